//! Local wording of Chinese speeches.

mod bodies;
mod coinages;
mod dates;
mod every_place;
mod figures;
mod gazetteer;
mod generic;
mod given_names;
mod meetings;
mod names;
mod persons;
mod redacted;
mod seats;
mod stems;

use rustc_hash::{FxHashMap, FxHashSet};

pub(super) use every_place::{is_of_every_place, names_nobody};
pub(super) use gazetteer::is_administrative_name;
pub(super) use persons::is_surname;
pub(super) use seats::places_of_seats;
pub(super) use stems::stems;

use crate::language::local::{CorpusFrequency, LocalMark, LocalReason, Passage, PatternSet, ReasonWords};
use crate::text::{CharRange, WordList};

/// What local wording of each kind looks like.
pub(super) static REASON_WORDS: ReasonWords = ReasonWords {
    dates: WordList::new(include_str!("../data/kind_date.txt")),
    persons: WordList::new(include_str!("../data/kind_person.txt")),
    bodies: WordList::new(include_str!("../data/kind_body.txt")),
    places: WordList::new(include_str!("../data/kind_place.txt")),
    kinds: WordList::new(""),
    otherwise: |_| LocalReason::Coinage,
    any_name: None,
};

/// All local marks of the passages; they may overlap.
pub(in crate::language) fn local_marks(
    passages: &[Passage],
    familiar: &dyn CorpusFrequency,
) -> Vec<LocalMark> {
    let standing_for_names = names::types_standing_for_names(passages);
    let mut out = Vec::new();
    for passage in passages {
        let mut marks = dates::dates(passage);
        marks.extend(figures::figures(passage));
        marks.extend(redacted::redacted(passage));
        marks.extend(gazetteer::administrative_names(passage));
        marks.extend(names::names(passage));
        marks.extend(names::standing_for_names(passage, &standing_for_names));
        marks.extend(persons::persons(passage));
        marks.extend(given_names::given_names(passage));
        marks.extend(bodies::bodies_by_level(passage));
        marks.extend(bodies::firms(passage));
        marks.extend(bodies::hospitals(passage));
        meetings::extend_with_meetings(passage, &mut marks);
        coinages::extend_with_coinages(passage, familiar, &mut marks);
        out.extend(marks);
    }
    repeat_names(passages, &mut out);
    drop_names_cut_from_others(passages, &mut out);
    out
}

/// Whether wording that the rules found is of a speech's own place, an amount of money, a firm or a masked year. Of 80
/// wordings of the first two kinds in the marked Chinese speeches the editors call 79 local; the others are local by
/// what they are.
pub(in crate::language) fn is_always_local(wording: &str) -> bool {
    const OWN: &str = "镇县市区乡村局院校";
    let mut characters = wording.chars();
    let is_own = characters.next() == Some('我')
        && characters.next().is_some_and(|level| OWN.contains(level))
        && characters.next().is_none();
    let starts_with_figure = wording.starts_with(|c: char| c.is_ascii_digit());
    let is_masked = || wording.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with(dates::MASKS);
    is_own
        || starts_with_figure && (wording.ends_with('元') || is_masked())
        || bodies::FIRM_ENDINGS.iter().any(|ending| wording.ends_with(ending))
}

/// Drops names that begin inside of another one: `河北` of `白河北站`, in a speech of 白河县.
fn drop_names_cut_from_others(passages: &[Passage], marks: &mut Vec<LocalMark>) {
    let Some(first) = passages.first() else { return };
    let places = marks.iter().filter(|mark| mark.reason == LocalReason::Place);
    let stems: FxHashSet<String> = places
        .map(|mark| first.slice(mark.range))
        .filter(|name| is_administrative_name(name))
        .filter_map(|name| stems(name).pop())
        .collect();
    let patterns = PatternSet::new(stems.iter().map(String::as_str));
    let others: Vec<CharRange> =
        passages.iter().flat_map(|passage| patterns.find(passage.text, passage.range)).collect();
    marks.retain(|mark| {
        let next = others.partition_point(|other| other.start < mark.range.start);
        let before = next.checked_sub(1).and_then(|before| others.get(before));
        let is_cut = before.is_some_and(|other| mark.range.start < other.end && other.end < mark.range.end);
        mark.reason != LocalReason::Place || !is_cut
    });
}

/// Marks a name or coinage, once it is known, wherever it stands.
fn repeat_names(passages: &[Passage], marks: &mut Vec<LocalMark>) {
    let Some(first) = passages.first() else { return };
    let names = marks.iter().filter(|mark| {
        let named = !matches!(mark.reason, LocalReason::Figure | LocalReason::Person);
        named && mark.specific && mark.range.len() >= SHORTEST_REPEATED_NAME
    });
    let reasons: FxHashMap<&str, LocalReason> =
        names.map(|mark| (first.slice(mark.range), mark.reason)).collect();
    let wordings = PatternSet::new(reasons.keys().copied());
    for passage in passages {
        for range in wordings.find(passage.text, passage.range) {
            let whole = passage.is_between_words(range.start) && passage.is_between_words(range.end);
            if let Some(&reason) = reasons.get(passage.slice(range)).filter(|_| whole) {
                marks.push(LocalMark::new(range.start, range.end, reason));
            }
        }
    }
}

/// Shorter wording is marked only where the context says that it is a name: `双城` may mean any two cities.
const SHORTEST_REPEATED_NAME: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::local::{NoReference, flatten};
    use crate::language::{Language, words};
    use crate::text::Text;

    #[test]
    fn no_name_is_cut_from_another_one() {
        let all = |line| marked(line, |passage| local_marks(&[*passage], &NoReference));
        assert!(!all("白河县召开会议，白河北站建成通车。").contains(&"河北".to_owned()));
        assert!(all("白河县召开会议，河北的客人也来了。").contains(&"河北".to_owned()));
    }

    /// The wordings that a finder marks in a line.
    pub(super) fn marked(line: &str, find: impl Fn(&Passage) -> Vec<LocalMark>) -> Vec<String> {
        let text = Text::new(line.to_owned());
        let words = words(&text, text.range(), Language::Chinese);
        let passage = Passage { text: &text, range: text.range(), words: &words };
        flatten(find(&passage)).iter().map(|mark| text.slice(mark.range).to_owned()).collect()
    }
}
