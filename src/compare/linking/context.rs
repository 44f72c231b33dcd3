//! The second look: what the first one says of a pair's rivals and of the sections around.

use rustc_hash::FxHashSet;

use super::CandidatePair;
use super::measures::leads;
use crate::speech::{PerSection, SectionId};

/// What the second look goes by.
pub const CONTEXT: [&str; 8] = [
    "first look",
    "lead, forth",
    "lead, back",
    "parents",
    "both have parents",
    "sections before",
    "sections after",
    "best children",
];
/// Which of them stand for the outline around.
pub(super) const OUTLINE: [usize; 3] = [3, 5, 6];

/// Log-odds are bounded, so that one odd value does not outweigh everything: e^-8 is 1 in 3,000.
const SUREST: f64 = 8.0;
/// So is the lead over the best rival.
const LONGEST_LEAD: f64 = 5.0;

/// The sections above, of each speech.
pub(super) struct Parents {
    pub(super) a: PerSection<Option<SectionId>>,
    pub(super) b: PerSection<Option<SectionId>>,
}

impl Parents {
    /// The sections above those of a pair, where both have one.
    fn above(&self, pair: CandidatePair) -> Option<CandidatePair> {
        Some(CandidatePair { a: self.a[pair.a]?, b: self.b[pair.b]? })
    }

    /// Those of the pairs whose sections above or below are a pair, too.
    pub(super) fn linked_above_or_below(
        &self,
        pairs: impl Iterator<Item = CandidatePair> + Clone,
    ) -> FxHashSet<CandidatePair> {
        let all: FxHashSet<CandidatePair> = pairs.clone().collect();
        let related = |pair| Some([pair, self.above(pair).filter(|above| all.contains(above))?]);
        pairs.filter_map(related).flatten().collect()
    }
}

/// The values of each pair for the second look, from the log-odds of the first. The pairs are in order.
pub(super) fn context(
    pairs: &[CandidatePair],
    parents: &Parents,
    log_odds: &[f64],
) -> Vec<[f64; CONTEXT.len()]> {
    let place = |pair: CandidatePair| pairs.binary_search(&pair).ok();
    let probabilities: Vec<f64> = log_odds.iter().map(|&odds| probability(odds)).collect();
    let probability = |pair: CandidatePair| place(pair).map_or(0.0, |pair| probabilities[pair]);
    let mut best_children = vec![0.0_f64; pairs.len()];
    for (&pair, &probability) in pairs.iter().zip(&probabilities) {
        if let Some(above) = parents.above(pair).and_then(place) {
            best_children[above] = best_children[above].max(probability);
        }
    }
    let forth = leads(pairs.iter().map(|pair| pair.a), log_odds, -SUREST);
    let back = leads(pairs.iter().map(|pair| pair.b), log_odds, -SUREST);
    let values = |(number, &pair): (usize, &CandidatePair)| {
        let parents = parents.above(pair);
        [
            log_odds[number].clamp(-SUREST, SUREST),
            forth[number].clamp(-LONGEST_LEAD, LONGEST_LEAD),
            back[number].clamp(-LONGEST_LEAD, LONGEST_LEAD),
            parents.map_or(0.0, probability),
            f64::from(u8::from(parents.is_some())),
            pair.before().map_or(0.0, probability),
            probability(pair.after()),
            best_children[number],
        ]
    };
    pairs.iter().enumerate().map(values).collect()
}

/// From the logarithm of the odds.
fn probability(log_odds: f64) -> f64 {
    1.0 / (1.0 + (-log_odds).exp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_hear_of_what_is_around_them() {
        let pairs = [(0, 0), (1, 1), (1, 2), (2, 2)].map(|(a, b)| CandidatePair::of(a, b));
        let above = || PerSection::from(vec![None, Some(SectionId(0)), Some(SectionId(0))]);
        let parents = Parents { a: above(), b: above() };
        let values = context(&pairs, &parents, &[2.0, 1.0, -3.0, 0.0]);
        let of = |pair: usize, name: &str| values[pair][CONTEXT.iter().position(|&n| n == name).unwrap()];
        let close = |x: f64, y: f64| (x - y).abs() < 1e-9;
        assert!(close(of(1, "parents"), probability(2.0)) && close(of(0, "parents"), 0.0));
        assert!(close(of(1, "sections after"), probability(0.0)));
        assert!(close(of(2, "sections before"), 0.0), "they are no pair");
        assert!(close(of(0, "best children"), probability(1.0)));
        assert!(close(of(1, "lead, forth"), 4.0) && close(of(2, "lead, forth"), -4.0));
    }
}
