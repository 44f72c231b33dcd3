//! How far the lists of a document have counted, and the labels that come of it.

use unicode_width::UnicodeWidthChar;

use super::NumberFormat;

/// How many levels a list may have: 9 in Word, 10 in OpenDocument.
pub const LEVELS: usize = 10;

/// A piece of a label's wording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words or signs as they are.
    Strings(String),
    /// The number of a level, counted from 0.
    Number(usize),
}

/// One level of a list: how its items are numbered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level {
    /// The first number.
    pub start: u32,
    /// How its numbers are written.
    pub format: NumberFormat,
    /// Whether the numbers of all levels are written in decimals here.
    pub decimal: bool,
    /// Whether its label touches the text.
    pub tight: bool,
    /// Its numbers start anew after an item of this level or of one above; `None` if they never do.
    pub restarts_after: Option<usize>,
    /// What stands in front of its items.
    pub label: Vec<Piece>,
}

impl Level {
    /// A level, counted from 0, that has no wording yet and counts from 1, anew after each item above it.
    pub fn new(level: usize) -> Self {
        Self {
            start: 1,
            format: NumberFormat::default(),
            decimal: false,
            tight: false,
            restarts_after: level.checked_sub(1),
            label: Vec::new(),
        }
    }
}

/// The levels of a list; the document may leave some undefined.
pub type Levels<'a> = [Option<&'a Level>; LEVELS];

/// How far a list has counted.
#[derive(Clone, Debug, Default)]
pub struct Counters([Option<u32>; LEVELS]);

impl Counters {
    /// Whether the next item of a level is its first, at all or after an item above it.
    pub fn starts(&self, level: usize) -> bool {
        self.0.get(level).is_none_or(Option::is_none)
    }

    /// Goes on to the next item of a level, or to the number `from`.
    pub fn count(&mut self, level: usize, levels: &Levels, from: Option<u32>) {
        let start = levels.get(level).copied().flatten().map_or(1, |level| level.start);
        for (deeper, count) in self.0.iter_mut().enumerate().skip(level) {
            let restarts_after =
                levels.get(deeper).copied().flatten().map_or(Some(level), |level| level.restarts_after);
            if deeper == level {
                *count = Some(from.unwrap_or_else(|| count.map_or(start, |count| count.saturating_add(1))));
            } else if restarts_after.is_some_and(|after| level <= after) {
                *count = None;
            }
        }
    }

    /// The label of the item that was counted last on a level; `None` if the level has no labels.
    pub fn label(&self, level: usize, levels: &Levels) -> Option<String> {
        let own =
            levels.get(level).copied().flatten().filter(|level| level.format != NumberFormat::Bullet)?;
        let number = |level: usize| {
            let shown = levels.get(level).copied().flatten();
            let counted = self.0.get(level).copied().flatten();
            let format = if own.decimal {
                NumberFormat::Decimal
            } else {
                shown.map(|level| level.format).unwrap_or_default()
            };
            // A level that was passed over shows its first number, as Word has it.
            format.write(counted.or(shown.map(|level| level.start)).unwrap_or(1))
        };
        let pieces = own.label.iter().map(|piece| match piece {
            Piece::Strings(wording) => wording.clone(),
            Piece::Number(level) => number(*level),
        });
        Some(pieces.collect::<String>()).filter(|label| !label.trim().is_empty())
    }
}

/// A label with what parts it from its text. Documents have a tab or an indent there; as one would type it, nothing
/// stands after `一、` and `（一）`, a space after `第一章` and `(a)`.
pub fn spaced(label: String, tight: bool, text: &str) -> String {
    let is_wide = |c: char| c.width() == Some(2);
    let narrow = label.chars().next_back().is_some_and(|c| !is_wide(c)) && !text.starts_with(is_wide);
    let wordy = label.chars().next_back().is_some_and(|c| c.is_alphabetic() || c.is_ascii_digit());
    if !tight && (narrow || wordy) { label + " " } else { label }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_stand_before_the_text_as_one_would_type_them() {
        let put = |label: &str, text: &str| spaced(label.to_owned(), false, text) + text;
        assert_eq!(put("一、", "提高站位"), "一、提高站位");
        assert_eq!(put("（一）", "提高站位"), "（一）提高站位");
        assert_eq!(put("1.", "提高站位"), "1.提高站位");
        assert_eq!(put("①", "提高站位"), "①提高站位");
        assert_eq!(put("1.", "The state of the Union"), "1. The state of the Union");
        assert_eq!(put("第一章", "总则"), "第一章 总则");
        assert_eq!(spaced("第一章".to_owned(), true, "总则"), "第一章");
    }
}
