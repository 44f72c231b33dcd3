//! The JSON report. Its keys are a contract: new ones may come, these keep name and meaning.
//!
//! All offsets count Unicode scalar values into the speech's `text`, end exclusive. `docs/json.md` explains every key,
//! `docs/schema.json` is the JSON Schema of the report: made from these structs, their comments included.

mod each;
mod matches;
mod provenance;
mod speech;

use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;

use super::limits::strongest;
use super::{PROGRAM, Source, harmless_json};
use crate::compare::{Class, Comparison, NearMatch, Phrase, SectionPair, ViewSettings};
use crate::reference::Reference;
use crate::speech::{Notices, Speech};
use each::Each;
use matches::{LinkEntry, NearMatchEntry, PhraseEntry, RowEntry, SectionPlaceEntry};
use provenance::ProvenanceEntry;
use speech::SpeechEntry;

/// The number of the contract; it changes when a key is removed or changes its meaning.
const VERSION: u32 = 2;

/// The JSON Schema of the report.
pub const SCHEMA: &str = include_str!("../../../docs/schema.json");

/// Writes the report as one JSON object, on a line of its own. It is longer than all else that is known of long speeches, so
/// it is never held as a whole.
///
/// # Errors
/// If it cannot be written to `out`.
pub fn write(source: Source<'_>, out: &mut dyn Write) -> io::Result<()> {
    harmless_json::write_line(out, &Report::of(source))
}

/// A comparison of speeches by refrain. Offsets count Unicode scalar values into the `text` of a speech, the end
/// exclusive; speeches, phrases and the like are numbered from 0.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "report"))]
struct Report<'a> {
    /// The version of the contract: it changes when a key is removed or changes its meaning.
    schema: u32,
    /// The program and its version.
    program: &'static str,
    /// How the report was made; null where that is not known.
    provenance: Option<ProvenanceEntry<'a>>,
    /// The settings that everything is shown with.
    view: Settings<'a>,
    /// The reference corpora that were looked into.
    reference: Vec<ReferenceEntry<'a>>,
    /// The texts that were named as sources: what stands in them does not count as shared.
    sources: Vec<SourceTextEntry<'a>>,
    /// How many phrases of the minimum length are to be expected by chance in so many speeches; null where the speeches
    /// have too little wording of their own to tell, as near copies do.
    expected_by_chance: Option<f64>,
    /// What went wrong without stopping the comparison, in English.
    warnings: &'a [String],
    /// The speeches, in the order in which they were named.
    speeches: Vec<SpeechEntry<'a>>,
    /// The phrases that several speeches have, those that tell most first.
    phrases: Each<'a, Phrase, &'a Comparison, PhraseEntry<'a>>,
    /// The passages that two speeches have but for some edits.
    near_matches: Each<'a, NearMatch, &'a Comparison, NearMatchEntry>,
    /// The sections that answer each other.
    links: Vec<LinkEntry>,
    /// The rows of the alignment table.
    rows: Vec<RowEntry>,
}

impl<'a> Report<'a> {
    fn of(Source { comparison, settings, view, warnings, limits, notes, provenance }: Source<'a>) -> Self {
        let most = limits.of_all();
        Self {
            schema: VERSION,
            program: PROGRAM,
            provenance: provenance.map(ProvenanceEntry::of),
            view: Settings { top: limits.top, ..Settings::of(settings, comparison.notices(), notes) },
            reference: comparison
                .references
                .all()
                .iter()
                .map(|reference| ReferenceEntry::of(reference))
                .collect(),
            sources: comparison.sources().iter().map(|text| SourceTextEntry::of(text)).collect(),
            expected_by_chance: comparison.expected_by_chance(settings.minimum, settings.spread),
            warnings,
            speeches: comparison
                .speeches
                .entries()
                .zip(&view.shares)
                .map(|((id, speech), &shares)| {
                    let spans = view.listed_spans(comparison, id);
                    let date = view.date(comparison, id);
                    SpeechEntry::of(speech, date, shares, |class| comparison.measures(id, class), spans)
                })
                .collect(),
            phrases: Each::of(view.listed_phrases(comparison).take(most), comparison, PhraseEntry::of),
            near_matches: Each::of(
                view.listed_near_matches(comparison).take(most),
                comparison,
                NearMatchEntry::of,
            ),
            links: strongest(view.listed_links(), limits.top).into_iter().map(LinkEntry::of).collect(),
            rows: view
                .table
                .rows
                .iter()
                .filter(|row| row.sections().any(|place| view.listed.has_section(place)))
                .map(RowEntry::of)
                .collect(),
        }
    }
}

/// A text that was named as a source.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "source"))]
struct SourceTextEntry<'a> {
    /// The file, as it was named.
    path: String,
    /// Its title, or else the name of the file.
    title: &'a str,
}

impl<'a> SourceTextEntry<'a> {
    fn of(text: &'a Speech) -> Self {
        Self { path: text.path.display().to_string(), title: &text.title }
    }
}

/// The settings of the view, and what the reader has decided manually.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "view"))]
struct Settings<'a> {
    /// From how many characters on shared wording counts; two thirds as many words in languages with spaces.
    minimum: usize,
    /// In how many speeches it has to stand.
    spread: usize,
    /// The speech that gives the rows their order.
    base: usize,
    /// The speech that the others are held against; null where each is held against all others.
    against: Option<usize>,
    /// The lowest score of a link that counts, from 0 to 1.
    min_score: f64,
    /// The only class whose text is listed, besides what was left in; null for all.
    only: Option<&'static str>,
    /// What the names of the listed sections have in them, or those of the sections above them or linked with them; null for
    /// all.
    section: Option<&'a str>,
    /// How many phrases, near matches and links are listed at most, the strongest; null for all.
    top: Option<usize>,
    /// Links that the reader has made.
    linked: Vec<[SectionPlaceEntry; 2]>,
    /// Links that the reader has removed.
    unlinked: Vec<[SectionPlaceEntry; 2]>,
    /// Wording that the reader has dismissed: it does not count as shared.
    dismissed: &'a [String],
    /// The file of the reader's notes; null if there is none.
    notes_file: Option<String>,
    /// Whether notices are compared and counted like other text.
    count_notices: bool,
}

impl<'a> Settings<'a> {
    fn of(settings: &'a ViewSettings, notices: Notices, notes: Option<&Path>) -> Self {
        let pairs = |pairs: &[SectionPair]| {
            pairs.iter().map(|pair| [pair.a(), pair.b()].map(SectionPlaceEntry::of)).collect()
        };
        Self {
            minimum: settings.minimum.characters(),
            spread: settings.spread,
            base: settings.base.0,
            against: settings.against.map(|speech| speech.0),
            min_score: settings.min_score,
            only: settings.narrowing.only.map(Class::name),
            section: settings.narrowing.section.as_deref(),
            top: None,
            linked: pairs(settings.manual_links.linked()),
            unlinked: pairs(settings.manual_links.unlinked()),
            dismissed: &settings.dismissed,
            notes_file: notes.map(|path| path.display().to_string()),
            count_notices: notices == Notices::Counted,
        }
    }
}

/// A reference corpus.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "reference"))]
pub(super) struct ReferenceEntry<'a> {
    /// Its name.
    name: &'a str,
    /// How many documents were learned from.
    documents: usize,
}

impl<'a> ReferenceEntry<'a> {
    pub(super) fn of(reference: &'a Reference) -> Self {
        Self { name: reference.name(), documents: reference.documents() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The schema of the report as it is now.
    fn schema() -> String {
        let schema = schemars::schema_for!(Report<'_>);
        serde_json::to_string_pretty(&schema).unwrap() + "\n"
    }

    #[test]
    fn the_schema_in_the_repository_is_current() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/schema.json");
        if std::env::var_os("UPDATE_SCHEMA").is_some() {
            std::fs::write(path, schema()).unwrap();
        }
        let written = std::fs::read_to_string(path).unwrap_or_default();
        assert!(written == schema(), "run `UPDATE_SCHEMA=1 cargo test --lib report::json`");
    }
}
