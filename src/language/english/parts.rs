//! What the parts of an English speech are for, told by their wording: announcing, looking back, welcoming, winding up.

use crate::text::WordList;

/// The longest sentence in characters that says how many points follow.
const LONGEST_ANNOUNCEMENT: usize = 160;

/// Whether a paragraph ends by announcing the points that follow: `I have three things to say.`
pub fn announces(paragraph: &str) -> bool {
    static NUMBERS: WordList = WordList::new(include_str!("data/numbers_of_points.txt"));
    static COUNTED: WordList = WordList::new(include_str!("data/counted_points.txt"));
    static OUTLOOKS: WordList = WordList::new(include_str!("data/outlooks.txt"));
    let paragraph = paragraph.trim_end();
    if paragraph.ends_with(':') {
        return true;
    }
    let lower = last_sentence(paragraph).to_lowercase();
    let counted = |number: &str| {
        lower.split_once(&format!(" {number} ")).is_some_and(|(_, rest)| {
            rest.split_whitespace().take(4).any(|word| COUNTED.any(|counted| word.starts_with(counted)))
        })
    };
    lower.chars().count() <= LONGEST_ANNOUNCEMENT
        && (NUMBERS.any(counted)
            || OUTLOOKS.stand_in(&lower)
            || lower.contains("one at a time")
            || lower.contains("as follows"))
}

fn last_sentence(paragraph: &str) -> &str {
    let body = paragraph.trim_end_matches(['.', '!', '?', ' ']);
    body.rfind(". ").and_then(|byte| paragraph.get(byte + 1..)).unwrap_or(paragraph)
}

/// Whether a paragraph starts by looking back on past work.
pub fn looks_back(paragraph: &str) -> bool {
    static FIRST: WordList = WordList::new(include_str!("data/looking_back.txt"));
    FIRST.any(|words| paragraph.starts_with(words))
}

/// How many characters at the start of a paragraph tell that it looks back.
const FIRST_WORDS: usize = 120;

/// The share of words in the past tense from which on a paragraph tells what was done. Paragraphs of plans have one or
/// two of a hundred.
const PAST_SHARE: f64 = 0.06;

/// Whether a paragraph near the front of a speech speaks of what was done: it says so, or most of its verbs do.
pub fn reviews(paragraph: &str) -> bool {
    static FIRST: WordList = WordList::new(include_str!("data/reviewing.txt"));
    let start: String = paragraph.chars().take(FIRST_WORDS).flat_map(char::to_lowercase).collect();
    looks_back(paragraph) || FIRST.stand_in(&start) || calls_year(&start) || is_account(paragraph)
}

/// `it has been a good and busy year`: what the time that is over was like. `start` is in lower case.
fn calls_year(start: &str) -> bool {
    const MOST_WORDS: usize = 6;
    static FIRST: WordList = WordList::new(include_str!("data/calling_the_year.txt"));
    FIRST.after_start(start).is_some_and(|rest| {
        let words = rest.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.take(MOST_WORDS).any(|word| ["year", "months", "decade", "term"].contains(&word))
    })
}

fn is_account(paragraph: &str) -> bool {
    static PAST: WordList = WordList::new(include_str!("data/past_verbs.txt"));
    const AHEAD: [&str; 5] = ["will", "must", "should", "shall", "going"];
    let (mut words, mut past, mut ahead) = (0_usize, 0_usize, 0_usize);
    for word in paragraph.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let word = word.to_lowercase();
        words += 1;
        past += usize::from(PAST.has(word.as_str()) || word.len() > 4 && word.ends_with("ed"));
        ahead += usize::from(AHEAD.contains(&word.as_str()));
    }
    past >= 4 && ahead * 3 <= past && past as f64 >= words as f64 * PAST_SHARE
}

/// Whether a paragraph says in its first sentence what is to come: `First, next spring we will hire more wardens.`
pub fn looks_ahead(paragraph: &str) -> bool {
    static AHEAD: WordList = WordList::new(include_str!("data/looking_ahead.txt"));
    let first = paragraph.split(['.', '!', '?']).find(|sentence| sentence.contains(' ')).unwrap_or_default();
    let lower = format!(" {}", first.to_lowercase().replace('’', "'"));
    AHEAD.stand_apart_in(&lower)
}

/// Whether a heading stands over a part that looks back on past work.
pub fn heading_looks_back(heading: &str) -> bool {
    const WORDS: [&str; 4] = ["review of", "looking back", "the past year", "accomplishments"];
    let lower = heading.to_lowercase();
    WORDS.iter().any(|words| lower.contains(words))
}

/// Whether a paragraph welcomes, thanks or congratulates, as openings do.
pub fn welcomes(paragraph: &str) -> bool {
    static WORDS: WordList = WordList::new(include_str!("data/welcomes.txt"));
    let lower = paragraph.to_lowercase();
    WORDS.stand_in(&lower)
}

/// Whether a paragraph at the end of the speech winds it up.
pub fn closes(paragraph: &str) -> bool {
    static FIRST: WordList = WordList::new(include_str!("data/closing_starts.txt"));
    static ANYWHERE: WordList = WordList::new(include_str!("data/closings.txt"));
    FIRST.any(|words| paragraph.starts_with(words)) || ANYWHERE.stand_in(paragraph)
}

/// Whether a line takes leave as letters do: `Yours sincerely,`.
pub fn signs_off(line: &str) -> bool {
    static WORDS: WordList = WordList::new(include_str!("data/valedictions.txt"));
    WORDS.has(line.trim_end_matches(',').to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn announcements_count_what_follows_or_say_that_it_does() {
        for line in [
            "So here are two requests, and then you may eat.",
            "The rules are as follows.",
            "I would like to talk about the ferry.",
            "We looked at the books and found this:",
        ] {
            assert!(announces(line), "{line}");
        }
        for line in ["The three ferries were late.", "We have talked about the ferry long enough."] {
            assert!(!announces(line), "{line}");
        }
        // Only the last sentence announces.
        assert!(!announces(
            "I have two requests. The first one you know, and the second can wait until the band is done."
        ));
    }

    #[test]
    fn a_review_says_so_or_tells_what_was_done() {
        assert!(looks_back("Looking back, the flood was the easy part."));
        assert!(reviews("Over the last winter the volunteers cleared nine miles of towpath."));
        assert!(reviews("They built a weir, opened the lock, painted the gates and found the key."));
        assert!(reviews("It has been a wet and busy year, and the gates held."));
        assert!(!reviews("It has been said that the gates are heavy."));
        assert!(!reviews(
            "They will build a weir, and we will open the lock, paint the gates and find the key."
        ));
        assert!(!looks_back("The future looks bright."));
        assert!(looks_ahead("Second, before the floods come we’ll raise the towpath."));
        assert!(!looks_ahead("Second, we raised the towpath. We will not have to do it again."));
        assert!(heading_looks_back("Looking Back on the Season"));
        assert!(!heading_looks_back("The Season Ahead"));
    }

    #[test]
    fn openings_welcome_and_closings_thank() {
        assert!(welcomes("On behalf of the lock keepers, I am glad that you came."));
        assert!(!welcomes("The lock keepers are glad."));
        assert!(closes("I wish every crew good luck on the water."));
        assert!(closes("Let us leave the gates better than they were."));
        assert!(!closes("The gates are heavy."));
        assert!(signs_off("Kind regards,") && !signs_off("Best of all, the gates held."));
    }
}
