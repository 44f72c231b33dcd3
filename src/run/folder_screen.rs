//! The table of a folder on the screen: the event loop between the terminal, the threads that read, and the state.

use std::env;
use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};

use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};

use super::compare_child::{CompareChild, Returned};
use super::error::InteractiveError;
use super::folder_reading;
use super::interactive::appearance;
use super::plan::ScreenOptions;
use crate::app::Size;
use crate::app::folder::{FolderEffect, FolderMessage, FolderScreen};
use crate::collection::CollectionReader;
use crate::terminal::{
    Input, Mouse, Probe, Session, TerminalInput, TerminalModes, listen_for_hangup, listen_to_system,
    listen_to_terminal, stop_process_group,
};
use crate::ui;

/// What the loop waits for.
enum Event {
    Input(Input),
    Message(FolderMessage),
}

/// What to show a table of.
pub struct FolderJob {
    /// The folders, as they were named.
    pub folders: Vec<PathBuf>,
    /// Their files.
    pub files: Vec<PathBuf>,
    /// How to read them.
    pub reader: CollectionReader,
    /// How to compare some of them.
    pub child: CompareChild,
}

/// Shows the table at once, fills it while files are read, and lets the reader go from it to comparisons and back.
///
/// # Errors
/// If the terminal cannot be used. The terminal is given back in any case.
pub fn run(job: FolderJob, options: &ScreenOptions) -> Result<(), InteractiveError> {
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
    let probe = if io::stdin().is_terminal() {
        Probe { width: options.ambiguous_width.is_none(), theme: options.theme.is_none() }
    } else {
        Probe::default()
    };
    let mut session = Session::start(probe.asks(), options.mouse)?;
    session.painter().set_ambiguous_width(options.ambiguous_width);
    let FolderJob { folders, files, reader, child } = job;
    let size = session.size()?;
    let mut state = FolderScreen::new(named(&folders), files.clone(), appearance(options), size);
    draw(&mut session, &mut state)?;
    let messages = sender.clone();
    // It goes on until the program ends, also while speeches are compared.
    let drafts = folder_reading::start(files, reader, options.language, move |message| {
        messages.send(Event::Message(message)).is_ok()
    });
    listen_for_hangup(sender.clone(), Event::Input)?;
    let terminal_input = listen_to_terminal(probe, sender, Event::Input);
    let mouse = options.mouse;
    let mut program = FolderProgram { session, state, events, ending, terminal_input, child, mouse, drafts };
    let end = program.serve()?;
    drop(program);
    if let End::BySignal(signal) = end {
        // So that whoever waits for the program sees what ended it.
        signal_hook::low_level::emulate_default_handler(signal)?;
    }
    Ok(())
}

/// What the folders are called on the screen.
fn named(folders: &[PathBuf]) -> String {
    folders.iter().map(|folder| folder.display().to_string()).collect::<Vec<_>>().join(" ")
}

fn draw(session: &mut Session, state: &mut FolderScreen) -> io::Result<()> {
    state.settle();
    let Size { columns, lines } = state.size();
    session.painter().show(columns, lines, |buffer| ui::draw_folder(state, buffer))
}

/// Why the program ends.
enum End {
    /// The reader quits, or has closed the terminal.
    ByReader,
    /// The system says so.
    BySignal(i32),
}

/// The state, and everything that can have an effect.
struct FolderProgram {
    session: Session,
    state: FolderScreen,
    events: Receiver<Event>,
    /// The signals that end the program wherever it is: they overtake what waits to be taken in.
    ending: Receiver<i32>,
    terminal_input: TerminalInput,
    child: CompareChild,
    mouse: Mouse,
    /// Rows of speeches whose sources are to be found.
    drafts: Sender<usize>,
}

impl FolderProgram {
    /// Serves events until something ends the program.
    fn serve(&mut self) -> io::Result<End> {
        while let Ok(first) = self.events.recv() {
            let mut event = Some(first);
            while let Some(next) = event {
                if let Ok(signal) = self.ending.try_recv() {
                    return Ok(End::BySignal(signal));
                }
                if let Some(end) = self.take(next)? {
                    return Ok(end);
                }
                event = self.events.try_recv().ok();
            }
            draw(&mut self.session, &mut self.state)?;
        }
        Ok(End::ByReader)
    }

    fn take(&mut self, event: Event) -> io::Result<Option<End>> {
        let message = match event {
            Event::Message(message) => message,
            Event::Input(Input::Key(key)) => FolderMessage::Key(key),
            Event::Input(Input::Paste(text)) => FolderMessage::Paste(text),
            Event::Input(Input::Resized) => {
                self.session.painter().invalidate();
                FolderMessage::Resize(self.session.size()?)
            }
            Event::Input(Input::AmbiguousWidth(width)) => {
                self.session.painter().set_ambiguous_width(Some(width));
                FolderMessage::AmbiguousWidth(width)
            }
            Event::Input(Input::Theme(theme)) => FolderMessage::Theme(theme),
            Event::Input(Input::Suspend) => return self.suspend(),
            Event::Input(Input::Continued) => {
                self.resume()?;
                return Ok(None);
            }
            Event::Input(Input::End(signal)) => return Ok(Some(End::BySignal(signal))),
            Event::Input(Input::Closed) => return Ok(Some(End::ByReader)),
        };
        for effect in self.state.update(message) {
            let end = match effect {
                FolderEffect::Quit => Some(End::ByReader),
                FolderEffect::Suspend => self.suspend()?,
                FolderEffect::Repaint => {
                    self.session.painter().invalidate();
                    None
                }
                FolderEffect::Compare(files) => self.compare(&files)?,
                FolderEffect::FindSources(row) => {
                    // A thread that has died is told by its silence.
                    let _ = self.drafts.send(row);
                    None
                }
            };
            if end.is_some() {
                return Ok(end);
            }
        }
        Ok(None)
    }

    /// Gives the terminal to a comparison, and takes it again after it.
    fn compare(&mut self, files: &[PathBuf]) -> io::Result<Option<End>> {
        let Self { terminal_input, session, child, ending, mouse, .. } = self;
        let returned = terminal_input.while_parked(|| -> io::Result<Returned> {
            session.suspend();
            let modes = TerminalModes::now()?;
            let returned = child.run(files, ending);
            // One that was killed has not given the terminal back.
            modes.restore_after_crash(*mouse)?;
            Ok(returned)
        })??;
        let meanwhile: Vec<Event> = self.events.try_iter().filter(|event| !event.is_for_the_job()).collect();
        self.resume()?;
        match returned {
            Returned::Ended(error) => {
                self.state.update(FolderMessage::Returned(error));
            }
            Returned::BySignal(signal) => return Ok(Some(End::BySignal(signal))),
        }
        self.take_all(meanwhile)
    }

    fn suspend(&mut self) -> io::Result<Option<End>> {
        self.session.suspend();
        stop_process_group()?;
        // What asked the whole job to stop is handed on by the guard once more.
        let is_once_more = |event: &Event| matches!(event, Event::Input(Input::Suspend));
        let meanwhile: Vec<Event> = self.events.try_iter().filter(|event| !is_once_more(event)).collect();
        self.resume()?;
        self.take_all(meanwhile)
    }

    fn take_all(&mut self, events: Vec<Event>) -> io::Result<Option<End>> {
        for event in events {
            if let Some(end) = self.take(event)? {
                return Ok(Some(end));
            }
        }
        Ok(None)
    }

    /// The terminal may have another size by now, and may show anything.
    fn resume(&mut self) -> io::Result<()> {
        self.session.resume()?;
        self.state.update(FolderMessage::Resize(self.session.size()?));
        Ok(())
    }
}

impl Event {
    /// Whether it is a signal that the keyboard sends to all programs of the terminal's job.
    fn is_for_the_job(&self) -> bool {
        matches!(self, Self::Input(Input::Suspend | Input::Continued | Input::End(SIGINT | SIGQUIT)))
    }
}
