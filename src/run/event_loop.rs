//! The event loop of a screen: between the terminal, the system, the threads that work, and the state.
//!
//! One channel carries input, signals and results; the loop sleeps on it, takes in all that has come, and draws once.

use std::env;
use std::io::{self, IsTerminal};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};

use super::error::InteractiveError;
use super::plan::ScreenOptions;
use crate::app::{Key, MouseAction, Size, Theme, WheelTurn};
use crate::terminal::{
    Input, Probe, Session, TerminalInput, is_in_foreground, listen_for_hangup, listen_to_system,
    listen_to_terminal, stop_process_group,
};
use crate::text::width::AmbiguousWidth;

/// What the loop waits for.
pub enum Event<M> {
    /// The terminal or the system says something.
    Input(Input),
    /// A thread has something for the state.
    Message(M),
}

/// Why the program ends.
pub enum End {
    /// The reader quits, or has closed the terminal.
    ByReader,
    /// The system says so.
    BySignal(i32),
}

/// What the state of every screen takes in from the terminal.
pub enum ScreenInput {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted.
    Paste(String),
    /// The terminal has this size now.
    Resize(Size),
    /// The terminal draws ambiguous characters this wide.
    AmbiguousWidth(AmbiguousWidth),
    /// The terminal's ground asks for this theme.
    Theme(Theme),
}

/// A state, how it is drawn, and what follows from what it takes in.
pub trait Screen {
    /// What the state takes in.
    type Message: From<ScreenInput> + Send + 'static;

    /// Shows the state.
    ///
    /// # Errors
    /// If the terminal cannot be written to.
    fn draw(&mut self, session: &mut Session) -> io::Result<()>;

    /// What a click on a place of the screen, as it was drawn last, says to the state.
    fn click(&self, column: u16, line: u16) -> Option<Self::Message>;

    /// What a turn of the wheel says to it.
    fn wheel(turn: WheelTurn) -> Self::Message;

    /// Tells the state something, and carries out what follows from it; says if that is the end.
    ///
    /// # Errors
    /// If the terminal cannot be used.
    fn tell(
        &mut self,
        message: Self::Message,
        terminal: &mut EventLoop<Self::Message>,
    ) -> io::Result<Option<End>>;
}

/// The terminal that a screen has, and what it waits for.
pub struct EventLoop<M> {
    session: Session,
    events: Receiver<Event<M>>,
    /// The signals that end the program wherever it is: they overtake what waits to be taken in.
    ending: Receiver<i32>,
    terminal_input: TerminalInput,
}

/// Within this time a signal is told that came before the one that lets a stopped program go on, as `kill %1` sends both.
const SIGNALS_ARRIVE: Duration = Duration::from_millis(200);

impl<M: From<ScreenInput> + Send + 'static> EventLoop<M> {
    /// Takes the terminal over and starts listening. What is sent to the sender is taken in, too.
    ///
    /// # Errors
    /// If the terminal cannot be used.
    pub fn start(options: &ScreenOptions) -> Result<(Self, Sender<Event<M>>), InteractiveError> {
        let kind = env::var("TERM").unwrap_or_default();
        if kind == "dumb" {
            return Err(InteractiveError::Incapable(kind));
        }
        let (sender, events) = channel();
        let (ending_sender, ending) = channel();
        listen_to_system(sender.clone(), move |input| {
            if let Input::End(signal @ (SIGTERM | SIGHUP)) = input {
                // Nobody is left to listen only when the program ends.
                let _ = ending_sender.send(signal);
            }
            Event::Input(input)
        })?;
        // The answer comes on the standard input, which may be something else.
        let probe = if io::stdin().is_terminal() {
            Probe { width: options.ambiguous_width.is_none(), theme: options.theme.is_none() }
        } else {
            Probe::default()
        };
        let mut session = Session::start(probe.asks(), options.mouse)?;
        session.painter().set_ambiguous_width(options.ambiguous_width);
        listen_for_hangup(sender.clone(), Event::Input)?;
        let terminal_input = listen_to_terminal(probe, sender.clone(), Event::Input);
        Ok((Self { session, events, ending, terminal_input }, sender))
    }

    /// The terminal.
    pub fn session(&mut self) -> &mut Session {
        &mut self.session
    }

    /// Serves events until something ends the program, and gives the terminal back.
    ///
    /// # Errors
    /// If the terminal cannot be used. It is given back in any case.
    pub fn run(mut self, screen: &mut impl Screen<Message = M>) -> Result<(), InteractiveError> {
        let end = match self.serve(screen) {
            // The shell has it again: whoever started this process is gone.
            Err(_) if !is_in_foreground() => End::ByReader,
            end => end?,
        };
        drop(self);
        if let End::BySignal(signal) = end {
            // So that whoever waits for the program sees what ended it.
            signal_hook::low_level::emulate_default_handler(signal)?;
        }
        Ok(())
    }

    fn serve(&mut self, screen: &mut impl Screen<Message = M>) -> io::Result<End> {
        while let Ok(first) = self.events.recv() {
            let mut event = Some(first);
            while let Some(next) = event {
                if let Ok(signal) = self.ending.try_recv() {
                    return Ok(End::BySignal(signal));
                }
                if let Some(end) = self.take(next, screen)? {
                    return Ok(end);
                }
                event = self.events.try_recv().ok();
            }
            screen.draw(&mut self.session)?;
        }
        Ok(End::ByReader)
    }

    fn take<S: Screen<Message = M>>(&mut self, event: Event<M>, screen: &mut S) -> io::Result<Option<End>> {
        let input = match event {
            Event::Message(message) => return screen.tell(message, self),
            Event::Input(Input::Key(key)) => ScreenInput::Key(key),
            Event::Input(Input::Mouse { action: MouseAction::Click, column, line }) => {
                let message = screen.click(column, line);
                return message.map_or(Ok(None), |message| screen.tell(message, self));
            }
            Event::Input(Input::Mouse { action: MouseAction::Wheel(turn), .. }) => {
                return screen.tell(S::wheel(turn), self);
            }
            Event::Input(Input::Paste(text)) => ScreenInput::Paste(text),
            Event::Input(Input::Resized) => {
                // Even if the size is the old one: it may have been another meanwhile, and text been lost.
                self.session.painter().invalidate();
                ScreenInput::Resize(self.session.size()?)
            }
            Event::Input(Input::AmbiguousWidth(width)) => {
                self.session.painter().set_ambiguous_width(Some(width));
                ScreenInput::AmbiguousWidth(width)
            }
            Event::Input(Input::Theme(theme)) => ScreenInput::Theme(theme),
            Event::Input(Input::Suspend) => return self.suspend(screen),
            Event::Input(Input::Continued) => return self.resume(screen),
            Event::Input(Input::End(signal)) => return Ok(Some(End::BySignal(signal))),
            Event::Input(Input::Closed) => return Ok(Some(End::ByReader)),
        };
        screen.tell(input.into(), self)
    }

    /// Stops the program, as the shell's job control has it, until it is told to go on.
    ///
    /// # Errors
    /// If the terminal cannot be used.
    pub fn suspend(&mut self, screen: &mut impl Screen<Message = M>) -> io::Result<Option<End>> {
        self.session.suspend();
        stop_process_group()?;
        // What asked the whole job to stop is handed on by the guard once more.
        let is_once_more = |event: &Event<M>| matches!(event, Event::Input(Input::Suspend));
        let meanwhile = self.events.try_iter().filter(|event| !is_once_more(event)).collect();
        match self.resume(screen)? {
            None => self.take_all(meanwhile, screen),
            end => Ok(end),
        }
    }

    /// Gives the terminal to another program, and takes it again after it. `work` has the signals that end this program, and
    /// fails where it finds that the program ends. `after` says what follows from what came of it.
    ///
    /// # Errors
    /// If the terminal cannot be used.
    pub fn lend<T, S: Screen<Message = M>>(
        &mut self,
        screen: &mut S,
        work: impl FnOnce(&Receiver<i32>) -> Result<T, End>,
        after: impl FnOnce(&mut S, T, &mut Self) -> io::Result<Option<End>>,
    ) -> io::Result<Option<End>> {
        let Self { terminal_input, session, ending, .. } = self;
        // Only then is the terminal given back: what is typed for the other program must not be read here.
        let done = terminal_input.while_parked(|| {
            session.suspend();
            work(ending)
        })?;
        let done = match done {
            Ok(done) => done,
            Err(end) => return Ok(Some(end)),
        };
        // What the keyboard sent to the other program as signals was not meant for us.
        let meanwhile = self.events.try_iter().filter(|event| !event.is_for_the_job()).collect();
        if let Some(end) = self.resume(screen)? {
            return Ok(Some(end));
        }
        match after(screen, done, self)? {
            None => self.take_all(meanwhile, screen),
            end => Ok(end),
        }
    }

    fn take_all(
        &mut self,
        events: Vec<Event<M>>,
        screen: &mut impl Screen<Message = M>,
    ) -> io::Result<Option<End>> {
        for event in events {
            if let Some(end) = self.take(event, screen)? {
                return Ok(Some(end));
            }
        }
        Ok(None)
    }

    /// The terminal may have another size by now, and may show anything. In the background it belongs to others, and all that
    /// this program can do is end.
    fn resume(&mut self, screen: &mut impl Screen<Message = M>) -> io::Result<Option<End>> {
        while !is_in_foreground() {
            if let Ok(signal) = self.ending.recv_timeout(SIGNALS_ARRIVE) {
                return Ok(Some(End::BySignal(signal)));
            }
            stop_process_group()?;
        }
        self.session.resume()?;
        let size = self.session.size()?;
        screen.tell(ScreenInput::Resize(size).into(), self)
    }
}

impl<M> Event<M> {
    /// Whether it is a signal that the keyboard sends to all programs of the terminal's job.
    fn is_for_the_job(&self) -> bool {
        matches!(self, Self::Input(Input::Suspend | Input::Continued | Input::End(SIGINT | SIGQUIT)))
    }
}
