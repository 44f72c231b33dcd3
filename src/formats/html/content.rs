//! Which of a page's paragraphs are its main text.

use std::collections::{HashMap, HashSet};

use super::page::{Block, Container, ParsedPage};
use crate::formats::Paragraph;
use crate::text::line_end::ends_sentence;

/// From how many characters on a paragraph with a full stop is prose, as speeches have it; shorter ones and those
/// without are as often menus and legal notes.
const PROSE: usize = 20;

/// The share of the prose that has to stand in a container for it to be the one with the main text: where two share the
/// prose both are kept.
const MAIN_SHARE: f64 = 0.95;

/// The same for a container that calls itself the one with the main text.
const NAMED_MAIN_SHARE: f64 = 0.5;

/// The share of a paragraph's characters that are links from which on it is navigation (`上一篇`, `【打印】`).
const LINK_SHARE: f64 = 0.5;

/// From how many sentences on that are links from end to end a container's text is one.
const LINKED_SENTENCES: usize = 2;

/// The paragraphs of the main text, and how many others were left out.
pub fn main_text(page: ParsedPage) -> (Vec<Paragraph>, usize) {
    let prose = prose(&page);
    let main = main_container(&page.containers, &prose);
    let is_inside = inside(&page.containers, main);
    let is_main = |block: &Block| is_inside.get(block.container) == Some(&true);
    let first = page.blocks.iter().position(&is_main).unwrap_or(0);
    let before = page.blocks.get(..first).unwrap_or_default();
    // The title of a page often stands above its text.
    let title = before.iter().rposition(|block| block.paragraph.heading.is_some() && !block.is_furniture);
    let texts = page.blocks.iter().enumerate().filter(|(_, block)| is_main(block) && is_text(block));
    let last = texts.map(|(place, _)| place).next_back();
    let is_whole_page = page.containers.get(main).is_some_and(|container| container.is_page);
    let linked = linked_containers(&page);
    let keep: Vec<bool> = page
        .blocks
        .iter()
        .enumerate()
        .map(|(place, block)| {
            let is_text = !is_navigation(block)
                || stands_in_text(&page.blocks, place)
                || !block.is_furniture && linked.contains(&block.container);
            // What stands beside all of the text is the page's.
            let is_beside = block.is_beside && is_whole_page && last.is_some_and(|last| place > last);
            is_text && !is_beside && (is_main(block) || Some(place) == title)
        })
        .collect();
    let left_out = keep.iter().filter(|keep| !**keep).count();
    let kept = page.blocks.into_iter().zip(keep).filter(|(_, keep)| *keep);
    (kept.map(|(block, _)| block.paragraph).collect(), left_out)
}

/// Whether a paragraph is text of the page's main part.
fn is_text(block: &Block) -> bool {
    !block.is_beside && !is_navigation(block) && is_prose(&block.paragraph.text)
}

/// The containers whose text is a link from end to end, as where each paragraph leads to its place in a document: titles of
/// other pages end no sentence.
fn linked_containers(page: &ParsedPage) -> HashSet<usize> {
    let is_sentence = |block: &&Block| {
        let length = block.paragraph.text.chars().filter(|c| !c.is_whitespace()).count();
        !block.is_furniture && block.linked >= length && ends_sentence(&block.paragraph.text)
    };
    let mut sentences: HashMap<usize, usize> = HashMap::new();
    for block in page.blocks.iter().filter(is_sentence) {
        *sentences.entry(block.container).or_default() += 1;
    }
    sentences.into_iter().filter(|(_, count)| *count >= LINKED_SENTENCES).map(|(place, _)| place).collect()
}

/// Whether a paragraph that is nothing but a link is text all the same: a heading over a sentence, or a line between two, as
/// headings that lead to a table of contents are. Links of a page stand in rows.
fn stands_in_text(blocks: &[Block], place: usize) -> bool {
    let Some(block) = blocks.get(place).filter(|block| !block.is_furniture) else { return false };
    let is_text = |other: Option<&Block>| {
        other.is_some_and(|other| {
            other.container == block.container
                && !is_navigation(other)
                && ends_sentence(&other.paragraph.text)
        })
    };
    let before = place.checked_sub(1).and_then(|before| blocks.get(before));
    is_text(blocks.get(place + 1)) && (block.paragraph.heading.is_some() || is_text(before))
}

fn is_navigation(block: &Block) -> bool {
    let characters = block.paragraph.text.chars().filter(|c| !c.is_whitespace()).count();
    block.is_furniture
        || (block.linked as f64 >= characters as f64 * LINK_SHARE && !is_prose(&block.paragraph.text))
}

fn is_prose(text: &str) -> bool {
    text.chars().count() >= PROSE && text.contains(['。', '！', '？', '；', '.', '!', '?'])
}

/// For each container how many characters of prose it holds, those in it included.
fn prose(page: &ParsedPage) -> Vec<usize> {
    let mut prose = vec![0; page.containers.len()];
    // Where nothing else is prose, what stands beside it is.
    let has_text = page.blocks.iter().any(is_text);
    let is_counted = |block: &&Block| {
        !is_navigation(block) && is_prose(&block.paragraph.text) && !(has_text && block.is_beside)
    };
    for block in page.blocks.iter().filter(is_counted) {
        if let Some(count) = prose.get_mut(block.container) {
            *count += block.paragraph.text.chars().count();
        }
    }
    // Each container stands after the one around it.
    for (place, container) in page.containers.iter().enumerate().skip(1).rev() {
        let own = prose.get(place).copied().unwrap_or_default();
        if let Some(around) = prose.get_mut(container.parent) {
            *around += own;
        }
    }
    prose
}

/// The innermost container that holds the main text; the whole page if there is no prose.
fn main_container(containers: &[Container], prose: &[usize]) -> usize {
    let all = prose.first().copied().unwrap_or_default() as f64;
    let is_main = |(container, prose): (&Container, &usize)| {
        let share = if container.is_main { NAMED_MAIN_SHARE } else { MAIN_SHARE };
        *prose > 0 && *prose as f64 >= all * share
    };
    containers.iter().zip(prose).rposition(is_main).unwrap_or(0)
}

/// For each container whether it is in the main one, or is it.
fn inside(containers: &[Container], main: usize) -> Vec<bool> {
    let mut inside: Vec<bool> = Vec::with_capacity(containers.len());
    for (place, container) in containers.iter().enumerate() {
        let is_inside = place == main || inside.get(container.parent).copied().unwrap_or(false);
        inside.push(is_inside);
    }
    inside
}
