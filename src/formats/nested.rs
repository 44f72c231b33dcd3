//! Documents inside of documents: one that Word was told to import, a page in a web archive. All that are in one file
//! share its limits.

use std::cell::Cell;

use super::FormatError;

/// How deep documents may stand in each other: a web archive in a Word document in a Word document, and one more.
const DEEPEST: usize = 4;

/// The most bytes that all parts of a file may unpack to together. One document unpacks to at most 72 MB: its text
/// and five side parts.
const MOST_UNPACKED: u64 = 100_000_000;

/// What all documents in one file have left together.
#[derive(Debug)]
pub struct Budget(Cell<u64>);

impl Default for Budget {
    fn default() -> Self {
        Self(Cell::new(MOST_UNPACKED))
    }
}

/// How deep a document stands in others, and what is left to it.
#[derive(Clone, Copy, Debug)]
pub struct Nesting<'a> {
    depth: usize,
    budget: &'a Budget,
}

impl<'a> Nesting<'a> {
    /// A document that stands in no other.
    pub fn outermost(budget: &'a Budget) -> Self {
        Self { depth: 0, budget }
    }

    /// A document inside of this one; `None` if it stands deeper than any real one.
    pub fn inside(self) -> Option<Self> {
        (self.depth < DEEPEST).then_some(Self { depth: self.depth + 1, ..self })
    }

    /// How many bytes may be unpacked still.
    pub fn left(self) -> u64 {
        self.budget.0.get()
    }

    /// Notes that so many bytes were unpacked.
    ///
    /// # Errors
    ///
    /// Fails if they are more than `limit`.
    pub fn unpack(self, bytes: usize, limit: u64) -> Result<(), FormatError> {
        let bytes = u64::try_from(bytes).unwrap_or(u64::MAX);
        self.budget.0.set(self.left().saturating_sub(bytes));
        if bytes > limit { Err(FormatError::Unpacked { limit }) } else { Ok(()) }
    }
}
