//! How an English speech addresses and greets its listeners.

use super::frame::has_sentence;
use crate::text::WordList;

/// The longest address in characters; `Mr. Speaker, Mr. President, distinguished Members of the Congress, honored
/// guests, and fellow citizens:` has 103, that of 1989 with all its names 196.
pub const LONGEST_ADDRESS: usize = 300;

/// Listeners, in lower case.
static LISTENERS: WordList = WordList::new(include_str!("data/listeners.txt"));

/// Words of a sentence, which an address has none of.
pub static VERBS: WordList = WordList::new(include_str!("data/sentence_words.txt"));

/// Whether a line without a mark is wording of a sentence, `This is our town`: a verb stands in it in small letters, or who
/// speaks and is spoken to. The words of a title start with capitals.
pub fn has_words_of_sentence(line: &str) -> bool {
    const LISTENERS: [&str; 6] = ["our", "us", "you", "your", "my", "me"];
    let words: Vec<&str> = line.split_whitespace().collect();
    let is_small = |word: &&&str| word.starts_with(char::is_lowercase);
    words.iter().skip(1).filter(is_small).any(|word| VERBS.has(word) || LISTENERS.contains(word))
}

/// Whether a text in lower case names listeners or calls them good: `good people of Larch Bend`.
pub fn has_listeners(lower: &str) -> bool {
    LISTENERS.stand_in(lower) || lower.contains("good ")
}

/// Whether a word in lower case is one by which listeners are called.
pub fn is_listener(word: &str) -> bool {
    LISTENERS.has(word)
}

/// The length of the address that a paragraph is, whole; 0 characters of what follows belong to it.
pub fn salutation(paragraph: &str) -> Option<usize> {
    let length = paragraph.chars().count();
    if length > LONGEST_ADDRESS {
        return None;
    }
    if greets_listeners(paragraph) {
        return Some(length);
    }
    let greeted = without_greeting(paragraph);
    let names = greeted.strip_suffix([':', ',', '!']).or_else(|| unmarked(greeted))?;
    let lower = format!(" {} ", names.to_lowercase());
    let named = has_listeners(&lower);
    let capital = names.starts_with(|c: char| c.is_uppercase());
    (named && capital && !starts_inside(names) && !has_sentence(names) && !VERBS.stand_apart_in(&lower))
        .then_some(length)
}

/// The fewest words of a title.
const WORDS_OF_TITLE: usize = 3;

/// Whether an address starts inside of a text, with a capital letter and words of a title in front: `Remarks on the new bridge
/// Dear citizens`. `Your Excellencies` is one.
fn starts_inside(names: &str) -> bool {
    let lower = names.to_ascii_lowercase();
    FIRST_WORDS.iter().any(|words| {
        lower.match_indices(words).any(|(byte, _)| {
            let (before, rest) = names.split_at_checked(byte).unwrap_or_default();
            let name = before.rsplit([',', ';', ':']).next().unwrap_or_default();
            let joins = name.trim_end().ends_with(" and");
            rest.starts_with(char::is_uppercase)
                && name.split_whitespace().count() >= WORDS_OF_TITLE
                && !joins
        })
    })
}

/// The longest address without a mark at its end, in characters.
const LONGEST_UNMARKED: usize = 100;

/// How an address starts that gives itself away without a mark.
pub const FIRST_WORDS: [&str; 9] = [
    "ladies and gentlemen",
    "my fellow ",
    "fellow ",
    "my friends",
    "dear ",
    "distinguished ",
    "honoured ",
    "honored ",
    "excellencies",
];

/// How a list of guests ends.
const ENDS_OF_PROTOCOL: [&str; 5] =
    [", ladies and gentlemen", " and ladies and gentlemen", ", friends", ", colleagues", ", fellow citizens"];

/// An address by itself on its line, without a mark at its end: `Fellow councillors, ladies and gentlemen`.
fn unmarked(line: &str) -> Option<&str> {
    let lower = line.to_lowercase();
    let first = lower.split(',').next().unwrap_or_default();
    let padded = format!(" {first} ");
    let starts = FIRST_WORDS.iter().any(|words| lower.starts_with(words));
    let named = LISTENERS.any(|word| padded.contains(&format!(" {word} ")));
    // Protocol ends with everybody else, whoever comes first.
    let ends = ENDS_OF_PROTOCOL.iter().any(|words| lower.ends_with(words)) && lower.contains(',');
    let short = line.chars().count() <= LONGEST_UNMARKED;
    (short && (starts && named || ends) && line.ends_with(char::is_alphanumeric)).then_some(line)
}

/// `Good morning, Larch Bend!`, `Good evening, neighbors.`: a greeting and whom it is for.
pub fn greets_listeners(line: &str) -> bool {
    const LONGEST: usize = 60;
    let lower = line.to_lowercase();
    let Some(rest) = GREETINGS.iter().find_map(|words| lower.strip_prefix(words)) else { return false };
    let names = rest.trim_start_matches([',', ' ']).trim_end_matches(['.', '!', ',', ':']);
    let padded = format!(" {names} ");
    line.chars().count() <= LONGEST
        && names.chars().any(char::is_alphabetic)
        && !names.contains(['.', '!', '?', ';', ':'])
        && !VERBS.stand_apart_in(&padded)
}

/// How an address ends or starts that greets.
const GREETINGS: [&str; 4] = ["good morning", "good afternoon", "good evening", "good day"];

/// An address without the greeting after it: `…people of Pardee Falls: good evening.`
fn without_greeting(line: &str) -> &str {
    let Some((names, rest)) = line.rsplit_once([':', ',']) else { return line };
    let rest = rest.trim().to_lowercase();
    let greeting = GREETINGS.iter().any(|words| rest.trim_end_matches(['.', '!']) == *words);
    if greeting { line.get(..=names.len()).unwrap_or(line) } else { line }
}

/// Whether a paragraph is a greeting and nothing else: `Good morning, everyone.`
pub fn greets(paragraph: &str) -> bool {
    const LONGEST_GREETING: usize = 60;
    const FIRST: [&str; 7] =
        ["Good morning", "Good afternoon", "Good evening", "Hello", "Thank you", "Wow", "Welcome"];
    paragraph.chars().count() <= LONGEST_GREETING && FIRST.iter().any(|words| paragraph.starts_with(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_listeners_and_says_nothing_of_them() {
        for line in [
            "Madam Chair, wardens, neighbours:",
            "Trustees, parents, and the children of the lower school,",
            "People of Hollow Creek, colleagues: good afternoon.",
            "Good evening, Saltmarsh!",
            "Fellow residents, ladies and gentlemen",
            "Lord Warden, Bishop, lock keepers, ladies and gentlemen",
        ] {
            assert_eq!(salutation(line), Some(line.chars().count()), "{line}");
        }
        for line in [
            "Neighbours, we have work to do:",
            "a word to the graduates,",
            "Good morning. The neighbours are here.",
            "Three things:",
            "Dear bread and cheap coal",
            "Fellow feeling",
        ] {
            assert_eq!(salutation(line), None, "{line}");
        }
    }

    #[test]
    fn a_greeting_is_short() {
        assert!(greets("Hello, all of you, and happy spring!"));
        assert!(!greets("We had hoped for better weather."));
        assert!(!greets(
            "Thank you for the years in which you carried the water, the coal and the post up to the farms."
        ));
    }
}
