//! Seeds of near matches: a few symbols in a row that two sequences have in common.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::Sequence;
use super::extend::BAND;
use crate::text::symbols::{Symbol, SymbolKind};

/// The wording of a seed: four symbols, or three where they are words or figures.
///
/// Four are few enough to miss nothing: where matching symbols outnumber edits by more than three to one, as a near
/// match's score asks, one of the `edits + 1` exact runs between the edits has at least four symbols.
type SeedKey = [Option<Symbol>; 4];

/// A wording with more pairs of places than this in two sequences is no seed, so that a text that only repeats itself
/// does not take quadratic time. The most frequent of two provincial reports has some hundreds, of two reports of 1978 and
/// 1979, which name the four modernisations in every other sentence, more than ten thousand.
const MOST_PAIRS: usize = 100_000;

/// So many seeds are followed in two sequences, those of the rarest wordings. Two provincial reports have 4,000, one
/// report forty times and its copy with edits 700,000.
const MOST_SEEDS: usize = 2_000_000;

/// How far ahead of a run, in symbols of the first text, another seed may be of the same passage: on the way there at
/// least one symbol in four differs, more than a near match may have.
pub(super) const AHEAD: usize = 64;

/// Where more seeds stand ahead than this, looking through them takes longer than following the texts.
const MOST_AHEAD: usize = 256;

/// A place where a seed stands in both of two sequences.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Seed {
    pub a: usize,
    pub b: usize,
}

/// For each diagonal of two sequences (a place in the first less one in the second), how far the first was looked at.
pub(super) struct LookedAt {
    ends: Vec<usize>,
    length_of_b: usize,
}

impl LookedAt {
    /// Nothing of these two.
    pub fn nothing(a: &Sequence, b: &Sequence) -> Self {
        let (length_of_a, length_of_b) = (a.symbols.len(), b.symbols.len());
        Self { ends: vec![0; length_of_a + length_of_b], length_of_b }
    }

    /// How far on the diagonal of a seed.
    pub fn end(&mut self, seed: Seed) -> &mut usize {
        &mut self.ends[seed.a + self.length_of_b - seed.b]
    }
}

/// The number of a seed's wording, and a position where it stands.
type NumberedPlace = (usize, usize);

/// Where which seed stands, in every sequence.
pub(super) struct Seeds {
    /// For each sequence, its places, sorted.
    places: Vec<Vec<NumberedPlace>>,
}

impl Seeds {
    pub fn of(sequences: &[Sequence]) -> Self {
        let mut numbers: FxHashMap<SeedKey, usize> = FxHashMap::default();
        let mut place = |sequence: &Sequence| {
            let mut places: Vec<NumberedPlace> = Vec::with_capacity(sequence.symbols.len());
            for section in sequence.sections() {
                for position in section.start..section.end {
                    let Some(wording) = wording(sequence, position, section.end) else { continue };
                    let next = numbers.len();
                    places.push((*numbers.entry(wording).or_insert(next), position));
                }
            }
            places.sort_unstable();
            places
        };
        Self { places: sequences.iter().map(&mut place).collect() }
    }

    /// The seeds that two sequences have in common.
    pub fn between(&self, a: usize, b: usize) -> PairSeeds {
        let by_wording = |number: usize| {
            self.places.get(number).map(Vec::as_slice).unwrap_or_default().chunk_by(|x, y| x.0 == y.0)
        };
        let mut others = by_wording(b).peekable();
        let mut in_both: Vec<(&[NumberedPlace], &[NumberedPlace])> = Vec::new();
        for places in by_wording(a) {
            let wording = places.first().map(|place| place.0);
            while others.next_if(|other| other.first().map(|place| place.0) < wording).is_some() {}
            in_both.extend(
                others
                    .next_if(|other| other.first().map(|place| place.0) == wording)
                    .map(|other| (places, other)),
            );
        }
        let wordings = in_both.len();
        let pairs = |(a, b): &(&[_], &[_])| a.len() * b.len();
        in_both.retain(|wording| pairs(wording) <= MOST_PAIRS);
        if in_both.iter().map(pairs).sum::<usize>() > MOST_SEEDS {
            in_both.sort_by_key(pairs);
            let mut seeds = 0;
            in_both.retain(|wording| {
                seeds += pairs(wording);
                seeds <= MOST_SEEDS
            });
        }
        let is_complete = in_both.len() == wordings;
        let mut seeds: Vec<Seed> = in_both
            .into_iter()
            .flat_map(|(a, b)| a.iter().flat_map(|a| b.iter().map(|b| Seed { a: a.1, b: b.1 })))
            .collect();
        seeds.sort_unstable();
        PairSeeds { seeds, is_complete }
    }
}

/// The seeds of two sequences, by their place in the first.
pub(super) struct PairSeeds {
    seeds: Vec<Seed>,
    /// Whether none was left out: what stands everywhere, or beyond [`MOST_SEEDS`].
    pub is_complete: bool,
}

impl PairSeeds {
    pub fn all(&self) -> &[Seed] {
        &self.seeds
    }

    /// Whether another seed may be reached on the way on from the end of a run, a place in both texts.
    pub fn any_after(&self, a: usize, b: usize) -> bool {
        self.any_within(a..a.saturating_add(AHEAD), a, b)
    }

    /// Whether another seed may be reached on the way back from the start of a run, a place in both texts.
    pub fn any_before(&self, a: usize, b: usize) -> bool {
        self.any_within(a.saturating_sub(AHEAD)..a, a, b)
    }

    fn any_within(&self, range: Range<usize>, a: usize, b: usize) -> bool {
        let from = self.seeds.partition_point(|seed| seed.a < range.start);
        let ahead = self.seeds.iter().skip(from).take_while(|seed| seed.a < range.end);
        // Without all the seeds nobody knows.
        let mut looked_at = 0;
        !self.is_complete
            || ahead.into_iter().any(|seed| {
                looked_at += 1;
                looked_at > MOST_AHEAD || (seed.a + b).abs_diff(seed.b + a) <= BAND
            })
    }
}

/// The wording of the seed that starts at a position; `None` where the section ends before it does.
fn wording(sequence: &Sequence, position: usize, end: usize) -> Option<SeedKey> {
    let symbols = sequence.symbols.get(position..end.min(position + 4))?;
    let kinds = sequence.kinds.get(position..position + 3)?;
    match *symbols {
        [a, b, c, ..] if !kinds.contains(&SymbolKind::Character) => Some([Some(a), Some(b), Some(c), None]),
        [a, b, c, d] => Some([Some(a), Some(b), Some(c), Some(d)]),
        _ => None,
    }
}
