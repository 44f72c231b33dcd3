//! Values of settings with where they come from, and what is wrong with those that cannot be used.

use std::fmt;
use std::path::{Path, PathBuf};

use thiserror::Error;

use super::settings::Expected;
use crate::app::{BindError, Conflict, UnknownKey};
use crate::strings::{InterfaceLanguage, Strings};

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
#[error("{}", self.in_words(InterfaceLanguage::English.words()))]
pub enum ConfigurationError {
    /// The file cannot be read.
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why not.
        error: std::io::Error,
    },
    /// Something in it, or in the environment, is not allowed.
    Wrong {
        /// Where it stands.
        origin: Origin,
        /// What is wrong.
        problem: Problem,
    },
}

/// What is wrong with a setting.
#[derive(Debug)]
pub enum Problem {
    /// A value that is not allowed.
    Value {
        /// As it is written.
        written: String,
        /// What is allowed.
        expected: Expected,
    },
    /// No TOML, or a name that no setting has, in the words of the library.
    Toml(String),
    /// A key that there is not.
    Key(UnknownKey),
    /// Keys that cannot give their command.
    Binding(BindError),
    /// A key for two commands.
    Conflict(Conflict),
}

impl ConfigurationError {
    /// What is said of it.
    pub fn in_words(&self, words: &Strings) -> String {
        match self {
            Self::Unreadable { path, error } => (words.program_errors.configuration_unreadable)(
                &path.display().to_string(),
                &(words.errors.system)(error),
            ),
            Self::Wrong { origin, problem } => format!("{origin}: {}", problem.in_words(words)),
        }
    }
}

impl Problem {
    fn in_words(&self, words: &Strings) -> String {
        let says = &words.program_errors;
        match self {
            Self::Value { written, expected } => (says.invalid_value)(written, &expected.in_words(words)),
            Self::Toml(message) => message.clone(),
            Self::Key(error) => error.in_words(words),
            Self::Binding(error) => error.in_words(words),
            Self::Conflict(Conflict { key, commands: [first, second] }) => {
                (says.conflicting_keys)(&key.to_string(), first, second)
            }
        }
    }
}

/// Whether a reference is the word for none instead of a path.
pub fn is_no_reference(path: &Path) -> bool {
    path.as_os_str() == NO_REFERENCE
}
