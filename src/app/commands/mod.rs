//! The commands: what a reader can ask for, what each is called and which keys give it.

mod command;
mod entry;
mod table;
mod task;

pub use command::{Command, OverlayCommand};
pub use entry::Entry;
pub(super) use entry::{DIGITS, entry, overlay_entry};
pub use table::{COMMANDS, markdown_key_tables};
pub use task::Task;
