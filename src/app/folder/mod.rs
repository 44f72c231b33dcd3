//! The table of a folder of speeches: what is shown, what has the focus, what each key does. A pure state machine beside
//! that of the compare screen: [`FolderScreen::update`] takes a [`FolderMessage`] and gives [`FolderEffect`]s.

mod click;
mod command;
mod help;
mod keys;
mod message;
mod mouse;
mod row;
mod screen;
mod shown;
mod sorting;
mod sources_list;

pub use click::FolderClick;
pub use command::FolderCommand;
pub use help::FolderHelp;
pub use keys::{FolderKeyHint, FolderKeymap};
pub use message::{FolderEffect, FolderMessage, FolderSurvey};
pub use row::{FolderRow, RowState, SpeechBrief};
pub use screen::{FolderProgress, FolderScreen, MOST_MARKED, RowFilter};
pub use sorting::{FIELD_COLUMNS, SortColumn, Sorting};
pub use sources_list::{FolderSources, RankedSource, SourcesList};
