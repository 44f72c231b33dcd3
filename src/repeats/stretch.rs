//! A part of the text in which all sequences are joined.

/// Some symbols of the joined text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Stretch {
    /// Where they start.
    pub position: usize,
    /// How many they are.
    pub length: usize,
}

impl Stretch {
    /// The part of it from one offset up to another.
    pub fn part(self, start: usize, end: usize) -> Self {
        Self { position: self.position + start, length: end.saturating_sub(start) }
    }
}
