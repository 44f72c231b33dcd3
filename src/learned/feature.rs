//! What a model knows of an item: features that are either there or not.

use crate::sealed::{const_hash, halved, stable_hash};

/// A feature, such as "the word before is 街道": the hash of a template's name and of its values.
///
/// Models keep only the hash. Two of the 60,000 features of a model share one with a chance of a third, and a feature
/// of a text that the model does not know is taken for a known one with a chance of 1 in 70,000; neither is felt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Feature(pub(super) u32);

/// What a feature says of its values: "the word before is …". Made while the program is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Template(u64);

/// A value of a feature: a word, a tag, a small number. Made once and used by many features.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Value(u64);

impl Value {
    /// The value that a string known beforehand is.
    pub const fn of(string: &str) -> Self {
        Self(const_hash(string.as_bytes()))
    }
}

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

/// The values of the smallest numbers, which nearly all are.
static SMALL: [Value; 64] = {
    let mut out = [Value(0); 64];
    let mut number = 0;
    while number < out.len() {
        out[number] = Value(const_hash(&(number as u64).to_le_bytes()));
        number += 1;
    }
    out
};

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        let made = || Self(stable_hash((number as u64).to_le_bytes()));
        SMALL.get(number).copied().unwrap_or_else(made)
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Self::from(usize::from(flag))
    }
}

impl Template {
    /// The template of a name. Templates need different names.
    pub const fn new(name: &str) -> Self {
        Self(const_hash(name.as_bytes()))
    }

    /// The template with a further value, which its features have in common or which is one feature's own.
    pub const fn with(self, value: Value) -> Self {
        let mixed = (self.0.rotate_left(23) ^ value.0).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        Self(mixed ^ (mixed >> 29))
    }

    /// The feature with the values given so far.
    pub fn feature(self) -> Feature {
        Feature(halved(self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn template_values_and_their_order_tell_features_apart() {
        let feature = |template, values: &[&str]| {
            values.iter().fold(Template::new(template), |made, &value| made.with(value.into())).feature()
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

    #[test]
    fn features_stay_what_they_were_when_weights_were_trained() {
        let made = Template::new("pair-").with(Value::of("我")).with("镇".into()).with(3.into());
        assert_eq!(made.with(true.into()).with(70.into()).feature(), Feature(PAIR));
    }

    /// The number in the files of weights.
    const PAIR: u32 = 0x827d_e541;
}
