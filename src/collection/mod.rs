//! Many speeches at once, thousands of them: how much of each stands in others, which have most in common, which are
//! copies, which speak of the same things.
//!
//! Of each speech only its [`SpeechFacts`] are kept; a [`Survey`] holds them against each other. What
//! [`crate::compare`] finds out about a handful of speeches (near matches, links, boilerplate) would take days here.

mod collected;
mod copies;
mod covered;
mod date;
mod facts;
mod facts_cache;
mod pair;
mod reading;
mod shared_grams;
mod sources;
mod survey;
mod symbol_text;
mod topic;
mod twins;

pub use collected::{Collected, CollectedSpeech};
pub use covered::Covered;
pub use date::SpeechDate;
pub use facts::{Lookup, SpeechFacts};
pub use facts_cache::FactsCache;
pub use pair::{SharedShares, shared_shares};
pub use reading::{CollectionReader, ReadFile};
pub use shared_grams::MOST_TO_PAIR;
pub use sources::{DraftSource, MOST_SOURCES, SourcePassage, Sources};
pub use survey::{COPY_SHARE, Coverage, SharedWith, Survey, SurveyRow};
pub use symbol_text::{GRAM, Gram, SymbolText};
pub use topic::{DIMENSIONS, TopicVector};
pub use twins::{Twin, twins};

/// One of several speeches, by its index, and how much speaks for it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ranked {
    /// Its index.
    pub index: usize,
    /// What it is ranked by; more is better.
    pub score: f32,
}
