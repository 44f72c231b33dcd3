//! Which words stand near each other.

use rayon::prelude::*;

use super::decomposition::SymmetricMatrix;
use crate::reference::sentence::Sentence;
use crate::reference::vocabulary::WordRecord;

/// How far apart two words may stand, in words. The next word counts this much, the one after it one less …
const WINDOW: u32 = 10;

/// How often a word has to stand in the corpus to get a vector, and in how many documents; what is rarer gets none
/// worth having. At most this many words get one, which bounds the model's size.
const LEAST_OCCURRENCES: u64 = 10;
const LEAST_DOCUMENTS: usize = 2;
const MOST_WORDS: usize = 12_000;

/// Contexts are weighed by their frequency to this power, which tempers the preference of mutual information for
/// rare words (Levy, Goldberg & Dagan 2015).
const CONTEXT_SMOOTHING: f64 = 0.75;

/// How often words stand near each other.
#[derive(Debug)]
pub(super) struct Counts {
    /// How many words have a row: the first of the vocabulary.
    words: usize,
    /// Pairs of words, the smaller number first, with their weight; by pair.
    pairs: Vec<Pair>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Pair {
    row: u32,
    column: u32,
    weight: u32,
}

/// Counts the neighbours of frequent words. Whole numbers are added, so the order of adding changes nothing.
pub(super) fn count(
    documents: &[Vec<Sentence>],
    records: &[WordRecord],
    report: &mut dyn FnMut(f64),
) -> Counts {
    // Words are in falling order of occurrences, so those that are frequent enough come first.
    let words = records.partition_point(|record| record.occurrences >= LEAST_OCCURRENCES).min(MOST_WORDS);
    let counts = |word: usize| {
        records.get(word).is_some_and(|record| {
            record.documents >= LEAST_DOCUMENTS && !record.wording.chars().any(char::is_numeric)
        })
    };
    let taken: Vec<bool> = (0..words).map(counts).collect();
    let mut pairs = Vec::new();
    for (place, document) in documents.iter().enumerate() {
        let ids: Vec<u32> = document
            .iter()
            .flat_map(|sentence| &sentence.words)
            .map(|word| if taken.get(word.id.index()) == Some(&true) { word.id.0 } else { u32::MAX })
            .collect();
        pairs.extend(near_pairs(&ids));
        // Merging now and then keeps memory in bounds: equal pairs become one.
        if pairs.len() > MERGE_AT {
            merge(&mut pairs);
        }
        report((place + 1) as f64 / documents.len() as f64);
    }
    merge(&mut pairs);
    Counts { words, pairs }
}

/// So many pairs take 240 MB.
const MERGE_AT: usize = 20_000_000;

fn near_pairs(ids: &[u32]) -> impl Iterator<Item = Pair> {
    ids.iter().enumerate().filter(|&(_, &id)| id != u32::MAX).flat_map(move |(place, &id)| {
        let near = ids.iter().skip(place + 1).zip(1..=WINDOW);
        near.filter(|&(&other, _)| other != u32::MAX).map(move |(&other, distance)| Pair {
            row: id.min(other),
            column: id.max(other),
            weight: WINDOW + 1 - distance,
        })
    })
}

fn merge(pairs: &mut Vec<Pair>) {
    pairs.par_sort_unstable();
    pairs.dedup_by(|from, to| {
        let same = (from.row, from.column) == (to.row, to.column);
        if same {
            to.weight = to.weight.saturating_add(from.weight);
        }
        same
    });
}

impl Counts {
    /// The positive pointwise mutual information of all pairs: how much more often they stand near each other than
    /// if they did not care, as a logarithm; 0 where it is not more often.
    pub(super) fn positive_information(&self) -> SymmetricMatrix {
        let mut sums = vec![0.0; self.words];
        let mut add = |word: u32, weight: u32| {
            if let Some(sum) = sums.get_mut(word as usize) {
                *sum += f64::from(weight);
            }
        };
        for pair in &self.pairs {
            add(pair.row, pair.weight);
            add(pair.column, pair.weight);
        }
        let smoothed: Vec<f64> = sums.iter().map(|sum: &f64| sum.powf(CONTEXT_SMOOTHING)).collect();
        let whole: f64 = smoothed.iter().sum();
        let information = |pair: &Pair, word: u32, context: u32| {
            let sum = sums.get(word as usize).copied().unwrap_or_default();
            let share = smoothed.get(context as usize).copied().unwrap_or_default() / whole;
            // Twice where a word stands near itself: it is its own neighbour on both sides.
            let weight = f64::from(pair.weight) * if word == context { 2.0 } else { 1.0 };
            (weight / (sum * share)).ln()
        };
        // Smoothing treats word and context differently; the mean of both ways makes the matrix symmetric.
        let entries = self.pairs.iter().filter_map(|pair| {
            let value =
                (information(pair, pair.row, pair.column) + information(pair, pair.column, pair.row)) / 2.0;
            (value > 0.0).then_some((pair.row as usize, pair.column as usize, value))
        });
        SymmetricMatrix::new(self.words, entries)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_count_by_their_distance() {
        let mut pairs: Vec<Pair> = near_pairs(&[1, u32::MAX, 0, 1]).collect();
        merge(&mut pairs);
        let pair = |row, column, weight| Pair { row, column, weight };
        // 0 stands two before one 1 and one after the other: 9 + 10; the two 1s are three apart.
        assert_eq!(pairs, [pair(0, 1, 19), pair(1, 1, 8)]);
    }

    #[test]
    fn words_that_seek_each_other_have_information() {
        let pair = |row, column, weight| Pair { row, column, weight };
        let counts =
            Counts { words: 3, pairs: vec![pair(0, 1, 50), pair(0, 2, 5), pair(1, 2, 5), pair(2, 2, 40)] };
        let matrix = counts.positive_information();
        let product = matrix.multiply(&[1.0, 0.0, 0.0], 1);
        assert!(product[1] > 0.0 && product[2].abs() < 1e-12, "{product:?}");
    }
}
