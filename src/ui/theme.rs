//! Colours and weights. The one place that knows them.

use ratatui::style::{Color, Modifier, Style};

use crate::app::{Appearance, Colours, Mark, Theme as Choice};

/// What each part of the screen looks like. Styles of marks are laid over those of the ground they stand on.
#[derive(Clone, Debug)]
pub(super) struct Theme {
    /// Running text on its ground.
    pub(super) text: Style,
    /// The focused section's ground.
    pub(super) focused: Style,
    /// What stands back: folded sections, notes, notices.
    pub(super) quiet: Style,
    /// Section headings.
    pub(super) heading: Style,
    /// The header and the bottom lines.
    pub(super) bar: Style,
    /// Keys on the key line and in the help.
    pub(super) key: Style,
    /// Rules and edges.
    pub(super) rule: Style,
    /// The edge and the mark of the focus.
    pub(super) focus: Style,
    /// Messages and warnings.
    pub(super) warning: Style,
    /// That something was carried over from another place, in the gutter and in counts.
    pub(super) alarm: Style,
    /// Text that is not quiet, whatever it is laid over.
    pub(super) loud: Style,
    /// The passage that the reader has stepped to, and the chosen line of a list.
    pub(super) chosen: Style,
    /// Search hits.
    pub(super) hit: Style,
    /// Words that differ.
    pub(super) differing: Style,
    shared: [Style; 3],
    marks: [Style; 3],
    near: Style,
    near_mark: Style,
    local: Style,
    carried_over: Style,
    speeches: [Style; 9],
}

impl Theme {
    pub(super) fn of(appearance: Appearance) -> Self {
        match (appearance.colours, appearance.theme) {
            (Colours::None, _) => Self::plain(),
            (colours, Choice::Dark) => Self::coloured(&DARK, colours),
            (colours, Choice::Light) => Self::coloured(&LIGHT, colours),
        }
    }

    /// What marked text looks like; shared wording the stronger, the more speeches have it. All but stock takes back
    /// the quietness of what it is laid over.
    pub(super) fn marked(&self, mark: Mark, spread: usize) -> Style {
        match mark {
            Mark::Stock => self.quiet,
            Mark::Shared => self.loud.patch(self.shared[spread.clamp(2, 4) - 2]),
            Mark::Near => self.loud.patch(self.near),
            Mark::Local => self.loud.patch(self.local),
            Mark::CarriedOver => self.loud.patch(self.carried_over),
        }
    }

    /// What a mark in the gutter looks like.
    pub(super) fn gutter(&self, mark: Mark, spread: usize) -> Style {
        match mark {
            Mark::Stock => self.quiet,
            Mark::Shared => self.marks[spread.clamp(2, 4) - 2],
            Mark::Near => self.near_mark,
            Mark::Local => self.local,
            Mark::CarriedOver => self.alarm,
        }
    }

    /// What the shades of the ruler look like.
    pub(super) fn shade(&self) -> Style {
        self.marks[1]
    }

    /// What the number and the title of a speech look like, everywhere.
    pub(super) fn speech(&self, speech: usize) -> Style {
        self.speeches.get(speech % self.speeches.len()).copied().unwrap_or_default()
    }

    /// Without colour: weight, underline and reversal alone.
    fn plain() -> Self {
        let plain = Style::new();
        let over_stock = plain.remove_modifier(Modifier::DIM);
        Self {
            text: plain,
            focused: plain,
            quiet: plain.add_modifier(Modifier::DIM),
            heading: plain.add_modifier(Modifier::BOLD),
            bar: plain.add_modifier(Modifier::REVERSED),
            key: plain.add_modifier(Modifier::BOLD),
            rule: plain.add_modifier(Modifier::DIM),
            focus: plain.add_modifier(Modifier::BOLD),
            warning: plain.add_modifier(Modifier::BOLD),
            alarm: plain.add_modifier(Modifier::BOLD),
            loud: plain.remove_modifier(Modifier::DIM),
            chosen: plain.add_modifier(Modifier::REVERSED),
            hit: plain.add_modifier(Modifier::REVERSED),
            differing: plain.add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
            shared: [over_stock.add_modifier(Modifier::BOLD); 3],
            marks: [plain; 3],
            near: over_stock.add_modifier(Modifier::UNDERLINED),
            near_mark: plain,
            local: over_stock.add_modifier(Modifier::BOLD | Modifier::ITALIC),
            carried_over: over_stock.add_modifier(Modifier::BOLD | Modifier::UNDERLINED | Modifier::REVERSED),
            speeches: [plain.add_modifier(Modifier::BOLD); 9],
        }
    }

    fn coloured(palette: &Palette, colours: Colours) -> Self {
        let ink = |rgb: Rgb| Style::new().fg(rgb.color(colours));
        let marked = |tint: Tint| ink(palette.text).bg(tint.color(colours));
        let text = ink(palette.text).bg(palette.ground.color(colours));
        Self {
            text,
            focused: Style::new().bg(palette.focused.color(colours)),
            quiet: ink(palette.quiet),
            heading: Style::new().add_modifier(Modifier::BOLD),
            bar: ink(palette.text).bg(palette.bar.color(colours)),
            key: ink(palette.focus).add_modifier(Modifier::BOLD),
            rule: ink(palette.rule),
            focus: ink(palette.focus).add_modifier(Modifier::BOLD),
            warning: ink(palette.warning).add_modifier(Modifier::BOLD),
            alarm: ink(palette.alarm).add_modifier(Modifier::BOLD),
            loud: ink(palette.text),
            chosen: marked(palette.chosen).add_modifier(Modifier::BOLD),
            hit: marked(palette.hit),
            differing: ink(palette.differing).add_modifier(Modifier::BOLD),
            shared: palette.shared.map(marked),
            marks: palette.marks.map(ink),
            near_mark: ink(palette.near_mark),
            near: marked(palette.near).add_modifier(Modifier::UNDERLINED),
            local: ink(palette.local).add_modifier(Modifier::BOLD),
            carried_over: marked(palette.carried_over).add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
            speeches: palette.speeches.map(|rgb| ink(rgb).add_modifier(Modifier::BOLD)),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Rgb(u8, u8, u8);

/// The ground of marked text, and which of 256 colours stands for it: the nearest would be a grey that nobody can tell
/// from the ground around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Tint(Rgb, u8);

struct Palette {
    ground: Rgb,
    focused: Rgb,
    bar: Rgb,
    text: Rgb,
    quiet: Rgb,
    rule: Rgb,
    focus: Rgb,
    warning: Rgb,
    chosen: Tint,
    hit: Tint,
    differing: Rgb,
    shared: [Tint; 3],
    marks: [Rgb; 3],
    near: Tint,
    near_mark: Rgb,
    local: Rgb,
    carried_over: Tint,
    alarm: Rgb,
    speeches: [Rgb; 9],
}

/// Text has a contrast of at least 7 to 1 on every ground it stands on, what is quiet at least 4.5 to 1 (WCAG 2).
const DARK: Palette = Palette {
    ground: Rgb(22, 24, 28),
    focused: Rgb(33, 37, 45),
    bar: Rgb(42, 46, 56),
    text: Rgb(232, 234, 238),
    quiet: Rgb(148, 155, 166),
    rule: Rgb(74, 80, 92),
    focus: Rgb(240, 198, 92),
    warning: Rgb(255, 150, 120),
    chosen: Tint(Rgb(102, 54, 18), 58),
    hit: Tint(Rgb(84, 62, 0), 22),
    differing: Rgb(255, 206, 120),
    shared: [Tint(Rgb(20, 54, 72), 17), Tint(Rgb(18, 66, 92), 18), Tint(Rgb(14, 78, 112), 24)],
    marks: [Rgb(44, 112, 148), Rgb(52, 140, 186), Rgb(84, 176, 226)],
    near: Tint(Rgb(58, 44, 72), 53),
    near_mark: Rgb(186, 140, 230),
    local: Rgb(166, 236, 156),
    carried_over: Tint(Rgb(135, 0, 18), 88),
    alarm: Rgb(255, 128, 128),
    speeches: [
        Rgb(122, 182, 255),
        Rgb(255, 174, 112),
        Rgb(138, 220, 146),
        Rgb(244, 146, 186),
        Rgb(198, 170, 255),
        Rgb(232, 214, 110),
        Rgb(108, 214, 214),
        Rgb(214, 186, 160),
        Rgb(190, 198, 210),
    ],
};

/// The same contrasts as [`DARK`].
const LIGHT: Palette = Palette {
    ground: Rgb(252, 252, 250),
    focused: Rgb(240, 242, 236),
    bar: Rgb(228, 231, 236),
    text: Rgb(30, 33, 38),
    quiet: Rgb(98, 104, 114),
    rule: Rgb(186, 191, 200),
    focus: Rgb(146, 84, 0),
    warning: Rgb(170, 40, 10),
    chosen: Tint(Rgb(255, 212, 122), 222),
    hit: Tint(Rgb(255, 238, 140), 228),
    differing: Rgb(146, 52, 0),
    shared: [Tint(Rgb(214, 234, 245), 195), Tint(Rgb(188, 221, 239), 153), Tint(Rgb(160, 206, 232), 117)],
    marks: [Rgb(110, 176, 212), Rgb(64, 144, 190), Rgb(20, 104, 158)],
    near: Tint(Rgb(236, 224, 246), 225),
    near_mark: Rgb(128, 72, 176),
    local: Rgb(0, 92, 38),
    carried_over: Tint(Rgb(255, 196, 196), 217),
    alarm: Rgb(176, 0, 24),
    speeches: [
        Rgb(0, 86, 170),
        Rgb(156, 74, 0),
        Rgb(0, 104, 44),
        Rgb(164, 26, 92),
        Rgb(96, 52, 172),
        Rgb(112, 88, 0),
        Rgb(0, 98, 106),
        Rgb(110, 72, 40),
        Rgb(70, 78, 90),
    ],
};

impl Tint {
    fn color(self, colours: Colours) -> Color {
        match colours {
            Colours::True => self.0.color(colours),
            Colours::Indexed | Colours::None => Color::Indexed(self.1),
        }
    }
}

impl Rgb {
    fn color(self, colours: Colours) -> Color {
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
    fn of_index(index: u8) -> Self {
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

    /// Relative luminance by WCAG 2.
    fn luminance(Rgb(red, green, blue): Rgb) -> f64 {
        let linear = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.03928 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    fn contrast(a: Rgb, b: Rgb) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn everything_can_be_read_on_its_ground() {
        for palette in [&DARK, &LIGHT] {
            let tints = [palette.near, palette.carried_over, palette.chosen, palette.hit].into_iter();
            for Tint(ground, index) in tints.chain(palette.shared) {
                assert!(contrast(palette.text, ground) >= 7.0, "text on {ground:?}");
                assert!(contrast(palette.text, Rgb::of_index(index)) >= 4.5, "text on {index}");
            }
            for Tint(_, index) in palette.shared.into_iter().chain([palette.near]) {
                assert!(contrast(palette.local, Rgb::of_index(index)) >= 4.5, "local on {index}");
            }
            let quiet = [palette.quiet, palette.focus, palette.warning, palette.alarm];
            for ground in [palette.ground, palette.focused, palette.bar] {
                assert!(contrast(palette.text, ground) >= 7.0, "text on {ground:?}");
                for ink in palette.speeches.into_iter().chain(quiet) {
                    assert!(contrast(ink, ground) >= 4.5, "{ink:?} on {ground:?}");
                }
            }
            assert!(contrast(palette.differing, palette.near.0) >= 4.5);
        }
    }

    #[test]
    fn a_colour_has_a_nearest_one_of_256() {
        assert_eq!(Rgb(255, 0, 0).nearest_index(), 196);
        assert_eq!(Rgb(28, 28, 28).nearest_index(), 234);
    }
}
