//! Where a repeat may begin and end: at words, and not just beyond a sentence's end.

use rayon::iter::Either;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

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

/// Repeats in the form in which they count at any minimum, as far as that can be told beforehand.
#[derive(Clone, Debug, Default)]
pub(super) struct Trimming {
    /// Those in which no sentence starts, which no minimum cuts off: the longest of each wording, trimmed.
    uncut: FxHashMap<WordingKey, Trimmed>,
    /// The others.
    of_sentences: Vec<OfSentences>,
}

/// A repeat in which sentences start, and where.
#[derive(Clone, Debug)]
struct OfSentences {
    stretch: Stretch,
    starts: Vec<usize>,
}

/// The same for all occurrences of a wording: the first one in the order of the suffixes, and the length.
type WordingKey = (usize, usize);

impl Trimming {
    pub fn of(suffixes: &Suffixes, marks: &Marks, repeats: &[Stretch]) -> Self {
        let trimmed = |&stretch: &Stretch| {
            let starts = Occurrences::of(suffixes, marks, stretch).sentence_starts_inside();
            match starts.is_empty() {
                true => trimmed_to_words(suffixes, marks, stretch).map(Either::Left),
                false => Some(Either::Right(OfSentences { stretch, starts })),
            }
        };
        let (uncut, of_sentences): (Vec<(WordingKey, Trimmed)>, Vec<OfSentences>) =
            repeats.par_iter().filter_map(trimmed).partition_map(|repeat| repeat);
        let mut longest = FxHashMap::default();
        uncut.into_iter().for_each(|(key, trimmed)| keep_longest(&mut longest, key, trimmed, marks));
        Self { uncut: longest, of_sentences }
    }

    /// The repeats that count at a minimum, each wording once: cut off where less than the minimum lies beyond a
    /// sentence's end, then trimmed to words. Different repeats can be trimmed to the same wording; the longest of them
    /// says from where it counts.
    ///
    /// Where its occurrences differ, as when one has a full stop where another has a comma, the majority decides.
    pub fn at(&self, minimum: MinimumLength, suffixes: &Suffixes, marks: &Marks) -> Vec<Trimmed> {
        let reaches = |stretch: Stretch| marks.length(stretch).reaches(minimum);
        let cut = |OfSentences { stretch, starts }: &OfSentences| {
            let whole = reaches(*stretch).then(|| cut_at_sentences(marks, *stretch, starts, minimum));
            trimmed_to_words(suffixes, marks, whole.filter(|&whole| reaches(whole))?)
        };
        let mut longest = FxHashMap::default();
        for (key, trimmed) in self.of_sentences.par_iter().filter_map(cut).collect::<Vec<_>>() {
            keep_longest(&mut longest, key, trimmed, marks);
        }
        let uncut = self.uncut.iter().filter(|(_, trimmed)| reaches(trimmed.whole));
        let uncut = uncut.filter_map(|(key, &trimmed)| match longest.get_mut(key) {
            Some(cut) => {
                *cut = longer(*cut, trimmed, marks);
                None
            }
            None => Some(trimmed),
        });
        let mut out: Vec<Trimmed> = uncut.collect();
        out.extend(longest.into_values());
        out
    }
}

fn keep_longest(
    longest: &mut FxHashMap<WordingKey, Trimmed>,
    key: WordingKey,
    trimmed: Trimmed,
    marks: &Marks,
) {
    let known = longest.entry(key).or_insert(trimmed);
    *known = longer(*known, trimmed, marks);
}

/// Which of two repeats of the same wording is longer before its ends were moved to words.
fn longer(x: Trimmed, y: Trimmed, marks: &Marks) -> Trimmed {
    if marks.length(y.whole) > marks.length(x.whole) { y } else { x }
}

/// Moves both ends of a repeat inwards to words that are not empty; `None` if less than the lowest minimum is left of
/// it: `展的工作` is trimmed to `工作`, which says nothing.
fn trimmed_to_words(suffixes: &Suffixes, marks: &Marks, whole: Stretch) -> Option<(WordingKey, Trimmed)> {
    let wording = Occurrences::of(suffixes, marks, whole).trimmed_to_words()?;
    let first = || suffixes.occurrences(wording.position, wording.length).start;
    marks
        .length(wording)
        .reaches(MinimumLength::LOWEST)
        .then(|| ((first(), wording.length), Trimmed { whole, wording }))
}

/// Cuts off what stands beyond a sentence's end if it is shorter than the minimum.
fn cut_at_sentences(marks: &Marks, stretch: Stretch, starts: &[usize], minimum: MinimumLength) -> Stretch {
    let too_short = |start, end| !marks.length(stretch.part(start, end)).reaches(minimum);
    let start = starts.iter().fold(0, |start, &end| if too_short(start, end) { end } else { start });
    let end = starts
        .iter()
        .rev()
        .filter(|&&end| end > start)
        .fold(stretch.length, |end, &start| if too_short(start, end) { start } else { end });
    stretch.part(start, end)
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

    /// Where sentences start inside.
    fn sentence_starts_inside(&self) -> Vec<usize> {
        (1..self.stretch.length).filter(|&at| self.sentence_starts(at)).collect()
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
