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
        let words = self.words();
        let (moved, no_more) = match self.step_target(search) {
            StepTarget::Hits => return self.step_hit(search, direction),
            StepTarget::Phrases => (self.step_place(direction), words.no_more_phrases),
            StepTarget::Local => (self.step_place(direction), words.no_more_local),
            StepTarget::OfClass(_) => (self.step_place(direction), words.no_more_of_class),
            StepTarget::LeftIn => (self.step_place(direction), words.no_more_left_in),
            StepTarget::UnansweredRows => (self.step_unanswered(direction), words.no_more_unanswered),
        };
        (!moved).then(|| no_more.to_owned())
    }

    /// Goes to the first of the finds that the filter shows, from anywhere in the table.
    pub(super) fn jump_to_first_find(&mut self) {
        if let Some(place) = self.end_of(self.step_places(None), Direction::Forward) {
            self.jump(place);
        }
    }

    /// Steps to the next or previous phrase or find. Returns whether there is one.
    fn step_place(&mut self, direction: Direction) -> bool {
        let place = self.neighbour(self.step_places(None), direction);
        place.map(|place| self.go_to_item(place)).is_some()
    }

    /// Steps to the next or previous hit; from the last one on to the first, and back. Returns what to tell the reader.
    fn step_hit(&mut self, search: Option<&Search>, direction: Direction) -> Option<String> {
        let words = self.words();
        let places = self.step_places(search);
        if let Some(place) = self.neighbour(places.clone(), direction) {
            self.go_to_item(place);
            return None;
        }
        let Some(place) = self.end_of(places, direction) else {
            return search.map(|search| (words.no_hits)(&search.query));
        };
        self.go_to_item(place);
        let told = match direction {
            Direction::Forward => words.from_the_first_hit,
            Direction::Backward => words.from_the_last_hit,
        };
        Some(told.to_owned())
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
        let ordered = self.in_reading_order(places);
        let found = match direction {
            Direction::Forward => ordered.filter(|(order, _)| *order > here).min_by_key(|(order, _)| *order),
            Direction::Backward => ordered.filter(|(order, _)| *order < here).max_by_key(|(order, _)| *order),
        };
        found.map(|(_, place)| place)
    }

    /// The place that comes first for a reader who goes that way through all of them.
    fn end_of(&self, places: Vec<Place>, direction: Direction) -> Option<Place> {
        let ordered = self.in_reading_order(places);
        let end = match direction {
            Direction::Forward => ordered.min_by_key(|(order, _)| *order),
            Direction::Backward => ordered.max_by_key(|(order, _)| *order),
        };
        end.map(|(_, place)| place)
    }

    fn in_reading_order(&self, places: Vec<Place>) -> impl Iterator<Item = (ReadingOrder, Place)> + '_ {
        places.into_iter().filter_map(|place| Some((self.reading_order(place)?, place)))
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
