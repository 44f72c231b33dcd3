//! A text as a chain of symbols, each depending on the two before it.

use std::ops::Range;

use crate::repeats::{Sequence, SymbolRange};
use crate::text::symbols::{Symbol, SymbolKind};

/// Two neighbouring symbols, on which the next one depends. A single one knows too little: fixed terms have four and more.
pub(super) type State = (Symbol, Symbol);

/// A text as a Markov chain of the second order.
#[derive(Clone, Debug)]
pub(super) struct Chain {
    /// The pairs of neighbours by rising symbols.
    states: Vec<ChainState>,
    /// What follows the pairs, one after the other, each by rising symbols.
    followers: Vec<(Symbol, f64)>,
    /// The lengths of the pieces that it was made from.
    pieces: Vec<usize>,
    /// Whether its symbols are words for the most part.
    pub(super) of_words: bool,
}

/// A pair of neighbours in a text.
#[derive(Clone, Debug)]
pub(super) struct ChainState {
    pub(super) pair: State,
    /// How probable it is among all pairs.
    pub(super) probability: f64,
    /// What may follow it, in the chain's list.
    followers: Range<usize>,
}

impl Chain {
    /// The chain of the pieces of a sequence that lie in a section and in none of the `copied` ranges, which are in
    /// order; `None` where they are too little to tell anything.
    pub(super) fn of(sequence: &Sequence, copied: &[SymbolRange], least_share: f64) -> Option<Self> {
        let pieces: Vec<&[Symbol]> = pieces(sequence, copied)
            .into_iter()
            .filter_map(|piece| sequence.symbols.get(piece.start..piece.end))
            .collect();
        let length: usize = pieces.iter().map(|piece| piece.len()).sum();
        if length == 0 || (length as f64) < sequence.symbols.len() as f64 * least_share {
            return None;
        }
        let (states, followers) = counted(&pieces);
        let characters = sequence.kinds.iter().filter(|&&kind| kind == SymbolKind::Character).count();
        let pieces = pieces.iter().map(|piece| piece.len()).collect();
        Some(Self { states, followers, pieces, of_words: characters * 2 < sequence.symbols.len() })
    }

    /// In how many places so many symbols fit.
    pub(super) fn places(&self, length: usize) -> f64 {
        self.pieces.iter().map(|piece| (piece + 1).saturating_sub(length) as f64).sum()
    }

    /// The pairs of neighbours, by rising symbols.
    pub(super) fn states(&self) -> &[ChainState] {
        &self.states
    }

    /// The symbols that may follow a pair by rising symbols, each with its probability.
    pub(super) fn followers(&self, state: &ChainState) -> &[(Symbol, f64)] {
        self.followers.get(state.followers.clone()).unwrap_or_default()
    }

    /// How often this wording is to be expected in the text.
    pub(super) fn expected(&self, wording: &[Symbol]) -> f64 {
        let [first, second, ..] = *wording else { return 0.0 };
        let Some(start) = self.state((first, second)) else { return 0.0 };
        let step = |triple: &[Symbol]| {
            let [first, second, third] = *triple else { return None };
            let followers = self.followers(self.state((first, second))?);
            let at = followers.binary_search_by_key(&third, |follower| follower.0).ok()?;
            followers.get(at).map(|follower| follower.1)
        };
        let steps: Option<f64> = wording.windows(3).map(step).product();
        self.places(wording.len()) * start.probability * steps.unwrap_or(0.0)
    }

    fn state(&self, pair: State) -> Option<&ChainState> {
        let at = self.states.binary_search_by_key(&pair, |state| state.pair).ok()?;
        self.states.get(at)
    }
}

/// The pairs of neighbours and what follows them.
fn counted(pieces: &[&[Symbol]]) -> (Vec<ChainState>, Vec<(Symbol, f64)>) {
    // A pair at the end of its piece has no follower, which sorts before all others.
    let mut triples: Vec<(State, Option<Symbol>)> = Vec::new();
    for piece in pieces {
        let pairs = piece.windows(2).enumerate();
        triples.extend(pairs.filter_map(|(at, pair)| match *pair {
            [first, second] => Some(((first, second), piece.get(at + 2).copied())),
            _ => None,
        }));
    }
    triples.sort_unstable();
    let (mut states, mut followers) = (Vec::new(), Vec::new());
    for of_pair in triples.chunk_by(|x, y| x.0 == y.0) {
        let Some(&(pair, _)) = of_pair.first() else { continue };
        let start = followers.len();
        let ends = of_pair.iter().take_while(|(_, third)| third.is_none()).count();
        for same in of_pair.get(ends..).unwrap_or_default().chunk_by(|x, y| x.1 == y.1) {
            let third = same.first().and_then(|(_, third)| *third);
            followers.extend(third.map(|third| (third, same.len() as f64 / (of_pair.len() - ends) as f64)));
        }
        let probability = of_pair.len() as f64 / triples.len().max(1) as f64;
        states.push(ChainState { pair, probability, followers: start..followers.len() });
    }
    (states, followers)
}

/// What the copied ranges, each of which lies in one section, leave of each section.
fn pieces(sequence: &Sequence, copied: &[SymbolRange]) -> Vec<SymbolRange> {
    let mut out = Vec::new();
    let mut copied = copied.iter().peekable();
    for section in sequence.sections() {
        let mut start = section.start;
        while let Some(range) = copied.next_if(|range| range.start < section.end) {
            if range.start > start {
                out.push(SymbolRange { start, end: range.start });
            }
            start = start.max(range.end);
        }
        if start < section.end {
            out.push(SymbolRange { start, end: section.end });
        }
    }
    out
}
