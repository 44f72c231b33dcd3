//! Local wording of Chinese speeches.

mod coinages;
mod dates;
mod figures;
mod gazetteer;
mod generic;
mod meetings;
mod names;
mod persons;
mod redacted;

use rustc_hash::FxHashMap;

use crate::language::local::{CorpusFrequency, LocalMark, LocalReason, Passage, PatternSet};

/// All local marks of the passages; they may overlap.
pub(in crate::language) fn local_marks(
    passages: &[Passage],
    familiar: &dyn CorpusFrequency,
) -> Vec<LocalMark> {
    let standing_alone = names::types_standing_for_names(passages);
    let mut out = Vec::new();
    for passage in passages {
        let mut marks = dates::dates(passage);
        marks.extend(figures::figures(passage));
        marks.extend(redacted::redacted(passage));
        marks.extend(gazetteer::administrative_names(passage));
        marks.extend(names::names(passage));
        marks.extend(names::standing_alone(passage, &standing_alone));
        marks.extend(persons::persons(passage));
        meetings::extend_with_meetings(passage, &mut marks);
        coinages::extend_with_coinages(passage, familiar, &mut marks);
        out.extend(marks);
    }
    repeat_names(passages, &mut out);
    out
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
    use crate::language::local::flatten;
    use crate::language::{Language, words};
    use crate::text::Text;

    /// The wordings that a finder marks in a line.
    pub(super) fn marked(line: &str, find: impl Fn(&Passage) -> Vec<LocalMark>) -> Vec<String> {
        let text = Text::new(line.to_owned());
        let words = words(&text, text.range(), Language::Chinese);
        let passage = Passage { text: &text, range: text.range(), words: &words };
        flatten(find(&passage)).iter().map(|mark| text.slice(mark.range).to_owned()).collect()
    }
}
