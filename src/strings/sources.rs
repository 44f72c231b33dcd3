//! The strings of what a draft was made from.

/// The words of the sources of a draft.
#[derive(Debug)]
pub struct SourcesStrings {
    /// How much of the draft stands in how many sources, of how many speeches.
    pub covered: fn(&str, usize, usize) -> String,
    /// What counts: the length of a gram in characters and in words.
    pub about: fn(usize, usize) -> String,
    /// Of a source: its share of the draft, what it adds to the sources before it, and how much of it the draft has.
    pub shares: fn(&str, &str, &str) -> String,
    /// The line of the draft on which a passage starts, and that of the source if it is known.
    pub place: fn(usize, Option<usize>) -> String,
    /// How many passages no source has.
    pub uncovered: fn(usize) -> String,
}
