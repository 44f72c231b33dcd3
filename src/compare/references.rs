//! Which reference corpora a comparison uses.

use std::sync::Arc;

use crate::language::{Language, sound_weights};
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

    /// The first one of a language: what words mean and how rare they are is asked of only one.
    pub fn of_language(&self, language: Language) -> Option<&Reference> {
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

/// The reference of the program for a language.
type Builtin = dyn Fn(Language) -> Result<Option<Arc<Reference>>, ReferenceError>;

impl ReferenceChoice {
    /// No reference at all: stock wording and topics stay unknown.
    pub fn none() -> Self {
        Self { own: Vec::new(), builtin: false }
    }

    /// The reader's own reference of a language, the first of several.
    fn own_of(&self, language: Language) -> Option<&Arc<Reference>> {
        self.own.iter().find(|reference| reference.language() == language)
    }

    /// Whether it is the program's own that serves a language.
    pub fn takes_builtin(&self, language: Language) -> bool {
        self.builtin && self.own_of(language).is_none()
    }

    /// The reference of a language: the reader's, or else the program's.
    ///
    /// # Errors
    ///
    /// Fails if the program's own is damaged.
    pub fn of_language(&self, language: Language) -> Result<Option<Arc<Reference>>, ReferenceError> {
        match self.takes_builtin(language) {
            true => Reference::builtin(language),
            false => Ok(self.own_of(language).cloned()),
        }
    }

    /// The references for these speeches. The first call for a language takes some milliseconds.
    pub(super) fn for_speeches(&self, speeches: &[Arc<Speech>]) -> Result<References, ReferenceError> {
        for language in speeches.iter().map(|speech| speech.language) {
            sound_weights(language)
                .map_err(|_| ReferenceError::BundledWeights { language: language.code() })?;
        }
        self.with_builtin(speeches, &Reference::builtin)
    }

    fn with_builtin(
        &self,
        speeches: &[Arc<Speech>],
        builtin: &Builtin,
    ) -> Result<References, ReferenceError> {
        let mut references = self.own.clone();
        for speech in speeches.iter().filter(|_| self.builtin) {
            if references.iter().all(|reference| reference.language() != speech.language) {
                references.extend(builtin(speech.language)?);
            }
        }
        Ok(References(references))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::BundledModel;

    /// The program's own model with one byte changed or the end cut off.
    #[test]
    fn a_bundled_model_that_is_damaged_is_an_error_that_says_what_to_do() {
        let speeches = [Arc::new(Speech::from_string("a.txt", "同志们：".to_owned()))];
        let whole = Language::Chinese.rules().model.unwrap();
        let mut changed = whole.bytes.to_vec();
        changed[whole.bytes.len() / 2] ^= 1;
        let cut = whole.bytes[..whole.bytes.len() - 1].to_vec();
        for damaged in [changed, cut, Vec::new()] {
            let model = BundledModel { bytes: Box::leak(damaged.into_boxed_slice()), ..whole };
            let builtin = move |_| Reference::bundled(model).map(Arc::new).map(Some);
            let error = ReferenceChoice::default().with_builtin(&speeches, &builtin).err().unwrap();
            assert!(matches!(error, ReferenceError::Bundled { name: "zh" }), "{error}");
            assert!(error.to_string().ends_with("is damaged; install refrain again"), "{error}");
        }
    }
}
