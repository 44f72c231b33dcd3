//! A draft's sources as JSON. Its keys are a contract, as those of the overview: `docs/overview.md` explains them,
//! `docs/sources-schema.json` is its JSON Schema, made from these structs.

use std::io::{self, Write};

use serde::Serialize;

use super::{SourcesReport, TellingSource};
use crate::collection::{GRAM, SourcePassage, SpeechDate};
use crate::repeats::SymbolRange;
use crate::report::{PROGRAM, harmless_json, rounded};

/// The number of the contract; it changes when a key is removed or changes its meaning.
const VERSION: u32 = 1;

/// The JSON Schema of the sources.
pub const SCHEMA: &str = include_str!("../../../docs/sources-schema.json");

/// Writes the sources as one JSON object, on a line of its own.
///
/// # Errors
/// If they cannot be written to `out`.
pub fn write(report: SourcesReport<'_>, out: &mut dyn Write) -> io::Result<()> {
    harmless_json::write_line(out, &SourcesEntry::of(report))
}

/// What a draft was made from, by refrain.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "sources"))]
struct SourcesEntry<'a> {
    /// The version of the contract: it changes when a key is removed or changes its meaning.
    schema: u32,
    /// The program and its version.
    program: &'static str,
    /// The draft's file.
    path: String,
    /// The draft's title, or the name of its file.
    title: &'a str,
    /// How long wording has to be to count, in characters; two thirds as many words, rounded up, where words are spaced.
    gram: usize,
    /// The folders, as they were named.
    folders: Vec<String>,
    /// How many speeches the draft was held against.
    speeches: usize,
    /// How many files were not read because somebody stopped it.
    unread: usize,
    /// The files that were left out and why, in English.
    left_out: Vec<String>,
    /// The share of the draft that some speech has, from 0 to 1.
    covered: f64,
    /// The sources, ranked: each time the one that has most of what none before it has.
    sources: Vec<SourceEntry<'a>>,
    /// What no speech has.
    uncovered: Vec<UncoveredEntry<'a>>,
}

/// A speech that the draft was made from.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "source"))]
struct SourceEntry<'a> {
    /// Its file.
    path: String,
    /// Its title, or the name of its file.
    title: &'a str,
    /// Its date as ISO 8601 has it; null if it gives none.
    date: Option<String>,
    /// The share of the draft that it has, from 0 to 1.
    share: f64,
    /// The share of the draft that it has and no source before it, from 0 to 1.
    adds: f64,
    /// The share of it that the draft has, from 0 to 1.
    share_of_source: f64,
    /// What both have, in the order of the draft.
    passages: Vec<PassageEntry<'a>>,
}

/// Wording of the draft that a source has.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "passage"))]
struct PassageEntry<'a> {
    /// What it says.
    text: &'a str,
    /// The line of the draft's file on which it starts.
    line: usize,
    /// The line of the source's file on which it starts; null if that could not be read again.
    source_line: Option<usize>,
}

/// Wording of the draft that no speech has.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "uncovered"))]
struct UncoveredEntry<'a> {
    /// What it says.
    text: &'a str,
    /// The line of the draft's file on which it starts.
    line: usize,
}

impl<'a> SourcesEntry<'a> {
    fn of(report: SourcesReport<'a>) -> Self {
        let SourcesReport { draft, folders, collected, sources, .. } = report;
        let uncovered =
            |run: &SymbolRange| UncoveredEntry { text: draft.wording(*run), line: draft.line(*run) };
        Self {
            schema: VERSION,
            program: PROGRAM,
            path: draft.speech.path.display().to_string(),
            title: &draft.speech.title,
            gram: GRAM,
            folders: folders.iter().map(|folder| folder.display().to_string()).collect(),
            speeches: collected.speeches.len(),
            unread: collected.unread,
            left_out: collected.left_out.iter().map(ToString::to_string).collect(),
            covered: rounded(sources.covered),
            sources: report.ranked().map(|source| SourceEntry::of(&report, &source)).collect(),
            uncovered: sources.uncovered.iter().map(uncovered).collect(),
        }
    }
}

impl<'a> SourceEntry<'a> {
    fn of(report: &SourcesReport<'a>, telling: &TellingSource<'a>) -> Self {
        let draft = report.draft;
        let passage = |passage: &SourcePassage| PassageEntry {
            text: draft.wording(passage.in_draft),
            line: draft.line(passage.in_draft),
            source_line: telling.line(passage),
        };
        Self {
            path: telling.speech.path.display().to_string(),
            title: &telling.speech.facts.title,
            date: telling.speech.facts.date.as_ref().map(SpeechDate::to_string),
            share: rounded(telling.source.share),
            adds: rounded(telling.source.adds),
            share_of_source: rounded(telling.source.share_of_source),
            passages: telling.source.passages.iter().map(passage).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schema_in_the_repository_is_current() {
        let schema = serde_json::to_string_pretty(&schemars::schema_for!(SourcesEntry<'_>)).unwrap() + "\n";
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/sources-schema.json");
        if std::env::var_os("UPDATE_SCHEMA").is_some() {
            std::fs::write(path, &schema).unwrap();
        }
        let written = std::fs::read_to_string(path).unwrap_or_default();
        assert!(written == schema, "run `UPDATE_SCHEMA=1 cargo test --lib json`");
    }
}
