//! The files in a folder that may be speeches.

use std::fs;
use std::path::{Path, PathBuf};

use super::error::LoadError;
use crate::text::natural_order;

/// The most files that a folder of speeches to compare may hold with all folders in it. Somebody who names their whole
/// disk by mistake is told at once; the folders of a year's speeches have a few hundred.
pub const MOST_FILES: usize = 2_000;

/// The most files of a folder that is surveyed as a whole: an archive of decades.
pub const MOST_FILES_SURVEYED: usize = 100_000;

/// What the names of the program's own files end with: notes and models.
const OWN_FILES: [&str; 2] = [".refrain.toml", ".refrain"];

/// What a file is called, without its ending, that speaks of the folder it is in.
const OF_THE_FOLDER: [&str; 3] = ["readme", "license", "licence"];

/// What a folder and the folders in it hold.
#[derive(Debug, Default)]
pub struct FolderFiles {
    /// Their files.
    pub files: Vec<PathBuf>,
    /// The folders in it that cannot be read.
    pub unreadable: Vec<LoadError>,
}

/// The files in a folder and the folders in it, in the natural order of their names: `2.txt` before `10.txt`. Hidden
/// ones, the program's own and those that speak of the folder are left out; links to folders are not followed, so there
/// is no circle, and pipes are not read.
///
/// # Errors
///
/// Fails if the folder itself cannot be read, or if there are more than `limit` files.
pub fn files_in(folder: &Path, limit: usize) -> Result<FolderFiles, LoadError> {
    let mut found = FolderFiles::default();
    // The next one last.
    let mut waiting = entries(folder)?;
    waiting.reverse();
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            match entries(&path) {
                Ok(entries) => waiting.extend(entries.into_iter().rev()),
                Err(error) => found.unreadable.push(error),
            }
        } else if path.is_file() {
            found.files.push(path);
        }
        if found.files.len() + waiting.len() > limit {
            return Err(LoadError::TooManyFiles { path: folder.to_owned(), limit });
        }
    }
    Ok(found)
}

/// What is looked at in a folder, in order.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, LoadError> {
    let unreadable = |source| LoadError::Unreadable { path: folder.to_owned(), source };
    let mut named = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let linked_folder = entry.file_type().map_err(unreadable)?.is_symlink() && entry.path().is_dir();
        if is_of_a_speech(&name) && !linked_folder {
            named.push((name, entry.path()));
        }
    }
    named.sort_by(|(a, _), (b, _)| natural_order(a, b).then_with(|| a.cmp(b)));
    Ok(named.into_iter().map(|(_, path)| path).collect())
}

/// Whether a name may be that of a speech or of a folder of them.
fn is_of_a_speech(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default();
    !name.starts_with('.')
        && !OWN_FILES.iter().any(|own| name.ends_with(own))
        && !OF_THE_FOLDER.iter().any(|word| stem.eq_ignore_ascii_case(word))
}
