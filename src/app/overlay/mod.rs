//! What can lie over the compare screen. Overlays form a stack; the one on top has the keyboard.

mod copy_choice;
mod filter_choice;
mod help;
mod link_map;
mod local_list;
mod outline;
mod overview;
mod phrase_list;
mod search_line;
mod word_diff;

pub use copy_choice::CopyChoice;
pub use filter_choice::FilterChoice;
pub use help::{HelpLine, HelpPage, HelpSign, HelpSubject};
pub use link_map::{Counterpart, LinkMap, MapRow};
pub use local_list::{LocalFind, LocalKind, LocalLine, LocalList, LocalScope};
pub use outline::OutlineTree;
pub use overview::{Overview, OverviewPart};
pub use phrase_list::{Item, List, Order, PhraseList};
pub use search_line::SearchLine;
pub use word_diff::{DiffForm, DiffLine, MergedPart, MergedSide, MergedText, WordDiff};

use super::commands::Command;
use super::context::Context;
use super::evidence::{Evidence, EvidenceKind};
use super::filter::Filter;
use super::key::Key;
use super::keymap::Keymap;
use super::link_index::LinkIndex;
use super::regions::Size;
use super::section_remap::SectionRemap;
use crate::compare::{Comparison, Place, SectionPlace, SpeechId, View, ViewSettings};
use crate::strings::Strings;
use crate::text::width::AmbiguousWidth;

/// What an overlay may look at.
#[derive(Clone, Copy, Debug)]
pub struct OverlayContext<'a> {
    /// Everything that is known.
    pub comparison: &'a Comparison,
    /// The reader's settings.
    pub settings: &'a ViewSettings,
    /// What they show of it.
    pub view: &'a View,
    /// Which sections answer which.
    pub link_index: &'a LinkIndex,
    /// What went wrong on the way.
    pub warnings: &'a [String],
    /// The size of the screen.
    pub size: Size,
    /// The words in the reader's language.
    pub words: &'static Strings,
    /// Which keys give which commands.
    pub keymap: &'a Keymap,
    /// How wide the terminal draws ambiguous characters.
    pub ambiguous: AmbiguousWidth,
}

/// Where the reader is while an overlay opens.
#[derive(Clone, Copy, Debug)]
pub struct Cursor {
    /// The focused speech.
    pub speech: SpeechId,
    /// The focused row of the table.
    pub row: usize,
    /// The focused section; `None` where the focused cell is empty.
    pub section: Option<SectionPlace>,
}

impl Cursor {
    /// The section of a speech that is nearest: the focused one, or else the last one of the speech down to the
    /// focused row.
    fn section_in(self, speech: SpeechId, context: OverlayContext<'_>) -> Option<SectionPlace> {
        self.section.filter(|section| section.speech == speech).or_else(|| {
            let rows = context.view.table.rows.iter().take(self.row + 1);
            let section = rows.rev().find_map(|row| row.cells[speech].first().copied())?;
            Some(SectionPlace { speech, section })
        })
    }
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
    /// All overlays close, and the reader goes to a section.
    GoToSection(SectionPlace),
    /// It stays, and the phrases that stand in all of these speeches lie over it.
    PhrasesOf(Vec<SpeechId>),
    /// It closes, and the reader sees this alone.
    Filter(Filter),
    /// It stays, and the search is for this now.
    Search(String),
    /// It closes, the search stays on, and the reader goes to the next hit.
    KeepSearch,
    /// It closes and leaves no search behind.
    EndSearch,
    /// It stays, and this wording does not count as shared any more.
    Dismiss(String),
    /// It stays, and this dismissed wording counts again.
    TakeBack(String),
    /// It stays, and this is copied.
    Copy(Evidence),
    /// What there is of this kind at the focus is copied and it closes; or else it stays, and the reader is told.
    CopyHere(EvidenceKind),
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
    /// The sections of the base and what answers them.
    Map(LinkMap),
    /// The sections of a speech.
    Outline(OutlineTree),
    /// All speeches set against each other.
    Overview(Overview),
    /// The line in which a search is typed.
    Search(SearchLine),
    /// The help.
    Help(HelpPage),
    /// The choice of what to copy.
    Copy(CopyChoice),
}

impl Overlay {
    /// Which commands it takes.
    pub fn context(&self) -> Context {
        match self {
            Self::Phrases(_) => Context::Phrases,
            Self::Diff(_) => Context::Diff,
            Self::Filter(_) => Context::Filter,
            Self::Local(_) => Context::Local,
            Self::Map(_) => Context::Map,
            Self::Outline(_) => Context::Outline,
            Self::Overview(_) => Context::Overview,
            Self::Search(_) => Context::Search,
            Self::Help(_) => Context::Help,
            Self::Copy(_) => Context::Copy,
        }
    }

    /// Carries out a command that belongs to the overlay; `key` is the key that gave it.
    pub fn command(&mut self, command: Command, key: Key, context: OverlayContext<'_>) -> Reaction {
        match self {
            Self::Phrases(list) => list.command(command, context),
            Self::Diff(diff) => diff.command(command, key, context),
            Self::Filter(_) => FilterChoice::command(command),
            Self::Local(list) => list.command(command, key, context),
            Self::Map(map) => map.command(command, key, context),
            Self::Outline(tree) => tree.command(command, key, context),
            Self::Overview(overview) => overview.command(command, key, context),
            Self::Search(line) => line.command(command),
            Self::Help(page) => page.command(command, context),
            Self::Copy(_) => CopyChoice::command(command),
        }
    }

    /// Takes typed or pasted text.
    pub fn write(&mut self, text: &str, context: OverlayContext<'_>) -> Reaction {
        match self {
            Self::Phrases(list) => list.write(text, context),
            Self::Search(line) => line.write(text),
            _ => Reaction::Stay,
        }
    }

    /// Takes in that sections and words are elsewhere now, before the rest that has changed; whether there is still
    /// something for it to show.
    pub(super) fn follow(&mut self, remap: &mut SectionRemap) -> bool {
        match self {
            Self::Diff(diff) => return diff.follow(remap),
            Self::Local(list) => list.follow(remap),
            Self::Map(map) => map.follow(remap),
            Self::Outline(tree) => tree.follow(remap),
            Self::Phrases(_)
            | Self::Overview(_)
            | Self::Filter(_)
            | Self::Search(_)
            | Self::Help(_)
            | Self::Copy(_) => {}
        }
        true
    }

    /// Takes in that the settings or the results have changed.
    pub fn refresh(&mut self, context: OverlayContext<'_>) {
        match self {
            Self::Phrases(list) => list.refresh(context),
            Self::Diff(diff) => diff.refresh(context),
            Self::Local(list) => list.refresh(context),
            Self::Map(map) => map.refresh(context),
            Self::Outline(_) => {}
            Self::Overview(overview) => overview.refresh(context),
            Self::Filter(_) | Self::Search(_) | Self::Help(_) | Self::Copy(_) => {}
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

/// Which item of a list a command leads to, from the item `at` of so many; `None` for commands that lead nowhere.
pub(super) fn stepped(command: Command, at: usize, count: usize) -> Option<usize> {
    /// How far a page goes; less than a page of the smallest screen's list would be too slow in a long one.
    const PAGE: usize = 10;
    let last = count.saturating_sub(1);
    let to = match command {
        Command::LineDown | Command::ListDown => at + 1,
        Command::LineUp | Command::ListUp => at.saturating_sub(1),
        Command::HalfPageDown => at + PAGE / 2,
        Command::HalfPageUp => at.saturating_sub(PAGE / 2),
        Command::PageDown => at + PAGE,
        Command::PageUp => at.saturating_sub(PAGE),
        Command::Top => 0,
        Command::Bottom => last,
        _ => return None,
    };
    Some(to.min(last))
}
