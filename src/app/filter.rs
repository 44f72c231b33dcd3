//! What of the table the reader wants to see.

use rustc_hash::FxHashSet;

use super::mark::ClassMark;
use crate::compare::{Class, Comparison, Place, Row, RowKind, SectionPlace, Span, View};
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
    /// Rows without counterpart.
    Unanswered,
    /// What was left in.
    LeftIn,
    /// Text of one class.
    Only(Class),
}

impl Filter {
    /// Whether all text is dimmed but what [`Filter::leaves`] names.
    pub fn dims(self) -> bool {
        !matches!(self, Self::All | Self::Unanswered)
    }

    /// Whether what is marked so stays as it is.
    pub fn leaves(self, mark: ClassMark) -> bool {
        match self {
            Self::All | Self::Unanswered => true,
            Self::Local => matches!(mark, ClassMark::Of(Class::Local) | ClassMark::LeftIn),
            Self::Boilerplate => matches!(mark, ClassMark::Of(class) if class.is_boilerplate()),
            Self::LeftIn => mark == ClassMark::LeftIn,
            Self::Only(Class::Local) => Self::Local.leaves(mark),
            Self::Only(class) => mark == ClassMark::Of(class),
        }
    }

    /// What the reader is told where it would leave nothing; `None` for the one that leaves everything.
    pub(super) fn nothing_in_words(self, words: &Strings) -> Option<&'static str> {
        let nothing = &words.nothing_to_show;
        match self {
            Self::All | Self::Only(_) => None,
            Self::Local => Some(nothing.local),
            Self::Boilerplate => Some(nothing.boilerplate),
            Self::Unanswered => Some(nothing.unanswered),
            Self::LeftIn => Some(nothing.left_in),
        }
    }

    /// The sections whose rows are shown in full; `None` without a filter.
    pub(super) fn wanted(self, comparison: &Comparison, view: &View) -> Option<FxHashSet<SectionPlace>> {
        let wanted = match self {
            Self::All => None,
            Self::Unanswered => Some(unanswered(view)),
            Self::Local | Self::Boilerplate | Self::LeftIn => Some(self.sections_left(comparison, view)),
            Self::Only(class) => Some(view.sections_of(comparison, class)),
        };
        match (wanted, view.listed.sections()) {
            (Some(wanted), Some(listed)) => Some(wanted.intersection(listed).copied().collect()),
            (wanted, listed) => wanted.or_else(|| listed.cloned()),
        }
    }

    /// The sections that hold something that it leaves as it is.
    fn sections_left(self, comparison: &Comparison, view: &View) -> FxHashSet<SectionPlace> {
        let places = view.spans.entries().flat_map(|(speech, spans)| {
            let wanted = spans.iter().filter(|span: &&Span| self.leaves(ClassMark::of(span)));
            wanted.map(move |span| Place { speech, range: span.range })
        });
        places.filter_map(|place| comparison.section_of(place)).collect()
    }
}

fn unanswered(view: &View) -> FxHashSet<SectionPlace> {
    let rows = view.table.rows.iter().filter(|row| row.kind == RowKind::Unanswered);
    rows.flat_map(Row::sections).collect()
}
