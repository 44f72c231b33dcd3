//! What the reader copies out of the program.

use crate::compare::{Place, RowId, SectionPlace, SpeechId};

/// What is to be copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// A section.
    Section(SectionPlace),
    /// A row of the table.
    Row(RowId),
    /// A phrase, by all its places.
    Phrase(Vec<Place>),
    /// What is to be looked at in a speech.
    Checklist(SpeechId),
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
