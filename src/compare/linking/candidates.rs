//! Which pairs of sections are worth weighing: those with rare wording, a subject or a place in common. An inverted
//! index finds them, so that the cost grows with the sections and not with their pairs.

use std::cmp::Ordering;

use rustc_hash::FxHashMap;

use super::super::profile::Profile;
use super::CandidatePair;
use crate::speech::{PerSection, SectionId, SectionKind, Speech};

/// How many sections of another speech a section proposes for what they have in common, and how many for their place.
/// Together 32, so that the cost grows with the sections and not with their pairs.
const BY_WORDING: usize = 24;
const BY_PLACE: usize = 8;

/// How many of a section's pieces of words are looked up, the rarest first: enough for a paragraph of 300 characters.
const PIECES: usize = 100;

/// How many directions of its topic a section is looked up by.
const DIRECTIONS: usize = 4;
/// What a direction in common counts beside the pieces, whose products add up to a cosine.
const DIRECTION: f64 = 0.05;

/// What stands in more sections of a speech than this finds none of them, so that a text that says the same in every line
/// does not take quadratic time; place and rarer wording do. No report has so many sections.
const MOST_SECTIONS: usize = 2_000;

/// What sections can have in common.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Term {
    Piece(u32),
    /// A dimension among the longest of the topic, and whether it points the positive way.
    Direction(usize, bool),
}

/// Where the terms of a speech's sections stand.
pub(super) struct SectionIndex {
    /// The sections that may answer by what they say, in order.
    sections: Vec<SectionId>,
    /// For each term, the sections with it by their index in `sections`, and its weight there.
    postings: FxHashMap<Term, Vec<(usize, f64)>>,
    terms: Vec<Vec<(Term, f64)>>,
}

impl SectionIndex {
    pub(super) fn of(speech: &Speech, profiles: &PerSection<Profile>) -> Self {
        let profiled = speech.sections.iter().zip(profiles);
        let answering = profiled.filter(|(section, _)| answers_by_content(section.kind));
        let (sections, terms): (Vec<SectionId>, Vec<Vec<(Term, f64)>>) =
            answering.map(|(section, profile)| (section.id, terms(profile))).unzip();
        let mut postings: FxHashMap<Term, Vec<(usize, f64)>> = FxHashMap::default();
        for (index, terms) in terms.iter().enumerate() {
            for &(term, weight) in terms {
                postings.entry(term).or_default().push((index, weight));
            }
        }
        Self { sections, postings, terms }
    }

    /// The pairs of a section here and one there that are worth weighing, in order.
    pub(super) fn pairs_with(&self, other: &Self) -> Vec<CandidatePair> {
        let there = self.proposals(other).into_iter();
        let here = other.proposals(self).into_iter().map(|(there, here)| (here, there));
        let mut pairs: Vec<CandidatePair> = there.chain(here).map(|(a, b)| CandidatePair { a, b }).collect();
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    }

    /// For each section here, the ones there that have the most in common with it.
    fn proposals(&self, other: &Self) -> Vec<(SectionId, SectionId)> {
        let mut out = Vec::new();
        let mut scores = vec![0.0; other.sections.len()];
        for (index, (&section, terms)) in self.sections.iter().zip(&self.terms).enumerate() {
            let mut found = other.found(terms, &mut scores);
            // Of many sections beside few, most have none of their place there.
            if self.sections.len() <= other.sections.len().saturating_mul(BY_PLACE) {
                found.extend(other.around(index as f64 / self.sections.len() as f64));
            }
            out.extend(found.into_iter().map(|there| (section, other.sections[there])));
        }
        out
    }

    /// The sections that have the most of these terms, by their index in `sections`; `scores` is room to work in, zero
    /// before and after.
    fn found(&self, terms: &[(Term, f64)], scores: &mut [f64]) -> Vec<usize> {
        let mut found = Vec::new();
        for (term, weight) in terms {
            let postings = self.postings.get(term).filter(|sections| sections.len() <= MOST_SECTIONS);
            for &(section, there) in postings.into_iter().flatten() {
                if scores[section] == 0.0 {
                    found.push(section);
                }
                scores[section] += weight * there;
            }
        }
        let better = |&x: &usize, &y: &usize| -> Ordering { scores[y].total_cmp(&scores[x]).then(x.cmp(&y)) };
        let touched = found.clone();
        if found.len() > BY_WORDING {
            found.select_nth_unstable_by(BY_WORDING, better);
            found.truncate(BY_WORDING);
        }
        for section in touched {
            scores[section] = 0.0;
        }
        found
    }

    /// The sections next to a place in the speech, by their index in `sections`; the place is a fraction of them.
    fn around(&self, place: f64) -> std::ops::Range<usize> {
        let count = self.sections.len();
        // A fraction of a number of sections is such a number.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let middle = (place * count as f64) as usize;
        let start = middle.saturating_sub(BY_PLACE / 2).min(count.saturating_sub(BY_PLACE));
        start..(start + BY_PLACE).min(count)
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

fn terms(profile: &Profile) -> Vec<(Term, f64)> {
    let pieces = profile.pieces.strongest(PIECES).into_iter();
    let pieces = pieces.map(|(piece, weight)| (Term::Piece(piece), weight));
    let directions = profile.own_topic.strongest(DIRECTIONS).into_iter();
    let directions =
        directions.map(|(dimension, positive)| (Term::Direction(dimension, positive), DIRECTION.sqrt()));
    pieces.chain(directions).collect()
}
