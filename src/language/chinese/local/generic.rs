//! Words that any place uses: they are no part of a name.

use std::sync::OnceLock;

use rustc_hash::FxHashSet;

use crate::language::chinese::words::is_verbal;
use crate::text::WordList;
use crate::text::folding::folded;

/// Words that many government reports have, made by `src/language/chinese/data/common_words.py`.
const COMMON_WORDS: &str = include_str!("../data/common_words.txt");

/// Words and characters that have a place in a sentence but not in a name.
static FUNCTION_WORDS: WordList = WordList::new(include_str!("../data/words_of_sentences.txt"));

/// Verbs that name what is done to a project and are no part of its name.
static PROJECT_VERBS: WordList = WordList::new(include_str!("../data/words_before_projects.txt"));

/// Ordinary words that reports of governments above the township do not use, or not by themselves.
static ORDINARY_WORDS: WordList = WordList::new(include_str!("../data/ordinary_words.txt"));

/// Common words that do make names: `西部新城`.
pub(super) const COMPASS: [&str; 4] = ["东部", "西部", "南部", "北部"];

/// Longer words are set phrases (`充分发挥`).
const LONGEST_WORD: usize = 3;

/// Whether a word has a place in a sentence but not in a name.
pub(super) fn is_function_word(word: &str) -> bool {
    FUNCTION_WORDS.has(word)
}

/// Whether a word is no part of the name of a project that it stands before.
pub(super) fn stops_project_name(word: &str) -> bool {
    PROJECT_VERBS.has(word) || is_function_word(word)
}

/// Whether speeches everywhere use a word.
pub(super) fn is_common_word(word: &str) -> bool {
    static WORDS: OnceLock<FxHashSet<String>> = OnceLock::new();
    WORDS.get_or_init(|| COMMON_WORDS.lines().map(folded).collect()).contains(word)
        || ORDINARY_WORDS.has(word)
}

/// Whether a word makes no name of the type word that follows it: `推动社区`, `老旧小区`, `农村社区`.
pub(super) fn is_ordinary_word(word: &str) -> bool {
    !COMPASS.contains(&word)
        && (is_common_word(word)
            || is_function_word(word)
            || is_number(word)
            || word.chars().count() > LONGEST_WORD
            || is_verbal(word))
}

fn is_number(word: &str) -> bool {
    word.chars().all(|c| c.is_numeric() || "一二两三四五六七八九十百千万几多个".contains(c))
}
