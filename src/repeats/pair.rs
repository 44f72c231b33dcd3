//! Two sequences that are compared, and what they have in common around a place.

use super::extend::{Reach, Strand, align, extend, goes_on, run};
use super::seeds::{AHEAD, PairSeeds, Seed};
use super::{Length, Sequence, SymbolRange};
use crate::text::symbols::SymbolKind;

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

/// Two sequences that are compared.
pub(super) struct Pair<'a> {
    pub a: &'a Sequence,
    pub b: &'a Sequence,
    pub numbers: (usize, usize),
}

/// A passage of `a` and one of `b` that agree but for the edits.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fragment {
    pub a: SymbolRange,
    pub b: SymbolRange,
    pub edits: usize,
    /// What agrees less what the edits cost, as [`Reach::score`].
    pub score: isize,
}

impl Fragment {
    pub fn covers(&self, other: &Self) -> bool {
        self.a.covers(other.a) && self.b.covers(other.b)
    }

    pub fn holds(&self, seed: Seed) -> bool {
        self.a.contains(seed.a) && self.b.contains(seed.b)
    }
}

impl Pair<'_> {
    /// How far the texts run along together around a seed, one of `seeds`, inside its sections.
    pub fn extended(&self, seed: Seed, seeds: &PairSeeds) -> Fragment {
        let (section_a, section_b) = (self.a.section_at(seed.a), self.b.section_at(seed.b));
        let onwards = reach(
            Strand::forward(self.a, seed.a, section_a.end),
            Strand::forward(self.b, seed.b, section_b.end),
            |run| seeds.any_after(seed.a + run.a, seed.b + run.b),
        );
        let back = reach(
            Strand::backward(self.a, seed.a, section_a.start),
            Strand::backward(self.b, seed.b, section_b.start),
            |run| seeds.any_before(seed.a - run.a, seed.b - run.b),
        );
        Fragment {
            a: SymbolRange { start: seed.a - back.a, end: seed.a + onwards.a },
            b: SymbolRange { start: seed.b - back.b, end: seed.b + onwards.b },
            edits: back.edits + onwards.edits,
            score: back.score() + onwards.score(),
        }
    }

    /// The fragment of two passages; `None` if they differ too much.
    pub fn fragment(&self, a: SymbolRange, b: SymbolRange) -> Option<Fragment> {
        let most = self.edits_allowed(a, b);
        let (strand_a, strand_b) =
            (Strand::forward(self.a, a.start, a.end), Strand::forward(self.b, b.start, b.end));
        let whole: Reach = align(strand_a, strand_b, most)?;
        Some(Fragment { a, b, edits: whole.edits, score: whole.score() })
    }

    /// Whether the edits are few enough for the length, and the whole is more than chance.
    pub fn counts(&self, fragment: &Fragment) -> bool {
        fragment.edits <= self.edits_allowed(fragment.a, fragment.b) && fragment.score >= LEAST_SCORE
    }

    fn edits_allowed(&self, a: SymbolRange, b: SymbolRange) -> usize {
        edits_allowed(self.a, a).min(edits_allowed(self.b, b))
    }
}

/// How far two texts run along together from a common point. Most seeds stand alone, which is soon seen: as far as the
/// texts agree, unless a seed that may belong to the same passage lies ahead.
fn reach(a: Strand, b: Strand, seed_ahead: impl Fn(Reach) -> bool) -> Reach {
    let run = run(a, b);
    let redacts = |strand: Strand| strand.redacts_within(run.a + AHEAD);
    if seed_ahead(run) || redacts(a) || redacts(b) || goes_on(a, b, run) { extend(a, b) } else { run }
}
