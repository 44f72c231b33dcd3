use super::SpeechId;
use crate::speech::SectionId;

/// What a row of the alignment table is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// Its sections answer each other.
    Answering,
    /// Sections of the speeches that nothing answers, collected at the place where they stand; its cells have
    /// nothing to do with each other. Shown folded to one quiet line until opened.
    Unanswered,
}

/// A row of the alignment table: for each speech its sections, none, one or several.
#[derive(Clone, Debug)]
pub struct Row {
    /// What the row is for.
    pub kind: RowKind,
    /// The sections of each speech, by [`SpeechId`], each list in reading order.
    pub cells: Vec<Vec<SectionId>>,
}

/// Which sections stand beside each other. Every section of every speech stands on exactly one row.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// The rows in the order of the base speech.
    pub rows: Vec<Row>,
    /// For each speech, for each of its sections, the index of its row.
    row_of: Vec<Vec<usize>>,
}

impl Table {
    /// The index of the row on which a section stands.
    pub fn row_of(&self, speech: SpeechId, section: SectionId) -> Option<usize> {
        self.row_of.get(speech.0)?.get(section.0).copied()
    }
}
