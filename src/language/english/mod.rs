//! English: how its headings and lists are numbered and how the frame of a speech is worded.

use super::grammar::{FrameLine, Grammar, Label, LabelStyle};
use super::other;
use super::words::cut_by_unicode;
use super::{BundledModel, Rules};

mod local;

/// What the program knows of English.
pub(super) const RULES: Rules = Rules {
    grammar: &English,
    cut: cut_by_unicode,
    is_empty_word,
    local_marks: local::local_marks,
    model: Some(BundledModel { name: "en", bytes: include_bytes!("../../../models/en.refrain") }),
    weights: Some(include_bytes!("../../../models/en.weights")),
};

fn is_empty_word(word: &str) -> bool {
    const EMPTY: [&str; 24] = [
        "the", "a", "an", "of", "and", "to", "in", "that", "is", "are", "was", "for", "it", "on", "by",
        "with", "as", "at", "or", "be", "but", "from", "which", "has",
    ];
    EMPTY.contains(&word.to_lowercase().as_str())
}

/// The grammar of English speeches.
struct English;

/// The longest address in characters; `Mr. Speaker, Mr. President, distinguished Members of the Congress, honored
/// guests, and fellow citizens:` has 103, that of 1989 with all its names 196.
const LONGEST_ADDRESS: usize = 300;

const ORDINALS: [&str; 10] =
    ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth"];

impl Grammar for English {
    fn label(&self, paragraph: &str) -> Option<Label> {
        other::label(paragraph)
            .or_else(|| roman(paragraph))
            .or_else(|| letter(paragraph))
            .or_else(|| ordinal(paragraph))
    }

    fn running_label(&self, clause: &str) -> Option<Label> {
        ordinal(clause)
    }

    fn salutation(&self, paragraph: &str) -> Option<usize> {
        const ADDRESSED: [&str; 13] = [
            "citizens",
            "speaker",
            "president",
            "members",
            "congress",
            "friends",
            "ladies",
            "americans",
            "colleagues",
            "senate",
            "senators",
            "countrymen",
            "good ",
        ];
        let length = paragraph.chars().count();
        let names = paragraph.strip_suffix(':').or_else(|| paragraph.strip_suffix(','))?;
        (length <= LONGEST_ADDRESS
            && ADDRESSED.iter().any(|word| names.to_lowercase().contains(word))
            && !has_sentence(names))
        .then_some(length)
    }

    fn frame_line(&self, line: &str) -> Option<FrameLine> {
        const TITLES: [&str; 7] =
            ["address", "speech", "remarks", "message", "report", "statement", "lecture"];
        const MONTHS: [&str; 12] = [
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
        ];
        const OFFICES: [&str; 6] = ["president ", "minister", "governor", "mayor", "secretary", "by "];
        let lower = line.to_lowercase();
        let figures = line.chars().any(|c| c.is_ascii_digit());
        if figures && MONTHS.iter().any(|month| lower.contains(month)) {
            Some(FrameLine::Dateline)
        } else if TITLES.iter().any(|word| lower.contains(word)) {
            Some(FrameLine::Title)
        } else if OFFICES.iter().any(|word| lower.starts_with(word)) || is_signature(line) {
            Some(FrameLine::Speaker)
        } else {
            None
        }
    }

    fn looks_back(&self, paragraph: &str) -> bool {
        const FIRST: [&str; 8] = [
            "Looking back",
            "In the past year",
            "During the past year",
            "Over the past year",
            "In the last year",
            "During the last year",
            "Over the last year",
            "Last year,",
        ];
        FIRST.iter().any(|words| paragraph.starts_with(words))
    }

    fn heading_looks_back(&self, heading: &str) -> bool {
        const WORDS: [&str; 4] = ["review of", "looking back", "the past year", "accomplishments"];
        let lower = heading.to_lowercase();
        WORDS.iter().any(|words| lower.contains(words))
    }

    fn closes(&self, paragraph: &str) -> bool {
        const FIRST: [&str; 7] =
            ["In conclusion", "In closing", "Thank you", "Finally", "Let us", "My fellow", "This, then,"];
        const ANYWHERE: [&str; 4] = ["God bless", "Thank you", "Godspeed", "Almighty"];
        FIRST.iter().any(|words| paragraph.starts_with(words))
            || ANYWHERE.iter().any(|words| paragraph.contains(words))
    }
}

/// `HARRY S. TRUMAN`: two to four words in capitals.
fn is_signature(line: &str) -> bool {
    let words = line.split_whitespace().count();
    let capital = |c: char| c.is_uppercase() || matches!(c, '.' | ' ' | '-' | '\'');
    (2..=4).contains(&words) && line.chars().all(capital)
}

/// Whether a sentence ends inside the line; `Mr.` and `Mrs.` do not end one.
fn has_sentence(line: &str) -> bool {
    const TITLES: [&str; 4] = ["Mr", "Mrs", "Ms", "Dr"];
    line.match_indices(". ").any(|(end, _)| {
        let before = line.get(..end).unwrap_or_default();
        !TITLES.iter().any(|title| before.ends_with(title))
    })
}

/// `I.`, `XIV.`, with or without a heading behind it.
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

/// `First,`, `Secondly,`, `Third--`.
fn ordinal(clause: &str) -> Option<Label> {
    let (word, number) = ORDINALS.into_iter().zip(1..).find(|(word, _)| clause.starts_with(word))?;
    let adverb = clause.get(word.len()..)?.starts_with("ly");
    let length = word.len() + if adverb { "ly".len() } else { 0 };
    clause.get(length..)?.starts_with([',', ':', '-', '—']).then_some(Label {
        style: LabelStyle::Ordinal,
        number: Some(number),
        length: length + 1,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

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
