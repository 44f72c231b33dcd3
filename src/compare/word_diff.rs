//! How two passages differ, word by word.

use std::ops::Range;

use rustc_hash::FxHashMap;
use similar::{DiffOp, DiffTag};

use super::alignment::alignment;
use super::{Difference, SpeechWords};
use crate::speech::Speech;
use crate::text::symbols::{Symbol, SymbolTable};
use crate::text::{CharRange, Text};

/// Equal words between two differences, fewer than this, do not hold the passages together: they are chance, and
/// are shown as part of the difference.
const ISLAND: usize = 2;

/// A passage of a speech with its words.
#[derive(Clone, Copy, Debug)]
pub struct SpeechPassage<'a> {
    /// The speech it stands in.
    pub speech: &'a Speech,
    /// The words of that speech.
    pub words: &'a SpeechWords,
    /// Where it stands.
    pub range: CharRange,
}

impl<'a> SpeechPassage<'a> {
    fn words(&self) -> &'a [CharRange] {
        self.words.inside(self.range)
    }

    /// The characters from the first to the last of some of its words; an empty range where there are none.
    fn characters(&self, numbers: Range<usize>) -> CharRange {
        let words = self.words();
        match words.get(numbers.clone()) {
            Some([first, .., last]) => CharRange::new(first.start, last.end),
            Some([only]) => *only,
            _ => {
                let at = words.get(numbers.start).map_or(self.range.end, |word| word.start);
                CharRange::new(at, at)
            }
        }
    }
}

/// Which words differ, in order; form, punctuation and white space do not count. `None` if
/// the passages are too long for that: then nothing is known, which is not the same as nothing in common.
pub fn word_differences(a: SpeechPassage<'_>, b: SpeechPassage<'_>) -> Option<Vec<Difference>> {
    WordNumbers::default().differences(a, b)
}

/// Numbers for the words of any number of passages, equal where only form differs. A word is read once, however often
/// it stands anywhere.
#[derive(Default)]
pub(super) struct WordNumbers<'a> {
    table: SymbolTable,
    /// For each word as it is written.
    as_written: FxHashMap<&'a str, usize>,
    /// For each word as symbols.
    as_read: FxHashMap<Vec<Symbol>, usize>,
}

impl<'a> WordNumbers<'a> {
    /// As [`word_differences`].
    pub(super) fn differences(
        &mut self,
        a: SpeechPassage<'a>,
        b: SpeechPassage<'a>,
    ) -> Option<Vec<Difference>> {
        let (left, right) = (self.of_passage(a), self.of_passage(b));
        let runs = differing_runs(&alignment(&left, &right)?).into_iter();
        Some(runs.map(|run| Difference { a: a.characters(run.a), b: b.characters(run.b) }).collect())
    }

    fn of_passage(&mut self, passage: SpeechPassage<'a>) -> Vec<usize> {
        passage.words().iter().map(|&word| self.of_word(&passage.speech.text, word)).collect()
    }

    fn of_word(&mut self, text: &'a Text, word: CharRange) -> usize {
        let Self { table, as_written, as_read } = self;
        *as_written.entry(text.slice(word)).or_insert_with(|| {
            let symbols = table.read(text, word).into_iter().map(|at| at.symbol).collect();
            let next = as_read.len();
            *as_read.entry(symbols).or_insert(next)
        })
    }
}

/// Words that differ, by their numbers in each passage; one side may be empty.
struct DifferingRun {
    a: Range<usize>,
    b: Range<usize>,
}

/// The runs of words that differ, those joined that only an island keeps apart.
fn differing_runs(operations: &[DiffOp]) -> Vec<DifferingRun> {
    let mut runs: Vec<DifferingRun> = Vec::new();
    let mut joins = false;
    for (index, operation) in operations.iter().enumerate() {
        let (a, b) = (operation.old_range(), operation.new_range());
        let island = index > 0 && index + 1 < operations.len() && a.len() < ISLAND;
        if operation.tag() == DiffTag::Equal && !island {
            joins = false;
            continue;
        }
        match runs.last_mut().filter(|_| joins) {
            Some(run) => {
                run.a.end += a.len();
                run.b.end += b.len();
            }
            None => runs.push(DifferingRun { a, b }),
        }
        joins = true;
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::speech::SectionKind;

    fn differences(a: &str, b: &str, language: Language) -> Vec<(String, String)> {
        let speech = |string| Speech::of_lines(string, &[SectionKind::Point], language);
        let (a, b) = (speech(a), speech(b));
        let (words_a, words_b) = (SpeechWords::of(&a), SpeechWords::of(&b));
        let passage_a = SpeechPassage { speech: &a, words: &words_a, range: a.text.range() };
        let passage_b = SpeechPassage { speech: &b, words: &words_b, range: b.text.range() };
        word_differences(passage_a, passage_b)
            .unwrap()
            .iter()
            .map(|difference| (a.slice(difference.a).to_owned(), b.slice(difference.b).to_owned()))
            .collect()
    }

    #[test]
    fn a_slot_is_shown_with_both_its_fillings() {
        assert_eq!(
            differences("深入学习贯彻党的十九大精神", "深入学习贯彻党的二十大精神", Language::Chinese),
            [("党的十九大".to_owned(), "党的二十大".to_owned())]
        );
    }

    #[test]
    fn form_and_punctuation_do_not_count() {
        assert_eq!(differences("“We, the People”", "we the people", Language::English), []);
    }

    #[test]
    fn a_single_equal_word_between_two_differences_is_part_of_them() {
        assert_eq!(
            differences(
                "the old house and garden stand here",
                "the new barn and field stand here",
                Language::English
            ),
            [("old house and garden".to_owned(), "new barn and field".to_owned())]
        );
    }

    #[test]
    fn words_that_stand_on_one_side_only_have_an_empty_counterpart() {
        assert_eq!(
            differences("we shall go on to the end", "we shall now go on to the end", Language::English),
            [(String::new(), "now".to_owned())]
        );
    }

    #[test]
    fn a_clause_that_moved_is_taken_out_in_one_place_and_put_in_in_another() {
        assert_eq!(
            differences(
                "we shall repair every bridge in the county, the schools will open before winter",
                "the schools will open before winter, we shall repair every bridge in the county",
                Language::English
            ),
            [
                (String::new(), "the schools will open before winter".to_owned()),
                ("the schools will open before winter".to_owned(), String::new())
            ]
        );
    }
}
