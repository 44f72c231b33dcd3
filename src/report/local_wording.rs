//! The local wording of the speeches, find by find.

use super::Source;
use crate::compare::{LeftIn, Place, Span, SpanDetail, SpeechId};
use crate::language::local::LocalReason;
use crate::text::visible::one_line;

/// A stretch of text that is local.
pub(super) struct LocalEntry {
    pub(super) place: Place,
    /// What stands there, on one line.
    pub(super) wording: String,
    pub(super) reason: LocalReason,
    /// Whether it is a date or figure that did not move on.
    pub(super) unchanged: bool,
    /// Whether it is another place's.
    pub(super) is_left_in: bool,
}

/// All of them, by speech, then by position.
pub(super) fn local_entries(source: Source<'_>) -> impl Iterator<Item = LocalEntry> + use<'_> {
    let spans = source.view.spans.entries();
    spans.flat_map(move |(speech, spans)| {
        spans.iter().filter_map(move |span| local_entry(source, speech, span))
    })
}

/// Those that are listed.
pub(super) fn listed_local_entries(source: Source<'_>) -> impl Iterator<Item = LocalEntry> + use<'_> {
    let Source { comparison, view, .. } = source;
    comparison.speeches.ids().flat_map(move |speech| {
        let spans = view.listed_spans(comparison, speech);
        spans.filter_map(move |span| local_entry(source, speech, span))
    })
}

fn local_entry(source: Source<'_>, speech: SpeechId, span: &Span) -> Option<LocalEntry> {
    let SpanDetail::Local { reason, left_in } = span.detail else { return None };
    let place = Place { speech, range: span.range };
    let wording = one_line(source.comparison.wording(place));
    let unchanged = left_in == Some(LeftIn::Unchanged);
    Some(LocalEntry { place, wording, reason, unchanged, is_left_in: span.is_left_in() })
}
