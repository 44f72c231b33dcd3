//! Files that are watched: by looking at each of them every second, which works on every file system.

use std::fs::{self, Metadata};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use crate::speech::file_of;

/// How often the files are looked at.
const PERIOD: Duration = Duration::from_secs(1);

/// What tells one state of a file from another: writing into it, replacing it under its name, giving it other permissions
/// all change it. A file that is not there has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileIdentity {
    device: u64,
    inode: u64,
    length: u64,
    written: (i64, i64),
    changed: (i64, i64),
}

impl FileIdentity {
    /// The identity now of the file that a path leads to; `None` if it cannot be found.
    pub fn of(path: &Path) -> Option<Self> {
        fs::metadata(file_of(path)).ok().map(Self::from)
    }
}

impl From<Metadata> for FileIdentity {
    fn from(file: Metadata) -> Self {
        Self {
            device: file.dev(),
            inode: file.ino(),
            length: file.len(),
            written: (file.mtime(), file.mtime_nsec()),
            changed: (file.ctime(), file.ctime_nsec()),
        }
    }
}

/// A file and its identity when it was read.
pub type WatchedFile = (PathBuf, Option<FileIdentity>);

/// A thread that watches files while it is told to. It ends with this.
#[derive(Debug)]
pub struct FileWatch(Sender<WatchCommand>);

/// What the thread is told.
#[derive(Debug)]
enum WatchCommand {
    /// Watch, or no longer.
    Set(bool),
    /// Watch these files, too.
    Also(Vec<WatchedFile>),
}

impl FileWatch {
    /// Starts the thread, which waits. `tell` is called when files have changed since they were read, and says whether
    /// anybody listens.
    pub fn start(files: Vec<WatchedFile>, tell: impl Fn() -> bool + Send + 'static) -> Self {
        let (sender, commands) = channel();
        // Looking at a file may take long where a network has gone: nobody else waits for it.
        thread::spawn(move || watch(files, &commands, &tell));
        Self(sender)
    }

    /// Watches from now on, or no longer.
    pub fn set(&self, is_on: bool) {
        // The thread ends only where nobody listens any more.
        let _ = self.0.send(WatchCommand::Set(is_on));
    }

    /// Watches further files, too, whenever it watches.
    pub fn also(&self, files: Vec<WatchedFile>) {
        let _ = self.0.send(WatchCommand::Also(files));
    }
}

fn watch(files: Vec<WatchedFile>, commands: &Receiver<WatchCommand>, tell: &dyn Fn() -> bool) {
    let (mut paths, read): (Vec<PathBuf>, Vec<Option<FileIdentity>>) = files.into_iter().unzip();
    let mut changes = Changes::since(read);
    let mut is_on = false;
    loop {
        let command = if is_on {
            commands.recv_timeout(PERIOD)
        } else {
            commands.recv().map_err(|_| RecvTimeoutError::Disconnected)
        };
        match command {
            Ok(WatchCommand::Set(set)) => is_on = set,
            Ok(WatchCommand::Also(files)) => {
                for (path, identity) in files {
                    paths.push(path);
                    changes.add(identity);
                }
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return,
        }
        let now = || paths.iter().map(|path| FileIdentity::of(path)).collect();
        if is_on && changes.are_complete(now()) && !tell() {
            return;
        }
    }
}

/// What has changed, as far as it is complete: what changes between two looks is still being written.
#[derive(Debug)]
struct Changes {
    told: Vec<Option<FileIdentity>>,
    before: Vec<Option<FileIdentity>>,
}

impl Changes {
    fn since(read: Vec<Option<FileIdentity>>) -> Self {
        Self { before: read.clone(), told: read }
    }

    /// One file more.
    fn add(&mut self, read: Option<FileIdentity>) {
        self.told.push(read.clone());
        self.before.push(read);
    }

    /// Whether files are not what they were, and as they were at the last look. Then they have been told.
    fn are_complete(&mut self, now: Vec<Option<FileIdentity>>) -> bool {
        let is_settled = now == self.before;
        self.before = now;
        let are_complete = is_settled && self.before != self.told;
        if are_complete {
            self.told.clone_from(&self.before);
        }
        are_complete
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_told_once_and_not_before_it_is_complete() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.txt");
        fs::write(&path, "one").unwrap();
        let look = || vec![FileIdentity::of(&path)];
        let mut changes = Changes::since(look());
        assert!(!changes.are_complete(look()));
        fs::write(&path, "half").unwrap();
        assert!(!changes.are_complete(look()), "it may still be written");
        fs::write(&path, "half and the rest").unwrap();
        assert!(!changes.are_complete(look()));
        assert!(changes.are_complete(look()));
        assert!(!changes.are_complete(look()), "it was told");
        // Another file takes its name, with the same length.
        let other = folder.path().join("b.txt");
        fs::write(&other, "half and the rest").unwrap();
        fs::rename(&other, &path).unwrap();
        assert!(!changes.are_complete(look()));
        assert!(changes.are_complete(look()));
        fs::remove_file(&path).unwrap();
        assert!(!changes.are_complete(look()));
        assert!(changes.are_complete(look()));
    }
}
