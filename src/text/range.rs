//! Ranges of characters.

/// A half-open range of a text, counted in Unicode scalar values (characters), never in bytes or columns.
///
/// The JSON report counts in the same unit, so ranges go out as they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CharRange {
    /// The first character.
    pub start: usize,
    /// The character after the last one; never before `start`.
    pub end: usize,
}

impl CharRange {
    /// The range from `start` up to, but not including, `end`. An end before the start gives the empty range at
    /// `start`.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end: end.max(start) }
    }

    /// How many characters the range holds.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the range holds no character.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether the character at `position` lies inside.
    pub fn contains(self, position: usize) -> bool {
        self.start <= position && position < self.end
    }

    /// Whether all of `other` lies inside.
    pub fn covers(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// What both ranges hold; `None` where they share no character.
    pub fn intersection(self, other: Self) -> Option<Self> {
        let start = self.start.max(other.start);
        let end = self.end.min(other.end);
        (start < end).then_some(Self { start, end })
    }

    /// Whether the ranges share a character.
    pub fn overlaps(self, other: Self) -> bool {
        self.intersection(other).is_some()
    }

    /// Ranges in order, those that overlap or touch as one.
    pub fn joined(mut ranges: Vec<Self>) -> Vec<Self> {
        ranges.sort_unstable();
        let mut out: Vec<Self> = Vec::with_capacity(ranges.len());
        for range in ranges {
            match out.last_mut() {
                Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
                _ => out.push(range),
            }
        }
        out
    }
}
