//! What stands above an English speech, told by its wording: title, date, office.

use crate::language::grammar::{FrameFields, FrameLine};
use crate::text::WordList;

/// The longest line that names a speech, a date or a speaker, in characters.
const LONGEST_FRAME_LINE: usize = 160;

/// The months.
pub static MONTHS: WordList = WordList::new(include_str!("data/months.txt"));

/// What a line before the speech proper is.
pub fn frame_line(line: &str) -> Option<FrameLine> {
    const TITLES: [&str; 9] = [
        "address",
        "speech",
        "remarks",
        "message",
        "report",
        "statement",
        "lecture",
        "keynote",
        "commencement",
    ];
    if line.chars().count() > LONGEST_FRAME_LINE || line.ends_with(['.', '?']) && has_sentence(line) {
        return None;
    }
    let lower = line.to_lowercase();
    let figures = line.chars().any(|c| c.is_ascii_digit());
    let has_month = || lower.split(|c: char| !c.is_alphabetic()).any(is_month);
    let names_minutes = || lower.ends_with(" minutes") || lower.starts_with("minutes of ");
    let names_speech = || TITLES.iter().any(|word| lower.contains(word)) || names_minutes();
    if figures && has_month() && !(names_speech() && is_titled_with_date(&lower)) {
        Some(FrameLine::Dateline)
    } else if is_by(&lower) {
        Some(FrameLine::Speaker)
    } else if names_speech() {
        Some(FrameLine::Title)
    } else if is_place(line) {
        Some(FrameLine::Dateline)
    } else if names_office(&lower) || is_signature(line) {
        Some(FrameLine::Speaker)
    } else {
        None
    }
}

/// The names of the fields above a speech.
pub static FIELDS: FrameFields = FrameFields {
    titles: WordList::new(include_str!("data/title_fields.txt")),
    speakers: WordList::new(include_str!("data/speaker_fields.txt")),
    dates: WordList::new(include_str!("data/date_fields.txt")),
};

/// Whether a word names a month, in whatever case.
pub fn is_month(word: &str) -> bool {
    MONTHS.any(|month| month.eq_ignore_ascii_case(word))
}

/// `Mayor's speech on the harbour: 4 May 2021`: what the speech was about, and when after a colon.
fn is_titled_with_date(lower: &str) -> bool {
    let parts = lower.rsplit_once([':', '–', '—', '|']);
    let words =
        |text: &str| text.split_whitespace().filter(|word| word.chars().all(char::is_alphabetic)).count();
    parts.is_some_and(|(title, date)| words(title) >= 3 && date.contains(|c: char| c.is_ascii_digit()))
}

/// `Lakeside Station`, `Port Harmon, Ohio`: where a speech was given, on a line of its own.
fn is_place(line: &str) -> bool {
    const LONGEST: usize = 60;
    static LAST: WordList = WordList::new(include_str!("data/venues.txt"));
    let words: Vec<&str> = line.split_whitespace().collect();
    let capital = |word: &&str| word.starts_with(char::is_uppercase) || ["of", "the", "and"].contains(word);
    let last = words.last().copied().unwrap_or_default();
    let state = line.rsplit_once(", ").is_some_and(|(_, state)| STATES.has(state.trim_end_matches('.')));
    line.chars().count() <= LONGEST
        && words.len() > 1
        && words.iter().all(capital)
        && (LAST.has(last) || state)
}

/// American states, the capital, and nations, as they end the name of a place.
static STATES: WordList = WordList::new(include_str!("data/states.txt"));

/// `delivered by Her Excellency Dr. …`; `By Staff Reporter` says who wrote of it.
fn is_by(lower: &str) -> bool {
    const STAFF: [&str; 8] =
        ["staff", "reporter", "correspondent", "editor", "newsroom", "desk", "webmaster", "admin"];
    let is_paper = || lower.split(|c: char| !c.is_alphanumeric()).any(|word| STAFF.contains(&word));
    ["delivered by", "spoken by", "given by", "presented by", "by "]
        .iter()
        .any(|words| lower.starts_with(words))
        && !is_paper()
}

/// How a line starts that names an office or somebody who has one, in lower case.
pub const FIRST_OF_OFFICE: [&str; 30] = [
    "chair,",
    "chair of",
    "director,",
    "principal,",
    "leader of",
    "head of",
    "office of the ",
    "president ",
    "minister",
    "governor",
    "mayor",
    "secretary",
    "councillor ",
    "cr ",
    "**cr ",
    "dame ",
    "sir ",
    "lord ",
    "lady ",
    "dr ",
    "dr. ",
    "hon. ",
    "the hon",
    "the rt",
    "the right ",
    "professor ",
    "his excellency",
    "her excellency",
    "chief ",
    "ambassador",
];

/// `Councillor …, Leader of the Council`, `…, Minister of Environment`.
fn names_office(lower: &str) -> bool {
    static AFTER_COMMA: WordList = WordList::new(include_str!("data/offices_after_commas.txt"));
    let office = |rest: &str| {
        let rest = rest.trim_start();
        AFTER_COMMA.any(|word| {
            rest.starts_with(word)
                || rest.split_whitespace().nth(1).is_some_and(|second| second.starts_with(word))
        })
    };
    FIRST_OF_OFFICE.iter().any(|word| lower.starts_with(word))
        || lower.split_once(',').is_some_and(|(_, rest)| office(rest))
}

/// `HARRY S. TRUMAN`: two to four words in capitals.
fn is_signature(line: &str) -> bool {
    const JOINING: [&str; 9] = ["ON", "OF", "AT", "IN", "THE", "TO", "FOR", "AND", "WITH"];
    let words = line.split_whitespace().count();
    let capital = |c: char| c.is_uppercase() || matches!(c, '.' | ' ' | '-' | '\'');
    let goes_on = line.split_whitespace().next().is_some_and(|first| JOINING.contains(&first));
    (2..=4).contains(&words) && line.chars().all(capital) && !goes_on
}

/// Whether a sentence ends inside the line; `Mr.` and `Mrs.` do not end one.
pub fn has_sentence(line: &str) -> bool {
    const TITLES: [&str; 9] = ["Mr", "Mrs", "Ms", "Dr", "Hon", "Rt", "Prof", "Rev", "St"];
    line.match_indices(". ").any(|(end, _)| {
        let before = line.get(..end).unwrap_or_default();
        !TITLES.iter().any(|title| before.ends_with(title))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_dates_and_offices_are_told_apart() {
        for (line, told) in [
            ("Keynote to the Canal Trust, spring meeting", Some(FrameLine::Title)),
            ("Ridgeway Hall, 12 October 2018", Some(FrameLine::Dateline)),
            ("Warden's speech to the canal trust: 12 October 2018", Some(FrameLine::Title)),
            ("Speech: 12 October 2018", Some(FrameLine::Dateline)),
            ("presented by the Deputy Warden", Some(FrameLine::Speaker)),
            ("Ines Calloway, Director of Parks", Some(FrameLine::Speaker)),
            ("Councillor Moira Teague", Some(FrameLine::Speaker)),
            ("Office of the Warden", Some(FrameLine::Speaker)),
            ("The Right Worshipful the Warden", Some(FrameLine::Speaker)),
            ("By Weir Gazette staff", None),
            ("OWEN P. HARGREAVES", Some(FrameLine::Speaker)),
            ("Corn Hall", Some(FrameLine::Dateline)),
            ("Dry Creek, Nevada", Some(FrameLine::Dateline)),
            ("the hall", None),
            ("Mills, Farms and Ohio", None),
            ("ON THE RIVER", None),
            ("The mill closed. Nobody gave a speech about it.", None),
        ] {
            assert_eq!(frame_line(line), told, "{line}");
        }
    }

    #[test]
    fn titles_of_persons_end_no_sentence() {
        assert!(!has_sentence("Dr. Okoro and Mrs. Lindqvist"));
        assert!(has_sentence("The kettle is on. Sit down."));
    }
}
