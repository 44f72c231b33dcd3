//! Japanese: told by its kana, without spaces between words. The words of its frames are those of `other/east_asian.rs`.

use super::Rules;
use super::detection::{Script, Sign};
use super::other;

/// What the program knows of Japanese.
pub(super) const RULES: Rules = Rules {
    code: "ja",
    sign: Sign::Script(Script::Kana),
    parts_words: false,
    tells_names: |_| true,
    ..other::RULES
};
