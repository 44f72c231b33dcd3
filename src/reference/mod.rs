//! What was learned from a corpus of speeches beforehand: which words and which wording are everybody's, and which
//! words speak of the same things.
//!
//! A [`Reference`] is made by [`learn()`] and kept in one file. Two come with the program, for Chinese and for English.

mod documents;
mod error;
mod evidence;
mod file;
mod learn;
mod phrases;
mod sentence;
mod stock;
mod subwords;
mod topic;
mod vocabulary;
mod word_vectors;

use std::path::Path;
use std::sync::{Arc, OnceLock};

pub use error::{LearnError, ReferenceError};
pub use evidence::{ClauseEvidence, WordEvidence};
pub use learn::{Learned, Progress, learn, text_files};
pub use stock::StockSpan;
pub use topic::Topic;

use documents::Documents;
use phrases::Phrases;
use subwords::Subwords;
use vocabulary::Vocabulary;
use word_vectors::{VectorSum, WordVectors};

use crate::language::{BundledModel, Language};
use crate::speech::Speech;
use crate::text::CharRange;
use crate::text::folding::word_form;

/// A corpus of speeches in one language, as far as comparing needs to know it.
#[derive(Clone, Debug)]
pub struct Reference {
    name: String,
    language: Language,
    documents: usize,
    fingerprints: Documents,
    vocabulary: Vocabulary,
    phrases: Phrases,
    vectors: WordVectors,
    /// Made when the first word without a vector is met: it takes some milliseconds.
    subwords: OnceLock<Subwords>,
}

/// What a word's vector weighs in a text's: a / (a + p), p the word's share of all running words; so the most
/// frequent words, which stand everywhere, count least (Arora, Liang & Ma 2017, who find a = 0.001 to 0.0001).
const FREQUENCY_WEIGHT: f64 = 0.001;

/// Wording that several documents of a reference have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StockPhrase<'a> {
    /// Its words in order.
    pub words: Vec<&'a str>,
    /// How many documents have it.
    pub documents: usize,
}

impl Reference {
    /// The reference that comes with the program for a language; `None` where there is none. The first call takes
    /// some milliseconds, every further one nothing.
    ///
    /// # Errors
    ///
    /// Fails if the program's own copy is damaged.
    pub fn builtin(language: Language) -> Result<Option<Arc<Self>>, ReferenceError> {
        static LOADED: [OnceLock<Option<Arc<Reference>>>; Language::ALL.len()] =
            [const { OnceLock::new() }; Language::ALL.len()];
        let Some(model) = language.rules().model else { return Ok(None) };
        let loaded = LOADED[language as usize].get_or_init(|| Self::bundled(model).ok().map(Arc::new));
        loaded.clone().map(Some).ok_or(ReferenceError::Bundled { name: model.name })
    }

    /// Reads a model that is part of the program.
    ///
    /// # Errors
    ///
    /// Fails if it is damaged.
    pub fn bundled(BundledModel { name, bytes }: BundledModel) -> Result<Self, ReferenceError> {
        file::decode(name, bytes).map_err(|_| ReferenceError::Bundled { name })
    }

    /// Opens a model file. The file's name without its ending becomes the reference's name.
    ///
    /// # Errors
    ///
    /// Fails if the file cannot be read, is too large, is no model, is one of another version of the program, or is
    /// damaged.
    pub fn open(path: &Path) -> Result<Self, ReferenceError> {
        file::open(path)
    }

    /// Writes the model file: beside it first and then in its place, so that there is never half a file.
    ///
    /// # Errors
    ///
    /// Fails if the file cannot be written; what stood in its place before stays there.
    pub fn save(&self, path: &Path) -> Result<(), ReferenceError> {
        file::save(self, path)
    }

    /// What reports call it: `zh`, or the name of its file.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The language of its documents.
    pub fn language(&self) -> Language {
        self.language
    }

    /// How many documents it was learned from.
    pub fn documents(&self) -> usize {
        self.documents
    }

    /// How many running words they have.
    pub fn running_words(&self) -> u64 {
        self.vocabulary.occurrences()
    }

    /// How many of the documents have a word, in whatever case and width; 0 for an unknown one.
    pub fn document_frequency(&self, word: &str) -> usize {
        self.record(word).map_or(0, |record| record.documents)
    }

    /// Whether several documents have these words side by side, as far as it keeps wording: 8 words.
    pub fn has_sequence(&self, words: &[&str]) -> bool {
        let ids: Vec<_> = words.iter().map(|word| self.vocabulary.id(&word_form(word))).collect();
        self.phrases.has_sequence(&ids)
    }

    /// How often a word stands in all documents; 0 for an unknown one.
    pub fn occurrences(&self, word: &str) -> u64 {
        self.record(word).map_or(0, |record| record.occurrences)
    }

    /// How rare a word is: ln((N + 1) / (n + 1)) where n of the N documents have it (Spärck Jones 1972); 0 for a
    /// word that stands everywhere.
    pub fn idf(&self, word: &str) -> f64 {
        ((self.documents as f64 + 1.0) / (self.document_frequency(word) as f64 + 1.0)).ln()
    }

    /// What words speak of, each with how often it stands in the text. A word without a vector has one by the words that it
    /// shares its parts with, if there are any.
    pub fn topic<'a>(&self, words: impl IntoIterator<Item = (&'a str, f64)>) -> Topic {
        let mut sum = VectorSum::default();
        for (word, count) in words {
            let form = word_form(word);
            let id = self.vocabulary.id(&form);
            let occurrences = self.vocabulary.record(id).map_or(0, |record| record.occurrences);
            let share = occurrences as f64 / self.running_words().max(1) as f64;
            let weight = count * FREQUENCY_WEIGHT / (FREQUENCY_WEIGHT + share);
            if !self.vectors.add(id, weight, &mut sum) && form.contains(char::is_alphabetic) {
                let subwords = self.subwords.get_or_init(|| Subwords::of(&self.vocabulary, &self.vectors));
                subwords.vector(&form).iter().for_each(|vector| sum.add(vector, weight));
            }
        }
        Topic::of_length_one(sum.values())
    }

    /// The formulaic wording of a speech, notices left out; spans do not overlap and are in order. `words` are all
    /// words of the speech in order. Documents that are the speech, or hold most of it, do not count.
    pub fn stock_spans(&self, speech: &Speech, words: &[CharRange]) -> Vec<StockSpan> {
        let sentences = sentence::read(speech, words, |word| self.vocabulary.id(word));
        let left_out = self.fingerprints.left_out(&sentences);
        stock::stock_spans(&sentences, &self.vocabulary, &self.phrases, &left_out)
    }

    /// What it knows of each of these words, which are all words of the speech in order. In the counts of phrases,
    /// documents that are the speech, or hold most of it, are left out.
    pub fn evidence(&self, speech: &Speech, words: &[CharRange]) -> Vec<WordEvidence> {
        let sentences = sentence::read(speech, words, |word| self.vocabulary.id(word));
        let left_out = self.fingerprints.left_out(&sentences);
        evidence::of_words(&sentences, words, &self.vocabulary, &self.phrases, &left_out)
    }

    /// How many stock phrases it knows.
    pub fn stock_phrase_count(&self) -> usize {
        self.stock_phrases().len()
    }

    /// The stock phrases: wording of 4 Han characters or 3 words and more that at least three documents have, and no
    /// longer wording in the same ones.
    pub fn stock_phrases(&self) -> Vec<StockPhrase<'_>> {
        let mut out = Vec::new();
        self.phrases.for_each_closed(|ids, documents| {
            let words: Vec<&str> =
                ids.iter().filter_map(|&id| Some(self.vocabulary.record(id)?.wording.as_str())).collect();
            if words.iter().map(|word| sentence::Length::of(word)).sum::<sentence::Length>()
                >= phrases::SHORTEST
            {
                let documents = usize::try_from(documents).unwrap_or(usize::MAX);
                out.push(StockPhrase { words, documents });
            }
        });
        out
    }

    fn record(&self, word: &str) -> Option<&vocabulary::WordRecord> {
        self.vocabulary.record(self.vocabulary.id(&word_form(word)))
    }
}
