//! The table of how the tables were made.

use super::{Cell, Table};
use crate::compare::Class;
use crate::report::PROGRAM;

pub(super) const ABOUT: Table = Table {
    name: "about",
    columns: &["item", "name", "value"],
    rows: |tables, rows| {
        let source = tables.source;
        let settings = source.settings;
        rows(&[Cell::from("program"), Cell::Empty, Cell::from(PROGRAM)])?;
        let figures = [
            ("minimum", Cell::Whole(settings.minimum.characters())),
            ("spread", Cell::Whole(settings.spread)),
            ("base", Cell::Numbered(settings.base.0)),
        ];
        let narrowing = &settings.narrowing;
        let narrowed = [
            ("against", settings.against.map_or(Cell::Empty, |speech| Cell::Numbered(speech.0))),
            ("only", Cell::from(narrowing.only.map(Class::name))),
            ("section", Cell::from(narrowing.section.as_deref())),
            ("min_score", Cell::from((settings.min_score > 0.0).then_some(settings.min_score))),
            ("top", Cell::from(source.limits.top)),
        ];
        let narrowed = narrowed.into_iter().filter(|(_, value)| *value != Cell::Empty);
        for (name, value) in figures.into_iter().chain(narrowed) {
            rows(&[Cell::from("setting"), Cell::from(name), value])?;
        }
        let Some(provenance) = source.provenance else { return Ok(()) };
        rows(&[Cell::from("command"), Cell::Empty, Cell::from(provenance.command.as_str())])?;
        for (item, files) in [("input", &provenance.inputs), ("model", &provenance.models)] {
            for file in files {
                rows(&[
                    Cell::from(item),
                    Cell::from(file.name.as_str()),
                    Cell::from(file.sha256.as_deref()),
                ])?;
            }
        }
        // Everything was worked out on this machine; nothing was sent anywhere.
        rows(&[Cell::from("offline"), Cell::Empty, Cell::Flag(true)])?;
        Ok(())
    },
};
