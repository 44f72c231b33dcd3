//! Local wording of English speeches.

mod figures;
mod names;
mod reason;
mod stems;

pub(super) use stems::stems;

use super::address::is_listener;
use crate::language::local::{CorpusFrequency, LocalMark, LocalReason, Passage, ReasonWords};
use crate::language::redactions::{LoneX, redactions};
use crate::text::folding::lower_case;
use crate::text::{CharRange, WordList};

/// What local wording of each kind looks like.
pub(super) static REASON_WORDS: ReasonWords = ReasonWords {
    dates: WordList::new(include_str!("../data/kind_date.txt")),
    persons: WordList::new(include_str!("../data/kind_person.txt")),
    bodies: WordList::new(include_str!("../data/kind_body.txt")),
    places: WordList::new(include_str!("../data/kind_place.txt")),
    kinds: WordList::new(include_str!("../data/kind_other.txt")),
    otherwise: reason::reason,
    any_name: Some(LocalReason::Place),
};

/// All local marks of the passages; they may overlap. English names are told only by their capital letters.
pub(in crate::language) fn local_marks(
    passages: &[Passage],
    _familiar: &dyn CorpusFrequency,
) -> Vec<LocalMark> {
    let mut out = names::names(passages);
    for passage in passages {
        out.extend(own_bodies(passage));
        out.extend(figures::dates_and_figures(passage));
        let redactions = redactions(passage.text, passage.range, |_| LoneX::Letter);
        out.extend(
            redactions
                .into_iter()
                .map(|range| LocalMark::new(range.start, range.end, LocalReason::Redaction)),
        );
    }
    out
}

/// Words before a name that are no part of it, `Our City`, `this Council`, and those by which listeners are called:
/// `Excellencies`.
pub(super) fn names_nobody(word: &str) -> bool {
    const WORDS: [&str; 9] = ["the", "our", "my", "your", "their", "this", "that", "these", "every"];
    WORDS.iter().any(|listed| word.eq_ignore_ascii_case(listed)) || is_listener(&lower_case(word))
}

/// What a speech means its own by: `this council`, `our county`.
const POINTING: [&str; 3] = ["this", "our", "This"];
static OWN: WordList = WordList::new(include_str!("../data/own_bodies.txt"));

/// Whether wording is of a speech's own body, an amount of money or a percentage: of 104 such wordings in the marked
/// English speeches the editors call 103 local.
pub(in crate::language) fn is_always_local(wording: &str) -> bool {
    let is_own =
        wording.split_once(' ').is_some_and(|(pointing, body)| POINTING.contains(&pointing) && OWN.has(body));
    let has_figure = wording.chars().any(|c| c.is_ascii_digit());
    let is_amount = wording.starts_with(['$', '£', '€'])
        || ["%", "percent", "per cent"].iter().any(|unit| wording.ends_with(unit));
    is_own || has_figure && is_amount
}

/// The bodies that only their level names.
fn own_bodies(passage: &Passage) -> Vec<LocalMark> {
    let own = passage.words.windows(2).filter(|pair| match pair {
        [pointing, body] => POINTING.contains(&passage.slice(*pointing)) && OWN.has(passage.slice(*body)),
        _ => false,
    });
    let mark = |pair: &[CharRange]| match pair {
        [first, last] => Some(LocalMark::new(first.start, last.end, LocalReason::Body).if_specific(false)),
        _ => None,
    };
    own.filter_map(mark).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn a_body_is_meant_by_its_level() {
        assert_eq!(
            marked("In this council and our county we try", own_bodies),
            ["this council", "our county"]
        );
        assert!(marked("this year our people", own_bodies).is_empty());
    }
    use crate::language::local::flatten;
    use crate::language::words;
    use crate::text::Text;

    /// The wordings that a finder marks in a line.
    pub(super) fn marked(line: &str, find: impl Fn(&Passage) -> Vec<LocalMark>) -> Vec<String> {
        let text = Text::new(line.to_owned());
        let words = words(&text, text.range(), Language::English);
        let passage = Passage { text: &text, range: text.range(), words: &words };
        flatten(find(&passage)).iter().map(|mark| text.slice(mark.range).to_owned()).collect()
    }
}
