//! The focus in terms of the text: how the reader's place is kept while the table around it changes.

use super::columns::Column;
use super::layout::{CellContent, CellLine, Layout, LinePlace};
use super::state::State;
use super::viewport::Viewport;
use crate::compare::{Row, SectionPlace, SpeechId};

/// The focus in terms of the text, so that it can be found again after the table has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Anchor {
    /// The focused speech.
    focus: SpeechId,
    /// The section in focus, or one beside it if the focused cell is empty.
    section: SectionPlace,
    /// The first character of the focused line.
    position: usize,
    /// Whether the focus stood on the rule above the row.
    on_rule: bool,
    /// Its line on the screen.
    screen_line: usize,
}

impl Anchor {
    /// The first character of the focused line.
    pub(super) fn position(self) -> usize {
        self.position
    }
}

impl State {
    /// Makes a change that may move the table about, and puts the focus back on its text and its screen line.
    pub(super) fn keep_place(&mut self, change: impl FnOnce(&mut Self)) {
        let anchor = self.anchor();
        change(self);
        match anchor {
            Some(anchor) => self.return_to(anchor),
            None => self.settle(),
        }
    }

    /// The focus in terms of the text; `None` if the table is empty.
    pub(super) fn anchor(&self) -> Option<Anchor> {
        self.with_layout(|layout| {
            let cursor = self.viewport.cursor;
            let others = layout.columns.iter().map(|column| column.speech);
            let on_screen = || {
                [self.focus].into_iter().chain(others).find_map(|speech| section_at(layout, speech, cursor))
            };
            let section = on_screen().or_else(|| layout.row(cursor.row).and_then(first_of))?;
            let position = layout
                .columns
                .iter()
                .find(|column| column.speech == section.speech)
                .and_then(|&column| text_position(layout, column, cursor))
                .or_else(|| self.comparison.section(section).map(|section| section.own.start))?;
            let on_rule = cursor.line == 0;
            Some(Anchor {
                focus: self.focus,
                section,
                position,
                on_rule,
                screen_line: self.viewport.screen_line,
            })
        })
    }

    /// Puts the focus back where it was.
    pub(super) fn return_to(&mut self, anchor: Anchor) {
        self.focus = anchor.focus;
        self.settle();
        let place = self.line_of(anchor.section, anchor.position);
        let line = if anchor.on_rule { 0 } else { place.line };
        self.viewport = Viewport { cursor: LinePlace { line, ..place }, screen_line: anchor.screen_line };
        self.settle();
    }

    /// The line of the table on which a character of a section stands; the first line of its row if that is folded
    /// or the section's column is not on the screen.
    pub(super) fn line_of(&self, section: SectionPlace, position: usize) -> LinePlace {
        let row = self.shown.table.row_of(section).unwrap_or(0);
        self.with_layout(|layout| {
            let column = layout.columns.iter().find(|column| column.speech == section.speech);
            let lines = column.map(|&column| layout.cell(row, column)).unwrap_or_default();
            let holds = |content: &CellContent| match content {
                CellContent::Text(range) => position < range.end || range.is_empty(),
                _ => false,
            };
            let of_section = |line: &CellLine| line.section == Some(section.section);
            let line = lines
                .iter()
                .position(|line| of_section(line) && holds(&line.content))
                .or_else(|| lines.iter().rposition(of_section))
                .unwrap_or(0);
            LinePlace { row, line: line + 1 }
        })
    }
}

/// The first section of a row.
fn first_of(row: &Row) -> Option<SectionPlace> {
    let mut cells = row.cells.iter().enumerate();
    cells.find_map(|(speech, cell)| {
        cell.first().map(|&section| SectionPlace { speech: SpeechId(speech), section })
    })
}

/// The section of a speech at a line of the table, or the one above it in the same cell.
pub(super) fn section_at(layout: &Layout<'_>, speech: SpeechId, place: LinePlace) -> Option<SectionPlace> {
    let column = layout.columns.iter().find(|column| column.speech == speech)?;
    let lines = layout.cell(place.row, *column);
    let index = place.line.saturating_sub(1).min(lines.len().checked_sub(1)?);
    let section = lines.get(index)?.section?;
    Some(SectionPlace { speech, section })
}

/// The first character of the text at a line of a column, or of the last line above it that has text.
fn text_position(layout: &Layout<'_>, column: Column, place: LinePlace) -> Option<usize> {
    let lines = layout.cell(place.row, column);
    let above = lines.iter().take(place.line.max(1));
    above
        .rev()
        .find_map(|line| if let CellContent::Text(range) = line.content { Some(range.start) } else { None })
}
