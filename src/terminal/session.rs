//! Taking the terminal over, and giving it back whatever happens.

use std::io::{self, BufWriter, Stdout, Write};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use ratatui::backend::{Backend, CrosstermBackend};
use ratatui::buffer::Buffer;
use ratatui::crossterm::cursor::{Hide, Show};
use ratatui::crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use ratatui::crossterm::execute;
use ratatui::crossterm::style::ResetColor;
use ratatui::crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen,
    LeaveAlternateScreen, disable_raw_mode, enable_raw_mode, size,
};
use ratatui::layout::Rect;

use super::probe;

/// A full screen of Chinese takes about 60 kB; one drawing is one write.
const WRITE_BUFFER: usize = 1 << 17;

/// Whether the terminal is taken over, for the panic hook, which cannot reach the session.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// A terminal that has been taken over. Dropping it gives the terminal back; so does a panic.
///
/// It keeps what the terminal shows and sends the difference. ratatui's own `Terminal` does the same, but asks the
/// terminal for its cursor when it is cleared, and hangs for seconds where no answer comes.
pub struct Session {
    backend: CrosstermBackend<BufWriter<Stdout>>,
    /// What the terminal shows; `None` if that is not known.
    shown: Option<Buffer>,
}

impl Session {
    /// Takes the terminal over. With `probe` it is also asked how wide it draws ambiguous characters; the answer
    /// comes with the input.
    ///
    /// # Errors
    /// If the terminal cannot be written to or does not take raw mode.
    pub fn start(probe: bool) -> io::Result<Self> {
        give_back_on_panic();
        let writer = BufWriter::with_capacity(WRITE_BUFFER, io::stdout());
        let mut session = Self { backend: CrosstermBackend::new(writer), shown: None };
        session.resume()?;
        if probe {
            session.backend.write_all(probe::QUESTION.as_bytes())?;
            Write::flush(&mut session.backend)?;
        }
        Ok(session)
    }

    /// Takes the terminal over again, after it was given back or after somebody else has used it.
    ///
    /// # Errors
    /// If the terminal cannot be written to or does not take raw mode.
    pub fn resume(&mut self) -> io::Result<()> {
        // crossterm believes that raw mode is still on after a stop that it has not seen.
        disable_raw_mode()?;
        enable_raw_mode()?;
        TAKEN.store(true, Ordering::SeqCst);
        execute!(self.backend, EnterAlternateScreen, EnableBracketedPaste, Hide)?;
        self.shown = None;
        Ok(())
    }

    /// Gives the terminal back until [`Session::resume`].
    pub fn suspend(&mut self) {
        give_back();
    }

    /// The size of the terminal, in columns and lines.
    ///
    /// # Errors
    /// If the terminal does not say.
    pub fn size(&self) -> io::Result<(u16, u16)> {
        size()
    }

    /// Forgets what the terminal shows, so that the next drawing paints every cell.
    pub fn forget(&mut self) {
        self.shown = None;
    }

    /// Shows what `draw` puts into a buffer of the given size; sends only what has changed.
    ///
    /// # Errors
    /// If the terminal cannot be written to.
    pub fn show(&mut self, columns: u16, lines: u16, draw: impl FnOnce(&mut Buffer)) -> io::Result<()> {
        let area = Rect::new(0, 0, columns, lines);
        let mut next = Buffer::empty(area);
        draw(&mut next);
        execute_in_one(&mut self.backend, |backend| {
            let before = match self.shown.take() {
                Some(shown) if shown.area == area => shown,
                _ => {
                    ratatui::crossterm::queue!(backend, ResetColor, Clear(ClearType::All))?;
                    Buffer::empty(area)
                }
            };
            backend.draw(before.diff(&next).into_iter())
        })?;
        self.shown = Some(next);
        Ok(())
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        give_back();
    }
}

/// Writes something as one update that the terminal shows at once (DEC private mode 2026); terminals that do not know
/// it ignore it.
fn execute_in_one<W: Write>(
    backend: &mut CrosstermBackend<W>,
    write: impl FnOnce(&mut CrosstermBackend<W>) -> io::Result<()>,
) -> io::Result<()> {
    ratatui::crossterm::queue!(backend, BeginSynchronizedUpdate)?;
    write(backend)?;
    ratatui::crossterm::queue!(backend, EndSynchronizedUpdate)?;
    Write::flush(backend)
}

/// Undoes all that a session does to the terminal; once, however often it is called. There is nobody left to tell of
/// an error.
fn give_back() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        let _ = execute!(
            io::stdout(),
            EndSynchronizedUpdate,
            ResetColor,
            DisableBracketedPaste,
            LeaveAlternateScreen,
            Show
        );
        let _ = disable_raw_mode();
    }
}

/// Makes a panic give the terminal back before it prints its message. A panic on another thread than the caller's is
/// reported by whoever waits for that thread, and must not disturb the screen.
fn give_back_on_panic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let drawing_thread = thread::current().id();
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if thread::current().id() == drawing_thread {
                give_back();
                before(panic);
            } else if !TAKEN.load(Ordering::SeqCst) {
                before(panic);
            }
        }));
    });
}

/// Stops this process and all others of its job (`cargo run` around it, say), as Ctrl-Z does outside raw mode. Returns
/// when the job is continued. Give the terminal back first.
///
/// # Errors
/// If the system refuses.
pub fn stop_process_group() -> io::Result<()> {
    // Not SIGTSTP: that one is caught here, to give the terminal back first.
    rustix::process::kill_current_process_group(rustix::process::Signal::STOP)?;
    Ok(())
}
