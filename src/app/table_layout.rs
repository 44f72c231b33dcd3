//! How the alignment table takes up lines: what stands on each line of each cell.
//!
//! A row is a rule with the row's number and then as many lines as its tallest cell on the screen needs; a folded row
//! is only the rule, with what is folded written on it. Only rows near the screen are ever laid out, so that the
//! length of the speeches does not matter.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::columns::Column;
use super::flow::Flow;
use super::folds::Folds;
use super::link_index::LinkIndex;
use crate::compare::{Comparison, Row, RowId, RowKind, SectionPlace, SpeechId, Table};
use crate::speech::SectionId;
use crate::strings::ShownLength;
use crate::text::CharRange;
use crate::text::lines::break_lines;
use crate::text::width::AmbiguousWidth;

/// What stands on one line of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellLine {
    /// The section it belongs to; `None` for a cell without sections.
    pub section: Option<SectionId>,
    /// What it shows.
    pub content: CellContent,
}

/// What a line of a cell shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CellContent {
    /// A line of a section's text.
    Text(CharRange),
    /// Why a section is no part of the speech.
    NoticeReason,
    /// That a section is moved, and where else it has answers.
    Elsewhere {
        /// Whether it stands out of the order of its own speech.
        moved: bool,
        /// Sections on other rows that answer it: speech and row.
        further: Vec<(SpeechId, RowId)>,
    },
    /// So many sections of such a length together, folded.
    Folded {
        /// How many sections.
        sections: usize,
        /// How long their own texts are together.
        length: ShownLength,
    },
    /// No section of this speech answers the others of the row, or the focused one.
    NoCounterpart,
    /// Nothing: the white space above a heading in the columns layout.
    Space,
}

/// The lines of a section.
pub(super) type Lines = Rc<[CharRange]>;

/// The lines of sections, by the width they were broken for. Only remembers: it never changes an answer.
#[derive(Debug, Default)]
pub struct LineCache(RefCell<FxHashMap<(SectionPlace, u16), Lines>>);

impl LineCache {
    /// Forgets all lines, after the width or the texts have changed.
    pub fn clear(&self) {
        self.0.borrow_mut().clear();
    }
}

/// The alignment table as it is laid out on the screen.
#[derive(Clone, Copy, Debug)]
pub struct TableLayout<'a> {
    /// The speeches.
    pub comparison: &'a Comparison,
    /// The rows.
    pub table: &'a Table,
    /// Which sections answer which.
    pub link_index: &'a LinkIndex,
    /// The speeches on the screen.
    pub columns: &'a [Column],
    /// Which rows are folded.
    pub folds: &'a Folds,
    /// How wide the terminal draws ambiguous characters.
    pub ambiguous: AmbiguousWidth,
    /// Lines broken before.
    pub lines: &'a LineCache,
}

impl<'a> TableLayout<'a> {
    /// A row of the table; `None` beyond its end.
    pub fn row(&self, row: RowId) -> Option<&'a Row> {
        self.table.rows.of(row)
    }

    /// The column of a speech; for one that is not on the screen, where it would be instead of the first.
    pub fn column_of(&self, speech: SpeechId) -> Column {
        let column = self.columns.iter().find(|column| column.speech == speech).or(self.columns.first());
        column.map_or(Column { speech, left: 0, width: 0 }, |&column| Column { speech, ..column })
    }

    /// Whether a row is only its rule: it is folded, or none of the speeches on the screen has a part in it.
    pub fn is_folded(&self, row: RowId) -> bool {
        self.row(row).is_some_and(|row| {
            let is_empty = |column: &Column| row.cells[column.speech].is_empty();
            self.folds.is_folded(row) || self.columns.iter().all(is_empty)
        })
    }

    /// How long sections of a speech are together.
    pub(super) fn length(&self, speech: SpeechId, sections: impl Iterator<Item = SectionId>) -> ShownLength {
        let (mut characters, mut words) = (0, Some(0));
        for section in sections {
            let own = self.own(speech, section);
            characters += own.len();
            words = words.zip(self.comparison.words_in(speech, own)).map(|(sum, more)| sum + more);
        }
        words.map_or(ShownLength::Characters(characters), ShownLength::Words)
    }

    /// The lines of a cell. That of a folded cell stands on the rule; it has none without a section.
    pub fn cell(&self, row: RowId, column: Column) -> Vec<CellLine> {
        let Some(row_at) = self.row(row) else { return Vec::new() };
        let sections = &row_at.cells[column.speech];
        let only = |content| vec![CellLine { section: sections.first().copied(), content }];
        if self.is_folded(row) {
            let length = self.length(column.speech, sections.iter().copied());
            let sections = sections.len();
            return if sections == 0 { Vec::new() } else { only(CellContent::Folded { sections, length }) };
        }
        if sections.is_empty() {
            return match row_at.kind {
                RowKind::Answering => only(CellContent::NoCounterpart),
                RowKind::Unanswered => Vec::new(),
            };
        }
        let mut out = Vec::new();
        for &section in sections {
            self.push_section(row, SectionPlace { speech: column.speech, section }, column, &mut out);
        }
        out
    }

    fn push_section(&self, row: RowId, place: SectionPlace, column: Column, out: &mut Vec<CellLine>) {
        let mut push = |content| out.push(CellLine { section: Some(place.section), content });
        if self.comparison.section(place).reason.is_some() {
            push(CellContent::NoticeReason);
        }
        for &range in self.broken(place, column.text_width()).iter() {
            push(CellContent::Text(range));
        }
        let moved = self.table.is_moved(place);
        let elsewhere: BTreeSet<(SpeechId, RowId)> = self
            .link_index
            .of(place)
            .map(|other| (other.speech, self.table.row_of(other)))
            .filter(|&(_, other_row)| other_row != row)
            .collect();
        let further: Vec<(SpeechId, RowId)> = elsewhere.into_iter().collect();
        if moved || !further.is_empty() {
            push(CellContent::Elsewhere { moved, further });
        }
    }

    /// A section's own text without the white space around it, broken into lines; at least one, if an empty one.
    pub(super) fn broken(&self, place: SectionPlace, width: u16) -> Lines {
        if let Some(lines) = self.lines.0.borrow().get(&(place, width)) {
            return Rc::clone(lines);
        }
        let own = self.own(place.speech, place.section);
        let text = self.comparison.speech(place.speech).slice(own);
        let mut lines = break_lines(text, own.start, usize::from(width), self.ambiguous);
        if lines.is_empty() {
            lines.push(CharRange::new(own.start, own.start));
        }
        let lines: Lines = lines.into();
        self.lines.0.borrow_mut().insert((place, width), Rc::clone(&lines));
        lines
    }

    /// The range of a section's own text without the white space around it.
    pub(super) fn own(&self, speech: SpeechId, section: SectionId) -> CharRange {
        let speech = self.comparison.speech(speech);
        speech.text.trim(speech.section(section).own)
    }
}

impl Flow for TableLayout<'_> {
    fn blocks(&self) -> usize {
        self.table.rows.len()
    }

    /// The lines that a row takes up, the rule above it included.
    fn height(&self, row: usize) -> usize {
        let row = RowId(row);
        if self.is_folded(row) {
            return 1;
        }
        let cells = self.columns.iter().map(|&column| self.cell(row, column).len());
        1 + cells.max().unwrap_or(0).max(1)
    }
}
