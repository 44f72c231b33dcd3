//! Dates and figures: `January 20, 1981`, `$4 billion`, `2.5 percent`, `1,200 miles`.

use crate::language::english::frame::MONTHS;
use crate::language::local::{LocalMark, LocalReason, Passage};
use crate::text::number_words::{ONES, TEENS, TENS};
use crate::text::{CharRange, WordList};

/// What multiplies a number or says what was counted.
static UNITS: WordList = WordList::new(include_str!("../data/units.txt"));

/// Years of speeches and of what they tell of.
const YEARS: std::ops::RangeInclusive<u32> = 1600..=2099;

/// Two speeches share a figure of so many digits hardly by chance, rounding zeros left out.
const SPECIFIC_DIGITS: usize = 3;

/// The dates and figures of a passage.
pub(super) fn dates_and_figures(passage: &Passage) -> Vec<LocalMark> {
    let mut out = Vec::new();
    let mut index = 0;
    while let Some(word) = passage.words.get(index) {
        let rest = passage.words.get(index..).unwrap_or_default();
        let (mark, length) = if let Some(length) = date_length(passage, rest) {
            (Some(mark(word, rest, length, LocalReason::Date)), length)
        } else if let Some(length) = figure_length(passage, rest) {
            (Some(figure(passage, mark(word, rest, length, LocalReason::Figure))), length)
        } else {
            (None, 1)
        };
        out.extend(mark);
        index += length;
    }
    out
}

fn mark(first: &CharRange, rest: &[CharRange], length: usize, reason: LocalReason) -> LocalMark {
    let end = rest.get(length.saturating_sub(1)).map_or(first.end, |last| last.end);
    LocalMark::new(first.start, end, reason)
}

/// A figure with its currency, specific if it has many digits.
fn figure(passage: &Passage, mark: LocalMark) -> LocalMark {
    let CharRange { start, end } = mark.range;
    let currency = matches!(passage.char_before(start), Some('$' | '£' | '€'));
    let percent = passage.char_at(end) == Some('%');
    let digits: String = passage.between(start, end).chars().filter(char::is_ascii_digit).collect();
    let specific = digits.trim_matches('0').len() >= SPECIFIC_DIGITS;
    LocalMark::new(start - usize::from(currency), end + usize::from(percent), LocalReason::Figure)
        .if_specific(specific)
}

/// How years are begun and gone on with in words: `nineteen ninety-eight`, `twenty twenty-four`.
const CENTURIES: [&str; 4] = ["eighteen", "nineteen", "twenty", "two"];

/// How many words the year has that is written out: `two thousand and twenty-four`.
fn written_year(passage: &Passage, words: &[CharRange]) -> Option<usize> {
    let word = |index: usize| words.get(index).map(|word| passage.slice(*word).to_lowercase());
    let is = |index: usize, list: &[&str]| word(index).is_some_and(|word| list.contains(&word.as_str()));
    is(0, &CENTURIES).then_some(())?;
    let tens = match word(1).as_deref() {
        Some("thousand") if is(0, &["two"]) => 2 + usize::from(is(2, &["and"])),
        _ if is(0, &["two"]) => return None,
        _ => 1,
    };
    if is(tens, &TEENS) {
        return Some(tens + 1);
    }
    is(tens, &TENS).then(|| tens + 1 + usize::from(is(tens + 1, &ONES)))
}

/// How many words the date has that the words start with.
fn date_length(passage: &Passage, words: &[CharRange]) -> Option<usize> {
    let word = |index: usize| words.get(index).map(|word| passage.slice(*word));
    let first = word(0)?;
    if MONTHS.has(first) {
        let day = word(1).is_some_and(|word| number(word).is_some_and(|day| day <= 31));
        let year = word(1 + usize::from(day)).is_some_and(is_year);
        let length = 1 + usize::from(day) + usize::from(year);
        // `May` and `March` by themselves are verbs.
        return (length > 1 || !matches!(first, "May" | "March" | "August")).then_some(length);
    }
    if let Some(length) = written_year(passage, words) {
        return Some(length);
    }
    is_year(first.trim_end_matches("'s").trim_end_matches('s')).then_some(1)
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && number(word).is_some_and(|year| YEARS.contains(&year))
}

fn number(word: &str) -> Option<u32> {
    word.parse().ok()
}

/// What multiplies a number, written on to it.
const SUFFIXES: [&str; 5] = ["bn", "m", "k", "M", "K"];

/// How many words the figure has that the words start with. The number of a heading or a list is none, nor is one
/// digit without a unit.
fn figure_length(passage: &Passage, words: &[CharRange]) -> Option<usize> {
    let first = words.first()?;
    let wording = passage.slice(*first);
    // `1.2m`, `30bn`.
    let number = SUFFIXES.iter().find_map(|suffix| wording.strip_suffix(suffix)).unwrap_or(wording);
    let in_digits = number.starts_with(|c: char| c.is_ascii_digit())
        && number.chars().all(|c| c.is_ascii_digit() || c == ',' || c == '.');
    let numbers_a_line = matches!(passage.char_before(first.start), None | Some('\n' | '('))
        && matches!(passage.char_at(first.end), Some('.' | ')'));
    if !in_digits || numbers_a_line {
        return None;
    }
    let small = wording.len() == 1;
    let units = words.iter().skip(1).take_while(|word| UNITS.has(passage.slice(**word))).count();
    let counted = units > 0 || matches!(passage.char_at(first.end), Some('%'));
    (counted || !small).then_some(1 + units)
}

#[cfg(test)]
mod tests {
    use super::super::tests::marked;
    use super::*;

    #[test]
    fn dates_and_figures_are_found_whole() {
        assert_eq!(
            marked(
                "On January 20, 1981, in May 1946 and the 1970s we spent $4.5 billion, 12 percent of 1,200,000 dollars, 3%",
                dates_and_figures
            ),
            [
                "January 20, 1981",
                "May 1946",
                "1970s",
                "$4.5 billion",
                "12 percent",
                "1,200,000 dollars",
                "3%"
            ]
        );
    }

    #[test]
    fn amounts_with_a_letter_and_years_in_words_are_found() {
        assert_eq!(
            marked(
                "We spent £1.2m in two thousand and twenty-four, not nineteen ninety-eight",
                dates_and_figures
            ),
            ["£1.2m", "two thousand and twenty-four", "nineteen ninety-eight"]
        );
        assert_eq!(
            marked("from two thousand and nineteen to twenty seventeen", dates_and_figures),
            ["two thousand and nineteen", "twenty seventeen"]
        );
        assert!(marked("two people, twenty men, two thousand reasons", dates_and_figures).is_empty());
    }

    #[test]
    fn verbs_and_numbered_lines_are_none() {
        assert!(
            marked("1. We may march on. May God bless you. Two things, and a third.", dates_and_figures)
                .is_empty()
        );
    }
}
