//! The line in which a search is typed.

use super::behaviour::{OverlayBehaviour, OverlayContext, Reaction};
use super::class::OverlayClass;
use super::text_field::TextField;
use super::{Overlay, OverlayKind};
use crate::app::commands::{Command, OverlayCommand, Task, entry, overlay_entry};
use crate::app::context::{Keyboard, Scope};
use crate::app::key::{Key, KeyCode};

const KIND: OverlayKind = OverlayKind::Search;

#[rustfmt::skip]
pub(super) static CLASS: OverlayClass = OverlayClass {
    keyboard: Keyboard::Text,
    heading: |headings| headings.search_line,
    opener: entry(Command::Open(KIND), "search", |words| words.search, Task::Finding,
        &[Key::char('/')], Scope::Reading, 12),
    commands: &[
        overlay_entry(KIND, Command::Overlay(OverlayCommand::Accept), "accept", |words| words.accept,
            &[Key::plain(KeyCode::Enter)], 1),
        entry(Command::Overlay(OverlayCommand::DeleteCharacter), "delete-character", |words| words.delete_character, Task::Overlay(KIND),
            &[Key::plain(KeyCode::Backspace)], Scope::TextFields, 0),
    ],
    open: |_, _| Ok(Overlay::Search(SearchLine::default())),
};

/// The line in which a search is typed; it searches with every character.
#[derive(Clone, Debug, Default)]
pub struct SearchLine {
    /// What has been typed.
    pub query: TextField,
}

impl OverlayBehaviour for SearchLine {
    fn command(&mut self, command: Command, _key: Key, _context: OverlayContext<'_>) -> Reaction {
        match command {
            Command::Overlay(OverlayCommand::Accept) if self.query.text().trim().is_empty() => {
                Reaction::EndSearch
            }
            Command::Overlay(OverlayCommand::Accept) => Reaction::KeepSearch,
            Command::Close => Reaction::EndSearch,
            Command::Overlay(OverlayCommand::DeleteCharacter) => {
                self.query.delete_last();
                Reaction::Search(self.query.text().to_owned())
            }
            _ => Reaction::Stay,
        }
    }

    fn write(&mut self, text: &str, _context: OverlayContext<'_>) -> Reaction {
        if self.query.push(text) { Reaction::Search(self.query.text().to_owned()) } else { Reaction::Stay }
    }
}
