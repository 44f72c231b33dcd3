//! The alignment of two texts, word by word or symbol by symbol, with a bound that does not depend on the machine.

use std::hash::Hash;

use rustc_hash::FxHashMap;
use similar::algorithms::{Capture, Compact, DiffHook, Replace};
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// The most pairs of equal items, one of each text, between what the two have in common at their ends. Time and memory
/// grow with them (Hunt & McIlroy 1976): so many take 0.3 seconds and 100 MB.
const MOST_PAIRS: usize = 4_000_000;

/// Texts from this length on are aligned by the library, which has ways around what takes long there. Shorter ones, which
/// nearly all are, take its way without what it prepares for long ones: a comparison of twelve reports costs a fifth less.
const LONG: usize = 512;

/// Where there are more pairs of equal items to an item of either text, the library goes another way.
const MOST_PAIRS_PER_ITEM: usize = 64;

/// What stays, goes and comes between two texts; `None` if they have more than [`MOST_PAIRS`] in common: then nothing is
/// known, which is not the same as nothing in common.
pub(super) fn alignment<T: Eq + Hash + Ord>(a: &[T], b: &[T]) -> Option<Vec<DiffOp>> {
    let (start, inner_a, inner_b) = without_common_ends(a, b);
    let (numbers_a, numbers_b) = numbered(inner_a, inner_b);
    let pairs = pairs_of_equals(&numbers_a, &numbers_b);
    if pairs > MOST_PAIRS {
        return None;
    }
    let is_short =
        a.len().min(b.len()) < LONG && pairs <= (inner_a.len() + inner_b.len()) * MOST_PAIRS_PER_ITEM;
    if !is_short {
        return Some(capture_diff_slices(Algorithm::Hunt, a, b));
    }
    let pairs = longest_in_common(&numbers_a, &numbers_b);
    let end = a.len() - start - inner_a.len();
    let runs = std::iter::once(Equal { a: 0, b: 0, length: start })
        .chain(runs(&pairs, start))
        .chain([Equal { a: a.len() - end, b: b.len() - end, length: end }]);
    let mut operations = Compact::new(Replace::new(Capture::new()), a, b);
    match emit(&mut operations, runs) {
        Ok(()) => Some(operations.into_inner().into_inner().into_ops()),
        Err(never) => match never {},
    }
}

/// What is left of two texts without what they have in common at the start and at the end, and where that starts.
fn without_common_ends<'a, T: Eq>(a: &'a [T], b: &'a [T]) -> (usize, &'a [T], &'a [T]) {
    let start = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[start..], &b[start..]);
    let end = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    (start, &a[..a.len() - end], &b[..b.len() - end])
}

/// Two texts with a number for each of their items, counted from 0; of the second one only the items of the first one are
/// numbered.
fn numbered<T: Eq + Hash>(a: &[T], b: &[T]) -> (Vec<usize>, Vec<Option<usize>>) {
    let mut numbers: FxHashMap<&T, usize> = FxHashMap::with_capacity_and_hasher(a.len(), Default::default());
    let number = |item| {
        let next = numbers.len();
        *numbers.entry(item).or_insert(next)
    };
    let numbers_a = a.iter().map(number).collect();
    (numbers_a, b.iter().map(|item| numbers.get(item).copied()).collect())
}

/// How many pairs of equal items there are, one of each text.
fn pairs_of_equals(a: &[usize], b: &[Option<usize>]) -> usize {
    let mut in_b = vec![0; a.len()];
    b.iter().flatten().for_each(|&number| in_b[number] += 1);
    a.iter().map(|&number| in_b[number]).sum()
}

/// The longest sequence of items that stand in both texts in the same order, as pairs of a place in each: of several the
/// one that ends first, as Hunt & Szymanski ("A fast algorithm for computing longest common subsequences", 1977) find it,
/// 64 places of `b` at a time (Hyyrö, "Bit-parallel LCS-length computation revisited", 2004).
fn longest_in_common(a: &[usize], b: &[Option<usize>]) -> Vec<(usize, usize)> {
    let words = b.len().div_ceil(64);
    // For each item, its places in `b`, a bit each.
    let mut places_of = vec![0_u64; a.iter().max().map_or(0, |last| last + 1) * words];
    for (place, number) in b.iter().enumerate() {
        if let Some(number) = number {
            places_of[number * words + place / 64] |= 1 << (place % 64);
        }
    }
    // After each item of `a`, where in `b` the sequences end that are possible so far, a bit that is not set each: the
    // first one that of length 1 which ends first, the second one that of length 2.
    let mut ends = vec![u64::MAX; words];
    let mut all_ends = Vec::with_capacity(a.len() * words);
    for &number in a {
        let mut carry = false;
        for (ends, places) in ends.iter_mut().zip(&places_of[number * words..(number + 1) * words]) {
            let (sum, carried) = ends.carrying_add(*ends & places, carry);
            (*ends, carry) = (sum | (*ends & !places), carried);
        }
        all_ends.extend_from_slice(&ends);
    }
    back_from_the_end(&all_ends.chunks_exact(words.max(1)).collect::<Vec<_>>())
}

/// The pairs of the longest sequence, from where in the second text sequences end after each item of the first.
fn back_from_the_end(all_ends: &[&[u64]]) -> Vec<(usize, usize)> {
    let longest = all_ends.last().map_or(0, |ends| ends.iter().map(|ends| ends.count_zeros() as usize).sum());
    let mut pairs = Vec::with_capacity(longest);
    let mut items = all_ends.len();
    for length in (1..=longest).rev() {
        let end_after = |items: usize| nth_end(all_ends.get(items.checked_sub(1)?)?, length);
        let Some(end) = end_after(items) else { break };
        // The item that it was first reached with.
        while end_after(items - 1) == Some(end) {
            items -= 1;
        }
        items -= 1;
        pairs.push((items, end));
    }
    pairs.reverse();
    pairs
}

/// Where the sequence of a length ends, counted from 1: the place of that bit among those that are not set.
fn nth_end(ends: &[u64], length: usize) -> Option<usize> {
    let mut left = length;
    for (word, ends) in ends.iter().enumerate() {
        let here = ends.count_zeros() as usize;
        if left <= here {
            let mut ends = !ends;
            (1..left).for_each(|_| ends &= ends - 1);
            return Some(word * 64 + ends.trailing_zeros() as usize);
        }
        left -= here;
    }
    None
}

/// A run of items that stays.
#[derive(Clone, Copy)]
struct Equal {
    a: usize,
    b: usize,
    length: usize,
}

/// The runs of pairs that follow each other in both texts, which start at `start`.
fn runs(pairs: &[(usize, usize)], start: usize) -> impl Iterator<Item = Equal> {
    let follow = |x: &(usize, usize), y: &(usize, usize)| (x.0 + 1, x.1 + 1) == *y;
    pairs.chunk_by(follow).filter_map(move |run| {
        let &(a, b) = run.first()?;
        Some(Equal { a: start + a, b: start + b, length: run.len() })
    })
}

/// Tells the runs that stay, in order, and what goes and comes between them.
fn emit<Hook: DiffHook>(operations: &mut Hook, runs: impl Iterator<Item = Equal>) -> Result<(), Hook::Error> {
    let (mut a, mut b) = (0, 0);
    for run in runs {
        if a < run.a {
            operations.delete(a, run.a - a, b)?;
        }
        if b < run.b {
            operations.insert(run.a, b, run.b - b)?;
        }
        if run.length > 0 {
            operations.equal(run.a, run.b, run.length)?;
        }
        (a, b) = (run.a + run.length, run.b + run.length);
    }
    operations.finish()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn short_texts_are_aligned_as_the_library_does(
            (kinds, lengths) in (1_u32..90, (0_usize..500, 0_usize..500)),
            a in prop::collection::vec(0_u32..72000, 500),
            b in prop::collection::vec(0_u32..72000, 500),
        ) {
            let of_kinds = |text: &[u32], length: usize| -> Vec<u32> {
                text[..length].iter().map(|item| item % kinds).collect()
            };
            let (a, b) = (of_kinds(&a, lengths.0), of_kinds(&b, lengths.1));
            prop_assert_eq!(alignment(&a, &b), Some(capture_diff_slices(Algorithm::Hunt, &a, &b)));
        }
    }

    #[test]
    fn what_is_too_much_depends_only_on_the_texts() {
        let text = |first: u32, length: usize, last: u32| [vec![first], vec![0; length], vec![last]].concat();
        let (few, many) = (MOST_PAIRS.isqrt(), MOST_PAIRS.isqrt() + 1);
        assert!(alignment(&text(1, few, 2), &text(3, few, 4)).is_some());
        assert!(alignment(&text(1, many, 2), &text(3, many, 4)).is_none());
        assert!(alignment(&text(1, many, 2), &text(1, many, 2)).is_some(), "equal ends cost nothing");
    }
}
