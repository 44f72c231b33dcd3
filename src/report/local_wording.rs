//! The local wording of the speeches, find by find.

use super::Source;
use crate::compare::{LeftIn, Place, SpanDetail};
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
}

/// All of them, by speech, then by position.
pub(super) fn local_entries(source: Source<'_>) -> impl Iterator<Item = LocalEntry> + use<'_> {
    let Source { comparison, view, .. } = source;
    view.spans.entries().flat_map(move |(speech, spans)| {
        spans.iter().filter_map(move |span| match span.detail {
            SpanDetail::Local { reason, left_in, .. } => {
                let place = Place { speech, range: span.range };
                let wording = one_line(comparison.wording(place));
                Some(LocalEntry { place, wording, reason, unchanged: left_in == Some(LeftIn::Unchanged) })
            }
            _ => None,
        })
    })
}
