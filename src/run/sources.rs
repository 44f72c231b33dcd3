//! What a draft was made from, from the command line.

use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;

use signal_hook::consts::SIGINT;

use super::cache;
use super::collecting::{check_not_empty, collect, interruption, tell};
use super::error::ProgramError;
use super::folder_files::FolderFileList;
use super::output::{to_standard_output, to_standard_output_by};
use super::subcommands::ListFormat;
use crate::collection::{Collected, CollectionReader, Sources, SymbolText};
use crate::report::sources::{self, LocatedSpeech, SourcesReport};
use crate::speech::{LoadError, real_path};
use crate::strings::InterfaceLanguage;

/// A draft whose sources are looked for.
#[derive(Debug)]
pub struct SourcesPlan {
    /// The draft.
    pub draft: PathBuf,
    /// Folders of speeches that it may have been made from, or single files.
    pub folders: Vec<PathBuf>,
    /// How to read the files.
    pub reader: CollectionReader,
    /// What to write.
    pub format: ListFormat,
    /// In which language the text speaks.
    pub language: InterfaceLanguage,
}

/// Reads the draft and the speeches, and prints the sources. Ctrl-C ends the reading; what was read is what is told of.
///
/// # Errors
/// A draft or a folder that cannot be read, an output that cannot be written.
pub fn run(plan: SourcesPlan) -> Result<(), ProgramError> {
    let SourcesPlan { draft, folders, reader, format, language } = plan;
    let words = language.words();
    let interrupted = interruption()?;
    let (draft, text) = located(&draft, &reader)?;
    let (mut paths, left_out) = FolderFileList::of(&folders, &reader.files)?.into_parts();
    let real = real_path(&draft.speech.path);
    // The draft may lie in the folder itself.
    paths.retain(|path| real.is_none() || real_path(path) != real);
    let mut collected = collect(paths, &reader, &interrupted, words)?;
    left_out.tell(&mut collected);
    check_not_empty(&collected, words)?;
    let others: Vec<&SymbolText> = collected.speeches.iter().map(|speech| &speech.facts.wording).collect();
    let found = Sources::of(&text, &others);
    let located = located_sources(&found, &collected, &reader);
    cache::tell_failure(reader.cache.as_ref(), words);
    tell(&collected, words);
    let report = SourcesReport {
        draft: &draft,
        folders: &folders,
        collected: &collected,
        sources: &found,
        located: &located,
    };
    match format {
        ListFormat::Text => to_standard_output(sources::text(report, words))?,
        ListFormat::Json => to_standard_output_by(|out| sources::json::write(report, out))?,
    }
    if interrupted.load(Ordering::Relaxed) {
        // So that whoever waits for the program sees what ended it.
        signal_hook::low_level::emulate_default_handler(SIGINT).map_err(ProgramError::StandardOutput)?;
    }
    Ok(())
}

/// A speech with the places of its symbols, and these.
fn located(path: &Path, reader: &CollectionReader) -> Result<(LocatedSpeech, SymbolText), LoadError> {
    let (_, speech) = reader.files.speech(path, &reader.files.bytes(path)?)?;
    let speech = speech.with_notices(reader.lookup.notices);
    let (text, symbols) = SymbolText::of(&speech);
    Ok((LocatedSpeech { speech, symbols }, text))
}

/// The sources read once more, to tell where their passages stand. One that cannot be read any more has no places.
fn located_sources(
    sources: &Sources,
    collected: &Collected,
    reader: &CollectionReader,
) -> Vec<Option<LocatedSpeech>> {
    let of_one = |index: usize| {
        let (speech, _) = located(&collected.speeches.get(index)?.path, reader).ok()?;
        Some(speech)
    };
    sources.ranked.iter().map(|source| of_one(source.index)).collect()
}
