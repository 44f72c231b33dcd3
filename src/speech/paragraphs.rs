//! Lines to paragraphs: which lines of a file belong together because they were broken in mid-sentence.

use std::ops::RangeInclusive;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::language::Grammar;
use crate::text::{CharRange, Text};

/// The narrowest and widest width in columns to which texts are broken by hand or by a program.
const WRAP_WIDTHS: RangeInclusive<usize> = 30..=200;

/// The share of a text's lines that have to be full for the text to count as broken at a fixed width. A text with one
/// paragraph a line has full lines only by chance.
const WRAPPED_SHARE: f64 = 0.5;

/// From how many lines on a fixed width can be told at all.
const WRAPPED_LINES: usize = 8;

/// The paragraphs of a text, in order, without the white space around them; lines that were broken in mid-sentence
/// are joined.
pub fn paragraphs(text: &Text, grammar: &dyn Grammar) -> Vec<CharRange> {
    let lines = lines(text);
    let layout = Layout { width: wrap_width(text, &lines), spaced: is_spaced(text, &lines) };
    let mut out: Vec<CharRange> = Vec::new();
    let mut before: Option<Line> = None;
    for line in lines {
        let joined = before.is_some_and(|before| {
            line.number == before.number + 1 && continues(text, grammar, before.range, line.range, layout)
        });
        match out.last_mut().filter(|_| joined) {
            Some(paragraph) => paragraph.end = line.range.end,
            None => out.push(line.range),
        }
        // A sentence may be broken more than once: the next line is held against the whole paragraph so far.
        before = out.last().map(|&range| Line { number: line.number, range });
    }
    out
}

/// The width in columns from which sentences make up a passage; paragraphs of the corpora have around this much.
const PASSAGE_WIDTH: usize = 600;

/// Cuts a text without line ends into passages of several sentences.
pub fn passages(text: &Text, range: CharRange) -> Vec<CharRange> {
    let mut out = Vec::new();
    let (mut start, mut width, mut ended) = (range.start, 0, false);
    for (position, character) in text.chars_in(range) {
        let closing = matches!(character, '”' | '’' | '"' | '）' | ')' | '」');
        if ended && !closing && width >= PASSAGE_WIDTH && (character.is_whitespace() || !character.is_ascii())
        {
            out.push(text.trim(CharRange::new(start, position)));
            (start, width) = (position, 0);
        }
        ended = matches!(character, '。' | '！' | '？' | '.' | '!' | '?') || (ended && closing);
        width += character.width().unwrap_or(0);
    }
    out.push(text.trim(CharRange::new(start, range.end)));
    out.retain(|passage| !passage.is_empty());
    out
}

/// A line with text on it.
#[derive(Clone, Copy)]
struct Line {
    /// Its place among all lines, empty ones too.
    number: usize,
    /// Its text without the white space around it.
    range: CharRange,
}

fn lines(text: &Text) -> Vec<Line> {
    let mut start = 0;
    let mut out = Vec::new();
    for (number, line) in text.as_str().split('\n').enumerate() {
        let end = start + line.chars().count();
        let range = trim(text, CharRange::new(start, end));
        if !range.is_empty() {
            out.push(Line { number, range });
        }
        start = end + 1;
    }
    out
}

/// The range without white space and invisible characters (byte order marks, zero-width spaces) at its ends.
fn trim(text: &Text, range: CharRange) -> CharRange {
    let invisible =
        |c: char| c.is_whitespace() || matches!(c, '\u{200B}'..='\u{200F}' | '\u{FEFF}' | '\u{2060}');
    let string = text.slice(range);
    let front = string.chars().take_while(|&c| invisible(c)).count();
    let back = string.chars().rev().take_while(|&c| invisible(c)).count();
    if front == range.len() {
        return CharRange::new(range.start, range.start);
    }
    CharRange::new(range.start + front, range.end - back)
}

/// How a text is set.
#[derive(Clone, Copy)]
struct Layout {
    /// The width in columns at which its lines are broken, if they are.
    width: Option<usize>,
    /// Whether empty lines stand between its paragraphs, so that a single line end is none of a paragraph.
    spaced: bool,
}

/// The width in columns at which the text is broken, if it is.
fn wrap_width(text: &Text, lines: &[Line]) -> Option<usize> {
    let width = lines.iter().map(|line| text.slice(line.range).width()).max()?;
    let full = lines
        .windows(2)
        .filter(|pair| matches!(pair, [line, next] if is_full(text, line.range, next.range, width)))
        .count();
    let wrapped = lines.len() >= WRAPPED_LINES
        && WRAP_WIDTHS.contains(&width)
        && full as f64 >= lines.len() as f64 * WRAPPED_SHARE;
    wrapped.then_some(width)
}

/// The share of lines ending a sentence that have an empty line after them where empty lines part the paragraphs.
const SPACED_SHARE: f64 = 0.8;

/// Whether empty lines part the paragraphs of the text.
fn is_spaced(text: &Text, lines: &[Line]) -> bool {
    let (mut ends, mut apart) = (0_usize, 0_usize);
    for pair in lines.windows(2) {
        let [line, next] = pair else { continue };
        if text.slice(line.range).ends_with(['。', '！', '？', '.', '!', '?', '：', ':']) {
            ends += 1;
            apart += usize::from(next.number > line.number + 1);
        }
    }
    ends > 0 && apart as f64 >= ends as f64 * SPACED_SHARE
}

/// Whether the next line's first word would not have fitted behind this line any more.
fn is_full(text: &Text, line: CharRange, next: CharRange, width: usize) -> bool {
    let first_word = text.slice(next).split_word_bounds().next().unwrap_or_default();
    text.slice(line).width() + first_word.width() >= width
}

/// Whether a line goes on with the sentence of the line before.
fn continues(text: &Text, grammar: &dyn Grammar, before: CharRange, line: CharRange, layout: Layout) -> bool {
    let (before_text, line_text) = (text.slice(before), text.slice(line));
    if line_text.starts_with(is_mid_sentence) || before_text.ends_with(is_mid_sentence_end) {
        return true;
    }
    grammar.label(line_text).is_none()
        && (is_unfinished(before_text, layout)
            || layout.width.is_some_and(|width| is_full(text, last_line(text, before), line, width)))
}

/// Characters that no paragraph starts with.
fn is_mid_sentence(character: char) -> bool {
    "。，、；：？！）》〉”’」』…,.;:?!)".contains(character) || character.is_lowercase()
}

/// Characters that no paragraph ends with.
fn is_mid_sentence_end(character: char) -> bool {
    "，、《〈（“‘「『(".contains(character)
}

/// Whether Chinese text stops in mid-sentence: sentences, then words without an end, or a particle that wants a noun.
/// A heading is one sentence without an end and stays as it is.
fn is_unfinished(paragraph: &str, layout: Layout) -> bool {
    let ended = paragraph.ends_with(|c: char| "。！？：；…”’）》」』.!?:;—)".contains(c));
    // Where empty lines part the paragraphs, a line end between two sentences or in a joined line parts nothing.
    let parts = layout.spaced && paragraph.contains(['。', '\n']);
    !ended && (parts || paragraph.ends_with(['的', '和', '与', '及', '在', '对', '从']))
}

/// The last line of a paragraph that was joined from several.
fn last_line(text: &Text, paragraph: CharRange) -> CharRange {
    let characters = text.slice(paragraph).chars().rev().take_while(|&c| c != '\n').count();
    CharRange::new(paragraph.end - characters, paragraph.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, grammar};

    fn cut(string: &str, language: Language) -> Vec<String> {
        let text = Text::new(string.to_owned());
        paragraphs(&text, grammar(language)).into_iter().map(|range| text.slice(range).to_owned()).collect()
    }

    #[test]
    fn a_paragraph_is_a_line_without_the_white_space_around_it() {
        let text = "同志们：\n\n\u{3000}\u{3000}一、提高政治站位\n\t\n一要始终把政治建设摆在首位。\n";
        assert_eq!(
            cut(text, Language::Chinese),
            ["同志们：", "一、提高政治站位", "一要始终把政治建设摆在首位。"]
        );
    }

    #[test]
    fn a_link_that_splits_a_sentence_does_not_split_the_paragraph() {
        let text =
            "会议听取和审议了国务院总理李克强所作的\n政府工作报告\n。会议充分肯定国务院过去一年的工作。";
        assert_eq!(cut(text, Language::Chinese).len(), 1);
        let text = "我们召开了全会。我们依照\n宪法\n和\n基本法\n有效实施全面管治权。\n\n五年来，我们坚持党的领导。\n\n会议号召。";
        assert_eq!(cut(text, Language::Chinese).len(), 3);
    }

    #[test]
    fn a_paragraph_a_line_that_lacks_its_full_stop_stays_a_paragraph() {
        let text = "今天我们开会。任务很重\n大家要抓好落实。\n同志们，让我们一起努力。";
        assert_eq!(cut(text, Language::Chinese).len(), 3);
    }

    #[test]
    fn a_heading_without_a_full_stop_is_not_joined_to_what_follows() {
        let text = "（一）奋力落实重要使命，城市核心功能进一步强化\n加快国际经济中心建设。";
        assert_eq!(cut(text, Language::Chinese).len(), 2);
    }

    #[test]
    fn lines_of_a_fixed_width_are_joined() {
        let text = "It is a pleasure to return from whence I came. You are among\n\
            my oldest friends in Washington, and this House is my oldest\n\
            home. It was here, more than 14 years ago, that I first took\n\
            the oath of Federal office. It was here, for 14 years, that\n\
            I gained both knowledge and inspiration from members of both\n\
            parties in both Houses.\n\
            \n\
            I speak today in an hour of national peril and national\n\
            opportunity. Before my term has ended, we shall have to test\n\
            anew whether a nation such as ours can endure.";
        assert_eq!(cut(text, Language::English).len(), 2);
    }

    #[test]
    fn lines_that_are_paragraphs_are_not_joined() {
        let text = "Mr. Speaker:\nMy fellow Americans, the state of the Union is strong.\nThank you.";
        assert_eq!(cut(text, Language::English).len(), 3);
    }
}
