//! Wording that the reader does not want to count as shared: a quotation, the name of a house.

use super::cover::Cover;
use super::{CommonWording, Link, NearMatch, PerSpeech, Phrase, Place, SourceId};
use crate::text::CharRange;

/// Wording that the reader has dismissed, and every place where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dismissed {
    /// The wording as it was when it was dismissed.
    pub text: String,
    /// Every place where it stands, by speech, then by position; none in speeches that do not have it.
    pub occurrences: Vec<Place>,
}

/// Where wording stands that does not count as shared: what the reader has dismissed, and what comes from sources. Nothing
/// that lies inside counts, however short a part of it, or of two that follow each other; longer wording around it does.
#[derive(Clone, Debug, Default)]
pub(super) struct UncountedPlaces {
    /// For each speech, in order; none overlaps or touches another.
    ranges: PerSpeech<Vec<CharRange>>,
}

impl UncountedPlaces {
    pub(super) fn of(dismissed: &[Dismissed], from_source: &PerSpeech<Vec<Cover<SourceId>>>) -> Self {
        let of_sources = |covers: &Vec<Cover<SourceId>>| covers.iter().map(|cover| cover.range).collect();
        let mut ranges: PerSpeech<Vec<CharRange>> = from_source.iter().map(of_sources).collect();
        for place in dismissed.iter().flat_map(|dismissed| &dismissed.occurrences) {
            ranges[place.speech].push(place.range);
        }
        Self { ranges: ranges.into_iter().map(CharRange::joined).collect() }
    }

    /// Whether everything counts.
    pub(super) fn are_none(&self) -> bool {
        self.ranges.iter().all(Vec::is_empty)
    }

    fn cover(&self, place: Place) -> bool {
        let ranges = &self.ranges[place.speech];
        let after = ranges.partition_point(|range| range.start <= place.range.start);
        after.checked_sub(1).and_then(|last| ranges.get(last)).is_some_and(|range| range.covers(place.range))
    }

    /// What is left of a phrase: the places outside, and in how many speeches it stands there.
    pub(super) fn cut(&self, phrase: &mut Phrase) {
        let before = phrase.occurrences.len();
        phrase.occurrences.retain(|&place| !self.cover(place));
        if phrase.occurrences.len() < before {
            // Places are in the order of the speeches.
            let by_speech = phrase.occurrences.chunk_by(|one, other| one.speech == other.speech);
            phrase.lower_spread(by_speech.count());
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::compare::{Comparison, Phrase, ReferenceChoice, View, ViewSettings};
    use crate::speech::Speech;

    const SHARED: &str = "扎实推动全体居民共同富裕";
    const QUOTED: &str = "坚持以人民为中心的发展思想，扎实推动全体居民共同富裕";
    const OTHER: &str = "持续整治形式主义官僚主义";

    /// Four speeches: two have the shared wording only in a quotation, three have the other wording.
    fn view_without(dismissed: &[&str]) -> View {
        let texts = [
            format!("今天讲三点：{QUOTED}。会后{OTHER}！"),
            format!("书上写着{QUOTED}。大家{OTHER}吧。"),
            format!("明年要{SHARED}。年底{OTHER}啊。"),
            format!("有人问怎样{SHARED}？"),
        ];
        let speeches = texts.map(|text| Arc::new(Speech::from_string("speech", text)));
        let comparison = Comparison::of(speeches.to_vec(), &ReferenceChoice::none()).unwrap();
        let dismissed = dismissed.iter().map(|&wording| wording.to_owned()).collect();
        ViewSettings { dismissed, ..ViewSettings::default() }.apply(&comparison)
    }

    fn phrase<'a>(view: &'a View, text: &str) -> Option<&'a Phrase> {
        view.phrases.iter().find(|phrase| phrase.text == text)
    }

    #[test]
    fn a_phrase_that_stands_outside_too_counts_by_the_speeches_left() {
        let (before, after) = (view_without(&[]), view_without(&[QUOTED]));
        let (before, after) = (phrase(&before, SHARED).unwrap(), phrase(&after, SHARED).unwrap());
        assert_eq!((before.spread, after.spread), (4, 2));
        assert!((after.weight - before.weight / 2.0).abs() < 1e-9, "{} {}", before.weight, after.weight);
    }

    #[test]
    fn the_phrases_stay_in_the_order_of_their_weight() {
        let place = |view: &View, text| phrase(view, text).unwrap().id;
        let (before, after) = (view_without(&[]), view_without(&[QUOTED]));
        assert!(place(&before, SHARED) < place(&before, OTHER));
        assert!(place(&after, OTHER) < place(&after, SHARED));
        assert!(after.phrases.iter().is_sorted_by(|x, y| x.weight >= y.weight));
    }

    #[test]
    fn nothing_inside_counts_however_short() {
        let view = view_without(&[QUOTED]);
        assert!(phrase(&view, QUOTED).is_none());
        let [dismissed] = &view.dismissed[..] else { panic!("{:?}", view.dismissed) };
        assert_eq!(dismissed.occurrences.len(), 2);
        let inside = view.phrases.iter().flat_map(|phrase| &phrase.occurrences);
        let inside = inside.filter(|place| {
            dismissed
                .occurrences
                .iter()
                .any(|other| other.speech == place.speech && other.range.covers(place.range))
        });
        assert_eq!(inside.count(), 0);
    }
}
