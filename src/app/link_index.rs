//! Which sections answer which, for quick look-up.

use rustc_hash::FxHashMap;

use crate::compare::{Link, SectionPlace, View};

/// For each section, the sections that answer it, the best first.
#[derive(Clone, Debug, Default)]
pub struct LinkIndex(FxHashMap<SectionPlace, Vec<Answer>>);

#[derive(Clone, Copy, Debug)]
struct Answer {
    other: SectionPlace,
    /// Index into [`View::links`].
    link: usize,
}

impl LinkIndex {
    /// Sorts the links that a view shows by section.
    pub fn new(view: &View) -> Self {
        let mut by_section: FxHashMap<SectionPlace, Vec<Answer>> = FxHashMap::default();
        for (link, Link { a, b, .. }) in view.links.iter().enumerate() {
            by_section.entry(*a).or_default().push(Answer { other: *b, link });
            by_section.entry(*b).or_default().push(Answer { other: *a, link });
        }
        for answers in by_section.values_mut() {
            answers.sort_by(|x, y| view.links[x.link].stronger_first(&view.links[y.link]));
        }
        Self(by_section)
    }

    /// The sections that answer a section, the best first.
    pub fn of(&self, place: SectionPlace) -> impl Iterator<Item = SectionPlace> + '_ {
        self.0.get(&place).into_iter().flatten().map(|answer| answer.other)
    }

    /// The links of a section, the best first, each with the section at its other end; of the view that was sorted.
    pub fn links<'a>(
        &'a self,
        place: SectionPlace,
        view: &'a View,
    ) -> impl Iterator<Item = (SectionPlace, &'a Link)> + 'a {
        let answers = self.0.get(&place).into_iter().flatten();
        answers.map(|answer| (answer.other, &view.links[answer.link]))
    }
}
