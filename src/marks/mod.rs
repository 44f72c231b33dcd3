//! What in a speech is local and what is stock, by models that were learned from marked speeches. The features are the
//! same for training and for use: both read a speech as [`Tokens`] and ask [`Features`].

mod by_model;
mod features;
mod lexicon;
mod local;
mod reasons;
mod rules;
mod signs;
mod stock;
mod tagging;
mod tokens;

pub use features::{Features, Task};
pub use rules::passages;
pub use tagging::{LABELS, Label, marked_ranges};
pub use tokens::{Token, TokenKind, Tokens};

use by_model::ByModel;

use crate::language::local::LocalMark;
use crate::reference::{Reference, StockSpan};
use crate::speech::Speech;
use crate::text::CharRange;

/// What is local and what is stock in a speech.
#[derive(Clone, Debug, Default)]
pub struct SpeechMarks {
    /// In order and without overlap.
    pub local: Vec<LocalMark>,
    /// Those of different references may overlap.
    pub stock: Vec<StockSpan>,
}

impl SpeechMarks {
    /// Marks a speech, whose words these are in order. `references` are those of its language; what words mean and
    /// how rare they are is asked of the first one.
    pub fn of(speech: &Speech, words: &[CharRange], references: &[&Reference]) -> Self {
        let reference = references.first().copied();
        let by_model = reference.and_then(|reference| ByModel::of(speech, words, reference));
        Self {
            local: local::marks(speech, words, reference, by_model.as_ref()),
            stock: stock::spans(speech, words, references, by_model.as_ref()),
        }
    }
}
