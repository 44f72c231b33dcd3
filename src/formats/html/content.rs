//! Which of a page's paragraphs are its main text.

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
    let keep: Vec<bool> = page
        .blocks
        .iter()
        .enumerate()
        .map(|(place, block)| {
            let is_text = !is_navigation(block) || stands_in_text(&page.blocks, place);
            is_text && (is_main(block) || Some(place) == title)
        })
        .collect();
    let left_out = keep.iter().filter(|keep| !**keep).count();
    let kept = page.blocks.into_iter().zip(keep).filter(|(_, keep)| *keep);
    (kept.map(|(block, _)| block.paragraph).collect(), left_out)
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
    for block in page.blocks.iter().filter(|block| !is_navigation(block) && is_prose(&block.paragraph.text)) {
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
