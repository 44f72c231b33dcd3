//! The frame of an English speech, told by its wording: address, title, date, office, announcing, looking back, winding
//! up.

use crate::language::grammar::FrameLine;

/// The longest address in characters; `Mr. Speaker, Mr. President, distinguished Members of the Congress, honored
/// guests, and fellow citizens:` has 103, that of 1989 with all its names 196.
const LONGEST_ADDRESS: usize = 300;

/// The longest line that names a speech, a date or a speaker, in characters.
const LONGEST_FRAME_LINE: usize = 160;

/// Listeners, in lower case.
const LISTENERS: [&str; 45] = [
    "citizens",
    "speaker",
    "president",
    "members",
    "congress",
    "friends",
    "ladies",
    "gentlemen",
    "americans",
    "colleagues",
    "senate",
    "senators",
    "countrymen",
    "residents",
    "neighbours",
    "neighbors",
    "guests",
    "delegates",
    "councillors",
    "councilors",
    "councilmembers",
    "commissioners",
    "students",
    "graduates",
    "parents",
    "families",
    "governors",
    "trustees",
    "faculty",
    "teachers",
    "alumni",
    "veterans",
    "comrades",
    "brothers",
    "sisters",
    "excellencies",
    "excellency",
    "shareholders",
    "mayor",
    "chair",
    "chairman",
    "secretary-general",
    "everyone",
    "honour",
    "good ",
];

/// Words of a sentence, which an address has none of.
const VERBS: [&str; 14] = [
    " is ", " are ", " was ", " were ", " have ", " has ", " will ", " we ", " i ", " it ", " must ",
    " let ", " can ", " do ",
];

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
    let names = greeted.strip_suffix([':', ',', '!'])?;
    let lower = format!(" {} ", names.to_lowercase());
    let named = LISTENERS.iter().any(|word| lower.contains(word));
    let capital = names.starts_with(|c: char| c.is_uppercase());
    (named && capital && !has_sentence(names) && !VERBS.iter().any(|verb| lower.contains(verb)))
        .then_some(length)
}

/// `Good morning, Larch Bend!`, `Good evening, neighbors.`: a greeting and whom it is for.
fn greets_listeners(line: &str) -> bool {
    const LONGEST: usize = 60;
    let lower = line.to_lowercase();
    let Some(rest) = GREETINGS.iter().find_map(|words| lower.strip_prefix(words)) else { return false };
    let names = rest.trim_start_matches([',', ' ']).trim_end_matches(['.', '!', ',', ':']);
    let padded = format!(" {names} ");
    line.chars().count() <= LONGEST
        && names.chars().any(char::is_alphabetic)
        && !names.contains(['.', '!', '?', ';', ':'])
        && !VERBS.iter().any(|verb| padded.contains(verb))
}

/// How an address ends or starts that greets.
const GREETINGS: [&str; 4] = ["good morning", "good afternoon", "good evening", "good day"];

/// An address without the greeting behind it: `…people of Pardee Falls: good evening.`
fn without_greeting(line: &str) -> &str {
    let Some((names, rest)) = line.rsplit_once([':', ',']) else { return line };
    let rest = rest.trim().to_lowercase();
    let greeting = GREETINGS.iter().any(|words| rest.trim_end_matches(['.', '!']) == *words);
    if greeting { line.get(..=names.len()).unwrap_or(line) } else { line }
}

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
    if line.chars().count() > LONGEST_FRAME_LINE || line.ends_with(['.', '?']) && has_sentence(line) {
        return None;
    }
    let lower = line.to_lowercase();
    let figures = line.chars().any(|c| c.is_ascii_digit());
    let month = |word: &&str| lower.split(|c: char| !c.is_alphabetic()).any(|other| other == *word);
    if figures && MONTHS.iter().any(month) {
        Some(FrameLine::Dateline)
    } else if is_by(&lower) {
        Some(FrameLine::Speaker)
    } else if TITLES.iter().any(|word| lower.contains(word)) {
        Some(FrameLine::Title)
    } else if names_office(&lower) || is_signature(line) {
        Some(FrameLine::Speaker)
    } else {
        None
    }
}

/// `delivered by Her Excellency Dr. …`.
fn is_by(lower: &str) -> bool {
    ["delivered by", "spoken by", "given by", "presented by", "by "]
        .iter()
        .any(|words| lower.starts_with(words))
}

/// `Councillor …, Leader of the Council`, `…, Minister of Environment`.
fn names_office(lower: &str) -> bool {
    const FIRST: [&str; 28] = [
        "chair,",
        "chair of",
        "director,",
        "principal,",
        "leader of",
        "head of",
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
        "professor ",
        "his excellency",
        "her excellency",
        "chief ",
        "ambassador",
    ];
    const BEHIND_COMMA: [&str; 13] = [
        "minister",
        "president",
        "governor",
        "mayor",
        "secretary",
        "chair",
        "leader of",
        "director",
        "principal",
        "superintendent",
        "commissioner",
        "chief",
        "head",
    ];
    let office = |rest: &str| {
        let rest = rest.trim_start();
        BEHIND_COMMA.iter().any(|word| {
            rest.starts_with(word)
                || rest.split_whitespace().nth(1).is_some_and(|second| second.starts_with(word))
        })
    };
    FIRST.iter().any(|word| lower.starts_with(word))
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
fn has_sentence(line: &str) -> bool {
    const TITLES: [&str; 9] = ["Mr", "Mrs", "Ms", "Dr", "Hon", "Rt", "Prof", "Rev", "St"];
    line.match_indices(". ").any(|(end, _)| {
        let before = line.get(..end).unwrap_or_default();
        !TITLES.iter().any(|title| before.ends_with(title))
    })
}

/// The longest sentence in characters that says how many points follow.
const LONGEST_ANNOUNCEMENT: usize = 160;

/// Whether a paragraph ends by announcing the points that follow: `I have three things to say.`
pub fn announces(paragraph: &str) -> bool {
    const NUMBERS: [&str; 12] = [
        " two ",
        " three ",
        " four ",
        " five ",
        " six ",
        " seven ",
        " eight ",
        " ten ",
        " a few ",
        " several ",
        " some ",
        " a couple ",
    ];
    const COUNTED: [&str; 24] = [
        "things",
        "points",
        "priorities",
        "goals",
        "pieces",
        "lessons",
        "areas",
        "commitments",
        "reasons",
        "questions",
        "challenges",
        "promises",
        "steps",
        "ways",
        "messages",
        "parts",
        "thoughts",
        "words",
        "ideas",
        "tasks",
        "requests",
        "observations",
        "proposals",
        "pillars",
    ];
    let paragraph = paragraph.trim_end();
    if paragraph.ends_with(':') {
        return true;
    }
    let lower = last_sentence(paragraph).to_lowercase();
    let counted = |number: &&str| {
        lower.split_once(number).is_some_and(|(_, rest)| {
            rest.split_whitespace()
                .take(4)
                .any(|word| COUNTED.iter().any(|counted| word.starts_with(counted)))
        })
    };
    lower.chars().count() <= LONGEST_ANNOUNCEMENT
        && (NUMBERS.iter().any(counted) || lower.contains("one at a time") || lower.contains("as follows"))
}

fn last_sentence(paragraph: &str) -> &str {
    let body = paragraph.trim_end_matches(['.', '!', '?', ' ']);
    body.rfind(". ").and_then(|byte| paragraph.get(byte + 1..)).unwrap_or(paragraph)
}

/// Whether a paragraph starts by looking back on past work.
pub fn looks_back(paragraph: &str) -> bool {
    const FIRST: [&str; 12] = [
        "Looking back",
        "In the past year",
        "During the past year",
        "Over the past year",
        "In the last year",
        "During the last year",
        "Over the last year",
        "Last year,",
        "It has been a year",
        "What a year",
        "A year ago",
        "I am proud to report",
    ];
    FIRST.iter().any(|words| paragraph.starts_with(words))
}

/// How many characters at the start of a paragraph tell that it looks back.
const FIRST_WORDS: usize = 120;

/// The share of words in the past tense from which on a paragraph tells what was done. Paragraphs of plans have one or
/// two of a hundred.
const PAST_SHARE: f64 = 0.06;

/// Whether a paragraph near the front of a speech speaks of what was done: it says so, or most of its verbs do.
pub fn reviews(paragraph: &str) -> bool {
    const FIRST: [&str; 15] = [
        "last year",
        "past year",
        "past twelve months",
        "this past",
        "year ago",
        "years ago",
        "months ago",
        "over the past",
        "has been a year",
        "a year of",
        "proud to report",
        "look back",
        "looking back",
        "when i took office",
        "we have come",
    ];
    let start: String = paragraph.chars().take(FIRST_WORDS).flat_map(char::to_lowercase).collect();
    looks_back(paragraph) || FIRST.iter().any(|words| start.contains(words)) || is_account(paragraph)
}

fn is_account(paragraph: &str) -> bool {
    const PAST: [&str; 18] = [
        "was", "were", "had", "did", "went", "came", "made", "took", "found", "kept", "built", "won", "lost",
        "gave", "held", "paid", "grew", "brought",
    ];
    const AHEAD: [&str; 5] = ["will", "must", "should", "shall", "going"];
    let (mut words, mut past, mut ahead) = (0_usize, 0_usize, 0_usize);
    for word in paragraph.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let word = word.to_lowercase();
        words += 1;
        past += usize::from(PAST.contains(&word.as_str()) || word.len() > 4 && word.ends_with("ed"));
        ahead += usize::from(AHEAD.contains(&word.as_str()));
    }
    past >= 4 && ahead * 3 <= past && past as f64 >= words as f64 * PAST_SHARE
}

/// Whether a heading stands over a part that looks back on past work.
pub fn heading_looks_back(heading: &str) -> bool {
    const WORDS: [&str; 4] = ["review of", "looking back", "the past year", "accomplishments"];
    let lower = heading.to_lowercase();
    WORDS.iter().any(|words| lower.contains(words))
}

/// Whether a paragraph is a greeting and nothing else: `Good morning, everyone.`
pub fn greets(paragraph: &str) -> bool {
    const LONGEST_GREETING: usize = 60;
    const FIRST: [&str; 7] =
        ["Good morning", "Good afternoon", "Good evening", "Hello", "Thank you", "Wow", "Welcome"];
    paragraph.chars().count() <= LONGEST_GREETING && FIRST.iter().any(|words| paragraph.starts_with(words))
}

/// Whether a paragraph welcomes, thanks or congratulates, as openings do.
pub fn welcomes(paragraph: &str) -> bool {
    const WORDS: [&str; 16] = [
        "want to thank",
        "like to thank",
        "wish to thank",
        "begin by thanking",
        "welcome",
        "thank you for",
        "pleasure",
        "honour to",
        "honor to",
        "congratulat",
        "on behalf of",
        "acknowledge",
        "delighted",
        "grateful",
        "privilege",
        "thank you,",
    ];
    let lower = paragraph.to_lowercase();
    WORDS.iter().any(|words| lower.contains(words))
}

/// Whether a paragraph at the end of the speech winds it up.
pub fn closes(paragraph: &str) -> bool {
    const FIRST: [&str; 10] = [
        "In conclusion",
        "In closing",
        "Thank you",
        "Finally",
        "Let us",
        "My fellow",
        "This, then,",
        "To conclude",
        "It remains",
        "I commend",
    ];
    const ANYWHERE: [&str; 13] = [
        "God bless",
        "Thank you",
        "Godspeed",
        "Almighty",
        "thank you",
        "I commend",
        "for your attention",
        "good luck",
        "ong live",
        "I thank",
        "best days",
        "look forward to",
        "Let's have",
    ];
    FIRST.iter().any(|words| paragraph.starts_with(words))
        || ANYWHERE.iter().any(|words| paragraph.contains(words))
}
