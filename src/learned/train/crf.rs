//! Training of conditional random fields.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::descent::Descent;
use crate::learned::crf::Lattice;
use crate::learned::{Crf, Feature};

/// A sequence with its right labels.
#[derive(Clone, Debug)]
pub struct Sequence {
    /// The features of each item.
    pub items: Vec<Vec<Feature>>,
    /// The labels of the items, once for each editor who marked them. Editors count equally.
    pub labelings: Vec<Vec<usize>>,
}

/// How a model is trained.
#[derive(Clone, Copy, Debug)]
pub struct CrfSettings {
    /// What the absolute value of each weight costs: the higher, the fewer features remain.
    pub l1: f64,
    /// What half the square of each weight costs.
    pub l2: f64,
    /// How many steps are taken at most.
    pub iterations: usize,
    /// Features with fewer items than this are left out.
    pub rarest: u32,
}

/// How many parts the examples are worked out in, side by side. Fixed, so that the sums do not depend on the number of
/// cores.
const PARTS: usize = 4;

/// Trains a model. Labels are numbers into `labels`.
pub fn train_crf(labels: &[&str], sequences: &[Sequence], settings: CrfSettings) -> Crf {
    let features = features(sequences, settings.rarest);
    let count = labels.len();
    let problem = Problem::new(sequences, &features, count);
    let descent = Descent { l1: settings.l1, l2: settings.l2, iterations: settings.iterations };
    let weights = descent.run(problem.size, |weights, gradient| problem.loss(weights, gradient));
    #[allow(clippy::cast_possible_truncation)]
    let mut narrow = weights.iter().map(|&weight| weight as f32);
    let transitions: Vec<f32> = narrow.by_ref().take(count * count).collect();
    let narrow: Vec<f32> = narrow.collect();
    let rows = features.keys().zip(narrow.chunks_exact(count)).map(|(feature, row)| (*feature, row.to_vec()));
    Crf::new(labels.iter().map(|&label| label.to_owned()).collect(), transitions, rows)
}

/// The features that are frequent enough, in order, each with its number.
fn features(sequences: &[Sequence], rarest: u32) -> BTreeMap<Feature, u32> {
    let mut counts: BTreeMap<Feature, u32> = BTreeMap::new();
    for feature in sequences.iter().flat_map(|sequence| sequence.items.iter().flatten()) {
        *counts.entry(*feature).or_default() += 1;
    }
    counts.retain(|_, count| *count >= rarest);
    counts.values_mut().zip(0..).for_each(|(value, number)| *value = number);
    counts
}

/// The examples as numbers. The weights are one list: first a row for each label of what may follow it, then a row for
/// each feature.
struct Problem {
    labels: usize,
    size: usize,
    parts: Vec<Vec<Numbered>>,
    /// How often each weight is used by the right labels, editors averaged.
    observed: Vec<f64>,
}

/// A sequence whose features are numbers.
struct Numbered {
    /// Where in the weights the row of each feature starts; items follow each other.
    rows: Vec<u32>,
    /// How many of them each item has.
    lengths: Vec<u32>,
}

impl Problem {
    fn new(sequences: &[Sequence], features: &BTreeMap<Feature, u32>, labels: usize) -> Self {
        let size = labels * (labels + features.len());
        let mut observed = vec![0.0; size];
        let mut parts: Vec<Vec<Numbered>> = (0..PARTS).map(|_| Vec::new()).collect();
        for (index, sequence) in sequences.iter().enumerate() {
            let (mut rows, mut lengths) = (Vec::new(), Vec::new());
            for item in &sequence.items {
                let before = rows.len();
                rows.extend(item.iter().filter_map(|feature| {
                    Some(
                        u32::try_from(labels).ok()?
                            * (u32::try_from(labels).ok()? + features.get(feature)?),
                    )
                }));
                lengths.push(u32::try_from(rows.len() - before).unwrap_or(u32::MAX));
            }
            let numbered = Numbered { rows, lengths };
            let share = 1.0 / sequence.labelings.len().max(1) as f64;
            for labeling in &sequence.labelings {
                numbered.observe(labeling, labels, share, &mut observed);
            }
            parts[index % PARTS].push(numbered);
        }
        Self { labels, size, parts, observed }
    }

    /// The negative logarithm of the probability of the right labels, and its gradient.
    fn loss(&self, weights: &[f64], gradient: &mut [f64]) -> f64 {
        let parts: Vec<(f64, Vec<f64>)> =
            self.parts.par_iter().map(|part| expected(part, self.labels, weights)).collect();
        gradient.iter_mut().zip(&self.observed).for_each(|(slope, observed)| *slope = -observed);
        let mut loss = -weights.iter().zip(&self.observed).map(|(weight, count)| weight * count).sum::<f64>();
        for (log_sum, expected) in parts {
            loss += log_sum;
            gradient.iter_mut().zip(expected).for_each(|(slope, count)| *slope += count);
        }
        loss
    }
}

impl Numbered {
    fn items(&self) -> impl Iterator<Item = &[u32]> {
        let mut start = 0;
        self.lengths.iter().map(move |length| {
            let item = &self.rows[start..start + *length as usize];
            start += *length as usize;
            item
        })
    }

    /// Counts what a sequence of labels uses.
    fn observe(&self, labeling: &[usize], labels: usize, share: f64, counts: &mut [f64]) {
        for (item, label) in self.items().zip(labeling) {
            item.iter().for_each(|row| counts[*row as usize + label] += share);
        }
        labeling.windows(2).for_each(|pair| counts[pair[0] * labels + pair[1]] += share);
    }
}

/// The sum of the logarithms of what all labels of the sequences come to, and how often each weight is to be expected.
fn expected(sequences: &[Numbered], labels: usize, weights: &[f64]) -> (f64, Vec<f64>) {
    let mut counts = vec![0.0; weights.len()];
    let mut lattice = Lattice::new(labels, &weights[..labels * labels]);
    let (mut log_sum, mut scores) = (0.0, Vec::new());
    for sequence in sequences {
        scores.clear();
        for item in sequence.items() {
            let start = scores.len();
            scores.resize(start + labels, 0.0);
            for row in item {
                let row = &weights[*row as usize..*row as usize + labels];
                scores[start..].iter_mut().zip(row).for_each(|(score, weight)| *score += weight);
            }
        }
        lattice.run(&scores);
        log_sum += lattice.log_sum();
        for (item, marginals) in sequence.items().zip(lattice.marginals.chunks_exact(labels)) {
            for row in item {
                let row = &mut counts[*row as usize..*row as usize + labels];
                row.iter_mut().zip(marginals).for_each(|(count, probability)| *count += probability);
            }
        }
        lattice.for_each_transition(|at, probability| counts[at] += probability);
    }
    (log_sum, counts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::learned::Template;

    const SETTINGS: CrfSettings = CrfSettings { l1: 0.1, l2: 0.01, iterations: 60, rarest: 1 };

    /// Names end in 镇, and begin after 在.
    fn examples() -> Vec<Sequence> {
        ["在平安镇开会", "我在清河镇讲话", "开会讲话", "在长桥镇"]
            .iter()
            .map(|text| {
                let characters: Vec<char> = text.chars().collect();
                let item = |at: usize| {
                    let near = |name: &str, at: Option<usize>| {
                        let character = at.and_then(|at| characters.get(at)).copied().unwrap_or(' ');
                        Template::new(name).with(character.into()).feature()
                    };
                    vec![
                        near("here", Some(at)),
                        near("before", at.checked_sub(1)),
                        near("next", Some(at + 1)),
                    ]
                };
                let end = characters.iter().position(|c| *c == '镇');
                let label = |at: usize| match end {
                    Some(end) if at + 2 == end => 1,
                    Some(end) if at + 1 == end || at == end => 2,
                    _ => 0,
                };
                let labels: Vec<usize> = (0..characters.len()).map(label).collect();
                Sequence {
                    items: (0..characters.len()).map(item).collect(),
                    labelings: vec![labels.clone(), labels],
                }
            })
            .collect()
    }

    #[test]
    fn a_model_learns_its_examples_and_is_the_same_on_every_run() {
        let examples = examples();
        let model = train_crf(&["O", "B", "I"], &examples, SETTINGS);
        for example in &examples {
            assert_eq!(model.best(&example.items), example.labelings[0]);
        }
        assert_eq!(model, train_crf(&["O", "B", "I"], &examples, SETTINGS));
    }

    #[test]
    fn the_gradient_is_the_slope_of_the_loss() {
        let examples = examples();
        let features = features(&examples, 1);
        let problem = Problem::new(&examples, &features, 3);
        let weights: Vec<f64> = (0..problem.size).map(|at| (at % 7) as f64 / 10.0 - 0.3).collect();
        let mut gradient = vec![0.0; problem.size];
        let loss = problem.loss(&weights, &mut gradient);
        let mut ignored = vec![0.0; problem.size];
        for at in (0..problem.size).step_by(5) {
            let mut moved = weights.clone();
            moved[at] += 1e-6;
            let slope = (problem.loss(&moved, &mut ignored) - loss) / 1e-6;
            assert!((slope - gradient[at]).abs() < 1e-3, "weight {at}: {slope} {}", gradient[at]);
        }
    }
}
