//! Which symbols of a speech are covered by something, a bit for each.

use crate::repeats::SymbolRange;

/// A set of the symbols of a speech.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Covered {
    bits: Vec<u64>,
    symbols: usize,
}

const BITS: usize = 64;

impl Covered {
    /// None of so many symbols.
    pub fn none(symbols: usize) -> Self {
        Self { bits: vec![0; symbols.div_ceil(BITS)], symbols }
    }

    /// Adds the symbols of a range, as far as there are such.
    pub fn mark(&mut self, start: usize, end: usize) {
        let (mut start, end) = (start, end.min(self.symbols));
        while start < end {
            // As many of them as lie in one number at once.
            let (first, count) = (start % BITS, (end - start).min(BITS - start % BITS));
            if let Some(bits) = self.bits.get_mut(start / BITS) {
                *bits |= (u64::MAX >> (BITS - count)) << first;
            }
            start += count;
        }
    }

    /// Whether a symbol is covered.
    pub fn has(&self, symbol: usize) -> bool {
        self.bits.get(symbol / BITS).is_some_and(|bits| bits >> (symbol % BITS) & 1 == 1)
    }

    /// How many symbols are covered.
    pub fn count(&self) -> usize {
        self.bits.iter().map(|bits| bits.count_ones() as usize).sum()
    }

    /// The share of all symbols that is covered, 0 to 1; 0 of none.
    pub fn share(&self) -> f64 {
        self.count() as f64 / self.symbols.max(1) as f64
    }

    /// What is covered in one of both, which are of the same speech.
    #[must_use]
    pub fn or(&self, other: &Self) -> Self {
        let bits = self.bits.iter().zip(&other.bits).map(|(a, b)| a | b).collect();
        Self { bits, symbols: self.symbols }
    }

    /// The runs of symbols that are covered, or are not.
    pub fn runs(&self, covered: bool) -> Vec<SymbolRange> {
        let mut out: Vec<SymbolRange> = Vec::new();
        for symbol in (0..self.symbols).filter(|symbol| self.has(*symbol) == covered) {
            match out.last_mut() {
                Some(last) if last.end == symbol => last.end += 1,
                _ => out.push(SymbolRange { start: symbol, end: symbol + 1 }),
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_counted_once_and_come_back_as_runs() {
        let mut covered = Covered::none(130);
        covered.mark(60, 70);
        covered.mark(65, 72);
        covered.mark(128, 999);
        assert_eq!(covered.count(), 14);
        let run = |start, end| SymbolRange { start, end };
        assert_eq!(covered.runs(true), [run(60, 72), run(128, 130)]);
        assert_eq!(covered.runs(false), [run(0, 60), run(72, 128)]);
        let mut other = Covered::none(130);
        other.mark(0, 60);
        assert_eq!(covered.or(&other).runs(true), [run(0, 72), run(128, 130)]);
        assert!(Covered::none(0).share() == 0.0);
    }
}
