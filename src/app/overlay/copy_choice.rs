//! The choice of what to copy.

use super::behaviour::{OverlayBehaviour, OverlayContext, Reaction};
use crate::app::commands::{Command, OverlayCommand};
use crate::app::evidence::EvidenceKind;
use crate::app::key::Key;

/// The choice of what to copy; one key copies and closes it.
#[derive(Clone, Copy, Debug)]
pub struct CopyChoice;

impl OverlayBehaviour for CopyChoice {
    fn command(&mut self, command: Command, _key: Key, _context: OverlayContext<'_>) -> Reaction {
        match command {
            Command::Overlay(OverlayCommand::CopySection) => Reaction::CopyHere(EvidenceKind::Section),
            Command::Overlay(OverlayCommand::CopyRow) => Reaction::CopyHere(EvidenceKind::Row),
            Command::Overlay(OverlayCommand::CopyPhrase) => Reaction::CopyHere(EvidenceKind::Phrase),
            Command::Close | Command::Quit => Reaction::Close,
            _ => Reaction::Stay,
        }
    }
}
