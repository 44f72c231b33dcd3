//! Local wording of English speeches.

mod figures;
mod names;

use crate::language::local::{CorpusFrequency, LocalMark, LocalReason, Passage, ReasonWords};
use crate::language::{Language, redactions};
use crate::text::CharRange;

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
    persons: &[
        "Mayor",
        "Chair",
        "Principal",
        "Superintendent",
        "Chief",
        "Director",
        "Officer",
        "Commissioner",
    ],
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
    kinds: "Address Affairs Agenda Annual Arts Assembly Attorney Award Awards Ballot Base Beach Bill Block Board Borough Budget \
        Building Business Capital Cathedral Cemetery Center Central Centre Chair Chairman Chamber Chapel Chapter Chief Christmas Circle \
        Citizens Civic Class Coast Code Commerce Commissioner Community Conference Congress Corner Corners Cove Creek Crossing \
        Day Deputy Development Director District Drive East Economic Education Elementary Emergency Energy Executive Fair Farm \
        Federal Field Finance Fire First Fiscal Flats Fork Fort Forum Fund Garden Gardens General Governor Grade Grand Grant Grove Health \
        Heights High Highway Hill Hills Hollow House Housing Human Industrial Initiative Junction Junior Justice Labor Landing Lane Law \
        Lower Main Manager Market Marsh Mayor Memorial Middle Mill Mills Mount Mountain National New North Northern Old Officer \
        Parade Parks Planning Plan Plant Plaza Point Police Pond Port President Principal Program Project Public Quarter Rail Ranch \
        Recreation Region Regional Representative Reserve Review Ridge Safety Saint Second Secretary Senate Senator Senior Service \
        Services Sheriff Shore South Southern Spring Springs Square State Station Statement Superintendent Supreme Team Third Trail \
        Transcript Treasurer Treasury Tribune Union United Upper Veterans Ward Water Welfare West Western Wing Woods Works Workforce \
        Year Youth Good Morning Afternoon Evening Thank Mister Madam Doctor Reverend Sir Lady Ladies Gentlemen",
    otherwise: LocalReason::Place,
};

/// All local marks of the passages; they may overlap. English names are told by their capital letters alone.
pub(in crate::language) fn local_marks(
    passages: &[Passage],
    _familiar: &dyn CorpusFrequency,
) -> Vec<LocalMark> {
    let mut out = names::names(passages);
    for passage in passages {
        out.extend(own_bodies(passage));
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

/// What a speech means its own by: `this council`, `our county`.
const POINTING: [&str; 3] = ["this", "our", "This"];
const OWN: [&str; 12] = [
    "council",
    "county",
    "city",
    "town",
    "township",
    "district",
    "village",
    "school",
    "university",
    "college",
    "board",
    "parish",
];

/// The bodies that only their level names.
fn own_bodies(passage: &Passage) -> Vec<LocalMark> {
    let own = passage.words.windows(2).filter(|pair| match pair {
        [pointing, body] => {
            POINTING.contains(&passage.slice(*pointing)) && OWN.contains(&passage.slice(*body))
        }
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
