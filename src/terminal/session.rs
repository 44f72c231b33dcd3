//! Taking the terminal over, and giving it back whatever happens.

use std::io::{self, BufWriter, Stdout, Write};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use ratatui::crossterm::cursor::{Hide, Show};
use ratatui::crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use ratatui::crossterm::execute;
use ratatui::crossterm::style::{Print, ResetColor};
use ratatui::crossterm::terminal::{
    EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
    size,
};

use rustix::termios::{OptionalActions, Termios, tcgetattr, tcgetpgrp, tcsetattr};

use super::painter::Painter;
use super::probe;
use crate::app::Size;

/// A full screen of Chinese takes about 60 kB; one drawing is one write.
const WRITE_BUFFER: usize = 1 << 17;

/// Keeps what the wheel does now (XTSAVE), for [`WHEEL_AS_BEFORE`].
const KEEP_WHEEL: &str = "\x1b[?1007s";

/// Asks the terminal to send arrow keys for the wheel while a program has the whole screen (DEC private mode 1007): the
/// wheel scrolls, and the mouse still selects text. Terminals that do not know it ignore it.
const WHEEL_AS_ARROWS: &str = "\x1b[?1007h";

/// Lets the wheel do what it did before (XTRESTORE). Not simply off: many terminals have it on for every program.
const WHEEL_AS_BEFORE: &str = "\x1b[?1007r";

/// Asks the terminal to tell of clicks and of the wheel, with places of any size (DEC private modes 1000 and 1006). With
/// Shift the mouse still selects text.
const TELL_OF_MOUSE: &str = "\x1b[?1000h\x1b[?1006h";

/// Asks for no more of that.
const MOUSE_AS_BEFORE: &str = "\x1b[?1006l\x1b[?1000l";

/// Whether the terminal is taken over, for the panic hook, which cannot reach the session.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// Whether [`KEEP_WHEEL`] was sent and [`WHEEL_AS_BEFORE`] is owed, for the same reason.
static WHEEL_KEPT: AtomicBool = AtomicBool::new(false);

/// Whether [`TELL_OF_MOUSE`] was sent, for the same reason.
static MOUSE_TAKEN: AtomicBool = AtomicBool::new(false);

/// What the program asks of the mouse. Unless asked for all of it, it never takes the terminal's own selecting of text away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mouse {
    /// Nothing: the wheel does what the terminal has it do.
    Off,
    /// The wheel scrolls.
    #[default]
    Scroll,
    /// Clicks and the wheel; selecting text needs Shift.
    Full,
}

/// A terminal that has been taken over. Dropping it gives the terminal back; so does a panic.
pub struct Session {
    painter: Painter<BufWriter<Stdout>>,
    mouse: Mouse,
}

impl Session {
    /// Takes the terminal over. With `probe` it is also asked what a [`super::Probe`] can ask; the answer
    /// comes with the input.
    ///
    /// # Errors
    /// If the terminal cannot be written to or does not take raw mode.
    pub fn start(probe: bool, mouse: Mouse) -> io::Result<Self> {
        give_back_on_panic();
        let painter = Painter::new(BufWriter::with_capacity(WRITE_BUFFER, io::stdout()));
        let mut session = Self { painter, mouse };
        session.resume()?;
        if probe {
            session.painter.write_all(probe::QUESTION.as_bytes())?;
            session.painter.flush()?;
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
        // After a stop that was not seen the terminal still has what this program asked for; that is not to be kept.
        let was_taken = TAKEN.swap(true, Ordering::SeqCst);
        if self.mouse == Mouse::Scroll && !was_taken {
            WHEEL_KEPT.store(true, Ordering::SeqCst);
            execute!(self.painter, Print(KEEP_WHEEL))?;
        }
        execute!(self.painter, EnterAlternateScreen, EnableBracketedPaste, Hide)?;
        if self.mouse == Mouse::Scroll {
            execute!(self.painter, Print(WHEEL_AS_ARROWS))?;
        }
        if self.mouse == Mouse::Full {
            MOUSE_TAKEN.store(true, Ordering::SeqCst);
            execute!(self.painter, Print(TELL_OF_MOUSE))?;
        }
        self.painter.invalidate();
        Ok(())
    }

    /// Gives the terminal back until [`Session::resume`].
    pub fn suspend(&mut self) {
        give_back();
    }

    /// The size of the terminal.
    ///
    /// # Errors
    /// If the terminal does not say.
    pub fn size(&self) -> io::Result<Size> {
        size().map(|(columns, lines)| Size { columns, lines })
    }

    /// What draws on the terminal.
    pub fn painter(&mut self) -> &mut Painter<impl Write + use<>> {
        &mut self.painter
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        give_back();
    }
}

/// Undoes all that a session does to the terminal; once, however often it is called. Errors are
/// ignored: no terminal is left to show them on.
fn give_back() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        let (wheel_kept, mouse_taken) =
            (WHEEL_KEPT.swap(false, Ordering::SeqCst), MOUSE_TAKEN.swap(false, Ordering::SeqCst));
        let _ = leave(wheel_kept, mouse_taken);
        if is_in_foreground() {
            let _ = disable_raw_mode();
        }
    }
}

/// Whether this process may set the modes of the terminal. In the background they are the shell's or another job's, and who
/// sets them is stopped (SIGTTOU), so that nothing could end it. On a terminal of another session there are no jobs.
pub fn is_in_foreground() -> bool {
    tcgetpgrp(io::stdout()).map_or(true, |group| group == rustix::process::getpgrp())
}

/// Undoes what a session asks of the terminal itself.
fn leave(wheel_kept: bool, mouse_taken: bool) -> io::Result<()> {
    execute!(
        io::stdout(),
        EndSynchronizedUpdate,
        ResetColor,
        DisableBracketedPaste,
        Print(if mouse_taken { MOUSE_AS_BEFORE } else { "" }),
        Print(if wheel_kept { WHEEL_AS_BEFORE } else { "" }),
        LeaveAlternateScreen,
        Show
    )
}

/// The modes of the terminal's line as they were before a session, to put the terminal right if the session's process
/// dies.
pub struct TerminalModes(Termios);

impl TerminalModes {
    /// The modes that the terminal has now.
    ///
    /// # Errors
    /// If the standard output is no terminal.
    pub fn now() -> io::Result<Self> {
        Ok(Self(tcgetattr(io::stdout())?))
    }

    /// Gives the terminal back after the process of a session that could not, which its modes tell: they change last. In the
    /// background it has been given back.
    ///
    /// # Errors
    /// If the terminal does not take it.
    pub fn restore_after_crash(&self, mouse: Mouse) -> io::Result<()> {
        if is_in_foreground() && tcgetattr(io::stdout())?.local_modes != self.0.local_modes {
            leave(mouse == Mouse::Scroll, mouse == Mouse::Full)?;
            tcsetattr(io::stdout(), OptionalActions::Drain, &self.0)?;
        }
        Ok(())
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
