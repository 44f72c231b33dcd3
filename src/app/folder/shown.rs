//! What of the table is shown, for who draws it.

use std::sync::Arc;

use super::help::FolderHelp;
use super::keys::FolderKeymap;
use super::row::{FolderRow, RowState};
use super::screen::{FolderProgress, FolderScreen, RowFilter};
use super::sorting::Sorting;
use super::sources_list::SourcesList;
use crate::app::appearance::Appearance;
use crate::app::regions::Size;
use crate::strings::Strings;

impl FolderScreen {
    /// The folder, as it was named.
    pub fn folder(&self) -> &str {
        &self.folder
    }

    /// A row by its index.
    pub fn row(&self, row: usize) -> Option<&FolderRow> {
        self.rows.get(row)
    }

    /// What a row is called, as an overview of the folder numbers its speeches.
    pub fn number(&self, row: usize) -> usize {
        self.numbers.get(row).copied().unwrap_or_default()
    }

    /// The rows that are shown, in their order.
    pub fn order(&self) -> &[usize] {
        &self.order
    }

    /// The index of the focused row.
    pub fn focus(&self) -> usize {
        self.focus
    }

    /// The focused row, if it is shown.
    pub fn focused(&self) -> Option<&FolderRow> {
        self.rows.get(self.focus).filter(|_| self.order.contains(&self.focus))
    }

    /// Where the focused row stands among those that are shown.
    pub fn place(&self) -> usize {
        self.order.iter().position(|row| *row == self.focus).unwrap_or_default()
    }

    /// The marked rows, in the order in which they were marked.
    pub fn marks(&self) -> &[usize] {
        &self.marks
    }

    /// The rows of a group of copies.
    pub fn copies(&self, group: usize) -> &[usize] {
        self.copies.get(group).map(Vec::as_slice).unwrap_or_default()
    }

    /// How many rows are speeches, and how many files are left out.
    pub fn counts(&self) -> (usize, usize) {
        let speeches = self.rows.iter().filter(|row| row.speech().is_some()).count();
        let left_out = self.rows.iter().filter(|row| matches!(row.state, RowState::LeftOut)).count();
        (speeches, left_out)
    }

    /// How many files are read of how many.
    pub fn read(&self) -> (usize, usize) {
        (self.read, self.rows.len())
    }

    /// How far the folder is known.
    pub fn progress(&self) -> &FolderProgress {
        &self.progress
    }

    /// How the rows are sorted.
    pub fn sorting(&self) -> Sorting {
        self.sorting
    }

    /// The names of the fields that have columns.
    pub fn fields(&self) -> &[Arc<str>] {
        &self.fields
    }

    /// Which rows are shown.
    pub fn filter(&self) -> RowFilter {
        self.filter
    }

    /// What rows must contain.
    pub fn sought(&self) -> &str {
        self.sought.text()
    }

    /// Whether the reader types what to look for.
    pub fn is_typing(&self) -> bool {
        self.is_typing
    }

    /// The help, while it lies over the table.
    pub fn help(&self) -> Option<&FolderHelp> {
        self.help.as_ref()
    }

    /// Which keys give which commands.
    pub fn keymap(&self) -> &FolderKeymap {
        &self.keymap
    }

    /// The list of what a speech was made from, while it lies over the table.
    pub fn sources(&self) -> Option<&SourcesList> {
        self.sources.as_ref()
    }

    /// What the last key has to say.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// How the screen is to look.
    pub fn appearance(&self) -> Appearance {
        self.appearance
    }

    /// The size of the terminal.
    pub fn size(&self) -> Size {
        self.size
    }

    /// The words of the interface.
    pub fn words(&self) -> &'static Strings {
        self.appearance.language.words()
    }
}
