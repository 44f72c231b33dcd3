//! Links between sections that answer each other.

use std::cmp::Ordering;

use super::{SectionPair, SectionPlace};
use crate::repeats::Length;
use crate::text::CharRange;

/// Two sections of two speeches that answer each other.
#[derive(Clone, Debug)]
pub struct Link {
    /// The section in the speech that was loaded first.
    pub a: SectionPlace,
    /// The section in the other speech.
    pub b: SectionPlace,
    /// How well they answer each other, 0 to 1.
    pub score: f64,
    /// Why they are linked, the strongest reason first.
    pub reasons: Vec<LinkReason>,
    /// Wording that both sections have in the same order, in order; too short to count anywhere else.
    pub common: Vec<CommonWording>,
}

/// Wording that stands in both sections of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CommonWording {
    /// Where it stands in the first section.
    pub a: CharRange,
    /// Where it stands in the other section.
    pub b: CharRange,
    /// How long it is.
    pub length: Length,
    /// Whether it is all that both sections say: then it is reused however short it is, as `同志们：` is.
    pub is_whole: bool,
}

impl Link {
    /// The section at the other end; `None` if `section` is at neither.
    pub fn other(&self, section: SectionPlace) -> Option<SectionPlace> {
        if section == self.a {
            Some(self.b)
        } else if section == self.b {
            Some(self.a)
        } else {
            None
        }
    }

    /// The two sections.
    pub fn pair(&self) -> Option<SectionPair> {
        SectionPair::of(self.a, self.b)
    }

    /// Whether the reader has made it.
    pub fn is_manual(&self) -> bool {
        self.reasons.contains(&LinkReason::Manual)
    }

    /// Orders the stronger link first: what the reader has linked, then by score.
    pub fn stronger_first(&self, other: &Self) -> Ordering {
        let manual = other.is_manual().cmp(&self.is_manual());
        manual.then_with(|| other.score.total_cmp(&self.score))
    }
}

/// Why two sections are linked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkReason {
    /// The reader has linked them.
    Manual,
    /// Both have the same part in the frame of a speech (title, salutation, opening, closing).
    Kind,
    /// Their headings use the same words.
    Heading,
    /// They use the same words.
    Words,
    /// So many phrases stand in both.
    Phrases(usize),
    /// So many near matches lead from one to the other.
    NearMatches(usize),
    /// The sections above or below them in the outline answer each other.
    Outline,
    /// They speak of the same topic in other words.
    Topic,
}
