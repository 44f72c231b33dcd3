//! How commands move in a page and in a list.

use crate::app::commands::{Command, OverlayCommand};

/// Where a page of so many `lines` is scrolled to by a command, from `top` on a screen that shows `page` of them;
/// `None` for commands that do not scroll.
pub(super) fn scrolled(command: Command, top: usize, lines: usize, page: usize) -> Option<usize> {
    let last = lines.saturating_sub(page);
    let page = page.saturating_sub(1).max(1);
    let top = match command {
        Command::LineDown => top + 1,
        Command::LineUp => top.saturating_sub(1),
        Command::HalfPageDown => top + page / 2,
        Command::HalfPageUp => top.saturating_sub(page / 2),
        Command::PageDown => top + page,
        Command::PageUp => top.saturating_sub(page),
        Command::Top => 0,
        Command::Bottom => last,
        _ => return None,
    };
    Some(top.min(last))
}

/// Which item of a list a command leads to, from the item `at` of so many; `None` for commands that lead nowhere.
pub(super) fn stepped(command: Command, at: usize, count: usize) -> Option<usize> {
    /// How far a page goes; less than a page of the smallest screen's list would be too slow in a long one.
    const PAGE: usize = 10;
    let last = count.saturating_sub(1);
    let to = match command {
        Command::LineDown | Command::Overlay(OverlayCommand::ListDown) => at + 1,
        Command::LineUp | Command::Overlay(OverlayCommand::ListUp) => at.saturating_sub(1),
        Command::HalfPageDown => at + PAGE / 2,
        Command::HalfPageUp => at.saturating_sub(PAGE / 2),
        Command::PageDown => at + PAGE,
        Command::PageUp => at.saturating_sub(PAGE),
        Command::Top => 0,
        Command::Bottom => last,
        _ => return None,
    };
    Some(to.min(last))
}
