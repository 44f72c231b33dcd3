//! The help.

use ratatui::layout::Rect;

use super::Screen;
use crate::app::{HelpLine, HelpPage, Regions};
use crate::text::visible::shortened;

/// The widest help; longer lines are hard to read.
const WIDEST: u16 = 96;

/// The columns for the keys of a command.
const KEYS: u16 = 20;

impl Screen<'_> {
    pub(super) fn help(&mut self, page: &HelpPage, regions: Regions) {
        // A narrow strip of text beside the frame would only disturb.
        let width = if self.width() < WIDEST + 20 { self.width() } else { WIDEST };
        let area = Rect { x: (self.width() - width) / 2, y: 0, width, height: regions.keys };
        let inside = self.frame(area, self.state.words().help_title);
        let lines = HelpPage::lines(self.state.material());
        let top = page.top.min(lines.len().saturating_sub(usize::from(inside.height)));
        for (y, line) in (inside.top()..inside.bottom()).zip(lines.into_iter().skip(top)) {
            self.help_line(inside, y, line);
        }
    }

    fn help_line(&mut self, area: Rect, y: u16, line: HelpLine) {
        let ground = self.theme.text;
        let (x, end) = (area.left(), area.right());
        let explained = match line {
            HelpLine::Blank => return,
            HelpLine::Heading(heading) => {
                self.canvas.text(x, y, end, heading, ground.patch(self.theme.heading));
                return;
            }
            HelpLine::Warning(warning) => {
                let warning = shortened(&warning, usize::from(area.width), self.canvas.ambiguous());
                self.canvas.text(x, y, end, &warning, ground.patch(self.theme.warning));
                return;
            }
            HelpLine::Mark(mark, name, words) => {
                let style = ground.patch(self.theme.gutter(mark, 2));
                let after = self.canvas.text(x + 2, y, end, self.sign(mark), style) + 1;
                self.canvas.text(after, y, end, name, ground.patch(self.theme.marked(mark, 2)));
                words
            }
            HelpLine::Focus(words) => {
                let style = ground.patch(self.theme.focus);
                self.canvas.text(x + 2, y, end, self.ornaments.focused_edge, style);
                words
            }
            HelpLine::Ruler(words) => {
                let style = ground.patch(self.theme.shade());
                self.canvas.text(x + 2, y, end, &self.ornaments.ruler_shades.concat(), style);
                words
            }
            HelpLine::Command(keys, words) => {
                let keys = shortened(&keys, usize::from(KEYS - 3), self.canvas.ambiguous());
                self.canvas.text(x + 2, y, end, &keys, ground.patch(self.theme.key));
                words
            }
        };
        self.canvas.text(x + KEYS, y, end, explained, ground);
    }
}
