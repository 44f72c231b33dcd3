//! The choice of what of the table to see.

use super::behaviour::{OverlayBehaviour, OverlayContext, Reaction};
use crate::app::commands::{Command, OverlayCommand};
use crate::app::filter::Filter;
use crate::app::key::Key;

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
            Command::Overlay(OverlayCommand::ShowCarriedOver) => Reaction::Filter(Filter::CarriedOver),
            Command::Close | Command::Quit => Reaction::Close,
            _ => Reaction::Stay,
        }
    }
}
