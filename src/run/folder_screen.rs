//! The table of a folder on the screen: what follows from what the reader does.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Sender, channel};

use super::appearance::appearance;
use super::compare_child::CompareChild;
use super::error::InteractiveError;
use super::event_loop::{End, Event, EventLoop, Screen, ScreenInput};
use super::folder_files::LeftOut;
use super::folder_reading::{self, ReadingRequests};
use super::plan::ScreenOptions;
use crate::app::folder::{FolderClick, FolderEffect, FolderMessage, FolderScreen};
use crate::app::{Size, WheelTurn};
use crate::collection::CollectionReader;
use crate::strings::Strings;
use crate::terminal::{Mouse, Session, TerminalModes};
use crate::ui::{self, ClickMap};

type Terminal = EventLoop<FolderMessage>;

/// What to show a table of.
pub struct FolderJob {
    /// The folders, as they were named.
    pub folders: Vec<PathBuf>,
    /// Their files.
    pub files: Vec<PathBuf>,
    /// What is left out of them: folders that cannot be read, rows without a speech.
    pub left_out: LeftOut,
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
    let (mut terminal, sender) = EventLoop::start(options)?;
    let FolderJob { folders, files, left_out, reader, child } = job;
    let size = terminal.session().size()?;
    let mut state = FolderScreen::new(named(&folders), files.clone(), appearance(options), size)
        .with_keymap(options.keymap.folder().clone());
    if let Some(warning) = told(&left_out, options.language.words()) {
        state.update(FolderMessage::Warned(warning));
    }
    let (later, drafts) = channel();
    let stop = Arc::new(AtomicBool::new(false));
    let requests = ReadingRequests { stop: Arc::clone(&stop), drafts };
    let mut program = FolderProgram {
        state,
        clicks: ClickMap::default(),
        child,
        mouse: options.mouse,
        stop,
        drafts: later,
    };
    program.draw(terminal.session())?;
    // It goes on until the program ends, also while speeches are compared.
    folder_reading::start(files, reader, options.language, requests, move |message| {
        sender.send(Event::Message(message)).is_ok()
    });
    terminal.run(&mut program)
}

/// What there is to say of what is left out: the first, and how many more there are.
fn told(left_out: &LeftOut, words: &Strings) -> Option<String> {
    let mut all = left_out.all();
    let first = (words.errors.load_warning)(all.next()?);
    Some(match all.count() {
        0 => first,
        more => first + words.list_separator + &(words.survey.more_warnings)(more),
    })
}

/// What the folders are called on the screen.
fn named(folders: &[PathBuf]) -> String {
    folders.iter().map(|folder| folder.display().to_string()).collect::<Vec<_>>().join(" ")
}

/// The state, and everything that can have an effect.
struct FolderProgram {
    state: FolderScreen,
    /// Where a click does what.
    clicks: ClickMap<FolderClick>,
    child: CompareChild,
    mouse: Mouse,
    /// Set to read no more files.
    stop: Arc<AtomicBool>,
    /// Rows of speeches whose sources are to be found.
    drafts: Sender<usize>,
}

impl From<ScreenInput> for FolderMessage {
    fn from(input: ScreenInput) -> Self {
        match input {
            ScreenInput::Key(key) => Self::Key(key),
            ScreenInput::Paste(text) => Self::Paste(text),
            ScreenInput::Resize(size) => Self::Resize(size),
            ScreenInput::AmbiguousWidth(width) => Self::AmbiguousWidth(width),
            ScreenInput::Theme(theme) => Self::Theme(theme),
        }
    }
}

impl Screen for FolderProgram {
    type Message = FolderMessage;

    fn draw(&mut self, session: &mut Session) -> io::Result<()> {
        self.state.settle();
        let Size { columns, lines } = self.state.size();
        let (state, clicks) = (&self.state, &mut self.clicks);
        session.painter().show(columns, lines, |buffer| *clicks = ui::draw_clickable_folder(state, buffer))
    }

    fn click(&self, column: u16, line: u16) -> Option<FolderMessage> {
        self.clicks.at(column, line).map(FolderMessage::Click)
    }

    fn wheel(turn: WheelTurn) -> FolderMessage {
        FolderMessage::Wheel(turn)
    }

    fn tell(&mut self, message: FolderMessage, terminal: &mut Terminal) -> io::Result<Option<End>> {
        for effect in self.state.update(message) {
            let end = match effect {
                FolderEffect::Quit => Some(End::ByReader),
                FolderEffect::StopReading => {
                    self.stop.store(true, Ordering::Relaxed);
                    None
                }
                FolderEffect::Suspend => terminal.suspend(self)?,
                FolderEffect::Repaint => {
                    terminal.session().painter().invalidate();
                    None
                }
                FolderEffect::Compare(files) => self.compare(&files, terminal)?,
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
}

impl FolderProgram {
    /// Gives the terminal to a comparison, and takes it again after it.
    fn compare(&mut self, files: &[PathBuf], terminal: &mut Terminal) -> io::Result<Option<End>> {
        let (child, mouse) = (self.child.clone(), self.mouse);
        terminal.lend(
            self,
            |ending| {
                let modes = TerminalModes::now();
                let failure = child.run(files, ending)?;
                // One that was killed has not given the terminal back.
                Ok(modes.and_then(|modes| modes.restore_after_crash(mouse)).map(|()| failure))
            },
            |program, failure, terminal| program.tell(FolderMessage::Returned(failure?), terminal),
        )
    }
}
