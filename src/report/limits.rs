//! How much of a comparison the text report lists: all that people read of a few speeches would be hundreds of thousands of
//! lines for 71.

use super::Source;
use crate::compare::{Link, Overlap, SpeechId};

/// What the reader has asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    /// How many entries a list may have; `None` leaves it to the report.
    pub top: Option<usize>,
}

impl Limits {
    /// How many phrases and near matches are listed by default; the JSON report and the tables have them all.
    const LISTED: usize = 30;

    /// With more speeches than this the report begins with its strongest pairs, and every list is limited: as many as
    /// can stand side by side on the screen.
    const FEW: usize = 9;

    /// Whether there are so many speeches that the report begins with a summary and has no table.
    pub fn are_many(speeches: usize) -> bool {
        speeches > Self::FEW
    }

    /// How many entries the lists of phrases and near matches have.
    pub fn of_matches(self) -> usize {
        self.top.unwrap_or(Self::LISTED)
    }

    /// How many entries the other lists have, for so many speeches.
    pub fn of_finds(self, speeches: usize) -> usize {
        let all = if Self::are_many(speeches) { Self::LISTED } else { usize::MAX };
        self.top.unwrap_or(all)
    }

    /// How many entries the lists have that are whole unless the reader wants fewer.
    pub fn of_all(self) -> usize {
        self.top.unwrap_or(usize::MAX)
    }
}

/// How much of one speech stands in another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SharedPair {
    /// The speech.
    pub speech: SpeechId,
    /// The one that has the part.
    pub other: SpeechId,
    /// Which part of the speech that is, from 0 to 1.
    pub fraction: f64,
}

/// The pairs of speeches that have wording in common, those with most first; each once, from the side of the speech of
/// which the larger part stands in the other.
pub fn strongest_pairs(source: Source<'_>) -> Vec<SharedPair> {
    let overlap = Overlap::of(source.comparison, source.settings, source.view);
    let ids: Vec<SpeechId> = source.comparison.speeches.ids().collect();
    let directed = |speech, other| SharedPair { speech, other, fraction: overlap.fraction(speech, other) };
    let pairs = ids.iter().enumerate().flat_map(|(index, &a)| {
        ids.iter().skip(index + 1).map(move |&b| {
            let (of_a, of_b) = (directed(a, b), directed(b, a));
            if of_b.fraction > of_a.fraction { of_b } else { of_a }
        })
    });
    let mut pairs: Vec<SharedPair> = pairs.filter(|pair| pair.fraction > 0.0).collect();
    pairs.sort_by(|x, y| y.fraction.total_cmp(&x.fraction));
    pairs
}

/// All links in their order, or where they are to be few the strongest of them.
pub(super) fn strongest<'a>(links: impl Iterator<Item = &'a Link>, top: Option<usize>) -> Vec<&'a Link> {
    let mut links: Vec<&Link> = links.collect();
    if let Some(top) = top {
        links.sort_by(|x, y| x.stronger_first(y));
        links.truncate(top);
    }
    links
}
