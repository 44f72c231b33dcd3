//! Moving about: sections, parts, columns, passages, search hits, and back.

use super::layout::LinePlace;
use super::overlay::{Item, Overlay, PhraseList, WordDiff};
use super::state::State;
use crate::compare::{Class, Place, SectionPlace, SpeechId};
use crate::speech::{SectionId, SectionKind, Speech};
use crate::text::CharRange;

/// How many jumps can be taken back.
const HISTORY: usize = 100;

/// Which way to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    Forward,
    Backward,
}

impl State {
    /// Focuses the next or previous section of the focused cell, or else the next or previous row.
    pub(super) fn step_section(&mut self, direction: Direction) {
        let cursor = self.viewport.cursor;
        let starts = |row: usize| self.section_starts(row);
        let target = match direction {
            Direction::Forward => {
                let inside = starts(cursor.row).into_iter().find(|&line| line > cursor.line.max(1));
                match inside {
                    Some(line) => LinePlace { row: cursor.row, line },
                    None if cursor.row + 1 < self.shown.table.rows.len() => {
                        LinePlace { row: cursor.row + 1, line: 1 }
                    }
                    None => return,
                }
            }
            Direction::Backward => {
                let inside = starts(cursor.row).into_iter().rfind(|&line| line < cursor.line);
                match (inside, cursor.row.checked_sub(1)) {
                    (Some(line), _) => LinePlace { row: cursor.row, line },
                    (None, Some(row)) => LinePlace { row, line: starts(row).last().copied().unwrap_or(1) },
                    (None, None) => LinePlace { row: 0, line: 1 },
                }
            }
        };
        self.go_to_line(target);
    }

    /// The lines of a row on which sections of the focused speech start; the first line of the row at least.
    fn section_starts(&self, row: usize) -> Vec<usize> {
        let lines = self.with_layout(|layout| {
            let column = layout.columns.iter().find(|column| column.speech == self.focus);
            column.map(|&column| layout.cell(row, column)).unwrap_or_default()
        });
        let mut starts = vec![1];
        for (index, pair) in lines.windows(2).enumerate() {
            if let [before, after] = pair
                && before.section != after.section
            {
                starts.push(index + 2);
            }
        }
        starts
    }

    /// Focuses the next or previous top-level part of the focused speech, in the order of the table.
    pub(super) fn step_part(&mut self, direction: Direction) {
        let Some(speech) = self.comparison.speeches.get(self.focus.0) else { return };
        let starts: Vec<LinePlace> = {
            let mut starts: Vec<LinePlace> = part_starts(speech)
                .into_iter()
                .filter_map(|section| {
                    let own = speech.section(section)?.own;
                    Some(self.line_of(SectionPlace { speech: self.focus, section }, own.start))
                })
                .collect();
            starts.sort_unstable();
            starts
        };
        let cursor = self.viewport.cursor;
        let target = match direction {
            Direction::Forward => starts
                .into_iter()
                .find(|&start| start > cursor && start.row > cursor.row)
                .or_else(|| Some(self.with_layout(|layout| layout.last()))),
            Direction::Backward => {
                starts.into_iter().rfind(|&start| start < cursor).or(Some(LinePlace { row: 0, line: 1 }))
            }
        };
        if let Some(target) = target {
            self.go_to_line(target);
        }
    }

    /// Focuses the speech to the left or right.
    pub(super) fn step_column(&mut self, direction: Direction) {
        let last = self.comparison.speeches.len().saturating_sub(1);
        let to = match direction {
            Direction::Forward => (self.focus.0 + 1).min(last),
            Direction::Backward => self.focus.0.saturating_sub(1),
        };
        self.focus_speech(SpeechId(to));
    }

    /// Focuses a speech by the number that was typed, from 1.
    pub(super) fn focus_number(&mut self, number: usize) {
        match number.checked_sub(1).filter(|&index| index < self.comparison.speeches.len()) {
            Some(index) => self.focus_speech(SpeechId(index)),
            None => self.message = Some((self.words().no_such_speech)(number)),
        }
    }

    fn focus_speech(&mut self, speech: SpeechId) {
        self.item = None;
        // Other columns make other rows tall, so the focused line has to be found again.
        self.keep_place(|state| state.focus = speech);
        self.focus = speech;
        self.settle();
    }

    /// Steps to the next or previous search hit of any speech, or else passage of the focused one.
    pub(super) fn step_item(&mut self, direction: Direction) {
        let found = match &self.search {
            Some(search) => {
                let hits: Vec<Place> = search.places().collect();
                self.neighbour(hits, direction)
            }
            None => {
                let focus = self.focus;
                let whole = CharRange::new(0, usize::MAX);
                let passages = self.highlights.get(focus.0).map_or(&[][..], |h| h.passages_in(whole));
                let passages = passages.iter().map(|&range| Place { speech: focus, range }).collect();
                self.neighbour(passages, direction)
            }
        };
        match found {
            Some(place) => self.go_to_item(place),
            None if self.search.is_some() => self.message = Some(self.words().no_more_hits.to_owned()),
            None => self.message = Some(self.words().no_more_phrases.to_owned()),
        }
    }

    /// The place next to the focus, in the order of the table.
    fn neighbour(&self, places: Vec<Place>, direction: Direction) -> Option<Place> {
        let here = match self.item {
            Some(item) => self.reading_order(item)?,
            None => {
                let section = self.focused_section();
                let row = self.viewport.cursor.row;
                let position = section.and_then(|_| self.anchor()).map_or(0, |anchor| anchor.position());
                // Just before the first character of the focused line, so that an item that starts there is next.
                ReadingOrder { row, speech: self.focus, position, end: 0 }
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
        let row = self.shown.table.row_of(self.section_of(place)?)?;
        Some(ReadingOrder { row, speech: place.speech, position: place.range.start, end: place.range.end })
    }

    /// The section that a place stands in.
    pub(crate) fn section_of(&self, place: Place) -> Option<SectionPlace> {
        let speech = self.comparison.speeches.get(place.speech.0)?;
        let section = speech.section_at(place.range.start)?.id;
        Some(SectionPlace { speech: place.speech, section })
    }

    /// Goes to a place, after noting where the reader was; unfolds its row.
    pub(super) fn jump(&mut self, place: Place) {
        if let Some(anchor) = self.anchor() {
            self.history.push(anchor);
            let excess = self.history.len().saturating_sub(HISTORY);
            self.history.drain(..excess);
        }
        self.go_to_item(place);
    }

    fn go_to_item(&mut self, place: Place) {
        let Some(section) = self.section_of(place) else { return };
        self.focus = place.speech;
        self.settle();
        let row = self.shown.table.row_of(section).unwrap_or(0);
        if let Some(row) = self.shown.table.rows.get(row).filter(|row| self.folds.is_folded(row)) {
            self.folds.toggle(row);
        }
        let target = self.line_of(section, place.range.start);
        self.go_to_line(target);
        self.item = Some(place);
    }

    /// Back to where the last jump started.
    pub(super) fn go_back(&mut self) {
        match self.history.pop() {
            Some(anchor) => {
                self.item = None;
                self.return_to(anchor);
            }
            None => self.message = Some(self.words().nowhere_back.to_owned()),
        }
    }

    pub(super) fn go_to_line(&mut self, target: LinePlace) {
        self.item = None;
        self.move_viewport(|viewport, layout, height| viewport.go_to(layout, height, target));
    }

    /// Folds the focused row, or unfolds it.
    pub(super) fn toggle_fold(&mut self) {
        self.item = None;
        let row = self.viewport.cursor.row;
        let Some(row) = self.shown.table.rows.get(row).cloned() else { return };
        self.keep_place(|state| state.folds.toggle(&row));
    }

    /// Opens the phrase list at the phrase under the focus.
    pub(super) fn show_occurrences(&mut self) {
        let Some((item, place)) = self.phrase_here() else { return };
        let list = PhraseList::opened_at(item, place, self.material());
        self.overlays.push(Overlay::Phrases(list));
    }

    /// The phrase that the reader has stepped to, or else the first one from the focused line on in the section.
    fn phrase_here(&mut self) -> Option<(Item, Place)> {
        let section = self.focused_section();
        let own = section.and_then(|section| self.comparison.section(section)).map(|section| section.own);
        let from = self.anchor().map(|anchor| anchor.position());
        let range = match (self.item.filter(|item| item.speech == self.focus), own, from) {
            (Some(item), _, _) => item.range,
            (None, Some(own), Some(from)) => CharRange::new(from.max(own.start), own.end),
            _ => CharRange::default(),
        };
        let spans: Vec<_> =
            self.highlights.get(self.focus.0).into_iter().flat_map(|all| all.spans_in(range)).collect();
        let phrase = spans.iter().find_map(|span| {
            // Phrases are numbered by falling weight.
            let strongest = span.phrases().iter().copied().min()?;
            Some((Item::Phrase(strongest), span.range))
        });
        let near = spans
            .iter()
            .find_map(|span| span.near_matches().first().map(|&id| (Item::NearMatch(id), span.range)));
        let shared = spans.iter().any(|span| matches!(span.class(), Class::Shared | Class::Near));
        match near.or(phrase) {
            Some((item, range)) => Some((item, Place { speech: self.focus, range })),
            None => {
                let words =
                    if shared { self.words().no_phrase_but_common } else { self.words().no_phrase_here };
                self.message = Some(words.to_owned());
                None
            }
        }
    }

    /// Opens the word diff of the focused section and the one that answers it best.
    pub(super) fn show_diff(&mut self) {
        if !self.comparison.analysed {
            self.message = Some(self.words().not_yet.to_owned());
            return;
        }
        let section = self.focused_section();
        match section.and_then(|section| WordDiff::best(section, self.material())) {
            Some(diff) => self.overlays.push(Overlay::Diff(diff)),
            None => self.message = Some(self.words().no_diff.to_owned()),
        }
    }
}

/// Where something stands for a reader who reads row by row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct ReadingOrder {
    row: usize,
    speech: SpeechId,
    position: usize,
    end: usize,
}

/// The sections with which the top-level parts of a speech start: every section at the top of the outline, except
/// points that follow another one; they are one run.
fn part_starts(speech: &Speech) -> Vec<SectionId> {
    let top = speech.sections.iter().filter(|section| section.parent.is_none());
    let mut out = Vec::new();
    let mut before = None;
    for section in top {
        if section.kind != SectionKind::Point || before != Some(SectionKind::Point) {
            out.push(section.id);
        }
        before = Some(section.kind);
    }
    out
}
