//! RTF (Rich Text Format 1.9.1): groups in braces, control words, and text in the code pages of its fonts.

mod code_page;
mod reader;
mod token;

use super::encoding::TextEncoding;
use super::{Document, Format, FormatError, LARGEST_TEXT, ReadOptions, Repair, RepairKind};
use reader::Reader;
use token::Tokens;

/// The most paragraphs that are read; a text of 1 MB has 10,000. Each takes more memory than its text.
const MOST_PARAGRAPHS: usize = 400_000;

/// Reads RTF. Braces that do not match and a missing end are borne.
pub fn read(bytes: &[u8], options: &ReadOptions) -> Result<Document, FormatError> {
    let fallback = match options.encoding {
        Some(TextEncoding::Standard(encoding)) => encoding,
        _ => encoding_rs::WINDOWS_1252,
    };
    let mut reader = Reader::new(fallback);
    for token in Tokens::new(bytes) {
        reader.take(token);
        if reader.paragraph_count() > MOST_PARAGRAPHS {
            return Err(FormatError::TooMuchText { limit: LARGEST_TEXT });
        }
    }
    let read = reader.finish();
    let counts = [
        (RepairKind::Deleted, read.deleted),
        (RepairKind::Hidden, read.hidden),
        (RepairKind::Comments, read.comments),
        (RepairKind::UnknownSign, read.unknown_signs),
    ];
    let made = counts.into_iter().filter(|&(_, count)| count > 0);
    Ok(Document {
        encoding: read.encoding.name(),
        damaged: read.damaged,
        repairs: made.map(|(kind, count)| Repair { kind, count }).collect(),
        ..Document::of(Format::Rtf, read.paragraphs)
    })
}
