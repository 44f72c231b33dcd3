//! What a speech says of its own place, by kind.

use ratatui::layout::Rect;

use super::Screen;
use super::phrases::first_shown;
use crate::app::{LocalKind, LocalLine, LocalList, Mark, Regions};
use crate::text::visible::shortened;

impl Screen<'_> {
    pub(super) fn local(&mut self, list: &LocalList, regions: Regions) {
        let words = self.state.words();
        let title = self.state.comparison().speeches.get(list.speech.0).map_or("", |speech| &speech.title);
        let title = (words.local_title)(list.speech.0 + 1, title);
        let room = usize::from(self.width().saturating_sub(6));
        let inside =
            self.frame(self.below_header(regions), &shortened(&title, room, self.canvas.ambiguous()));
        if list.finds.is_empty() {
            let style = self.theme.text.patch(self.theme.quiet);
            self.canvas.text(inside.x, inside.y, inside.right(), words.nothing_local, style);
            return;
        }
        let lines = list.lines();
        let at = lines.iter().position(|&line| line == LocalLine::Find(list.chosen)).unwrap_or(0);
        let first = first_shown(at, lines.len(), usize::from(inside.height));
        for (y, &line) in (inside.top()..inside.bottom()).zip(lines.iter().skip(first)) {
            match line {
                LocalLine::Heading(kind, count) => self.local_heading(kind, count, inside, y),
                LocalLine::Find(index) => {
                    let style = self.list_style(index == list.chosen, true, inside, y);
                    if let Some(find) = list.finds.get(index) {
                        self.occurrence(find.place, inside, y, style);
                    }
                }
            }
        }
    }

    fn local_heading(&mut self, kind: LocalKind, count: usize, area: Rect, y: u16) {
        let (mark, name) = match kind {
            LocalKind::CarriedOver => (Mark::CarriedOver, self.state.words().carried_over),
            LocalKind::Of(reason) => (Mark::Local, reason.kind_in_words(self.state.words())),
        };
        let style = self.theme.text.patch(self.theme.gutter(mark, 1));
        let heading = format!("{} {name}: {count}", self.sign(mark));
        self.canvas.text(area.x, y, area.right(), &heading, style);
    }
}
