//! What the learned models mark in a speech.

use std::sync::OnceLock;

use rayon::prelude::*;

use super::features::{Features, Task};
use super::tagging::marked_ranges;
use crate::language::{Language, weights};
use crate::learned::{CrfSet, Marginals};
use crate::reference::Reference;
use crate::speech::Speech;
use crate::text::CharRange;

/// What the models mark in a speech.
pub(super) struct ByModel {
    pub(super) features: Features,
    pub(super) local: Vec<CharRange>,
    pub(super) stock: Vec<CharRange>,
}

impl ByModel {
    /// Asks the models of its language; `None` where there are none.
    pub(super) fn of(speech: &Speech, words: &[CharRange], reference: &Reference) -> Option<Self> {
        let models = models(speech.language)?;
        let features = Features::new(speech, words, Some(reference));
        let marginals: Vec<Vec<Marginals>> =
            features.all().par_iter().map(|section| models.marginals(section)).collect();
        let marked = |task: Task| {
            let of_task = marginals.iter().filter_map(|section| section.get(task as usize));
            marked_ranges(features.tokens(), of_task)
        };
        let (local, stock) = (marked(Task::Local), marked(Task::Stock));
        Some(Self { features, local, stock })
    }
}

/// The models of a language, in the order of [`Task::ALL`]; `None` where there are none.
fn models(language: Language) -> Option<&'static CrfSet<'static>> {
    static LOADED: [OnceLock<Option<CrfSet>>; Language::ALL.len()] =
        [const { OnceLock::new() }; Language::ALL.len()];
    let load = || {
        let weights = weights(language)?;
        let models = Task::ALL.into_iter().map(|task| weights.crf(task.name()));
        models.collect::<Option<Vec<_>>>().map(CrfSet::new)
    };
    LOADED[language as usize].get_or_init(load).as_ref()
}
