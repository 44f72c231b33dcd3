//! The files that the command line names: themselves, or by the folder that they are in.

use std::path::{Path, PathBuf};

use rustc_hash::FxHashSet;

use super::corpus_files::SpeechPaths;
use super::error::ProgramError;
use crate::speech::{
    CorpusRowName, FileReader, FolderFiles, LoadError, LoadWarning, Loaded, MOST_FILES, files_in,
    is_read_once, is_standard_input, leave_out_twins,
};

/// The most speeches that are compared at once.
pub const MOST_SPEECHES: usize = 200;

/// Files to load.
#[derive(Debug, Default)]
pub struct Files {
    /// All of them, in order; the standard input at most once.
    pub paths: Vec<PathBuf>,
    /// Those that nobody named: they were found in a folder, and need not be speeches.
    found: FxHashSet<PathBuf>,
    /// What is left out of folders and of files that hold many speeches.
    left_out: Vec<LoadWarning>,
}

impl Files {
    /// The files that are meant by what was typed.
    ///
    /// # Errors
    /// A named folder that cannot be read or has too many files, a file of many speeches that has none or too many, or the
    /// standard input given twice.
    pub fn of(typed: &[PathBuf], recursive: bool, reader: &FileReader) -> Result<Self, ProgramError> {
        if typed.iter().filter(|path| is_standard_input(path)).count() > 1 {
            return Err(ProgramError::InputTwice);
        }
        let mut files = Self::default();
        for path in typed {
            if recursive && path.is_dir() && !is_standard_input(path) {
                let FolderFiles { files: inside, unreadable } = files_in(path, MOST_FILES)?;
                let mut found = SpeechPaths::default();
                for file in inside {
                    found.add_found(file, reader);
                    check_rows(&found)?;
                }
                files.found.extend(found.paths.iter().cloned());
                files.take(found);
                files.left_out.extend(unreadable.into_iter().map(LoadWarning::LeftOut));
            } else {
                let mut named = SpeechPaths::default();
                named.add_named(path, reader)?;
                check_rows(&named)?;
                files.take(named);
            }
        }
        Ok(files)
    }

    fn take(&mut self, SpeechPaths { paths, warnings }: SpeechPaths) {
        self.paths.extend(paths);
        self.left_out.extend(warnings);
    }

    /// Leaves files of folders out that have the text of another file in another format, and tells what else is left
    /// out.
    pub fn settle(&mut self, loaded: &mut Loaded) {
        leave_out_twins(loaded, |path| !self.found.contains(path));
        loaded.warnings.append(&mut self.left_out);
    }

    /// The file beside which notes are kept: the first that was named or is a speech.
    pub fn with_notes<'a>(&'a self, mut speeches: impl Iterator<Item = &'a Path>) -> &'a Path {
        let named = self.paths.iter().map(PathBuf::as_path).find(|path| !is_read_once(path));
        let named = named.filter(|&path| !self.found.contains(path));
        named.or_else(|| speeches.find(|path| !is_read_once(path))).unwrap_or(Path::new(""))
    }

    /// The warnings with one for all files that were found in folders and are no speeches.
    pub fn summarise(&self, warnings: Vec<LoadWarning>) -> Vec<LoadWarning> {
        let is_found = |error: &LoadError| self.found.contains(error.path());
        let (mut left_out, mut out): (Vec<LoadWarning>, Vec<LoadWarning>) = warnings
            .into_iter()
            .partition(|warning| matches!(warning, LoadWarning::LeftOut(error) if is_found(error)));
        let count = left_out.len();
        out.extend(left_out.drain(..).next().map(|first| match first {
            LoadWarning::LeftOut(first) if count > 1 => LoadWarning::LeftOutOfFolders { count, first },
            warning => warning,
        }));
        out
    }
}

/// Refuses more rows than are compared at once, before thousands of them are read for nothing.
fn check_rows(speeches: &SpeechPaths) -> Result<(), ProgramError> {
    let rows = speeches.paths.iter().filter(|path| CorpusRowName::of(path).is_some()).count();
    match rows > MOST_SPEECHES {
        true => Err(ProgramError::TooManySpeeches { count: rows, most: MOST_SPEECHES }),
        false => Ok(()),
    }
}
