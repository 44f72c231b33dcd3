//! The ruler at the right edge: the whole table at once.

use super::Screen;
use crate::app::{RULER, Regions};
use crate::compare::{Row, RowKind, Shares, SpeechId};

/// What one row of the table is on the ruler.
struct Stretch {
    /// How long the row is, in characters of its tallest cell.
    length: usize,
    /// How much of it is shared, 0 to 1; `None` where nothing answers.
    shared: Option<f64>,
}

impl Screen<'_> {
    pub(super) fn ruler(&mut self, regions: Regions) {
        let rows = &self.state.shown().table.rows;
        let stretches: Vec<Stretch> =
            rows.iter().enumerate().map(|(index, row)| self.stretch(index, row)).collect();
        let total: usize = stretches.iter().map(|stretch| stretch.length).sum();
        let top = self.state.top();
        let last = self.state.with_layout(|layout| layout.below(top, usize::from(regions.body_height)).0);

        let left = self.width().saturating_sub(RULER);
        let height = usize::from(regions.body_height);
        let mut ends = stretches.iter().scan(0, |end, stretch| {
            *end += stretch.length;
            Some(*end)
        });
        let mut row = 0;
        let mut end = ends.next().unwrap_or(0);
        for (index, y) in (regions.body..regions.body + regions.body_height).enumerate() {
            // The row that holds the middle of this stretch of the ruler.
            let middle = (2 * index + 1) * total / (2 * height.max(1));
            while end <= middle && row + 1 < stretches.len() {
                row += 1;
                end = ends.next().unwrap_or(usize::MAX);
            }
            let Some(stretch) = stretches.get(row) else { return };
            let here = (top.row..=last.row).contains(&row);
            self.ruler_line(left, y, stretch, here);
        }
    }

    fn ruler_line(&mut self, left: u16, y: u16, stretch: &Stretch, here: bool) {
        let ground = self.theme.text;
        if here {
            let style = ground.patch(self.theme.focus);
            self.canvas.text(left, y, left + 1, self.ornaments.ruler_here, style);
        }
        let (sign, style) = match stretch.shared {
            None => (self.ornaments.ruler_unanswered, self.theme.quiet),
            Some(shared) => (self.shade(shared), self.theme.shade()),
        };
        self.canvas.text(left + 1, y, left + RULER, sign, ground.patch(style));
    }

    /// The sign for a fraction; any at all is seen.
    fn shade(&self, fraction: f64) -> &'static str {
        /// From which fraction on each sign stands: of linked sections a third shared is a lot.
        const STEPS: [f64; 4] = [0.0, 0.1, 0.2, 0.35];
        let step = STEPS.iter().filter(|&&step| fraction > step).count();
        self.ornaments.ruler_shades.get(step).copied().unwrap_or(" ")
    }

    fn stretch(&self, index: usize, row: &Row) -> Stretch {
        let mut length = 1;
        let (mut shared, mut characters) = (0.0, 0);
        for (speech, cell) in row.cells.iter().enumerate() {
            let shares = |section: &crate::speech::SectionId| {
                let sections = self.state.shown().section_shares.get(SpeechId(speech).0)?;
                sections.get(section.0).copied()
            };
            let cell: Vec<Shares> = cell.iter().filter_map(shares).collect();
            let of_cell: usize = cell.iter().map(|shares| shares.characters).sum();
            shared += cell.iter().map(|s| (s.shared + s.near) * s.characters as f64).sum::<f64>();
            characters += of_cell;
            if !self.state.with_layout(|layout| layout.is_folded(index)) {
                length = length.max(of_cell);
            }
        }
        let answered = row.kind == RowKind::Answering;
        Stretch {
            length,
            shared: answered
                .then(|| shared / f64::from(u32::try_from(characters.max(1)).unwrap_or(u32::MAX))),
        }
    }
}
