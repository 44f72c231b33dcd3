//! Notices that only the whole file gives away: what recurs on its pages, and what counts them.

use std::collections::HashMap;

use unicode_width::UnicodeWidthStr;

use super::line::Line;
use super::notice::Notice;
use crate::language::Grammar;
use crate::text::line_end::ends_with_mark;

/// How often a line has to stand in a file to count as its watermark or running head.
const WATERMARKS: usize = 3;

/// The widest watermark in columns: a line of 20 Chinese characters, the name of a site with its address.
const WIDEST_WATERMARK: usize = 40;

/// How many numbers have to count upwards to be page numbers.
const PAGE_NUMBERS: usize = 3;

/// How many are enough where they count from 1.
const PAGE_NUMBERS_FROM_ONE: usize = 2;

/// The highest page number in digits.
const LONGEST_PAGE_NUMBER: usize = 3;

/// The fewest characters on average between two page numbers. The smallest page of a web site has that many; between the numbers of a
/// table's rows stands a name or a figure.
const SHORTEST_PAGE: usize = 120;

/// Marks what is no part of the speech among lines that do not give themselves away.
pub fn mark_furniture(lines: &mut [Line], grammar: &dyn Grammar) {
    mark_watermarks(lines, grammar);
    mark_page_numbers(lines);
    mark_subtitles(lines);
}

/// A short line that recurs between the sentences of a file, and is neither numbered nor addressed to anybody.
fn mark_watermarks(lines: &mut [Line], grammar: &dyn Grammar) {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for (place, line) in lines.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|before| lines.get(before));
        let after = lines.get(place + 1);
        let between_sentences = before
            .is_none_or(|before| before.stands_alone() || ends_with_mark(before.text))
            && after.is_none_or(|after| !after.goes_on_from(line));
        if between_sentences && may_be_watermark(line, grammar) {
            *counts.entry(line.text).or_default() += 1;
        }
    }
    for line in lines.iter_mut().filter(|line| !line.stands_alone()) {
        if counts.get(line.text).is_some_and(|&count| count >= WATERMARKS) {
            line.notice = Some(Notice::Watermark);
        }
    }
}

fn may_be_watermark(line: &Line, grammar: &dyn Grammar) -> bool {
    !line.stands_alone()
        && line.text.width() <= WIDEST_WATERMARK
        && line.text.chars().filter(|c| c.is_alphabetic()).count() > 1
        && !ends_with_mark(line.text)
        && line.label(grammar).is_none()
}

/// Bare numbers on lines of their own that count upwards one by one, a page of text between them.
fn mark_page_numbers(lines: &mut [Line]) {
    let numbers: Vec<(usize, u32)> = lines
        .iter()
        .enumerate()
        .filter_map(|(index, line)| Some((index, bare_number(line.text).filter(|_| !line.stands_alone())?)))
        .collect();
    for run in numbers.chunk_by(|(_, before), (_, after)| before + 1 == *after) {
        let (Some(&(first, number)), Some(&(last, _))) = (run.first(), run.last()) else { continue };
        let fewest = if number == 1 { PAGE_NUMBERS_FROM_ONE } else { PAGE_NUMBERS };
        let between = lines.get(first + 1..last).unwrap_or_default();
        let characters: usize = between.iter().map(|line| line.text.chars().count()).sum();
        if run.len() >= fewest && characters >= (run.len() - 1) * SHORTEST_PAGE {
            for &(index, _) in run {
                lines.get_mut(index).into_iter().for_each(|line| line.notice = Some(Notice::PageNumber));
            }
        }
    }
}

/// What a file of subtitles has between its text: when it is shown (`00:01.000 --> 00:04.000`), and its number.
fn mark_subtitles(lines: &mut [Line]) {
    let is_timing = |line: &Line| {
        let time = |text: &str| text.contains(':') && text.trim().starts_with(|c: char| c.is_ascii_digit());
        line.text.split_once("-->").is_some_and(|(from, to)| time(from) && time(to))
    };
    let timings: Vec<usize> =
        (0..).zip(lines.iter()).filter(|(_, line)| is_timing(line)).map(|(at, _)| at).collect();
    for at in timings {
        let is_number = |line: &Line| line.text.chars().all(|c| c.is_ascii_digit());
        let number = at.checked_sub(1).filter(|&before| lines.get(before).is_some_and(is_number));
        for marked in number.into_iter().chain([at]) {
            lines.get_mut(marked).into_iter().for_each(|line| line.notice = Some(Notice::WebPage));
        }
    }
}

fn bare_number(line: &str) -> Option<u32> {
    (line.len() <= LONGEST_PAGE_NUMBER).then(|| line.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::lines_of;
    use crate::language::{Language, grammar};
    use crate::speech::lines::lines;

    const SENTENCE: &str = "要坚持重点工作推进到哪里，党建引领作用就要充分体现到哪里，引导全区各级党组织和广大党员干部凝心聚力。";

    /// The notices of a text with what they are.
    fn notices(string: &str) -> Vec<(String, Notice)> {
        let file = lines_of(string);
        let lines = lines(&file, grammar(Language::of(string)));
        lines.iter().filter_map(|line| Some((line.text.to_owned(), line.notice?))).collect()
    }

    #[test]
    fn a_line_on_every_page_is_a_watermark() {
        let page = format!("{SENTENCE}\n范文大全合订本\n{SENTENCE}\n");
        let found = notices(&page.repeat(3));
        assert_eq!(found, vec![("范文大全合订本".to_owned(), Notice::Watermark); 3]);
        assert_eq!(notices(&page.repeat(2)), []);
    }

    #[test]
    fn what_a_speech_repeats_is_no_watermark() {
        for line in ["各位代表！", "（一）主要措施", "同志们：", "Thank you.", "——"] {
            let part = format!("{SENTENCE}\n{line}\n{SENTENCE}\n");
            assert_eq!(notices(&part.repeat(4)), [], "{line}");
        }
        // The middle of a sentence that was broken manually.
        let broken = "This is the first duty of the people\nof the United States\nand of their friends.\n\n";
        assert_eq!(notices(&broken.repeat(4)), []);
    }

    #[test]
    fn numbers_that_count_pages_are_page_numbers() {
        let page = SENTENCE.repeat(5);
        let pages = format!("{page}\n7\n{page}\n8\n{page}\n9\n{page}");
        let found: Vec<String> = notices(&pages).into_iter().map(|(line, _)| line).collect();
        assert_eq!(found, ["7", "8", "9"]);
        // Two of them, a table's, and figures that do not count.
        for text in [
            format!("{page}\n7\n{page}\n8\n{page}"),
            "1\n石油\n2\n煤炭\n3\n电力".to_owned(),
            format!("{page}\n12\n{page}\n7\n{page}\n30\n{page}"),
        ] {
            assert_eq!(notices(&text), []);
        }
    }

    #[test]
    fn numbers_and_times_of_subtitles_are_no_text() {
        let found = notices(
            "7\n00:01:02,000 --> 00:01:05,500\n各位乡亲，今天开个会。\n\n8\n00:01:06,000 --> 00:01:09,000\n说说修渠的事。",
        );
        let marked: Vec<&str> = found.iter().map(|(line, _)| line.as_str()).collect();
        assert_eq!(marked, ["7", "00:01:02,000 --> 00:01:05,500", "8", "00:01:06,000 --> 00:01:09,000"]);
        assert_eq!(notices("2021 --> 2022：两年走完了一条路。"), []);
    }
}
