//! Text that the reader types.

use unicode_segmentation::UnicodeSegmentation;

/// How many characters a field takes: more than anybody searches for. What is pasted by mistake must not keep the
/// program busy, since it looks for the text after every key.
const LONGEST: usize = 200;

/// A line of text that is typed at its end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextField(String);

impl TextField {
    /// What has been typed.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// Adds text at the end, as much as the field takes; whether it took any.
    pub fn push(&mut self, text: &str) -> bool {
        let room = LONGEST.saturating_sub(self.0.chars().count());
        let before = self.0.len();
        self.0.extend(text.chars().take(room));
        self.0.len() > before
    }

    /// Takes the last character off, with its combining marks.
    pub fn delete_last(&mut self) {
        if let Some((byte, _)) = self.0.grapheme_indices(true).next_back() {
            self.0.truncate(byte);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_takes_no_more_than_anybody_types() {
        let mut field = TextField::default();
        assert!(field.push("发展") && field.push(&"x".repeat(1_000)));
        assert_eq!(field.text().chars().count(), LONGEST);
        assert!(!field.push("y"));
    }

    #[test]
    fn the_last_character_goes_with_its_marks() {
        let mut field = TextField::default();
        field.push("cafe\u{301}");
        field.delete_last();
        assert_eq!(field.text(), "caf");
    }
}
