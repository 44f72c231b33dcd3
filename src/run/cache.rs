//! The cache of what is known of speeches: where it is, what it depends on, and emptying it.

use std::env;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::PathBuf;

use etcetera::BaseStrategy;

use super::error::ProgramError;
use super::output::{complain, to_standard_output};
use crate::cache::{Cache, Removed};
use crate::collection::FactsCache;
use crate::formats::TextEncoding;
use crate::sealed::stable_hash;
use crate::speech::Notices;
use crate::strings::{InterfaceLanguage, Strings};

/// `refrain/speeches` in the user's folder for caches (`XDG_CACHE_HOME`, or what the system has instead); `None` where there
/// is none.
fn folder() -> Option<PathBuf> {
    Some(etcetera::choose_base_strategy().ok()?.cache_dir().join("refrain/speeches"))
}

/// What the facts of speeches depend on besides their files.
#[derive(Clone, Copy, Debug)]
pub struct CacheSettings<'a> {
    /// The references of the reader's own, as named, and `none`.
    pub references: &'a [PathBuf],
    /// Whether notices take part.
    pub notices: Notices,
    /// The encoding of files, if the reader has named it.
    pub encoding: Option<TextEncoding>,
}

impl CacheSettings<'_> {
    /// The cache for these settings; `None` where the system has no folder for it.
    pub fn cache(self) -> Option<FactsCache> {
        Some(FactsCache::new(Cache::in_folder(folder()?), &self.name()))
    }

    /// Names everything that facts depend on. The program by its version, and by its file, since a changed one may have the
    /// same version; a model by its content, since a changed one may have the same name.
    fn name(self) -> String {
        let program = env::current_exe().and_then(fs::metadata);
        let program =
            program.map_or([0; 3], |file| [file.mtime(), file.mtime_nsec(), file.size().cast_signed()]);
        let models = self.references.iter().map(|path| match fs::read(path) {
            Ok(bytes) => stable_hash(bytes),
            Err(_) => stable_hash(path.as_os_str().as_encoded_bytes().iter().copied()),
        });
        let (version, models) = (env!("CARGO_PKG_VERSION"), models.collect::<Vec<_>>());
        format!("{version} {program:?} {models:?} {:?} {:?}", self.notices, self.encoding)
    }
}

/// Says once if the cache cannot be written.
pub fn tell_failure(cache: Option<&FactsCache>, words: &Strings) {
    let Some(entries) = cache.map(FactsCache::entries) else { return };
    if let Some(error) = entries.failure() {
        let (folder, why) = (entries.folder().display().to_string(), (words.errors.system)(error));
        complain(&(words.survey.cache_failed)(&folder, &why));
    }
}

/// Empties the cache and says what was removed.
///
/// # Errors
/// If an entry cannot be removed.
pub fn clear(language: InterfaceLanguage) -> Result<(), ProgramError> {
    let words = language.words();
    let Some(cache) = folder().map(Cache::in_folder) else { return Ok(()) };
    let path = cache.folder().to_owned();
    let Removed { entries, bytes } =
        cache.clear().map_err(|source| ProgramError::Unwritable { path: path.clone(), source })?;
    to_standard_output(&((words.survey.cache_cleared)(&path.display().to_string(), entries, bytes) + "\n"))
}
