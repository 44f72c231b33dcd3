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

    /// How many vectors there are.
    pub(super) fn len(&self) -> usize {
        self.vectors.len()
    }

    /// The vectors that have a dimension.
    fn with(&self, dimension: u32) -> &[(u32, f32)] {
        match self.starts.get(dimension as usize..=dimension as usize + 1) {
            Some(&[start, end]) => &self.postings[start..end],
            _ => &[],
        }
    }

    /// The products of a vector with all others, of which so many are wanted: as [`Vector::cosine`] to the last digit, since
    /// the same is added up in the same order.
    pub(super) fn products<'v>(&'v self, vector: &'v Vector, wanted: usize) -> Products<'v> {
        // Where a few are asked for out of many, or all say the same, one by one is quicker.
        let at_once = self.vectors.len() + self.common_entries(vector).map(<[_]>::len).sum::<usize>();
        let mean_length = self.postings.len() / self.vectors.len().max(1);
        if at_once > wanted * (vector.0.len() + mean_length) {
            return Products::OneByOne(vector, &self.vectors);
        }
        let mut sums = vec![0.0; self.vectors.len()];
        self.add_products(vector, usize::MAX, &mut sums);
        Products::All(sums)
    }

    /// Adds to each sum the product of a vector with the one of that number, as far as their dimensions stand in at most so
    /// many vectors; says whether that is all of it.
    pub(super) fn add_products(&self, vector: &Vector, most: usize, sums: &mut [f64]) -> bool {
        let mut is_all = true;
        for (&(_, value), entries) in vector.0.iter().zip(self.common_entries(vector)) {
            if entries.len() > most {
                is_all = false;
                continue;
            }
            for &(number, other) in entries {
                sums[number as usize] += f64::from(value) * f64::from(other);
            }
        }
        is_all
    }

    fn common_entries(&self, vector: &Vector) -> impl Iterator<Item = &[(u32, f32)]> {
        vector.0.iter().map(|&(dimension, _)| self.with(dimension))
    }
}

/// The products of one vector with those of an index.
pub(super) enum Products<'v> {
    /// Of all of them.
    All(Vec<f64>),
    /// Worked out when they are asked for.
    OneByOne(&'v Vector, &'v [&'v Vector]),
}

impl Products<'_> {
    pub(super) fn with(&self, number: usize) -> f64 {
        match self {
            Self::All(products) => products[number],
            Self::OneByOne(vector, others) => vector.cosine(others[number]),
        }
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
        let of_everyday_words = vector(&[(4, 0.0)]);
        assert!(a.cosine(&of_everyday_words).abs() < 1e-9, "a word of no weight is like none");
    }
    proptest! {
        #[test]
        fn an_index_gives_the_same_cosines(
            vectors in prop::collection::vec(prop::collection::btree_map(0_u32..30, 0.1..1.0, 0..12), 1..8),
            wanted in 0_usize..40,
        ) {
            let vectors: Vec<Vector> =
                vectors.into_iter().map(|entries| Vector::towards(entries.into_iter().collect())).collect();
            let index = VectorIndex::of(vectors.iter().collect());
            for vector in &vectors {
                let products = index.products(vector, wanted);
                for (number, other) in vectors.iter().enumerate() {
                    prop_assert_eq!(products.with(number), vector.cosine(other));
                }
            }
        }
    }
}
