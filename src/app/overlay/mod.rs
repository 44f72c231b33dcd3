//! What can lie over the compare screen. Overlays form a stack; the one on top has the keyboard.

mod behaviour;
pub mod copy_choice;
pub mod filter_choice;
pub mod help;
pub mod link_map;
pub mod local_list;
pub mod outline;
pub mod overview;
pub mod phrase_list;
mod scrolling;
pub mod search_line;
pub mod word_diff;

pub use behaviour::{Cursor, OverlayBehaviour, OverlayContext, Reaction};

use super::context::Context;
use copy_choice::CopyChoice;
use filter_choice::FilterChoice;
use help::HelpPage;
use link_map::LinkMap;
use local_list::LocalList;
use outline::OutlineTree;
use overview::Overview;
use phrase_list::PhraseList;
use search_line::SearchLine;
use word_diff::WordDiff;

/// An overlay.
#[derive(Clone, Debug)]
pub enum Overlay {
    /// The phrases and their occurrences.
    Phrases(PhraseList),
    /// Two sections, word by word.
    Diff(WordDiff),
    /// The choice of what to see.
    Filter(FilterChoice),
    /// The local wording of a speech.
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

    /// How it behaves.
    pub(super) fn behaviour(&mut self) -> &mut dyn OverlayBehaviour {
        match self {
            Self::Phrases(it) => it,
            Self::Diff(it) => it,
            Self::Filter(it) => it,
            Self::Local(it) => it,
            Self::Map(it) => it,
            Self::Outline(it) => it,
            Self::Overview(it) => it,
            Self::Search(it) => it,
            Self::Help(it) => it,
            Self::Copy(it) => it,
        }
    }
}
