//! Loading speeches from files.

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::corpora::{Corpora, CorpusSpeeches};
use super::corpus_row::{CorpusRowName, file_of, real_path};
use super::damage::damage;
use super::error::{LoadError, LoadWarning, TooFewSpeeches};
use super::metadata::Metadata;
use super::metadata_sources::MetadataSources;
use super::source::{self, is_read_once};
use super::standard_input::{STANDARD_INPUT, is_standard_input};
use super::{Notices, Speech};
use crate::formats::corpus::{CorpusFault, CorpusForm};
use crate::formats::isolated::Patience;
use crate::formats::{self, Document, Format, ReadOptions};

/// What was loaded, and what the reader should know about it.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The speeches in the order of their paths; at least two.
    pub speeches: Vec<Arc<Speech>>,
    /// What stays visible while they are compared.
    pub warnings: Vec<LoadWarning>,
}

impl Loaded {
    /// The same with the notices of all speeches left out or counted in.
    pub fn with_notices(mut self, notices: Notices) -> Self {
        let counting = |speech: Arc<Speech>| Arc::new(Arc::unwrap_or_clone(speech).with_notices(notices));
        self.speeches = self.speeches.into_iter().map(counting).collect();
        self
    }
}

/// Loads speeches to be compared. A file that cannot be loaded is left out with a warning as long as two speeches
/// remain. A file that is given twice gives two speeches, with a warning.
///
/// # Errors
///
/// Fails if fewer than two speeches can be loaded, and says why for each file.
pub fn load_all<P: AsRef<Path>>(paths: &[P], options: &ReadOptions) -> Result<Loaded, TooFewSpeeches> {
    load_all_with(paths, &FileReader::new(options), &|_| {})
}

/// Loads speeches as [`load_all`] does, and tells after each file how many were read.
///
/// # Errors
///
/// As [`load_all`].
pub fn load_all_with<P: AsRef<Path>>(
    paths: &[P],
    reader: &FileReader,
    progress: &(dyn Fn(usize) + Sync),
) -> Result<Loaded, TooFewSpeeches> {
    let paths: Vec<&Path> = paths.iter().map(AsRef::as_ref).collect();
    let mut loaded = Loaded::default();
    let mut failed = Vec::new();
    for read in read_speeches(&paths, reader, progress) {
        match read {
            Ok((damage, speech)) => {
                loaded.warnings.extend(damage);
                loaded.speeches.push(Arc::new(speech));
            }
            Err(error) => failed.push(error),
        }
    }
    if loaded.speeches.len() < 2 {
        return Err(TooFewSpeeches { loaded: loaded.speeches.len(), failed });
    }
    loaded.warnings.extend(given_again(&loaded.speeches));
    loaded.warnings.extend(failed.into_iter().map(LoadWarning::LeftOut));
    Ok(loaded)
}

/// Loads speeches again, with a new reader. One that cannot be loaded any more stays as it is, with a warning.
pub fn reload_all(speeches: &[Arc<Speech>], reader: &FileReader) -> Loaded {
    let mut loaded = Loaded::default();
    // What was sent through a pipe or to the standard input stays as it is.
    let paths: Vec<&Path> =
        speeches.iter().map(|old| old.path.as_path()).filter(|path| !is_read_once(path)).collect();
    let mut read = read_speeches(&paths, reader, &|_| {}).into_iter();
    for old in speeches {
        let again = if paths.contains(&old.path.as_path()) { read.next() } else { None };
        let Some(again) = again else {
            loaded.speeches.push(Arc::clone(old));
            continue;
        };
        match again {
            Ok((damage, speech)) => {
                loaded.warnings.extend(damage);
                loaded.speeches.push(Arc::new(speech.with_notices(old.notices)));
            }
            Err(error) => {
                loaded.warnings.push(LoadWarning::KeptAsItWas(error));
                loaded.speeches.push(Arc::clone(old));
            }
        }
    }
    loaded
}

/// Loads one speech: reads the file, tells its encoding and outlines it. Takes a millisecond or less for a speech.
///
/// # Errors
///
/// Fails if the path names no regular, readable file with text in it.
pub fn load(path: &Path) -> Result<Speech, LoadError> {
    load_with(path, &ReadOptions::default())
}

/// Loads one speech as [`load`] does, with what is known of the file beside its bytes.
///
/// # Errors
///
/// Fails if the path names no regular, readable file with text in it.
pub fn load_with(path: &Path, options: &ReadOptions) -> Result<Speech, LoadError> {
    FileReader::new(options).load(path).map(|(_, speech)| speech)
}

/// The most sections of a speech, counted after broken lines are joined. A report of an hour has 150; a file with a
/// character in every line, which is no speech, would take gigabytes.
const MOST_SECTIONS: usize = 50_000;

/// The speech that a file holds.
fn outlined(path: &Path, document: Document) -> Result<Speech, LoadError> {
    let speech = Speech::from_document(path, document);
    if speech.sections.len() > MOST_SECTIONS {
        return Err(LoadError::TooManySections { path: path.to_owned(), limit: MOST_SECTIONS });
    }
    Ok(speech)
}

/// The most files that are read at once. Each may be held in memory twice.
const MOST_AT_ONCE: usize = 4;

/// The stack in bytes of a thread that reads files: as large as a program's first one usually is.
const STACK: usize = 8_000_000;

/// A speech, and what to tell about the bytes of its file.
pub type LoadedSpeech = (Vec<LoadWarning>, Speech);

/// Reads files side by side, in order: one may keep a process busy for seconds.
fn read_speeches(
    paths: &[&Path],
    reader: &FileReader,
    progress: &(dyn Fn(usize) + Sync),
) -> Vec<Result<LoadedSpeech, LoadError>> {
    let done = AtomicUsize::new(0);
    let read = |path: &&Path| {
        let read = reader.load(path);
        progress(done.fetch_add(1, Ordering::Relaxed) + 1);
        read
    };
    match reading_threads() {
        Some(threads) => threads.install(|| paths.par_iter().map(read).collect()),
        None => paths.iter().map(read).collect(),
    }
}

/// The threads that read files side by side; `None` if the system gives none.
pub fn reading_threads() -> Option<rayon::ThreadPool> {
    let threads = thread::available_parallelism().map_or(1, |cores| cores.get().min(MOST_AT_ONCE));
    rayon::ThreadPoolBuilder::new().num_threads(threads).stack_size(STACK).build().ok()
}

/// Reads files one by one, from several threads at once, within the limits that [`load_all`] has: for folders of which
/// nobody holds all speeches in memory. A file that holds many speeches is opened once.
#[derive(Debug, Default)]
pub struct FileReader {
    options: ReadOptions,
    /// Only one file at a time is read in this process, so that together they take no more memory than one.
    here: Mutex<()>,
    corpora: Corpora,
    metadata: Arc<MetadataSources>,
}

impl FileReader {
    /// A reader of files that share the time that slow ones have.
    pub fn new(options: &ReadOptions) -> Self {
        Self { options: ReadOptions { patience: Patience::default(), ..options.clone() }, ..Self::default() }
    }

    /// The same with what else is known of speeches.
    #[must_use]
    pub fn with_metadata(self, metadata: Arc<MetadataSources>) -> Self {
        Self { metadata, ..self }
    }

    /// Where else something is known of speeches.
    pub fn metadata_sources(&self) -> &MetadataSources {
        &self.metadata
    }

    /// The speech that a path stands for, and what to tell about its file.
    ///
    /// # Errors
    ///
    /// Fails if the path names no regular, readable file with text in it.
    pub fn load(&self, path: &Path) -> Result<LoadedSpeech, LoadError> {
        self.speech(path, &self.bytes(path)?)
    }

    /// The speeches of a file that holds many; `None` if it holds one.
    ///
    /// # Errors
    ///
    /// Fails if none of its rows is a speech.
    pub fn speeches_in(&self, path: &Path) -> Result<Option<CorpusSpeeches>, LoadError> {
        self.corpora.speeches(path, &self.options)
    }

    /// The bytes of a file; of a row of a file that holds many speeches, its text.
    ///
    /// # Errors
    ///
    /// Fails if the path names no readable file, one that is too large, or one that holds many speeches.
    pub fn bytes(&self, path: &Path) -> Result<Vec<u8>, LoadError> {
        match CorpusRowName::of(path) {
            _ if is_standard_input(path) => read_standard_input(),
            Some(name) => self.corpora.row(name, &self.options).map(|row| row.text.into_bytes()),
            None if CorpusForm::of(path).is_some() && path.is_file() => self.many_speeches(path),
            None => source::read(path),
        }
    }

    fn many_speeches<T>(&self, path: &Path) -> Result<T, LoadError> {
        let speeches = self.speeches_in(path)?.map(|speeches| speeches.paths).unwrap_or_default();
        let example = speeches.first().map(|path| path.display().to_string()).unwrap_or_default();
        let fault = CorpusFault::ManySpeeches { example };
        Err(LoadError::Row { path: path.to_owned(), row: None, fault })
    }

    /// The speech that the bytes of a file hold, and what to tell about them.
    ///
    /// # Errors
    ///
    /// Fails if they hold no text, or more than any speech.
    pub fn speech(&self, path: &Path, bytes: &[u8]) -> Result<LoadedSpeech, LoadError> {
        let (damage, speech) = self.speech_without_metadata(path, bytes)?;
        Ok((damage, speech.with_metadata(self.metadata(path)?)))
    }

    /// As [`Self::speech`], with nothing of what is known of it beside its text.
    ///
    /// # Errors
    ///
    /// Fails if the bytes hold no text, or more than any speech.
    pub fn speech_without_metadata(&self, path: &Path, bytes: &[u8]) -> Result<LoadedSpeech, LoadError> {
        let document = document(path, bytes, &self.options, &self.here)?;
        Ok((damage(path, &document), outlined(path, document)?))
    }

    /// What is known of a speech beside its text: from its row where a file holds many, from its name, from the table about
    /// speeches.
    ///
    /// # Errors
    ///
    /// Fails if the row cannot be read.
    pub fn metadata(&self, path: &Path) -> Result<Metadata, LoadError> {
        let of_row = match CorpusRowName::of(path) {
            Some(name) => self.corpora.row(name, &self.options)?.into(),
            None => Metadata::default(),
        };
        Ok(self.metadata.complete(path, of_row))
    }

    /// The file and the line in it that a line of a speech stands on.
    pub fn place_in_file(&self, path: &Path, line: usize) -> (PathBuf, usize) {
        let row = CorpusRowName::of(path).and_then(|name| self.corpora.row(name, &self.options).ok());
        let line = row.map_or(line, |row| match CorpusForm::of(file_of(path)) {
            Some(CorpusForm::Table) => row.line + line.saturating_sub(1),
            _ => row.line,
        });
        (file_of(path).to_owned(), line)
    }
}

fn document(
    path: &Path,
    bytes: &[u8],
    options: &ReadOptions,
    here: &Mutex<()>,
) -> Result<Document, LoadError> {
    let is_isolated = Format::of(bytes).is_ok_and(Format::is_isolated);
    let _one_at_a_time = (!is_isolated).then(|| here.lock().unwrap_or_else(PoisonError::into_inner));
    formats::read(bytes, options).map_err(|source| LoadError::Format { path: path.to_owned(), source })
}

fn read_standard_input() -> Result<Vec<u8>, LoadError> {
    let input = io::stdin().lock();
    if input.is_terminal() {
        Err(LoadError::NothingSent)
    } else {
        source::read_all(input, Path::new(STANDARD_INPUT))
    }
}

/// What to tell about files that are given again.
fn given_again(speeches: &[Arc<Speech>]) -> Vec<LoadWarning> {
    let mut seen: Vec<(PathBuf, &Path)> = Vec::new();
    let mut out = Vec::new();
    for path in speeches.iter().map(|speech| speech.path.as_path()) {
        let Some(real) = real_path(path) else { continue };
        match seen.iter().find(|(other, _)| *other == real) {
            Some((_, first)) => {
                out.push(LoadWarning::GivenAgain { path: path.to_owned(), first: first.to_path_buf() });
            }
            None => seen.push((real, path)),
        }
    }
    out
}
