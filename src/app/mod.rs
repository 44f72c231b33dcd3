//! The interactive program without a terminal: what is shown, what has the focus, what each key does.
//!
//! A pure state machine: [`State::update`] takes a [`Message`] and says which [`Effect`]s the terminal has to have.
//! It draws nothing and reads nothing, so that tests drive it like a reader does.

mod anchor;
mod appearance;
mod beside;
mod closing;
mod columns;
pub mod commands;
mod context;
mod evidence;
mod filter;
mod flow;
mod highlights;
mod key;
mod keymap;
mod link_index;
mod manual;
mod mark;
mod navigation;
mod overlay;
mod regions;
mod reload;
mod running;
mod search;
mod section_remap;
mod state;
mod step_target;
mod table_layout;
mod threads;
mod units;
mod update;
mod viewport;

pub use appearance::{Appearance, Colours, ScreenLayout, Theme};
pub use beside::RunningColumn;
pub use closing::Closing;
pub use columns::{Column, MostColumns, RULER};
pub use context::Context;
pub use evidence::{Copied, Evidence};
pub use filter::Filter;
pub use flow::{Flow, LinePlace};
pub use highlights::Highlights;
pub use key::{Key, KeyCode, UnknownKey};
pub use keymap::{BindError, Conflict, KeyHint, Keymap, markdown_key_tables};
pub use mark::ClassMark;
pub use overlay::{
    CopyChoice, Counterpart, DiffForm, DiffLine, FilterChoice, HelpLine, HelpPage, HelpSign, HelpSubject,
    Item, LinkMap, List, LocalFind, LocalKind, LocalLine, LocalList, LocalScope, MapRow, MergedPart,
    MergedSide, MergedText, Order, OutlineTree, Overlay, Overview, OverviewPart, PhraseList, SearchLine,
    WordDiff,
};
pub use regions::{Regions, SMALLEST, Size};
pub use running::RunningSpeech;
pub use search::Search;
pub use state::{Progress, State};
pub use step_target::StepTarget;
pub use table_layout::{CellContent, CellLine, TableLayout};
pub use units::Units;
pub use update::{Effect, Message};
