//! What text of each class looks like: its style, its mark in the gutter, its part of a bar.

use ratatui::style::{Modifier, Style};

use super::colour::{Rgb, Tint};
use crate::app::{ClassMark, Colours};
use crate::compare::{Class, PerClass};
use crate::text::width::AmbiguousWidth;

/// The styles of marked text. They are laid over those of the ground that the text stands on.
#[derive(Clone, Debug)]
pub(super) struct ClassStyles {
    classes: PerClass<[ClassStyle; WIDEST_SPREAD - NARROWEST_SPREAD + 1]>,
    left_in: ClassStyle,
}

/// The colours of marked text in a theme. They are held to the same contrast as its other colours.
pub(super) struct ClassColours {
    /// The grounds of shared wording, the stronger the more speeches have it.
    shared: [Tint; 3],
    /// The marks of shared wording in the gutter, likewise.
    marks: [Rgb; 3],
    /// The ground of near matches.
    near: Tint,
    /// Their mark in the gutter.
    near_mark: Rgb,
    /// Local wording and its mark.
    local: Rgb,
    /// The ground of what was left in.
    left_in: Tint,
}

pub(super) const DARK: ClassColours = ClassColours {
    shared: [Tint(Rgb(20, 54, 72), 17), Tint(Rgb(18, 66, 92), 18), Tint(Rgb(14, 78, 112), 24)],
    marks: [Rgb(102, 157, 187), Rgb(96, 176, 222), Rgb(120, 204, 250)],
    near: Tint(Rgb(58, 44, 72), 53),
    near_mark: Rgb(186, 140, 230),
    local: Rgb(166, 236, 156),
    left_in: Tint(Rgb(135, 0, 18), 88),
};

pub(super) const LIGHT: ClassColours = ClassColours {
    shared: [Tint(Rgb(214, 234, 245), 195), Tint(Rgb(188, 221, 239), 153), Tint(Rgb(160, 206, 232), 117)],
    marks: [Rgb(54, 115, 153), Rgb(36, 100, 148), Rgb(10, 78, 132)],
    near: Tint(Rgb(236, 224, 246), 225),
    near_mark: Rgb(115, 65, 158),
    local: Rgb(0, 92, 38),
    left_in: Tint(Rgb(255, 196, 196), 217),
};

pub(super) const HIGH_CONTRAST: ClassColours = ClassColours {
    shared: [Tint(Rgb(0, 44, 80), 17), Tint(Rgb(0, 54, 104), 18), Tint(Rgb(0, 66, 128), 24)],
    marks: [Rgb(95, 175, 255), Rgb(135, 200, 255), Rgb(175, 225, 255)],
    near: Tint(Rgb(70, 34, 90), 53),
    near_mark: Rgb(215, 175, 255),
    local: Rgb(150, 255, 140),
    left_in: Tint(Rgb(135, 0, 0), 88),
};

pub(super) const HIGH_CONTRAST_LIGHT: ClassColours = ClassColours {
    shared: [Tint(Rgb(205, 230, 250), 195), Tint(Rgb(175, 215, 245), 153), Tint(Rgb(140, 200, 240), 117)],
    marks: [Rgb(0, 47, 94), Rgb(0, 47, 99), Rgb(0, 40, 96)],
    near: Tint(Rgb(232, 214, 250), 225),
    near_mark: Rgb(90, 30, 140),
    local: Rgb(0, 56, 15),
    left_in: Tint(Rgb(255, 190, 190), 217),
};

pub(super) const DEUTERANOPIA: ClassColours = ClassColours {
    shared: [Tint(Rgb(18, 50, 88), 17), Tint(Rgb(16, 62, 118), 18), Tint(Rgb(14, 76, 146), 24)],
    marks: [Rgb(104, 156, 225), Rgb(120, 180, 245), Rgb(150, 205, 255)],
    near: Tint(Rgb(72, 72, 76), 239),
    near_mark: Rgb(210, 210, 214),
    local: Rgb(156, 215, 255),
    left_in: Tint(Rgb(116, 58, 0), 94),
};

pub(super) const DEUTERANOPIA_LIGHT: ClassColours = ClassColours {
    shared: [Tint(Rgb(190, 216, 250), 153), Tint(Rgb(164, 200, 246), 117), Tint(Rgb(136, 184, 240), 111)],
    marks: [Rgb(36, 104, 170), Rgb(20, 88, 154), Rgb(0, 70, 138)],
    near: Tint(Rgb(194, 194, 196), 250),
    near_mark: Rgb(84, 84, 92),
    local: Rgb(0, 47, 106),
    left_in: Tint(Rgb(255, 206, 130), 221),
};

/// What text looks like, and its mark in the gutter.
#[derive(Clone, Copy, Debug)]
pub(super) struct ClassStyle {
    pub(super) text: Style,
    pub(super) gutter: Style,
}

/// Shared wording is drawn the stronger, the more speeches have it, up to so many.
const NARROWEST_SPREAD: usize = 2;
const WIDEST_SPREAD: usize = 4;

impl ClassStyles {
    /// Without colour: only weight, underline and reversal. Like the coloured styles, all but stock takes back the
    /// quietness of what it is laid over.
    pub(super) fn plain(quiet: Style) -> Self {
        let gutter = Style::new();
        let over_stock = gutter.remove_modifier(Modifier::DIM);
        Self::of(|mark, _| match mark {
            ClassMark::Of(Class::Own) => ClassStyle { text: gutter, gutter: quiet },
            ClassMark::Of(Class::Stock) => ClassStyle { text: quiet, gutter: quiet },
            ClassMark::Of(Class::Shared) => {
                ClassStyle { text: over_stock.add_modifier(Modifier::BOLD), gutter }
            }
            // Only the words that differ are underlined: whole paragraphs are hard to read so.
            ClassMark::Of(Class::Near) => {
                ClassStyle { text: over_stock.add_modifier(Modifier::ITALIC), gutter }
            }
            ClassMark::Of(Class::Source) => {
                ClassStyle { text: quiet.add_modifier(Modifier::UNDERLINED), gutter: quiet }
            }
            ClassMark::Of(Class::Local) => {
                let local = over_stock.add_modifier(Modifier::BOLD | Modifier::ITALIC);
                ClassStyle { text: local, gutter: local }
            }
            ClassMark::LeftIn => ClassStyle {
                text: over_stock.add_modifier(Modifier::BOLD | Modifier::UNDERLINED | Modifier::REVERSED),
                gutter: gutter.add_modifier(Modifier::BOLD),
            },
        })
    }

    /// In the colours of a theme, whose running text, quiet text and alarm look like this.
    pub(super) fn coloured(
        classes: &ClassColours,
        colours: Colours,
        text: Style,
        quiet: Style,
        alarm: Style,
    ) -> Self {
        let ink = |rgb: Rgb| Style::new().fg(rgb.color(colours));
        let on = |tint: Tint| text.bg(tint.color(colours));
        Self::of(|mark, step| match mark {
            ClassMark::Of(Class::Own) => ClassStyle { text, gutter: quiet },
            ClassMark::Of(Class::Stock) => ClassStyle { text: quiet, gutter: quiet },
            ClassMark::Of(Class::Shared) => {
                ClassStyle { text: on(classes.shared[step]), gutter: ink(classes.marks[step]) }
            }
            ClassMark::Of(Class::Near) => {
                ClassStyle { text: on(classes.near), gutter: ink(classes.near_mark) }
            }
            ClassMark::Of(Class::Source) => {
                ClassStyle { text: quiet.add_modifier(Modifier::UNDERLINED), gutter: quiet }
            }
            ClassMark::Of(Class::Local) => {
                let local = ink(classes.local).add_modifier(Modifier::BOLD);
                ClassStyle { text: local, gutter: local }
            }
            ClassMark::LeftIn => ClassStyle {
                text: on(classes.left_in).add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
                gutter: alarm,
            },
        })
    }

    fn of(style: impl Fn(ClassMark, usize) -> ClassStyle) -> Self {
        let steps = |class| std::array::from_fn(|step| style(ClassMark::Of(class), step));
        Self { classes: PerClass::of(steps), left_in: style(ClassMark::LeftIn, 0) }
    }

    /// The style of a mark on text that stands in so many speeches.
    pub(super) fn get(&self, mark: ClassMark, spread: usize) -> ClassStyle {
        match mark {
            ClassMark::Of(class) => {
                self.classes[class][spread.clamp(NARROWEST_SPREAD, WIDEST_SPREAD) - NARROWEST_SPREAD]
            }
            ClassMark::LeftIn => self.left_in,
        }
    }
}

/// The sign of a mark in the gutter, one column wide.
pub(in crate::ui) fn sign(mark: ClassMark, ambiguous: AmbiguousWidth) -> &'static str {
    let (drawn, typed) = match mark {
        ClassMark::Of(Class::Own | Class::Stock) => (" ", " "),
        ClassMark::Of(Class::Shared) => ("▌", "="),
        ClassMark::Of(Class::Near) => ("≈", "~"),
        ClassMark::Of(Class::Source) => ("┆", ":"),
        ClassMark::Of(Class::Local) => ("◆", "*"),
        ClassMark::LeftIn => ("!", "!"),
    };
    one_column(drawn, typed, ambiguous)
}

/// What fills the part of a class in a bar of shares, one column wide.
pub(in crate::ui) fn bar_sign(class: Class, ambiguous: AmbiguousWidth) -> &'static str {
    let (drawn, typed) = match class {
        Class::Shared => ("█", "#"),
        Class::Near => ("▓", "%"),
        Class::Stock => ("░", "-"),
        Class::Source => ("┆", ":"),
        Class::Local => ("◆", "*"),
        Class::Own => ("·", "."),
    };
    one_column(drawn, typed, ambiguous)
}

/// The second of two signs for terminals that draw ambiguous characters in two columns.
fn one_column(drawn: &'static str, typed: &'static str, ambiguous: AmbiguousWidth) -> &'static str {
    match ambiguous {
        AmbiguousWidth::One => drawn,
        AmbiguousWidth::Two => typed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::width::columns;

    #[test]
    fn every_sign_is_one_column_wide() {
        let marks = Class::ALL.map(ClassMark::Of).into_iter().chain([ClassMark::LeftIn]);
        for ambiguous in [AmbiguousWidth::One, AmbiguousWidth::Two] {
            let signs = marks.clone().map(|mark| sign(mark, ambiguous));
            for sign in signs.chain(Class::ALL.map(|class| bar_sign(class, ambiguous))) {
                assert_eq!(columns(sign, ambiguous), 1, "{sign}");
            }
        }
    }
}
