//! Local wording of English speeches.

mod figures;
mod names;

use crate::language::local::{CorpusFrequency, LocalMark, LocalReason, Passage, ReasonWords};
use crate::language::{Language, redactions};

/// What local wording of each kind looks like.
pub(super) const REASON_WORDS: ReasonWords = ReasonWords {
    dates: &[
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "Thanksgiving",
    ],
    persons: &[],
    bodies: &[
        "Department",
        "Council",
        "Board",
        "Committee",
        "Commission",
        "Company",
        "Group",
        "School",
        "College",
        "University",
        "Church",
        "Authority",
        "Association",
        "Hospital",
        "Institute",
        "Foundation",
        "council",
        "board",
        "Library",
        "Club",
        "Office",
        "Agency",
        "Academy",
        "Bank",
        "Trust",
    ],
    places: &[
        "County", "City", "Town", "Township", "Village", "Street", "Road", "Avenue", "River", "Lake",
        "Creek", "Park", "Falls", "Harbour", "Harbor", "Island", "Islands", "Bay", "Bridge", "Hall",
        "Valley", "county", "town", "city",
    ],
    otherwise: LocalReason::Place,
};

/// All local marks of the passages; they may overlap. English names are told by their capital letters alone.
pub(in crate::language) fn local_marks(
    passages: &[Passage],
    _familiar: &dyn CorpusFrequency,
) -> Vec<LocalMark> {
    let mut out = names::names(passages);
    for passage in passages {
        out.extend(figures::dates_and_figures(passage));
        let redactions = redactions(passage.text, passage.range, Language::English);
        out.extend(
            redactions
                .into_iter()
                .map(|range| LocalMark::new(range.start, range.end, LocalReason::Redaction)),
        );
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
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
