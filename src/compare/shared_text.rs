//! How much wording two sections of two speeches have in common.

use super::{NearMatch, PerSpeech, Phrase, Place, SectionPlace};
use crate::speech::{PerSection, Speech};
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
#[derive(Clone, Debug)]
pub(super) struct SharedTextTable(PerSpeech<PerSection<SharedOfSection>>);

#[derive(Clone, Debug, Default)]
struct SharedOfSection {
    /// The phrases in it by their number, each with its first place there.
    phrases: Vec<(usize, CharRange)>,
    /// Where the near matches that start in it lead, in order, and what they lead from.
    near_matches: Vec<(SectionPlace, CharRange)>,
}

impl SharedTextTable {
    pub(super) fn of(speeches: &PerSpeech<&Speech>, phrases: &[Phrase], near_matches: &[NearMatch]) -> Self {
        let nothing = |speech: &&Speech| vec![SharedOfSection::default(); speech.sections.len()].into();
        let mut table: PerSpeech<PerSection<SharedOfSection>> = speeches.iter().map(nothing).collect();
        for (number, phrase) in phrases.iter().enumerate() {
            for place in &phrase.occurrences {
                let Some(section) = section_of(speeches, *place) else { continue };
                let here = &mut table[section.speech][section.section].phrases;
                // Twice in one section is no more in common than once.
                if here.last().is_none_or(|&(last, _)| last != number) {
                    here.push((number, place.range));
                }
            }
        }
        for near in near_matches {
            if let Some((a, b)) = section_of(speeches, near.a).zip(section_of(speeches, near.b)) {
                table[a.speech][a.section].near_matches.push((b, near.a.range));
            }
        }
        for section in table.iter_mut().flat_map(PerSection::iter_mut) {
            section.near_matches.sort_by_key(|near| near.0);
        }
        Self(table)
    }

    /// What two sections have in common, the one of the earlier speech first.
    pub(super) fn between(&self, a: SectionPlace, b: SectionPlace) -> SharedText {
        let (here, there) = (&self.0[a.speech][a.section], &self.0[b.speech][b.section]);
        let mut ranges: Vec<CharRange> =
            in_both(&here.phrases, &there.phrases, |phrase| phrase.0).map(|(&(_, place), _)| place).collect();
        let phrases = ranges.len();
        let first = here.near_matches.partition_point(|near| near.0 < b);
        let near_matches = here.near_matches.iter().skip(first).take_while(|near| near.0 == b);
        ranges.extend(near_matches.map(|near| near.1));
        let near_matches = ranges.len() - phrases;
        SharedText { characters: characters(ranges), phrases, near_matches }
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
