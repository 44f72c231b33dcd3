//! What `n` and `N` step through.

use super::appearance::ScreenLayout;
use super::compare_screen::CompareScreen;
use super::filter::Filter;
use super::model::Model;
use super::search::Search;
use crate::compare::{Class, Place, Row, RowId, RowKind, SectionPlace, SpeechId, own_sentences};
use crate::text::CharRange;

/// What the reader steps through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepTarget {
    /// The shared passages of the focused speech.
    Phrases,
    /// The hits of the search, in all speeches.
    Hits,
    /// The local wording of the focused speech.
    Local,
    /// What of the focused speech is of another class than these; of its own text the sentences.
    OfClass(Class),
    /// What was left in, in all speeches: it is rare, and each is worth a look.
    LeftIn,
    /// The rows without counterpart; in the columns layout those of the focused speech.
    UnansweredRows,
}

impl StepTarget {
    /// The hits while a search is on, else what the filter shows.
    pub(super) fn of(search: Option<&Search>, filter: Filter) -> Self {
        match (search, filter) {
            (Some(_), _) => Self::Hits,
            (None, Filter::Local | Filter::Only(Class::Local)) => Self::Local,
            (None, Filter::LeftIn) => Self::LeftIn,
            (None, Filter::Unanswered) => Self::UnansweredRows,
            (None, Filter::All | Filter::Boilerplate | Filter::Only(Class::Shared)) => Self::Phrases,
            (None, Filter::Only(class)) => Self::OfClass(class),
        }
    }
}

impl CompareScreen {
    /// What the reader steps through.
    pub(super) fn step_target(&self, search: Option<&Search>) -> StepTarget {
        StepTarget::of(search, self.position.filter)
    }

    /// How much there is to step through.
    pub(super) fn step_count(&self, search: Option<&Search>) -> usize {
        match self.step_target(search) {
            StepTarget::UnansweredRows => self.unanswered_rows().len(),
            _ => self.step_places(search).len(),
        }
    }

    /// The rows without counterpart; in the columns layout those of the focused speech.
    pub(super) fn unanswered_rows(&self) -> Vec<RowId> {
        let focus = self.position.focus;
        let in_reach = |row: &Row| match self.position.layout {
            ScreenLayout::Rows => true,
            ScreenLayout::Columns => row.sections().any(|section| section.speech == focus),
        };
        let rows = self.model.view.table.rows.entries();
        let unanswered = rows.filter(|(_, row)| row.kind == RowKind::Unanswered && in_reach(row));
        unanswered.map(|(row, _)| row).collect()
    }

    /// The places that the reader steps through; rows are none.
    pub(super) fn step_places(&self, search: Option<&Search>) -> Vec<Place> {
        let focus = self.position.focus;
        match self.step_target(search) {
            StepTarget::Hits => search.into_iter().flat_map(Search::places).collect(),
            StepTarget::Local => self.local_finds(focus).map(|(place, _)| place).collect(),
            StepTarget::LeftIn => {
                let finds = self.model.speech_ids().flat_map(|speech| self.local_finds(speech));
                finds.filter(|&(_, is_left_in)| is_left_in).map(|(place, _)| place).collect()
            }
            StepTarget::OfClass(Class::Own) => {
                let Model { comparison, view, .. } = &self.model;
                let ids = comparison.speech(focus).sections.iter().map(|section| section.id);
                ids.flat_map(|section| {
                    own_sentences(comparison, view, SectionPlace { speech: focus, section })
                })
                .collect()
            }
            StepTarget::OfClass(class) => {
                let spans = self.model.highlights(focus).spans_of(class);
                let mut ranges: Vec<CharRange> = spans.iter().map(|span| span.range).collect();
                ranges.dedup();
                ranges.into_iter().map(|range| Place { speech: focus, range }).collect()
            }
            StepTarget::UnansweredRows => Vec::new(),
            StepTarget::Phrases => {
                let passages = self.model.highlights(focus).passages_in(CharRange::new(0, usize::MAX)).iter();
                // What is too short to be a phrase has no list of places to look at.
                let is_phrase = |range: &&CharRange| self.phrases_in(**range).next().is_some();
                passages.filter(is_phrase).map(|&range| Place { speech: focus, range }).collect()
            }
        }
    }

    /// Local wording of a speech, and whether it was left in.
    fn local_finds(&self, speech: SpeechId) -> impl Iterator<Item = (Place, bool)> + '_ {
        let spans = self.model.highlights(speech).spans_of(Class::Local);
        spans.iter().map(move |span| (Place { speech, range: span.range }, span.is_left_in()))
    }
}
