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

/// The most pairs of equal items to an item of either text that are followed one by one.
const MOST_PAIRS_PER_ITEM: usize = 64;

/// What stays, goes and comes between two texts; `None` if they have more than [`MOST_PAIRS`] in common: then nothing is
/// known, which is not the same as nothing in common.
pub(super) fn alignment<T: Eq + Hash + Ord>(a: &[T], b: &[T]) -> Option<Vec<DiffOp>> {
    let (start, inner_a, inner_b) = without_common_ends(a, b);
    let places = Places::of(inner_b);
    let pairs = inner_a.iter().map(|item| places.count(item)).sum::<usize>();
    if pairs > MOST_PAIRS {
        return None;
    }
    let is_short =
        a.len().min(b.len()) < LONG && pairs <= (inner_a.len() + inner_b.len()) * MOST_PAIRS_PER_ITEM;
    if !is_short {
        return Some(capture_diff_slices(Algorithm::Hunt, a, b));
    }
    let pairs = places.longest_in_common(inner_a);
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

/// Where each item stands in a text.
struct Places<'a, T> {
    /// For each item, its last place, and how many it has.
    last: FxHashMap<&'a T, (usize, usize)>,
    /// For each place, the one before of the same item.
    before: Vec<Option<usize>>,
}

impl<'a, T: Eq + Hash> Places<'a, T> {
    fn of(text: &'a [T]) -> Self {
        let mut last: FxHashMap<&T, (usize, usize)> =
            FxHashMap::with_capacity_and_hasher(text.len(), Default::default());
        let mut before = Vec::with_capacity(text.len());
        for (place, item) in text.iter().enumerate() {
            let known = last.entry(item).or_insert((place, 0));
            before.push((known.1 > 0).then_some(known.0));
            *known = (place, known.1 + 1);
        }
        Self { last, before }
    }

    fn count(&self, item: &T) -> usize {
        self.last.get(item).map_or(0, |last| last.1)
    }

    /// The places of an item, the last one first.
    fn of_item(&self, item: &T) -> impl Iterator<Item = usize> {
        std::iter::successors(self.last.get(item).map(|last| last.0), |&place| self.before[place])
    }

    /// The longest sequence of items that stand in another text and in this one in the same order: pairs of a place
    /// there and one here (Hunt & Szymanski, "A fast algorithm for computing longest common subsequences", 1977).
    fn longest_in_common(&self, other: &[T]) -> Vec<(usize, usize)> {
        // For each length, where the sequence of that length that ends first ends here, and its last link.
        let mut ends: Vec<usize> = Vec::new();
        let mut last_links: Vec<usize> = Vec::new();
        let mut links: Vec<Link> = Vec::new();
        for (there, item) in other.iter().enumerate() {
            for here in self.of_item(item) {
                let length = ends.partition_point(|&end| end < here);
                if ends.get(length) == Some(&here) {
                    continue;
                }
                let before = length.checked_sub(1).map(|shorter| last_links[shorter]);
                if length == ends.len() {
                    ends.push(here);
                    last_links.push(links.len());
                } else {
                    (ends[length], last_links[length]) = (here, links.len());
                }
                links.push(Link { pair: (there, here), before });
            }
        }
        let chain = std::iter::successors(last_links.last().copied(), |&link| links[link].before);
        let mut pairs: Vec<(usize, usize)> = chain.map(|link| links[link].pair).collect();
        pairs.reverse();
        pairs
    }
}

/// A pair of places that a common sequence may end with.
struct Link {
    pair: (usize, usize),
    /// The link before it in the sequence.
    before: Option<usize>,
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
            (kinds, lengths) in (1_u32..9, (0_usize..60, 0_usize..60)),
            a in prop::collection::vec(0_u32..720, 60),
            b in prop::collection::vec(0_u32..720, 60),
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
