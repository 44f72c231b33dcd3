//! Which character of the document is which of the text that was read from it.
//!
//! A text has all letters and figures of its document in their order, with numbers that Word counts by itself and notes in
//! between, and without what is hidden: what both have in common tells where each stands.

use std::time::{Duration, Instant};

use similar::{Algorithm, DiffOp, capture_diff_slices_deadline};

use super::runs::Scanned;
use super::{MarkLook, WordMarks};
use crate::text::CharRange;

/// How long two texts may be held against each other. They are nearly the same: those of ten hours take some milliseconds.
const PATIENCE: Duration = Duration::from_secs(2);

/// What each character of the document is marked with.
pub struct Placed<'a> {
    /// For each character of the document, its mark.
    pub looks: Vec<Option<MarkLook>>,
    /// The comments that found their place, in the order in which they start.
    pub comments: Vec<PlacedComment<'a>>,
    /// How many letters and figures that were to be marked found no place.
    pub unmarked: usize,
}

/// A comment and the characters of the document that it is on: the first and the last.
pub struct PlacedComment<'a> {
    /// The first.
    pub first: usize,
    /// The last.
    pub last: usize,
    /// What it says.
    pub text: &'a str,
}

/// Finds the places of marks and comments.
pub fn place<'a>(scanned: &Scanned, marks: &'a WordMarks<'_>) -> Placed<'a> {
    let places = Places::of(scanned, marks.text);
    let mut looks = vec![None; scanned.characters.len()];
    let mut unmarked = 0;
    for &(range, look) in &marks.marks {
        unmarked += places.missing(range);
        // Signs between two letters of one stretch belong to it, unless something stands between them in the document.
        let mut last: Option<(usize, usize)> = None;
        for (letter, at) in places.within(range) {
            let from = last.filter(|&(before, _)| before + 1 == letter).map_or(at, |(_, place)| place + 1);
            looks.iter_mut().take(at + 1).skip(from).for_each(|slot| *slot = Some(look));
            last = Some((letter, at));
        }
    }
    let comment = |(range, text): &'a (CharRange, String)| {
        let (first, last) = (places.within(*range).next()?.1, places.within(*range).last()?.1);
        Some(PlacedComment { first: first.min(last), last: first.max(last), text })
    };
    let mut comments: Vec<PlacedComment<'_>> = marks.comments.iter().filter_map(comment).collect();
    comments.sort_by_key(|comment| (comment.first, comment.last));
    Placed { looks, comments, unmarked }
}

/// The letters and figures of a text, and where each stands in the document.
struct Places {
    /// The position of each in the text.
    positions: Vec<usize>,
    /// The number of its character in the document; `None` where it has none.
    characters: Vec<Option<usize>>,
}

impl Places {
    fn of(scanned: &Scanned, text: &str) -> Self {
        let letters = |(_, character): &(usize, char)| character.is_alphanumeric();
        let (positions, here): (Vec<usize>, Vec<char>) = text.chars().enumerate().filter(letters).unzip();
        let there = scanned.characters.iter().map(|character| character.character).enumerate();
        let (numbers, there): (Vec<usize>, Vec<char>) = there.filter(letters).unzip();
        let deadline = Instant::now().checked_add(PATIENCE);
        let mut characters = vec![None; here.len()];
        for operation in capture_diff_slices_deadline(Algorithm::Myers, &here, &there, deadline) {
            if let DiffOp::Equal { old_index, new_index, len } = operation {
                let same = numbers.iter().skip(new_index).take(len);
                for (slot, &number) in characters.iter_mut().skip(old_index).zip(same) {
                    *slot = Some(number);
                }
            }
        }
        Self { positions, characters }
    }

    /// The numbers of the letters in a range of the text.
    fn letters(&self, range: CharRange) -> std::ops::Range<usize> {
        let first = self.positions.partition_point(|&position| position < range.start);
        first..self.positions.partition_point(|&position| position < range.end)
    }

    /// The letters in a range of the text that stand in the document, each by its number and its character there.
    fn within(&self, range: CharRange) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.letters(range).filter_map(|letter| Some((letter, (*self.characters.get(letter)?)?)))
    }

    /// How many letters in a range of the text have no place in the document.
    fn missing(&self, range: CharRange) -> usize {
        self.letters(range).len() - self.within(range).count()
    }
}
