//! How much wording two sections of two speeches have in common.

use rustc_hash::FxHashMap;

use super::{Link, NearMatch, PerSpeech, Phrase, Place, SectionPlace};
use crate::speech::Speech;
use crate::text::CharRange;

/// The wording that two sections have in common.
#[derive(Clone, Debug, Default)]
pub(super) struct SharedText {
    /// Where it stands in the section of the speech that was loaded first; ranges may overlap.
    ranges: Vec<CharRange>,
    /// How many phrases stand in both.
    pub(super) phrases: usize,
    /// How many near matches lead from one to the other.
    pub(super) near_matches: usize,
}

impl SharedText {
    /// How many characters of the first section stand in the other.
    pub(super) fn characters(&self) -> usize {
        let mut ranges = self.ranges.clone();
        ranges.sort_unstable();
        let (mut sum, mut end) = (0, 0);
        for range in ranges {
            sum += range.end.saturating_sub(range.start.max(end));
            end = end.max(range.end);
        }
        sum
    }
}

/// The wording in common of each pair of sections that has any.
#[derive(Clone, Debug, Default)]
pub(super) struct SharedTextTable(FxHashMap<(SectionPlace, SectionPlace), SharedText>);

impl SharedTextTable {
    pub(super) fn of(speeches: &PerSpeech<&Speech>, phrases: &[Phrase], near_matches: &[NearMatch]) -> Self {
        let mut table = Self::default();
        for phrase in phrases {
            table.add_phrase(speeches, phrase);
        }
        for near in near_matches {
            if let (Some(a), Some(b)) = (section_of(speeches, near.a), section_of(speeches, near.b)) {
                let reuse = table.0.entry((a, b)).or_default();
                reuse.ranges.push(near.a.range);
                reuse.near_matches += 1;
            }
        }
        table
    }

    /// What two sections have in common, the one of the earlier speech first.
    pub(super) fn between(&self, a: SectionPlace, b: SectionPlace) -> Option<&SharedText> {
        self.0.get(&(a, b))
    }

    fn add_phrase(&mut self, speeches: &PerSpeech<&Speech>, phrase: &Phrase) {
        each_pair(speeches, phrase, |a, range, b| {
            let reuse = self.0.entry((a, b)).or_default();
            reuse.ranges.push(range);
            reuse.phrases += 1;
        });
    }
}

/// How many of the phrases stand in both sections of each link.
pub(super) fn shared_phrases(
    speeches: &PerSpeech<&Speech>,
    phrases: &[Phrase],
    links: &[Link],
) -> Vec<usize> {
    let numbers = links.iter().enumerate().map(|(number, link)| ((link.a, link.b), number));
    let numbers: FxHashMap<(SectionPlace, SectionPlace), usize> = numbers.collect();
    let mut counts = vec![0; links.len()];
    for phrase in phrases {
        each_pair(speeches, phrase, |a, _, b| {
            if let Some(count) = numbers.get(&(a, b)).and_then(|&number| counts.get_mut(number)) {
                *count += 1;
            }
        });
    }
    counts
}

/// Takes each pair of sections of different speeches in which a phrase stands, the one of the earlier speech first, with
/// the phrase's place in that one. Twice in one section is no more in common than once.
fn each_pair(
    speeches: &PerSpeech<&Speech>,
    phrase: &Phrase,
    mut take: impl FnMut(SectionPlace, CharRange, SectionPlace),
) {
    let places = phrase.occurrences.iter();
    let mut standing: Vec<(SectionPlace, CharRange)> =
        places.filter_map(|&place| Some((section_of(speeches, place)?, place.range))).collect();
    standing.dedup_by_key(|&mut (section, _)| section);
    for (index, &(a, range)) in standing.iter().enumerate() {
        for &(b, _) in standing.iter().skip(index + 1).filter(|(b, _)| b.speech != a.speech) {
            take(a, range, b);
        }
    }
}

fn section_of(speeches: &PerSpeech<&Speech>, place: Place) -> Option<SectionPlace> {
    let section = speeches[place.speech].section_at(place.range.start)?;
    Some(SectionPlace { speech: place.speech, section: section.id })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overlapping_wording_is_counted_once() {
        let ranges = [(10, 20), (0, 6), (4, 8), (12, 15)];
        let ranges = ranges.iter().map(|&(start, end)| CharRange::new(start, end)).collect();
        assert_eq!(SharedText { ranges, ..SharedText::default() }.characters(), 18);
    }
}
