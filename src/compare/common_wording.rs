//! The wording that two linked sections have in common, too short to count everywhere.

use similar::DiffOp;

use super::alignment::alignment;
use super::{CommonWording, SpeechSequence};
use crate::repeats::{Length, MinimumLength, SymbolRange};
use crate::text::CharRange;
use crate::text::symbols::{Symbol, SymbolKind};

/// One of two linked sections.
#[derive(Clone, Copy)]
pub(super) struct WordingSide<'a> {
    pub(super) sequence: &'a SpeechSequence,
    pub(super) own: CharRange,
}

impl<'a> WordingSide<'a> {
    fn symbols(self) -> SymbolRange {
        self.sequence.symbols(self.own)
    }

    fn slice(self, range: SymbolRange) -> &'a [Symbol] {
        &self.sequence.sequence.symbols[range.start..range.end]
    }
}

/// The runs of equal wording that an alignment of the two sections finds, from [`MinimumLength::LOWEST`] on, with
/// whole words at both ends; two sections that say the same are one run of any length.
pub(super) fn common_wording(a: WordingSide<'_>, b: WordingSide<'_>) -> Vec<CommonWording> {
    let (inside_a, inside_b) = (a.symbols(), b.symbols());
    // Sections too long to be aligned are left with their phrases.
    let operations = alignment(a.slice(inside_a), b.slice(inside_b)).unwrap_or_default();
    operations
        .into_iter()
        .filter_map(|operation| match operation {
            DiffOp::Equal { old_index, new_index, len } => {
                run(a, inside_a.start + old_index, b, inside_b.start + new_index, len)
            }
            _ => None,
        })
        .collect()
}

fn run(
    a: WordingSide<'_>,
    start_a: usize,
    b: WordingSide<'_>,
    start_b: usize,
    length: usize,
) -> Option<CommonWording> {
    let at = |start: usize| SymbolRange { start, end: start + length };
    let is_all = |side: WordingSide<'_>, start: usize| side.symbols() == at(start);
    // Most runs are of a symbol or two, which no words' edges make long enough.
    if length < MinimumLength::LOWEST.words() && !(is_all(a, start_a) && is_all(b, start_b)) {
        return None;
    }
    // Segmentation may differ between the two sides; an end counts where either sees a word's edge.
    let (first, last) = {
        let (words_a, words_b) = (word_edges(a, at(start_a)), word_edges(b, at(start_b)));
        let edge = |offset: &usize| words_a[*offset] || words_b[*offset];
        ((0..=length).find(edge)?, (0..=length).rev().find(edge)?)
    };
    let cut = |start: usize| SymbolRange { start: start + first, end: start + last };
    let wording = cut(start_a);
    let kinds = a.sequence.sequence.kinds.get(wording.start..wording.end)?;
    let is_whole = [(a, wording), (b, cut(start_b))].iter().all(|(side, wording)| side.symbols() == *wording);
    let length = length_of(kinds);
    if !is_whole && !length.reaches(MinimumLength::LOWEST) {
        return None;
    }
    Some(CommonWording {
        a: a.sequence.characters(wording)?,
        b: b.sequence.characters(cut(start_b))?,
        length,
        is_whole,
    })
}

/// Whether a word starts or ends before each symbol of a range, and after the last.
fn word_edges(side: WordingSide<'_>, range: SymbolRange) -> Vec<bool> {
    let starts = &side.sequence.sequence.word_starts;
    (range.start..=range.end).map(|position| starts.get(position).copied().unwrap_or(true)).collect()
}

fn length_of(kinds: &[SymbolKind]) -> Length {
    let count = |kind| kinds.iter().filter(|&&other| other == kind).count();
    Length::of(count(SymbolKind::Character), count(SymbolKind::Word), count(SymbolKind::Figure))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::SpeechWords;
    use crate::language::Language;
    use crate::speech::{SectionKind, Speech};
    use crate::text::symbols::SymbolTable;

    fn common(a: &str, b: &str, language: Language) -> Vec<(String, usize)> {
        let mut table = SymbolTable::default();
        let [a, b] = [a, b].map(|string| Speech::of_lines(string, &[SectionKind::Point], language));
        let [sequence_a, sequence_b] =
            [&a, &b].map(|speech| SpeechSequence::of(speech, &SpeechWords::of(speech), &mut table));
        let side_a = WordingSide { sequence: &sequence_a, own: a.text.range() };
        let side_b = WordingSide { sequence: &sequence_b, own: b.text.range() };
        let found = common_wording(side_a, side_b);
        found.iter().map(|common| (a.slice(common.a).to_owned(), common.length.characters())).collect()
    }

    #[test]
    fn four_characters_with_whole_words_are_enough() {
        assert_eq!(
            common("要加强基层治理能力", "全面提升基层治理水平", Language::Chinese),
            [("基层治理".to_owned(), 4)]
        );
    }

    #[test]
    fn sections_that_say_the_same_have_all_of_it_in_common() {
        assert_eq!(common("同志们：", "同志们!", Language::Chinese), [("同志们".to_owned(), 3)]);
        assert_eq!(common("同志们：", "各位同志们：", Language::Chinese), []);
    }

    #[test]
    fn figures_between_words_count_as_they_do_in_phrases() {
        assert_eq!(
            common(
                "Under Title 42 Section 1983 we act",
                "By Title 42 Section 1983 they sue",
                Language::English
            ),
            [("Title 42 Section 1983".to_owned(), 6)]
        );
    }
}
