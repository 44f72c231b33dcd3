//! What stands around a speech on one line: what a page put above and below it, and its title, date and address.

use super::front::{glued_address, glued_date};
use super::name::is_name;
use super::page::{starts_tail, told_anywhere};
use crate::language::{FrameLine, Grammar};
use crate::text::{CharRange, Text};

/// How many characters tell whether a numbering or an address starts at a place.
const LOOK_AHEAD: usize = 80;

/// How many characters at either end of a text on one line may belong to a page.
const LONGEST_FURNITURE: usize = 300;

/// What stands around a speech on one line.
pub struct Around {
    /// Where its parts start, the speech among them.
    pub cuts: Vec<usize>,
    /// The speech proper.
    pub body: CharRange,
}

/// Parts what a page put around a speech from it: before the title, which blanks part from what is above, and after the
/// last sentence.
pub fn around(text: &Text, range: CharRange, grammar: &dyn Grammar) -> Around {
    let words = words(text, range);
    let last = range.end.min(range.start + LONGEST_FURNITURE);
    let head: Vec<usize> = words.iter().copied().take_while(|&at| at < last).collect();
    let ends = head.iter().skip(1).copied().chain([last]);
    let title = head
        .iter()
        .zip(ends)
        .filter_map(|(&at, end)| Some((at, end, title_and_address(text, at, end, range, &head, grammar)?)))
        .max_by_key(|&(at, end, _)| end - at);
    let below = tail_start(text, range, &words, grammar);
    let end = below.first().copied().unwrap_or(range.end);
    let spaced = grammar.frame_in_line(text.slice(range));
    let (mut cuts, start) = match title {
        _ if !spaced.is_empty() => {
            let starts: Vec<usize> = spaced.iter().map(|start| range.start + start).collect();
            let body = starts.last().copied().unwrap_or(range.start);
            (starts, body)
        }
        Some((at, end, address)) => {
            let between: Vec<usize> =
                head.iter().copied().filter(|word| (end..=address).contains(word)).collect();
            let date = glued_date(text, CharRange::new(at, end.min(address)), grammar);
            let lines = frame_lines(text, &between, grammar);
            (lines.into_iter().chain(date).chain([at, address]).collect(), address)
        }
        None => (Vec::new(), range.start),
    };
    cuts.extend(below);
    Around { cuts, body: CharRange::new(start.min(end), end) }
}

/// Where the lines of the frame start and end that stand between the title and the address.
fn frame_lines(text: &Text, words: &[usize], grammar: &dyn Grammar) -> Vec<usize> {
    let framed = words.windows(2).map(|pair| match *pair {
        [at, end] => {
            let word = text.slice(text.trim(CharRange::new(at, end)));
            let line = grammar.frame_line(word).filter(|&line| line != FrameLine::Title);
            (at, if is_name(word) { Some(FrameLine::Speaker) } else { line })
        }
        _ => (0, None),
    });
    let mut before = Some(FrameLine::Title);
    framed.filter_map(|(at, line)| (line != std::mem::replace(&mut before, line)).then_some(at)).collect()
}

/// Where white space or a sentence ends: a line may have started there.
fn words(text: &Text, range: CharRange) -> Vec<usize> {
    let mut out = vec![range.start];
    let mut ended = false;
    for (at, character) in text.chars_in(range) {
        if ended && !character.is_whitespace() {
            out.push(at);
        }
        ended = character.is_whitespace() || matches!(character, '。' | '！');
    }
    out.dedup();
    out
}

/// The place of the address after the title that stands between two blanks, with or without a blank between them; a
/// date, a name and what a page says about itself may stand between the two.
fn title_and_address(
    text: &Text,
    at: usize,
    end: usize,
    range: CharRange,
    words: &[usize],
    grammar: &dyn Grammar,
) -> Option<usize> {
    let is_address = |at: usize| grammar.salutation(ahead(text, range, at)).is_some();
    let title = text.slice(text.trim(CharRange::new(at, end)));
    if grammar.frame_line(title) == Some(FrameLine::Title) {
        let after = words.iter().copied().filter(|&word| word >= end);
        let no_sentence = |&word: &usize| !text.slice(CharRange::new(end, word)).contains(['。', '！', '？']);
        if let Some(address) = after.take_while(no_sentence).find(|&word| is_address(word)) {
            return Some(address);
        }
    }
    glued_address(text, CharRange::new(at, range.end), grammar)
}

/// Where the parts start that a page put after the last sentence: the date of the speech, then what is the page's own.
fn tail_start(text: &Text, range: CharRange, words: &[usize], grammar: &dyn Grammar) -> Vec<usize> {
    let from = range.end.saturating_sub(LONGEST_FURNITURE).max(range.start + range.len() / 2);
    let mut dated = None;
    for &at in words.iter().filter(|&&at| at > from) {
        let rest = text.slice(CharRange::new(at, range.end));
        let word = rest.split_whitespace().next().unwrap_or_default();
        let is_sentence = word.ends_with(['。', '！', '？']);
        if grammar.frame_line(word) == Some(FrameLine::Dateline) {
            dated = Some(at);
        } else if starts_tail(rest) || starts_tail(word) || !is_sentence && told_anywhere(rest).is_some() {
            return dated.into_iter().chain([at]).collect();
        } else if word.contains('。') {
            dated = None;
        }
    }
    Vec::new()
}

/// What stands at a place, as far as it tells what starts there.
pub fn ahead(text: &Text, range: CharRange, at: usize) -> &str {
    text.slice(CharRange::new(at, range.end.min(at + LOOK_AHEAD)))
}
