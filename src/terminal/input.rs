//! What the terminal and the system send: keys, pasted text, sizes, signals.

use std::io::{self, IsTerminal};
use std::os::fd::{AsFd, OwnedFd};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use ratatui::crossterm::event::{
    self, Event, KeyCode as Code, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent,
    MouseEventKind,
};
use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::retry_on_intr;
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;

use super::probe::{self, LateAnswer, Probe};
use crate::app::{Key, KeyCode, MouseAction, Theme, WheelTurn};
use crate::disk;
use crate::text::width::AmbiguousWidth;

/// What comes from the terminal and the system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A key was pressed.
    Key(Key),
    /// The mouse does something on a place of the screen, counted from 0.
    Mouse {
        /// What it does.
        action: MouseAction,
        /// The column.
        column: u16,
        /// The line.
        line: u16,
    },
    /// Text was pasted.
    Paste(String),
    /// The terminal has another size.
    Resized,
    /// How wide the terminal draws ambiguous characters, as it answered.
    AmbiguousWidth(AmbiguousWidth),
    /// The theme that the terminal's ground asks for, as it answered.
    Theme(Theme),
    /// The system asks the program to stop for a while.
    Suspend,
    /// The program was stopped and goes on.
    Continued,
    /// The system asks the program to end; which signal it was.
    End(i32),
    /// The terminal sends nothing any more.
    Closed,
}

/// Starts a thread that sends the signals on that the program answers, each as `wrap` makes it.
///
/// # Errors
/// If the signals cannot be caught.
pub fn listen_to_system<T: Send + 'static>(
    sender: Sender<T>,
    wrap: impl Fn(Input) -> T + Send + 'static,
) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH])?;
    thread::spawn(move || {
        for signal in signals.forever() {
            let input = match signal {
                SIGTSTP => Input::Suspend,
                SIGCONT => Input::Continued,
                SIGWINCH => Input::Resized,
                other => Input::End(other),
            };
            if sender.send(wrap(input)).is_err() {
                return;
            }
        }
    });
    Ok(())
}

/// Starts a thread that says when the terminal is gone. A read of it then gives nothing at once, for ever, which
/// crossterm takes for no input yet; SIGHUP says it too, but only to the terminal's own session.
///
/// # Errors
/// If there is no terminal.
pub fn listen_for_hangup<T: Send + 'static>(
    sender: Sender<T>,
    wrap: impl Fn(Input) -> T + Send + 'static,
) -> io::Result<()> {
    let terminal: OwnedFd = match io::stdin().is_terminal() {
        true => io::stdin().as_fd().try_clone_to_owned()?,
        false => disk::open(Path::new("/dev/tty"))?.into(),
    };
    thread::spawn(move || {
        // Nothing is asked for: a hang-up is told in any case.
        let hung_up = || poll(&mut [PollFd::new(&terminal, PollFlags::empty())], None);
        if retry_on_intr(hung_up).is_ok() {
            let _ = sender.send(wrap(Input::Closed));
        }
    });
    Ok(())
}

/// Starts a thread that sends on what the terminal sends, each as `wrap` makes it. If `probe` asks anything, the
/// answer to what [`super::Session::start`] asked is read first.
pub fn listen_to_terminal<T: Send + 'static>(
    probe: Probe,
    sender: Sender<T>,
    wrap: impl Fn(Input) -> T + Send + 'static,
) -> TerminalInput {
    let parking = Arc::new(AtomicBool::new(false));
    let (parked_sender, parked) = channel();
    let (go_on, go_on_receiver) = channel();
    let place = ParkingPlace { wanted: Arc::clone(&parking), parked: parked_sender, go_on: go_on_receiver };
    thread::spawn(move || {
        // It ends when nobody listens any more, or after it has said that the terminal is closed.
        read_all(probe, &place, |input| sender.send(wrap(input)).is_ok())
    });
    TerminalInput { parking, parked, go_on }
}

/// The thread that reads what the terminal sends.
#[derive(Debug)]
pub struct TerminalInput {
    parking: Arc<AtomicBool>,
    parked: Receiver<()>,
    go_on: Sender<()>,
}

impl TerminalInput {
    /// Does some work while nothing is read, so that another program can have the terminal.
    ///
    /// # Errors
    /// If the system refuses to wake the thread; then the work is not done.
    pub fn while_parked<T>(&self, work: impl FnOnce() -> T) -> io::Result<T> {
        /// How long the thread may take to be found reading: it may just have begun and not yet know of signals.
        const PATIENCE: Duration = Duration::from_millis(50);
        self.parking.store(true, Ordering::SeqCst);
        loop {
            // A change of size is the one thing beside input that ends crossterm's wait for an event.
            signal_hook::low_level::raise(SIGWINCH)?;
            match self.parked.recv_timeout(PATIENCE) {
                // A thread that has ended reads nothing either.
                Ok(()) | Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => {}
            }
        }
        let done = work();
        self.parking.store(false, Ordering::SeqCst);
        let _ = self.go_on.send(());
        Ok(done)
    }
}

/// Where the thread waits while it must not read.
struct ParkingPlace {
    wanted: Arc<AtomicBool>,
    parked: Sender<()>,
    go_on: Receiver<()>,
}

impl ParkingPlace {
    /// Waits here if that is wanted; `None` if nobody is there any more to say when to go on.
    fn stop_by(&self) -> Option<()> {
        if self.wanted.load(Ordering::SeqCst) {
            self.parked.send(()).ok()?;
            self.go_on.recv().ok()?;
        }
        Some(())
    }
}

/// Reads until the terminal is closed or `send` says that nobody listens.
fn read_all(probe: Probe, place: &ParkingPlace, send: impl Fn(Input) -> bool) -> Option<()> {
    let send = |input| send(input).then_some(());
    let mut late = LateAnswer::default();
    if probe.asks() {
        let answer = probe::answer();
        late.owed = answer.theme.is_none();
        if let Some(width) = answer.width.filter(|_| probe.width) {
            send(Input::AmbiguousWidth(width))?;
        }
        if let Some(theme) = answer.theme.filter(|_| probe.theme) {
            send(Input::Theme(theme))?;
        }
        for key in answer.typed {
            send(Input::Key(key))?;
        }
    }
    loop {
        place.stop_by()?;
        match event::read() {
            Ok(Event::Key(event)) if late.takes(&event) => {}
            Ok(Event::Key(event)) => {
                if let Some(key) = key_of(event) {
                    send(Input::Key(key))?;
                }
            }
            Ok(Event::Mouse(event)) => {
                if let Some(action) = action_of(event) {
                    send(Input::Mouse { action, column: event.column, line: event.row })?;
                }
            }
            Ok(Event::Paste(text)) => send(Input::Paste(text))?,
            // crossterm loses a change of size that comes together with a key; the signal says it too.
            Ok(Event::Resize(..) | Event::FocusGained | Event::FocusLost) => {}
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(_) => return send(Input::Closed),
        }
    }
}

/// What the mouse does; `None` for what the program has no use for. With Shift it is the terminal's, to select text.
fn action_of(event: MouseEvent) -> Option<MouseAction> {
    match event.kind {
        _ if event.modifiers.contains(KeyModifiers::SHIFT) => None,
        MouseEventKind::Down(MouseButton::Left) => Some(MouseAction::Click),
        MouseEventKind::ScrollDown => Some(MouseAction::Wheel(WheelTurn::Down)),
        MouseEventKind::ScrollUp => Some(MouseAction::Wheel(WheelTurn::Up)),
        _ => None,
    }
}

/// The key as the program names it; `None` for keys that it has no use for.
fn key_of(event: KeyEvent) -> Option<Key> {
    let control = event.modifiers.contains(KeyModifiers::CONTROL);
    if event.kind == KeyEventKind::Release || event.modifiers.contains(KeyModifiers::ALT) {
        return None;
    }
    let code = match event.code {
        // Some terminals send Ctrl-H for Backspace and Ctrl-J for Enter.
        Code::Char('h') if control => return Some(Key::plain(KeyCode::Backspace)),
        Code::Char('j') if control => return Some(Key::plain(KeyCode::Enter)),
        Code::Char(character) if control => return Some(Key::control(character.to_ascii_lowercase())),
        Code::Char(character) => KeyCode::Char(character),
        Code::Enter => KeyCode::Enter,
        Code::Esc => KeyCode::Escape,
        Code::Tab => KeyCode::Tab,
        Code::BackTab => KeyCode::BackTab,
        Code::Backspace => KeyCode::Backspace,
        Code::Delete => KeyCode::Delete,
        Code::Up => KeyCode::Up,
        Code::Down => KeyCode::Down,
        Code::Left => KeyCode::Left,
        Code::Right => KeyCode::Right,
        Code::PageUp => KeyCode::PageUp,
        Code::PageDown => KeyCode::PageDown,
        Code::Home => KeyCode::Home,
        Code::End => KeyCode::End,
        _ => return None,
    };
    Some(Key::plain(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pressed(code: Code, modifiers: KeyModifiers) -> Option<Key> {
        key_of(KeyEvent::new(code, modifiers))
    }

    #[test]
    fn keys_get_the_names_of_the_program() {
        assert_eq!(pressed(Code::Char('G'), KeyModifiers::SHIFT), Some(Key::char('G')));
        assert_eq!(pressed(Code::Char('d'), KeyModifiers::CONTROL), Some(Key::control('d')));
        assert_eq!(pressed(Code::Char('h'), KeyModifiers::CONTROL), Some(Key::plain(KeyCode::Backspace)));
        assert_eq!(pressed(Code::Char('q'), KeyModifiers::ALT), None);
        assert_eq!(pressed(Code::F(1), KeyModifiers::NONE), None);
    }
}
