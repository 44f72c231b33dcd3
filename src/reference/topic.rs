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
    pub fn strongest(&self, count: usize) -> Vec<(u16, bool)> {
        let mut dimensions: Vec<(u16, f32)> = (0..).zip(self.0.iter().copied()).collect();
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
    // Eight sums at a time, none of which has to wait for another one.
    let length = left.len().min(right.len());
    let (left, right) = (&left[..length], &right[..length]);
    let ((left, rest_of_left), (right, rest_of_right)) = (left.as_chunks::<8>(), right.as_chunks::<8>());
    let mut sums = [0.0; 8];
    for (left, right) in left.iter().zip(right) {
        for ((sum, x), y) in sums.iter_mut().zip(left).zip(right) {
            *sum += x * y;
        }
    }
    let rest: f32 = rest_of_left.iter().zip(rest_of_right).map(|(x, y)| x * y).sum();
    f64::from(sums.iter().sum::<f32>() + rest)
}

#[cfg(test)]
mod tests {
    use super::*;

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
