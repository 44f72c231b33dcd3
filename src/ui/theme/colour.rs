//! Colours, and what is shown of them where a terminal has 256.

use ratatui::style::Color;

use crate::app::Colours;

/// A colour: how much red, green and blue (sRGB).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Rgb(pub(super) u8, pub(super) u8, pub(super) u8);

/// The ground of marked text, and which of 256 colours stands for it: the nearest would be a grey that nobody can tell
/// from the ground around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tint(pub(super) Rgb, pub(super) u8);

impl Tint {
    pub(super) fn color(self, colours: Colours) -> Color {
        match colours {
            Colours::True => self.0.color(colours),
            Colours::Indexed | Colours::None => Color::Indexed(self.1),
        }
    }
}

impl Rgb {
    pub(super) fn color(self, colours: Colours) -> Color {
        match colours {
            Colours::True => Color::Rgb(self.0, self.1, self.2),
            Colours::Indexed | Colours::None => Color::Indexed(self.nearest_index()),
        }
    }

    /// The nearest of the colours 16 to 255, on which terminals with 256 colours agree.
    fn nearest_index(self) -> u8 {
        (16..=255).min_by_key(|&index| self.distance(Self::of_index(index))).unwrap_or(16)
    }

    /// A colour from 16 on: a cube of six steps a side, then 24 greys.
    pub(super) fn of_index(index: u8) -> Self {
        const STEPS: [u8; 6] = [0, 95, 135, 175, 215, 255];
        const GREYS: u8 = 232;
        if index >= GREYS {
            let level = 8 + 10 * (index - GREYS);
            return Self(level, level, level);
        }
        let step = |divisor: u8| STEPS[usize::from(index.saturating_sub(16) / divisor % 6)];
        Self(step(36), step(6), step(1))
    }

    fn distance(self, other: Self) -> u32 {
        let square = |a: u8, b: u8| u32::from(a.abs_diff(b)).pow(2);
        square(self.0, other.0) + square(self.1, other.1) + square(self.2, other.2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_has_a_nearest_one_of_256() {
        assert_eq!(Rgb(255, 0, 0).nearest_index(), 196);
        assert_eq!(Rgb(28, 28, 28).nearest_index(), 234);
    }
}
