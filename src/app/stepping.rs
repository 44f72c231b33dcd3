//! Stepping from place to place: phrases, hits, finds, rows without a counterpart.

use super::appearance::ScreenLayout;
use super::compare_screen::CompareScreen;
use super::direction::Direction;
use super::search::Search;
use super::step_target::StepTarget;
use crate::compare::{Place, RowId, SpeechId};

impl CompareScreen {
    /// Steps to the next or previous place of what there is to step through. Returns what to tell the reader where
    /// there is none.
    pub(super) fn step_item(&mut self, search: Option<&Search>, direction: Direction) -> Option<String> {
        let target = self.step_target(search);
        let moved = match target {
            StepTarget::UnansweredRows => self.step_unanswered(direction),
            _ => {
                let place = self.neighbour(self.step_places(search), direction);
                place.map(|place| self.go_to_item(place)).is_some()
            }
        };
        let words = self.words();
        let no_more = match target {
            StepTarget::Phrases => words.no_more_phrases,
            StepTarget::Hits => words.no_more_hits,
            StepTarget::Local => words.no_more_local,
            StepTarget::LeftIn => words.no_more_left_in,
            StepTarget::UnansweredRows => words.no_more_unanswered,
        };
        (!moved).then(|| no_more.to_owned())
    }

    /// Steps to the next or previous row without counterpart: to the focused speech's part of it, or else to the first.
    /// Returns whether there is one.
    fn step_unanswered(&mut self, direction: Direction) -> bool {
        let here = self.focused_row();
        let rows = self.unanswered_rows();
        let row = match direction {
            Direction::Forward => rows.into_iter().find(|&row| row > here),
            Direction::Backward => rows.into_iter().rfind(|&row| row < here),
        };
        let section = row.and_then(|row| {
            let row = &self.model.view.table.rows[row];
            let focused = row.sections().find(|section| section.speech == self.position.focus);
            focused.or_else(|| row.sections().next())
        });
        section.map(|section| self.go_to_section(section)).is_some()
    }

    /// The place next to the focus, in the order of the table.
    fn neighbour(&self, places: Vec<Place>, direction: Direction) -> Option<Place> {
        let here = match self.position.item {
            Some(item) => self.reading_order(item)?,
            None => {
                let section = self.focused_section();
                let row = self.reading_row(self.focused_row());
                let position = section.and_then(|_| self.anchor()).map_or(0, |anchor| anchor.position);
                // Just before the first character of the focused line, so that an item that starts there is next.
                ReadingOrder { row, speech: self.position.focus, position, end: 0 }
            }
        };
        let ordered = places.into_iter().filter_map(|place| Some((self.reading_order(place)?, place)));
        let found = match direction {
            Direction::Forward => ordered.filter(|(order, _)| *order > here).min_by_key(|(order, _)| *order),
            Direction::Backward => ordered.filter(|(order, _)| *order < here).max_by_key(|(order, _)| *order),
        };
        found.map(|(_, place)| place)
    }

    fn reading_order(&self, place: Place) -> Option<ReadingOrder> {
        let row = self.reading_row(self.model.view.table.row_of(self.model.comparison.section_of(place)?));
        Some(ReadingOrder { row, speech: place.speech, position: place.range.start, end: place.range.end })
    }

    /// The row where one reads row by row; `None` in the columns layout, where speech follows speech.
    fn reading_row(&self, row: RowId) -> Option<RowId> {
        match self.position.layout {
            ScreenLayout::Rows => Some(row),
            ScreenLayout::Columns => None,
        }
    }
}

/// Where something stands for a reader who reads on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct ReadingOrder {
    row: Option<RowId>,
    speech: SpeechId,
    position: usize,
    end: usize,
}
