//! Wording that looks like a name and is said of every place.

use crate::text::WordList;

/// Ordinary words that places are named after, too: `安康` of 安康市, `长寿` of 长寿区.
static WORDS_OF_COUNTIES: WordList = WordList::new(include_str!("../data/words_of_counties.txt"));

/// Characters with which a speech means its own place or all of its kind: `我镇`, `全县`, `各村`.
const POINTING: [char; 11] = ['我', '你', '本', '全', '各', '该', '两', '这', '那', '此', '每'];

/// Bodies of every place that the dictionary lacks.
const COMMON_BODIES: [&str; 3] = ["党工委", "管委会", "居委会"];

/// Characters that say where in a place something lies or how old it is: `城关`, `前街`, `老城` are in every county.
const LYING: &str = "东南西北中前后上下内外新老旧大小城街关";

/// Levels and kinds of bodies that are all the name of one.
static LEVELS: WordList = WordList::new(include_str!("../data/levels_of_bodies.txt"));

/// What follows a level in the name of a body that only its level names.
const BODIES: [&str; 5] = ["政府", "委", "人大", "政协", "直"];

/// Whether wording names what every place has, or points at the speaker's own.
pub(in crate::language::chinese) fn is_of_every_place(wording: &str, words: &[&str]) -> bool {
    wording.starts_with(POINTING)
        || wording.chars().all(|c| LYING.contains(c))
        || words.first().is_some_and(|first| is_level(first))
}

/// Whether a word is a body of every place, though it looks like a name, or a word that places are named after.
pub(in crate::language::chinese) fn names_nobody(word: &str) -> bool {
    COMMON_BODIES.contains(&word) || WORDS_OF_COUNTIES.has(word)
}

/// Bodies that only their level names are in every county: `县水利局`, `集团纪委`.
fn is_level(word: &str) -> bool {
    LEVELS.any(|level| {
        word.strip_prefix(level)
            .is_some_and(|rest| rest.chars().count() < 2 || BODIES.iter().any(|body| rest.starts_with(body)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_positions_and_what_is_pointed_at_are_of_every_place() {
        for words in [&["县", "水利局"][..], &["城关"], &["我", "镇"], &["市政府", "督查室"]] {
            assert!(is_of_every_place(&words.concat(), words), "{words:?}");
        }
        assert!(!is_of_every_place("石板滩镇", &["石板滩镇"]));
        for word in ["党工委", "安康", "长寿"] {
            assert!(names_nobody(word), "{word}");
        }
        assert!(!names_nobody("安康市"));
    }
}
