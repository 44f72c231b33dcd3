//! Paragraphs to pieces: the stretches of text that become sections, each with its numbering.

use super::paragraph::Paragraph;
use crate::language::{Grammar, Label, LabelStyle};
use crate::text::symbols::is_han;
use crate::text::{CharRange, Text};

/// A stretch of text that becomes a section.
#[derive(Clone, Copy, Debug)]
pub struct Piece {
    /// Where it stands.
    pub range: CharRange,
    /// The numbering that it starts with.
    pub label: Option<Label>,
    /// Whether it is a part of a paragraph that holds a list.
    pub inside: bool,
    /// How high a heading it is, if the file says that it is one.
    pub heading: Option<u8>,
}

/// The mean length in characters from which the items of a list inside a paragraph are sections of their own. Editors
/// cut out items of 24 characters; lists of catchwords inside one sentence stay under that.
const SHORTEST_ITEMS: usize = 22;

/// The same for a list of many items, which is no sentence any more.
const SHORTEST_ITEMS_OF_LONG_LIST: usize = 18;

/// The same for items after `①`.
const SHORTEST_CIRCLED_ITEMS: usize = 8;

/// The same for items that are told one by one, `一个是`.
const SHORTEST_TOLD_ITEMS: usize = 14;

/// How many items make a list long.
const LONG_LIST: usize = 4;

/// A place where a numbering stands.
#[derive(Clone, Copy)]
pub struct Numbering {
    /// Its first character.
    pub at: usize,
    /// What it says.
    pub label: Label,
}

/// Cuts a paragraph where lists start inside it: `在组织工作上，一是…二是…` is a lead and its points.
/// `next` is the numbering of the paragraph after, which a list at the end of this one may go on with.
pub fn pieces(text: &Text, paragraph: Paragraph, next: Option<Label>, grammar: &dyn Grammar) -> Vec<Piece> {
    let Paragraph { range, heading, .. } = paragraph;
    if heading.is_some() {
        let label = grammar.label(text.slice(range));
        return vec![Piece { range, label, inside: false, heading }];
    }
    parts_before(text, range, next, grammar)
}

/// The parts of a paragraph that holds lists, or else the whole of it.
pub fn parts(text: &Text, paragraph: CharRange, grammar: &dyn Grammar) -> Vec<Piece> {
    parts_before(text, paragraph, None, grammar)
}

fn parts_before(text: &Text, paragraph: CharRange, next: Option<Label>, grammar: &dyn Grammar) -> Vec<Piece> {
    let first = grammar.label(text.slice(paragraph)).map(|label| Numbering { at: paragraph.start, label });
    let numberings: Vec<Numbering> = first.into_iter().chain(numberings(text, paragraph, grammar)).collect();
    let mut starts: Vec<Numbering> = Vec::new();
    let mut leads = Vec::new();
    for (place, numbering) in numberings.iter().enumerate() {
        let style = numbering.label.style;
        let earlier = numberings.iter().take(place).any(|other| other.label.style == style);
        if !earlier {
            let lists = lists(text, &numberings, style, paragraph.start, next);
            // What leads to a second list of the style is not part of the first one's last item.
            let restarts = lists.iter().skip(1).filter_map(|list| list.first());
            leads.extend(restarts.filter_map(|first| lead_start(text, paragraph, first.at)));
            starts.extend(lists.into_iter().flatten());
        }
    }
    let mut cuts: Vec<(usize, Option<Label>)> =
        starts.into_iter().map(|start| (start.at, Some(start.label))).collect();
    cuts.extend(leads.into_iter().map(|at| (at, None)));
    cuts.push((paragraph.start, first.map(|first| first.label)));
    cuts.sort_by_key(|&(at, label)| (at, label.is_none()));
    cuts.dedup_by_key(|&mut (at, _)| at);
    let ends: Vec<usize> = cuts.iter().skip(1).map(|&(at, _)| at).chain([paragraph.end]).collect();
    let inside = cuts.len() > 1;
    cuts.into_iter()
        .zip(ends)
        .map(|((start, label), end)| Piece {
            range: text.trim(CharRange::new(start, end)),
            label,
            inside,
            heading: None,
        })
        .collect()
}

/// The lists of one style inside a paragraph: at least two numbers in order, with enough text to them, or one that the
/// next paragraph goes on with.
pub fn lists(
    text: &Text,
    numberings: &[Numbering],
    style: LabelStyle,
    start: usize,
    next: Option<Label>,
) -> Vec<Vec<Numbering>> {
    let mut lists: Vec<Vec<Numbering>> = Vec::new();
    for numbering in numberings.iter().filter(|numbering| numbering.label.style == style) {
        match lists.last_mut() {
            Some(list) if list.last().is_some_and(|last| goes_on(last.label, numbering.label)) => {
                list.push(*numbering);
            }
            // A list starts with its first number, or goes on from the paragraph before.
            _ if numbering.label.is_first() || numbering.at == start => lists.push(vec![*numbering]),
            _ => {}
        }
    }
    let continued = |list: &[Numbering]| {
        let last = list.last().map(|last| last.label).filter(|last| last.style.makes_headings());
        last.zip(next).is_some_and(|(last, next)| next.follows(last))
    };
    let announced = |list: &[Numbering]| is_announced(text, start, list);
    lists.into_iter().filter(|list| is_long_enough(list) || announced(list) || continued(list)).collect()
}

/// How many characters before a list may say how many items it has: `做到三个“一”：`.
const ANNOUNCED_WITHIN: usize = 12;

/// The mean length in characters from which the items of a list are sections whose number is announced.
const SHORTEST_ANNOUNCED_ITEMS: usize = 12;

/// Whether what stands right before a list says how many items it has, and they are no catchwords.
fn is_announced(text: &Text, start: usize, list: &[Numbering]) -> bool {
    const NUMERALS: [&str; 8] = ["两", "三", "四", "五", "六", "七", "八", "九"];
    const COUNTED: [&str; 8] = ["个", "点", "条", "件", "句", "项", "方面", "样"];
    let (Some(first), Some(last)) = (list.first(), list.last()) else { return false };
    let before = text.slice(CharRange::new(start.max(first.at.saturating_sub(ANNOUNCED_WITHIN)), first.at));
    let numeral = list.len().checked_sub(2).and_then(|place| NUMERALS.get(place));
    let counted = numeral
        .and_then(|numeral| before.rsplit_once(numeral))
        .is_some_and(|(_, rest)| COUNTED.iter().any(|word| rest.starts_with(word)));
    counted
        && before.trim_end().ends_with(['：', ':'])
        && last.at - first.at >= (list.len() - 1) * SHORTEST_ANNOUNCED_ITEMS
}

/// By how much a number in brackets may be wrong where a list goes on: `（二）` twice, `（五）` after it.
const MISTYPED_BY: u32 = 3;

/// Whether a numbering goes on with a list: it comes next, or is one in brackets and its number mistyped.
fn goes_on(before: Label, label: Label) -> bool {
    let bracketed = matches!(label.style, LabelStyle::ParenthesizedIdeographic);
    let near = |before: u32, number: u32| (before..=before + MISTYPED_BY).contains(&number);
    label.follows(before)
        || bracketed && before.number.zip(label.number).is_some_and(|(before, number)| near(before, number))
}

/// Whether a list's items are long enough on average. The last one does not count: what follows the list in the
/// paragraph cannot be told from it.
fn is_long_enough(list: &[Numbering]) -> bool {
    let (Some(first), Some(last)) = (list.first(), list.last()) else { return false };
    let shortest = match first.label.style {
        // `①` numbers nothing but items.
        LabelStyle::ParenthesizedDecimal if first.label.length == 1 => SHORTEST_CIRCLED_ITEMS,
        LabelStyle::Item('个') => SHORTEST_TOLD_ITEMS,
        _ if list.len() < LONG_LIST => SHORTEST_ITEMS,
        _ => SHORTEST_ITEMS_OF_LONG_LIST,
    };
    list.len() > 1 && last.at - first.at >= (list.len() - 1) * shortest
}

/// Where the words that lead to a list start, if the list's first number does not start a sentence:
/// `在宣传工作上，一是…`.
fn lead_start(text: &Text, paragraph: CharRange, list: usize) -> Option<usize> {
    let before = CharRange::new(paragraph.start, list);
    let sentence = text
        .chars_in(before)
        .filter(|&(_, character)| is_sentence_end(character))
        .last()
        .map_or(paragraph.start, |(position, _)| position + 1);
    (!text.trim(CharRange::new(sentence, list)).is_empty() && sentence > paragraph.start).then_some(sentence)
}

fn is_sentence_end(character: char) -> bool {
    matches!(character, '。' | '！' | '？' | '；' | '!' | '?' | ';')
}

/// The numberings inside a paragraph, in order: where a clause starts, outside quotations and brackets.
fn numberings(text: &Text, paragraph: CharRange, grammar: &dyn Grammar) -> Vec<Numbering> {
    let mut out: Vec<Numbering> = Vec::new();
    let (mut quoted, mut brackets) = (false, 0_usize);
    let (mut clause_starts, mut sentence_starts, mut full_stop) = (false, false, false);
    let mut han = false;
    for (position, character) in text.chars_in(paragraph) {
        // Some writers end Chinese sentences with the full stop of ASCII, and no space after it.
        sentence_starts |= full_stop && han && is_han(character);
        if (clause_starts || sentence_starts) && !quoted && brackets == 0 {
            let label = grammar.running_label(text.slice(CharRange::new(position, paragraph.end)));
            // The first of a list may follow a comma, the others stand at the start of a sentence.
            let label = label.filter(|label| sentence_starts || label.is_first());
            out.extend(label.map(|label| Numbering { at: position, label }));
        }
        match character {
            // Two opening marks in a row are a closing one mistyped.
            '“' => quoted = !quoted,
            '”' => quoted = false,
            '（' | '(' | '《' => brackets += 1,
            '）' | ')' | '》' => brackets = brackets.saturating_sub(1),
            _ => {}
        }
        let stays = character.is_whitespace() || matches!(character, '”' | '’' | '）' | ')');
        // A full stop ends a sentence with a space after it only: `3.5%`.
        let sentence_ends = is_sentence_end(character) || (full_stop && character.is_whitespace());
        han = is_han(character) || (han && character == '.');
        sentence_starts = sentence_ends || (sentence_starts && stays);
        full_stop = character == '.' || (full_stop && matches!(character, '"' | '”' | '’' | ')'));
        clause_starts =
            matches!(character, '，' | '：' | ',' | ':' | '—') || (clause_starts && character == ' ');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, grammar};

    fn cut(paragraph: &str) -> Vec<String> {
        let text = Text::new(paragraph.to_owned());
        parts(&text, text.range(), grammar(Language::Chinese))
            .into_iter()
            .map(|piece| text.slice(piece.range).chars().take(8).collect())
            .collect()
    }

    const REST: &str =
        "街道要积极探索议事代表参与街道工作的方式，通过座谈会、集中走访、个人走访等多种形式进行深入参与。";

    #[test]
    fn a_list_inside_a_paragraph_is_a_lead_and_its_items() {
        let paragraph =
            format!("在组织工作上，一是要建立机制。{REST}二是要充分发挥作用。{REST}三是要加强治理。{REST}");
        assert_eq!(
            cut(&paragraph),
            ["在组织工作上，", "一是要建立机制。", "二是要充分发挥作", "三是要加强治理。"]
        );
    }

    #[test]
    fn a_second_list_has_its_own_lead() {
        let list = format!("一是建立机制。{REST}二是发挥作用。{REST}");
        let paragraph = format!("在组织工作上，{list}在宣传工作上，{list}");
        let expected = [
            "在组织工作上，",
            "一是建立机制。街",
            "二是发挥作用。街",
            "在宣传工作上，",
            "一是建立机制。街",
            "二是发挥作用。街",
        ];
        assert_eq!(cut(&paragraph), expected);
    }

    #[test]
    fn numerals_that_do_not_number_do_not_cut() {
        for paragraph in [
            "这是我们的任务之一是要抓落实。第二是关键。",
            "要学会两套本领，一是管理国内经济的本领，二是开展对外贸易的本领。",
            "全省生产总值增长4.2%左右，一、二、三产业增加值分别增长4%、5.3%、3.4%。",
        ] {
            assert_eq!(cut(paragraph).len(), 1, "{paragraph}");
        }
        let quoted = format!("他说：“一是建立机制。{REST}二是发挥作用。{REST}”");
        assert_eq!(cut(&quoted).len(), 1);
        let without_second = format!("一要建立机制。{REST}三要发挥作用。{REST}");
        assert_eq!(cut(&without_second).len(), 1);
    }
}
