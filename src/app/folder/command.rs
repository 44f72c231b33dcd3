//! What a reader can ask for in the table.

use super::sorting::SortColumn;

/// A command of the table of a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FolderCommand {
    /// A line down.
    Down,
    /// A line up.
    Up,
    /// A page down.
    PageDown,
    /// A page up.
    PageUp,
    /// To the first row.
    First,
    /// To the last row.
    Last,
    /// Mark the focused speech, or take its mark away, and go a line down.
    Mark,
    /// Compare the marked speeches.
    Compare,
    /// Sort by a column, or the other way.
    Sort(SortColumn),
    /// Type what rows must contain.
    Search,
    /// The next filter.
    Filter,
    /// Show what the focused speech was made from.
    Sources,
    /// To the speech that has most of the focused one.
    ToShared,
    /// To the speech that is nearest in topic.
    ToNearest,
    /// Switch to the next theme.
    SwitchTheme,
    /// Show the keys.
    Help,
    /// Take away search and filter, and then the marks.
    Reset,
    /// Quit.
    Quit,
    /// Stop the reading of files, or quit.
    QuitAtOnce,
    /// Suspend the program.
    Suspend,
    /// Paint everything again.
    Repaint,
}
