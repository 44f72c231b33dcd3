//! Which wording of a collection stands in two or more of its speeches, and which speeches have most of it in common.
//!
//! Each gram becomes a record of its hash and its place. The records are sorted part by part, each part holding all
//! records of some hashes, so that the memory is bounded however many speeches there are.

use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;

use super::Ranked;
use super::covered::Covered;
use super::symbol_text::{Gram, SymbolText};

/// How many records are sorted at once: 16 bytes each.
const RECORDS_AT_ONCE: usize = 32_000_000;

/// In how many speeches a gram may stand to say that they belong together. What more have is everybody's; and the pairs of
/// one gram grow with the square of its speeches.
pub const MOST_TO_PAIR: usize = 64;

/// How many grams of a speech are kept to find pairs, on average, and how many of all speeches at least. Of larger
/// collections only some hashes are kept, which are as good a sample of each pair's wording as any (Manku, Jain & Das Sarma
/// 2007 do so with web pages): it only has to find those that are then measured.
const GRAMS_TO_PAIR: usize = 200;
const ALL_GRAMS_TO_PAIR: usize = 1_000_000;

/// What the speeches of a collection have in common.
#[derive(Debug, Default)]
pub struct SharedGrams {
    /// For each speech, its symbols in grams that another speech has, too.
    pub covered: Vec<Covered>,
    /// For each speech, those that have most of its grams, with how many of those that were kept.
    pub candidates: Vec<Vec<Ranked>>,
}

/// A gram in a speech.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Record {
    hash: u64,
    speech: u32,
    /// Its first symbol and, in the lowest bits, how many it has: to look that up in the speech would be slow, as the
    /// records of a gram are all over the collection.
    place: u32,
}

/// The bits that hold how many symbols a gram has, 8 at most. What is left is enough for the largest text.
const LENGTH_BITS: u32 = 4;

impl Record {
    fn of(speech: u32, gram: Gram) -> Option<Self> {
        let place = gram.start << LENGTH_BITS | (gram.end - gram.start);
        Some(Self { hash: gram.hash, speech, place: u32::try_from(place).ok()? })
    }

    /// Its first symbol, and the one after its last.
    fn range(self) -> (usize, usize) {
        let start = index(self.place >> LENGTH_BITS);
        (start, start + index(self.place & ((1 << LENGTH_BITS) - 1)))
    }
}

impl SharedGrams {
    /// Looks for the wording that the speeches share, and for each the `count` others that share most with it. `None` if
    /// it was cancelled.
    pub fn of(
        wordings: &[&SymbolText],
        count: usize,
        cancelled: &AtomicBool,
        progress: &dyn Fn(f64),
    ) -> Option<Self> {
        let grams: usize = wordings.iter().map(|wording| wording.len()).sum();
        let parts = grams.div_ceil(RECORDS_AT_ONCE).max(1) as u64;
        let to_pair = ALL_GRAMS_TO_PAIR.max(GRAMS_TO_PAIR * wordings.len());
        let sampled = grams.div_ceil(to_pair).max(1) as u64;
        let mut covered: Vec<Covered> = wordings.iter().map(|wording| Covered::none(wording.len())).collect();
        let mut places = Places::default();
        for part in 0..parts {
            if cancelled.load(Ordering::Relaxed) {
                return None;
            }
            for same in records(wordings, part, parts).chunk_by(|a, b| a.hash == b.hash) {
                note(same, sampled, &mut covered, &mut places);
            }
            progress((part + 1) as f64 / parts as f64);
        }
        let candidates = places.most_shared(wordings.len(), count);
        Some(Self { covered, candidates })
    }
}

/// The records of one part of the hashes, sorted.
fn records(wordings: &[&SymbolText], part: u64, parts: u64) -> Vec<Record> {
    let mut records: Vec<Record> = (0..)
        .zip(wordings)
        .flat_map(|(speech, wording)| {
            let grams = wording.grams().filter(move |gram| ((gram.hash >> 32) * parts) >> 32 == part);
            grams.filter_map(move |gram| Record::of(speech, gram))
        })
        .collect();
    records.par_sort_unstable();
    records
}

/// Notes what follows from all records of one gram.
fn note(same: &[Record], sampled: u64, covered: &mut [Covered], places: &mut Places) {
    let [first, .., last] = same else { return };
    if first.speech == last.speech {
        return;
    }
    for record in same {
        if let Some(covered) = covered.get_mut(index(record.speech)) {
            let (start, end) = record.range();
            covered.mark(start, end);
        }
    }
    if first.hash % sampled == 0 {
        places.push(same.chunk_by(|a, b| a.speech == b.speech).filter_map(|of_one| of_one.first()));
    }
}

fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// The speeches of each gram that several have.
#[derive(Debug, Default)]
struct Places {
    /// The speeches, gram by gram.
    speeches: Vec<u32>,
    /// Where the speeches of each gram end.
    ends: Vec<usize>,
}

impl Places {
    /// Notes the speeches of a gram, in order. Of one that is everybody's only neighbours make pairs, so that the copies
    /// of a template that hundreds have are still found.
    fn push<'a>(&mut self, records: impl Iterator<Item = &'a Record>) {
        let start = self.speeches.len();
        self.speeches.extend(records.map(|record| record.speech));
        if self.speeches.len() - start <= MOST_TO_PAIR {
            self.ends.push(self.speeches.len());
            return;
        }
        let everybody = self.speeches.split_off(start);
        for pair in everybody.windows(2) {
            self.speeches.extend(pair);
            self.ends.push(self.speeches.len());
        }
    }

    fn of(&self, gram: usize) -> &[u32] {
        let end = |gram: usize| self.ends.get(gram).copied().unwrap_or(self.speeches.len());
        let start = gram.checked_sub(1).map_or(0, end);
        self.speeches.get(start..end(gram)).unwrap_or_default()
    }

    /// For each of so many speeches, the `count` others with which it shares most grams; of those that share as many, the
    /// first ones, so that many copies of one text all lead to the same.
    fn most_shared(&self, speeches: usize, count: usize) -> Vec<Vec<Ranked>> {
        let mut grams_of: Vec<Vec<u32>> = vec![Vec::new(); speeches];
        for (number, gram) in (0..).zip(0..self.ends.len()) {
            for &speech in self.of(gram) {
                grams_of.get_mut(index(speech)).into_iter().for_each(|grams| grams.push(number));
            }
        }
        grams_of
            .par_iter()
            .enumerate()
            .map_init(
                || vec![0_u32; speeches],
                |shared, (speech, grams)| self.most_shared_with(speech, grams, shared, count),
            )
            .collect()
    }

    /// The same of one speech. `shared` has a zero for each speech, before and after.
    fn most_shared_with(
        &self,
        speech: usize,
        grams: &[u32],
        shared: &mut [u32],
        count: usize,
    ) -> Vec<Ranked> {
        let mut others: Vec<usize> = Vec::new();
        for &gram in grams {
            for other in self.of(index(gram)).iter().map(|&other| index(other)) {
                let Some(shared) = shared.get_mut(other) else { continue };
                if *shared == 0 {
                    others.push(other);
                }
                *shared += 1;
            }
        }
        let mut ranked: Vec<(u32, usize)> = others
            .into_iter()
            .filter_map(|other| Some((std::mem::take(shared.get_mut(other)?), other)))
            .filter(|(_, other)| *other != speech)
            .collect();
        ranked.sort_unstable_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        // Only the order counts, which so few steps keep.
        #[allow(clippy::cast_precision_loss)]
        ranked.into_iter().take(count).map(|(grams, index)| Ranked { index, score: grams as f32 }).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::speech::Speech;

    fn shared(texts: &[&str]) -> SharedGrams {
        let wordings: Vec<SymbolText> = texts
            .iter()
            .map(|text| SymbolText::of(&Speech::from_string("a.txt", (*text).to_owned())).0)
            .collect();
        let wordings: Vec<&SymbolText> = wordings.iter().collect();
        SharedGrams::of(&wordings, 2, &AtomicBool::new(false), &|_| {}).unwrap()
    }

    #[test]
    fn wording_of_two_speeches_is_covered_in_both_and_repeats_inside_one_are_not() {
        let found = shared(&[
            "今年防汛形势十分严峻，今年防汛形势十分严峻。",
            "大家要把防汛责任落实到每个村组。",
            "会后请各村把防汛责任落实到每个村组。",
        ]);
        assert_eq!(found.covered.iter().map(Covered::count).collect::<Vec<_>>(), [0, 12, 12]);
        assert!(found.candidates[0].is_empty());
        assert_eq!(found.candidates[1][0].index, 2);
    }

    #[test]
    fn copies_of_what_hundreds_have_still_make_pairs() {
        let texts = vec!["把防汛责任落实到每个村组"; MOST_TO_PAIR + 9];
        let found = shared(&texts);
        assert!(found.candidates.iter().all(|candidates| !candidates.is_empty()));
        assert!(found.covered.iter().all(|covered| covered.count() == 12));
    }

    #[test]
    fn what_was_cancelled_says_nothing() {
        assert!(SharedGrams::of(&[], 2, &AtomicBool::new(true), &|_| {}).is_none());
    }
}
