//! What was left in, by name: where each stands in every speech.

use std::collections::BTreeMap;

use super::local::names_in;
use super::plain_speech::PlainSpeech;
use super::{Comparison, LeftIn, PerSpeech, Place, Span, SpanDetail, SpeechId, View};
use crate::language::local::{LocalReason, PatternSet, stems};
use crate::text::CharRange;

/// A name, figure or coinage that was left in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftInFind {
    /// The wording; of a name that stands whole and shortened, the whole one.
    pub text: String,
    /// Why it is local.
    pub reason: LocalReason,
    /// The speech that it belongs to; `None` where nothing tells.
    pub owner: Option<SpeechId>,
    /// Where it should perhaps not stand.
    pub left_in: Vec<Place>,
    /// Everywhere that it stands, also in the speech that it belongs to; by speech, then by position. Figures of the
    /// same digits are listed only where they were left in: elsewhere they count something else.
    pub places: Vec<Place>,
}

impl LeftInFind {
    /// The speeches that have it, in order.
    pub fn speeches(&self) -> Vec<SpeechId> {
        let mut speeches: Vec<SpeechId> = self.places.iter().map(|place| place.speech).collect();
        speeches.dedup();
        speeches
    }
}

/// All that was left in, in the order of where it first stands.
pub fn left_in_finds(comparison: &Comparison, view: &View) -> Vec<LeftInFind> {
    let mut finds: BTreeMap<String, LeftInFind> = BTreeMap::new();
    let plain: PerSpeech<PlainSpeech> = comparison
        .speeches
        .iter()
        .zip(&comparison.words)
        .map(|(speech, words)| PlainSpeech::of(speech, words))
        .collect();
    for (place, reason, owner) in left_in_spans(view) {
        let plain = &plain[place.speech];
        let text = plain.speech.folded.slice(plain.range_of(place.range)).to_owned();
        let find = finds.entry(text.clone()).or_insert_with(|| LeftInFind {
            text,
            reason,
            owner,
            left_in: Vec::new(),
            places: Vec::new(),
        });
        find.owner = find.owner.or(owner);
        find.left_in.push(place);
        find.places.push(place);
    }
    add_other_places(&plain, &mut finds);
    let mut out = with_their_stems(comparison, finds);
    for find in &mut out {
        find.left_in.sort_unstable();
        tidy(&mut find.places);
        // As it is written, not as it was folded.
        let written = find.places.iter().map(|place| {
            let plain = &plain[place.speech];
            plain.speech.slice(plain.range_of(place.range))
        });
        find.text = written.max_by_key(|written| written.len()).unwrap_or_default().to_owned();
    }
    out.sort_by(|x, y| x.places.first().cmp(&y.places.first()));
    out
}

/// Adds where the names stand in the speeches that they belong to.
fn add_other_places(speeches: &PerSpeech<PlainSpeech>, finds: &mut BTreeMap<String, LeftInFind>) {
    let names: Vec<String> = finds
        .values()
        .filter(|find| find.reason != LocalReason::Figure)
        .map(|find| find.text.clone())
        .collect();
    let names = PatternSet::new(names.iter().map(String::as_str));
    for (id, plain) in speeches.entries() {
        for range in names_in(&plain.speech, &plain.words, &names) {
            if let Some(find) = finds.get_mut(plain.speech.folded.slice(range)) {
                find.places.push(Place { speech: id, range: plain.to_original(range) });
            }
        }
    }
}

/// Puts `青川` to `青川县`: one name, one find.
fn with_their_stems(comparison: &Comparison, mut finds: BTreeMap<String, LeftInFind>) -> Vec<LeftInFind> {
    let mut wholes: Vec<String> = finds.keys().cloned().collect();
    wholes.sort_by_key(|text| std::cmp::Reverse(text.chars().count()));
    let language = comparison.speeches.first().map(|speech| speech.language);
    for whole in wholes {
        let stems = language.map(|language| stems(&whole, language)).unwrap_or_default();
        for stem in stems.iter().filter(|stem| **stem != whole) {
            if finds.contains_key(&whole)
                && let Some(short) = finds.remove(stem)
                && let Some(find) = finds.get_mut(&whole)
            {
                find.owner = find.owner.or(short.owner);
                find.left_in.extend(short.left_in);
                find.places.extend(short.places);
            }
        }
    }
    finds.into_values().collect()
}

/// Sorts places and drops those inside others: the stem in the whole name.
fn tidy(places: &mut Vec<Place>) {
    places
        .sort_unstable_by_key(|place| (place.speech, place.range.start, std::cmp::Reverse(place.range.end)));
    let mut last: Option<(SpeechId, CharRange)> = None;
    places.retain(|place| {
        let inside = last.is_some_and(|(speech, range)| speech == place.speech && range.covers(place.range));
        if !inside {
            last = Some((place.speech, place.range));
        }
        !inside
    });
}

fn left_in_spans(view: &View) -> impl Iterator<Item = (Place, LocalReason, Option<SpeechId>)> + '_ {
    view.spans.entries().flat_map(|(speech, spans)| {
        spans.iter().filter_map(move |span: &Span| match span.detail {
            SpanDetail::Local { reason, left_in: Some(LeftIn::Foreign(owner)), .. } => {
                Some((Place { speech, range: span.range }, reason, owner))
            }
            _ => None,
        })
    })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::compare::{ReferenceChoice, ViewSettings};
    use crate::speech::Speech;

    fn finds(texts: [&str; 3]) -> Vec<LeftInFind> {
        let speeches = texts.map(|text| Arc::new(Speech::from_string("speech", text.to_owned())));
        let comparison = Comparison::of(speeches.to_vec(), &ReferenceChoice::none()).unwrap();
        left_in_finds(&comparison, &ViewSettings::default().apply(&comparison))
    }

    #[test]
    fn a_name_that_was_left_in_is_listed_with_the_speech_that_it_belongs_to() {
        let own =
            "启用璟苑社区，璟苑社区要发展，璟苑社区要改革，璟苑社区要开放，璟苑社区要创新，璟苑社区有未来";
        let finds = finds([own, "打造璟苑社区，推进平安建设", "抓好平安建设"]);
        let [find] = finds.as_slice() else { panic!("{finds:?}") };
        assert_eq!((find.text.as_str(), find.places.len()), ("璟苑社区", 7));
        assert_eq!((find.speeches(), find.owner), (vec![SpeechId(0), SpeechId(1)], Some(SpeechId(0))));
        assert_eq!(find.left_in.len(), 1);
    }

    #[test]
    fn a_stem_is_one_find_with_its_whole_name() {
        let own = "临潭镇要发展，临潭镇要改革，临潭镇要开放，临潭镇有未来";
        let finds = finds([own, "学习临潭镇的做法，让临潭的明天更美好", "抓好平安建设"]);
        let [find] = finds.as_slice() else { panic!("{finds:?}") };
        assert_eq!((find.text.as_str(), find.left_in.len()), ("临潭镇", 2));
    }
}
