//! A paragraph of a speech, before it is known what it is for.

use super::notice::Notice;
use crate::text::CharRange;

/// A paragraph of a speech. It holds no line end, and no white space stands at its ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Where it stands.
    pub range: CharRange,
    /// How high a heading it is, if the file says that it is one: 1 for the highest.
    pub heading: Option<u8>,
    /// Why it is no part of the speech, if it is none.
    pub notice: Option<Notice>,
}
