//! Korean: told by its letters. The words of its frames are those of `other/east_asian.rs`.

use super::Rules;
use super::detection::{Script, Sign};
use super::other;

/// What the program knows of Korean.
pub(super) const RULES: Rules =
    Rules { code: "ko", sign: Sign::Script(Script::Hangul), tells_names: |_| true, ..other::RULES };
