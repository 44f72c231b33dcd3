//! Plain text: a line is a paragraph until its wording says otherwise.

use super::encoding::decode;
use super::{Document, Format, FormatError, LARGEST_TEXT, Paragraph, ReadOptions};

/// Refuses a file that is all text and has more of it than is allowed, in bytes.
pub fn check_length(bytes: &[u8], limit: usize) -> Result<(), FormatError> {
    if bytes.len() > limit { Err(FormatError::TooMuchText { limit }) } else { Ok(()) }
}

/// Reads a text.
pub fn read(bytes: &[u8], options: &ReadOptions) -> Result<Document, FormatError> {
    check_length(bytes, LARGEST_TEXT)?;
    let decoded = decode(bytes, options.encoding)?;
    Ok(Document {
        format: Format::Text,
        encoding: decoded.encoding,
        damaged: decoded.damaged,
        paragraphs: lines_of(&decoded.string),
        repairs: Vec::new(),
    })
}

/// The lines of a text as paragraphs.
pub fn lines_of(string: &str) -> Vec<Paragraph> {
    let paragraph = |(number, line): (usize, &str)| Paragraph {
        text: line.to_owned(),
        line: number + 1,
        ..Paragraph::default()
    };
    string.split('\n').enumerate().map(paragraph).collect()
}
