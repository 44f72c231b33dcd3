//! Which reference corpora a comparison uses.

use std::sync::Arc;

use crate::language::Language;
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
        let mut references = self.own.clone();
        for speech in speeches.iter().filter(|_| self.builtin) {
            if references.iter().all(|reference| reference.language() != speech.language) {
                references.extend(Reference::builtin(speech.language)?);
            }
        }
        Ok(References(references))
    }
}
