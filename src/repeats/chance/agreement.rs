//! Wording on which two chains agree: how much of it is to be expected, and samples of it.

use std::ops::Range;

use super::chain::{Chain, State};
use super::random::Random;
use crate::text::sorted::in_both;
use crate::text::symbols::Symbol;

/// Two chains side by side: what both may say, with the probability that both say it.
pub(super) struct Agreement {
    /// The pairs of neighbours of both, by rising symbols.
    shared: Vec<SharedState>,
    /// What may follow the pairs in both, one after the other.
    steps: Vec<Step>,
    /// For each number of further symbols, the probability that both go on alike from each pair.
    onward: Vec<Vec<f64>>,
    /// In how many pairs of places two symbols fit, and three and so on, up to the greatest wanted length.
    places: Vec<f64>,
}

/// A pair of neighbours that stands in both texts.
struct SharedState {
    pair: State,
    /// How probable it is in both.
    probability: f64,
    steps: Range<usize>,
}

/// What may follow a pair in both texts.
struct Step {
    symbol: Symbol,
    /// How probable it is in both.
    probability: f64,
    /// The pair that it leads to; `None` if that is no pair of both.
    to: Option<usize>,
}

impl Agreement {
    /// Of wording of two symbols up to `longest`.
    pub(super) fn of(a: &Chain, b: &Chain, longest: usize) -> Self {
        let (mut shared, mut steps) = (Vec::new(), Vec::new());
        for (here, there) in in_both(a.states(), b.states(), |state| state.pair) {
            let start = steps.len();
            let followers = in_both(a.followers(here), b.followers(there), |follower| follower.0);
            steps.extend(followers.map(|(&(symbol, here), &(_, there))| Step {
                symbol,
                probability: here * there,
                to: None,
            }));
            shared.push(SharedState {
                pair: here.pair,
                probability: here.probability * there.probability,
                steps: start..steps.len(),
            });
        }
        let number = |pair: State| shared.binary_search_by_key(&pair, |state: &SharedState| state.pair).ok();
        for SharedState { pair, steps: range, .. } in &shared {
            for step in steps.get_mut(range.clone()).into_iter().flatten() {
                step.to = number((pair.1, step.symbol));
            }
        }
        let places = (2..=longest).map(|length| a.places(length) * b.places(length)).collect();
        let mut out = Self { shared, steps, onward: Vec::new(), places };
        for further in 0..longest.saturating_sub(2) {
            let sum = |state: &SharedState| out.weighed(state, further).map(|(_, weight)| weight).sum();
            out.onward.push(out.shared.iter().map(sum).collect());
        }
        out
    }

    /// How many pairs of places with the same wording of so many symbols, at least two, are to be expected.
    pub(super) fn places(&self, length: usize) -> f64 {
        let places = length.checked_sub(2).and_then(|at| self.places.get(at)).copied().unwrap_or_default();
        places * self.starts(length).map(|(_, weight)| weight).sum::<f64>()
    }

    /// For each pair, how probable it is that both say wording of so many symbols that starts with it or with an earlier
    /// pair.
    pub(super) fn up_to_starts(&self, length: usize) -> Vec<f64> {
        let up_to = |sum: &mut f64, (_, weight): (_, f64)| {
            *sum += weight;
            Some(*sum)
        };
        self.starts(length).scan(0.0, up_to).collect()
    }

    /// Wording of so many symbols, at least two, that both say, drawn by how probable it is in both; `up_to_starts` is that
    /// of the length.
    pub(super) fn draw(&self, length: usize, up_to_starts: &[f64], random: &mut Random) -> Vec<Symbol> {
        let drawn = random.share() * up_to_starts.last().copied().unwrap_or_default();
        let start = up_to_starts.partition_point(|up_to| *up_to <= drawn);
        let Some(mut state) = self.shared.get(start) else { return Vec::new() };
        let mut out = vec![state.pair.0, state.pair.1];
        for further in (0..length.saturating_sub(2)).rev() {
            let Some(step) = pick(self.weighed(state, further), random) else { break };
            out.push(step.symbol);
            match step.to.and_then(|to| self.shared.get(to)) {
                Some(next) => state = next,
                None => break,
            }
        }
        out
    }

    /// The pairs that wording of so many symbols may start with, each with how probable it is that both say it.
    fn starts(&self, length: usize) -> impl Iterator<Item = (&SharedState, f64)> + Clone {
        let onward = length.checked_sub(3).and_then(|further| self.onward.get(further));
        let further =
            move |at: usize| onward.map_or(1.0, |onward| onward.get(at).copied().unwrap_or_default());
        self.shared.iter().enumerate().map(move |(at, state)| (state, state.probability * further(at)))
    }

    /// What may follow a pair, each with how probable it is that both say it and go on alike for `further` symbols.
    fn weighed(&self, state: &SharedState, further: usize) -> impl Iterator<Item = (&Step, f64)> + Clone {
        let onward = further.checked_sub(1).and_then(|further| self.onward.get(further));
        let further = move |step: &Step| {
            onward.map_or(1.0, |onward| step.to.and_then(|to| onward.get(to)).copied().unwrap_or_default())
        };
        let steps = self.steps.get(state.steps.clone()).unwrap_or_default();
        steps.iter().map(move |step| (step, step.probability * further(step)))
    }
}

/// One of several things, each with the chance of its weight.
fn pick<T>(weighed: impl Iterator<Item = (T, f64)> + Clone, random: &mut Random) -> Option<T> {
    let sum: f64 = weighed.clone().map(|(_, weight)| weight).sum();
    let mut left = random.share() * sum;
    let mut last = None;
    for (thing, weight) in weighed {
        left -= weight;
        last = Some(thing);
        if left < 0.0 {
            break;
        }
    }
    last
}
