//! What stands in order and what has been moved.

/// For each of several positions, whether it belongs to a longest run that does not fall: the fewest are left out
/// without which the others stand in order.
///
/// Patience sorting (Fredman, On computing the length of longest increasing subsequences, 1975).
pub fn in_order(positions: &[usize]) -> Vec<bool> {
    // `ends[k]` is the one that ends the best run of length k + 1 found so far.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(positions.len());
    for (index, position) in positions.iter().enumerate() {
        let length = ends.partition_point(|&end| positions[end] <= *position);
        before.push(length.checked_sub(1).map(|k| ends[k]));
        match ends.get_mut(length) {
            Some(end) => *end = index,
            None => ends.push(index),
        }
    }
    let mut out = vec![false; positions.len()];
    let mut last = ends.last().copied();
    while let Some(index) = last {
        out[index] = true;
        last = before[index];
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fewest_are_out_of_order() {
        assert_eq!(in_order(&[0, 4, 1, 1, 2]), [true, false, true, true, true]);
        assert_eq!(in_order(&[]), [] as [bool; 0]);
    }
}
