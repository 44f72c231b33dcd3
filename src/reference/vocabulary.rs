//! The words of a reference, how often they stand where, and the company they keep.

use rustc_hash::FxHashMap;

use super::sentence::WordId;
use crate::sealed::{Bytes, Damaged, Writer};
use crate::text::folding::folded;

/// In which company a word stands, each as the number of standard deviations from the mean of all running words,
/// 0 for a word that the reference does not know.
///
/// Words of concrete measures stand beside figures; words of appeal stand in perorations, in clauses of equal length
/// side by side, and in wording that other documents have too.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct ContextStatistics {
    /// The share of its occurrences in sentences with a figure.
    pub(super) figures: f64,
    /// The share of its occurrences at the end of a document.
    pub(super) peroration: f64,
    /// The share of its occurrences in a clause beside another one of the same length.
    pub(super) parallels: f64,
    /// The share of its occurrences inside stock phrases.
    pub(super) phrases: f64,
}

/// One word and its figures.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct WordRecord {
    pub(super) wording: String,
    /// How often it stands in the whole corpus.
    pub(super) occurrences: u64,
    /// In how many documents it stands.
    pub(super) documents: usize,
    pub(super) company: ContextStatistics,
}

/// All words of a reference, by falling number of occurrences.
#[derive(Clone, Debug, Default)]
pub(super) struct Vocabulary {
    records: Vec<WordRecord>,
    numbers: FxHashMap<String, WordId>,
    occurrences: u64,
}

/// Deviations are kept in steps of a sixteenth, up to eight standard deviations.
const STEPS: f64 = 16.0;

impl Vocabulary {
    /// A vocabulary of words that are in their order already.
    pub(super) fn new(records: Vec<WordRecord>) -> Self {
        // Looked up in the folded form; of several words with one form the most frequent is theirs.
        let mut numbers = FxHashMap::default();
        for (record, id) in records.iter().zip(0..) {
            numbers.entry(folded(&record.wording)).or_insert(WordId(id));
        }
        let occurrences = records.iter().map(|record| record.occurrences).sum();
        Self { records, numbers, occurrences }
    }

    pub(super) fn len(&self) -> usize {
        self.records.len()
    }

    /// How many running words the corpus has.
    pub(super) fn occurrences(&self) -> u64 {
        self.occurrences
    }

    /// The number of a normalised word; [`WordId::UNKNOWN`] if the reference does not have it.
    pub(super) fn id(&self, wording: &str) -> WordId {
        self.numbers.get(wording).copied().unwrap_or(WordId::UNKNOWN)
    }

    /// All words by falling frequency, each in the form in which it is looked up.
    pub(super) fn forms(&self) -> impl Iterator<Item = (WordId, String)> {
        self.records.iter().zip(0..).map(|(record, id)| (WordId(id), folded(&record.wording)))
    }

    pub(super) fn record(&self, id: WordId) -> Option<&WordRecord> {
        self.records.get(id.index())
    }

    pub(super) fn company(&self, id: WordId) -> ContextStatistics {
        self.record(id).map(|record| record.company).unwrap_or_default()
    }

    pub(super) fn write(&self, out: &mut Writer) {
        out.count(self.records.len());
        for record in &self.records {
            out.string(&record.wording);
            out.varint(record.occurrences);
            out.count(record.documents);
            let ContextStatistics { figures, peroration, parallels, phrases } = record.company;
            for deviation in [figures, peroration, parallels, phrases] {
                out.signed_byte(deviation * STEPS);
            }
        }
    }

    pub(super) fn read(input: &mut Bytes<'_>) -> Result<Self, Damaged> {
        let words = input.count()?;
        let mut records = Vec::with_capacity(words);
        for _ in 0..words {
            let wording = input.string()?.to_owned();
            let (occurrences, documents) = (input.varint()?, input.number()?);
            let mut deviation = || input.signed_byte().map(|byte| f64::from(byte) / STEPS);
            let company = ContextStatistics {
                figures: deviation()?,
                peroration: deviation()?,
                parallels: deviation()?,
                phrases: deviation()?,
            };
            records.push(WordRecord { wording, occurrences, documents, company });
        }
        Ok(Self::new(records))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comes_back_as_it_was_written_but_for_the_steps() {
        let company = ContextStatistics { figures: -1.23, peroration: 0.5, parallels: 20.0, phrases: 0.0 };
        let record = WordRecord { wording: "担当".to_owned(), occurrences: 300, documents: 41, company };
        let mut out = Writer::default();
        Vocabulary::new(vec![record]).write(&mut out);
        let bytes = out.finish();
        let back = Vocabulary::read(&mut Bytes::new(&bytes)).unwrap();
        let id = back.id("担当");
        let record = back.record(id).unwrap();
        assert_eq!((record.occurrences, record.documents), (300, 41));
        assert!((record.company.figures + 1.23).abs() < 1.0 / STEPS);
        assert!(record.company.parallels < 8.0, "kept within the scale");
        assert_eq!(back.id("无"), WordId::UNKNOWN);
        assert_eq!(back.company(WordId::UNKNOWN), ContextStatistics::default());
    }
}
