//! Wording on which two chains agree: how much of it is to be expected, and samples of it.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::chain::{Chain, State};
use super::random::Random;
use crate::text::symbols::Symbol;

/// Two chains side by side: what both may say, with the probability that both say it.
pub(super) struct Agreement {
    /// For each pair of symbols, what may follow in both.
    steps: BTreeMap<State, Vec<(Symbol, f64)>>,
    /// The probability of each pair of symbols in both, by all that may follow up to the wanted length.
    starts: Vec<(State, f64)>,
    /// For each number of further symbols, the probability that both go on alike from a pair.
    onward: Vec<FxHashMap<State, f64>>,
    /// How many pairs of places with the same wording are to be expected.
    pub(super) places: f64,
}

impl Agreement {
    /// Of wording of `length` symbols, at least two.
    pub(super) fn of(a: &Chain, b: &Chain, length: usize) -> Self {
        let steps = common_steps(a, b);
        let mut onward: Vec<FxHashMap<State, f64>> = Vec::new();
        for _ in 2..length {
            let further = |state: State| match onward.last() {
                Some(onward) => onward.get(&state).copied().unwrap_or_default(),
                None => 1.0,
            };
            let one = |(&(first, second), next): (&State, &Vec<(Symbol, f64)>)| {
                let sum = next.iter().map(|(third, both)| both * further((second, *third))).sum::<f64>();
                (sum > 0.0).then_some(((first, second), sum))
            };
            onward.push(steps.iter().filter_map(one).collect());
        }
        let further = |state: &State| match onward.last() {
            Some(onward) => onward.get(state).copied().unwrap_or_default(),
            None => 1.0,
        };
        let starts: Vec<(State, f64)> = a
            .states
            .iter()
            .filter_map(|(state, here)| Some((*state, here * b.states.get(state)? * further(state))))
            .collect();
        let sum: f64 = starts.iter().map(|(_, weight)| weight).sum();
        Self { steps, starts, onward, places: a.places(length) * b.places(length) * sum }
    }

    /// Wording that both say, drawn by how probable it is in both.
    pub(super) fn draw(&self, random: &mut Random) -> Vec<Symbol> {
        let Some(&(mut first, mut second)) = pick(&self.starts, random) else { return Vec::new() };
        let mut out = vec![first, second];
        for left in (0..self.onward.len()).rev() {
            let Some(next) = self.steps.get(&(first, second)) else { break };
            let further = |third: Symbol| match left.checked_sub(1).and_then(|left| self.onward.get(left)) {
                Some(onward) => onward.get(&(second, third)).copied().unwrap_or_default(),
                None => 1.0,
            };
            let weighed: Vec<(Symbol, f64)> =
                next.iter().map(|(third, both)| (*third, both * further(*third))).collect();
            let Some(&third) = pick(&weighed, random) else { break };
            out.push(third);
            (first, second) = (second, third);
        }
        out
    }
}

fn common_steps(a: &Chain, b: &Chain) -> BTreeMap<State, Vec<(Symbol, f64)>> {
    let mut out = BTreeMap::new();
    for state in a.states.keys() {
        let (Some(here), Some(there)) = (a.followers(*state), b.followers(*state)) else { continue };
        let both: Vec<(Symbol, f64)> =
            here.iter().filter_map(|(next, here)| Some((*next, here * there.get(next)?))).collect();
        if !both.is_empty() {
            out.insert(*state, both);
        }
    }
    out
}

/// One of several things, each with the chance of its weight.
fn pick<'a, T>(weighed: &'a [(T, f64)], random: &mut Random) -> Option<&'a T> {
    let sum: f64 = weighed.iter().map(|(_, weight)| weight).sum();
    let mut left = random.share() * sum;
    let found = weighed.iter().find(|(_, weight)| {
        left -= weight;
        left < 0.0
    });
    found.or(weighed.last()).map(|(thing, _)| thing)
}
