//! Choices of which one key takes one: what of the table to see, what to copy.

use ratatui::layout::Rect;

use super::Screen;
use crate::app::commands::{Command, Entry};
use crate::app::{Filter, OverlayKind, Regions};
use crate::text::width::columns;

/// The columns of the choice: its longest line, a key before it and a frame around it.
const WIDTH: u16 = 56;

/// A line of a choice.
struct ChoiceLine {
    keys: String,
    words: &'static str,
}

fn is_close(entry: &Entry) -> bool {
    entry.command == Command::Close
}

impl Screen<'_> {
    /// The commands of a menu that stand on its key line, and the keys that leave it, under a title; above the status
    /// lines where there is room.
    pub(super) fn choice(&mut self, menu: OverlayKind, title: &str, regions: Regions) {
        let keymap = self.state.keymap();
        let commands = menu.class().commands.iter();
        let choices: Vec<ChoiceLine> = commands
            .filter(|entry| entry.prominence > 0 || is_close(entry))
            .map(|entry| {
                let escape = keymap.key_for(Command::Close, self.state.context()).filter(|_| is_close(entry));
                let keys = [keymap.keys_shown(entry), escape.map(|key| key.to_string()).unwrap_or_default()];
                ChoiceLine {
                    keys: keys.join(" ").trim().to_owned(),
                    words: entry.words(self.state.words()).help,
                }
            })
            .collect();
        let height = u16::try_from(choices.len() + 2).unwrap_or(u16::MAX).min(regions.keys);
        let bottom = regions.warning.unwrap_or(regions.status);
        let bottom = if height + regions.body <= bottom { bottom } else { regions.keys };
        let area = Rect { x: 0, y: bottom - height, width: WIDTH.min(self.width()), height };
        let inside = self.frame(area, title);
        let ground = self.theme.text;
        let width = |line: &ChoiceLine| columns(&line.keys, self.canvas.ambiguous());
        let widest = u16::try_from(choices.iter().map(width).max().unwrap_or(0)).unwrap_or(0);
        for (y, ChoiceLine { keys, words }) in (inside.top()..inside.bottom()).zip(choices) {
            let (left, right) = (inside.x, inside.right());
            self.key_click(Rect { y, height: 1, ..inside }, &keys);
            self.canvas.text(left, y, right, &keys, ground.patch(self.theme.key));
            self.canvas.text(left + widest + 2, y, right, words, ground);
        }
    }

    /// The name of the filter that is on.
    pub(super) fn filter_name(&self) -> Option<&'static str> {
        let names = &self.state.words().filters;
        match self.state.filter() {
            Filter::All => None,
            Filter::Local => Some(names.local),
            Filter::Boilerplate => Some(names.boilerplate),
            Filter::Unanswered => Some(names.unanswered),
            Filter::LeftIn => Some(names.left_in),
            Filter::Only(class) => Some((self.state.words().class)(class)),
        }
    }
}
