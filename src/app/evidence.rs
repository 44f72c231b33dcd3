//! What the reader takes out of the program: copied evidence, and the line of a file to edit.

use super::anchor::Anchor;
use super::overlay::PhraseList;
use super::state::State;
use super::update::Effect;
use crate::compare::{Place, SectionPlace};
use crate::speech::is_standard_input;

/// What is to be copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// A section.
    Section(SectionPlace),
    /// A row of the table, by its index.
    Row(usize),
    /// A phrase, by all its places.
    Phrase(Vec<Place>),
}

/// Which evidence there is at the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EvidenceKind {
    /// The focused section.
    Section,
    /// The focused row.
    Row,
    /// The phrase under the focus.
    Phrase,
}

/// What has become of a wish to copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Copied {
    /// It went to the terminal, with so many characters.
    Whole {
        /// What was copied.
        evidence: Evidence,
        /// How many characters.
        characters: usize,
    },
    /// It has more bytes than terminals take.
    TooMuch {
        /// How many bytes.
        bytes: usize,
        /// How many terminals take.
        limit: usize,
    },
}

impl State {
    /// What there is to copy at the focus; tells the reader where there is nothing.
    pub(super) fn evidence_here(&mut self, kind: EvidenceKind) -> Option<Evidence> {
        match kind {
            EvidenceKind::Section => self.section_here().map(Evidence::Section),
            EvidenceKind::Row => Some(Evidence::Row(self.focused_row())),
            EvidenceKind::Phrase => {
                let (item, _) = self.phrase_here()?;
                let list = PhraseList::new(self.overlay_context());
                Some(Evidence::Phrase(list.places(item, self.overlay_context())))
            }
        }
    }

    /// Tells the reader what was copied.
    pub(super) fn tell_copied(&mut self, copied: &Copied) {
        let words = self.words();
        self.message = Some(match copied {
            Copied::Whole { evidence: Evidence::Section(_), characters } => {
                (words.copied_section)(*characters)
            }
            Copied::Whole { evidence: Evidence::Row(_), characters } => (words.copied_row)(*characters),
            Copied::Whole { evidence: Evidence::Phrase(_), characters } => (words.copied_phrase)(*characters),
            Copied::TooMuch { bytes, limit } => (words.too_much_to_copy)(*bytes, *limit),
        });
    }

    /// Opens the file at the item that the reader has stepped to, or else at the focused line.
    pub(super) fn edit(&mut self) -> Vec<Effect> {
        let Some(section) = self.section_here() else { return Vec::new() };
        let speech = self.comparison.speech(section.speech);
        if !speech.format.is_text_file() || is_standard_input(&speech.path) {
            self.message = Some(self.words().edits_text_alone.to_owned());
            return Vec::new();
        }
        let item = self.item.filter(|item| item.speech == section.speech).map(|item| item.range.start);
        let Some(position) = item.or_else(|| self.anchor().map(Anchor::position)) else { return Vec::new() };
        vec![Effect::Edit { path: speech.path.clone(), line: speech.file_line(position) }]
    }
}
