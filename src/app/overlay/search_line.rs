use unicode_segmentation::UnicodeSegmentation;

use super::Reaction;
use crate::app::commands::Command;

/// The line in which a search is typed; it searches with every character.
#[derive(Clone, Debug, Default)]
pub struct SearchLine {
    /// What has been typed.
    pub query: String,
}

impl SearchLine {
    pub(super) fn command(&mut self, command: Command) -> Reaction {
        match command {
            Command::Accept if self.query.trim().is_empty() => Reaction::EndSearch,
            Command::Accept => Reaction::KeepSearch,
            Command::Close => Reaction::EndSearch,
            Command::DeleteCharacter => {
                delete_last(&mut self.query);
                Reaction::Search(self.query.clone())
            }
            _ => Reaction::Stay,
        }
    }

    pub(super) fn write(&mut self, text: &str) -> Reaction {
        self.query.push_str(text);
        Reaction::Search(self.query.clone())
    }
}

/// Takes the last character off, with its combining marks.
pub(super) fn delete_last(string: &mut String) {
    if let Some((byte, _)) = string.grapheme_indices(true).next_back() {
        string.truncate(byte);
    }
}
