//! Training of logistic regressions.

use super::descent::Descent;
use crate::learned::Logistic;

/// One case to learn from.
#[derive(Clone, Debug)]
pub struct Example {
    /// A value for each measure.
    pub values: Vec<f64>,
    /// How far it is so: 0 for no, 1 for yes, between them where editors disagree.
    pub target: f64,
    /// How much it counts.
    pub weight: f64,
}

/// How many steps are taken at most; 30 measures settle within 100.
const ITERATIONS: usize = 200;

/// Trains a model over these measures. `l2` is what half the square of each weight costs, once each measure is brought
/// to a mean of 0 and a standard deviation of 1.
pub fn train_logistic(measures: &[&str], examples: &[Example], l2: f64) -> Logistic {
    let scales: Vec<Scale> = (0..measures.len()).map(|measure| Scale::of(measure, examples)).collect();
    let rows: Vec<Vec<f64>> = examples
        .iter()
        .map(|example| {
            let scaled = example.values.iter().zip(&scales).map(|(value, scale)| scale.applied(*value));
            // The bias is the weight of a measure that is always 1.
            scaled.chain(std::iter::once(1.0)).collect()
        })
        .collect();
    let weights =
        Descent { l1: 0.0, l2, iterations: ITERATIONS }.run(measures.len() + 1, |weights, gradient| {
            gradient.fill(0.0);
            let mut loss = 0.0;
            for (row, example) in rows.iter().zip(examples) {
                let log_odds: f64 = row.iter().zip(weights).map(|(value, weight)| value * weight).sum();
                let probability = 1.0 / (1.0 + (-log_odds).exp());
                // ln(1 + e^x) - target x, without overflow.
                loss += example.weight
                    * (log_odds.max(0.0) + (-log_odds.abs()).exp().ln_1p() - example.target * log_odds);
                let error = example.weight * (probability - example.target);
                gradient.iter_mut().zip(row).for_each(|(slope, value)| *slope += error * value);
            }
            loss
        });
    let own: Vec<f64> = weights.iter().zip(&scales).map(|(weight, scale)| weight / scale.deviation).collect();
    let shift: f64 = own.iter().zip(&scales).map(|(weight, scale)| weight * scale.mean).sum();
    let bias = weights.last().copied().unwrap_or_default() - shift;
    #[allow(clippy::cast_possible_truncation)]
    let narrow = |weight: f64| weight as f32;
    let names = measures.iter().map(|&name| name.to_owned()).collect();
    Logistic::new(names, own.into_iter().map(narrow).collect(), narrow(bias))
}

/// Where the values of a measure lie.
struct Scale {
    mean: f64,
    deviation: f64,
}

impl Scale {
    fn of(measure: usize, examples: &[Example]) -> Self {
        let values = || examples.iter().filter_map(|example| example.values.get(measure));
        let count = examples.len().max(1) as f64;
        let mean = values().sum::<f64>() / count;
        let variance = values().map(|value| (value - mean).powi(2)).sum::<f64>() / count;
        // A measure that never changes says nothing; its weight stays at zero.
        Self { mean, deviation: if variance > 1e-12 { variance.sqrt() } else { 1.0 } }
    }

    fn applied(&self, value: f64) -> f64 {
        (value - self.mean) / self.deviation
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tells_the_cases_apart_gets_the_weight() {
        let examples: Vec<Example> = (0..40)
            .map(|n| {
                let (tells, noise) = (f64::from(n % 2), f64::from(n % 3) * 100.0);
                Example { values: vec![tells, noise, 7.0], target: tells, weight: 1.0 }
            })
            .collect();
        let model = train_logistic(&["tells", "noise", "constant"], &examples, 0.1);
        assert!(model.probability(&[1.0, 100.0, 7.0]) > 0.9 && model.probability(&[0.0, 100.0, 7.0]) < 0.1);
        assert!(model.weights()[1].abs() < 0.01);
        assert_eq!(model, train_logistic(&["tells", "noise", "constant"], &examples, 0.1));
    }
}
