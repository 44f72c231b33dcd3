//! What a cell of a table holds.

use std::borrow::Cow;

use crate::compare::LinkReason;
use crate::speech::FilePlace;

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell<'a> {
    /// Text.
    Text(Cow<'a, str>),
    /// A count, an offset or a number by which something is known.
    Whole(usize),
    /// The number of a speech or row, from 0; people count them from 1.
    Numbered(usize),
    /// Several such numbers.
    NumberedList(Vec<usize>),
    /// A fraction, a score or a weight.
    Number(f64),
    /// Yes or no.
    Flag(bool),
    /// Nothing: there is none, or it was not measured.
    Empty,
}

impl<'a> From<&'a str> for Cell<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Cell<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<usize> for Cell<'_> {
    fn from(number: usize) -> Self {
        Self::Whole(number)
    }
}

impl From<f64> for Cell<'_> {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl<'a, T: Into<Self>> From<Option<T>> for Cell<'a> {
    fn from(cell: Option<T>) -> Self {
        cell.map_or(Self::Empty, Into::into)
    }
}

/// Numbers in one cell: `0;2`.
pub(in crate::report) fn joined(numbers: impl Iterator<Item = usize>) -> String {
    numbers.map(|number| number.to_string()).collect::<Vec<_>>().join(";")
}

/// What a file is counted in, and which of them it is, as in the JSON report.
pub(super) fn file_place<'a>(place: FilePlace) -> (Cell<'a>, Cell<'a>) {
    let (unit, number) = match place {
        FilePlace::Line(line) | FilePlace::Character { line, .. } => ("line", line),
        FilePlace::Paragraph(paragraph) => ("paragraph", paragraph),
        FilePlace::Page(page) => ("page", page),
    };
    (Cell::from(unit), Cell::Whole(number))
}

/// Why two sections are linked, as in the JSON report, with how many there are of what is counted: `words;phrases=2`.
pub(super) fn link_reasons(reasons: &[LinkReason]) -> String {
    let name = |reason: &LinkReason| match reason {
        LinkReason::Manual => "manual".to_owned(),
        LinkReason::Kind => "frame".to_owned(),
        LinkReason::Heading => "heading".to_owned(),
        LinkReason::Words => "words".to_owned(),
        LinkReason::Phrases(count) => format!("phrases={count}"),
        LinkReason::NearMatches(count) => format!("near_matches={count}"),
        LinkReason::Outline => "outline".to_owned(),
        LinkReason::Topic => "topic".to_owned(),
    };
    reasons.iter().map(name).collect::<Vec<_>>().join(";")
}
