//! A speech as learning and look-up see it: sentences, their clauses, their words.

use crate::language::{is_empty_word, sentences};
use crate::speech::Speech;
use crate::text::CharRange;
use crate::text::folding::word_form;
use crate::text::symbols::is_unspaced;

/// A word's number in a [`super::vocabulary::Vocabulary`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct WordId(pub(super) u32);

impl WordId {
    /// The number of every word that the reference does not have.
    pub(super) const UNKNOWN: Self = Self(u32::MAX);

    pub(super) fn index(self) -> usize {
        usize::try_from(self.0).unwrap_or(usize::MAX)
    }
}

/// The length of wording in half characters: a character of a script without spaces counts 2, any other word or
/// figure 3, as [`crate::repeats::MinimumLength`] weighs them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Length(pub(super) u32);

impl Length {
    pub(super) const fn of_characters(characters: u32) -> Self {
        Self(characters * 2)
    }

    pub(super) fn of(wording: &str) -> Self {
        let unspaced = wording.chars().filter(|&character| is_unspaced(character)).count();
        Self(u32::try_from(unspaced).unwrap_or(u32::MAX / 4) * 2).max(if unspaced == 0 {
            Self(3)
        } else {
            Self(2)
        })
    }

    pub(super) fn characters(self) -> f64 {
        f64::from(self.0) / 2.0
    }
}

impl std::iter::Sum for Length {
    fn sum<I: Iterator<Item = Self>>(lengths: I) -> Self {
        Self(lengths.map(|length| length.0).sum())
    }
}

/// One word of a sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    pub(super) id: WordId,
    /// Where it stands in the speech.
    pub(super) range: CharRange,
    pub(super) length: Length,
    /// Whether it has a digit in it.
    pub(super) figure: bool,
    /// Whether it is a function word without a meaning of its own.
    pub(super) empty: bool,
}

/// One sentence: its words, and where its clauses start among them.
#[derive(Clone, Debug, Default)]
pub(super) struct Sentence {
    pub(super) words: Vec<Word>,
    /// The index of each clause's first word, ascending; the first is 0.
    pub(super) clause_starts: Vec<usize>,
}

impl Sentence {
    /// The words of each clause.
    pub(super) fn clauses(&self) -> impl Iterator<Item = &[Word]> {
        let ends = self.clause_starts.iter().skip(1).copied().chain([self.words.len()]);
        self.clause_starts
            .iter()
            .zip(ends)
            .map(|(&start, end)| self.words.get(start..end).unwrap_or_default())
    }

    /// Whether a figure stands anywhere in it.
    pub(super) fn has_figure(&self) -> bool {
        self.words.iter().any(|word| word.figure)
    }
}

/// The marks that separate clauses. Enumerations (`求真务实、奋勇争先`) are clauses too: set pairs stand between them.
const CLAUSE_MARKS: [char; 6] = ['，', '、', ',', '：', ':', '—'];

/// The sentences of a speech, notices left out. `words` are those of the whole speech in order; `number` gives each
/// normalised wording its number.
pub(super) fn read(
    speech: &Speech,
    words: &[CharRange],
    mut number: impl FnMut(&str) -> WordId,
) -> Vec<Sentence> {
    let mut out = Vec::new();
    for section in speech.compared_sections() {
        for range in sentences(&speech.text, section.own) {
            let first = words.partition_point(|word| word.start < range.start);
            let inside =
                words.get(first..).unwrap_or_default().iter().take_while(|word| word.end <= range.end);
            let sentence = read_sentence(speech, inside, &mut number);
            if !sentence.words.is_empty() {
                out.push(sentence);
            }
        }
    }
    out
}

fn read_sentence<'a>(
    speech: &Speech,
    words: impl Iterator<Item = &'a CharRange>,
    number: &mut impl FnMut(&str) -> WordId,
) -> Sentence {
    let mut sentence = Sentence::default();
    let mut end = None;
    for &range in words {
        let between = end.map(|end| speech.slice(CharRange::new(end, range.start)));
        if between.is_none_or(|between| between.contains(CLAUSE_MARKS)) {
            sentence.clause_starts.push(sentence.words.len());
        }
        end = Some(range.end);
        let wording = word_form(speech.folded.slice(range));
        sentence.words.push(Word {
            id: number(&wording),
            range,
            length: Length::of(&wording),
            figure: wording.chars().any(char::is_numeric),
            empty: is_empty_word(&wording, speech.language),
        });
    }
    sentence
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::words;

    #[test]
    fn sentences_fall_into_clauses_and_words() {
        let text = "增强“四个意识”，坚定“四个自信”、做到“两个维护”。投入２０万元！";
        let speech = Speech::from_string("speech.txt", text.to_owned());
        let words = words(&speech.folded, speech.text.range(), speech.language);
        let mut seen = Vec::new();
        let sentences = read(&speech, &words, |word| {
            seen.push(word.to_owned());
            WordId(0)
        });
        assert_eq!(sentences.len(), 2);
        let clauses: Vec<usize> = sentences[0].clauses().map(<[Word]>::len).collect();
        assert_eq!(clauses, [2, 2, 2]);
        assert!(!sentences[0].has_figure() && sentences[1].has_figure());
        assert!(seen.contains(&"四个意识".to_owned()) && seen.iter().any(|word| word == "20"));
    }

    #[test]
    fn a_word_with_spaces_around_it_counts_one_and_a_half_characters() {
        assert_eq!(Length::of("高质量发展"), Length::of_characters(5));
        assert_eq!(
            [Length::of("freedom"), Length::of("2025")].into_iter().sum::<Length>(),
            Length::of_characters(3)
        );
    }
}
