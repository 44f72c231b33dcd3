//! What a reader should know about what is compared, from all who may have something to say.

use crate::notes::{NotesError, UnresolvedNotes};
use crate::speech::LoadWarning;
use crate::strings::Strings;

/// What a reader should know about what is compared.
#[derive(Debug)]
pub enum Warning {
    /// About the speeches.
    Load(LoadWarning),
    /// The notes cannot be read.
    Notes(NotesError),
    /// So many passages of a cluster are no longer where passim has found them.
    PassagesMoved(usize),
    /// Only some documents of a cluster are opened.
    OpenedInPart {
        /// How many.
        opened: usize,
        /// Of how many.
        all: usize,
    },
    /// Some notes are of sections that the speeches do not have.
    Unresolved(UnresolvedNotes),
    /// No section has the pattern in its name that was asked for.
    NoSection(String),
}

impl Warning {
    /// What is said of it; `None` if there is nothing to say.
    pub fn message(&self, words: &Strings) -> Option<String> {
        match self {
            Self::NoSection(pattern) => Some((words.narrowing.no_section)(pattern)),
            Self::Load(warning) => Some((words.errors.load_warning)(warning)),
            Self::Notes(error) => Some((words.errors.notes)(error)),
            Self::PassagesMoved(passages) => Some((words.passim.moved)(*passages)),
            Self::OpenedInPart { opened, all } => Some((words.passim.opened_in_part)(*opened, *all)),
            Self::Unresolved(notes) => {
                notes.summary().map(|(first, more)| (words.errors.unresolved_links)(first, more))
            }
        }
    }
}

/// What is said of warnings, one string each.
pub fn messages(warnings: &[Warning], words: &Strings) -> Vec<String> {
    warnings.iter().filter_map(|warning| warning.message(words)).collect()
}
