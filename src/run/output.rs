//! Printing on the standard output.

use std::io::{self, ErrorKind, Write};

use super::error::ProgramError;

/// Prints.
///
/// # Errors
/// If the standard output cannot be written.
pub fn to_standard_output(report: &str) -> Result<(), ProgramError> {
    let mut out = io::stdout().lock();
    printed(out.write_all(report.as_bytes()).and_then(|()| out.flush()))
}

/// What has become of printing on the standard output. A reader that has seen enough, as `head` does, is no error.
///
/// # Errors
/// If the standard output could not be written.
pub fn printed(result: io::Result<()>) -> Result<(), ProgramError> {
    match result {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        result => result.map_err(ProgramError::StandardOutput),
    }
}
