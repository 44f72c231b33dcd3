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

use super::{Familiar, LocalMark, LocalReason, Passage, Wordings};

/// All local marks of the passages; they may overlap.
pub(super) fn local_marks(passages: &[Passage], familiar: &dyn Familiar) -> Vec<LocalMark> {
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
    for reason in [LocalReason::Place, LocalReason::Body, LocalReason::Project, LocalReason::Coinage] {
        let Some(first) = passages.first() else { return };
        let known: Vec<&str> = marks
            .iter()
            .filter(|mark| {
                mark.reason == reason && mark.specific && mark.range.len() >= SHORTEST_REPEATED_NAME
            })
            .map(|mark| first.slice(mark.range))
            .collect();
        let known = Wordings::new(known);
        for passage in passages {
            let found = known.find(passage.text, passage.range);
            let whole = found
                .into_iter()
                .filter(|range| passage.is_between_words(range.start) && passage.is_between_words(range.end));
            marks.extend(whole.map(|range| LocalMark::new(range.start, range.end, reason)));
        }
    }
}

/// Shorter wording is marked only where the context says that it is a name: `双城` may mean any two cities.
const SHORTEST_REPEATED_NAME: usize = 3;

#[cfg(test)]
mod tests {
    use super::super::flatten;
    use super::*;
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
