//! Tables of contents: lines that say where the parts of the speech stand, and are no part of it.

use std::collections::BTreeMap;

use super::line::Line;
use super::notice::Notice;
use super::page::cues::{CONTENTS_TITLES, OUTLINE_TITLES, normalized};
use crate::formats::contents::{Leader, entry};
use crate::language::{Grammar, Label};

/// The longest entry of such a list in characters.
const LONGEST_ENTRY: usize = 40;

/// The longest line in bytes that may say what an entry says.
const LONGEST_LINE: usize = 400;

/// The fewest letters of an entry that a later line starts with.
const SHORTEST_START: usize = 4;

/// How many lines that start with the words of an entry are looked at, to find one below it.
const MOST_ALIKE: usize = 16;

/// How many entries stand together at the least where nothing but their form tells them.
const FEWEST_ENTRIES: usize = 2;

/// What speaks for a line being an entry.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Entry {
    /// The file says so, or dots lead to a page number.
    Sure,
    /// A page number stands after a gap, below the title of such a table, or a later line starts with its words.
    Numbered,
    /// It says what a later line says.
    Repeated,
    None,
}

/// Marks tables of contents, each with the title above it.
pub fn mark_contents(lines: &mut [Line], grammar: &dyn Grammar) {
    let letters: Vec<String> = lines.iter().map(|line| letters(line.text)).collect();
    let mut entries = entries(lines, &letters);
    mark_outlines(lines, &letters, &mut entries, grammar);
    let mut start = 0;
    while start < lines.len() {
        let kind = |place: usize| entries.get(place).copied().unwrap_or(Entry::None);
        let length = (start..lines.len()).take_while(|&place| kind(place) != Entry::None).count();
        let is_titled =
            start.checked_sub(1).and_then(|title| letters.get(title)).is_some_and(|title| is_title(title));
        // What only repeats later lines is a table of contents only below its title.
        let told = (start..start + length).filter(|&place| kind(place) != Entry::Repeated).count();
        let is_flagged = lines.get(start).is_some_and(|line| line.is_contents);
        if is_flagged || told >= FEWEST_ENTRIES || (is_titled && (told > 0 || length >= FEWEST_ENTRIES)) {
            let table = start - usize::from(is_titled)..start + length;
            lines.get_mut(table).into_iter().flatten().for_each(|line| line.notice = Some(Notice::Contents));
        }
        start += length.max(1);
    }
}

/// What speaks for each line; `letters` are those of the lines.
fn entries(lines: &[Line], letters: &[String]) -> Vec<Entry> {
    let last_places: BTreeMap<&str, usize> = letters.iter().map(String::as_str).zip(0..).collect();
    let comes_later = |place: usize| {
        let letters = letters.get(place).filter(|letters| !letters.is_empty());
        letters.is_some_and(|letters| last_places.get(letters.as_str()).is_some_and(|&last| last > place))
    };
    // A numbered heading may go on in its paragraph: `（一）抓产业` of `（一）抓产业。要做大苹果产业。`
    let starts_later = |words: &str, place: usize| {
        let words = self::letters(words);
        let lines = last_places.range(words.as_str()..).take_while(|(line, _)| line.starts_with(&words));
        words.chars().count() >= SHORTEST_START && lines.take(MOST_ALIKE).any(|(_, &last)| last > place)
    };
    let entry_at = |(place, line): (usize, &Line)| match entry(line.text) {
        _ if line.is_contents => Entry::Sure,
        Some((_, Leader::Dots)) => Entry::Sure,
        Some((words, Leader::Gap)) if starts_later(words, place) => Entry::Numbered,
        None if comes_later(place) => Entry::Repeated,
        _ => Entry::None,
    };
    let mut out: Vec<Entry> = lines.iter().enumerate().map(entry_at).collect();
    mark_numbered(lines, letters, &mut out);
    out
}

/// Marks the lines below the title of a table of contents that end in page numbers that do not fall, whatever stands
/// before the number.
fn mark_numbered(lines: &[Line], letters: &[String], entries: &mut [Entry]) {
    for (place, title) in letters.iter().enumerate() {
        if !CONTENTS_TITLES.has(title) {
            continue;
        }
        let numbers = lines.iter().skip(place + 1).map_while(|line| page_number(line.text));
        let rising = numbers.scan(0, |last, number| (number >= *last).then(|| *last = number)).count();
        if rising >= FEWEST_ENTRIES {
            let listed = entries.iter_mut().skip(place + 1).take(rising);
            listed.filter(|entry| **entry != Entry::Sure).for_each(|entry| *entry = Entry::Numbered);
        }
    }
}

/// The number at the end of a short line, after white space or a leader: `一、认清形势 1`.
fn page_number(line: &str) -> Option<u32> {
    let words = line.trim_end_matches(|c: char| c.is_ascii_digit());
    let parted = words.ends_with(|c: char| c.is_whitespace()) || entry(line).is_some();
    let short = line.chars().count() <= LONGEST_ENTRY && words.chars().any(char::is_alphabetic);
    (short && parted).then(|| line.get(words.len()..)?.parse().ok()).flatten()
}

/// Marks the lists of parts that a page puts above a speech: short numbered lines below their title.
fn mark_outlines(lines: &[Line], letters: &[String], entries: &mut [Entry], grammar: &dyn Grammar) {
    for (place, title) in letters.iter().enumerate() {
        if !OUTLINE_TITLES.has(title) {
            continue;
        }
        let mut before: Option<Label> = None;
        let is_entry = |line: &&Line| {
            let label = line.label(grammar);
            let goes_on = label.is_some_and(|label| before.is_none_or(|before| label.follows(before)));
            before = label;
            goes_on && line.text.chars().count() <= LONGEST_ENTRY && !line.text.ends_with(['。', '；', '.'])
        };
        let length = lines.iter().skip(place + 1).take_while(is_entry).count();
        if length >= FEWEST_ENTRIES {
            entries.iter_mut().skip(place + 1).take(length).for_each(|entry| *entry = Entry::Sure);
        }
    }
}

/// Whether a line stands over such a table, by its letters.
fn is_title(letters: &str) -> bool {
    CONTENTS_TITLES.has(letters) || OUTLINE_TITLES.has(letters)
}

/// The letters and figures of a line, folded and in small letters; nothing for one that is too long for any entry.
fn letters(line: &str) -> String {
    if line.len() > LONGEST_LINE {
        return String::new();
    }
    normalized(line).chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::{Paragraph, lines_of};
    use crate::language::{Language, grammar};
    use crate::speech::lines::lines;

    /// The lines of a table of contents in a text.
    fn contents(string: &str) -> Vec<String> {
        of(&lines_of(string))
    }

    fn of(paragraphs: &[Paragraph]) -> Vec<String> {
        let lines = lines(paragraphs, grammar(Language::Chinese));
        let marked = lines.iter().filter(|line| line.notice == Some(Notice::Contents));
        marked.map(|line| line.text.to_owned()).collect()
    }

    const BODY: &str = "各位代表：\n现在报告工作。\n一、去年工作\n去年很好。\n二、今年任务\n今年更好。\n三、保障措施\n要加强领导。";

    #[test]
    fn entries_with_dots_are_told_without_a_title() {
        let table = "一、去年工作......1\n二、今年的任务……12";
        assert_eq!(contents(&format!("政府工作报告\n{table}\n{BODY}")), table.lines().collect::<Vec<_>>());
    }

    #[test]
    fn entries_that_repeat_headings_are_told_below_a_title_or_by_their_numbers() {
        let table = "目  录\n一、去年工作\n二、今年任务\n三、保障措施";
        assert_eq!(contents(&format!("政府工作报告\n{table}\n{BODY}")), table.lines().collect::<Vec<_>>());
        let table = "一、去年工作\t1\n二、今年任务\t4";
        assert_eq!(contents(&format!("政府工作报告\n{table}\n{BODY}")).len(), 2);
    }

    #[test]
    fn entries_with_strokes_or_with_page_numbers_below_a_title_are_told() {
        let table = "目录\n1.认清形势 ------------ 1\n2.突出重点 ------------ 3";
        assert_eq!(contents(&format!("在大会上的讲话\n{table}\n{BODY}")), table.lines().collect::<Vec<_>>());
        let table = "目 录\n干在前面 1\n走在前列 2\n再上台阶 2";
        assert_eq!(contents(&format!("在大会上的讲话\n{table}\n{BODY}")), table.lines().collect::<Vec<_>>());
        let falling = "目录\n参会人数 120\n经费 30";
        assert_eq!(contents(&format!("在大会上的讲话\n{falling}\n{BODY}")), [""; 0]);
    }

    #[test]
    fn entries_that_headings_go_on_from_are_told() {
        let table = "一、去年工作\t1\n（一）修水渠\t1\n（二）种果树\t4";
        let body = "各位代表：\n一、去年工作和体会\n（一）修水渠。修了三条。\n（二）种果树。种了五百棵。";
        assert_eq!(contents(&format!("工作报告\n{table}\n{body}")), table.lines().collect::<Vec<_>>());
    }

    #[test]
    fn an_outline_above_an_extract_need_not_repeat_its_headings() {
        let table = "讲话提纲：\n1、学校办得怎样\n2、明年办什么\n3、请大家帮什么";
        let text = format!("在董事会上的讲话\n{table}\n\n2、明年办什么\n要盖食堂。");
        assert_eq!(contents(&text), table.lines().collect::<Vec<_>>());
        assert_eq!(contents("讲话要点\n今天讲三点。\n一、要干。\n二、要快。"), [""; 0]);
    }

    #[test]
    fn rows_of_a_table_and_refrains_are_text() {
        assert_eq!(contents(&format!("{BODY}\n工业投资\t12\n农业投资\t7")), [""; 0]);
        assert_eq!(contents("要干。\n要干。\n要干。\n谢谢……"), [""; 0]);
        assert_eq!(contents("剩下的就不说了……\n2024"), [""; 0]);
        assert_eq!(contents(&format!("政府工作报告\n一、去年工作......1\n{BODY}")), [""; 0]);
    }

    #[test]
    fn what_the_file_says_needs_no_form() {
        let mut paragraphs = lines_of(&format!("政府工作报告\n目录\n综述\n{BODY}"));
        paragraphs[2].is_contents = true;
        assert_eq!(of(&paragraphs), ["目录", "综述"]);
    }
}
