//! The report without a terminal.

use std::fs;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use super::error::ProgramError;
use super::output::{self, complain, to_standard_output, to_standard_output_by};
use super::plan::ReportPlan;
use super::prepared::Prepared;
use super::provenance::provenance;
use super::subcommands::Format;
use super::warning;
use crate::compare::Comparison;
use crate::disk;
use crate::report::tables::{TABLES, Table, Tables, as_csv, as_json_lines};
use crate::report::{Source, docx, html, json, text, xlsx};
use crate::strings::{InterfaceLanguage, Strings};

/// Compares the speeches and writes the report.
///
/// # Errors
/// Files that cannot be read, a base that does not exist, an output that cannot be written.
pub fn run(plan: ReportPlan) -> Result<(), ProgramError> {
    if let Some(output) = plan.output.as_deref().filter(|_| !plan.format.is_tables()) {
        output::check_folder(output)?;
    }
    let prepared = Prepared::by(&plan.compare)?;
    for output in outputs(&plan) {
        output::check(&output, prepared.all_read(&plan.compare))?;
    }
    let Prepared { speeches, sources, settings, warnings, notes, .. } = prepared;
    if plan.format.is_archive() && plan.output.is_none() && io::stdout().is_terminal() {
        return Err(ProgramError::ArchiveNeedsFile);
    }
    let comparison = Comparison::beside(speeches, &sources, &plan.compare.references)?;
    let view = settings.apply(&comparison);
    let words = plan.language.words();
    let messages = |words: &Strings| -> Vec<String> {
        let of_comparison = comparison.incomplete_near_matches().map(words.errors.incomplete_near_matches);
        warning::messages(&warnings, words).into_iter().chain(of_comparison).collect()
    };
    let said = messages(words);
    // The contract of the JSON report is English.
    let told = match plan.format {
        Format::Text | Format::Html | Format::Docx | Format::Xlsx => said.clone(),
        Format::Json | Format::Csv | Format::Jsonl => messages(InterfaceLanguage::English.words()),
    };
    let provenance = provenance(&plan.compare, &comparison);
    let source = Source {
        warnings: &told,
        limits: plan.limits,
        notes: notes.is_used.then_some(notes.file.path()),
        provenance: Some(&provenance),
        ..Source::of(&comparison, &settings, &view)
    };
    // Printed on the terminal, the text report says them there itself.
    let says_them = plan.format == Format::Text && plan.output.is_none() && io::stdout().is_terminal();
    if !says_them {
        said.iter().for_each(|warning| complain(warning));
    }
    let report = match plan.format {
        Format::Text => text::render(source, words).into_bytes(),
        Format::Html => html::render(source, words).into_bytes(),
        Format::Json => return write_json(plan.output, source),
        Format::Docx => docx::render(source, words)?,
        Format::Xlsx => xlsx::render(&Tables::of(source), words)?,
        Format::Csv | Format::Jsonl => return write_tables(&plan, source),
    };
    match plan.output {
        Some(path) => write(path, &report),
        None => to_standard_output(&report),
    }
}

fn write_json(output: Option<PathBuf>, source: Source<'_>) -> Result<(), ProgramError> {
    match output {
        Some(path) => disk::write_with(&path, |out| json::write(source, out))
            .map_err(|source| ProgramError::Unwritable { path, source }),
        None => to_standard_output_by(|out| json::write(source, out)),
    }
}

/// The files that the report is written to.
fn outputs(plan: &ReportPlan) -> Vec<PathBuf> {
    let Some(output) = &plan.output else { return Vec::new() };
    if plan.format.is_tables() {
        TABLES.iter().map(|&table| file_of(output, table, plan.format)).collect()
    } else {
        vec![output.clone()]
    }
}

/// Where a table is written to.
fn file_of(folder: &Path, table: Table, format: Format) -> PathBuf {
    let ending = if format == Format::Jsonl { "jsonl" } else { "csv" };
    folder.join(format!("{}.{ending}", table.name))
}

fn write_tables(plan: &ReportPlan, source: Source<'_>) -> Result<(), ProgramError> {
    let Some(folder) = &plan.output else { return Err(ProgramError::TablesNeedFolder) };
    fs::create_dir_all(folder).map_err(|source| ProgramError::Unwritable { path: folder.clone(), source })?;
    let tables = Tables::of(source);
    for table in TABLES {
        let path = file_of(folder, table, plan.format);
        let written = match plan.format {
            Format::Jsonl => as_json_lines(&tables, table),
            _ => as_csv(&tables, table, plan.csv),
        };
        match written {
            Ok(bytes) => write(path, &bytes)?,
            Err(source) => return Err(ProgramError::Unwritable { path, source }),
        }
    }
    Ok(())
}

fn write(path: PathBuf, bytes: &[u8]) -> Result<(), ProgramError> {
    disk::write(&path, bytes).map_err(|source| ProgramError::Unwritable { path, source })
}
