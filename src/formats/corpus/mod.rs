//! Files that hold many speeches, a row each: JSON Lines, and tables with a column of text (CSV).
//!
//! Rows are counted as the file's are: the lines of JSON Lines from 1, empty ones too; the rows of a table as a
//! spreadsheet counts them, so that its head is row 1.

mod fault;
mod fields;
mod json_lines;
mod records;
mod table;

use std::path::Path;
use std::sync::Arc;

use fault::listed;
pub use fault::{CorpusFault, NotJson};
pub use fields::{FieldChoice, FieldNames, FieldPlaces, FieldRole, NoFieldChoice};
use records::{Records, separator_of};

use super::encoding::{Decoded, decode};
use super::{FormatError, ReadOptions, Repair};

/// The most bytes of a row, in UTF-8: the text of a speech has no more, and what is longer was not cut into rows.
const LARGEST_ROW: usize = 1_000_000;

/// The most rows of a corpus, as many as a folder may have files.
const MOST_ROWS: usize = 100_000;

/// The most rows of which it is kept why they cannot be read.
const MOST_FAULTS: usize = 1_000;

/// The most fields of a row that are kept besides its text, and the most characters of each: what is known of a speech
/// is a few words.
const MOST_FIELDS: usize = 100;
const LONGEST_FIELD: usize = 500;

/// In which form a file holds many speeches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CorpusForm {
    /// A JSON object on each line.
    JsonLines,
    /// A table whose columns are named in its first row: CSV, with a comma, a semicolon or a tab between cells.
    Table,
}

impl CorpusForm {
    /// The form of a file by the ending of its name; `None` if it holds one text. Its content does not tell: a speech may
    /// begin with a line that has commas in it.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_lowercase();
        match ending.as_str() {
            "jsonl" | "ndjson" => Some(Self::JsonLines),
            "csv" | "tsv" => Some(Self::Table),
            _ => None,
        }
    }
}

/// What a file of many speeches holds.
#[derive(Clone, Debug)]
pub struct Corpus {
    /// The rows that have a text, in their order; at least one.
    pub rows: Vec<CorpusRow>,
    /// Which rows cannot be read, and why: the first of them.
    pub faults: Vec<(usize, CorpusFault)>,
    /// How many rows cannot be read.
    pub unreadable: usize,
    /// How many characters of the file could not be read.
    pub damaged: usize,
    /// What was done to decode it.
    pub repairs: Vec<Repair>,
}

/// A row of a corpus.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CorpusRow {
    /// Its number, from 1.
    pub number: usize,
    /// The line of the file on which its text begins, from 1.
    pub line: usize,
    /// The text of the speech.
    pub text: String,
    /// What the row calls it.
    pub title: Option<String>,
    /// The date that the row gives.
    pub date: Option<String>,
    /// Its other fields that are not empty, by their names.
    pub fields: Vec<(Arc<str>, String)>,
}

/// Why nothing of a corpus can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CorpusError {
    /// Its bytes are no text.
    Format(FormatError),
    /// Its rows are not as they should be; with the row, if it is the fault of one.
    Fault(Option<usize>, CorpusFault),
}

/// Reads the bytes of a corpus.
///
/// # Errors
/// Fails if they are in no known encoding, or if there is no row with a text.
pub fn read(bytes: &[u8], form: CorpusForm, options: &ReadOptions) -> Result<Corpus, CorpusError> {
    let (string, mut corpus) = decoded(bytes, options)?;
    match form {
        CorpusForm::JsonLines => json_lines::read(&string, &options.fields, &mut corpus)?,
        CorpusForm::Table => table::read(&string, &options.fields, FieldRole::Text, &mut corpus)?,
    }
    checked(corpus)
}

/// Reads the bytes of a table about speeches that are elsewhere: their paths stand in the place of their texts.
///
/// # Errors
/// Fails as [`read`] does, and if there is no column of paths.
pub fn read_about(bytes: &[u8], options: &ReadOptions) -> Result<Corpus, CorpusError> {
    let (string, mut corpus) = decoded(bytes, options)?;
    table::read(&string, &options.fields, FieldRole::Path, &mut corpus)?;
    checked(corpus)
}

/// The text of a file, and a corpus without rows yet.
fn decoded(bytes: &[u8], options: &ReadOptions) -> Result<(String, Corpus), CorpusError> {
    let Decoded { string, damaged, repairs, .. } =
        decode(bytes, options.encoding).map_err(CorpusError::Format)?;
    if string.trim().is_empty() {
        return Err(CorpusError::Format(FormatError::Empty));
    }
    let corpus = Corpus { rows: Vec::new(), faults: Vec::new(), unreadable: 0, damaged, repairs };
    Ok((string, corpus))
}

fn checked(corpus: Corpus) -> Result<Corpus, CorpusError> {
    match (corpus.rows.is_empty(), corpus.faults.first()) {
        (false, _) => Ok(corpus),
        (true, Some((row, fault))) => Err(CorpusError::Fault(Some(*row), fault.clone())),
        (true, None) => Err(CorpusError::Format(FormatError::Empty)),
    }
}

impl Corpus {
    /// The row of a number; why there is none, if it cannot be read.
    ///
    /// # Errors
    /// If the corpus has no such row, or it cannot be read.
    pub fn row(&self, number: usize) -> Result<&CorpusRow, CorpusFault> {
        let found = self.rows.binary_search_by_key(&number, |row| row.number);
        if let Some(row) = found.ok().and_then(|index| self.rows.get(index)) {
            return Ok(row);
        }
        let fault = self.faults.iter().find(|(row, _)| *row == number).map(|(_, fault)| fault.clone());
        Err(fault.unwrap_or(CorpusFault::NoSuchRow { last: self.rows.last().map_or(0, |row| row.number) }))
    }

    /// Takes a row in, or why it cannot be read.
    fn take(&mut self, number: usize, row: Result<CorpusRow, CorpusFault>) -> Result<(), CorpusError> {
        match row {
            Ok(_) if self.rows.len() >= MOST_ROWS => {
                return Err(CorpusError::Fault(None, CorpusFault::TooManyRows { limit: MOST_ROWS }));
            }
            Ok(row) => self.rows.push(row),
            Err(fault) => {
                self.unreadable += 1;
                if self.faults.len() < MOST_FAULTS {
                    self.faults.push((number, fault));
                }
            }
        }
        Ok(())
    }
}

/// The value of a field as it is kept: on one line and of a bounded length; `None` if there is nothing in it.
fn field_value(value: &str) -> Option<String> {
    let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
    match value.char_indices().nth(LONGEST_FIELD) {
        _ if value.is_empty() => None,
        Some((end, _)) => Some(value.get(..end).unwrap_or_default().to_owned() + "…"),
        None => Some(value),
    }
}

/// A row with its fields put where they belong.
fn row_of<'a>(
    number: usize,
    line: usize,
    text: String,
    fields: impl Iterator<Item = (Option<FieldRole>, &'a Arc<str>, &'a str)>,
) -> Result<CorpusRow, CorpusFault> {
    if text.len() > LARGEST_ROW {
        return Err(CorpusFault::LongRow { limit: LARGEST_ROW });
    }
    let mut row = CorpusRow { number, line, text, ..CorpusRow::default() };
    for (role, name, value) in fields.take(MOST_FIELDS) {
        let value = field_value(value);
        match role {
            Some(FieldRole::Text | FieldRole::Path) => {}
            Some(FieldRole::Title) => row.title = value,
            Some(FieldRole::Date) => row.date = value,
            None => row.fields.extend(value.map(|value| (Arc::clone(name), value))),
        }
    }
    Ok(row)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn corpus(form: CorpusForm, text: &str) -> Result<Corpus, CorpusError> {
        read(text.as_bytes(), form, &ReadOptions::default())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(256))]

        #[test]
        fn any_file_is_read_or_refused_and_rows_go_up(
            text in "(text|正文|a|\"|\"\"|,|;|\t|\n|\r\n|[{}:]|\\PC){0,60}", is_table in any::<bool>()
        ) {
            let form = if is_table { CorpusForm::Table } else { CorpusForm::JsonLines };
            if let Ok(corpus) = corpus(form, &text) {
                prop_assert!(!corpus.rows.is_empty());
                prop_assert!(corpus.rows.windows(2).all(|pair| pair[0].number < pair[1].number));
                for row in &corpus.rows {
                    prop_assert_eq!(corpus.row(row.number), Ok(row));
                    prop_assert!(row.line <= text.lines().count().max(1));
                }
            }
        }
    }

    #[test]
    fn a_file_of_many_speeches_is_told_by_its_name() {
        let form = |name: &str| CorpusForm::of(Path::new(name));
        assert_eq!(form("a/讲话.JSONL"), Some(CorpusForm::JsonLines));
        assert_eq!(form("a.b/讲话.csv"), Some(CorpusForm::Table));
        assert_eq!(form("csv"), None);
        assert_eq!(form("a.csv/b.txt"), None);
    }
}
