//! From arguments as typed to what is meant, and the subcommands.

mod arguments;
mod config;
mod configuration;
mod configuration_file;
mod editor;
mod error;
mod evidence;
mod files;
mod guard;
pub mod interactive;
pub mod learn;
mod loading;
mod output;
mod plan;
mod read_document;
mod report;
mod resolved;
mod settings;
mod warning;
mod worker;

use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::sync::Arc;

use clap::Parser;

use arguments::Arguments;
use configuration::Configuration;
use error::ProgramError;
use files::Files;
use plan::{ComparePlan, Plan};
use warning::Warning;

use crate::compare::ViewSettings;
use crate::notes::{NotesFile, Opened, UnresolvedNotes};
use crate::speech::Speech;
use crate::text::visible::one_line;

/// Runs the program with the arguments of the process.
///
/// # Errors
/// Everything that keeps the program from its work, in the reader's language.
pub fn run() -> Result<(), String> {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) if error.use_stderr() => {
            // It quotes what was typed, which may be the name of a file.
            let plain = error.render().to_string();
            plain.lines().for_each(write_line);
            std::process::exit(error.exit_code())
        }
        // The help or the version.
        Err(asked_for) => {
            let printed = asked_for.print().and_then(|()| std::io::stdout().flush());
            return output::printed(printed).map_err(|error| error.to_string());
        }
    };
    let flags = arguments.flags.clone();
    let plan = Plan::of(arguments, std::io::stdout().is_terminal())
        .map_err(|error| error.in_words(Configuration::language_of(&flags).words()))?;
    let language = plan.language();
    carry_out(plan).map_err(|error| error.in_words(language.words()))
}

fn carry_out(plan: Plan) -> Result<(), ProgramError> {
    match plan {
        Plan::Learn(plan) => learn::run(&plan),
        Plan::Report(plan) => report::run(plan),
        Plan::Config(configuration) => output::to_standard_output(&config::listing(&configuration)),
        Plan::Screen(plan) => screen(plan),
        Plan::ReadDocument => read_document::run().map_err(ProgramError::ReadDocument),
    }
}

/// Writes a complaint to the standard error. File names come from outside: no control character of theirs may reach
/// the terminal. A standard error that cannot be written is ignored.
pub fn complain(message: &str) {
    format!("refrain: {message}").lines().for_each(write_line);
}

fn write_line(line: &str) {
    let _ = writeln!(std::io::stderr(), "{}", one_line(line));
}

/// Opens the screen: in a process of its own, or here if this is that process.
fn screen(plan: plan::ScreenPlan) -> Result<(), ProgramError> {
    if plan.guarded {
        guard::end_with_guard();
    } else if let Some(ended) = guard::run(plan.options.mouse) {
        return Ok(ended?);
    }
    let prepared = prepare(&plan.compare)?;
    Ok(interactive::run(prepared, plan.compare, plan.options)?)
}

/// The most speeches that are compared at once.
const MOST_SPEECHES: usize = 200;

/// What is there before anything is compared.
#[derive(Debug)]
pub struct Prepared {
    /// The files that were read.
    pub files: Vec<PathBuf>,
    /// The speeches; at least two.
    pub speeches: Vec<Arc<Speech>>,
    /// The settings, fitted to how many speeches there are, with what is noted.
    pub settings: ViewSettings,
    /// What the reader should know.
    pub warnings: Vec<Warning>,
    /// What the reader decided manually in earlier sessions.
    pub notes: PreparedNotes,
}

/// What is known of a reader's notes besides what the view has of them.
#[derive(Debug)]
pub struct PreparedNotes {
    /// Where they are kept.
    pub file: NotesFile,
    /// Whether there are any.
    pub is_used: bool,
    /// Those that speak of what the speeches do not have.
    pub unresolved: UnresolvedNotes,
}

/// Loads the speeches to compare and what the reader has noted of them, and fits the settings to how many there are.
///
/// # Errors
/// Files that cannot be read, a base that does not exist, wording that is to stand in more speeches than there are.
fn prepare(plan: &ComparePlan) -> Result<Prepared, ProgramError> {
    let mut files = Files::of(&plan.files, plan.recursive)?;
    let mut loaded = loading::load(&files.paths, &plan.read)?.with_notices(plan.notices);
    files.settle(&mut loaded);
    let count = loaded.speeches.len();
    if count > MOST_SPEECHES {
        return Err(ProgramError::TooManySpeeches { count, most: MOST_SPEECHES });
    }
    let mut settings = plan.settings.clone();
    if settings.base.0 >= count {
        return Err(ProgramError::NoSuchBase { number: settings.base.0 + 1, count });
    }
    if settings.spread > count && plan.spread_is_typed {
        return Err(ProgramError::SpreadTooLarge { spread: settings.spread, count });
    }
    settings.spread = settings.spread.min(count);
    let beside = files.with_notes(loaded.speeches.iter().map(|speech| speech.path.as_path()));
    let Opened { file, notes, problem } = NotesFile::open(beside);
    let unresolved = notes.show_in(&mut settings, &loaded.speeches);
    let mut warnings: Vec<Warning> =
        files.summarise(loaded.warnings).into_iter().map(Warning::Load).collect();
    warnings.extend(problem.map(Warning::Notes));
    warnings.push(Warning::Unresolved(unresolved.clone()));
    let notes = PreparedNotes { file, is_used: !notes.is_empty(), unresolved };
    Ok(Prepared { files: files.paths, speeches: loaded.speeches, settings, warnings, notes })
}
