//! Several speeches set against each other: what they share, which sections answer each other, and how a reader's
//! settings turn that into what is shown.

mod carried_over;
mod common_wording;
mod comparison;
mod dismissed;
mod link;
mod linking;
mod local;
mod longest_increasing;
mod manual_links;
mod matching;
mod overlap;
mod phrase;
mod profile;
mod references;
mod sequence;
mod shared_text;
mod shares;
mod span;
mod table;
mod view;
mod word_diff;
mod words;

pub use carried_over::{CarriedOver, carried_over};
pub use comparison::Comparison;
pub use dismissed::Dismissed;
pub use link::{CommonWording, Link, LinkReason, SectionPlace};
pub use local::{LocalSpan, local_spans, mark_carried_over};
pub use longest_increasing::in_order;
pub use manual_links::{ManualLinks, SectionPair};
pub use overlap::Overlap;
pub use phrase::{Difference, NearMatch, NearMatchId, Phrase, PhraseId};
pub use references::{ReferenceChoice, References};
pub use sequence::SpeechSequence;
pub use shares::Shares;
pub use span::{Class, Span, SpanDetail};
pub use table::{Row, RowKind, Table};
pub use view::{View, ViewSettings};
pub use word_diff::{SpeechPassage, word_differences};
pub use words::SpeechWords;

use crate::text::CharRange;

/// A loaded speech's number, from 0 in the order of loading. The screen counts from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SpeechId(pub usize);

/// A range of one of the speeches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Which speech.
    pub speech: SpeechId,
    /// Where in its text.
    pub range: CharRange,
}
