//! Which section stands under which: headings told from items, and both put below one another by their numbering.

use super::piece::Piece;
use crate::language::{Grammar, Label, LabelStyle};
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

/// The same for a heading in a language with spaces between words, in columns.
const WIDEST_BARE_HEADING: usize = 80;

/// A heading without a number stands under `一、` and over `（一）`.
const BARE_HEADING_RANK: u8 = 25;

/// A paragraph that leads to a list stands right over the list's items.
const LEAD_RANK: u8 = 59;

/// A section that further ones can still be put under.
#[derive(Clone, Copy)]
struct Open {
    node: usize,
    rank: u8,
    /// The numbering that the next one in this list has to follow.
    label: Option<Label>,
}

/// Puts the pieces of a speech below one another.
pub fn nest(text: &Text, pieces: &[Piece], grammar: &dyn Grammar) -> Vec<Node> {
    let mut nodes: Vec<Node> = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    for (index, piece) in pieces.iter().enumerate() {
        let next = pieces.get(index + 1);
        let string = text.slice(piece.range);
        let (form, rank) = match piece.label {
            Some(label) => {
                let label = close_for(&mut open, &nodes, label);
                let catchword = nodes.last().is_some_and(|before| {
                    before.form == Form::Item
                        && before.piece.label.is_some_and(|earlier| label.follows(earlier))
                        && is_heading_text(text, &before.piece)
                });
                let heading = !catchword && is_heading(text, piece, next);
                (if heading { Form::Heading } else { Form::Item }, Some((label.style.rank(), Some(label))))
            }
            None if is_bare_heading(string, piece, next) => {
                open.retain(|open| open.rank < BARE_HEADING_RANK);
                (Form::Heading, Some((BARE_HEADING_RANK, None)))
            }
            None => {
                close_for_paragraph(&mut open, &nodes, string, grammar);
                let leads = next.is_some_and(starts_list)
                    && (piece.inside
                        || open.is_empty() && (grammar.announces(string) || grammar.looks_back(string)));
                (Form::Plain, leads.then_some((LEAD_RANK, None)))
            }
        };
        nodes.push(Node { piece: *piece, form, parent: open.last().map(|open| open.node) });
        open.extend(rank.map(|(rank, label)| Open { node: index, rank, label }));
    }
    nodes
}

/// Closes what a numbering ends, so that the last one still open is its parent. Returns the numbering as its list
/// writes it: a `3、` typed for `三、` goes on with the list of `一、`, `二、`.
fn close_for(open: &mut Vec<Open>, nodes: &[Node], label: Label) -> Label {
    let follows = |open: &Open| open.label.is_some_and(|earlier| label.follows(earlier));
    if let Some(place) = open.iter().rposition(follows) {
        open.truncate(place);
        return label;
    }
    let mistyped = |open: &Open| {
        let earlier =
            open.label.filter(|earlier| earlier.style.makes_headings() && label.style.makes_headings())?;
        let meant = Label { style: earlier.style, ..label };
        meant.follows(earlier).then_some(meant)
    };
    if let Some((place, meant)) =
        open.iter().enumerate().rev().find_map(|(place, open)| Some((place, mistyped(open)?)))
    {
        open.truncate(place);
        return meant;
    }
    let same_style = |open: &Open| open.label.is_some_and(|earlier| earlier.style == label.style);
    if let Some(place) = open.iter().rposition(same_style) {
        open.truncate(place);
        return label;
    }
    // A list that starts right behind an item of another list belongs to that item.
    let behind_item = open.last().is_some_and(|last| {
        let item = nodes.get(last.node).is_some_and(|node| node.form == Form::Item);
        item && last.label.is_some_and(|earlier| nests(earlier.style, label.style))
    });
    if !(label.is_first() && behind_item) {
        open.retain(|open| open.rank < label.style.rank());
    }
    label
}

/// Whether a list of one style can stand inside an item of another although their ranks do not say so.
fn nests(outer: LabelStyle, inner: LabelStyle) -> bool {
    let list = |style: LabelStyle| style.rank() >= LabelStyle::Decimal.rank();
    list(outer) && list(inner) && outer != LabelStyle::Dash
}

/// Closes what a paragraph without a number ends: lists and what leads to them; where it looks back, the numbered
/// paragraph before it too; and where it turns to the listeners, everything but the part of the speech.
fn close_for_paragraph(open: &mut Vec<Open>, nodes: &[Node], paragraph: &str, grammar: &dyn Grammar) {
    let looks_back = grammar.looks_back(paragraph);
    open.retain(|open| {
        let heading = nodes.get(open.node).is_some_and(|node| node.form == Form::Heading);
        heading || (open.rank < LEAD_RANK && !looks_back)
    });
    if grammar.turns(paragraph) {
        open.truncate(1);
    }
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
    !sentence.trim().is_empty()
        && sentence.chars().count() <= LONGEST_HEADING
        && !sentence.contains(['。', '！', '？', '；', '!', '?', ';'])
        && !sentence.contains(". ")
}

/// Whether a paragraph without a number is a heading: a short line that ends without a punctuation mark, over a
/// longer paragraph or another heading.
fn is_bare_heading(string: &str, piece: &Piece, next: Option<&Piece>) -> bool {
    let Some(next) = next else { return false };
    !piece.inside
        && unicode_width::UnicodeWidthStr::width(string) <= WIDEST_BARE_HEADING
        && !string.ends_with(is_punctuation)
        && !string.contains(['。', '！', '？', '；'])
        && (next.label.is_some() || next.range.len() > piece.range.len())
}
