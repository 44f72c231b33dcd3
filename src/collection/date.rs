//! The date of a speech, from what stands around its text.

use std::fmt;
use std::path::Path;

use crate::speech::{CorpusRowName, Section, SectionKind, Speech};
use crate::text::folding::folded;

/// A date, as exactly as the speech gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SpeechDate {
    /// The year, from 1000 to 2999.
    pub year: u16,
    /// The month, from 1 to 12, if it is told.
    pub month: Option<u8>,
    /// The day, from 1 to 31, if it is told.
    pub day: Option<u8>,
}

impl fmt::Display for SpeechDate {
    /// As ISO 8601 has it: `2024-03-05`, `2024-03`, `2024`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        Ok(())
    }
}

/// How much of a section is looked at, in characters: a date stands at the beginning of what has one.
const LOOKED_AT: usize = 200;

/// How many sections stand above a text at most, and how long they are in characters: a line that is no dateline may still
/// have a date, a sentence says when something else was.
const ABOVE: usize = 5;
const SHORT: usize = 40;

impl SpeechDate {
    /// The date of a speech: the one that is given beside its text, or else what its dateline says, or its title, another
    /// short line above it, the name of its file, or what a web page says around it, whichever is the most exact; of two that
    /// are as exact, the first.
    pub fn of(speech: &Speech) -> Option<Self> {
        if let Some(given) = speech.metadata.date.as_deref().and_then(Self::given) {
            return Some(given);
        }
        let texts = |wanted: SectionKind| {
            let sections = speech.sections.iter().filter(move |section| section.kind == wanted);
            sections.map(|section| speech.folded.slice(section.own).chars().take(LOOKED_AT).collect())
        };
        // A heading names the year that it looks back at.
        let is_above =
            |section: &&Section| section.kind != SectionKind::Salutation && !section.kind.is_content();
        let above = speech.sections.iter().take(ABOVE).take_while(is_above);
        let above = above.filter(|section| section.own.len() <= SHORT);
        let above = above.map(|section| speech.folded.slice(section.own).to_owned());
        // A file that holds many speeches does not tell the date of each.
        let name = speech.path.file_stem().filter(|_| CorpusRowName::of(&speech.path).is_none());
        let name = name.unwrap_or_default();
        let texts = texts(SectionKind::Dateline)
            .chain(texts(SectionKind::Title))
            .chain(above)
            .chain([folded(&Path::new(name).to_string_lossy())])
            .chain(texts(SectionKind::Notice));
        let mut best: Option<Self> = None;
        for date in texts.filter_map(|text: String| Self::in_text(&text)) {
            if best.is_none_or(|best| date.exactness() > best.exactness()) {
                best = Some(date);
            }
        }
        best
    }

    /// The date in a field: there a year may stand without any sign of it.
    pub fn given(field: &str) -> Option<Self> {
        let field = folded(field.trim());
        let year = || Some(Self { year: year(field.parse().ok()?)?, month: None, day: None });
        Self::in_text(&field).or_else(year)
    }

    fn exactness(self) -> usize {
        usize::from(self.month.is_some()) + usize::from(self.day.is_some())
    }

    /// The most exact date in a text; of several the first.
    fn in_text(text: &str) -> Option<Self> {
        let parts = parts(text);
        let dates = (0..parts.len()).filter_map(|at| date_at(parts.get(at..)?));
        // `max_by_key` would take the last of those that are as exact.
        dates.fold(None, |best: Option<Self>, date| match best {
            Some(best) if best.exactness() >= date.exactness() => Some(best),
            _ => Some(date),
        })
    }
}

/// A number or a word of a text, and what stands right after it.
struct Part {
    value: PartValue,
    /// How many figures it was written with.
    figures: usize,
    /// The character after it; a blank at the end.
    then: char,
}

enum PartValue {
    Number(u32),
    /// The name of a month, by its number.
    Month(u8),
}

/// The numbers of a text, in figures or Chinese characters, and its English names of months; blanks do not part them from
/// what follows.
fn parts(text: &str) -> Vec<Part> {
    let characters: Vec<char> = text.to_lowercase().chars().collect();
    let mut out = Vec::new();
    let mut rest = characters.as_slice();
    while let [first, after @ ..] = rest {
        let is_part: fn(char) -> bool = match *first {
            c if c.is_ascii_digit() => |c| c.is_ascii_digit(),
            c if chinese_figure(c).is_some() => |c| chinese_figure(c).is_some(),
            c if c.is_ascii_alphabetic() => |c| c.is_ascii_alphabetic(),
            _ => {
                rest = after;
                continue;
            }
        };
        let length = rest.iter().take_while(|c| is_part(**c)).count();
        let (part, after) = rest.split_at(length);
        rest = after;
        let then = rest.iter().find(|c| !c.is_whitespace()).copied().unwrap_or(' ');
        let value = match first.is_ascii_alphabetic() {
            true => month(&part.iter().collect::<String>()).map(PartValue::Month),
            false => number(part).map(PartValue::Number),
        };
        out.extend(value.map(|value| Part { value, figures: length, then }));
    }
    out
}

/// The date that a run of numbers begins with.
fn date_at(parts: &[Part]) -> Option<SpeechDate> {
    use PartValue::{Month, Number};
    let number = |at: usize| match parts.get(at)?.value {
        Number(number) => Some(number),
        Month(_) => None,
    };
    let then = |at: usize| parts.get(at).map_or(' ', |part| part.then);
    let parted = |at: usize| matches!(then(at), '年' | '月' | '-' | '.' | '/' | '_');
    match parts {
        // March 5, 2024; March 2024; 5 March 2024.
        [Part { value: Month(month), .. }, ..] => {
            let (second, third) = (number(1)?, number(2));
            match (year(second), third.and_then(year)) {
                (Some(year), _) => date(year, Some(u32::from(*month)), None),
                (None, Some(year)) => date(year, Some(u32::from(*month)), Some(second)),
                _ => None,
            }
        }
        [Part { value: Number(day), .. }, Part { value: Month(month), .. }, ..] if year(*day).is_none() => {
            date(year(number(2)?)?, Some(u32::from(*month)), Some(*day))
        }
        // 20240305 in the name of a file.
        [Part { value: Number(whole), figures: 8, .. }, ..] => {
            date(year(whole / 10_000)?, Some(whole / 100 % 100), Some(whole % 100))
        }
        // 2024年3月5日, 2024-03-05, 2024.3, 2024.
        [Part { value: Number(first), figures: 4, .. }, ..] => {
            let year = year(*first)?;
            let month = number(1).filter(|month| parted(0) && (1..=12).contains(month));
            let day = number(2).filter(|day| month.is_some() && parted(1) && (1..=31).contains(day));
            date(year, month, day)
        }
        _ => None,
    }
}

fn date(year: u16, month: Option<u32>, day: Option<u32>) -> Option<SpeechDate> {
    let small = |number: Option<u32>, most: u8| match number.map(u8::try_from) {
        None => Some(None),
        Some(Ok(number)) if (1..=most).contains(&number) => Some(Some(number)),
        Some(_) => None,
    };
    Some(SpeechDate { year, month: small(month, 12)?, day: small(day, 31)? })
}

/// A number that can be the year of a speech.
fn year(number: u32) -> Option<u16> {
    u16::try_from(number).ok().filter(|year| (1000..3000).contains(year))
}

fn month(word: &str) -> Option<u8> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let is_it = |month: &&str| **month == *word || (word.len() == 3 && month.starts_with(word));
    MONTHS.iter().position(is_it).and_then(|index| u8::try_from(index + 1).ok())
}

fn chinese_figure(character: char) -> Option<u32> {
    const FIGURES: &str = "〇一二三四五六七八九十";
    let figure = FIGURES.chars().position(|figure| figure == character);
    let zero = matches!(character, '○' | '零').then_some(0);
    figure.or(zero).and_then(|figure| u32::try_from(figure).ok())
}

/// The value of figures one after the other, `2024` or `二〇二四`, or of a number up to 99 with 十 in it.
fn number(figures: &[char]) -> Option<u32> {
    /// More figures are no date.
    const MOST: usize = 8;
    const TEN: u32 = 10;
    let values: Vec<u32> =
        figures.iter().filter_map(|&c| c.to_digit(10).or_else(|| chinese_figure(c))).collect();
    match values.as_slice() {
        [] => None,
        _ if values.len() > MOST => None,
        [TEN] => Some(TEN),
        [TEN, ones] => Some(TEN + ones),
        [tens, TEN] => Some(tens * TEN),
        [tens, TEN, ones] => Some(tens * TEN + ones),
        values if values.contains(&TEN) => None,
        values => Some(values.iter().fold(0, |number, figure| number * 10 + figure)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_people_write_them() {
        for (text, date) in [
            ("（2024年3月5日）", "2024-03-05"),
            ("二〇二四年十二月二十一日", "2024-12-21"),
            ("2024 年 3 月", "2024-03"),
            ("2024-03-05 报告", "2024-03-05"),
            ("20240305", "2024-03-05"),
            ("在2023年工作会议上的讲话", "2023"),
            ("Washington, March 5, 2024", "2024-03-05"),
            ("5 Mar 2024", "2024-03-05"),
            ("May 1999", "1999-05"),
            ("来源：新华社 2022年 发布时间：2023-01-09 10:20", "2023-01-09"),
            ("在2024年13月", "2024"),
        ] {
            assert_eq!(
                SpeechDate::in_text(text).map(|date| date.to_string()).as_deref(),
                Some(date),
                "{text}"
            );
        }
        for text in ["第三次会议", "共 12 条", "123456789", "may we", "0999"] {
            assert_eq!(SpeechDate::in_text(text), None, "{text}");
        }
    }

    #[test]
    fn the_year_that_a_heading_looks_back_at_is_no_date() {
        let text = "各位代表：\n\n现在我报告工作。\n\n一、2011年工作的回顾\n\n水库除险加固完成。\n\n二、今年的任务\n\n修渠。";
        let date = |path: &str| SpeechDate::of(&Speech::from_string(path, text.to_owned()));
        assert_eq!(date("2012_工作报告.txt").map(|date| date.to_string()).as_deref(), Some("2012"));
        assert_eq!(date("report.txt"), None);
    }

    #[test]
    fn the_most_exact_of_dateline_title_and_name_counts() {
        let text = "在2023年工作会议上的讲话\n\n同志们：\n今天我们开会，主要是安排工作。";
        let speech = Speech::from_string("speeches/2023-02-11.txt", text.to_owned());
        assert_eq!(SpeechDate::of(&speech).map(|date| date.to_string()).as_deref(), Some("2023-02-11"));
    }
}
