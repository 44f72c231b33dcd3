//! The terminal itself: taking it over and giving it back, input, and what can be asked of it.

mod input;
mod painter;
mod probe;
mod session;

pub use input::{Input, listen_to_system, listen_to_terminal};
pub use painter::Painter;
pub use probe::Probe;
pub use session::{Mouse, Session, stop_process_group};
