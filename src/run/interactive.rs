//! The interactive program: the event loop between the terminal, the worker and the state.
//!
//! One channel carries input, signals and results; the loop sleeps on it, takes in all that has come, and draws once.

use std::env;
use std::io::{self, IsTerminal};
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use rayon::ThreadPoolBuilder;
use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};

use super::editor;
use super::error::InteractiveError;
use super::evidence::as_markdown;
use super::plan::{ComparePlan, ScreenOptions};
use super::prepared::Prepared;
use super::warning;
use super::worker::{self, ChanceJob, CompareJob};
use crate::app::{Appearance, Colours, Copied, Effect, Evidence, Message, Size, State, Theme, Threads};
use crate::compare::{Comparison, ReferenceChoice, SpeechId};
use crate::formats::ReadOptions;
use crate::notes::{NotesError, NotesFile};
use crate::speech::is_read_once;
use crate::terminal::{
    CLIPBOARD_LIMIT, Input, Probe, Session, TerminalInput, copy_to_clipboard, listen_for_hangup,
    listen_to_system, listen_to_terminal, stop_process_group,
};
use crate::ui;

/// What the loop waits for.
enum Event {
    Input(Input),
    Message(Message),
}

/// Opens the speeches side by side and lets the reader move about until they quit. The warnings lie on the screen until
/// the reader puts them away.
///
/// Opened from the table of a folder (`from_folder`), Esc goes back there where it closes nothing.
///
/// # Errors
/// If the terminal cannot be used. The terminal is given back in any case.
pub fn run(
    prepared: Prepared,
    plan: ComparePlan,
    options: ScreenOptions,
    from_folder: bool,
) -> Result<(), InteractiveError> {
    let kind = env::var("TERM").unwrap_or_default();
    if kind == "dumb" {
        return Err(InteractiveError::Incapable(kind));
    }
    let Prepared { speeches, settings, warnings, notes, .. } = prepared;
    let ComparePlan { read, references, .. } = plan;
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
    let comparing = worker::start(sender.clone(), |job| Event::Message(worker::compare(job)));
    let expecting = worker::start(sender.clone(), |job| Event::Message(worker::expect_by_chance(job)));
    session.painter().set_ambiguous_width(options.ambiguous_width);
    let size = session.size()?;
    let warnings = warning::messages(&warnings, options.language.words());
    // Threads of the screen's own: those of the analysis may be busy for seconds.
    let threads = Threads::of(ThreadPoolBuilder::new().build().ok());
    let comparison = Comparison::outlined(speeches.clone());
    let state = State::new(comparison, settings, warnings, appearance(&options), size, threads)
        .with_keymap(options.keymap)
        .with_screen_layout(options.layout)
        .with_unresolved_notes(notes.unresolved)
        .opened_from_folder(from_folder);
    draw(&mut session, &state)?;
    // Not before: the analysis takes all cores, and the reader has nothing to read yet. The receiver lives as long as
    // the worker does, so this cannot fail.
    let _ = comparing.send(CompareJob {
        generation: 0,
        speeches,
        reload: false,
        read: read.clone(),
        references: references.clone(),
        language: options.language,
    });
    listen_for_hangup(sender.clone(), Event::Input)?;
    let terminal_input = listen_to_terminal(probe, sender, Event::Input);
    let mut program = Program {
        session,
        state,
        events,
        ending,
        comparing,
        expecting,
        read,
        references,
        terminal_input,
        notes_file: notes.file,
    };
    let end = program.serve()?;
    drop(program);
    if let End::BySignal(signal) = end {
        // So that whoever waits for the program sees what ended it.
        signal_hook::low_level::emulate_default_handler(signal)?;
    }
    Ok(())
}

/// Why the program ends.
enum End {
    /// The reader quits, or has closed the terminal.
    ByReader,
    /// The system says so.
    BySignal(i32),
}

/// The state, and everything that can have an effect.
struct Program {
    session: Session,
    state: State,
    events: Receiver<Event>,
    /// The signals that end the program wherever it is: they overtake the keys that wait to be taken in.
    ending: Receiver<i32>,
    comparing: Sender<CompareJob>,
    expecting: Sender<ChanceJob>,
    read: ReadOptions,
    references: ReferenceChoice,
    terminal_input: TerminalInput,
    notes_file: NotesFile,
}

impl Program {
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
            draw(&mut self.session, &self.state)?;
        }
        Ok(End::ByReader)
    }

    fn take(&mut self, event: Event) -> io::Result<Option<End>> {
        let message = match event {
            Event::Message(message) => message,
            Event::Input(Input::Key(key)) => Message::Key(key),
            Event::Input(Input::Paste(text)) => Message::Paste(text),
            Event::Input(Input::Resized) => {
                // Even if the size is the old one: it may have been another meanwhile, and text been lost.
                self.session.painter().invalidate();
                Message::Resize(self.session.size()?)
            }
            Event::Input(Input::AmbiguousWidth(width)) => {
                self.session.painter().set_ambiguous_width(Some(width));
                Message::AmbiguousWidth(width)
            }
            Event::Input(Input::Theme(theme)) => Message::Theme(theme),
            Event::Input(Input::Suspend) => return self.suspend(),
            Event::Input(Input::Continued) => {
                self.resume()?;
                return Ok(None);
            }
            Event::Input(Input::End(signal)) => return Ok(Some(End::BySignal(signal))),
            Event::Input(Input::Closed) => return Ok(Some(End::ByReader)),
        };
        self.tell(message)
    }

    /// Tells the state something, and carries out what follows from it.
    fn tell(&mut self, message: Message) -> io::Result<Option<End>> {
        for effect in self.state.update(message) {
            let end = self.carry_out(effect)?;
            if end.is_some() {
                return Ok(end);
            }
        }
        Ok(None)
    }

    fn carry_out(&mut self, effect: Effect) -> io::Result<Option<End>> {
        match effect {
            Effect::Quit => return Ok(Some(End::ByReader)),
            Effect::Suspend => return self.suspend(),
            Effect::Repaint => self.session.painter().invalidate(),
            Effect::KeepNotes => {
                let is_new = !self.notes_file.path().exists();
                match self.notes_file.save(&self.state.notes()) {
                    Ok(()) if is_new => {
                        return self.tell(Message::KeptInNew(self.notes_file.path().to_owned()));
                    }
                    Ok(()) => {}
                    Err(error) => return self.tell_not_kept(&error),
                }
            }
            Effect::KeepTicked(speech) => {
                if let Err(error) = self.keep_ticked(speech) {
                    return self.tell_not_kept(&error);
                }
            }
            Effect::Copy(evidence) => self.copy(evidence)?,
            Effect::Edit { path, line } => return self.edit(&path, line),
            Effect::Reload { generation } => {
                self.reload(generation)?;
            }
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
    fn reload(&mut self, generation: u64) -> io::Result<()> {
        match self.notes_file.read_again() {
            Ok(None) => {}
            Ok(Some(notes)) => {
                self.tell(Message::Noted(notes))?;
            }
            Err(error) => {
                self.tell_not_kept(&error)?;
            }
        }
        let speeches = self.state.comparison().speeches.as_slice().to_vec();
        let (read, references) = (self.read.clone(), self.references.clone());
        let language = self.state.appearance().language;
        // A worker that has died is told by its silence: what is shown stays.
        let _ = self.comparing.send(CompareJob {
            generation,
            speeches,
            reload: true,
            read,
            references,
            language,
        });
        Ok(())
    }

    fn tell_not_kept(&mut self, error: &NotesError) -> io::Result<Option<End>> {
        let words = self.state.appearance().language.words();
        self.tell(Message::NotKept((words.errors.notes)(error)))
    }

    fn copy(&mut self, evidence: Evidence) -> io::Result<()> {
        let text = as_markdown(&self.state, &evidence);
        let copied = if text.len() > CLIPBOARD_LIMIT {
            Copied::TooMuch { bytes: text.len(), limit: CLIPBOARD_LIMIT }
        } else {
            copy_to_clipboard(self.session.painter(), &text)?;
            Copied::Whole { evidence, characters: text.chars().count() }
        };
        self.tell(Message::Copied(copied))?;
        Ok(())
    }

    /// Gives the terminal to the reader's editor, and reads the files again after it.
    fn edit(&mut self, path: &Path, line: usize) -> io::Result<Option<End>> {
        let Self { terminal_input, session, .. } = self;
        // Only then is the terminal given back: what is typed for the editor must not be read here.
        let edited = terminal_input.while_parked(|| {
            session.suspend();
            editor::edit(path, line)
        })?;
        // What the keyboard sent to the editor as signals was not meant for us.
        let meanwhile: Vec<Event> = self.events.try_iter().filter(|event| !event.is_for_the_job()).collect();
        self.resume()?;
        let mut end = self.tell(Message::Edited)?;
        if let Err(error) = edited {
            let words = self.state.appearance().language.words();
            end = end.or(self.tell(Message::EditorFailed(error.in_words(words)))?);
        }
        Ok(end.or(self.take_all(meanwhile)?))
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
        let mut end = None;
        for event in events {
            end = end.or(self.take(event)?);
        }
        Ok(end)
    }

    /// The terminal may have another size by now, and may show anything.
    fn resume(&mut self) -> io::Result<()> {
        self.session.resume()?;
        self.state.update(Message::Resize(self.session.size()?));
        Ok(())
    }
}

impl Event {
    /// Whether it is a signal that the keyboard sends to all programs of the terminal's job.
    fn is_for_the_job(&self) -> bool {
        matches!(self, Self::Input(Input::Suspend | Input::Continued | Input::End(SIGINT | SIGQUIT)))
    }
}

fn draw(session: &mut Session, state: &State) -> io::Result<()> {
    let Size { columns, lines } = state.size();
    session.painter().show(columns, lines, |buffer| ui::draw(state, buffer))
}

/// What the environment says of the terminal: <https://no-color.org>, `COLORTERM`, `COLORFGBG`.
pub(super) fn appearance(options: &ScreenOptions) -> Appearance {
    let is_set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    let colours = if is_set("NO_COLOR") {
        Colours::None
    } else if matches!(env::var("COLORTERM").as_deref(), Ok("truecolor" | "24bit")) {
        Colours::True
    } else {
        Colours::Indexed
    };
    let theme = options.theme.unwrap_or_else(|| theme_of(env::var("COLORFGBG").ok().as_deref()));
    Appearance {
        theme,
        colours,
        ambiguous: options.ambiguous_width.unwrap_or_default(),
        language: options.language,
        columns: options.columns,
    }
}

/// `COLORFGBG` holds the numbers of the text's and the ground's colour among the first 16, of which 7 and 15 are
/// light. Dark where it is not set. The terminal itself knows better, and is asked.
fn theme_of(colours: Option<&str>) -> Theme {
    match colours.and_then(|colours| colours.rsplit(';').next()) {
        Some("7" | "15") => Theme::Light,
        _ => Theme::Dark,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_environment_tells_a_light_terminal() {
        assert_eq!(theme_of(Some("0;15")), Theme::Light);
        assert_eq!(theme_of(Some("15;default;0")), Theme::Dark);
        assert_eq!(theme_of(None), Theme::Dark);
    }
}
