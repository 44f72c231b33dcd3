//! Colours and weights. The one place that knows them.

mod colour;
#[cfg(test)]
mod contrast;
mod palettes;

use ratatui::style::{Modifier, Style};

use colour::{Rgb, Tint};
use palettes::{DARK, DEUTERANOPIA, DEUTERANOPIA_LIGHT, HIGH_CONTRAST, HIGH_CONTRAST_LIGHT, LIGHT, Palette};

use crate::app::{Appearance, ClassMark, Colours, Theme as Choice};

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
    /// The passage that the reader has stepped to.
    pub(super) chosen: Style,
    /// The chosen line of a list.
    pub(super) chosen_line: Style,
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
        if appearance.colours == Colours::None {
            return Self::plain();
        }
        let palette = match appearance.theme {
            Choice::Dark => &DARK,
            Choice::Light => &LIGHT,
            Choice::HighContrast => &HIGH_CONTRAST,
            Choice::HighContrastLight => &HIGH_CONTRAST_LIGHT,
            Choice::Deuteranopia => &DEUTERANOPIA,
            Choice::DeuteranopiaLight => &DEUTERANOPIA_LIGHT,
            Choice::Mono => return Self::plain(),
        };
        Self::coloured(palette, appearance.colours)
    }

    /// What marked text looks like; shared wording the stronger, the more speeches have it. All but stock takes back
    /// the quietness of what it is laid over.
    pub(super) fn marked(&self, mark: ClassMark, spread: usize) -> Style {
        match mark {
            ClassMark::Stock => self.quiet,
            ClassMark::Shared => self.loud.patch(self.shared[spread.clamp(2, 4) - 2]),
            ClassMark::Near => self.loud.patch(self.near),
            ClassMark::Local => self.loud.patch(self.local),
            ClassMark::CarriedOver => self.loud.patch(self.carried_over),
        }
    }

    /// What a mark in the gutter looks like.
    pub(super) fn gutter(&self, mark: ClassMark, spread: usize) -> Style {
        match mark {
            ClassMark::Stock => self.quiet,
            ClassMark::Shared => self.marks[spread.clamp(2, 4) - 2],
            ClassMark::Near => self.near_mark,
            ClassMark::Local => self.local,
            ClassMark::CarriedOver => self.alarm,
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
            chosen_line: plain.add_modifier(Modifier::REVERSED),
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
            chosen_line: marked(palette.line).add_modifier(Modifier::BOLD),
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
