//! The overview of many speeches from the command line.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use signal_hook::consts::SIGINT;

use super::cache;
use super::collecting::{check_not_empty, collect, interruption, tell};
use super::error::ProgramError;
use super::folder_files::FolderFileList;
use super::output::{to_standard_output, to_standard_output_by};
use super::subcommands::ListFormat;
use super::survey_progress::SurveyProgress;
use crate::collection::{Collected, CollectionReader, Lookup, Survey};
use crate::reference::Reference;
use crate::report::survey::{self, OverviewOrder, SurveySource};
use crate::speech::field_names;
use crate::strings::InterfaceLanguage;

/// What to give an overview of, and how.
#[derive(Debug)]
pub struct OverviewPlan {
    /// Folders, or single files.
    pub folders: Vec<PathBuf>,
    /// How to read the files.
    pub reader: CollectionReader,
    /// What to write.
    pub format: ListFormat,
    /// In which order and groups the speeches are listed.
    pub order: OverviewOrder,
    /// In which language the text speaks.
    pub language: InterfaceLanguage,
}

/// Reads the speeches and prints the overview. A first Ctrl-C ends the reading, and what was read is compared and printed;
/// another one ends that, and a third one the program.
///
/// # Errors
/// Folders that cannot be read, no speech in them, an output that cannot be written.
pub fn run(plan: OverviewPlan) -> Result<(), ProgramError> {
    let OverviewPlan { folders, reader, format, order, language } = plan;
    let words = language.words();
    let interrupted = interruption()?;
    let (paths, left_out) = FolderFileList::of(&folders, &reader.files)?.into_parts();
    let mut collected = collect(paths, &reader, &interrupted, words)?;
    left_out.tell(&mut collected);
    check_not_empty(&collected, words)?;
    check_fields(&order, &collected)?;
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
        order: &order,
    };
    match format {
        ListFormat::Text => to_standard_output(survey::text(source, words))?,
        ListFormat::Json => to_standard_output_by(|out| survey::json::write(source, out))?,
    }
    if was_interrupted || survey.is_none() {
        // So that whoever waits for the program sees what ended it.
        signal_hook::low_level::emulate_default_handler(SIGINT).map_err(ProgramError::StandardOutput)?;
    }
    Ok(())
}

/// Refuses a column that no speech has; there may be none yet where somebody stopped the reading.
///
/// # Errors
/// Then.
fn check_fields(order: &OverviewOrder, collected: &Collected) -> Result<(), ProgramError> {
    let known = field_names(collected.speeches.iter().map(|speech| &speech.facts.metadata));
    let unknown = order.fields().find(|name| known.iter().all(|field| **field != **name));
    match unknown.filter(|_| collected.unread == 0) {
        Some(name) => Err(ProgramError::NoSuchField {
            name: name.to_owned(),
            names: known.iter().map(ToString::to_string).collect(),
        }),
        None => Ok(()),
    }
}

/// The references of the languages of the speeches.
fn references(collected: &Collected, lookup: &Lookup) -> Result<Vec<Arc<Reference>>, ProgramError> {
    let mut references: Vec<Arc<Reference>> = Vec::new();
    for speech in &collected.speeches {
        let language = speech.facts.language;
        if references.iter().all(|reference| reference.language() != language) {
            references.extend(lookup.references.of_language(language)?);
        }
    }
    Ok(references)
}
