//! Wording that the reader does not want to count as shared: a quotation, the name of a house.

use super::{CommonWording, Comparison, Link, NearMatch, Phrase, Place};
use crate::text::CharRange;

/// Wording that the reader has dismissed, and every place where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dismissed {
    /// The wording as it was when it was dismissed.
    pub text: String,
    /// Every place where it stands, by speech, then by position; none in speeches that do not have it.
    pub occurrences: Vec<Place>,
}

/// Where dismissed wording stands. Nothing that lies inside counts as shared, however short a part of it; longer
/// wording around it does.
#[derive(Clone, Debug, Default)]
pub(super) struct DismissedPlaces {
    /// For each speech.
    ranges: Vec<Vec<CharRange>>,
}

impl DismissedPlaces {
    pub(super) fn of(comparison: &Comparison, dismissed: &[Dismissed]) -> Self {
        let mut ranges = vec![Vec::new(); comparison.speeches.len()];
        for place in dismissed.iter().flat_map(|dismissed| &dismissed.occurrences) {
            if let Some(ranges) = ranges.get_mut(place.speech.0) {
                ranges.push(place.range);
            }
        }
        Self { ranges }
    }

    fn cover(&self, place: Place) -> bool {
        let ranges = self.ranges.get(place.speech.0).map_or(&[][..], Vec::as_slice);
        ranges.iter().any(|range| range.covers(place.range))
    }

    /// What is left of a phrase: the places outside, and in how many speeches it stands there.
    pub(super) fn cut(&self, phrase: &mut Phrase) {
        let before = phrase.occurrences.len();
        phrase.occurrences.retain(|&place| !self.cover(place));
        if phrase.occurrences.len() < before {
            // Places are in the order of the speeches.
            let by_speech = phrase.occurrences.chunk_by(|one, other| one.speech == other.speech);
            phrase.spread = by_speech.count();
        }
    }

    /// Whether either passage of a near match lies inside, so that nothing is left to match.
    pub(super) fn hold(&self, near: &NearMatch) -> bool {
        self.cover(near.a) || self.cover(near.b)
    }

    /// Whether wording that two linked sections have in common lies inside.
    pub(super) fn hold_common(&self, link: &Link, common: &CommonWording) -> bool {
        self.cover(Place { speech: link.a.speech, range: common.a })
            || self.cover(Place { speech: link.b.speech, range: common.b })
    }
}
