//! Reading the files of a collection, several at once, each speech put away as soon as its facts are known.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

use super::facts::{Lookup, SpeechFacts};
use crate::reference::ReferenceError;
use crate::speech::{FileReader, LoadError, LoadWarning};

/// What came of reading a file.
#[derive(Debug)]
pub enum ReadFile {
    /// It is a speech.
    Speech(Box<SpeechFacts>, Vec<LoadWarning>),
    /// It cannot be loaded.
    Unreadable(LoadError),
}

/// The most files that are read at once, as [`crate::speech::load_all`] does.
const MOST_AT_ONCE: usize = 4;

/// The stack in bytes of a thread that reads files.
const STACK: usize = 8_000_000;

/// Reads files in their order, several at once, and tells of each by its index, from any thread. Stops early if it is
/// cancelled.
///
/// # Errors
///
/// Fails if a reference that comes with the program is damaged.
pub fn read_each(
    paths: &[PathBuf],
    reader: &FileReader,
    lookup: &Lookup,
    cancelled: &AtomicBool,
    tell: &(dyn Fn(usize, ReadFile) + Sync),
) -> Result<(), ReferenceError> {
    let next = AtomicUsize::new(0);
    let work = || -> Result<(), ReferenceError> {
        while !cancelled.load(Ordering::Relaxed) {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(path) = paths.get(index) else { break };
            tell(index, read(path, reader, lookup)?);
        }
        Ok(())
    };
    let threads = thread::available_parallelism().map_or(1, |cores| cores.get().min(MOST_AT_ONCE));
    thread::scope(|scope| {
        let start = |_| thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work);
        let started: Vec<_> = (0..threads).map(start).collect();
        if started.iter().all(Result::is_err) {
            // Then this thread has to do.
            return work();
        }
        let ended = started.into_iter().flatten().map(|thread| match thread.join() {
            Ok(ended) => ended,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        ended.collect()
    })
}

fn read(path: &Path, reader: &FileReader, lookup: &Lookup) -> Result<ReadFile, ReferenceError> {
    let speech = reader.bytes(path).and_then(|bytes| reader.speech(path, &bytes));
    Ok(match speech {
        Ok((warnings, speech)) => ReadFile::Speech(Box::new(lookup.facts(speech)?), warnings),
        Err(error) => ReadFile::Unreadable(error),
    })
}
