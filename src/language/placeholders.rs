//! What stands in a draft until somebody fills it in: `20XX年`, `[NAME]`, `TBD`, `A县`.

use crate::text::{CharRange, Text};

/// Words for what is not known yet.
const UNKNOWN: [&str; 6] = ["TBD", "TBC", "TBA", "待定", "待补", "待填"];

/// What stands between brackets that are to be filled in, in lower case.
const ASKED_FOR: [&str; 24] = [
    "name", "title", "date", "place", "city", "town", "county", "number", "amount", "insert", "your", "tbd",
    "姓名", "名称", "单位", "地名", "日期", "时间", "地点", "职务", "金额", "数字", "填写", "待定",
];

/// Pairs of brackets around what is to be filled in.
const BRACKETS: [(char, char); 6] =
    [('[', ']'), ('【', '】'), ('〔', '〕'), ('{', '}'), ('<', '>'), ('［', '］')];

/// The longest wording between such brackets.
const LONGEST_ASKED: usize = 24;

/// What a letter stands before that names no place: `A县`.
const PLACES: &str = "省市县区镇乡村局";

/// What the name of an estate, a park or a building ends with: `花园D区` is a part of it.
const PARTED_BY_LETTERS: &str = "园苑庭城居府里湾院厂楼坊场港馆区期号";

/// Units of a date in which figures are left open.
const DATE_UNITS: &str = "年月日号";

/// The forms of dates that are spelled by letters.
const DATE_FORMS: [&str; 4] = ["DD/MM/YYYY", "MM/DD/YYYY", "YYYY-MM-DD", "DD.MM.YYYY"];

/// The places of a range that are still to be filled in, in order and without overlap. Marks that hide names are
/// [`super::redactions()`].
pub fn placeholder_forms(text: &Text, range: CharRange) -> Vec<CharRange> {
    let characters: Vec<char> = text.slice(range).chars().collect();
    let mut out = Vec::new();
    let mut position = 0;
    while let Some(rest) = characters.get(position..).filter(|rest| !rest.is_empty()) {
        let before = position.checked_sub(1).and_then(|before| characters.get(before)).copied();
        match length_of_form(rest, before) {
            0 => position += 1,
            length => {
                out.push(CharRange::new(range.start + position, range.start + position + length));
                position += length;
            }
        }
    }
    out
}

/// How long the form is that some characters start with; 0 where they start with none.
fn length_of_form(rest: &[char], before: Option<char>) -> usize {
    let starts_word = !before.is_some_and(|before| before.is_ascii_alphanumeric());
    let bracketed = bracketed(rest);
    match bracketed {
        0 if !starts_word => 0,
        0 => [open_date(rest), named_by_letter(rest, before), unknown(rest)].into_iter().max().unwrap_or(0),
        length => length,
    }
}

/// `[NAME]`: capitals, or what is asked for.
fn bracketed(rest: &[char]) -> usize {
    let Some((&first, inside)) = rest.split_first() else { return 0 };
    let Some((_, close)) = BRACKETS.iter().find(|(open, _)| *open == first) else { return 0 };
    let Some(length) = inside.iter().take(LONGEST_ASKED + 1).position(|character| character == close) else {
        return 0;
    };
    let wording: String = inside.iter().take(length).collect();
    let lower = wording.to_lowercase();
    let is_capital =
        length > 1 && wording.chars().all(|c| c.is_ascii_uppercase() || matches!(c, ' ' | '_' | '/' | '-'));
    let is_asked = ASKED_FOR.iter().any(|asked| match asked.is_ascii() {
        true => lower.split(|c: char| !c.is_alphanumeric()).any(|word| word == *asked),
        false => lower.contains(asked),
    });
    if is_capital || is_asked { length + 2 } else { 0 }
}

/// `20XX年X月X日`, `20XX`: figures of a date that are left open.
fn open_date(rest: &[char]) -> usize {
    let is_figure = |character: &char| character.is_ascii_digit() || is_open(*character);
    let mut end = 0;
    let mut is_left_open = false;
    loop {
        let figures = rest.get(end..).unwrap_or_default().iter().take_while(|c| is_figure(c)).count();
        let part = rest.get(end..end + figures).unwrap_or_default();
        let unit = rest.get(end + figures).is_some_and(|next| DATE_UNITS.contains(*next));
        let is_year = end == 0 && figures == 4 && part.iter().take(2).all(char::is_ascii_digit);
        let ends_word = !rest.get(end + figures).is_some_and(char::is_ascii_alphanumeric);
        let is_open_part = part.iter().any(|character| is_open(*character));
        if figures == 0 || !(unit || is_year && is_open_part && ends_word) {
            break;
        }
        is_left_open |= is_open_part;
        end += figures + usize::from(unit);
        if !unit {
            break;
        }
    }
    if is_left_open { end } else { 0 }
}

fn is_open(character: char) -> bool {
    matches!(character, '某' | 'X' | 'x' | 'Ｘ' | 'ｘ' | '×' | '*' | '＊' | '_' | '＿' | '□')
}

/// `A县`.
fn named_by_letter(rest: &[char], before: Option<char>) -> usize {
    let is_part = before.is_some_and(|before| PARTED_BY_LETTERS.contains(before));
    match rest {
        [_, '区', ..] if is_part => 0,
        [letter, place, ..] if letter.is_ascii_uppercase() && *letter != 'X' && PLACES.contains(*place) => 2,
        _ => 0,
    }
}

/// `TBD`, `待定`, `DD/MM/YYYY`, where nothing of the same script goes on.
fn unknown(rest: &[char]) -> usize {
    let starts = |form: &&&str| {
        let length = form.chars().count();
        form.chars().eq(rest.iter().copied().take(length))
            && !rest.get(length).is_some_and(|c| c.is_alphanumeric())
    };
    let found = UNKNOWN.iter().chain(&DATE_FORMS).find(starts);
    found.map_or(0, |form| form.chars().count())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(string: &str) -> Vec<String> {
        let text = Text::new(string.to_owned());
        placeholder_forms(&text, text.range()).into_iter().map(|range| text.slice(range).to_owned()).collect()
    }

    #[test]
    fn forms_of_every_kind_are_found_whole() {
        assert_eq!(
            found("20XX年×月××日，A县和B市的[NAME]，金额【待填写】，会期待定。20XX, TBD, {insert date}"),
            ["20XX年×月××日", "A县", "B市", "[NAME]", "【待填写】", "待定", "20XX", "TBD", "{insert date}"]
        );
    }

    #[test]
    fn remarks_names_and_figures_are_none() {
        for string in [
            "[Applause]",
            "（鼓掌）",
            "2024年3月",
            "有待定论",
            "5G县域",
            "USA市场",
            "iPhone X",
            "XX县",
            "家属院C区的改造",
            "<b>",
        ] {
            assert!(found(string).is_empty(), "{string}: {:?}", found(string));
        }
    }
}
