//! Glyphs to fragments of lines: what was drawn in one go.

use super::glyphs::Glyph;

/// Glyphs that were drawn one after the other on one line.
#[derive(Clone, Debug)]
pub struct Fragment {
    /// The glyphs, never none.
    pub glyphs: Vec<Glyph>,
    /// Where the first begins.
    pub left: f64,
    /// Where the last ends.
    pub right: f64,
    /// What they stand on.
    pub baseline: f64,
    /// Their size.
    pub size: f64,
}

/// A gap between two glyphs that parts fragments, in ems: columns and the cells of a table lie further apart, the words
/// of a justified line do not.
const FRAGMENT_GAP: f64 = 1.2;

/// How far the baselines of one line may differ, in ems: less than a line is high, more than an exponent is raised.
pub const SAME_LINE: f64 = 0.4;

/// How close together glyphs lie that were drawn twice to look bold, in ems.
pub const OVERPRINTED: f64 = 0.15;

/// Glyphs in the order in which they were drawn, cut where the next one stands elsewhere.
pub fn fragments(glyphs: Vec<Glyph>) -> Vec<Fragment> {
    let mut out: Vec<Fragment> = Vec::new();
    let mut after_space = false;
    for mut glyph in glyphs {
        if glyph.character.is_whitespace() {
            after_space = true;
            continue;
        }
        glyph.after_space = std::mem::take(&mut after_space);
        match out.last_mut() {
            Some(last) if follows(last, &glyph) => {
                last.right = last.right.max(glyph.right);
                last.size = last.size.max(glyph.size);
                last.glyphs.push(glyph);
            }
            _ => {
                let Glyph { left, right, baseline, size, .. } = glyph;
                out.push(Fragment { glyphs: vec![glyph], left, right, baseline, size });
            }
        }
    }
    out
}

fn follows(fragment: &Fragment, glyph: &Glyph) -> bool {
    let size = fragment.size.max(glyph.size);
    let gap = glyph.left - fragment.right;
    (glyph.baseline - fragment.baseline).abs() < SAME_LINE * size
        && (-OVERPRINTED * size..FRAGMENT_GAP * size).contains(&gap)
}
