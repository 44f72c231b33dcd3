//! The speeches side by side on the screen: what follows from what the reader does.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::{io, mem};

use rayon::ThreadPoolBuilder;
use signal_hook::consts::SIGINT;

use super::appearance::appearance;
use super::editor;
use super::error::InteractiveError;
use super::event_loop::{End, Event, EventLoop, Screen, ScreenInput};
use super::evidence::as_markdown;
use super::plan::{ComparePlan, ScreenOptions};
use super::prepared::{Prepared, source_paths};
use super::system_program;
use super::warning;
use super::watch::{FileIdentity, FileWatch, WatchedFile};
use super::worker::{self, ChanceJob, CompareJob};
use crate::app::{
    ClickTarget, Copied, Effect, Evidence, Filter, Message, Search, Size, State, Threads, WheelTurn,
};
use crate::compare::{Comparison, ReferenceChoice, SpeechId};
use crate::formats::ReadOptions;
use crate::notes::{NotesError, NotesFile};
use crate::speech::{FileReader, MetadataSources, Speech, file_of, is_read_once};
use crate::terminal::{CLIPBOARD_LIMIT, Session, copy_to_clipboard};
use crate::ui::{self, ClickMap};

type Terminal = EventLoop<Message>;

/// Opens the speeches side by side and lets the reader move about until they quit. The warnings lie on the screen until
/// the reader puts them away.
///
/// Opened from the table of a folder (`from_folder`), Esc goes back there where it closes nothing. With places that were
/// `found` already the reader starts at the first of them.
///
/// # Errors
/// If the terminal cannot be used. The terminal is given back in any case.
pub fn run(
    prepared: Prepared,
    plan: ComparePlan,
    options: ScreenOptions,
    from_folder: bool,
    found: Option<Search>,
) -> Result<(), InteractiveError> {
    let Prepared { read: files, speeches, sources, mut settings, warnings, notes, .. } = prepared;
    let ComparePlan { read, metadata, references, sources: typed_sources, .. } = plan;
    let (mut terminal, sender) = EventLoop::start(&options)?;
    let comparing = worker::start(sender.clone(), |job| Event::Message(worker::compare(job)));
    let watching = watch_files(files, speeches.iter().chain(&sources), sender.clone());
    let expecting = worker::start(sender.clone(), |job| Event::Message(worker::expect_by_chance(job)));
    let size = terminal.session().size()?;
    let words = options.language.words();
    let (warnings, narrowed) = (warning::messages(&warnings, words), words.narrowed(&settings));
    // On the screen it is a filter, which the reader can take off.
    let filter = settings.narrowing.only.take().map_or(Filter::All, Filter::Only);
    // Threads of the screen's own: those of the analysis may be busy for seconds.
    let threads = Threads::of(ThreadPoolBuilder::new().build().ok());
    let comparison = Comparison::outlined(speeches.clone());
    let state = State::new(comparison, settings, warnings, appearance(&options), size, threads)
        .narrowed(narrowed)
        .with_keymap(options.keymap)
        .with_screen_layout(options.layout)
        .with_unresolved_notes(notes.unresolved)
        .opened_from_folder(from_folder)
        .with_filter(filter)
        .watching(options.watch)
        .opened_at(found);
    // Who comes from a folder has to see how to get back there.
    let state = if from_folder { state } else { state.greeting() };
    watching.set(options.watch);
    let notes_file = notes.file;
    let mut program = Program {
        state,
        clicks: ClickMap::default(),
        comparing,
        expecting,
        watching,
        sender,
        read,
        metadata,
        sources,
        typed_sources,
        references,
        notes_file,
    };
    program.draw(terminal.session())?;
    // Not before: the analysis takes all cores, and the reader has nothing to read yet. The receiver lives as long as
    // the worker does, so this cannot fail.
    program.send_job(0, speeches, false);
    terminal.run(&mut program)
}

/// Watches the files of the speeches and their sources as soon as that is asked for. What came through a pipe never changes.
fn watch_files<'a>(
    mut files: Vec<WatchedFile>,
    texts: impl Iterator<Item = &'a Arc<Speech>> + Clone,
    sender: Sender<Event<Message>>,
) -> FileWatch {
    files.retain(|(path, _)| !is_read_once(path) && texts.clone().any(|text| text.path == *path));
    FileWatch::start(files, move || sender.send(Event::Message(Message::FilesChanged)).is_ok())
}

/// The state, and everything that can have an effect.
struct Program {
    state: State,
    /// Where a click does what.
    clicks: ClickMap<ClickTarget>,
    comparing: Sender<CompareJob>,
    expecting: Sender<ChanceJob>,
    watching: FileWatch,
    /// For what is found out elsewhere.
    sender: Sender<Event<Message>>,
    read: ReadOptions,
    metadata: Arc<MetadataSources>,
    references: ReferenceChoice,
    sources: Vec<Arc<Speech>>,
    /// The files of those that were typed; the notes may name others.
    typed_sources: Vec<PathBuf>,
    notes_file: NotesFile,
}

impl From<ScreenInput> for Message {
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

impl Screen for Program {
    type Message = Message;

    fn draw(&mut self, session: &mut Session) -> io::Result<()> {
        let Size { columns, lines } = self.state.size();
        let (state, clicks) = (&self.state, &mut self.clicks);
        session.painter().show(columns, lines, |buffer| *clicks = ui::draw_clickable(state, buffer))
    }

    fn click(&self, column: u16, line: u16) -> Option<Message> {
        self.clicks.at(column, line).map(Message::Click)
    }

    fn wheel(turn: WheelTurn) -> Message {
        Message::Wheel(turn)
    }

    fn tell(&mut self, message: Message, terminal: &mut Terminal) -> io::Result<Option<End>> {
        for effect in self.state.update(message) {
            let end = self.carry_out(effect, terminal)?;
            if end.is_some() {
                return Ok(end);
            }
        }
        Ok(None)
    }
}

impl Program {
    fn carry_out(&mut self, effect: Effect, terminal: &mut Terminal) -> io::Result<Option<End>> {
        match effect {
            Effect::Quit => return Ok(Some(End::ByReader)),
            // So that the table learns of it as it would of Ctrl-C elsewhere.
            Effect::QuitWithFolder => return Ok(Some(End::BySignal(SIGINT))),
            Effect::Suspend => return terminal.suspend(self),
            Effect::Repaint => terminal.session().painter().invalidate(),
            Effect::KeepNotes => {
                let is_new = !self.notes_file.path().exists();
                match self.notes_file.save(&self.state.notes()) {
                    Ok(()) if is_new => {
                        let path = self.notes_file.path().to_owned();
                        return self.tell(Message::KeptInNew(path), terminal);
                    }
                    Ok(()) => {}
                    Err(error) => return self.tell_not_kept(&error, terminal),
                }
            }
            Effect::KeepTicked(speech) => {
                if let Err(error) = self.keep_ticked(speech) {
                    return self.tell_not_kept(&error, terminal);
                }
            }
            Effect::Copy(evidence) => return self.copy(evidence, terminal),
            Effect::Edit { path, line } => return self.edit(&path, line, terminal),
            Effect::OpenElsewhere(path) => self.open_elsewhere(&path),
            Effect::Watch(is_on) => self.watching.set(is_on),
            Effect::Reload { generation } => return self.reload(generation, terminal),
            Effect::ExpectByChance(of) => {
                let chance = Arc::clone(self.state.comparison().chance());
                // Should the worker have died, nothing is told of chance.
                let _ = self.expecting.send(ChanceJob { chance, of });
            }
        }
        Ok(None)
    }

    /// Writes what is ticked off into the notes beside its speech; of what came through a pipe, it ends with the session.
    fn keep_ticked(&mut self, speech: SpeechId) -> Result<(), NotesError> {
        let path = &self.state.comparison().speech(speech).path;
        if is_read_once(path) {
            return Ok(());
        }
        let ticked = self.state.settings().ticked.iter().filter(|(of, _)| *of == speech);
        let ticked = ticked.map(|(_, wording)| wording.clone()).collect();
        let mut beside = NotesFile::open(path).file;
        match beside.path() == self.notes_file.path() {
            true => self.notes_file.save_ticked(ticked),
            false => beside.save_ticked(ticked),
        }
    }

    /// Takes in what somebody else has decided manually, and has the speeches read again.
    fn reload(&mut self, generation: u64, terminal: &mut Terminal) -> io::Result<Option<End>> {
        let told = match self.notes_file.read_again() {
            Ok(None) => None,
            Ok(Some(notes)) => self.tell(Message::Noted(notes), terminal)?,
            Err(error) => self.tell_not_kept(&error, terminal)?,
        };
        self.take_sources();
        self.send_job(generation, self.state.comparison().speeches.as_slice().to_vec(), true);
        Ok(told)
    }

    /// Takes in which sources the notes name now. One that is new has no text until it is read with all others.
    fn take_sources(&mut self) {
        let known = mem::take(&mut self.sources);
        let mut new = Vec::new();
        for path in source_paths(&self.typed_sources, &self.notes_file) {
            let source = known.iter().find(|source| source.path == path).cloned();
            self.sources.push(source.unwrap_or_else(|| {
                new.push((path.clone(), FileIdentity::of(&path)));
                Arc::new(Speech::from_string(path, String::new()))
            }));
        }
        new.retain(|(path, _): &WatchedFile| !is_read_once(path));
        self.watching.also(new);
    }

    /// Has the speeches compared. A worker that has died is told by its silence: what is shown stays.
    fn send_job(&self, generation: u64, speeches: Vec<Arc<Speech>>, reload: bool) {
        let (read, references, sources) = (self.read.clone(), self.references.clone(), self.sources.clone());
        let language = self.state.appearance().language;
        let _ = self.comparing.send(CompareJob {
            generation,
            speeches,
            sources,
            reload,
            read,
            metadata: Arc::clone(&self.metadata),
            references,
            language,
        });
    }

    fn tell_not_kept(&mut self, error: &NotesError, terminal: &mut Terminal) -> io::Result<Option<End>> {
        let words = self.state.appearance().language.words();
        self.tell(Message::NotKept((words.errors.notes)(error)), terminal)
    }

    fn copy(&mut self, evidence: Evidence, terminal: &mut Terminal) -> io::Result<Option<End>> {
        let text = as_markdown(&self.state, &evidence);
        let copied = if text.len() > CLIPBOARD_LIMIT {
            Copied::TooMuch { bytes: text.len(), limit: CLIPBOARD_LIMIT }
        } else {
            copy_to_clipboard(terminal.session().painter(), &text)?;
            Copied::Whole { evidence, characters: text.chars().count() }
        };
        self.tell(Message::Copied(copied), terminal)
    }

    /// Has the system's program open a file, without waiting for it.
    fn open_elsewhere(&self, path: &Path) {
        let (sender, words) = (self.sender.clone(), self.state.appearance().language.words());
        system_program::open(file_of(path), move |opened| {
            let opened = opened.map_err(|error| error.in_words(words));
            // Nobody listens only when the program ends.
            let _ = sender.send(Event::Message(Message::OpenedElsewhere(opened)));
        });
    }

    /// Gives the terminal to the reader's editor, and reads the files again after it.
    fn edit(&mut self, path: &Path, line: usize, terminal: &mut Terminal) -> io::Result<Option<End>> {
        let (path, line) = FileReader::new(&self.read).place_in_file(path, line);
        terminal.lend(
            self,
            |_| Ok(editor::edit(&path, line)),
            |program, edited, terminal| {
                let end = program.tell(Message::Edited, terminal)?;
                let Err(error) = edited else { return Ok(end) };
                let words = program.state.appearance().language.words();
                let failed = Message::EditorFailed(error.in_words(words));
                Ok(end.or(program.tell(failed, terminal)?))
            },
        )
    }
}
