use super::Reaction;
use crate::app::commands::Command;
use crate::app::evidence::EvidenceKind;

/// The choice of what to copy; one key copies and closes it.
#[derive(Clone, Copy, Debug)]
pub struct CopyChoice;

impl CopyChoice {
    pub(super) fn command(command: Command) -> Reaction {
        match command {
            Command::CopySection => Reaction::CopyHere(EvidenceKind::Section),
            Command::CopyRow => Reaction::CopyHere(EvidenceKind::Row),
            Command::CopyPhrase => Reaction::CopyHere(EvidenceKind::Phrase),
            Command::Close | Command::Quit => Reaction::Close,
            _ => Reaction::Stay,
        }
    }
}
