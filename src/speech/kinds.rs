//! What each section of the speech proper is for, by its place in the outline and its wording.

use unicode_width::UnicodeWidthStr;

use super::line::may_end_paragraph;
use super::line::starts_mid_sentence;
use super::line_layout::WIDEST_TORN;
use super::nesting::{Form, Node};
use super::section::SectionKind;
use crate::language::{Grammar, Label, LabelStyle};
use crate::text::line_end::ends_sentence;
use crate::text::{CharRange, Text};

/// The longest paragraph in characters that only thanks or cheers; the closing proper then stands before it.
const LONGEST_THANKS: usize = 60;

/// From how many paragraphs on the last one of a speech without headings is its closing, whatever it says.
const PARAGRAPHS_WITH_CLOSING: usize = 3;

/// The longest opening in paragraphs, a greeting among them; what follows is content even before the first heading.
const LONGEST_OPENING: usize = 3;

/// The kind of each node.
pub fn kinds(text: &Text, nodes: &[Node], grammar: &dyn Grammar) -> Vec<SectionKind> {
    let closing = closing(text, nodes, grammar);
    let titles = usize::from(stands_over_opening(text, nodes, grammar));
    let proper = nodes.get(titles..).unwrap_or_default();
    let first = titles + proper.iter().position(|node| node.form != Form::Plain).unwrap_or(proper.len());
    let of_record = numbers_paragraphs(nodes);
    let mut kinds: Vec<SectionKind> = Vec::new();
    for (index, node) in nodes.iter().enumerate() {
        let string = text.slice(node.piece.range);
        let reviewing = looks_back_above(text, nodes, &kinds, node, grammar);
        let opens = (titles..first).contains(&index)
            && opens(text, proper, kinds.get(titles..).unwrap_or_default(), string, grammar);
        kinds.push(match node.form {
            Form::Heading => SectionKind::Heading,
            _ if index >= closing => SectionKind::Closing,
            _ if reviewing => SectionKind::Review,
            Form::Item if of_record && index == 0 && grammar.welcomes(without_label(text, node)) => {
                SectionKind::Opening
            }
            Form::Item
                if of_record && index + 1 == nodes.len() && grammar.closes(without_label(text, node)) =>
            {
                SectionKind::Closing
            }
            Form::Item => SectionKind::Point,
            Form::Plain if opens => SectionKind::Opening,
            // `成绩属于过去。我提四点希望：`
            Form::Plain if leads(nodes, index) && grammar.announces(string) && grammar.asks(string) => {
                SectionKind::Lead
            }
            Form::Plain if looks_back(&kinds, node, string, grammar) => SectionKind::Review,
            Form::Plain
                if grammar.announces(string) && (string.ends_with([':', '：']) || may_lead(nodes, index))
                    || leads(nodes, index) =>
            {
                SectionKind::Lead
            }
            Form::Plain => SectionKind::Point,
        });
    }
    kinds
}

/// From how many numbered paragraphs on the numbers of a speech may be those of its paragraphs.
const NUMBERED_PARAGRAPHS: usize = 4;

/// Whether all paragraphs are numbered in one row, as those of a statement for the record are: the numbers make no points.
fn numbers_paragraphs(nodes: &[Node]) -> bool {
    let labels: Vec<Label> = nodes.iter().filter_map(|node| node.piece.label).collect();
    labels.len() == nodes.len()
        && nodes.len() >= NUMBERED_PARAGRAPHS
        && labels.first().is_some_and(|first| first.style == LabelStyle::Decimal && first.is_first())
        && labels.windows(2).all(|pair| matches!(pair, [before, after] if after.follows(*before)))
}

/// A paragraph without its number.
fn without_label<'a>(text: &'a Text, node: &Node) -> &'a str {
    let length = node.piece.label.map_or(0, |label| label.length);
    text.slice(text.trim(CharRange::new(node.piece.range.start + length, node.piece.range.end)))
}

/// Whether the first heading stands over the opening: it has no number, and the paragraph below it welcomes.
fn stands_over_opening(text: &Text, nodes: &[Node], grammar: &dyn Grammar) -> bool {
    matches!(nodes, [heading, opening, ..] if heading.form == Form::Heading
        && heading.piece.label.is_none()
        && opening.form == Form::Plain
        && grammar.welcomes(text.slice(opening.piece.range)))
}

/// Whether a paragraph before the first heading or list belongs to the opening: the first one, whatever it announces,
/// the one after a greeting, and further ones that welcome or thank.
fn opens(text: &Text, nodes: &[Node], before: &[SectionKind], string: &str, grammar: &dyn Grammar) -> bool {
    if before.len() >= LONGEST_OPENING || before.iter().any(|&kind| kind != SectionKind::Opening) {
        return false;
    }
    let greeted =
        |index: usize| nodes.get(index).is_some_and(|node| grammar.greets(text.slice(node.piece.range)));
    let said = (0..before.len()).filter(|&index| !greeted(index)).count();
    // What the listeners did parts a paragraph, not an opening.
    let same_line = before.len().checked_sub(1).and_then(|last| nodes.get(last..=last + 1));
    if let Some([last, node]) = same_line
        && !node.piece.inside
        && !text.slice(CharRange::new(last.piece.range.end, node.piece.range.start)).contains('\n')
    {
        return true;
    }
    let goes_on = !grammar.announces(string) && !grammar.reviews(string);
    match said {
        0 => !grammar.looks_back(string),
        _ => goes_on && grammar.welcomes(string),
    }
}

/// Whether a paragraph speaks of past work where a speech does so: near its front, or right after one that does.
fn looks_back(before: &[SectionKind], node: &Node, string: &str, grammar: &dyn Grammar) -> bool {
    let in_front = !before.contains(&SectionKind::Point);
    let after = before.last() == Some(&SectionKind::Review);
    in_front && grammar.reviews(string) || after && node.parent.is_none() && grammar.looks_back(string)
}

/// Whether a section stands in a part that looks back: under a heading or a lead that does.
fn looks_back_above(
    text: &Text,
    nodes: &[Node],
    kinds: &[SectionKind],
    node: &Node,
    grammar: &dyn Grammar,
) -> bool {
    let mut parent = node.parent;
    while let Some((index, above)) = parent.and_then(|index| Some((index, nodes.get(index)?))) {
        let heading =
            above.form == Form::Heading && grammar.heading_looks_back(text.slice(above.piece.range));
        if heading || kinds.get(index) == Some(&SectionKind::Review) {
            return true;
        }
        parent = above.parent;
    }
    false
}

/// Whether something of its part stands below a paragraph that it could lead to.
fn may_lead(nodes: &[Node], index: usize) -> bool {
    let Some((node, next)) = nodes.get(index).zip(nodes.get(index + 1)) else { return false };
    let under_heading =
        node.parent.is_some_and(|parent| nodes.get(parent).is_some_and(|above| above.form == Form::Heading));
    let ends_part = next.form == Form::Heading && next.parent != node.parent && next.parent != Some(index);
    !(under_heading && ends_part)
}

/// Whether a paragraph leads to what follows: to a list that starts right after it, or to paragraphs that each lead
/// to a list of their own.
fn leads(nodes: &[Node], index: usize) -> bool {
    let (Some(node), Some(next)) = (nodes.get(index), nodes.get(index + 1)) else { return false };
    if next.form == Form::Plain {
        let opens_part = index.checked_sub(1).is_some_and(|before| node.parent == Some(before));
        return opens_part && next.piece.inside && next.parent == node.parent && leads(nodes, index + 1);
    }
    let first = next.piece.label.is_some_and(|label| label.is_first());
    first && (next.parent == node.parent || next.parent == Some(index))
}

/// The index of the node that the closing starts with; the number of nodes where there is none.
fn closing(text: &Text, nodes: &[Node], grammar: &dyn Grammar) -> usize {
    let closes = |node: &Node| {
        let string = text.slice(node.piece.range);
        node.form == Form::Plain && grammar.closes(string) && !is_counted(string)
    };
    let Some((last, before)) = nodes.split_last() else { return 0 };
    // The foot of a page may part the last sentence.
    if let Some(first) = before.last().filter(|first| is_torn_apart(text, first, last) && !closes(last)) {
        return if closes(first) { nodes.len() - 2 } else { nodes.len() };
    }
    let by_place = nodes.len() >= PARAGRAPHS_WITH_CLOSING
        && last.form == Form::Plain
        && !last.piece.inside
        && nodes.iter().all(|node| node.form != Form::Heading);
    if !closes(last) && !by_place {
        return nodes.len();
    }
    let short = |node: &Node| node.piece.range.len() <= LONGEST_THANKS;
    let thanks = before.iter().rev().take_while(|node| closes(node) && short(node)).count();
    let from = before.len() - if short(last) { thanks } else { 0 };
    let all_short = nodes.get(from).is_some_and(short);
    let proper = all_short && from.checked_sub(1).and_then(|index| nodes.get(index)).is_some_and(closes);
    from - usize::from(proper)
}

/// Whether a sentence stops at the end of a node and goes on in the next one: something that is no part of the speech stands
/// between its halves.
pub fn is_torn_apart(text: &Text, first: &Node, second: &Node) -> bool {
    let [before, after] = [first, second].map(|node| text.slice(node.piece.range));
    let has_sentence = || {
        before.contains(['。', '！', '？'])
            && before.width() >= WIDEST_TORN
            && (after.contains('，') || ends_sentence(after))
    };
    let is_plain = first.form != Form::Heading && second.form == Form::Plain && !second.piece.inside;
    is_plain && !may_end_paragraph(before) && (starts_mid_sentence(after) || has_sentence())
}

/// Whether a paragraph is one of several that are counted: `第三个词是“谢谢”。`
fn is_counted(paragraph: &str) -> bool {
    let numeral = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
    paragraph.strip_prefix('第').is_some_and(|rest| rest.starts_with(numeral))
}

#[cfg(test)]
mod tests {
    use crate::speech::Speech;

    fn kinds(string: &str) -> Vec<&'static str> {
        let speech = Speech::from_string("speech.txt", string.to_owned());
        speech.sections.iter().map(|section| section.kind.name()).collect()
    }

    const ITEM: &str = "渠要一段一段修，水要一家一家放，谁家的田也不许旱着。";

    #[test]
    fn a_paragraph_that_ends_its_part_leads_to_nothing() {
        let text = |count: &str| {
            format!(
                "各位社员：\n今天开会。\n一、修渠\n每个队长包抓{count}，天天到渠上看一次。\n二、放水\n{ITEM}\n谢谢大家！"
            )
        };
        assert_eq!(kinds(&text("两个口子"))[3], "point");
    }

    #[test]
    fn a_closing_that_the_foot_of_a_page_parted_is_one() {
        let text = format!(
            "各位社员：\n今天开会。\n一、修渠\n{ITEM}\n二、放水\n{ITEM}\n各位社员，渠修三年，水流百年。让我们抢在开春以前，把上游下游的\n\
            - 7 -\n渠都修通！"
        );
        let kinds = kinds(&text);
        assert_eq!(kinds[kinds.len() - 3..], ["closing", "notice", "closing"], "{kinds:?}");
    }

    #[test]
    fn numbers_of_paragraphs_make_no_points() {
        let rest = "渠修了三年，水放了三年，账也记了三年，一笔一笔都在这里。";
        let text = format!(
            "1. 各位来了，我代表水利站欢迎大家。{rest}\n2. {rest}\n3. {rest}\n4. 话说完了，谢谢大家。"
        );
        assert_eq!(kinds(&text), ["opening", "point", "point", "closing"]);
    }

    #[test]
    fn an_opening_is_what_welcomes_before_the_first_content() {
        let text = format!(
            "各位乡亲：\n大家早上好！\n欢迎大家来看新渠。\n我代表水管站向大家表示感谢。\n水是命根子。\n{ITEM}\n{ITEM}\n谢谢大家。"
        );
        assert_eq!(kinds(&text), ["salutation", "opening", "opening", "point", "point", "point", "closing"]);
    }

    #[test]
    fn a_review_stands_near_the_front_and_goes_on_below_its_heading() {
        let text = format!(
            "各位乡亲：\n今天开会。\n去年修了三条渠，通了两个村。\n今年要修两条。\n{ITEM}\n谢谢大家。"
        );
        assert_eq!(kinds(&text), ["salutation", "opening", "review", "point", "point", "closing"]);
        let text = format!(
            "各位乡亲：\n今天开会。\n一、去年工作回顾\n{ITEM}\n（一）修了渠。{ITEM}\n（二）通了水。{ITEM}\n二、今年的事\n{ITEM}\n谢谢大家。"
        );
        assert_eq!(
            kinds(&text),
            ["salutation", "opening", "heading", "review", "review", "review", "heading", "point", "closing"]
        );
    }

    #[test]
    fn what_looks_back_and_then_asks_leads_to_a_list() {
        let text = format!(
            "各位乡亲：\n今天开会。\n去年修了三条渠。\n成绩是大家的。今年，我提两点希望：\n1、希望大家修渠。{ITEM}\n2、希望大家放水。{ITEM}\n谢谢大家。"
        );
        assert_eq!(kinds(&text), ["salutation", "opening", "review", "lead", "point", "point", "closing"]);
    }

    #[test]
    fn what_is_to_come_is_no_list_of_what_was_done() {
        let zh = format!(
            "各位乡亲：\n今天开会。\n过去一年修了三条渠。\n首先，今年要把路修好。{ITEM}\n其次，要把账管好。{ITEM}\n谢谢大家。"
        );
        assert_eq!(kinds(&zh), ["salutation", "opening", "review", "point", "point", "closing"]);
        let zh = format!(
            "各位乡亲：\n今天开会。\n过去一年办了两件事。\n首先，修了三条渠。通了两个村。\n其次，管好了账。{ITEM}\n谢谢大家。"
        );
        assert_eq!(kinds(&zh), ["salutation", "opening", "review", "review", "review", "closing"]);
        let ja = "年頭訓示\n職員の皆さん、おはようございます。\n昨年は橋が二つ落ちました。\n第一に、点検を急いでまいります。結果は住民にお知らせします。\n\
            第二に、窓口を早く開けましょう。朝八時には開けてください。\n以上、よろしくお願いいたします。";
        assert_eq!(kinds(ja), ["title", "opening", "review", "point", "point", "closing"]);
        let ko = "신년사\n존경하는 군민 여러분,\n지난해 우리는 다리를 놓았습니다.\n첫째, 버스를 늘리겠습니다. 마을마다 오게 하겠습니다.\n\
            둘째, 보건소를 고치겠습니다. 기다리는 시간을 줄이겠습니다.\n감사합니다.";
        assert_eq!(kinds(ko), ["title", "salutation", "review", "point", "point", "closing"]);
    }

    #[test]
    fn a_lead_announces_or_stands_before_the_first_item() {
        let text = format!(
            "各位乡亲：\n今天开会。\n今年要办好三件事。\n{ITEM}\n路也要修。\n一是修路。{ITEM}\n二是架桥。{ITEM}\n谢谢大家。"
        );
        assert_eq!(
            kinds(&text),
            ["salutation", "opening", "lead", "point", "lead", "point", "point", "closing"]
        );
    }

    #[test]
    fn the_last_of_what_is_counted_is_no_closing() {
        let text = "各位乡亲：\n今天开会。\n我送大家三个字。\n第一个字是“勤”。起得早，睡得晚。\n第二个字是“俭”。钱要花在渠上。\n\
            第三个字是“谢”。人家帮了忙，要说声谢谢。\n乡亲们，水到渠成的那天，我在渠头等着大家。\n谢谢！";
        let kinds = kinds(text);
        assert_eq!(kinds[kinds.len() - 2..], ["point", "closing"], "{kinds:?}");
    }

    #[test]
    fn thanks_are_a_part_of_the_closing_before_them() {
        let text = format!(
            "各位乡亲：\n今天开会。\n一、修渠\n{ITEM}\n总之，修渠靠大家，{ITEM}{ITEM}\n让我们动手吧！\n谢谢！"
        );
        assert_eq!(kinds(&text), ["salutation", "opening", "heading", "point", "closing"]);
        let text = format!("各位乡亲：\n今天开会。\n一、修渠\n{ITEM}\n二、放水\n{ITEM}");
        assert!(!kinds(&text).contains(&"closing"));
    }
}
