//! The signs that are drawn around the text.

use crate::text::width::AmbiguousWidth;

/// One sign for each purpose, each one column wide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ornaments {
    pub(super) edge: &'static str,
    pub(super) focused_edge: &'static str,
    pub(super) cursor: &'static str,
    pub(super) rule: &'static str,
    pub(super) crossing: &'static str,
    pub(super) folded: &'static str,
    pub(super) elsewhere: &'static str,
    pub(super) moved: &'static str,
    /// Before what is said of the section above.
    pub(super) corner: &'static str,
    /// The corners of a frame: top left, top right, bottom left, bottom right.
    pub(super) corners: [&'static str; 4],
    pub(super) answers: &'static str,
    pub(super) ruler_here: &'static str,
    /// No counterpart.
    pub(super) ruler_unanswered: &'static str,
    /// From nothing shared to all shared.
    pub(super) ruler_shades: [&'static str; 5],
}

/// For terminals that draw ambiguous characters, box drawing among them, in one column.
const DRAWN: Ornaments = Ornaments {
    edge: "│",
    focused_edge: "┃",
    cursor: "►",
    rule: "─",
    crossing: "┼",
    folded: "▸",
    elsewhere: "↗",
    moved: "↕",
    corner: "└",
    corners: ["┌", "┐", "└", "┘"],
    answers: "↔",
    ruler_here: "▐",
    ruler_unanswered: "·",
    ruler_shades: [" ", "░", "▒", "▓", "█"],
};

/// For terminals that draw those in two: nothing ambiguous.
const TYPED: Ornaments = Ornaments {
    edge: "|",
    focused_edge: "#",
    cursor: ">",
    rule: "-",
    crossing: "+",
    folded: ">",
    elsewhere: "^",
    moved: "%",
    corner: "`",
    corners: ["+"; 4],
    answers: "<>",
    ruler_here: "]",
    ruler_unanswered: ".",
    ruler_shades: [" ", "-", "=", "%", "#"],
};

impl Ornaments {
    pub(super) fn for_width(ambiguous: AmbiguousWidth) -> &'static Self {
        match ambiguous {
            AmbiguousWidth::One => &DRAWN,
            AmbiguousWidth::Two => &TYPED,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::width::columns;

    #[test]
    fn every_sign_has_the_width_it_is_chosen_for() {
        for ambiguous in [AmbiguousWidth::One, AmbiguousWidth::Two] {
            let o = Ornaments::for_width(ambiguous);
            let mut signs = vec![
                o.edge,
                o.focused_edge,
                o.cursor,
                o.rule,
                o.crossing,
                o.folded,
                o.elsewhere,
                o.moved,
                o.ruler_here,
                o.ruler_unanswered,
            ];
            signs.extend(o.ruler_shades);
            for sign in signs {
                assert_eq!(columns(sign, ambiguous), 1, "{sign}");
            }
        }
    }
}
