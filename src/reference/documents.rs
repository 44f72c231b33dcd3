//! Documents of a reference by their fingerprints, so that a speech which is one of them does not vouch for itself.

use rustc_hash::FxHashSet;

use super::sentence::{Sentence, WordId};
use crate::sealed::{Bytes, Damaged, Writer, halved, stable_hash};

/// How many words in a row a fingerprint is taken of: fewer are found in unrelated documents.
const SHINGLE: usize = 5;

/// One in so many shingles is kept: a speech of 1,500 words has a hundred.
const KEPT: u32 = 16;

/// The share of the fingerprints of the shorter text from which on the two are one.
const SAME: f64 = 0.5;

/// Fewer common fingerprints are a common phrase, not a common text.
const LEAST_COMMON: usize = 3;

/// The fingerprints of each document, in order.
#[derive(Clone, Debug, Default)]
pub(super) struct Documents(Vec<Vec<u32>>);

/// The documents that are the speech which is looked at, or hold most of it, by their numbers in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct LeftOut(Vec<u32>);

impl LeftOut {
    /// How many of these documents, which are in order, are not left out.
    pub(super) fn remaining(&self, documents: &[u32]) -> u32 {
        let left_out = self.0.iter().filter(|number| documents.binary_search(number).is_ok()).count();
        u32::try_from(documents.len() - left_out).unwrap_or(u32::MAX)
    }
}

impl Documents {
    /// Takes the fingerprints of documents whose words have their numbers.
    pub(super) fn of(documents: &[Vec<Sentence>]) -> Self {
        Self(documents.iter().map(|document| fingerprints(document)).collect())
    }

    /// The documents that a speech is, that hold most of it, or of which it holds most.
    pub(super) fn left_out(&self, speech: &[Sentence]) -> LeftOut {
        let here: FxHashSet<u32> = fingerprints(speech).into_iter().collect();
        let is_same = |document: &Vec<u32>| {
            let common = document.iter().filter(|fingerprint| here.contains(fingerprint)).count();
            let shorter = here.len().min(document.len());
            common >= LEAST_COMMON && common as f64 >= SAME * shorter as f64
        };
        LeftOut(
            (0..).zip(&self.0).filter(|(_, document)| is_same(document)).map(|(number, _)| number).collect(),
        )
    }

    pub(super) fn write(&self, out: &mut Writer) {
        out.count(self.0.len());
        for document in &self.0 {
            out.count(document.len());
            let mut before = 0;
            for fingerprint in document {
                out.varint(u64::from(fingerprint - before));
                before = *fingerprint;
            }
        }
    }

    pub(super) fn read(input: &mut Bytes<'_>) -> Result<Self, Damaged> {
        let mut out = Vec::new();
        for _ in 0..input.count()? {
            let count = input.count()?;
            let mut document = Vec::with_capacity(count);
            let mut before = 0_u32;
            for _ in 0..count {
                before = before.checked_add(input.number()?).ok_or(Damaged)?;
                document.push(before);
            }
            out.push(document);
        }
        Ok(Self(out))
    }
}

/// The kept hashes of all shingles, in order and each once.
fn fingerprints(sentences: &[Sentence]) -> Vec<u32> {
    let words: Vec<WordId> =
        sentences.iter().flat_map(|sentence| &sentence.words).map(|word| word.id).collect();
    let known = words.windows(SHINGLE).filter(|shingle| !shingle.contains(&WordId::UNKNOWN));
    let mut out: Vec<u32> = known.map(hash).filter(|hash| hash % KEPT == 0).collect();
    out.sort_unstable();
    out.dedup();
    out
}

fn hash(shingle: &[WordId]) -> u32 {
    halved(stable_hash(shingle.iter().flat_map(|word| word.0.to_le_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::sentence::{Length, Word};
    use crate::text::CharRange;

    /// A document of these words.
    fn document(words: std::ops::Range<u32>) -> Vec<Sentence> {
        let word = |id| Word {
            id: WordId(id),
            range: CharRange::new(0, 2),
            length: Length(4),
            figure: false,
            empty: false,
        };
        vec![Sentence { words: words.map(word).collect(), clause_starts: vec![0] }]
    }

    #[test]
    fn a_document_that_is_the_speech_or_holds_it_is_left_out() {
        let documents = Documents::of(&[document(0..900), document(2_000..2_900), document(5_000..5_900)]);
        assert_eq!(documents.left_out(&document(0..900)), LeftOut(vec![0]));
        assert_eq!(documents.left_out(&document(2_100..2_500)), LeftOut(vec![1]));
        assert_eq!(documents.left_out(&document(7_000..7_900)), LeftOut::default());
        assert_eq!(LeftOut(vec![1]).remaining(&[0, 1, 2]), 2);
    }

    #[test]
    fn fingerprints_come_back_as_they_were_written() {
        let documents = Documents::of(&[document(0..900), document(2_000..2_900)]);
        let mut out = Writer::default();
        documents.write(&mut out);
        let bytes = out.finish();
        let back = Documents::read(&mut Bytes::new(&bytes)).unwrap();
        assert_eq!(back.0, documents.0);
        assert!(Documents::read(&mut Bytes::new(&bytes[..bytes.len() - 1])).is_err());
    }
}
