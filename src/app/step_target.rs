//! What `n` and `N` step through.

use super::appearance::ScreenLayout;
use super::filter::Filter;
use super::state::State;
use crate::compare::{Class, Place, Row, RowKind, SpeechId};
use crate::text::CharRange;

/// What the reader steps through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepTarget {
    /// The shared passages of the focused speech.
    Phrases,
    /// The hits of the search, in all speeches.
    Hits,
    /// What the focused speech says of its own place.
    Local,
    /// What was carried over, in all speeches: it is rare, and each is worth a look.
    CarriedOver,
    /// The rows that nothing answers; in the columns layout those of the focused speech.
    UnansweredRows,
}

impl State {
    /// What the reader steps through: the hits while a search is on, else what the filter shows.
    pub fn step_target(&self) -> StepTarget {
        match (&self.search, self.filter) {
            (Some(_), _) => StepTarget::Hits,
            (None, Filter::Local) => StepTarget::Local,
            (None, Filter::CarriedOver) => StepTarget::CarriedOver,
            (None, Filter::Unanswered) => StepTarget::UnansweredRows,
            (None, Filter::All | Filter::Boilerplate) => StepTarget::Phrases,
        }
    }

    /// How much there is to step through.
    pub(crate) fn step_count(&self) -> usize {
        match self.step_target() {
            StepTarget::UnansweredRows => self.unanswered_rows().len(),
            _ => self.step_places().len(),
        }
    }

    /// The rows that nothing answers, by their index; in the columns layout those of the focused speech.
    pub(super) fn unanswered_rows(&self) -> Vec<usize> {
        let in_reach = |row: &Row| match self.screen_layout() {
            ScreenLayout::Rows => true,
            ScreenLayout::Columns => row.sections().any(|section| section.speech == self.focus),
        };
        let rows = self.view.table.rows.iter().enumerate();
        let unanswered = rows.filter(|(_, row)| row.kind == RowKind::Unanswered && in_reach(row));
        unanswered.map(|(index, _)| index).collect()
    }

    /// The places that the reader steps through; rows are none.
    pub(super) fn step_places(&self) -> Vec<Place> {
        let local = |speech: SpeechId| {
            let spans = self.highlights[speech].spans_of(Class::Local);
            spans.iter().map(move |span| (Place { speech, range: span.range }, span.is_carried_over()))
        };
        match self.step_target() {
            StepTarget::Hits => self.search.iter().flat_map(|search| search.places()).collect(),
            StepTarget::Local => local(self.focus).map(|(place, _)| place).collect(),
            StepTarget::CarriedOver => {
                self.highlights.ids().flat_map(local).filter(|&(_, is)| is).map(|(place, _)| place).collect()
            }
            StepTarget::UnansweredRows => Vec::new(),
            StepTarget::Phrases => {
                let whole = CharRange::new(0, usize::MAX);
                let passages = self.highlights[self.focus].passages_in(whole);
                passages.iter().map(|&range| Place { speech: self.focus, range }).collect()
            }
        }
    }
}
