//! Where something is known of speeches beside their files: a table about them, and their names.

use std::path::{Path, PathBuf};

use rustc_hash::FxHashMap;

use super::corpus_row::{CorpusRowName, real_path};
use super::error::{LoadError, LoadWarning};
use super::metadata::Metadata;
use super::name_pattern::NamePattern;
use super::source;
use super::standard_input::is_standard_input;
use crate::disk;
use crate::formats::ReadOptions;
use crate::formats::corpus::{CorpusError, CorpusFault, CorpusRow, read_about};

/// What is known of speeches beside their files. What the table says counts before what names say.
#[derive(Debug, Default)]
pub struct MetadataSources {
    table: Option<MetadataTable>,
    pattern: Option<NamePattern>,
}

/// A table about speeches.
#[derive(Debug)]
struct MetadataTable {
    path: PathBuf,
    /// What its rows say, by the real paths of the speeches.
    rows: FxHashMap<PathBuf, Metadata>,
    left_out: Option<RowsOfTable>,
}

/// The rows of a table that are left out: how many, and the first, by its number and what is wrong with it.
#[derive(Clone, Debug)]
struct RowsOfTable {
    count: usize,
    first: (usize, CorpusFault),
}

impl MetadataSources {
    /// Reads the table, if there is one.
    ///
    /// # Errors
    /// If the table cannot be read or has no column of paths.
    pub fn open(
        table: Option<&Path>,
        pattern: Option<NamePattern>,
        options: &ReadOptions,
    ) -> Result<Self, LoadError> {
        let table = table.map(|path| MetadataTable::open(path, options)).transpose()?;
        Ok(Self { table, pattern })
    }

    /// What is known of a speech, after what its file says.
    pub(super) fn complete(&self, path: &Path, mut known: Metadata) -> Metadata {
        if let Some(of_name) = self.pattern.as_ref().and_then(|pattern| pattern.of_path(path)) {
            known.complete(&of_name);
        }
        if let Some(of_table) = self.table.as_ref().and_then(|table| table.row(path)) {
            known.complete(of_table);
        }
        known
    }

    /// Whether a file is the table.
    pub fn is_table(&self, file: &Path) -> bool {
        self.table.as_ref().is_some_and(|table| real_path(file) == real_path(&table.path))
    }

    /// What a reader should know: rows that are left out, speeches without a row, names that are otherwise.
    pub fn warnings<'a>(&self, speeches: impl Iterator<Item = &'a Path> + Clone) -> Vec<LoadWarning> {
        let files = || speeches.clone().filter(|path| !is_standard_input(path));
        let of = files().count();
        let told = |missing: Vec<&'a Path>| missing.first().map(|first| (missing.len(), first.to_path_buf()));
        let mut out = Vec::new();
        if let Some(table) = &self.table {
            out.extend(table.left_out.clone().map(|RowsOfTable { count, first }| LoadWarning::RowsLeftOut {
                path: table.path.clone(),
                count,
                first: LoadError::Row { path: table.path.clone(), row: Some(first.0), fault: first.1 },
            }));
            let missing = told(files().filter(|path| table.row(path).is_none()).collect());
            let table = table.path.clone();
            out.extend(missing.map(|(count, first)| LoadWarning::NoMetadata { table, count, of, first }));
        }
        if let Some(pattern) = &self.pattern {
            // The rows of one file have its name.
            let files = files().filter(|path| CorpusRowName::of(path).is_none());
            let missing = told(files.filter(|path| pattern.of_path(path).is_none()).collect());
            let pattern = pattern.to_string();
            out.extend(missing.map(|(count, first)| LoadWarning::OtherName { pattern, count, of, first }));
        }
        out
    }
}

impl MetadataTable {
    fn open(path: &Path, options: &ReadOptions) -> Result<Self, LoadError> {
        let of_row = |row, fault| LoadError::Row { path: path.to_owned(), row, fault };
        let corpus = read_about(&source::read(path)?, options).map_err(|error| match error {
            CorpusError::Format(source) => LoadError::Format { path: path.to_owned(), source },
            CorpusError::Fault(row, fault) => of_row(row, fault),
        })?;
        let mut faults = corpus.faults;
        let mut unreadable = corpus.unreadable;
        let (mut rows, mut numbers) = (FxHashMap::default(), FxHashMap::default());
        for row in corpus.rows {
            let number = row.number;
            match place_of(path, &row, &numbers) {
                Ok(place) => {
                    numbers.insert(place.clone(), number);
                    rows.insert(place, Metadata::from(row));
                }
                Err(fault) => {
                    unreadable += 1;
                    faults.push((number, fault));
                }
            }
        }
        let first = faults.into_iter().min_by_key(|(number, _)| *number);
        let left_out = first.map(|first| RowsOfTable { count: unreadable, first });
        Ok(Self { path: path.to_owned(), rows, left_out })
    }

    fn row(&self, speech: &Path) -> Option<&Metadata> {
        self.rows.get(&real_path(speech)?)
    }
}

/// The real path of the speech that a row is about: as seen from the folder of the table, or else from the current one.
fn place_of(
    table: &Path,
    row: &CorpusRow,
    known: &FxHashMap<PathBuf, usize>,
) -> Result<PathBuf, CorpusFault> {
    let named = Path::new(row.text.trim());
    let beside = disk::folder_of(table).join(named);
    let path = || named.display().to_string();
    let place = real_path(&beside).or_else(|| real_path(named));
    let place = place.ok_or_else(|| CorpusFault::NoSuchSpeech { path: path() })?;
    match known.get(&place) {
        Some(&first) => Err(CorpusFault::SameSpeech { path: path(), first }),
        None => Ok(place),
    }
}
