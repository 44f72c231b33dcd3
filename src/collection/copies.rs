//! Groups of speeches that are copies of each other.

use std::collections::BTreeMap;

/// The groups that pairs of copies make up: who is a copy of a copy belongs to them, too (union-find). Each group in
/// order, the largest first, those that are as large by their first member.
pub fn groups(count: usize, pairs: impl IntoIterator<Item = (usize, usize)>) -> Vec<Vec<usize>> {
    let mut parents: Vec<usize> = (0..count).collect();
    for (a, b) in pairs {
        let (a, b) = (root(&mut parents, a), root(&mut parents, b));
        if let Some(parent) = parents.get_mut(a.max(b)) {
            *parent = a.min(b);
        }
    }
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for index in 0..count {
        groups.entry(root(&mut parents, index)).or_default().push(index);
    }
    let mut groups: Vec<Vec<usize>> = groups.into_values().filter(|group| group.len() > 1).collect();
    groups.sort_by_key(|group| std::cmp::Reverse(group.len()));
    groups
}

/// The first member of a group. On the way there paths are halved, so that they stay short.
fn root(parents: &mut [usize], mut index: usize) -> usize {
    while let Some(&parent) = parents.get(index).filter(|parent| **parent != index) {
        let grandparent = parents.get(parent).copied().unwrap_or(parent);
        if let Some(place) = parents.get_mut(index) {
            *place = grandparent;
        }
        index = grandparent;
    }
    index
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_of_copies_belong_together_and_the_largest_group_comes_first() {
        let pairs = [(7, 2), (4, 5), (9, 7), (5, 4), (8, 9)];
        assert_eq!(groups(10, pairs), [vec![2, 7, 8, 9], vec![4, 5]]);
        assert!(groups(3, []).is_empty());
    }
}
