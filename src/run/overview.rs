//! The overview of many speeches from the command line.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use signal_hook::consts::SIGINT;

use super::arguments::Format;
use super::cache;
use super::error::ProgramError;
use super::folder_files::FolderFileList;
use super::output::{complain, to_standard_output};
use super::survey_progress::SurveyProgress;
use crate::collection::{Collected, CollectionReader, FactsCache, Lookup, ReadFile, Survey};
use crate::formats::ReadOptions;
use crate::reference::Reference;
use crate::report::survey::{self, SurveySource};
use crate::speech::{FileReader, LoadWarning};
use crate::strings::{InterfaceLanguage, Strings};

/// What to give an overview of, and how.
#[derive(Debug)]
pub struct OverviewPlan {
    /// Folders, or single files.
    pub folders: Vec<PathBuf>,
    /// How to read the files.
    pub read: ReadOptions,
    /// How to look into the speeches.
    pub lookup: Lookup,
    /// What is known of files that were read before.
    pub cache: Option<FactsCache>,
    /// What to write.
    pub format: Format,
    /// In which language the text speaks.
    pub language: InterfaceLanguage,
}

/// How many warnings are told on the standard error.
const WARNINGS_TOLD: usize = 10;

/// Reads the speeches and prints the overview. A first Ctrl-C ends the reading, and what was read is compared and printed;
/// another one ends that, and a third one the program.
///
/// # Errors
/// Folders that cannot be read, no speech in them, an output that cannot be written.
pub fn run(plan: OverviewPlan) -> Result<(), ProgramError> {
    let OverviewPlan { folders, read, lookup, cache, format, language } = plan;
    let words = language.words();
    let reader = CollectionReader { files: FileReader::new(&read), lookup, cache };
    let interrupted = interruption()?;
    let (paths, unreadable) = FolderFileList::of(&folders)?.into_parts();
    let mut collected = collect(paths, &reader, &interrupted, words)?;
    collected.left_out.extend(unreadable.into_iter().map(LoadWarning::LeftOut));
    if collected.speeches.is_empty() && collected.unread == 0 {
        tell(&collected, words);
        return Err(ProgramError::NoSpeeches { files: collected.left_out.len() });
    }
    let was_interrupted = interrupted.swap(false, Ordering::Relaxed);
    let progress = SurveyProgress::start(words.survey.comparing, 1, words);
    let survey = Survey::of(&collected.facts(), &interrupted, &|done| progress.part(done));
    progress.finish();
    cache::tell_failure(reader.cache.as_ref(), words);
    let references = references(&collected, &reader.lookup)?;
    tell(&collected, words);
    let source = SurveySource {
        folders: &folders,
        collected: &collected,
        survey: survey.as_ref(),
        references: &references,
    };
    let report = match format {
        Format::Text => survey::text(source, words),
        Format::Json => survey::json::render(source)? + "\n",
    };
    to_standard_output(&report)?;
    if was_interrupted || survey.is_none() {
        // So that whoever waits for the program sees what ended it.
        signal_hook::low_level::emulate_default_handler(SIGINT).map_err(ProgramError::StandardOutput)?;
    }
    Ok(())
}

/// Set by Ctrl-C; where it is set already Ctrl-C ends the program.
fn interruption() -> Result<Arc<AtomicBool>, ProgramError> {
    let interrupted = Arc::new(AtomicBool::new(false));
    let flag = || Arc::clone(&interrupted);
    signal_hook::flag::register_conditional_default(SIGINT, flag())
        .and_then(|_| signal_hook::flag::register(SIGINT, flag()))
        .map_err(ProgramError::StandardOutput)?;
    Ok(interrupted)
}

/// Reads the files until all are read or Ctrl-C stops it.
fn collect(
    paths: Vec<PathBuf>,
    reader: &CollectionReader,
    interrupted: &AtomicBool,
    words: &'static Strings,
) -> Result<Collected, ProgramError> {
    let progress = SurveyProgress::start(words.survey.reading, paths.len(), words);
    let (sender, results) = std::sync::mpsc::channel();
    let tell = |index: usize, file: ReadFile| {
        progress.one_more();
        // The receiver lives until all are read.
        let _ = sender.send((index, file));
    };
    reader.read_each(&paths, interrupted, &tell)?;
    progress.finish();
    drop(sender);
    let mut read: Vec<Option<ReadFile>> = paths.iter().map(|_| None).collect();
    for (index, file) in results {
        if let Some(place) = read.get_mut(index) {
            *place = Some(file);
        }
    }
    Ok(Collected::of(paths, read))
}

/// The references of the languages of the speeches.
fn references(collected: &Collected, lookup: &Lookup) -> Result<Vec<Arc<Reference>>, ProgramError> {
    let mut references: Vec<Arc<Reference>> = Vec::new();
    for speech in &collected.speeches {
        let language = speech.facts.language;
        if references.iter().all(|reference| reference.language() != language) {
            references.extend(lookup.reference(language)?);
        }
    }
    Ok(references)
}

/// Tells the first warnings, and how many there are.
fn tell(collected: &Collected, words: &Strings) {
    let all: Vec<&LoadWarning> = collected.left_out.iter().chain(&collected.warnings).collect();
    for warning in all.iter().take(WARNINGS_TOLD) {
        complain(&(words.errors.load_warning)(warning));
    }
    let more = all.len().saturating_sub(WARNINGS_TOLD);
    if more > 0 {
        complain(&(words.survey.more_warnings)(more));
    }
}
