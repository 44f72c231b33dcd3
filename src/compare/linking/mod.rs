//! Which sections of two speeches answer each other.
//!
//! An inverted index proposes pairs; measures of wording, topic, heading and form are weighed by a logistic regression,
//! and a second one looks at the result beside that of rivals and neighbours (stacking; Wolpert 1992). What it says is a
//! link's score: how probable it is that an editor would link the two. A link is kept where it is the best for one of
//! its ends at least and probable enough. No counterpart is a normal answer.

mod candidate_pair;
mod candidates;
mod context;
mod likeness;
mod measures;
mod reasons;
mod selection;
mod standing;

pub use candidate_pair::CandidatePair;
pub use context::CONTEXT;
pub use measures::names as measure_names;
pub use selection::{Thresholds, selected};

use candidates::{Answering, answers_by_kind};
use context::{Parents, context};
use likeness::{Likeness, LikenessIndex};
use measures::{LinkSide, Pair, Values, direct, hold_against_rivals, likeness, shared_part, shorter};
use rayon::prelude::*;
use reasons::{reasons, reasons_by_kind, speaks_for_itself};
use standing::{Standing, standings};

use super::profile::{Profile, profiles};
use super::shared_text::SharedTextTable;
use super::{Link, LinkReason, References, SectionPlace, SpeechId, SpeechWords};
use crate::language::{Language, weights};
use crate::learned::Logistic;
use crate::speech::{PerSection, Section, SectionId, Speech};

/// The names of the two models in the file of weights.
pub const FIRST_LOOK: &str = "links";
/// See [`FIRST_LOOK`].
pub const SECOND_LOOK: &str = "links in context";

/// How probable it is that sections answer each other whose kind a speech has one of: editors link titles, salutations and
/// speakers wherever both speeches have them.
const BY_KIND: f64 = 0.99;

/// From which likeness on sections are the same one, wherever it stands: of letters and figures in a row, how much is the
/// same, or how much of the shorter one stands in the longer one.
const SAME_WORDING: f64 = 0.8;

/// From how many characters on a section that stands in another one is more than a heading or a saying in passing.
/// The marked groups have no such pair: they link the same without it.
const SHORTEST_CONTAINED: f64 = 30.0;

/// Links the sections of all pairs of speeches.
pub(super) fn links(
    speeches: &[&Speech],
    words: &[SpeechWords],
    shared: &SharedTextTable,
    references: &References,
) -> Vec<Link> {
    let profiled = ProfiledSpeech::all(speeches, words, references);
    of_all_pairs(&profiled, shared, |pairing| pairing.links()).into_iter().flatten().collect()
}

/// The candidates of all pairs of speeches with what speaks for each, to learn from.
pub(super) fn candidates(
    speeches: &[&Speech],
    words: &[SpeechWords],
    shared: &SharedTextTable,
    references: &References,
) -> Vec<Candidates> {
    let profiled = ProfiledSpeech::all(speeches, words, references);
    of_all_pairs(&profiled, shared, |pairing| pairing.candidates())
}

/// What comes of all pairs of speeches, by the first, then by the second one.
fn of_all_pairs<'a, T: Send>(
    profiled: &'a [ProfiledSpeech<'a>],
    shared: &'a SharedTextTable,
    of: impl Fn(&Pairing<'_>) -> T + Sync,
) -> Vec<T> {
    // Those with one second speech one after the other, so that one index at a time is enough for each core.
    let with_second = |b: &'a ProfiledSpeech<'a>| {
        let index = LikenessIndex::of(b);
        let before = profiled.iter().take_while(|a| a.id != b.id);
        before.map(|a| ((a.id, b.id), of(&Pairing { a, b, index: &index, shared }))).collect::<Vec<_>>()
    };
    let mut out: Vec<((SpeechId, SpeechId), T)> = profiled.par_iter().flat_map_iter(with_second).collect();
    out.sort_by_key(|(speeches, _)| *speeches);
    out.into_iter().map(|(_, of_pair)| of_pair).collect()
}

/// A speech with what linking looks at.
struct ProfiledSpeech<'a> {
    id: SpeechId,
    speech: &'a Speech,
    profiles: PerSection<Profile>,
    standings: PerSection<Standing>,
    answering: Answering,
}

impl<'a> ProfiledSpeech<'a> {
    fn all(speeches: &[&'a Speech], words: &[SpeechWords], references: &References) -> Vec<Self> {
        let profiles = profiles(speeches, words, references);
        let speeches = speeches.iter().zip(profiles).enumerate();
        let profiled = speeches.map(|(number, (&speech, profiles))| Self {
            id: SpeechId(number),
            speech,
            standings: standings(speech),
            answering: Answering::of(speech, &profiles),
            profiles,
        });
        profiled.collect()
    }

    fn place(&self, section: SectionId) -> SectionPlace {
        SectionPlace { speech: self.id, section }
    }

    fn side(&self, section: SectionId) -> LinkSide<'_> {
        LinkSide { section: self.speech.section(section), standing: &self.standings[section] }
    }

    /// The section above one in the outline, with what it speaks of.
    fn parent(&self, section: SectionId) -> Option<(SectionId, &Profile)> {
        let parent = self.speech.section(section).parent?;
        Some((parent, &self.profiles[parent]))
    }

    fn parents(&self) -> PerSection<Option<SectionId>> {
        self.speech.sections.iter().map(|section| section.parent).collect()
    }
}

/// The pairs of sections of two speeches that may answer each other by what they say, and what speaks for it.
pub struct Candidates {
    /// The speeches, the one that was loaded first in front.
    pub speeches: (SpeechId, SpeechId),
    /// The pairs, in order.
    pub pairs: Vec<CandidatePair>,
    values: Vec<Values>,
    parents: Parents,
    /// For each pair, how far its sections are the same one by their wording, from 0 to 1.
    sameness: Vec<f64>,
}

impl Candidates {
    /// For each pair, the values of the first look, in the order of [`measure_names`].
    pub fn values(&self) -> impl Iterator<Item = &[f64]> {
        self.values.iter().map(|values| &values[..])
    }

    /// For each pair, the values of the second look, in the order of [`CONTEXT`], from the log-odds of the first.
    pub fn context(&self, log_odds: &[f64]) -> Vec<[f64; CONTEXT.len()]> {
        context(&self.pairs, &self.parents, log_odds)
    }

    /// How probable it is that the sections of each pair answer each other.
    pub fn probabilities(&self, context: &[[f64; CONTEXT.len()]], second: &Logistic) -> Vec<f64> {
        let learned = context.iter().map(|values| second.probability(values));
        let same = |sameness: f64| if sameness >= SAME_WORDING { sameness.min(1.0) } else { 0.0 };
        learned.zip(&self.sameness).map(|(learned, &sameness)| learned.max(same(sameness))).collect()
    }
}

/// Two speeches that are being linked.
struct Pairing<'a> {
    a: &'a ProfiledSpeech<'a>,
    b: &'a ProfiledSpeech<'a>,
    index: &'a LikenessIndex<'a>,
    shared: &'a SharedTextTable,
}

/// The models of a language. Languages without marked speeches take those of the one that writes words as they do.
struct Models {
    first: &'static Logistic,
    second: &'static Logistic,
    thresholds: Thresholds,
}

impl Models {
    fn of(language: Language) -> Option<Self> {
        let alike = |other: &Language| other.parts_words() == language.parts_words();
        let languages = std::iter::once(language).chain(Language::ALL.into_iter().filter(alike));
        let weights = languages.into_iter().find_map(weights)?;
        let (first, second) = (weights.logistic(FIRST_LOOK)?, weights.logistic(SECOND_LOOK)?);
        Some(Self { first, second, thresholds: Thresholds::of(language) })
    }
}

/// A pair that is linked, and how each look came to it.
struct Selected<'a> {
    pair: CandidatePair,
    probability: f64,
    values: &'a Values,
    context: &'a [f64; CONTEXT.len()],
}

impl<'a> Pairing<'a> {
    fn links(&self) -> Vec<Link> {
        let mut links = self.links_by_kind();
        // Words of two languages are never the same, and topics of two models say nothing about each other.
        if self.a.speech.language == self.b.speech.language {
            links.extend(
                Models::of(self.a.speech.language)
                    .map(|models| self.links_by_content(&models))
                    .into_iter()
                    .flatten(),
            );
        }
        links.sort_by_key(|link| (link.a, link.b));
        links
    }

    /// A title answers a title, whatever it says; of several, the most alike.
    fn links_by_kind(&self) -> Vec<Link> {
        let by_kind = |speech: &'a Speech| -> Vec<&'a Section> {
            speech.sections.iter().filter(|section| answers_by_kind(section.kind)).collect()
        };
        let (of_a, of_b) = (by_kind(self.a.speech), by_kind(self.b.speech));
        let all = of_a.iter().flat_map(|a| of_b.iter().map(move |b| (a, b)));
        let pairs: Vec<CandidatePair> =
            all.filter(|(a, b)| a.kind == b.kind).map(|(a, b)| CandidatePair { a: a.id, b: b.id }).collect();
        let likeness: Vec<f64> = pairs.iter().map(|&pair| self.likeness(pair)).collect();
        let best_only = Thresholds { mutual: 0.0, one_sided: f64::INFINITY };
        let selected = selected(&pairs, &likeness, best_only);
        let linked = pairs.iter().zip(likeness).zip(selected).filter(|(_, selected)| *selected);
        linked.map(|((&pair, likeness), _)| self.link(pair, BY_KIND, reasons_by_kind(likeness))).collect()
    }

    fn links_by_content(&self, models: &Models) -> Vec<Link> {
        let candidates = self.candidates();
        let log_odds: Vec<f64> = candidates.values().map(|values| models.first.log_odds(values)).collect();
        let context = candidates.context(&log_odds);
        let probabilities = candidates.probabilities(&context, models.second);
        let is_selected = selected(&candidates.pairs, &probabilities, models.thresholds);
        let selected: Vec<Selected<'_>> = candidates
            .pairs
            .iter()
            .zip(&probabilities)
            .zip(candidates.values.iter().zip(&context))
            .zip(is_selected)
            .filter(|(_, selected)| *selected)
            .map(|(((&pair, &probability), (values, context)), _)| Selected {
                pair,
                probability,
                values,
                context,
            })
            .collect();
        let in_outline = candidates.parents.linked_above_or_below(selected.iter().map(|link| link.pair));
        let link = |link: &Selected<'_>| self.link_by_content(link, models, in_outline.contains(&link.pair));
        selected.iter().filter_map(link).collect()
    }

    fn link_by_content(&self, selected: &Selected<'_>, models: &Models, outline: bool) -> Option<Link> {
        let pair = self.pair(selected.pair, likeness(selected.values));
        let reasons = || reasons(&pair, selected.values, selected.context, models, outline);
        speaks_for_itself(&pair, self.a.speech.language, outline)
            .then(|| self.link(selected.pair, selected.probability, reasons()))
    }

    fn candidates(&self) -> Candidates {
        let (mut pairs, mut values, mut sameness) = (Vec::new(), Vec::new(), Vec::new());
        if self.a.speech.language == self.b.speech.language {
            self.index.candidates(self.a, |candidate, likeness| {
                let pair = self.pair(candidate, likeness);
                pairs.push(candidate);
                values.push(direct(&pair));
                sameness.push(pair.likeness.pieces.max(contained(&pair)));
            });
        }
        hold_against_rivals(&pairs, &mut values);
        let parents = Parents { a: self.a.parents(), b: self.b.parents() };
        Candidates { speeches: (self.a.id, self.b.id), pairs, values, parents, sameness }
    }

    fn pair(&self, pair: CandidatePair, likeness: Likeness) -> Pair<'a> {
        let shared = self.shared.between(self.a.place(pair.a), self.b.place(pair.b));
        Pair { a: self.a.side(pair.a), b: self.b.side(pair.b), shared, likeness }
    }

    /// How alike the wording of two sections is, from 0 to 1.
    fn likeness(&self, pair: CandidatePair) -> f64 {
        self.a.profiles[pair.a].pieces.cosine(&self.b.profiles[pair.b].pieces)
    }

    fn link(&self, pair: CandidatePair, score: f64, reasons: Vec<LinkReason>) -> Link {
        Link { a: self.a.place(pair.a), b: self.b.place(pair.b), score, reasons, common: Vec::new() }
    }
}

/// How much of the shorter of two sections stands in the longer one, from 0 to 1.
fn contained(pair: &Pair) -> f64 {
    if shorter(pair) >= SHORTEST_CONTAINED { shared_part(pair) } else { 0.0 }
}
