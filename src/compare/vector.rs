//! Sparse vectors.

use rustc_hash::FxHashMap;

/// A sparse vector of length 1, or an empty one, by rising dimension. Its values are short: a long text has millions.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Vector(pub(super) Vec<(u32, f32)>);

impl Vector {
    /// The vector of length 1 in a direction, given by values, each dimension once, in any order; empty where there is none,
    /// as when all words weigh nothing.
    pub(super) fn towards(mut direction: Vec<(u32, f64)>) -> Self {
        direction.sort_unstable_by_key(|&(dimension, _)| dimension);
        let length = direction.iter().map(|(_, value)| value * value).sum::<f64>().sqrt();
        if length == 0.0 {
            return Self::default();
        }
        // Seven digits are more than what is measured can tell.
        #[allow(clippy::cast_possible_truncation)]
        let shorten = |(dimension, value): (u32, f64)| (dimension, (value / length) as f32);
        Self(direction.into_iter().map(shorten).collect())
    }

    /// The cosine of the angle between two vectors of length 1; 0 if one is empty.
    pub(super) fn cosine(&self, other: &Self) -> f64 {
        let (mut left, mut right) = (0, 0);
        let mut sum = 0.0;
        // Without branches: which way the next one goes is as good as chance, and a wrong guess costs more than the sum.
        while let (Some(&(x, a)), Some(&(y, b))) = (self.0.get(left), other.0.get(right)) {
            sum += f64::from(u8::from(x == y)) * f64::from(a) * f64::from(b);
            left += usize::from(x <= y);
            right += usize::from(y <= x);
        }
        sum
    }

    /// The dimensions that weigh most, with their values.
    pub(super) fn strongest(&self, count: usize) -> Vec<(u32, f64)> {
        let mut entries: Vec<(u32, f64)> =
            self.0.iter().map(|&(dimension, value)| (dimension, f64::from(value))).collect();
        if entries.len() > count {
            entries.select_nth_unstable_by(count, |x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
            entries.truncate(count);
        }
        entries
    }

    /// The direction of vectors taken together, each with its weight.
    pub(super) fn mixed(parts: &[(&Self, f64)]) -> Self {
        let mut sums = FxHashMap::default();
        for (vector, weight) in parts {
            for &(dimension, value) in &vector.0 {
                *sums.entry(dimension).or_insert(0.0) += weight * f64::from(value);
            }
        }
        Self::towards(sums.into_iter().collect())
    }
}

/// Where the dimensions of many vectors stand, to hold one vector against all of them at once: what two texts have in
/// common is little beside what each of them has.
pub(super) struct VectorIndex<'a> {
    vectors: Vec<&'a Vector>,
    /// For each dimension, where its part of `postings` starts, and after the last one where it ends.
    starts: Vec<usize>,
    /// By dimension, the vectors that have it, by their number, and their values.
    postings: Vec<(u32, f32)>,
}

impl<'a> VectorIndex<'a> {
    pub(super) fn of(vectors: Vec<&'a Vector>) -> Self {
        let dimensions = vectors.iter().filter_map(|vector| vector.0.last()).map(|last| last.0 as usize + 1);
        // Of each dimension where the next one goes, which in the end is where the following dimension starts.
        let mut starts = vec![0; dimensions.max().unwrap_or(0) + 1];
        let entries = || vectors.iter().flat_map(|vector| &vector.0);
        entries().for_each(|&(dimension, _)| starts[dimension as usize + 1] += 1);
        for dimension in 1..starts.len() {
            starts[dimension] += starts[dimension - 1];
        }
        let mut next = starts.clone();
        let mut postings = vec![(0, 0.0); entries().count()];
        for (vector, number) in vectors.iter().zip(0..) {
            for &(dimension, value) in &vector.0 {
                postings[next[dimension as usize]] = (number, value);
                next[dimension as usize] += 1;
            }
        }
        Self { vectors, starts, postings }
    }

    /// The vectors that have a dimension.
    fn with(&self, dimension: u32) -> &[(u32, f32)] {
        match self.starts.get(dimension as usize..=dimension as usize + 1) {
            Some(&[start, end]) => &self.postings[start..end],
            _ => &[],
        }
    }

    /// The cosine of a vector to each of some of the others, given by their numbers: as [`Vector::cosine`] to the last
    /// digit, since it adds up the same products in the same order.
    pub(super) fn cosines(&self, vector: &Vector, numbers: &[usize]) -> Vec<f64> {
        // Where a few are asked for out of many, or all say the same, one by one is quicker.
        let at_once =
            self.vectors.len() + vector.0.iter().map(|entry| self.with(entry.0).len()).sum::<usize>();
        let one_by_one = numbers.iter().map(|&number| vector.0.len() + self.vectors[number].0.len());
        if at_once > one_by_one.sum() {
            return numbers.iter().map(|&number| vector.cosine(self.vectors[number])).collect();
        }
        let mut sums = vec![0.0; self.vectors.len()];
        for &(dimension, value) in &vector.0 {
            for &(number, other) in self.with(dimension) {
                sums[number as usize] += f64::from(value) * f64::from(other);
            }
        }
        numbers.iter().map(|&number| sums[number]).collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_cosine_counts_common_dimensions_only() {
        let vector = |entries: &[(u32, f64)]| Vector::towards(entries.to_vec());
        let (a, b) = (vector(&[(1, 3.0), (4, 4.0)]), vector(&[(4, 2.0), (9, 1.5)]));
        assert!((a.cosine(&b) - 0.8 * 0.8).abs() < 1e-6);
        assert!((a.cosine(&a) - 1.0).abs() < 1e-6);
        assert!(a.cosine(&Vector::default()).abs() < 1e-9);
        assert_eq!(a.strongest(1), [(4, f64::from(0.8_f32))]);
        let of_everyday_words = vector(&[(4, 0.0)]);
        assert!(a.cosine(&of_everyday_words).abs() < 1e-9, "a word of no weight is like none");
    }
    proptest! {
        #[test]
        fn an_index_gives_the_same_cosines(
            vectors in prop::collection::vec(prop::collection::btree_map(0_u32..30, 0.1..1.0, 0..12), 1..8),
            wanted in prop::collection::vec(0_usize..8, 0..40),
        ) {
            let vectors: Vec<Vector> =
                vectors.into_iter().map(|entries| Vector::towards(entries.into_iter().collect())).collect();
            let index = VectorIndex::of(vectors.iter().collect());
            let wanted: Vec<usize> = wanted.into_iter().map(|number| number % vectors.len()).collect();
            for vector in &vectors {
                let one_by_one: Vec<f64> = wanted.iter().map(|&number| vector.cosine(&vectors[number])).collect();
                prop_assert_eq!(index.cosines(vector, &wanted), one_by_one);
            }
        }
    }
}
