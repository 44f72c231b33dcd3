//! Dates: `2024年3月`, `2024—2026年`, `12月中旬以来`, `上周`.

use crate::language::local::{LocalMark, LocalReason, Passage};
use crate::text::WordList;
use crate::text::symbols::is_han;

/// Days and weeks that only the day of the speech gives a meaning.
static RELATIVE: WordList = WordList::new(include_str!("../data/relative_dates.txt"));

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
        let wording = RELATIVE.longest_start(rest)?;
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
    if let Some(end) = masked_year(passage, start).or_else(|| ordinal_day(passage, start)) {
        return Some(end);
    }
    let digits = passage.skip(start, is_numeral);
    let length = digits - start;
    // `2026 年`: a blank between the figure and its unit.
    let digits = passage.skip_blank(digits);
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

/// What stands for the digits of a year that were left out.
pub(super) const MASKS: [char; 7] = ['_', 'x', 'X', '×', '*', '＿', '某'];

/// `20__年`, `201x年`: a year of which digits were left out.
fn masked_year(passage: &Passage, start: usize) -> Option<usize> {
    let digits = passage.skip(start, |c| c.is_ascii_digit());
    let masked = passage.skip(digits, |c| MASKS.contains(&c));
    let has_both = (1..=3).contains(&(digits - start)) && (1..=4).contains(&(masked - digits));
    let year = passage.skip_blank(masked);
    (has_both && passage.char_at(year) == Some('年')).then(|| after_year(passage, year + 1))
}

/// What a feast or an anniversary ends with, and how far after its number that is.
const DAYS: [&str; 4] = ["节", "周年", "纪念日", "宣传日"];
const DAY_REACH: usize = 8;

/// What ends like a feast and is none.
const NO_DAYS: [&str; 6] = ["环节", "季节", "细节", "章节", "情节", "小节"];

/// `第23个教师节`, `第三十九个教师节`: it fixes the year.
fn ordinal_day(passage: &Passage, start: usize) -> Option<usize> {
    (passage.char_at(start) == Some('第')).then_some(())?;
    let number = passage.skip(start + 1, |c| is_numeral(c) || "十百".contains(c));
    let counted = passage.char_at(number).is_some_and(|c| "个届次".contains(c));
    let rest: String = passage.rest(number + 1).chars().take(DAY_REACH).take_while(|c| is_han(*c)).collect();
    let ends = DAYS.iter().filter_map(|day| Some(rest.find(day)? + day.len()));
    let end = ends.min().and_then(|bytes| rest.get(..bytes)).map(|day| number + 1 + day.chars().count())?;
    let ordinary = NO_DAYS.iter().any(|other| passage.between(number, end).ends_with(other));
    (number > start + 1 && counted && !ordinary && passage.is_between_words(end)).then_some(end)
}

/// `近两年`, `近3年`.
fn recent_years(passage: &Passage, start: usize) -> Option<usize> {
    (passage.char_at(start) == Some('近')).then_some(())?;
    let digits = passage.skip(start + 1, |c| is_numeral(c) || "两几十".contains(c));
    (digits > start + 1 && passage.char_at(digits) == Some('年')).then_some(digits + 1)
}

fn after_year(passage: &Passage, position: usize) -> usize {
    let first = passage.skip_blank(position);
    let digits = passage.skip(first, is_numeral);
    let unit = passage.skip_blank(digits);
    if digits > first && passage.char_at(unit) == Some('月') {
        let digits = unit;
        return after_month(passage, digits + 1).unwrap_or(digits + 1);
    }
    after_tail(passage, position, &YEAR_TAILS)
}

fn after_month(passage: &Passage, position: usize) -> Option<usize> {
    let first = passage.skip_blank(position);
    let digits = passage.skip(first, is_numeral);
    let unit = passage.skip_blank(digits);
    if digits > first && matches!(passage.char_at(unit), Some('日' | '号')) {
        return Some(unit + 1);
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
    matches!(character, '0'..='9' | '０'..='９' | '〇' | '○' | '零' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九')
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
    fn masked_years_and_blanks_are_dates() {
        assert_eq!(
            marked("20__年工作，201x年以来，20××年，2026 年 3 月 5 日", dates),
            ["20__年", "201x年以来", "20××年", "2026 年 3 月 5 日"]
        );
    }

    #[test]
    fn numbered_feasts_fix_the_year() {
        assert_eq!(marked("庆祝第23个教师节和第三十九个教师节", dates), ["第23个教师节", "第三十九个教师节"]);
        assert!(marked("第三个环节，第二个百年奋斗目标", dates).is_empty());
    }

    #[test]
    fn plans_and_lengths_of_time_are_no_dates() {
        assert!(marked("“十四五”规划，建党百年，三年行动，今年是新中国成立75周年", dates).is_empty());
    }
}
