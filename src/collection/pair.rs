//! What two speeches have in common, gram by gram.

use rustc_hash::{FxBuildHasher, FxHashSet};

use super::covered::Covered;
use super::symbol_text::SymbolText;

/// How much two speeches have of each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SharedShares {
    /// The share of the first that stands in the second, 0 to 1.
    pub of_first: f64,
    /// The share of the second that stands in the first, 0 to 1.
    pub of_second: f64,
}

impl SharedShares {
    /// The smaller of both.
    pub fn least(self) -> f64 {
        self.of_first.min(self.of_second)
    }

    /// The same seen from the second.
    #[must_use]
    pub fn swapped(self) -> Self {
        Self { of_first: self.of_second, of_second: self.of_first }
    }
}

/// How much two speeches have of each other: the symbols of each in grams that the other has, too.
pub fn shared_shares(first: &SymbolText, second: &SymbolText) -> SharedShares {
    shared_shares_of(first, &gram_set(first), second)
}

/// The hashes of all grams of a speech.
pub fn gram_set(text: &SymbolText) -> FxHashSet<u64> {
    // With room for all from the start: growing takes as long as filling.
    let mut grams = FxHashSet::with_capacity_and_hasher(text.len(), FxBuildHasher);
    grams.extend(text.grams().map(|gram| gram.hash));
    grams
}

/// The same as [`shared_shares`] where the grams of the first are at hand.
pub fn shared_shares_of(first: &SymbolText, in_first: &FxHashSet<u64>, second: &SymbolText) -> SharedShares {
    let mut in_both: FxHashSet<u64> = FxHashSet::default();
    let mut of_second = Covered::none(second.len());
    for gram in second.grams().filter(|gram| in_first.contains(&gram.hash)) {
        in_both.insert(gram.hash);
        of_second.mark(gram.start, gram.end);
    }
    SharedShares { of_first: covered_by(first, &in_both).share(), of_second: of_second.share() }
}

/// The symbols of a speech in grams with one of these hashes.
pub fn covered_by(wording: &SymbolText, grams: &FxHashSet<u64>) -> Covered {
    let mut covered = Covered::none(wording.len());
    for gram in wording.grams().filter(|gram| grams.contains(&gram.hash)) {
        covered.mark(gram.start, gram.end);
    }
    covered
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::speech::Speech;

    #[test]
    fn each_speech_has_its_own_share_of_what_both_have() {
        let wording = |text: &str| SymbolText::of(&Speech::from_string("a.txt", text.to_owned())).0;
        let (short, long) =
            (wording("把防汛责任落实到每个村组"), wording("会后请各村抓紧把防汛责任落实到每个村组"));
        let shares = shared_shares(&short, &long);
        assert!(shares.of_first == 1.0 && (shares.of_second - 12.0 / 19.0).abs() < 1e-9, "{shares:?}");
        assert_eq!(shared_shares(&long, &short), shares.swapped());
    }
}
