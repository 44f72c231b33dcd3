//! The files of the folders that an overview is given of.

use std::path::{Path, PathBuf};

use rustc_hash::FxHashSet;

use super::corpus_files::SpeechPaths;
use super::error::ProgramError;
use super::files::MOST_SPEECHES;
use crate::collection::Collected;
use crate::formats::corpus::CorpusForm;
use crate::speech::{
    FileReader, FolderFiles, LoadError, LoadWarning, MOST_FILES_SURVEYED, files_in, is_standard_input,
    real_path, without_ending,
};

/// Whether a table of what was named opens, and no comparison: of one folder or one file that holds many speeches and
/// nothing else, and of those that are to be compared but hold more than can be. A text in two formats has one name, and is
/// one speech.
pub fn is_surveyed(typed: &[PathBuf], recursive: bool, reader: &FileReader) -> bool {
    let holds_many = |path: &PathBuf| {
        !is_standard_input(path) && (path.is_dir() || CorpusForm::of(path).is_some() && path.is_file())
    };
    match typed {
        [only] if !recursive => holds_many(only),
        _ if !recursive || !typed.iter().any(holds_many) => false,
        _ => FolderFileList::of(typed, reader).is_ok_and(|list| {
            let names: FxHashSet<PathBuf> =
                list.speeches.paths.iter().map(|path| without_ending(path)).collect();
            names.len() > MOST_SPEECHES
        }),
    }
}

/// What is to be told of named files and folders besides their speeches.
#[derive(Debug, Default)]
pub struct LeftOut {
    /// Why files and folders are left out.
    pub files: Vec<LoadWarning>,
    /// What is wrong with files that are read, such as rows that cannot be.
    pub warnings: Vec<LoadWarning>,
}

impl LeftOut {
    /// All of it, files first.
    pub fn all(&self) -> impl Iterator<Item = &LoadWarning> {
        self.files.iter().chain(&self.warnings)
    }

    /// Adds it to what became of the files that were read.
    pub fn tell(self, collected: &mut Collected) {
        collected.left_out.extend(self.files);
        collected.warnings.extend(self.warnings);
    }
}

/// The speeches to read, each once.
#[derive(Debug, Default)]
pub struct FolderFileList {
    speeches: SpeechPaths,
    unreadable: Vec<LoadError>,
}

impl FolderFileList {
    /// The files that are named and those of the folders, with all folders in them.
    ///
    /// # Errors
    /// A folder that cannot be read or has too many files, a file of many speeches that has none.
    pub fn of(typed: &[PathBuf], reader: &FileReader) -> Result<Self, ProgramError> {
        let mut out = Self::default();
        for path in typed {
            if path.is_dir() && !is_standard_input(path) {
                let FolderFiles { files, unreadable } = files_in(path, MOST_FILES_SURVEYED)?;
                for file in files {
                    out.speeches.add_found(file, reader);
                    out.check_count(path)?;
                }
                out.unreadable.extend(unreadable);
            } else {
                out.speeches.add_named(path, reader)?;
                out.check_count(path)?;
            }
        }
        // By whatever path. One that leads nowhere is told of when it is read.
        let mut seen = FxHashSet::default();
        out.speeches.paths.retain(|path| seen.insert(real_path(path).unwrap_or_else(|| path.clone())));
        let of_metadata = reader.metadata_sources().warnings(out.speeches.paths.iter().map(PathBuf::as_path));
        out.speeches.warnings.extend(of_metadata);
        Ok(out)
    }

    /// Refuses more speeches than are surveyed: each of many files may hold as many.
    fn check_count(&self, path: &Path) -> Result<(), LoadError> {
        let (path, limit) = (path.to_owned(), MOST_FILES_SURVEYED);
        if self.speeches.paths.len() > limit {
            Err(LoadError::TooManySpeeches { path, limit })
        } else {
            Ok(())
        }
    }

    /// The paths of the speeches, and what is to be told.
    pub fn into_parts(self) -> (Vec<PathBuf>, LeftOut) {
        let Self { speeches: SpeechPaths { paths, warnings }, unreadable } = self;
        let is_file = |warning: &LoadWarning| {
            matches!(warning, LoadWarning::LeftOut(_) | LoadWarning::ForPassim { .. })
        };
        let (mut files, warnings): (Vec<_>, Vec<_>) = warnings.into_iter().partition(is_file);
        files.extend(unreadable.into_iter().map(LoadWarning::LeftOut));
        (paths, LeftOut { files, warnings })
    }
}
