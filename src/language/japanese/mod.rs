//! Japanese: told by its kana, without spaces between words. The words of its frames are those of `other/east_asian.rs`.

use super::detection::{Script, Sign};
use super::redactions::LoneX;
use super::rules::Rules;
use super::{chinese, other};

/// What the program knows of Japanese.
pub(super) const RULES: Rules = Rules {
    code: "ja",
    sign: Sign::Script(Script::Kana),
    parts_words: false,
    is_of_every_place: chinese::RULES.is_of_every_place,
    names_nobody: chinese::RULES.names_nobody,
    read_x,
    tells_names: |_| true,
    ..other::RULES
};

/// Before what follows 党 in Chinese, `X` is no name either: `X組`.
fn read_x(after: Option<char>) -> LoneX {
    match (chinese::RULES.read_x)(after) {
        LoneX::Party => LoneX::Letter,
        read => read,
    }
}
