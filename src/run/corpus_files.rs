//! The files among those named or found in folders that hold many speeches, with their rows in their place.

use std::path::{Path, PathBuf};

use crate::formats::corpus::CorpusForm;
use crate::passim::is_export;
use crate::speech::{FileReader, LoadError, LoadWarning, is_standard_input};

/// Paths of speeches, and what is left out.
#[derive(Debug, Default)]
pub struct SpeechPaths {
    /// The paths: files, and rows of files that hold many speeches.
    pub paths: Vec<PathBuf>,
    /// What is left out, and what is wrong with files that hold many.
    pub warnings: Vec<LoadWarning>,
}

impl SpeechPaths {
    /// Adds a file that was named.
    ///
    /// # Errors
    /// If it holds many speeches by its name and none can be read.
    pub fn add_named(&mut self, path: &Path, reader: &FileReader) -> Result<(), LoadError> {
        if is_standard_input(path) {
            self.paths.push(path.to_owned());
            return Ok(());
        }
        match reader.speeches_in(path)? {
            Some(speeches) => {
                self.paths.extend(speeches.paths);
                self.warnings.extend(speeches.warnings);
            }
            None => self.paths.push(path.to_owned()),
        }
        Ok(())
    }

    /// Adds a file that was found in a folder: it need not have speeches, and what is written for passim has those of other
    /// files once more.
    pub fn add_found(&mut self, path: PathBuf, reader: &FileReader) {
        // The table about the speeches is none of them.
        if reader.metadata_sources().is_table(&path) {
            return;
        }
        if CorpusForm::of(&path) == Some(CorpusForm::JsonLines) && is_export(&path) {
            self.warnings.push(LoadWarning::ForPassim { path });
            return;
        }
        match reader.speeches_in(&path) {
            Ok(None) => self.paths.push(path),
            Ok(Some(speeches)) => {
                self.paths.extend(speeches.paths);
                self.warnings.extend(speeches.warnings);
            }
            Err(error) => self.warnings.push(LoadWarning::LeftOut(error)),
        }
    }
}
