//! Reading the files again without losing the reader's place.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::anchor::Anchor;
use super::layout::Folds;
use super::overlay::Overlay;
use super::state::{Progress, State};
use super::update::Effect;
use crate::compare::{Comparison, SectionPlace};
use crate::notes::successor;
use crate::speech::{SectionId, Speech};
use crate::text::CharRange;

impl State {
    /// Asks for all files to be read again; what is known stays on the screen meanwhile.
    pub(super) fn reload(&mut self) -> Vec<Effect> {
        self.generation += 1;
        self.progress = Progress::Working;
        vec![Effect::Reload { generation: self.generation }]
    }

    /// Takes over what was read again. The focus stays on its section, as far as it is still there.
    pub(super) fn take_reloaded(&mut self, comparison: Comparison, warnings: Vec<String>) {
        let mut successors = Successors::new(&self.comparison.speeches, &comparison.speeches);
        let anchor = self.anchor().map(|anchor| successors.anchor(anchor));
        self.history = self.history.iter().map(|&anchor| successors.anchor(anchor)).collect();

        let notes = self.notes();
        self.comparison = comparison;
        self.progress = Progress::Done;
        self.searchable = None;
        self.lines.clear();
        self.folds = Folds::default();
        self.item = None;
        self.picking = None;
        self.lost_notes = notes.show_in(&mut self.view, &self.comparison.speeches);
        self.derive();
        self.warnings.truncate(self.warnings_at_start);
        let news = warnings.into_iter().chain(self.lost_notes.warnings());
        let news: Vec<String> = news.filter(|warning| !self.warnings.contains(warning)).collect();
        self.warnings_put_away &= news.is_empty();
        self.warnings.extend(news);

        match anchor {
            Some(anchor) => self.return_to(anchor),
            None => self.settle(),
        }
        // What they show are places of the old texts.
        self.overlays.retain(|overlay| !matches!(overlay, Overlay::Diff(_) | Overlay::Copy(_)));
        self.refresh_overlays();
        if let Some(search) = self.search.take() {
            self.search_for(&search.query);
        }
        // What went wrong in the editor is worth more.
        self.message.get_or_insert_with(|| self.appearance.language.words().reloaded.to_owned());
    }
}

/// Where the sections of some speeches are in later forms of them.
struct Successors<'a> {
    before: &'a [Arc<Speech>],
    after: &'a [Arc<Speech>],
    known: FxHashMap<SectionPlace, SectionPlace>,
}

impl<'a> Successors<'a> {
    fn new(before: &'a [Arc<Speech>], after: &'a [Arc<Speech>]) -> Self {
        Self { before, after, known: FxHashMap::default() }
    }

    /// The section that a section has become; the one at its place if it is gone.
    fn section(&mut self, old: SectionPlace) -> SectionPlace {
        if let Some(&known) = self.known.get(&old) {
            return known;
        }
        let speeches = self.before.get(old.speech.0).zip(self.after.get(old.speech.0));
        let section = speeches.and_then(|(before, after)| {
            let last = SectionId(after.sections.len().saturating_sub(1));
            let text = before.slice(before.section(old.section)?.own);
            Some(successor(text, after).unwrap_or(old.section.min(last)))
        });
        let new = SectionPlace { section: section.unwrap_or_default(), ..old };
        self.known.insert(old, new);
        new
    }

    /// The same place in the text, or the one as far from the start of its section.
    fn anchor(&mut self, anchor: Anchor) -> Anchor {
        let (old, position) = anchor.place();
        let new = self.section(old);
        let own = |speeches: &[Arc<Speech>], place: SectionPlace| {
            let section = speeches.get(place.speech.0)?.section(place.section)?;
            Some(section.own)
        };
        let moved = own(self.before, old).zip(own(self.after, new)).map(|(before, after)| {
            let offset = position.saturating_sub(before.start);
            self.same_words(old, position, new, after)
                .unwrap_or_else(|| (after.start + offset).min(after.end.saturating_sub(1)).max(after.start))
        });
        anchor.moved_to(new, moved.unwrap_or_default())
    }

    /// Where in a section the words stand that follow a position of an earlier form of it.
    fn same_words(
        &self,
        old: SectionPlace,
        position: usize,
        new: SectionPlace,
        own: CharRange,
    ) -> Option<usize> {
        /// Enough to stand in a section only once, in characters; a line of the screen holds them.
        const WORDS: usize = 8;
        let before = self.before.get(old.speech.0)?;
        let end = before.section(old.section)?.own.end;
        let words = before.slice(CharRange::new(position, end.min(position + WORDS)));
        let text = self.after.get(new.speech.0)?.slice(own);
        let byte = text.find(words)?;
        Some(own.start + text.get(..byte)?.chars().count())
    }
}
