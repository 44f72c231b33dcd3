//! The `refrain` program: exit code and wiring only.

use std::process::ExitCode;

use refrain::run::complain;

/// The exit code of every error; 1 is reserved.
const ERROR: u8 = 2;

fn main() -> ExitCode {
    match refrain::run::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&error);
            ExitCode::from(ERROR)
        }
    }
}
