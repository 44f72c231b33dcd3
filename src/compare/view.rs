//! The reader's settings, and what of a comparison they show.

use std::collections::BTreeSet;
use std::mem;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::cover::{Cover, Covered, cut_apart};
use super::dismissed::UncountedPlaces;
use super::narrowing::Marked;
use super::shared_text::SharedTextTable;
use super::shares::SpeechShares;
use super::{
    Class, CommonWording, Comparison, Dismissed, Link, LinkReason, Listed, ManualLinks, Narrowing, NearMatch,
    NearMatchId, PerPhrase, PerSpeech, Phrase, PhraseId, Place, SectionPair, SectionPlace, Shares, SourceId,
    Span, SpanDetail, SpeechId, Table,
};
use crate::language::local::LocalReason;
use crate::repeats::MinimumLength;
use crate::speech::{PerSection, SectionKind, Speech};
use crate::text::CharRange;

/// The reader's settings. [`ViewSettings::apply`] turns a comparison into what is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct ViewSettings {
    /// From which length on shared wording counts.
    pub minimum: MinimumLength,
    /// In how many speeches wording has to stand to count as shared; at least [`ViewSettings::LOWEST_SPREAD`].
    pub spread: usize,
    /// The speech that gives the rows their order.
    pub base: SpeechId,
    /// The speech that the others are held against: only what it has counts as shared, near or linked. `None` holds each
    /// against all others.
    pub against: Option<SpeechId>,
    /// The lowest score of a link that counts, from 0 to 1.
    pub min_score: f64,
    /// What is listed.
    pub narrowing: Narrowing,
    /// The links added and removed manually.
    pub manual_links: ManualLinks,
    /// Wording that does not count as shared, in the order in which it was dismissed.
    pub dismissed: Vec<String>,
    /// The wording of speeches that has been looked at before they are sent.
    pub ticked: BTreeSet<(SpeechId, String)>,
}

impl Default for ViewSettings {
    fn default() -> Self {
        Self {
            minimum: MinimumLength::DEFAULT,
            spread: Self::LOWEST_SPREAD,
            base: SpeechId(0),
            against: None,
            min_score: 0.0,
            narrowing: Narrowing::default(),
            manual_links: ManualLinks::default(),
            dismissed: Vec::new(),
            ticked: BTreeSet::new(),
        }
    }
}

/// What a view shows of a comparison. The terminal program and every report draw only from this, so that their
/// numbers agree.
#[derive(Clone, Debug, Default)]
pub struct View {
    /// For each speech, its spans by class, then by position.
    pub spans: PerSpeech<Arc<[Span]>>,
    /// For each speech, its shares.
    pub shares: PerSpeech<Shares>,
    /// For each speech, for each section, the shares of its own text.
    pub section_shares: PerSpeech<PerSection<Shares>>,
    /// The phrases that count, by falling weight.
    pub phrases: PerPhrase<Phrase>,
    /// The near matches that count, in the order of the comparison.
    pub near_matches: Vec<NearMatchId>,
    /// The links, their reasons counted at this view's settings: those that were found, in the order of the comparison,
    /// then the manual ones, the latest first.
    pub links: Vec<Link>,
    /// Which sections stand beside each other.
    pub table: Table,
    /// The wording that the reader has dismissed, in the order of the view.
    pub dismissed: Vec<Dismissed>,
    /// What of all this is listed.
    pub listed: Listed,
}

impl View {
    /// The links of one section, the strongest first.
    pub fn links_of(&self, place: SectionPlace) -> Vec<&Link> {
        let mut links: Vec<&Link> = self.links.iter().filter(|link| link.other(place).is_some()).collect();
        links.sort_by(|x, y| x.stronger_first(y));
        links
    }

    /// The sections that have text of a class.
    pub(crate) fn sections_of(&self, comparison: &Comparison, class: Class) -> FxHashSet<SectionPlace> {
        self.marked().sections_of(comparison, class)
    }

    fn marked(&self) -> Marked<'_> {
        Marked { spans: &self.spans, shares: &self.section_shares }
    }

    /// The date of a speech as it is given beside the text, or else as its dateline has it.
    pub fn date<'a>(&self, comparison: &'a Comparison, id: SpeechId) -> Option<&'a str> {
        let speech = comparison.speech(id);
        if let Some(given) = &speech.metadata.date {
            return Some(given);
        }
        let dateline = speech.sections.iter().find(|section| section.kind == SectionKind::Dateline)?.own;
        let is_date =
            |detail: &SpanDetail| matches!(detail, SpanDetail::Local { reason: LocalReason::Date, .. });
        let mut spans = self.spans[id].iter();
        let date = spans.find(|span| is_date(&span.detail) && dateline.covers(span.range))?;
        Some(speech.slice(date.range))
    }
}

impl ViewSettings {
    /// The lowest spread: wording that two speeches have is shared.
    pub const LOWEST_SPREAD: usize = 2;

    /// How many links are added or removed and phrases ignored manually.
    pub fn manual_count(&self) -> usize {
        self.manual_links.linked().len() + self.manual_links.unlinked().len() + self.dismissed.len()
    }

    /// Whether some wording is ticked off in any speech: what two speeches have of each other is looked at in one of them.
    pub fn has_ticked(&self, wording: &str) -> bool {
        self.ticked.iter().any(|(_, ticked)| ticked == wording)
    }

    /// Works out what is shown; a millisecond for a handful of speeches, ten for nine long ones.
    pub fn apply(&self, comparison: &Comparison) -> View {
        let dismissed: Vec<Dismissed> = self
            .dismissed
            .iter()
            .map(|text| Dismissed { text: text.clone(), occurrences: comparison.occurrences(text) })
            .collect();
        let from_source = comparison.places_from_sources(self.minimum);
        let places = UncountedPlaces::of(&dismissed, &from_source);
        let mut links = self.pinned(comparison);
        links.retain(|link| link.score >= self.min_score && self.holds([link.a.speech, link.b.speech]));
        for link in &mut links {
            let common = mem::take(&mut link.common);
            link.common = common.into_iter().filter(|common| !places.hold_common(link, common)).collect();
        }
        let (table, phrases) =
            rayon::join(|| self.table(comparison, &links), || self.phrases(comparison, &places));
        let near_matches: Vec<NearMatchId> = if self.counts_pairs() {
            let near_matches = comparison.near_matches.iter().filter(|near| !places.hold(near));
            let counting = near_matches.filter(|near| self.holds([near.a.speech, near.b.speech]));
            counting.map(|near| near.id).collect()
        } else {
            Vec::new()
        };
        let speeches: PerSpeech<&Speech> = comparison.speeches.iter().map(AsRef::as_ref).collect();
        let (shared, (spans, shares)) = rayon::join(
            || {
                let table = SharedTextTable::of(&speeches, &phrases, &[]);
                links.par_iter().map(|link| table.between(link.a, link.b).phrases).collect()
            },
            || self.spans_and_shares(comparison, &phrases, &near_matches, &links, &from_source),
        );
        self.count_reasons(comparison, &mut links, shared, &places);
        let mut view = View {
            spans: spans.into(),
            shares: shares.iter().map(|shares| shares.whole).collect(),
            section_shares: shares.into_iter().map(|shares| shares.sections).collect(),
            phrases: phrases.into(),
            near_matches,
            links,
            table,
            dismissed,
            listed: Listed::default(),
        };
        if self.narrowing.is_narrow() {
            view.listed = Listed::of(comparison, &self.narrowing, &view.links, view.marked());
        }
        view
    }

    /// Whether what stands in these speeches counts: all of it, or where they are held against one, what that one has.
    fn holds(&self, speeches: impl IntoIterator<Item = SpeechId>) -> bool {
        self.against.is_none_or(|against| speeches.into_iter().any(|speech| speech == against))
    }

    /// Lays out the sections beside each other. All that the base decides.
    pub fn table(&self, comparison: &Comparison, links: &[Link]) -> Table {
        let sections = comparison.speeches.iter().map(|speech| speech.sections.len()).collect();
        if comparison.analysed {
            Table::aligned(&sections, self.base, links)
        } else {
            Table::in_order(&sections)
        }
    }

    /// Whether what joins two speeches counts: near matches and common wording say nothing of wording that has to
    /// stand in more.
    fn counts_pairs(&self) -> bool {
        self.spread <= Self::LOWEST_SPREAD
    }

    /// The phrases that count, less what is dismissed of them.
    fn phrases(&self, comparison: &Comparison, uncounted: &UncountedPlaces) -> Vec<Phrase> {
        let mut phrases = comparison.phrases(self.minimum);
        if !uncounted.are_none() {
            phrases.iter_mut().for_each(|phrase| uncounted.cut(phrase));
            phrases.sort_by(Phrase::heavier_first);
        }
        let has = |phrase: &Phrase| self.holds(phrase.occurrences.iter().map(|place| place.speech));
        phrases.retain(|phrase| phrase.spread >= self.spread && has(phrase));
        for (number, phrase) in phrases.iter_mut().enumerate() {
            phrase.id = PhraseId(number);
        }
        phrases
    }

    /// Counts the reasons of the links at these settings: so many phrases that stand in both sections, and near matches
    /// only where they count.
    fn count_reasons(
        &self,
        comparison: &Comparison,
        links: &mut [Link],
        phrases: Vec<usize>,
        uncounted: &UncountedPlaces,
    ) {
        let dropped: Vec<&NearMatch> =
            comparison.near_matches.iter().filter(|near| uncounted.hold(near)).collect();
        for (link, phrases) in links.iter_mut().zip(phrases) {
            match link.reasons.iter_mut().find(|reason| matches!(reason, LinkReason::Phrases(_))) {
                Some(reason) => *reason = LinkReason::Phrases(phrases),
                // Too short to have counted towards the score: the weakest reason.
                None if phrases > 0 => link.reasons.push(LinkReason::Phrases(phrases)),
                None => {}
            }
            let dropped = dropped.iter().filter(|near| leads_along(comparison, near, link)).count();
            link.reasons.retain_mut(|reason| match reason {
                LinkReason::Phrases(count) => *count > 0,
                LinkReason::NearMatches(count) => {
                    *count = count.saturating_sub(dropped);
                    *count > 0 && self.counts_pairs()
                }
                _ => true,
            });
        }
    }

    /// The links that were found, less those that the reader has taken away, and after them the manual ones.
    fn pinned(&self, comparison: &Comparison) -> Vec<Link> {
        let (linked, unlinked) = (self.manual_links.linked(), self.manual_links.unlinked());
        let found = |pair: SectionPair| comparison.links.iter().find(|link| link.pair() == Some(pair));
        let manual = |&pair: &SectionPair| {
            let mut link = found(pair).cloned().unwrap_or_else(|| Link {
                a: pair.a(),
                b: pair.b(),
                score: 0.0,
                reasons: Vec::new(),
                common: comparison.common_wording(pair),
            });
            link.reasons.insert(0, LinkReason::Manual);
            link.score = 1.0;
            link
        };
        let kept = |link: &&Link| {
            link.pair().is_none_or(|pair| !linked.contains(&pair) && !unlinked.contains(&pair))
        };
        let known =
            |pair: &&SectionPair| comparison.has_section(pair.a()) && comparison.has_section(pair.b());
        let kept = comparison.links.iter().filter(kept).cloned();
        // The reader's latest decision overrides earlier ones.
        kept.chain(linked.iter().rev().filter(known).map(manual)).collect()
    }

    /// For each speech, its spans and its shares.
    fn spans_and_shares(
        &self,
        comparison: &Comparison,
        phrases: &[Phrase],
        near_matches: &[NearMatchId],
        links: &[Link],
        from_source: &PerSpeech<Vec<Cover<SourceId>>>,
    ) -> (Vec<Arc<[Span]>>, Vec<SpeechShares>) {
        let sharers = self.sharers(comparison.speeches.len(), phrases, links);
        let near_matches = near_covers(comparison, near_matches);
        let covers = sharers.par_iter().zip(near_matches.par_iter().zip(from_source.par_iter()));
        let speeches = comparison.speeches.par_iter().zip(covers).enumerate();
        speeches
            .map(|(number, (speech, (sharers, (near_matches, from_source))))| {
                let spans = spans(comparison, SpeechId(number), sharers, near_matches, from_source);
                let shares = SpeechShares::of(speech, comparison.counted(SpeechId(number)), &spans);
                (spans.into(), shares)
            })
            .unzip()
    }

    /// What makes the wording of each speech shared.
    fn sharers(&self, speeches: usize, phrases: &[Phrase], links: &[Link]) -> PerSpeech<Vec<Cover<Sharer>>> {
        let mut covers = PerSpeech::from(vec![Vec::new(); speeches]);
        let mut cover = |speech: SpeechId, range: CharRange, id: Sharer| {
            covers[speech].push(Cover { range, id });
        };
        for phrase in phrases {
            for place in &phrase.occurrences {
                cover(place.speech, place.range, Sharer::Phrase(phrase.id, phrase.spread));
            }
        }
        for link in links {
            for common in self.common_wording(link) {
                cover(link.a.speech, common.a, Sharer::CommonWording);
                cover(link.b.speech, common.b, Sharer::CommonWording);
            }
        }
        covers
    }

    /// What two linked sections have in common and is long enough to count between them; nothing while wording has to
    /// stand in more than two speeches.
    pub(super) fn common_wording<'a>(
        &self,
        link: &'a Link,
    ) -> impl Iterator<Item = &'a CommonWording> + use<'a> {
        let minimum = self.minimum.in_linked_sections();
        let pairs_count = self.counts_pairs();
        link.common
            .iter()
            .filter(move |common| pairs_count && (common.is_whole || common.length.reaches(minimum)))
    }
}

/// What makes a stretch of text shared.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sharer {
    /// A phrase, and in how many speeches it stands.
    Phrase(PhraseId, usize),
    /// Two linked sections have it in common.
    CommonWording,
}

/// The spans of a speech, by class, then by position.
fn spans(
    comparison: &Comparison,
    speech: SpeechId,
    sharers: &[Cover<Sharer>],
    near_matches: &[Cover<NearMatchId>],
    from_source: &[Cover<SourceId>],
) -> Vec<Span> {
    let mut spans = comparison.fixed_spans(speech).to_vec();
    spans.extend(cut_apart(sharers).into_iter().map(shared_span));
    spans.extend(cut_apart(near_matches).into_iter().map(near_span));
    spans.extend(cut_apart(from_source).into_iter().map(source_span));
    spans.sort_by_key(|span| (span.class(), span.range));
    spans
}

fn shared_span(piece: Covered<Sharer>) -> Span {
    let mut spread = ViewSettings::LOWEST_SPREAD;
    let phrase = |sharer| match sharer {
        Sharer::Phrase(id, speeches) => {
            spread = spread.max(speeches);
            Some(id)
        }
        Sharer::CommonWording => None,
    };
    let phrases = piece.ids.into_iter().filter_map(phrase).collect();
    Span { range: piece.range, detail: SpanDetail::Shared { spread, phrases } }
}

fn source_span(piece: Covered<SourceId>) -> Span {
    Span { range: piece.range, detail: SpanDetail::Source { sources: piece.ids } }
}

/// Whether a near match leads from one end of a link to the other.
fn leads_along(comparison: &Comparison, near: &NearMatch, link: &Link) -> bool {
    let starts_in = |place: Place, section: SectionPlace| {
        place.speech == section.speech && comparison.section(section).own.contains(place.range.start)
    };
    starts_in(near.a, link.a) && starts_in(near.b, link.b)
}

fn near_span(piece: Covered<NearMatchId>) -> Span {
    Span { range: piece.range, detail: SpanDetail::Near { near_matches: piece.ids } }
}

/// Where near matches stand in each speech.
fn near_covers(comparison: &Comparison, near_matches: &[NearMatchId]) -> PerSpeech<Vec<Cover<NearMatchId>>> {
    let mut covers = PerSpeech::from(vec![Vec::new(); comparison.speeches.len()]);
    for near in near_matches.iter().map(|&id| &comparison.near_matches[id]) {
        for Place { speech, range } in [near.a, near.b] {
            covers[speech].push(Cover { range, id: near.id });
        }
    }
    covers
}
