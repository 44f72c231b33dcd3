//! Why wording is local that no rule explains: by its numbers, its capitals, and the words that names are made with.

use crate::language::local::LocalReason;
use crate::text::WordList;

/// Numbers in words, and what is counted or measured: `nineteen`, `half`, `kilometres`.
static NUMBERS: WordList = WordList::new(include_str!("../data/number_words.txt"));
static MEASURES: WordList = WordList::new(include_str!("../data/measures.txt"));

/// Seasons, feasts and meetings, which have their day.
static OCCASIONS: WordList = WordList::new(include_str!("../data/occasions.txt"));

/// Given names, and titles that stand before a name.
static GIVEN_NAMES: WordList = WordList::new(include_str!("../data/given_names.txt"));
static TITLES: WordList = WordList::new(include_str!("../data/titles_of_persons.txt"));

/// What bodies are called beside what [`super::REASON_WORDS`] lists, and what projects are.
static BODIES: WordList = WordList::new(include_str!("../data/further_bodies.txt"));
static PROJECTS: WordList = WordList::new(include_str!("../data/further_projects.txt"));

/// What a map shows, as it is called without a name: `the river`.
static LANDMARKS: WordList = WordList::new(include_str!("../data/landmarks.txt"));

/// The reason that wording suggests which ends with nothing that names end with. Wording with capitals is a name, of a
/// place where nothing tells; other wording is the speech's own way of saying.
pub(super) fn reason(wording: &str) -> LocalReason {
    let words: Vec<&str> =
        wording.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let lower: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    let has = |list: &WordList| lower.iter().any(|word| list.has(word));
    // `Lenny's` is what Lenny is.
    let last = lower.iter().rfind(|word| *word != "s").map_or("", String::as_str);
    let capitals = words.iter().filter(|word| word.starts_with(char::is_uppercase)).count();
    if capitals <= 1 && (has(&NUMBERS) || MEASURES.has(last)) {
        if last == "ago" { LocalReason::Date } else { LocalReason::Figure }
    } else if OCCASIONS.has(last) || capitals == 0 && has(&OCCASIONS) {
        LocalReason::Date
    } else if is_person(&words) {
        LocalReason::Person
    } else if BODIES.has(last) {
        LocalReason::Body
    } else if PROJECTS.has(last) {
        LocalReason::Project
    } else if capitals > 0 || LANDMARKS.has(last) {
        LocalReason::Place
    } else {
        LocalReason::Coinage
    }
}

/// `Marcus Bell`, `J. R. Doyle`, `Chair Pruitt`, `Denise`: a title, a given name or an initial and then only what
/// surnames look like.
fn is_person(words: &[&str]) -> bool {
    let [first, rest @ ..] = words else { return false };
    let begins = TITLES.has(first) || GIVEN_NAMES.has(first) || (is_initial(first) && !rest.is_empty());
    let goes_on = rest.iter().all(|word| word.starts_with(char::is_uppercase) || *word == "s");
    let is_other = rest
        .last()
        .is_some_and(|last| BODIES.has(&last.to_lowercase()) || LANDMARKS.has(&last.to_lowercase()));
    begins && goes_on && !is_other
}

fn is_initial(word: &str) -> bool {
    word.len() == 1 && word.starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use LocalReason::{Body, Coinage, Date, Figure, Person, Place, Project};

    fn told<const N: usize>(wordings: [&str; N], expected: LocalReason) {
        for wording in wordings {
            assert_eq!(reason(wording), expected, "{wording}");
        }
    }

    #[test]
    fn numbers_in_words_and_what_they_count_are_figures() {
        told(["nineteen", "Forty-one", "half as many again", "one in nine", "kilometres", "third"], Figure);
        told(["eleven years ago", "Easter", "this winter", "the Harvest Supper", "Tuesdays"], Date);
    }

    #[test]
    fn titles_given_names_and_initials_are_persons() {
        told(["Marcus Okafor", "Denise", "J. R. Doyle", "Chair Pruitt", "Sister Agnes"], Person);
        told(
            ["Walter's Diner", "Helen Grove", "Marlbeck", "Saltbush Flats", "the weir", "A Street Corner"],
            Place,
        );
    }

    #[test]
    fn trades_and_kinds_of_work_name_bodies_and_projects() {
        told(["Brandt Stove Works", "Kettering Foods", "this Legislature", "the Rowing Choir"], Body);
        told(["the Ready Together Campaign", "Safe Streets Initiative"], Project);
    }

    #[test]
    fn what_is_written_small_and_names_nothing_is_the_speechs_own() {
        told(["a merger", "flood", "ready reckoner"], Coinage);
    }
}
