//! Vectors for words that a model has none for, from the parts that they share with words that have one
//! (Bojanowski, Grave, Joulin & Mikolov 2017): a model of government reports knows no `晨读`, but `晨` and `阅读`.

use rustc_hash::FxHashMap;

use super::sentence::WordId;
use super::vocabulary::Vocabulary;
use super::word_vectors::{VectorSum, WordVectors};
use crate::text::symbols::is_unspaced;

/// How many characters a part has in a script without spaces, where each is a word or was one. The links between content of
/// the written Chinese groups, writers left out, have F1 0.66 with parts of one and two, 0.65 of one, 0.61 without parts.
const CHARACTERS: [usize; 2] = [1, 2];

/// How many letters a part has elsewhere, the signs for a word's start and end among them. With 3 to 5 letters English links
/// are as good as without parts (0.49), with these 0.53.
const LETTERS: [usize; 2] = [5, 6];

/// In how many words letters have to stand to mean anything, against chance.
const LEAST_WORDS_OF_LETTERS: u32 = 3;

/// What the parts of words speak of.
#[derive(Clone, Debug)]
pub(super) struct Subwords {
    numbers: FxHashMap<String, WordId>,
    vectors: WordVectors,
    /// How long a word's vector is on the average.
    length: f64,
}

impl Subwords {
    /// The parts of all words that have a vector. A part's own is the mean of theirs, each of length 1, so that one whose
    /// words have nothing in common has a short one.
    pub(super) fn of(vocabulary: &Vocabulary, vectors: &WordVectors) -> Self {
        let mut sums: FxHashMap<String, (VectorSum, u32)> = FxHashMap::default();
        let (mut lengths, mut words) = (0.0, 0_u32);
        for (id, word) in vocabulary.forms() {
            let Some(vector) = vectors.of(id) else { continue };
            let length = vector.length().max(f64::MIN_POSITIVE);
            lengths += length;
            words += 1;
            for_each_part(&word, |part| {
                let (sum, count) = sums.entry(part.to_owned()).or_default();
                sum.add(&vector, 1.0 / length);
                *count += 1;
            });
        }
        let mut parts: Vec<(String, (VectorSum, u32))> = sums.into_iter().collect();
        parts.retain(|(part, (_, count))| *count >= least_words(part));
        // In a fixed order, so that the same model gives the same numbers.
        parts.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        let rows: Vec<Vec<f64>> = parts
            .iter()
            .map(|(_, (sum, count))| sum.times(1.0 / f64::from(*count)).values().to_vec())
            .collect();
        Self {
            numbers: parts.into_iter().zip(0..).map(|((part, _), number)| (part, WordId(number))).collect(),
            vectors: WordVectors::new(vectors.dimensions(), &rows),
            length: lengths / f64::from(words.max(1)),
        }
    }

    /// The vector of a word in its folded form, as long as a word's is on the average; `None` if none of its parts is known.
    pub(super) fn vector(&self, word: &str) -> Option<VectorSum> {
        let mut sum = VectorSum::default();
        for_each_part(word, |part| {
            if let Some(&number) = self.numbers.get(part) {
                self.vectors.add(number, 1.0, &mut sum);
            }
        });
        let length = sum.length();
        (length > 0.0).then(|| sum.times(self.length / length))
    }
}

fn least_words(part: &str) -> u32 {
    if part.contains(is_unspaced) { 1 } else { LEAST_WORDS_OF_LETTERS }
}

/// Gives the parts of a word: each character and each two in a script without spaces, else each so many letters of the word
/// between its bounds.
fn for_each_part(word: &str, mut each: impl FnMut(&str)) {
    let (bounded, lengths) = match word.contains(is_unspaced) {
        true => (word.to_owned(), CHARACTERS),
        false => (format!("<{word}>"), LETTERS),
    };
    let starts: Vec<usize> = bounded.char_indices().map(|(byte, _)| byte).chain([bounded.len()]).collect();
    for length in lengths {
        for (&start, &end) in starts.iter().zip(starts.iter().skip(length)) {
            each(bounded.get(start..end).unwrap_or_default());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::vocabulary::WordRecord;

    fn subwords(words: &[(&str, [f64; 2])]) -> Subwords {
        let record =
            |&(word, _): &(&str, _)| WordRecord { wording: word.to_owned(), ..WordRecord::default() };
        let rows: Vec<Vec<f64>> = words.iter().map(|(_, row)| row.to_vec()).collect();
        Subwords::of(&Vocabulary::new(words.iter().map(record).collect()), &WordVectors::new(2, &rows))
    }

    fn direction(subwords: &Subwords, word: &str) -> Option<String> {
        let vector = subwords.vector(word)?;
        Some(vector.values().iter().map(|value| format!("{value:.1} ")).collect())
    }

    #[test]
    fn a_word_of_known_characters_speaks_of_what_their_words_speak_of() {
        let subwords = subwords(&[("阅读", [2.0, 0.0]), ("晨光", [2.0, 0.0]), ("渔船", [0.0, 2.0])]);
        assert_eq!(direction(&subwords, "晨读"), Some("2.0 0.0 ".to_owned()));
        assert_eq!(direction(&subwords, "渔民"), Some("0.0 2.0 ".to_owned()));
        assert_eq!(direction(&subwords, "医院"), None);
    }

    #[test]
    fn letters_mean_something_only_in_three_words() {
        let two = [("reading", [1.0, 0.0]), ("reader", [1.0, 0.0]), ("harbour", [0.0, 1.0])];
        assert_eq!(direction(&subwords(&two), "readers"), None);
        let three = [("reading", [1.0, 0.0]), ("reader", [1.0, 0.0]), ("reads", [1.0, 0.0])];
        assert_eq!(direction(&subwords(&three), "readable"), Some("1.0 0.0 ".to_owned()));
        assert_eq!(direction(&subwords(&three), "a"), None);
    }

    #[test]
    fn words_without_a_vector_teach_nothing() {
        assert_eq!(direction(&subwords(&[("阅读", [0.0, 0.0])]), "晨读"), None);
    }
}
