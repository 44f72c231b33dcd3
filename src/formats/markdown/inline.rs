//! Marks within a line of Markdown: emphasis, code, links and pictures.

use crate::text::line_end::ends_sentence;

/// The text of a line without its marks. Marks that have no counterpart stay: `**` may be a name blacked out.
pub fn without_marks(line: &str) -> String {
    const MARKS: [&str; 7] = ["***", "**", "__", "~~", "`", "*", "_"];
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    // Marks whose end is still to come, innermost last.
    let mut open: Vec<&str> = Vec::new();
    while let Some(first) = rest.chars().next() {
        let escaped =
            rest.strip_prefix('\\').and_then(|rest| rest.chars().next()).filter(char::is_ascii_punctuation);
        if let Some(character) = escaped {
            out.push(character);
            rest = rest.get(1 + character.len_utf8()..).unwrap_or_default();
            continue;
        }
        if let Some(after) = note_reference(rest) {
            rest = after;
            continue;
        }
        if let Some((text, after)) = link(rest) {
            // Between sentences the text of a picture only says what it shows.
            let is_apart = out.trim_end().is_empty() || ends_sentence(out.trim_end());
            if !(rest.starts_with('!') && is_apart) {
                out.push_str(text);
            }
            rest = after;
            continue;
        }
        let mark = MARKS.into_iter().find(|mark| rest.starts_with(mark));
        let after = mark.and_then(|mark| rest.strip_prefix(mark));
        match (mark, after) {
            (Some(mark), Some(after)) if open.last() == Some(&mark) => {
                open.pop();
                rest = after;
            }
            (Some(mark), Some(after)) if opens(mark, &out, after) => {
                open.push(mark);
                rest = after;
            }
            _ => {
                out.push(first);
                rest = rest.get(first.len_utf8()..).unwrap_or_default();
            }
        }
    }
    out
}

/// Whether a mark opens something: text stands right after it, and its end further on. An underscore within a word
/// opens nothing.
fn opens(mark: &str, before: &str, after: &str) -> bool {
    let is_in_word = mark.starts_with('_') && before.ends_with(char::is_alphanumeric);
    let ends = after.find(mark).is_some_and(|end| {
        after.get(..end).is_some_and(|inside| !inside.is_empty() && !inside.ends_with(char::is_whitespace))
    });
    !is_in_word && ends && !after.starts_with(char::is_whitespace)
}

/// What follows the reference to a note at the start: `[^1]`.
fn note_reference(rest: &str) -> Option<&str> {
    let (name, after) = until(rest.strip_prefix("[^")?, ']', ['[', ' '])?;
    (!name.is_empty()).then_some(after)
}

/// The text of a link or picture at the start, and what stands after it: `[text](address)`, `![text](address)`,
/// `[text][name]`, `<https://…>`.
fn link(rest: &str) -> Option<(&str, &str)> {
    if let Some((address, after)) = rest.strip_prefix('<').and_then(|rest| until(rest, '>', ['<', ' '])) {
        return address.contains("://").then_some((address, after));
    }
    let (text, after) = until(rest.strip_prefix('!').unwrap_or(rest).strip_prefix('[')?, ']', ['[', '\n'])?;
    let address = after.strip_prefix(['(', '['])?;
    let end = if after.starts_with('(') { ')' } else { ']' };
    let (_, after) = until(address, end, ['[', '\n'])?;
    Some((text, after))
}

/// A text parted at its end, if none of the others stands before it. They end the search, so that a line of nothing but
/// beginnings takes no longer than another.
fn until(text: &str, end: char, others: [char; 2]) -> Option<(&str, &str)> {
    let (at, _) = text.char_indices().find(|(_, c)| *c == end || others.contains(c))?;
    let (before, after) = text.split_at_checked(at)?;
    Some((before, after.strip_prefix(end)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_taken_away_and_their_text_stays() {
        assert_eq!(
            without_marks("**一、提高站位**，_really_ `code` ~~old~~"),
            "一、提高站位，really code old"
        );
        assert_eq!(without_marks("a **b *c* d** e"), "a b c d e");
        assert_eq!(
            without_marks("落实[《条例》](https://example.org/a)要求![图](b.png)[二][2]"),
            "落实《条例》要求图二"
        );
        assert_eq!(without_marks("<https://example.org> 2\\*3"), "https://example.org 2*3");
    }

    #[test]
    fn what_marks_nothing_stays() {
        for line in
            ["**主任总结了工作", "3 * 4 * 5", "file_name_here", "* item", "- [ ] to do", "[sic]", "a < b > c"]
        {
            assert_eq!(without_marks(line), line);
        }
    }

    #[test]
    fn references_to_notes_and_pictures_between_sentences_are_no_text() {
        assert_eq!(without_marks("今天讲三点。[^1]"), "今天讲三点。");
        assert_eq!(without_marks("We begin[^start] here."), "We begin here.");
        assert_eq!(without_marks("渠修好了。![渠边的人](a.png)"), "渠修好了。");
        assert_eq!(without_marks("![渠边的人](a.png)"), "");
        assert_eq!(without_marks("[^1 not a reference]"), "[^1 not a reference]");
    }
}
