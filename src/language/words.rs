//! Words: by a dictionary in Chinese, by Unicode's rules elsewhere.

use unicode_segmentation::UnicodeSegmentation;

use super::Language;
use crate::text::folding::is_ignored;
use crate::text::{CharRange, Text};

/// The words of a range of a folded text, in order, punctuation and white space left out. Chinese loads the dictionary.
pub fn words(text: &Text, range: CharRange, language: Language) -> Vec<CharRange> {
    // A soft hyphen or zero-width space ends no word.
    let kept: Vec<(usize, char)> = text.chars_in(range).filter(|&(_, c)| !is_ignored(c)).collect();
    let string: String = kept.iter().map(|&(_, character)| character).collect();
    let mut out = Vec::new();
    let mut index = 0;
    let mut push = |piece: &str| {
        let next = index + piece.chars().count();
        if let Some([(first, _), .., (last, _)] | [(first @ last, _)]) = kept.get(index..next)
            && piece.chars().any(char::is_alphanumeric)
        {
            out.push(CharRange::new(*first, last + 1));
        }
        index = next;
    };
    (language.rules().cut)(&string, &mut push);
    out
}

/// Cuts a text at the word boundaries of Unicode (UAX #29).
pub(super) fn cut_by_unicode(string: &str, each: &mut dyn FnMut(&str)) {
    string.split_word_bounds().for_each(each);
}

/// Function words that carry no meaning of their own: a phrase neither begins nor ends with one.
pub fn is_empty_word(word: &str, language: Language) -> bool {
    (language.rules().is_empty_word)(word)
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

    #[test]
    fn what_takes_up_no_room_ends_no_word() {
        assert_eq!(cut("neigh\u{200B}bours \u{AD}come", Language::English), ["neigh\u{200B}bours", "come"]);
        assert_eq!(cut("高质\u{FEFF}量发展", Language::Chinese), ["高质\u{FEFF}量发展"]);
    }
}
