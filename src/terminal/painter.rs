//! Sending a drawing to the terminal, or what has changed since the last one.

use std::io::{self, Write};

use ratatui::buffer::Buffer;
use ratatui::crossterm::queue;
use ratatui::crossterm::style::ResetColor;
use ratatui::crossterm::terminal::{BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate};
use ratatui::layout::Rect;

use super::pen;
use super::scroll::Scroll;
use crate::text::width::AmbiguousWidth;

/// Knows what the terminal shows and sends the difference.
///
/// ratatui's own `Terminal` does the same, but asks the terminal for its cursor when the screen is to be cleared, and
/// then hangs for seconds where no answer comes.
pub struct Painter<W: Write> {
    writer: W,
    /// What the terminal shows; `None` if that is not known.
    shown: Option<Buffer>,
    /// How wide it draws characters of ambiguous width, if that is known.
    ambiguous: Option<AmbiguousWidth>,
}

impl<W: Write> Painter<W> {
    /// A painter that knows nothing of what the terminal shows.
    pub fn new(writer: W) -> Self {
        Self { writer, shown: None, ambiguous: None }
    }

    /// Takes in how wide the terminal draws characters of ambiguous width, if it has answered or the reader has said so.
    pub fn set_ambiguous_width(&mut self, width: Option<AmbiguousWidth>) {
        self.ambiguous = width;
    }

    /// Forgets what the terminal shows, so that the next drawing paints every cell.
    pub fn invalidate(&mut self) {
        self.shown = None;
    }

    /// Shows what `draw` puts into a buffer of so many columns and lines, as one update that the terminal shows at
    /// once (DEC private mode 2026; terminals that do not know it ignore it).
    ///
    /// # Errors
    /// If the terminal cannot be written to.
    pub fn show(&mut self, columns: u16, lines: u16, draw: impl FnOnce(&mut Buffer)) -> io::Result<()> {
        let area = Rect::new(0, 0, columns, lines);
        let mut next = Buffer::empty(area);
        draw(&mut next);
        pen::plain_blanks(&mut next);
        queue!(self.writer, BeginSynchronizedUpdate)?;
        let before = match self.shown.take() {
            Some(mut shown) if shown.area == area => {
                if let Some(scroll) = Scroll::between(&shown, &next) {
                    scroll.write(&mut self.writer)?;
                    scroll.apply(&mut shown);
                }
                shown
            }
            _ => {
                queue!(self.writer, ResetColor, Clear(ClearType::All))?;
                Buffer::empty(area)
            }
        };
        pen::write(&mut self.writer, &next, self.ambiguous, &before.diff(&next))?;
        queue!(self.writer, EndSynchronizedUpdate)?;
        self.writer.flush()?;
        self.shown = Some(next);
        Ok(())
    }
}

/// Commands to the terminal that are no drawing.
impl<W: Write> Write for Painter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.writer.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.writer.flush()
    }
}
