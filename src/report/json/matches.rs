//! What speeches have in common in the JSON report: phrases, near matches, links, rows.

use serde::Serialize;

use super::speech::FilePlaceEntry;
use crate::compare::{
    CommonWording, Comparison, Difference, Link, LinkReason, NearMatch, Phrase, Place, Row, RowKind,
    SectionPlace,
};
use crate::text::CharRange;

/// A place in a speech.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "place"))]
pub struct PlaceEntry {
    /// The speech.
    speech: usize,
    /// Where it starts.
    start: usize,
    /// Where it ends.
    end: usize,
    /// Where it starts in the file, as it is cited.
    file_place: FilePlaceEntry,
}

impl PlaceEntry {
    fn of(place: &Place, comparison: &Comparison) -> Self {
        Self {
            speech: place.speech.0,
            start: place.range.start,
            end: place.range.end,
            file_place: FilePlaceEntry::of(comparison.speech(place.speech).file_place(place.range.start)),
        }
    }
}

/// Wording that stands in several speeches.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "phrase"))]
pub struct PhraseEntry<'a> {
    /// Its number, by which spans name it.
    id: usize,
    /// The wording where it first stands.
    text: &'a str,
    /// Its length in characters, punctuation left out; words of languages with spaces count one and a half.
    length: usize,
    /// In how many speeches it stands.
    spread: usize,
    /// How much it tells: the higher, the less likely it is by chance.
    weight: f64,
    /// Every place where it stands.
    occurrences: Vec<PlaceEntry>,
}

impl<'a> PhraseEntry<'a> {
    pub fn of(phrase: &'a Phrase, comparison: &Comparison) -> Self {
        let occurrence = |place| PlaceEntry::of(place, comparison);
        Self {
            id: phrase.id.0,
            text: &phrase.text,
            length: phrase.length.characters(),
            spread: phrase.spread,
            weight: phrase.weight,
            occurrences: phrase.occurrences.iter().map(occurrence).collect(),
        }
    }
}

/// A passage that two speeches have but for some edits.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "near_match"))]
pub struct NearMatchEntry {
    /// Its number, by which spans name it.
    id: usize,
    /// Where it stands in one speech.
    a: PlaceEntry,
    /// Where it stands in the other.
    b: PlaceEntry,
    /// How many edits lead from one to the other.
    edits: usize,
    /// Where they differ, in order.
    differences: Vec<DifferenceEntry>,
}

impl NearMatchEntry {
    pub fn of(near: &NearMatch, comparison: &Comparison) -> Self {
        Self {
            id: near.id.0,
            a: PlaceEntry::of(&near.a, comparison),
            b: PlaceEntry::of(&near.b, comparison),
            edits: near.edits,
            differences: near.differences.iter().map(DifferenceEntry::of).collect(),
        }
    }
}

/// Where a near match differs; one side may be empty.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "difference"))]
struct DifferenceEntry {
    /// Its start and end in the speech of `a`.
    a: [usize; 2],
    /// Its start and end in the speech of `b`.
    b: [usize; 2],
}

impl DifferenceEntry {
    fn of(difference: &Difference) -> Self {
        Self { a: ends(difference.a), b: ends(difference.b) }
    }
}

fn ends(range: CharRange) -> [usize; 2] {
    [range.start, range.end]
}

/// A section of a speech.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "section_place"))]
pub struct SectionPlaceEntry {
    /// The speech.
    speech: usize,
    /// The number of the section in it.
    section: usize,
}

impl SectionPlaceEntry {
    pub fn of(place: SectionPlace) -> Self {
        Self { speech: place.speech.0, section: place.section.0 }
    }
}

/// A stretch of the text of a speech.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "range"))]
struct RangeEntry {
    /// Where it starts.
    start: usize,
    /// Where it ends.
    end: usize,
}

impl RangeEntry {
    fn of(range: CharRange) -> Self {
        Self { start: range.start, end: range.end }
    }
}

/// Two sections of two speeches that answer each other.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "link"))]
pub struct LinkEntry {
    /// The section in the speech that was named first.
    a: SectionPlaceEntry,
    /// The section in the other.
    b: SectionPlaceEntry,
    /// How well they answer each other, from 0 to 1.
    score: f64,
    /// Why they are linked, the strongest reason first.
    reasons: Vec<LinkReasonEntry>,
    /// Wording that both have, in both speeches; too short to count anywhere else.
    common: Vec<[RangeEntry; 2]>,
}

impl LinkEntry {
    pub fn of(link: &Link) -> Self {
        let common = |common: &CommonWording| [RangeEntry::of(common.a), RangeEntry::of(common.b)];
        Self {
            a: SectionPlaceEntry::of(link.a),
            b: SectionPlaceEntry::of(link.b),
            score: link.score,
            reasons: link.reasons.iter().copied().map(LinkReasonEntry::of).collect(),
            common: link.common.iter().map(common).collect(),
        }
    }
}

/// Why two sections are linked.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "link_reason"))]
enum LinkReasonEntry {
    /// The reader has linked them.
    Manual,
    /// Both are the same part of the frame of a speech: title, salutation, opening, closing.
    Frame,
    /// Their headings use the same words.
    Heading,
    /// They use the same words.
    Words,
    /// Phrases stand in both.
    Phrases {
        /// How many.
        count: usize,
    },
    /// Near matches lead from one to the other.
    NearMatches {
        /// How many.
        count: usize,
    },
    /// The sections around them in the outline answer each other.
    Outline,
    /// They speak of the same topic in other words.
    Topic,
}

impl LinkReasonEntry {
    fn of(reason: LinkReason) -> Self {
        match reason {
            LinkReason::Manual => Self::Manual,
            LinkReason::Kind => Self::Frame,
            LinkReason::Heading => Self::Heading,
            LinkReason::Words => Self::Words,
            LinkReason::Phrases(count) => Self::Phrases { count },
            LinkReason::NearMatches(count) => Self::NearMatches { count },
            LinkReason::Outline => Self::Outline,
            LinkReason::Topic => Self::Topic,
        }
    }
}

/// A row of the alignment table.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename = "row"))]
pub struct RowEntry {
    /// Whether its sections answer each other; else it is one section that has no counterpart.
    answering: bool,
    /// The numbers of the sections of each speech, in the order of the speeches.
    sections: Vec<Vec<usize>>,
}

impl RowEntry {
    pub fn of(row: &Row) -> Self {
        Self {
            answering: row.kind == RowKind::Answering,
            sections: row.cells.iter().map(|cell| cell.iter().map(|section| section.0).collect()).collect(),
        }
    }
}
