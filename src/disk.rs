//! Files that the program itself reads and writes beside the speeches: read without waiting, never written by half.

use std::fs::{self, File};
use std::io::{self, BufWriter, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use thiserror::Error;

/// Reads a regular file of at most `limit` bytes. A pipe or a device, which could keep the program waiting or never
/// end, is refused.
///
/// # Errors
/// If there is no such file, it is not a regular one, it is larger, or the system does not let us read it.
pub fn read(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    // It may grow while it is read.
    open_regular(path)?.take(limit + 1).read_to_end(&mut bytes)?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length <= limit) {
        Ok(bytes)
    } else {
        Err(io::Error::new(ErrorKind::FileTooLarge, format!("larger than {limit} bytes")))
    }
}

/// Opens a regular file for reading; a pipe or a device is refused.
///
/// # Errors
/// If there is no such file, it is not a regular one, or the system does not let us open it.
pub fn open_regular(path: &Path) -> io::Result<File> {
    // Checked before it is opened, since opening some devices sets them going, and again after, since another file may
    // have taken the name in between.
    check(&fs::metadata(path)?)?;
    let file = open(path)?;
    check(&file.metadata()?)?;
    Ok(file)
}

fn check(kind: &fs::Metadata) -> io::Result<()> {
    if kind.is_file() { Ok(()) } else { Err(io::Error::new(ErrorKind::InvalidInput, NotRegular)) }
}

/// A folder, a pipe or a device stands where a file should.
#[derive(Clone, Copy, Debug, Error)]
#[error("not a regular file")]
pub struct NotRegular;

/// Opens a file for reading, without waiting for the other end of a pipe, and without acquiring a terminal.
///
/// # Errors
/// If the system does not let us open it.
pub fn open(path: &Path) -> io::Result<File> {
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

/// The most symbolic links that are followed one after the other, as many as Linux follows.
const MOST_LINKS: usize = 40;

/// Where a path leads: symbolic links at its end are followed, those to a file that does not exist, too.
pub fn followed(path: &Path) -> PathBuf {
    let mut place = path.to_owned();
    for _ in 0..MOST_LINKS {
        match fs::read_link(&place) {
            Ok(next) => place = folder_of(&place).join(next),
            Err(_) => break,
        }
    }
    place
}

/// The folder of a file.
pub fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Writes a file, all or nothing: into a new file in the same folder, which then takes the place of the old one and
/// keeps its permissions; one that may not be written stays. A symbolic link stays one. What is not a regular file
/// (`/dev/stdout`, a pipe) is written directly.
///
/// # Errors
/// If it cannot be written; then the old file is as it was, and nothing is left beside it.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write_with(path, |out| out.write_all(bytes))
}

/// Writes a file piece by piece, as [`write()`] does: what is never in memory as a whole.
///
/// # Errors
/// If it cannot be written, or `content` fails; then the old file is as it was, and nothing is left beside it.
pub fn write_with<T, E: From<io::Error>>(
    path: &Path,
    content: impl FnOnce(&mut dyn Write) -> Result<T, E>,
) -> Result<T, E> {
    let old = match fs::metadata(path) {
        Ok(old) if !old.is_file() => return written(&mut File::options().write(true).open(path)?, content),
        Ok(old) => Some(old),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(error.into()),
    };
    let path = followed(path);
    if old.is_some() {
        // Another file may take its place even where it may not be written itself.
        File::options().write(true).open(&path)?;
    }
    let new = tempfile::Builder::new().prefix(".refrain-").make_in(folder_of(&path), |path| {
        // Like any new file, not readable only by its owner as temporary files are.
        File::options().read(true).write(true).create_new(true).open(path)
    });
    // What is wrong with the new file is said of the one that it is to become.
    let mut new = new.map_err(|error| io::Error::from(error.kind()))?;
    if let Some(old) = old {
        new.as_file().set_permissions(old.permissions())?;
    }
    let written = written(new.as_file_mut(), content)?;
    new.as_file().sync_all()?;
    new.persist(&path).map_err(|error| error.error)?;
    Ok(written)
}

fn written<T, E: From<io::Error>>(
    file: &mut File,
    content: impl FnOnce(&mut dyn Write) -> Result<T, E>,
) -> Result<T, E> {
    let mut out = BufWriter::new(file);
    let written = content(&mut out)?;
    out.flush()?;
    Ok(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_over_the_limit_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        fs::write(&path, "four").unwrap();
        assert_eq!(read(&path, 4).unwrap(), b"four");
        assert_eq!(read(&path, 3).unwrap_err().kind(), ErrorKind::FileTooLarge);
    }

    #[cfg(unix)]
    #[test]
    fn devices_and_pipes_are_refused_without_waiting() {
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("pipe");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        for path in [&pipe, Path::new("/dev/zero"), folder.path()] {
            assert_eq!(read(path, 4).unwrap_err().kind(), ErrorKind::InvalidInput, "{}", path.display());
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_is_replaced_keeps_its_permissions_and_its_links() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("file"), folder.path().join("link"));
        write(&file, b"old").unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o604)).unwrap();
        symlink("file", &link).unwrap();
        write(&link, b"new").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read(&file).unwrap(), b"new");
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o604);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "nothing else is left");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_a_file_that_is_not_there_stays_one() {
        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("file"), folder.path().join("link"));
        std::os::unix::fs::symlink("file", &link).unwrap();
        assert_eq!(followed(&link), file);
        write(&link, b"new").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read(&file).unwrap(), b"new");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_disk_that_is_full_is_told() {
        // A device is written directly, and nothing can be written to this one.
        assert!(write(Path::new("/dev/full"), b"text").is_err());
    }
}
