//! What of the table is on the screen: the focused line, and where on the screen it stands.
//!
//! The rest follows from these two. Whatever changes around the focused line (the width, a fold, the settings, the
//! results that arrive), it keeps its place on the screen as long as the table reaches far enough up and down.

use super::flow::{Flow, LinePlace};

/// The line of the table that has the focus, and its line on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Viewport {
    /// The focused line of the table.
    pub cursor: LinePlace,
    /// How many lines of the screen's body stand above it.
    pub screen_line: usize,
}

/// The focused line stands this far down the screen while a reader scrolls, as a fraction of the height: what was
/// just read stays in view, and most of the screen is for what comes.
const HOME: usize = 4;

impl Viewport {
    /// The line of the table at the top of the screen.
    pub fn top(self, flow: &dyn Flow) -> LinePlace {
        flow.above(self.cursor, self.screen_line).0
    }

    /// Moves the focus down by lines; the text scrolls once the focus stands at its home.
    pub fn down(&mut self, flow: &dyn Flow, height: usize, lines: usize) {
        let (cursor, moved) = flow.below(self.cursor, lines);
        self.cursor = cursor;
        let home = height / HOME;
        if self.screen_line < home {
            self.screen_line = (self.screen_line + moved).min(home);
        }
        self.settle(flow, height);
    }

    /// Moves the focus up by lines; the text scrolls once the focus stands at its home.
    pub fn up(&mut self, flow: &dyn Flow, height: usize, lines: usize) {
        let (cursor, moved) = flow.above(self.cursor, lines);
        self.cursor = cursor;
        let home = height / HOME;
        if self.screen_line > home {
            self.screen_line = self.screen_line.saturating_sub(moved).max(home);
        }
        self.settle(flow, height);
    }

    /// Moves the text and the focus with it, so that the focus keeps its line on the screen.
    pub fn scroll(&mut self, flow: &dyn Flow, height: usize, lines: usize, down: bool) {
        let (cursor, _) = if down { flow.below(self.cursor, lines) } else { flow.above(self.cursor, lines) };
        self.cursor = cursor;
        self.settle(flow, height);
    }

    /// Puts the focus on a line. The text stays where it is if the line is well inside the screen.
    pub fn go_to(&mut self, flow: &dyn Flow, height: usize, target: LinePlace) {
        let comfortable = height - height / HOME;
        let top = self.top(flow);
        self.screen_line = match flow.distance(top, target, comfortable) {
            Some(line) => line,
            None => height / HOME,
        };
        self.cursor = target;
        self.settle(flow, height);
    }

    /// Brings the focus back inside the table and the screen, and fills the screen at the table's ends.
    pub fn settle(&mut self, flow: &dyn Flow, height: usize) {
        if self.cursor.block >= flow.blocks() {
            self.cursor = flow.last();
        }
        self.cursor.line = self.cursor.line.min(flow.height(self.cursor.block).saturating_sub(1));

        let bottom = height.saturating_sub(1);
        self.screen_line = self.screen_line.min(bottom);
        let wanted_below = bottom - self.screen_line;
        let (_, below) = flow.below(self.cursor, wanted_below);
        let (_, above) = flow.above(self.cursor, bottom - below);
        self.screen_line = if below < wanted_below { above } else { self.screen_line.min(above) };
    }
}
