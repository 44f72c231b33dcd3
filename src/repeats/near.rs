//! Near matches: passages that two sequences share but for some edits, found by seed and extend.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::extend::{Reach, Strand, align, extend};
use super::seeds::{Seed, Seeds};
use super::{Length, Sequence, SequencePlace, SymbolRange};
use crate::text::symbols::SymbolKind;

/// A passage that two sequences share but for some edits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NearPair {
    /// The passage in the sequence with the lower index.
    pub a: SequencePlace,
    /// The passage in the other sequence.
    pub b: SequencePlace,
    /// How many symbols have to be substituted, inserted or deleted to turn one into the other, at least 1; what a
    /// redaction hides counts as equal.
    pub edits: usize,
}

/// How many edits a passage may have: none below 8 characters or 6 words, one up to 11 characters or 7 words, from
/// there on one in five symbols.
pub fn edits_allowed(sequence: &Sequence, range: SymbolRange) -> usize {
    let kinds = sequence.kinds.get(range.start..range.end).unwrap_or_default();
    let words = kinds.iter().filter(|&&kind| kind == SymbolKind::Word).count();
    let length = match kinds.contains(&SymbolKind::Character) {
        // Figures between characters count, as they do as edits.
        true => kinds.len(),
        false => Length::of(0, words, kinds.len() - words).characters(),
    };
    match length {
        0..8 => 0,
        8..12 => 1,
        _ => kinds.len() / 5,
    }
}

/// The least score: agreeing symbols, counted in both passages, less [`super::extend::EDIT_COST`] for each edit.
const LEAST_SCORE: isize = 8;

/// The score of six characters in a row, from which an exact repeat is no chance: two fragments of this score belong
/// to one passage even if the edits between them cost more than the shorter one earns.
const TELLING_SCORE: isize = 12;

/// How far apart, in symbols, two fragments of one passage may stand.
const WIDEST_GAP: usize = 16;

/// All near matches between any two of the sequences, by sequence and position. They stay inside sections and begin
/// and end at words. Two that are the same from end to end have none: every passage stands in the other as it is.
pub fn near_matches(sequences: &[Sequence]) -> Vec<NearPair> {
    let seeds = Seeds::of(sequences);
    let pairs: Vec<Pair> = (0..sequences.len())
        .flat_map(|b| (0..b).map(move |a| (a, b)))
        .filter_map(|(a, b)| Some(Pair { a: sequences.get(a)?, b: sequences.get(b)?, numbers: (a, b) }))
        .filter(|pair| pair.a.symbols != pair.b.symbols)
        .collect();
    let mut out: Vec<NearPair> = pairs.par_iter().flat_map_iter(|pair| pair.near_matches(&seeds)).collect();
    out.sort_unstable();
    out
}

/// Two sequences that are compared.
struct Pair<'a> {
    a: &'a Sequence,
    b: &'a Sequence,
    numbers: (usize, usize),
}

/// A passage of `a` and one of `b` that agree but for the edits.
#[derive(Clone, Copy, Debug)]
struct Fragment {
    a: SymbolRange,
    b: SymbolRange,
    edits: usize,
    /// What agrees less what the edits cost, as [`Reach::score`].
    score: isize,
}

impl Fragment {
    fn holds(&self, seed: Seed) -> bool {
        self.a.contains(seed.a) && self.b.contains(seed.b)
    }
}

impl Pair<'_> {
    fn near_matches(&self, seeds: &Seeds) -> Vec<NearPair> {
        let mut fragments = self.joined(self.fragments(seeds));
        fragments.retain(|fragment| fragment.edits > 0);
        let near = best_of_overlapping(fragments).into_iter().filter_map(|fragment| self.trimmed(fragment));
        let (a, b) = self.numbers;
        near.filter(|fragment| fragment.edits > 0)
            .map(|fragment| NearPair {
                a: SequencePlace { sequence: a, range: fragment.a },
                b: SequencePlace { sequence: b, range: fragment.b },
                edits: fragment.edits,
            })
            .collect()
    }

    /// Extends every seed that does not lie in a fragment already; by their place in `a`.
    fn fragments(&self, seeds: &Seeds) -> Vec<Fragment> {
        let mut out: Vec<Fragment> = Vec::new();
        // For each diagonal, how far `a` has been looked at.
        let mut looked_at: FxHashMap<usize, usize> = FxHashMap::default();
        let mut open: Vec<Fragment> = Vec::new();
        for seed in seeds.between(self.numbers.0, self.numbers.1) {
            let diagonal = seed.a + self.b.symbols.len() - seed.b;
            open.retain(|fragment| fragment.a.end > seed.a);
            if looked_at.get(&diagonal).is_some_and(|&end| seed.a < end)
                || open.iter().any(|fragment| fragment.holds(seed))
            {
                continue;
            }
            let fragment = self.extended(seed);
            looked_at.insert(diagonal, fragment.a.end);
            if self.counts(&fragment) {
                open.push(fragment);
                out.push(fragment);
            }
        }
        out.sort_unstable_by_key(|fragment| (fragment.a, fragment.b));
        out
    }

    fn extended(&self, seed: Seed) -> Fragment {
        let (section_a, section_b) = (self.a.section_at(seed.a), self.b.section_at(seed.b));
        let onwards = extend(
            Strand::forward(self.a, seed.a, section_a.end),
            Strand::forward(self.b, seed.b, section_b.end),
        );
        let back = extend(
            Strand::backward(self.a, seed.a, section_a.start),
            Strand::backward(self.b, seed.b, section_b.start),
        );
        Fragment {
            a: SymbolRange { start: seed.a - back.a, end: seed.a + onwards.a },
            b: SymbolRange { start: seed.b - back.b, end: seed.b + onwards.b },
            edits: back.edits + onwards.edits,
            score: back.score() + onwards.score(),
        }
    }

    /// Whether the edits are few enough for the length, and the whole is more than chance.
    fn counts(&self, fragment: &Fragment) -> bool {
        let allowed = edits_allowed(self.a, fragment.a).min(edits_allowed(self.b, fragment.b));
        fragment.edits <= allowed && fragment.score >= LEAST_SCORE
    }

    /// Joins fragments that follow each other closely in both texts into one, where that still counts.
    fn joined(&self, fragments: Vec<Fragment>) -> Vec<Fragment> {
        let mut done: Vec<Fragment> = Vec::new();
        let mut open: Vec<Fragment> = Vec::new();
        for fragment in fragments {
            done.extend(open.extract_if(.., |before| before.a.end + WIDEST_GAP < fragment.a.start));
            let joined = open.iter_mut().rev().any(|before| {
                let joined = self.join(before, &fragment);
                *before = joined.unwrap_or(*before);
                joined.is_some()
            });
            if !joined {
                open.push(fragment);
            }
        }
        done.extend(open);
        done
    }

    fn join(&self, before: &Fragment, after: &Fragment) -> Option<Fragment> {
        let close = |before: SymbolRange, after: SymbolRange| {
            before.start < after.start && before.end < after.end && after.start <= before.end + WIDEST_GAP
        };
        if !close(before.a, after.a) || !close(before.b, after.b) {
            return None;
        }
        let a = SymbolRange { start: before.a.start, end: after.a.end };
        let b = SymbolRange { start: before.b.start, end: after.b.end };
        let inside = |section: SymbolRange, range: SymbolRange| range.end <= section.end;
        if !inside(self.a.section_at(a.start), a) || !inside(self.b.section_at(b.start), b) {
            return None;
        }
        let both_tell = before.score.min(after.score) >= TELLING_SCORE;
        let better = before.score.max(after.score);
        self.fragment(a, b).filter(|joined| self.counts(joined) && (both_tell || joined.score >= better))
    }

    /// The fragment of two passages; `None` if they differ too much.
    fn fragment(&self, a: SymbolRange, b: SymbolRange) -> Option<Fragment> {
        let most = edits_allowed(self.a, a).min(edits_allowed(self.b, b));
        let (strand_a, strand_b) =
            (Strand::forward(self.a, a.start, a.end), Strand::forward(self.b, b.start, b.end));
        let whole: Reach = align(strand_a, strand_b, most)?;
        Some(Fragment { a, b, edits: whole.edits, score: whole.score() })
    }

    /// Moves both ends inwards to words that are not empty, as far as the texts agree there.
    fn trimmed(&self, fragment: Fragment) -> Option<Fragment> {
        let Fragment { mut a, mut b, .. } = fragment;
        let agree = |at_a: usize, at_b: usize| self.a.symbols.get(at_a) == self.b.symbols.get(at_b);
        let starts_word = |at_a: usize, at_b: usize| self.a.starts_word(at_a) || self.b.starts_word(at_b);
        let is_empty = |at_a: usize, at_b: usize| self.a.is_empty_word(at_a) && self.b.is_empty_word(at_b);
        while a.start < a.end
            && agree(a.start, b.start)
            && (!starts_word(a.start, b.start) || is_empty(a.start, b.start))
        {
            (a.start, b.start) = (a.start + 1, b.start + 1);
        }
        while a.start < a.end
            && b.start < b.end
            && agree(a.end - 1, b.end - 1)
            && (!starts_word(a.end, b.end) || is_empty(a.end - 1, b.end - 1))
        {
            (a.end, b.end) = (a.end - 1, b.end - 1);
        }
        self.fragment(a, b).filter(|trimmed| self.counts(trimmed))
    }
}

/// Drops fragments that lie in a longer one, and of those that overlap by more than a half all but the one with the
/// best score; each time in both texts.
fn best_of_overlapping(mut fragments: Vec<Fragment>) -> Vec<Fragment> {
    fragments.sort_by_key(|fragment| std::cmp::Reverse(fragment.a.len() + fragment.b.len()));
    let mut longest: Vec<Fragment> = Vec::new();
    for fragment in fragments {
        if !longest.iter().any(|longer| longer.a.covers(fragment.a) && longer.b.covers(fragment.b)) {
            longest.push(fragment);
        }
    }
    longest.sort_by_key(|fragment| std::cmp::Reverse(fragment.score));
    let mut best: Vec<Fragment> = Vec::new();
    for fragment in longest {
        let overlaps = |better: &Fragment| {
            better.a.overlaps_most_of(fragment.a) && better.b.overlaps_most_of(fragment.b)
        };
        if !best.iter().any(overlaps) {
            best.push(fragment);
        }
    }
    best
}
