//! What a click on the table of a folder is aimed at.

use super::sorting::SortColumn;
use crate::app::key::Key;

/// What a click is aimed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FolderClick {
    /// What does nothing, such as a window.
    Nothing,
    /// A key that is named, which is then pressed.
    Key(Key),
    /// A row: it is focused; the focused one is compared.
    Row(usize),
    /// The heading of a column, by which is then sorted.
    Heading(SortColumn),
    /// A source of a draft, by its rank: it is opened beside the draft.
    Source(usize),
}
