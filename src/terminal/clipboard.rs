//! Putting text on the clipboard through the terminal, which also works over SSH (OSC 52).

use std::io::{self, Write};

use ratatui::crossterm::clipboard::CopyToClipboard;
use ratatui::crossterm::execute;

/// How many bytes of text are sent at most. Terminals drop what is too long for them without a word; hterm, on which
/// the copying scripts for SSH agree, takes sequences of 100,000 bytes, and Base64 makes four bytes of three.
pub const CLIPBOARD_LIMIT: usize = 74_994;

/// Asks the terminal to put a text on the clipboard. It does not say whether it did.
///
/// # Errors
/// If the terminal cannot be written to.
pub fn copy_to_clipboard(writer: &mut impl Write, text: &str) -> io::Result<()> {
    execute!(writer, CopyToClipboard::to_clipboard_from(text))
}
