//! How two passages agree part by part, in whatever order: greedy string tiling (Wise, "String similarity via greedy
//! string tiling and Running Karp-Rabin matching", 1993), over the exact runs that seeds have found.

use super::seeds::{LookedAt, Seed};
use super::{Sequence, SymbolRange};
use crate::text::longest_increasing::in_order;

/// Passages with more runs between them than this are not tiled, which takes quadratic time. A paragraph of 4,000
/// characters of a report and its copy with the end put first have fewer; passages with more repeat themselves.
const MOST_RUNS: usize = 1_000;

/// Symbols in a row that two sequences have in common, as long as they agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Run {
    a: usize,
    b: usize,
    length: usize,
}

impl Run {
    fn in_a(self) -> SymbolRange {
        SymbolRange { start: self.a, end: self.a + self.length }
    }

    fn in_b(self) -> SymbolRange {
        SymbolRange { start: self.b, end: self.b + self.length }
    }

    /// What is left of it between two offsets.
    fn part(self, start: usize, end: usize) -> Option<Self> {
        let length = end.checked_sub(start).filter(|&length| length > 0)?;
        Some(Self { a: self.a + start, b: self.b + start, length })
    }

    /// What of it lies inside two passages.
    fn inside(self, a: SymbolRange, b: SymbolRange) -> Option<Self> {
        let start = a.start.saturating_sub(self.a).max(b.start.saturating_sub(self.b));
        let end = a.end.saturating_sub(self.a).min(b.end.saturating_sub(self.b)).min(self.length);
        self.part(start, end)
    }

    /// What is left of it beside a tile: its longest part that shares no symbol with it in either text.
    fn beside(self, tile: Self) -> Option<Self> {
        let taken = |own: SymbolRange, tile: SymbolRange| {
            let start = tile.start.saturating_sub(own.start).min(self.length);
            (start, tile.end.saturating_sub(own.start).min(self.length))
        };
        let (in_a, in_b) = (taken(self.in_a(), tile.in_a()), taken(self.in_b(), tile.in_b()));
        let free = |(start, end): (usize, usize)| [(0, start), (end, self.length)];
        let parts = free(in_a).into_iter().flat_map(|x| free(in_b).map(|y| (x.0.max(y.0), x.1.min(y.1))));
        parts.filter_map(|(start, end)| self.part(start, end)).max_by_key(|part| part.length)
    }
}

/// The exact runs of two sequences, by their place in the first.
pub(super) struct Runs {
    runs: Vec<Run>,
    /// The length of the longest one.
    longest: usize,
}

impl Runs {
    /// Where seeds lead to, up to the end of their sections. The seeds are sorted.
    pub fn of(seeds: &[Seed], a: &Sequence, b: &Sequence) -> Self {
        let mut looked_at = LookedAt::nothing(a, b);
        let mut runs = Vec::new();
        for &seed in seeds {
            let end = looked_at.end(seed);
            if seed.a < *end {
                continue;
            }
            let rest = |sequence: &Sequence, at: usize| at..sequence.section_at(at).end;
            let rest_a = a.symbols.get(rest(a, seed.a)).unwrap_or_default();
            let rest_b = b.symbols.get(rest(b, seed.b)).unwrap_or_default();
            let length = rest_a.iter().zip(rest_b).take_while(|(a, b)| a == b).count();
            *end = seed.a + length;
            runs.push(Run { a: seed.a, b: seed.b, length });
        }
        let longest = runs.iter().map(|run| run.length).max().unwrap_or(0);
        Self { runs, longest }
    }

    /// How many edits lead from one passage to the other if parts may move: one for each part that moves, and one for
    /// each symbol outside of all parts, counted in the text that has more of them. `None` if the passages
    /// have too many runs to tell.
    pub fn edits(&self, a: SymbolRange, b: SymbolRange) -> Option<usize> {
        let tiles = self.tiles(a, b)?;
        let outside = a.len().max(b.len()).saturating_sub(tiles.iter().map(|tile| tile.length).sum());
        Some(outside + moves(&tiles))
    }

    /// The parts that two passages have in common, by their place in the first text, without overlap in either.
    pub fn parts(&self, a: SymbolRange, b: SymbolRange) -> Option<Vec<(SymbolRange, SymbolRange)>> {
        Some(self.tiles(a, b)?.into_iter().map(|tile| (tile.in_a(), tile.in_b())).collect())
    }

    fn tiles(&self, a: SymbolRange, b: SymbolRange) -> Option<Vec<Run>> {
        self.inside(a, b).map(tiles)
    }

    fn inside(&self, a: SymbolRange, b: SymbolRange) -> Option<Vec<Run>> {
        let from = self.runs.partition_point(|run| run.a + self.longest <= a.start);
        let inside = self.runs.iter().skip(from).take_while(|run| run.a < a.end);
        let inside: Vec<Run> = inside.filter_map(|run| run.inside(a, b)).take(MOST_RUNS + 1).collect();
        (inside.len() <= MOST_RUNS).then_some(inside)
    }
}

/// Runs without overlap, the longest first, by their place in the first text.
fn tiles(mut runs: Vec<Run>) -> Vec<Run> {
    let mut tiles = Vec::new();
    while let Some(longest) =
        runs.iter().copied().max_by_key(|run| (run.length, std::cmp::Reverse((run.a, run.b))))
    {
        runs = runs.into_iter().filter_map(|run| run.beside(longest)).collect();
        tiles.push(longest);
    }
    tiles.sort_unstable_by_key(|tile| tile.a);
    tiles
}

/// How many tiles have to be moved until all are in order.
fn moves(tiles: &[Run]) -> usize {
    let in_b: Vec<usize> = tiles.iter().map(|tile| tile.b).collect();
    in_order(&in_b).into_iter().filter(|in_order| !in_order).count()
}
