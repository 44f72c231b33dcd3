//! Dates: `2024年3月`, `2024—2026年`, `12月中旬以来`, `上周`.

use crate::language::local::{LocalMark, LocalReason, Passage};

/// Days and weeks that only the day of the speech gives a meaning.
const RELATIVE: [&str; 12] = [
    "上周",
    "本周",
    "下周",
    "上个月",
    "上月",
    "昨天",
    "昨日",
    "前天",
    "今天上午",
    "今天下午",
    "今天晚上",
    "本月",
];

/// What may follow a year: `2024年度`, `2020年以来`, `90年代`.
const YEAR_TAILS: [&str; 4] = ["度", "代", "以来", "底"];

/// What may follow a month: `12月中旬以来`, `6月份`.
const MONTH_TAILS: [&str; 6] = ["份", "上旬", "中旬", "下旬", "底", "初"];

/// The dates of a passage.
pub(super) fn dates(passage: &Passage) -> Vec<LocalMark> {
    let mut out = relative_dates(passage);
    let mut position = passage.range.start;
    while position < passage.range.end {
        let end = date_at(passage, position);
        out.extend(end.map(|end| LocalMark::new(position, end, LocalReason::Date)));
        position = end.unwrap_or(position + 1);
    }
    out
}

fn relative_dates(passage: &Passage) -> Vec<LocalMark> {
    let starts = passage.words.iter().map(|word| word.start);
    let found = starts.filter_map(|start| {
        let rest = passage.rest(start);
        let wording = RELATIVE.iter().find(|wording| rest.starts_with(**wording))?;
        Some(LocalMark::new(start, start + wording.chars().count(), LocalReason::Date))
    });
    found.collect()
}

/// Where the date ends that starts at a position.
fn date_at(passage: &Passage, start: usize) -> Option<usize> {
    if passage.char_before(start).is_some_and(is_numeral) {
        return None;
    }
    if let Some(end) = recent_years(passage, start) {
        return Some(end);
    }
    let digits = passage.skip(start, is_numeral);
    let length = digits - start;
    match passage.char_at(digits)? {
        '年' if length == 4 || (length == 2 && passage.rest(digits).starts_with("年代")) => {
            Some(after_year(passage, digits + 1))
        }
        '—' | '-' | '－' | '–' | '至' | '~' | '、' if length == 4 => {
            let second = passage.skip(digits, |c| "—-－–至~、".contains(c));
            let end = date_at_year(passage, second)?;
            Some(end)
        }
        '月' if is_month(passage.between(start, digits)) => after_month(passage, digits + 1),
        _ => None,
    }
}

fn date_at_year(passage: &Passage, start: usize) -> Option<usize> {
    let digits = passage.skip(start, is_numeral);
    (digits - start == 4 && passage.char_at(digits) == Some('年')).then(|| after_year(passage, digits + 1))
}

/// `近两年`, `近3年`.
fn recent_years(passage: &Passage, start: usize) -> Option<usize> {
    (passage.char_at(start) == Some('近')).then_some(())?;
    let digits = passage.skip(start + 1, |c| is_numeral(c) || "两几十".contains(c));
    (digits > start + 1 && passage.char_at(digits) == Some('年')).then_some(digits + 1)
}

fn after_year(passage: &Passage, position: usize) -> usize {
    let digits = passage.skip(position, is_numeral);
    if digits > position && passage.char_at(digits) == Some('月') {
        return after_month(passage, digits + 1).unwrap_or(digits + 1);
    }
    after_tail(passage, position, &YEAR_TAILS)
}

fn after_month(passage: &Passage, position: usize) -> Option<usize> {
    let digits = passage.skip(position, is_numeral);
    if digits > position && matches!(passage.char_at(digits), Some('日' | '号')) {
        return Some(digits + 1);
    }
    let end = after_tail(passage, position, &MONTH_TAILS);
    Some(after_tail(passage, end, &["以来"]))
}

fn after_tail(passage: &Passage, position: usize, tails: &[&str]) -> usize {
    let rest = passage.rest(position);
    tails
        .iter()
        .find(|tail| rest.starts_with(**tail))
        .map_or(position, |tail| position + tail.chars().count())
}

fn is_month(digits: &str) -> bool {
    digits.chars().count() <= 2 && !digits.is_empty()
}

/// A digit, in figures or as years are written out: `二〇二四`.
fn is_numeral(character: char) -> bool {
    character.is_ascii_digit()
        || ('０'..='９').contains(&character)
        || "〇○零一二三四五六七八九".contains(character)
}

#[cfg(test)]
mod tests {
    use super::super::tests::marked;
    use super::*;

    #[test]
    fn years_months_and_days_are_found_whole() {
        assert_eq!(
            marked(
                "自12月中旬以来，2024年3月至2025年度，（2024—2026年），自6月份以来，二〇二四年，近两年",
                dates
            ),
            ["12月中旬以来", "2024年3月", "2025年度", "2024—2026年", "6月份以来", "二〇二四年", "近两年"]
        );
    }

    #[test]
    fn days_that_need_the_day_of_the_speech_are_found() {
        assert_eq!(marked("上周，开发区召开了党群工作会议", dates), ["上周"]);
    }

    #[test]
    fn plans_and_lengths_of_time_are_no_dates() {
        assert!(marked("“十四五”规划，建党百年，三年行动，今年是新中国成立75周年", dates).is_empty());
    }
}
