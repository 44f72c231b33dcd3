//! In which company each word stands.

use crate::reference::documents::LeftOut;
use crate::reference::phrases::Phrases;
use crate::reference::sentence::{Length, Sentence};
use crate::reference::stock::{LONG_PHRASE, parallel_clauses};
use crate::reference::vocabulary::{ContextStatistics, WordRecord};

/// The last part of a document that counts as its peroration: one sentence in fourteen.
const PERORATION: f64 = 0.07;

/// How many average occurrences each word gets on top of its own, so that a word seen twice says little.
const PRIOR: f64 = 5.0;

/// How many occurrences of a word stand in each kind of company: beside figures, in a peroration, in parallels, in
/// phrases.
type Counts = [f64; 4];

/// Fills in the company of all words.
pub(super) fn describe(documents: &[Vec<Sentence>], phrases: &Phrases, records: &mut [WordRecord]) {
    let counts = count(documents, phrases, records.len());
    let running_words: f64 = records.iter().map(|record| record.occurrences as f64).sum();
    let mut deviations = vec![[0.0; 4]; records.len()];
    for kind in 0..4 {
        let of = |counts: &Counts| counts.get(kind).copied().unwrap_or_default();
        let mean = counts.iter().map(of).sum::<f64>() / running_words.max(1.0);
        let shares: Vec<f64> = counts
            .iter()
            .zip(records.iter())
            .map(|(counts, record)| (of(counts) + PRIOR * mean) / (record.occurrences as f64 + PRIOR))
            .collect();
        let variance = shares.iter().zip(records.iter()).map(|(share, record)| {
            record.occurrences as f64 * (share - mean) * (share - mean) / running_words.max(1.0)
        });
        // Where no word differs from any other, none stands out.
        let deviation = variance.sum::<f64>().sqrt().max(f64::EPSILON);
        for (out, share) in deviations.iter_mut().zip(&shares) {
            if let Some(out) = out.get_mut(kind) {
                *out = (share - mean) / deviation;
            }
        }
    }
    for (record, [figures, peroration, parallels, phrases]) in records.iter_mut().zip(deviations) {
        record.company = ContextStatistics { figures, peroration, parallels, phrases };
    }
}

fn count(documents: &[Vec<Sentence>], phrases: &Phrases, words: usize) -> Vec<Counts> {
    let mut counts = vec![Counts::default(); words];
    for document in documents {
        let peroration = document.len() as f64 * (1.0 - PERORATION);
        for (place, sentence) in document.iter().enumerate() {
            let covers = phrases.covers(&sentence.words, &LeftOut::default());
            let parallel = sentence
                .clauses()
                .zip(parallel_clauses(sentence))
                .flat_map(|(clause, parallel)| std::iter::repeat_n(parallel, clause.len()));
            for ((word, cover), parallel) in sentence.words.iter().zip(covers).zip(parallel) {
                let Some(counts) = counts.get_mut(word.id.index()) else { continue };
                let company =
                    [sentence.has_figure(), place as f64 >= peroration, parallel, is_long(cover.length)];
                counts.iter_mut().zip(company).for_each(|(count, is)| *count += f64::from(is));
            }
        }
    }
    counts
}

fn is_long(length: Length) -> bool {
    length >= LONG_PHRASE
}
