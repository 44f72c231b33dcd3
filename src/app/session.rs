//! What lies over the compare screen, what the reader is about, and what the program is busy with.

use super::context::Context;
use super::keymap::Keymap;
use super::overlay::Overlay;
use super::search::{Search, Searchable};
use super::undo::UndoHistory;
use crate::compare::{Comparison, SectionPlace};

/// How far the comparison has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// It is being worked out.
    Working,
    /// It is done.
    Done,
    /// It could not be made, and why.
    Failed(String),
}

/// What is going on apart from the compare screen.
#[derive(Debug)]
pub struct Session {
    pub(super) keymap: Keymap,
    pub(super) progress: Progress,
    /// Which comparison is awaited; results of another are stale.
    pub(super) generation: u64,
    /// Whether files are read again when they change.
    pub(super) is_watching: bool,
    /// Whether files have changed while a comparison is awaited: they are read again after it, however often.
    pub(super) is_outdated: bool,
    /// The overlays, the topmost last.
    pub(super) overlays: Vec<Overlay>,
    pub(super) search: Option<Search>,
    searchable: Option<Searchable>,
    /// The section that the reader wants to link, while they choose the other.
    pub(super) picking: Option<SectionPlace>,
    pub(super) undo: UndoHistory,
    /// What the last key led to, in words; gone with the next key.
    pub(super) message: Option<String>,
    /// Whether it was opened from the table of a folder, to which the reader goes back.
    pub(super) is_from_folder: bool,
    /// Whether the key line greets the reader, who has pressed no key yet.
    pub(super) is_greeting: bool,
}

impl Session {
    pub(super) fn new(progress: Progress) -> Self {
        Self {
            keymap: Keymap::default(),
            progress,
            generation: 0,
            is_watching: false,
            is_outdated: false,
            overlays: Vec::new(),
            search: None,
            searchable: None,
            picking: None,
            undo: UndoHistory::default(),
            message: None,
            is_from_folder: false,
            is_greeting: false,
        }
    }

    /// Which part of the program has the keyboard.
    pub(super) fn context(&self) -> Context {
        let below = if self.picking.is_some() { Context::Pick } else { Context::Compare };
        self.overlays.last().map_or(below, |overlay| Context::Overlay(overlay.kind()))
    }

    /// Tells the reader something, if there is something to tell.
    pub(super) fn tell(&mut self, message: Option<String>) {
        self.message = message.or(self.message.take());
    }

    /// Searches all speeches.
    pub(super) fn search_for(&mut self, query: &str, comparison: &Comparison) {
        let searchable = self.searchable.get_or_insert_with(|| Searchable::new(comparison));
        self.search = Some(searchable.search(query));
    }

    /// Searches other speeches for the same.
    pub(super) fn search_again(&mut self, comparison: &Comparison) {
        self.searchable = None;
        if let Some(search) = self.search.take_if(|search| !search.is_given) {
            self.search_for(&search.query, comparison);
        }
    }
}
