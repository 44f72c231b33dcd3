//! From arguments as typed to what is meant, and the subcommands.

mod answers;
mod appearance;
mod arguments;
mod cache;
mod check;
mod clusters;
mod collecting;
mod compare_child;
mod config;
mod configuration;
mod configuration_file;
mod corpus_files;
mod editor;
mod error;
mod event_loop;
mod evidence;
mod export;
mod files;
mod folder_files;
mod folder_reading;
mod folder_screen;
mod generate;
mod guard;
mod help;
pub mod interactive;
pub mod learn;
mod loading;
mod mark;
mod not_parsed;
mod output;
mod overview;
mod plan;
mod prepared;
mod provenance;
mod read_document;
mod report;
mod resolved;
mod settings;
mod sources;
mod subcommands;
mod survey_progress;
mod system_program;
mod usage_error;
mod warning;
mod watch;
mod worker;

use std::io::IsTerminal;

use clap::Parser;

pub use output::complain;

use arguments::Arguments;
use clusters::ClusterPassages;
use compare_child::CompareChild;
use configuration::Configuration;
use error::ProgramError;
use folder_files::FolderFileList;
use folder_screen::FolderJob;
use plan::Plan;
use prepared::Prepared;
use subcommands::Schema;
use warning::Warning;

use crate::app::Search;
use crate::report::sources::json as sources_json;
use crate::report::{json, survey};

/// How the program ends where nothing keeps it from its work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Its work is done.
    Done,
    /// Its work is done, and there is something to look at in a draft.
    SomethingToLookAt,
    /// Its work is done, and what was asked for was not found.
    NothingFound,
}

/// Runs the program with the arguments of the process.
///
/// # Errors
/// Everything that keeps the program from its work, in the reader's language.
pub fn run() -> Result<Ended, String> {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return not_parsed::tell(error),
    };
    let flags = arguments.flags.clone();
    let plan = Plan::of(arguments, std::io::stdout().is_terminal())
        .map_err(|error| error.in_words(Configuration::language_of(&flags).words()))?;
    let language = plan.language();
    carry_out(plan).map_err(|error| error.in_words(language.words()))
}

fn carry_out(plan: Plan) -> Result<Ended, ProgramError> {
    match plan {
        Plan::Check(plan) => return check::run(&plan),
        Plan::Answers(plan) => return answers::run(&plan),
        Plan::Mark(plan) => mark::run(&plan),
        Plan::Learn(plan) => learn::run(&plan),
        Plan::Report(plan) => report::run(plan),
        Plan::Config(configuration) => output::to_standard_output(config::listing(&configuration)),
        Plan::Overview(plan) => overview::run(plan),
        Plan::Sources(plan) => sources::run(*plan),
        Plan::Export(plan) => export::run(&plan),
        Plan::Clusters(plan) => clusters::run(&plan),
        Plan::Cluster(plan) => clusters::open(*plan),
        Plan::ClearCache(language) => cache::clear(language),
        Plan::Schema(Schema::Report) => output::to_standard_output(json::SCHEMA),
        Plan::Schema(Schema::Overview) => output::to_standard_output(survey::json::SCHEMA),
        Plan::Schema(Schema::Sources) => output::to_standard_output(sources_json::SCHEMA),
        Plan::Generate(what) => {
            let generated = generate::generated(what).map_err(ProgramError::StandardOutput)?;
            output::to_standard_output(generated)
        }
        Plan::Screen(plan) => screen(plan),
        Plan::Folder(plan) => folder(plan),
        Plan::ReadDocument => read_document::run().map_err(ProgramError::ReadDocument),
    }
    .map(|()| Ended::Done)
}

/// Opens the table of a folder: in a process of its own, or here if this is that process.
fn folder(plan: plan::FolderPlan) -> Result<(), ProgramError> {
    if plan.guarded {
        guard::end_with_guard();
    } else if let Some(ended) = guard::run(plan.options.mouse) {
        return Ok(ended?);
    }
    let plan::FolderPlan { folders, reader, typed, options, .. } = plan;
    // Before anything is shown: what is wrong with the folder is told on the terminal.
    let (files, left_out) = FolderFileList::of(&folders, &reader.files)?.into_parts();
    if files.is_empty() {
        return Err(ProgramError::NoSpeeches { files: 0 });
    }
    let job = FolderJob { folders, files, left_out, reader, child: CompareChild { options: typed } };
    Ok(folder_screen::run(job, &options)?)
}

/// Opens the screen: in a process of its own, or here if this is that process.
fn screen(plan: plan::ScreenPlan) -> Result<(), ProgramError> {
    if plan.guarded {
        guard::end_with_guard();
    } else if let Some(ended) = guard::run(plan.options.mouse) {
        return Ok(ended?);
    }
    let prepared = Prepared::by(&plan.compare)?.with_ticks();
    Ok(interactive::run(prepared, plan.compare, plan.options, plan.from_folder, None)?)
}

/// Opens the screen of this process where the passages of a cluster begin.
fn screen_at(plan: plan::ScreenPlan, passages: &ClusterPassages) -> Result<(), ProgramError> {
    let mut prepared = Prepared::by(&plan.compare)?.with_ticks();
    let (places, moved): (Vec<_>, Vec<usize>) =
        prepared.speeches.iter().map(|speech| passages.places_in(speech)).unzip();
    let moved = moved.iter().sum();
    if moved > 0 {
        prepared.warnings.push(Warning::PassagesMoved(moved));
    }
    prepared
        .warnings
        .extend(passages.opened_in_part().map(|(opened, all)| Warning::OpenedInPart { opened, all }));
    let found = Search::of_places(passages.text.clone(), places.into());
    Ok(interactive::run(prepared, plan.compare, plan.options, plan.from_folder, Some(found))?)
}
