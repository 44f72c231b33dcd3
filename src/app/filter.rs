use rustc_hash::FxHashSet;

use super::mark::ClassMark;
use crate::compare::{Comparison, Place, Row, RowKind, SectionPlace, Span, SpeechId, View};
use crate::strings::Strings;

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
    pub fn lit(self) -> Option<&'static [ClassMark]> {
        match self {
            Self::All | Self::Unanswered => None,
            Self::Local => Some(&[ClassMark::Local, ClassMark::CarriedOver]),
            Self::Boilerplate => Some(&[ClassMark::Stock, ClassMark::Shared, ClassMark::Near]),
            Self::CarriedOver => Some(&[ClassMark::CarriedOver]),
        }
    }

    /// What the reader is told where it would leave nothing; `None` for the one that leaves everything.
    pub(super) fn nothing_in_words(self, words: &Strings) -> Option<&'static str> {
        let nothing = &words.nothing_to_show;
        match self {
            Self::All => None,
            Self::Local => Some(nothing.local),
            Self::Boilerplate => Some(nothing.boilerplate),
            Self::Unanswered => Some(nothing.unanswered),
            Self::CarriedOver => Some(nothing.carried_over),
        }
    }

    /// The sections whose rows are shown in full; `None` without a filter.
    pub(super) fn wanted(self, comparison: &Comparison, view: &View) -> Option<FxHashSet<SectionPlace>> {
        match (self, self.lit()) {
            (_, Some(lit)) => Some(sections_with(lit, comparison, view)),
            (Self::Unanswered, None) => Some(unanswered(view)),
            (_, None) => None,
        }
    }
}

fn sections_with(marks: &[ClassMark], comparison: &Comparison, view: &View) -> FxHashSet<SectionPlace> {
    let spans = (0..).map(SpeechId).zip(&view.spans);
    let places = spans.flat_map(|(speech, spans)| {
        let wanted = spans.iter().filter(|span: &&Span| marks.contains(&ClassMark::of(span)));
        wanted.map(move |span| Place { speech, range: span.range })
    });
    places.filter_map(|place| comparison.section_of(place)).collect()
}

fn unanswered(view: &View) -> FxHashSet<SectionPlace> {
    let rows = view.table.rows.iter().filter(|row| row.kind == RowKind::Unanswered);
    rows.flat_map(Row::sections).collect()
}
