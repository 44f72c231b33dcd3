//! What stands below the speech proper: date and name, annexes, explanations of terms, and what a web page put there.

use super::front::Framed;
use super::notice::{Notice, heads_notes};
use super::repair::Paragraph;
use super::section::SectionKind;
use super::web_page::starts_tail;
use crate::language::{FrameLine, Grammar};
use crate::text::Text;

/// The longest line in characters that can sign or date a speech at its end.
const LONGEST_SIGNATURE: usize = 40;

/// The longest line in characters that a page lists below a speech without saying what it is: a title of another one.
const LONGEST_LISTED: usize = 60;

/// The longest body that signs a speech, in characters.
const LONGEST_BODY: usize = 20;

/// Takes what stands below the speech off its paragraphs.
pub fn tail(text: &Text, paragraphs: &mut Vec<Paragraph>, grammar: &dyn Grammar) -> Vec<Framed> {
    let mut out = page_tail(text, paragraphs);
    out.extend(attachments(text, paragraphs, grammar));
    out.extend(page_tail(text, paragraphs));
    out.extend(signature(text, paragraphs, grammar));
    out
}

/// Takes what a page put below the speech: from the first line that opens such a part to the end, where nothing but
/// short lines stands between them.
fn page_tail(text: &Text, paragraphs: &mut Vec<Paragraph>) -> Vec<Framed> {
    let opens = |paragraph: &Paragraph| {
        matches!(paragraph.notice, Some(Notice::WebPage | Notice::Advertising | Notice::Source))
            || starts_tail(text.slice(paragraph.range)) && paragraph.range.len() <= LONGEST_LISTED * 2
    };
    let may_follow = |paragraph: &Paragraph| {
        let line = text.slice(paragraph.range);
        opens(paragraph)
            || paragraph.notice.is_some()
            || paragraph.range.len() <= LONGEST_LISTED && !line.ends_with(['。', '！', '；', '!', ':', '：'])
    };
    let below = paragraphs.iter().rev().take_while(|paragraph| may_follow(paragraph)).count();
    let candidates = paragraphs.get(paragraphs.len() - below..).unwrap_or_default();
    let Some(first) = candidates.iter().position(opens) else { return Vec::new() };
    let first = paragraphs.len() - below + first;
    // A file of such lines alone is a list, not what stands below a speech.
    if first == 0 {
        return Vec::new();
    }
    let framed =
        |paragraph: Paragraph| Framed::notice(paragraph.range, paragraph.notice.unwrap_or(Notice::WebPage));
    paragraphs.drain(first..).map(framed).collect()
}

/// Takes the date and the speaker's name below the speech, with an editor's remark among them.
fn signature(text: &Text, paragraphs: &mut Vec<Paragraph>, grammar: &dyn Grammar) -> Vec<Framed> {
    let mut out: Vec<Framed> = Vec::new();
    while let Some(&Paragraph { range, notice, .. }) =
        paragraphs.last().filter(|paragraph| paragraph.range.len() <= LONGEST_SIGNATURE)
    {
        let line = text.slice(range);
        let ended = line.ends_with(['。', '！', '？', '.', '!', '?', '：', ':', '；', '，', ',']);
        let dated = out.last().is_some_and(|below| below.kind == SectionKind::Dateline);
        let framed = match (notice, grammar.frame_line(line)) {
            (Some(notice), _) => Framed::notice(range, notice),
            (None, Some(FrameLine::Dateline)) if !ended => Framed::new(range, SectionKind::Dateline),
            (None, Some(FrameLine::Speaker)) if !ended => Framed::new(range, SectionKind::Speaker),
            // The body that a speech is given for stands right above its date.
            (None, None)
                if dated && !ended && range.len() <= LONGEST_BODY && grammar.label(line).is_none() =>
            {
                Framed::new(range, SectionKind::Speaker)
            }
            (None, _) if line.starts_with(['(', '（']) && line.ends_with([')', '）']) => {
                Framed::notice(range, Notice::Remark)
            }
            _ => break,
        };
        out.push(framed);
        paragraphs.pop();
    }
    out
}

/// Takes the annexes and notes below a speech, each from the line that stands over it to the next such line or the end.
fn attachments(text: &Text, paragraphs: &mut Vec<Paragraph>, grammar: &dyn Grammar) -> Vec<Framed> {
    let is_numbered = |paragraph: &Paragraph| grammar.label(text.slice(paragraph.range)).is_some();
    // A speech that goes on below such a line goes on in paragraphs, not in numbered notes.
    let numbered_below = |head: usize| {
        let notes = paragraphs.get(head + 1..).unwrap_or_default();
        notes.iter().filter(|note| is_numbered(note)).count() * 2 > notes.len()
    };
    let head = |paragraph: &Paragraph| heads_notes(text.slice(paragraph.range));
    let Some(first) = (1..paragraphs.len()).find(|&place| {
        paragraphs.get(place).and_then(head).is_some_and(|attachment| match attachment {
            Attachment::Annex => place + 1 < paragraphs.len(),
            Attachment::Glossary | Attachment::Notes => numbered_below(place),
        })
    }) else {
        return Vec::new();
    };
    let mut out: Vec<Framed> = Vec::new();
    for paragraph in paragraphs.drain(first..) {
        match (head(&paragraph), out.last_mut()) {
            (Some(Attachment::Annex), _) => out.push(Framed::new(paragraph.range, SectionKind::Annex)),
            (Some(Attachment::Glossary), _) => out.push(Framed::new(paragraph.range, SectionKind::Glossary)),
            (Some(Attachment::Notes), _) => out.push(Framed::notice(paragraph.range, Notice::Notes)),
            (None, Some(attachment)) => attachment.range.end = paragraph.range.end,
            (None, None) => {}
        }
    }
    out
}

/// What a line below a speech stands over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attachment {
    /// What is handed out with the speech.
    Annex,
    /// Explanations of its terms.
    Glossary,
    /// Notes and references.
    Notes,
}
