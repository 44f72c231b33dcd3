//! Pieces of the XML of Word documents (WordprocessingML, ISO/IEC 29500-1) that are written, every text escaped.

use std::io::{Cursor, Write};

use quick_xml::escape::escape;
use zip::ZipWriter;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;

use crate::text::visible::one_line;

/// Who has made the comments.
const AUTHOR: &str = "refrain";

/// The part that holds comments, as documents have it that have none yet.
pub const COMMENTS: &str = "word/comments.xml";

/// Its type, in the list of the parts' types.
pub const COMMENTS_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

/// The namespace of the elements of a document.
pub const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// That of the kinds of relationships.
pub const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Text as it may stand in XML: on one line, with marks for characters that must not stand there.
pub fn escaped(text: &str) -> String {
    escape(one_line(text).replace(['\u{FFFE}', '\u{FFFF}'], "\u{FFFD}")).into_owned()
}

/// A comment with a text of its own. `prefix` is that of the document's elements, `w:` as a rule.
pub fn comment(prefix: &str, id: usize, text: &str) -> String {
    let p = prefix;
    format!(
        "<{p}comment {p}id=\"{id}\" {p}author=\"{AUTHOR}\" {p}initials=\"R\"><{p}p><{p}r><{p}t \
         xml:space=\"preserve\">{}</{p}t></{p}r></{p}p></{p}comment>",
        escaped(text)
    )
}

/// Where the text starts that a comment is on.
pub fn comment_start(prefix: &str, id: usize) -> String {
    format!("<{prefix}commentRangeStart {prefix}id=\"{id}\"/>")
}

/// Where that text ends, and the sign of the comment.
pub fn comment_end(prefix: &str, id: usize) -> String {
    let p = prefix;
    format!("<{p}commentRangeEnd {p}id=\"{id}\"/><{p}r><{p}commentReference {p}id=\"{id}\"/></{p}r>")
}

/// The parts of a document as an archive, in their order.
///
/// # Errors
/// None that writing into memory can have.
pub fn package(parts: &[(&str, String)]) -> Result<Vec<u8>, ZipError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default())?;
        zip.write_all(content.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}
