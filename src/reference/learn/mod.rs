//! Learning from a corpus: reading, counting, wording, topics.

mod company;
mod cooccurrence;
mod corpus;
mod decomposition;
mod repeated;

use std::path::PathBuf;
use std::sync::OnceLock;

use rustc_hash::FxHashMap;

pub use corpus::text_files;

use super::documents::Documents;
use super::sentence::{Sentence, WordId};
use super::vocabulary::{Vocabulary, WordRecord};
use super::word_vectors::WordVectors;
use super::{LearnError, Reference};
use crate::formats::ReadOptions;
use crate::speech::LoadError;
use corpus::Corpus;

/// How far learning has come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// What is being done.
    pub step: &'static str,
    /// How much of everything is done, 0 to 1.
    pub done: f64,
}

/// What was learned, and from what.
#[derive(Debug)]
pub struct Learned {
    /// The model.
    pub reference: Reference,
    /// Files that could not be loaded.
    pub failed: Vec<LoadError>,
    /// Files that were left out because they are in another language than most.
    pub other_language: Vec<PathBuf>,
    /// Files that were left out because another one has the same text: it would make all of it a stock phrase.
    pub duplicates: Vec<PathBuf>,
}

/// What each step takes of the whole, measured on 5 MB of Chinese.
const READING: f64 = 0.25;
const WORDING: f64 = 0.25;
const COUNTING: f64 = 0.15;
const DECOMPOSING: f64 = 0.35;

/// Learns a reference from text files, read as `options` say. The same files in the same order give the same reference, on any number of
/// threads.
///
/// # Errors
///
/// Fails if there are not at least two different speeches in the files.
pub fn learn(
    name: &str,
    files: &[PathBuf],
    options: &ReadOptions,
    report: &mut dyn FnMut(Progress),
) -> Result<Learned, LearnError> {
    let mut step = |step, start: f64, share: f64, done: f64| {
        report(Progress { step, done: (start + share * done).min(1.0) });
    };
    let corpus = Corpus::read(files, options, &mut |done| step("reading", 0.0, READING, done))?;
    let Corpus { language, documents, records, failed, other_language, duplicates } = corpus;
    let (documents, mut records) = by_frequency(documents, records);
    let phrases =
        repeated::phrases(&documents, records.len(), &mut |done| step("wording", READING, WORDING, done));
    company::describe(&documents, &phrases, &mut records);
    let start = READING + WORDING;
    let counts =
        cooccurrence::count(&documents, &records, &mut |done| step("counting", start, COUNTING, done));
    let start = start + COUNTING;
    let vectors = decomposition::vectors(&counts.positive_information(), &mut |done| {
        step("topics", start, DECOMPOSING, done);
    });
    let reference = Reference {
        name: name.to_owned(),
        language,
        documents: documents.len(),
        fingerprints: Documents::of(&documents),
        vocabulary: Vocabulary::new(records),
        phrases,
        vectors: WordVectors::new(decomposition::DIMENSIONS, &vectors),
        subwords: OnceLock::new(),
    };
    Ok(Learned { reference, failed, other_language, duplicates })
}

/// Numbers the words anew by falling frequency, equal ones by their wording, so that the numbers do not depend on
/// the order of the files and frequent words have small ones.
fn by_frequency(
    mut documents: Vec<Vec<Sentence>>,
    records: Vec<WordRecord>,
) -> (Vec<Vec<Sentence>>, Vec<WordRecord>) {
    let mut order: Vec<(WordId, WordRecord)> = (0..).map(WordId).zip(records).collect();
    order.sort_by(|(_, a), (_, b)| b.occurrences.cmp(&a.occurrences).then_with(|| a.wording.cmp(&b.wording)));
    let renumbered: FxHashMap<WordId, WordId> =
        order.iter().zip(0..).map(|((old, _), new)| (*old, WordId(new))).collect();
    for word in documents.iter_mut().flatten().flat_map(|sentence| &mut sentence.words) {
        word.id = renumbered.get(&word.id).copied().unwrap_or(WordId::UNKNOWN);
    }
    (documents, order.into_iter().map(|(_, record)| record).collect())
}
