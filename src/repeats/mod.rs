//! Wording that stands in several texts: exact repeats, near matches, and how many to expect by chance.
//!
//! Serves comparing speeches and learning from a corpus alike: it sees sequences of symbols, not speeches.

mod chance;
mod exact;
mod extend;
mod length;
mod marks;
mod near;
mod pair;
mod seeds;
mod stretch;
mod suffixes;
mod tiles;
mod trim;

pub use chance::Chance;
pub use exact::{Repeat, Repeats};
pub use length::{Length, MinimumLength};
pub use near::{NearMatches, NearPair, near_matches};
pub use pair::edits_allowed;

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
    /// Whether a redaction that is no symbol stands before each symbol (`**`, `□`), or before the end; only as long as there
    /// are any.
    pub redaction_gaps: Vec<bool>,
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
