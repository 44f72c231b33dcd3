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

use std::borrow::Cow;
use std::sync::Arc;

use super::Source;
use super::findings::Findings;
use crate::compare::{Place, SectionPlace, SpeechId};
use crate::speech::field_names;

/// Takes in the rows of a table.
pub type Rows<'a> = dyn FnMut(&[Cell<'_>]) -> std::io::Result<()> + 'a;

/// A table: its name, its columns, and where its rows come from.
#[derive(Clone, Copy)]
pub struct Table {
    /// Its name, which is also that of its file.
    pub name: &'static str,
    /// The names of its columns, but for those of what is known of the speeches beside their texts.
    columns: &'static [&'static str],
    rows: fn(&Tables<'_>, &mut Rows<'_>) -> std::io::Result<()>,
}

#[cfg(test)]
impl Table {
    pub(in crate::report) fn own_columns(&self) -> &'static [&'static str] {
        self.columns
    }
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
    /// The names of what is known of the speeches beside their texts.
    fields: Vec<Arc<str>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Column {
    /// One that the table always has, by its name.
    Own(&'static str),
    /// A field of what is known of a speech: what stands before the names of the columns of that speech, and its name.
    Field(&'static str, Arc<str>),
}

impl Column {
    /// Its name in a file: a field that is called like a column of any table is told from it.
    pub fn name(&self) -> Cow<'_, str> {
        let is_taken = |name: &str| {
            TABLES.iter().any(|table| table.columns.iter().any(|own| own.eq_ignore_ascii_case(name)))
        };
        match self {
            Self::Own(name) => Cow::Borrowed(name),
            Self::Field(prefix, name) if is_taken(name) => Cow::Owned(format!("{prefix}meta_{name}")),
            Self::Field(prefix, name) => Cow::Owned(format!("{prefix}{name}")),
        }
    }
}

/// The last of the columns that tell which speech it is; what else is known of it stands after it.
const LAST_OF_SPEECH: &str = "date";

impl<'a> Tables<'a> {
    /// Works out what several tables need.
    pub fn of(source: Source<'a>) -> Self {
        let speeches = source.comparison.speeches.iter();
        let fields = field_names(speeches.map(|speech| &speech.metadata));
        Self { source, findings: Findings::of(source), fields }
    }

    /// The columns of a table.
    pub fn columns(&self, table: Table) -> Vec<Column> {
        let mut out = Vec::new();
        for &own in table.columns {
            out.push(Column::Own(own));
            if let Some(prefix) = own.strip_suffix(LAST_OF_SPEECH) {
                out.extend(self.fields.iter().map(|name| Column::Field(prefix, Arc::clone(name))));
            }
        }
        out
    }

    /// Hands the rows of a table over, one by one.
    ///
    /// # Errors
    /// What taking a row in reports.
    pub fn fill(&self, table: Table, rows: &mut Rows<'_>) -> std::io::Result<()> {
        (table.rows)(self, rows)
    }

    /// Which speech it is: its number, file, title and date, and what else is known of it.
    fn speech(&self, id: SpeechId) -> Vec<Cell<'a>> {
        let speech = self.source.comparison.speech(id);
        let mut out = vec![
            Cell::Numbered(id.0),
            Cell::from(speech.path.display().to_string()),
            Cell::from(speech.title.as_str()),
        ];
        out.extend(self.date_and_fields(id));
        out
    }

    /// The date of a speech and what else is known of it.
    fn date_and_fields(&self, id: SpeechId) -> impl Iterator<Item = Cell<'a>> {
        let speech = self.source.comparison.speech(id);
        let date = Cell::from(self.source.view.date(self.source.comparison, id));
        let fields = self.fields.iter().map(|name| Cell::from(speech.metadata.value(name)));
        [date].into_iter().chain(fields)
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
