//! Several speeches set against each other: what they share, which sections answer each other, and how a reader's
//! settings turn that into what is shown.

mod alignment;
mod carried_over;
mod common_wording;
mod comparison;
mod cover;
mod dismissed;
mod left_in;
mod link;
pub mod linking;
mod local;
mod longest_increasing;
mod manual_links;
mod matching;
mod overlap;
mod phrase;
mod place;
mod profile;
mod references;
mod repeated;
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
pub use link::{CommonWording, Link, LinkReason};
pub use local::{LeftIn, LocalSpan};
pub use longest_increasing::in_order;
pub use manual_links::{ManualLinks, SectionPair};
pub use overlap::Overlap;
pub use phrase::{Difference, NearMatch, NearMatchId, PerNearMatch, PerPhrase, Phrase, PhraseId};
pub use place::{PerSpeech, Place, SectionPlace, SpeechId};
pub use references::{ReferenceChoice, References};
pub use sequence::SpeechSequence;
pub use shares::Shares;
pub use span::{Class, PerClass, Span, SpanDetail};
pub use table::{Row, RowKind, Table};
pub use view::{View, ViewSettings};
pub use word_diff::{SpeechPassage, word_differences};
pub use words::SpeechWords;
