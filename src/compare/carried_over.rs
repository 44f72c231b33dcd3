//! What was carried over, by wording: where each stands in every speech.

use std::collections::BTreeMap;

use super::local::names_in;
use super::{Comparison, Place, Span, SpanDetail, SpeechId, View};
use crate::language::local::{LocalReason, PatternSet};

/// A name, figure or coinage that was carried over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CarriedOver {
    /// The wording.
    pub text: String,
    /// Everywhere that it stands, also in the speech that it belongs to; by speech, then by position. Figures of the
    /// same digits are listed only where they were carried over: elsewhere they count something else.
    pub places: Vec<Place>,
}

impl CarriedOver {
    /// The speeches that have it, in order.
    pub fn speeches(&self) -> Vec<SpeechId> {
        let mut speeches: Vec<SpeechId> = self.places.iter().map(|place| place.speech).collect();
        speeches.dedup();
        speeches
    }
}

/// All that was carried over, in the order of where it first stands.
pub fn carried_over(comparison: &Comparison, view: &View) -> Vec<CarriedOver> {
    let mut finds: BTreeMap<String, Vec<Place>> = BTreeMap::new();
    let mut names: Vec<String> = Vec::new();
    for (place, reason) in carried_over_spans(view) {
        let text = comparison.speeches[place.speech].folded.slice(place.range).to_owned();
        if reason != LocalReason::Figure {
            names.push(text.clone());
        }
        finds.entry(text).or_default().push(place);
    }
    let names = PatternSet::new(names.iter().map(String::as_str));
    for (id, speech) in comparison.speeches.entries() {
        for range in names_in(speech, &comparison.words[id], &names) {
            if let Some(places) = finds.get_mut(speech.folded.slice(range)) {
                places.push(Place { speech: id, range });
            }
        }
    }
    let mut out: Vec<CarriedOver> = finds
        .into_values()
        .map(|mut places| {
            places.sort_unstable();
            places.dedup();
            let text = places.first().map_or("", |&first| comparison.wording(first)).to_owned();
            CarriedOver { text, places }
        })
        .collect();
    out.sort_by(|x, y| x.places.first().cmp(&y.places.first()));
    out
}

fn carried_over_spans(view: &View) -> impl Iterator<Item = (Place, LocalReason)> + '_ {
    view.spans.entries().flat_map(|(speech, spans)| {
        spans.iter().filter_map(move |span: &Span| match span.detail {
            SpanDetail::Local { reason, carried_over: true, .. } => {
                Some((Place { speech, range: span.range }, reason))
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

    #[test]
    fn a_name_that_was_left_in_is_listed_with_the_speech_that_it_belongs_to() {
        let own =
            "启用璟苑社区，璟苑社区要发展，璟苑社区要改革，璟苑社区要开放，璟苑社区要创新，璟苑社区有未来";
        let texts = [own, "打造璟苑社区，推进平安建设", "抓好平安建设"];
        let speeches = texts.map(|text| Arc::new(Speech::from_string("speech", text.to_owned())));
        let comparison = Comparison::of(speeches.to_vec(), &ReferenceChoice::none()).unwrap();
        let finds = carried_over(&comparison, &ViewSettings::default().apply(&comparison));
        let [find] = finds.as_slice() else { panic!("{finds:?}") };
        assert_eq!((find.text.as_str(), find.places.len()), ("璟苑社区", 7));
        assert_eq!(find.speeches(), [SpeechId(0), SpeechId(1)]);
    }
}
