//! Vectors of words: those that stand in the same company lie close together.

use super::sentence::WordId;
use crate::sealed::{Bytes, Damaged, Writer};

/// Vectors of words added up, each with its weight; empty before the first.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct VectorSum(Vec<f64>);

impl VectorSum {
    pub(super) fn values(&self) -> &[f64] {
        &self.0
    }

    pub(super) fn length(&self) -> f64 {
        self.0.iter().map(|value| value * value).sum::<f64>().sqrt()
    }

    pub(super) fn times(&self, factor: f64) -> Self {
        Self(self.0.iter().map(|value| value * factor).collect())
    }

    pub(super) fn add(&mut self, other: &Self, weight: f64) {
        self.add_values(other.0.iter().copied(), weight);
    }

    fn add_values(&mut self, values: impl ExactSizeIterator<Item = f64>, weight: f64) {
        self.0.resize(self.0.len().max(values.len()), 0.0);
        self.0.iter_mut().zip(values).for_each(|(sum, value)| *sum += weight * value);
    }
}

/// The vectors of the most frequent words, each number in one byte.
#[derive(Clone, Debug, Default)]
pub(super) struct WordVectors {
    dimensions: usize,
    /// For each word by falling frequency, what one step of its numbers is worth; 0 for one that has no vector.
    scales: Vec<f32>,
    /// Row by row, one row a word.
    values: Vec<i8>,
}

/// The most dimensions that a model may have: eight times those that are learned.
const MOST_DIMENSIONS: usize = 1024;

impl WordVectors {
    /// Shortens vectors to a byte a number, each row by its own scale.
    pub(super) fn new(dimensions: usize, rows: &[Vec<f64>]) -> Self {
        let mut out = Self { dimensions, ..Self::default() };
        for row in rows {
            let largest = row.iter().fold(f64::MIN_POSITIVE, |largest, value| largest.max(value.abs()));
            // Whole numbers of at most 127, and a scale of which seven digits are more than enough.
            #[allow(clippy::cast_possible_truncation)]
            let (scale, shorten) =
                ((largest / 127.0) as f32, |value: &f64| (value / largest * 127.0).round() as i8);
            out.scales.push(scale);
            out.values.extend(row.iter().map(shorten));
        }
        out
    }

    pub(super) fn dimensions(&self) -> usize {
        self.dimensions
    }

    /// Adds a word's vector to others; `false` if it has none.
    pub(super) fn add(&self, word: WordId, weight: f64, sum: &mut VectorSum) -> bool {
        let Some(&scale) = self.scales.get(word.index()).filter(|&&scale| scale > 0.0) else { return false };
        let start = word.index() * self.dimensions;
        let row = self.values.get(start..start + self.dimensions).unwrap_or_default();
        sum.add_values(row.iter().map(|&value| f64::from(value)), weight * f64::from(scale));
        true
    }

    /// A word's vector, if it has one.
    pub(super) fn of(&self, word: WordId) -> Option<VectorSum> {
        let mut vector = VectorSum::default();
        self.add(word, 1.0, &mut vector).then_some(vector)
    }

    pub(super) fn write(&self, out: &mut Writer) {
        out.count(self.dimensions);
        out.count(self.scales.len());
        self.scales.iter().for_each(|&scale| out.float(scale));
        self.values.iter().for_each(|&value| out.signed_byte(f64::from(value)));
    }

    pub(super) fn read(input: &mut Bytes<'_>) -> Result<Self, Damaged> {
        let (dimensions, rows) = (input.number()?, input.count()?);
        if dimensions > MOST_DIMENSIONS {
            return Err(Damaged);
        }
        let scales = (0..rows).map(|_| input.float()).collect::<Result<_, _>>()?;
        let values = input.take(rows.checked_mul(dimensions).ok_or(Damaged)?)?;
        Ok(Self {
            dimensions,
            scales,
            values: values.iter().map(|&byte| i8::from_le_bytes([byte])).collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_a_number_keeps_the_direction() {
        let rows = vec![vec![0.5, -0.25, 0.1], vec![100.0, 3.0, -70.0]];
        let mut out = Writer::default();
        WordVectors::new(3, &rows).write(&mut out);
        let bytes = out.finish();
        let vectors = WordVectors::read(&mut Bytes::new(&bytes)).unwrap();
        for (row, id) in rows.into_iter().zip(0..) {
            let difference = {
                let mut difference = vectors.of(WordId(id)).unwrap();
                difference.add(&VectorSum(row.clone()), -1.0);
                difference.length()
            };
            assert!(difference < 0.01 * VectorSum(row).length(), "{difference}");
        }
    }

    #[test]
    fn vectors_of_no_sensible_size_are_damage() {
        for dimensions in [MOST_DIMENSIONS + 1, usize::MAX] {
            let mut out = Writer::default();
            out.count(dimensions);
            out.count(0);
            assert_eq!(WordVectors::read(&mut Bytes::new(&out.finish())).err(), Some(Damaged));
        }
    }
}
