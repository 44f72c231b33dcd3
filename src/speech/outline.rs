//! A text's outline: paragraphs, then the frame, then pieces with their numbering, then their nesting and kinds, then
//! sections.

use super::front::{Framed, back, front};
use super::kinds::kinds;
use super::nesting::{Node, nest};
use super::notice::{Notice, leading_bookmark, notice};
use super::paragraphs::{paragraphs, passages};
use super::piece::{Piece, pieces};
use super::section::{Section, SectionId, SectionKind};
use crate::language::{Grammar, LabelStyle, Language, grammar};
use crate::text::{CharRange, Text};

/// The sections of a text, in reading order. Their own texts cover the text exactly once, white space aside.
pub fn outline(text: &Text, language: Language) -> Vec<Section> {
    let grammar = grammar(language);
    let mut paragraphs = paragraphs(text, grammar);
    let mut framed = front(text, &mut paragraphs, grammar);
    framed.extend(back(text, &mut paragraphs, grammar));
    framed.extend(take_notices(text, &mut paragraphs));
    join_addresses(text, &mut paragraphs, grammar);
    let mut pieces: Vec<Piece> = paragraphs.iter().flat_map(|&range| pieces(text, range, grammar)).collect();
    if let [only] = pieces.as_slice() {
        pieces = passages(text, only.range)
            .into_iter()
            .map(|range| Piece { range, label: None, inside: false })
            .collect();
    }
    drop_lone_numberings(&mut pieces);
    let nodes = nest(text, &pieces, grammar);
    let kinds = kinds(text, &nodes, grammar);
    sections(text, &framed, &nodes, &kinds, grammar)
}

/// Takes advertising and residue out of the paragraphs of the speech.
fn take_notices(text: &Text, paragraphs: &mut Vec<CharRange>) -> Vec<Framed> {
    let mut out = Vec::new();
    for paragraph in paragraphs.iter_mut() {
        if let Some(found) = notice(text.slice(*paragraph)) {
            out.push(Framed::notice(*paragraph, found));
            *paragraph = CharRange::new(paragraph.end, paragraph.end);
        } else if let Some(bookmark) = leading_bookmark(text.slice(*paragraph)) {
            let end = paragraph.start + bookmark.end;
            out.push(Framed::notice(CharRange::new(paragraph.start, end), Notice::Bookmark));
            *paragraph = text.trim(CharRange::new(end, paragraph.end));
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    out
}

/// An address on a line of its own in mid-speech belongs to the paragraph right after it.
fn join_addresses(text: &Text, paragraphs: &mut Vec<CharRange>, grammar: &dyn Grammar) {
    let is_address = |range: CharRange| grammar.salutation(text.slice(range)) == Some(range.len());
    let mut joined: Vec<CharRange> = Vec::with_capacity(paragraphs.len());
    let mut after_address = false;
    for &paragraph in paragraphs.iter() {
        // A notice may stand in between.
        let adjacent = |before: &CharRange| text.trim(CharRange::new(before.end, paragraph.start)).is_empty();
        match joined.last_mut().filter(|before| after_address && adjacent(before)) {
            Some(address) => address.end = paragraph.end,
            None => joined.push(paragraph),
        }
        after_address = is_address(paragraph);
    }
    *paragraphs = joined;
}

/// `首先` or `First,` without a second is no list.
fn drop_lone_numberings(pieces: &mut [Piece]) {
    let ordinal = |style: LabelStyle| matches!(style, LabelStyle::Ordinal | LabelStyle::Sequence);
    let numbered: Vec<(usize, crate::language::Label)> = pieces
        .iter()
        .enumerate()
        .filter_map(|(index, piece)| Some((index, piece.label.filter(|label| ordinal(label.style))?)))
        .collect();
    let mut before = None;
    for (place, &(index, label)) in numbered.iter().enumerate() {
        let goes_on = before.is_some_and(|earlier| label.follows(earlier));
        let after = numbered.get(place + 1).is_some_and(|(_, next)| next.follows(label));
        if goes_on || (label.is_first() && after) {
            before = Some(label);
        } else if let Some(piece) = pieces.get_mut(index) {
            piece.label = None;
        }
    }
}

/// Everything that becomes a section, before ids are given.
struct Draft {
    range: CharRange,
    kind: SectionKind,
    notice: Option<Notice>,
    /// The node of the outline proper, `None` for the frame.
    node: Option<usize>,
}

fn sections(
    text: &Text,
    framed: &[Framed],
    nodes: &[Node],
    kinds: &[SectionKind],
    grammar: &dyn Grammar,
) -> Vec<Section> {
    let frame = framed.iter().map(|part| Draft {
        range: part.range,
        kind: part.kind,
        notice: part.notice,
        node: None,
    });
    let proper = nodes.iter().zip(kinds).enumerate().map(|(index, (node, &kind))| Draft {
        range: node.piece.range,
        kind,
        notice: None,
        node: Some(index),
    });
    let mut drafts: Vec<Draft> = frame.chain(proper).collect();
    drafts.sort_by_key(|draft| draft.range.start);
    let mut ids = vec![SectionId(0); nodes.len()];
    for (id, draft) in drafts.iter().enumerate() {
        if let Some(place) = draft.node.and_then(|node| ids.get_mut(node)) {
            *place = SectionId(id);
        }
    }
    let mut lines = LineCounter::default();
    let mut sections: Vec<Section> = drafts
        .iter()
        .enumerate()
        .map(|(id, draft)| {
            let node = draft.node.and_then(|index| nodes.get(index));
            // The closing winds up the whole speech, not the part that it happens to stand in.
            let parent = node.filter(|_| draft.kind != SectionKind::Closing).and_then(|node| node.parent);
            let label = node.and_then(|node| node.piece.label).map_or(0, |label| label.length);
            let label = CharRange::new(draft.range.start, draft.range.start + label);
            let body = text.trim(CharRange::new(label.end, draft.range.end));
            Section {
                id: SectionId(id),
                parent: parent.and_then(|parent| ids.get(parent).copied()),
                kind: draft.kind,
                label: text.slice(label).to_owned(),
                heading: heading(text.slice(body), draft.kind, !label.is_empty(), grammar).to_owned(),
                range: draft.range,
                own: draft.range,
                file_line: lines.line_of(text, draft.range.start),
                reason: draft.notice.map(|notice| notice.reason().to_owned()),
            }
        })
        .collect();
    settle_ranges(text, &mut sections);
    place_notices(&mut sections);
    sections
}

/// Ends each section's own text where the next section starts, and makes each range cover its children's.
fn settle_ranges(text: &Text, sections: &mut [Section]) {
    for index in (0..sections.len()).rev() {
        let next = sections.get(index + 1).map(|next| next.range.start);
        let Some(section) = sections.get_mut(index) else { continue };
        let end = next.map_or(section.range.end, |next| next.min(section.range.end));
        section.own = text.trim(CharRange::new(section.range.start, end));
        let (parent, end) = (section.parent, section.range.end);
        if let Some(parent) = parent.and_then(|parent| sections.get_mut(parent.0)) {
            parent.range.end = parent.range.end.max(end);
        }
    }
}

/// Puts each notice under the section that it interrupts.
fn place_notices(sections: &mut [Section]) {
    for index in 0..sections.len() {
        let (before, rest) = sections.split_at_mut(index);
        let Some(notice) = rest.first_mut().filter(|section| section.kind == SectionKind::Notice) else {
            continue;
        };
        let around = before.iter().rfind(|section| section.range.covers(notice.range));
        notice.parent = around.map(|section| section.id);
    }
}

/// The widest first sentence in columns that serves as a point's heading.
const WIDEST_HEADING: usize = 80;

/// The heading in a section's text without its numbering; empty where there is none.
fn heading<'a>(body: &'a str, kind: SectionKind, numbered: bool, grammar: &dyn Grammar) -> &'a str {
    const ENDS: [char; 6] = ['。', '！', '？', '；', ';', '!'];
    let is_end = |c: char| ENDS.contains(&c) || c == '.' || c.is_whitespace();
    let fits =
        |part: &&str| unicode_width::UnicodeWidthStr::width(*part) <= WIDEST_HEADING && !part.is_empty();
    let sentence = || {
        let end = body.find(ENDS).into_iter().chain(body.find(". ")).min()?;
        let rest = body.get(end..)?.trim_start_matches(is_end);
        body.get(..end).filter(|_| !rest.is_empty())
    };
    let clause = || body.split(['，', '：', ',', ':']).next().filter(|clause| clause.len() < body.len());
    match kind {
        SectionKind::Heading => body.trim_end_matches(['。', ' ', '\u{3000}']),
        SectionKind::Point | SectionKind::Review if numbered => {
            sentence().filter(fits).or_else(|| clause().filter(fits)).unwrap_or_default()
        }
        SectionKind::Point | SectionKind::Review if grammar.has_topic_sentences() && !grammar.turns(body) => {
            sentence().filter(fits).unwrap_or_default()
        }
        _ => "",
    }
}

/// Counts lines while it goes through a text from front to back.
#[derive(Default)]
struct LineCounter {
    position: usize,
    line_ends: usize,
}

impl LineCounter {
    fn line_of(&mut self, text: &Text, position: usize) -> usize {
        let passed = text.slice(CharRange::new(self.position, position));
        self.line_ends += passed.matches('\n').count();
        self.position = position;
        self.line_ends + 1
    }
}
