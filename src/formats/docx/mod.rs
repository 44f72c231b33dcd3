//! Word documents since 2007 (Office Open XML, ISO/IEC 29500).
//!
//! Word keeps neither a paragraph's number nor its level with the paragraph: both follow from styles that are based on
//! each other and from definitions of lists, and are worked out here, since they are the outline of a speech.

mod lists;
mod parts;
mod properties;
mod story;
mod styles;

use super::archive::{Archive, BROKEN, LARGEST_PART, LARGEST_SIDE_PART};
use super::{Document, Format, FormatError};
use lists::Lists;
use parts::Parts;
use story::{Definitions, Notes, Story};
use styles::Styles;

/// Reads a Word document.
///
/// # Errors
///
/// Fails if it is damaged, protected or larger than any speech.
pub fn read(bytes: &[u8]) -> Result<Document, FormatError> {
    let mut archive = Archive::open(bytes)?;
    let parts = Parts::find(&mut archive)?;
    let mut side_part = |name: &Option<String>| match name {
        Some(name) => archive.part(name, LARGEST_SIDE_PART).map(Option::unwrap_or_default),
        None => Ok(String::new()),
    };
    let definitions = Definitions {
        styles: Styles::read(&side_part(&parts.styles)?)?,
        lists: Lists::read(&side_part(&parts.numbering)?)?,
    };
    let footnotes = Story::new(&definitions, Notes::default()).read_notes(&side_part(&parts.footnotes)?)?;
    let endnotes = Story::new(&definitions, Notes::default()).read_notes(&side_part(&parts.endnotes)?)?;
    let main = archive.part(&parts.main, LARGEST_PART)?.ok_or(BROKEN)?;
    let (paragraphs, repairs) = Story::new(&definitions, Notes { footnotes, endnotes }).read(&main)?;
    Ok(Document {
        format: Format::Docx,
        encoding: encoding_rs::UTF_8.name(),
        damaged: 0,
        paragraphs,
        repairs,
    })
}
