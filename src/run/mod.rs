//! From arguments as typed to what is meant, and the subcommands.

mod arguments;
pub mod interactive;
pub mod learn;
mod plan;
mod report;
mod worker;

use std::io::IsTerminal;

use clap::Parser;

use arguments::Arguments;
use plan::Plan;

/// Runs the program with the arguments of the process.
///
/// # Errors
/// Everything that keeps the program from its work, in words for the user.
pub fn run() -> anyhow::Result<()> {
    match Plan::of(Arguments::parse(), std::io::stdout().is_terminal()) {
        Plan::Report(plan) => report::run(plan),
        Plan::Screen(plan) => screen(plan),
    }
}

/// Opens the screen.
fn screen(plan: plan::ScreenPlan) -> anyhow::Result<()> {
    let loaded = crate::speech::load_all(&plan.files)?;
    let warnings = loaded.warnings.iter().map(ToString::to_string).collect();
    Ok(interactive::run(loaded.speeches, warnings, plan.options)?)
}
