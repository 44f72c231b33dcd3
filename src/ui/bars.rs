//! Figures and bars in the columns of a table.

use ratatui::style::Style;

use super::Screen;
use crate::text::visible::shortened;
use crate::text::width::columns;

impl Screen<'_> {
    /// Writes a string that ends in front of the column `end`, as figures under each other do.
    pub(super) fn text_before(&mut self, end: u16, y: u16, string: &str, style: Style) {
        let needed = u16::try_from(columns(string, self.canvas.ambiguous())).unwrap_or(u16::MAX);
        self.canvas.text(end.saturating_sub(needed), y, end, string, style);
    }

    /// Writes as much of a string as fits from `x` up to the column `end`; returns the column after it.
    pub(super) fn text_within(&mut self, x: u16, y: u16, end: u16, string: &str, style: Style) -> u16 {
        let room = usize::from(end.saturating_sub(x));
        self.canvas.text(x, y, end, &shortened(string, room, self.canvas.ambiguous()), style)
    }

    /// A bar from `x` on of at most so many columns for a fraction, 0 to 1; any at all is seen.
    pub(super) fn bar_of(&mut self, x: u16, y: u16, width: u16, fraction: f64, style: Style) {
        let [.., full] = self.ornaments.ruler_shades;
        let filled = (0..width).filter(|&cell| fraction * f64::from(width) > f64::from(cell)).count();
        self.canvas.text(x, y, x + width, &full.repeat(filled), style);
    }

    /// The numbers of speeches from `x` on, each in its colour; what has no room is counted: `1 2 +7`.
    pub(super) fn speech_numbers(&mut self, x: u16, y: u16, end: u16, speeches: &[usize], ground: Style) {
        let width = |numbers: &[usize]| numbers.iter().map(|&n| digits(n) + 1).sum::<u16>();
        let room = end.saturating_sub(x) + 1;
        let mut shown = speeches;
        while width(shown) + if shown.len() < speeches.len() { REST } else { 0 } > room && !shown.is_empty() {
            shown = shown.get(..shown.len() - 1).unwrap_or_default();
        }
        let mut x = x;
        for &speech in shown {
            let ink = Style { bg: None, ..self.theme.speech(speech) };
            x = self.canvas.text(x, y, end, &(speech + 1).to_string(), ground.patch(ink)) + 1;
        }
        if shown.len() < speeches.len() {
            let rest = format!("+{}", speeches.len() - shown.len());
            self.canvas.text(x, y, end, &rest, ground.patch(self.theme.quiet));
        }
    }
}

/// The columns for the count of those that have no room: `+25` and a blank.
const REST: u16 = 4;

/// How many digits the number of a speech has on the screen.
fn digits(speech: usize) -> u16 {
    if speech < 9 { 1 } else { 2 }
}
