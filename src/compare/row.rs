//! The rows of the alignment table.

use super::{PerSpeech, SectionPlace};
use crate::speech::SectionId;
use crate::text::{Id, IndexVec};

/// A row's number in the alignment table, from 0 at the top. The screen counts from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowId(pub usize);

impl Id for RowId {
    fn new(index: usize) -> Self {
        Self(index)
    }

    fn index(self) -> usize {
        self.0
    }
}

/// A value for each row of a table, from the top.
pub type PerRow<T> = IndexVec<RowId, T>;

/// What a row of the alignment table is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// Its sections answer each other.
    Answering,
    /// Sections of the speeches without counterpart, collected at the place where they stand; its cells have
    /// nothing to do with each other. Shown folded to one quiet line until opened.
    Unanswered,
}

/// A row of the alignment table: for each speech its sections, none, one or several.
#[derive(Clone, Debug)]
pub struct Row {
    /// What the row is for.
    pub kind: RowKind,
    /// The sections of each speech, by [`SpeechId`](super::SpeechId), each list in reading order.
    pub cells: PerSpeech<Vec<SectionId>>,
}

impl Row {
    pub(super) fn empty(kind: RowKind, speeches: usize) -> Self {
        Self { kind, cells: vec![Vec::new(); speeches].into() }
    }

    /// The sections, by speech, then in reading order.
    pub fn sections(&self) -> impl Iterator<Item = SectionPlace> + '_ {
        self.cells
            .entries()
            .flat_map(|(speech, cell)| cell.iter().map(move |&section| SectionPlace { speech, section }))
    }

    pub(super) fn add(&mut self, place: SectionPlace) {
        self.cells[place.speech].push(place.section);
    }
}
