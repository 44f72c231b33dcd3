//! Lists that accept only one kind of number as an index.

use std::marker::PhantomData;
use std::ops::{Index, IndexMut};

use rayon::iter::{FromParallelIterator, IntoParallelIterator, IntoParallelRefIterator};
use rayon::slice::Iter as ParallelIter;

/// A number of something, from 0, that is no number of anything else.
pub trait Id: Copy {
    /// The number as a type of its own.
    fn new(index: usize) -> Self;
    /// The plain number.
    fn index(self) -> usize;
}

/// A value for each number of a kind. An id of something that is not in the list is a fault of the program, and indexing
/// with it panics.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexVec<I, T> {
    values: Vec<T>,
    id: PhantomData<I>,
}

impl<I: Id, T> IndexVec<I, T> {
    /// All ids in order.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = I> + use<I, T> {
        (0..self.values.len()).map(I::new)
    }

    /// The values, each with its id, in order.
    pub fn entries(&self) -> impl Iterator<Item = (I, &T)> {
        self.ids().zip(&self.values)
    }

    /// How many values there are.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// The values in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.values.iter()
    }

    /// The values in order, to be changed.
    pub fn iter_mut(&mut self) -> std::slice::IterMut<'_, T> {
        self.values.iter_mut()
    }

    /// The first value.
    pub fn first(&self) -> Option<&T> {
        self.values.first()
    }

    /// The last value.
    pub fn last(&self) -> Option<&T> {
        self.values.last()
    }

    /// The values without their ids, for what treats them all alike.
    pub fn as_slice(&self) -> &[T] {
        &self.values
    }

    /// The value of an id that comes from outside; `None` if there is none.
    pub fn of(&self, id: I) -> Option<&T> {
        self.values.get(id.index())
    }
}

impl<I: Id, T> Index<I> for IndexVec<I, T> {
    type Output = T;

    #[track_caller]
    fn index(&self, id: I) -> &T {
        &self.values[id.index()]
    }
}

impl<I: Id, T> IndexMut<I> for IndexVec<I, T> {
    #[track_caller]
    fn index_mut(&mut self, id: I) -> &mut T {
        &mut self.values[id.index()]
    }
}

impl<I, T> Default for IndexVec<I, T> {
    fn default() -> Self {
        Self::from(Vec::new())
    }
}

impl<I, T> From<Vec<T>> for IndexVec<I, T> {
    fn from(values: Vec<T>) -> Self {
        Self { values, id: PhantomData }
    }
}

impl<I, T> FromIterator<T> for IndexVec<I, T> {
    fn from_iter<Values: IntoIterator<Item = T>>(values: Values) -> Self {
        Self::from(Vec::from_iter(values))
    }
}

impl<I: Send, T: Send> FromParallelIterator<T> for IndexVec<I, T> {
    fn from_par_iter<Values: IntoParallelIterator<Item = T>>(values: Values) -> Self {
        Self::from(Vec::from_par_iter(values))
    }
}

impl<I, T> IntoIterator for IndexVec<I, T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.values.into_iter()
    }
}

impl<'a, I, T> IntoIterator for &'a IndexVec<I, T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.values.iter()
    }
}

impl<'a, I: Sync, T: Sync> IntoParallelIterator for &'a IndexVec<I, T> {
    type Item = &'a T;
    type Iter = ParallelIter<'a, T>;

    fn into_par_iter(self) -> Self::Iter {
        self.values.par_iter()
    }
}

impl<'a, I, T> IntoIterator for &'a mut IndexVec<I, T> {
    type Item = &'a mut T;
    type IntoIter = std::slice::IterMut<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.values.iter_mut()
    }
}
