//! The tables of speeches and of their sections.

use std::io;

use super::{Cell, Rows, Table, Tables, cell};
use crate::compare::{Class, Place, SectionPlace, Shares, SpeechId};
use crate::speech::Section;

pub(super) const SPEECHES: Table = Table {
    name: "speeches",
    columns: &[
        "speech",
        "path",
        "title",
        "date",
        "format",
        "encoding",
        "language",
        "sections",
        "characters",
        "boilerplate",
        "in_others",
        "closest",
        "closest_fraction",
        "shared",
        "near",
        "stock",
        "source",
        "local",
        "own",
    ],
    rows: |tables, rows| {
        let source = tables.source;
        for (id, speech) in source.comparison.speeches.entries() {
            let shares = source.view.shares[id];
            let overlap = &tables.findings.overlap;
            let closest = overlap.closest(id);
            let mut row = tables.speech(id);
            row.extend([
                Cell::from(speech.format.name()),
                Cell::from(speech.encoding),
                Cell::from(speech.language.code()),
                Cell::Whole(speech.sections.len()),
                Cell::Whole(shares.characters),
                Cell::Number(shares.boilerplate()),
                Cell::Number(shares.in_others()),
                closest.map_or(Cell::Empty, |closest| Cell::Numbered(closest.0)),
                Cell::from(closest.map(|closest| overlap.fraction(id, closest))),
            ]);
            row.extend(tables.classes(id, shares));
            rows(&row)?;
        }
        Ok(())
    },
};

pub(super) const SECTIONS: Table = Table {
    name: "sections",
    columns: &[
        "speech",
        "path",
        "title",
        "date",
        "section",
        "name",
        "row",
        "parent",
        "kind",
        "label",
        "heading",
        "start",
        "end",
        "file_unit",
        "file_number",
        "text",
        "characters",
        "boilerplate",
        "shared",
        "near",
        "stock",
        "source",
        "local",
        "own",
    ],
    rows: |tables, rows| {
        for id in tables.source.comparison.speeches.ids() {
            tables.sections_of(id, rows)?;
        }
        Ok(())
    },
};

impl Tables<'_> {
    fn sections_of(&self, id: SpeechId, rows: &mut Rows<'_>) -> io::Result<()> {
        let speech = self.source.comparison.speech(id);
        let listed = &self.source.view.listed;
        let is_listed =
            |section: &&Section| listed.has_section(SectionPlace { speech: id, section: section.id });
        for section in speech.sections.iter().filter(is_listed) {
            let shares = self.source.view.section_shares[id][section.id];
            let own = Place { speech: id, range: speech.text.trim(section.own) };
            let (unit, number) = cell::file_place(speech.file_place(own.range.start));
            let mut row = self.speech(id);
            row.extend(self.section(SectionPlace { speech: id, section: section.id }));
            row.extend([
                Cell::from(section.parent.map(|parent| parent.0)),
                Cell::from(section.kind.name()),
                Cell::from(section.label.as_str()),
                Cell::from(section.heading.as_str()),
                Cell::Whole(own.range.start),
                Cell::Whole(own.range.end),
                unit,
                number,
                Cell::from(self.source.comparison.wording(own)),
                Cell::Whole(shares.characters),
                Cell::Number(shares.boilerplate()),
            ]);
            row.extend(self.classes(id, shares));
            rows(&row)?;
        }
        Ok(())
    }

    /// The shares of the classes that could be told.
    fn classes(&self, id: SpeechId, shares: Shares) -> [Cell<'static>; Class::LISTED.len()] {
        let measures = |class| self.source.comparison.measures(id, class);
        Class::LISTED.map(|class| Cell::from(measures(class).then(|| shares.of(class))))
    }
}
