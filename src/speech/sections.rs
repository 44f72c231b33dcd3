//! The parts of the frame and the nodes of the outline become sections: joined where they belong together, with ids and
//! ranges.

use super::framed::Framed;
use super::heading::heading;
use super::line_map::LineMap;
use super::nesting::Node;
use super::notice::Notice;
use super::remarks::is_reaction;
use super::section::{Section, SectionId, SectionKind};
use crate::language::Grammar;
use crate::text::{CharRange, Text};

/// Everything that becomes a section, before ids are given.
struct Draft {
    range: CharRange,
    kind: SectionKind,
    notice: Option<Notice>,
    /// Whether it says what the listeners did.
    is_reaction: bool,
    /// The nodes of the outline proper that it is made of; none for the frame.
    nodes: Vec<usize>,
}

/// The sections of a speech, in reading order: the parts of its frame and the nodes of its outline, which have kinds.
/// The folded form of the text tells headings.
pub fn sections(
    text: &Text,
    folded: &Text,
    lines: &LineMap,
    framed: &[Framed],
    nodes: &[Node],
    kinds: &[SectionKind],
    grammar: &dyn Grammar,
) -> Vec<Section> {
    let drafts = drafts(text, framed, nodes, kinds, grammar);
    let ids = ids_of_nodes(&drafts, nodes.len());
    let section = |(id, draft): (usize, &Draft)| {
        let node = draft.nodes.first().and_then(|&index| nodes.get(index));
        // The closing winds up the whole speech, not the part that it happens to stand in.
        let parent = node.filter(|_| draft.kind != SectionKind::Closing).and_then(|node| node.parent);
        let label = node.and_then(|node| node.piece.label).map_or(0, |label| label.length);
        let label = CharRange::new(draft.range.start, draft.range.start + label);
        let body = text.trim(CharRange::new(label.end, draft.range.end));
        let heading = heading(folded.slice(body), draft.kind, !label.is_empty(), grammar).chars().count();
        Section {
            id: SectionId(id),
            parent: parent.and_then(|parent| ids.get(parent).copied()),
            kind: draft.kind,
            label: text.slice(label).to_owned(),
            heading: text.slice(CharRange::new(body.start, body.start + heading)).to_owned(),
            range: draft.range,
            own: draft.range,
            file_line: lines.line_at(draft.range.start),
            reason: draft.notice,
        }
    };
    let mut sections: Vec<Section> = drafts.iter().enumerate().map(section).collect();
    settle_ranges(text, &mut sections);
    place_notices(&mut sections);
    sections
}

/// The parts of the frame and the nodes of the outline proper, in reading order.
fn drafts(
    text: &Text,
    framed: &[Framed],
    nodes: &[Node],
    kinds: &[SectionKind],
    grammar: &dyn Grammar,
) -> Vec<Draft> {
    let frame = framed.iter().map(|part| Draft {
        range: part.range,
        kind: part.kind,
        notice: part.notice,
        is_reaction: part.kind == SectionKind::Notice && is_reaction(text.slice(part.range)),
        nodes: Vec::new(),
    });
    let proper = nodes.iter().zip(kinds).enumerate().map(|(index, (node, &kind))| Draft {
        range: node.piece.range,
        kind,
        notice: None,
        is_reaction: false,
        nodes: vec![index],
    });
    let mut drafts: Vec<Draft> = frame.chain(proper).collect();
    drafts.sort_by_key(|draft| draft.range.start);
    joined(text, drafts, grammar)
}

/// The drafts with what belongs together in one: the lines of a title or an address, those that a web page put above or
/// below the speech, the paragraphs of an opening or a closing. The reason of the longest line is that of them all.
fn joined(text: &Text, drafts: Vec<Draft>, grammar: &dyn Grammar) -> Vec<Draft> {
    let mut out: Vec<Draft> = Vec::with_capacity(drafts.len());
    let mut longest = 0;
    for draft in drafts {
        let length = draft.range.len();
        match out.last_mut().filter(|before| belong_together(text, before, &draft, grammar)) {
            Some(before) => {
                if length > longest {
                    before.notice = draft.notice;
                    longest = length;
                }
                before.range.end = draft.range.end;
                before.nodes.extend(draft.nodes);
            }
            None => {
                longest = length;
                out.push(draft);
            }
        }
    }
    out
}

/// Whether two drafts, one right after the other, are one section.
fn belong_together(text: &Text, before: &Draft, draft: &Draft, grammar: &dyn Grammar) -> bool {
    use SectionKind::{Closing, Dateline, Opening, Salutation, Speaker, Title};
    let between = CharRange::new(before.range.end, draft.range.start);
    let kinds = match draft.kind {
        // What the listeners did is no part of what a page put around the speech.
        SectionKind::Notice => before.is_reaction == draft.is_reaction,
        Opening => ![before, draft].iter().any(|draft| grammar.greets(text.slice(draft.range))),
        kind => matches!(kind, Title | Dateline | Speaker | Salutation | Closing),
    };
    kinds && before.kind == draft.kind && text.slice(between).trim().is_empty()
}

/// The section that each node becomes.
fn ids_of_nodes(drafts: &[Draft], nodes: usize) -> Vec<SectionId> {
    let mut ids = vec![SectionId(0); nodes];
    for (id, draft) in drafts.iter().enumerate() {
        for &node in &draft.nodes {
            if let Some(place) = ids.get_mut(node) {
                *place = SectionId(id);
            }
        }
    }
    ids
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

#[cfg(test)]
mod tests {
    use crate::speech::{Section, Speech};

    fn parts(string: &str) -> Vec<(&'static str, String)> {
        let speech = Speech::from_string("speech.txt", string.to_owned());
        let part = |section: &Section| (section.kind.name(), speech.slice(section.own).to_owned());
        speech.sections.iter().map(part).collect()
    }

    #[test]
    fn lines_of_a_frame_are_one_section() {
        let parts = parts(
            "首页 > 讲话\n点击：12次\n在育苗会上的讲话\n各位社员：\n今天分苗。\n分好苗，栽好苗。\n散会。",
        );
        assert_eq!(parts[0], ("notice", "首页 > 讲话\n点击：12次".to_owned()));
        assert_eq!(parts[2], ("salutation", "各位社员：".to_owned()));
    }

    #[test]
    fn what_listeners_did_is_no_part_of_a_page_and_stands_under_what_it_interrupts() {
        let speech = Speech::from_string(
            "speech.txt",
            "Good evening, neighbours.\n\nThank you for coming.\n\n1. The weir\n\nIt held. [Applause] It will hold.\n\n\
            2. The mill\n\nIt turns.\n\nThank you.\n\n[Applause]\n\nShare this page\n\nBack to top"
                .to_owned(),
        );
        let notices: Vec<&Section> =
            speech.sections.iter().filter(|section| section.kind.name() == "notice").collect();
        assert_eq!(notices.len(), 3);
        assert_eq!(notices.iter().filter(|notice| notice.parent.is_some()).count(), 1);
    }
}
