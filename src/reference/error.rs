//! Why a model could not be read, written or learned.

use std::io;
use std::path::PathBuf;

use thiserror::Error;

use crate::speech::LoadError;

/// Why a model file could not be read or written. Each message names the file and says what to do.
#[derive(Debug, Error)]
pub enum ReferenceError {
    /// The system does not let us read it, or it is not there.
    #[error("{}: cannot be read ({source}); check the name and the permissions", .path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// It is longer than any model.
    #[error("{}: has more than {} MB, more than any model; check the name", .path.display(), .limit / 1_000_000)]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// The limit in bytes.
        limit: u64,
    },
    /// It is no model file at all.
    #[error("{}: is no model; make one with `refrain learn`", .path.display())]
    Foreign {
        /// The file.
        path: PathBuf,
    },
    /// It was written by a version of the program that writes models otherwise.
    #[error("{path}: is a model of format {found}, this program reads format {expected}; relearn it with `refrain learn FOLDER... -o {path}`", path = .path.display())]
    Version {
        /// The file.
        path: PathBuf,
        /// The format it says it has.
        found: u64,
        /// The format that this program reads.
        expected: u64,
    },
    /// Not all of it is as it was written.
    #[error("{}: is damaged; copy it or learn it again", .path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
    },
    /// The system does not let us write it.
    #[error("{}: cannot be written ({source}); check the folder and its permissions", .path.display())]
    Unwritable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A model that is part of the program is not as it was built in.
    #[error("the reference {name}, which comes with the program, is damaged; install refrain again")]
    Bundled {
        /// What the reference is called.
        name: &'static str,
    },
    /// What was learned from marked speeches and is part of the program is not as it was built in.
    #[error("the weights for {language}, which come with the program, are damaged; install refrain again")]
    BundledWeights {
        /// The code of their language.
        language: &'static str,
    },
}

/// Why nothing could be learned.
#[derive(Debug, Error)]
pub enum LearnError {
    /// A folder or file that was named cannot be read.
    #[error("{}: cannot be read ({source}); check the name and the permissions", .path.display())]
    Unreadable {
        /// The folder or file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// There are not two speeches to learn from.
    #[error("{}", too_few(*.documents, .failed))]
    TooFew {
        /// How many there are: 0 or 1.
        documents: usize,
        /// What is wrong with the others.
        failed: Vec<LoadError>,
    },
}

fn too_few(documents: usize, failed: &[LoadError]) -> String {
    let count = if documents == 0 { "no speech" } else { "only one speech" };
    let mut message = format!("{count} to learn from; name folders that hold .txt files");
    for error in failed {
        message += &format!("\n  {error}");
    }
    message
}
