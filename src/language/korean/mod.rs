//! Korean: told by its letters. The words of its frames are those of `other/east_asian.rs`.

use super::detection::{Script, Sign};
use super::rules::Rules;
use super::{japanese, other};

/// What the program knows of Korean.
pub(super) const RULES: Rules = Rules {
    code: "ko",
    sign: Sign::Script(Script::Hangul),
    read_x: japanese::RULES.read_x,
    tells_names: |_| true,
    ..other::RULES
};
