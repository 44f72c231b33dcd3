//! The alignment of two texts, word by word or symbol by symbol, with a bound that does not depend on the machine.

use std::hash::Hash;

use rustc_hash::FxHashMap;
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// The most pairs of equal items, one of each text, between what the two have in common at their ends. Time and memory
/// grow with them (Hunt & McIlroy 1976): so many take 0.3 seconds and 100 MB.
const MOST_PAIRS: usize = 4_000_000;

/// What stays, goes and comes between two texts; `None` if they have more than [`MOST_PAIRS`] in common: then nothing is
/// known, which is not the same as nothing in common.
pub(super) fn alignment<T: Eq + Hash + Ord>(a: &[T], b: &[T]) -> Option<Vec<DiffOp>> {
    let (inner_a, inner_b) = without_common_ends(a, b);
    (equal_pairs(inner_a, inner_b) <= MOST_PAIRS).then(|| capture_diff_slices(Algorithm::Hunt, a, b))
}

/// What is left of two texts without what they have in common at the start and at the end.
fn without_common_ends<'a, T: Eq>(a: &'a [T], b: &'a [T]) -> (&'a [T], &'a [T]) {
    let start = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[start..], &b[start..]);
    let end = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    (&a[..a.len() - end], &b[..b.len() - end])
}

fn equal_pairs<T: Eq + Hash>(a: &[T], b: &[T]) -> usize {
    let mut counts: FxHashMap<&T, usize> = FxHashMap::default();
    b.iter().for_each(|item| *counts.entry(item).or_default() += 1);
    a.iter().filter_map(|item| counts.get(item)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_much_depends_only_on_the_texts() {
        let text = |first: u32, length: usize, last: u32| [vec![first], vec![0; length], vec![last]].concat();
        let (few, many) = (MOST_PAIRS.isqrt(), MOST_PAIRS.isqrt() + 1);
        assert!(alignment(&text(1, few, 2), &text(3, few, 4)).is_some());
        assert!(alignment(&text(1, many, 2), &text(3, many, 4)).is_none());
        assert!(alignment(&text(1, many, 2), &text(1, many, 2)).is_some(), "equal ends cost nothing");
    }
}
