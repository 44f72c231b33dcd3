//! What a section really says: its sentences that are not boilerplate.

use super::shares::is_letter_or_figure;
use super::{Class, Comparison, Place, SectionPlace, View};
use crate::language::sentences;
use crate::text::CharRange;

/// A sentence of which more is boilerplate says little of its own.
const MOST_BOILERPLATE: f64 = 0.25;

/// Fewer letters and figures are a label or a call: `一、`, `Friends`.
const SHORTEST: usize = 6;

/// The sentences of a section of which at most a quarter is shared, near or stock, in order. What is local in boilerplate is
/// the speech's own. Notices say nothing.
pub fn own_sentences(comparison: &Comparison, view: &View, place: SectionPlace) -> Vec<Place> {
    let (speech, section) = (comparison.speech(place.speech), comparison.section(place));
    if !speech.compares(section) {
        return Vec::new();
    }
    let mut classes = vec![Class::Own; section.own.len()];
    for span in view.spans[place.speech].iter() {
        let Some(inside) = span.range.intersection(section.own) else { continue };
        let (first, length) = (inside.start - section.own.start, inside.len());
        // The later class counts, as in the shares.
        classes.iter_mut().skip(first).take(length).for_each(|class| *class = (*class).max(span.class()));
    }
    let says_something = |range: &CharRange| {
        let letters = speech.folded.chars_in(*range).filter(|&(_, character)| is_letter_or_figure(character));
        let (mut all, mut boilerplate) = (0, 0);
        for (position, _) in letters {
            all += 1;
            let class = classes.get(position - section.own.start);
            boilerplate += usize::from(class.is_some_and(|class| class.is_boilerplate()));
        }
        all >= SHORTEST && boilerplate as f64 <= MOST_BOILERPLATE * all as f64
    };
    let sentences = sentences(&speech.text, section.own).into_iter().filter(says_something);
    sentences.map(|range| Place { speech: place.speech, range }).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::compare::{ReferenceChoice, SpeechId, ViewSettings};
    use crate::speech::Speech;

    #[test]
    fn what_another_speech_has_is_left_out() {
        let texts = [
            "Friends:\n\nWe shall mend every road in the county before winter. Our ferry sank on a Tuesday in March.",
            "Friends:\n\nWe shall mend every road in the county before winter. Nobody here has seen a ferry.",
        ];
        let speeches = texts.map(|text| Arc::new(Speech::from_string("speech", text.to_owned())));
        let comparison = Comparison::of(speeches.to_vec(), &ReferenceChoice::none()).unwrap();
        let view = ViewSettings::default().apply(&comparison);
        let sections = comparison.speech(SpeechId(0)).sections.iter();
        let places = sections.map(|section| SectionPlace { speech: SpeechId(0), section: section.id });
        let own: Vec<&str> = places
            .flat_map(|place| own_sentences(&comparison, &view, place))
            .map(|place| comparison.wording(place))
            .collect();
        assert_eq!(own, ["Our ferry sank on a Tuesday in March."]);
    }
}
