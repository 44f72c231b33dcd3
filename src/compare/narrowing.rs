//! What of a view a reader wants listed: text of one class, some sections. Narrowing leaves lists shorter and figures as
//! they are: a share is still that of the whole speech.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::{Class, Comparison, Link, PerSpeech, Place, SectionPlace, Shares, Span, SpeechId};
use crate::speech::{PerSection, SectionId, Speech};
use crate::text::folding::{folded, lower_case};

/// What of a view a reader wants listed; by default everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Narrowing {
    /// Only text of this class, and the sections that have some.
    pub only: Option<Class>,
    /// Only sections whose name has this in it, in any case, width or script, with all that belongs under them and what
    /// they are linked with.
    pub section: Option<String>,
}

impl Narrowing {
    /// Whether anything is left out.
    pub fn is_narrow(&self) -> bool {
        *self != Self::default()
    }

    /// Whether the pattern is in the name of a section, or there is no pattern.
    pub fn names_a_section(&self, speeches: &[Arc<Speech>]) -> bool {
        let is_in = |pattern: &str| speeches.iter().any(|speech| !named_in(speech, pattern).is_empty());
        self.section.as_deref().is_none_or(is_in)
    }
}

/// What of a view is listed.
#[derive(Clone, Debug, Default)]
pub struct Listed {
    only: Option<Class>,
    /// The sections whose names match, with all under them; `None` if none was asked for.
    named: Option<FxHashSet<SectionPlace>>,
    /// The sections that are listed: those and what they are linked with. `None` lists all.
    sections: Option<FxHashSet<SectionPlace>>,
}

/// What the text of each speech is.
#[derive(Clone, Copy)]
pub(crate) struct Marked<'a> {
    pub(crate) spans: &'a PerSpeech<Arc<[Span]>>,
    pub(crate) shares: &'a PerSpeech<PerSection<Shares>>,
}

impl Marked<'_> {
    /// The sections that have text of a class.
    pub(crate) fn sections_of(self, comparison: &Comparison, class: Class) -> FxHashSet<SectionPlace> {
        let of_spans = self.spans.entries().flat_map(|(speech, spans)| {
            let spans = spans.iter().filter(|span| span.class() == class);
            spans.filter_map(move |span| comparison.section_of(Place { speech, range: span.range }))
        });
        let mut out: FxHashSet<SectionPlace> = of_spans.collect();
        // What is own has no spans: it is what they leave.
        for (speech, sections) in self.shares.entries() {
            let having = sections.entries().filter(|(_, shares)| shares.of(class) > 0.0);
            out.extend(having.map(|(section, _)| SectionPlace { speech, section }));
        }
        out
    }
}

impl Listed {
    pub(super) fn of(
        comparison: &Comparison,
        narrowing: &Narrowing,
        links: &[Link],
        marked: Marked<'_>,
    ) -> Self {
        let named = narrowing.section.as_deref().map(|pattern| named(comparison, pattern));
        let mut sections = named.as_ref().map(|named| with_counterparts(named, links));
        if let Some(class) = narrowing.only {
            let having = marked.sections_of(comparison, class);
            sections = Some(match sections {
                Some(named) => named.intersection(&having).copied().collect(),
                None => having,
            });
        }
        Self { only: narrowing.only, named, sections }
    }

    /// The sections that are listed; `None` where all are.
    pub fn sections(&self) -> Option<&FxHashSet<SectionPlace>> {
        self.sections.as_ref()
    }

    /// Whether text of a class is listed.
    pub fn has_class(&self, class: Class) -> bool {
        self.only.is_none_or(|only| only == class)
    }

    /// Whether a section is listed.
    pub fn has_section(&self, place: SectionPlace) -> bool {
        self.sections.as_ref().is_none_or(|sections| sections.contains(&place))
    }

    /// Whether what stands at a place is in a section that is listed.
    pub(super) fn has_place(&self, comparison: &Comparison, place: Place) -> bool {
        is_within(self.sections.as_ref(), comparison, place)
    }

    /// Whether any of the places is in a section that was asked for.
    pub(super) fn names_any(&self, comparison: &Comparison, places: &[Place]) -> bool {
        places.iter().any(|&place| is_within(self.named.as_ref(), comparison, place))
    }
}

fn with_counterparts(named: &FxHashSet<SectionPlace>, links: &[Link]) -> FxHashSet<SectionPlace> {
    let mut out = named.clone();
    for link in links {
        out.extend(named.contains(&link.a).then_some(link.b));
        out.extend(named.contains(&link.b).then_some(link.a));
    }
    out
}

/// Whether a place is in one of the sections; `None` are all.
fn is_within(sections: Option<&FxHashSet<SectionPlace>>, comparison: &Comparison, place: Place) -> bool {
    sections.is_none_or(|sections| comparison.section_of(place).is_some_and(|at| sections.contains(&at)))
}

/// The sections whose name has a pattern in it, and all that belongs under them.
fn named(comparison: &Comparison, pattern: &str) -> FxHashSet<SectionPlace> {
    let of_speech = |(speech, text): (SpeechId, &Arc<Speech>)| {
        named_in(text, pattern).into_iter().map(move |section| SectionPlace { speech, section })
    };
    comparison.speeches.entries().flat_map(of_speech).collect()
}

fn named_in(speech: &Speech, pattern: &str) -> FxHashSet<SectionId> {
    let form = |text: &str| lower_case(&folded(text));
    let pattern = form(pattern.trim());
    let mut out = FxHashSet::default();
    // A section comes after the one that it belongs under.
    for section in &speech.sections {
        let is_under = section.parent.is_some_and(|parent| out.contains(&parent));
        if is_under || form(&speech.section_name(section)).contains(&pattern) {
            out.insert(section.id);
        }
    }
    out
}
