//! The tables of wording: phrases, their occurrences, near matches, local wording.

use super::{Cell, Table, Tables};
use crate::compare::{LeftIn, NearMatch, Phrase, Place, SpanDetail};
use crate::report::Source;
use crate::report::classes::LocalReasonName;

pub(super) const PHRASES: Table = Table {
    name: "phrases",
    columns: &["phrase", "text", "length", "spread", "weight", "occurrences", "speeches"],
    rows: |tables, rows| {
        for phrase in tables.phrases() {
            let mut speeches: Vec<usize> = phrase.occurrences.iter().map(|place| place.speech.0).collect();
            speeches.dedup();
            rows(&[
                Cell::Whole(phrase.id.0),
                Cell::from(phrase.text.as_str()),
                Cell::Whole(phrase.length.characters()),
                Cell::Whole(phrase.spread),
                Cell::Number(phrase.weight),
                Cell::Whole(phrase.occurrences.len()),
                Cell::NumberedList(speeches),
            ])?;
        }
        Ok(())
    },
};

pub(super) const OCCURRENCES: Table = Table {
    name: "occurrences",
    columns: &[
        "phrase",
        "phrase_text",
        "spread",
        "weight",
        "speech",
        "path",
        "title",
        "date",
        "section",
        "start",
        "end",
        "file_unit",
        "file_number",
        "text",
    ],
    rows: |tables, rows| {
        for phrase in tables.phrases() {
            for &place in &phrase.occurrences {
                let mut row = vec![
                    Cell::Whole(phrase.id.0),
                    Cell::from(phrase.text.as_str()),
                    Cell::Whole(phrase.spread),
                    Cell::Number(phrase.weight),
                ];
                row.extend(tables.speech(place.speech));
                row.extend(tables.place(place));
                rows(&row)?;
            }
        }
        Ok(())
    },
};

pub(super) const NEAR: Table = Table {
    name: "near",
    columns: &[
        "near_match",
        "edits",
        "a_speech",
        "a_path",
        "a_title",
        "a_date",
        "a_section",
        "a_start",
        "a_end",
        "a_file_unit",
        "a_file_number",
        "a_text",
        "b_speech",
        "b_path",
        "b_title",
        "b_date",
        "b_section",
        "b_start",
        "b_end",
        "b_file_unit",
        "b_file_number",
        "b_text",
    ],
    rows: |tables, rows| {
        for near in tables.near_matches() {
            let mut row = vec![Cell::Whole(near.id.0), Cell::Whole(near.edits)];
            for place in [near.a, near.b] {
                row.extend(tables.speech(place.speech));
                row.extend(tables.place(place));
            }
            rows(&row)?;
        }
        Ok(())
    },
};

pub(super) const LEFT_IN: Table = Table {
    name: "left_in",
    columns: &[
        "name",
        "reason",
        "belongs_to",
        "speech",
        "path",
        "title",
        "date",
        "section",
        "start",
        "end",
        "file_unit",
        "file_number",
        "text",
    ],
    rows: |tables, rows| {
        for find in &tables.findings.left_in {
            for &place in &find.left_in {
                let mut row = vec![
                    Cell::from(find.text.as_str()),
                    Cell::from(LocalReasonName::of(find.reason).to_string()),
                    find.owner.map_or(Cell::Empty, |owner| Cell::Numbered(owner.0)),
                ];
                row.extend(tables.speech(place.speech));
                row.extend(tables.place(place));
                rows(&row)?;
            }
        }
        Ok(())
    },
};

pub(super) const LOCAL: Table = Table {
    name: "local",
    columns: &[
        "speech",
        "path",
        "title",
        "date",
        "section",
        "start",
        "end",
        "file_unit",
        "file_number",
        "text",
        "reason",
        "left_in",
        "belongs_to",
        "unchanged",
    ],
    rows: |tables, rows| {
        let Source { comparison, view, .. } = tables.source;
        for speech in comparison.speeches.ids() {
            for span in view.listed_spans(comparison, speech) {
                let SpanDetail::Local { reason, left_in } = span.detail else { continue };
                let owner = match left_in {
                    Some(LeftIn::Foreign(Some(owner))) => Cell::Numbered(owner.0),
                    Some(LeftIn::Foreign(None) | LeftIn::Unchanged) | None => Cell::Empty,
                };
                let mut row = tables.speech(speech).to_vec();
                row.extend(tables.place(Place { speech, range: span.range }));
                row.extend([
                    Cell::from(LocalReasonName::of(reason).to_string()),
                    Cell::Flag(span.is_left_in()),
                    owner,
                    Cell::Flag(left_in == Some(LeftIn::Unchanged)),
                ]);
                rows(&row)?;
            }
        }
        Ok(())
    },
};

impl Tables<'_> {
    fn phrases(&self) -> impl Iterator<Item = &Phrase> {
        let Source { comparison, view, limits, .. } = self.source;
        view.listed_phrases(comparison).take(limits.of_all())
    }

    fn near_matches(&self) -> impl Iterator<Item = &NearMatch> {
        let Source { comparison, view, limits, .. } = self.source;
        view.listed_near_matches(comparison).take(limits.of_all())
    }
}
