//! What two sections have in common, wherever in each it stands.

use super::{Comparison, Difference, Place, SectionPlace, View, ViewSettings};
use crate::text::CharRange;

/// The wording that two sections have in common at these settings: phrases, near matches, what is long enough to count
/// between linked sections, and shorter wording between the `differences` of the first from the second; for each of the two
/// in order, overlapping ranges joined.
pub fn in_common(
    comparison: &Comparison,
    settings: &ViewSettings,
    view: &View,
    sections: [SectionPlace; 2],
    differences: &[Difference],
) -> [Vec<CharRange>; 2] {
    let mut out = [Vec::new(), Vec::new()];
    let mut add = |places: &[Place]| {
        let inside = sections.map(|section| {
            let own = comparison.section(section).own;
            let here = |place: &&Place| place.speech == section.speech && own.covers(place.range);
            places.iter().filter(here).map(|place| place.range).collect::<Vec<_>>()
        });
        if inside.iter().all(|ranges| !ranges.is_empty()) {
            out.iter_mut().zip(inside).for_each(|(out, ranges)| out.extend(ranges));
        }
    };
    view.phrases.iter().for_each(|phrase| add(&phrase.occurrences));
    view.near_matches.iter().map(|&id| &comparison.near_matches[id]).for_each(|near| add(&[near.a, near.b]));
    for link in view.links.iter().filter(|link| sections.contains(&link.a) && sections.contains(&link.b)) {
        for common in settings.common_wording(link) {
            let place = |section: SectionPlace, range| Place { speech: section.speech, range };
            add(&[place(link.a, common.a), place(link.b, common.b)]);
        }
    }
    let [a, b] = sections;
    out[0].extend(between(comparison, a, differences.iter().map(|difference| difference.a)));
    out[1].extend(between(comparison, b, differences.iter().map(|difference| difference.b)));
    out.map(CharRange::joined)
}

/// What of a section stands between ranges in it, where there is something to read.
fn between(
    comparison: &Comparison,
    section: SectionPlace,
    differing: impl Iterator<Item = CharRange>,
) -> Vec<CharRange> {
    let text = &comparison.speech(section.speech).text;
    let own = comparison.section(section).own;
    let mut start = own.start;
    let mut out = Vec::new();
    for next in differing.chain([CharRange::new(own.end, own.end)]) {
        out.push(CharRange::new(start, next.start.max(start)));
        start = next.end;
    }
    // Without the marks at its ends.
    let letters = |range: CharRange| {
        let mut letters = text.chars_in(range).filter(|(_, character)| character.is_alphanumeric());
        let first = letters.next()?.0;
        Some(CharRange::new(first, letters.last().map_or(first, |(last, _)| last) + 1))
    };
    out.into_iter().filter_map(letters).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::compare::{ReferenceChoice, SpeechId};
    use crate::speech::Speech;

    #[test]
    fn what_both_have_is_found_in_another_order_too() {
        let texts = [
            "Friends:\n\nWe shall mend every road in the county. We shall open the schools before the winter.",
            "Friends:\n\nThe mayor said: we shall open the schools before the winter. Then we shall mend every road in the county.",
        ];
        let speeches = texts.map(|text| Arc::new(Speech::from_string("speech", text.to_owned())));
        let comparison = Comparison::of(speeches.to_vec(), &ReferenceChoice::none()).unwrap();
        let settings = ViewSettings::default();
        let view = settings.apply(&comparison);
        let last = |speech: SpeechId| SectionPlace {
            speech,
            section: comparison.speech(speech).sections.last().unwrap().id,
        };
        let found = in_common(&comparison, &settings, &view, [SpeechId(0), SpeechId(1)].map(last), &[])
            .map(|ranges| ranges.len());
        assert!(found.iter().all(|&count| count > 0), "{found:?}");
    }
}
