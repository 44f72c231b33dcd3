//! Reading the files of a collection, several at once, each speech put away as soon as its facts are known.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

use super::facts::{Lookup, SpeechFacts};
use super::facts_cache::FactsCache;
use crate::reference::ReferenceError;
use crate::speech::{FileReader, LoadError, LoadWarning};

/// What came of reading a file.
#[derive(Debug)]
pub enum ReadFile {
    /// It is a speech.
    Speech(Arc<SpeechFacts>, Vec<LoadWarning>),
    /// It cannot be loaded.
    Unreadable(LoadError),
}

/// The most files that are read at once, as [`crate::speech::load_all`] does.
const MOST_AT_ONCE: usize = 4;

/// The stack in bytes of a thread that reads files.
const STACK: usize = 8_000_000;

/// Reads the files of collections.
#[derive(Debug)]
pub struct CollectionReader {
    /// Reads files.
    pub files: FileReader,
    /// Looks into speeches.
    pub lookup: Lookup,
    /// What is known of files that were read before; `None` does without.
    pub cache: Option<FactsCache>,
}

impl CollectionReader {
    /// Reads files in their order, several at once, and tells of each by its index, from any thread. Stops early if it is
    /// cancelled.
    ///
    /// # Errors
    ///
    /// Fails if a reference that comes with the program is damaged.
    pub fn read_each(
        &self,
        paths: &[PathBuf],
        cancelled: &AtomicBool,
        tell: &(dyn Fn(usize, ReadFile) + Sync),
    ) -> Result<(), ReferenceError> {
        let next = AtomicUsize::new(0);
        let work = || -> Result<(), ReferenceError> {
            while let Some((index, path)) = next_path(paths, &next) {
                let read = self.read(path)?;
                if cancelled.load(Ordering::Relaxed) {
                    // What the reading of this file was ended by is no fault of the file.
                    break;
                }
                tell(index, read);
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

    /// Reads one file, if need be.
    ///
    /// # Errors
    ///
    /// Fails if a reference that comes with the program is damaged.
    pub fn read(&self, path: &Path) -> Result<ReadFile, ReferenceError> {
        let bytes = match self.files.bytes(path) {
            Ok(bytes) => bytes,
            Err(error) => return Ok(ReadFile::Unreadable(error)),
        };
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let cached = self.cache.as_ref().map(|cache| (cache, cache.key(&name, &bytes)));
        let metadata = match self.files.metadata(path) {
            Ok(metadata) => metadata,
            Err(error) => return Ok(ReadFile::Unreadable(error)),
        };
        if let Some(facts) = cached.as_ref().and_then(|(cache, key)| cache.get(key)) {
            return Ok(ReadFile::Speech(Arc::new(facts.with_metadata(metadata)), Vec::new()));
        }
        // What is kept for the next time is what the file says; the rest may be said otherwise then.
        let (warnings, speech) = match self.files.speech_without_metadata(path, &bytes) {
            Ok(read) => read,
            Err(error) => return Ok(ReadFile::Unreadable(error)),
        };
        let facts = self.lookup.facts(speech)?;
        // What there is to tell of a file is told each time, so that it has to be read each time.
        if let Some((cache, key)) = cached.filter(|_| warnings.is_empty()) {
            cache.put(&key, &facts);
        }
        Ok(ReadFile::Speech(Arc::new(facts.with_metadata(metadata)), warnings))
    }
}

fn next_path<'a>(paths: &'a [PathBuf], next: &AtomicUsize) -> Option<(usize, &'a Path)> {
    let index = next.fetch_add(1, Ordering::Relaxed);
    paths.get(index).map(|path| (index, path.as_path()))
}
