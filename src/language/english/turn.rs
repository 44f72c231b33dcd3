//! Who speaks in a record in English: `THE PRESIDENT:`, `Mayor Delia Okafor (00:41):`, `Q:`.

use crate::language::grammar::{Naming, Turn};
use crate::text::WordList;

/// The longest name of a speaker in characters, with what stands in brackets after it.
const LONGEST_NAME: usize = 80;

/// The most words of a name with its titles: `The Right Honourable the Lord Mayor`.
const MOST_WORDS: usize = 7;

/// The name of who speaks at the start of a paragraph.
pub fn turn(paragraph: &str) -> Option<Turn> {
    static ROLES: WordList = WordList::new(include_str!("data/turn_roles.txt"));
    static ASKERS: WordList = WordList::new(include_str!("data/turn_askers.txt"));
    let (before, length) = before_mark(paragraph)?;
    let before = without_line_number(before);
    let (name, is_timed) = without_brackets(before);
    let lower = name.to_lowercase();
    let role = ROLES.has(&lower) || is_numbered_speaker(&lower);
    let is_named = is_person(name) || holds_person_in_brackets(before);
    if !role && (!is_named || addresses_chair(&lower)) {
        return None;
    }
    let is_capital =
        name.chars().filter(|c| c.is_alphabetic()).count() > 1 && !name.contains(char::is_lowercase);
    Some(Turn {
        length,
        is_host: ["moderator", "host", "announcer", "the moderator"].contains(&lower.as_str()),
        is_sure: role
            || is_timed
            || is_capital && has_title(&lower)
            || has_surname_in_capitals(name)
            || holds_person_in_brackets(before),
        asks: ASKERS.has(&lower),
        naming: match lower.as_str() {
            "q" | "a" | "question" | "answer" => Naming::Nobody,
            _ if role => Naming::Role,
            _ if has_title(&lower) => Naming::Titled,
            _ => Naming::Bare,
        },
        name: lower,
    })
}

/// What stands before the colon after a name, and how long it is with the colon: `Q: `, `Q. `, or `Q` and wide blanks in the
/// records of a press office.
fn before_mark(paragraph: &str) -> Option<(&str, usize)> {
    for letter in ["Q", "A"] {
        if let Some(rest) = paragraph.strip_prefix(letter)
            && (rest.starts_with(". ") || rest.starts_with("  ") || rest.starts_with('\t'))
        {
            return Some((letter, letter.len() + usize::from(rest.starts_with('.'))));
        }
    }
    // `Q Mr. President, will it hold?`
    let asked = paragraph.strip_prefix("Q ").filter(|rest| rest.starts_with(char::is_uppercase));
    if asked.is_some_and(|rest| rest.contains('?')) {
        return Some(("Q", 1));
    }
    // Times in brackets have colons, too.
    let mut depth = 0_usize;
    for (place, (byte, character)) in paragraph.char_indices().enumerate().take(LONGEST_NAME) {
        match character {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            ':' if depth == 0 => {
                let rest = paragraph.get(byte + 1..).unwrap_or_default();
                let is_parted = rest.is_empty() || rest.starts_with(char::is_whitespace);
                return paragraph.get(..byte).filter(|_| is_parted).map(|before| (before, place + 1));
            }
            _ => {}
        }
    }
    None
}

/// `12 MAYOR BELL`: a transcript that counts its lines.
fn without_line_number(name: &str) -> &str {
    let rest = name.trim_start_matches(|c: char| c.is_ascii_digit());
    if rest.len() < name.len() && rest.starts_with(' ') { rest.trim_start() } else { name }
}

/// A name without the brackets at its end, `(Kestrel Bay) (11.17)`, and whether one of them says when it was.
fn without_brackets(name: &str) -> (&str, bool) {
    let (mut rest, mut is_timed) = (name.trim(), false);
    while let Some(open) = rest.strip_suffix([')', ']']).and_then(|inside| inside.rfind(['(', '['])) {
        let inside = rest.get(open + 1..rest.len() - 1).unwrap_or_default();
        let is_time = |c: char| c.is_ascii_digit() || matches!(c, ':' | '.' | ' ' | 'a' | 'p' | 'm');
        is_timed |= inside.contains([':', '.'])
            && inside.starts_with(|c: char| c.is_ascii_digit())
            && inside.chars().all(is_time);
        rest = rest.get(..open).unwrap_or_default().trim_end();
    }
    (rest, is_timed)
}

/// `The Secretary of State for Fisheries (Ms Tanvi Acharya)`: an office and who holds it.
fn holds_person_in_brackets(before: &str) -> bool {
    let held = before.strip_suffix(')').and_then(|inside| inside.rsplit_once(" ("));
    held.is_some_and(|(office, person)| {
        office.starts_with(char::is_uppercase) && has_title(&person.to_lowercase()) && is_person(person)
    })
}

/// `Madam Speaker: I rise.`: whom a member turns to.
fn addresses_chair(name: &str) -> bool {
    const CHAIRS: [&str; 7] =
        ["speaker", "president", "chairman", "chairwoman", "chair", "mayor", "secretary"];
    let mut words = name.split_whitespace();
    let honoured =
        words.next().is_some_and(|first| ["mr", "mr.", "mrs", "mrs.", "madam", "madame"].contains(&first));
    honoured && words.next_back().is_some_and(|last| CHAIRS.contains(&last))
}

/// `speaker 2`.
fn is_numbered_speaker(name: &str) -> bool {
    name.strip_prefix("speaker ")
        .is_some_and(|number| !number.is_empty() && number.chars().all(|c| c.is_ascii_digit()))
}

/// Words in front of names that say that a person is meant, in lower case and without a full stop.
static TITLES: WordList = WordList::new(include_str!("data/turn_titles.txt"));

/// Whether a name has a title and more words.
fn has_title(lower: &str) -> bool {
    TITLES.after_start(lower).is_some_and(|rest| rest.trim_start_matches('.').starts_with(' '))
}

/// `Ms TANVI ACHARYA`: a title, and a name in capitals as records of parliaments have it.
fn has_surname_in_capitals(name: &str) -> bool {
    let capital = |word: &str| {
        word.chars().count() > 2 && word.chars().all(|c| c.is_uppercase() || c == '-' || c == '’')
    };
    has_title(&name.to_lowercase())
        && name.split_whitespace().skip(1).any(capital)
        && name.contains(char::is_lowercase)
}

/// Whether every word of a name has a capital: one or more words after a title, or two to four without.
fn is_person(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let capital = |word: &&str| {
        word.starts_with(char::is_uppercase) && word.chars().all(|c| c.is_alphabetic() || ".'’-".contains(c))
            || ["of", "the", "and"].contains(word)
    };
    let titled = has_title(&name.to_lowercase());
    words.len() <= MOST_WORDS && words.iter().all(capital) && words.len() > 1 && (titled || words.len() <= 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_speaks_is_told_by_a_role_a_title_or_a_time() {
        for (line, name, is_sure, asks) in [
            ("THE CHAIR: Thank you.", "the chair", true, false),
            ("Governor Ines Calloway (00:04):", "governor ines calloway", true, false),
            ("Mr. PYM (Larch Bend) (11.17): I rise.", "mr. pym", true, false),
            ("7 MAYOR VANE: Item four.", "mayor vane", true, false),
            ("Q. Will it hold?", "q", true, true),
            ("Audience member: Will it hold?", "audience member", true, false),
            ("Ines Calloway: It will.", "ines calloway", false, false),
            ("Speaker 2: It will.", "speaker 2", true, false),
        ] {
            let found = turn(line);
            let told = found.as_ref().map(|turn| (turn.name.as_str(), turn.is_sure, turn.asks));
            assert_eq!(told, Some((name, is_sure, asks)), "{line}");
        }
        assert_eq!(turn("THE CHAIR: Thank you.").map(|turn| turn.length), Some(10));
    }

    #[test]
    fn clauses_times_and_headings_are_nobody_who_speaks() {
        for line in [
            "Fellow members:",
            "One: be on time.",
            "My answer is this: no.",
            "At 10:30 we met.",
            "Housing: we built ninety homes.",
            "COUNCIL TAX: it will not rise.",
            "THE ROAD AHEAD: we will mend it.",
        ] {
            assert!(turn(line).is_none_or(|turn| !turn.is_sure), "{line}");
        }
    }
}
