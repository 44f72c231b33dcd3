//! Names by their capital letters in the middle of a sentence: `Ohio`, `Senator Taft`, `the Tennessee Valley`.

use rustc_hash::FxHashSet;

use crate::language::local::{LocalMark, LocalReason, Passage};
use crate::language::sentences;
use crate::text::{CharRange, WordList};

/// Capitalised words that belong to the whole nation, to nobody, or to the way of speaking: `Congress`, `God`, `We`.
const NATIONAL: &str = include_str!("../data/national.txt");

/// Nations and parts of the world, which are named everywhere: `Europe`, `Soviet`.
const WORLD: &str = include_str!("../data/world.txt");

/// Words that join the parts of a name.
const JOINTS: [&str; 3] = ["of", "the", "and"];

/// Titles before a person's name.
static TITLES: WordList = WordList::new(include_str!("../data/titles_before_names.txt"));

/// What the names of bodies and of projects end with.
static BODIES: WordList = WordList::new(include_str!("../data/bodies_and_projects.txt"));
const PROJECTS: [&str; 7] = ["Project", "Plan", "Program", "Initiative", "Dam", "Treaty", "Doctrine"];

/// The names of a speech's passages.
pub(super) fn names(passages: &[Passage]) -> Vec<LocalMark> {
    let vocabulary = Vocabulary::of(passages);
    passages.iter().flat_map(|passage| names_in(passage, &vocabulary)).collect()
}

/// What the speech itself tells of its words.
struct Vocabulary<'a> {
    /// Words written small somewhere: common words, whatever a sentence's start makes of them.
    small: FxHashSet<&'a str>,
    /// Words written with a capital letter in the middle of a sentence.
    capital: FxHashSet<&'a str>,
    no_names: FxHashSet<&'static str>,
    world: FxHashSet<&'static str>,
}

impl<'a> Vocabulary<'a> {
    fn of(passages: &[Passage<'a>]) -> Self {
        let mut out = Self {
            small: FxHashSet::default(),
            capital: FxHashSet::default(),
            no_names: NATIONAL.split_whitespace().collect(),
            world: WORLD.split_whitespace().collect(),
        };
        for passage in passages {
            let starts = sentence_starts(passage);
            for word in passage.words {
                let wording = passage.slice(*word);
                if !is_capitalised(wording) {
                    out.small.insert(wording);
                } else if !starts.contains(&word.start) {
                    out.capital.insert(wording);
                }
            }
        }
        out
    }

    /// Whether a word is part of a name where it stands.
    fn names(&self, wording: &str, starts_sentence: bool) -> bool {
        // `Ohio's`, `I'm`, but `O'Neill`.
        let bare = wording
            .split(['\'', '’'])
            .next()
            .filter(|bare| bare.len() > 1 || *bare == "I")
            .unwrap_or(wording);
        is_capitalised(bare)
            && bare.chars().count() > 1
            && !self.no_names.contains(bare)
            && !self.small.contains(bare.to_lowercase().as_str())
            && (!starts_sentence || self.capital.contains(wording))
    }
}

/// Where sentences, lines and quotations start: a capital letter there says nothing.
fn sentence_starts(passage: &Passage) -> FxHashSet<usize> {
    let words = passage.words;
    let mut out: FxHashSet<usize> = FxHashSet::default();
    for sentence in sentences(passage.text, passage.range) {
        let first = words.partition_point(|word| word.start < sentence.start);
        out.extend(words.get(first).map(|word| word.start));
    }
    let opened = words
        .iter()
        .filter(|word| matches!(passage.char_before(word.start), Some('"' | '“' | ':' | '\n' | '—')));
    out.extend(opened.map(|word| word.start));
    out
}

fn is_capitalised(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

fn names_in(passage: &Passage, vocabulary: &Vocabulary) -> Vec<LocalMark> {
    let starts = sentence_starts(passage);
    let named = |word: &CharRange| vocabulary.names(passage.slice(*word), starts.contains(&word.start));
    let mut out = Vec::new();
    let mut index = 0;
    while let Some(word) = passage.words.get(index) {
        let length = if named(word) { name_length(passage, index, named) } else { 0 };
        let role = length == 1 && is_role(passage.slice(*word));
        if length > 0 && !role && !is_heading(passage, index) {
            out.push(name(passage, index, length, vocabulary));
        }
        index += length.max(1);
    }
    out
}

/// How many words a name has that starts at a word: capitalised words, joined by `of the` and such.
fn name_length(passage: &Passage, index: usize, named: impl Fn(&CharRange) -> bool) -> usize {
    let words = passage.words.get(index..).unwrap_or_default();
    let mut length = 0;
    for (offset, word) in words.iter().enumerate() {
        let before = offset.checked_sub(1).and_then(|before| words.get(before));
        if before.is_some_and(|before| !is_joined(passage, *before, *word)) {
            break;
        }
        let wording = passage.slice(*word);
        if named(word)
            || (length > 0 && offset == length && is_capitalised(wording) && wording.chars().count() > 1)
        {
            length = offset + 1;
        } else if !JOINTS.contains(&wording) || offset >= length + 2 || wording == "and" {
            break;
        }
    }
    length
}

/// Whether nothing but a space, or the full stop of an abbreviation, parts two words: `St. Louis`.
fn is_joined(passage: &Passage, word: CharRange, next: CharRange) -> bool {
    let between = passage.between(word.end, next.start);
    let abbreviated = word.len() == 1 || ABBREVIATIONS.contains(&passage.slice(word));
    between == " " || (between == ". " && abbreviated)
}

const ABBREVIATIONS: [&str; 8] = ["St", "Dr", "Mr", "Mrs", "Ms", "Gen", "Gov", "Sen"];

/// A line in capital letters is a heading and says nothing of names.
fn is_heading(passage: &Passage, index: usize) -> bool {
    let neighbours = passage.words.get(index.saturating_sub(1)..).unwrap_or_default().iter().take(3);
    let shouted = |word: &CharRange| {
        let wording = passage.slice(*word);
        wording.chars().count() > 1 && wording.chars().all(|c| !c.is_lowercase())
    };
    neighbours.filter(|word| shouted(word)).count() >= 2
}

fn name(passage: &Passage, index: usize, length: usize, vocabulary: &Vocabulary) -> LocalMark {
    let words = passage.words.get(index..index + length).unwrap_or_default();
    let before = index.checked_sub(1).and_then(|before| passage.words.get(before));
    let title = before.filter(|word| TITLES.has(passage.slice(**word)));
    let compass = before.filter(|word| title.is_none() && begins_name(passage, **word, words));
    let start = title.or(compass).or(words.first()).map_or(0, |word| word.start);
    let end = words.last().map_or(start, |word| word.end);
    let last = words.last().map_or("", |word| passage.slice(*word));
    let first = words.first().map_or("", |word| passage.slice(*word));
    let reason = if title.is_some() || (length > 1 && (is_first_name(first) || TITLES.has(first))) {
        LocalReason::Person
    } else if BODIES.has(last) {
        LocalReason::Body
    } else if PROJECTS.contains(&last) {
        LocalReason::Project
    } else {
        LocalReason::Place
    };
    let of_the_world = words.iter().any(|word| vocabulary.world.contains(passage.slice(*word)));
    let specific = !of_the_world && (length > 1 || title.is_some() || is_state(last));
    LocalMark::new(start, end, reason).if_specific(specific)
}

/// First words that names keep although they are ordinary words: `North Carolina`, `New Zealand`.
static FIRST_WORDS: WordList = WordList::new(include_str!("../data/first_words_of_names.txt"));

/// Whether a word begins the name that stands after it.
fn begins_name(passage: &Passage, word: CharRange, name: &[CharRange]) -> bool {
    let joined = name.first().is_some_and(|first| is_joined(passage, word, *first));
    joined && FIRST_WORDS.has(passage.slice(word))
}

/// Offices and professions: by themselves they name nobody.
fn is_role(word: &str) -> bool {
    static ROLES: WordList = WordList::new(include_str!("../data/roles.txt"));
    TITLES.has(word) || ROLES.has(word)
}

/// The most frequent first names of the addresses of two hundred years.
fn is_first_name(word: &str) -> bool {
    static FIRST_NAMES: WordList = WordList::new(include_str!("../data/first_names.txt"));
    FIRST_NAMES.has(word)
}

/// The states of the Union with names of one word.
fn is_state(word: &str) -> bool {
    static STATES: WordList = WordList::new(include_str!("../data/states_of_one_word.txt"));
    STATES.has(word)
}

#[cfg(test)]
mod tests {
    use super::super::tests::marked;
    use super::*;
    use crate::text::Text;

    fn found(line: &str) -> Vec<String> {
        marked(line, |passage| names(&[*passage]))
    }

    #[test]
    fn capital_letters_in_mid_sentence_make_names() {
        assert_eq!(
            found(
                "We met in Ohio with Senator Taft of the Tennessee Valley Authority. Ohio prospers, and Lake Erie is clean."
            ),
            ["Ohio", "Senator Taft of the Tennessee Valley Authority", "Ohio", "Lake Erie"]
        );
    }

    #[test]
    fn names_keep_their_first_word_and_titles_make_persons() {
        assert_eq!(
            found("We came from North Carolina and saw New Zealand."),
            ["North Carolina", "New Zealand"]
        );
        let text = Text::new("Today Mayor Ortiz thanked us, and the Mayor left.".to_owned());
        let words = crate::language::words(&text, text.range(), crate::language::Language::English);
        let passage = Passage { text: &text, range: text.range(), words: &words };
        let found = names(&[passage]);
        let [person] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!((text.slice(person.range), person.reason), ("Mayor Ortiz", LocalReason::Person));
    }

    #[test]
    fn the_nation_and_its_bodies_are_not_local() {
        let line = "Mr. Speaker, the Congress of the United States and I thank the American people. God bless America.";
        assert_eq!(found(line), Vec::<String>::new());
    }

    #[test]
    fn a_sentence_start_or_a_heading_makes_no_name() {
        assert_eq!(
            found("Prosperity is near. FOREIGN POLICY AND DEFENSE. Freedom and prosperity for all."),
            Vec::<String>::new()
        );
    }
}
