//! Where the reader is on the compare screen, and what of it they want to see.

use super::anchor::Anchor;
use super::appearance::ScreenLayout;
use super::filter::Filter;
use super::folds::Folds;
use super::section_remap::SectionRemap;
use super::viewport::Viewport;
use crate::compare::{Place, SpeechId};

/// How many jumps can be taken back.
const HISTORY: usize = 100;

/// Where the reader is.
#[derive(Debug, Default)]
pub struct Position {
    /// In which order the speeches stand on the screen.
    pub(super) layout: ScreenLayout,
    /// The focused speech.
    pub(super) focus: SpeechId,
    pub(super) viewport: Viewport,
    /// The passage or search hit that the reader has stepped to.
    pub(super) item: Option<Place>,
    /// The first of the speeches other than the base that stands on the screen.
    pub(super) first_column: usize,
    pub(super) filter: Filter,
    pub(super) folds: Folds,
    /// Where jumps started, the latest last.
    pub(super) history: Vec<Anchor>,
    /// Where the reader was when they began to type what to search for.
    pub(super) search_start: Option<Anchor>,
}

impl Position {
    /// Notes where a jump starts, for the reader to go back to.
    pub(super) fn note(&mut self, anchor: Anchor) {
        self.history.push(anchor);
        let excess = self.history.len().saturating_sub(HISTORY);
        self.history.drain(..excess);
    }

    /// Follows sections and words to where they stand now. The viewport is put back by its anchor.
    pub(super) fn follow(&mut self, remap: &mut SectionRemap) {
        for jumped_from in self.history.iter_mut().chain(&mut self.search_start) {
            *jumped_from = remap.anchor(*jumped_from);
        }
        self.folds.follow(remap);
        self.item = self.item.and_then(|item| remap.place(item));
    }
}
