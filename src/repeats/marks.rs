//! What is known of each position of the joined text beyond its symbol.

use super::stretch::Stretch;
use super::suffixes::Suffixes;
use super::{Length, Sequence};
use crate::text::symbols::SymbolKind;

/// What is known of one position.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct SentenceMark {
    /// Whether a word starts here. True of a section's start, and of separators, so a section's end is a word's end.
    pub word_start: bool,
    /// Whether the symbol belongs to an empty function word.
    pub empty_word: bool,
    /// Whether a sentence starts here.
    pub sentence_start: bool,
    /// How many symbols of each kind stand before.
    before: Counts,
}

#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    characters: usize,
    words: usize,
    figures: usize,
}

/// The marks of every position, and one more after the last.
#[derive(Clone, Debug, Default)]
pub(super) struct Marks(Vec<SentenceMark>);

impl Marks {
    pub fn of(sequences: &[Sequence], suffixes: &Suffixes) -> Self {
        let mut marks = Vec::with_capacity(suffixes.text.len() + 1);
        let mut before = Counts::default();
        for (at, origin) in suffixes.origins.iter().enumerate() {
            let symbol = sequences.get(origin.sequence).filter(|_| !suffixes.is_separator(at));
            let Some(sequence) = symbol else {
                marks.push(SentenceMark { word_start: true, before, ..SentenceMark::default() });
                continue;
            };
            let flag = |flags: &[bool]| flags.get(origin.position).copied().unwrap_or(false);
            let section_start = at.checked_sub(1).is_some_and(|before| suffixes.is_separator(before));
            marks.push(SentenceMark {
                word_start: section_start || flag(&sequence.word_starts),
                empty_word: flag(&sequence.empty_words),
                sentence_start: sequence.sentence_starts.binary_search(&origin.position).is_ok(),
                before,
            });
            match sequence.kinds.get(origin.position) {
                Some(SymbolKind::Character) => before.characters += 1,
                Some(SymbolKind::Word) => before.words += 1,
                Some(SymbolKind::Figure) => before.figures += 1,
                None => {}
            }
        }
        marks.push(SentenceMark { word_start: true, before, ..SentenceMark::default() });
        Self(marks)
    }

    /// The mark of a position; of one beyond the text, that of its end.
    pub fn at(&self, position: usize) -> SentenceMark {
        self.0.get(position).or(self.0.last()).copied().unwrap_or_default()
    }

    /// The length of a stretch.
    pub fn length(&self, stretch: Stretch) -> Length {
        let (start, end) =
            (self.at(stretch.position).before, self.at(stretch.position + stretch.length).before);
        let characters = end.characters - start.characters;
        Length::of(characters, end.words - start.words, end.figures - start.figures)
    }
}
