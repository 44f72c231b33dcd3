//! Colours and weights. The one place that knows them.

mod classes;
mod colour;
#[cfg(test)]
mod contrast;
mod palettes;

use ratatui::style::{Modifier, Style};

use classes::ClassStyles;
use colour::{Rgb, Tint};
use palettes::{DARK, DEUTERANOPIA, DEUTERANOPIA_LIGHT, HIGH_CONTRAST, HIGH_CONTRAST_LIGHT, LIGHT, Palette};

pub(super) use classes::{bar_sign, sign};

use crate::app::{Appearance, ClassMark, Colours, Theme as Choice};
use crate::compare::Class;

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
    /// That something was left in from another place, in the gutter and in counts.
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
    classes: ClassStyles,
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
        let style = self.classes.get(mark, spread).text;
        if mark == ClassMark::Of(Class::Stock) { style } else { self.loud.patch(style) }
    }

    /// What a mark in the gutter looks like.
    pub(super) fn gutter(&self, mark: ClassMark, spread: usize) -> Style {
        self.classes.get(mark, spread).gutter
    }

    /// What the shades of the ruler look like.
    pub(super) fn shade(&self) -> Style {
        self.gutter(ClassMark::Of(Class::Shared), 3)
    }

    /// What the number and the title of a speech look like, everywhere.
    pub(super) fn speech(&self, speech: usize) -> Style {
        self.speeches.get(speech % self.speeches.len()).copied().unwrap_or_default()
    }

    /// Without colour: only weight, underline and reversal.
    fn plain() -> Self {
        let plain = Style::new();
        let quiet = plain.add_modifier(Modifier::DIM);
        Self {
            text: plain,
            focused: plain,
            quiet,
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
            classes: ClassStyles::plain(quiet),
            speeches: [plain.add_modifier(Modifier::BOLD); 9],
        }
    }

    fn coloured(palette: &Palette, colours: Colours) -> Self {
        let ink = |rgb: Rgb| Style::new().fg(rgb.color(colours));
        let marked = |tint: Tint| ink(palette.text).bg(tint.color(colours));
        let text = ink(palette.text).bg(palette.ground.color(colours));
        let (quiet, alarm) = (ink(palette.quiet), ink(palette.alarm).add_modifier(Modifier::BOLD));
        Self {
            text,
            focused: Style::new().bg(palette.focused.color(colours)),
            quiet,
            heading: Style::new().add_modifier(Modifier::BOLD),
            bar: ink(palette.text).bg(palette.bar.color(colours)),
            key: ink(palette.focus).add_modifier(Modifier::BOLD),
            rule: ink(palette.rule),
            focus: ink(palette.focus).add_modifier(Modifier::BOLD),
            warning: ink(palette.warning).add_modifier(Modifier::BOLD),
            alarm,
            loud: ink(palette.text),
            chosen: marked(palette.chosen).add_modifier(Modifier::BOLD),
            chosen_line: marked(palette.line).add_modifier(Modifier::BOLD),
            hit: marked(palette.hit),
            differing: ink(palette.differing).add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
            classes: ClassStyles::coloured(palette.classes, colours, ink(palette.text), quiet, alarm),
            speeches: palette.speeches.map(|rgb| ink(rgb).add_modifier(Modifier::BOLD)),
        }
    }
}
