//! Plain text: a line is a paragraph until its wording says otherwise.

use super::encoding::{Decoded, decode};
use super::plain_markup::without_marks;
use super::{Document, Format, FormatError, LARGEST_TEXT, Paragraph, ReadOptions, Repair, RepairKind, Start};

/// Refuses a file that is all text and has more of it than is allowed, in bytes.
pub fn check_length(bytes: &[u8], limit: usize) -> Result<(), FormatError> {
    if bytes.len() > limit { Err(FormatError::TooMuchText { limit }) } else { Ok(()) }
}

/// Reads a text.
pub fn read(bytes: &[u8], options: &ReadOptions) -> Result<Document, FormatError> {
    check_length(bytes, LARGEST_TEXT)?;
    let Decoded { string, encoding, damaged, mut repairs } = decode(bytes, options.encoding)?;
    let (string, lines) = without_marks(&string);
    let markup = Repair { kind: RepairKind::Markup, count: lines };
    repairs.extend((lines > 0).then_some(markup));
    Ok(Document { encoding, damaged, repairs, ..Document::of(Format::Text, lines_of(&string)) })
}

/// The paragraph, cut at each end of a line other than `\n`: the line and paragraph separators of Unicode and the control
/// characters of old (UAX #14, classes BK and NL). In a heading they are blanks. The parts keep its line number, since
/// editors count no lines there; where one stands at an end of the paragraph, the line has ended already.
pub fn parted(paragraph: Paragraph) -> Vec<Paragraph> {
    const LINE_ENDS: [char; 5] = ['\u{B}', '\u{C}', '\u{85}', '\u{2028}', '\u{2029}'];
    if !paragraph.text.contains(LINE_ENDS) {
        return vec![paragraph];
    }
    let inside = paragraph.text.trim_matches(LINE_ENDS);
    if paragraph.heading.is_some() {
        return vec![Paragraph { text: inside.replace(LINE_ENDS, " "), ..paragraph }];
    }
    let part = |(index, text): (usize, &str)| {
        let start = if index == 0 { paragraph.start } else { Start::default() };
        Paragraph { text: text.to_owned(), start, ..paragraph.clone() }
    };
    inside.split(LINE_ENDS).enumerate().map(part).collect()
}

/// The lines of a text as paragraphs.
pub fn lines_of(string: &str) -> Vec<Paragraph> {
    let paragraph = |(number, line): (usize, &str)| Paragraph {
        text: line.to_owned(),
        line: number + 1,
        ..Paragraph::default()
    };
    string.split('\n').enumerate().map(paragraph).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_ends_of_unicode_part_paragraphs_and_those_at_an_end_part_nothing() {
        let parted = |text: &str, heading| {
            let parts = parted(Paragraph { text: text.to_owned(), line: 7, heading, ..Paragraph::default() });
            assert!(parts.iter().all(|part| (part.line, part.heading) == (7, heading)));
            parts.into_iter().map(|part| part.text).collect::<Vec<_>>()
        };
        for end in ["\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"] {
            assert_eq!(parted(&format!("{end}一、任务{end}二、措施{end}"), None), ["一、任务", "二、措施"]);
            assert_eq!(parted(&format!("任务{end}措施"), Some(1)), ["任务 措施"]);
        }
        assert_eq!(parted("一\u{2028}\u{2028}二", None), ["一", "", "二"]);
        assert_eq!(parted("", None), [""]);
    }
}
