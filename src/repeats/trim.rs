//! Where a repeat may begin and end: at words, and not just beyond a sentence's end.

use super::MinimumLength;
use super::marks::{Marks, SentenceMark};
use super::stretch::Stretch;
use super::suffixes::Suffixes;

/// A repeat before and after its ends were moved to words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Trimmed {
    /// What repeats, cut off at sentences only. Its length decides from which minimum on the repeat counts.
    pub whole: Stretch,
    /// What is left of it from word to word.
    pub wording: Stretch,
}

/// Cuts a repeat off at sentences and trims it to words; `None` if less than the minimum repeats, or if less than the
/// lowest minimum is left of it: `展的工作` is trimmed to `工作`, which says nothing.
///
/// Where its occurrences differ, as when one has a full stop where another has a comma, the majority decides.
pub(super) fn trim(
    suffixes: &Suffixes,
    marks: &Marks,
    stretch: Stretch,
    minimum: MinimumLength,
) -> Option<Trimmed> {
    if !marks.length(stretch).reaches(minimum) {
        return None;
    }
    let whole = Occurrences::of(suffixes, marks, stretch).cut_at_sentences(minimum);
    if !marks.length(whole).reaches(minimum) {
        return None;
    }
    let wording = Occurrences::of(suffixes, marks, whole).trimmed_to_words()?;
    marks.length(wording).reaches(MinimumLength::LOWEST).then_some(Trimmed { whole, wording })
}

/// All occurrences of a stretch, asked what they have in common at an offset from their start.
struct Occurrences<'a> {
    stretch: Stretch,
    positions: &'a [usize],
    marks: &'a Marks,
}

impl<'a> Occurrences<'a> {
    fn of(suffixes: &'a Suffixes, marks: &'a Marks, stretch: Stretch) -> Self {
        let positions = suffixes.positions(suffixes.occurrences(stretch.position, stretch.length));
        Self { stretch, positions, marks }
    }

    /// In how many occurrences something is so at an offset.
    fn count(&self, offset: usize, fact: impl Fn(SentenceMark) -> bool) -> usize {
        self.positions.iter().filter(|&&position| fact(self.marks.at(position + offset))).count()
    }

    /// Whether a sentence starts there in most occurrences. Half of them are not enough: what stands inside of a
    /// sentence in one text is no chance meeting of two sentences.
    fn sentence_starts(&self, offset: usize) -> bool {
        self.count(offset, |mark| mark.sentence_start) * 2 > self.positions.len()
    }

    /// Whether a word starts there in at least half of the occurrences, so that a repeat that is whole words in one
    /// of two texts stays whole.
    fn word_starts(&self, offset: usize) -> bool {
        self.count(offset, |mark| mark.word_start) * 2 >= self.positions.len()
    }

    fn is_empty_word(&self, offset: usize) -> bool {
        self.count(offset, |mark| mark.empty_word) * 2 > self.positions.len()
    }

    /// Cuts off what stands beyond a sentence's end if it is shorter than the minimum.
    fn cut_at_sentences(&self, minimum: MinimumLength) -> Stretch {
        let too_short = |start, end| !self.marks.length(self.stretch.part(start, end)).reaches(minimum);
        let ends: Vec<usize> = (1..self.stretch.length).filter(|&at| self.sentence_starts(at)).collect();
        let start = ends.iter().fold(0, |start, &end| if too_short(start, end) { end } else { start });
        let end = ends
            .iter()
            .rev()
            .filter(|&&end| end > start)
            .fold(self.stretch.length, |end, &start| if too_short(start, end) { start } else { end });
        self.stretch.part(start, end)
    }

    /// Moves both ends inwards to words that are not empty.
    fn trimmed_to_words(&self) -> Option<Stretch> {
        let is_word = |at: usize| self.word_starts(at) && !self.is_empty_word(at);
        let start = (0..self.stretch.length).find(|&at| is_word(at))?;
        let is_end = |&end: &usize| self.word_starts(end) && !self.is_empty_word(end - 1);
        let end = (start + 1..=self.stretch.length).rev().find(is_end)?;
        Some(self.stretch.part(start, end))
    }
}
