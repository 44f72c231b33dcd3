//! Writing into ratatui's buffer so that wide characters come out right on every terminal.
//!
//! All drawing goes through here. A wide glyph never starts in the last column of an area and never loses one half;
//! every cell that the terminal draws wider or narrower than ratatui thinks is told its width.

use std::num::NonZeroU16;

use ratatui::buffer::{Buffer, CellDiffOption, CellWidth};
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::text::visible::{Glyph, glyphs};
use crate::text::width::AmbiguousWidth;

/// A buffer to draw in.
pub(super) struct Canvas<'a> {
    buffer: &'a mut Buffer,
    ambiguous: AmbiguousWidth,
}

impl<'a> Canvas<'a> {
    pub(super) fn new(buffer: &'a mut Buffer, ambiguous: AmbiguousWidth) -> Self {
        Self { buffer, ambiguous }
    }

    pub(super) fn area(&self) -> Rect {
        self.buffer.area
    }

    pub(super) fn ambiguous(&self) -> AmbiguousWidth {
        self.ambiguous
    }

    /// Writes a string from `x` on, up to but not including the column `end`, and returns the column after it.
    pub(super) fn text(&mut self, x: u16, y: u16, end: u16, string: &str, style: Style) -> u16 {
        let mut x = x;
        for glyph in glyphs(string, 0, self.ambiguous) {
            match self.glyph(x, y, end, &glyph, style) {
                Some(next) => x = next,
                None => break,
            }
        }
        x
    }

    /// Writes a glyph at `x` and returns the column after it; `None` if it does not fit in front of `end`.
    pub(super) fn glyph(&mut self, x: u16, y: u16, end: u16, glyph: &Glyph<'_>, style: Style) -> Option<u16> {
        let columns = u16::try_from(glyph.columns).ok()?;
        let next = x.checked_add(columns)?;
        if next > end.min(self.buffer.area.right()) {
            return None;
        }
        if glyph.symbol.chars().all(|character| character == ' ') {
            (x..next).for_each(|x| self.cell(x, y, " ", style));
        } else if columns > 0 {
            self.cell(x, y, &glyph.symbol, style);
            (x + 1..next).for_each(|x| self.cell(x, y, " ", style));
            self.force_width(x, y, columns);
        }
        Some(next)
    }

    fn cell(&mut self, x: u16, y: u16, symbol: &str, style: Style) {
        if let Some(cell) = self.buffer.cell_mut((x, y)) {
            cell.reset();
            cell.set_symbol(symbol).set_style(style);
        }
    }

    /// Tells ratatui how wide the terminal draws a cell, where it thinks otherwise.
    fn force_width(&mut self, x: u16, y: u16, columns: u16) {
        if let Some(cell) = self.buffer.cell_mut((x, y))
            && cell.cell_width() != columns
            && let Some(width) = NonZeroU16::new(columns)
        {
            cell.set_diff_option(CellDiffOption::ForcedWidth(width));
        }
    }

    /// Blanks an area. Wide glyphs that reach into it from the left vanish whole.
    pub(super) fn clear(&mut self, area: Rect, style: Style) {
        let area = area.intersection(self.buffer.area);
        for y in area.top()..area.bottom() {
            if let Some(before) = area.left().checked_sub(1)
                && self.buffer.cell((before, y)).is_some_and(|cell| cell.cell_width() > 1)
            {
                let style =
                    self.buffer.cell((before, y)).map(ratatui::buffer::Cell::style).unwrap_or_default();
                self.cell(before, y, " ", style);
            }
            (area.left()..area.right()).for_each(|x| self.cell(x, y, " ", style));
        }
    }

    /// Adds to the style of an area without touching its text.
    pub(super) fn restyle(&mut self, area: Rect, style: Style) {
        self.buffer.set_style(area.intersection(self.buffer.area), style);
    }

    /// Makes an area the ground of what lies over it: all of its text looks like this, without colours or weight.
    pub(super) fn dim(&mut self, area: Rect, style: Style) {
        let area = area.intersection(self.buffer.area);
        for y in area.top()..area.bottom() {
            for x in area.left()..area.right() {
                if let Some(cell) = self.buffer.cell_mut((x, y)) {
                    cell.set_style(Style::reset().patch(style));
                }
            }
        }
    }

    /// The last step of every drawing: makes what ratatui sends to a terminal that shows something already the same
    /// as what it would send to a blank one.
    ///
    /// Only the first cell of a wide glyph is ever sent, so both have to agree in style; and the cell after it has
    /// to be sent again whenever the glyph might be, because a terminal blanks it when the glyph replaces two narrow
    /// ones. A wide glyph in the last column would make ratatui fail; there is none, but a blank is safer than that.
    pub(super) fn finish(&mut self) {
        let area = self.buffer.area;
        for y in area.top()..area.bottom() {
            let mut x = area.left();
            let mut after_wide = false;
            while x < area.right() {
                let Some(cell) = self.buffer.cell_mut((x, y)) else { break };
                let wide = cell.cell_width() > 1;
                let style = cell.style();
                if wide && x + 1 >= area.right() {
                    self.cell(x, y, " ", style);
                } else if wide {
                    self.cell(x + 1, y, " ", style);
                    x += 1;
                } else if after_wide && cell.diff_option == CellDiffOption::None {
                    cell.set_diff_option(CellDiffOption::AlwaysUpdate);
                }
                after_wide = wide;
                x += 1;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn buffer(width: u16) -> Buffer {
        Buffer::empty(Rect::new(0, 0, width, 1))
    }

    fn shown(buffer: &Buffer) -> String {
        buffer.content.iter().map(|cell| cell.symbol()).collect()
    }

    #[test]
    fn a_wide_glyph_that_does_not_fit_is_left_out_whole() {
        let mut buffer = buffer(5);
        let end = Canvas::new(&mut buffer, AmbiguousWidth::One).text(0, 0, 5, "中国人", Style::new());
        assert_eq!((shown(&buffer).as_str(), end), ("中 国  ", 4));
    }

    #[test]
    fn clearing_leaves_no_half_of_a_wide_glyph() {
        let mut buffer = buffer(6);
        let mut canvas = Canvas::new(&mut buffer, AmbiguousWidth::One);
        canvas.text(0, 0, 6, "中国人", Style::new());
        canvas.clear(Rect::new(1, 0, 2, 1), Style::new());
        assert_eq!(shown(&buffer), "    人 ");
    }

    #[test]
    fn an_ambiguous_character_takes_the_width_that_the_terminal_gives_it() {
        let mut buffer = buffer(4);
        let mut canvas = Canvas::new(&mut buffer, AmbiguousWidth::Two);
        assert_eq!(canvas.text(0, 0, 4, "“a", Style::new()), 3);
        assert_eq!(buffer[(0, 0)].cell_width(), 2);
        assert_eq!(buffer[(2, 0)].symbol(), "a");
    }
}
