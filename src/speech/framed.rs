//! Stretches of the frame around a speech.

use super::notice::Notice;
use super::section::SectionKind;
use crate::text::CharRange;

/// A stretch of text whose part in the speech is settled.
#[derive(Clone, Copy, Debug)]
pub struct Framed {
    /// Where it stands.
    pub range: CharRange,
    /// What it is for.
    pub kind: SectionKind,
    /// Why it is a notice, if it is one.
    pub notice: Option<Notice>,
}

impl Framed {
    /// A stretch of the frame that is read out or printed with the speech.
    pub fn new(range: CharRange, kind: SectionKind) -> Self {
        Self { range, kind, notice: None }
    }

    /// A stretch that is no part of the speech.
    pub fn notice(range: CharRange, notice: Notice) -> Self {
        Self { range, kind: SectionKind::Notice, notice: Some(notice) }
    }
}
