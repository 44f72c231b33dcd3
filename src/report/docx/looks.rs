//! How text looks in the document.

use super::markup::RunLook;
use crate::compare::Class;
use crate::report::classes::{LEFT_IN_GROUND, look};
use crate::report::html::pieces::PieceMarks;

/// The ground of heads that are of no class.
pub(super) const HEAD_GROUND: u32 = 0xE4_E7_EC;

/// The ground of wording that three speeches or more have.
const WIDE_GROUND: u32 = 0xA9_D3_EA;

/// What was left in.
pub(super) const LEFT_IN: RunLook =
    RunLook { bold: true, fill: Some(LEFT_IN_GROUND), ink: None, underline: None };

/// How text of a class looks.
pub(super) fn run_look(class: Class) -> RunLook {
    let look = look(class);
    RunLook {
        bold: false,
        fill: look.fills_text.then_some(look.ground),
        ink: look.ink,
        underline: look.underline,
    }
}

/// How a piece of text looks that several things may cover: the last of the drawing order counts.
pub(super) fn look_of(marks: &PieceMarks) -> RunLook {
    if marks.has("left-in") {
        return LEFT_IN;
    }
    let class = Class::ALL.into_iter().rev().find(|class| marks.has(class.name()));
    let mut look = class.map(run_look).unwrap_or_default();
    if class == Some(Class::Shared) && marks.has("wide") {
        look.fill = Some(WIDE_GROUND);
    }
    if class == Some(Class::Near) && marks.has("differs") {
        look.underline = Some("double");
    }
    look
}
