//! What is to be looked at before a draft is sent.

use std::path::Path;

use super::Ended;
use super::error::ProgramError;
use super::output::{complain, to_standard_output};
use super::plan::CheckPlan;
use super::prepared::Prepared;
use super::warning::{self, Warning};
use crate::compare::{Comparison, SpeechId, checklist};
use crate::report::checklist::ChecklistReport;
use crate::speech::{LoadWarning, Speech};

/// Compares the draft with the other speeches, and prints what is to be looked at and is not ticked off.
///
/// # Errors
/// Files that cannot be read, the draft first of all.
pub fn run(plan: &CheckPlan) -> Result<Ended, ProgramError> {
    let Prepared { files, speeches, settings, warnings, .. } = Prepared::by(&plan.compare)?;
    let words = plan.language.words();
    let is_draft = |speech: &Speech| files.last().is_some_and(|file| *file == speech.path);
    let Some(draft) = speeches.iter().rposition(|speech| is_draft(speech)).map(SpeechId) else {
        return Err(why_left_out(warnings, files.last().map(AsRef::as_ref)));
    };
    let comparison = Comparison::of(speeches, &plan.compare.references)?;
    let view = settings.apply(&comparison);
    warning::messages(&warnings, words).iter().for_each(|warning| complain(warning));
    let entries = checklist(&comparison, &settings, &view, draft);
    let list = ChecklistReport { comparison: &comparison, draft, entries: &entries };
    to_standard_output(&list.as_text(words))?;
    Ok(if list.left() == 0 { Ended::Done } else { Ended::SomethingToLookAt })
}

/// Why there is no draft: it could not be read, or is no speech.
fn why_left_out(warnings: Vec<Warning>, draft: Option<&Path>) -> ProgramError {
    let of_draft = warnings.into_iter().find_map(|warning| match warning {
        Warning::Load(LoadWarning::LeftOut(error)) if Some(error.path()) == draft => Some(error),
        _ => None,
    });
    of_draft.map_or(ProgramError::NoDraft, ProgramError::Load)
}
