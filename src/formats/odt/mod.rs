//! OpenDocument texts (ISO/IEC 26300), as LibreOffice writes them.

mod lists;
mod story;
mod styles;

use super::archive::{Archive, BROKEN, LARGEST_PART, LARGEST_SIDE_PART};
use super::nested::Nesting;
use super::{Document, Format, FormatError};
use story::Story;
use styles::Styles;

/// What the list of an archive's files has for each that is encrypted.
const ENCRYPTED: &str = ":encryption-data";

/// Reads an OpenDocument text.
///
/// # Errors
///
/// Fails if it is damaged, protected or larger than any speech.
pub fn read(bytes: &[u8], nesting: Nesting) -> Result<Document, FormatError> {
    let mut archive = Archive::open(bytes, nesting)?;
    let files = archive.text("META-INF/manifest.xml", LARGEST_SIDE_PART)?;
    if files.is_some_and(|files| files.contains(ENCRYPTED)) {
        return Err(FormatError::Password);
    }
    let mut styles = Styles::default();
    styles.read(&archive.text("styles.xml", LARGEST_SIDE_PART)?.unwrap_or_default())?;
    let content = archive.text("content.xml", LARGEST_PART)?.ok_or(BROKEN)?;
    read_content(styles, &content, Format::Odt)
}

/// Reads an OpenDocument text that is one XML file.
///
/// # Errors
///
/// As [`read`].
pub fn read_flat(source: &str) -> Result<Document, FormatError> {
    read_content(Styles::default(), source, Format::FlatOdt)
}

fn read_content(mut styles: Styles, content: &str, format: Format) -> Result<Document, FormatError> {
    // The content has styles of its own, in front of the text.
    styles.read(content)?;
    let (paragraphs, repairs) = Story::new(&styles).read(content)?;
    Ok(Document { repairs, ..Document::of(format, paragraphs) })
}
