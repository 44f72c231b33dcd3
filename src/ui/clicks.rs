//! Where on the screen a click does something, noted while it is drawn.

use ratatui::layout::{Position, Rect};

/// What a click is aimed at, by place. What is drawn later lies over what was drawn before.
#[derive(Clone, Debug)]
pub struct ClickMap<T>(Vec<(Rect, T)>);

impl<T: Copy> ClickMap<T> {
    /// Notes what stands in an area.
    pub(super) fn note(&mut self, area: Rect, target: T) {
        self.0.push((area, target));
    }

    /// What stands at a place of the screen, counted from 0.
    pub fn at(&self, column: u16, line: u16) -> Option<T> {
        let place = Position { x: column, y: line };
        self.0.iter().rev().find(|(area, _)| area.contains(place)).map(|(_, target)| *target)
    }
}

impl<T> Default for ClickMap<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

/// How many entries below the chosen one another stands; above it if negative.
pub fn steps(chosen: usize, entry: usize) -> isize {
    entry.cast_signed() - chosen.cast_signed()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_on_top_is_clicked() {
        let mut map = ClickMap::default();
        map.note(Rect::new(0, 0, 10, 5), "text");
        map.note(Rect::new(2, 1, 4, 2), "window");
        assert_eq!(
            [map.at(0, 0), map.at(2, 2), map.at(6, 2), map.at(10, 2)],
            [Some("text"), Some("window"), Some("text"), None]
        );
        assert_eq!([steps(4, 6), steps(4, 1)], [2, -3]);
    }
}
