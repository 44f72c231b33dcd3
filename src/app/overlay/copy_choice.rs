//! The choice of what to copy.

use super::behaviour::{OverlayBehaviour, OverlayContext, Reaction};
use super::class::OverlayClass;
use super::{Overlay, OverlayKind};
use crate::app::commands::{Command, OverlayCommand, Task, entry, overlay_entry};
use crate::app::context::{Keyboard, Scope};
use crate::app::evidence::EvidenceKind;
use crate::app::key::Key;

const KIND: OverlayKind = OverlayKind::Copy;

#[rustfmt::skip]
pub(super) static CLASS: OverlayClass = OverlayClass {
    keyboard: Keyboard::Menu,
    heading: |headings| headings.copy,
    opener: entry(Command::Open(KIND), "copy", |words| words.copy, Task::Links,
        &[Key::char('y')], Scope::Compare, 18),
    commands: &[
        overlay_entry(KIND, Command::Overlay(OverlayCommand::CopySection), "copy-section", |words| words.copy_section,
            &[Key::char('s')], 1),
        overlay_entry(KIND, Command::Overlay(OverlayCommand::CopyRow), "copy-row", |words| words.copy_row,
            &[Key::char('r')], 2),
        overlay_entry(KIND, Command::Overlay(OverlayCommand::CopyPhrase), "copy-phrase", |words| words.copy_phrase,
            &[Key::char('p')], 7),
        overlay_entry(KIND, Command::Close, "close-copy", |words| words.close_copy,
            &[Key::char('y')], 0),
    ],
    open: |_, _| Ok(Overlay::Copy(CopyChoice)),
};

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
