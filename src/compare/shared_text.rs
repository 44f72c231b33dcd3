//! How much wording two sections of two speeches have in common.

use rustc_hash::FxHashMap;

use super::{NearMatch, PerSpeech, Phrase, Place, SectionPlace};
use crate::speech::Speech;
use crate::text::CharRange;
use crate::text::sorted::in_both;

/// The wording that two sections have in common.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct SharedText {
    /// How many characters of the section of the speech that was loaded first stand in the other, too.
    pub(super) characters: usize,
    /// How many phrases stand in both.
    pub(super) phrases: usize,
    /// How many near matches lead from one to the other.
    pub(super) near_matches: usize,
}

/// Which phrases stand in each section, and which near matches lead from one to another. Pairs are worked out when they
/// are asked for: a text that says the same in every line has more of them than fit into memory.
#[derive(Clone, Debug, Default)]
pub(super) struct SharedTextTable {
    /// For each section, the phrases in it by their number, each with its first place there.
    phrases: FxHashMap<SectionPlace, Vec<(usize, CharRange)>>,
    /// For each pair of sections, what near matches lead from in the first.
    near_matches: FxHashMap<(SectionPlace, SectionPlace), Vec<CharRange>>,
}

impl SharedTextTable {
    pub(super) fn of(speeches: &PerSpeech<&Speech>, phrases: &[Phrase], near_matches: &[NearMatch]) -> Self {
        let mut table = Self::default();
        for (number, phrase) in phrases.iter().enumerate() {
            for place in &phrase.occurrences {
                let Some(section) = section_of(speeches, *place) else { continue };
                let here = table.phrases.entry(section).or_default();
                // Twice in one section is no more in common than once.
                if here.last().is_none_or(|&(last, _)| last != number) {
                    here.push((number, place.range));
                }
            }
        }
        for near in near_matches {
            if let Some(pair) = section_of(speeches, near.a).zip(section_of(speeches, near.b)) {
                table.near_matches.entry(pair).or_default().push(near.a.range);
            }
        }
        table
    }

    /// What two sections have in common, the one of the earlier speech first.
    pub(super) fn between(&self, a: SectionPlace, b: SectionPlace) -> SharedText {
        let phrases_of = |section| self.phrases.get(&section).map(Vec::as_slice).unwrap_or_default();
        let mut ranges: Vec<CharRange> =
            in_both(phrases_of(a), phrases_of(b), |phrase| phrase.0).map(|(&(_, place), _)| place).collect();
        let phrases = ranges.len();
        let near_matches = self.near_matches.get(&(a, b)).map(Vec::as_slice).unwrap_or_default();
        ranges.extend_from_slice(near_matches);
        SharedText { characters: characters(ranges), phrases, near_matches: near_matches.len() }
    }
}

/// How many characters the ranges cover; they may overlap.
fn characters(mut ranges: Vec<CharRange>) -> usize {
    ranges.sort_unstable();
    let (mut sum, mut end) = (0, 0);
    for range in ranges {
        sum += range.end.saturating_sub(range.start.max(end));
        end = end.max(range.end);
    }
    sum
}

fn section_of(speeches: &PerSpeech<&Speech>, place: Place) -> Option<SectionPlace> {
    let section = speeches[place.speech].section_at(place.range.start)?;
    Some(SectionPlace { speech: place.speech, section: section.id })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(start: usize, end: usize) -> CharRange {
        CharRange::new(start, end)
    }

    #[test]
    fn overlapping_wording_is_counted_once() {
        assert_eq!(characters(vec![range(10, 20), range(0, 6), range(4, 8), range(12, 15)]), 18);
    }
}
