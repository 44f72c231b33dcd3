//! What clicks and the wheel do in the table of a folder.

use super::click::FolderClick;
use super::command::FolderCommand;
use super::message::FolderEffect;
use super::screen::FolderScreen;
use crate::app::click::{NOTCH, WheelTurn};
use crate::app::key::{Key, KeyCode};

impl FolderScreen {
    /// Takes in a click.
    pub(super) fn click(&mut self, target: FolderClick) -> Vec<FolderEffect> {
        self.message = None;
        self.settle();
        match target {
            FolderClick::Nothing => Vec::new(),
            FolderClick::Key(key) => self.press(key),
            FolderClick::Heading(column) => self.obey(FolderCommand::Sort(column)),
            FolderClick::Row(row) if row == self.focus => self.obey(FolderCommand::Compare),
            FolderClick::Row(row) => {
                self.focus = row;
                Vec::new()
            }
            FolderClick::Source(rank) => {
                if let Some(list) = &mut self.sources {
                    list.chosen = rank;
                }
                self.press(Key::plain(KeyCode::Enter))
            }
        }
    }

    /// Takes in a notch of the wheel.
    pub(super) fn wheel(&mut self, turn: WheelTurn) {
        let code = match turn {
            WheelTurn::Down => KeyCode::Down,
            WheelTurn::Up => KeyCode::Up,
        };
        // What a line up or down does has no effect outside.
        (0..NOTCH).for_each(|_| drop(self.press(Key::plain(code))));
    }
}
