//! The help.

use ratatui::layout::Rect;

use super::Screen;
use crate::app::Regions;
use crate::app::overlay::help::{HelpLine, HelpPage, HelpSign, HelpSubject};
use crate::text::visible::shortened;

impl Screen<'_> {
    pub(super) fn help(&mut self, page: &HelpPage, regions: Regions) {
        let width = HelpPage::width(self.width());
        let area = Rect { x: (self.width() - width) / 2, y: 0, width, height: regions.keys };
        let inside = self.frame(area, self.state.words().help_title);
        let lines = page.lines(self.state.overlay_context());
        let top = page.top.min(lines.len().saturating_sub(usize::from(inside.height)));
        if lines.is_empty() {
            let nothing = self.theme.text.patch(self.theme.quiet);
            self.canvas.text(inside.x, inside.y, inside.right(), self.state.words().nothing_in_help, nothing);
        }
        for (y, line) in (inside.top()..inside.bottom()).zip(lines.into_iter().skip(top)) {
            self.help_line(inside, y, line);
        }
    }

    fn help_line(&mut self, area: Rect, y: u16, line: HelpLine) {
        let ground = self.theme.text;
        let (x, end) = (area.left(), area.right());
        let said_at = x + HelpPage::SUBJECT;
        match line {
            HelpLine::Blank => {}
            HelpLine::Heading(heading) => {
                self.canvas.text(x, y, end, heading, ground.patch(self.theme.heading));
            }
            HelpLine::Warning(warning) => {
                self.canvas.text(x, y, end, &warning, ground.patch(self.theme.warning));
            }
            HelpLine::Explained(subject, words) => {
                self.help_subject(Rect { x: x + 2, y, width: HelpPage::SUBJECT - 3, height: 1 }, &subject);
                self.canvas.text(said_at, y, end, &words, ground);
            }
            HelpLine::Continued(words) => {
                self.canvas.text(said_at, y, end, &words, ground);
            }
        }
    }

    fn help_subject(&mut self, area: Rect, subject: &HelpSubject) {
        let ground = self.theme.text;
        let Rect { x, y, .. } = area;
        let end = area.right();
        match subject {
            HelpSubject::ClassMark(mark, name) => {
                let style = ground.patch(self.theme.gutter(*mark, 2));
                let after = self.canvas.text(x, y, end, self.sign(*mark), style) + 1;
                self.canvas.text(after, y, end, name, ground.patch(self.theme.marked(*mark, 2)));
            }
            HelpSubject::Sign(sign, words) => {
                let (drawn, style) = self.help_sign(*sign);
                let after = self.canvas.text(x, y, end, &drawn, ground.patch(style)) + 1;
                self.canvas.text(after, y, end, words, ground.patch(self.theme.quiet));
            }
            HelpSubject::Words(words) => {
                self.canvas.text(x, y, end, words, ground.patch(self.theme.quiet));
            }
            HelpSubject::Keys(keys) => {
                let keys = shortened(keys, usize::from(area.width), self.canvas.ambiguous());
                self.canvas.text(x, y, end, &keys, ground.patch(self.theme.key));
            }
        }
    }

    /// How a sign is drawn.
    fn help_sign(&self, sign: HelpSign) -> (String, ratatui::style::Style) {
        let Self { ornaments, theme, .. } = self;
        let (drawn, style) = match sign {
            HelpSign::FocusedEdge => (ornaments.focused_edge, theme.focus),
            HelpSign::Cursor => (ornaments.cursor, theme.focus),
            HelpSign::Folded => (ornaments.folded, theme.quiet),
            HelpSign::Elsewhere => (ornaments.elsewhere, theme.quiet),
            HelpSign::Moved => (ornaments.moved, theme.quiet),
            HelpSign::Link => (ornaments.answers, theme.quiet),
            HelpSign::RulerShades => return (ornaments.ruler_shades.concat(), theme.shade()),
            HelpSign::RulerUnanswered => (ornaments.ruler_unanswered, theme.quiet),
            HelpSign::RulerHere => (ornaments.ruler_here, theme.focus),
        };
        (drawn.to_owned(), style)
    }
}
