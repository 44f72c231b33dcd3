//! PDF documents. A page says where each glyph stands and no more, so lines, columns, page furniture and paragraphs are
//! told from the places.

mod columns;
mod fragments;
mod furniture;
mod glyphs;
mod lines;
mod paragraphs;

use hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use super::{Document, Format, FormatError, LARGEST_TEXT, Paragraph, Repair, RepairKind};
use glyphs::Reader;
use lines::{Line, lines};

/// The share of characters that may be unknown before the text counts as unreadable. A font that does not say which
/// characters its glyphs are hides every one of them; a few signs of a special font hide nothing.
const UNKNOWN_SHARE: f64 = 0.3;

/// Reads a PDF document.
///
/// # Errors
///
/// Fails if it is broken or protected by a password, if its pages are pictures, or if its fonts do not tell the
/// characters.
pub fn read(bytes: Vec<u8>) -> Result<Document, FormatError> {
    let pdf = Pdf::new(bytes).map_err(refusal)?;
    let reader = Reader::new(&pdf);
    let (mut pages, mut length, mut tilted): (Vec<Vec<Line>>, usize, usize) = (Vec::new(), 0, 0);
    let mut has_pictures = false;
    for page in pdf.pages().iter() {
        let drawn = reader.read(page);
        has_pictures |= drawn.has_pictures;
        tilted += usize::from(drawn.has_tilted_text);
        let page = lines(drawn.glyphs);
        length += page.iter().map(|line| line.text.len()).sum::<usize>();
        if length > LARGEST_TEXT {
            return Err(FormatError::TooMuchText { limit: LARGEST_TEXT });
        }
        pages.push(page);
    }
    if length == 0 {
        return Err(if has_pictures { FormatError::OnlyPictures } else { FormatError::Empty });
    }
    let removed = furniture::remove(&mut pages) + tilted;
    let texts = paragraphs::paragraphs(&pages);
    let damaged = texts.iter().flat_map(|text| text.chars()).filter(|&c| c == '\u{FFFD}').count();
    let characters: usize = texts.iter().map(|text| text.chars().count()).sum();
    if damaged as f64 > characters as f64 * UNKNOWN_SHARE {
        return Err(FormatError::UnknownCharacters);
    }
    let paragraph = |(number, text): (usize, String)| Paragraph { text, line: number + 1, heading: None };
    let furniture = (removed > 0).then_some(Repair { kind: RepairKind::PageFurniture, count: removed });
    Ok(Document {
        format: Format::Pdf,
        encoding: encoding_rs::UTF_8.name(),
        damaged,
        paragraphs: texts.into_iter().enumerate().map(paragraph).collect(),
        repairs: furniture.into_iter().collect(),
    })
}

fn refusal(error: LoadPdfError) -> FormatError {
    match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => FormatError::Password,
        LoadPdfError::Decryption(_) | LoadPdfError::Invalid => {
            FormatError::Broken { format: Some(Format::Pdf) }
        }
    }
}
