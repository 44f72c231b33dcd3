//! Which section stands under which: headings told from items, and both put below one another by their numbering.

use std::collections::{HashMap, HashSet};

use unicode_width::UnicodeWidthStr;

use super::line::starts_mid_sentence;
use super::piece::Piece;
use crate::language::{FrameLine, Grammar, Label, LabelStyle};
use crate::text::{CharRange, Text};

/// What a piece looks like, whatever it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A line of its own that stands over what follows.
    Heading,
    /// A numbered item with its text.
    Item,
    /// A paragraph without a number.
    Plain,
}

/// A piece and its place in the outline.
#[derive(Clone, Copy, Debug)]
pub struct Node {
    /// The text.
    pub piece: Piece,
    /// What it looks like.
    pub form: Form,
    /// The index of the node that it stands under, always a smaller one than its own.
    pub parent: Option<usize>,
}

/// The longest heading in characters; the longest of the provincial reports has 58, and sentences of content that
/// stand alone on a numbered line are longer.
const LONGEST_HEADING: usize = 60;

/// The widest heading without a number, in columns: the widest of the corpora has 65 (`OVERHAULING THE MACHINERY OF
/// GOVERNMENT: EXECUTIVE REORGANIZATION`); an opening sentence that lacks its full stop has 80.
const WIDEST_BARE_HEADING: usize = 68;

/// A heading without a number stands under `一、` and over `（一）`.
const BARE_HEADING_RANK: u8 = 25;

/// A paragraph that leads to a list stands right over the list's items.
const LEAD_RANK: u8 = 59;

/// A section that further ones can still be put under.
#[derive(Clone, Copy)]
struct OpenSection {
    node: usize,
    rank: u8,
    /// The numbering that the next one in this list has to follow.
    label: Option<Label>,
    /// How high a heading it is, if the file says that it is one.
    level: Option<u8>,
}

impl OpenSection {
    /// Whether it stays open over a heading of a level that the file gives.
    fn stays_over(self, level: u8) -> bool {
        match (self.level, self.label) {
            (Some(own), _) => own < level,
            (None, Some(_)) => self.rank < BARE_HEADING_RANK,
            (None, None) => false,
        }
    }
}

/// Puts the pieces of a speech below one another.
pub fn nest(text: &Text, pieces: &[Piece], grammar: &dyn Grammar) -> Vec<Node> {
    let mut nodes: Vec<Node> = Vec::new();
    let mut open: Vec<OpenSection> = Vec::new();
    let refrains = refrains(text, pieces);
    for (index, piece) in pieces.iter().enumerate() {
        let next = pieces.get(index + 1);
        let string = text.slice(piece.range);
        let (form, rank) = match (piece.label, piece.heading.filter(|_| next.is_some())) {
            (Some(label), _) => {
                // The file's levels say what a heading without a number ends, the numbering the rest.
                open.retain(|open| {
                    open.label.is_some()
                        || piece.heading.is_none_or(|level| open.level.is_none_or(|own| own < level))
                });
                let (label, sibling) = close_for(&mut open, &nodes, label);
                // What ends like a sentence is an item where the one before it is; without numbers any other, too.
                let like_item = sibling.is_some_and(|sibling| sibling.form == Form::Item)
                    && (string.ends_with(is_punctuation) || label.style == LabelStyle::Dash);
                let heading = piece.heading.is_some() || !like_item && is_heading(text, piece, next);
                (if heading { Form::Heading } else { Form::Item }, Some((label.style.rank(), Some(label))))
            }
            (None, Some(level)) => {
                open.retain(|open| open.stays_over(level));
                (Form::Heading, Some((level, None)))
            }
            (None, None)
                if is_bare_heading(string, piece, next.map(|next| (next, text.slice(next.range))))
                    && !refrains.contains(string)
                    && !is_date_of_sentence(string, next.map(|next| text.slice(next.range)), grammar) =>
            {
                open.retain(|open| open.rank < BARE_HEADING_RANK);
                (Form::Heading, Some((BARE_HEADING_RANK, None)))
            }
            (None, None) => {
                let lead = open_lead(&open, &nodes, pieces.get(index + 1..).unwrap_or_default());
                close_for_paragraph(&mut open, &nodes, string, grammar);
                open.extend(lead.filter(|lead| !open.iter().any(|open| open.node >= lead.node)));
                // What is to come is no list of what was done.
                let lists_past = || {
                    grammar.looks_back(string)
                        && !next.is_some_and(|next| grammar.looks_ahead(text.slice(next.range)))
                };
                let leads = next.is_some_and(starts_list)
                    && (piece.inside || open.is_empty() && (grammar.announces(string) || lists_past()));
                (Form::Plain, leads.then_some((LEAD_RANK, None)))
            }
        };
        nodes.push(Node { piece: *piece, form, parent: open.last().map(|open| open.node) });
        open.extend(rank.map(|(rank, label)| OpenSection { node: index, rank, label, level: piece.heading }));
    }
    nodes
}

/// Closes what a numbering ends, so that the last one still open is its parent. Returns the numbering as its list
/// writes it, a `3、` typed for `三、` goes on with the list of `一、`, `二、`; and the node before it in the list.
fn close_for(open: &mut Vec<OpenSection>, nodes: &[Node], label: Label) -> (Label, Option<Node>) {
    let as_written = |open: &OpenSection| open.label.filter(|&earlier| label.follows(earlier)).map(|_| label);
    let mistyped = |open: &OpenSection| {
        let decimal = label.style == LabelStyle::Decimal;
        let earlier = open.label.filter(|earlier| decimal && earlier.style.rank() < label.style.rank())?;
        let meant = Label { style: earlier.style, ..label };
        meant.follows(earlier).then_some(meant)
    };
    let same_style =
        |open: &OpenSection| open.label.filter(|earlier| earlier.style == label.style).map(|_| label);
    let find = |list: &dyn Fn(&OpenSection) -> Option<Label>| {
        open.iter().enumerate().rev().find_map(|(place, open)| Some((place, open.node, list(open)?)))
    };
    if let Some((place, sibling, label)) =
        find(&as_written).or_else(|| find(&mistyped)).or_else(|| find(&same_style))
    {
        open.truncate(place);
        return (label, nodes.get(sibling).copied());
    }
    // A list that starts right after an item of another list belongs to that item.
    let after_item = open.last().is_some_and(|last| {
        let item = nodes.get(last.node).is_some_and(|node| node.form == Form::Item);
        item && last.label.is_some_and(|earlier| nests(earlier.style, label.style))
    });
    if !(label.is_first() && after_item) {
        open.retain(|open| open.rank < label.style.rank());
    }
    (label, None)
}

/// Whether a list of one style can stand inside an item of another although their ranks do not say so.
fn nests(outer: LabelStyle, inner: LabelStyle) -> bool {
    let list = |style: LabelStyle| style.rank() >= LabelStyle::Decimal.rank();
    list(outer) && list(inner) && outer != LabelStyle::Dash
}

/// Closes what a paragraph without a number ends: lists and what leads to them; where it looks back, the numbered
/// paragraph before it too; and where it turns to the listeners, everything but the part of the speech.
fn close_for_paragraph(open: &mut Vec<OpenSection>, nodes: &[Node], paragraph: &str, grammar: &dyn Grammar) {
    let looks_back = grammar.looks_back(paragraph);
    open.retain(|open| {
        let heading = nodes.get(open.node).is_some_and(|node| node.form == Form::Heading);
        heading || (open.rank < LEAD_RANK && !looks_back)
    });
    if grammar.turns(paragraph) {
        open.truncate(1);
    }
}

/// The lead over a list that goes on below a paragraph in it; `below` are the pieces after that.
fn open_lead(open: &[OpenSection], nodes: &[Node], below: &[Piece]) -> Option<OpenSection> {
    let lead = *open.iter().find(|open| open.rank == LEAD_RANK && open.label.is_none())?;
    let item = nodes.iter().rfind(|node| node.parent == Some(lead.node) && node.piece.label.is_some())?;
    let next = below.iter().find(|piece| piece.label.is_some() || piece.heading.is_some())?.label?;
    next.follows(item.piece.label?).then_some(lead)
}

fn starts_list(next: &Piece) -> bool {
    next.label.is_some_and(|label| label.is_first() && !label.style.makes_headings())
}

/// Whether a numbered piece is a heading: one short sentence with something under it. An item of a list is one if it
/// stands on a line of its own without a full stop.
fn is_heading(text: &Text, piece: &Piece, next: Option<&Piece>) -> bool {
    let (Some(label), Some(next)) = (piece.label, next) else { return false };
    let line = !piece.inside && !text.slice(piece.range).ends_with(is_punctuation);
    let sibling = next.label.is_some_and(|next| next.follows(label));
    (label.style.makes_headings() || line) && is_heading_text(text, piece) && !sibling
}

/// Whether a character ends a sentence or a clause; closing quotation marks and brackets do not.
fn is_punctuation(character: char) -> bool {
    !(character.is_alphanumeric() || matches!(character, '”' | '’' | '）' | ')' | '》' | '"'))
}

/// Whether a piece is one short sentence.
fn is_heading_text(text: &Text, piece: &Piece) -> bool {
    let length = piece.label.map_or(0, |label| label.length);
    let body = text.slice(CharRange::new(piece.range.start + length, piece.range.end));
    let sentence = body.trim_end_matches(['。', '.', '！', '!', ' ']);
    // `1.早睡 2.早起`: a whole list on one line.
    let goes_on = piece.label.and_then(|label| label.number).is_some_and(|number| {
        ['.', '、', '．'].iter().any(|mark| body.contains(&format!(" {}{mark}", number + 1)))
    });
    sentence.chars().count() <= LONGEST_HEADING
        && !goes_on
        && !sentence.contains(['。', '！', '？', '；', '!', '?', ';'])
        && !sentence.contains(". ")
}

/// Whether a paragraph without a number is a heading: a short line that ends without a punctuation mark or a
/// figure (a line of a table does), over a longer paragraph or another heading. A file of several speeches numbers them:
/// `校长讲话 篇2`.
fn is_bare_heading(string: &str, piece: &Piece, next: Option<(&Piece, &str)>) -> bool {
    // A heading stands over a whole sentence.
    let Some((next, _)) = next.filter(|(_, below)| !starts_mid_sentence(below)) else { return false };
    // `【展望来年，我们信心满怀】`
    let string = string.strip_prefix('【').and_then(|inside| inside.strip_suffix('】')).unwrap_or(string);
    let bare = string.trim_end_matches(|c: char| c.is_ascii_digit());
    !piece.inside
        && !is_quotation(string)
        && string.width() <= WIDEST_BARE_HEADING
        && !string.ends_with(is_punctuation)
        && (bare.len() == string.len() || bare.ends_with('篇'))
        && !string.contains(['。', '！', '？', '；', '\t'])
        && (next.label.is_some() || next.range.len() > piece.range.len())
}

/// How often a line stands in a speech whose refrain it is.
const REFRAINS: usize = 3;

/// The lines without a number that a speaker says again and again: they head nothing.
fn refrains<'a>(text: &'a Text, pieces: &[Piece]) -> HashSet<&'a str> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for piece in pieces.iter().filter(|piece| piece.label.is_none() && piece.heading.is_none()) {
        *counts.entry(text.slice(piece.range)).or_default() += 1;
    }
    counts.into_iter().filter(|&(_, count)| count >= REFRAINS).map(|(line, _)| line).collect()
}

/// Whether a line is a date that the next one says something of: `3月10日` and below it `是最后期限。`
fn is_date_of_sentence(line: &str, next: Option<&str>, grammar: &dyn Grammar) -> bool {
    const GOES_ON: [&str; 8] = ["是", "前", "后", "以前", "以后", "之前", "起", "止"];
    grammar.frame_line(line) == Some(FrameLine::Dateline)
        && next.is_some_and(|next| GOES_ON.iter().any(|word| next.starts_with(word)))
}

/// The fewest characters of a line in quotation marks that somebody said; a shorter one is a name.
const SHORTEST_QUOTATION: usize = 20;

/// Whether a line is what somebody else said, in quotation marks from its start to its end.
fn is_quotation(line: &str) -> bool {
    let marks = [('"', '"'), ('“', '”'), ('「', '」'), ('『', '』')];
    line.chars().count() >= SHORTEST_QUOTATION
        && marks.iter().any(|&(open, close)| line.starts_with(open) && line.ends_with(close))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, grammar};
    use crate::speech::piece::parts;

    /// The form and the parent of each line.
    fn nested(lines: &[&str]) -> Vec<(Form, Option<usize>)> {
        let text = Text::new(lines.join("\n"));
        let grammar = grammar(Language::Chinese);
        let mut start = 0;
        let mut all = Vec::new();
        for line in lines {
            let end = start + line.chars().count();
            all.extend(parts(&text, CharRange::new(start, end), grammar));
            start = end + 1;
        }
        nest(&text, &all, grammar).into_iter().map(|node| (node.form, node.parent)).collect()
    }

    use Form::{Heading, Item, Plain};

    #[test]
    fn a_row_of_a_table_is_no_heading() {
        let rows = nested(&["单位\t任务", "林业站\t把三片林子的护林房都修好"]);
        assert!(rows.iter().all(|(form, _)| *form == Plain), "{rows:?}");
    }

    #[test]
    fn numberings_of_three_levels_nest() {
        let lines = [
            "一、2025年工作安排",
            "（一）大力提振消费",
            "1.落实专项行动。加力扩围实施“两新”政策。",
            "2.发展服务消费。培育体验经济。",
            "（二）扩大有效投资",
            "抓实重大项目。",
            "二、加强政府自身建设",
            "要真抓实干。",
        ];
        let expected = [
            (Heading, None),
            (Heading, Some(0)),
            (Item, Some(1)),
            (Item, Some(1)),
            (Heading, Some(0)),
            (Plain, Some(4)),
            (Heading, None),
            (Plain, Some(6)),
        ];
        assert_eq!(nested(&lines), expected);
    }

    #[test]
    fn a_list_right_after_an_item_of_another_list_belongs_to_it() {
        let lines = ["一是抓落实。要求如下：", "1.压实责任。", "2.强化督查。", "二是转作风。要带头。"];
        assert_eq!(nested(&lines), [(Item, None), (Item, Some(0)), (Item, Some(0)), (Item, None)]);
    }

    #[test]
    fn an_item_by_itself_on_its_line_is_a_heading() {
        let lines = [
            "一是聚焦全方位扩大内需",
            "大力提振消费需求。落实政策。",
            "二是推进新型工业化",
            "强化科技创新引领。建设园区。",
        ];
        assert_eq!(nested(&lines), [(Heading, None), (Plain, Some(0)), (Heading, None), (Plain, Some(2))]);
    }

    #[test]
    fn catchwords_in_a_row_are_items_to_the_last() {
        let lines = ["1.坚持党的领导。", "2.坚持人民至上。", "3.坚持守正创新。", "我们要抓好落实。"];
        assert_eq!(nested(&lines)[..3], [(Item, None), (Item, None), (Item, None)]);
    }

    #[test]
    fn a_line_in_brackets_is_a_heading_and_a_list_on_one_line_is_none() {
        use crate::speech::Speech;
        let text = "各位社员：\n今天分苗。\n【回头看，苗都活了】\n一共栽了三千株，活了两千九百株，死的都补上了。\n\
            一、要改的事\n1.浇水晚 2.除草慢 3.账不清\n二、要办的事\n每户再领一百株，月底以前栽下去。\n散会。";
        let sections = Speech::from_string("speech.txt", text.to_owned()).sections;
        let kinds: Vec<&str> = sections.iter().map(|section| section.kind.name()).collect();
        assert_eq!(kinds[2..7], ["heading", "review", "heading", "point", "heading"], "{kinds:?}");
    }

    #[test]
    fn a_short_line_without_a_number_is_a_heading_if_no_punctuation_ends_it() {
        let lines = ["2024年工作回顾", "过去一年，是实现目标任务的关键一年。", "谢谢大家"];
        assert_eq!(nested(&lines), [(Heading, None), (Plain, Some(0)), (Plain, Some(0))]);
        let lines = ["敬老院院长致辞 篇2", "各位老人家，今天是重阳节，院里备了酒菜。"];
        assert_eq!(nested(&lines), [(Heading, None), (Plain, Some(0))]);
        let lines = ["全年接待来客 1200", "各位老人家，今天是重阳节，院里备了酒菜。"];
        assert_eq!(nested(&lines), [(Plain, None), (Plain, None)]);
    }

    #[test]
    fn a_date_that_the_next_line_says_something_of_is_no_heading() {
        let lines = ["2014年3月10日", "是最后一天，谁家的渠也不能拖过这一天。"];
        assert!(nested(&lines).iter().all(|(form, _)| *form == Plain));
        let lines = ["2014年3月10日", "渠修好了，全村的人都到渠边来看水。"];
        assert_eq!(nested(&lines)[0].0, Heading);
    }
}
