//! The ruler at the right edge: the whole table at once, or the whole focused speech in the columns layout.

use super::Screen;
use crate::app::{Flow, RULER, Regions, ScreenLayout};
use crate::compare::{RowKind, SectionPlace, Shares, SpeechId};
use crate::speech::SectionId;

/// What one row of the table, or block of the focused speech, is on the ruler.
struct Stretch {
    /// How long it is, in characters of its longest cell; 1 if it is folded.
    length: usize,
    /// How much of it is shared, 0 to 1; `None` where there is no counterpart.
    shared: Option<f64>,
}

impl Screen<'_> {
    pub(super) fn ruler(&mut self, regions: Regions) {
        let stretches = match self.state.screen_layout() {
            ScreenLayout::Rows => self.rows(),
            ScreenLayout::Columns => self.sections_in_focus(),
        };
        let total: usize = stretches.iter().map(|stretch| stretch.length).sum();
        let top = self.state.top();
        let below = usize::from(regions.body_height).saturating_sub(1);
        let last = self.state.with_flow(|flow| flow.below(top, below).0);

        let left = self.width().saturating_sub(RULER);
        let height = usize::from(regions.body_height);
        let mut ends = stretches.iter().scan(0, |end, stretch| {
            *end += stretch.length;
            Some(*end)
        });
        let mut block = 0;
        let mut end = ends.next().unwrap_or(0);
        for (index, y) in (regions.body..regions.body + regions.body_height).enumerate() {
            // The block that holds the middle of this stretch of the ruler.
            let middle = (2 * index + 1) * total / (2 * height.max(1));
            while end <= middle && block + 1 < stretches.len() {
                block += 1;
                end = ends.next().unwrap_or(usize::MAX);
            }
            let Some(stretch) = stretches.get(block) else { return };
            let here = (top.block..=last.block).contains(&block);
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
    pub(super) fn shade(&self, fraction: f64) -> &'static str {
        /// From which fraction on each sign stands: of linked sections a third shared is a lot.
        const STEPS: [f64; 4] = [0.0, 0.1, 0.2, 0.35];
        let step = STEPS.iter().filter(|&&step| fraction > step).count();
        self.ornaments.ruler_shades.get(step).copied().unwrap_or(" ")
    }

    /// The rows of the table.
    fn rows(&self) -> Vec<Stretch> {
        let rows = self.state.view().table.rows.entries();
        rows.map(|(id, row)| {
            let cells = row.cells.entries();
            let cells: Vec<Vec<Shares>> =
                cells.map(|(speech, cell)| self.shares_of(speech, cell.iter().copied())).collect();
            let folded = self.state.with_layout(|layout| layout.is_folded(id));
            let longest = cells.iter().map(|cell| characters(cell)).max().unwrap_or(0);
            let shared = (row.kind == RowKind::Answering).then(|| shared(&cells.concat()));
            Stretch { length: if folded { 1 } else { longest.max(1) }, shared }
        })
        .collect()
    }

    /// The blocks of the focused speech in the columns layout.
    fn sections_in_focus(&self) -> Vec<Stretch> {
        let speech = self.state.focus();
        self.state.with_running(speech, |running| {
            (0..running.blocks())
                .map(|block| {
                    let shares = self.shares_of(speech, running.sections(block));
                    let is_answered = |section| {
                        self.state.link_index().of(SectionPlace { speech, section }).next().is_some()
                    };
                    let shared = running.sections(block).any(is_answered).then(|| shared(&shares));
                    let length = if running.is_folded(block) { 1 } else { characters(&shares).max(1) };
                    Stretch { length, shared }
                })
                .collect()
        })
    }

    fn shares_of(&self, speech: SpeechId, sections: impl Iterator<Item = SectionId>) -> Vec<Shares> {
        let shares = &self.state.view().section_shares[speech];
        sections.map(|section| shares[section]).collect()
    }
}

fn characters(sections: &[Shares]) -> usize {
    sections.iter().map(|shares| shares.characters).sum()
}

/// How much of some sections is shared or near, 0 to 1.
fn shared(sections: &[Shares]) -> f64 {
    let shared: f64 = sections.iter().map(|s| s.in_others() * s.characters as f64).sum();
    shared / characters(sections).max(1) as f64
}
