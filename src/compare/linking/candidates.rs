//! Which pairs of sections are worth weighing: those with rare wording, a subject or a place in common. An inverted
//! index finds them, so that the cost grows with the sections and not with their pairs.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::super::profile::Profile;
use super::super::vector::VectorIndex;
use crate::speech::{PerSection, SectionId, SectionKind, Speech};

/// How many sections of another speech a section proposes for what they have in common, and how many for their place.
/// Together 32, so that the cost grows with the sections and not with their pairs.
const BY_WORDING: usize = 24;
const BY_PLACE: usize = 8;

/// How many directions of its topic a section is looked up by.
const DIRECTIONS: usize = 4;
/// What a direction in common counts beside the pieces, whose products add up to a cosine.
const DIRECTION: f64 = 0.05;

/// What stands in more sections of a speech than this finds none of them, so that a text that says the same in every line
/// does not take quadratic time; place and rarer wording do. No report has so many sections.
const MOST_SECTIONS: usize = 2_000;

/// The sections of a speech that may answer others by what they say.
pub(super) struct Answering {
    /// In order.
    sections: Vec<SectionId>,
    /// For each, the dimensions among the longest of its topic, and whether it points the positive way there.
    directions: Vec<Vec<(u16, bool)>>,
    /// Where each direction stands among them, by their index in `sections`; none that more than [`MOST_SECTIONS`] have.
    with_direction: FxHashMap<(u16, bool), Vec<usize>>,
}

/// A section of another speech that may answer one of this.
#[derive(Clone, Copy)]
pub(super) struct Proposal {
    pub(super) b: SectionId,
    /// The cosine of the pieces of their words, as far as it is known.
    pub(super) pieces: Option<f64>,
}

impl Answering {
    pub(super) fn of(speech: &Speech, profiles: &PerSection<Profile>) -> Self {
        let profiled = speech.sections.iter().zip(profiles);
        let answering = profiled.filter(|(section, _)| answers_by_content(section.kind));
        let (sections, directions): (Vec<SectionId>, Vec<Vec<(u16, bool)>>) =
            answering.map(|(section, profile)| (section.id, profile.own_topic.strongest(DIRECTIONS))).unzip();
        let mut with_direction: FxHashMap<(u16, bool), Vec<usize>> = FxHashMap::default();
        for (number, directions) in directions.iter().enumerate() {
            for &direction in directions {
                with_direction.entry(direction).or_default().push(number);
            }
        }
        with_direction.retain(|_, sections| sections.len() <= MOST_SECTIONS);
        Self { sections, directions, with_direction }
    }

    /// For each section of this speech that answers, in order, those of another one that are worth weighing, in order: the
    /// ones that have the most in common with it, and those around its place, as seen from either of the two. Of this
    /// speech the profiles are given, of the other one where the pieces of its sections' words stand.
    pub(super) fn proposals(
        &self,
        profiles: &PerSection<Profile>,
        other: &Self,
        pieces: &VectorIndex<'_>,
    ) -> impl Iterator<Item = (SectionId, Vec<Proposal>)> {
        let mut proposals = self.by_wording(profiles, other, pieces);
        let by_place = |number: usize| Proposal { b: other.sections[number], pieces: None };
        for (here, there) in self.by_place(other) {
            proposals[here].push(by_place(there));
        }
        for (there, here) in other.by_place(self) {
            proposals[here].push(by_place(there));
        }
        for proposals in &mut proposals {
            // Of one that is proposed several times, the one of which most is known.
            proposals.sort_unstable_by_key(|proposal| (proposal.b, proposal.pieces.is_none()));
            proposals.dedup_by_key(|proposal| proposal.b);
        }
        self.sections.iter().copied().zip(proposals)
    }

    /// For each section here, those of another speech with the most in common.
    fn by_wording(
        &self,
        profiles: &PerSection<Profile>,
        other: &Self,
        pieces: &VectorIndex<'_>,
    ) -> Vec<Vec<Proposal>> {
        let mut out: Vec<Vec<Proposal>> = Vec::with_capacity(self.sections.len());
        let mut products = vec![0.0; pieces.len()];
        let mut directions_in_common = vec![0.0; other.sections.len()];
        let mut best_of_a = Best::default();
        let mut best_of_b = vec![Best::default(); other.sections.len()];
        for (here, (&a, directions)) in self.sections.iter().zip(&self.directions).enumerate() {
            let is_all = pieces.add_products(&profiles[a].pieces, MOST_SECTIONS, &mut products);
            for &there in
                directions.iter().filter_map(|direction| other.with_direction.get(direction)).flatten()
            {
                directions_in_common[there] += 1.0;
            }
            for (there, (&b, in_common)) in other.sections.iter().zip(&directions_in_common).enumerate() {
                let product = products[b.0];
                let score = product + DIRECTION * in_common;
                if score > 0.0 {
                    let pieces = is_all.then_some(product);
                    best_of_a.offer(Offer { score, number: there, pieces });
                    best_of_b[there].offer(Offer { score, number: here, pieces });
                }
            }
            directions_in_common.fill(0.0);
            products.fill(0.0);
            let of_a = best_of_a.drain();
            out.push(
                of_a.map(|offer| Proposal { b: other.sections[offer.number], pieces: offer.pieces })
                    .collect(),
            );
        }
        for (&b, best) in other.sections.iter().zip(&mut best_of_b) {
            best.drain().for_each(|offer| out[offer.number].push(Proposal { b, pieces: offer.pieces }));
        }
        out
    }

    /// For each section here, those of another speech around its place, all by their index in `sections`.
    fn by_place<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = (usize, usize)> + 'a {
        // Of many sections beside few, most have none of their place there.
        let has_places = self.sections.len() <= other.sections.len().saturating_mul(BY_PLACE);
        let here = (0..self.sections.len()).filter(move |_| has_places);
        here.flat_map(|here| {
            other.around(here as f64 / self.sections.len() as f64).map(move |there| (here, there))
        })
    }

    /// The sections next to a place in the speech, by their index in `sections`; the place is a fraction of them.
    fn around(&self, place: f64) -> Range<usize> {
        let count = self.sections.len();
        // A fraction of a number of sections is such a number.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let middle = (place * count as f64) as usize;
        let start = middle.saturating_sub(BY_PLACE / 2).min(count.saturating_sub(BY_PLACE));
        start..(start + BY_PLACE).min(count)
    }
}

/// A section that another one has something in common with.
#[derive(Clone, Copy)]
struct Offer {
    score: f64,
    /// Its index in `sections`.
    number: usize,
    /// As in [`Proposal`].
    pieces: Option<f64>,
}

/// The best [`BY_WORDING`] of what one section is offered.
#[derive(Clone, Default)]
struct Best {
    /// Now and then more than are wanted.
    offers: Vec<Offer>,
    /// What is worse than this is not among the best.
    least: f64,
}

impl Best {
    fn offer(&mut self, offer: Offer) {
        if offer.score < self.least {
            return;
        }
        self.offers.push(offer);
        if self.offers.len() == 2 * BY_WORDING {
            self.cut();
        }
    }

    fn cut(&mut self) {
        if self.offers.len() <= BY_WORDING {
            return;
        }
        let better = |x: &Offer, y: &Offer| y.score.total_cmp(&x.score).then(x.number.cmp(&y.number));
        let (_, worst, _) = self.offers.select_nth_unstable_by(BY_WORDING - 1, better);
        self.least = worst.score;
        self.offers.truncate(BY_WORDING);
    }

    /// Gives them out, and starts again with none.
    fn drain(&mut self) -> impl Iterator<Item = Offer> + '_ {
        self.cut();
        self.least = 0.0;
        self.offers.drain(..)
    }
}

/// Whether sections of this kind answer by what they say, as opposed to those that a speech has one of.
pub(super) fn answers_by_content(kind: SectionKind) -> bool {
    kind.is_content() || matches!(kind, SectionKind::Opening | SectionKind::Closing)
}

/// Whether sections of this kind answer each other whatever they say.
pub(super) fn answers_by_kind(kind: SectionKind) -> bool {
    use SectionKind::{Dateline, Salutation, Speaker, Title};
    matches!(kind, Title | Dateline | Speaker | Salutation)
}
