//! What is said of the errors and warnings of the lower layers.

use std::io;

use crate::notes::{LinkNote, NotesError};
use crate::reference::{LearnError, ReferenceError};
use crate::speech::{LoadError, LoadWarning, TooFewSpeeches};

/// What is said of errors and warnings: what is wrong, then what to do. In English they say it themselves, by their
/// `Display`.
#[derive(Debug)]
pub struct ErrorStrings {
    /// What the system says of a file.
    pub system: fn(&io::Error) -> String,
    /// Why a file could not be loaded as a speech.
    pub load: fn(&LoadError) -> String,
    /// What a reader should know about speeches that could be loaded.
    pub load_warning: fn(&LoadWarning) -> String,
    /// Why there is nothing to compare.
    pub too_few_speeches: fn(&TooFewSpeeches) -> String,
    /// Why notes could not be read or kept.
    pub notes: fn(&NotesError) -> String,
    /// Manual links whose sections are not found any more: the first of them, and how many more there are.
    pub unresolved_links: fn(&LinkNote, usize) -> String,
    /// Two speeches, by their titles, between which near matches may be missing, and how many more such pairs there are.
    pub incomplete_near_matches: fn((&str, &str, usize)) -> String,
    /// Why a model file could not be read or written.
    pub reference: fn(&ReferenceError) -> String,
    /// Why nothing could be learned.
    pub learn: fn(&LearnError) -> String,
}
