//! The phrase under the focus.

use super::compare_screen::CompareScreen;
use super::overlay::phrase_list::Item;
use crate::compare::{Place, Span, SpanDetail};
use crate::text::CharRange;

impl CompareScreen {
    /// The phrase that the reader has stepped to, or else the first one from the focused line on in the section, or
    /// else the last one above it. A line whose wording is stock, and in no other speech, has none.
    ///
    /// # Errors
    /// What to tell the reader where there is none.
    pub(super) fn phrase_here(&self) -> Result<(Item, Place), String> {
        let focus = self.position.focus;
        let section = self.focused_section();
        let own = section.map(|section| self.model.comparison.section(section).own);
        let from = self.anchor().map(|anchor| anchor.position);
        let (ahead, whole) = match (self.position.item.filter(|item| item.speech == focus), own, from) {
            (Some(item), _, _) => (item.range, item.range),
            (None, Some(own), Some(from)) => (CharRange::new(from.max(own.start), own.end), own),
            _ => return Err(self.no_phrase(CharRange::default())),
        };
        if self.position.item.is_none_or(|item| item.speech != focus)
            && let Some(stock) = self.focused_line().and_then(|line| self.only_stock_in(line))
        {
            return Err(stock);
        }
        let found = self.phrases_in(ahead).next().or_else(|| self.phrases_in(whole).last());
        let (item, range) = found.ok_or_else(|| self.no_phrase(whole))?;
        Ok((item, Place { speech: focus, range }))
    }

    /// The strongest near match or phrase of each span in a range of the focused speech.
    fn phrases_in(&self, range: CharRange) -> impl Iterator<Item = (Item, CharRange)> + '_ {
        let spans = self.model.highlights(self.position.focus).spans_in(range);
        spans.filter_map(|span| {
            let near = span.near_matches().first().map(|&id| Item::NearMatch(id));
            // Phrases are numbered by falling weight.
            let phrase = || span.phrases().iter().copied().min().map(Item::Phrase);
            Some((near.or_else(phrase)?, span.range))
        })
    }

    /// Where a line has stock wording but none that other speeches have: how common its most common wording is.
    fn only_stock_in(&self, line: CharRange) -> Option<String> {
        let spans = || self.model.highlights(self.position.focus).spans_in(line);
        if spans().any(|span| span.class().is_in_others()) {
            return None;
        }
        let documents = |span: &Span| match span.detail {
            SpanDetail::Stock { documents } => Some(documents),
            _ => None,
        };
        let most = spans().filter_map(documents).max()?;
        let language = self.model.comparison.speech(self.position.focus).language;
        let reference = self.model.comparison.references.of_language(language)?;
        let name = reference.name();
        Some(match most {
            0 => (self.words().stock_by_make_up)(name),
            _ => (self.words().stock_in)(most, reference.documents(), name),
        })
    }

    /// That there is no phrase in a range of the focused speech.
    fn no_phrase(&self, range: CharRange) -> String {
        let mut spans = self.model.highlights(self.position.focus).spans_in(range);
        let shared = spans.any(|span| span.class().is_in_others());
        let words = if shared { self.words().no_phrase_but_common } else { self.words().no_phrase_here };
        words.to_owned()
    }
}
