//! What can lie over the compare screen. Overlays form a stack; the one on top has the keyboard.

mod behaviour;
pub mod checklist;
mod class;
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
pub mod text_field;
pub mod word_diff;

pub use behaviour::{Cursor, OverlayBehaviour, OverlayContext, Reaction};
pub use class::OverlayClass;

use checklist::Checklist;
use copy_choice::CopyChoice;
use filter_choice::FilterChoice;
use help::HelpPage;
use link_map::LinkMap;
use local_list::LocalList;
use outline::OutlineTree;
use overview::Overview;
use phrase_list::{List, PhraseList};
use search_line::SearchLine;
use word_diff::WordDiff;

use crate::text::listed_enum;

/// An overlay.
#[derive(Clone, Debug)]
pub enum Overlay {
    /// The phrases and their occurrences.
    Phrases(PhraseList),
    /// The local wording of a speech.
    Local(LocalList),
    /// What is to be looked at before a speech is sent.
    Checklist(Checklist),
    /// The choice of what to see.
    Filter(FilterChoice),
    /// Two sections, word by word.
    Diff(WordDiff),
    /// The line in which a search is typed.
    Search(SearchLine),
    /// The sections of the base and what answers them.
    Map(LinkMap),
    /// The sections of a speech.
    Outline(OutlineTree),
    /// All speeches set against each other.
    Overview(Overview),
    /// The choice of what to copy.
    Copy(CopyChoice),
    /// The help.
    Help(HelpPage),
}

listed_enum! {
    /// Which overlay, in the order of the help.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum OverlayKind {
        /// The phrases and their occurrences.
        Phrases,
        /// The local wording of a speech.
        Local,
        /// What is to be looked at before a speech is sent.
        Checklist,
        /// The choice of what to see.
        Filter,
        /// Two sections, word by word.
        Diff,
        /// The line in which a search is typed.
        Search,
        /// The sections of the base and what answers them.
        Map,
        /// The sections of a speech.
        Outline,
        /// All speeches set against each other.
        Overview,
        /// The choice of what to copy.
        Copy,
        /// The help.
        Help,
    }
}

impl OverlayKind {
    /// What is known of it before it is open.
    pub fn class(self) -> &'static OverlayClass {
        match self {
            Self::Phrases => &phrase_list::CLASS,
            Self::Local => &local_list::CLASS,
            Self::Checklist => &checklist::CLASS,
            Self::Filter => &filter_choice::CLASS,
            Self::Diff => &word_diff::CLASS,
            Self::Search => &search_line::CLASS,
            Self::Map => &link_map::CLASS,
            Self::Outline => &outline::CLASS,
            Self::Overview => &overview::CLASS,
            Self::Copy => &copy_choice::CLASS,
            Self::Help => &help::CLASS,
        }
    }
}

impl Overlay {
    /// Which overlay it is.
    pub fn kind(&self) -> OverlayKind {
        match self {
            Self::Phrases(_) => OverlayKind::Phrases,
            Self::Local(_) => OverlayKind::Local,
            Self::Checklist(_) => OverlayKind::Checklist,
            Self::Filter(_) => OverlayKind::Filter,
            Self::Diff(_) => OverlayKind::Diff,
            Self::Search(_) => OverlayKind::Search,
            Self::Map(_) => OverlayKind::Map,
            Self::Outline(_) => OverlayKind::Outline,
            Self::Overview(_) => OverlayKind::Overview,
            Self::Copy(_) => OverlayKind::Copy,
            Self::Help(_) => OverlayKind::Help,
        }
    }

    /// Whether characters that are typed are text in it now.
    pub(super) fn takes_text(&self) -> bool {
        match self {
            Self::Phrases(list) => list.active == List::Phrases,
            Self::Search(_) => true,
            _ => false,
        }
    }

    /// How it behaves.
    pub(super) fn behaviour(&mut self) -> &mut dyn OverlayBehaviour {
        match self {
            Self::Phrases(it) => it,
            Self::Local(it) => it,
            Self::Checklist(it) => it,
            Self::Filter(it) => it,
            Self::Diff(it) => it,
            Self::Search(it) => it,
            Self::Map(it) => it,
            Self::Outline(it) => it,
            Self::Overview(it) => it,
            Self::Copy(it) => it,
            Self::Help(it) => it,
        }
    }
}
