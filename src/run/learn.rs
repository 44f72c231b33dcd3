//! Learning a reference model from the command line.

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use indicatif::{ProgressBar, ProgressStyle};

use super::error::ProgramError;
use super::output::{self, complain, to_standard_output};
use crate::formats::ReadOptions;
use crate::reference::{Progress, Reference, ReferenceError, learn, text_files};
use crate::strings::{InterfaceLanguage, Strings};
use crate::text::visible::one_line;

/// What to learn from, and where to.
#[derive(Debug)]
pub struct LearnPlan {
    /// Folders of speeches, or single files.
    pub folders: Vec<PathBuf>,
    /// The model file to write.
    pub output: PathBuf,
    /// How to read the speeches.
    pub read: ReadOptions,
    /// In which language the program speaks.
    pub language: InterfaceLanguage,
}

/// Learns a model and writes it. Nothing is written before all is learned, so an interrupted run leaves what was
/// there.
///
/// # Errors
/// Folders that cannot be read, too little to learn from, an output that cannot be written.
pub fn run(plan: &LearnPlan) -> Result<(), ProgramError> {
    let words = plan.language.words();
    let says = &words.program_errors;
    let output = &plan.output;
    if output::is_standard_output(output) {
        return Err(ProgramError::ModelNeedsFile);
    }
    output::check_folder(output)?;
    let files = text_files(&plan.folders)?;
    output::check(output, &files)?;
    let has_content = std::fs::metadata(output).is_ok_and(|file| file.is_file() && file.len() > 0);
    if has_content && matches!(Reference::open(output), Err(ReferenceError::Foreign { .. })) {
        return Err(ProgramError::OutputIsNoModel(output.clone()));
    }
    let bar = progress_bar();
    let name = plan.output.file_stem().unwrap_or_default().to_string_lossy();
    let learned = learn(&name, &files, &plan.read, &mut |progress| show(&bar, progress));
    bar.finish_and_clear();
    let learned = learned?;
    for error in &learned.failed {
        complain(&(words.errors.load)(error));
    }
    for path in &learned.other_language {
        complain(&(says.other_language)(&path.display().to_string()));
    }
    for path in &learned.duplicates {
        complain(&(says.same_text)(&path.display().to_string()));
    }
    learned.reference.save(&plan.output)?;
    to_standard_output(summary(&learned.reference, &plan.output, words))
}

/// How finely the bar counts.
const STEPS: u64 = 1000;

fn progress_bar() -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{msg:9} [{wide_bar}] {percent:>3} % · {eta} left");
    let bar = ProgressBar::new(STEPS);
    match style {
        Ok(style) => bar.with_style(style.progress_chars("=> ")),
        Err(_) => bar,
    }
}

fn show(bar: &ProgressBar, progress: Progress) {
    bar.set_message(progress.step);
    // The share is between 0 and 1, so nothing is cut off.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    bar.set_position((progress.done * STEPS as f64) as u64);
}

fn summary(reference: &Reference, output: &Path, words: &Strings) -> String {
    let line = (words.program_errors.learned)(
        &output.display().to_string(),
        reference.documents(),
        reference.language().code(),
        reference.running_words(),
        reference.stock_phrase_count(),
    );
    format!("{}\n", one_line(&line))
}
