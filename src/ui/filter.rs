//! Choices of which one key takes one: what of the table to see, what to copy.

use ratatui::layout::Rect;

use super::Screen;
use crate::app::commands::{COMMANDS, Entry, Task};
use crate::app::{Filter, Regions};
use crate::text::width::columns;

/// The columns of the choice: its longest line, a key before it and a frame around it.
const WIDTH: u16 = 56;

impl Screen<'_> {
    /// The commands of a task that stand on its key line, under a title.
    pub(super) fn choice(&mut self, task: Task, title: &str, regions: Regions) {
        let choices = COMMANDS.iter().filter(|entry| entry.task == task && entry.prominence > 0);
        let choices: Vec<_> = choices.collect();
        let height = u16::try_from(choices.len() + 2).unwrap_or(u16::MAX).min(regions.keys);
        let area = Rect { x: 0, y: regions.keys - height, width: WIDTH.min(self.width()), height };
        let inside = self.frame(area, title);
        let ground = self.theme.text;
        let keymap = self.state.keymap();
        let width = |entry: &&Entry| columns(&keymap.keys_shown(entry), self.canvas.ambiguous());
        let widest = u16::try_from(choices.iter().map(width).max().unwrap_or(0)).unwrap_or(0);
        for (y, entry) in (inside.top()..inside.bottom()).zip(choices) {
            let (left, right) = (inside.x, inside.right());
            self.canvas.text(left, y, right, &keymap.keys_shown(entry), ground.patch(self.theme.key));
            self.canvas.text(left + widest + 2, y, right, entry.words(self.state.words()).help, ground);
        }
    }

    /// The name of the filter that is on.
    pub(super) fn filter_name(&self) -> Option<&'static str> {
        let [local, boilerplate, unanswered, carried_over] = self.state.words().filters;
        match self.state.filter() {
            Filter::All => None,
            Filter::Local => Some(local),
            Filter::Boilerplate => Some(boilerplate),
            Filter::Unanswered => Some(unanswered),
            Filter::CarriedOver => Some(carried_over),
        }
    }
}
