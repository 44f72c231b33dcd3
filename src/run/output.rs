//! What leaves the program without the screen: which files may be written, printing, and complaints.

use std::fs;
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::error::ProgramError;
use crate::disk;
use crate::notes::NotesFile;
use crate::speech::file_of;
use crate::text::visible::one_line;

/// Refuses an output that is one of the files that were read, by whatever name, or where notes belong: neither may be
/// lost.
///
/// # Errors
/// If it is one of them.
pub fn check(output: &Path, read: impl IntoIterator<Item = impl AsRef<Path>>) -> Result<(), ProgramError> {
    if is_standard_output(output) {
        return Ok(());
    }
    let place = disk::followed(output);
    if read.into_iter().any(|file| is_same(output, file_of(file.as_ref()))) {
        Err(ProgramError::OutputWasRead(output.to_owned()))
    } else if NotesFile::is_name_of_one(output) || NotesFile::is_name_of_one(&place) {
        Err(ProgramError::OutputIsForNotes(output.to_owned()))
    } else {
        Ok(())
    }
}

/// What stands for the standard output among the names of outputs. A file of this name is `./-`.
pub fn is_standard_output(output: &Path) -> bool {
    output.as_os_str() == "-"
}

/// Refuses an output whose folder is not there, before anything is read for it.
///
/// # Errors
/// If it is not there.
pub fn check_folder(output: &Path) -> Result<(), ProgramError> {
    let place = disk::followed(output);
    let folder = disk::folder_of(&place);
    if is_standard_output(output) || folder.is_dir() {
        return Ok(());
    }
    Err(ProgramError::NoOutputFolder { path: output.to_owned(), folder: folder.to_owned() })
}

/// Whether two paths lead to one file, or to where one would be. Hard links have paths of their own.
fn is_same(path: &Path, file: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (fs::metadata(path), fs::metadata(file)) {
        (Ok(one), Ok(other)) => (one.dev(), one.ino()) == (other.dev(), other.ino()),
        (Err(_), Err(_)) => would_be(path).is_some_and(|place| would_be(file) == Some(place)),
        _ => false,
    }
}

/// Where a file that does not exist would be.
fn would_be(path: &Path) -> Option<PathBuf> {
    let place = disk::followed(path);
    Some(fs::canonicalize(disk::folder_of(&place)).ok()?.join(place.file_name()?))
}

/// Prints.
///
/// # Errors
/// If the standard output cannot be written.
pub fn to_standard_output(report: impl AsRef<[u8]>) -> Result<(), ProgramError> {
    to_standard_output_by(|out| out.write_all(report.as_ref()))
}

/// Prints by a function that is given where to write to.
///
/// # Errors
/// If the standard output cannot be written, or the function fails.
pub fn to_standard_output_by(
    content: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), ProgramError> {
    let mut out = BufWriter::new(io::stdout().lock());
    printed(content(&mut out).and_then(|()| out.flush()))
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

/// How many warnings about files and lines are told on the standard error where there may be thousands.
pub const WARNINGS_TOLD: usize = 10;

/// Writes a complaint to the standard error. File names come from outside: no control character of theirs may reach
/// the terminal. A standard error that cannot be written is ignored.
pub fn complain(message: &str) {
    format!("refrain: {message}").lines().for_each(write_line);
}

/// Writes a line to the standard error, as [`complain`] does.
pub fn write_line(line: &str) {
    let _ = writeln!(std::io::stderr(), "{}", one_line(line));
}
