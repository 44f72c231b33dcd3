//! What two sorted lists have in common.

use std::cmp::Ordering;

/// The entries with the same key in two lists, both by rising key.
pub fn in_both<'a, T, Key: Ord>(
    left: &'a [T],
    right: &'a [T],
    key: impl Fn(&T) -> Key,
) -> impl Iterator<Item = (&'a T, &'a T)> {
    let (mut left, mut right) = (left.iter().peekable(), right.iter().peekable());
    std::iter::from_fn(move || {
        loop {
            match key(left.peek()?).cmp(&key(right.peek()?)) {
                Ordering::Less => left.next(),
                Ordering::Greater => right.next(),
                Ordering::Equal => return left.next().zip(right.next()),
            };
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_with_the_same_key_stand_together() {
        let (left, right) = ([(1, 'a'), (2, 'b'), (5, 'c')], [(0, 'd'), (2, 'e'), (5, 'f'), (6, 'g')]);
        let both: Vec<(char, char)> =
            in_both(&left, &right, |entry| entry.0).map(|(l, r)| (l.1, r.1)).collect();
        assert_eq!(both, [('b', 'e'), ('c', 'f')]);
        assert_eq!(
            in_both(&[1, 1, 2], &[1, 2, 2], |number| *number).count(),
            2,
            "each entry has one partner"
        );
    }
}
