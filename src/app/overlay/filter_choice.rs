//! The choice of what of the table to see.

use super::behaviour::{OverlayBehaviour, OverlayContext, Reaction};
use super::class::OverlayClass;
use super::{Overlay, OverlayKind};
use crate::app::commands::{Command, OverlayCommand, Task, entry, overlay_entry};
use crate::app::context::{Keyboard, Scope};
use crate::app::filter::Filter;
use crate::app::key::Key;

const KIND: OverlayKind = OverlayKind::Filter;

#[rustfmt::skip]
pub(super) static CLASS: OverlayClass = OverlayClass {
    keyboard: Keyboard::Menu,
    heading: |headings| headings.filter,
    opener: entry(Command::Open(KIND), "filter", |words| words.filter, Task::Finding,
        &[Key::char('f')], Scope::Compare, 10),
    commands: &[
        overlay_entry(KIND, Command::Overlay(OverlayCommand::ShowLocal), "show-local", |words| words.show_local,
            &[Key::char('l')], 1),
        overlay_entry(KIND, Command::Overlay(OverlayCommand::ShowBoilerplate), "show-boilerplate", |words| words.show_boilerplate,
            &[Key::char('b')], 2),
        overlay_entry(KIND, Command::Overlay(OverlayCommand::ShowUnanswered), "show-unanswered", |words| words.show_unanswered,
            &[Key::char('x')], 7),
        overlay_entry(KIND, Command::Overlay(OverlayCommand::ShowLeftIn), "show-left-in", |words| words.show_left_in,
            &[Key::char('c')], 8),
        overlay_entry(KIND, Command::Overlay(OverlayCommand::ShowAll), "show-all", |words| words.show_all,
            &[Key::char('a')], 9),
        overlay_entry(KIND, Command::Close, "close-filter", |words| words.close_filter,
            &[Key::char('f')], 0),
    ],
    open: |_, _| Ok(Overlay::Filter(FilterChoice)),
};

/// The choice of what of the table to see; one key chooses and closes it.
#[derive(Clone, Copy, Debug)]
pub struct FilterChoice;

impl OverlayBehaviour for FilterChoice {
    fn command(&mut self, command: Command, _key: Key, _context: OverlayContext<'_>) -> Reaction {
        match command {
            Command::Overlay(OverlayCommand::ShowAll) => Reaction::Filter(Filter::All),
            Command::Overlay(OverlayCommand::ShowLocal) => Reaction::Filter(Filter::Local),
            Command::Overlay(OverlayCommand::ShowBoilerplate) => Reaction::Filter(Filter::Boilerplate),
            Command::Overlay(OverlayCommand::ShowUnanswered) => Reaction::Filter(Filter::Unanswered),
            Command::Overlay(OverlayCommand::ShowLeftIn) => Reaction::Filter(Filter::LeftIn),
            Command::Close | Command::Quit => Reaction::Close,
            _ => Reaction::Stay,
        }
    }
}
