//! The generalised suffix array: all texts in one, every position sorted by what follows it.

use std::ops::Range;

use super::{Sequence, SequencePlace, SymbolRange};

/// Where a position of the joined text comes from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Origin {
    /// Which sequence.
    pub sequence: usize,
    /// Which of its symbols. A separator has the position of the symbol before which it stands.
    pub position: usize,
}

/// Several sequences joined into one text, with its suffix array and the lengths of the common prefixes.
///
/// Before each section stands a separator that is unlike any other symbol, so nothing that occurs twice holds one.
#[derive(Clone, Debug, Default)]
pub(super) struct Suffixes {
    /// The joined text.
    pub text: Vec<u32>,
    /// Where each of its positions comes from.
    pub origins: Vec<Origin>,
    /// The positions, sorted by the text that starts at them.
    pub order: Vec<usize>,
    /// The inverse of `order`.
    pub rank: Vec<usize>,
    /// How many symbols the suffixes at `order[i - 1]` and `order[i]` have in common; 0 for the first.
    pub common: Vec<usize>,
    /// The least number of a separator; those of symbols are lower.
    first_separator: u32,
}

impl Suffixes {
    /// Joins the sequences and sorts; O(n log n) for texts as people write them, O(n log² n) at worst.
    pub fn of(sequences: &[Sequence]) -> Self {
        let symbols = sequences.iter().flat_map(|sequence| &sequence.symbols);
        let first_separator = symbols.map(|symbol| symbol.0 + 1).max().unwrap_or(0);
        let (text, origins) = join(sequences, first_separator);
        let (order, rank) = sort(&text);
        let common = common_prefixes(&text, &order, &rank);
        Self { text, origins, order, rank, common, first_separator }
    }

    /// Whether a position holds a separator.
    pub fn is_separator(&self, position: usize) -> bool {
        self.text.get(position).is_some_and(|&symbol| symbol >= self.first_separator)
    }

    /// The part of `order` that holds every occurrence of the `length` symbols at `position`.
    pub fn occurrences(&self, position: usize, length: usize) -> Range<usize> {
        let Some(&rank) = self.rank.get(position) else { return 0..0 };
        let agrees = |&&common: &&usize| common >= length;
        let before = self.common.get(..=rank).unwrap_or_default().iter().rev().take_while(agrees).count();
        let after = self.common.get(rank + 1..).unwrap_or_default().iter().take_while(agrees).count();
        rank - before..rank + after + 1
    }

    /// The positions in a part of `order`.
    pub fn positions(&self, part: Range<usize>) -> &[usize] {
        self.order.get(part).unwrap_or_default()
    }

    /// A stretch of the joined text that holds no separator, as a place in its sequence.
    pub fn place(&self, position: usize, length: usize) -> Option<SequencePlace> {
        let &Origin { sequence, position } = self.origins.get(position)?;
        Some(SequencePlace { sequence, range: SymbolRange { start: position, end: position + length } })
    }
}

fn join(sequences: &[Sequence], mut separator: u32) -> (Vec<u32>, Vec<Origin>) {
    let (mut text, mut origins) = (Vec::new(), Vec::new());
    for (number, sequence) in sequences.iter().enumerate() {
        let mut sections = sequence.section_starts.iter().peekable();
        for (position, symbol) in sequence.symbols.iter().enumerate() {
            let mut starts_section = position == 0;
            while sections.next_if(|&&start| start <= position).is_some() {
                starts_section = true;
            }
            if starts_section {
                text.push(separator);
                origins.push(Origin { sequence: number, position });
                separator += 1;
            }
            text.push(symbol.0);
            origins.push(Origin { sequence: number, position });
        }
    }
    (text, origins)
}

/// Sorts the suffixes of a text by doubling: suffixes that agree in their first `depth` symbols are told apart by the
/// ranks of the suffixes `depth` further on, so each round doubles the depth (Larsson and Sadakane, "Faster suffix
/// sorting", 2007). Returns the sorted positions and their inverse.
fn sort(text: &[u32]) -> (Vec<usize>, Vec<usize>) {
    let mut order: Vec<usize> = (0..text.len()).collect();
    let mut rank = vec![0; text.len()];
    let everything = 0..text.len();
    let mut groups = vec![everything];
    let mut depth = 0;
    while !groups.is_empty() {
        let mut unsorted = Vec::new();
        for group in groups {
            split(group, depth, text, &mut order, &mut rank, &mut unsorted);
        }
        groups = unsorted;
        depth = (depth * 2).max(1);
    }
    (order, rank)
}

/// Sorts one group of suffixes that agree in their first `depth` symbols by what follows, gives each its new rank
/// and adds the groups that still agree to `unsorted`.
fn split(
    group: Range<usize>,
    depth: usize,
    text: &[u32],
    order: &mut [usize],
    rank: &mut [usize],
    unsorted: &mut Vec<Range<usize>>,
) {
    let key = |position: usize| match depth {
        0 => text.get(position).map(|&symbol| symbol as usize),
        // Beyond the end there is `None`, which sorts before every rank: a prefix comes before what it begins.
        _ => rank.get(position + depth).copied(),
    };
    let Some(suffixes) = order.get_mut(group.clone()) else { return };
    let mut keyed: Vec<(Option<usize>, usize)> = suffixes.iter().map(|&at| (key(at), at)).collect();
    keyed.sort_unstable();
    let mut start = group.start;
    for equal in keyed.chunk_by(|a, b| a.0 == b.0) {
        for (slot, &(_, position)) in suffixes.iter_mut().skip(start - group.start).zip(equal) {
            *slot = position;
            if let Some(rank) = rank.get_mut(position) {
                *rank = start;
            }
        }
        if equal.len() > 1 {
            unsorted.push(start..start + equal.len());
        }
        start += equal.len();
    }
}

/// How much each suffix has in common with the one sorted before it, in linear time (Kasai et al., "Linear-time
/// longest-common-prefix computation in suffix arrays", 2001).
fn common_prefixes(text: &[u32], order: &[usize], rank: &[usize]) -> Vec<usize> {
    let mut out = vec![0; text.len()];
    let mut length = 0_usize;
    for (position, &rank) in rank.iter().enumerate() {
        let Some(&previous) = rank.checked_sub(1).and_then(|rank| order.get(rank)) else {
            length = 0;
            continue;
        };
        let here = text.get(position + length..).unwrap_or_default();
        let there = text.get(previous + length..).unwrap_or_default();
        length += here.iter().zip(there).take_while(|(a, b)| a == b).count();
        if let Some(slot) = out.get_mut(rank) {
            *slot = length;
        }
        length = length.saturating_sub(1);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn suffixes_are_sorted_and_know_their_common_prefixes(text in prop::collection::vec(0_u32..3, 0..60)) {
            let (order, rank) = sort(&text);
            let mut expected: Vec<usize> = (0..text.len()).collect();
            expected.sort_by_key(|&at| &text[at..]);
            prop_assert_eq!(&order, &expected);
            let common = common_prefixes(&text, &order, &rank);
            for i in 1..order.len() {
                let (a, b) = (&text[order[i - 1]..], &text[order[i]..]);
                prop_assert_eq!(common[i], a.iter().zip(b).take_while(|(a, b)| a == b).count());
            }
        }
    }

    #[test]
    fn every_occurrence_of_a_stretch_is_found() {
        let symbols = [1, 2, 3, 1, 2].map(crate::text::symbols::Symbol).to_vec();
        let sequence = Sequence { symbols, section_starts: vec![0, 2], ..Sequence::default() };
        let suffixes = Suffixes::of(&[sequence.clone(), sequence]);
        assert_eq!(suffixes.text, [4, 1, 2, 5, 3, 1, 2, 6, 1, 2, 7, 3, 1, 2]);
        let mut places: Vec<_> = suffixes
            .positions(suffixes.occurrences(1, 2))
            .iter()
            .filter_map(|&position| suffixes.place(position, 2))
            .map(|place| (place.sequence, place.range.start, place.range.end))
            .collect();
        places.sort_unstable();
        assert_eq!(places, [(0, 0, 2), (0, 3, 5), (1, 0, 2), (1, 3, 5)]);
    }
}
