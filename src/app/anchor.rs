//! The focus in terms of the text, so that it can be found again after the table has changed.

use crate::compare::{SectionPlace, SpeechId};

/// The focus in terms of the text, so that it can be found again after the table has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Anchor {
    /// The focused speech.
    pub(super) focus: SpeechId,
    /// The section in focus, or one beside it if the focused cell is empty.
    pub(super) section: SectionPlace,
    /// The first character of the focused line.
    pub(super) position: usize,
    /// Whether the focus stood on the rule above the row; never in the columns layout.
    pub(super) on_rule: bool,
    /// Its line on the screen.
    pub(super) screen_line: usize,
}

impl Anchor {
    /// A line of a speech, by its first character, and where on the screen it stands.
    pub(super) fn new(section: SectionPlace, position: usize, screen_line: usize) -> Self {
        Self { focus: section.speech, section, position, on_rule: false, screen_line }
    }

    /// The same line of the screen for another place in the text.
    pub(super) fn moved_to(self, section: SectionPlace, position: usize) -> Self {
        Self { section, position, ..self }
    }
}
