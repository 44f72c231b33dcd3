//! Which reference corpora a comparison uses.

use std::sync::Arc;

use crate::language::{Language, check_weights};
use crate::learned::{Weights, WeightsError};
use crate::reference::{Reference, ReferenceError};
use crate::speech::Speech;

/// The reference corpora that a comparison looks things up in, none, one or several for a language.
#[derive(Clone, Debug, Default)]
pub struct References(Vec<Arc<Reference>>);

impl References {
    /// All of them.
    pub fn all(&self) -> &[Arc<Reference>] {
        &self.0
    }

    /// The first one of a language: what words mean and how rare they are is asked of one alone.
    pub(super) fn of_language(&self, language: Language) -> Option<&Reference> {
        self.0.iter().map(AsRef::as_ref).find(|reference| reference.language() == language)
    }

    /// All of a language.
    pub(super) fn all_of_language(&self, language: Language) -> Vec<&Reference> {
        self.0.iter().map(AsRef::as_ref).filter(|reference| reference.language() == language).collect()
    }
}

/// Where a reader wants things looked up.
#[derive(Clone, Debug)]
pub struct ReferenceChoice {
    /// References of the reader's own; they stand in for those of the program in their language.
    pub own: Vec<Arc<Reference>>,
    /// Whether those that come with the program serve the languages for which the reader has none.
    pub builtin: bool,
}

impl Default for ReferenceChoice {
    fn default() -> Self {
        Self { own: Vec::new(), builtin: true }
    }
}

impl ReferenceChoice {
    /// No reference at all: stock wording and topics stay unknown.
    pub fn none() -> Self {
        Self { own: Vec::new(), builtin: false }
    }

    /// The references for these speeches. The first call for a language takes some milliseconds.
    pub(super) fn for_speeches(&self, speeches: &[Arc<Speech>]) -> Result<References, ReferenceError> {
        for speech in speeches {
            sound(speech.language, check_weights(speech.language))?;
        }
        let mut references = self.own.clone();
        for speech in speeches.iter().filter(|_| self.builtin) {
            if references.iter().all(|reference| reference.language() != speech.language) {
                references.extend(Reference::builtin(speech.language)?);
            }
        }
        Ok(References(references))
    }
}

/// An error if the weights of a language are damaged: without them other marks would be shown in silence.
fn sound(language: Language, weights: Result<Option<&Weights>, WeightsError>) -> Result<(), ReferenceError> {
    match weights {
        Ok(_) => Ok(()),
        Err(_) => Err(ReferenceError::BundledWeights { name: language.code() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::rules;

    #[test]
    fn damaged_weights_are_an_error_that_says_what_to_do() {
        for language in [Language::Chinese, Language::English] {
            assert!(sound(language, check_weights(language)).is_ok());
            let mut bytes = rules(language).weights.unwrap().to_vec();
            let middle = bytes.len() / 2;
            bytes[middle] ^= 1;
            let read = Weights::read(&bytes);
            let error = sound(language, read.as_ref().map(Some).map_err(|error| *error)).unwrap_err();
            assert!(error.to_string().contains("install refrain again"), "{error}");
        }
    }
}
