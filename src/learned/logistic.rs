//! Logistic regression: how probable one thing is, such as that two sections answer each other.

use crate::sealed::{Bytes, Damaged, Writer};

/// A trained model over a fixed list of measures.
#[derive(Clone, Debug, PartialEq)]
pub struct Logistic {
    measures: Vec<String>,
    weights: Vec<f32>,
    bias: f32,
}

impl Logistic {
    /// A model from its weights, one for each measure.
    pub(super) fn new(measures: Vec<String>, weights: Vec<f32>, bias: f32) -> Self {
        Self { measures, weights, bias }
    }

    /// The names of the measures, in the order in which values are given.
    pub fn measures(&self) -> &[String] {
        &self.measures
    }

    /// The weight of each measure.
    pub fn weights(&self) -> &[f32] {
        &self.weights
    }

    /// The logarithm of the odds, from a value for each measure.
    pub fn log_odds(&self, values: &[f64]) -> f64 {
        let weighted = self.weights.iter().zip(values).map(|(weight, value)| f64::from(*weight) * value);
        f64::from(self.bias) + weighted.sum::<f64>()
    }

    /// The probability, from a value for each measure.
    pub fn probability(&self, values: &[f64]) -> f64 {
        1.0 / (1.0 + (-self.log_odds(values)).exp())
    }

    pub(super) fn write(&self, out: &mut Writer) {
        out.float(self.bias);
        out.count(self.measures.len());
        for (measure, weight) in self.measures.iter().zip(&self.weights) {
            out.string(measure);
            out.float(*weight);
        }
    }

    pub(super) fn read(input: &mut Bytes) -> Result<Self, Damaged> {
        let bias = input.float()?;
        let (mut measures, mut weights) = (Vec::new(), Vec::new());
        for _ in 0..input.count()? {
            measures.push(input.string()?.to_owned());
            weights.push(input.float()?);
        }
        Ok(Self { measures, weights, bias })
    }
}
