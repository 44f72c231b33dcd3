//! Finds the weights at which a loss is lowest: limited-memory BFGS (Liu & Nocedal 1989), with the orthant-wise
//! treatment of absolute weights that leaves most of them at zero (OWL-QN, Andrew & Gao 2007).

use std::collections::VecDeque;

/// When to stop, and what weights cost.
#[derive(Clone, Copy, Debug)]
pub(super) struct Descent {
    /// What the absolute value of each weight costs.
    pub(super) l1: f64,
    /// What half the square of each weight costs.
    pub(super) l2: f64,
    /// How many steps are taken at most.
    pub(super) iterations: usize,
}

/// How many past steps shape the next one; six is what CRFsuite takes.
const MEMORY: usize = 6;

/// A step counts if it gains this share of what the slope promises (Armijo 1966).
const SUFFICIENT: f64 = 1e-4;

/// A step that gains nothing after so many halvings ends the search: the lowest point is reached, as far as numbers
/// of this precision tell.
const HALVINGS: usize = 25;

/// The search ends when ten steps together gain less than this share of the loss.
const LEAST_GAIN: f64 = 1e-5;
const PERIOD: usize = 10;

/// A past step: how the weights moved, and how the slope changed with it.
struct Step {
    moved: Vec<f64>,
    changed: Vec<f64>,
    /// One over the product of both.
    curvature: f64,
}

impl Descent {
    /// Goes down from zero. `loss` returns the loss at some weights and writes its gradient.
    pub(super) fn run(self, count: usize, mut loss: impl FnMut(&[f64], &mut [f64]) -> f64) -> Vec<f64> {
        let mut smooth = |weights: &[f64], gradient: &mut [f64]| {
            let value = loss(weights, gradient);
            gradient.iter_mut().zip(weights).for_each(|(slope, weight)| *slope += self.l2 * weight);
            value + 0.5 * self.l2 * dot(weights, weights)
        };
        let (mut weights, mut gradient) = (vec![0.0; count], vec![0.0; count]);
        let mut value = smooth(&weights, &mut gradient) + self.cost(&weights);
        let mut memory: VecDeque<Step> = VecDeque::with_capacity(MEMORY);
        let mut recent: VecDeque<f64> = VecDeque::with_capacity(PERIOD);
        for _ in 0..self.iterations {
            let slope = self.slope(&weights, &gradient);
            let direction = direction(&slope, &memory);
            let first = if memory.is_empty() { 1.0 / dot(&slope, &slope).sqrt().max(1e-12) } else { 1.0 };
            let mut next_gradient = vec![0.0; count];
            let mut size = first;
            let found = (0..HALVINGS).find_map(|_| {
                let next = self.moved(&weights, &direction, &slope, size);
                let next_value = smooth(&next, &mut next_gradient) + self.cost(&next);
                let gain: f64 = next
                    .iter()
                    .zip(&weights)
                    .zip(&slope)
                    .map(|((to, from), slope)| (to - from) * slope)
                    .sum();
                size /= 2.0;
                (next_value <= value + SUFFICIENT * gain && gain < 0.0).then_some((next, next_value))
            });
            let Some((next, next_value)) = found else { break };
            remember(&mut memory, difference(&next, &weights), difference(&next_gradient, &gradient));
            (weights, gradient, value) = (next, next_gradient, next_value);
            if recent.len() == PERIOD
                && recent.pop_front().is_some_and(|before| before - value < LEAST_GAIN * value.abs())
            {
                break;
            }
            recent.push_back(value);
        }
        weights
    }

    fn cost(self, weights: &[f64]) -> f64 {
        self.l1 * weights.iter().map(|weight| weight.abs()).sum::<f64>()
    }

    /// The gradient with the absolute weights in it: at zero, where they have a corner, the slope of the side that
    /// goes down, or none.
    fn slope(self, weights: &[f64], gradient: &[f64]) -> Vec<f64> {
        let one = |(weight, slope): (&f64, &f64)| {
            if *weight != 0.0 {
                slope + self.l1 * weight.signum()
            } else if slope + self.l1 < 0.0 {
                slope + self.l1
            } else if slope - self.l1 > 0.0 {
                slope - self.l1
            } else {
                0.0
            }
        };
        weights.iter().zip(gradient).map(one).collect()
    }

    /// The weights after a step. With a cost of absolute weights none changes its sign within one step.
    fn moved(self, weights: &[f64], direction: &[f64], slope: &[f64], size: f64) -> Vec<f64> {
        let one = |((weight, towards), slope): ((&f64, &f64), &f64)| {
            if self.l1 == 0.0 {
                return weight + size * towards;
            }
            // Against the slope only.
            let towards = if towards * slope < 0.0 { *towards } else { 0.0 };
            let side = if *weight == 0.0 { -slope } else { *weight };
            let moved = weight + size * towards;
            if moved * side > 0.0 { moved } else { 0.0 }
        };
        weights.iter().zip(direction).zip(slope).map(one).collect()
    }
}

fn dot(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}

fn difference(one: &[f64], other: &[f64]) -> Vec<f64> {
    one.iter().zip(other).map(|(one, other)| one - other).collect()
}

fn remember(memory: &mut VecDeque<Step>, moved: Vec<f64>, changed: Vec<f64>) {
    let product = dot(&moved, &changed);
    if product > 1e-10 {
        if memory.len() == MEMORY {
            memory.pop_front();
        }
        memory.push_back(Step { moved, changed, curvature: 1.0 / product });
    }
}

/// The slope turned round and stretched by what the past steps tell of its curvature.
fn direction(slope: &[f64], memory: &VecDeque<Step>) -> Vec<f64> {
    let mut out: Vec<f64> = slope.iter().map(|slope| -slope).collect();
    let mut factors = Vec::with_capacity(memory.len());
    for step in memory.iter().rev() {
        let factor = step.curvature * dot(&step.moved, &out);
        add(&mut out, -factor, &step.changed);
        factors.push(factor);
    }
    if let Some(last) = memory.back() {
        let scale = 1.0 / (last.curvature * dot(&last.changed, &last.changed));
        out.iter_mut().for_each(|value| *value *= scale);
    }
    for (step, factor) in memory.iter().zip(factors.iter().rev()) {
        let back = step.curvature * dot(&step.changed, &out);
        add(&mut out, factor - back, &step.moved);
    }
    out
}

fn add(to: &mut [f64], factor: f64, values: &[f64]) {
    to.iter_mut().zip(values).for_each(|(to, value)| *to += factor * value);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A valley with its lowest point at 3 and -0.2.
    fn valley(weights: &[f64], gradient: &mut [f64]) -> f64 {
        let (x, y) = (weights[0] - 3.0, weights[1] + 0.2);
        gradient.copy_from_slice(&[2.0 * x + y, 20.0 * y + x]);
        x * x + x * y + 10.0 * y * y
    }

    #[test]
    fn finds_the_lowest_point() {
        let found = Descent { l1: 0.0, l2: 0.0, iterations: 50 }.run(2, valley);
        assert!((found[0] - 3.0).abs() < 1e-3 && (found[1] + 0.2).abs() < 1e-3, "{found:?}");
    }

    #[test]
    fn a_cost_of_absolute_weights_leaves_what_hardly_gains_at_zero() {
        let found = Descent { l1: 3.0, l2: 0.0, iterations: 50 }.run(2, valley);
        assert!((found[0] - 1.4).abs() < 1e-2 && found[1] == 0.0, "{found:?}");
    }
}
