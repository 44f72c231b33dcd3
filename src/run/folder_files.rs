//! The files of the folders that an overview is given of.

use std::path::PathBuf;

use super::error::ProgramError;
use crate::speech::{FolderFiles, LoadError, MOST_FILES_SURVEYED, files_in, is_standard_input};

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
        let mut seen = rustc_hash::FxHashSet::default();
        out.paths.retain(|path| seen.insert(path.clone()));
        Ok(out)
    }

    /// The files, and the folders inside that cannot be read.
    pub fn into_parts(self) -> (Vec<PathBuf>, Vec<LoadError>) {
        (self.paths, self.unreadable)
    }
}
