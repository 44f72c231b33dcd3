//! A section of one speech that may answer a section of another.

use crate::speech::SectionId;

/// A section of the speech that was loaded first, and one of the other speech that may answer it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CandidatePair {
    /// The section of the speech that was loaded first.
    pub a: SectionId,
    /// The section of the other one.
    pub b: SectionId,
}

impl CandidatePair {
    /// The sections in front of both in reading order; `None` where one of them is the first of its speech.
    pub(super) fn before(self) -> Option<Self> {
        let before = |section: SectionId| section.0.checked_sub(1).map(SectionId);
        Some(Self { a: before(self.a)?, b: before(self.b)? })
    }

    /// The sections after both in reading order, whether or not there are any.
    pub(super) fn after(self) -> Self {
        let after = |section: SectionId| SectionId(section.0 + 1);
        Self { a: after(self.a), b: after(self.b) }
    }

    #[cfg(test)]
    pub(super) fn of(a: usize, b: usize) -> Self {
        Self { a: SectionId(a), b: SectionId(b) }
    }
}
