//! A language that nothing is known about: numbers and layout tell its headings and its names. What other languages are
//! made from that little is known about.

mod local;
mod word_grammar;

pub(super) use word_grammar::WordGrammar;

use super::detection::Sign;
use super::grammar::{Label, LabelStyle};
use super::redactions::LoneX;
use super::rules::Rules;
use super::words::cut_by_unicode;
use crate::text::WordList;

/// What holds for a language that the program knows nothing about.
pub(super) static RULES: Rules = Rules {
    code: "und",
    sign: Sign::NoOther,
    parts_words: true,
    grammar: &GRAMMAR,
    prepare: |_| {},
    cut: cut_by_unicode,
    is_empty_word: |_| false,
    part_of_speech: |_| "",
    word_class: |_| "",
    is_place_name: |_| false,
    local_marks: local::local_marks,
    is_always_local: |_| true,
    places_of_seats: |_| Vec::new(),
    stems: |_| Vec::new(),
    is_of_every_place: |_, _| false,
    names_nobody: |_| false,
    read_x: |_| LoneX::Letter,
    is_abbreviation: |_| false,
    topics_lie_apart: false,
    tells_names: |text| text.chars().any(char::is_uppercase),
    reason_words: None,
    model: None,
    weights: None,
};

/// Numbers and layout, and no words.
static GRAMMAR: WordGrammar = WordGrammar {
    speeches: WordList::new(""),
    after_speeches: &[],
    offices: WordList::new(""),
    date_signs: &[],
    eras: &[],
    listeners: &[],
    ordinals: &[],
    counted_points: WordList::new(""),
    looking_back: WordList::new(""),
    to_do: WordList::new(""),
    done: WordList::new(""),
    welcomes: WordList::new(""),
    closing_starts: WordList::new(""),
    closing_ends: WordList::new(""),
};

/// The highest number that counts as a numbering; what is higher is a year or a figure.
const HIGHEST_NUMBER: u32 = 99;

/// Numberings that are written alike in all languages: `#`, `1.`, `1、`, `(1)`, `①`, `•`, `——`.
pub fn label(paragraph: &str) -> Option<Label> {
    markdown(paragraph)
        .or_else(|| decimal(paragraph))
        .or_else(|| circled(paragraph))
        .or_else(|| dash(paragraph))
        .or_else(|| two_figures(paragraph))
}

/// `01`, `02` on a line of its own over a heading, as articles on the web number their parts.
fn two_figures(paragraph: &str) -> Option<Label> {
    let number = paragraph
        .strip_prefix('0')
        .filter(|rest| rest.len() == 1)?
        .parse()
        .ok()
        .filter(|&number| number > 0)?;
    Some(Label { style: LabelStyle::Part, number: Some(number), length: 2 })
}

/// Numberings that stand in running text in all languages: `①`, `（1）`, `(1)`, and `1.` after a colon or a sentence.
pub fn running_label(clause: &str) -> Option<Label> {
    circled(clause).or_else(|| decimal(clause))
}

fn markdown(paragraph: &str) -> Option<Label> {
    let depth = paragraph.chars().take_while(|&c| c == '#').count();
    let style = LabelStyle::Markdown(u8::try_from(depth).ok().filter(|depth| (1..=6).contains(depth))?);
    paragraph.chars().nth(depth).filter(|&c| c == ' ')?;
    Some(Label { style, number: None, length: depth })
}

/// The value of an ASCII or full-width digit.
fn digit(character: char) -> Option<u32> {
    match character {
        '０'..='９' => Some(u32::from(character) - u32::from('０')),
        _ => character.to_digit(10),
    }
}

fn decimal(paragraph: &str) -> Option<Label> {
    let opened = paragraph.starts_with(['(', '（']);
    let mut characters = paragraph.chars().skip(usize::from(opened)).peekable();
    let (mut number, mut digits) = (0_u32, 0_usize);
    while let Some(value) = characters.next_if(|&c| digit(c).is_some()).and_then(digit) {
        number = number * 10 + value;
        digits += 1;
        if number > HIGHEST_NUMBER {
            return None;
        }
    }
    let style = match (opened, characters.next()?) {
        (_, ')' | '）') => LabelStyle::ParenthesizedDecimal,
        // `3.5%` is a figure; `3.` before anything else is a numbering.
        (false, '.' | '．' | '、') if characters.next().is_none_or(|c| digit(c).is_none()) => {
            LabelStyle::Decimal
        }
        _ => return None,
    };
    let length = usize::from(opened) + digits + 1;
    (number > 0).then_some(Label { style, number: Some(number), length })
}

fn circled(paragraph: &str) -> Option<Label> {
    let first = paragraph.chars().next().filter(|c| ('①'..='⑳').contains(c))?;
    let number = u32::from(first) - u32::from('①') + 1;
    Some(Label { style: LabelStyle::ParenthesizedDecimal, number: Some(number), length: 1 })
}

fn dash(paragraph: &str) -> Option<Label> {
    const BULLETS: [char; 6] = ['•', '●', '■', '◆', '·', '▪'];
    let dashes = paragraph.chars().take_while(|c| matches!(c, '—' | '–' | '─' | '-' | '*')).count();
    let rest = paragraph.chars().nth(dashes);
    let length = match dashes {
        0 => usize::from(paragraph.starts_with(BULLETS)),
        // A single hyphen or asterisk is a bullet only with a space after it.
        1 => usize::from(rest == Some(' ')),
        _ => usize::from(rest.is_some_and(|c| c.is_alphanumeric() || c == ' ')) * dashes,
    };
    // `**` in front of a word is a name blacked out.
    let redacted = dashes > 1 && paragraph.starts_with('*');
    (length > 0 && !redacted).then_some(Label { style: LabelStyle::Dash, number: None, length })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::grammar::{FrameLine, Grammar};

    fn read(paragraph: &str) -> Option<(LabelStyle, Option<u32>, usize)> {
        label(paragraph).map(|label| (label.style, label.number, label.length))
    }

    #[test]
    fn numbers_in_figures() {
        assert_eq!(read("3、 聚焦重点任务"), Some((LabelStyle::Decimal, Some(3), 2)));
        assert_eq!(read("１２．加强监督"), Some((LabelStyle::Decimal, Some(12), 3)));
        assert_eq!(read("2. FOREIGN ECONOMIC POLICY"), Some((LabelStyle::Decimal, Some(2), 2)));
        assert_eq!(read("（3）完善机制"), Some((LabelStyle::ParenthesizedDecimal, Some(3), 3)));
        assert_eq!(read("②完善机制"), Some((LabelStyle::ParenthesizedDecimal, Some(2), 1)));
    }

    #[test]
    fn figures_and_years_are_no_numbering() {
        assert_eq!(read("3.5%的增长"), None);
        assert_eq!(read("2024.我们"), None);
        assert_eq!(read("2022年是党的二十大召开之年"), None);
        assert_eq!(read("（2024年3月）"), None);
    }

    #[test]
    fn two_figures_with_a_zero_in_front_number_parts() {
        assert_eq!(read("03"), Some((LabelStyle::Part, Some(3), 2)));
        assert_eq!(read("07年"), None);
    }

    #[test]
    fn a_date_in_figures_is_told_without_words() {
        assert_eq!(GRAMMAR.frame_line("04.01.2024"), Some(FrameLine::Dateline));
        assert_eq!(GRAMMAR.frame_line("Rede zum neuen Jahr"), None);
    }

    #[test]
    fn lists_without_numbers() {
        assert_eq!(read("——经济运行持续向好。"), Some((LabelStyle::Dash, None, 2)));
        assert_eq!(read("- one"), Some((LabelStyle::Dash, None, 1)));
        assert_eq!(read("-ish"), None);
        assert_eq!(read("**主任总结了工作"), None);
        assert_eq!(read("## Security"), Some((LabelStyle::Markdown(2), None, 2)));
    }
}
