//! From arguments as typed to what is meant, and the subcommands.

mod arguments;
mod check;
mod config;
mod configuration;
mod configuration_file;
mod editor;
mod error;
mod evidence;
mod files;
mod generate;
mod guard;
pub mod interactive;
pub mod learn;
mod loading;
mod output;
mod plan;
mod prepared;
mod provenance;
mod read_document;
mod report;
mod resolved;
mod settings;
mod warning;
mod worker;

use std::io::{IsTerminal, Write};

use clap::Parser;

pub use output::complain;

use arguments::Arguments;
use configuration::Configuration;
use error::ProgramError;
use plan::Plan;
use prepared::Prepared;

use crate::report::json;

/// How the program ends where nothing keeps it from its work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Its work is done.
    Done,
    /// Its work is done, and there is something to look at in a draft.
    SomethingToLookAt,
}

/// Runs the program with the arguments of the process.
///
/// # Errors
/// Everything that keeps the program from its work, in the reader's language.
pub fn run() -> Result<Ended, String> {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) if error.use_stderr() => {
            // It quotes what was typed, which may be the name of a file.
            let plain = error.render().to_string();
            plain.lines().for_each(output::write_line);
            std::process::exit(error.exit_code())
        }
        // The help or the version.
        Err(asked_for) => {
            let printed = asked_for.print().and_then(|()| std::io::stdout().flush());
            return output::printed(printed).map(|()| Ended::Done).map_err(|error| error.to_string());
        }
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
        Plan::Learn(plan) => learn::run(&plan),
        Plan::Report(plan) => report::run(plan),
        Plan::Config(configuration) => output::to_standard_output(config::listing(&configuration)),
        Plan::Schema => output::to_standard_output(json::SCHEMA),
        Plan::Generate(what) => {
            let generated = generate::generated(what).map_err(ProgramError::StandardOutput)?;
            output::to_standard_output(generated)
        }
        Plan::Screen(plan) => screen(plan),
        Plan::ReadDocument => read_document::run().map_err(ProgramError::ReadDocument),
    }
    .map(|()| Ended::Done)
}

/// Opens the screen: in a process of its own, or here if this is that process.
fn screen(plan: plan::ScreenPlan) -> Result<(), ProgramError> {
    if plan.guarded {
        guard::end_with_guard();
    } else if let Some(ended) = guard::run(plan.options.mouse) {
        return Ok(ended?);
    }
    let prepared = Prepared::by(&plan.compare)?.with_ticks();
    Ok(interactive::run(prepared, plan.compare, plan.options)?)
}
