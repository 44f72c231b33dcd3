//! What a stretch of text is drawn as.

use crate::compare::{Class, Span};

/// What a stretch of text is drawn as: its class, with what was left in apart from the rest of what is local.
/// In the order in which a later one is drawn over an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ClassMark {
    /// Text of a class; of what is local only what no other speech has.
    Of(Class),
    /// Belongs to another place that somebody forgot to change.
    LeftIn,
}

impl ClassMark {
    /// What a span is drawn as.
    pub fn of(span: &Span) -> Self {
        if span.is_left_in() { Self::LeftIn } else { Self::Of(span.class()) }
    }
}
