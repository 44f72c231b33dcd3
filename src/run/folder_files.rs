//! The files of the folders that an overview is given of.

use std::fs;
use std::path::PathBuf;

use rustc_hash::FxHashSet;

use super::error::ProgramError;
use super::files::MOST_SPEECHES;
use crate::speech::{FolderFiles, LoadError, MOST_FILES_SURVEYED, files_in, is_standard_input};

/// Whether a table of what was named opens, and no comparison: of one folder and nothing else, and of folders that are to be
/// compared but hold more than can be. A text in two formats has one name, and is one speech.
pub fn is_surveyed(typed: &[PathBuf], recursive: bool) -> bool {
    match typed {
        [only] if !recursive => only.is_dir() && !is_standard_input(only),
        _ if !recursive || !typed.iter().any(|path| path.is_dir()) => false,
        _ => FolderFileList::of(typed).is_ok_and(|list| {
            let names: FxHashSet<PathBuf> = list.paths.iter().map(|path| path.with_extension("")).collect();
            names.len() > MOST_SPEECHES
        }),
    }
}

/// The files to read, each once.
#[derive(Debug, Default)]
pub struct FolderFileList {
    paths: Vec<PathBuf>,
    unreadable: Vec<LoadError>,
}

impl FolderFileList {
    /// The files that are named and those of the folders, with all folders in them.
    ///
    /// # Errors
    /// A folder that cannot be read or has too many files.
    pub fn of(typed: &[PathBuf]) -> Result<Self, ProgramError> {
        let mut out = Self::default();
        for path in typed {
            if path.is_dir() && !is_standard_input(path) {
                let FolderFiles { files, unreadable } = files_in(path, MOST_FILES_SURVEYED)?;
                out.paths.extend(files);
                out.unreadable.extend(unreadable);
            } else {
                out.paths.push(path.clone());
            }
        }
        // By whatever path. One that leads nowhere is told of when it is read.
        let mut seen = FxHashSet::default();
        out.paths.retain(|path| seen.insert(fs::canonicalize(path).unwrap_or_else(|_| path.clone())));
        Ok(out)
    }

    /// The files, and the folders inside that cannot be read.
    pub fn into_parts(self) -> (Vec<PathBuf>, Vec<LoadError>) {
        (self.paths, self.unreadable)
    }
}
