//! Chinese words: cut by a dictionary, since nothing stands between them.

use std::sync::OnceLock;

use jieba_rs::Jieba;

use crate::text::folding::{fold, folded};

/// Words of public speech that the dictionary lacks, each seen in the corpora and cut to pieces without this entry.
const EXTRA_WORDS: [&str; 18] = [
    "两个维护",
    "两个确立",
    "四个意识",
    "四个自信",
    "高质量发展",
    "营商环境",
    "乡村振兴",
    "党的二十大",
    "党的十九大",
    "二十大",
    "十九大",
    "十四五",
    "全过程人民民主",
    "以人民为中心",
    "获得感",
    "幸福感",
    "安全感",
    "党工委",
];

/// The dictionary of jieba, which its crate would unpack with a decoder in C.
const DICTIONARY_TEXT: &str = include_str!("data/jieba.txt");

static DICTIONARY: OnceLock<Jieba> = OnceLock::new();

/// Loads the Chinese dictionary at the first call (70 to 200 ms, 38 MB). Call it off the thread that draws.
fn dictionary() -> &'static Jieba {
    DICTIONARY.get_or_init(|| {
        let mut jieba = match Jieba::with_dict(&mut DICTIONARY_TEXT.as_bytes()) {
            Ok(jieba) => jieba,
            Err(error) => unreachable!("the dictionary is part of the program: {error}"),
        };
        add_folded(&mut jieba);
        for word in EXTRA_WORDS {
            jieba.add_word(&folded(word), None, None);
        }
        jieba
    })
}

/// Adds the folded forms of words that are not folded (`乾隆`), since what is cut is. Those that are words anyway
/// (`發展`) keep their own frequency.
fn add_folded(jieba: &mut Jieba) {
    for line in DICTIONARY_TEXT.lines() {
        let mut fields = line.split(' ');
        let Some(word) = fields.next().filter(|word| word.chars().any(|c| fold(c) != c)) else { continue };
        let form = folded(word);
        if !jieba.has_word(&form) {
            jieba.add_word(&form, fields.next().and_then(|frequency| frequency.parse().ok()), fields.next());
        }
    }
}

/// Cuts a folded text into words and what stands between them, all of it and in order. Loads the dictionary.
pub(super) fn cut(string: &str, each: &mut dyn FnMut(&str)) {
    dictionary().cut(string, true).iter().for_each(|token| each(token.word));
}

/// What the dictionary calls a word (`ns`: a place, `v`: a verb, `m`: a number); nothing for one that it does not have.
pub(super) fn part_of_speech(word: &str) -> &str {
    match dictionary().tag(word, false).as_slice() {
        [only] if only.word == word => only.tag,
        _ => "",
    }
}

/// Whether the dictionary does not have a word: where it was cut is a guess.
pub(super) fn is_unknown(word: &str) -> bool {
    !dictionary().has_word(word)
}

/// Whether the dictionary knows a word as a verb, adverb or preposition first of all (`助推`, `竭力`).
pub(super) fn is_verbal(word: &str) -> bool {
    part_of_speech(word).starts_with(['v', 'd', 'p'])
}

/// Whether a word is a function word. Those that the dictionary does not know together come out in one piece: `上同` of
/// `行动上同以…`.
pub(super) fn is_empty(word: &str) -> bool {
    const EMPTY: [&str; 34] = [
        "的", "了", "和", "与", "在", "是", "要", "为", "对", "把", "将", "等", "及", "以及", "并", "也",
        "都", "就", "而", "从", "向", "于", "中", "上", "下", "之", "其", "个", "使", "让", "着", "地", "得",
        "同",
    ];
    let is_empty = |character| EMPTY.iter().any(|empty| empty.chars().eq([character]));
    EMPTY.contains(&word) || (word.chars().all(is_empty) && !dictionary().has_word(word))
}
