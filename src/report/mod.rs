//! What a view shows of a comparison, without a terminal: as text to read, as a page or a Word document to hand on, as JSON to compute with, and parts of it as
//! Markdown to quote.

pub mod checklist;
mod classes;
pub mod clusters;
pub mod docx;
mod findings;
mod harmless_json;
pub mod html;
pub mod json;
mod limits;
pub mod lines;
mod local_wording;
pub mod markdown;
pub mod provenance;
pub mod sources;
pub mod survey;
pub mod tables;
pub mod text;
pub mod xlsx;

use std::path::Path;

pub use limits::Limits;

use crate::compare::{Comparison, Place, SpeechId, View, ViewSettings};
use crate::speech::{FilePlace, Speech};
use crate::strings::Strings;
use crate::text::visible::one_line;
use provenance::Provenance;

/// Where something stands in a speech's file, as it is cited. Paragraphs are not numbered in print: their heading is told,
/// too.
fn cited(speech: &Speech, position: usize, words: &Strings) -> String {
    let place = speech.file_place(position);
    let in_words = (words.file_place)(place);
    match speech.heading_over(position).filter(|_| matches!(place, FilePlace::Paragraph(_))) {
        Some(heading) => (words.under_heading)(&in_words, &heading),
        None => in_words,
    }
}

/// The program and its version, as reports name it.
const PROGRAM: &str = concat!("refrain ", env!("CARGO_PKG_VERSION"));

/// A share to four digits, which are a symbol of ten thousand.
fn rounded(share: f64) -> f64 {
    (share * 1e4).round() / 1e4
}

/// A share in whole per cent, where many are listed.
fn whole_percent(share: f64) -> String {
    format!("{:.0}%", share * 100.0)
}

/// What a report is made from. All three belong together: `view` is what `settings` show of `comparison`.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// Everything that is known.
    pub comparison: &'a Comparison,
    /// The settings the report states.
    pub settings: &'a ViewSettings,
    /// What the settings show.
    pub view: &'a View,
    /// What went wrong on the way without stopping it, in words.
    pub warnings: &'a [String],
    /// How much is listed.
    pub limits: Limits,
    /// Where the reader's decisions are kept; `None` if there are none.
    pub notes: Option<&'a Path>,
    /// How the report was made; `None` for parts of a comparison that are quoted.
    pub provenance: Option<&'a Provenance>,
}

impl<'a> Source<'a> {
    /// What a view shows, whole and with nothing said beside it.
    pub fn of(comparison: &'a Comparison, settings: &'a ViewSettings, view: &'a View) -> Self {
        Self {
            comparison,
            settings,
            view,
            warnings: &[],
            limits: Limits::default(),
            notes: None,
            provenance: None,
        }
    }

    /// The number of the speech, and where in its file a place starts.
    fn where_is(self, place: Place, words: &Strings) -> String {
        let in_file = one_line(&cited(self.comparison.speech(place.speech), place.range.start, words));
        (words.report.place)(place.speech.0 + 1, &in_file)
    }

    /// How long a speech is: in words where all speeches have some between blanks, or else in characters.
    fn length(self, speech: SpeechId) -> usize {
        let words = self.comparison.words_of(speech).filter(|_| self.counts_words());
        words.unwrap_or(self.view.shares[speech].characters)
    }

    /// What the lengths are of.
    fn length_heading(self, words: &Strings) -> &'static str {
        let headings = &words.overview_columns;
        if self.counts_words() { headings.words } else { headings.length }
    }

    fn counts_words(self) -> bool {
        self.comparison.speeches.ids().all(|speech| self.comparison.words_of(speech).is_some())
    }
}
