//! What a view shows of a comparison, without a terminal: as text to read, as JSON to compute with, and parts of it as
//! Markdown to quote.

pub mod json;
pub mod markdown;
pub mod text;

use std::path::Path;

use crate::compare::{Comparison, View, ViewSettings};

/// What a report is made from. All three belong together: `view` is what `settings` show of `comparison`.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// Everything that is known.
    pub comparison: &'a Comparison,
    /// The settings the report states.
    pub settings: &'a ViewSettings,
    /// What the settings show.
    pub view: &'a View,
    /// What went wrong on the way without stopping it, in words.
    pub warnings: &'a [String],
    /// Where the reader's decisions are kept; `None` if there are none.
    pub notes: Option<&'a Path>,
}
