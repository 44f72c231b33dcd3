//! What a reference knows of each word of a speech.

use super::documents::LeftOut;
use super::phrases::Phrases;
use super::sentence::{Length, Sentence};
use super::stock::{LONG_PHRASE, parallel_clauses};
use super::vocabulary::Vocabulary;
use crate::text::CharRange;

/// What a reference knows of a word where it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct WordEvidence {
    /// In how many documents the word stands.
    pub documents: usize,
    /// How long the longest stock phrase is that it stands in here, in Han characters, 1.5 to any other word; 0 where
    /// there is none.
    pub phrase_length: f64,
    /// In how many documents that phrase stands.
    pub phrase_documents: u32,
    /// Whether several documents have it after the word before it, which stands in the same sentence.
    pub follows: bool,
    /// Its clause.
    pub clause: ClauseEvidence,
}

/// What a reference knows of a clause.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ClauseEvidence {
    /// Its number in the speech.
    pub number: usize,
    /// Its length in Han characters, 1.5 to any other word.
    pub length: f64,
    /// The share of it that stands in stock phrases of 6 characters or more.
    pub in_phrases: f64,
    /// Whether a clause beside it has the same length (`求真务实、奋勇争先`).
    pub parallel: bool,
    /// How much more often than other words its words stand beside figures, in standard deviations.
    pub figures: f64,
    /// The same for the last part of a document.
    pub peroration: f64,
}

/// The evidence for each of `words`; words outside of all sentences have none.
pub(super) fn of_words(
    sentences: &[Sentence],
    words: &[CharRange],
    vocabulary: &Vocabulary,
    phrases: &Phrases,
    left_out: &LeftOut,
) -> Vec<WordEvidence> {
    let mut out = vec![WordEvidence::default(); words.len()];
    let (mut number, mut place) = (0, 0);
    for sentence in sentences {
        let mut covers = phrases.covers(&sentence.words, left_out).into_iter();
        let mut before = None;
        for (clause, parallel) in sentence.clauses().zip(parallel_clauses(sentence)) {
            let covers: Vec<_> = covers.by_ref().take(clause.len()).collect();
            let length = clause.iter().map(|word| word.length).sum::<Length>().characters();
            let records: Vec<_> = clause.iter().map(|word| vocabulary.record(word.id)).collect();
            let share = |of: &dyn Fn(usize) -> f64| {
                clause.iter().enumerate().map(|(at, word)| word.length.characters() * of(at)).sum::<f64>()
                    / length
            };
            let company = |at: usize| {
                records.get(at).copied().flatten().map(|record| record.company).unwrap_or_default()
            };
            let is_long = |at: usize| covers.get(at).is_some_and(|cover| cover.length >= LONG_PHRASE);
            let evidence = ClauseEvidence {
                number,
                length,
                in_phrases: share(&|at| f64::from(is_long(at))),
                parallel,
                figures: share(&|at| company(at).figures),
                peroration: share(&|at| company(at).peroration),
            };
            number += 1;
            for ((word, record), cover) in clause.iter().zip(&records).zip(&covers) {
                while words.get(place).is_some_and(|other| other.start < word.range.start) {
                    place += 1;
                }
                if let Some(out) = out.get_mut(place) {
                    *out = WordEvidence {
                        documents: record.map_or(0, |record| record.documents),
                        phrase_length: cover.length.characters(),
                        phrase_documents: cover.documents,
                        follows: before.is_some_and(|before| phrases.has_pair(before, word.id, left_out)),
                        clause: evidence,
                    };
                }
                before = Some(word.id);
            }
        }
    }
    out
}
