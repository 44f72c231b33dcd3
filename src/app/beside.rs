//! The columns layout: what of each speech stands beside the focused section.
//!
//! Only the focused speech has a place of its own, the viewport. Where the others stand follows from it:
//!
//! ```text
//!   focused speech     answers it         no counterpart
//!
//!   …                  …                  end of the section that
//!  ►the focused        its best answer    the section after that
//!   section starts     starts here too    …
//! ```
//!
//! That there is no counterpart is said above the column: its text runs on.
//!
//! While the focused section's start is above the screen, as great a part of its answer is above it too, so that the
//! text of both stays in view.

use std::iter::{repeat, successors};

use super::anchor::Anchor;
use super::appearance::ScreenLayout;
use super::columns::Column;
use super::compare_screen::CompareScreen;
use super::flow::{Flow, LinePlace};
use super::running::RunningSpeech;
use super::table_layout::{CellContent, CellLine};
use super::viewport::Viewport;
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

impl CompareScreen {
    /// What the columns layout shows of a speech.
    pub(super) fn running_column(&self, column: Column) -> RunningColumn {
        let height = self.body_height();
        let focused = column.speech == self.position.focus;
        self.with_layout(|layout| {
            let running = RunningSpeech::new(layout, column);
            let Some(standing) = self.standing(&running, column.speech) else {
                return RunningColumn::default();
            };
            RunningColumn {
                lines: standing.lines(&running, height),
                lit: standing.lit,
                cursor: focused.then_some(standing.above),
            }
        })
    }

    /// Where a speech stands on the screen; `None` if there is nothing to stand beside.
    fn standing(&self, running: &RunningSpeech<'_>, speech: SpeechId) -> Option<Standing> {
        let Viewport { cursor, screen_line } = self.position.viewport;
        if speech == self.position.focus {
            let lit = Some(running.section(cursor.block));
            return Some(Standing { place: cursor, above: screen_line, lit });
        }
        let above = screen_line.saturating_sub(cursor.line);
        Some(match self.beside(speech)? {
            Beside::Answer(section) => {
                let block = running.block_of(section);
                let line = self.hidden_part().of(running.filled_height(block));
                let place = LinePlace { block, line };
                Standing { place, above, lit: Some(running.section(block)) }
            }
            Beside::Gap(after) => {
                let block = after.map_or(0, |section| running.block_of(section) + 1);
                Standing { place: LinePlace { block, line: 0 }, above, lit: None }
            }
        })
    }

    /// Whether the columns layout shows a speech beside a focused section that nothing of it answers.
    pub(super) fn lacks_counterpart(&self, speech: SpeechId) -> bool {
        self.position.layout == ScreenLayout::Columns
            && self.model.comparison.analysed
            && matches!(self.beside(speech), Some(Beside::Gap(_)))
    }

    /// The section of a speech that stands beside the focus, or else the nearest one above.
    pub(super) fn section_beside(&self, speech: SpeechId) -> Option<SectionId> {
        match self.position.layout {
            ScreenLayout::Rows => {
                let rows = self.model.view.table.rows.iter().take(self.position.viewport.cursor.block + 1);
                rows.rev().find_map(|row| row.cells[speech].first().copied())
            }
            ScreenLayout::Columns => match self.beside(speech)? {
                Beside::Answer(section) => Some(section),
                Beside::Gap(after) => after,
            },
        }
    }

    /// The place in another speech that the focus moves to in the columns layout, so that nothing of that speech moves
    /// on the screen: beside the focus, inside the lit section if there is one.
    pub(super) fn anchor_in(&self, speech: SpeechId) -> Option<Anchor> {
        let column = self.with_layout(|layout| layout.column_of(speech));
        let shown = self.running_column(column);
        let beside = self.position.viewport.screen_line;
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
            _ => self.model.comparison.section(place).own.start,
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
        if self.model.comparison.analysed {
            return self
                .model
                .link_index
                .of(section)
                .find(|other| other.speech == speech)
                .map(|other| other.section);
        }
        let table = &self.model.view.table;
        table.rows[table.row_of(section)].cells[speech].first().copied()
    }

    /// How much of the focused section is above the screen.
    fn hidden_part(&self) -> HiddenPart {
        let Viewport { cursor, screen_line } = self.position.viewport;
        let height = self.with_running(self.position.focus, |running| running.filled_height(cursor.block));
        HiddenPart { lines: cursor.line.saturating_sub(screen_line), height }
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

/// Where a speech stands on the screen.
#[derive(Clone, Debug)]
struct Standing {
    /// A line of the speech; one after its end if nothing is left.
    place: LinePlace,
    /// How many lines of the screen are above that line.
    above: usize,
    /// The section that is lit.
    lit: Option<SectionId>,
}

impl Standing {
    /// The lines of a screen of this height.
    fn lines(&self, running: &RunningSpeech<'_>, height: usize) -> Vec<Option<CellLine>> {
        let next_up = |&place: &LinePlace| match running.above(place, 1) {
            (above, 1) => Some(above),
            _ => None,
        };
        let next_down = |&place: &LinePlace| match running.below(place, 1) {
            (below, 1) => Some(below),
            _ => None,
        };
        let up = successors(next_up(&self.place), next_up).map(|place| running.line(place));
        let mut lines: Vec<Option<CellLine>> = up.chain(repeat(None)).take(self.above).collect();
        lines.reverse();
        let down = successors(Some(self.place), next_down).map(|place| running.line(place));
        lines.extend(down.take(height));
        lines.resize(height, None);
        lines
    }
}
