//! How much of each speech every other one has.

use super::shares::is_letter_or_figure;
use super::{Class, Comparison, PerSpeech, SpeechId, View, ViewSettings};
use crate::text::CharRange;

/// For each pair of speeches, how much of the one stands in the other. Not symmetric: a short speech may stand whole in
/// a long one that has little from it.
#[derive(Clone, Debug, Default)]
pub struct Overlap(PerSpeech<PerSpeech<f64>>);

impl Overlap {
    /// Counts what a view shows: phrases and near matches that both speeches of a pair have, and what their linked
    /// sections have in common. What is local or from a source is left out, so that of two speeches each stands in the other with its
    /// shared and near shares taken together; but a text that is loaded twice stands in itself whole.
    pub fn of(comparison: &Comparison, settings: &ViewSettings, view: &View) -> Self {
        let speeches = comparison.speeches.len();
        let counted = comparison.speeches.ids().map(|speech| Counted::of(comparison, view, speech));
        let mut ranges = Ranges(vec![vec![Vec::new(); speeches].into(); speeches].into());
        ranges.collect(comparison, settings, view);
        let fractions =
            comparison.speeches.ids().zip(ranges.0).zip(counted).map(|((speech, row), counted)| {
                let fraction = |(other, ranges): (SpeechId, Vec<CharRange>)| {
                    if comparison.are_identical(speech, other) { 1.0 } else { counted.fraction(ranges) }
                };
                comparison.speeches.ids().zip(row).map(fraction).collect()
            });
        Self(fractions.collect())
    }

    /// The fraction, 0 to 1, of a speech's letters and figures (notices left out) that another speech has; 0 for a
    /// speech and itself.
    pub fn fraction(&self, speech: SpeechId, other: SpeechId) -> f64 {
        self.0[speech][other]
    }

    /// The speech that has most of a speech, of equals the first; `None` if there is no other.
    pub fn closest(&self, speech: SpeechId) -> Option<SpeechId> {
        let others = self.0.ids().filter(|&other| other != speech).rev();
        others.max_by(|&x, &y| self.fraction(speech, x).total_cmp(&self.fraction(speech, y)))
    }
}

/// For each speech and each other one, where the first has wording of the other.
struct Ranges(PerSpeech<PerSpeech<Vec<CharRange>>>);

impl Ranges {
    fn collect(&mut self, comparison: &Comparison, settings: &ViewSettings, view: &View) {
        for phrase in &view.phrases {
            let mut speeches: Vec<SpeechId> = phrase.occurrences.iter().map(|place| place.speech).collect();
            speeches.dedup();
            for place in &phrase.occurrences {
                for &other in &speeches {
                    self.add(place.speech, other, place.range);
                }
            }
        }
        for near in view.near_matches.iter().map(|&id| &comparison.near_matches[id]) {
            self.add(near.a.speech, near.b.speech, near.a.range);
            self.add(near.b.speech, near.a.speech, near.b.range);
        }
        for link in &view.links {
            for common in settings.common_wording(link) {
                self.add(link.a.speech, link.b.speech, common.a);
                self.add(link.b.speech, link.a.speech, common.b);
            }
        }
    }

    fn add(&mut self, speech: SpeechId, other: SpeechId, range: CharRange) {
        if speech != other {
            self.0[speech][other].push(range);
        }
    }
}

/// How many characters in front of each position of a speech count: letters and figures that are neither local nor from a
/// source.
struct Counted {
    before: Vec<usize>,
    /// The letters and figures of the speech, local ones included.
    whole: usize,
}

impl Counted {
    fn of(comparison: &Comparison, view: &View, speech: SpeechId) -> Self {
        let whole = view.shares[speech].characters;
        let spans = view.spans[speech].iter();
        let speech = comparison.speech(speech);
        let mut counts = vec![false; speech.text.len()];
        for section in speech.compared_sections() {
            for (position, character) in speech.folded.chars_in(section.own) {
                if let Some(counts) = counts.get_mut(position) {
                    *counts = is_letter_or_figure(character);
                }
            }
        }
        for span in spans.filter(|span| matches!(span.class(), Class::Local | Class::Source)) {
            counts.iter_mut().take(span.range.end).skip(span.range.start).for_each(|counts| *counts = false);
        }
        let mut sum = 0;
        let before = [false].into_iter().chain(counts).map(|counts| {
            sum += usize::from(counts);
            sum
        });
        Self { before: before.collect(), whole }
    }

    /// How much of the speech lies in any of the ranges, which may overlap.
    fn fraction(&self, mut ranges: Vec<CharRange>) -> f64 {
        ranges.sort_unstable();
        let before = |position: usize| self.before.get(position).or(self.before.last()).copied().unwrap_or(0);
        let (mut sum, mut end) = (0, 0);
        for range in ranges.into_iter().filter(|range| !range.is_empty()) {
            let start = range.start.max(end);
            sum += before(range.end).saturating_sub(before(start));
            end = end.max(range.end);
        }
        sum as f64 / self.whole.max(1) as f64
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::compare::ReferenceChoice;
    use crate::speech::Speech;

    const FIRST: &str = "坚持以人民为中心的发展思想，";
    const SECOND: &str = "扎实推动全体居民共同富裕。";

    fn overlap(texts: &[String]) -> (Overlap, View) {
        let speeches = texts.iter().map(|text| Arc::new(Speech::from_string("speech", text.clone())));
        let comparison = Comparison::of(speeches.collect(), &ReferenceChoice::none()).unwrap();
        let settings = ViewSettings::default();
        let view = settings.apply(&comparison);
        (Overlap::of(&comparison, &settings, &view), view)
    }

    #[test]
    fn a_short_speech_may_stand_whole_in_a_long_one() {
        let (overlap, _) = overlap(&[format!("{FIRST}{SECOND}"), FIRST.to_owned()]);
        assert_eq!(overlap.fraction(SpeechId(1), SpeechId(0)), 1.0);
        let part = overlap.fraction(SpeechId(0), SpeechId(1));
        assert!((0.4..0.7).contains(&part), "{part}");
        assert_eq!(overlap.fraction(SpeechId(0), SpeechId(0)), 0.0);
    }

    #[test]
    fn of_three_speeches_only_those_overlap_that_share() {
        let (overlap, _) = overlap(&[FIRST.to_owned(), SECOND.to_owned(), format!("{SECOND}{SECOND}")]);
        assert_eq!(overlap.fraction(SpeechId(0), SpeechId(1)), 0.0);
        assert_eq!(overlap.fraction(SpeechId(1), SpeechId(2)), 1.0);
    }

    #[test]
    fn of_two_speeches_each_has_of_the_other_what_is_shared_or_near() {
        // The second sentence is shared, the third near, and each has one of its own.
        let copied = "各位代表，过去一年我们把水渠修通了三条，把道路铺到了每家每户的门前。";
        let near = |number| {
            format!("今年再修{number}条水渠，再铺三里路，把村口的老桥也翻修一遍，让大家出门不再绕远。")
        };
        let texts = [
            format!("{FIRST}\n{copied}\n{}", near("两")),
            format!("秋天的粮食要收好晒干。\n{copied}\n{}", near("四")),
        ];
        let (overlap, view) = overlap(&texts);
        assert_eq!((view.phrases.is_empty(), view.near_matches.len()), (false, 1));
        for (speech, other) in [(0, 1), (1, 0)] {
            let shares = view.shares[SpeechId(speech)];
            let fraction = overlap.fraction(SpeechId(speech), SpeechId(other));
            assert!((fraction - shares.in_others()).abs() < 1e-9, "{fraction} {shares:?}");
        }
    }
}
