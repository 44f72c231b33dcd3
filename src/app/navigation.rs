//! Moving about: sections, parts, columns, passages, search hits, and back.

use std::collections::BTreeSet;

use super::appearance::ScreenLayout;
use super::flow::LinePlace;
use super::overlay::{Item, Overlay, PhraseList, WordDiff};
use super::state::State;
use super::step_target::StepTarget;
use crate::compare::{Place, Row, SectionPlace, SpeechId};
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
    /// Focuses the next or previous section of the focused cell or speech, or else the next or previous row.
    pub(super) fn step_section(&mut self, direction: Direction) {
        let cursor = self.viewport.cursor;
        let blocks = self.with_flow(|flow| flow.blocks());
        let starts = |block: usize| self.section_starts(block);
        let target = match direction {
            Direction::Forward => {
                let inside = starts(cursor.block).into_iter().find(|&line| line > cursor.line.max(1));
                match inside {
                    Some(line) => LinePlace { line, ..cursor },
                    None if cursor.block + 1 < blocks => self.block_start(cursor.block + 1),
                    None => return,
                }
            }
            Direction::Backward => {
                let inside = starts(cursor.block).into_iter().rfind(|&line| line < cursor.line);
                match (inside, cursor.block.checked_sub(1)) {
                    (Some(line), _) => LinePlace { line, ..cursor },
                    (None, Some(block)) => {
                        let last = starts(block).last().copied();
                        last.map_or(self.block_start(block), |line| LinePlace { block, line })
                    }
                    (None, None) => self.block_start(0),
                }
            }
        };
        self.go_to_line(target);
    }

    /// The first line of a block that is no rule.
    pub(super) fn block_start(&self, block: usize) -> LinePlace {
        let line = match self.screen_layout {
            ScreenLayout::Rows => 1,
            ScreenLayout::Columns => 0,
        };
        LinePlace { block, line }
    }

    /// The lines of a block on which sections of the focused speech start; its first line at least.
    fn section_starts(&self, block: usize) -> Vec<usize> {
        let first = self.block_start(block).line;
        if self.screen_layout == ScreenLayout::Columns {
            return vec![first];
        }
        let lines = self.with_layout(|layout| {
            let column = layout.columns.iter().find(|column| column.speech == self.focus);
            column.map(|&column| layout.cell(block, column)).unwrap_or_default()
        });
        let mut starts = vec![first];
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
        let speech = self.comparison.speech(self.focus);
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
                .find(|&start| start.block > cursor.block)
                .or_else(|| Some(self.with_flow(|flow| flow.last()))),
            Direction::Backward => {
                starts.into_iter().rfind(|&start| start < cursor).or(Some(self.block_start(0)))
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
        if self.screen_layout == ScreenLayout::Rows {
            // Other columns make other rows tall, so the focused line has to be found again.
            self.keep_place(|state| state.focus = speech);
        }
        self.turn_to(speech);
    }

    /// Moves the focus sideways.
    fn turn_to(&mut self, speech: SpeechId) {
        match self.screen_layout {
            ScreenLayout::Columns if speech != self.focus => {
                if let Some(anchor) = self.anchor_in(speech) {
                    self.return_to(anchor);
                }
            }
            _ => {
                self.focus = speech;
                self.settle();
            }
        }
    }

    /// Steps to the next or previous place of the active layer.
    pub(super) fn step_item(&mut self, direction: Direction) {
        if self.step_target() == StepTarget::UnansweredRows {
            return self.step_unanswered(direction);
        }
        let words = self.words();
        match self.neighbour(self.step_places(), direction) {
            Some(place) => self.go_to_item(place),
            None => {
                let no_more = match self.step_target() {
                    StepTarget::Phrases => words.no_more_phrases,
                    StepTarget::Hits => words.no_more_hits,
                    StepTarget::Local => words.no_more_local,
                    StepTarget::CarriedOver => words.no_more_carried_over,
                    StepTarget::UnansweredRows => words.no_more_unanswered,
                };
                self.message = Some(no_more.to_owned());
            }
        }
    }

    /// Steps to the next or previous row that nothing answers: to the focused speech's part of it, or else to the first.
    fn step_unanswered(&mut self, direction: Direction) {
        let here = self.focused_row();
        let rows = self.unanswered_rows();
        let row = match direction {
            Direction::Forward => rows.into_iter().find(|&row| row > here),
            Direction::Backward => rows.into_iter().rfind(|&row| row < here),
        };
        let row = row.and_then(|row| self.view.table.rows.get(row));
        let section = row.and_then(|row| {
            let focused = row.sections().find(|section| section.speech == self.focus);
            focused.or_else(|| row.sections().next())
        });
        match section {
            Some(section) => self.go_to_section(section),
            None => self.message = Some(self.words().no_more_unanswered.to_owned()),
        }
    }

    /// Goes to the first line of a section; unfolds its row.
    pub(super) fn go_to_section(&mut self, section: SectionPlace) {
        let Some(range) = self.comparison.section(section).map(|section| section.own) else { return };
        self.go_to_item(Place { speech: section.speech, range });
        self.item = None;
    }

    /// The place next to the focus, in the order of the table.
    fn neighbour(&self, places: Vec<Place>, direction: Direction) -> Option<Place> {
        let here = match self.item {
            Some(item) => self.reading_order(item)?,
            None => {
                let section = self.focused_section();
                let row = self.reading_row(self.viewport.cursor.block);
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
        let row = self.reading_row(self.view.table.row_of(self.section_of(place)?)?);
        Some(ReadingOrder { row, speech: place.speech, position: place.range.start, end: place.range.end })
    }

    /// What a row counts for when one reads on: nothing in the columns layout, where speech follows speech.
    fn reading_row(&self, row: usize) -> usize {
        match self.screen_layout {
            ScreenLayout::Rows => row,
            ScreenLayout::Columns => 0,
        }
    }

    /// The section that a place stands in.
    pub(crate) fn section_of(&self, place: Place) -> Option<SectionPlace> {
        self.comparison.section_of(place)
    }

    /// Goes to a place, after noting where the reader was; unfolds its row.
    pub(super) fn jump(&mut self, place: Place) {
        self.note_place();
        self.go_to_item(place);
    }

    /// Notes where the reader is, for them to go back to.
    pub(super) fn note_place(&mut self) {
        if let Some(anchor) = self.anchor() {
            self.history.push(anchor);
            let excess = self.history.len().saturating_sub(HISTORY);
            self.history.drain(..excess);
        }
    }

    fn go_to_item(&mut self, place: Place) {
        let Some(section) = self.section_of(place) else { return };
        self.turn_to(place.speech);
        self.unfold(section);
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
        self.move_viewport(|viewport, flow, height| viewport.go_to(flow, height, target));
    }

    /// Folds the focused row, or unfolds it and goes back to the line at which it was folded; in the columns layout the
    /// rows of the focused section or run, which only a filter makes fold.
    pub(super) fn toggle_fold(&mut self) {
        self.item = None;
        let block = self.viewport.cursor.block;
        let rows: BTreeSet<usize> = match self.screen_layout {
            ScreenLayout::Rows => BTreeSet::from([block]),
            ScreenLayout::Columns if self.folds.wanted.is_none() => {
                self.message = Some(self.words().folds_only_filtered.to_owned());
                return;
            }
            ScreenLayout::Columns => {
                let speech = self.focus;
                let sections = self.with_running(speech, |running| running.sections(block));
                sections
                    .filter_map(|section| self.view.table.row_of(SectionPlace { speech, section }))
                    .collect()
            }
        };
        let rows: Vec<Row> =
            rows.into_iter().filter_map(|row| self.view.table.rows.get(row).cloned()).collect();
        self.keep_place(|state| rows.iter().for_each(|row| state.folds.toggle(row)));
    }

    /// Unfolds the row of a section.
    pub(super) fn unfold(&mut self, section: SectionPlace) {
        let row = self.view.table.row_of(section).unwrap_or(0);
        if let Some(row) = self.view.table.rows.get(row).filter(|row| self.folds.is_folded(row)) {
            self.folds.toggle(row);
        }
    }

    /// Opens the phrase list at the phrase under the focus.
    pub(super) fn show_occurrences(&mut self) {
        let Some((item, place)) = self.phrase_here() else { return };
        let list = PhraseList::opened_at(item, place, self.overlay_context());
        self.overlays.push(Overlay::Phrases(list));
    }

    /// The phrase that the reader has stepped to, or else the first one from the focused line on in the section, or
    /// else the last one above it.
    pub(super) fn phrase_here(&mut self) -> Option<(Item, Place)> {
        let section = self.focused_section();
        let own = section.and_then(|section| self.comparison.section(section)).map(|section| section.own);
        let from = self.anchor().map(|anchor| anchor.position());
        let (ahead, whole) = match (self.item.filter(|item| item.speech == self.focus), own, from) {
            (Some(item), _, _) => (item.range, item.range),
            (None, Some(own), Some(from)) => (CharRange::new(from.max(own.start), own.end), own),
            _ => return self.tell_no_phrase(CharRange::default()),
        };
        let found = self.phrases_in(ahead).next().or_else(|| self.phrases_in(whole).last());
        match found {
            Some((item, range)) => Some((item, Place { speech: self.focus, range })),
            None => self.tell_no_phrase(whole),
        }
    }

    /// The strongest near match or phrase of each span in a range of the focused speech.
    fn phrases_in(&self, range: CharRange) -> impl Iterator<Item = (Item, CharRange)> + '_ {
        let spans = self.highlights[self.focus].spans_in(range);
        spans.filter_map(|span| {
            let near = span.near_matches().first().map(|&id| Item::NearMatch(id));
            // Phrases are numbered by falling weight.
            let phrase = || span.phrases().iter().copied().min().map(Item::Phrase);
            Some((near.or_else(phrase)?, span.range))
        })
    }

    fn tell_no_phrase<T>(&mut self, range: CharRange) -> Option<T> {
        let mut spans = self.highlights[self.focus].spans_in(range);
        let shared = spans.any(|span| span.class().is_in_others());
        let words = if shared { self.words().no_phrase_but_common } else { self.words().no_phrase_here };
        self.message = Some(words.to_owned());
        None
    }

    /// Opens the word diff of the focused section and the one that answers it best.
    pub(super) fn show_diff(&mut self) {
        if !self.comparison.analysed {
            self.message = Some(self.words().not_yet.to_owned());
            return;
        }
        let section = self.focused_section();
        match section.and_then(|section| WordDiff::best(section, self.overlay_context())) {
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
