//! A comparison as tables, one row a find, to compute with elsewhere. Every row names the file, the title and the date of
//! its speeches, so that no table has to be joined with another. `docs/tables.md` explains every column.
//!
//! Numbers of speeches, sections, phrases and near matches are those of the JSON report, and so are offsets.

mod about;
pub(in crate::report) mod cell;
mod pairs;
mod passages;
mod speeches;
mod written;

pub use cell::Cell;
pub use written::{Csv, as_csv, as_json_lines};

use super::Source;
use super::findings::Findings;
use crate::compare::{Place, SectionPlace, SpeechId};

/// Takes in the rows of a table.
pub type Rows<'a> = dyn FnMut(&[Cell<'_>]) -> std::io::Result<()> + 'a;

/// A table: its name, its columns, and where its rows come from.
#[derive(Clone, Copy)]
pub struct Table {
    /// Its name, which is also that of its file.
    pub name: &'static str,
    /// The names of its columns.
    pub columns: &'static [&'static str],
    rows: fn(&Tables<'_>, &mut Rows<'_>) -> std::io::Result<()>,
}

/// All tables, in the order in which a reader wants them.
pub const TABLES: [Table; 12] = [
    speeches::SPEECHES,
    speeches::SECTIONS,
    passages::LEFT_IN,
    passages::PHRASES,
    passages::OCCURRENCES,
    passages::NEAR,
    passages::LOCAL,
    pairs::LINKS,
    pairs::PAIRS,
    pairs::NODES,
    pairs::EDGES,
    about::ABOUT,
];

/// What the tables are made from.
pub struct Tables<'a> {
    source: Source<'a>,
    findings: Findings,
}

impl<'a> Tables<'a> {
    /// Works out what several tables need.
    pub fn of(source: Source<'a>) -> Self {
        Self { source, findings: Findings::of(source) }
    }

    /// Hands the rows of a table over, one by one.
    ///
    /// # Errors
    /// What taking a row in reports.
    pub fn fill(&self, table: Table, rows: &mut Rows<'_>) -> std::io::Result<()> {
        (table.rows)(self, rows)
    }

    /// Which speech it is: its number, file, title and date.
    fn speech(&self, id: SpeechId) -> [Cell<'a>; 4] {
        let speech = self.source.comparison.speech(id);
        [
            Cell::Numbered(id.0),
            Cell::from(speech.path.display().to_string()),
            Cell::from(speech.title.as_str()),
            Cell::from(self.source.view.date(self.source.comparison, id)),
        ]
    }

    /// Where something stands: its section, its offsets, where that is in the file, and the text.
    fn place(&self, place: Place) -> [Cell<'a>; 6] {
        let speech = self.source.comparison.speech(place.speech);
        let (unit, number) = cell::file_place(speech.file_place(place.range.start));
        [
            Cell::from(self.source.comparison.section_of(place).map(|place| place.section.0)),
            Cell::Whole(place.range.start),
            Cell::Whole(place.range.end),
            unit,
            number,
            Cell::from(self.source.comparison.wording(place)),
        ]
    }

    /// Which section it is: its number, what it is called, and its row in the table.
    fn section(&self, place: SectionPlace) -> [Cell<'a>; 3] {
        [
            Cell::Whole(place.section.0),
            Cell::from(self.source.comparison.section_name(place)),
            Cell::Numbered(self.source.view.table.row_of(place).0),
        ]
    }
}
