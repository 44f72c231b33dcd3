//! Where the bytes of a speech come from: a file, or a pipe that can be read once.

use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::path::Path;

use super::LoadError;
use super::standard_input::is_standard_input;
use crate::disk::open;

/// Whether what a path stands for can be read only once: the standard input, or a pipe.
pub fn is_read_once(path: &Path) -> bool {
    is_standard_input(path) || fs::metadata(path).is_ok_and(|kind| is_pipe(&kind))
}

/// The largest file in bytes that is loaded: an office document may hold pictures beside its text, a phone's are of 5 MB
/// each. How much text it may hold is limited in [`crate::formats`].
const LARGEST_FILE: u64 = 64_000_000;

/// How long a pipe may be silent, in seconds. Converters of documents write their text after some seconds at the latest.
#[cfg(unix)]
const PIPE_PATIENCE: u64 = 30;

/// The bytes of a file or a pipe. `/dev/null` is an empty file.
///
/// # Errors
///
/// Fails if there is none, if it is too large or a device, or if nothing comes through the pipe.
pub fn read(path: &Path) -> Result<Vec<u8>, LoadError> {
    let failed = |source: io::Error| match source.kind() {
        io::ErrorKind::NotFound => LoadError::Missing { path: path.to_owned() },
        io::ErrorKind::IsADirectory => LoadError::Folder { path: path.to_owned() },
        _ => LoadError::Unreadable { path: path.to_owned(), source },
    };
    // Asked before it is opened, as opening some devices sets them going, and again after, as another file may have
    // taken the name in between.
    check(&fs::metadata(path).map_err(failed)?, path)?;
    let file = open(path).map_err(failed)?;
    let kind = file.metadata().map_err(failed)?;
    check(&kind, path)?;
    if is_pipe(&kind) { read_pipe(file, path) } else { read_all(file, path) }
}

fn check(kind: &Metadata, path: &Path) -> Result<(), LoadError> {
    if kind.is_dir() {
        Err(LoadError::Folder { path: path.to_owned() })
    } else if !(kind.is_file() || is_pipe(kind) || is_null(kind)) {
        Err(LoadError::NotRegular { path: path.to_owned() })
    } else if kind.len() > LARGEST_FILE {
        Err(LoadError::TooLarge { path: path.to_owned(), limit: LARGEST_FILE })
    } else {
        Ok(())
    }
}

/// Reads to the end: a length that was told before may not hold.
pub fn read_all(from: impl Read, path: &Path) -> Result<Vec<u8>, LoadError> {
    let mut bytes = Vec::new();
    from.take(LARGEST_FILE + 1).read_to_end(&mut bytes).map_err(|source| match source.kind() {
        #[cfg(unix)]
        io::ErrorKind::TimedOut => LoadError::Silent { path: path.to_owned(), seconds: PIPE_PATIENCE },
        _ => LoadError::Unreadable { path: path.to_owned(), source },
    })?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length <= LARGEST_FILE) {
        Ok(bytes)
    } else {
        Err(LoadError::TooLarge { path: path.to_owned(), limit: LARGEST_FILE })
    }
}

/// Whether it is a pipe, as `<(command)` names one.
pub fn is_pipe(kind: &Metadata) -> bool {
    #[cfg(unix)]
    return std::os::unix::fs::FileTypeExt::is_fifo(&kind.file_type());
    #[cfg(not(unix))]
    return false;
}

/// Whether it is `/dev/null`, by whatever name.
fn is_null(kind: &Metadata) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{FileTypeExt, MetadataExt};
        let is_same = |null: Metadata| null.file_type().is_char_device() && null.rdev() == kind.rdev();
        kind.file_type().is_char_device() && fs::metadata("/dev/null").is_ok_and(is_same)
    }
    #[cfg(not(unix))]
    false
}

#[cfg(not(unix))]
fn read_pipe(pipe: File, path: &Path) -> Result<Vec<u8>, LoadError> {
    read_all(pipe, path)
}

#[cfg(unix)]
fn read_pipe(pipe: File, path: &Path) -> Result<Vec<u8>, LoadError> {
    read_all(Pipe(pipe), path)
}

/// A pipe that was opened without waiting: each read waits for its writer, as long as there is patience.
#[cfg(unix)]
struct Pipe(File);

#[cfg(unix)]
impl Read for Pipe {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        use rustix::event::{PollFd, PollFlags, Timespec, poll};
        let patience = Timespec { tv_sec: PIPE_PATIENCE.cast_signed(), tv_nsec: 0 };
        loop {
            // Before a writer has come the end of a pipe would be read; this waits for what was written, or for the
            // writer to have gone again.
            let ready = poll(&mut [PollFd::new(&self.0, PollFlags::IN)], Some(&patience));
            match ready.map_err(io::Error::from) {
                Ok(0) => return Err(io::ErrorKind::TimedOut.into()),
                Ok(_) => {}
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            }
            match self.0.read(buffer) {
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                read => return read,
            }
        }
    }
}
