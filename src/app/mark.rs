use crate::compare::{Span, SpanDetail};

/// What a stretch of text is drawn as: its class, with what was carried over apart from the rest of what is local.
/// In the order in which a later one is drawn over an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ClassMark {
    /// Common in speeches elsewhere: quiet text.
    Stock,
    /// Another of the speeches has it.
    Shared,
    /// Another of the speeches has it with edits.
    Near,
    /// Belongs to this place.
    Local,
    /// Belongs to another place that somebody forgot to change.
    CarriedOver,
}

impl ClassMark {
    /// All of them, in the order in which they are drawn.
    pub const DRAWING_ORDER: [Self; 5] =
        [Self::Stock, Self::Shared, Self::Near, Self::Local, Self::CarriedOver];

    /// What a span is drawn as.
    pub fn of(span: &Span) -> Self {
        match span.detail {
            SpanDetail::Stock { .. } => Self::Stock,
            SpanDetail::Shared { .. } => Self::Shared,
            SpanDetail::Near { .. } => Self::Near,
            SpanDetail::Local { carried_over: false, .. } => Self::Local,
            SpanDetail::Local { carried_over: true, .. } => Self::CarriedOver,
        }
    }
}
