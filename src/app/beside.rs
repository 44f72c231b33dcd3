//! The columns layout: what of each speech stands beside the focused section.
//!
//! Only the focused speech has a place of its own, the viewport. Where the others stand follows from it:
//!
//! ```text
//!   focused speech     answers it         nothing answers
//!
//!   …                  …                  end of the section that
//!  ►the focused        its best answer    no counterpart
//!   section starts     starts here too    the section after that
//! ```
//!
//! While the focused section's start is above the screen, as great a part of its answer is above it too, so that the
//! text of both stays in view.

use std::iter::{repeat_with, successors};

use super::anchor::Anchor;
use super::columns::Column;
use super::flow::{Flow, LinePlace};
use super::layout::{CellContent, CellLine};
use super::running::RunningSpeech;
use super::state::{ScreenLayout, State};
use crate::compare::{SectionPlace, SpeechId};
use crate::speech::SectionId;

/// What of a speech stands beside the focused section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Beside {
    /// The section that answers it best; in the focused speech the section itself.
    Answer(SectionId),
    /// Nothing; an answer would stand after this section, or at the start of the speech.
    Gap(Option<SectionId>),
}

/// A column of the screen in the columns layout.
#[derive(Clone, Debug, Default)]
pub struct RunningColumn {
    /// What stands on each line of the screen's body; `None` above the start and below the end of the speech.
    pub lines: Vec<Option<CellLine>>,
    /// The section that is lit: the focused one, or the one that answers it.
    pub lit: Option<SectionId>,
    /// The line of the body that has the focus, in the column of the focused speech.
    pub cursor: Option<usize>,
}

impl State {
    /// What the columns layout shows of a speech.
    pub(crate) fn running_column(&self, column: Column) -> RunningColumn {
        let height = self.body_height();
        self.with_layout(|layout| {
            let running = RunningSpeech::new(layout, column);
            let block_start = |section: SectionId| LinePlace { block: running.block_of(section), line: 0 };
            if column.speech == self.focus {
                let (place, above) = (self.viewport.cursor, self.viewport.screen_line);
                return RunningColumn {
                    lines: lines_around(&running, place, above, None, height),
                    lit: running.section(place.block),
                    cursor: Some(above),
                };
            }
            let (above, hidden) = self.focused_start();
            match self.beside(column.speech) {
                Some(Beside::Answer(section)) => {
                    let start = block_start(section);
                    let place = LinePlace { line: hidden.of(running.height(start.block)), ..start };
                    RunningColumn {
                        lines: lines_around(&running, place, above, None, height),
                        lit: running.section(start.block),
                        cursor: None,
                    }
                }
                Some(Beside::Gap(after)) => {
                    let block = after.map_or(0, |section| running.block_of(section) + 1);
                    let note = CellLine { section: None, content: CellContent::NoCounterpart };
                    let note = self.comparison.analysed.then_some(note);
                    let lines = lines_around(&running, LinePlace { block, line: 0 }, above, note, height);
                    RunningColumn { lines, lit: None, cursor: None }
                }
                None => RunningColumn::default(),
            }
        })
    }

    /// The section of a speech that stands beside the focus, or else the nearest one above.
    pub(crate) fn section_beside(&self, speech: SpeechId) -> Option<SectionId> {
        match self.screen_layout {
            ScreenLayout::Rows => self.nearest_above(speech, self.viewport.cursor.block),
            ScreenLayout::Columns => match self.beside(speech)? {
                Beside::Answer(section) => Some(section),
                Beside::Gap(after) => after,
            },
        }
    }

    /// The first section of a speech on a row of the table, or on the nearest row above that has one.
    pub(super) fn nearest_above(&self, speech: SpeechId, row: usize) -> Option<SectionId> {
        let rows = self.shown.table.rows.iter().take(row + 1).rev();
        rows.filter_map(|row| row.cells.get(speech.0)?.first().copied()).next()
    }

    /// The place in another speech that the focus moves to in the columns layout, so that nothing of that speech moves
    /// on the screen: beside the focus, inside the lit section if there is one.
    pub(super) fn anchor_in(&self, speech: SpeechId) -> Option<Anchor> {
        let column = self.with_layout(|layout| layout.column_of(speech));
        let shown = self.running_column(column);
        let beside = self.viewport.screen_line;
        let sections =
            || (0..).zip(&shown.lines).filter(|(_, line)| line.as_ref().is_some_and(CellLine::has_section));
        let here = match shown.lit {
            Some(_) => {
                let lit = || sections().filter(|(_, line)| section_of(line) == shown.lit);
                lit().take_while(|&(y, _)| y <= beside).last().or_else(|| lit().next())
            }
            None => sections().find(|&(y, _)| y >= beside).or_else(|| sections().last()),
        };
        let (screen_line, section) = match here {
            Some((y, line)) => (y, section_of(line)?),
            None => (beside, self.section_beside(speech).unwrap_or_default()),
        };
        let place = SectionPlace { speech, section };
        let position = match here.and_then(|(_, line)| line.as_ref()).map(|line| &line.content) {
            Some(CellContent::Text(range)) => range.start,
            _ => self.comparison.section(place)?.own.start,
        };
        Some(Anchor::new(place, position, screen_line))
    }

    /// What stands beside the focused section; `None` if nothing is focused.
    fn beside(&self, speech: SpeechId) -> Option<Beside> {
        let focused = self.focused_section()?;
        let answer =
            |section: usize| self.answer_in(speech, SectionPlace { section: SectionId(section), ..focused });
        Some(match answer(focused.section.0) {
            Some(section) => Beside::Answer(section),
            None => Beside::Gap((0..focused.section.0).rev().find_map(answer)),
        })
    }

    /// The section of a speech that answers a section best. Before the analysis it is the one on the same row.
    fn answer_in(&self, speech: SpeechId, section: SectionPlace) -> Option<SectionId> {
        if section.speech == speech {
            return Some(section.section);
        }
        if self.comparison.analysed {
            return self.answers.of(section).find(|other| other.speech == speech).map(|other| other.section);
        }
        let row = self.shown.table.rows.get(self.shown.table.row_of(section)?)?;
        row.cells.get(speech.0)?.first().copied()
    }

    /// How many lines of the screen stand above the focused section, and how much of it is above the screen.
    fn focused_start(&self) -> (usize, HiddenPart) {
        let (cursor, screen_line) = (self.viewport.cursor, self.viewport.screen_line);
        let height = self.with_flow(|flow| flow.height(cursor.block));
        let hidden = HiddenPart { lines: cursor.line.saturating_sub(screen_line), height };
        (screen_line.saturating_sub(cursor.line), hidden)
    }
}

/// How much of a section stands above the screen: so many lines of its height.
#[derive(Clone, Copy, Debug)]
struct HiddenPart {
    lines: usize,
    height: usize,
}

impl HiddenPart {
    /// As great a part of another height; never all of it.
    fn of(self, height: usize) -> usize {
        (self.lines * height / self.height.max(1)).min(height.saturating_sub(1))
    }
}

impl CellLine {
    fn has_section(&self) -> bool {
        self.section.is_some()
    }
}

fn section_of(line: &Option<CellLine>) -> Option<SectionId> {
    line.as_ref()?.section
}

/// The lines of a screen of this height on which a place of a speech stands below so many other lines. A note stands
/// between what is above and the place.
fn lines_around(
    running: &RunningSpeech<'_>,
    place: LinePlace,
    above: usize,
    note: Option<CellLine>,
    height: usize,
) -> Vec<Option<CellLine>> {
    let next_up = |&place: &LinePlace| match running.above(place, 1) {
        (above, 1) => Some(above),
        _ => None,
    };
    let next_down = |&place: &LinePlace| match running.below(place, 1) {
        (below, 1) => Some(below),
        _ => None,
    };
    let up = successors(next_up(&place), next_up).map(|place| running.line(place));
    let mut lines: Vec<Option<CellLine>> = up.chain(repeat_with(|| None)).take(above).collect();
    lines.reverse();
    let down = successors(Some(place), next_down).map(|place| running.line(place));
    lines.extend(
        note.map(Some).into_iter().chain(down).chain(repeat_with(|| None)).take(height.saturating_sub(above)),
    );
    lines
}
