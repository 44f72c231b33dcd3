//! The line in which a search is typed.

use unicode_segmentation::UnicodeSegmentation;

use super::behaviour::{OverlayBehaviour, OverlayContext, Reaction};
use crate::app::commands::{Command, OverlayCommand};
use crate::app::key::Key;

/// The line in which a search is typed; it searches with every character.
#[derive(Clone, Debug, Default)]
pub struct SearchLine {
    /// What has been typed.
    pub query: String,
}

impl OverlayBehaviour for SearchLine {
    fn command(&mut self, command: Command, _key: Key, _context: OverlayContext<'_>) -> Reaction {
        match command {
            Command::Overlay(OverlayCommand::Accept) if self.query.trim().is_empty() => Reaction::EndSearch,
            Command::Overlay(OverlayCommand::Accept) => Reaction::KeepSearch,
            Command::Close => Reaction::EndSearch,
            Command::Overlay(OverlayCommand::DeleteCharacter) => {
                delete_last(&mut self.query);
                Reaction::Search(self.query.clone())
            }
            _ => Reaction::Stay,
        }
    }

    fn write(&mut self, text: &str, _context: OverlayContext<'_>) -> Reaction {
        self.query.push_str(text);
        Reaction::Search(self.query.clone())
    }
}

/// Takes the last character off, with its combining marks.
pub(super) fn delete_last(string: &mut String) {
    if let Some((byte, _)) = string.grapheme_indices(true).next_back() {
        string.truncate(byte);
    }
}
