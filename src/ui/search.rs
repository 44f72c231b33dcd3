//! The search line and its counts.

use super::Screen;
use crate::app::overlay::search_line::SearchLine;
use crate::app::{Overlay, Regions, Search};
use crate::text::visible::shortened;

impl Screen<'_> {
    /// The search line, over the status line.
    pub(super) fn search_line(&mut self, line: &SearchLine, regions: Regions) {
        let (width, y) = (self.width(), regions.status);
        let bar = self.theme.bar;
        self.canvas.clear(ratatui::layout::Rect { x: 0, y, width, height: 1 }, bar);
        let x = self.canvas.text(1, y, width, self.state.words().search, bar.patch(self.theme.key)) + 1;
        // A long query keeps its end in view, and the counts keep their place after it.
        let room = usize::from(width) / 2;
        let query = end_of(line.query.text(), room, self.canvas.ambiguous());
        let x = self.canvas.text(x, y, width, &query, bar);
        let x = self.canvas.text(x, y, width, " ", self.theme.chosen) + 2;
        // In the help what is left of it is told enough.
        let in_help = matches!(self.state.overlays(), [.., Overlay::Help(_), Overlay::Search(_)]);
        let is_told = !in_help && !line.query.text().trim().is_empty();
        if let Some(search) = self.state.search().filter(|_| is_told) {
            let hits = self.hits(search);
            let hits = shortened(&hits, usize::from(width.saturating_sub(x + 1)), self.canvas.ambiguous());
            self.canvas.text(x, y, width, &hits, bar.patch(self.theme.quiet));
        }
    }

    /// How often each speech has what is searched for.
    pub(super) fn hits(&self, search: &Search) -> String {
        let words = self.state.words();
        if search.is_empty() {
            return (words.no_hits)(&search.query);
        }
        let counts: Vec<String> = search
            .hits
            .iter()
            .enumerate()
            .map(|(speech, hits)| (words.speech_hits)(speech + 1, hits.len()))
            .collect();
        (words.searching)(&search.query, &counts.join("  "))
    }
}

/// The last characters of a string that fit into so many columns.
pub(super) fn end_of(string: &str, width: usize, ambiguous: crate::text::width::AmbiguousWidth) -> String {
    let mut used = 0;
    let glyphs = crate::text::visible::glyphs(string, 0, ambiguous);
    let kept = glyphs.iter().rev().take_while(|glyph| {
        used += glyph.columns;
        used <= width
    });
    let kept: Vec<&str> = kept.map(|glyph| glyph.symbol.as_ref()).collect();
    kept.into_iter().rev().collect()
}
