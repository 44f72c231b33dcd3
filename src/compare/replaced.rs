//! Names that a speech has replaced at one place and has kept at others: where another speech says the same around
//! another name, somebody has changed the name there, and has forgotten it elsewhere.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::local::{LocalSpan, LocalSpeech, joined};
use super::office::Offices;
use super::presence::Presence;
use super::{PerSpeech, SpeechId};
use crate::language::Language;
use crate::language::local::stems;
use crate::marks::passages;
use crate::speech::{SectionKind, Speech};
use crate::text::CharRange;

/// So many words on one side of two names, and so many on the other, show that one stands in the place of the other.
/// Fewer on one side, since what is beside a name often changes with it: the office and who holds it.
const AROUND: [(usize, usize); 2] = [(4, 2), (2, 4)];

/// How many words these are.
const WORDS: usize = 6;

/// So many of them have to be there at the beginning and the end of a speech.
const FEWEST_WORDS: usize = 3;

/// The words before and after a name, in order; beyond the beginning and the end there are none.
type Surroundings<'a> = [Option<&'a str>; WORDS];

/// The names that speeches have replaced, each with the speech that has not.
#[derive(Default)]
pub(super) struct Replaced(FxHashMap<(SpeechId, String), SpeechId>);

/// The names of all speeches.
#[derive(Clone, Copy)]
pub(super) struct NameTable<'a> {
    pub(super) presence: &'a BTreeMap<String, PerSpeech<Presence>>,
    /// For each speech, where they stand in it.
    pub(super) places: &'a PerSpeech<Vec<CharRange>>,
}

/// A name at its place.
#[derive(Clone, Copy)]
struct Placed<'a> {
    speech: SpeechId,
    range: CharRange,
    written: &'a str,
}

/// What the places of names are held against.
#[derive(Clone, Copy)]
struct Texts<'a> {
    speeches: &'a PerSpeech<LocalSpeech<'a>>,
    names: NameTable<'a>,
    offices: &'a Offices,
}

impl Replaced {
    /// Looks for them in speeches with these names and local spans.
    pub(super) fn of(
        speeches: &PerSpeech<LocalSpeech>,
        spans: &PerSpeech<Vec<LocalSpan>>,
        names: NameTable<'_>,
        offices: &Offices,
    ) -> Self {
        let texts = Texts { speeches, names, offices };
        let mut out = Self::default();
        for around in AROUND {
            let mut places: FxHashMap<Surroundings<'_>, Vec<Placed<'_>>> = FxHashMap::default();
            for (id, speech) in speeches.entries() {
                for (surroundings, place) in surrounded(id, *speech, &spans[id], names, around) {
                    places.entry(surroundings).or_default().push(place);
                }
            }
            // What stands twice in one speech tells no two names apart.
            let is_clear = |alike: &&Vec<Placed<'_>>| {
                alike.is_sorted_by(|x, y| x.speech < y.speech || x.range.overlaps(y.range))
            };
            places.values().filter(is_clear).for_each(|alike| out.take_in(alike, texts));
        }
        out
    }

    /// Takes in names that stand in the place of each other.
    fn take_in(&mut self, alike: &[Placed<'_>], texts: Texts<'_>) {
        let parts: Vec<Vec<String>> = alike
            .iter()
            .map(|place| parts(place.written, texts.speeches[place.speech].speech.language))
            .collect();
        for (new, new_parts) in alike.iter().zip(&parts) {
            // Of many speeches from one template few have the names of others.
            let is_kept = |old_parts: &[String]| {
                let mut presence = old_parts.iter().filter_map(|part| texts.names.presence.get(part));
                presence.any(|presence| presence[new.speech].count > 0)
            };
            let others =
                alike.iter().zip(&parts).filter(|(old, parts)| old.speech != new.speech && is_kept(parts));
            for (old, old_parts) in others {
                self.take_in_pair((new, new_parts), (old, old_parts), texts);
            }
        }
    }

    /// Takes in that a speech has a new name where another one has the old one, if the old one stands elsewhere in it.
    fn take_in_pair(
        &mut self,
        (new, new_parts): (&Placed<'_>, &[String]),
        (old, old_parts): (&Placed<'_>, &[String]),
        Texts { speeches, names, offices }: Texts<'_>,
    ) {
        let kind = speeches[new.speech].speech.section_at(new.range.start).map(|section| section.kind);
        let says_who = kind.is_some_and(says_who_speaks);
        if !says_who && !offices.are_variants(new.speech, old.speech) {
            return;
        }
        let there = speeches[old.speech].speech.folded.as_str();
        for (part, other) in old_parts.iter().zip(new_parts) {
            let Some(presence) = names.presence.get(part) else { continue };
            let is_replaced =
                part != other && presence[new.speech].count > 0 && !there.contains(other.as_str());
            if is_replaced && (says_who || presence[old.speech].is_own()) {
                let owner = self.0.entry((new.speech, part.clone())).or_insert(old.speech);
                *owner = old.speech.min(*owner);
            }
        }
    }

    /// The speech that a name belongs to which another one has replaced, but not everywhere.
    pub(super) fn owner(&self, here: SpeechId, name: &str, language: Language) -> Option<SpeechId> {
        if self.0.is_empty() {
            return None;
        }
        parts(name, language).into_iter().find_map(|part| self.0.get(&(here, part)).copied())
    }
}

/// A name and what in it is a name: of `云溪县教育局` and `白河县教育局` the counties differ.
fn parts(name: &str, language: Language) -> Vec<String> {
    std::iter::once(name.to_owned()).chain(stems(name, language)).collect()
}

/// Whether a section of this kind says who speaks and where, and little else.
fn says_who_speaks(kind: SectionKind) -> bool {
    use SectionKind::{Closing, Dateline, Opening, Speaker, Title};
    matches!(kind, Title | Dateline | Speaker | Opening | Closing)
}

/// A name of a language with capitals, with the capitalized words right beside it: `Martin` beside `Hale`.
fn with_capitals(name: CharRange, speech: &Speech, words: &[CharRange]) -> CharRange {
    if !speech.language.parts_words() {
        return name;
    }
    let is_capital = |word: &&CharRange| speech.folded.slice(**word).starts_with(char::is_uppercase);
    let is_beside = |a: usize, b: usize| speech.folded.slice(CharRange::new(a, b.max(a))) == " ";
    let mut out = name;
    let first = words.partition_point(|word| word.end <= name.start);
    for word in words.iter().take(first).rev().take_while(is_capital) {
        if !is_beside(word.end, out.start) {
            break;
        }
        out.start = word.start;
    }
    let next = words.partition_point(|word| word.start < name.end);
    for word in words.iter().skip(next).take_while(is_capital) {
        if !is_beside(out.end, word.start) {
            break;
        }
        out.end = word.end;
    }
    out
}

/// The names of a speech and the spans that can be names, each with what stands around it; figures, which move on, are
/// left out of that.
fn surrounded<'a>(
    id: SpeechId,
    LocalSpeech { speech, words, .. }: LocalSpeech<'a>,
    spans: &[LocalSpan],
    names: NameTable<'_>,
    (before, after): (usize, usize),
) -> Vec<(Surroundings<'a>, Placed<'a>)> {
    let all_words = passages(speech, words.all()).flat_map(|passage| passage.words);
    let is_word = |word: &&CharRange| speech.folded.slice(**word).chars().any(char::is_alphabetic);
    let words: Vec<CharRange> = all_words.filter(is_word).copied().collect();
    let mut ranges: Vec<CharRange> = names.places[id].clone();
    ranges.extend(joined(spans).into_iter().map(|span| with_capitals(span.range, speech, &words)));
    ranges.sort_unstable();
    ranges.dedup();
    let mut out = Vec::new();
    for range in ranges {
        let next = words.partition_point(|word| word.start < range.end);
        let last = words.partition_point(|word| word.end <= range.start);
        let at = |index: usize| words.get(index).map(|word| speech.folded.slice(*word));
        let around: Surroundings<'a> = std::array::from_fn(|number| match number.checked_sub(before) {
            Some(number) => at(next + number),
            None => at((last + number).checked_sub(before)?),
        });
        debug_assert_eq!(before + after, WORDS);
        if around.iter().flatten().count() >= FEWEST_WORDS {
            let written = speech.folded.slice(range);
            out.push((around, Placed { speech: id, range, written }));
        }
    }
    out
}
