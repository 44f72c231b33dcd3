use rustc_hash::FxHashSet;

use super::mark::Mark;
use crate::compare::{Comparison, Place, Row, RowKind, SectionPlace, Shown, Span, SpeechId};
use crate::wording::Wording;

/// What of the table the reader wants to see; the rest is folded and dimmed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Filter {
    /// Everything.
    #[default]
    All,
    /// What belongs to the places.
    Local,
    /// What is everybody's: shared, near, stock.
    Boilerplate,
    /// Rows that nothing answers.
    Unanswered,
    /// What was carried over.
    CarriedOver,
}

impl Filter {
    /// The marks that stay lit while all other text is dimmed; `None` if nothing is.
    pub fn lit(self) -> Option<&'static [Mark]> {
        match self {
            Self::All | Self::Unanswered => None,
            Self::Local => Some(&[Mark::Local, Mark::CarriedOver]),
            Self::Boilerplate => Some(&[Mark::Stock, Mark::Shared, Mark::Near]),
            Self::CarriedOver => Some(&[Mark::CarriedOver]),
        }
    }

    /// What the reader is told where it would leave nothing; `None` for the one that leaves everything.
    pub(super) fn nothing_in_words(self, words: &Wording) -> Option<&'static str> {
        let [local, boilerplate, unanswered, carried_over] = words.nothing_to_show;
        match self {
            Self::All => None,
            Self::Local => Some(local),
            Self::Boilerplate => Some(boilerplate),
            Self::Unanswered => Some(unanswered),
            Self::CarriedOver => Some(carried_over),
        }
    }

    /// The sections whose rows are shown in full; `None` without a filter.
    pub(super) fn wanted(self, comparison: &Comparison, shown: &Shown) -> Option<FxHashSet<SectionPlace>> {
        match (self, self.lit()) {
            (_, Some(lit)) => Some(sections_with(lit, comparison, shown)),
            (Self::Unanswered, None) => Some(unanswered(shown)),
            (_, None) => None,
        }
    }
}

fn sections_with(marks: &[Mark], comparison: &Comparison, shown: &Shown) -> FxHashSet<SectionPlace> {
    let spans = (0..).map(SpeechId).zip(&shown.spans);
    let places = spans.flat_map(|(speech, spans)| {
        let wanted = spans.iter().filter(|span: &&Span| marks.contains(&Mark::of(span)));
        wanted.map(move |span| Place { speech, range: span.range })
    });
    places.filter_map(|place| comparison.section_of(place)).collect()
}

fn unanswered(shown: &Shown) -> FxHashSet<SectionPlace> {
    let rows = shown.table.rows.iter().filter(|row| row.kind == RowKind::Unanswered);
    rows.flat_map(Row::sections).collect()
}
