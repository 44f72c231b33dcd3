//! Where the sections and words of speeches stand in later forms of them.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::anchor::Anchor;
use crate::compare::{PerSpeech, Place, SectionPlace, SpeechId};
use crate::notes::successor;
use crate::speech::{SectionId, Speech};
use crate::text::CharRange;

/// Where the sections and the words of some speeches are in later forms of them.
pub struct SectionRemap {
    before: PerSpeech<Arc<Speech>>,
    after: PerSpeech<Arc<Speech>>,
    /// Looking for a section compares it with all of its speech.
    known: FxHashMap<SectionPlace, Option<SectionPlace>>,
}

impl SectionRemap {
    pub(super) fn new(before: &PerSpeech<Arc<Speech>>, after: &PerSpeech<Arc<Speech>>) -> Self {
        Self { before: before.clone(), after: after.clone(), known: FxHashMap::default() }
    }

    /// The section that a section has become; `None` if it is gone.
    pub(super) fn section(&mut self, old: SectionPlace) -> Option<SectionPlace> {
        if let Some(&known) = self.known.get(&old) {
            return known;
        }
        let new = self.found(old);
        self.known.insert(old, new);
        new
    }

    fn found(&self, old: SectionPlace) -> Option<SectionPlace> {
        let (before, after) = self.forms(old.speech);
        if Arc::ptr_eq(before, after) {
            return Some(old);
        }
        let text = before.slice(before.section(old.section).own);
        successor(text, after).map(|section| SectionPlace { section, ..old })
    }

    /// The section that a section has become; the one at its place if it is gone.
    pub(super) fn section_or_next(&mut self, old: SectionPlace) -> SectionPlace {
        self.section(old).unwrap_or_else(|| {
            let last = SectionId(self.after[old.speech].sections.len().saturating_sub(1));
            SectionPlace { section: old.section.min(last), ..old }
        })
    }

    /// Where the wording of a place stands in its section; `None` if it is gone.
    pub(super) fn place(&mut self, old: Place) -> Option<Place> {
        let section = self.before[old.speech].section_at(old.range.start)?.id;
        let section = SectionPlace { speech: old.speech, section };
        let new = self.section(section)?;
        let start = self.same_words(section, old.range.start, new)?;
        let range = CharRange::new(start, start + old.range.len());
        let (before, after) = self.forms(old.speech);
        (before.slice(old.range) == after.slice(range)).then_some(Place { range, ..old })
    }

    /// The same place in the text, or the one as far from the start of its section.
    pub(super) fn anchor(&mut self, anchor: Anchor) -> Anchor {
        let Anchor { section: old, position, .. } = anchor;
        let new = self.section_or_next(old);
        let moved = self.same_words(old, position, new).unwrap_or_else(|| {
            let (before, after) = self.forms(old.speech);
            let (before, after) = (before.section(old.section).own, after.section(new.section).own);
            let offset = position.saturating_sub(before.start);
            (after.start + offset).min(after.end.saturating_sub(1)).max(after.start)
        });
        anchor.moved_to(new, moved)
    }

    /// Where in a section the words stand that follow a position of an earlier form of it.
    fn same_words(&self, old: SectionPlace, position: usize, new: SectionPlace) -> Option<usize> {
        /// Enough to stand in a section only once, in characters; a line of the screen holds them.
        const WORDS: usize = 8;
        let (before, after) = self.forms(old.speech);
        if Arc::ptr_eq(before, after) {
            return Some(position);
        }
        let end = before.section(old.section).own.end;
        let words = before.slice(CharRange::new(position, end.min(position + WORDS)));
        let own = after.section(new.section).own;
        let text = after.slice(own);
        let byte = text.find(words)?;
        Some(own.start + text.get(..byte)?.chars().count())
    }

    /// A speech before and after.
    fn forms(&self, speech: SpeechId) -> (&Arc<Speech>, &Arc<Speech>) {
        (&self.before[speech], &self.after[speech])
    }
}
