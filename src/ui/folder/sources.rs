//! The list of what a speech was made from.

use ratatui::layout::Rect;

use super::super::percent;
use super::super::phrases::first_shown;
use super::FolderDrawing;
use crate::app::folder::{FolderClick, RankedSource, SourcesList};
use crate::text::visible::shortened;

/// The columns for a number, and for a percentage with its heading.
const NUMBER: u16 = 7;
const SHARE: u16 = 8;

/// The columns between two cells.
const GAP: u16 = 2;

impl FolderDrawing<'_> {
    /// Draws the list over the table.
    pub(super) fn sources(&mut self, list: &SourcesList, area: Rect) {
        let says = &self.state.words().folder;
        self.canvas.clear(area, self.theme.text);
        self.clicks.note(area, FolderClick::Nothing);
        let draft = self.state.row(list.draft).map(crate::app::folder::FolderRow::title).unwrap_or_default();
        let covered = list.found.as_ref().map(|found| percent(found.covered));
        let title = match &covered {
            Some(covered) => (says.sources_of)(&draft, covered),
            None => (says.looking_for_sources)(&draft),
        };
        let room = usize::from(area.width.saturating_sub(2));
        let title = shortened(&title, room, self.canvas.ambiguous());
        self.canvas.text(area.x + 1, area.y, area.right(), &title, self.laid(self.theme.heading));
        if covered.is_some() && list.ranked().is_empty() {
            self.canvas.text(
                area.x + 1,
                area.y + 2,
                area.right(),
                says.no_sources,
                self.laid(self.theme.quiet),
            );
            return;
        }
        let quiet = self.laid(self.theme.quiet);
        let ends = ends(area);
        let headings = [self.state.words().survey.headings.number, says.share_heading, says.adds_heading];
        for (end, heading) in ends.into_iter().zip(headings) {
            self.set_right(end, area.y + 1, heading, quiet);
        }
        let body = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area };
        let first = first_shown(list.chosen, list.ranked().len(), usize::from(body.height));
        let shown = list.ranked().iter().enumerate().skip(first);
        for (y, (rank, source)) in (body.top()..body.bottom()).zip(shown) {
            let line = Rect { y, height: 1, ..body };
            self.clicks.note(line, FolderClick::Source(rank));
            self.source(source, ends, line);
            if rank == list.chosen {
                self.canvas.text(line.x, y, line.right(), self.ornaments.cursor, self.laid(self.theme.focus));
                self.canvas.restyle(line, self.theme.chosen_line);
            }
        }
    }

    fn source(&mut self, source: &RankedSource, ends: [u16; 3], area: Rect) {
        let cells = [self.state.number(source.row).to_string(), percent(source.share), percent(source.adds)];
        for (end, cell) in ends.into_iter().zip(cells) {
            self.set_right(end, area.y, &cell, self.theme.text);
        }
        let row = self.state.row(source.row);
        let date = row.and_then(|row| row.speech()?.date).map(|date| format!("{date}  ")).unwrap_or_default();
        let title = format!("{date}{}", row.map(crate::app::folder::FolderRow::title).unwrap_or_default());
        let x = ends[2] + GAP;
        let title = shortened(&title, usize::from(area.right().saturating_sub(x)), self.canvas.ambiguous());
        self.canvas.text(x, area.y, area.right(), &title, self.theme.text);
    }
}

/// Where the columns before the titles end.
fn ends(area: Rect) -> [u16; 3] {
    let number = area.x + NUMBER;
    [number, number + SHARE, number + 2 * SHARE]
}
