//! The report without a terminal.

use std::fs;
use std::io::{self, ErrorKind, Write};

use anyhow::Context;

use super::arguments::Format;
use super::plan::ReportPlan;
use crate::compare::Comparison;
use crate::report::{Source, json, text};
use crate::text::visible::one_line;

/// Compares the speeches and writes the report.
///
/// # Errors
/// Files that cannot be read, a base that does not exist, an output that cannot be written.
pub fn run(plan: ReportPlan) -> anyhow::Result<()> {
    let loaded = super::load(&plan.files, &plan.view)?;
    let warnings: Vec<String> = loaded.warnings.iter().map(ToString::to_string).collect();
    let comparison = Comparison::of(loaded.speeches, &plan.references);
    let shown = plan.view.apply(&comparison);
    let source = Source { comparison: &comparison, view: &plan.view, shown: &shown, warnings: &warnings };
    let report = match plan.format {
        Format::Text => text::render(source),
        Format::Json => json::render(source)? + "\n",
    };
    for warning in &warnings {
        eprintln!("refrain: {}", one_line(warning));
    }
    match plan.output {
        Some(path) => {
            fs::write(&path, report).with_context(|| format!("{}: cannot be written", path.display()))
        }
        None => to_standard_output(&report),
    }
}

/// A reader that has seen enough, as `head` does, is no error.
fn to_standard_output(report: &str) -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(report.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        result => result.context("the standard output cannot be written"),
    }
}
