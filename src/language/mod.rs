//! What is particular to a language: how to tell which one a text is in, what its words are, how its numerals and
//! headings look. Everything else in the crate treats all languages alike.

mod chinese;
mod detection;
mod english;
mod grammar;
mod japanese;
mod korean;
pub mod local;
mod other;
mod placeholders;
mod redactions;
mod rules;
mod sentences;
mod words;

pub use grammar::{FrameLine, Grammar, LAST, Label, LabelStyle, Naming, Turn};
pub use placeholders::placeholder_forms;
pub use rules::{BundledModel, Rules};
pub use sentences::sentences;
pub use words::{is_empty_word, words};

use std::sync::OnceLock;

use crate::learned::{Part, Weights, WeightsError};
use crate::text::{CharRange, Text, listed_enum};
use local::{LocalMark, Passage};

/// Declares the languages, each with its rules.
macro_rules! languages {
    ($(#[$about:meta])* pub enum $name:ident { $($(#[$about_one:meta])* $language:ident => $folder:ident,)+ }) => {
        listed_enum! {
            $(#[$about])*
            pub enum $name { $($(#[$about_one])* $language,)+ }
        }

        impl $name {
            /// What the program knows of the language.
            pub fn rules(self) -> &'static Rules {
                match self { $(Self::$language => &$folder::RULES,)+ }
            }
        }
    };
}

languages! {
    /// The language of a speech, as far as the program treats languages differently. A new language is its folder, which
    /// holds its [`Rules`], and its line here.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum Language {
        /// Chinese, in traditional or simplified characters.
        Chinese => chinese,
        /// Japanese.
        Japanese => japanese,
        /// Korean.
        Korean => korean,
        /// English.
        English => english,
        /// Any other language: words are found by Unicode's rules, headings only by numbers and layout.
        Other => other,
    }
}

impl Language {
    /// Tells the language of a text from its script and its most frequent words.
    pub fn of(text: &str) -> Self {
        let signs = Self::ALL.map(|language| (language, language.rules().sign));
        detection::best_fit(text, signs).unwrap_or(Self::Other)
    }

    /// Whether blanks part its words, so that lengths of wording count in words.
    pub fn parts_words(self) -> bool {
        self.rules().parts_words
    }

    /// Whether topics of its sections lie so far apart that likeness of topics is enough for a link.
    pub fn topics_lie_apart(self) -> bool {
        self.rules().topics_lie_apart
    }

    /// The code that reports name the language by, of ISO 639: `zh`; `und` where it is none that the program knows.
    pub fn code(self) -> &'static str {
        self.rules().code
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
    let Some(bytes) = language.rules().weights else { return Ok(None) };
    let loaded = LOADED[language as usize].get_or_init(|| Weights::read(bytes));
    loaded.as_ref().map(Some).map_err(Clone::clone)
}

/// One of the models that [`weights`] holds, without the time that reading the others takes.
///
/// # Errors
///
/// As [`sound_weights`].
pub fn model(language: Language, name: &str) -> Result<Option<Part>, WeightsError> {
    language.rules().weights.map_or(Ok(None), |bytes| Weights::read_one(bytes, name))
}

/// Loads what cutting some folded texts of a language into words needs, so that it need not load all that it has. May take
/// a tenth of a second.
pub fn prepare(texts: &[&str], language: Language) {
    (language.rules().prepare)(texts);
}

/// The part of speech of a word by a dictionary (`ns` for a place, `v` for a verb); empty where it has none.
pub fn part_of_speech(word: &str, language: Language) -> &str {
    (language.rules().part_of_speech)(word)
}

/// What a word does in a sentence, for the learned models: its part of speech, or what stands for it in a language without
/// a dictionary; empty where nothing does.
pub fn word_class(word: &str, language: Language) -> &str {
    (language.rules().word_class)(word)
}

/// Whether a word is the name of a province, prefecture or county that the program knows.
pub fn is_place_name(word: &str, language: Language) -> bool {
    (language.rules().is_place_name)(word)
}

/// Whether what the rules of a language mark as local is so wherever it stands: `this council`, `£1.2m`, `我镇`.
pub fn is_always_local(wording: &str, language: Language) -> bool {
    (language.rules().is_always_local)(wording)
}

/// Wherever the places stand that a party committee or government in the passages names: `石桥县` of `石桥县人民政府`. They
/// are local whatever a learned model makes of them.
pub fn places_of_seats(passages: &[Passage], language: Language) -> Vec<LocalMark> {
    (language.rules().places_of_seats)(passages)
}

/// The redactions of a range of a text, in order; marks in a row are one redaction.
pub fn redactions(text: &Text, range: CharRange, language: Language) -> Vec<CharRange> {
    redactions::redactions(text, range, language.rules().read_x)
}

/// Whether an `X` stands at a position for 党, which some sites make unreadable: it names nobody.
pub fn stands_for_party(text: &Text, position: usize, language: Language) -> bool {
    redactions::stands_for_party(text, position, language.rules().read_x)
}

/// Whether wording names what every place has, or points at the speaker's own: `县水利局`, `老城`, `我镇`.
pub fn is_of_every_place(wording: &str, words: &[&str], language: Language) -> bool {
    (language.rules().is_of_every_place)(wording, words)
}

/// Whether a word that looks like part of a name is none: `党工委`, `Our`.
pub fn names_nobody(word: &str, language: Language) -> bool {
    (language.rules().names_nobody)(word)
}

/// Whether the names in a text can be told: by the rules of its language or, in a language without rules, by their
/// capitals. Where they cannot, that nothing local is found says nothing.
pub fn tells_names(text: &str, language: Language) -> bool {
    (language.rules().tells_names)(text)
}

/// The grammar of a language.
pub fn grammar(language: Language) -> &'static dyn Grammar {
    language.rules().grammar
}

/// What a field above a speech names by its name, in lower case and without blanks: pages name fields in English above
/// speeches in other languages, too.
pub fn frame_field(name: &str) -> Option<FrameLine> {
    Language::ALL.into_iter().find_map(|language| grammar(language).frame_field(name))
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use rustc_hash::FxHashSet;

    use super::*;
    use crate::text::folding::folded;

    #[test]
    fn the_weights_of_the_program_are_sound_and_damage_to_them_is_an_error() {
        for language in Language::ALL {
            assert!(sound_weights(language).is_ok(), "{language:?}");
            let Some(whole) = language.rules().weights else { continue };
            let mut changed = whole.to_vec();
            changed[whole.len() / 2] ^= 1;
            for damaged in [&changed, &whole[..whole.len() - 1], &[]] {
                assert!(Weights::read(damaged).is_err(), "{language:?}");
            }
        }
    }

    /// The lists of words of the languages, by the comment on their first line.
    fn word_lists() -> Vec<(PathBuf, String)> {
        let languages = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/language");
        let folders = std::fs::read_dir(languages).unwrap().map(|folder| folder.unwrap().path().join("data"));
        let files = folders
            .filter_map(|data| std::fs::read_dir(data).ok())
            .flatten()
            .map(|file| file.unwrap().path())
            .filter(|path| path.extension().is_some_and(|extension| extension == "txt"));
        let read = files.map(|path| (path.clone(), std::fs::read_to_string(path).unwrap()));
        read.filter(|(_, content)| content.starts_with('#')).collect()
    }

    #[test]
    fn each_word_of_a_list_stands_once_in_the_form_that_texts_are_held_against() {
        let lists = word_lists();
        assert!(!lists.is_empty());
        for (path, content) in lists {
            let mut seen = FxHashSet::default();
            for word in content.lines().skip(1) {
                assert_eq!(folded(word.trim()), word, "{path:?}");
                assert!(seen.insert(word), "{word} stands twice in {path:?}");
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
