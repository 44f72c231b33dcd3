//! From arguments as typed to what is meant, and the subcommands.

mod arguments;
mod plan;
mod report;

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
    }
}
