//! What the reader says of which sections answer each other.

use super::SectionPlace;

/// Two sections of two speeches, the one of the speech that was loaded first in front, so that a pair is the same
/// from whichever end it is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SectionPair {
    a: SectionPlace,
    b: SectionPlace,
}

impl SectionPair {
    /// The pair of two sections; `None` if they belong to one speech.
    pub fn of(one: SectionPlace, other: SectionPlace) -> Option<Self> {
        (one.speech != other.speech).then(|| Self { a: one.min(other), b: one.max(other) })
    }

    /// The section in the speech that was loaded first.
    pub fn a(self) -> SectionPlace {
        self.a
    }

    /// The section in the other speech.
    pub fn b(self) -> SectionPlace {
        self.b
    }
}

/// The links that the reader has added and removed manually. No pair is in both lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ManualLinks {
    linked: Vec<SectionPair>,
    unlinked: Vec<SectionPair>,
}

impl ManualLinks {
    /// The pairs that the reader has linked, the latest last.
    pub fn linked(&self) -> &[SectionPair] {
        &self.linked
    }

    /// The pairs whose link the reader has taken away, the latest last.
    pub fn unlinked(&self) -> &[SectionPair] {
        &self.unlinked
    }

    /// Links two sections, whatever was said of them before.
    pub fn link(&mut self, pair: SectionPair) {
        self.forget(pair);
        self.linked.push(pair);
    }

    /// Takes the link between two sections away, whatever was said of them before.
    pub fn unlink(&mut self, pair: SectionPair) {
        self.forget(pair);
        self.unlinked.push(pair);
    }

    fn forget(&mut self, pair: SectionPair) {
        self.linked.retain(|other| *other != pair);
        self.unlinked.retain(|other| *other != pair);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::SpeechId;
    use crate::speech::SectionId;

    fn place(speech: usize, section: usize) -> SectionPlace {
        SectionPlace { speech: SpeechId(speech), section: SectionId(section) }
    }

    #[test]
    fn a_pair_is_the_same_from_both_ends_and_never_inside_one_speech() {
        assert_eq!(SectionPair::of(place(1, 0), place(0, 4)), SectionPair::of(place(0, 4), place(1, 0)));
        assert_eq!(SectionPair::of(place(1, 0), place(1, 4)), None);
    }

    #[test]
    fn the_last_word_on_a_pair_counts() {
        let pair = SectionPair::of(place(0, 0), place(1, 0)).unwrap();
        let mut manual_links = ManualLinks::default();
        manual_links.unlink(pair);
        manual_links.link(pair);
        assert_eq!((manual_links.linked(), manual_links.unlinked()), (&[pair][..], &[][..]));
        manual_links.unlink(pair);
        assert_eq!((manual_links.linked(), manual_links.unlinked()), (&[][..], &[pair][..]));
    }
}
