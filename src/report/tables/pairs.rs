//! The tables of pairs: linked sections, speeches set against each other, and the same as a graph.

use super::{Cell, Table, Tables, cell};
use crate::compare::{Link, SpeechId};
use crate::report::limits::strongest;

pub(super) const LINKS: Table = Table {
    name: "links",
    columns: &[
        "a_speech",
        "a_path",
        "a_title",
        "a_date",
        "a_section",
        "a_name",
        "a_row",
        "b_speech",
        "b_path",
        "b_title",
        "b_date",
        "b_section",
        "b_name",
        "b_row",
        "score",
        "reasons",
    ],
    rows: |tables, rows| {
        for link in tables.links() {
            let mut row = Vec::new();
            for place in [link.a, link.b] {
                row.extend(tables.speech(place.speech));
                row.extend(tables.section(place));
            }
            row.extend([Cell::Number(link.score), Cell::from(cell::link_reasons(&link.reasons))]);
            rows(&row)?;
        }
        Ok(())
    },
};

pub(super) const PAIRS: Table = Table {
    name: "pairs",
    columns: &[
        "speech",
        "path",
        "title",
        "date",
        "other",
        "other_path",
        "other_title",
        "other_date",
        "fraction",
    ],
    rows: |tables, rows| {
        for (speech, other, fraction) in tables.pairs() {
            let mut row = tables.speech(speech);
            row.extend(tables.speech(other));
            row.push(Cell::Number(fraction));
            rows(&row)?;
        }
        Ok(())
    },
};

/// As Gephi reads it.
pub(super) const NODES: Table = Table {
    name: "nodes",
    columns: &["Id", "Label", "path", "date", "characters", "boilerplate", "in_others"],
    rows: |tables, rows| {
        for id in tables.source.comparison.speeches.ids() {
            let speech = tables.source.comparison.speech(id);
            let shares = tables.source.view.shares[id];
            let mut row = vec![
                Cell::Numbered(id.0),
                Cell::from(speech.title.as_str()),
                Cell::from(speech.path.display().to_string()),
            ];
            row.extend(tables.date_and_fields(id));
            row.push(Cell::Whole(shares.characters));
            row.extend([shares.boilerplate(), shares.in_others()].map(Cell::Number));
            rows(&row)?;
        }
        Ok(())
    },
};

/// As Gephi reads it: an edge from each speech to each that has some of it, as heavy as the fraction.
pub(super) const EDGES: Table = Table {
    name: "edges",
    columns: &["Source", "Target", "Type", "Weight"],
    rows: |tables, rows| {
        for (speech, other, fraction) in tables.pairs().filter(|&(_, _, fraction)| fraction > 0.0) {
            rows(&[
                Cell::Numbered(speech.0),
                Cell::Numbered(other.0),
                Cell::from("Directed"),
                Cell::Number(fraction),
            ])?;
        }
        Ok(())
    },
};

impl Tables<'_> {
    /// The links that are listed: where they are to be few, the strongest.
    fn links(&self) -> Vec<&Link> {
        strongest(self.source.view.listed_links(), self.source.limits.top)
    }

    /// Each speech and each other one, with how much of the first the other has.
    fn pairs(&self) -> impl Iterator<Item = (SpeechId, SpeechId, f64)> {
        let ids = || self.source.comparison.speeches.ids();
        ids().flat_map(move |speech| {
            let others = ids().filter(move |&other| other != speech);
            others.map(move |other| (speech, other, self.findings.overlap.fraction(speech, other)))
        })
    }
}
