//! Why notes could not be read or saved.

use std::io;
use std::path::PathBuf;

use thiserror::Error;

/// Why notes cannot be read or kept. Each message names the file and says what to do.
#[derive(Debug, Error)]
pub enum NotesError {
    /// The system does not let us read the file.
    #[error("{}: cannot be read ({source}); check what it is and its permissions", .path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// It is not in the form in which notes are written.
    #[error("{}, line {line}: {problem}; correct it or move it away, it is left as it is", .path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// What is wrong there.
        problem: NotesProblem,
    },
    /// A later version of the program has written it.
    #[error("{}, line {line}: is of version {version}, this program knows version {known}; take a newer refrain or move it away, it is left as it is", .path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// The version that it states.
        version: u64,
        /// The version that this program writes.
        known: u64,
    },
    /// It could not be read when the program started, and must not be overwritten.
    #[error("{}: could not be read and is left as it is; correct it or move it away, then start again", .path.display())]
    ReadOnly {
        /// The file.
        path: PathBuf,
    },
    /// Somebody else has written it since it was read.
    #[error("{}: was changed by somebody else; R takes that in, then decide again", .path.display())]
    ChangedElsewhere {
        /// The file.
        path: PathBuf,
    },
    /// The system does not let us write it.
    #[error("{}: cannot be written ({source}); check the permissions of the folder", .path.display())]
    Unwritable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
}

/// What is wrong in a file of notes.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum NotesProblem {
    /// It is no text.
    #[error("is not UTF-8")]
    NotUtf8,
    /// It does not say of which version it is, as the line `version = …` would; with the version that this program writes.
    #[error("the line `version = {known}` is missing")]
    NoVersion {
        /// The version.
        known: u64,
    },
    /// It is not in the form in which notes are written, in the words of the TOML reader.
    #[error("{0}")]
    Form(String),
}
