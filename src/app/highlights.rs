//! What is marked in the speeches, sorted for quick look-up.

use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use crate::compare::{Class, Comparison, PerClass, PerSpeech, Span, View};
use crate::text::CharRange;

/// What is marked in one speech.
#[derive(Clone, Debug, Default)]
pub struct Highlights {
    /// The spans of the view: by class, then by position.
    spans: Arc<[Span]>,
    /// Where those of each class stand among them.
    of_class: PerClass<Range<usize>>,
    /// The words in which near matches differ, by position.
    differing: Vec<CharRange>,
    /// Shared and near spans that touch, joined: what a reader sees as one passage; by position.
    passages: Vec<CharRange>,
}

impl Highlights {
    /// Sorts what a view shows, for each speech.
    pub fn of(comparison: &Comparison, view: &View) -> PerSpeech<Self> {
        let mut out: PerSpeech<Self> = view.spans.par_iter().map(Self::of_spans).collect();
        for near in view.near_matches.iter().map(|&id| &comparison.near_matches[id]) {
            for difference in &near.differences {
                for (place, range) in [(near.a, difference.a), (near.b, difference.b)] {
                    out[place.speech].differing.push(range);
                }
            }
        }
        out.iter_mut().for_each(|highlights| highlights.differing.sort_unstable());
        out
    }

    fn of_spans(all: &Arc<[Span]>) -> Self {
        let of_class = PerClass::of(|class| {
            all.partition_point(|span| span.class() < class)
                ..all.partition_point(|span| span.class() <= class)
        });
        let shared = all.iter().filter(|span| span.class().is_in_others());
        let passages = CharRange::joined(shared.map(|span| span.range).collect());
        Self { spans: Arc::clone(all), of_class, differing: Vec::new(), passages }
    }

    /// The spans that reach into a range, in drawing order.
    pub fn spans_in(&self, range: CharRange) -> impl Iterator<Item = &Span> {
        self.of_class.iter().flat_map(move |(class, _)| {
            let spans = self.spans_of(class);
            let first = spans.partition_point(|span| span.range.end <= range.start);
            spans.iter().skip(first).take_while(move |span| span.range.start < range.end)
        })
    }

    /// The spans of one class, by position.
    pub fn spans_of(&self, class: Class) -> &[Span] {
        &self.spans[self.of_class[class].clone()]
    }

    /// How many places where something was left in reach into a range.
    pub fn left_in_within(&self, range: CharRange) -> usize {
        self.spans_in(range).filter(|span| span.is_left_in()).count()
    }

    /// The words inside near matches that differ and reach into a range.
    pub fn differing_in(&self, range: CharRange) -> impl Iterator<Item = CharRange> {
        // Near matches may overlap, so the ends do not rise; there are few.
        self.differing.iter().copied().filter(move |differing| differing.overlaps(range))
    }

    /// The passages that start inside a range, by position.
    pub fn passages_in(&self, range: CharRange) -> &[CharRange] {
        let start = self.passages.partition_point(|passage| passage.start < range.start);
        let end = self.passages.partition_point(|passage| passage.start < range.end);
        self.passages.get(start..end).unwrap_or_default()
    }
}
