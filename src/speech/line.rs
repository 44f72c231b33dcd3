//! The lines of a file that have text on them.

use unicode_width::UnicodeWidthStr;

use super::contents::mark_contents;
use super::furniture::mark_furniture;
use super::notice::{Notice, notice};
use crate::formats::{PageStart, Paragraph, Start};
use crate::language::{Grammar, Label};
use crate::text::folding::folded;

/// The widest line in columns that is a heading because the file says so: writers mark whole paragraphs, too.
const WIDEST_HEADING: usize = 80;

/// The share of headings among the lines from which on the file's marks say nothing: somebody has marked the text.
const MARKED_SHARE: f64 = 0.5;

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
    /// Its width with the white space in front of it.
    pub fn columns(&self) -> usize {
        self.text.width() + if self.is_indented() { INDENT } else { 0 }
    }

    /// Whether no line, not even an empty one, stands between this line and an earlier one.
    pub fn is_right_below(&self, earlier: &Self) -> bool {
        self.place == earlier.place + 1
    }

    /// Whether it stands right below an earlier line and starts as no paragraph does.
    pub fn goes_on_from(&self, earlier: &Self) -> bool {
        self.is_right_below(earlier) && self.text.starts_with(is_mid_sentence)
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

/// The lines with text on them, in order. A document's paragraphs are its lines until their wording says otherwise.
pub fn lines<'a>(paragraphs: &'a [Paragraph], grammar: &dyn Grammar) -> Vec<Line<'a>> {
    let line = |(place, paragraph): (usize, &'a Paragraph)| {
        let text = trim(&paragraph.text);
        let notice = notice(text, grammar);
        let heading = paragraph.heading.filter(|_| notice.is_none() && may_be_heading(text));
        let start = if is_indented(paragraph) { Start::Paragraph } else { paragraph.start };
        let is_contents = paragraph.is_contents;
        Line {
            place,
            number: paragraph.line,
            text,
            indent: indent(&paragraph.text),
            pages: &paragraph.pages,
            heading,
            notice,
            start,
            break_width: None,
            is_contents,
        }
    };
    let mut lines: Vec<Line> = paragraphs.iter().enumerate().map(line).collect();
    lines.retain(|line| !line.text.is_empty());
    let headings = lines.iter().filter(|line| line.heading.is_some()).count();
    if headings as f64 > lines.len() as f64 * MARKED_SHARE {
        lines.iter_mut().for_each(|line| line.heading = None);
    }
    clear_links(&mut lines);
    mark_furniture(&mut lines, grammar);
    mark_contents(&mut lines, grammar);
    measure_breaks(&mut lines);
    lines
}

/// Whether a line behind a break is set as paragraphs are: web pages have `<br>` between their paragraphs.
fn is_indented(paragraph: &Paragraph) -> bool {
    paragraph.start == Start::Break && paragraph.text.starts_with(['\u{3000}', '\u{2003}', '\u{A0}'])
}

/// Notes how wide the lines are that one paragraph of the file was broken into.
fn measure_breaks(lines: &mut [Line]) {
    let goes_on = |before: &Line, line: &Line| line.start == Start::Break && line.is_right_below(before);
    for paragraph in lines.chunk_by_mut(goes_on).filter(|lines| lines.len() > 1) {
        let width = paragraph.iter().map(|line| line.text.width()).max();
        paragraph.iter_mut().for_each(|line| line.break_width = width);
    }
}

/// A notice that the line right below goes on with is a link in mid-sentence: `公有领域` before `。`.
fn clear_links(lines: &mut [Line]) {
    for index in 1..lines.len() {
        if let Some([line, next]) = lines.get_mut(index - 1..=index)
            && line.notice != Some(Notice::PageNumber)
            && next.goes_on_from(line)
        {
            line.notice = None;
        }
    }
}

/// Characters that no paragraph starts with.
pub fn is_mid_sentence(character: char) -> bool {
    "。，、；：？！）》〉”’」』…,.;:?!)".contains(character) || character.is_lowercase()
}

fn may_be_heading(text: &str) -> bool {
    text.width() <= WIDEST_HEADING && !text.ends_with(['。', '；', '，', ';', ','])
}

/// How many characters [`trim`] takes from the start of a text.
fn indent(text: &str) -> usize {
    let start = text.len() - text.trim_start_matches(is_blank).len();
    text.get(..start).map_or(0, |blank| blank.chars().count())
}

/// A text without white space and invisible characters (byte order marks, zero-width spaces) at its ends.
fn trim(text: &str) -> &str {
    text.trim_matches(is_blank)
}

fn is_blank(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200B}'..='\u{200F}' | '\u{FEFF}' | '\u{2060}')
}
