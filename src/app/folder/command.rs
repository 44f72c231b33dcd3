//! What the keys of the table do.

use super::sorting::SortColumn;
use crate::app::key::{Key, KeyCode};
use crate::strings::FolderCommandStrings;

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
    /// Suspend the program.
    Suspend,
    /// Paint everything again.
    Repaint,
}

/// A line of the help: the keys, what they do, and whether the key line has them.
#[derive(Clone, Copy, Debug)]
pub struct FolderKeyHint {
    /// The keys, as they are written.
    pub keys: &'static str,
    /// What they do.
    pub words: &'static str,
    /// Whether they stand on the key line.
    pub on_key_line: bool,
}

impl FolderCommand {
    /// What a key does.
    pub fn of(key: Key) -> Option<Self> {
        let key = key.command_form().as_sent();
        if key.control {
            return match key.code {
                KeyCode::Char('c') => Some(Self::Quit),
                KeyCode::Char('d') => Some(Self::PageDown),
                KeyCode::Char('u') => Some(Self::PageUp),
                KeyCode::Char('z') => Some(Self::Suspend),
                KeyCode::Char('l') => Some(Self::Repaint),
                _ => None,
            };
        }
        Some(match key.code {
            KeyCode::Char('j') | KeyCode::Down => Self::Down,
            KeyCode::Char('k') | KeyCode::Up => Self::Up,
            KeyCode::PageDown => Self::PageDown,
            KeyCode::Char('b') | KeyCode::PageUp => Self::PageUp,
            KeyCode::Char('g') | KeyCode::Home => Self::First,
            KeyCode::Char('G') | KeyCode::End => Self::Last,
            KeyCode::Char(' ') => Self::Mark,
            KeyCode::Enter => Self::Compare,
            KeyCode::Char('/') => Self::Search,
            KeyCode::Char('f') => Self::Filter,
            KeyCode::Char('o') => Self::Sources,
            KeyCode::Char('s') => Self::ToShared,
            KeyCode::Char('t') => Self::ToNearest,
            KeyCode::Char('T') => Self::SwitchTheme,
            KeyCode::Char('?') => Self::Help,
            KeyCode::Escape => Self::Reset,
            KeyCode::Char('q') => Self::Quit,
            KeyCode::Char(_) => Self::Sort(*SortColumn::ALL.get(key.digit().checked_sub(1)?)?),
            _ => return None,
        })
    }

    /// All keys, for the help and the key line.
    pub fn hints(words: &FolderCommandStrings) -> Vec<FolderKeyHint> {
        let hint = |keys, words, on_key_line| FolderKeyHint { keys, words, on_key_line };
        vec![
            hint("Space", words.mark, true),
            hint("Enter", words.compare, true),
            hint("/", words.search, true),
            hint("?", words.help, true),
            hint("q", words.quit, true),
            hint("1-6", words.sort, true),
            hint("f", words.filter, true),
            hint("o", words.sources, true),
            hint("s", words.to_shared, true),
            hint("t", words.to_nearest, true),
            hint("7-9", words.sort_by_field, false),
            hint("Esc", words.reset, false),
            hint("j ↓", words.down, false),
            hint("k ↑", words.up, false),
            hint("Ctrl-d PgDn", words.page_down, false),
            hint("Ctrl-u b PgUp", words.page_up, false),
            hint("g Home", words.first, false),
            hint("G End", words.last, false),
            hint("T", words.theme, false),
            hint("Ctrl-z", words.suspend, false),
            hint("Ctrl-l", words.repaint, false),
        ]
    }
}
