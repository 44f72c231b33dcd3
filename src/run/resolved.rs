//! Values of settings with where they come from, and what is wrong with those that cannot be used.

use std::fmt;
use std::path::{Path, PathBuf};

use thiserror::Error;

/// The word that stands for no reference of the program's own.
pub const NO_REFERENCE: &str = "none";

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The program.
    Default,
    /// A line of the configuration file, counted from 1.
    File {
        /// The file.
        path: PathBuf,
        /// The line.
        line: usize,
    },
    /// An environment variable.
    Environment(String),
    /// A flag on the command line.
    Flag(String),
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default => f.write_str("default"),
            Self::File { path, line } => write!(f, "{}:{line}", path.display()),
            Self::Environment(name) | Self::Flag(name) => f.write_str(name),
        }
    }
}

/// A value and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolved<T> {
    /// The value.
    pub value: T,
    /// Where it comes from.
    pub origin: Origin,
}

/// Why there is no configuration.
#[derive(Debug, Error)]
pub enum ConfigurationError {
    /// The file cannot be read.
    #[error("{}: the configuration cannot be read: {error}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why not.
        error: std::io::Error,
    },
    /// A value that cannot be, in words that say what is allowed.
    #[error("{origin}: {reason}")]
    Wrong {
        /// Where it stands.
        origin: Origin,
        /// What is wrong.
        reason: String,
    },
}

/// Whether a reference is the word for none instead of a path.
pub fn is_no_reference(path: &Path) -> bool {
    path.as_os_str() == NO_REFERENCE
}
