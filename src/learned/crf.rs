//! Linear-chain conditional random fields (Lafferty, McCallum & Pereira 2001): labels for the items of a sequence, such
//! as B, I and O for the words of a sentence, each by its features and by the label before it.
//!
//! Why not the crate `crfs`: its tagger gives the best sequence but no marginal probabilities, its files keep every
//! feature as a string, and two editors' marks of one text would be two texts to train on.

use super::Feature;
use super::feature_index::FeatureIndex;
use crate::sealed::{Bytes, Damaged, Writer};

/// A trained model.
#[derive(Clone, Debug, PartialEq)]
pub struct Crf {
    labels: Vec<String>,
    /// How well a label goes after another: the row is the label before, as many to a row as there are labels.
    transitions: Vec<f32>,
    /// The features that the model knows.
    features: FeatureIndex,
    /// For each of them, how much it speaks for each label.
    weights: Vec<f32>,
}

/// How probable each label is for each item, all sequences of labels considered.
#[derive(Clone, Debug, PartialEq)]
pub struct Marginals {
    labels: usize,
    probabilities: Vec<f64>,
}

impl Marginals {
    /// For each item, the probability of a label; they add up to 1 over the labels of an item.
    pub fn of(&self, label: usize) -> impl Iterator<Item = f64> + '_ {
        self.items().map(move |item| item.get(label).copied().unwrap_or_default())
    }

    /// For each item, the probabilities of all labels.
    pub fn items(&self) -> std::slice::ChunksExact<'_, f64> {
        self.probabilities.chunks_exact(self.labels)
    }
}

/// The finest difference between weights that is kept in a file. An item has about 40 features, whose roundings add
/// up to 0.03: less than the training stops at.
const STEP: f32 = 1.0 / 64.0;

/// More labels than any model has; what says it has more is damaged.
const MOST_LABELS: usize = 64;

impl Crf {
    /// A model from weights: for each feature one for each label, and for each pair of labels one. Features without
    /// any weight after rounding are left out.
    pub(crate) fn new(
        labels: Vec<String>,
        transitions: Vec<f32>,
        features: impl Iterator<Item = (Feature, Vec<f32>)>,
    ) -> Self {
        let rounded =
            features.map(|(feature, values)| (feature, values.iter().map(|value| rounded(*value)).collect()));
        let mut kept: Vec<(Feature, Vec<f32>)> =
            rounded.filter(|(_, values): &(_, Vec<f32>)| values.iter().any(|value| *value != 0.0)).collect();
        kept.sort_by_key(|(feature, _)| *feature);
        let (features, weights): (Vec<Feature>, Vec<Vec<f32>>) = kept.into_iter().unzip();
        Self { labels, transitions, features: FeatureIndex::new(features), weights: weights.concat() }
    }

    /// The labels in the order of their numbers.
    pub fn labels(&self) -> &[String] {
        &self.labels
    }

    /// The number of a label.
    pub fn label(&self, name: &str) -> Option<usize> {
        self.labels.iter().position(|label| label == name)
    }

    /// How many features it knows.
    pub fn feature_count(&self) -> usize {
        self.features.all().len()
    }

    /// The features that it knows, each with how much it speaks for each label.
    pub(super) fn features(&self) -> impl Iterator<Item = (Feature, &[f32])> {
        self.features.all().iter().copied().zip(self.weights.chunks_exact(self.labels.len()))
    }

    /// How much the features of each item speak for each label; a row of labels for each item.
    fn scores<Item: AsRef<[Feature]>>(&self, items: &[Item]) -> Vec<f64> {
        self.features.sums(items, &self.weights, self.labels.len())
    }

    /// How probable each label is for each item of a sequence.
    pub fn marginals<Item: AsRef<[Feature]>>(&self, items: &[Item]) -> Marginals {
        self.marginals_of(&self.scores(items))
    }

    /// The same where it is known how much speaks for each label.
    pub(super) fn marginals_of(&self, scores: &[f64]) -> Marginals {
        let transitions: Vec<f64> = self.transitions.iter().map(|weight| f64::from(*weight)).collect();
        let mut lattice = Lattice::new(self.labels.len(), &transitions);
        lattice.run(scores);
        Marginals { labels: self.labels.len(), probabilities: lattice.marginals }
    }

    /// The most probable sequence of labels (Viterbi).
    pub fn best<Item: AsRef<[Feature]>>(&self, items: &[Item]) -> Vec<usize> {
        let count = self.labels.len();
        let scores = self.scores(items);
        let mut best: Vec<f64> = Vec::new();
        let mut from: Vec<usize> = Vec::with_capacity(scores.len());
        for item in scores.chunks_exact(count) {
            let step = |label: usize| {
                let before = best.iter().enumerate().map(|(before, score)| {
                    (
                        before,
                        score + self.transitions.get(before * count + label).map_or(0.0, |&w| f64::from(w)),
                    )
                });
                before.max_by(|one, other| one.1.total_cmp(&other.1)).unwrap_or((0, 0.0))
            };
            let steps: Vec<(usize, f64)> = (0..count).map(step).collect();
            best = steps.iter().zip(item).map(|((_, before), score)| before + score).collect();
            from.extend(steps.iter().map(|(before, _)| *before));
        }
        let mut label = (0..best.len()).max_by(|&one, &other| best[one].total_cmp(&best[other])).unwrap_or(0);
        let mut out: Vec<usize> = Vec::with_capacity(items.len());
        for row in from.chunks_exact(count).rev() {
            out.push(label);
            label = row.get(label).copied().unwrap_or(0);
        }
        out.reverse();
        out
    }

    pub(super) fn write(&self, out: &mut Writer) {
        out.count(self.labels.len());
        self.labels.iter().for_each(|label| out.string(label));
        self.transitions.iter().for_each(|weight| out.float(*weight));
        out.count(self.features.all().len());
        let mut last = 0;
        for (Feature(hash), weights) in
            self.features.all().iter().zip(self.weights.chunks_exact(self.labels.len()))
        {
            out.varint(u64::from(hash - last));
            last = *hash;
            weights.iter().for_each(|weight| out.varint(zigzag(*weight)));
        }
    }

    pub(super) fn read(input: &mut Bytes) -> Result<Self, Damaged> {
        let count = input.count()?;
        if !(1..=MOST_LABELS).contains(&count) {
            return Err(Damaged);
        }
        let labels: Vec<String> =
            (0..count).map(|_| input.string().map(str::to_owned)).collect::<Result<_, _>>()?;
        let transitions = (0..count * count).map(|_| input.float()).collect::<Result<_, _>>()?;
        let known = input.count()?;
        let (mut features, mut weights) = (Vec::with_capacity(known), Vec::with_capacity(known * count));
        let mut hash = 0_u32;
        for _ in 0..known {
            hash = hash.checked_add(input.number()?).ok_or(Damaged)?;
            features.push(Feature(hash));
            for _ in 0..count {
                weights.push(from_zigzag(input.varint()?));
            }
        }
        Ok(Self { labels, transitions, features: FeatureIndex::new(features), weights })
    }
}

/// The highest whole number of steps that a weight has.
const MOST_STEPS: f32 = 1_000_000.0;

fn steps(weight: f32) -> f32 {
    (weight / STEP).round().clamp(-MOST_STEPS, MOST_STEPS)
}

fn rounded(weight: f32) -> f32 {
    steps(weight) * STEP
}

/// Small numbers of either sign as small numbers.
fn zigzag(weight: f32) -> u64 {
    // Within the range by `steps`.
    #[allow(clippy::cast_possible_truncation)]
    let steps = steps(weight) as i64;
    ((steps << 1) ^ (steps >> 63)).cast_unsigned()
}

fn from_zigzag(number: u64) -> f32 {
    let steps = (number >> 1).cast_signed() ^ -((number & 1).cast_signed());
    steps as f32 * STEP
}

/// The sums over all sequences of labels (Rabiner 1989), each item scaled to 1 so that nothing overflows.
pub(super) struct Lattice {
    count: usize,
    /// The exponentials of the transitions.
    transitions: Vec<f64>,
    /// For each item, the exponentials of its scores less the highest.
    states: Vec<f64>,
    forward: Vec<f64>,
    backward: Vec<f64>,
    scales: Vec<f64>,
    /// The highest scores of all items together.
    highest: f64,
    /// For each item, the probability of each label.
    pub(super) marginals: Vec<f64>,
}

impl Lattice {
    pub(super) fn new(count: usize, transitions: &[f64]) -> Self {
        Self {
            count,
            transitions: transitions.iter().map(|weight| weight.exp()).collect(),
            states: Vec::new(),
            forward: Vec::new(),
            backward: Vec::new(),
            scales: Vec::new(),
            highest: 0.0,
            marginals: Vec::new(),
        }
    }

    /// Works out the sums of a sequence whose items have these scores.
    pub(super) fn run(&mut self, scores: &[f64]) {
        let count = self.count;
        self.highest = 0.0;
        self.states.clear();
        for item in scores.chunks_exact(count) {
            let highest = item.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            self.highest += highest;
            self.states.extend(item.iter().map(|score| (score - highest).exp()));
        }
        self.run_forward();
        self.run_backward();
        self.marginals.clear();
        self.marginals.extend(
            self.forward
                .chunks_exact(count)
                .zip(self.backward.chunks_exact(count))
                .zip(&self.scales)
                .flat_map(|((forward, backward), scale)| {
                    forward.iter().zip(backward).map(move |(forward, backward)| forward * backward / scale)
                }),
        );
    }

    /// The logarithm of the sum over all sequences.
    pub(super) fn log_sum(&self) -> f64 {
        self.highest - self.scales.iter().map(|scale| scale.ln()).sum::<f64>()
    }

    fn run_forward(&mut self) {
        let count = self.count;
        self.forward.clear();
        self.scales.clear();
        for (at, states) in self.states.chunks_exact(count).enumerate() {
            let start = self.forward.len();
            for (label, state) in states.iter().enumerate() {
                let reached = match at.checked_sub(1) {
                    None => 1.0,
                    Some(_) => (0..count)
                        .map(|before| {
                            self.forward[start - count + before] * self.transitions[before * count + label]
                        })
                        .sum(),
                };
                self.forward.push(reached * state);
            }
            let scale = 1.0 / self.forward[start..].iter().sum::<f64>();
            self.forward[start..].iter_mut().for_each(|value| *value *= scale);
            self.scales.push(scale);
        }
    }

    fn run_backward(&mut self) {
        let count = self.count;
        self.backward.clear();
        self.backward.resize(self.states.len(), 0.0);
        for at in (0..self.scales.len()).rev() {
            let last = at + 1 == self.scales.len();
            for label in 0..count {
                let after: f64 =
                    if last { 1.0 } else { (0..count).map(|next| self.step(at + 1, label, next)).sum() };
                self.backward[at * count + label] = after * self.scales[at];
            }
        }
    }

    /// How an item with label `next` goes after one with label `label`, and on to the end.
    fn step(&self, at: usize, label: usize, next: usize) -> f64 {
        let place = at * self.count + next;
        self.transitions[label * self.count + next] * self.states[place] * self.backward[place]
    }

    /// Calls `tell` with the expected number of times that each label stands after each other one.
    pub(super) fn for_each_transition(&self, mut tell: impl FnMut(usize, f64)) {
        for at in 1..self.scales.len() {
            for label in 0..self.count {
                let before = self.forward[(at - 1) * self.count + label];
                for next in 0..self.count {
                    tell(label * self.count + next, before * self.step(at, label, next));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::learned::Template;

    fn feature(name: &str) -> Vec<Feature> {
        vec![Template::new(name).feature()]
    }

    fn model() -> Crf {
        let weights =
            [("镇", vec![2.0, -1.0, 0.5]), ("村", vec![-0.5, 1.5, 0.25]), ("的", vec![0.0, 0.0, 1.0])];
        Crf::new(
            ["B", "I", "O"].map(str::to_owned).to_vec(),
            vec![-1.0, 2.0, 0.0, -0.5, 1.0, 0.0, 0.5, -3.0, 1.0],
            weights.into_iter().map(|(name, weights)| (feature(name)[0], weights)),
        )
    }

    /// All sequences of labels with the exponential of their score.
    fn all_sequences(model: &Crf, items: &[Vec<Feature>]) -> Vec<(Vec<usize>, f64)> {
        let scores = model.scores(items);
        let count = model.labels.len();
        // Each number, written with one digit an item, is a sequence of labels.
        let places: Vec<usize> =
            items.iter().scan(1, |place, _| Some(std::mem::replace(place, *place * count))).collect();
        (0..places.iter().map(|_| count).product())
            .map(|number: usize| {
                let labels: Vec<usize> = places.iter().map(|place| number / place % count).collect();
                let states: f64 =
                    labels.iter().enumerate().map(|(at, label)| scores[at * count + label]).sum();
                let steps: f64 = labels
                    .windows(2)
                    .map(|pair| f64::from(model.transitions[pair[0] * count + pair[1]]))
                    .sum();
                (labels, (states + steps).exp())
            })
            .collect()
    }

    #[test]
    fn marginals_and_the_best_sequence_are_those_of_all_sequences() {
        let model = model();
        let items: Vec<Vec<Feature>> =
            ["村", "镇", "的", "村", "?"].iter().map(|name| feature(name)).collect();
        let all = all_sequences(&model, &items);
        let sum: f64 = all.iter().map(|(_, weight)| weight).sum();
        let marginals = model.marginals(&items);
        for (at, found) in marginals.items().enumerate() {
            for (label, found) in found.iter().enumerate() {
                let with: f64 =
                    all.iter().filter(|(labels, _)| labels[at] == label).map(|(_, weight)| weight).sum();
                assert!(
                    (with / sum - found).abs() < 1e-9,
                    "item {at}, label {label}: {} {found}",
                    with / sum
                );
            }
        }
        let best = all.iter().max_by(|one, other| one.1.total_cmp(&other.1)).unwrap();
        assert_eq!(model.best(&items), best.0);
    }

    #[test]
    fn a_sequence_without_items_has_no_labels() {
        let none: [Vec<Feature>; 0] = [];
        assert!(model().best(&none).is_empty());
        assert_eq!(model().marginals(&none).items().len(), 0);
    }

    #[test]
    fn a_model_comes_back_from_its_bytes() {
        let mut out = Writer::default();
        model().write(&mut out);
        let bytes = out.finish();
        let back = Crf::read(&mut Bytes::new(&bytes)).unwrap();
        let items = ["村", "镇", "的"].map(feature);
        assert_eq!(back.marginals(&items), model().marginals(&items));
        assert!((0..bytes.len()).all(|cut| Crf::read(&mut Bytes::new(&bytes[..cut])).is_err()));
    }
}
