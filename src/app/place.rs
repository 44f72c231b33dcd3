//! The focus in terms of the text: how the reader's place is kept while the table around it changes.

use super::anchor::Anchor;
use super::appearance::ScreenLayout;
use super::columns::Column;
use super::compare_screen::CompareScreen;
use super::flow::LinePlace;
use super::folds::FoldOrigin;
use super::table_layout::{CellContent, CellLine, TableLayout};
use super::viewport::Viewport;
use crate::compare::{RowId, SectionPlace, SpeechId};
use crate::text::CharRange;

impl CompareScreen {
    /// The section in focus; `None` where the focused cell is empty.
    pub fn focused_section(&self) -> Option<SectionPlace> {
        let cursor = self.position.viewport.cursor;
        if let Some(section) = self.left_in_fold().map(|left| left.section)
            && section.speech == self.position.focus
        {
            return Some(section);
        }
        match self.position.layout {
            ScreenLayout::Rows => self.with_layout(|layout| section_at(layout, self.position.focus, cursor)),
            ScreenLayout::Columns => {
                let speech = self.position.focus;
                let section = self.with_running(speech, |running| running.section(cursor.block));
                Some(SectionPlace { speech, section })
            }
        }
    }

    /// The row of the table that has the focus.
    pub fn focused_row(&self) -> RowId {
        match self.position.layout {
            ScreenLayout::Rows => RowId(self.position.viewport.cursor.block),
            ScreenLayout::Columns => {
                self.focused_section().map_or(RowId(0), |section| self.model.view.table.row_of(section))
            }
        }
    }

    /// Makes a change that may move the table about, and puts the focus back on its text and its screen line.
    pub(super) fn keep_place(&mut self, change: impl FnOnce(&mut Self)) {
        let anchor = self.anchor();
        change(self);
        match anchor {
            Some(anchor) => self.return_to(anchor),
            None => self.settle(),
        }
    }

    /// Shows the speeches in the other layout, with the focused text on the same line of the screen.
    pub(super) fn switch_layout(&mut self) {
        let anchor = match self.position.layout {
            ScreenLayout::Rows => self.anchor().map(|anchor| self.without_rule(anchor)),
            ScreenLayout::Columns => self.anchor(),
        };
        self.position.layout = self.position.layout.other();
        let Some(anchor) = anchor else { return self.settle() };
        // What is read in the columns layout does not vanish in the other one, unless a filter is on.
        if self.position.layout == ScreenLayout::Rows && self.position.folds.wanted.is_none() {
            self.unfold(anchor.section);
        }
        self.return_to(anchor);
    }

    /// An anchor of the rows layout for the columns layout, which has no rules: its line is that of the text.
    fn without_rule(&self, anchor: Anchor) -> Anchor {
        let cursor = self.position.viewport.cursor;
        let folded = self.with_layout(|layout| layout.is_folded(RowId(cursor.block)));
        let text = self.line_of(anchor.section, anchor.position).line;
        let moved = (anchor.screen_line + text).saturating_sub(cursor.line);
        Anchor { on_rule: false, screen_line: if folded { anchor.screen_line } else { moved }, ..anchor }
    }

    /// Where the focus stood in what has been folded under it; `None` on what is not folded, or where the focus has
    /// been in another speech meanwhile.
    pub(super) fn left_in_fold(&self) -> Option<Anchor> {
        let Viewport { cursor: LinePlace { block, .. }, screen_line } = self.position.viewport;
        let FoldOrigin { anchor: left, screen_line: since } = self.position.folds.origin?;
        let (is_here, on_rule) = match self.position.layout {
            ScreenLayout::Rows => {
                let folded = self.with_layout(|layout| layout.is_folded(RowId(block)));
                (folded && self.model.view.table.row_of(left.section) == RowId(block), left.on_rule)
            }
            ScreenLayout::Columns => {
                let holds = self.with_running(self.position.focus, |running| {
                    running.is_folded(block) && running.sections(block).any(|id| id == left.section.section)
                });
                (holds && left.section.speech == self.position.focus, false)
            }
        };
        // A fold may have pulled the text down or up, which unfolding takes back; what the reader has scrolled stays.
        let screen_line = if screen_line == since { left.screen_line } else { screen_line };
        (is_here && left.focus == self.position.focus).then_some(Anchor { on_rule, screen_line, ..left })
    }

    /// The focus in terms of the text; `None` if the table is empty.
    pub(super) fn anchor(&self) -> Option<Anchor> {
        if let Some(left) = self.left_in_fold() {
            return Some(left);
        }
        match self.position.layout {
            ScreenLayout::Rows => self.anchor_in_table(),
            ScreenLayout::Columns => self.anchor_in_speech(),
        }
    }

    /// The text on the focused line, or on the last line above it that has text; `None` in an empty cell.
    pub(super) fn focused_line(&self) -> Option<CharRange> {
        let (focus, cursor) = (self.position.focus, self.position.viewport.cursor);
        match self.position.layout {
            ScreenLayout::Rows => self.with_layout(|layout| {
                let column = layout.columns.iter().find(|column| column.speech == focus)?;
                text_line(layout, *column, cursor)
            }),
            ScreenLayout::Columns => self.with_running(focus, |running| running.text_line(cursor)),
        }
    }

    fn anchor_in_speech(&self) -> Option<Anchor> {
        let Viewport { cursor, screen_line } = self.position.viewport;
        let section = self.focused_section()?;
        self.with_running(self.position.focus, |running| {
            let position = running.text_line(cursor)?.start;
            let text = running.place_of(section.section, position).line;
            Some(Anchor::new(section, position, (screen_line + text).saturating_sub(cursor.line)))
        })
    }

    fn anchor_in_table(&self) -> Option<Anchor> {
        self.with_layout(|layout| {
            let cursor = self.position.viewport.cursor;
            let others = layout.columns.iter().map(|column| column.speech);
            let on_screen = || {
                [self.position.focus]
                    .into_iter()
                    .chain(others)
                    .find_map(|speech| section_at(layout, speech, cursor))
            };
            let section = on_screen().or_else(|| layout.row(RowId(cursor.block))?.sections().next())?;
            let position = layout
                .columns
                .iter()
                .find(|column| column.speech == section.speech)
                .and_then(|&column| text_line(layout, column, cursor))
                .map_or_else(|| self.model.comparison.section(section).own.start, |line| line.start);
            let on_rule = cursor.line == 0;
            Some(Anchor {
                focus: self.position.focus,
                section,
                position,
                on_rule,
                screen_line: self.position.viewport.screen_line,
            })
        })
    }

    /// Puts the focus back where it was. In the columns layout there are no empty cells: the section of the same speech that
    /// stands above one has it.
    pub(super) fn return_to(&mut self, anchor: Anchor) {
        self.position.focus = anchor.focus;
        self.settle();
        let is_empty_cell = anchor.section.speech != anchor.focus;
        let place = match self.position.layout {
            ScreenLayout::Columns if is_empty_cell => {
                let section = self.section_above(anchor.focus, self.model.view.table.row_of(anchor.section));
                self.line_of(section, 0)
            }
            _ => self.line_of(anchor.section, anchor.position),
        };
        let line = if anchor.on_rule { 0 } else { place.line };
        self.position.viewport =
            Viewport { cursor: LinePlace { line, ..place }, screen_line: anchor.screen_line };
        self.settle();
        self.position.folds.origin =
            Some(FoldOrigin { anchor, screen_line: self.position.viewport.screen_line });
    }

    /// The last section of a speech down to a row; its first one if it has none there.
    fn section_above(&self, speech: SpeechId, row: RowId) -> SectionPlace {
        let rows = self.model.view.table.rows.iter().take(row.0 + 1);
        let section = rows.rev().find_map(|row| row.cells[speech].last().copied()).unwrap_or_default();
        SectionPlace { speech, section }
    }

    /// The line on which a character of a section stands: of the table in the rows layout, of the section's speech in
    /// the columns layout.
    pub(super) fn line_of(&self, section: SectionPlace, position: usize) -> LinePlace {
        let row = self.model.view.table.row_of(section);
        match self.position.layout {
            ScreenLayout::Rows => self.line_in_row(row, section, position),
            ScreenLayout::Columns => {
                self.with_running(section.speech, |running| running.place_of(section.section, position))
            }
        }
    }

    /// The line of a row; its first one if the row is folded or the section's column is not on the screen.
    fn line_in_row(&self, row: RowId, section: SectionPlace, position: usize) -> LinePlace {
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
            LinePlace { block: row.0, line: line + 1 }
        })
    }

    /// Unfolds the row of a section.
    pub(super) fn unfold(&mut self, section: SectionPlace) {
        let table = &self.model.view.table;
        let row = &table.rows[table.row_of(section)];
        if self.position.folds.is_folded(row) {
            self.position.folds.toggle(row);
        }
    }
}

/// The section of a speech at a line of the table, or the one above it in the same cell.
pub(super) fn section_at(
    layout: &TableLayout<'_>,
    speech: SpeechId,
    place: LinePlace,
) -> Option<SectionPlace> {
    let column = layout.columns.iter().find(|column| column.speech == speech)?;
    let lines = layout.cell(RowId(place.block), *column);
    let index = place.line.saturating_sub(1).min(lines.len().checked_sub(1)?);
    let section = lines.get(index)?.section?;
    Some(SectionPlace { speech, section })
}

/// The text at a line of a column, or at the last line above it that has text.
fn text_line(layout: &TableLayout<'_>, column: Column, place: LinePlace) -> Option<CharRange> {
    let lines = layout.cell(RowId(place.block), column);
    let above = lines.iter().take(place.line.max(1));
    above.rev().find_map(|line| if let CellContent::Text(range) = line.content { Some(range) } else { None })
}
