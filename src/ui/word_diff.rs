//! The word diff of two sections.

use ratatui::layout::Rect;

use super::Screen;
use crate::app::{Regions, WordDiff};
use crate::compare::SectionPlace;
use crate::text::CharRange;
use crate::text::visible::{glyphs_of, shortened};

impl Screen<'_> {
    pub(super) fn word_diff(&mut self, diff: &WordDiff, regions: Regions) {
        let words = self.state.words();
        let inside = self.frame(self.below_header(regions), words.diff_title);
        let differences = diff.differences.as_deref();
        let left: Vec<CharRange> =
            differences.unwrap_or_default().iter().map(|difference| difference.a).collect();
        let right: Vec<CharRange> =
            differences.unwrap_or_default().iter().map(|difference| difference.b).collect();
        let half = self.width() / 2;
        let side = |x: u16| Rect {
            x,
            y: inside.y,
            width: WordDiff::side_width(self.width()),
            height: inside.height,
        };
        let (left_area, right_area) = (side(inside.x), side(half + 1));
        self.diff_side(left_area, diff.left, &left, diff.top);
        self.diff_side(right_area, diff.right, &right, diff.top);
        let remark = match differences {
            None => Some(words.diff_too_long),
            Some([]) => Some(words.diff_equal),
            Some(_) => None,
        };
        if let Some(remark) = remark {
            let style = self.theme.text.patch(self.theme.warning);
            let x = inside.x + 14;
            self.canvas.text(x, regions.titles, inside.right(), &format!(" {remark} "), style);
        }
    }

    fn diff_side(&mut self, area: Rect, place: SectionPlace, differing: &[CharRange], top: usize) {
        let comparison = self.state.comparison();
        let Some(speech) = comparison.speeches.get(place.speech.0) else { return };
        let Some(section) = speech.section(place.section) else { return };
        let name = speech.section_name(section);
        let title = (self.state.words().diff_side)(place.speech.0 + 1, &speech.title, &name);
        let title = shortened(&title, usize::from(area.width), self.canvas.ambiguous());
        let style = self.theme.text.patch(self.theme.speech(place.speech.0));
        self.canvas.text(area.x, area.y, area.right(), &title, style);

        let lines = WordDiff::side_lines(place, self.state.material());
        for (y, line) in (area.top() + 2..area.bottom()).zip(lines.into_iter().skip(top)) {
            let mut x = area.x;
            for glyph in glyphs_of(&speech.text, line, self.canvas.ambiguous()) {
                let differs = differing.iter().any(|range| range.contains(glyph.range.start));
                let style =
                    self.theme.text.patch(if differs { self.theme.differing } else { self.theme.quiet });
                match self.canvas.glyph(x, y, area.right(), &glyph, style) {
                    Some(next) => x = next,
                    None => break,
                }
            }
        }
    }
}
