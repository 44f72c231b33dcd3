//! A line of a file that has text on it.

use super::notice::Notice;
use crate::formats::{PageStart, Start};
use crate::language::{Grammar, Label};
use crate::text::folding::folded;
use crate::text::line_end::{closes, ends_clause};
use crate::text::symbols::is_han;
use crate::text::width::{AmbiguousWidth, columns};

/// A line with text on it.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// Its place among all lines, empty ones too.
    pub place: usize,
    /// Its number in the file, from 1.
    pub number: usize,
    /// Its text without the white space around it.
    pub text: &'a str,
    /// How many characters of white space stand before it.
    pub indent: usize,
    /// Where it goes on on another page, counted with that white space.
    pub pages: &'a [PageStart],
    /// How high a heading it is, if the file says so.
    pub heading: Option<u8>,
    /// Why it is no part of the speech, if it is none.
    pub notice: Option<Notice>,
    /// Whether what a page put after its last sentence stands at its end.
    pub ends_with_page: bool,
    /// What parts it from the line before it.
    pub start: Start,
    /// The width in columns at which the line breaks of its paragraph stand, if the paragraph has any.
    pub break_width: Option<usize>,
    /// Whether the file says that it belongs to a table of contents.
    pub is_contents: bool,
}

/// The width in columns of the two blanks that a Chinese paragraph starts with.
const INDENT: usize = 4;

impl Line<'_> {
    /// The width of its text in columns as its writer saw it: in Chinese fonts quotation marks and dashes are as wide as
    /// characters.
    pub fn text_columns(&self) -> usize {
        let ambiguous = if self.text.contains(is_han) { AmbiguousWidth::Two } else { AmbiguousWidth::One };
        columns(self.text, ambiguous)
    }

    /// The same with the white space in front of it.
    pub fn columns(&self) -> usize {
        self.text_columns() + if self.is_indented() { INDENT } else { 0 }
    }

    /// Whether no line, not even an empty one, stands between this line and an earlier one.
    pub fn is_right_below(&self, earlier: &Self) -> bool {
        self.place == earlier.place + 1
    }

    /// Whether it stands right below an earlier line and starts as no paragraph does.
    pub fn goes_on_from(&self, earlier: &Self) -> bool {
        self.is_right_below(earlier) && starts_mid_sentence(self.text)
    }

    /// The numbering that it starts with.
    pub fn label(&self, grammar: &dyn Grammar) -> Option<Label> {
        grammar.label(&folded(self.text))
    }

    /// Whether white space stands before it.
    pub fn is_indented(&self) -> bool {
        self.indent > 0
    }

    /// Whether it is a paragraph whatever stands around it.
    pub fn stands_alone(&self) -> bool {
        self.heading.is_some() || self.notice.is_some()
    }
}

/// Marks that no heading holds.
pub const SENTENCE_MARKS: [char; 5] = ['。', '！', '？', '；', '：'];

/// Whether a paragraph may end with a line: with a clause or what closes, be it only a name.
pub fn may_end_paragraph(text: &str) -> bool {
    ends_clause(text) || closes(text) || text.ends_with(LOST)
}

/// What stands for a character that was lost: at the end of a line it may have been the mark.
const LOST: char = '\u{FFFD}';

/// Whether a line starts as no paragraph does: with a mark that ends or goes on, with `的`, or a small letter. In Chinese
/// `xx局` is a body whose name was made unreadable.
pub fn starts_mid_sentence(line: &str) -> bool {
    let is_particle =
        line.starts_with('的') && !["的确", "的士", "的哥"].iter().any(|word| line.starts_with(word));
    let is_masked = || line.trim_start_matches('x').starts_with(is_han);
    is_particle
        || line.starts_with(|c: char| "。，、；：？！）》〉”’」』…,.;:?!)".contains(c))
        || line.starts_with(char::is_lowercase) && !(line.starts_with('x') && is_masked())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_masked_name_starts_a_paragraph_and_a_small_letter_does_not() {
        assert!(!starts_mid_sentence("xx乡要早动手。") && !starts_mid_sentence("x村的同志"));
        assert!(starts_mid_sentence("xylophones were played") && starts_mid_sentence("，要早动手。"));
        assert!(!starts_mid_sentence("Xi乡") && !starts_mid_sentence("乡里"));
    }
}
