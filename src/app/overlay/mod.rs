//! What can lie over the compare screen. Overlays form a stack; the one on top has the keyboard.

mod filter_choice;
mod help;
mod local_list;
mod phrase_list;
mod search_line;
mod word_diff;

pub use filter_choice::FilterChoice;
pub use help::{HelpLine, HelpPage};
pub use local_list::{LocalFind, LocalKind, LocalLine, LocalList};
pub use phrase_list::{Item, List, PhraseList};
pub use search_line::SearchLine;
pub use word_diff::WordDiff;

use super::answers::Answers;
use super::commands::{Command, Context};
use super::filter::Filter;
use super::key::Key;
use super::keymap::Keymap;
use super::regions::Size;
use crate::compare::{Comparison, Place, Shown};
use crate::text::width::AmbiguousWidth;
use crate::wording::Wording;

/// What an overlay may look at.
#[derive(Clone, Copy, Debug)]
pub struct Material<'a> {
    /// Everything that is known.
    pub comparison: &'a Comparison,
    /// What the reader's settings show of it.
    pub shown: &'a Shown,
    /// Which sections answer which.
    pub answers: &'a Answers,
    /// What went wrong on the way.
    pub warnings: &'a [String],
    /// The size of the screen.
    pub size: Size,
    /// The words in the reader's language.
    pub words: &'static Wording,
    /// Which keys give which commands.
    pub keymap: &'a Keymap,
    /// How wide the terminal draws ambiguous characters.
    pub ambiguous: AmbiguousWidth,
}

/// What becomes of an overlay after it was given a command or a character.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reaction {
    /// It stays.
    Stay,
    /// It stays, and the reader is told something.
    Tell(String),
    /// It closes.
    Close,
    /// All overlays close, and the reader goes to a place.
    GoTo(Place),
    /// It closes, and the reader sees this alone.
    Filter(Filter),
    /// It stays, and the search is for this now.
    Search(String),
    /// It closes, the search stays on, and the reader goes to the next hit.
    KeepSearch,
    /// It closes and leaves no search behind.
    EndSearch,
}

/// An overlay.
#[derive(Clone, Debug)]
pub enum Overlay {
    /// The phrases and their occurrences.
    Phrases(PhraseList),
    /// Two sections, word by word.
    Diff(WordDiff),
    /// The choice of what to see.
    Filter(FilterChoice),
    /// What a speech says of its own place.
    Local(LocalList),
    /// The line in which a search is typed.
    Search(SearchLine),
    /// The help.
    Help(HelpPage),
}

impl Overlay {
    /// Which commands it takes.
    pub fn context(&self) -> Context {
        match self {
            Self::Phrases(_) => Context::Phrases,
            Self::Diff(_) => Context::Diff,
            Self::Filter(_) => Context::Filter,
            Self::Local(_) => Context::Local,
            Self::Search(_) => Context::Search,
            Self::Help(_) => Context::Help,
        }
    }

    /// Carries out a command that belongs to the overlay; `key` is the key that gave it.
    pub fn command(&mut self, command: Command, key: Key, material: Material<'_>) -> Reaction {
        match self {
            Self::Phrases(list) => list.command(command, material),
            Self::Diff(diff) => diff.command(command, key, material),
            Self::Filter(_) => FilterChoice::command(command),
            Self::Local(list) => list.command(command, key, material),
            Self::Search(line) => line.command(command),
            Self::Help(page) => page.command(command, material),
        }
    }

    /// Takes typed or pasted text.
    pub fn write(&mut self, text: &str, material: Material<'_>) -> Reaction {
        match self {
            Self::Phrases(list) => list.write(text, material),
            Self::Search(line) => line.write(text),
            Self::Diff(_) | Self::Filter(_) | Self::Local(_) | Self::Help(_) => Reaction::Stay,
        }
    }

    /// Takes in that the settings or the results have changed.
    pub fn refresh(&mut self, material: Material<'_>) {
        match self {
            Self::Phrases(list) => list.refresh(material),
            Self::Local(list) => list.refresh(material),
            Self::Diff(_) | Self::Filter(_) | Self::Search(_) | Self::Help(_) => {}
        }
    }
}

/// Where a page of so many `lines` is scrolled to by a command, from `top` on a screen that shows `page` of them;
/// `None` for commands that do not scroll.
pub(super) fn scrolled(command: Command, top: usize, lines: usize, page: usize) -> Option<usize> {
    let last = lines.saturating_sub(page);
    let page = page.saturating_sub(1).max(1);
    let top = match command {
        Command::LineDown => top + 1,
        Command::LineUp => top.saturating_sub(1),
        Command::HalfPageDown => top + page / 2,
        Command::HalfPageUp => top.saturating_sub(page / 2),
        Command::PageDown => top + page,
        Command::PageUp => top.saturating_sub(page),
        Command::Top => 0,
        Command::Bottom => last,
        _ => return None,
    };
    Some(top.min(last))
}
