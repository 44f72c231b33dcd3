//! Cuts overlapping ranges apart, so that each piece says all that covers it.

use crate::text::CharRange;

/// A range and what covers it, before overlapping ones are cut apart.
#[derive(Clone, Copy, Debug)]
pub struct Cover<Id> {
    /// What is covered.
    pub range: CharRange,
    /// What covers it.
    pub id: Id,
}

/// A range that is covered by the same things from end to end.
#[derive(Debug, PartialEq)]
pub struct Covered<Id> {
    /// The range.
    pub range: CharRange,
    /// What covers it, by rising id; at least one.
    pub ids: Vec<Id>,
}

/// Cuts overlapping ranges apart, so that each piece lists all that covers it, by rising id.
pub fn cut_apart<Id: Copy + Ord>(covers: &[Cover<Id>]) -> Vec<Covered<Id>> {
    enum Edge {
        Ends,
        Starts,
    }
    let mut edges: Vec<(usize, Edge, Id)> = Vec::with_capacity(covers.len() * 2);
    for cover in covers.iter().filter(|cover| !cover.range.is_empty()) {
        edges.push((cover.range.start, Edge::Starts, cover.id));
        edges.push((cover.range.end, Edge::Ends, cover.id));
    }
    edges.sort_unstable_by_key(|&(position, _, _)| position);
    let mut out = Vec::new();
    // One thing may cover a place twice (overlapping occurrences of `aaaa`), so the ends are counted.
    let mut open: Vec<Id> = Vec::new();
    let mut since = 0;
    for (position, edge, id) in edges {
        if position > since && !open.is_empty() {
            let mut ids = open.clone();
            ids.sort_unstable();
            ids.dedup();
            out.push(Covered { range: CharRange::new(since, position), ids });
        }
        since = position;
        match edge {
            Edge::Starts => open.push(id),
            Edge::Ends => {
                if let Some(index) = open.iter().position(|&other| other == id) {
                    open.swap_remove(index);
                }
            }
        }
    }
    join_equal(out)
}

/// Neighbours that the same things cover become one.
fn join_equal<Id: PartialEq>(pieces: Vec<Covered<Id>>) -> Vec<Covered<Id>> {
    let mut out: Vec<Covered<Id>> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match out.last_mut() {
            Some(last) if last.range.end == piece.range.start && last.ids == piece.ids => {
                last.range.end = piece.range.end;
            }
            _ => out.push(piece),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(covers: &[(usize, usize, u32)]) -> Vec<(usize, usize, Vec<u32>)> {
        let covers: Vec<_> =
            covers.iter().map(|&(start, end, id)| Cover { range: CharRange::new(start, end), id }).collect();
        cut_apart(&covers).into_iter().map(|piece| (piece.range.start, piece.range.end, piece.ids)).collect()
    }

    #[test]
    fn overlapping_ranges_are_cut_where_the_cover_changes() {
        assert_eq!(
            cut(&[(0, 10, 1), (4, 12, 2), (20, 22, 1)]),
            [(0, 4, vec![1]), (4, 10, vec![1, 2]), (10, 12, vec![2]), (20, 22, vec![1])]
        );
    }

    #[test]
    fn a_nested_range_and_a_repeated_one_are_listed_once() {
        assert_eq!(
            cut(&[(0, 6, 1), (2, 4, 2), (3, 9, 1)]),
            [(0, 2, vec![1]), (2, 4, vec![1, 2]), (4, 9, vec![1])]
        );
    }

    #[test]
    fn ranges_that_touch_stay_apart_unless_they_are_the_same_thing() {
        assert_eq!(cut(&[(0, 3, 1), (3, 5, 2)]), [(0, 3, vec![1]), (3, 5, vec![2])]);
        assert_eq!(cut(&[(0, 3, 1), (3, 5, 1)]), [(0, 5, vec![1])]);
    }
}
