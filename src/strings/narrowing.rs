//! The strings that say what of a comparison is listed.

use super::Strings;
use crate::compare::ViewSettings;

/// What is said where a reader wants less than everything.
#[derive(Debug)]
pub struct NarrowingStrings {
    /// Something is left out: what is listed.
    pub narrowed: fn(&str) -> String,
    /// Only text of a class, by its name.
    pub only: fn(&str) -> String,
    /// Only sections with a pattern in their name.
    pub section: fn(&str) -> String,
    /// Sections of every name are shown again, no longer only those of one.
    pub section_lifted: fn(&str) -> String,
    /// Only what a speech has, by its number.
    pub against: fn(usize) -> String,
    /// Only links from a score on.
    pub min_score: fn(f64) -> String,
    /// No section has the pattern in its name.
    pub no_section: fn(&str) -> String,
}

impl Strings {
    /// What the settings leave of a comparison; `None` where that is everything.
    pub fn narrowed(&self, settings: &ViewSettings) -> Option<String> {
        let says = &self.narrowing;
        let parts: Vec<String> = [
            settings.against.map(|speech| (says.against)(speech.0 + 1)),
            settings.narrowing.only.map(|class| (says.only)((self.class)(class))),
            settings.narrowing.section.as_deref().map(says.section),
            (settings.min_score > 0.0).then(|| (says.min_score)(settings.min_score)),
        ]
        .into_iter()
        .flatten()
        .collect();
        (!parts.is_empty()).then(|| (says.narrowed)(&parts.join(self.list_separator)))
    }
}
