//! The `refrain` program: exit code and wiring only.

use std::process::ExitCode;

use refrain::run::{Ended, complain};

/// The exit code where `refrain check` has found something, as diff has it.
const SOMETHING_TO_LOOK_AT: u8 = 1;

/// The exit code where nothing was found of what was asked for, as grep has it.
const NOTHING_FOUND: u8 = 1;

/// The exit code of every error.
const ERROR: u8 = 2;

fn main() -> ExitCode {
    match refrain::run::run() {
        Ok(Ended::Done) => ExitCode::SUCCESS,
        Ok(Ended::SomethingToLookAt) => ExitCode::from(SOMETHING_TO_LOOK_AT),
        Ok(Ended::NothingFound) => ExitCode::from(NOTHING_FOUND),
        Err(error) => {
            complain(&error);
            ExitCode::from(ERROR)
        }
    }
}
