//! How many exact matches to expect between texts that share no more than their language.

use rustc_hash::FxHashMap;

use super::{MinimumLength, Sequence};
use crate::text::symbols::{Symbol, SymbolKind};

/// Up to how many symbols agreements are counted; the chance of longer ones is far below one in any collection.
const LONGEST: usize = 32;

/// How many matches to expect by chance between several sequences.
///
/// Each sequence is taken as a Markov chain of the first order with its own frequencies: `p(x)` of symbols and
/// `P(x, y)` of the symbol that follows. Two independent chains show the same `k` symbols at two given places with
/// the probability
///
/// ```text
/// q(k) = Σ p₁(x₁) p₂(x₁) · P₁(x₁, x₂) P₂(x₁, x₂) · … · P₁(xₖ₋₁, xₖ) P₂(xₖ₋₁, xₖ)
/// ```
///
/// over all wordings `x₁ … xₖ`, which is a product of a vector with the matrix of the shared transitions. A match of at
/// least `k` symbols starts where the `k` symbols agree and the ones before do not: `q(k) - q(k + 1)`. Times the
/// pairs of places at which `k` symbols fit, summed over the pairs of sequences, this is the number of matches to
/// expect (compare Reinert, Schbath and Waterman, "Probabilistic and statistical properties of words", 2000).
#[derive(Clone, Debug, Default)]
pub struct Chance {
    /// The matches of at least so many symbols between texts of characters.
    characters: Vec<f64>,
    /// The same between texts of words.
    words: Vec<f64>,
}

impl Chance {
    /// Learns each sequence's frequencies and sums over all pairs.
    pub fn of(sequences: &[Sequence]) -> Self {
        let chains: Vec<Chain> = sequences.iter().map(Chain::of).collect();
        let mut out = Self { characters: vec![0.0; LONGEST], words: vec![0.0; LONGEST] };
        for (number, a) in chains.iter().enumerate() {
            for b in chains.iter().take(number) {
                // What counts as long enough differs; a match between both kinds of text is not to be expected.
                match (a.of_words, b.of_words) {
                    (false, false) => a.add_matches(b, &mut out.characters),
                    (true, true) => a.add_matches(b, &mut out.words),
                    _ => {}
                }
            }
        }
        out
    }

    /// How many matches of at least the minimum length to expect, each pair of places counted.
    pub fn matches(&self, minimum: MinimumLength) -> f64 {
        let of = |expected: &[f64], symbols: usize| expected.get(symbols).copied().unwrap_or(0.0);
        of(&self.characters, minimum.characters()) + of(&self.words, minimum.words())
    }
}

/// A text as a Markov chain.
struct Chain {
    /// The probability of each symbol.
    symbols: FxHashMap<Symbol, f64>,
    /// The probability that one symbol follows another, given the first.
    transitions: FxHashMap<(Symbol, Symbol), f64>,
    /// In how many places so many symbols fit into a section.
    places: Vec<f64>,
    of_words: bool,
}

impl Chain {
    fn of(sequence: &Sequence) -> Self {
        let mut symbols: FxHashMap<Symbol, f64> = FxHashMap::default();
        let mut transitions: FxHashMap<(Symbol, Symbol), f64> = FxHashMap::default();
        let mut places = vec![0.0; LONGEST];
        for section in sequence.sections() {
            let section = sequence.symbols.get(section.start..section.end).unwrap_or_default();
            for &symbol in section {
                *symbols.entry(symbol).or_default() += 1.0;
            }
            for pair in section.windows(2) {
                if let [first, second] = *pair {
                    *transitions.entry((first, second)).or_default() += 1.0;
                }
            }
            for (length, places) in places.iter_mut().enumerate() {
                *places += (section.len() + 1).saturating_sub(length) as f64;
            }
        }
        let mut followed: FxHashMap<Symbol, f64> = FxHashMap::default();
        for ((first, _), count) in &transitions {
            *followed.entry(*first).or_default() += count;
        }
        for ((first, _), count) in &mut transitions {
            *count /= followed.get(first).copied().unwrap_or(1.0);
        }
        let total = sequence.symbols.len() as f64;
        symbols.values_mut().for_each(|count| *count /= total);
        let characters = sequence.kinds.iter().filter(|&&kind| kind == SymbolKind::Character).count();
        Self { symbols, transitions, places, of_words: characters * 2 < sequence.symbols.len() }
    }

    /// Adds, for each number of symbols, the expected number of matches of at least so many with another chain.
    fn add_matches(&self, other: &Self, out: &mut [f64]) {
        let shared: Vec<((Symbol, Symbol), f64)> = self
            .transitions
            .iter()
            .filter_map(|(pair, here)| Some((*pair, here * other.transitions.get(pair)?)))
            .collect();
        // The probability that the symbols so far agree and the last one is this.
        let mut agreeing: FxHashMap<Symbol, f64> = self
            .symbols
            .iter()
            .filter_map(|(symbol, here)| Some((*symbol, here * other.symbols.get(symbol)?)))
            .collect();
        let fits = self.places.iter().zip(&other.places).map(|(here, there)| here * there);
        for (expected, fits) in out.iter_mut().zip(fits).skip(1) {
            let mut longer: FxHashMap<Symbol, f64> = FxHashMap::default();
            for ((first, second), probability) in &shared {
                let before = agreeing.get(first).copied().unwrap_or(0.0);
                *longer.entry(*second).or_default() += before * probability;
            }
            let (now, then): (f64, f64) = (agreeing.values().sum(), longer.values().sum());
            *expected += fits * (now - then).max(0.0);
            agreeing = longer;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Pseudo-random numbers from a seed (splitmix64, Steele et al. 2014).
    struct Random(u64);

    impl Random {
        fn below(&mut self, limit: usize) -> usize {
            self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mut mixed = self.0;
            mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            usize::try_from((mixed ^ (mixed >> 31)) % limit as u64).unwrap()
        }
    }

    fn sequence(symbols: Vec<Symbol>, kind: SymbolKind) -> Sequence {
        Sequence { kinds: vec![kind; symbols.len()], symbols, ..Sequence::default() }
    }

    /// A text in which the next symbol depends on the last one: one of three, the nearer the likelier.
    fn text(step: usize, length: usize, random: &mut Random) -> Vec<Symbol> {
        let mut last = 0;
        let mut next = || {
            last = (last + [1, 1, 1, step, step, 5][random.below(6)]) % 12;
            Symbol(u32::try_from(last).unwrap())
        };
        (0..length).map(|_| next()).collect()
    }

    /// Another text with the same pairs of neighbours.
    fn resembling(text: &[Symbol], random: &mut Random) -> Vec<Symbol> {
        let mut out = vec![text[random.below(text.len() - 1)]];
        while out.len() < text.len() {
            let last = out[out.len() - 1];
            let next: Vec<Symbol> =
                text.windows(2).filter(|pair| pair[0] == last).map(|pair| pair[1]).collect();
            out.push(next[random.below(next.len())]);
        }
        out
    }

    /// The pairs of places at which a match of at least so many symbols starts.
    fn count_matches(a: &[Symbol], b: &[Symbol], least: usize) -> usize {
        let starts = |i: usize, j: usize| i == 0 || j == 0 || a[i - 1] != b[j - 1];
        let agrees = |i: usize, j: usize| {
            a[i..].iter().zip(&b[j..]).take(least).filter(|(x, y)| x == y).count() == least
        };
        let pairs = (0..a.len()).flat_map(|i| (0..b.len()).map(move |j| (i, j)));
        pairs.filter(|&(i, j)| starts(i, j) && agrees(i, j)).count()
    }

    #[test]
    fn the_formula_agrees_with_simulated_texts() {
        let mut random = Random(7);
        let (a, b) = (text(2, 300, &mut random), text(3, 200, &mut random));
        let sequences = [a.clone(), b.clone()].map(|text| sequence(text, SymbolKind::Character));
        let chance = Chance::of(&sequences);
        let simulations: Vec<_> =
            (0..100).map(|_| (resembling(&a, &mut random), resembling(&b, &mut random))).collect();
        for least in [4, 6] {
            let counts = simulations.iter().map(|(a, b)| count_matches(a, b, least));
            let mean = counts.sum::<usize>() as f64 / simulations.len() as f64;
            let expected = chance.matches(MinimumLength(least));
            assert!((expected / mean - 1.0).abs() < 0.1, "{least}: {expected} expected, {mean} on average");
        }
    }

    #[test]
    fn words_count_as_words() {
        let mut random = Random(7);
        let (a, b) = (text(2, 300, &mut random), text(3, 200, &mut random));
        let chance = |kind| Chance::of(&[sequence(a.clone(), kind), sequence(b.clone(), kind)]);
        let (characters, words) = (chance(SymbolKind::Character), chance(SymbolKind::Word));
        // Six characters are as long as four words.
        assert_eq!(words.matches(MinimumLength(6)), characters.matches(MinimumLength(4)));
    }

    #[test]
    fn texts_without_a_common_symbol_match_nowhere() {
        let a = sequence(vec![Symbol(1); 50], SymbolKind::Character);
        let b = sequence(vec![Symbol(2); 50], SymbolKind::Character);
        assert_eq!(Chance::of(&[a.clone(), b]).matches(MinimumLength(4)), 0.0);
        assert_eq!(Chance::of(&[a, Sequence::default()]).matches(MinimumLength(4)), 0.0);
        assert_eq!(Chance::of(&[]).matches(MinimumLength(4)), 0.0);
    }
}
