//! The leading dimensions of a large symmetric matrix, by randomised subspace iteration (Halko, Martinsson & Tropp
//! 2011) from fixed numbers, so that the same matrix gives the same vectors.

use rayon::prelude::*;

/// How many numbers make up a word's vector. Links of the sample speeches are as good with 96 to 200.
pub(super) const DIMENSIONS: usize = 128;

/// How many dimensions more are carried along, which makes those that are kept exact sooner.
const SPARE: usize = 16;

/// How often the matrix is applied. More changes nothing that links could notice.
const ROUNDS: usize = 6;

/// Each dimension counts by its singular value to this power: between treating all alike and letting the first
/// rule (Levy, Goldberg & Dagan 2015).
const VALUE_POWER: f64 = 0.5;

/// A symmetric matrix of which few entries are not 0, row by row.
#[derive(Debug)]
pub(super) struct SymmetricMatrix {
    rows: Vec<Vec<(usize, f32)>>,
}

impl SymmetricMatrix {
    /// The matrix with these entries (row, column, value), each pair of row and column given once, in either order.
    pub(super) fn new(size: usize, entries: impl Iterator<Item = (usize, usize, f64)>) -> Self {
        let mut rows = vec![Vec::new(); size];
        let mut set = |row: usize, column: usize, value: f64| {
            if let Some(row) = rows.get_mut(row) {
                // Seven digits of a logarithm are more than enough.
                #[allow(clippy::cast_possible_truncation)]
                row.push((column, value as f32));
            }
        };
        for (row, column, value) in entries {
            set(row, column, value);
            if row != column {
                set(column, row, value);
            }
        }
        rows.iter_mut().for_each(|row| row.sort_unstable_by_key(|(column, _)| *column));
        Self { rows }
    }

    /// The product with a matrix of `width` columns, row after row. Each row is added up by one thread in one order.
    pub(super) fn multiply(&self, matrix: &[f64], width: usize) -> Vec<f64> {
        let mut out = vec![0.0; self.rows.len() * width];
        out.par_chunks_mut(width.max(1)).zip(&self.rows).for_each(|(sum, row)| {
            for &(column, value) in row {
                let factors = matrix.get(column * width..(column + 1) * width).unwrap_or_default();
                sum.iter_mut().zip(factors).for_each(|(sum, factor)| *sum += f64::from(value) * factor);
            }
        });
        out
    }
}

/// For each row of the matrix its [`DIMENSIONS`] numbers in the space of the largest singular values.
pub(super) fn vectors(matrix: &SymmetricMatrix, report: &mut dyn FnMut(f64)) -> Vec<Vec<f64>> {
    let rows = matrix.rows.len();
    let width = (DIMENSIONS + SPARE).min(rows);
    let mut basis = random_numbers(rows * width);
    for round in 0..ROUNDS {
        orthonormalise(&mut basis, width);
        basis = matrix.multiply(&basis, width);
        report((round + 1) as f64 / (ROUNDS + 1) as f64);
    }
    orthonormalise(&mut basis, width);
    let image = matrix.multiply(&basis, width);
    let (values, rotations) = eigenvectors(small_product(&basis, &image, width), width);
    let mut order: Vec<usize> = (0..width).collect();
    let size = |at: usize| values.get(at).copied().unwrap_or_default().abs();
    order.sort_by(|&a, &b| size(b).total_cmp(&size(a)));
    order.truncate(DIMENSIONS);
    report(1.0);
    basis
        .par_chunks(width.max(1))
        .map(|row| {
            let rotated = |&at: &usize| {
                let column = rotations.iter().skip(at).step_by(width);
                row.iter().zip(column).map(|(x, y)| x * y).sum::<f64>() * size(at).powf(VALUE_POWER)
            };
            let mut vector: Vec<f64> = order.iter().map(rotated).collect();
            vector.resize(DIMENSIONS, 0.0);
            vector
        })
        .collect()
}

/// Numbers between -1 and 1 that look random and are always the same (SplitMix64, Steele, Lea & Flood 2014).
fn random_numbers(count: usize) -> Vec<f64> {
    let mut state = 0_u64;
    let mut next = || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) >> 11) as f64 / (1_u64 << 52) as f64 - 1.0
    };
    (0..count).map(|_| next()).collect()
}

/// Makes the columns of a matrix, given row by row, orthogonal and of length 1 (Gram-Schmidt, twice for precision).
fn orthonormalise(matrix: &mut [f64], width: usize) {
    let rows = matrix.len() / width.max(1);
    let mut columns: Vec<Vec<f64>> =
        (0..width).map(|column| matrix.iter().skip(column).step_by(width).copied().collect()).collect();
    for at in 0..width {
        let (before, rest) = columns.split_at_mut(at);
        let Some(column) = rest.first_mut() else { break };
        for _ in 0..2 {
            // All projections of one pass are taken from the same column, so they can be worked out side by side.
            let shares: Vec<f64> = before.par_iter().map(|other| dot(other, column)).collect();
            for (other, share) in before.iter().zip(shares) {
                column.iter_mut().zip(other).for_each(|(value, other)| *value -= share * other);
            }
        }
        let length = dot(column, column).sqrt();
        // A column that depends on those before it becomes nothing, and stays nothing.
        let scale = if length > 1e-9 { 1.0 / length } else { 0.0 };
        column.iter_mut().for_each(|value| *value *= scale);
    }
    for row in 0..rows {
        let target = matrix.iter_mut().skip(row * width);
        for (target, column) in target.zip(&columns) {
            *target = column.get(row).copied().unwrap_or_default();
        }
    }
}

fn dot(left: &[f64], right: &[f64]) -> f64 {
    left.iter().zip(right).map(|(x, y)| x * y).sum()
}

/// The product of the transpose of one matrix with another, both with `width` columns.
fn small_product(left: &[f64], right: &[f64], width: usize) -> Vec<f64> {
    let mut out = vec![0.0; width * width];
    for (left, right) in left.chunks(width.max(1)).zip(right.chunks(width.max(1))) {
        for (sums, x) in out.chunks_mut(width.max(1)).zip(left) {
            sums.iter_mut().zip(right).for_each(|(sum, y)| *sum += x * y);
        }
    }
    out
}

/// The eigenvalues of a small symmetric matrix and its eigenvectors as columns, by Jacobi's rotations (Golub & Van
/// Loan, Matrix Computations, 8.5).
fn eigenvectors(mut matrix: Vec<f64>, size: usize) -> (Vec<f64>, Vec<f64>) {
    const SWEEPS: usize = 12;
    let mut vectors = vec![0.0; size * size];
    vectors.iter_mut().step_by(size + 1).for_each(|value| *value = 1.0);
    let at = |matrix: &[f64], row: usize, column: usize| {
        matrix.get(row * size + column).copied().unwrap_or_default()
    };
    for _ in 0..SWEEPS {
        for p in 0..size {
            for q in p + 1..size {
                let off = at(&matrix, p, q);
                if off.abs() < 1e-12 {
                    continue;
                }
                let theta = (at(&matrix, q, q) - at(&matrix, p, p)) / (2.0 * off);
                let tangent = theta.signum() / (theta.abs() + theta.hypot(1.0));
                let cosine = 1.0 / tangent.hypot(1.0);
                let sine = tangent * cosine;
                rotate(&mut matrix, size, (p, q), (cosine, sine), MatrixSide::Columns);
                rotate(&mut matrix, size, (p, q), (cosine, sine), MatrixSide::Rows);
                rotate(&mut vectors, size, (p, q), (cosine, sine), MatrixSide::Columns);
            }
        }
    }
    let values = matrix.iter().step_by(size + 1).copied().collect();
    (values, vectors)
}

#[derive(Clone, Copy)]
enum MatrixSide {
    Rows,
    Columns,
}

fn rotate(
    matrix: &mut [f64],
    size: usize,
    (p, q): (usize, usize),
    (cosine, sine): (f64, f64),
    side: MatrixSide,
) {
    for at in 0..size {
        let (p, q) = match side {
            MatrixSide::Rows => (p * size + at, q * size + at),
            MatrixSide::Columns => (at * size + p, at * size + q),
        };
        let (Some(&x), Some(&y)) = (matrix.get(p), matrix.get(q)) else { continue };
        for (place, value) in [(p, cosine * x - sine * y), (q, sine * x + cosine * y)] {
            if let Some(target) = matrix.get_mut(place) {
                *target = value;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vectors_give_the_matrix_back() {
        // Two groups of words that stand near each other.
        let entries =
            [(0, 1, 3.0), (1, 2, 2.0), (0, 2, 2.5), (3, 4, 4.0), (0, 0, 6.0), (1, 1, 6.0), (2, 2, 6.0)];
        let matrix = SymmetricMatrix::new(5, entries.into_iter().chain([(3, 3, 4.5), (4, 4, 4.5)]));
        let vectors = vectors(&matrix, &mut |_| {});
        for (row, column, value) in entries {
            assert!((dot(&vectors[row], &vectors[column]) - value).abs() < 1e-4, "{row} {column}");
        }
        assert!(dot(&vectors[0], &vectors[3]).abs() < 1e-6);
    }
}
