//! The word diff of two sections.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::Screen;
use crate::app::Regions;
use crate::app::overlay::word_diff::{DiffForm, DiffSide, MergedSide, WordDiff};
use crate::compare::SectionPlace;
use crate::text::visible::{glyphs_of, shortened};
use crate::text::width::columns;
use crate::text::{CharRange, Text};

impl Screen<'_> {
    pub(super) fn word_diff(&mut self, diff: &WordDiff, regions: Regions) {
        let words = self.state.words();
        let title = if diff.common.is_some() { words.diff_common_title } else { words.diff_title };
        let inside = self.frame(self.below_header(regions), title);
        match diff.form(self.width()) {
            DiffForm::SideBySide => self.diff_side_by_side(diff, inside),
            DiffForm::OneColumn => self.diff_in_one_column(diff, inside),
        }
        let remark = match (&diff.common, diff.differences.as_deref()) {
            (Some([left, _]), _) => left.is_empty().then_some(words.diff_nothing_common),
            (None, None) => Some(words.diff_too_long),
            (None, Some([])) => Some(words.diff_equal),
            (None, Some(_)) => None,
        };
        if let Some(remark) = remark {
            let style = self.theme.text.patch(self.theme.warning);
            let title_width = u16::try_from(columns(title, self.canvas.ambiguous())).unwrap_or(0);
            let x = inside.x + title_width + 5;
            self.canvas.text(x, regions.titles, inside.right(), &format!(" {remark} "), style);
        }
    }

    fn diff_side_by_side(&mut self, diff: &WordDiff, inside: Rect) {
        let width = WordDiff::side_width(self.width());
        let right_x = self.width() / 2 + 1;
        for (x, place) in [(inside.x, diff.left), (right_x, diff.right)] {
            self.diff_title(place, Rect { x, width, ..inside }, inside.y);
        }
        let marked = [DiffSide::Left, DiffSide::Right].map(|side| diff.marked(side));
        let lines = diff.lines(self.state.overlay_context());
        let text = Rect { y: inside.y + 2, height: inside.height.saturating_sub(2), ..inside };
        let top = diff.top.min(lines.len().saturating_sub(usize::from(text.height)));
        for (y, line) in (text.top()..text.bottom()).zip(lines.into_iter().skip(top)) {
            let sides = [(inside.x, diff.left, line.left), (right_x, diff.right, line.right)];
            for ((x, place, range), marked) in sides.into_iter().zip(&marked) {
                let is_marked = |position: usize| marked.iter().any(|range| range.contains(position));
                let (ink, quiet) = (self.theme.speech(place.speech.0), self.theme.quiet);
                let style = |position: usize| if is_marked(position) { ink } else { quiet };
                let speech = self.state.comparison().speech(place.speech);
                if let Some(range) = range {
                    self.styled_line(&speech.text, range, Rect { x, y, width, height: 1 }, style);
                }
            }
        }
    }

    fn diff_in_one_column(&mut self, diff: &WordDiff, inside: Rect) {
        self.diff_title(diff.left, inside, inside.y);
        self.diff_title(diff.right, inside, inside.y + 1);
        let merged = diff.merged(self.state.overlay_context());
        let [left, right] = [diff.left, diff.right].map(|place| self.theme.speech(place.speech.0));
        let (quiet, sign) = (self.theme.quiet, self.theme.key);
        let style = |position: usize| match merged.side_at(position) {
            MergedSide::Both => quiet,
            MergedSide::Left => left,
            MergedSide::Right => right,
            MergedSide::Sign => sign,
        };
        let width = WordDiff::column_width(self.width());
        let lines = merged.lines(self.state.overlay_context());
        let text = Rect { y: inside.y + 3, height: inside.height.saturating_sub(3), ..inside };
        let top = diff.top.min(lines.len().saturating_sub(usize::from(text.height)));
        for (y, range) in (text.top()..text.bottom()).zip(lines.into_iter().skip(top)) {
            self.styled_line(&merged.text, range, Rect { y, width, height: 1, ..inside }, style);
        }
    }

    /// The speech and the section, in the colour of the speech.
    fn diff_title(&mut self, place: SectionPlace, area: Rect, y: u16) {
        let comparison = self.state.comparison();
        let speech = comparison.speech(place.speech);
        let name = speech.section_name(speech.section(place.section));
        let title = (self.state.words().diff_side)(place.speech.0 + 1, &speech.title, &name);
        let title = shortened(&title, usize::from(area.width), self.canvas.ambiguous());
        let style = self.theme.text.patch(self.theme.speech(place.speech.0));
        self.canvas.text(area.x, y, area.right(), &title, style);
    }

    /// A line of a text, each character in the style that its position asks for.
    fn styled_line(&mut self, text: &Text, line: CharRange, area: Rect, style: impl Fn(usize) -> Style) {
        let mut x = area.x;
        for glyph in glyphs_of(text, line, self.canvas.ambiguous()) {
            let style = self.theme.text.patch(style(glyph.range.start));
            match self.canvas.glyph(x, area.y, area.right(), &glyph, style) {
                Some(next) => x = next,
                None => break,
            }
        }
    }
}
