use std::sync::Arc;

use crate::language::Language;
use crate::language::local::Familiar;
use crate::reference::{Reference, StockSpan};
use crate::speech::Speech;

use super::SpeechWords;

/// The reference corpora that a comparison looks things up in, none, one or several for a language.
#[derive(Clone, Debug, Default)]
pub struct References(Vec<Arc<Reference>>);

impl References {
    /// Looks things up in these.
    pub fn new(references: Vec<Arc<Reference>>) -> Self {
        Self(references)
    }

    /// Those that come with the program for the languages of the speeches. The first call for a language takes some
    /// milliseconds.
    pub fn builtin<'a>(speeches: impl IntoIterator<Item = &'a Speech>) -> Self {
        let mut languages: Vec<Language> = Vec::new();
        for speech in speeches {
            if !languages.contains(&speech.language) {
                languages.push(speech.language);
            }
        }
        Self(languages.into_iter().filter_map(Reference::builtin).collect())
    }

    /// All of them.
    pub fn all(&self) -> &[Arc<Reference>] {
        &self.0
    }

    /// The first one of a language: what words mean and how rare they are is asked of one alone.
    pub(super) fn of_language(&self, language: Language) -> Option<&Reference> {
        self.0.iter().map(AsRef::as_ref).find(|reference| reference.language() == language)
    }

    /// The formulaic wording of a speech; where several references know some, the one that has it in more documents
    /// says so.
    pub(super) fn stock_spans(&self, speech: &Speech, words: &SpeechWords) -> Vec<StockSpan> {
        let own_language = self.0.iter().filter(|reference| reference.language() == speech.language);
        own_language.flat_map(|reference| reference.stock_spans(speech, words.all())).collect()
    }
}

/// A reference asked whether it knows a name; without one every name is new.
pub(super) struct Known<'a>(pub(super) Option<&'a Reference>);

impl Familiar for Known<'_> {
    fn documents(&self) -> u32 {
        self.0.map_or(0, |reference| u32::try_from(reference.documents()).unwrap_or(u32::MAX))
    }

    fn document_frequency(&self, wording: &str) -> Option<u32> {
        let count = self.0?.document_frequency(wording);
        u32::try_from(count).ok().filter(|&count| count > 0)
    }
}
