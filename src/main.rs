//! The `refrain` program: exit code and wiring only.

use std::process::ExitCode;

use refrain::text::visible::one_line;

/// The exit code of every error; 1 is reserved for a comparison whose result is a "no".
const ERROR: u8 = 2;

fn main() -> ExitCode {
    match refrain::run::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // File names come from outside: no control character of theirs may reach the terminal.
            for line in format!("refrain: {error:#}").lines() {
                eprintln!("{}", one_line(line));
            }
            ExitCode::from(ERROR)
        }
    }
}
