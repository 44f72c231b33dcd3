//! A draft's own Word document with marks and comments.

use std::io::{self, IsTerminal};

use super::check::with_all_files;
use super::error::ProgramError;
use super::output::{self, complain, to_standard_output};
use super::plan::MarkPlan;
use super::prepared::Prepared;
use super::warning;
use crate::compare::{Comparison, SpeechId};
use crate::disk;
use crate::formats::{Format, mark_word};
use crate::report::Source;
use crate::report::docx::marks;
use crate::speech::{FileReader, LoadError, Speech};

/// Compares the draft with the other speeches, and writes its document with marks and comments.
///
/// # Errors
/// Files that cannot be read, a draft that is no Word document, an output that cannot be written.
pub fn run(plan: &MarkPlan) -> Result<(), ProgramError> {
    let to_output = output::is_standard_output(&plan.output);
    if to_output && io::stdout().is_terminal() {
        return Err(ProgramError::ArchiveNeedsFile);
    }
    output::check_folder(&plan.output)?;
    let prepared = Prepared::by(&plan.compare)?;
    output::check(&plan.output, prepared.all_read(&plan.compare))?;
    let Prepared { files, speeches, sources, settings, warnings, .. } = prepared;
    let words = plan.language.words();
    let warnings = with_all_files(warnings)?;
    let is_draft = |speech: &Speech| files.last().is_some_and(|file| *file == speech.path);
    let draft = speeches.iter().rposition(|speech| is_draft(speech)).map(SpeechId);
    let draft = draft.ok_or(ProgramError::NoDraft)?;
    let comparison = Comparison::beside(speeches, &sources, &plan.compare.references)?;
    let speech = comparison.speech(draft);
    if speech.format != Format::Docx {
        return Err(ProgramError::NoWord(speech.path.clone()));
    }
    warning::messages(&warnings, words).iter().for_each(|warning| complain(warning));
    let view = settings.apply(&comparison);
    let source = Source { limits: plan.limits, ..Source::of(&comparison, &settings, &view) };
    let bytes = FileReader::default().bytes(&speech.path)?;
    let marked = mark_word(&bytes, &marks(source, draft, words))
        .map_err(|source| LoadError::Format { path: speech.path.clone(), source })?;
    if marked.was_signed {
        complain(&(words.marked.signed)(&speech.path.display().to_string()));
    }
    let path = plan.output.display().to_string();
    let told = (words.marked.written)(&path, marked.comments, marked.unmarked);
    if to_output {
        complain(&told);
        return to_standard_output(marked.bytes);
    }
    disk::write(&plan.output, &marked.bytes)
        .map_err(|source| ProgramError::Unwritable { path: plan.output.clone(), source })?;
    to_standard_output(told + "\n")
}
