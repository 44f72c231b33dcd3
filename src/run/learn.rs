//! Learning a reference model from the command line.

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;

use anyhow::ensure;
use indicatif::{ProgressBar, ProgressStyle};

use super::complain;
use crate::formats::ReadOptions;
use crate::reference::{Progress, Reference, ReferenceError, learn, text_files};
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
}

/// Learns a model and writes it. Nothing is written before all is learned, so an interrupted run leaves what was
/// there.
///
/// # Errors
/// Folders that cannot be read, too little to learn from, an output that cannot be written.
pub fn run(plan: &LearnPlan) -> anyhow::Result<()> {
    let files = text_files(&plan.folders)?;
    let output = &plan.output;
    ensure!(
        !super::is_one_of(output, &files),
        "{}: is one of the speeches and would be lost; name another output",
        output.display()
    );
    let has_content = std::fs::metadata(output).is_ok_and(|file| file.is_file() && file.len() > 0);
    ensure!(
        !(has_content && matches!(Reference::open(output), Err(ReferenceError::Foreign { .. }))),
        "{}: is no model and would be lost; name another output",
        output.display()
    );
    let bar = progress_bar();
    let name = plan.output.file_stem().unwrap_or_default().to_string_lossy();
    let learned = learn(&name, &files, &plan.read, &mut |progress| show(&bar, progress));
    bar.finish_and_clear();
    let learned = learned?;
    for error in &learned.failed {
        complain(&error.to_string());
    }
    for path in &learned.other_language {
        complain(&format!("left out: {}: in another language than most", path.display()));
    }
    for path in &learned.duplicates {
        complain(&format!("left out: {}: the same text as another file", path.display()));
    }
    learned.reference.save(&plan.output)?;
    summarise(&learned.reference, &plan.output)
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

fn summarise(reference: &Reference, output: &std::path::Path) -> anyhow::Result<()> {
    let line = format!(
        "{}: {} documents ({}), {} running words, {} stock phrases",
        output.display(),
        reference.documents(),
        reference.language().code(),
        reference.running_words(),
        reference.stock_phrase_count()
    );
    writeln!(io::stdout(), "{}", one_line(&line))?;
    Ok(())
}
