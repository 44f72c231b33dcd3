//! What is particular to a language: how to tell which one a text is in, what its words are, how its numerals and
//! headings look. Everything else in the crate treats all languages alike.

mod chinese;
mod english;
mod grammar;
pub mod local;
mod other;
mod redactions;
mod sentences;
mod words;

pub use grammar::{FrameLine, Grammar, LAST, Label, LabelStyle};
pub use redactions::{redactions, stands_for_party};
pub use sentences::sentences;
pub use words::{is_empty_word, words};

use std::sync::OnceLock;

use crate::learned::{Weights, WeightsError};
use crate::text::listed_enum;
use crate::text::symbols::is_han;
use local::{CorpusFrequency, LocalMark, Passage, ReasonWords};

/// What the program knows of a language. A new language is a folder with such a value and a line in [`rules`].
pub struct Rules {
    /// Its headings, lists and the frame of its speeches.
    pub grammar: &'static dyn Grammar,
    /// Loads what cutting some folded texts into words needs.
    prepare: fn(&[&str]),
    cut: Cut,
    /// Whether a word carries no meaning of its own.
    is_empty_word: fn(&str) -> bool,
    /// The part of speech of a word, as its dictionary names it; nothing where there is none.
    part_of_speech: fn(&str) -> &str,
    /// Whether a word is the name of a place that the program knows.
    is_place_name: fn(&str) -> bool,
    /// All local marks of a speech's passages; they may overlap.
    local_marks: fn(&[Passage], &dyn CorpusFrequency) -> Vec<LocalMark>,
    /// Whether what these rules mark is local wherever it stands, whatever a learned model makes of its context.
    is_always_local: fn(&str) -> bool,
    /// Wherever the places stand that some seat of government in the passages names; in any order.
    places_of_seats: fn(&[Passage]) -> Vec<LocalMark>,
    /// What local wording of each kind looks like.
    reason_words: Option<&'static ReasonWords>,
    /// The reference that comes with the program.
    pub model: Option<BundledModel>,
    /// What was learned from marked speeches and comes with the program: a file as [`Weights::read`] reads it.
    pub weights: Option<&'static [u8]>,
}

/// Hands out the words of a text and what stands between them, all of it and in order.
type Cut = fn(&str, &mut dyn FnMut(&str));

/// A reference model that is part of the program.
#[derive(Clone, Copy, Debug)]
pub struct BundledModel {
    /// What reports call it.
    pub name: &'static str,
    /// The model file; models/README.md says from what it was learned.
    pub bytes: &'static [u8],
}

/// The rules of a language.
pub fn rules(language: Language) -> &'static Rules {
    match language {
        Language::Chinese => &chinese::RULES,
        Language::English => &english::RULES,
        Language::Japanese | Language::Korean | Language::Other => &other::RULES,
    }
}

/// What was learned from marked speeches of a language; `None` where there are none. A comparison refuses those that
/// are damaged before anybody asks for them.
pub fn weights(language: Language) -> Option<&'static Weights> {
    sound_weights(language).ok().flatten()
}

/// The same. The first call takes some milliseconds, every further one nothing.
///
/// # Errors
///
/// Fails if the program's own copy is damaged.
pub fn sound_weights(language: Language) -> Result<Option<&'static Weights>, WeightsError> {
    static LOADED: [OnceLock<Result<Weights, WeightsError>>; Language::ALL.len()] =
        [const { OnceLock::new() }; Language::ALL.len()];
    let Some(bytes) = rules(language).weights else { return Ok(None) };
    let loaded = LOADED[language as usize].get_or_init(|| Weights::read(bytes));
    loaded.as_ref().map(Some).map_err(Clone::clone)
}

/// Loads what cutting some folded texts of a language into words needs, so that it need not load all that it has. May take
/// a tenth of a second.
pub fn prepare(texts: &[&str], language: Language) {
    (rules(language).prepare)(texts);
}

/// The part of speech of a word by a dictionary (`ns` for a place, `v` for a verb); empty where it has none.
pub fn part_of_speech(word: &str, language: Language) -> &str {
    (rules(language).part_of_speech)(word)
}

/// Whether a word is the name of a province, prefecture or county that the program knows.
pub fn is_place_name(word: &str, language: Language) -> bool {
    (rules(language).is_place_name)(word)
}

/// Whether what the rules of a language mark as local is so wherever it stands: `this council`, `£1.2m`, `我镇`.
pub fn is_always_local(wording: &str, language: Language) -> bool {
    (rules(language).is_always_local)(wording)
}

/// Wherever the places stand that a party committee or government in the passages names: `石桥县` of `石桥县人民政府`. They
/// are local whatever a learned model makes of them.
pub fn places_of_seats(passages: &[Passage], language: Language) -> Vec<LocalMark> {
    (rules(language).places_of_seats)(passages)
}

/// Whether the names in a text can be told: by the rules of its language or, in a language without rules, by their
/// capitals. Where they cannot, that nothing local is found says nothing.
pub fn tells_names(text: &str, language: Language) -> bool {
    language != Language::Other || text.chars().any(char::is_uppercase)
}

/// The grammar of a language.
pub fn grammar(language: Language) -> &'static dyn Grammar {
    rules(language).grammar
}

listed_enum! {
    /// The language of a speech, as far as the program treats languages differently.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum Language {
        /// Chinese, in traditional or simplified characters.
        Chinese,
        /// Japanese.
        Japanese,
        /// Korean.
        Korean,
        /// English.
        English,
        /// Any other language: words are found by Unicode's rules, headings only by numbers and layout.
        Other,
    }
}

/// How many characters are looked at to tell the language; the rest of a speech does not change the answer.
const PROBE: usize = 4_000;

/// The share of kana among the characters of Chinese and Japanese from which a text is Japanese. Japanese prose has
/// 50 % and more, a Chinese text that quotes a Japanese name far under 5 %.
const KANA_SHARE: f64 = 0.1;

/// The share of English function words among all words from which a text is English: running English has 25 % to
/// 40 %, German and French under 5 % (measured on the addresses of the corpora).
const ENGLISH_SHARE: f64 = 0.15;

const ENGLISH_FUNCTION_WORDS: [&str; 16] = [
    "the", "of", "and", "to", "in", "that", "we", "our", "is", "a", "for", "it", "this", "with", "be", "have",
];

impl Language {
    /// Tells the language of a text from its scripts and its most frequent words.
    pub fn of(text: &str) -> Self {
        let (mut han, mut kana, mut hangul, mut letters) = (0_usize, 0_usize, 0_usize, 0_usize);
        for character in text.chars().take(PROBE) {
            match character {
                c if is_han(c) => han += 1,
                '\u{3041}'..='\u{30FA}' => kana += 1,
                '\u{AC00}'..='\u{D7AF}' | '\u{1100}'..='\u{11FF}' => hangul += 1,
                c if c.is_alphabetic() => letters += 1,
                _ => {}
            }
        }
        if hangul > han.max(letters).max(kana) {
            Self::Korean
        } else if (han + kana) * 3 > letters && han + kana > 0 {
            let japanese = ratio(kana, han + kana) >= KANA_SHARE;
            if japanese { Self::Japanese } else { Self::Chinese }
        } else if is_english(text) {
            Self::English
        } else {
            Self::Other
        }
    }

    /// Whether blanks part its words, so that lengths of wording count in words.
    pub fn parts_words(self) -> bool {
        match self {
            Self::English | Self::Korean | Self::Other => true,
            Self::Chinese | Self::Japanese => false,
        }
    }

    /// The ISO 639-1 code that reports name the language by; `und` where it is not one of those above.
    pub fn code(self) -> &'static str {
        match self {
            Self::Chinese => "zh",
            Self::Japanese => "ja",
            Self::Korean => "ko",
            Self::English => "en",
            Self::Other => "und",
        }
    }
}

fn is_english(text: &str) -> bool {
    let (mut words, mut known) = (0_usize, 0_usize);
    for word in text.split_whitespace().take(PROBE / 4) {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        words += 1;
        known += usize::from(ENGLISH_FUNCTION_WORDS.contains(&word.as_str()));
    }
    ratio(known, words) >= ENGLISH_SHARE
}

fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weights_of_the_program_are_sound_and_damage_to_them_is_an_error() {
        for language in Language::ALL {
            assert!(sound_weights(language).is_ok(), "{language:?}");
            let Some(whole) = rules(language).weights else { continue };
            let mut changed = whole.to_vec();
            changed[whole.len() / 2] ^= 1;
            for damaged in [&changed, &whole[..whole.len() - 1], &[]] {
                assert!(Weights::read(damaged).is_err(), "{language:?}");
            }
        }
    }

    #[test]
    fn tells_languages_apart() {
        assert_eq!(Language::of("同志们：今天，我们在这里召开2022年区委工作会"), Language::Chinese);
        assert_eq!(Language::of("皆さん、本日はお集まりいただきありがとうございます。"), Language::Japanese);
        assert_eq!(Language::of("친애하는 국민 여러분, 새해가 밝았습니다."), Language::Korean);
        assert_eq!(
            Language::of("We the people of the United States have met in this hall."),
            Language::English
        );
        assert_eq!(
            Language::of("Meine lieben Freunde in Stadt und Land, die Zeit ist ernst."),
            Language::Other
        );
        assert_eq!(Language::of(""), Language::Other);
    }
}
