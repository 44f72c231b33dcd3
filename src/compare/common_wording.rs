//! The wording that two linked sections have in common, too short to count everywhere.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::{CommonWording, SpeechSequence};
use crate::repeats::{MinimumLength, SymbolRange};
use crate::text::CharRange;
use crate::text::symbols::SymbolKind;

/// One of two linked sections.
#[derive(Clone, Copy)]
pub(super) struct Side<'a> {
    pub(super) sequence: &'a SpeechSequence,
    pub(super) own: CharRange,
}

/// The runs of equal wording that an alignment of the two sections finds, from [`MinimumLength::LOWEST`] on, with
/// whole words at both ends.
pub(super) fn common_wording(a: Side<'_>, b: Side<'_>) -> Vec<CommonWording> {
    let (inside_a, inside_b) = (a.sequence.symbols(a.own), b.sequence.symbols(b.own));
    let symbols = |side: Side<'_>, range: SymbolRange| {
        side.sequence.sequence.symbols.get(range.start..range.end).unwrap_or_default().to_vec()
    };
    capture_diff_slices(Algorithm::Hunt, &symbols(a, inside_a), &symbols(b, inside_b))
        .into_iter()
        .filter_map(|operation| match operation {
            DiffOp::Equal { old_index, new_index, len } => {
                run(a, inside_a.start + old_index, b, inside_b.start + new_index, len)
            }
            _ => None,
        })
        .collect()
}

fn run(a: Side<'_>, start_a: usize, b: Side<'_>, start_b: usize, length: usize) -> Option<CommonWording> {
    let at = |start: usize| SymbolRange { start, end: start + length };
    // Segmentation may differ between the two sides; an end counts where either sees a word's edge.
    let (first, last) = {
        let (words_a, words_b) = (word_edges(a, at(start_a)), word_edges(b, at(start_b)));
        let edge = |offset: &usize| words_a[*offset] || words_b[*offset];
        ((0..=length).find(edge)?, (0..=length).rev().find(edge)?)
    };
    let cut = |start: usize| SymbolRange { start: start + first, end: start + last };
    let wording = cut(start_a);
    let kinds = a.sequence.sequence.kinds.get(wording.start..wording.end)?;
    let length = length_of(kinds)?;
    Some(CommonWording {
        a: a.sequence.characters(wording)?,
        b: b.sequence.characters(cut(start_b))?,
        length,
    })
}

/// Whether a word starts or ends before each symbol of a range, and behind the last.
fn word_edges(side: Side<'_>, range: SymbolRange) -> Vec<bool> {
    let starts = &side.sequence.sequence.word_starts;
    (range.start..=range.end).map(|position| starts.get(position).copied().unwrap_or(true)).collect()
}

/// The length of wording in characters, two words counting as three; `None` below the lowest minimum.
fn length_of(kinds: &[SymbolKind]) -> Option<usize> {
    let count = |kind| kinds.iter().filter(|&&other| other == kind).count();
    let characters = count(SymbolKind::Character);
    let length = if characters > 0 { characters } else { count(SymbolKind::Word) * 3 / 2 };
    (length >= MinimumLength::LOWEST.characters()).then_some(length)
}
