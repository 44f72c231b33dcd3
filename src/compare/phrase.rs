//! Phrases and near matches.

use std::cmp::Ordering;

use super::Place;
use crate::repeats::Length;
use crate::text::{CharRange, Id, IndexVec};

/// A phrase's number among those that a view shows, by falling weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PhraseId(pub usize);

impl Id for PhraseId {
    fn new(index: usize) -> Self {
        Self(index)
    }

    fn index(self) -> usize {
        self.0
    }
}

/// A value for each phrase of a view.
pub type PerPhrase<T> = IndexVec<PhraseId, T>;

/// Wording that stands in two or more speeches, and every place where it stands.
#[derive(Clone, Debug)]
pub struct Phrase {
    /// Its number in the view that shows it; 0 before.
    pub id: PhraseId,
    /// The wording as its first occurrence writes it.
    pub text: String,
    /// Its length before its ends were moved to words.
    pub length: Length,
    /// In how many speeches it stands; at least [`crate::compare::ViewSettings::LOWEST_SPREAD`].
    pub spread: usize,
    /// How much it tells: higher for longer, wider spread and less probable wording. Orders the phrase list.
    pub weight: f64,
    /// Every place where it stands, by speech, then by position; nested ones too.
    pub occurrences: Vec<Place>,
}

impl Phrase {
    /// Its weight: the information of its wording in bits times the doublings of its spread, 1 for two speeches.
    pub(super) fn weight(information: f64, spread: usize) -> f64 {
        information * (spread as f64).log2()
    }

    /// Takes in that it stands in fewer speeches; in a single one it weighs nothing.
    pub(super) fn lower_spread(&mut self, spread: usize) {
        let doublings = |spread: usize| Self::weight(1.0, spread.max(1));
        self.weight *= doublings(spread) / doublings(self.spread);
        self.spread = spread;
    }

    /// Orders the heavier phrase first; of equals that which stands first.
    pub(super) fn heavier_first(&self, other: &Self) -> Ordering {
        other.weight.total_cmp(&self.weight).then_with(|| self.occurrences.cmp(&other.occurrences))
    }
}

/// A near match's number in its comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NearMatchId(pub usize);

impl Id for NearMatchId {
    fn new(index: usize) -> Self {
        Self(index)
    }

    fn index(self) -> usize {
        self.0
    }
}

/// A value for each near match of a comparison.
pub type PerNearMatch<T> = IndexVec<NearMatchId, T>;

/// A passage that two speeches share but for some edits.
#[derive(Clone, Debug)]
pub struct NearMatch {
    /// Its number.
    pub id: NearMatchId,
    /// The passage in the speech that was loaded first.
    pub a: Place,
    /// The passage in the other speech.
    pub b: Place,
    /// As [`crate::repeats::NearPair::edits`].
    pub edits: usize,
    /// Where the two differ, word by word, in order.
    pub differences: Vec<Difference>,
}

/// Wording that differs inside a near match; one side may be empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The wording in the first passage.
    pub a: CharRange,
    /// The wording that stands in its place in the other passage.
    pub b: CharRange,
}
