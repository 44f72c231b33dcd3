//! Marks and comments in a Word document of somebody's own. What is not marked stays as it is, byte for byte: runs of
//! characters are split where marks begin and end, and keep their properties.

mod package;
mod placing;
mod rewriting;
mod runs;

use crate::formats::FormatError;
use crate::text::CharRange;

/// How marked text looks. Nothing of it moves the text: neither weight nor size.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MarkLook {
    /// The ground, red, green and blue.
    pub fill: Option<u32>,
    /// How it is underlined, as `w:u` names it.
    pub underline: Option<&'static str>,
}

/// What is to be written into a document. Ranges count characters of `text`, which is the document's as it was read.
#[derive(Clone, Debug, Default)]
pub struct WordMarks<'a> {
    /// The text.
    pub text: &'a str,
    /// The marked stretches; they do not overlap.
    pub marks: Vec<(CharRange, MarkLook)>,
    /// The comments, each with what it is on.
    pub comments: Vec<(CharRange, String)>,
}

/// A document with marks and comments.
#[derive(Debug)]
pub struct MarkedWord {
    /// Its file.
    pub bytes: Vec<u8>,
    /// How many comments are in it.
    pub comments: usize,
    /// How many letters and figures that were to be marked stand where nothing can be: in a number that Word counts by
    /// itself, a note at the foot of a page.
    pub unmarked: usize,
    /// Whether the document was digitally signed: the signature is still in the copy, but does not hold for it.
    pub was_signed: bool,
}

/// Writes marks and comments into a `.docx` file.
///
/// # Errors
///
/// Fails if the file is damaged or larger than any speech.
pub fn mark_word(bytes: &[u8], marks: &WordMarks<'_>) -> Result<MarkedWord, FormatError> {
    let mut document = package::WordPackage::open(bytes)?;
    let scanned = runs::scan(&document.main)?;
    let placed = placing::place(&scanned, marks);
    let first_id = document.first_free_comment()?;
    let main = rewriting::rewritten(&document.main, &scanned, &placed, first_id)?;
    let texts: Vec<&str> = placed.comments.iter().map(|comment| comment.text).collect();
    document.add_comments(&texts, first_id);
    let bytes = document.with_main(bytes, main)?;
    let was_signed = package::is_signed(&bytes);
    Ok(MarkedWord { bytes, comments: texts.len(), unmarked: placed.unmarked, was_signed })
}
