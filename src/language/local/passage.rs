//! A section as the rules for local wording read it.

use crate::text::{CharRange, Text};

/// A section's own text with its words, as the search for local wording reads it.
#[derive(Clone, Copy, Debug)]
pub struct Passage<'a> {
    /// The text that holds it.
    pub text: &'a Text,
    /// Where it stands in the text.
    pub range: CharRange,
    /// Its words in order, punctuation left out.
    pub words: &'a [CharRange],
}

impl<'a> Passage<'a> {
    /// The wording of a range.
    pub(in crate::language) fn slice(&self, range: CharRange) -> &'a str {
        self.text.slice(range)
    }

    /// The wording between two positions.
    pub(in crate::language) fn between(&self, start: usize, end: usize) -> &'a str {
        self.text.slice(CharRange::new(start, end))
    }

    /// The character at a position inside the passage.
    pub(in crate::language) fn char_at(&self, position: usize) -> Option<char> {
        self.range.contains(position).then(|| self.text.char_at(position)).flatten()
    }

    /// The character before a position.
    pub(in crate::language) fn char_before(&self, position: usize) -> Option<char> {
        self.char_at(position.checked_sub(1)?)
    }

    /// What follows a position, up to the end of the passage.
    pub(in crate::language) fn rest(&self, position: usize) -> &'a str {
        self.between(position, self.range.end)
    }

    /// What stands before a position, from the start of the passage.
    pub(in crate::language) fn head(&self, position: usize) -> &'a str {
        self.between(self.range.start, position)
    }

    /// The word that ends at a position; `None` after punctuation.
    pub(in crate::language) fn word_before(&self, position: usize) -> Option<CharRange> {
        let index = self.words.partition_point(|word| word.end < position);
        self.words.get(index).copied().filter(|word| word.end == position)
    }

    /// The word that starts at a position.
    pub(in crate::language) fn word_from(&self, position: usize) -> Option<CharRange> {
        let index = self.words.partition_point(|word| word.start < position);
        self.words.get(index).copied().filter(|word| word.start == position)
    }

    /// Where the word starts that holds a position; the position itself outside of words.
    pub(in crate::language) fn start_of_word(&self, position: usize) -> usize {
        let index = self.words.partition_point(|word| word.end <= position);
        self.words.get(index).map_or(position, |word| word.start.min(position))
    }

    /// Whether no word is cut at a position.
    pub fn is_between_words(&self, position: usize) -> bool {
        let index = self.words.partition_point(|word| word.end <= position);
        self.words.get(index).is_none_or(|word| word.start >= position)
    }

    /// The position after one blank, if there is one.
    pub(in crate::language) fn skip_blank(&self, position: usize) -> usize {
        position + usize::from(matches!(self.char_at(position), Some(' ' | '\u{3000}' | '\u{a0}')))
    }

    /// The position after the characters from `position` on that pass a test.
    pub(in crate::language) fn skip(&self, position: usize, passes: impl Fn(char) -> bool) -> usize {
        position + self.rest(position).chars().take_while(|&character| passes(character)).count()
    }
}
