//! The colours of the themes.
//!
//! Where they stand on each other they have a contrast of 4.5 to 1 at least (WCAG 2.2, 1.4.3), in 24 bits and in what is
//! shown of them with 256 colours; `contrast.rs` holds them to it.

use super::classes::{self, ClassColours};
use super::colour::{Rgb, Tint};

/// The colours of a theme.
pub(super) struct Palette {
    /// The ground of running text.
    pub(super) ground: Rgb,
    /// The ground of the focused section.
    pub(super) focused: Rgb,
    /// The ground of the header and the bottom lines.
    pub(super) bar: Rgb,
    /// Running text.
    pub(super) text: Rgb,
    /// What stands back.
    pub(super) quiet: Rgb,
    /// Rules and edges; no text.
    pub(super) rule: Rgb,
    /// The focus, and keys.
    pub(super) focus: Rgb,
    /// Messages and warnings.
    pub(super) warning: Rgb,
    /// The ground of the passage that was stepped to.
    pub(super) chosen: Tint,
    /// The ground of the chosen line of a list.
    pub(super) line: Tint,
    /// The ground of search hits.
    pub(super) hit: Tint,
    /// Words that differ.
    pub(super) differing: Rgb,
    /// Marked text.
    pub(super) classes: &'static ClassColours,
    /// What was left in: its mark and its counts.
    pub(super) alarm: Rgb,
    /// The numbers and titles of the speeches.
    pub(super) speeches: [Rgb; 9],
}

/// Light text on a dark ground.
pub(super) const DARK: Palette = Palette {
    ground: Rgb(22, 24, 28),
    focused: Rgb(33, 37, 45),
    bar: Rgb(42, 46, 56),
    text: Rgb(232, 234, 238),
    quiet: Rgb(157, 163, 173),
    rule: Rgb(74, 80, 92),
    focus: Rgb(240, 198, 92),
    warning: Rgb(255, 150, 120),
    chosen: Tint(Rgb(102, 54, 18), 58),
    line: Tint(Rgb(82, 46, 18), 237),
    hit: Tint(Rgb(84, 62, 0), 22),
    differing: Rgb(255, 206, 120),
    classes: &classes::DARK,
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

/// Dark text on a light ground.
pub(super) const LIGHT: Palette = Palette {
    ground: Rgb(252, 252, 250),
    focused: Rgb(240, 242, 236),
    bar: Rgb(228, 231, 236),
    text: Rgb(30, 33, 38),
    quiet: Rgb(89, 95, 104),
    rule: Rgb(186, 191, 200),
    focus: Rgb(146, 84, 0),
    warning: Rgb(170, 40, 10),
    chosen: Tint(Rgb(255, 212, 122), 222),
    line: Tint(Rgb(255, 222, 150), 222),
    hit: Tint(Rgb(255, 238, 140), 228),
    differing: Rgb(133, 47, 0),
    classes: &classes::LIGHT,
    alarm: Rgb(176, 0, 24),
    speeches: [
        Rgb(0, 86, 170),
        Rgb(115, 55, 0),
        Rgb(0, 104, 44),
        Rgb(164, 26, 92),
        Rgb(87, 47, 157),
        Rgb(112, 88, 0),
        Rgb(0, 98, 106),
        Rgb(110, 72, 40),
        Rgb(70, 78, 90),
    ],
};

/// White on black, all inks bright.
pub(super) const HIGH_CONTRAST: Palette = Palette {
    ground: Rgb(0, 0, 0),
    focused: Rgb(24, 24, 24),
    bar: Rgb(38, 38, 38),
    text: Rgb(255, 255, 255),
    quiet: Rgb(190, 190, 190),
    rule: Rgb(138, 138, 138),
    focus: Rgb(255, 215, 0),
    warning: Rgb(255, 175, 135),
    chosen: Tint(Rgb(92, 54, 0), 58),
    line: Tint(Rgb(74, 44, 0), 237),
    hit: Tint(Rgb(0, 74, 0), 22),
    differing: Rgb(255, 215, 95),
    classes: &classes::HIGH_CONTRAST,
    alarm: Rgb(255, 156, 156),
    speeches: [
        Rgb(146, 196, 255),
        Rgb(255, 180, 110),
        Rgb(135, 235, 140),
        Rgb(255, 160, 200),
        Rgb(210, 180, 255),
        Rgb(240, 225, 110),
        Rgb(110, 230, 230),
        Rgb(225, 200, 175),
        Rgb(215, 215, 215),
    ],
};

/// Black on white, all inks dark.
pub(super) const HIGH_CONTRAST_LIGHT: Palette = Palette {
    ground: Rgb(255, 255, 255),
    focused: Rgb(238, 238, 238),
    bar: Rgb(222, 222, 222),
    text: Rgb(0, 0, 0),
    quiet: Rgb(63, 63, 63),
    rule: Rgb(110, 110, 110),
    focus: Rgb(103, 47, 0),
    warning: Rgb(140, 20, 0),
    chosen: Tint(Rgb(255, 212, 122), 222),
    line: Tint(Rgb(255, 222, 150), 222),
    hit: Tint(Rgb(255, 238, 120), 228),
    differing: Rgb(120, 30, 0),
    classes: &classes::HIGH_CONTRAST_LIGHT,
    alarm: Rgb(146, 0, 0),
    speeches: [
        Rgb(0, 47, 104),
        Rgb(113, 47, 0),
        Rgb(0, 58, 22),
        Rgb(114, 0, 62),
        Rgb(70, 20, 140),
        Rgb(68, 52, 0),
        Rgb(0, 58, 62),
        Rgb(84, 50, 20),
        Rgb(50, 56, 66),
    ],
};

/// A dark ground; blue against orange, which stay apart for eyes without green receptors.
pub(super) const DEUTERANOPIA: Palette = Palette {
    ground: Rgb(22, 24, 28),
    focused: Rgb(33, 37, 45),
    bar: Rgb(42, 46, 56),
    text: Rgb(236, 238, 240),
    quiet: Rgb(157, 163, 173),
    rule: Rgb(74, 80, 92),
    focus: Rgb(255, 206, 110),
    warning: Rgb(255, 176, 90),
    chosen: Tint(Rgb(78, 70, 24), 58),
    line: Tint(Rgb(62, 56, 20), 237),
    hit: Tint(Rgb(84, 62, 0), 22),
    differing: Rgb(255, 236, 192),
    classes: &classes::DEUTERANOPIA,
    alarm: Rgb(255, 170, 60),
    speeches: [
        Rgb(122, 182, 255),
        Rgb(255, 174, 90),
        Rgb(180, 206, 240),
        Rgb(240, 214, 120),
        Rgb(150, 170, 255),
        Rgb(222, 186, 140),
        Rgb(140, 210, 240),
        Rgb(214, 200, 160),
        Rgb(190, 198, 210),
    ],
};

/// The same on a light ground.
pub(super) const DEUTERANOPIA_LIGHT: Palette = Palette {
    ground: Rgb(252, 252, 250),
    focused: Rgb(240, 242, 236),
    bar: Rgb(228, 231, 236),
    text: Rgb(30, 33, 38),
    quiet: Rgb(95, 101, 111),
    rule: Rgb(186, 191, 200),
    focus: Rgb(128, 80, 0),
    warning: Rgb(140, 70, 0),
    chosen: Tint(Rgb(255, 236, 150), 229),
    line: Tint(Rgb(255, 240, 190), 230),
    hit: Tint(Rgb(255, 232, 120), 228),
    differing: Rgb(93, 47, 0),
    classes: &classes::DEUTERANOPIA_LIGHT,
    alarm: Rgb(140, 66, 0),
    speeches: [
        Rgb(0, 86, 170),
        Rgb(140, 76, 0),
        Rgb(40, 84, 130),
        Rgb(110, 84, 0),
        Rgb(47, 56, 160),
        Rgb(116, 72, 30),
        Rgb(0, 92, 130),
        Rgb(96, 82, 50),
        Rgb(70, 78, 90),
    ],
};
