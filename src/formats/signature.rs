//! Which format a file is in, detected from its first bytes, and if these are an archive's, by what is in it.

use super::archive::Archive;
use super::encoding::is_text_with_zeros;
use super::html::{ascii_start, is_html, is_part};
use super::markdown::is_markdown;
use super::nested::{Budget, Nesting};
use super::{Format, FormatError, OtherFormat, after_blanks, compound, flat, mhtml};

/// What a ZIP archive starts with.
const ARCHIVE: &[u8] = b"PK\x03\x04";

impl Format {
    /// The format of a file's bytes.
    ///
    /// # Errors
    ///
    /// Fails for a format that is not read, and says which it seems to be.
    pub fn of(bytes: &[u8]) -> Result<Self, FormatError> {
        const SIGNATURES: [(&[u8], OtherFormat); 4] = [
            (b"\x89PNG", OtherFormat::Picture),
            (b"\xFF\xD8\xFF", OtherFormat::Picture),
            (b"\x7FELF", OtherFormat::Program),
            (b"\x1F\x8B", OtherFormat::Gzip),
        ];
        if bytes.starts_with(ARCHIVE) {
            return Archive::open(bytes, Nesting::outermost(&Budget::default()))?.format();
        }
        // A document of Word may hold one in PDF.
        if bytes.starts_with(compound::SIGNATURE) {
            return compound::format(bytes);
        }
        // Pictures in RTF may have zero bytes.
        if after_blanks(bytes).starts_with(b"{\\rtf") {
            return Ok(Self::Rtf);
        }
        if pdf_header(bytes).is_some() {
            return Ok(Self::Pdf);
        }
        let signed = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature));
        let unreadable = match signed {
            Some(&(_, kind)) => Some(kind),
            None if bytes.contains(&0) && !is_text_with_zeros(bytes) => Some(OtherFormat::Binary),
            None => None,
        };
        match unreadable {
            Some(kind) => Err(FormatError::Unreadable { kind }),
            None if let Some(found) = flat::format(bytes).or_else(|| mhtml::format(bytes)) => found,
            None if is_html(bytes) => Ok(Self::Html),
            None if is_latex(bytes) => Err(FormatError::Unreadable { kind: OtherFormat::Latex }),
            None if is_markdown(bytes) => Ok(Self::Markdown),
            None if is_part(bytes) => Ok(Self::Html),
            None => Ok(Self::Text),
        }
    }
}

/// Whether a text is the source of a document of LaTeX.
fn is_latex(bytes: &[u8]) -> bool {
    let start = ascii_start(bytes);
    start.contains("\\documentclass") && start.contains("\\begin{document}")
}

/// What a PDF document begins with.
const PDF: &[u8] = b"%PDF-";

/// Where the header of a PDF document stands. It may stand after what a web server or a printer put in front of it, as
/// programs that show PDF have it (ISO 32000-1, annex H, note 13); text that tells of PDF holds no objects.
pub(super) fn pdf_header(bytes: &[u8]) -> Option<usize> {
    let has = |word: &[u8]| bytes.windows(word.len()).any(|window| window == word);
    let header = bytes.windows(PDF.len()).position(|window| window == PDF)?;
    let is_first = after_blanks(bytes).starts_with(PDF);
    (is_first || (has(b"endobj") && has(b" obj"))).then_some(header)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_text_is_named() {
        let unreadable = |kind| Err(FormatError::Unreadable { kind });
        assert_eq!(Format::of(b"%PDF-1.7 ..."), Ok(Format::Pdf));
        assert_eq!(Format::of(b"\xEF\xBB\xBF\r\n%PDF-1.7 ..."), Ok(Format::Pdf));
        assert_eq!(Format::of(b"\n{\\rtf1 ..."), Ok(Format::Rtf));
        assert_eq!(Format::of(b"\x00\x01\x02"), unreadable(OtherFormat::Binary));
        assert_eq!(Format::of("今天".as_bytes()), Ok(Format::Text));
        let part = "修渠的事<br>\n各位乡亲：<br/>\n水要一家一家放。<br />";
        assert_eq!(Format::of(part.as_bytes()), Ok(Format::Html));
        let source =
            b"% a speech\n\\documentclass{article}\n\\begin{document}\nDear friends,\n\\end{document}";
        assert_eq!(Format::of(source), unreadable(OtherFormat::Latex));
    }
}
