//! Word documents since 2007 (Office Open XML, ISO/IEC 29500).
//!
//! Word keeps neither a paragraph's number nor its level with the paragraph: both follow from styles that are based on
//! each other and from definitions of lists, and are worked out here, since they are the outline of a speech.

mod alternatives;
mod fields;
mod lists;
mod marking;
mod parts;
mod properties;
mod story;
mod styles;

use std::collections::HashMap;

use super::archive::{BROKEN, LARGEST_PART, LARGEST_SIDE_PART};
use super::package::Package;
use super::{Document, Format, FormatError, Paragraph, ReadOptions, Repair, read_nested};
use lists::Lists;
pub use marking::{MarkLook, MarkedWord, WordMarks, mark_word};
use parts::Parts;
use story::{Definitions, Elsewhere, Story};
use styles::Styles;

/// Documents that a document imports, by the ids that it knows them by.
type Imports = HashMap<String, (Vec<Paragraph>, Vec<Repair>)>;

/// Reads a Word document.
///
/// # Errors
///
/// Fails if it is damaged, protected or larger than any speech.
pub fn read(mut package: Package, format: Format) -> Result<Document, FormatError> {
    let parts = Parts::find(&mut package)?;
    let mut side_part = |name: &Option<String>| match name {
        Some(name) => package.text(name, LARGEST_SIDE_PART).map(Option::unwrap_or_default),
        None => Ok(String::new()),
    };
    let definitions = Definitions {
        styles: Styles::read(&side_part(&parts.styles)?)?,
        lists: Lists::read(&side_part(&parts.numbering)?)?,
    };
    let footnotes =
        Story::new(&definitions, Elsewhere::default()).read_notes(&side_part(&parts.footnotes)?)?;
    let endnotes = Story::new(&definitions, Elsewhere::default()).read_notes(&side_part(&parts.endnotes)?)?;
    let main = package.text(&parts.main, LARGEST_PART)?.ok_or(BROKEN)?;
    let imports = imports(&mut package, &parts);
    let unread = parts.imports.iter().filter(|(id, _)| !imports.contains_key(id));
    let unread_imports = unread.map(|(_, name)| name.clone()).collect();
    let elsewhere = Elsewhere { footnotes, endnotes, imports };
    let read = Story::new(&definitions, elsewhere).read(&main)?;
    Ok(Document { unread_imports, ..document(read, format) })
}

/// Reads a document of Word 2003 that is one XML file: its elements are those that Word has now, or nearly so.
///
/// # Errors
///
/// As [`read`].
pub fn read_2003(source: &str) -> Result<Document, FormatError> {
    let definitions = Definitions { styles: Styles::read(source)?, lists: Lists::read(source)? };
    let read = Story::new(&definitions, Elsewhere::default()).read(source)?;
    Ok(document(read, Format::Word2003Xml))
}

fn document((paragraphs, repairs): (Vec<Paragraph>, Vec<Repair>), format: Format) -> Document {
    Document { repairs, ..Document::of(format, paragraphs) }
}

/// The documents that a document imports, as far as they can be read; what is missing here is told where it is referred
/// to.
fn imports(package: &mut Package, parts: &Parts) -> Imports {
    let mut out = Imports::new();
    let Some(nesting) = package.nesting().inside() else { return out };
    for (id, name) in &parts.imports {
        let Ok(Some(bytes)) = package.bytes(name, LARGEST_PART) else { continue };
        if let Ok(document) = read_nested(&bytes, &ReadOptions::default(), nesting) {
            out.insert(id.clone(), (document.paragraphs, document.repairs));
        }
    }
    out
}
