//! What has been blacked out before publication: `**同志`, `XX街道`, `张某某`.

use crate::text::{CharRange, Text};

/// What stands for blacked-out wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum RedactionMark {
    /// `*`, `□`: always.
    Always,
    /// `×`, `○`, `〇`: two or more in a row, and not next to a numeral as in `二〇〇八年`.
    InRuns,
    /// `X`: a word of its own, where the language says so.
    Letter,
    /// `某`: unless it means "some" (`某些`).
    Some,
}

/// What an `X` that is a word of its own stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LoneX {
    /// Itself: `Malcolm X`.
    Letter,
    /// A name.
    Redaction,
    /// 党, which some sites make unreadable: it names nobody.
    Party,
}

/// How a language reads a word of one or more `X`, by the character after a single one.
pub(super) type ReadX = fn(Option<char>) -> LoneX;

/// The redactions of a range of a text, in order; marks in a row are one redaction.
pub(super) fn redactions(text: &Text, range: CharRange, read_x: ReadX) -> Vec<CharRange> {
    let mut out = Vec::new();
    let mut position = range.start;
    while position < range.end {
        let run = run_of_marks(text, CharRange::new(position, range.end));
        match run {
            Some((mark, run)) if is_redaction(text, mark, run, read_x) => out.push(run),
            _ => {}
        }
        position = run.map_or(position + 1, |(_, run)| run.end);
    }
    out
}

/// The run of one kind of mark at the start of a range.
fn run_of_marks(text: &Text, range: CharRange) -> Option<(RedactionMark, CharRange)> {
    let first = mark(text.char_at(range.start)?)?;
    let length = text.chars_in(range).take_while(|&(_, character)| mark(character) == Some(first)).count();
    Some((first, CharRange::new(range.start, range.start + length)))
}

fn mark(character: char) -> Option<RedactionMark> {
    match character {
        '*' | '＊' | '□' | '■' => Some(RedactionMark::Always),
        '×' | '○' | '〇' => Some(RedactionMark::InRuns),
        'x' | 'X' | 'ｘ' | 'Ｘ' => Some(RedactionMark::Letter),
        '某' => Some(RedactionMark::Some),
        _ => None,
    }
}

fn is_redaction(text: &Text, mark: RedactionMark, run: CharRange, read_x: ReadX) -> bool {
    let before = run.start.checked_sub(1).and_then(|position| text.char_at(position));
    let after = text.char_at(run.end);
    let beside = |test: fn(char) -> bool| before.is_some_and(test) || after.is_some_and(test);
    match mark {
        RedactionMark::Always => true,
        RedactionMark::InRuns => run.len() > 1 && !beside(is_numeral),
        RedactionMark::Letter => {
            let after_single = after.filter(|_| run.len() == 1);
            read_x(after_single) == LoneX::Redaction && !beside(|c| c.is_ascii_alphanumeric())
        }
        RedactionMark::Some => !after.is_some_and(|c| "些种个项一".contains(c)),
    }
}

/// Whether a single `X` stands at a position for 党.
pub(super) fn stands_for_party(text: &Text, position: usize, read_x: ReadX) -> bool {
    let is_letter = |position| text.char_at(position).and_then(mark) == Some(RedactionMark::Letter);
    let single = !position.checked_sub(1).is_some_and(is_letter);
    single && is_letter(position) && read_x(text.char_at(position + 1)) == LoneX::Party
}

fn is_numeral(character: char) -> bool {
    character.is_numeric() || "零一二三四五六七八九十百".contains(character)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, redactions};

    fn found(string: &str, language: Language) -> Vec<String> {
        let text = Text::new(string.to_owned());
        redactions(&text, text.range(), language)
            .into_iter()
            .map(|range| text.slice(range).to_owned())
            .collect()
    }

    #[test]
    fn marks_of_every_kind_are_found_whole() {
        assert_eq!(
            found("刚才，**主任和***几位同志到XX街道×××社区看望张某某，□□县○○镇", Language::Chinese),
            ["**", "***", "XX", "×××", "某某", "□□", "○○"]
        );
    }

    #[test]
    fn years_products_and_indefinite_words_are_not_redactions() {
        assert!(found("二〇〇八年，一九八○年，网络素养×科技，某些同志，2GXI", Language::Chinese).is_empty());
        assert!(found("加强X建工作，X员干部", Language::Chinese).is_empty());
        assert!(found("Malcolm X spoke in Title XX", Language::English).is_empty());
    }
}
