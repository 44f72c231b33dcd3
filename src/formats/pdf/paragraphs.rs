//! Lines to paragraphs, detected from indentation, short last lines, spacing and the size of the letters.

use std::collections::BTreeMap;

use super::lines::{Line, is_wide_mark};
use crate::formats::contents::{self, Leader};
use crate::formats::{PageStart, Paragraph};
use crate::text::hyphens::{HyphenatedWords, Joint};
use crate::text::line_end::ends_clause;
use crate::text::symbols::{is_han, is_unspaced};

/// How far a first line is indented at the least, in ems. English indents by one or more, Chinese by two.
const INDENT: f64 = 0.8;

/// How far the left edges of two lines that begin at the same place may differ, in ems.
const SAME_EDGE: f64 = 0.4;

/// By how much the gap between two paragraphs is wider than that between two lines, where there is one at all.
const WIDER: f64 = 1.3;

/// By how much the size of letters differs between a heading and the text.
const OTHER_SIZE: f64 = 1.1;

/// The share of its column's lines that begin at the left edge at the least; fewer stick out of it.
const EDGE_SHARE: f64 = 0.1;

/// How many lines a page has at the least for its own left edge to be told. The edges of left and right pages differ.
const LEAST_LINES: usize = 8;

/// The paragraphs of a document, from the lines of its pages in reading order.
pub fn paragraphs(pages: &[Vec<Line>]) -> Vec<Paragraph> {
    let layout = PageLayout::of(pages);
    let lines: Vec<(usize, &Line)> = pages
        .iter()
        .enumerate()
        .flat_map(|(page, lines)| lines.iter().map(move |line| (page, line)))
        .collect();
    let words = HyphenatedWords::of(lines.iter().map(|(_, line)| line.text.as_str()));
    let mut out: Vec<Paragraph> = Vec::new();
    let mut before: Option<(usize, &Line)> = None;
    for &(page, line) in &lines {
        let starts = before.is_none_or(|before| layout.starts_paragraph(before, (page, line)));
        match out.last_mut() {
            Some(paragraph) if !starts => {
                join(&words, &mut paragraph.text, &line.text);
                if before.is_some_and(|(before, _)| before != page) {
                    let at = paragraph.text.chars().count() - line.text.chars().count();
                    paragraph.pages.push(PageStart { at, page: page + 1 });
                }
            }
            _ => out.push(Paragraph {
                text: line.text.clone(),
                line: out.len() + 1,
                pages: vec![PageStart { at: 0, page: page + 1 }],
                ..Paragraph::default()
            }),
        }
        before = Some((page, line));
    }
    out
}

/// The edges of a document's columns and the distance of its lines.
#[derive(Debug)]
struct PageLayout {
    /// Of each page and column: where full lines begin and end.
    edges: BTreeMap<(usize, usize), Edges>,
    /// From one line to the next, in ems.
    pitch: f64,
}

#[derive(Clone, Copy, Debug)]
struct Edges {
    left: f64,
    right: f64,
}

impl PageLayout {
    fn of(pages: &[Vec<Line>]) -> Self {
        let mut columns: BTreeMap<usize, Vec<&Line>> = BTreeMap::new();
        let mut parts: BTreeMap<(usize, usize), Vec<&Line>> = BTreeMap::new();
        for (page, lines) in pages.iter().enumerate() {
            for line in lines {
                columns.entry(line.column).or_default().push(line);
                parts.entry((page, line.column)).or_default().push(line);
            }
        }
        let columns: BTreeMap<usize, Edges> =
            columns.into_iter().map(|(column, lines)| (column, edges(&lines))).collect();
        let edges = parts.into_iter().filter_map(|(place, lines)| {
            let whole = *columns.get(&place.1)?;
            // How wide the text is tells the whole document better than a page, which may end with a few short lines.
            let left = if lines.len() < LEAST_LINES { whole.left } else { edges(&lines).left };
            Some((place, Edges { left, right: left + whole.right - whole.left }))
        });
        Self { edges: edges.collect(), pitch: pitch(pages) }
    }

    /// Whether a line starts a paragraph rather than going on with the one of the line before.
    fn starts_paragraph(&self, (last_page, last): (usize, &Line), (page, line): (usize, &Line)) -> bool {
        let edges = |page, column| self.edges.get(&(page, column));
        let (Some(last_edges), Some(edges)) = (edges(last_page, last.column), edges(page, line.column))
        else {
            return true;
        };
        let size = line.size.max(last.size);
        let below = line.baseline - last.baseline;
        let is_apart = (last_page, last.column) == (page, line.column) && below > WIDER * self.pitch * size;
        let is_other_size = size > OTHER_SIZE * line.size.min(last.size);
        let is_entry = contents::entry(&last.text).is_some_and(|(_, leader)| leader == Leader::Dots);
        if is_apart || is_other_size || is_entry || !is_full(last, *last_edges, line) {
            return true;
        }
        let (last_indent, indent) = (last.left - last_edges.left, line.left - edges.left);
        if indent < INDENT * size {
            return false;
        }
        // A quotation is indented as a whole; Chinese has none, there two indented lines are two short paragraphs.
        let is_block = (indent - last_indent).abs() < SAME_EDGE * size;
        indent >= last_indent && !(is_block && !line.text.contains(is_han) && !ends_clause(&last.text))
    }
}

/// Whether a line is as long as it could be: the first word of the next would not have fitted on it.
fn is_full(line: &Line, edges: Edges, next: &Line) -> bool {
    let space = if line.text.ends_with(is_without_spaces) { 0.0 } else { line.size / 4.0 };
    line.right + space + next.first_word > edges.right - SAME_EDGE * line.size / 2.0
}

/// The left edge at which the continued lines of a column begin, and the right one at which full lines end.
fn edges(lines: &[&Line]) -> Edges {
    let mut lefts: Vec<f64> = lines.iter().map(|line| line.left).collect();
    let mut rights: Vec<f64> = lines.iter().map(|line| line.right).collect();
    lefts.sort_by(f64::total_cmp);
    rights.sort_by(f64::total_cmp);
    let size = lines.first().map_or(0.0, |line| line.size);
    let least = (lines.len() as f64 * EDGE_SHARE).max(2.0);
    let begin_at = |left: f64| lefts.iter().filter(|&&other| (other - left).abs() < SAME_EDGE * size).count();
    let left = lefts.iter().copied().find(|&left| begin_at(left) as f64 >= least);
    // The widest lines may stick out, as those do that end with a comma.
    let right = rights.get(rights.len() * 9 / 10).copied().unwrap_or_default();
    Edges { left: left.or(lefts.first().copied()).unwrap_or_default(), right }
}

/// The usual distance from one line to the next in ems of their letters.
fn pitch(pages: &[Vec<Line>]) -> f64 {
    let pairs = pages.iter().flat_map(|lines| lines.windows(2));
    let distance = |pair: &[Line]| match pair {
        [upper, lower] if upper.column == lower.column && lower.baseline > upper.baseline => {
            Some((lower.baseline - upper.baseline) / upper.size.max(lower.size))
        }
        _ => None,
    };
    let mut distances: Vec<f64> = pairs.filter_map(distance).collect();
    distances.sort_by(f64::total_cmp);
    distances.get(distances.len() / 2).copied().unwrap_or(f64::INFINITY)
}

/// Whether a character stands next to the following one without a space: Chinese, kana, and their punctuation.
fn is_without_spaces(character: char) -> bool {
    is_unspaced(character) || is_wide_mark(character)
}

/// Adds a line to the paragraph that it goes on with.
fn join(words: &HyphenatedWords, paragraph: &mut String, line: &str) {
    let (Some(end), Some(start)) = (paragraph.chars().next_back(), line.chars().next()) else {
        return paragraph.push_str(line);
    };
    match words.joint(paragraph, line) {
        Joint::Parted => {
            paragraph.pop();
        }
        Joint::Hyphenated => {}
        Joint::Apart if is_unspaced_joint(paragraph, end, start) => {}
        Joint::Apart => paragraph.push(' '),
    }
    paragraph.push_str(line);
}

/// Whether two lines are joined without a space: Chinese ones, and dashes, which have none in English.
fn is_unspaced_joint(paragraph: &str, end: char, start: char) -> bool {
    let is_chinese = || paragraph.chars().rev().take(20).any(is_unspaced);
    match (end, start) {
        ('“' | '”' | '‘' | '’' | '…' | '·', _) | (_, '“' | '”' | '‘' | '’' | '…' | '·') => {
            is_chinese()
        }
        ('—', _) | (_, '—') => true,
        // A figure is broken in two only where words are not separated by spaces.
        (end, start) if end.is_ascii_digit() && start.is_ascii_digit() => is_chinese(),
        (end, start) => is_without_spaces(end) || is_without_spaces(start),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lines of letters 12 points wide between 90 and 450 points; each begins with as many spaces as it is indented by
    /// letters. An empty one stands for a wider gap.
    fn page(lines: &[&str]) -> Vec<Line> {
        let width = |text: &str| text.chars().map(|c| if c.is_ascii() { 6.0 } else { 12.0 }).sum::<f64>();
        let line = |(row, text): (usize, &&str)| {
            let left = 90.0 + 12.0 * (text.len() - text.trim_start().len()) as f64;
            let text = text.trim().to_owned();
            let (right, baseline) = (left + width(&text), 100.0 + 18.0 * row as f64);
            let first_word = if text.is_ascii() { width(text.split(' ').next().unwrap()) } else { 12.0 };
            Line { text, left, right, baseline, size: 12.0, first_word, column: 0 }
        };
        lines.iter().enumerate().filter(|(_, text)| !text.is_empty()).map(line).collect()
    }

    fn texts(pages: &[Vec<Line>]) -> Vec<String> {
        paragraphs(pages).into_iter().map(|paragraph| paragraph.text).collect()
    }

    #[test]
    fn chinese_paragraphs_are_indented_and_joined_without_a_space() {
        let lines = [
            "  现在，我代表上海市人民政府，向大会报告工作，请予审议。请各",
            "位政协委员和其他列席人员提出意见。过去一年，实际使用外资约175",
            "亿美元。",
            "  一、二〇二四年工作回顾",
            "  过去一年，我们坚持以习近平新时代中国特色社会主义思想为指导",
            "坚决贯彻落实党中央、国务院的决策部署。",
        ];
        let read = texts(&[page(&lines)]);
        assert_eq!(read.len(), 3, "{read:#?}");
        assert!(read[0].contains("请各位政协委员") && read[0].ends_with("实际使用外资约175亿美元。"));
    }

    #[test]
    fn a_paragraph_goes_on_over_the_end_of_a_page() {
        let text = "过去一年，我们坚持以习近平新时代中国特色社会主义思想为指导全面贯彻落实党的二十大";
        let (first, second): (String, String) =
            (text.chars().take(30).collect(), text.chars().skip(30).collect());
        let pages = [page(&[&first]), page(&[&second, &first])];
        assert_eq!(texts(&pages), [text, &first]);
        let starts = [PageStart { at: 0, page: 1 }, PageStart { at: 30, page: 2 }];
        assert_eq!(paragraphs(&pages)[0].pages, starts);
    }

    #[test]
    fn paragraphs_without_indentation_are_told_by_the_space_between_them() {
        let lines = [
            "This is preeminently the time to speak the truth, the whole",
            "truth, frankly and boldly, and we need not shrink from that",
            "",
            "So, first of all, let me assert my firm belief that the one",
            "thing we have to fear is fear itself.",
        ];
        let read = texts(&[page(&lines)]);
        assert_eq!(read.len(), 2, "{read:#?}");
        assert!(read[0].contains("the whole truth, frankly"));
    }

    #[test]
    fn parted_words_are_joined_unless_they_are_written_with_a_hyphen() {
        let lines = [
            "Honestly facing the well-known conditions of our own condi-",
            "tions today is a decision that is known to all as a well-",
            "known fact of the years from one end of them to the other—",
            "and so on",
        ];
        let read = texts(&[page(&lines)]).concat();
        assert!(read.contains("our own conditions today"), "{read}");
        assert!(read.contains("as a well-known fact"), "{read}");
        assert!(read.ends_with("the other—and so on"), "{read}");
    }

    #[test]
    fn larger_letters_are_a_paragraph_of_their_own() {
        let mut lines = page(&["政府工作报告是每年都要向人民代表大会作的一个报告的名称啊啊", "各位代表"]);
        lines[0].size = 22.0;
        assert_eq!(texts(&[lines]).len(), 2);
    }
}
