//! What is to be looked at before a draft is sent.

use std::path::PathBuf;

use super::Ended;
use super::error::ProgramError;
use super::output::{complain, to_standard_output};
use super::plan::{CheckPlan, ComparePlan};
use super::prepared::Prepared;
use super::warning::{self, Warning};
use crate::compare::{Comparison, Narrowing, SpeechId, ViewSettings, checklist, left_to_look_at};
use crate::formats::corpus::CorpusFault;
use crate::report::checklist::ChecklistReport;
use crate::speech::{CorpusRowName, LoadError, LoadWarning, Speech};

/// Compares the draft with the other speeches, and prints what is to be looked at and is not ticked off.
///
/// # Errors
/// Files that cannot be read, the draft first of all.
pub fn run(plan: &CheckPlan) -> Result<Ended, ProgramError> {
    let Prepared { files, speeches, sources, settings, warnings, .. } =
        Prepared::by(&plan.compare)?.with_ticks();
    // What is listed must not rest on less than the reader thinks.
    let settings = ViewSettings { against: None, narrowing: Narrowing::default(), ..settings };
    let words = plan.language.words();
    check_draft(&plan.compare, &files)?;
    let is_draft = |speech: &Speech| files.last().is_some_and(|file| *file == speech.path);
    let warnings = with_all_files(warnings)?;
    let draft = speeches.iter().rposition(|speech| is_draft(speech)).map(SpeechId);
    let draft = draft.ok_or(ProgramError::NoDraft)?;
    let comparison = Comparison::beside(speeches, &sources, &plan.compare.references)?;
    let view = settings.apply(&comparison);
    warning::messages(&warnings, words).iter().for_each(|warning| complain(warning));
    let entries = checklist(&comparison, &settings, &view, draft);
    let list = ChecklistReport { comparison: &comparison, draft, entries: &entries };
    to_standard_output(list.as_text(words))?;
    Ok(if left_to_look_at(&entries) == 0 { Ended::Done } else { Ended::SomethingToLookAt })
}

/// Refuses a file that holds many speeches as the draft, which is the last: nobody can tell which of them is meant.
///
/// # Errors
/// Then.
pub fn check_draft(plan: &ComparePlan, files: &[PathBuf]) -> Result<(), LoadError> {
    let (Some(typed), Some(last)) = (plan.files.last(), files.last()) else { return Ok(()) };
    let is_of_it = |file: &&PathBuf| CorpusRowName::of(file).is_some_and(|name| name.file == typed);
    if files.iter().filter(is_of_it).count() > 1 {
        let fault = CorpusFault::ManySpeeches { example: last.display().to_string() };
        return Err(LoadError::Row { path: typed.clone(), row: None, fault });
    }
    Ok(())
}

/// The warnings, unless a file that was named is left out: an all-clear must not rest on less than the reader thinks.
pub fn with_all_files(warnings: Vec<Warning>) -> Result<Vec<Warning>, ProgramError> {
    let mut out = Vec::new();
    for warning in warnings {
        match warning {
            Warning::Load(LoadWarning::LeftOut(error) | LoadWarning::RowsLeftOut { first: error, .. }) => {
                return Err(ProgramError::Load(error));
            }
            other => out.push(other),
        }
    }
    Ok(out)
}
