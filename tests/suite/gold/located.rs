//! Where the editors' sections are in a report.

use std::fmt;

use refrain::text::CharRange;

use super::{GoldSection, ReportSection, ReportSpeech, SectionPlace};

/// The overlap from which a gold section is found at all, so that its kind and links can be compared.
const FOUND: f64 = 0.5;

/// The overlap from which it is cut out as the editors did it.
const CUT_OUT: f64 = 0.9;

/// A gold section, and where it is in the report.
pub struct Located<'a> {
    pub gold: &'a GoldSection,
    /// The speech's number in the report.
    pub speech: usize,
    /// The section's first character in the report's text.
    pub start: usize,
    /// The section of the report that overlaps most with it, if it does enough to be the same.
    found: Option<Found<'a>>,
}

struct Found<'a> {
    section: &'a ReportSection,
    overlap: f64,
}

impl<'a> Located<'a> {
    /// Locates the gold sections of a speech by their text; a loader may have moved it.
    ///
    /// # Panics
    /// If the text of a section is missing in the report.
    pub fn all(gold: &'a [GoldSection], number: usize, speech: &'a ReportSpeech) -> Vec<Self> {
        // A text may stand twice, so each is looked for from where the one before it started.
        let mut from = 0;
        let locate = |gold: &'a GoldSection| {
            let after = speech.text[from..].find(&gold.text).map(|byte| from + byte);
            let Some(byte) = after.or_else(|| speech.text.find(&gold.text)) else {
                panic!("{} is not in the report: {}", gold.id, gold.text);
            };
            from = byte;
            let start = speech.text[..byte].chars().count();
            let range = CharRange::new(start, start + gold.text.chars().count());
            Self { gold, speech: number, start, found: Found::in_sections(range, &speech.sections) }
        };
        gold.iter().map(locate).collect()
    }

    pub fn is_cut_out(&self) -> bool {
        self.found.as_ref().is_some_and(|found| found.overlap >= CUT_OUT)
    }

    pub fn has_its_kind(&self) -> bool {
        self.found.as_ref().is_some_and(|found| found.section.kind == self.gold.kind)
    }

    /// Whether it was found in this section of the report.
    pub fn is_at(&self, place: SectionPlace) -> bool {
        self.speech == place.speech
            && self.found.as_ref().is_some_and(|found| found.section.id == place.section)
    }
}

impl fmt::Display for Located<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        let Self { gold, found, .. } = self;
        let beginning: String = gold.text.chars().take(20).collect();
        match found {
            Some(Found { section, overlap }) => write!(
                formatter,
                "{} {} {beginning}: is {}, overlaps by {overlap:.2}",
                gold.id, gold.kind, section.kind
            ),
            None => write!(formatter, "{} {} {beginning}: not found", gold.id, gold.kind),
        }
    }
}

impl<'a> Found<'a> {
    fn in_sections(range: CharRange, sections: &'a [ReportSection]) -> Option<Self> {
        let starts = sections.iter().skip(1).map(|next| next.start).chain([usize::MAX]);
        sections
            .iter()
            .zip(starts)
            .map(|(section, next)| Self { section, overlap: overlap(own_text(section, next), range) })
            .max_by(|a, b| a.overlap.total_cmp(&b.overlap))
            .filter(|best| best.overlap >= FOUND)
    }
}

/// A section's text without its children: it ends where the next section in reading order begins.
fn own_text(section: &ReportSection, next: usize) -> CharRange {
    CharRange::new(section.start, section.end.min(next))
}

/// How much of the longer of two ranges both cover.
fn overlap(a: CharRange, b: CharRange) -> f64 {
    let common = a.intersection(b).map_or(0, CharRange::len);
    common as f64 / a.len().max(b.len()).max(1) as f64
}
