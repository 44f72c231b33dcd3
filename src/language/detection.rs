//! How the language of a text is told: by its script, or by its function words where languages share one.

use crate::text::WordList;
use crate::text::symbols::is_han;

/// What tells that a text is in a language.
#[derive(Clone, Copy)]
pub(super) enum Sign {
    /// The script that only this language is written in.
    Script(Script),
    /// Its function words, in a text in letters.
    FunctionWords(&'static WordList),
    /// No other language fits.
    NoOther,
}

/// What a text is written in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    /// Chinese characters.
    Han,
    /// Chinese characters with kana between them, or kana.
    Kana,
    /// Korean letters.
    Hangul,
    /// Any letters that several languages are written in, or none.
    Letters,
}

/// How many characters are looked at to tell the language; the rest of a speech does not change the answer.
const PROBE: usize = 4_000;

/// The share of kana among the characters of Chinese and Japanese from which a text is Japanese. Japanese prose has
/// 50 % and more, a Chinese text that quotes a Japanese name far under 5 %.
const KANA_SHARE: f64 = 0.1;

/// The share of a language's function words among all words from which a text is in it: running English has 25 % to
/// 40 % of those of English, German and French under 5 % (measured on the addresses of the corpora).
const FUNCTION_WORD_SHARE: f64 = 0.15;

/// Of several languages with their signs, the one that a text shows most of; `None` where it shows none.
pub(super) fn best_fit<L>(text: &str, languages: impl IntoIterator<Item = (L, Sign)>) -> Option<L> {
    let script = script(text);
    let fit = |sign| match sign {
        Sign::Script(sign) => (script == sign).then_some(1.0),
        Sign::FunctionWords(words) if script == Script::Letters => {
            Some(share_of(words, text)).filter(|share| *share >= FUNCTION_WORD_SHARE)
        }
        Sign::FunctionWords(_) | Sign::NoOther => None,
    };
    let fitting = languages.into_iter().filter_map(|(language, sign)| Some((language, fit(sign)?)));
    fitting.max_by(|(_, a), (_, b)| a.total_cmp(b)).map(|(language, _)| language)
}

fn script(text: &str) -> Script {
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
        Script::Hangul
    } else if (han + kana) * 3 > letters && han + kana > 0 {
        if ratio(kana, han + kana) >= KANA_SHARE { Script::Kana } else { Script::Han }
    } else {
        Script::Letters
    }
}

/// The share of words of a list among all words at the start of a text.
fn share_of(list: &WordList, text: &str) -> f64 {
    let (mut words, mut known) = (0_usize, 0_usize);
    for word in text.split_whitespace().take(PROBE / 4) {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        words += 1;
        known += usize::from(list.has(&word));
    }
    ratio(known, words)
}

fn ratio(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    static A: WordList = WordList::new("the\nof\nin");
    static B: WordList = WordList::new("der\nund\nin");

    #[test]
    fn of_two_languages_with_a_word_in_common_the_one_with_more_words_fits() {
        let languages =
            || [("other", Sign::NoOther), ("b", Sign::FunctionWords(&B)), ("a", Sign::FunctionWords(&A))];
        assert_eq!(best_fit("Rain in the hills of Weller", languages()), Some("a"));
        assert_eq!(best_fit("der Regen und der Wind in Ulm", languages()), Some("b"));
        assert_eq!(best_fit("Pluie et vent", languages()), None);
    }
}
