//! What a text speaks of, as a vector: texts on the same subject lie close together though their words differ.

/// A direction in the space of topics; of length 1, or zero if nothing is known of the text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Topic(Vec<f32>);

impl Topic {
    /// The cosine of the angle between two topics, -1 to 1; 0 if one of them is unknown.
    pub fn cosine(&self, other: &Self) -> f64 {
        dot(&self.0, &other.0)
    }

    /// Its numbers, those that tell texts apart most first; none if nothing is known of the text.
    pub fn values(&self) -> &[f32] {
        &self.0
    }

    /// The cosines to several others, as [`Topic::cosine`] to the last digit: four sums at a time, none of which has to
    /// wait for another one.
    pub fn cosines(&self, others: &[&Self]) -> Vec<f64> {
        let (fours, rest) = others.as_chunks();
        let of_four = |others: &[&Self; 4]| match others.iter().all(|other| other.0.len() == self.0.len()) {
            true => four_dots(&self.0, others.map(|other| &other.0)),
            false => others.map(|other| self.cosine(other)),
        };
        fours.iter().flat_map(of_four).chain(rest.iter().map(|other| self.cosine(other))).collect()
    }

    /// The topic of texts taken together, each with its weight.
    pub fn mixed<'a>(parts: impl IntoIterator<Item = (&'a Self, f64)>) -> Self {
        let mut sum: Vec<f64> = Vec::new();
        for (Self(part), weight) in parts {
            sum.resize(sum.len().max(part.len()), 0.0);
            sum.iter_mut().zip(part).for_each(|(sum, &value)| *sum += weight * f64::from(value));
        }
        Self::of_length_one(&sum)
    }

    /// What all of these topics have in common: their first principal direction about the origin. Speeches of one
    /// kind all speak of much the same; what is left [without](Self::without) it tells their sections apart
    /// (Arora, Liang & Ma 2017).
    pub fn common(topics: &[&Self]) -> Self {
        // Power iteration: each round multiplies by the matrix of second moments, and what is common grows fastest.
        const ROUNDS: usize = 50;
        let mut direction = Self::mixed(topics.iter().map(|&topic| (topic, 1.0)));
        for _ in 0..ROUNDS {
            let next = Self::mixed(topics.iter().map(|&topic| (topic, topic.cosine(&direction))));
            if next == direction {
                break;
            }
            direction = next;
        }
        direction
    }

    /// The topic with its part in `direction` taken away.
    pub fn without(&self, direction: &Self) -> Self {
        Self::mixed([(self, 1.0), (direction, -self.cosine(direction))])
    }

    /// The dimensions in which it is the longest, the longest first, and whether it points the positive way there.
    /// Topics that lie close together have most of them in common.
    pub fn strongest(&self, count: usize) -> Vec<(usize, bool)> {
        let mut dimensions: Vec<(usize, f32)> = self.0.iter().copied().enumerate().collect();
        dimensions.sort_by(|x, y| y.1.abs().total_cmp(&x.1.abs()));
        dimensions.into_iter().take(count).map(|(dimension, value)| (dimension, value > 0.0)).collect()
    }

    /// The direction of a vector.
    pub(super) fn of_length_one(vector: &[f64]) -> Self {
        let length = vector.iter().map(|value| value * value).sum::<f64>().sqrt();
        // Below this nothing but rounding is left.
        const NOTHING: f64 = 1e-6;
        if length < NOTHING {
            return Self::default();
        }
        // To single precision: vectors are compared, never added up over many steps.
        #[allow(clippy::cast_possible_truncation)]
        let shorten = |value: &f64| (value / length) as f32;
        Self(vector.iter().map(shorten).collect())
    }
}

fn dot(left: &[f32], right: &[f32]) -> f64 {
    left.iter().zip(right).map(|(&x, &y)| f64::from(x) * f64::from(y)).sum()
}

/// As [`dot`] with each of four others, all equally long.
fn four_dots(left: &[f32], [a, b, c, d]: [&Vec<f32>; 4]) -> [f64; 4] {
    let mut sums = [0.0; 4];
    for ((((&left, &a), &b), &c), &d) in left.iter().zip(a).zip(b).zip(c).zip(d) {
        for (sum, right) in sums.iter_mut().zip([a, b, c, d]) {
            *sum += f64::from(left) * f64::from(right);
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cosines_to_several_are_those_to_each() {
        let topic = |number: usize| match number % 3 {
            0 => Topic::default(),
            _ => Topic::of_length_one(&[0.3, number as f64, -1.0, 0.7 * number as f64]),
        };
        for first in 0..8 {
            let topics: Vec<Topic> = (first..first + 6).map(topic).collect();
            let (left, others) = (topic(first + 1), topics.iter().collect::<Vec<_>>());
            let one_by_one: Vec<f64> = others.iter().map(|other| left.cosine(other)).collect();
            assert_eq!(left.cosines(&others), one_by_one);
        }
        let known: Vec<Topic> = [1, 2, 4, 5, 7].map(topic).into();
        let others: Vec<&Topic> = known.iter().collect();
        assert_eq!(others[0].cosines(&others)[3], others[0].cosine(others[3]));
    }

    fn topic(values: &[f64]) -> Topic {
        Topic::of_length_one(values)
    }

    #[test]
    fn without_what_is_common_opposites_remain() {
        let (a, b) = (topic(&[3.0, 1.0, 0.0]), topic(&[3.0, -1.0, 0.0]));
        assert!(a.cosine(&b) > 0.7);
        let common = Topic::common(&[&a, &b]);
        assert!(a.without(&common).cosine(&b.without(&common)) < -0.999);
        assert_eq!(common.without(&common), Topic::default());
    }

    #[test]
    fn the_longest_dimensions_come_first() {
        assert_eq!(topic(&[0.5, -3.0, 1.0]).strongest(2), [(1, false), (2, true)]);
        assert_eq!(Topic::default().strongest(2), []);
    }

    #[test]
    fn an_unknown_topic_is_like_none() {
        assert!(Topic::default().cosine(&topic(&[1.0])).abs() < 1e-9);
        assert_eq!(Topic::common(&[]), Topic::default());
    }
}
