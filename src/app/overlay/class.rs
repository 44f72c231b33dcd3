//! What is known of an overlay before it is open: its keys, its heading in the help, how it opens.

use super::Overlay;
use super::behaviour::{Cursor, OverlayContext};
use crate::app::commands::Entry;
use crate::app::context::Keyboard;
use crate::strings::TaskHeadings;

/// What all overlays of a kind have in common.
#[derive(Debug)]
pub struct OverlayClass {
    /// What it takes from the keyboard besides its own commands.
    pub keyboard: Keyboard,
    /// The heading of its commands in the help.
    pub heading: fn(&TaskHeadings) -> &'static str,
    /// The command that opens it.
    pub opener: Entry,
    /// Its own commands, in the order of the help.
    pub commands: &'static [Entry],
    /// Opens it where the reader is, or says why it cannot.
    pub open: fn(Cursor, OverlayContext<'_>) -> Result<Overlay, &'static str>,
}
