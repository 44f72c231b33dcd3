//! The overview of many speeches as JSON. Its keys are a contract, as those of the report: `docs/overview.md` explains
//! them, `docs/overview-schema.json` is its JSON Schema, made from these structs.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;

use super::{OverviewGroup, SurveySource};
use crate::collection::{COPY_SHARE, CollectedSpeech, GRAM, MOST_TO_PAIR, Ranked, SharedWith, SurveyRow};
use crate::report::json::ReferenceEntry;
use crate::report::{PROGRAM, harmless_json, rounded};
use crate::speech::LoadWarning;

/// The number of the contract; it changes when a key is removed or changes its meaning.
const VERSION: u32 = 1;

/// The JSON Schema of the overview.
pub const SCHEMA: &str = include_str!("../../../docs/overview-schema.json");

/// Writes the overview as one JSON object, on a line of its own.
///
/// # Errors
/// If it cannot be written to `out`.
pub fn write(source: SurveySource<'_>, out: &mut dyn Write) -> io::Result<()> {
    harmless_json::write_line(out, &Overview::of(source))
}

/// An overview of many speeches by refrain. Speeches and groups are numbered from 0.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "overview"))]
struct Overview<'a> {
    /// The version of the contract: it changes when a key is removed or changes its meaning.
    schema: u32,
    /// The program and its version.
    program: &'static str,
    /// The folders, as they were named.
    folders: Vec<String>,
    /// What counts as covered and as a copy.
    measure: Measure,
    /// The reference corpora that were looked into.
    reference: Vec<ReferenceEntry<'a>>,
    /// Whether everything was read and compared; false if somebody stopped it.
    complete: bool,
    /// How many files were not read because somebody stopped it.
    unread: usize,
    /// The files that were left out and why, in English.
    left_out: Vec<String>,
    /// What is wrong with files that were read all the same, in English.
    warnings: Vec<String>,
    /// The speeches, in the order of their files.
    speeches: Vec<SpeechEntry<'a>>,
    /// The groups of copies, the largest first.
    copies: Vec<&'a [usize]>,
    /// The numbers of the speeches in the order that was asked for; that of their files by default.
    order: Vec<usize>,
    /// The groups that were asked for; none by default.
    groups: Vec<GroupEntry>,
}

/// Speeches that have the same in the column that they are grouped by.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "overview_group"))]
struct GroupEntry {
    /// What they have; null for those that have nothing.
    value: Option<String>,
    /// Their numbers, in the order that was asked for.
    speeches: Vec<usize>,
}

/// What counts as covered and as a copy.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "measure"))]
struct Measure {
    /// How long wording has to be to count, in characters; two thirds as many words, rounded up, where words are spaced.
    gram: usize,
    /// In how many speeches wording may stand to say that two of them belong together.
    most_to_pair: usize,
    /// The share of its wording that each of two speeches has of the other if they are copies.
    copy_share: f64,
}

/// A speech of the collection.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "overview_speech"))]
struct SpeechEntry<'a> {
    /// Its file.
    path: String,
    /// Its title, or the name of its file.
    title: &'a str,
    /// Its date as ISO 8601 has it, as exactly as the speech gives it; null if it gives none.
    date: Option<String>,
    /// What is known of it beside its text, by name.
    metadata: BTreeMap<&'a str, &'a str>,
    /// The code of its language.
    language: &'static str,
    /// How many letters and figures it has, notices left out.
    length: usize,
    /// How much of it stands elsewhere; null if somebody stopped before the speeches were compared.
    coverage: Option<CoverageEntry>,
    /// The speeches that have most of it, those first.
    shared_with: Vec<SharedEntry>,
    /// The speeches that speak of the same things, the nearest first.
    neighbours: Vec<NeighbourEntry>,
    /// The group of copies that it belongs to; null if it is in none.
    copies: Option<usize>,
}

/// The share of a speech's wording that stands elsewhere, from 0 to 1.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "coverage"))]
struct CoverageEntry {
    /// In another speech of the collection or in the reference.
    total: f64,
    /// In another speech of the collection.
    in_collection: f64,
    /// In the reference; null without one of its language.
    in_reference: Option<f64>,
}

/// A speech that has wording of another one.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "shared_with"))]
struct SharedEntry {
    /// Its number.
    speech: usize,
    /// How much of the speech it has, from 0 to 1.
    share: f64,
    /// How much of it the speech has, from 0 to 1.
    share_of_other: f64,
}

/// A speech that speaks of the same things.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "neighbour"))]
struct NeighbourEntry {
    /// Its number.
    speech: usize,
    /// The cosine between what both speak of, from 0 to 1.
    similarity: f64,
}

impl<'a> Overview<'a> {
    fn of(source: SurveySource<'a>) -> Self {
        let SurveySource { folders, collected, survey, references, order } = source;
        let told = |warnings: &[LoadWarning]| warnings.iter().map(ToString::to_string).collect();
        let row = |index: usize| survey.and_then(|survey| survey.rows.get(index));
        let speeches = collected.speeches.iter().enumerate();
        Self {
            schema: VERSION,
            program: PROGRAM,
            folders: folders.iter().map(|folder| folder.display().to_string()).collect(),
            measure: Measure { gram: GRAM, most_to_pair: MOST_TO_PAIR, copy_share: COPY_SHARE },
            reference: references.iter().map(|reference| ReferenceEntry::of(reference)).collect(),
            complete: collected.unread == 0 && survey.is_some(),
            unread: collected.unread,
            left_out: told(&collected.left_out),
            warnings: told(&collected.warnings),
            speeches: speeches.map(|(index, speech)| SpeechEntry::of(speech, row(index))).collect(),
            copies: survey
                .map(|survey| survey.copies.iter().map(Vec::as_slice).collect())
                .unwrap_or_default(),
            order: order.sorted(source),
            groups: order.groups(source).into_iter().map(GroupEntry::from).collect(),
        }
    }
}

impl From<OverviewGroup> for GroupEntry {
    fn from(OverviewGroup { value, speeches }: OverviewGroup) -> Self {
        Self { value, speeches }
    }
}

impl<'a> SpeechEntry<'a> {
    fn of(CollectedSpeech { path, facts }: &'a CollectedSpeech, row: Option<&SurveyRow>) -> Self {
        let coverage = row.map(|row| CoverageEntry {
            total: rounded(row.coverage.total),
            in_collection: rounded(row.coverage.in_collection),
            in_reference: row.coverage.in_reference.map(rounded),
        });
        let shared = row.iter().flat_map(|row| &row.shared_with);
        let neighbours = row.iter().flat_map(|row| &row.neighbours);
        Self {
            path: path.display().to_string(),
            title: &facts.title,
            date: facts.date.map(|date| date.to_string()),
            metadata: facts.metadata.by_name(),
            language: facts.language.code(),
            length: facts.letters,
            coverage,
            shared_with: shared.map(SharedEntry::of).collect(),
            neighbours: neighbours.map(NeighbourEntry::of).collect(),
            copies: row.and_then(|row| row.copies),
        }
    }
}

impl SharedEntry {
    fn of(SharedWith { index, shares }: &SharedWith) -> Self {
        Self { speech: *index, share: rounded(shares.of_first), share_of_other: rounded(shares.of_second) }
    }
}

impl NeighbourEntry {
    fn of(Ranked { index, score }: &Ranked) -> Self {
        Self { speech: *index, similarity: rounded(f64::from(*score)).min(1.0) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schema_in_the_repository_is_current() {
        let schema = serde_json::to_string_pretty(&schemars::schema_for!(Overview<'_>)).unwrap() + "\n";
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/overview-schema.json");
        if std::env::var_os("UPDATE_SCHEMA").is_some() {
            std::fs::write(path, &schema).unwrap();
        }
        let written = std::fs::read_to_string(path).unwrap_or_default();
        assert!(written == schema, "run `UPDATE_SCHEMA=1 cargo test --lib json`");
    }
}
