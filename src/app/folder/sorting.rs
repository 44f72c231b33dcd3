//! The order of the table.

use std::cmp::Ordering;
use std::sync::Arc;

use super::row::FolderRow;
use crate::text::{known_first, listed_enum, natural_order};

listed_enum! {
    /// A column that the table can be sorted by, as they stand from left to right.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub enum SortColumn {
        /// The number: the order of the files.
        #[default]
        Number,
        /// How much stands elsewhere.
        Coverage,
        /// How long it is.
        Length,
        /// Its date.
        Date,
        /// How much of it the speech has that has most of it.
        Shared,
        /// Its title.
        Title,
        /// The first field of what is known of the speeches beside their texts, and the next ones.
        FirstField,
        /// The second one.
        SecondField,
        /// The third one.
        ThirdField,
    }
}

/// The columns of fields.
pub const FIELD_COLUMNS: [SortColumn; 3] =
    [SortColumn::FirstField, SortColumn::SecondField, SortColumn::ThirdField];

/// By which column the table is sorted, and which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sorting {
    /// The column.
    pub column: SortColumn,
    /// Whether it is the other way than a reader expects first.
    pub is_reversed: bool,
}

impl Sorting {
    /// By this column; if it is that one already, the other way.
    #[must_use]
    pub fn by(self, column: SortColumn) -> Self {
        Self { column, is_reversed: self.column == column && !self.is_reversed }
    }

    /// Whether the largest come first: of measures a reader looks for those.
    pub fn is_falling(self) -> bool {
        let falls = matches!(self.column, SortColumn::Coverage | SortColumn::Length | SortColumn::Shared);
        falls != self.is_reversed
    }

    /// Which of two rows comes first; those of which the column says nothing come last in any case.
    pub fn order(self, a: &FolderRow, b: &FolderRow, fields: &[Arc<str>]) -> Ordering {
        let number =
            |value: Option<f64>, other: Option<f64>| self.known_first(value, other, |x, y| x.total_cmp(y));
        let coverage = |row: &FolderRow| row.survey.as_ref().map(|survey| survey.coverage.total);
        let shared = |row: &FolderRow| {
            row.survey.as_ref().and_then(|survey| Some(survey.shared_with.first()?.shares.of_first))
        };
        match self.column {
            SortColumn::Number => Ordering::Equal,
            SortColumn::Coverage => number(coverage(a), coverage(b)),
            SortColumn::Shared => number(shared(a), shared(b)),
            SortColumn::Length => {
                let letters = |row: &FolderRow| row.speech().map(|speech| speech.letters);
                self.known_first(letters(a), letters(b), Ord::cmp)
            }
            SortColumn::Date => {
                let date = |row: &FolderRow| row.speech().and_then(|speech| speech.date);
                self.known_first(date(a), date(b), Ord::cmp)
            }
            SortColumn::FirstField | SortColumn::SecondField | SortColumn::ThirdField => {
                let place = FIELD_COLUMNS.iter().position(|column| *column == self.column);
                let name = place.and_then(|place| fields.get(place));
                let value = |row: &FolderRow| name.and_then(|name| row.field(name).map(str::to_owned));
                self.known_first(value(a), value(b), |a, b| natural_order(a, b))
            }
            SortColumn::Title => self.directed(natural_order(&a.title(), &b.title())),
        }
    }

    fn known_first<T>(self, a: Option<T>, b: Option<T>, order: impl Fn(&T, &T) -> Ordering) -> Ordering {
        known_first(a, b, |a, b| self.directed(order(a, b)))
    }

    fn directed(self, order: Ordering) -> Ordering {
        if self.is_falling() { order.reverse() } else { order }
    }
}
