//! A folder of what was worked out before: one file an entry, at most so many bytes, the oldest out first.
//!
//! Nothing depends on it: an entry that cannot be read is not there, and once one cannot be written none is any more.
//! Entries are written beside and renamed, so that several processes may use one folder. Speeches may be confidential:
//! only their owner may read the entries.

use std::fs::{self, DirBuilder};
use std::io::{self, Write};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::SystemTime;

use crate::disk;

/// How many bytes the entries of a folder may have together.
pub const MOST_BYTES: u64 = 500_000_000;

/// To which part of that entries are removed if they have more, so that not every further one has to look for the oldest.
const KEPT: f64 = 0.9;

/// The most bytes of an entry: a speech of 1 MB has a million symbols at most, each of five bytes at most.
const LARGEST_ENTRY: u64 = 8_000_000;

/// What the names of entries end with.
const ENDING: &str = "facts";

/// What the names of files begin with that are being written.
const UNFINISHED: &str = ".refrain-";

/// How old a file must be in seconds that somebody has begun to write to be left over.
const LEFT_OVER: u64 = 3600;

/// The folder and the permissions that it and its entries have.
const PRIVATE_FOLDER: u32 = 0o700;

/// Entries by name, in a folder.
#[derive(Debug)]
pub struct Cache {
    folder: PathBuf,
    limit: u64,
    /// How many bytes the entries have together, as far as this process knows; unknown before it has written one.
    size: Mutex<Option<u64>>,
    /// Why entries are not written any more.
    failed: OnceLock<io::Error>,
}

/// What was removed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Removed {
    /// How many entries.
    pub entries: usize,
    /// How many bytes they had.
    pub bytes: u64,
}

impl Cache {
    /// The entries of a folder, which need not exist.
    pub fn in_folder(folder: impl Into<PathBuf>) -> Self {
        Self::with_limit(folder, MOST_BYTES)
    }

    fn with_limit(folder: impl Into<PathBuf>, limit: u64) -> Self {
        Self { folder: folder.into(), limit, size: Mutex::default(), failed: OnceLock::new() }
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Why entries are not written any more; `None` as long as they are.
    pub fn failure(&self) -> Option<&io::Error> {
        self.failed.get()
    }

    /// What was kept under a name, if it can be read.
    pub fn get(&self, name: &str) -> Option<Vec<u8>> {
        disk::read(&self.path(name), LARGEST_ENTRY).ok()
    }

    /// Keeps bytes under a name, and removes the oldest entries if there are too many.
    pub fn put(&self, name: &str, bytes: &[u8]) {
        if self.failed.get().is_some() {
            return;
        }
        if let Err(error) = self.write(name, bytes) {
            // Another thread may have failed first.
            let _ = self.failed.set(error);
        }
    }

    /// Removes all entries.
    ///
    /// # Errors
    /// If one cannot be removed.
    pub fn clear(&self) -> io::Result<Removed> {
        let mut removed = Removed::default();
        for entry in self.entries() {
            remove(&entry.path)?;
            removed.entries += 1;
            removed.bytes += entry.bytes;
        }
        Ok(removed)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}.{ENDING}"))
    }

    fn write(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let mut size = self.size.lock().unwrap_or_else(PoisonError::into_inner);
        let known = match *size {
            Some(known) => known,
            None => {
                DirBuilder::new().recursive(true).mode(PRIVATE_FOLDER).create(&self.folder)?;
                self.entries().iter().map(|entry| entry.bytes).sum()
            }
        };
        let all = known + u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        *size = Some(if all > self.limit { self.remove_oldest(all) } else { all });
        drop(size);
        // Temporary files may be read only by their owner. Not forced to the disk: what is lost with the power is damaged
        // and worked out again.
        let mut new = tempfile::Builder::new().prefix(UNFINISHED).tempfile_in(&self.folder)?;
        new.write_all(bytes)?;
        new.persist(self.path(name)).map(drop).map_err(|error| error.error)
    }

    /// Removes the oldest entries of so many bytes in all, and says how many bytes are left. One that cannot be removed, or
    /// that another process has removed, stays out of account.
    fn remove_oldest(&self, all: u64) -> u64 {
        let mut entries = self.entries();
        entries.sort_by_key(|entry| entry.written);
        // A share of the limit, which has far fewer digits than a float.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
        let kept = (self.limit as f64 * KEPT) as u64;
        let mut left = all;
        for entry in entries {
            if left <= kept {
                break;
            }
            if remove(&entry.path).is_ok() {
                left = left.saturating_sub(entry.bytes);
            }
        }
        left
    }

    /// All entries, and what is left over of writing some.
    fn entries(&self) -> Vec<Entry> {
        let inside = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        inside.filter_map(|entry| Entry::of(&entry)).collect()
    }
}

/// A file of the folder.
struct Entry {
    path: PathBuf,
    bytes: u64,
    written: SystemTime,
}

impl Entry {
    fn of(entry: &fs::DirEntry) -> Option<Self> {
        let path = entry.path();
        let about = entry.metadata().ok().filter(fs::Metadata::is_file)?;
        let written = about.modified().ok()?;
        let is_entry = path.extension().is_some_and(|ending| ending == ENDING);
        let is_left_over = entry.file_name().to_string_lossy().starts_with(UNFINISHED)
            && written.elapsed().is_ok_and(|age| age.as_secs() > LEFT_OVER);
        (is_entry || is_left_over).then_some(Self { path, bytes: about.len(), written })
    }
}

/// Removes a file that another process may have removed already.
fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn entries_come_back_and_are_their_owners_only() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::in_folder(folder.path().join("new/cache"));
        assert_eq!(cache.get("a"), None);
        cache.put("a", b"some");
        assert_eq!(cache.get("a").as_deref(), Some(b"some".as_slice()));
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(cache.folder()), mode(&cache.path("a"))), (0o700, 0o600));
        assert_eq!(cache.clear().unwrap(), Removed { entries: 1, bytes: 4 });
        assert_eq!(fs::read_dir(cache.folder()).unwrap().count(), 0);
    }

    #[test]
    fn the_oldest_entries_go_first() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::with_limit(folder.path(), 100);
        for (number, name) in (0..).zip(["a", "b", "c", "d"]) {
            cache.put(name, &[0; 30]);
            if let Ok(file) = fs::File::options().write(true).open(cache.path(name)) {
                file.set_modified(SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(number)).unwrap();
            }
        }
        let left: Vec<bool> = ["a", "b", "c", "d"].map(|name| cache.get(name).is_some()).into();
        assert_eq!(left, [false, true, true, true]);
    }

    #[test]
    fn where_nothing_can_be_written_nothing_is_kept_and_it_is_told() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("file"), "").unwrap();
        let cache = Cache::in_folder(folder.path().join("file/cache"));
        cache.put("a", b"some");
        assert!(cache.failure().is_some() && cache.get("a").is_none());
    }
}
