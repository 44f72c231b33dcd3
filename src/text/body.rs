//! A text whose characters are found by their number.

use super::CharRange;
use super::folding::folded;

/// A text that can be sliced by characters in constant time.
#[derive(Clone, Debug, Default)]
pub struct Text {
    string: String,
    /// Where each character starts, in bytes, and after them the length of the whole.
    starts: Vec<usize>,
}

impl Text {
    /// Takes a string over and notes where its characters start.
    pub fn new(string: String) -> Self {
        let starts = string.char_indices().map(|(byte, _)| byte).chain([string.len()]).collect();
        Self { string, starts }
    }

    /// The text in the form in which it is compared and looked up, with as many characters.
    pub fn folded(&self) -> Self {
        Self::new(folded(&self.string))
    }

    /// The whole text.
    pub fn as_str(&self) -> &str {
        &self.string
    }

    /// Its length in characters.
    pub fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// Whether it holds no character.
    pub fn is_empty(&self) -> bool {
        self.string.is_empty()
    }

    /// The range of the whole text.
    pub fn range(&self) -> CharRange {
        CharRange::new(0, self.len())
    }

    /// The text of a range; what lies beyond the end of the text is left out.
    pub fn slice(&self, range: CharRange) -> &str {
        let byte = |position: usize| self.starts.get(position).copied().unwrap_or(self.string.len());
        self.string.get(byte(range.start)..byte(range.end)).unwrap_or_default()
    }

    /// The character at a position, `None` beyond the end.
    pub fn char_at(&self, position: usize) -> Option<char> {
        self.slice(CharRange::new(position, position + 1)).chars().next()
    }

    /// The characters of a range, each with its position in the whole text.
    pub fn chars_in(&self, range: CharRange) -> impl Iterator<Item = (usize, char)> + '_ {
        self.slice(range)
            .chars()
            .enumerate()
            .map(move |(offset, character)| (range.start + offset, character))
    }

    /// The range without the white space at both of its ends.
    pub fn trim(&self, range: CharRange) -> CharRange {
        let text = self.slice(range);
        let front = text.chars().take_while(|c| c.is_whitespace()).count();
        if front == range.len() {
            return CharRange::new(range.start, range.start);
        }
        let back = text.chars().rev().take_while(|c| c.is_whitespace()).count();
        CharRange::new(range.start + front, range.end - back)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slices_count_characters_not_bytes() {
        let text = Text::new("同志们：a𝄞!".to_owned());
        assert_eq!(text.len(), 7);
        assert_eq!(text.slice(CharRange::new(2, 5)), "们：a");
        assert_eq!(text.char_at(5), Some('𝄞'));
        assert_eq!(text.char_at(7), None);
    }

    #[test]
    fn a_range_beyond_the_end_is_cut_off() {
        let text = Text::new("abc".to_owned());
        assert_eq!(text.slice(CharRange::new(2, 9)), "c");
        assert_eq!(text.slice(CharRange::new(8, 9)), "");
    }

    #[test]
    fn trimming_moves_both_ends_inwards() {
        let text = Text::new("\u{3000} 今天 \n".to_owned());
        assert_eq!(text.slice(text.trim(text.range())), "今天");
        assert!(text.trim(CharRange::new(0, 2)).is_empty());
    }
}
