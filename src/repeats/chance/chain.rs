//! A text as a chain of symbols, each depending on the two before it.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::repeats::{Sequence, SymbolRange};
use crate::text::symbols::{Symbol, SymbolKind};

/// Two neighbouring symbols, on which the next one depends. A single one knows too little: fixed terms have four and more.
pub(super) type State = (Symbol, Symbol);

/// A text as a Markov chain of the second order.
#[derive(Clone, Debug)]
pub(super) struct Chain {
    /// The probability of each pair of neighbours.
    pub(super) states: BTreeMap<State, f64>,
    /// The probability of the symbol that follows a pair.
    transitions: FxHashMap<State, BTreeMap<Symbol, f64>>,
    /// The lengths of the pieces that it was made from.
    pieces: Vec<usize>,
    /// Whether its symbols are words for the most part.
    pub(super) of_words: bool,
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
        let mut states: BTreeMap<State, f64> = BTreeMap::new();
        let mut transitions: FxHashMap<State, BTreeMap<Symbol, f64>> = FxHashMap::default();
        for piece in &pieces {
            for pair in piece.windows(2) {
                if let [first, second] = *pair {
                    *states.entry((first, second)).or_default() += 1.0;
                }
            }
            for triple in piece.windows(3) {
                if let [first, second, third] = *triple {
                    *transitions.entry((first, second)).or_default().entry(third).or_default() += 1.0;
                }
            }
        }
        let total: f64 = states.values().sum();
        states.values_mut().for_each(|count| *count /= total.max(1.0));
        for followers in transitions.values_mut() {
            let total: f64 = followers.values().sum();
            followers.values_mut().for_each(|count| *count /= total.max(1.0));
        }
        let characters = sequence.kinds.iter().filter(|&&kind| kind == SymbolKind::Character).count();
        let pieces = pieces.iter().map(|piece| piece.len()).collect();
        Some(Self { states, transitions, pieces, of_words: characters * 2 < sequence.symbols.len() })
    }

    /// In how many places so many symbols fit.
    pub(super) fn places(&self, length: usize) -> f64 {
        self.pieces.iter().map(|piece| (piece + 1).saturating_sub(length) as f64).sum()
    }

    /// The symbols that may follow a pair, each with its probability.
    pub(super) fn followers(&self, state: State) -> Option<&BTreeMap<Symbol, f64>> {
        self.transitions.get(&state)
    }

    /// How often this wording is to be expected in the text.
    pub(super) fn expected(&self, wording: &[Symbol]) -> f64 {
        let [first, second, ..] = *wording else { return 0.0 };
        let start = self.states.get(&(first, second)).copied().unwrap_or_default();
        let steps = wording.windows(3).map(|triple| match *triple {
            [first, second, third] => {
                self.followers((first, second)).and_then(|next| next.get(&third)).copied().unwrap_or_default()
            }
            _ => 0.0,
        });
        self.places(wording.len()) * start * steps.product::<f64>()
    }
}

/// What the copied ranges leave of each section.
fn pieces(sequence: &Sequence, copied: &[SymbolRange]) -> Vec<SymbolRange> {
    let mut out = Vec::new();
    for section in sequence.sections() {
        let mut start = section.start;
        for range in copied.iter().filter(|range| range.end > section.start && range.start < section.end) {
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
