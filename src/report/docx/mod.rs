//! The report as a Word document: landscape, the findings and figures first, then the rows of the alignment as rows of one
//! table. What was left in has a comment that names where else it stands.

mod looks;
mod marked;
mod markup;
mod overview;
mod package;
mod table;

use zip::result::ZipError;

use super::findings::Findings;
use super::html::pieces::CutSpeech;
use super::{Limits, Source};
use crate::compare::Place;
use crate::strings::Strings;
use crate::text::visible::one_line;
pub use marked::marks;
use markup::Markup;

/// The document as the bytes of a `.docx` file. With more than nine speeches it has the overview and the strongest pairs
/// only, and says so.
///
/// # Errors
/// None that a comparison can cause; what the library reports is passed on.
pub fn render(source: Source<'_>, words: &'static Strings) -> Result<Vec<u8>, ZipError> {
    let findings = Findings::of(source);
    let unsaid = comments(source, &findings, words);
    let mut document =
        Document { source, words, findings, unsaid, said: Vec::new(), body: Markup::default() };
    document.overview();
    if Limits::are_many(source.comparison.speeches.len()) {
        document.strongest_pairs();
    } else {
        document.table(&CutSpeech::all(source));
    }
    document.provenance();
    package::packed(document.body, &document.said)
}

/// A document that is being written.
struct Document<'a> {
    source: Source<'a>,
    words: &'static Strings,
    findings: Findings,
    /// What is still to be said of places that have not been met.
    unsaid: Vec<PlaceComment>,
    /// The comments in the text, by their numbers.
    said: Vec<PlaceComment>,
    body: Markup,
}

/// What is said of a place.
struct PlaceComment {
    place: Place,
    text: String,
}

/// What is said of everything that was left in: whose it is, and where else it stands.
fn comments(source: Source<'_>, findings: &Findings, words: &Strings) -> Vec<PlaceComment> {
    let mut out: Vec<PlaceComment> = Vec::new();
    for find in &findings.left_in {
        let reason = (words.local_reason)(find.reason);
        let owner = find.owner.map(|speech| speech.0 + 1);
        for &place in &find.left_in {
            let elsewhere = find.places.iter().filter(|&&other| other != place);
            let elsewhere: Vec<String> = elsewhere.map(|&other| source.where_is(other, words)).collect();
            let elsewhere = elsewhere.join(words.list_separator);
            let text = (words.report.left_in)(&one_line(&find.text), reason, owner, &elsewhere);
            out.push(PlaceComment { place, text });
        }
    }
    out
}
