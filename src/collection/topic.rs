//! Which speeches of a collection speak of the same things.

use rayon::prelude::*;

use super::Ranked;
use crate::reference::Topic;

/// How many dimensions are kept of a topic's 128: those with the largest singular values come first, and a whole speech
/// is told from others by the broad ones.
pub const DIMENSIONS: usize = 64;

/// What a speech speaks of; all zeros if nothing is known of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TopicVector(pub [f32; DIMENSIONS]);

impl Default for TopicVector {
    fn default() -> Self {
        Self([0.0; DIMENSIONS])
    }
}

/// From how many speeches on what they all speak of is taken away before they are held against each other. Of two speeches
/// the mean lies between both, and would make opposites of them.
const ENOUGH_FOR_A_MEAN: usize = 20;

/// How many speeches are held against all others by one thread at a time.
const AT_ONCE: usize = 16;

impl TopicVector {
    /// The first dimensions of a topic, with length 1.
    pub fn of(topic: &Topic) -> Self {
        let mut vector = Self::default();
        vector.0.iter_mut().zip(topic.values()).for_each(|(to, &from)| *to = from);
        vector.of_length_one()
    }

    /// Whether anything is known of the topic.
    pub fn is_known(&self) -> bool {
        self.0.iter().any(|value| *value != 0.0)
    }

    fn of_length_one(self) -> Self {
        let length = dot(&self, &self).sqrt();
        if length > f32::EPSILON { Self(self.0.map(|value| value / length)) } else { Self::default() }
    }
}

/// In eight sums, none of which has to wait for another.
fn dot(left: &TopicVector, right: &TopicVector) -> f32 {
    let mut sums = [0.0_f32; 8];
    let (left, right) = (left.0.as_chunks::<8>().0, right.0.as_chunks::<8>().0);
    for (left, right) in left.iter().zip(right) {
        for ((sum, x), y) in sums.iter_mut().zip(left).zip(right) {
            *sum += x * y;
        }
    }
    sums.iter().sum()
}

/// For each of some speeches in one language, the `count` others that speak most of the same things, with the cosine
/// between them; what is not known is nobody's neighbour.
pub fn nearest(topics: &[TopicVector], count: usize) -> Vec<Vec<Ranked>> {
    let topics = without_mean(topics);
    let of_some = |(chunk, some): (usize, &[TopicVector])| {
        let mut nearest: Vec<Vec<Ranked>> = some.iter().map(|_| Vec::new()).collect();
        // Each other is held against all of these while it is at hand.
        for (other, vector) in topics.iter().enumerate() {
            for ((index, topic), best) in (chunk * AT_ONCE..).zip(some).zip(&mut nearest) {
                let score = dot(topic, vector);
                if score > 0.0 && index != other {
                    keep_best(best, Ranked { index: other, score }, count);
                }
            }
        }
        nearest
    };
    topics.par_chunks(AT_ONCE).enumerate().flat_map_iter(of_some).collect()
}

/// Takes one in if it is among the best; of those that are as good the first stay.
fn keep_best(best: &mut Vec<Ranked>, one: Ranked, count: usize) {
    if best.len() < count || best.last().is_some_and(|last| last.score < one.score) {
        let place = best.partition_point(|before| before.score >= one.score);
        best.insert(place, one);
        best.truncate(count);
    }
}

/// The topics without what all have in common: speeches of one kind all speak of much the same.
fn without_mean(topics: &[TopicVector]) -> Vec<TopicVector> {
    let known = topics.iter().filter(|topic| topic.is_known()).count();
    if known < ENOUGH_FOR_A_MEAN {
        return topics.to_vec();
    }
    let mut mean = [0.0_f64; DIMENSIONS];
    for topic in topics {
        mean.iter_mut().zip(topic.0).for_each(|(mean, value)| *mean += f64::from(value) / known as f64);
    }
    // To single precision again, as the vectors are.
    #[allow(clippy::cast_possible_truncation)]
    let mean = mean.map(|value| value as f32);
    let without = |topic: &TopicVector| {
        let mut vector = *topic;
        if topic.is_known() {
            vector.0.iter_mut().zip(mean).for_each(|(value, mean)| *value -= mean);
        }
        vector.of_length_one()
    };
    topics.iter().map(without).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn topic(values: &[f32]) -> TopicVector {
        let mut vector = TopicVector::default();
        vector.0.iter_mut().zip(values).for_each(|(to, &from)| *to = from);
        vector.of_length_one()
    }

    #[test]
    fn the_nearest_come_first_and_what_is_unknown_is_nobodys_neighbour() {
        let topics = [topic(&[1.0, 0.0]), topic(&[1.0, 0.5]), topic(&[1.0, 0.1]), TopicVector::default()];
        let nearest = nearest(&topics, 2);
        let indices: Vec<Vec<usize>> =
            nearest.iter().map(|near| near.iter().map(|ranked| ranked.index).collect()).collect();
        assert_eq!(indices, [vec![2, 1], vec![2, 0], vec![0, 1], vec![]]);
    }

    #[test]
    fn what_all_speak_of_tells_nothing() {
        // Twenty speeches on one subject, in two groups that differ a little.
        let topics: Vec<TopicVector> =
            (0..20).map(|index| topic(&[1.0, if index % 2 == 0 { 0.05 } else { -0.05 }])).collect();
        for (index, near) in nearest(&topics, 3).iter().enumerate() {
            assert!(near.iter().all(|ranked| ranked.index % 2 == index % 2 && ranked.score > 0.9));
        }
    }
}
