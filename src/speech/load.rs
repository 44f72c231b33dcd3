use std::fs::{self, File};
use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::error::{LoadError, LoadWarning, TooFewSpeeches};
use super::{Notices, Speech};
use crate::formats::{self, Document, ReadOptions};

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
    let mut loaded = Loaded::default();
    let mut failed = Vec::new();
    for path in paths {
        let path = path.as_ref();
        match read_document(path, options) {
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
    for old in speeches {
        // What was sent there cannot be read again.
        if is_standard_input(&old.path) {
            loaded.speeches.push(Arc::clone(old));
            continue;
        }
        match read_document(&old.path, options) {
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
    read_document(path, options).map(|document| Speech::from_document(path, document))
}

fn read_document(path: &Path, options: &ReadOptions) -> Result<Document, LoadError> {
    let bytes = if is_standard_input(path) { read_standard_input()? } else { read(path)? };
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
