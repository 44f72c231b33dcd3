//! The help of the table: its keys, which can be searched.

use super::command::FolderCommand;
use super::keys::{FolderKeyHint, FolderKeymap};
use crate::app::key::{Key, KeyCode};
use crate::app::overlay::text_field::TextField;
use crate::strings::FolderCommandStrings;

/// The help while it lies over the table.
#[derive(Clone, Debug, Default)]
pub struct FolderHelp {
    /// The first line on the screen.
    pub top: usize,
    /// What is searched for; only lines that have it are shown.
    sought: TextField,
    /// Whether the reader types that.
    is_typing: bool,
}

/// What a key in the help leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HelpReaction {
    /// Nothing further.
    Stay,
    /// The help is to be closed.
    Close,
}

impl FolderHelp {
    /// What is searched for.
    pub fn sought(&self) -> &str {
        self.sought.text()
    }

    /// Whether the reader types that.
    pub fn is_typing(&self) -> bool {
        self.is_typing
    }

    /// The keys that have what is searched for in their names or in what they do.
    pub fn lines(&self, keymap: &FolderKeymap, words: &FolderCommandStrings) -> Vec<FolderKeyHint> {
        let sought = self.sought.text().trim().to_lowercase();
        let has = |text: &str| text.to_lowercase().contains(&sought);
        let mut lines = keymap.hints(words);
        lines.retain(|hint| has(&hint.keys) || has(hint.words.help));
        lines
    }

    /// Types text into the search.
    pub(super) fn write(&mut self, text: &str) {
        if self.is_typing {
            self.sought.push(text.lines().next().unwrap_or_default());
            self.top = 0;
        }
    }

    /// Takes a key and the command that it gives in. `last` is the last line that can be the first on the screen.
    pub(super) fn press(&mut self, key: Key, command: Option<FolderCommand>, last: usize) -> HelpReaction {
        if self.is_typing && self.type_key(key) {
            return HelpReaction::Stay;
        }
        match command {
            Some(FolderCommand::Down) => self.top = (self.top + 1).min(last),
            Some(FolderCommand::Up) => self.top = self.top.min(last).saturating_sub(1),
            Some(FolderCommand::PageDown | FolderCommand::Last) => self.top = last,
            Some(FolderCommand::PageUp | FolderCommand::First) => self.top = 0,
            Some(FolderCommand::Search) => self.is_typing = true,
            Some(FolderCommand::Reset) if !self.sought.text().is_empty() => *self = Self::default(),
            _ => return HelpReaction::Close,
        }
        HelpReaction::Stay
    }

    /// Types a key into the search; whether it belongs there.
    fn type_key(&mut self, key: Key) -> bool {
        match (key.code, key.written()) {
            (_, Some(character)) => self.write(character.encode_utf8(&mut [0; 4])),
            (KeyCode::Backspace, _) => self.sought.delete_last(),
            (KeyCode::Enter, _) => self.is_typing = false,
            (KeyCode::Escape, _) => *self = Self::default(),
            _ => return false,
        }
        true
    }
}
