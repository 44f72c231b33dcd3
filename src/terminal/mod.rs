//! The terminal itself: taking it over and giving it back, input, and what can be asked of it.

mod input;
mod probe;
mod session;

pub use input::{Input, listen};
pub use session::{Session, stop_process_group};
