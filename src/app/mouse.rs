//! What clicks and the wheel do.

use super::anchor::Anchor;
use super::appearance::ScreenLayout;
use super::click::{ClickTarget, NOTCH, WheelTurn};
use super::commands::{Command, OverlayCommand};
use super::compare_screen::CompareScreen;
use super::context::{Context, Keyboard};
use super::direction::Direction;
use super::flow::LinePlace;
use super::key::{Key, KeyCode};
use super::message::Effect;
use super::state::State;
use super::table_layout::CellContent;
use super::viewport::Viewport;
use crate::compare::{SectionPlace, SpeechId};

impl State {
    /// Takes in a click.
    pub(super) fn click(&mut self, target: ClickTarget) -> Vec<Effect> {
        self.session.message = None;
        match target {
            ClickTarget::Nothing => Vec::new(),
            ClickTarget::Key(key) => self.key(key),
            ClickTarget::Keys { key, times } => (0..times).flat_map(|_| self.key(key)).collect(),
            ClickTarget::Speech(speech) => {
                self.screen.focus_speech(speech);
                Vec::new()
            }
            ClickTarget::Line { speech, line } => {
                self.screen.focus_line(speech, line);
                Vec::new()
            }
            ClickTarget::Choose { steps } => {
                self.choose_in_list(steps);
                Vec::new()
            }
            ClickTarget::Entry { steps, in_other_list } => {
                if in_other_list {
                    self.overlay_command(
                        Command::Overlay(OverlayCommand::SwitchList),
                        Key::plain(KeyCode::Tab),
                    );
                }
                self.choose_in_list(steps);
                self.overlay_command(Command::Overlay(OverlayCommand::GoThere), Key::plain(KeyCode::Enter))
            }
        }
    }

    /// Takes in a notch of the wheel.
    pub(super) fn wheel(&mut self, turn: WheelTurn) {
        let direction = match turn {
            WheelTurn::Down => Direction::Forward,
            WheelTurn::Up => Direction::Backward,
        };
        for _ in 0..NOTCH {
            if self.session.overlays.is_empty() {
                self.screen.read_on(|viewport, flow, height| match direction {
                    Direction::Forward => viewport.down(flow, height, 1),
                    Direction::Backward => viewport.up(flow, height, 1),
                });
            } else {
                self.step_in_list(direction);
            }
        }
    }

    /// Chooses the entry so many below the chosen one.
    fn choose_in_list(&mut self, steps: isize) {
        let direction = if steps < 0 { Direction::Backward } else { Direction::Forward };
        (0..steps.unsigned_abs()).for_each(|_| self.step_in_list(direction));
    }

    fn step_in_list(&mut self, direction: Direction) {
        let types_text =
            matches!(self.context(), Context::Overlay(kind) if kind.class().keyboard == Keyboard::Text);
        let (command, code) = match (direction, types_text) {
            (Direction::Forward, false) => (Command::LineDown, KeyCode::Down),
            (Direction::Backward, false) => (Command::LineUp, KeyCode::Up),
            (Direction::Forward, true) => (Command::Overlay(OverlayCommand::ListDown), KeyCode::Down),
            (Direction::Backward, true) => (Command::Overlay(OverlayCommand::ListUp), KeyCode::Up),
        };
        self.overlay_command(command, Key::plain(code));
    }
}

impl CompareScreen {
    /// Puts the focus on a line of the screen's body in the column of a speech. Nothing moves on the screen.
    pub(super) fn focus_line(&mut self, speech: SpeechId, line: usize) {
        self.position.item = None;
        if self.position.layout == ScreenLayout::Columns && speech != self.position.focus {
            match self.anchor_on_line(speech, line) {
                Some(anchor) => self.return_to(anchor),
                None => self.focus_speech(speech),
            }
            return;
        }
        let viewport = self.position.viewport;
        let (cursor, screen_line): (LinePlace, usize) =
            self.with_flow(|flow| flow.below(viewport.top(flow), line));
        self.position.focus = speech;
        self.position.viewport = Viewport { cursor, screen_line };
        self.settle();
    }

    /// What stands on a line of the screen in a column of the columns layout; `None` where that is nothing.
    fn anchor_on_line(&self, speech: SpeechId, line: usize) -> Option<Anchor> {
        let column = self.with_layout(|layout| layout.column_of(speech));
        let shown = self.running_column(column).lines.get(line)?.clone()?;
        let place = SectionPlace { speech, section: shown.section? };
        let position = match shown.content {
            CellContent::Text(range) => range.start,
            _ => self.model.comparison.section(place).own.start,
        };
        Some(Anchor::new(place, position, line))
    }
}
