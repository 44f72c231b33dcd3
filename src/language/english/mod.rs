//! English: how its headings and lists are numbered and how the frame of a speech is worded.

use super::detection::Sign;
use super::grammar::{FrameLine, Grammar, LAST, Label, LabelStyle, Turn};
use super::other;
use super::redactions::LoneX;
use super::rules::{BundledModel, Rules};
use super::words::cut_by_unicode;
use crate::text::WordList;

mod address;
mod frame;
mod local;
mod one_line;
mod parts;
mod turn;

/// What the program knows of English.
pub(super) static RULES: Rules = Rules {
    code: "en",
    sign: Sign::FunctionWords(&FUNCTION_WORDS),
    parts_words: true,
    grammar: &English,
    prepare: |_| {},
    cut: cut_by_unicode,
    is_empty_word,
    part_of_speech: |_| "",
    word_class,
    is_place_name: |_| false,
    local_marks: local::local_marks,
    is_always_local: local::is_always_local,
    places_of_seats: |_| Vec::new(),
    stems: local::stems,
    is_of_every_place: |_, _| false,
    names_nobody: local::names_nobody,
    read_x: |_| LoneX::Letter,
    is_abbreviation: |word| TITLES.has(word),
    topics_lie_apart: false,
    tells_names: |_| true,
    reason_words: Some(&local::REASON_WORDS),
    model: Some(BundledModel { name: "en", bytes: include_bytes!("../../../models/en.refrain") }),
    weights: Some(include_bytes!("../../../models/en.weights")),
};

/// The words that a text is told to be English by.
static FUNCTION_WORDS: WordList = WordList::new(include_str!("data/function_words.txt"));

/// Titles written with a full stop that ends no sentence.
static TITLES: WordList = WordList::new(include_str!("data/titles.txt"));

/// Function words that carry no meaning of their own.
static EMPTY: WordList = WordList::new(include_str!("data/empty_words.txt"));

/// Endings that tell what a word does in a sentence.
static ENDINGS: WordList = WordList::new(include_str!("data/word_endings.txt"));

fn is_empty_word(word: &str) -> bool {
    EMPTY.has(word.to_lowercase().as_str())
}

/// A function word itself, or else the longest ending of a word. Formulas of one kind have these in common, whatever
/// else they speak of: `the … of the …ing`. Over writers the MCC of stock rises by 0.02; more function words, or classes of
/// them, bring nothing.
fn word_class(word: &str) -> &str {
    let word = word.to_lowercase();
    let ends = |ending: &&str| word.ends_with(ending);
    EMPTY
        .get(&word)
        .or_else(|| ENDINGS.iter().filter(ends).max_by_key(|ending| ending.len()))
        .unwrap_or_default()
}

/// The grammar of English speeches.
struct English;

const ORDINALS: [&str; 10] =
    ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth"];

const CARDINALS: [&str; 10] = ["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];

impl Grammar for English {
    fn label(&self, paragraph: &str) -> Option<Label> {
        other::label(paragraph)
            .or_else(|| roman(paragraph))
            .or_else(|| letter(paragraph))
            .or_else(|| in_words(paragraph))
    }

    fn running_label(&self, clause: &str) -> Option<Label> {
        in_words(clause).or_else(|| letter(clause)).or_else(|| other::running_label(clause))
    }

    fn salutation(&self, paragraph: &str) -> Option<usize> {
        address::salutation(paragraph)
    }

    fn turn(&self, paragraph: &str) -> Option<Turn> {
        turn::turn(paragraph)
    }

    fn frame_line(&self, line: &str) -> Option<FrameLine> {
        frame::frame_line(line)
    }

    fn frame_field(&self, name: &str) -> Option<FrameLine> {
        frame::FIELDS.named(name)
    }

    fn names_occasion(&self, line: &str) -> bool {
        static OCCASIONS: WordList = WordList::new(include_str!("data/words_of_occasions.txt"));
        OCCASIONS.after_start(line).is_some_and(|rest| rest.starts_with(' '))
    }

    fn frame_in_line(&self, line: &str) -> Vec<usize> {
        one_line::frame_in_line(line)
    }

    fn announces(&self, paragraph: &str) -> bool {
        parts::announces(paragraph)
    }

    fn looks_back(&self, paragraph: &str) -> bool {
        parts::looks_back(paragraph)
    }

    fn reviews(&self, paragraph: &str) -> bool {
        parts::reviews(paragraph)
    }

    fn looks_ahead(&self, paragraph: &str) -> bool {
        parts::looks_ahead(paragraph)
    }

    fn heading_looks_back(&self, heading: &str) -> bool {
        parts::heading_looks_back(heading)
    }

    fn greets(&self, paragraph: &str) -> bool {
        address::greets(paragraph)
    }

    fn welcomes(&self, paragraph: &str) -> bool {
        parts::welcomes(paragraph)
    }

    fn closes(&self, paragraph: &str) -> bool {
        parts::closes(paragraph) || parts::signs_off(paragraph)
    }

    fn signs_off(&self, line: &str) -> bool {
        parts::signs_off(line)
    }

    fn has_words_of_sentence(&self, line: &str) -> bool {
        address::has_words_of_sentence(line)
    }
}

/// `I.`, `XIV.`, with or without a heading after it.
fn roman(paragraph: &str) -> Option<Label> {
    let numeral = paragraph.split('.').next()?;
    let length = numeral.chars().count();
    paragraph.chars().nth(length).filter(|&c| c == '.')?;
    paragraph.chars().nth(length + 1).is_none_or(char::is_whitespace).then_some(())?;
    let number = (1..=20).find(|&number| roman_numeral(number) == numeral)?;
    Some(Label { style: LabelStyle::Roman, number: Some(number), length: length + 1 })
}

fn roman_numeral(number: u32) -> String {
    const VALUES: [(u32, &str); 5] = [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    let (mut rest, mut numeral) = (number, String::new());
    for (value, letters) in VALUES {
        while rest >= value {
            numeral.push_str(letters);
            rest -= value;
        }
    }
    numeral
}

/// `(a)`, `( b )`.
fn letter(paragraph: &str) -> Option<Label> {
    let (inside, _) = paragraph.strip_prefix('(')?.split_once(')')?;
    let mut letters = inside.trim().chars();
    let letter = letters.next().filter(char::is_ascii_lowercase)?;
    letters.next().is_none().then_some(Label {
        style: LabelStyle::Letter,
        number: Some(u32::from(letter) - u32::from('a') + 1),
        length: inside.chars().count() + 2,
    })
}

/// `First,`, `Two:`, `Finally,`.
fn in_words(clause: &str) -> Option<Label> {
    ordinal(clause).or_else(|| cardinal(clause)).or_else(|| last(clause))
}

/// `One:`, `Two:`.
fn cardinal(clause: &str) -> Option<Label> {
    let (word, number) = CARDINALS.into_iter().zip(1..).find(|(word, _)| clause.starts_with(word))?;
    clause.get(word.len()..)?.starts_with(':').then_some(Label {
        style: LabelStyle::Sequence,
        number: Some(number),
        length: word.len() + 1,
    })
}

/// `Finally,`, `And finally,`: ends a list that counts in words, or the speech.
fn last(clause: &str) -> Option<Label> {
    const WORDS: [&str; 6] = ["Finally,", "And finally,", "Lastly,", "And lastly,", "Last,", "And last,"];
    let word = WORDS.iter().find(|word| clause.starts_with(**word))?;
    Some(Label { style: LabelStyle::Ordinal, number: Some(LAST), length: word.len() })
}

/// `First,`, `Secondly,`, `Third--`.
fn ordinal(clause: &str) -> Option<Label> {
    let (word, number) = ORDINALS.into_iter().zip(1..).find(|(word, _)| clause.starts_with(word))?;
    let adverb = clause.get(word.len()..)?.starts_with("ly");
    let length = word.len() + if adverb { "ly".len() } else { 0 };
    clause.get(length..)?.starts_with([',', ':', '-', '—', '.']).then_some(Label {
        style: LabelStyle::Ordinal,
        number: Some(number),
        length: length + 1,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_classed_by_itself_or_by_its_ending() {
        assert_eq!(
            ["Of", "meeting", "happiness", "glass", "road"].map(word_class),
            ["of", "ing", "ness", "s", ""]
        );
    }

    #[test]
    fn lists_and_headings_are_numbered_in_many_ways() {
        let read = |line: &str| English.label(line).map(|label| (label.style, label.number, label.length));
        assert_eq!(read("II. THE FEDERAL PROGRAM"), Some((LabelStyle::Roman, Some(2), 3)));
        assert_eq!(read("( b ) Food subsidies."), Some((LabelStyle::Letter, Some(2), 5)));
        assert_eq!(read("Second, we must act."), Some((LabelStyle::Ordinal, Some(2), 7)));
        assert_eq!(read("IV."), Some((LabelStyle::Roman, Some(4), 3)));
        assert_eq!(read("Secondly, we must improve."), Some((LabelStyle::Ordinal, Some(2), 9)));
        assert_eq!(read("I believe in it."), None);
        assert_eq!(read("First ladies and others"), None);
    }

    #[test]
    fn an_address_names_the_listeners_and_nothing_else() {
        assert_eq!(English.salutation("My fellow citizens:"), Some(19));
        assert_eq!(English.salutation("Fellow-Countrymen:"), Some(18));
        assert!(
            English
                .salutation("Mr. Speaker, Mr. President, my colleagues in the Congress, my fellow Americans:")
                .is_some()
        );
        assert_eq!(
            English.salutation("And my first act as President is a prayer. I ask you to bow your heads:"),
            None
        );
    }

    #[test]
    fn a_date_is_told_from_a_title() {
        assert_eq!(English.frame_line("January 20, 1961"), Some(FrameLine::Dateline));
        assert_eq!(English.frame_line("HARRY S. TRUMAN"), Some(FrameLine::Speaker));
        assert_eq!(English.frame_line("Inaugural Address"), Some(FrameLine::Title));
    }
}
