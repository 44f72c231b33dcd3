//! The terminal itself: taking it over and giving it back, input, and what can be asked of it.

mod clipboard;
mod input;
mod painter;
mod pen;
mod probe;
mod scroll;
mod session;

pub use clipboard::{CLIPBOARD_LIMIT, copy_to_clipboard};
pub use input::{Input, TerminalInput, listen_for_hangup, listen_to_system, listen_to_terminal};
pub use painter::Painter;
pub use probe::Probe;
pub use session::{Mouse, Session, TerminalModes, is_in_foreground, stop_process_group};
