//! Chinese words: cut by a dictionary, since nothing stands between them.

use std::sync::OnceLock;

use jieba_rs::Jieba;
use rustc_hash::FxHashSet;

use crate::text::WordList;

/// Words with their frequency and part of speech: those of jieba, which its crate would unpack with a decoder in C; and
/// those that it lacks. They are words of public speech, each seen in the corpora and cut to pieces without this entry
/// (`营商环境`), and the folded forms of words that are not folded (`乾隆`), since what is cut is.
static WORD_LISTS: [&str; 2] = [include_str!("data/jieba.txt"), include_str!("data/more_words.txt")];

/// What stands for the words that were left out; no text has it (Unicode's noncharacters).
const LEFT_OUT: &str = "\u{FFFE}\u{FFFF}";

/// A dictionary of all words that can stand in texts of certain characters: such texts are cut as by all words. The words
/// of five speeches take a third of the time and the memory of all.
struct Dictionary {
    /// `None` where it has all words.
    characters: Option<FxHashSet<char>>,
    jieba: Jieba,
}

impl Dictionary {
    fn of(characters: Option<FxHashSet<char>>) -> Self {
        let mut dictionary = Self { characters, jieba: Jieba::empty() };
        let mut left_out = 0;
        for line in WORD_LISTS.iter().flat_map(|list| list.lines()) {
            let mut fields = line.split(' ');
            let word = fields.next().unwrap_or_default();
            let Some(frequency) = fields.next().and_then(|frequency| frequency.parse().ok()) else {
                continue;
            };
            if dictionary.covers(word) {
                dictionary.jieba.add_word(word, Some(frequency), fields.next());
            } else {
                left_out += frequency;
            }
        }
        // How probable a word is depends on the frequency of all.
        dictionary.jieba.add_word(LEFT_OUT, Some(left_out), None);
        dictionary
    }

    fn covers(&self, text: &str) -> bool {
        self.characters.as_ref().is_none_or(|known| text.chars().all(|character| known.contains(&character)))
    }
}

/// The dictionary for the speeches that were opened first.
static PREPARED: OnceLock<Dictionary> = OnceLock::new();

/// Loads the words that can stand in some folded texts, at the first call (60 ms for five speeches). Without it, or for
/// texts of other characters, all words are loaded (200 ms, 38 MB). Call it off the thread that draws.
pub(super) fn prepare(texts: &[&str]) {
    PREPARED.get_or_init(|| Dictionary::of(Some(texts.iter().flat_map(|text| text.chars()).collect())));
}

/// The dictionary for a text or a word.
fn dictionary(text: &str) -> &'static Jieba {
    static WHOLE: OnceLock<Dictionary> = OnceLock::new();
    let prepared = PREPARED.get().filter(|prepared| prepared.covers(text));
    &prepared.unwrap_or_else(|| WHOLE.get_or_init(|| Dictionary::of(None))).jieba
}

/// Cuts a folded text into words and what stands between them, all of it and in order. Loads the dictionary.
pub(super) fn cut(string: &str, each: &mut dyn FnMut(&str)) {
    dictionary(string).cut(string, true).iter().for_each(|token| each(token.word));
}

/// What the dictionary calls a word (`ns`: a place, `v`: a verb, `m`: a number); nothing for one that it does not have.
pub(super) fn part_of_speech(word: &str) -> &str {
    match dictionary(word).tag(word, false).as_slice() {
        [only] if only.word == word => only.tag,
        _ => "",
    }
}

/// Whether the dictionary does not have a word: where it was cut is a guess.
pub(super) fn is_unknown(word: &str) -> bool {
    !dictionary(word).has_word(word)
}

/// Whether the dictionary knows a word as a verb, adverb or preposition first of all (`助推`, `竭力`).
pub(super) fn is_verbal(word: &str) -> bool {
    part_of_speech(word).starts_with(['v', 'd', 'p'])
}

/// Whether a word is a function word. Those that the dictionary does not know together come out in one piece: `上同` of
/// `行动上同以…`.
pub(super) fn is_empty(word: &str) -> bool {
    static EMPTY: WordList = WordList::new(include_str!("data/empty_words.txt"));
    let is_empty = |character: char| EMPTY.has(character.encode_utf8(&mut [0; 4]));
    EMPTY.has(word) || (word.chars().all(is_empty) && !dictionary(word).has_word(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::folding::{fold, folded};

    #[test]
    fn the_lists_have_the_folded_form_of_every_word() {
        let words =
            || WORD_LISTS.iter().flat_map(|list| list.lines()).filter_map(|line| line.split(' ').next());
        let all: FxHashSet<&str> = words().collect();
        // What only neighbours fold, `零` in numbers, is left to the rules for numbers.
        let other = |word: &&str| word.chars().any(|character| fold(character) != character);
        let missing: Vec<&str> =
            words().filter(other).filter(|word| !all.contains(folded(word).as_str())).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }

    #[test]
    fn a_text_is_cut_alike_by_the_words_of_its_characters_and_by_all_words() {
        let texts = [
            "我镇坚持以人民为中心，推动高质量发展，营商环境持续优化，群众获得感明显增强。",
            "乾隆年间修的老桥，去年冬天又修了一次，共投资三百二十万元。",
            "张家洼村的李二娃同志说：“水通了，地就活了。”",
        ];
        let whole = Dictionary::of(None);
        for text in texts {
            let some = Dictionary::of(Some(text.chars().collect()));
            let words = |dictionary: &Dictionary| -> Vec<String> {
                dictionary.jieba.cut(text, true).iter().map(|token| token.word.to_owned()).collect()
            };
            assert_eq!(words(&some), words(&whole));
        }
    }
}
