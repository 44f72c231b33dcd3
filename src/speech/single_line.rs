//! A text on a single line: where its paragraphs were before the line ends were lost.

use unicode_width::UnicodeWidthChar;

use super::piece::{Numbering, lists, parts};
use crate::language::{Grammar, LabelStyle};
use crate::text::symbols::is_unspaced;
use crate::text::{CharRange, Text};

/// The longest heading in characters that is told from its paragraph by the blank between them.
const LONGEST_HEADING: usize = 60;

/// The width in columns from which sentences make up a passage; paragraphs of the corpora have around this much.
const PASSAGE_WIDTH: usize = 600;

/// How many characters tell whether a numbering or an address starts at a place.
const LOOK_AHEAD: usize = 80;

/// Cuts a paragraph that is a whole text: at its numbering, or else, unless it holds a list, into passages of several
/// sentences.
pub fn cut(text: &Text, range: CharRange, grammar: &dyn Grammar) -> Vec<CharRange> {
    let starts = starts(text, range);
    let headings = headings(text, range, &starts, grammar);
    if headings.is_empty() {
        let holds_list = parts(text, range, grammar).len() > 1;
        return if holds_list { vec![range] } else { passages(text, range) };
    }
    let address = starts.iter().find(|start| {
        start.place == Place::BehindBlank && grammar.salutation(ahead(text, range, start.at)).is_some()
    });
    let body = |&heading: &usize| {
        let next = starts.iter().find(|start| start.at > heading)?;
        (next.place == Place::BehindBlank && next.at - heading <= LONGEST_HEADING).then_some(next.at)
    };
    let bodies: Vec<usize> = headings.iter().filter_map(body).collect();
    let mut cuts = [&headings[..], &bodies].concat();
    cuts.extend(address.map(|address| address.at));
    parted(text, range, cuts)
}

/// A place at which a paragraph may start.
#[derive(Clone, Copy)]
struct Start {
    at: usize,
    place: Place,
}

/// What stands before it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// The end of a sentence or a colon.
    BehindSentence,
    /// A blank between two Chinese characters, which only a lost line end leaves.
    BehindBlank,
}

/// The places at which a paragraph may start, outside of quotations.
fn starts(text: &Text, range: CharRange) -> Vec<Start> {
    let mut out = Vec::new();
    let (mut quoted, mut blank, mut before) = (false, true, None);
    for (at, character) in text.chars_in(range) {
        if character.is_whitespace() {
            blank = true;
            continue;
        }
        let place = before.and_then(|before| match before {
            '。' | '！' | '？' | '；' | '：' => Some(Place::BehindSentence),
            '.' | '!' | '?' | ';' | ':' if blank => Some(Place::BehindSentence),
            _ if blank && is_unspaced(before) => Some(Place::BehindBlank),
            _ => None,
        });
        out.extend(place.filter(|_| !quoted).map(|place| Start { at, place }));
        match character {
            '“' => quoted = true,
            '”' => quoted = false,
            // A sentence ends behind the brackets and quotation marks around its end.
            '）' | ')' | '’' | '"' => continue,
            _ => {}
        }
        (blank, before) = (false, Some(character).filter(|&c| c != '”').or(before));
    }
    out
}

/// Where numbered headings start: those of lists that count upwards, with enough text to each.
fn headings(text: &Text, range: CharRange, starts: &[Start], grammar: &dyn Grammar) -> Vec<usize> {
    let mut numberings: Vec<Numbering> = Vec::new();
    let first = Start { at: range.start, place: Place::BehindSentence };
    for Start { at, .. } in [&[first], starts].concat() {
        let label = grammar.label(ahead(text, range, at));
        let label = label.filter(|label| label.style.makes_headings() && label.number.is_some());
        numberings.extend(label.map(|label| Numbering { at, label }));
    }
    let mut styles: Vec<LabelStyle> = Vec::new();
    for numbering in &numberings {
        if !styles.contains(&numbering.label.style) {
            styles.push(numbering.label.style);
        }
    }
    let listed = styles.iter().flat_map(|&style| lists(&numberings, style, range.start, None));
    listed.flatten().map(|numbering| numbering.at).collect()
}

/// What stands at a place, as far as it tells what starts there.
fn ahead(text: &Text, range: CharRange, at: usize) -> &str {
    text.slice(CharRange::new(at, range.end.min(at + LOOK_AHEAD)))
}

/// Cuts into passages of several sentences.
fn passages(text: &Text, range: CharRange) -> Vec<CharRange> {
    let mut cuts = Vec::new();
    let (mut width, mut ended) = (0, false);
    for (position, character) in text.chars_in(range) {
        let closing = matches!(character, '”' | '’' | '"' | '）' | ')' | '」');
        if ended && !closing && width >= PASSAGE_WIDTH && (character.is_whitespace() || !character.is_ascii())
        {
            cuts.push(position);
            width = 0;
        }
        ended = matches!(character, '。' | '！' | '？' | '.' | '!' | '?') || (ended && closing);
        width += character.width().unwrap_or(0);
    }
    parted(text, range, cuts)
}

/// The parts of a range between the places at which it is cut, in order, without the white space at their ends.
fn parted(text: &Text, range: CharRange, mut cuts: Vec<usize>) -> Vec<CharRange> {
    cuts.extend([range.start, range.end]);
    cuts.sort_unstable();
    let parts = cuts.windows(2).filter_map(|pair| match *pair {
        [start, end] => Some(text.trim(CharRange::new(start, end))),
        _ => None,
    });
    parts.filter(|part| !part.is_empty()).collect()
}
