//! The columns layout: speeches that run on side by side, with the focused section and its answers lit.

use ratatui::layout::Rect;

use super::Screen;
use crate::app::{CellContent, CellLine, Column, Regions};

impl Screen<'_> {
    pub(super) fn running_columns(&mut self, regions: Regions) {
        for column in self.state.columns() {
            let running = self.state.running_column(column);
            let focused = self.state.focus() == column.speech;
            for (y, line) in (regions.body..regions.body + regions.body_height).zip(&running.lines) {
                let lit = running.lit.is_some() && line.as_ref().and_then(|line| line.section) == running.lit;
                self.column_edge(column, y, focused && lit);
                if let Some(line) = line {
                    self.running_line(column, line, y, lit);
                }
            }
            if let Some(y) = running.cursor.and_then(|line| u16::try_from(line).ok()) {
                let style = self.theme.text.patch(self.theme.focus);
                let y = regions.body + y;
                self.canvas.text(column.edge(), y, column.edge() + 1, self.ornaments.cursor, style);
            }
        }
    }

    /// A line of a speech; that of an answer has an edge in the colour of its speech.
    fn running_line(&mut self, column: Column, line: &CellLine, y: u16, lit: bool) {
        let focused = lit && self.state.focus() == column.speech;
        let ground = if focused { self.theme.text.patch(self.theme.focused) } else { self.theme.text };
        if focused && line.content != CellContent::Space {
            let area = Rect { x: column.gutter(), y, width: column.width.saturating_sub(1), height: 1 };
            self.canvas.restyle(area, ground);
        } else if lit {
            let style = self.theme.text.patch(self.theme.speech(column.speech.0));
            self.canvas.text(column.edge(), y, column.edge() + 1, self.ornaments.focused_edge, style);
        }
        self.content(column, line, y, ground);
    }
}
