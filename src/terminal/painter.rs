//! Sending a drawing to the terminal, or what has changed since the last one.

use std::io::{self, Write};

use ratatui::backend::{Backend, CrosstermBackend};
use ratatui::buffer::Buffer;
use ratatui::crossterm::queue;
use ratatui::crossterm::style::ResetColor;
use ratatui::crossterm::terminal::{BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate};
use ratatui::layout::Rect;

/// Knows what the terminal shows and sends the difference.
///
/// ratatui's own `Terminal` does the same, but asks the terminal for its cursor when the screen is to be cleared, and
/// then hangs for seconds where no answer comes.
pub struct Painter<W: Write> {
    backend: CrosstermBackend<W>,
    /// What the terminal shows; `None` if that is not known.
    shown: Option<Buffer>,
}

impl<W: Write> Painter<W> {
    /// A painter that knows nothing of what the terminal shows.
    pub fn new(writer: W) -> Self {
        Self { backend: CrosstermBackend::new(writer), shown: None }
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
        queue!(self.backend, BeginSynchronizedUpdate)?;
        let before = match self.shown.take() {
            Some(shown) if shown.area == area => shown,
            _ => {
                queue!(self.backend, ResetColor, Clear(ClearType::All))?;
                Buffer::empty(area)
            }
        };
        self.backend.draw(before.diff(&next).into_iter())?;
        queue!(self.backend, EndSynchronizedUpdate)?;
        Write::flush(&mut self.backend)?;
        self.shown = Some(next);
        Ok(())
    }
}

/// Commands to the terminal that are no drawing.
impl<W: Write> Write for Painter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        Write::write(&mut self.backend, bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Write::flush(&mut self.backend)
    }
}
