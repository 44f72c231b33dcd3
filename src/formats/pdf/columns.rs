//! Which parts of a page stand in columns beside each other.

use super::fragments::Fragment;

/// The least gap between columns, in ems.
const GUTTER: f64 = 1.0;

/// The least number of lines that a column has beside its neighbour. Fewer are a table or a signature.
const LEAST_LINES: usize = 6;

/// How much of a column's width its lines take up in the middle, at the least: lines of text fill it, the entries of a
/// table do not.
const FILLED: f64 = 0.6;

/// The share of fragments that may reach over the gutter: headings and pictures' captions that go across the page.
const ACROSS: f64 = 0.25;

/// How often a column may be cut again: a page of eight columns is a newspaper.
const DEEPEST: usize = 3;

/// The fragments of a page by column in reading order, with the column's number from the left. What goes across the page
/// parts the columns above it from those below.
pub fn columns(fragments: Vec<Fragment>) -> Vec<(usize, Vec<Fragment>)> {
    let mut out = Vec::new();
    cut(fragments, 0, 0, &mut out);
    out
}

fn cut(fragments: Vec<Fragment>, column: usize, depth: usize, out: &mut Vec<(usize, Vec<Fragment>)>) {
    let gutter = if depth < DEEPEST { gutter(&fragments) } else { None };
    let Some(gutter) = gutter else {
        if !fragments.is_empty() {
            out.push((column, fragments));
        }
        return;
    };
    let (across, beside): (Vec<_>, Vec<_>) =
        fragments.into_iter().partition(|fragment| fragment.left < gutter && fragment.right > gutter);
    let mut bands = vec![Vec::new(); across.len() + 1];
    let mut across = across;
    across.sort_by(|a, b| a.baseline.total_cmp(&b.baseline));
    for fragment in beside {
        let above = across.partition_point(|other| other.baseline < fragment.baseline);
        if let Some(band) = bands.get_mut(above) {
            band.push(fragment);
        }
    }
    let mut across = across.into_iter();
    for band in bands {
        let (left, right): (Vec<_>, Vec<_>) = band.into_iter().partition(|part| part.right <= gutter);
        // Columns of columns are numbered so that none has the number of another.
        cut(left, column * 2 + 1, depth + 1, out);
        cut(right, column * 2 + 2, depth + 1, out);
        out.extend(across.next().map(|fragment| (column, vec![fragment])));
    }
}

/// Where the gap between two columns is, if there are two.
fn gutter(fragments: &[Fragment]) -> Option<f64> {
    let left = fragments.iter().map(|fragment| fragment.left).fold(f64::INFINITY, f64::min);
    let right = fragments.iter().map(|fragment| fragment.right).fold(f64::NEG_INFINITY, f64::max);
    let size = median(fragments.iter().map(|fragment| fragment.size));
    // A gutter begins where the longest lines of the left column end.
    let mut ends: Vec<f64> = fragments.iter().map(|fragment| fragment.right).collect();
    ends.sort_by(|a, b| b.total_cmp(a));
    ends.dedup_by(|next, end| *end - *next < size / 2.0);
    let inner = |end: &f64| (left + 0.2 * (right - left)..left + 0.8 * (right - left)).contains(end);
    ends.into_iter().filter(inner).map(|end| end + GUTTER * size / 2.0).find(|&gutter| {
        let is_clear = |fragment: &&Fragment| {
            fragment.right < gutter - GUTTER * size / 4.0 || fragment.left > gutter + GUTTER * size / 4.0
        };
        let clear: Vec<&Fragment> = fragments.iter().filter(is_clear).collect();
        let (before, after): (Vec<&Fragment>, Vec<&Fragment>) =
            clear.iter().partition(|fragment| fragment.right < gutter);
        let across = fragments.len() - clear.len();
        (across as f64) < ACROSS * fragments.len() as f64
            && before.len().min(after.len()) >= LEAST_LINES
            && is_filled(&before)
            && is_filled(&after)
    })
}

/// Whether most fragments take up most of the width that all of them share.
fn is_filled(fragments: &[&Fragment]) -> bool {
    let left = fragments.iter().map(|fragment| fragment.left).fold(f64::INFINITY, f64::min);
    let right = fragments.iter().map(|fragment| fragment.right).fold(f64::NEG_INFINITY, f64::max);
    median(fragments.iter().map(|fragment| fragment.right - fragment.left)) > FILLED * (right - left)
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}
