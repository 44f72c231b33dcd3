//! Which rows of the table are folded, and the way back to where the reader folded one.

use rustc_hash::FxHashSet;

use super::anchor::Anchor;
use super::section_remap::SectionRemap;
use crate::compare::{Row, RowKind, SectionPlace};

/// Which rows the reader has folded and unfolded; rows without counterpart, or that a filter leaves out, are folded
/// from the start.
#[derive(Clone, Debug, Default)]
pub struct Folds {
    /// The sections whose rows a filter shows; `None` without a filter.
    pub(super) wanted: Option<FxHashSet<SectionPlace>>,
    /// Where the focus stood when something last changed around it: the way back where that folded its row.
    pub(super) origin: Option<FoldOrigin>,
    opened: FxHashSet<SectionPlace>,
    closed: FxHashSet<SectionPlace>,
}

/// Where the focus stood before a change around it, and the line of the screen on which it stands since.
#[derive(Clone, Copy, Debug)]
pub(super) struct FoldOrigin {
    pub(super) anchor: Anchor,
    pub(super) screen_line: usize,
}

impl Folds {
    /// Whether a row shows one line instead of its text.
    pub fn is_folded(&self, row: &Row) -> bool {
        if self.starts_folded(row) {
            !row.sections().any(|place| self.opened.contains(&place))
        } else {
            row.sections().any(|place| self.closed.contains(&place))
        }
    }

    fn starts_folded(&self, row: &Row) -> bool {
        match &self.wanted {
            Some(wanted) => !row.sections().any(|place| wanted.contains(&place)),
            None => row.kind == RowKind::Unanswered,
        }
    }

    /// Whether a row is folded because a filter leaves it out. Nothing else folds in the columns layout.
    pub fn is_filtered_out(&self, row: &Row) -> bool {
        self.wanted.is_some() && self.is_folded(row)
    }

    /// Takes in that sections are elsewhere now.
    pub(super) fn follow(&mut self, remap: &mut SectionRemap) {
        for set in [&mut self.opened, &mut self.closed] {
            *set = set.iter().filter_map(|&place| remap.section(place)).collect();
        }
        self.origin = self.origin.map(|origin| FoldOrigin { anchor: remap.anchor(origin.anchor), ..origin });
    }

    /// Folds a row, or unfolds it.
    pub fn toggle(&mut self, row: &Row) {
        let folded = self.is_folded(row);
        let (set, inserts) =
            if self.starts_folded(row) { (&mut self.opened, folded) } else { (&mut self.closed, !folded) };
        for place in row.sections() {
            if inserts {
                set.insert(place);
            } else {
                set.remove(&place);
            }
        }
    }
}
