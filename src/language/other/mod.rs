//! The grammar of a language that little or nothing is known about: numbers and layout, and of Japanese and Korean the words
//! of the frame.

mod east_asian;
mod local;

use super::detection::Sign;
use super::grammar::{FrameLine, Grammar, Label, LabelStyle};
use super::redactions::LoneX;
use super::rules::Rules;
use super::words::cut_by_unicode;
use crate::text::folding::folded;

/// What holds for a language that the program knows nothing about.
pub(super) const RULES: Rules = Rules {
    code: "und",
    sign: Sign::NoOther,
    parts_words: true,
    grammar: &Other,
    prepare: |_| {},
    cut: cut_by_unicode,
    is_empty_word: |_| false,
    part_of_speech: |_| "",
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

/// Any language without a grammar of its own. No other language has the words of Japanese and Korean.
struct Other;

impl Grammar for Other {
    fn label(&self, paragraph: &str) -> Option<Label> {
        label(paragraph).or_else(|| in_words(paragraph))
    }

    fn running_label(&self, clause: &str) -> Option<Label> {
        running_label(clause).or_else(|| in_words(clause))
    }

    fn salutation(&self, paragraph: &str) -> Option<usize> {
        is_address(paragraph).then(|| paragraph.chars().count())
    }

    fn frame_line(&self, line: &str) -> Option<FrameLine> {
        east_asian::frame_line(&folded(line))
    }

    fn announces(&self, paragraph: &str) -> bool {
        paragraph.ends_with([':', '：']) || east_asian::announces(&folded(paragraph))
    }

    fn looks_ahead(&self, paragraph: &str) -> bool {
        east_asian::looks_ahead(&folded(paragraph))
    }

    fn looks_back(&self, paragraph: &str) -> bool {
        east_asian::looks_back(&folded(paragraph))
    }

    fn welcomes(&self, paragraph: &str) -> bool {
        east_asian::welcomes(&folded(paragraph))
    }

    fn closes(&self, paragraph: &str) -> bool {
        east_asian::closes(&folded(paragraph))
    }
}

/// The longest address in characters.
const LONGEST_ADDRESS: usize = 40;

/// An address in Korean or Japanese on a line of its own: `존경하는 구민 여러분!`, `町民の皆さん、`.
fn is_address(line: &str) -> bool {
    const LAST: [&str; 7] = ["여러분", "皆さん", "皆さま", "皆样", "みなさん", "みなさま", "诸君"];
    let names = line.trim_end_matches(['!', '！', '、', '，', ',', ':', '：', '.', '。']);
    line.chars().count() <= LONGEST_ADDRESS && LAST.iter().any(|word| names.ends_with(word))
}

/// `첫째,`, `둘째로`, `第一に、`: numbers in the words of Korean and Japanese.
fn in_words(clause: &str) -> Option<Label> {
    const WORDS: [(&str, u32); 10] = [
        ("첫째", 1),
        ("둘째", 2),
        ("셋째", 3),
        ("넷째", 4),
        ("다섯째", 5),
        ("第一に", 1),
        ("第二に", 2),
        ("第三に", 3),
        ("第四に", 4),
        ("第五に", 5),
    ];
    let (word, number) = WORDS.into_iter().find(|(word, _)| clause.starts_with(word))?;
    Some(Label { style: LabelStyle::Ordinal, number: Some(number), length: word.chars().count() })
}

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
    fn korean_and_japanese_have_addresses_and_numbers_in_words() {
        assert_eq!(Other.salutation("사랑하는 주민 여러분!"), Some(12));
        assert_eq!(Other.salutation("村民の皆さん、"), Some(7));
        assert_eq!(Other.salutation("여러분과 함께 걷겠습니다."), None);
        let number = |line: &str| Other.label(line).and_then(|label| label.number);
        assert_eq!(number("둘째, 길을 넓히겠습니다."), Some(2));
        assert_eq!(number("第三に、道を広げます。"), Some(3));
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
