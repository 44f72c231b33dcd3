//! What a speech of the table was made from: a list over the table.

use crate::app::key::{Key, KeyCode};

/// What a speech was made from, by rows of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct FolderSources {
    /// The speech.
    pub draft: usize,
    /// The share of it that some other speech has, 0 to 1.
    pub covered: f64,
    /// Its sources, ranked.
    pub ranked: Vec<RankedSource>,
}

/// A speech that another one was made from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RankedSource {
    /// Its row.
    pub row: usize,
    /// The share of the other that it has, 0 to 1.
    pub share: f64,
    /// The share that it has and none before it, 0 to 1.
    pub adds: f64,
}

/// The list of a speech's sources.
#[derive(Clone, Debug, PartialEq)]
pub struct SourcesList {
    /// The row of the speech.
    pub draft: usize,
    /// What was found; `None` while it is looked for.
    pub found: Option<FolderSources>,
    /// The chosen source.
    pub chosen: usize,
}

/// What a key in the list leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourcesReaction {
    /// Nothing further.
    Stay,
    /// The list is to be closed.
    Close,
    /// The speech is to be compared with this row.
    Compare(usize),
    /// The program is to end.
    Quit,
}

impl SourcesList {
    /// The list of a speech of which nothing is found yet.
    pub fn of(draft: usize) -> Self {
        Self { draft, found: None, chosen: 0 }
    }

    /// The sources, those that are found.
    pub fn ranked(&self) -> &[RankedSource] {
        self.found.as_ref().map(|found| found.ranked.as_slice()).unwrap_or_default()
    }

    /// Takes in what was found, if it is of this speech.
    pub fn take(&mut self, found: FolderSources) {
        if found.draft == self.draft {
            self.found = Some(found);
        }
    }

    /// Takes a key in.
    pub fn press(&mut self, key: Key) -> SourcesReaction {
        let last = self.ranked().len().saturating_sub(1);
        if key == Key::control('c') {
            return SourcesReaction::Quit;
        }
        match key.command_form().as_sent().code {
            KeyCode::Char('j') | KeyCode::Down => self.chosen = (self.chosen + 1).min(last),
            KeyCode::Char('k') | KeyCode::Up => self.chosen = self.chosen.saturating_sub(1),
            KeyCode::Home | KeyCode::Char('g') => self.chosen = 0,
            KeyCode::End | KeyCode::Char('G') => self.chosen = last,
            KeyCode::Escape | KeyCode::Char('q' | 'o') => return SourcesReaction::Close,
            KeyCode::Enter => {
                let source = self.ranked().get(self.chosen);
                return source.map_or(SourcesReaction::Stay, |source| SourcesReaction::Compare(source.row));
            }
            _ => {}
        }
        SourcesReaction::Stay
    }
}
