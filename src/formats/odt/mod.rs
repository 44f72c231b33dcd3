//! OpenDocument texts (ISO/IEC 26300), as LibreOffice writes them.

mod lists;
mod story;
mod styles;

use super::archive::{Archive, BROKEN, LARGEST_PART, LARGEST_SIDE_PART};
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
pub fn read(bytes: &[u8]) -> Result<Document, FormatError> {
    let mut archive = Archive::open(bytes)?;
    let files = archive.part("META-INF/manifest.xml", LARGEST_SIDE_PART)?;
    if files.is_some_and(|files| files.contains(ENCRYPTED)) {
        return Err(FormatError::Password);
    }
    let mut styles = Styles::default();
    styles.read(&archive.part("styles.xml", LARGEST_SIDE_PART)?.unwrap_or_default())?;
    let content = archive.part("content.xml", LARGEST_PART)?.ok_or(BROKEN)?;
    // The content has styles of its own, in front of the text.
    styles.read(&content)?;
    let (paragraphs, repairs) = Story::new(&styles).read(&content)?;
    Ok(Document { format: Format::Odt, encoding: encoding_rs::UTF_8.name(), damaged: 0, paragraphs, repairs })
}
