//! The report without a terminal.

use std::io::{self, IsTerminal};

use super::arguments::Format;
use super::error::ProgramError;
use super::output::{self, complain, to_standard_output};
use super::plan::ReportPlan;
use super::prepared::Prepared;
use super::warning;
use crate::compare::Comparison;
use crate::disk;
use crate::report::{Source, html, json, text};
use crate::strings::{InterfaceLanguage, Strings};

/// Compares the speeches and writes the report.
///
/// # Errors
/// Files that cannot be read, a base that does not exist, an output that cannot be written.
pub fn run(plan: ReportPlan) -> Result<(), ProgramError> {
    let Prepared { files, speeches, settings, warnings, notes } = Prepared::by(&plan.compare)?;
    if let Some(output) = &plan.output {
        let notes = notes.file.path().to_owned();
        output::check(output, files.iter().chain(&plan.compare.read_besides).chain([&notes]))?;
    }
    let comparison = Comparison::of(speeches, &plan.compare.references)?;
    let view = settings.apply(&comparison);
    let words = plan.language.words();
    let messages = |words: &Strings| -> Vec<String> {
        let of_comparison = comparison.incomplete_near_matches().map(words.errors.incomplete_near_matches);
        warning::messages(&warnings, words).into_iter().chain(of_comparison).collect()
    };
    let said = messages(words);
    // The contract of the JSON report is English.
    let told = match plan.format {
        Format::Text | Format::Html => said.clone(),
        Format::Json => messages(InterfaceLanguage::English.words()),
    };
    let source = Source {
        comparison: &comparison,
        settings: &settings,
        view: &view,
        warnings: &told,
        notes: notes.is_used.then_some(notes.file.path()),
    };
    let report = match plan.format {
        Format::Text => text::render(source, plan.limits, words),
        Format::Html => html::render(source, plan.limits, words) + "\n",
        Format::Json => json::render(source)? + "\n",
    };
    // Printed on the terminal, the text report says them there itself.
    let says_them = plan.format == Format::Text && plan.output.is_none() && io::stdout().is_terminal();
    if !says_them {
        said.iter().for_each(|warning| complain(warning));
    }
    match plan.output {
        Some(path) => {
            disk::write(&path, report.as_bytes()).map_err(|source| ProgramError::Unwritable { path, source })
        }
        None => to_standard_output(&report),
    }
}
