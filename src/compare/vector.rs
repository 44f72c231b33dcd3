//! Sparse vectors.

use rustc_hash::FxHashMap;

/// A sparse vector by rising dimension.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Vector(pub(super) Vec<(u32, f64)>);

impl Vector {
    /// Of values, each dimension once, in any order.
    pub(super) fn new(mut entries: Vec<(u32, f64)>) -> Self {
        entries.sort_unstable_by_key(|&(dimension, _)| dimension);
        Self(entries)
    }

    fn length(&self) -> f64 {
        self.0.iter().map(|(_, value)| value * value).sum::<f64>().sqrt()
    }

    /// The vector of length 1 in the same direction; empty where there is none, as when all words weigh nothing.
    pub(super) fn normalised(mut self) -> Self {
        let length = self.length();
        if length == 0.0 {
            return Self::default();
        }
        self.0.iter_mut().for_each(|(_, value)| *value /= length);
        self
    }

    /// The cosine of the angle between two vectors of length 1; 0 if one is empty.
    pub(super) fn cosine(&self, other: &Self) -> f64 {
        let (mut left, mut right) = (0, 0);
        let mut sum = 0.0;
        // Without branches: which way the next one goes is as good as chance, and a wrong guess costs more than the sum.
        while let (Some(&(x, a)), Some(&(y, b))) = (self.0.get(left), other.0.get(right)) {
            sum += f64::from(u8::from(x == y)) * a * b;
            left += usize::from(x <= y);
            right += usize::from(y <= x);
        }
        sum
    }

    /// The dimensions that weigh most, with their values.
    pub(super) fn strongest(&self, count: usize) -> Vec<(u32, f64)> {
        let mut entries = self.0.clone();
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
                *sums.entry(dimension).or_insert(0.0) += weight * value;
            }
        }
        Self::new(sums.into_iter().collect()).normalised()
    }
}

/// A vector with room for every dimension, to be held against many others.
#[derive(Default)]
pub(super) struct Spread<'a> {
    values: Vec<f64>,
    of: Option<&'a Vector>,
}

impl<'a> Spread<'a> {
    /// Holds another vector from now on.
    pub(super) fn hold(&mut self, vector: &'a Vector) {
        for &(dimension, _) in self.of.replace(vector).iter().flat_map(|before| &before.0) {
            self.values[dimension as usize] = 0.0;
        }
        let dimensions = vector.0.last().map_or(0, |last| last.0 as usize + 1);
        self.values.resize(self.values.len().max(dimensions), 0.0);
        vector.0.iter().for_each(|&(dimension, value)| self.values[dimension as usize] = value);
    }

    /// The cosine to another vector, as [`Vector::cosine`] of what it holds.
    pub(super) fn cosine(&self, other: &Vector) -> f64 {
        let here = |dimension: u32| self.values.get(dimension as usize).copied().unwrap_or(0.0);
        other.0.iter().fold(0.0, |sum, &(dimension, value)| sum + here(dimension) * value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cosine_counts_common_dimensions_only() {
        let vector = |entries: &[(u32, f64)]| Vector::new(entries.to_vec()).normalised();
        let (a, b) = (vector(&[(1, 3.0), (4, 4.0)]), vector(&[(4, 2.0), (9, 1.5)]));
        assert!((a.cosine(&b) - 0.8 * 0.8).abs() < 1e-9);
        assert!((a.cosine(&a) - 1.0).abs() < 1e-9);
        assert!(a.cosine(&Vector::default()).abs() < 1e-9);
        assert_eq!(a.strongest(1), [(4, 0.8)]);
        let mut spread = Spread::default();
        for held in [&b, &a, &Vector::default(), &b] {
            spread.hold(held);
            for other in [&a, &b, &Vector::default()] {
                assert!((spread.cosine(other) - held.cosine(other)).abs() < 1e-12);
            }
        }
        let of_everyday_words = vector(&[(4, 0.0)]);
        assert!(a.cosine(&of_everyday_words).abs() < 1e-9, "a word of no weight is like none");
    }
}
