use std::fs::{self, File};
use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::error::{LoadError, LoadWarning, TooFewSpeeches};
use super::{Notices, Speech};
use crate::formats::isolated::Patience;
use crate::formats::{self, Document, Format, ReadOptions};

/// The largest file in bytes that is loaded: an office document may hold pictures beside its text, a phone's are of 5 MB
/// each. How much text it may hold is limited in [`formats`].
const LARGEST_FILE: u64 = 64_000_000;

/// What stands for the standard input among the names of files. A file of this name is `./-`.
pub const STANDARD_INPUT: &str = "-";

/// Whether a path stands for the standard input.
pub fn is_standard_input(path: &Path) -> bool {
    path.as_os_str() == STANDARD_INPUT
}

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
    load_all_with(paths, options, &|_| {})
}

/// Loads speeches as [`load_all`] does, and tells after each file how many were read.
///
/// # Errors
///
/// As [`load_all`].
pub fn load_all_with<P: AsRef<Path>>(
    paths: &[P],
    options: &ReadOptions,
    progress: &(dyn Fn(usize) + Sync),
) -> Result<Loaded, TooFewSpeeches> {
    let paths: Vec<&Path> = paths.iter().map(AsRef::as_ref).collect();
    let mut loaded = Loaded::default();
    let mut failed = Vec::new();
    for (path, document) in paths.iter().zip(read_documents(&paths, options, progress)) {
        match document {
            Ok(document) => {
                loaded.warnings.extend(damage(path, &document));
                loaded.speeches.push(Arc::new(Speech::from_document(path, document)));
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

/// Loads speeches again. One that cannot be loaded any more stays as it is, with a warning.
pub fn reload_all(speeches: &[Arc<Speech>], options: &ReadOptions) -> Loaded {
    let mut loaded = Loaded::default();
    // What was sent to the standard input cannot be read again.
    let paths: Vec<&Path> =
        speeches.iter().map(|old| old.path.as_path()).filter(|path| !is_standard_input(path)).collect();
    let mut documents = read_documents(&paths, options, &|_| {}).into_iter().peekable();
    for old in speeches {
        let Some(document) = documents.next_if(|_| !is_standard_input(&old.path)) else {
            loaded.speeches.push(Arc::clone(old));
            continue;
        };
        match document {
            Ok(document) => {
                loaded.warnings.extend(damage(&old.path, &document));
                let speech = Speech::from_document(&old.path, document);
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
    read_document(path, options, &Mutex::new(())).map(|document| Speech::from_document(path, document))
}

/// The most files that are read at once. Each may be held in memory twice.
const MOST_AT_ONCE: usize = 4;

/// The stack in bytes of a thread that reads files: as large as a program's first one usually is.
const STACK: usize = 8_000_000;

/// Reads files side by side, in order: one may keep a process busy for seconds. They share the time that slow ones have.
fn read_documents(
    paths: &[&Path],
    options: &ReadOptions,
    progress: &(dyn Fn(usize) + Sync),
) -> Vec<Result<Document, LoadError>> {
    let options = ReadOptions { patience: Patience::default(), ..options.clone() };
    let (here, done) = (Mutex::new(()), AtomicUsize::new(0));
    let read = |path: &&Path| {
        let document = read_document(path, &options, &here);
        progress(done.fetch_add(1, Ordering::Relaxed) + 1);
        document
    };
    let threads = thread::available_parallelism().map_or(1, |cores| cores.get().min(MOST_AT_ONCE));
    match rayon::ThreadPoolBuilder::new().num_threads(threads).stack_size(STACK).build() {
        Ok(pool) => pool.install(|| paths.par_iter().map(read).collect()),
        Err(_) => paths.iter().map(read).collect(),
    }
}

/// Reads a file. Only one at a time is read in this process, so that together they take no more memory than one.
fn read_document(path: &Path, options: &ReadOptions, here: &Mutex<()>) -> Result<Document, LoadError> {
    let bytes = if is_standard_input(path) { read_standard_input()? } else { read(path)? };
    let is_isolated = Format::of(&bytes).is_ok_and(Format::is_isolated);
    let _alone = (!is_isolated).then(|| here.lock().unwrap_or_else(PoisonError::into_inner));
    formats::read(&bytes, options).map_err(|source| LoadError::Format { path: path.to_owned(), source })
}

fn read(path: &Path) -> Result<Vec<u8>, LoadError> {
    let failed = |source: io::Error| match source.kind() {
        io::ErrorKind::NotFound => LoadError::Missing { path: path.to_owned() },
        io::ErrorKind::IsADirectory => LoadError::Folder { path: path.to_owned() },
        _ => LoadError::Unreadable { path: path.to_owned(), source },
    };
    let check = |kind: &fs::Metadata| {
        if kind.is_dir() {
            Err(LoadError::Folder { path: path.to_owned() })
        } else if !kind.is_file() {
            Err(LoadError::NotRegular { path: path.to_owned() })
        } else if kind.len() > LARGEST_FILE {
            Err(LoadError::TooLarge { path: path.to_owned(), limit: LARGEST_FILE })
        } else {
            Ok(())
        }
    };
    // Asked before it is opened, as opening some devices sets them going, and again behind, as another file may have
    // taken the name in between.
    check(&fs::metadata(path).map_err(failed)?)?;
    let file = open(path).map_err(failed)?;
    check(&file.metadata().map_err(failed)?)?;
    read_all(file, path)
}

/// Reads to the end: a length that was told before may not hold.
fn read_all(from: impl Read, path: &Path) -> Result<Vec<u8>, LoadError> {
    let mut bytes = Vec::new();
    from.take(LARGEST_FILE + 1)
        .read_to_end(&mut bytes)
        .map_err(|source| LoadError::Unreadable { path: path.to_owned(), source })?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length <= LARGEST_FILE) {
        Ok(bytes)
    } else {
        Err(LoadError::TooLarge { path: path.to_owned(), limit: LARGEST_FILE })
    }
}

/// Opens a file to read it, without waiting for anybody at the other end of a pipe, and without taking a terminal.
fn open(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.read(true);
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        let flags = OFlags::NONBLOCK | OFlags::NOCTTY;
        std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, flags.bits().cast_signed());
    }
    options.open(path)
}

fn read_standard_input() -> Result<Vec<u8>, LoadError> {
    let input = io::stdin().lock();
    if input.is_terminal() { Err(LoadError::NothingSent) } else { read_all(input, Path::new(STANDARD_INPUT)) }
}

/// What to tell about files that are given again.
fn given_again(speeches: &[Arc<Speech>]) -> Vec<LoadWarning> {
    let mut seen: Vec<(PathBuf, &Path)> = Vec::new();
    let mut out = Vec::new();
    for path in speeches.iter().map(|speech| speech.path.as_path()) {
        let Ok(real) = fs::canonicalize(path) else { continue };
        match seen.iter().find(|(other, _)| *other == real) {
            Some((_, first)) => {
                out.push(LoadWarning::GivenAgain { path: path.to_owned(), first: first.to_path_buf() });
            }
            None => seen.push((real, path)),
        }
    }
    out
}

/// What to tell about characters that could not be read.
fn damage(path: &Path, document: &Document) -> Option<LoadWarning> {
    let characters = document.damaged;
    (characters > 0).then(|| LoadWarning::Damaged { path: path.to_owned(), characters })
}
