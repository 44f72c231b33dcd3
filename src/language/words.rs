//! Words: by a dictionary in Chinese, by Unicode's rules elsewhere.

use std::sync::OnceLock;

use jieba_rs::Jieba;
use unicode_segmentation::UnicodeSegmentation;

use super::Language;
use crate::text::{CharRange, Text};

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
        for word in EXTRA_WORDS {
            jieba.add_word(word, None, None);
        }
        jieba
    })
}

/// The words of a range of a text, in order, punctuation and white space left out. Chinese loads the dictionary.
pub fn words(text: &Text, range: CharRange, language: Language) -> Vec<CharRange> {
    let string = text.slice(range);
    let mut out = Vec::new();
    let mut position = range.start;
    let mut push = |piece: &str| {
        let next = position + piece.chars().count();
        if piece.chars().any(char::is_alphanumeric) {
            out.push(CharRange::new(position, next));
        }
        position = next;
    };
    if language == Language::Chinese {
        dictionary().cut(string, true).iter().for_each(|token| push(token.word));
    } else {
        string.split_word_bounds().for_each(&mut push);
    }
    out
}

/// Whether the Chinese dictionary knows a word as a verb, adverb or preposition first of all (`助推`, `竭力`).
pub(crate) fn is_verbal(word: &str) -> bool {
    let tags = dictionary().tag(word, false);
    matches!(tags.as_slice(), [only] if only.word == word && only.tag.starts_with(['v', 'd', 'p']))
}

/// Function words that carry no meaning of their own: a phrase neither begins nor ends with one.
pub fn is_empty_word(word: &str, language: Language) -> bool {
    const CHINESE: [&str; 34] = [
        "的", "了", "和", "与", "在", "是", "要", "为", "对", "把", "将", "等", "及", "以及", "并", "也",
        "都", "就", "而", "从", "向", "于", "中", "上", "下", "之", "其", "个", "使", "让", "着", "地", "得",
        "同",
    ];
    const ENGLISH: [&str; 24] = [
        "the", "a", "an", "of", "and", "to", "in", "that", "is", "are", "was", "for", "it", "on", "by",
        "with", "as", "at", "or", "be", "but", "from", "which", "has",
    ];
    match language {
        Language::Chinese => {
            let is_empty = |character| CHINESE.iter().any(|empty| empty.chars().eq([character]));
            // Function words that the dictionary does not know together come out in one piece: `上同` of `行动上同以…`.
            CHINESE.contains(&word) || (word.chars().all(is_empty) && !dictionary().has_word(word))
        }
        Language::English => ENGLISH.contains(&word.to_lowercase().as_str()),
        Language::Japanese | Language::Korean | Language::Other => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(string: &str, language: Language) -> Vec<String> {
        let text = Text::new(string.to_owned());
        words(&text, text.range(), language).into_iter().map(|range| text.slice(range).to_owned()).collect()
    }

    #[test]
    fn chinese_words_come_from_the_dictionary_and_the_extra_words() {
        assert_eq!(
            cut("增强“四个意识”，推动高质量发展", Language::Chinese),
            ["增强", "四个意识", "推动", "高质量发展"]
        );
    }

    #[test]
    fn function_words_in_one_piece_are_empty_too() {
        assert!(cut("行动上同以习近平同志为核心", Language::Chinese).contains(&"上同".to_owned()));
        assert!(is_empty_word("上同", Language::Chinese));
        assert!(!is_empty_word("地下", Language::Chinese));
    }

    #[test]
    fn other_words_follow_unicode() {
        assert_eq!(cut("Don't stop, John.", Language::English), ["Don't", "stop", "John"]);
    }
}
