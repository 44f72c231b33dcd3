//! What a speech of the table was made from: a list over the table.

use super::command::FolderCommand;

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

    /// Takes a command in.
    pub fn obey(&mut self, command: FolderCommand) -> SourcesReaction {
        let last = self.ranked().len().saturating_sub(1);
        match command {
            FolderCommand::Down => self.chosen = (self.chosen + 1).min(last),
            FolderCommand::Up => self.chosen = self.chosen.saturating_sub(1),
            FolderCommand::First => self.chosen = 0,
            FolderCommand::Last => self.chosen = last,
            FolderCommand::Reset | FolderCommand::Quit | FolderCommand::Sources => {
                return SourcesReaction::Close;
            }
            FolderCommand::Compare => {
                let source = self.ranked().get(self.chosen);
                return source.map_or(SourcesReaction::Stay, |source| SourcesReaction::Compare(source.row));
            }
            _ => {}
        }
        SourcesReaction::Stay
    }
}
