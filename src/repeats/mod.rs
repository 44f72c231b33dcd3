//! Wording that stands in several texts: exact repeats, near matches, and how many to expect by chance.
//!
//! Serves comparing speeches and learning from a corpus alike: it sees sequences of symbols, not speeches.

mod chance;
mod exact;
mod extend;
mod marks;
mod near;
mod seeds;
mod stretch;
mod suffixes;
mod trim;

pub use chance::Chance;
pub use exact::{Repeat, Repeats};
pub use near::{NearPair, edits_allowed, near_matches};

use crate::text::symbols::{Symbol, SymbolKind};

/// A text as matching sees it. All positions count symbols.
#[derive(Clone, Debug, Default)]
pub struct Sequence {
    /// What the text says.
    pub symbols: Vec<Symbol>,
    /// What each symbol is made of; as long as `symbols`.
    pub kinds: Vec<SymbolKind>,
    /// Where sections start, ascending; no repeat runs across one.
    pub section_starts: Vec<usize>,
    /// Where sentences start, ascending; a repeat runs across one only with enough wording on both sides.
    pub sentence_starts: Vec<usize>,
    /// Whether a word starts at each symbol; as long as `symbols`.
    pub word_starts: Vec<bool>,
    /// Whether each symbol belongs to an empty function word; as long as `symbols`.
    pub empty_words: Vec<bool>,
    /// Whether each symbol stands for something blacked out (`XX`, `某`); as long as `symbols`.
    pub redacted: Vec<bool>,
    /// Positions before which a redaction that is no symbol stands (`**`, `□`), ascending.
    pub redaction_gaps: Vec<usize>,
}

impl Sequence {
    /// The sections in order.
    pub fn sections(&self) -> impl Iterator<Item = SymbolRange> + '_ {
        let starts = self.section_starts.iter().copied().filter(|&start| start > 0);
        let ends = starts.clone().chain([self.symbols.len()]);
        [0].into_iter().chain(starts).zip(ends).map(|(start, end)| SymbolRange { start, end })
    }

    /// The section that holds a position.
    pub fn section_at(&self, position: usize) -> SymbolRange {
        let next = self.section_starts.partition_point(|&start| start <= position);
        let start = next.checked_sub(1).and_then(|at| self.section_starts.get(at)).copied().unwrap_or(0);
        SymbolRange { start, end: self.section_starts.get(next).copied().unwrap_or(self.symbols.len()) }
    }

    /// Whether a word starts at a position, or the text ends there.
    fn starts_word(&self, position: usize) -> bool {
        self.word_starts.get(position).copied().unwrap_or(true)
            || self.section_starts.binary_search(&position).is_ok()
    }

    fn is_empty_word(&self, position: usize) -> bool {
        self.empty_words.get(position).copied().unwrap_or(false)
    }
}

/// A half-open range of a sequence, in symbols.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SymbolRange {
    /// The first symbol.
    pub start: usize,
    /// The symbol after the last one.
    pub end: usize,
}

impl SymbolRange {
    /// How many symbols it holds.
    pub fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether it holds no symbol.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// Whether it holds the symbol at a position.
    pub fn contains(self, position: usize) -> bool {
        self.start <= position && position < self.end
    }

    /// Whether all of `other` lies inside.
    pub fn covers(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether it shares more than half of the shorter of both.
    fn overlaps_most_of(self, other: Self) -> bool {
        let shared = self.end.min(other.end).saturating_sub(self.start.max(other.start));
        shared * 2 > self.len().min(other.len())
    }
}

/// A place in one of several sequences.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SequencePlace {
    /// Which sequence, by its index.
    pub sequence: usize,
    /// Where in it.
    pub range: SymbolRange,
}

/// The least length from which shared wording counts: so many Han (or other unspaced) characters, or two thirds as
/// many words, rounded up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MinimumLength(pub usize);

impl MinimumLength {
    /// The lowest minimum that the program offers; a comparison holds everything from here on.
    pub const LOWEST: Self = Self(4);
    /// The highest minimum that the program offers: longer shared wording is a copied paragraph, which a lower minimum
    /// finds too.
    pub const HIGHEST: Self = Self(40);

    /// Where chance ends in Chinese speeches: between the five samples 192 matches of 6 and more characters stand
    /// against 3.1 by chance, of 4 and more it is 1,350 against 434.
    pub const DEFAULT: Self = Self(6);

    /// The same minimum in characters.
    pub const fn characters(self) -> usize {
        self.0
    }

    /// The minimum inside a pair of linked sections: two characters less, down to [`Self::LOWEST`]. They speak of the
    /// same thing, so chance is lower there.
    pub fn in_linked_sections(self) -> Self {
        Self(self.0.saturating_sub(2)).max(Self::LOWEST)
    }

    /// The same minimum in words: 3 for 4 characters, 4 for 6. A word carries about one and a half characters.
    pub fn words(self) -> usize {
        (self.0 * 2).div_ceil(3)
    }
}

/// The length of wording in the unit of [`MinimumLength`]: its characters, or, where it has none, half as many again as
/// it has words and figures, rounded down. Figures alone have no length. It is the highest minimum that the wording
/// still reaches.
pub fn scaled_length(characters: usize, words: usize, figures: usize) -> usize {
    match (characters, words) {
        (0, 0) => 0,
        (0, _) => (words + figures) * 3 / 2,
        (characters, _) => characters,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scaled_length_is_the_highest_minimum_that_is_reached() {
        for words in 1..40 {
            let length = scaled_length(0, words, 0);
            assert!(MinimumLength(length).words() <= words);
            assert!(MinimumLength(length + 1).words() > words);
        }
        assert_eq!(scaled_length(0, 2, 2), 6);
        assert_eq!(scaled_length(5, 9, 9), 5);
        assert_eq!(scaled_length(0, 0, 9), 0);
    }
}
