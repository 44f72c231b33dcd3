//! Several models of the same items, whose features are looked up once for all of them.

use std::collections::BTreeMap;

use super::feature_index::FeatureIndex;
use super::{Crf, Feature, Marginals};

/// Some models side by side. Most of the time of tagging goes into looking features up, and models of one kind of items
/// have most features in common.
#[derive(Clone, Debug)]
pub struct CrfSet<'a> {
    models: Vec<&'a Crf>,
    features: FeatureIndex,
    /// For each feature, how much it speaks for each label of the first model, of the second, and so on.
    weights: Vec<f32>,
}

impl<'a> CrfSet<'a> {
    /// Puts models side by side.
    pub fn new(models: Vec<&'a Crf>) -> Self {
        let width = models.iter().map(|model| model.labels().len()).sum();
        let mut rows: BTreeMap<Feature, Vec<f32>> = BTreeMap::new();
        let mut start = 0;
        for model in &models {
            for (feature, weights) in model.features() {
                let row = rows.entry(feature).or_insert_with(|| vec![0.0; width]);
                row.iter_mut().skip(start).zip(weights).for_each(|(own, weight)| *own = *weight);
            }
            start += model.labels().len();
        }
        let weights = rows.values().flatten().copied().collect();
        Self { models, features: FeatureIndex::new(rows.into_keys().collect()), weights }
    }

    /// For each model, how probable each of its labels is for each item of a sequence. Items have the features of all
    /// models.
    pub fn marginals<Item: AsRef<[Feature]>>(&self, items: &[Item]) -> Vec<Marginals> {
        let width = self.models.iter().map(|model| model.labels().len()).sum::<usize>().max(1);
        let sums = self.features.sums(items, &self.weights, width);
        let mut start = 0;
        let marginals = self.models.iter().map(|model| {
            let labels = start..start + model.labels().len();
            start = labels.end;
            let own = sums.chunks_exact(width).filter_map(|sums| sums.get(labels.clone()));
            model.marginals_of(&own.flatten().copied().collect::<Vec<f64>>())
        });
        marginals.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::learned::Template;

    #[test]
    fn models_side_by_side_say_what_each_says_by_itself() {
        let feature = |name: &str| Template::new(name).feature();
        let model = |labels: &[&str], transitions: Vec<f32>, weights: Vec<(&str, Vec<f32>)>| {
            let labels = labels.iter().map(|&label| label.to_owned()).collect();
            Crf::new(labels, transitions, weights.into_iter().map(|(name, weights)| (feature(name), weights)))
        };
        let one = model(
            &["O", "B"],
            vec![0.5, -1.0, 0.0, 1.0],
            vec![("镇", vec![1.0, 2.0]), ("村", vec![0.5, -1.0])],
        );
        let other = model(
            &["O", "B", "I"],
            vec![0.0, 1.0, -2.0, 0.5, 0.5, 0.0, 1.0, 0.0, 0.25],
            vec![("镇", vec![-1.0, 0.0, 3.0]), ("的", vec![1.0, 1.0, -1.0])],
        );
        let items = [vec![feature("镇"), feature("的")], vec![feature("村")], vec![feature("?")]];
        let together = CrfSet::new(vec![&one, &other]).marginals(&items);
        assert_eq!(together, [one.marginals(&items), other.marginals(&items)]);
        assert!(CrfSet::new(Vec::new()).marginals(&items).is_empty());
    }
}
