//! Seeds of near matches: a few symbols in a row that two sequences have in common.

use rustc_hash::FxHashMap;

use super::Sequence;
use crate::text::symbols::{Symbol, SymbolKind};

/// The wording of a seed: four symbols, or three where they are words or figures.
///
/// Four are few enough to miss nothing: where matching symbols outnumber edits by more than three to one, as a near
/// match's score asks, one of the `edits + 1` exact runs between the edits has at least four symbols.
type SeedKey = [Option<Symbol>; 4];

/// A wording with more pairs of places than this in two sequences is no seed, so that a text that only repeats itself
/// does not take quadratic time. The most frequent of two provincial reports has some thousands.
const MOST_PAIRS: usize = 10_000;

/// A place where a seed stands in both of two sequences.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Seed {
    pub a: usize,
    pub b: usize,
}

/// Where which seed stands, in every sequence.
pub(super) struct Seeds {
    /// For each sequence, the number of the wording and the position, sorted.
    places: Vec<Vec<(usize, usize)>>,
}

impl Seeds {
    pub fn of(sequences: &[Sequence]) -> Self {
        let mut numbers: FxHashMap<SeedKey, usize> = FxHashMap::default();
        let mut place = |sequence: &Sequence| {
            let mut places: Vec<(usize, usize)> = Vec::with_capacity(sequence.symbols.len());
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

    /// The seeds that two sequences have in common, by their place in the first.
    pub fn between(&self, a: usize, b: usize) -> Vec<Seed> {
        let by_wording = |number: usize| {
            self.places.get(number).map(Vec::as_slice).unwrap_or_default().chunk_by(|x, y| x.0 == y.0)
        };
        let mut others = by_wording(b).peekable();
        let mut out = Vec::new();
        for places in by_wording(a) {
            let wording = places.first().map(|place| place.0);
            while others.next_if(|other| other.first().map(|place| place.0) < wording).is_some() {}
            let Some(other) = others.next_if(|other| other.first().map(|place| place.0) == wording) else {
                continue;
            };
            if places.len() * other.len() <= MOST_PAIRS {
                out.extend(places.iter().flat_map(|a| other.iter().map(|b| Seed { a: a.1, b: b.1 })));
            }
        }
        out.sort_unstable();
        out
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
