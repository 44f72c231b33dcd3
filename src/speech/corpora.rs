//! Files that hold many speeches, opened once for all of their rows.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::corpus_row::CorpusRowName;
use super::damage::of_decoding;
use super::error::{LoadError, LoadWarning};
use super::metadata::Metadata;
use super::source;
use crate::formats::ReadOptions;
use crate::formats::corpus::{self, Corpus, CorpusError, CorpusFault, CorpusForm, CorpusRow};

/// The most files that are kept open. Rows are asked for in the order of their files, from several threads at once.
const MOST_OPEN: usize = 4;

/// The speeches of a file that holds many.
#[derive(Debug)]
pub struct CorpusSpeeches {
    /// The paths that stand for its rows.
    pub paths: Vec<PathBuf>,
    /// What is wrong with the file and with rows that are left out.
    pub warnings: Vec<LoadWarning>,
}

/// Files that hold many speeches, the last ones that were asked for.
#[derive(Debug, Default)]
pub struct Corpora(Mutex<Vec<(PathBuf, Arc<Corpus>)>>);

impl Corpora {
    /// The speeches of a file; `None` if it holds one.
    ///
    /// # Errors
    /// If the file cannot be read or none of its rows is a speech.
    pub fn speeches(&self, path: &Path, options: &ReadOptions) -> Result<Option<CorpusSpeeches>, LoadError> {
        if CorpusForm::of(path).is_none() {
            return Ok(None);
        }
        let corpus = self.open(path, options)?;
        let mut warnings = of_decoding(path, &corpus.repairs, corpus.damaged);
        if let Some((row, fault)) = corpus.faults.first() {
            let first = LoadError::Row { path: path.to_owned(), row: Some(*row), fault: fault.clone() };
            warnings.push(LoadWarning::RowsLeftOut {
                path: path.to_owned(),
                count: corpus.unreadable,
                first,
            });
        }
        let paths = corpus.rows.iter().map(|row| CorpusRowName::path(path, row.number)).collect();
        Ok(Some(CorpusSpeeches { paths, warnings }))
    }

    /// A row of a file.
    ///
    /// # Errors
    /// If the file or the row cannot be read.
    pub fn row(&self, name: CorpusRowName<'_>, options: &ReadOptions) -> Result<CorpusRow, LoadError> {
        let corpus = self.open(name.file, options)?;
        let row = corpus.row(name.row).cloned();
        row.map_err(|fault| LoadError::Row { path: name.file.to_owned(), row: Some(name.row), fault })
    }

    fn open(&self, path: &Path, options: &ReadOptions) -> Result<Arc<Corpus>, LoadError> {
        let Some(form) = CorpusForm::of(path) else {
            return Err(LoadError::Missing { path: path.to_owned() });
        };
        // Held while a file is read, so that it is read once.
        let mut opened = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, corpus)) = opened.iter().find(|(known, _)| known == path) {
            return Ok(Arc::clone(corpus));
        }
        let bytes = source::read(path).map_err(|error| match error {
            LoadError::TooLarge { path, limit } => {
                LoadError::Row { path, row: None, fault: CorpusFault::TooLarge { limit } }
            }
            other => other,
        })?;
        let corpus = corpus::read(&bytes, form, options).map_err(|error| match error {
            CorpusError::Format(source) => LoadError::Format { path: path.to_owned(), source },
            CorpusError::Fault(row, fault) => LoadError::Row { path: path.to_owned(), row, fault },
        })?;
        let corpus = Arc::new(corpus);
        if opened.len() >= MOST_OPEN {
            opened.remove(0);
        }
        opened.push((path.to_owned(), Arc::clone(&corpus)));
        Ok(corpus)
    }
}

impl From<CorpusRow> for Metadata {
    fn from(CorpusRow { title, date, fields, .. }: CorpusRow) -> Self {
        Self { title, date, fields }
    }
}
