//! The text of a speech, cut where what covers it changes.

use std::fmt::Write;

use maud::{Markup, html};

use crate::compare::{
    Comparison, Cover, Covered, NearMatchId, PerSpeech, PhraseId, Span, SpanDetail, SpeechId, View, cut_apart,
};
use crate::report::Source;
use crate::text::visible::one_line;
use crate::text::{CharRange, Text};

/// From how many speeches on shared wording is drawn stronger.
const WIDE: usize = 3;

/// What covers a piece of text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Cause {
    /// A span of the view, by its index.
    Span(usize),
    /// A near match differs here from its other wording.
    Differs(NearMatchId),
}

/// A speech whose text is cut.
pub(in crate::report) struct CutSpeech<'a> {
    spans: &'a [Span],
    pieces: Vec<Covered<Cause>>,
}

impl<'a> CutSpeech<'a> {
    /// Cuts each speech of a view.
    pub(in crate::report) fn all(source: Source<'a>) -> Vec<Self> {
        let differing = differing(source.comparison, source.view);
        source
            .view
            .spans
            .iter()
            .zip(differing)
            .map(|(spans, mut covers)| {
                let span =
                    |(index, span): (usize, &Span)| Cover { range: span.range, id: Cause::Span(index) };
                let is_listed = |(_, span): &(usize, &Span)| {
                    source.view.listed.has_class(span.class()) || span.is_left_in()
                };
                covers.extend(spans.iter().enumerate().filter(is_listed).map(span));
                Self { spans, pieces: cut_apart(&covers) }
            })
            .collect()
    }

    /// The pieces of a range, with what covers each.
    pub(in crate::report) fn parts(&self, range: CharRange) -> Vec<(CharRange, PieceMarks)> {
        let first = self.pieces.partition_point(|piece| piece.range.end <= range.start);
        let pieces = self.pieces.iter().skip(first);
        let inside = pieces.map_while(|piece| Some((piece.range.intersection(range)?, &piece.ids)));
        let mut parts: Vec<(CharRange, PieceMarks)> = Vec::new();
        let mut end = range.start;
        for (piece, causes) in inside.filter(|(piece, _)| !piece.is_empty()) {
            if end < piece.start {
                parts.push((CharRange::new(end, piece.start), PieceMarks::default()));
            }
            end = piece.end;
            let marks = self.marks(causes);
            match parts.last_mut() {
                Some((last, same)) if *same == marks => last.end = end,
                _ => parts.push((piece, marks)),
            }
        }
        if end < range.end {
            parts.push((CharRange::new(end, range.end), PieceMarks::default()));
        }
        parts
    }

    /// The text of a range, each piece marked with what covers it.
    pub(super) fn marked(&self, text: &Text, range: CharRange) -> Markup {
        html! {
            @for (range, marks) in self.parts(range) {
                @let text = shown(text.slice(range));
                @if marks.classes.is_empty() { (text) } @else {
                    span class=(marks.classes) data-p=[numbers(&marks.phrases, |id| id.0)]
                        data-n=[numbers(&marks.near_matches, |id| id.0)] { (text) }
                }
            }
        }
    }

    fn marks(&self, causes: &[Cause]) -> PieceMarks {
        let mut marks = PieceMarks::default();
        for cause in causes {
            let Cause::Span(index) = *cause else {
                marks.add("differs");
                continue;
            };
            let Some(span) = self.spans.get(index) else { continue };
            marks.add(span.class().name());
            match &span.detail {
                SpanDetail::Shared { spread, phrases } => {
                    if *spread >= WIDE {
                        marks.add("wide");
                    }
                    marks.phrases.extend(phrases);
                }
                SpanDetail::Near { near_matches } => marks.near_matches.extend(near_matches),
                SpanDetail::Local { .. } if span.is_left_in() => marks.add("left-in"),
                SpanDetail::Local { .. } | SpanDetail::Stock { .. } | SpanDetail::Source { .. } => {}
            }
        }
        marks
    }
}

/// The names of the style of a piece, and what it is a place of.
#[derive(Default, PartialEq)]
pub(in crate::report) struct PieceMarks {
    classes: String,
    phrases: Vec<PhraseId>,
    near_matches: Vec<NearMatchId>,
}

impl PieceMarks {
    /// Whether it has a style of this name.
    pub(in crate::report) fn has(&self, class: &str) -> bool {
        self.classes.split(' ').any(|other| other == class)
    }

    fn add(&mut self, class: &str) {
        if self.has(class) {
            return;
        }
        if !self.classes.is_empty() {
            self.classes.push(' ');
        }
        self.classes.push_str(class);
    }
}

fn numbers<T: Copy>(ids: &[T], number: fn(T) -> usize) -> Option<String> {
    let mut out = String::new();
    for &id in ids {
        let blank = if out.is_empty() { "" } else { " " };
        let _ = write!(out, "{blank}{}", number(id));
    }
    (!out.is_empty()).then_some(out)
}

/// Where near matches differ, in each speech.
fn differing(comparison: &Comparison, view: &View) -> Vec<Vec<Cover<Cause>>> {
    let mut covers: PerSpeech<Vec<Cover<Cause>>> = comparison.speeches.iter().map(|_| Vec::new()).collect();
    let mut cover = |speech: SpeechId, range: CharRange, id: NearMatchId| {
        covers[speech].push(Cover { range, id: Cause::Differs(id) });
    };
    for near in view.listed_near_matches(comparison) {
        for difference in &near.differences {
            cover(near.a.speech, difference.a, near.id);
            cover(near.b.speech, difference.b, near.id);
        }
    }
    covers.into_iter().collect()
}

/// Text as it may stand on a page: its lines kept, marks for characters that a browser would obey or hide.
pub(in crate::report) fn shown(text: &str) -> String {
    text.split('\n').map(one_line).collect::<Vec<_>>().join("\n")
}
