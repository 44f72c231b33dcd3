//! Reading the speeches of folders on the command line: progress, Ctrl-C, warnings.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::mpsc::channel;

use signal_hook::consts::SIGINT;

use super::error::ProgramError;
use super::output::{WARNINGS_TOLD, complain};
use super::survey_progress::SurveyProgress;
use crate::collection::{Collected, CollectionReader, ReadFile};
use crate::speech::LoadWarning;
use crate::strings::Strings;

/// Set by Ctrl-C; where it is set already Ctrl-C ends the program.
pub fn interruption() -> Result<Arc<AtomicBool>, ProgramError> {
    let interrupted = Arc::new(AtomicBool::new(false));
    let flag = || Arc::clone(&interrupted);
    signal_hook::flag::register_conditional_default(SIGINT, flag())
        .and_then(|_| signal_hook::flag::register(SIGINT, flag()))
        .map_err(ProgramError::StandardOutput)?;
    Ok(interrupted)
}

/// Reads the files until all are read or Ctrl-C stops it.
pub fn collect(
    paths: Vec<PathBuf>,
    reader: &CollectionReader,
    interrupted: &AtomicBool,
    words: &'static Strings,
) -> Result<Collected, ProgramError> {
    let progress = SurveyProgress::start(words.survey.reading, paths.len(), words);
    let (sender, results) = channel();
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

/// Tells why where all was read and nothing was a speech.
///
/// # Errors
/// Then.
pub fn check_not_empty(collected: &Collected, words: &Strings) -> Result<(), ProgramError> {
    if !collected.speeches.is_empty() || collected.unread > 0 {
        return Ok(());
    }
    tell(collected, words);
    Err(ProgramError::NoSpeeches { files: collected.left_out.len() })
}

/// Tells the first warnings, and how many there are.
pub fn tell(collected: &Collected, words: &Strings) {
    let all: Vec<&LoadWarning> = collected.left_out.iter().chain(&collected.warnings).collect();
    for warning in all.iter().take(WARNINGS_TOLD) {
        complain(&(words.errors.load_warning)(warning));
    }
    let more = all.len().saturating_sub(WARNINGS_TOLD);
    if more > 0 {
        complain(&(words.survey.more_warnings)(more));
    }
}
