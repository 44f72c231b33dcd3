//! The JSON report. Its keys are a contract: new ones may come, these keep name and meaning.
//!
//! All offsets count Unicode scalar values into the speech's `text`, end exclusive.

use std::path::Path;

use serde::Serialize;

use super::Source;
use crate::compare::{
    Class, Link, NearMatch, Phrase, Place, Row, RowKind, SectionPair, SectionPlace, Shares, Span, SpanDetail,
    ViewSettings,
};
use crate::formats::Repair;
use crate::reference::Reference;
use crate::speech::{Notices, Section, Speech};
use crate::strings::{InterfaceLanguage, Strings};
use crate::text::CharRange;
use crate::text::visible::is_hidden;

/// The number of the contract; it changes when a key is removed or changes its meaning.
const SCHEMA: u32 = 1;

/// The report as one JSON object on one line.
///
/// # Errors
/// None that a comparison can cause; what the JSON library reports is passed on.
pub fn render(source: Source<'_>) -> serde_json::Result<String> {
    serde_json::to_string(&Report::of(source)).map(|json| harmless(&json))
}

/// The same JSON with every character escaped that a terminal would obey: such characters can only stand in strings.
fn harmless(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for character in json.chars() {
        if is_hidden(character) {
            let mut units = [0; 2];
            out.extend(character.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")));
        } else {
            out.push(character);
        }
    }
    out
}

/// The words of the contract are English, whatever language the screen speaks.
fn contract_words() -> &'static Strings {
    InterfaceLanguage::English.words()
}

#[derive(Serialize)]
struct Report<'a> {
    schema: u32,
    program: &'static str,
    view: Settings<'a>,
    reference: Vec<ReferenceEntry<'a>>,
    expected_by_chance: f64,
    warnings: &'a [String],
    speeches: Vec<SpeechEntry<'a>>,
    phrases: Vec<PhraseEntry<'a>>,
    near_matches: Vec<NearMatchEntry<'a>>,
    links: Vec<LinkEntry>,
    rows: Vec<RowEntry>,
}

impl<'a> Report<'a> {
    fn of(Source { comparison, view, shown, warnings, notes }: Source<'a>) -> Self {
        Self {
            schema: SCHEMA,
            program: concat!("refrain ", env!("CARGO_PKG_VERSION")),
            view: Settings::of(view, comparison.notices(), notes),
            reference: comparison
                .references
                .all()
                .iter()
                .map(|reference| ReferenceEntry::of(reference))
                .collect(),
            expected_by_chance: comparison.expected_by_chance(view.minimum),
            warnings,
            speeches: comparison
                .speeches
                .iter()
                .zip(&shown.shares)
                .zip(&shown.spans)
                .map(|((speech, &shares), spans)| SpeechEntry::of(speech, shares, spans))
                .collect(),
            phrases: shown.phrases.iter().map(PhraseEntry::of).collect(),
            near_matches: shown
                .near_matches
                .iter()
                .filter_map(|&id| comparison.near_match(id))
                .map(|near| {
                    let [a, b] = [near.a, near.b].map(|place| comparison.speech(place.speech));
                    NearMatchEntry::of(near, a, b)
                })
                .collect(),
            links: shown.links.iter().map(LinkEntry::of).collect(),
            rows: shown.table.rows.iter().map(RowEntry::of).collect(),
        }
    }
}

/// What the view is set to, and what the reader has decided by hand.
#[derive(Serialize)]
struct Settings<'a> {
    minimum: usize,
    spread: usize,
    base: usize,
    linked: Vec<[SectionPlaceEntry; 2]>,
    unlinked: Vec<[SectionPlaceEntry; 2]>,
    dismissed: &'a [String],
    by_hand_from: Option<String>,
    count_notices: bool,
}

impl<'a> Settings<'a> {
    fn of(view: &'a ViewSettings, notices: Notices, notes: Option<&Path>) -> Self {
        let pairs = |pairs: &[SectionPair]| {
            pairs.iter().map(|pair| [pair.a(), pair.b()].map(SectionPlaceEntry::of)).collect()
        };
        Self {
            minimum: view.minimum.characters(),
            spread: view.spread,
            base: view.base.0,
            linked: pairs(view.manual_links.linked()),
            unlinked: pairs(view.manual_links.unlinked()),
            dismissed: &view.dismissed,
            by_hand_from: notes.map(|path| path.display().to_string()),
            count_notices: notices == Notices::Counted,
        }
    }
}

#[derive(Serialize)]
struct ReferenceEntry<'a> {
    name: &'a str,
    documents: usize,
}

impl<'a> ReferenceEntry<'a> {
    fn of(reference: &'a Reference) -> Self {
        Self { name: reference.name(), documents: reference.documents() }
    }
}

#[derive(Serialize)]
struct SpeechEntry<'a> {
    path: String,
    title: &'a str,
    format: &'static str,
    encoding: &'static str,
    language: &'static str,
    text: &'a str,
    repairs: Vec<RepairEntry>,
    shares: SharesEntry,
    sections: Vec<SectionEntry<'a>>,
    spans: Vec<SpanEntry>,
}

impl<'a> SpeechEntry<'a> {
    fn of(speech: &'a Speech, shares: Shares, spans: &'a [Span]) -> Self {
        Self {
            path: speech.path.display().to_string(),
            title: &speech.title,
            format: speech.format.name(),
            encoding: speech.encoding,
            language: speech.language.code(),
            text: speech.text.as_str(),
            repairs: speech.repairs.iter().map(|&repair| RepairEntry::of(repair)).collect(),
            shares: SharesEntry::of(shares),
            sections: speech.sections.iter().map(SectionEntry::of).collect(),
            spans: spans.iter().map(SpanEntry::of).collect(),
        }
    }
}

#[derive(Serialize)]
struct RepairEntry {
    kind: &'static str,
    count: usize,
}

impl RepairEntry {
    fn of(repair: Repair) -> Self {
        Self { kind: repair.name(), count: repair.count }
    }
}

#[derive(Serialize)]
struct SharesEntry {
    shared: f64,
    near: f64,
    stock: f64,
    local: f64,
    own: f64,
    characters: usize,
}

impl SharesEntry {
    fn of(shares: Shares) -> Self {
        Self {
            shared: shares.of(Class::Shared),
            near: shares.of(Class::Near),
            stock: shares.of(Class::Stock),
            local: shares.of(Class::Local),
            own: shares.of(Class::Own),
            characters: shares.characters,
        }
    }
}

#[derive(Serialize)]
struct SectionEntry<'a> {
    id: usize,
    parent: Option<usize>,
    kind: &'static str,
    label: &'a str,
    heading: &'a str,
    start: usize,
    end: usize,
    file_line: usize,
    reason: Option<&'static str>,
}

impl<'a> SectionEntry<'a> {
    fn of(section: &'a Section) -> Self {
        Self {
            id: section.id.0,
            parent: section.parent.map(|parent| parent.0),
            kind: section.kind.name(),
            label: &section.label,
            heading: &section.heading,
            start: section.range.start,
            end: section.range.end,
            file_line: section.file_line,
            reason: section.reason.map(contract_words().notice_reason),
        }
    }
}

#[derive(Serialize)]
struct SpanEntry {
    kind: &'static str,
    start: usize,
    end: usize,
    #[serde(flatten)]
    detail: DetailEntry,
}

#[derive(Serialize)]
#[serde(untagged)]
enum DetailEntry {
    Shared { spread: usize, phrases: Vec<usize> },
    Near { near_matches: Vec<usize> },
    Stock { documents: usize },
    Local { reason: &'static str, carried_over: bool },
}

impl SpanEntry {
    fn of(span: &Span) -> Self {
        let detail = match &span.detail {
            SpanDetail::Shared { spread, phrases } => DetailEntry::Shared {
                spread: *spread,
                phrases: phrases.iter().map(|phrase| phrase.0).collect(),
            },
            SpanDetail::Near { near_matches } => {
                DetailEntry::Near { near_matches: near_matches.iter().map(|near| near.0).collect() }
            }
            SpanDetail::Stock { documents } => DetailEntry::Stock { documents: *documents },
            SpanDetail::Local { reason, carried_over } => {
                DetailEntry::Local { reason: reason.name(), carried_over: *carried_over }
            }
        };
        Self { kind: span.class().name(), start: span.range.start, end: span.range.end, detail }
    }
}

#[derive(Serialize)]
struct PlaceEntry {
    speech: usize,
    start: usize,
    end: usize,
}

impl PlaceEntry {
    fn of(place: &Place) -> Self {
        Self { speech: place.speech.0, start: place.range.start, end: place.range.end }
    }
}

#[derive(Serialize)]
struct PhraseEntry<'a> {
    id: usize,
    text: &'a str,
    length: usize,
    spread: usize,
    weight: f64,
    occurrences: Vec<PlaceEntry>,
}

impl<'a> PhraseEntry<'a> {
    fn of(phrase: &'a Phrase) -> Self {
        Self {
            id: phrase.id.0,
            text: &phrase.text,
            length: phrase.length,
            spread: phrase.spread,
            weight: phrase.weight,
            occurrences: phrase.occurrences.iter().map(PlaceEntry::of).collect(),
        }
    }
}

#[derive(Serialize)]
struct NearMatchEntry<'a> {
    id: usize,
    a: PlaceEntry,
    b: PlaceEntry,
    edits: usize,
    differences: Vec<[&'a str; 2]>,
}

impl<'a> NearMatchEntry<'a> {
    fn of(near: &NearMatch, a: &'a Speech, b: &'a Speech) -> Self {
        Self {
            id: near.id.0,
            a: PlaceEntry::of(&near.a),
            b: PlaceEntry::of(&near.b),
            edits: near.edits,
            differences: near
                .differences
                .iter()
                .map(|difference| [a.slice(difference.a), b.slice(difference.b)])
                .collect(),
        }
    }
}

#[derive(Serialize)]
struct SectionPlaceEntry {
    speech: usize,
    section: usize,
}

impl SectionPlaceEntry {
    fn of(place: SectionPlace) -> Self {
        Self { speech: place.speech.0, section: place.section.0 }
    }
}

#[derive(Serialize)]
struct RangeEntry {
    start: usize,
    end: usize,
}

impl RangeEntry {
    fn of(range: CharRange) -> Self {
        Self { start: range.start, end: range.end }
    }
}

#[derive(Serialize)]
struct LinkEntry {
    a: SectionPlaceEntry,
    b: SectionPlaceEntry,
    score: f64,
    reasons: Vec<String>,
    common: Vec<[RangeEntry; 2]>,
}

impl LinkEntry {
    fn of(link: &Link) -> Self {
        Self {
            a: SectionPlaceEntry::of(link.a),
            b: SectionPlaceEntry::of(link.b),
            score: link.score,
            reasons: link.reasons.iter().copied().map(contract_words().link_reason).collect(),
            common: link
                .common
                .iter()
                .map(|common| [RangeEntry::of(common.a), RangeEntry::of(common.b)])
                .collect(),
        }
    }
}

#[derive(Serialize)]
struct RowEntry {
    answering: bool,
    sections: Vec<Vec<usize>>,
}

impl RowEntry {
    fn of(row: &Row) -> Self {
        Self {
            answering: row.kind == RowKind::Answering,
            sections: row.cells.iter().map(|cell| cell.iter().map(|section| section.0).collect()).collect(),
        }
    }
}
