//! The name of one speech of a file that holds many: `corpus.jsonl#12` is its row 12.

use std::fs;
use std::path::{Path, PathBuf};

use crate::formats::corpus::CorpusForm;

/// A row of a file that holds many speeches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CorpusRowName<'a> {
    /// The file.
    pub file: &'a Path,
    /// The row, from 1.
    pub row: usize,
}

impl<'a> CorpusRowName<'a> {
    /// The row that a path stands for; `None` for any other.
    pub fn of(path: &'a Path) -> Option<Self> {
        let (file, row) = path.to_str()?.rsplit_once('#')?;
        let is_number = !row.is_empty() && row.bytes().all(|byte| byte.is_ascii_digit());
        CorpusForm::of(Path::new(file))?;
        Some(Self { file: Path::new(file), row: row.parse().ok().filter(|_| is_number)? })
    }

    /// The path that stands for a row of a file.
    pub fn path(file: &Path, row: usize) -> PathBuf {
        let mut name = file.as_os_str().to_owned();
        name.push(format!("#{row}"));
        name.into()
    }
}

/// The file that a path leads to: of a row of a file that holds many speeches, that file.
pub fn file_of(path: &Path) -> &Path {
    CorpusRowName::of(path).map_or(path, |name| name.file)
}

/// What a path is called by whatever way it is named; `None` if it leads nowhere.
pub fn real_path(path: &Path) -> Option<PathBuf> {
    let real = fs::canonicalize(file_of(path)).ok()?;
    Some(match CorpusRowName::of(path) {
        Some(CorpusRowName { row, .. }) => CorpusRowName::path(&real, row),
        None => real,
    })
}

/// A file's path without the ending of its name; a row's whole, since its file has others.
pub fn without_ending(path: &Path) -> PathBuf {
    if CorpusRowName::of(path).is_some() { path.to_owned() } else { path.with_extension("") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_named_by_its_file_and_number() {
        let name = |path: &'static str| CorpusRowName::of(Path::new(path));
        let row = CorpusRowName { file: Path::new("a b/讲话.csv"), row: 12 };
        assert_eq!(name("a b/讲话.csv#12"), Some(row));
        assert_eq!(CorpusRowName::path(row.file, 12), Path::new("a b/讲话.csv#12"));
        for path in ["a.csv", "a.csv#", "a.csv#x", "a.csv#+1", "a.txt#12", "a.csv#1/b.txt"] {
            assert_eq!(name(path), None, "{path}");
        }
        assert_eq!(without_ending(Path::new("a/b.csv#2")), Path::new("a/b.csv#2"));
        assert_eq!(without_ending(Path::new("a/b.txt")), Path::new("a/b"));
    }
}
