//! The frame of an English speech that stands on one line, as pasted into a web form: title, office, date and address,
//! which nothing but blanks parts.

use super::address::{FIRST_WORDS, LONGEST_ADDRESS, VERBS, greets_listeners, has_listeners};
use super::frame::{FIRST_OF_OFFICE, frame_line, has_sentence, is_month};
use crate::text::WordList;

/// How many characters may stand before the address: title, office and date in full have around 200.
const LONGEST_FRAME: usize = 300;

/// How an address starts that gives itself away in the middle of a line, besides [`FIRST_WORDS`].
const PRESIDING: [&str; 13] = [
    "mr speaker",
    "mr. speaker",
    "mr president",
    "mr. president",
    "mr chairman",
    "mr. chairman",
    "mr chair",
    "mr. chair",
    "mr mayor",
    "mr. mayor",
    "madam ",
    "your excellenc",
    "members of ",
];

/// How a sentence starts that greets: it is the address.
const GREETINGS: [&str; 3] = ["Good morning", "Good afternoon", "Good evening"];

/// Words after which a name belongs to the title: `Remarks by the Mayor`.
static JOINING: WordList = WordList::new(include_str!("data/joining_words.txt"));

/// A word of a line.
#[derive(Clone, Copy)]
struct Word<'a> {
    /// Its first byte.
    byte: usize,
    text: &'a str,
}

/// Where the parts of the frame start, and the speech after them, in characters; nothing where no address gives itself
/// away or what stands before it is no frame.
pub fn frame_in_line(line: &str) -> Vec<usize> {
    let end = line.char_indices().nth(LONGEST_FRAME + LONGEST_ADDRESS).map_or(line.len(), |(byte, _)| byte);
    let line = line.get(..end).unwrap_or_default();
    let Some((address, end)) = address(line) else { return Vec::new() };
    let mut starts = vec![0];
    starts.extend(frame_starts(line.get(..address).unwrap_or_default()));
    starts.extend([address, end]);
    starts.dedup();
    starts.iter().filter_map(|&byte| Some(line.get(..byte)?.chars().count())).collect()
}

/// Where the address starts and ends, in bytes: the first words that are one, after nothing or after a frame.
fn address(line: &str) -> Option<(usize, usize)> {
    words(line).take_while(|word| word.byte <= LONGEST_FRAME).find_map(|word| {
        let (before, rest) = (line.get(..word.byte)?, line.get(word.byte..)?);
        let length = greeting(rest).or_else(|| listeners(rest))?;
        is_frame(before).then_some((word.byte, word.byte + length))
    })
}

/// Whether a text is what may stand before an address: nothing, or a title, an office and a date, one of which gives
/// itself away.
fn is_frame(text: &str) -> bool {
    let mut starts = vec![0];
    starts.extend(frame_starts(text));
    starts.push(text.len());
    let told = starts.windows(2).any(|pair| match *pair {
        [start, end] => text.get(start..end).is_some_and(|part| frame_line(part.trim()).is_some()),
        _ => false,
    });
    let text = text.trim_end();
    text.is_empty() || told && !text.ends_with([',', ';']) && !has_sentence(text) && !says_something(text)
}

/// The length in bytes of a sentence that greets and does nothing else: `Good morning, everyone.`
fn greeting(text: &str) -> Option<usize> {
    GREETINGS.iter().find(|words| text.starts_with(**words))?;
    let end = text.find(['.', '!', ':'])? + 1;
    let sentence = text.get(..end)?;
    greets_listeners(sentence).then_some(end)
}

/// The length in bytes of the names of the listeners and the mark after them; each clause names some.
fn listeners(text: &str) -> Option<usize> {
    let lower = text.to_lowercase();
    let capital = text.starts_with(char::is_uppercase);
    if !capital || !FIRST_WORDS.iter().chain(&PRESIDING).any(|words| lower.starts_with(words)) {
        return None;
    }
    let mut end = 0;
    while let Some(mark) = text.get(end..)?.find([',', ':', '!', '.', '?', ';', '—', '–']) {
        let clause = text.get(end..end + mark)?;
        let after_title = clause.ends_with("Mr") || clause.ends_with("Mrs") || clause.ends_with("Dr");
        let names = after_title || names_listeners(clause);
        if !names || !text.get(end + mark..)?.starts_with([',', ':', '!', '.']) {
            break;
        }
        end += mark + 1;
        match text.get(..end)?.chars().next_back() {
            Some('.') if after_title => {}
            // A sentence that only names listeners is none.
            Some('.') => return None,
            Some(':' | '!') => break,
            _ => {}
        }
    }
    let address = text.get(..end)?;
    address.ends_with([',', ':', '!']).then_some(end)
}

fn names_listeners(clause: &str) -> bool {
    let padded = format!(" {} ", clause.trim().to_lowercase());
    has_listeners(&padded) && !says_something(clause)
}

fn says_something(text: &str) -> bool {
    let padded = format!(" {} ", text.to_lowercase());
    VERBS.stand_apart_in(&padded)
}

/// Where a date or an office starts between the title and the address, in bytes.
fn frame_starts(frame: &str) -> Vec<usize> {
    let words: Vec<Word> = words(frame).collect();
    let word = |place: usize| words.get(place).map_or("", |word| bare(word.text));
    let mut out = Vec::new();
    for (place, Word { byte, text }) in words.iter().enumerate().skip(1) {
        let before = word(place - 1);
        let joined = JOINING.has(before.to_lowercase().as_str());
        let rest = frame.get(*byte..).unwrap_or_default().trim_start_matches('(').to_lowercase();
        let office = FIRST_OF_OFFICE.iter().any(|office| rest.starts_with(office));
        let goes_on = words.get(place - 1).is_some_and(|before| before.text.ends_with(','));
        if is_date(word(place), word(place + 1)) && !is_date(before, word(place)) && !joined
            || office && text.starts_with(char::is_uppercase) && !joined && !goes_on
        {
            out.push(*byte);
        }
    }
    out
}

/// `12 May`, `May 12`, `May 2018`: a month and a figure beside it.
fn is_date(word: &str, next: &str) -> bool {
    let figure = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    is_month(word) && word.starts_with(char::is_uppercase) && figure(next) || figure(word) && is_month(next)
}

fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let start = |text: &str| text.len() - text.trim_start().len();
    let mut rest = 0;
    std::iter::from_fn(move || {
        rest += start(text.get(rest..)?);
        let length = text.get(rest..)?.find(char::is_whitespace).unwrap_or(text.len() - rest);
        let word = Word { byte: rest, text: text.get(rest..rest + length)? };
        rest += length;
        (length > 0).then_some(word)
    })
}

/// A word without the marks around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How each part of a line starts.
    fn parts(line: &str) -> Vec<String> {
        let characters: Vec<char> = line.chars().collect();
        let part = |&start: &usize| {
            let part: String = characters[start..].iter().take(12).collect();
            part.trim().to_owned()
        };
        frame_in_line(line).iter().map(part).collect()
    }

    #[test]
    fn title_office_date_and_address_are_parted() {
        let line = "Remarks at the weir dinner Councillor Moira Teague, Leader of the Council (9 June 2017) Ladies and \
            gentlemen, the weir is safe. Mr Pell, please stand up.";
        assert_eq!(
            parts(line),
            ["Remarks at t", "Councillor M", "(9 June 2017", "Ladies and g", "the weir is"]
        );
        let line = "Address to the Diet of Varn, May 3, 2011 Mr. Speaker, Mr. President, distinguished Members of the \
            Diet, and fellow citizens: We meet in a hard year.";
        assert_eq!(parts(line), ["Address to t", "May 3, 2011", "Mr. Speaker,", "We meet in"]);
    }

    #[test]
    fn a_greeting_is_an_address() {
        let line = "Speech on the night buses Good evening, Saltmarsh! The last bus left at nine.";
        assert_eq!(parts(line), ["Speech on th", "Good evening", "The last bu"]);
        assert_eq!(parts("My fellow residents, friends, the gate is open."), ["My fellow re", "the gate is"]);
    }

    #[test]
    fn a_line_without_a_clear_address_stays_whole() {
        for line in [
            "The ferry sank. Ladies and gentlemen, nobody drowned.",
            "We have a saying about dear friends, and it is an old one.",
            "The members of the council voted, and the bridge was closed.",
            "Remarks on the ferry My fellow wardens closed the gate, and nobody drowned.",
            "Thank you, Members of the Council, for a warm hall on a cold night.",
        ] {
            assert_eq!(parts(line), [""; 0], "{line}");
        }
    }
}
