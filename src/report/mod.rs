//! Reports without a terminal: what a view shows of a comparison, as text to read or as JSON to compute with.

pub mod json;
pub mod text;

use crate::compare::{Comparison, Shown, View};

/// What a report is made from. All three belong together: `shown` is what `view` shows of `comparison`.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// Everything that is known.
    pub comparison: &'a Comparison,
    /// The settings the report states.
    pub view: &'a View,
    /// What the settings show.
    pub shown: &'a Shown,
    /// What went wrong on the way without stopping it, in words.
    pub warnings: &'a [String],
}
