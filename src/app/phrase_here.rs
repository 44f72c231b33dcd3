//! The phrase under the focus.

use super::compare_screen::CompareScreen;
use super::overlay::phrase_list::Item;
use super::search::Search;
use crate::compare::{Class, Place, SourceId, Span, SpanDetail, left_in_finds};
use crate::text::CharRange;
use crate::text::visible::one_line;

/// How many local wordings a message names.
const MOST_LOCAL: usize = 3;

impl CompareScreen {
    /// What the reader has stepped to or what stands on the focused line: a hit of the search, or else what was left in, or
    /// else a phrase: the first one from that line on in the section, or the last one above it. Wording that is local or
    /// stock, and in no other speech, has none.
    ///
    /// # Errors
    /// What to tell the reader where there is none.
    pub(super) fn phrase_here(&self, search: Option<&Search>) -> Result<(Item, Place), String> {
        let focus = self.position.focus;
        if let Some(found) = self.hit_here(search).or_else(|| self.left_in_here()) {
            return Ok(found);
        }
        if let Some(why) = self.local_here() {
            return Err(why);
        }
        let section = self.focused_section();
        let own = section.map(|section| self.model.comparison.section(section).own);
        let from = self.anchor().map(|anchor| anchor.position);
        let (ahead, whole) = match (self.position.item.filter(|item| item.speech == focus), own, from) {
            (Some(item), _, _) => (item.range, item.range),
            (None, Some(own), Some(from)) => (CharRange::new(from.max(own.start), own.end), own),
            _ => return Err(self.no_phrase(CharRange::default())),
        };
        if self.position.item.is_none_or(|item| item.speech != focus)
            && let Some(why) = self.focused_line().and_then(|line| self.in_no_other(line))
        {
            return Err(why);
        }
        let found = self.phrases_in(ahead).next().or_else(|| self.phrases_in(whole).last());
        let (item, range) = found.ok_or_else(|| self.no_phrase(whole))?;
        Ok((item, Place { speech: focus, range }))
    }

    /// The strongest near match or phrase of each span in a range of the focused speech.
    pub(super) fn phrases_in(&self, range: CharRange) -> impl Iterator<Item = (Item, CharRange)> + '_ {
        let spans = self.model.highlights(self.position.focus).spans_in(range);
        spans.filter_map(|span| {
            let near = span.near_matches().first().map(|&id| Item::NearMatch(id));
            // Phrases are numbered by falling weight.
            let phrase = || span.phrases().iter().copied().min().map(Item::Phrase);
            Some((near.or_else(phrase)?, span.range))
        })
    }

    /// What the reader has stepped to, or else the focused line.
    fn range_here(&self) -> Option<CharRange> {
        let item = self.position.item.filter(|item| item.speech == self.position.focus);
        item.map(|item| item.range).or_else(|| self.focused_line())
    }

    fn hit_here(&self, search: Option<&Search>) -> Option<(Item, Place)> {
        let speech = self.position.focus;
        let range = search?.hits_in(speech, self.range_here()?).next()?;
        Some((Item::Searched, Place { speech, range }))
    }

    fn left_in_here(&self) -> Option<(Item, Place)> {
        let speech = self.position.focus;
        let here = self.range_here()?;
        let spans = self.model.highlights(speech).spans_in(here);
        // A passage that the reader has stepped to is more than the name in it.
        let steps_to_it = |span: &&Span| self.position.item.is_none() || span.range.covers(here);
        let range = spans.filter(|span| span.is_left_in()).find(steps_to_it)?.range;
        let place = Place { speech, range };
        let finds = left_in_finds(&self.model.comparison, &self.model.view);
        Some((Item::LeftIn(finds.iter().position(|find| find.left_in.contains(&place))?), place))
    }

    /// Why the local wording that the reader has stepped to is local.
    fn local_here(&self) -> Option<String> {
        let item = self.position.item.filter(|item| item.speech == self.position.focus)?;
        let is_it = |span: &&Span| span.class() == Class::Local && span.range == item.range;
        self.model.highlights(item.speech).spans_in(item.range).find(is_it)?;
        self.local_in(item.range)
    }

    /// What local wording stands in a range, and what each is.
    fn local_in(&self, range: CharRange) -> Option<String> {
        let words = self.words();
        let speech = self.model.comparison.speech(self.position.focus);
        let spans = self.model.highlights(self.position.focus).spans_in(range);
        let told = spans.filter_map(|span| match span.detail {
            SpanDetail::Local { reason, .. } => {
                Some((words.local_and_why)(&one_line(speech.slice(span.range)), (words.local_reason)(reason)))
            }
            _ => None,
        });
        let told: Vec<String> = told.take(MOST_LOCAL).collect();
        (!told.is_empty()).then(|| (words.local_here)(&told.join(words.list_separator)))
    }

    /// Where a line has local or stock wording but none that other speeches have: what it is.
    fn in_no_other(&self, line: CharRange) -> Option<String> {
        let mut spans = self.model.highlights(self.position.focus).spans_in(line);
        if spans.any(|span| span.class().is_in_others()) {
            return None;
        }
        let told: Vec<String> =
            [self.local_in(line), self.source_in(line), self.stock_in(line)].into_iter().flatten().collect();
        (!told.is_empty()).then(|| told.join(self.words().list_separator))
    }

    /// Which sources have wording of a line.
    fn source_in(&self, line: CharRange) -> Option<String> {
        let spans = self.model.highlights(self.position.focus).spans_in(line);
        let mut sources: Vec<SourceId> = spans
            .filter_map(|span| match &span.detail {
                SpanDetail::Source { sources } => Some(sources.clone()),
                _ => None,
            })
            .flatten()
            .collect();
        sources.sort_unstable();
        sources.dedup();
        let name = |&id: &SourceId| self.model.comparison.source(id).map(|text| one_line(&text.file_name()));
        let names: Vec<String> = sources.iter().filter_map(name).collect();
        (!names.is_empty()).then(|| (self.words().in_sources)(&names.join(self.words().list_separator)))
    }

    /// How common the most common stock wording of a line is.
    fn stock_in(&self, line: CharRange) -> Option<String> {
        let spans = || self.model.highlights(self.position.focus).spans_in(line);
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
