//! Glyphs to lines, in the order in which a page is read: column by column, from the top down.

use super::columns::columns;
use super::fragments::{Fragment, OVERPRINTED, SAME_LINE, fragments};
use super::glyphs::Glyph;
use crate::text::symbols::is_unspaced;

/// A line of text. Distances are in points from the left and the top of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its text, without white space around it.
    pub text: String,
    /// Where it begins.
    pub left: f64,
    /// Where it ends.
    pub right: f64,
    /// What it stands on.
    pub baseline: f64,
    /// The size of most of it.
    pub size: f64,
    /// How wide its first word is, or its first characters that cannot be parted: what did not fit on the line before.
    pub first_word: f64,
    /// Which column of the page it is in, from the left; 0 for the only one.
    pub column: usize,
}

/// A gap that is a space between words, in ems. Spaces are a quarter of an em wide and are narrowed to a fifth at most;
/// letters are kerned by less than a tenth.
const WORD_GAP: f64 = 0.18;

/// A gap that parts what stands on one line between characters without spaces, in ems: that of a table. Titles are
/// spaced out by up to two.
const CELL_GAP: f64 = 2.5;

/// What stands on the same height of a page, from one edge to the other, whatever columns it has.
pub fn rows(glyphs: Vec<Glyph>) -> Vec<Line> {
    lines_of_column(fragments(glyphs), 0)
}

/// Whether a glyph stands on a line.
pub fn is_on(line: &Line, glyph: &Glyph) -> bool {
    (glyph.baseline - line.baseline).abs() < SAME_LINE * line.size.max(glyph.size)
}

/// The lines of a page.
pub fn lines(glyphs: Vec<Glyph>) -> Vec<Line> {
    let column = |(column, fragments)| lines_of_column(fragments, column);
    columns(fragments(glyphs)).into_iter().flat_map(column).collect()
}

/// Fragments that stand on one line beside each other become that line.
fn lines_of_column(mut fragments: Vec<Fragment>, column: usize) -> Vec<Line> {
    fragments.sort_by(|a, b| a.baseline.total_cmp(&b.baseline));
    let mut rows: Vec<Fragment> = Vec::new();
    for fragment in fragments {
        match rows.last_mut() {
            Some(row) if (fragment.baseline - row.baseline) < SAME_LINE * fragment.size.max(row.size) => {
                // An exponent stands higher than what it belongs to.
                if fragment.size > row.size {
                    (row.baseline, row.size) = (fragment.baseline, fragment.size);
                }
                row.glyphs.extend(fragment.glyphs);
            }
            _ => rows.push(fragment),
        }
    }
    rows.into_iter().map(|row| line(row, column)).collect()
}

fn line(mut row: Fragment, column: usize) -> Line {
    row.glyphs.sort_by(|a, b| a.left.total_cmp(&b.left));
    row.glyphs.dedup_by(|next, glyph| {
        next.character == glyph.character && next.left - glyph.left < OVERPRINTED * glyph.size
    });
    let mut text = String::new();
    let mut last: Option<Glyph> = None;
    for glyph in &row.glyphs {
        if last.is_some_and(|last| is_space_between(last, *glyph)) {
            text.push(' ');
        }
        text.push(glyph.character);
        last = Some(*glyph);
    }
    let left = row.glyphs.iter().map(|glyph| glyph.left).fold(f64::INFINITY, f64::min);
    let right = row.glyphs.iter().map(|glyph| glyph.right).fold(f64::NEG_INFINITY, f64::max);
    let first_word = first_word(&row.glyphs, left);
    Line {
        text,
        left,
        right,
        baseline: row.baseline,
        size: most_common_size(&row.glyphs),
        first_word,
        column,
    }
}

/// Whether there is a space between two neighbours. Many programs draw none between words and leave a gap; others leave
/// a gap that nobody typed between Chinese characters and Latin ones.
fn is_space_between(left: Glyph, right: Glyph) -> bool {
    let spaced = |glyph: Glyph| !is_unspaced(glyph.character) && !is_wide_mark(glyph.character);
    let least = if spaced(left) && spaced(right) { WORD_GAP } else { CELL_GAP };
    right.after_space || right.left - left.right > least * left.size.max(right.size)
}

/// Punctuation of scripts without spaces, which brings its own white space along.
pub fn is_wide_mark(character: char) -> bool {
    matches!(character, '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FF60}' | '“' | '”' | '‘' | '’' | '—' | '…' | '·')
}

/// The width of what cannot be parted at the start of a line: a word or figure, or one character of a script without
/// spaces, with the marks around it.
fn first_word(glyphs: &[Glyph], left: f64) -> f64 {
    let mut end = left;
    let mut before: Option<Glyph> = None;
    let mut has_begun = false;
    for glyph in glyphs {
        let character = glyph.character;
        let is_parted = before.is_some_and(|before| {
            let after_character = is_unspaced(before.character) && character.is_alphanumeric();
            has_begun && (is_unspaced(character) || after_character) || is_space_between(before, *glyph)
        });
        if is_parted {
            break;
        }
        has_begun |= character.is_alphanumeric();
        end = glyph.right;
        before = Some(*glyph);
    }
    end - left
}

fn most_common_size(glyphs: &[Glyph]) -> f64 {
    let mut sizes: Vec<f64> = glyphs.iter().map(|glyph| glyph.size).collect();
    sizes.sort_by(f64::total_cmp);
    sizes.get(sizes.len() / 2).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Glyphs of a size of 10 points; Latin ones are half as wide.
    fn drawn(left: f64, baseline: f64, text: &str) -> Vec<Glyph> {
        let mut left = left;
        let glyph = |character: char| {
            let width = if character.is_ascii() { 5.0 } else { 10.0 };
            left += width;
            Glyph { character, left: left - width, right: left, baseline, size: 10.0, after_space: false }
        };
        text.chars().map(glyph).collect()
    }

    fn read(glyphs: Vec<Glyph>) -> Vec<String> {
        lines(glyphs).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn what_stands_on_one_line_is_read_from_the_left() {
        let glyphs = [drawn(150.0, 40.0, "世界"), drawn(100.0, 41.0, "你好，"), drawn(100.0, 20.0, "题目")];
        assert_eq!(read(glyphs.concat()), ["题目", "你好，世界"]);
    }

    #[test]
    fn a_gap_is_a_space_between_words_but_not_beside_chinese() {
        let words = [drawn(100.0, 40.0, "the"), drawn(118.0, 40.0, "truth")];
        assert_eq!(read(words.concat()), ["the truth"]);
        let mixed = [drawn(100.0, 40.0, "2025"), drawn(123.0, 40.0, "年")];
        assert_eq!(read(mixed.concat()), ["2025年"]);
    }

    #[test]
    fn letters_that_are_drawn_twice_to_look_bold_count_once() {
        let glyphs = [drawn(100.0, 40.0, "各位代表"), drawn(100.4, 40.0, "各位代表")];
        assert_eq!(read(glyphs.concat()), ["各位代表"]);
    }

    #[test]
    fn columns_are_read_one_after_the_other_below_what_goes_across() {
        let mut glyphs = drawn(150.0, 20.0, "A heading that goes across the whole page");
        for row in 0..8 {
            let baseline = 40.0 + 14.0 * f64::from(row);
            glyphs.extend(drawn(60.0, baseline, "left left left left left left"));
            glyphs.extend(drawn(300.0, baseline, "right right right right right"));
        }
        let read = read(glyphs);
        assert_eq!(read.len(), 17);
        assert!(read[0].starts_with("A heading"), "{read:?}");
        assert!(read[1..9].iter().all(|line| line.starts_with("left")), "{read:?}");
        assert!(read[9..].iter().all(|line| line.starts_with("right")), "{read:?}");
    }

    #[test]
    fn the_first_word_is_what_did_not_fit_before() {
        let width = |text: &str| lines(drawn(0.0, 0.0, text)).first().unwrap().first_word;
        assert_eq!(width("6.9%、8.4%，人工智能"), 4.0 * 5.0 + 10.0 + 4.0 * 5.0 + 10.0);
        assert_eq!(width("“实干实绩"), 20.0);
        assert_eq!(width("5G技术"), 10.0);
        assert_eq!(width("在5G时代"), 10.0);
    }
}
