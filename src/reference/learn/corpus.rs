//! From folders to documents of numbered words.

use std::fs;
use std::path::{Path, PathBuf};

use rustc_hash::{FxHashMap, FxHashSet};

use crate::formats::ReadOptions;
use crate::language::{Language, words};
use crate::reference::LearnError;
use crate::reference::sentence::{Sentence, WordId, read};
use crate::reference::vocabulary::WordRecord;
use crate::speech::{LoadError, Speech, load_with};
use crate::text::natural_order;

/// The documents to learn from and the words in them.
#[derive(Debug)]
pub(super) struct Corpus {
    pub(super) language: Language,
    /// For each document its sentences, the words numbered by their first occurrence.
    pub(super) documents: Vec<Vec<Sentence>>,
    /// For each word its wording and how often it stands where.
    pub(super) records: Vec<WordRecord>,
    pub(super) failed: Vec<LoadError>,
    pub(super) other_language: Vec<PathBuf>,
    pub(super) duplicates: Vec<PathBuf>,
}

impl Corpus {
    /// Reads the files in their order.
    pub(super) fn read(
        files: &[PathBuf],
        options: &ReadOptions,
        report: &mut dyn FnMut(f64),
    ) -> Result<Self, LearnError> {
        let (mut speeches, mut failed, mut duplicates) = (Vec::new(), Vec::new(), Vec::new());
        let mut seen = FxHashSet::default();
        for path in files {
            match load_with(path, options) {
                Ok(speech) if !seen.insert(speech.text.as_str().to_owned()) => duplicates.push(speech.path),
                Ok(speech) => speeches.push(speech),
                Err(error) => failed.push(error),
            }
        }
        let language = most_frequent(speeches.iter().map(|speech| speech.language));
        let (speeches, others): (Vec<Speech>, Vec<Speech>) =
            speeches.into_iter().partition(|speech| Some(speech.language) == language);
        let (Some(language), [_, _, ..]) = (language, speeches.as_slice()) else {
            return Err(LearnError::TooFew { documents: speeches.len(), failed });
        };
        let mut count = WordCount::default();
        let mut documents = Vec::with_capacity(speeches.len());
        let whole = speeches.len() as f64;
        for speech in speeches {
            documents.push(count.document(&speech));
            report(documents.len() as f64 / whole);
        }
        let other_language = others.into_iter().map(|speech| speech.path).collect();
        Ok(Self { language, documents, records: count.records, failed, other_language, duplicates })
    }
}

/// Numbers words by their first occurrence and counts them.
#[derive(Debug, Default)]
struct WordCount {
    numbers: FxHashMap<String, WordId>,
    records: Vec<WordRecord>,
}

impl WordCount {
    fn document(&mut self, speech: &Speech) -> Vec<Sentence> {
        let words = words(&speech.folded, speech.text.range(), speech.language);
        let sentences = read(speech, &words, |wording| self.number(wording));
        let here: FxHashSet<WordId> = sentences.iter().flat_map(|s| &s.words).map(|word| word.id).collect();
        for id in here {
            if let Some(record) = self.records.get_mut(id.index()) {
                record.documents += 1;
            }
        }
        sentences
    }

    fn number(&mut self, wording: &str) -> WordId {
        let id = *self.numbers.entry(wording.to_owned()).or_insert_with(|| {
            self.records.push(WordRecord { wording: wording.to_owned(), ..WordRecord::default() });
            WordId(u32::try_from(self.records.len() - 1).unwrap_or(u32::MAX))
        });
        if let Some(record) = self.records.get_mut(id.index()) {
            record.occurrences += 1;
        }
        id
    }
}

/// The language of most speeches, of equal ones the one that comes first.
fn most_frequent(languages: impl Iterator<Item = Language>) -> Option<Language> {
    let mut counts: Vec<(Language, usize)> = Vec::new();
    for language in languages {
        match counts.iter_mut().find(|(other, _)| *other == language) {
            Some((_, count)) => *count += 1,
            None => counts.push((language, 1)),
        }
    }
    counts.iter().rev().max_by_key(|(_, count)| *count).map(|(language, _)| *language)
}

/// The `.txt` files in folders and the folders in them, each folder's in natural order (`2` before `10`), the
/// folders in the order given. A file named in place of a folder is taken whatever its ending. Links to folders are
/// not followed, so that there is no end to a walk.
///
/// # Errors
///
/// Fails if a folder cannot be read.
pub fn text_files(folders: &[PathBuf]) -> Result<Vec<PathBuf>, LearnError> {
    let mut out = Vec::new();
    for folder in folders {
        if folder.is_dir() {
            walk(folder, &mut out)?;
        } else {
            out.push(folder.clone());
        }
    }
    Ok(out)
}

fn walk(folder: &Path, out: &mut Vec<PathBuf>) -> Result<(), LearnError> {
    let unreadable = |source| LearnError::Unreadable { path: folder.to_owned(), source };
    let mut entries = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        entries.push((entry.file_name().to_string_lossy().into_owned(), entry));
    }
    entries.sort_by(|(a, _), (b, _)| natural_order(a, b).then_with(|| a.cmp(b)));
    for (name, entry) in entries {
        let path = entry.path();
        if entry.file_type().map_err(unreadable)?.is_dir() {
            walk(&path, out)?;
        } else if name.to_lowercase().ends_with(".txt") && path.is_file() {
            out.push(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_of_most_files_is_learned() {
        use Language::{Chinese, English};
        assert_eq!(most_frequent([English, Chinese, Chinese].into_iter()), Some(Chinese));
        assert_eq!(most_frequent([English, Chinese].into_iter()), Some(English));
    }
}
