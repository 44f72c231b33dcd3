//! How many phrases to expect by chance: the figures for what the reader has asked for so far.

use std::collections::BTreeMap;

use crate::compare::ViewSettings;
use crate::repeats::MinimumLength;

/// What a figure of chance depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ChanceOf {
    /// How many comparisons there were before the one it belongs to.
    comparison: u64,
    /// How long a phrase has to be.
    pub minimum: MinimumLength,
    /// In how many speeches it has to stand.
    pub spread: usize,
}

/// The figures of the comparison that is shown. Each takes tens of milliseconds for nine long reports, so that they are
/// worked out off the thread that draws.
#[derive(Debug, Default)]
pub(super) struct ChanceFigures {
    /// How many comparisons there were before.
    comparison: u64,
    /// `None` where the speeches have too little of their own to tell.
    known: BTreeMap<ChanceOf, Option<f64>>,
    /// What was asked for last; who works it out may leave out what was asked for before.
    awaited: Option<ChanceOf>,
}

impl ChanceFigures {
    /// Those of the next comparison: what comes in of an earlier one is of no use from now on.
    pub(super) fn begin_anew(&mut self) {
        *self = Self { comparison: self.comparison + 1, ..Self::default() };
    }

    /// The figure for what the settings show, if it is known and there is one.
    pub(super) fn get(&self, settings: &ViewSettings) -> Option<f64> {
        self.known.get(&self.of(settings)).copied().flatten()
    }

    /// The figure that somebody has to work out for what the settings show; from then on it is awaited.
    pub(super) fn wanting(&mut self, settings: &ViewSettings) -> Option<ChanceOf> {
        let of = self.of(settings);
        let is_wanting = !self.known.contains_key(&of) && self.awaited != Some(of);
        is_wanting.then(|| *self.awaited.insert(of))
    }

    /// Takes a figure in.
    pub(super) fn take(&mut self, of: ChanceOf, figure: Option<f64>) {
        if of.comparison == self.comparison {
            self.known.insert(of, figure);
        }
    }

    fn of(&self, settings: &ViewSettings) -> ChanceOf {
        ChanceOf { comparison: self.comparison, minimum: settings.minimum, spread: settings.spread }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_wanted_once_and_one_of_an_earlier_comparison_is_not_taken() {
        let (mut figures, settings) = (ChanceFigures::default(), ViewSettings::default());
        let first = figures.wanting(&settings).unwrap();
        assert_eq!(figures.wanting(&settings), None);
        figures.begin_anew();
        let second = figures.wanting(&settings).unwrap();
        figures.take(first, Some(1.0));
        assert_eq!(figures.get(&settings), None);
        figures.take(second, Some(2.0));
        assert_eq!(figures.get(&settings), Some(2.0));
        assert_eq!(figures.wanting(&settings), None);
    }

    #[test]
    fn a_figure_that_another_has_overtaken_is_wanted_again() {
        let (mut figures, settings) = (ChanceFigures::default(), ViewSettings::default());
        let wider = ViewSettings { spread: 3, ..settings.clone() };
        let overtaken = figures.wanting(&settings);
        assert!(figures.wanting(&wider).is_some());
        assert_eq!(figures.wanting(&settings), overtaken);
    }
}
