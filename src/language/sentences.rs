//! Where sentences end.

use super::Language;
use crate::text::{CharRange, Text};

/// Marks that end a sentence wherever they stand.
const ENDS: [char; 9] = ['。', '！', '？', '；', '!', '?', ';', '｡', '\n'];

/// Marks that close a quotation or a bracket; after the end of a sentence they still belong to it.
const CLOSING: [char; 10] = ['”', '’', '"', '\'', '」', '』', '）', ')', '》', '】'];

/// The sentences of a range of a text, in order, without the white space around them. A full stop `.` ends one only
/// before white space and an upper-case letter, and not after an initial or an
/// abbreviation.
pub fn sentences(text: &Text, range: CharRange) -> Vec<CharRange> {
    let characters: Vec<char> = text.slice(range).chars().collect();
    let mut out = Vec::new();
    let mut start = 0;
    let mut position = 0;
    while position < characters.len() {
        let ends = ends_sentence(&characters, position);
        position += 1;
        if ends {
            position += characters.iter().skip(position).take_while(|c| CLOSING.contains(c)).count();
            push_sentence(text, CharRange::new(range.start + start, range.start + position), &mut out);
            start = position;
        }
    }
    push_sentence(text, CharRange::new(range.start + start, range.end), &mut out);
    out
}

/// Adds a sentence unless there is nothing to read in it.
fn push_sentence(text: &Text, range: CharRange, out: &mut Vec<CharRange>) {
    let range = text.trim(range);
    if text.slice(range).chars().any(char::is_alphanumeric) {
        out.push(range);
    }
}

fn ends_sentence(characters: &[char], position: usize) -> bool {
    match characters.get(position) {
        Some('.') => {
            let (before, after) = (characters.get(..position), characters.get(position + 1..));
            before.is_some_and(|before| !ends_with_abbreviation(before)) && after.is_some_and(starts_sentence)
        }
        Some(character) => ENDS.contains(character),
        None => false,
    }
}

/// Whether what follows a full stop looks like a new sentence: white space, then an upper-case letter, perhaps in a
/// quotation.
fn starts_sentence(after: &[char]) -> bool {
    let after: Vec<char> = after.iter().copied().skip_while(|c| CLOSING.contains(c)).take(8).collect();
    after.first().is_none_or(|c| c.is_whitespace())
        && after.iter().find(|c| c.is_alphanumeric()).is_none_or(|c| c.is_uppercase())
}

fn ends_with_abbreviation(before: &[char]) -> bool {
    let word: Vec<char> = before.iter().rev().copied().take_while(|c| c.is_alphabetic()).take(5).collect();
    let word: String = word.into_iter().rev().collect();
    is_abbreviation(&word) || (word.chars().count() == 1 && word.chars().all(char::is_uppercase))
}

/// Whether any language writes a word with a full stop that ends no sentence: speeches name people of other tongues.
fn is_abbreviation(word: &str) -> bool {
    Language::ALL.into_iter().any(|language| (language.rules().is_abbreviation)(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(string: &str) -> Vec<String> {
        let text = Text::new(string.to_owned());
        sentences(&text, text.range()).into_iter().map(|range| text.slice(range).to_owned()).collect()
    }

    #[test]
    fn chinese_sentences_end_at_their_marks_and_at_line_ends() {
        assert_eq!(
            cut("同志们：\n要“抓落实。”大家做到了吗？做到了！三是强化担当；四是从严治党"),
            ["同志们：", "要“抓落实。”", "大家做到了吗？", "做到了！", "三是强化担当；", "四是从严治党"]
        );
    }

    #[test]
    fn an_english_full_stop_ends_a_sentence_only_before_a_capital() {
        assert_eq!(
            cut("Thank you, Mr. Speaker. John F. Kennedy cut it by 2.5 percent. \"We did.\" And so on."),
            [
                "Thank you, Mr. Speaker.",
                "John F. Kennedy cut it by 2.5 percent.",
                "\"We did.\"",
                "And so on."
            ]
        );
    }

    #[test]
    fn nothing_but_marks_is_no_sentence() {
        assert!(cut("……！\n \n。").is_empty());
    }
}
