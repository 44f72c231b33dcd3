//! From arguments as typed to what is meant, and the subcommands.

mod arguments;
mod config;
mod configuration;
mod configuration_file;
mod editor;
mod evidence;
pub mod interactive;
pub mod learn;
mod plan;
mod report;
mod settings;
mod worker;

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::ensure;
use clap::Parser;

use arguments::Arguments;
use plan::{ComparePlan, Plan};

use crate::compare::View;
use crate::notes::{Lost, NotesFile, Opened};
use crate::speech::{Speech, load_all};
use crate::text::visible::one_line;

/// Runs the program with the arguments of the process.
///
/// # Errors
/// Everything that keeps the program from its work, in words for the user.
pub fn run() -> anyhow::Result<()> {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) if error.use_stderr() => error.exit(),
        // The help or the version.
        Err(asked_for) => return report::printed(asked_for.print().and_then(|()| std::io::stdout().flush())),
    };
    match Plan::of(arguments, std::io::stdout().is_terminal())? {
        Plan::Learn(plan) => learn::run(&plan),
        Plan::Report(plan) => report::run(plan),
        Plan::Config(configuration) => report::to_standard_output(&config::listing(&configuration)),
        Plan::Screen(plan) => screen(plan),
    }
}

/// Writes a complaint to the standard error. File names come from outside: no control character of theirs may reach
/// the terminal. Where the standard error cannot be written there is nobody left to tell.
pub fn complain(message: &str) {
    let mut out = std::io::stderr().lock();
    for line in format!("refrain: {message}").lines() {
        let _ = writeln!(out, "{}", one_line(line));
    }
}

/// Whether a path leads to one of some files, by whatever name.
fn is_one_of(path: &Path, files: &[PathBuf]) -> bool {
    let real = |path: &Path| std::fs::canonicalize(path).ok();
    real(path).is_some_and(|path| files.iter().any(|file| real(file).as_ref() == Some(&path)))
}

/// Opens the screen.
fn screen(plan: plan::ScreenPlan) -> anyhow::Result<()> {
    let prepared = prepare(&plan.compare)?;
    Ok(interactive::run(prepared, plan.compare, plan.options)?)
}

/// What is there before anything is compared.
#[derive(Debug)]
pub struct Prepared {
    /// The speeches; at least two.
    pub speeches: Vec<Arc<Speech>>,
    /// The settings, fitted to how many speeches there are, with what is noted.
    pub view: View,
    /// What the reader should know.
    pub warnings: Vec<String>,
    /// What the reader decided by hand in earlier sessions.
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
    pub lost: Lost,
}

/// Loads the speeches to compare and what the reader has noted of them, and fits the settings to how many there are.
///
/// # Errors
/// Files that cannot be read, a base that does not exist, wording that is to stand in more speeches than there are.
fn prepare(plan: &ComparePlan) -> anyhow::Result<Prepared> {
    let loaded = load_all(&plan.files, &plan.read)?;
    let count = loaded.speeches.len();
    let mut view = plan.view.clone();
    ensure!(
        view.base.0 < count,
        "there is no speech {} to be the base: give a number from 1 to {count}",
        view.base.0 + 1
    );
    ensure!(
        view.spread <= count || !plan.spread_is_typed,
        "no wording can stand in {} of {count} speeches: give a spread from 2 to {count}",
        view.spread
    );
    view.spread = view.spread.min(count);
    let first = plan.files.first().map_or(Path::new(""), PathBuf::as_path);
    let Opened { file, notes, problem } = NotesFile::open(first);
    let mut warnings: Vec<String> = loaded.warnings.iter().map(ToString::to_string).collect();
    warnings.extend(problem.map(|problem| problem.to_string()));
    let lost = notes.show_in(&mut view, &loaded.speeches);
    warnings.extend(lost.warnings());
    let notes = PreparedNotes { file, is_used: !notes.is_empty(), lost };
    Ok(Prepared { speeches: loaded.speeches, view, warnings, notes })
}
