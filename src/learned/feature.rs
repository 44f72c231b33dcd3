//! What a model knows of an item: features that are either there or not.

use crate::sealed::{halved, stable_hash};

/// A feature, such as "the word before is 街道": the hash of a template's name and of its values.
///
/// Models keep only the hash. Two of the 60,000 features of a model share one with a chance of a third, and a feature
/// of a text that the model does not know is taken for a known one with a chance of 1 in 70,000; neither is felt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Feature(pub(super) u32);

/// A value of a feature: a word, a tag, a small number. Made once and used by many features.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Value(u64);

impl From<&str> for Value {
    fn from(string: &str) -> Self {
        Self(stable_hash(string.bytes()))
    }
}

impl From<char> for Value {
    fn from(character: char) -> Self {
        Self::from(character.encode_utf8(&mut [0; 4]) as &str)
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self(stable_hash((number as u64).to_le_bytes()))
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Self::from(usize::from(flag))
    }
}

impl Feature {
    /// A template's feature with these values. Templates need different names.
    pub fn new(template: &str, values: &[Value]) -> Self {
        let named = stable_hash(template.bytes());
        let hash = values.iter().fold(named, |hash, value| {
            let mixed = (hash.rotate_left(23) ^ value.0).wrapping_mul(0x9e37_79b9_7f4a_7c15);
            mixed ^ (mixed >> 29)
        });
        Self(halved(hash))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn template_values_and_their_order_tell_features_apart() {
        let feature = |template, values: &[&str]| {
            let values: Vec<Value> = values.iter().map(|&value| value.into()).collect();
            Feature::new(template, &values)
        };
        let all = [
            feature("word", &["我镇"]),
            feature("word", &["我县"]),
            feature("before", &["我镇"]),
            feature("pair", &["我", "镇"]),
            feature("pair", &["镇", "我"]),
            feature("pair", &["我镇", ""]),
        ];
        for (index, one) in all.iter().enumerate() {
            assert!(all.iter().skip(index + 1).all(|other| other != one), "{index}");
        }
        assert_eq!(feature("word", &["我镇"]), all[0]);
    }
}
