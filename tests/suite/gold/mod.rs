//! The gold standard: what two editors, working apart, marked in three of the sample speeches, and how a report is
//! measured against it.

mod agreement;
mod located;
mod report;
mod scorer;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

pub use report::{Link, Report, ReportSection, ReportSpan, ReportSpeech, SectionPlace};
pub use scorer::{Measure, Scorer};
use serde::Deserialize;

/// The editors' marks.
#[derive(Deserialize)]
pub struct Gold {
    /// By short names, with which the ids of their sections begin.
    pub speeches: BTreeMap<String, GoldSpeech>,
    /// Sections of two speeches to which at least one editor gave a grade above 0.
    pub pairs: Vec<GoldPair>,
}

#[derive(Deserialize)]
pub struct GoldSpeech {
    /// Its file under `samples/`.
    pub file: String,
    /// In reading order.
    pub sections: Vec<GoldSection>,
}

/// A section, without its children. The editors agreed on where it ends and on its kind.
#[derive(Deserialize)]
pub struct GoldSection {
    pub id: String,
    /// By the name that the report uses.
    pub kind: String,
    /// Its first character, counted in the file; marks count there too.
    pub start: usize,
    pub end: usize,
    pub text: String,
    /// What would have to change before another place could read it out.
    pub local: EditorsMarks,
    /// What any speech of this sort could say.
    pub stock: EditorsMarks,
}

/// What each editor marked.
#[derive(Deserialize)]
pub struct EditorsMarks {
    pub a: Vec<GoldMark>,
    pub b: Vec<GoldMark>,
}

/// A stretch of text from its first character up to, not including, `end`.
#[derive(Deserialize)]
pub struct GoldMark {
    pub start: usize,
    pub end: usize,
    pub text: String,
}

impl GoldMark {
    pub fn covers(&self, position: usize) -> bool {
        (self.start..self.end).contains(&position)
    }
}

/// Two sections that answer each other; `a` is the smaller id.
#[derive(Deserialize)]
pub struct GoldPair {
    pub a: String,
    pub b: String,
    /// One from each editor: 2 for the same topic and purpose, 1 for related, 0 for neither.
    pub grade: [u8; 2],
}

impl GoldPair {
    pub fn mean_grade(&self) -> f64 {
        f64::from(self.grade[0] + self.grade[1]) / 2.0
    }
}

impl Gold {
    pub fn read() -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gold/gold.json");
        serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
    }

    /// All sections of all speeches.
    pub fn sections(&self) -> impl Iterator<Item = &GoldSection> {
        self.speeches.values().flat_map(|speech| &speech.sections)
    }

    /// The pairs of which both sections are of one of these kinds.
    pub fn pairs_of(&self, kinds: &[&str]) -> Vec<&GoldPair> {
        let counts = |id: &str| {
            self.sections().any(|section| section.id == id && kinds.contains(&section.kind.as_str()))
        };
        self.pairs.iter().filter(|pair| counts(&pair.a) && counts(&pair.b)).collect()
    }
}
