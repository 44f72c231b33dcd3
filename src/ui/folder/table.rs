//! The rows of the table.

use std::sync::Arc;

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::super::percent;
use super::super::phrases::first_shown;
use super::FolderDrawing;
use crate::app::folder::{FIELD_COLUMNS, FolderClick, FolderRow, RowState, SortColumn};
use crate::text::visible::shortened;

/// The columns between two cells.
const GAP: u16 = 2;

/// The widths of the columns before the titles: the mark, and the numbers, which are set to the right.
const MARK: u16 = 2;
const LENGTH: u16 = 7;
const DATE: u16 = 10;
const SHARE: u16 = 5;

/// The widest column of what is known of the speeches, and how wide that of titles is at least beside one.
const FIELD: u16 = 16;
const TITLE: u16 = 24;

/// Of how many rows the values are measured for the width of a column.
const ROWS_MEASURED: usize = 200;

/// Where the columns of the table end; titles have the rest.
struct Grid {
    /// By [`SortColumn`], up to the titles.
    ends: [u16; 5],
    /// Where titles start.
    title: u16,
    /// How many columns the number of a speech has.
    number: u16,
    /// Where the columns of what is known of the speeches start, each with its width and its name, and by which key they are
    /// sorted.
    fields: Vec<FieldColumn>,
}

/// A column of a field.
#[derive(Clone)]
struct FieldColumn {
    start: u16,
    width: u16,
    name: Arc<str>,
    column: SortColumn,
}

impl FolderDrawing<'_> {
    pub(super) fn table(&mut self, area: Rect) {
        let grid = self.grid(area);
        self.headings(&grid, Rect { height: 1, ..area });
        let body = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
        let order = self.state.order();
        if order.is_empty() {
            let says = self.state.words().folder.no_rows;
            self.canvas.text(body.x + MARK, body.y, body.right(), says, self.laid(self.theme.quiet));
            return;
        }
        let first = first_shown(self.state.place(), order.len(), usize::from(body.height));
        for (y, &row) in (body.top()..body.bottom()).zip(order.iter().skip(first)) {
            let line = Rect { y, height: 1, ..body };
            self.clicks.note(line, FolderClick::Row(row));
            self.row(row, &grid, line);
        }
    }

    fn grid(&self, area: Rect) -> Grid {
        let headings = self.state.words().survey.headings;
        let all = self.state.read().1;
        let number = self.width_of(&all.to_string()).max(self.width_of(headings.number) + 1);
        // One column for the sign of the order.
        let width = |heading: &str, least: u16| (self.width_of(heading) + 1).max(least);
        let widths = [
            number,
            width(headings.coverage, SHARE),
            width(headings.length, LENGTH),
            width(headings.date, DATE),
            width(self.state.words().folder.shared_heading, number + 1 + SHARE),
        ];
        let mut x = area.x + MARK;
        let ends = widths.map(|width| {
            let end = x + width;
            x = end + GAP;
            end
        });
        let mut grid = Grid { ends, title: x, number, fields: Vec::new() };
        self.add_fields(&mut grid, area);
        grid
    }

    /// Gives columns to the fields for which titles leave room.
    fn add_fields(&self, grid: &mut Grid, area: Rect) {
        for (name, column) in self.state.fields().iter().zip(FIELD_COLUMNS) {
            let values = (0..ROWS_MEASURED).filter_map(|row| self.state.row(row)?.field(name));
            let widest = values.map(|value| self.width_of(value)).max().unwrap_or_default();
            let width = widest.max(self.width_of(name) + 1).min(FIELD);
            if grid.title + width + GAP + TITLE > area.right() {
                return;
            }
            grid.fields.push(FieldColumn { start: grid.title, width, name: Arc::clone(name), column });
            grid.title += width + GAP;
        }
    }

    fn headings(&mut self, grid: &Grid, area: Rect) {
        let headings = self.state.words().survey.headings;
        let names = [
            headings.number,
            headings.coverage,
            headings.length,
            headings.date,
            self.state.words().folder.shared_heading,
            headings.title,
        ];
        let sorting = self.state.sorting();
        let sign = if sorting.is_falling() { "v" } else { "^" };
        for FieldColumn { start, width, name, column } in &grid.fields {
            let is_sorted = sorting.column == *column;
            let style = if is_sorted { self.theme.heading } else { self.theme.quiet };
            let name = if is_sorted { format!("{name}{sign}") } else { name.to_string() };
            let area = Rect { x: *start, width: *width, ..area };
            self.clicks.note(area, FolderClick::Heading(*column));
            let name = shortened(&name, usize::from(*width), self.canvas.ambiguous());
            self.canvas.text(area.x, area.y, area.right(), &name, self.laid(style));
        }
        for (column, name) in SortColumn::ALL.into_iter().zip(names) {
            let is_sorted = sorting.column == column;
            let heading = if is_sorted { format!("{name}{sign}") } else { name.to_owned() };
            let style = if is_sorted { self.theme.heading } else { self.theme.quiet };
            match grid.ends.get(column as usize) {
                Some(&end) => {
                    let width = self.width_of(&heading);
                    let area = Rect { x: end.saturating_sub(width), width, ..area };
                    self.clicks.note(area, FolderClick::Heading(column));
                    self.set_right(end, area.y, &heading, self.laid(style));
                }
                None => {
                    let area = Rect { x: grid.title, width: self.width_of(&heading), ..area };
                    self.clicks.note(area, FolderClick::Heading(column));
                    self.canvas.text(area.x, area.y, area.right(), &heading, self.laid(style));
                }
            }
        }
    }

    /// Writes a string so that it ends in front of a column.
    pub(super) fn set_right(&mut self, end: u16, y: u16, string: &str, style: Style) {
        let x = end.saturating_sub(self.width_of(string));
        self.canvas.text(x, y, end, string, style);
    }

    fn row(&mut self, index: usize, grid: &Grid, area: Rect) {
        let Some(row) = self.state.row(index) else { return };
        let is_focused = index == self.state.focus();
        let style = match row.state {
            RowState::Waiting => self.laid(self.theme.quiet),
            _ => self.theme.text,
        };
        let is_marked = self.state.marks().contains(&index);
        let sign = if is_marked { "*" } else { " " };
        self.canvas.text(area.x, area.y, area.right(), sign, self.laid(self.theme.key));
        if is_focused {
            self.canvas.text(
                area.x + 1,
                area.y,
                area.right(),
                self.ornaments.cursor,
                self.laid(self.theme.focus),
            );
        }
        for (end, cell) in grid.ends.into_iter().zip(self.cells(index, row, grid)) {
            self.set_right(end, area.y, &cell, style);
        }
        for FieldColumn { start, width, name, .. } in &grid.fields {
            let value =
                shortened(row.field(name).unwrap_or_default(), usize::from(*width), self.canvas.ambiguous());
            self.canvas.text(*start, area.y, start + width, &value, style);
        }
        let room = usize::from(area.right().saturating_sub(grid.title));
        let title = shortened(&row.title(), room, self.canvas.ambiguous());
        self.canvas.text(grid.title, area.y, area.right(), &title, style);
        if is_focused {
            self.canvas.restyle(area, self.theme.chosen_line);
        }
    }

    /// What stands in front of a title.
    fn cells(&self, index: usize, row: &FolderRow, grid: &Grid) -> [String; 5] {
        let (speech, survey) = (row.speech(), row.survey.as_ref());
        let shared = survey.and_then(|survey| survey.shared_with.first());
        let shared = shared.map(|with| {
            let width = usize::from(grid.number);
            format!("{:>width$} {:>4}", self.state.number(with.index), percent(with.shares.of_first))
        });
        [
            self.state.number(index).to_string(),
            survey.map(|survey| percent(survey.coverage.total)).unwrap_or_default(),
            speech.map(|speech| speech.letters.to_string()).unwrap_or_default(),
            speech.and_then(|speech| speech.date).map(|date| date.to_string()).unwrap_or_default(),
            shared.unwrap_or_default(),
        ]
    }
}
