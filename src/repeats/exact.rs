//! Exact repeats: wording that stands in two or more sequences, and every place where it stands.

use std::ops::Range;

use rayon::prelude::*;

use super::marks::Marks;
use super::stretch::Stretch;
use super::suffixes::Suffixes;
use super::trim::Trimming;
use super::{Length, MinimumLength, Sequence, SequencePlace};

/// Wording that stands in two or more sequences.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Repeat {
    /// Its length before its ends were trimmed: from this minimum down it counts.
    pub length: Length,
    /// In how many sequences it stands; at least 2.
    pub spread: usize,
    /// Every place where it stands, in order, nested and overlapping ones too; all equally long.
    pub occurrences: Vec<SequencePlace>,
}

/// All the wording that several sequences share, ready to be asked for any minimum length.
#[derive(Clone, Debug, Default)]
pub struct Repeats {
    suffixes: Suffixes,
    marks: Marks,
    maximal: Vec<Stretch>,
    trimming: Trimming,
}

impl Repeats {
    /// Finds all maximal repeats of the lowest minimum length: wording that stands in two or more sequences, inside
    /// of sections, and that no symbol before or after it accompanies wherever it stands.
    pub fn of(sequences: &[Sequence]) -> Self {
        let suffixes = Suffixes::of(sequences);
        let marks = Marks::of(sequences, &suffixes);
        let maximal = maximal_stretches(&suffixes, &marks);
        let trimming = Trimming::of(&suffixes, &marks, &maximal);
        Self { suffixes, marks, maximal, trimming }
    }

    /// The maximal repeats as they stand, ends untrimmed and sentences unheeded, in no order.
    pub fn maximal(&self, minimum: MinimumLength) -> Vec<Repeat> {
        let long_enough = |stretch: &&Stretch| self.marks.length(**stretch).reaches(minimum);
        self.maximal.iter().filter(long_enough).map(|&stretch| self.repeat(stretch, stretch)).collect()
    }

    /// The repeats that count at a minimum length, in no order: cut off where less than the minimum lies beyond a
    /// sentence's end, then trimmed to words. All occurrences of the trimmed wording are given, those that the
    /// untrimmed one does not have included.
    pub fn trimmed(&self, minimum: MinimumLength) -> Vec<Repeat> {
        let wordings = self.trimming.at(minimum, &self.suffixes, &self.marks);
        wordings.par_iter().map(|trimmed| self.repeat(trimmed.whole, trimmed.wording)).collect()
    }

    /// All occurrences of `wording`, with the length of the `whole` that it was trimmed from.
    fn repeat(&self, whole: Stretch, wording: Stretch) -> Repeat {
        let part = self.suffixes.occurrences(wording.position, wording.length);
        let positions = self.suffixes.positions(part);
        let place = |&position: &usize| self.suffixes.place(position, wording.length);
        let mut occurrences: Vec<SequencePlace> = positions.iter().filter_map(place).collect();
        occurrences.sort_unstable();
        let spread = occurrences.chunk_by(|a, b| a.sequence == b.sequence).count();
        Repeat { length: self.marks.length(whole), spread, occurrences }
    }
}

/// A run of sorted suffixes that have `length` symbols in common, still open to the right.
struct OpenInterval {
    start: usize,
    length: usize,
}

/// The first occurrence, in the order of the suffixes, of each maximal repeat of at least the lowest minimum length:
/// the inner nodes of the suffix tree (Abouelhoda et al., "Replacing suffix trees with enhanced suffix arrays",
/// 2004, section 3) before whose occurrences different symbols stand.
fn maximal_stretches(suffixes: &Suffixes, marks: &Marks) -> Vec<Stretch> {
    let changes = Changes::of(suffixes);
    let mut out = Vec::new();
    let mut open: Vec<OpenInterval> = Vec::new();
    let mut take = |part: Range<usize>, length: usize| {
        let Some(&position) = suffixes.order.get(part.start) else { return };
        let stretch = Stretch { position, length };
        if marks.length(stretch).reaches(MinimumLength::LOWEST)
            && changes.of_symbol_before(&part)
            && changes.of_sequence(&part)
            && !rolls(suffixes, marks, &part, stretch)
        {
            out.push(stretch);
        }
    };
    for (end, &common) in suffixes.common.iter().chain([&0]).enumerate() {
        let mut start = end.saturating_sub(1);
        while let Some(last) = open.pop_if(|last| last.length > common) {
            take(last.start..end, last.length);
            start = last.start;
        }
        if common > open.last().map_or(0, |last| last.length) {
            open.push(OpenInterval { start, length: common });
        }
    }
    out
}

/// How often, up to each suffix in sorted order, something differs from the suffix sorted before it.
struct Changes {
    symbol_before: Vec<usize>,
    sequence: Vec<usize>,
}

impl Changes {
    fn of(suffixes: &Suffixes) -> Self {
        let before = |position: usize| position.checked_sub(1).and_then(|before| suffixes.text.get(before));
        let sequence = |position: usize| suffixes.origins.get(position).map(|origin| origin.sequence);
        Self {
            symbol_before: count_changes(&suffixes.order, before),
            sequence: count_changes(&suffixes.order, sequence),
        }
    }

    fn of_symbol_before(&self, part: &Range<usize>) -> bool {
        self.symbol_before.get(part.start) != self.symbol_before.get(part.end - 1)
    }

    fn of_sequence(&self, part: &Range<usize>) -> bool {
        self.sequence.get(part.start) != self.sequence.get(part.end - 1)
    }
}

fn count_changes<T: PartialEq>(order: &[usize], fact: impl Fn(usize) -> T) -> Vec<usize> {
    let mut changes = 0;
    let mut previous = None;
    order
        .iter()
        .map(|&position| {
            let fact = Some(fact(position));
            changes += usize::from(previous.is_some() && previous != fact);
            previous = fact;
            changes
        })
        .collect()
}

/// Wording of up to this length counts even if it only repeats itself: twice the highest minimum on offer, so that
/// whatever is left out is still covered by shorter wording that counts.
const LONGEST_ROLL: Length = Length::twice(MinimumLength::HIGHEST);

/// Whether wording only repeats itself, as `哈哈哈…` does: two of its occurrences overlap by more than a half. In a long
/// run of this kind every shorter run is a repeat of its own with almost as many occurrences, so together they grow
/// with the square of the run; beyond [`LONGEST_ROLL`] they are left out, and the run is covered by shorter ones.
fn rolls(suffixes: &Suffixes, marks: &Marks, part: &Range<usize>, stretch: Stretch) -> bool {
    if marks.length(stretch) <= LONGEST_ROLL {
        return false;
    }
    let length = stretch.length;
    // So many occurrences do not fit into the text without overlapping by more than a half.
    if part.len() > 2 * suffixes.text.len() / length + 1 {
        return true;
    }
    let mut positions = suffixes.positions(part.clone()).to_vec();
    positions.sort_unstable();
    positions.windows(2).any(|pair| matches!(pair, [a, b] if (b - a) * 2 < length))
}
