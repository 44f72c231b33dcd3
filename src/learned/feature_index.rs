//! Where a model keeps the weights of a feature.

use super::Feature;

/// Some features in order, to be found by their number. A speech asks for a quarter of a
/// million: this takes two thirds of a hash map's time, since a feature is a hash already.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct FeatureIndex {
    features: Vec<Feature>,
    /// Where those start that have the same leading bits, for each sequence of bits; and the end of the last.
    starts: Vec<u32>,
    /// How many bits follow the leading ones.
    rest: u32,
}

impl FeatureIndex {
    /// An index of features, which are in order.
    pub(super) fn new(features: Vec<Feature>) -> Self {
        // Eight times as many sequences of bits as features: few share one, and the table fits a processor's cache.
        let leading = features.len().max(2).ilog2() + 3;
        let rest = u32::BITS - leading;
        let mut counts = vec![0_u32; 1 << leading];
        for Feature(hash) in &features {
            counts.get_mut((hash >> rest) as usize).into_iter().for_each(|count| *count += 1);
        }
        let mut start = 0;
        let ends = counts.iter().map(|count| {
            start += count;
            start
        });
        let starts = std::iter::once(0).chain(ends).collect();
        Self { features, starts, rest }
    }

    /// All features in order.
    pub(super) fn all(&self) -> &[Feature] {
        &self.features
    }

    /// The place of a feature among all; `None` for an unknown one.
    pub(super) fn place(&self, feature: Feature) -> Option<usize> {
        let bits = (feature.0 >> self.rest) as usize;
        let (start, end) = (*self.starts.get(bits)? as usize, *self.starts.get(bits + 1)? as usize);
        let alike = self.features.get(start..end)?;
        alike.iter().position(|other| *other == feature).map(|offset| start + offset)
    }

    /// For each item, the sums of the weights of its features, which have so many weights each.
    pub(super) fn sums<Item: AsRef<[Feature]>>(
        &self,
        items: &[Item],
        weights: &[f32],
        width: usize,
    ) -> Vec<f64> {
        let mut sums = vec![0.0; items.len() * width];
        for (item, sums) in items.iter().zip(sums.chunks_exact_mut(width)) {
            for place in item.as_ref().iter().filter_map(|feature| self.place(*feature)) {
                let weights = weights.get(place * width..(place + 1) * width).unwrap_or_default();
                sums.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += f64::from(*weight));
            }
        }
        sums
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_feature_is_at_its_place_and_no_other_is_found(
            mut hashes in prop::collection::vec(prop_oneof![any::<u32>(), 0..9_u32, (u32::MAX - 9)..], 0..40),
            other in any::<u32>(),
        ) {
            hashes.sort_unstable();
            hashes.dedup();
            let index = FeatureIndex::new(hashes.iter().copied().map(Feature).collect());
            for (place, hash) in hashes.iter().enumerate() {
                prop_assert_eq!(index.place(Feature(*hash)), Some(place));
            }
            prop_assert_eq!(index.place(Feature(other)), hashes.binary_search(&other).ok());
        }
    }
}
