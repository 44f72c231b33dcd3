//! The classes of text, and the stretches of one class.

use std::ops::{Index, IndexMut};

use super::{LeftIn, NearMatchId, PhraseId, SourceId};
use crate::language::local::LocalReason;
use crate::text::{CharRange, listed_enum};

listed_enum! {
    /// What text is: whose wording. In the order in which a later class is drawn over an earlier one and counts instead of it.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Class {
        /// None of the others. No span says so: it is what they leave.
        #[default]
        Own,
        /// Wording that the reference corpus has in several documents.
        Stock,
        /// Wording that stands in another of the speeches.
        Shared,
        /// A passage that another speech has with edits.
        Near,
        /// Wording of a text that the reader has named as a source.
        Source,
        /// What would have to change before another place could read it out.
        Local,
    }
}

impl Class {
    /// All classes in the order in which reports and tables list them.
    pub const LISTED: [Self; Self::ALL.len()] =
        [Self::Shared, Self::Near, Self::Stock, Self::Source, Self::Local, Self::Own];

    /// The name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Stock => "stock",
            Self::Shared => "shared",
            Self::Near => "near",
            Self::Source => "source",
            Self::Local => "local",
        }
    }

    /// Whether such text is everybody's. What comes from a source is not: somebody has asked for it.
    pub fn is_boilerplate(self) -> bool {
        matches!(self, Self::Stock | Self::Shared | Self::Near)
    }

    /// Whether another of the speeches has it, word for word or with edits.
    pub fn is_in_others(self) -> bool {
        matches!(self, Self::Shared | Self::Near)
    }
}

/// One value for each class.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PerClass<T>([T; Class::ALL.len()]);

impl<T> PerClass<T> {
    /// Works out the value of each class.
    pub fn of(value: impl FnMut(Class) -> T) -> Self {
        Self(Class::ALL.map(value))
    }

    /// The values in drawing order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Class, &T)> {
        Class::ALL.into_iter().zip(&self.0)
    }
}

impl<T> Index<Class> for PerClass<T> {
    type Output = T;

    fn index(&self, class: Class) -> &T {
        &self.0[class as usize]
    }
}

impl<T> IndexMut<Class> for PerClass<T> {
    fn index_mut(&mut self, class: Class) -> &mut T {
        &mut self.0[class as usize]
    }
}

/// A stretch of text of one class. Spans of one class do not overlap; spans of different classes may.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    /// Where it is.
    pub range: CharRange,
    /// What it is, and what is known of it.
    pub detail: SpanDetail,
}

/// What is known of a span, by its class.
#[derive(Clone, Debug, PartialEq)]
pub enum SpanDetail {
    /// Formulaic wording.
    Stock {
        /// As [`crate::reference::StockSpan::documents`].
        documents: usize,
    },
    /// Wording of another speech.
    Shared {
        /// In how many speeches it stands; at least 2.
        spread: usize,
        /// The phrases that cover it; none where it is wording that two linked sections have in common and that is
        /// too short to be a phrase.
        phrases: Vec<PhraseId>,
    },
    /// A passage of another speech, edited.
    Near {
        /// The near matches that cover it.
        near_matches: Vec<NearMatchId>,
    },
    /// Wording of sources that the reader has named.
    Source {
        /// Which of them, in order; at least one.
        sources: Vec<SourceId>,
    },
    /// What belongs to the place.
    Local {
        /// Why.
        reason: LocalReason,
        /// Whether and why it should perhaps not stand here.
        left_in: Option<LeftIn>,
    },
}

impl Span {
    /// What it is.
    pub fn class(&self) -> Class {
        match self.detail {
            SpanDetail::Stock { .. } => Class::Stock,
            SpanDetail::Shared { .. } => Class::Shared,
            SpanDetail::Near { .. } => Class::Near,
            SpanDetail::Source { .. } => Class::Source,
            SpanDetail::Local { .. } => Class::Local,
        }
    }

    /// In how many of the loaded speeches its wording stands; 1 for the classes that are not about other speeches.
    pub fn spread(&self) -> usize {
        match self.detail {
            SpanDetail::Shared { spread, .. } => spread,
            SpanDetail::Near { .. } => 2,
            SpanDetail::Stock { .. } | SpanDetail::Source { .. } | SpanDetail::Local { .. } => 1,
        }
    }

    /// The phrases that cover it.
    pub fn phrases(&self) -> &[PhraseId] {
        match &self.detail {
            SpanDetail::Shared { phrases, .. } => phrases,
            _ => &[],
        }
    }

    /// The near matches that cover it.
    pub fn near_matches(&self) -> &[NearMatchId] {
        match &self.detail {
            SpanDetail::Near { near_matches } => near_matches,
            _ => &[],
        }
    }

    /// Whether it is local and another place's, which somebody forgot to change.
    pub fn is_left_in(&self) -> bool {
        matches!(self.detail, SpanDetail::Local { left_in: Some(LeftIn::Foreign(_)), .. })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reports_list_each_class_once() {
        let mut listed = Class::LISTED;
        listed.sort_unstable();
        assert_eq!(listed, Class::ALL);
    }

    #[test]
    fn each_class_has_the_value_that_was_worked_out_for_it() {
        let names = PerClass::of(Class::name);
        for class in Class::LISTED {
            assert_eq!(names[class], class.name());
        }
    }
}
