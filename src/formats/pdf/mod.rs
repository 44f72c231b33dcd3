//! PDF documents. A page says where each glyph stands and no more, so lines, columns, page furniture and paragraphs are
//! told from the places.

mod columns;
mod fragments;
mod furniture;
mod glyphs;
mod lines;
mod paragraphs;

use hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use super::signature::pdf_header;
use super::{Document, Format, FormatError, LARGEST_TEXT, Repair, RepairKind};
use glyphs::{Glyph, Reader};
use lines::{Line, lines};

/// The share of characters that may be unknown before the text counts as unreadable. A font that does not say which
/// characters its glyphs are hides every one of them; a few signs of a special font hide nothing.
const UNKNOWN_SHARE: f64 = 0.3;

/// The most glyphs that a document may have, those included that are drawn twice to look bold, and spaces. Each takes 48
/// bytes of memory until its page is cut into lines.
const MOST_GLYPHS: usize = 2 * LARGEST_TEXT;

/// Reads a PDF document.
///
/// # Errors
///
/// Fails if it is broken or protected by a password, if its pages are pictures, or if its fonts do not tell the
/// characters.
pub fn read(bytes: Vec<u8>) -> Result<Document, FormatError> {
    let pdf = open(bytes)?;
    let reader = Reader::new(&pdf);
    let (mut pages, mut count, mut tilted): (Vec<Vec<Glyph>>, usize, usize) = (Vec::new(), 0, 0);
    let mut has_pictures = false;
    for page in pdf.pages().iter() {
        let drawn = reader.read(page);
        has_pictures |= drawn.has_pictures;
        tilted += usize::from(drawn.has_tilted_text);
        count += drawn.glyphs.len();
        if count > MOST_GLYPHS {
            return Err(FormatError::TooMuchText { limit: LARGEST_TEXT });
        }
        pages.push(drawn.glyphs);
    }
    if pages.iter().flatten().all(|glyph| glyph.character.is_whitespace()) {
        return Err(if has_pictures { FormatError::OnlyPictures } else { FormatError::Empty });
    }
    let heads = furniture::remove_rows(&mut pages);
    let mut pages: Vec<Vec<Line>> = pages.into_iter().map(lines).collect();
    let removed = heads + furniture::remove(&mut pages) + tilted;
    let paragraphs = paragraphs::paragraphs(&pages);
    let damaged =
        paragraphs.iter().flat_map(|paragraph| paragraph.text.chars()).filter(|&c| c == '\u{FFFD}').count();
    let characters: usize = paragraphs.iter().map(|paragraph| paragraph.text.chars().count()).sum();
    if damaged as f64 > characters as f64 * UNKNOWN_SHARE {
        return Err(FormatError::UnknownCharacters);
    }
    let furniture = (removed > 0).then_some(Repair { kind: RepairKind::PageFurniture, count: removed });
    let repairs = furniture.into_iter().collect();
    Ok(Document { damaged, repairs, ..Document::of(Format::Pdf, paragraphs) })
}

/// Opens a document. What stands in front of it is left out; where the places of its objects are counted with that, the
/// library finds them by their names.
fn open(mut bytes: Vec<u8>) -> Result<Pdf, FormatError> {
    let header = pdf_header(&bytes).unwrap_or_default();
    if is_cut_off(&bytes) {
        return Err(FormatError::Broken { format: Some(Format::Pdf) });
    }
    Pdf::new(bytes.split_off(header)).map_err(refusal)
}

/// Whether the end of a document is missing, as after a download that was broken off. The library would show what is
/// left as if it were all. After its last object a document says where its table of objects is.
fn is_cut_off(bytes: &[u8]) -> bool {
    let last = |word: &[u8]| bytes.windows(word.len()).rposition(|window| window == word);
    last(b"xref").max(last(b"trailer")) < last(b" obj")
}

fn refusal(error: LoadPdfError) -> FormatError {
    match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => FormatError::Password,
        LoadPdfError::Decryption(_) | LoadPdfError::Invalid => {
            FormatError::Broken { format: Some(Format::Pdf) }
        }
    }
}
