//! Moving about: lines, sections, parts, columns, and back.

use std::collections::BTreeSet;

use super::appearance::ScreenLayout;
use super::compare_screen::CompareScreen;
use super::direction::Direction;
use super::flow::{Flow, LinePlace};
use super::viewport::Viewport;
use crate::compare::{Place, Row, RowId, SectionPlace, SpeechId};
use crate::speech::{SectionId, SectionKind, Speech};

/// How far to scroll.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Distance {
    HalfPage,
    Page,
}

impl CompareScreen {
    /// Focuses the next or previous section of the focused cell or speech, or else the next or previous row.
    pub(super) fn step_section(&mut self, direction: Direction) {
        let cursor = self.position.viewport.cursor;
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
        let line = match self.position.layout {
            ScreenLayout::Rows => 1,
            ScreenLayout::Columns => 0,
        };
        LinePlace { block, line }
    }

    /// The lines of a block on which sections of the focused speech start; its first line at least.
    fn section_starts(&self, block: usize) -> Vec<usize> {
        let first = self.block_start(block).line;
        if self.position.layout == ScreenLayout::Columns {
            return vec![first];
        }
        let lines = self.with_layout(|layout| {
            let column = layout.columns.iter().find(|column| column.speech == self.position.focus);
            column.map(|&column| layout.cell(RowId(block), column)).unwrap_or_default()
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
        let speech = self.model.comparison.speech(self.position.focus);
        let starts: Vec<LinePlace> = {
            let mut starts: Vec<LinePlace> = part_starts(speech)
                .into_iter()
                .map(|section| {
                    let start = speech.section(section).own.start;
                    self.line_of(SectionPlace { speech: self.position.focus, section }, start)
                })
                .collect();
            starts.sort_unstable();
            starts
        };
        let cursor = self.position.viewport.cursor;
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
        let last = self.model.speeches().saturating_sub(1);
        let to = match direction {
            Direction::Forward => (self.position.focus.0 + 1).min(last),
            Direction::Backward => self.position.focus.0.saturating_sub(1),
        };
        self.focus_speech(SpeechId(to));
    }

    /// Focuses a speech by the number that was typed, from 1. Returns what to tell the reader where there is none.
    pub(super) fn focus_number(&mut self, number: usize) -> Option<String> {
        let Some(speech) = self.model.comparison.speech_numbered(number) else {
            return Some((self.words().no_such_speech)(number));
        };
        self.focus_speech(speech);
        None
    }

    pub(super) fn focus_speech(&mut self, speech: SpeechId) {
        self.position.item = None;
        if self.position.layout == ScreenLayout::Rows {
            // Other columns make other rows tall, so the focused line has to be found again.
            self.keep_place(|screen| screen.position.focus = speech);
        }
        self.turn_to(speech);
    }

    /// Moves the focus sideways.
    fn turn_to(&mut self, speech: SpeechId) {
        match self.position.layout {
            ScreenLayout::Columns if speech != self.position.focus => {
                if let Some(anchor) = self.anchor_in(speech) {
                    self.return_to(anchor);
                }
            }
            _ => {
                self.position.focus = speech;
                self.settle();
            }
        }
    }

    /// Goes to the first line of a section; unfolds its row.
    pub(super) fn go_to_section(&mut self, section: SectionPlace) {
        let range = self.model.comparison.section(section).own;
        self.go_to_item(Place { speech: section.speech, range });
        self.position.item = None;
    }

    /// Goes to a place, after noting where the reader was; unfolds its row.
    pub(super) fn jump(&mut self, place: Place) {
        self.note_place();
        self.go_to_item(place);
    }

    /// Goes to the first line of a section, after noting where the reader was; unfolds its row.
    pub(super) fn jump_to_section(&mut self, section: SectionPlace) {
        self.note_place();
        self.go_to_section(section);
    }

    /// Notes where the reader is, for them to go back to.
    fn note_place(&mut self) {
        if let Some(anchor) = self.anchor() {
            self.position.note(anchor);
        }
    }

    pub(super) fn go_to_item(&mut self, place: Place) {
        let Some(section) = self.model.comparison.section_of(place) else { return };
        self.turn_to(place.speech);
        self.unfold(section);
        let target = self.line_of(section, place.range.start);
        self.go_to_line(target);
        self.position.item = Some(place);
    }

    /// Goes back to where the last jump started. Returns what to tell the reader where there was none.
    pub(super) fn go_back(&mut self) -> Option<String> {
        let Some(anchor) = self.position.history.pop() else {
            return Some(self.words().nowhere_back.to_owned());
        };
        self.position.item = None;
        self.return_to(anchor);
        None
    }

    /// Focuses the next or previous line on which something stands in the focused speech, or the rule of a row.
    pub(super) fn step_line(&mut self, direction: Direction) {
        let LinePlace { block, line } = self.position.viewport.cursor;
        let height = |block: usize| self.with_flow(|flow| flow.height(block));
        let filled = |block: usize| self.filled_lines(block).min(height(block));
        let lines = match direction {
            Direction::Forward if line + 1 < filled(block) => 1,
            Direction::Forward if block + 1 < self.with_flow(|flow| flow.blocks()) => height(block) - line,
            Direction::Forward => 0,
            Direction::Backward if line > 0 => (line + 1).saturating_sub(filled(block)).max(1),
            Direction::Backward => block.checked_sub(1).map_or(0, |block| height(block) + 1 - filled(block)),
        };
        self.read_on(|viewport, flow, height| match direction {
            Direction::Forward => viewport.down(flow, height, lines),
            Direction::Backward => viewport.up(flow, height, lines),
        });
    }

    /// How many lines of a block have something of the focused speech on them: all but the blank ones at its end.
    fn filled_lines(&self, block: usize) -> usize {
        let focus = self.position.focus;
        match self.position.layout {
            ScreenLayout::Columns => self.with_running(focus, |running| running.filled_height(block)),
            ScreenLayout::Rows => self.with_layout(|layout| {
                let column = layout.columns.iter().find(|column| column.speech == focus);
                let lines = column.map_or(0, |&column| layout.cell(RowId(block), column).len());
                1 + lines.max(1)
            }),
        }
    }

    /// Moves the focus and the text by lines.
    pub(super) fn read_on(&mut self, change: impl FnOnce(&mut Viewport, &dyn Flow, usize)) {
        self.position.item = None;
        self.move_viewport(change);
    }

    /// Scrolls by a page or half of one.
    pub(super) fn scroll(&mut self, distance: Distance, direction: Direction) {
        self.read_on(|viewport, flow, height| {
            let lines = match distance {
                Distance::HalfPage => height / 2,
                // Two lines stay in view, so that the reader sees where they were.
                Distance::Page => height.saturating_sub(2).max(1),
            };
            viewport.scroll(flow, height, lines, direction == Direction::Forward);
        });
    }

    pub(super) fn go_to_line(&mut self, target: LinePlace) {
        self.position.item = None;
        self.move_viewport(|viewport, flow, height| viewport.go_to(flow, height, target));
    }

    /// Folds the focused row, or unfolds it and goes back to the line at which it was folded; in the columns layout the
    /// rows of the focused section or run, which only a filter makes fold. Returns what to tell the reader where nothing
    /// folds.
    pub(super) fn toggle_fold(&mut self) -> Option<String> {
        self.position.item = None;
        let block = self.position.viewport.cursor.block;
        let rows: BTreeSet<RowId> = match self.position.layout {
            ScreenLayout::Rows => BTreeSet::from([RowId(block)]),
            ScreenLayout::Columns if self.position.folds.wanted.is_none() => {
                return Some(self.words().folds_only_filtered.to_owned());
            }
            ScreenLayout::Columns => {
                let speech = self.position.focus;
                let sections = self.with_running(speech, |running| running.sections(block));
                sections
                    .map(|section| self.model.view.table.row_of(SectionPlace { speech, section }))
                    .collect()
            }
        };
        let rows: Vec<Row> = rows.into_iter().map(|row| self.model.view.table.rows[row].clone()).collect();
        self.keep_place(|screen| rows.iter().for_each(|row| screen.position.folds.toggle(row)));
        None
    }
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
