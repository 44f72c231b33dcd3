//! The overview of many speeches without a terminal: as text to read, as JSON to compute with.

pub mod json;
mod order;
mod text;

use std::path::PathBuf;
use std::sync::Arc;

pub use order::{OverviewColumn, OverviewGroup, OverviewOrder, OverviewSorting};
pub use text::render as text;

use crate::collection::{Collected, Survey};
use crate::reference::Reference;
use crate::speech::field_names;

/// What the overview is made from.
#[derive(Clone, Copy)]
pub struct SurveySource<'a> {
    /// The folders, as they were named.
    pub folders: &'a [PathBuf],
    /// The speeches, and what became of the other files.
    pub collected: &'a Collected,
    /// What is known of the speeches among each other; `None` if the reader has stopped before.
    pub survey: Option<&'a Survey>,
    /// The reference corpora that were looked into.
    pub references: &'a [Arc<Reference>],
    /// In which order and groups they are listed.
    pub order: &'a OverviewOrder,
}

impl SurveySource<'_> {
    /// The names of what is known of the speeches beside their texts.
    pub fn fields(&self) -> Vec<Arc<str>> {
        field_names(self.collected.speeches.iter().map(|speech| &speech.facts.metadata))
    }
}
