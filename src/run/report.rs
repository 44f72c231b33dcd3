//! The report without a terminal.

use std::io::{self, ErrorKind, IsTerminal, Write};

use anyhow::{anyhow, ensure};

use super::Prepared;
use super::arguments::Format;
use super::complain;
use super::plan::ReportPlan;
use super::warning;
use crate::compare::Comparison;
use crate::disk;
use crate::report::{Source, json, text};
use crate::strings::InterfaceLanguage;

/// Compares the speeches and writes the report.
///
/// # Errors
/// Files that cannot be read, a base that does not exist, an output that cannot be written.
pub fn run(plan: ReportPlan) -> anyhow::Result<()> {
    let Prepared { files, speeches, settings, warnings, notes } = super::prepare(&plan.compare)?;
    if let Some(output) = &plan.output {
        let read = [&files[..], &[notes.file.path().to_owned()]].concat();
        ensure!(
            !super::is_one_of(output, &read),
            "{}: is one of the files that were read and would be lost; name another output",
            output.display()
        );
    }
    let comparison = Comparison::of(speeches, &plan.compare.references)?;
    let view = settings.apply(&comparison);
    let words = plan.language.words();
    let said = warning::messages(&warnings, words);
    // The contract of the JSON report is English.
    let told = match plan.format {
        Format::Text => said.clone(),
        Format::Json => warning::messages(&warnings, InterfaceLanguage::English.words()),
    };
    let source = Source {
        comparison: &comparison,
        settings: &settings,
        view: &view,
        warnings: &told,
        notes: notes.is_used.then_some(notes.file.path()),
    };
    let report = match plan.format {
        Format::Text => text::render(source, words),
        Format::Json => json::render(source)? + "\n",
    };
    // Printed on the terminal, the text report says them there itself.
    let says_them = plan.format == Format::Text && plan.output.is_none() && io::stdout().is_terminal();
    if !says_them {
        said.iter().for_each(|warning| complain(warning));
    }
    match plan.output {
        Some(path) => disk::write(&path, report.as_bytes())
            .map_err(|error| anyhow!("{}: cannot be written ({error})", path.display())),
        None => to_standard_output(&report),
    }
}

/// Prints.
///
/// # Errors
/// If the standard output cannot be written.
pub fn to_standard_output(report: &str) -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    printed(out.write_all(report.as_bytes()).and_then(|()| out.flush()))
}

/// What has become of printing on the standard output. A reader that has seen enough, as `head` does, is no error.
///
/// # Errors
/// If the standard output could not be written.
pub fn printed(result: io::Result<()>) -> anyhow::Result<()> {
    match result {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        result => result.map_err(|error| anyhow!("the standard output cannot be written ({error})")),
    }
}
