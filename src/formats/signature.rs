//! Which format a file is in, detected from its first bytes, and if these are an archive's, by what is in it.

use super::archive::Archive;
use super::encoding::is_text_with_zeros;
use super::html::is_html;
use super::markdown::is_markdown;
use super::nested::{Budget, Nesting};
use super::{FormatError, OtherFormat, compound, flat, mhtml};

/// A format that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Plain text.
    Text,
    /// A document of Word since 2007.
    Docx,
    /// A document of OpenDocument, as LibreOffice writes it.
    Odt,
    /// A document of Word since 2007 that is one XML file (flat OPC).
    FlatWord,
    /// A document of Word 2003 that is one XML file.
    Word2003Xml,
    /// A document of OpenDocument that is one XML file.
    FlatOdt,
    /// A web page.
    Html,
    /// A web page with its pictures in one file.
    Mhtml,
    /// Rich Text Format.
    Rtf,
    /// Markdown.
    Markdown,
    /// A PDF document.
    Pdf,
    /// A document of Word 97 to 2003, or of WPS.
    Doc,
}

/// What a ZIP archive starts with.
const ARCHIVE: &[u8] = b"PK\x03\x04";

impl Format {
    /// The name in the JSON report.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Docx => "docx",
            Self::Odt => "odt",
            Self::FlatWord => "word xml",
            Self::Word2003Xml => "word 2003 xml",
            Self::FlatOdt => "flat odt",
            Self::Html => "html",
            Self::Mhtml => "mhtml",
            Self::Rtf => "rtf",
            Self::Markdown => "markdown",
            Self::Pdf => "pdf",
            Self::Doc => "doc",
        }
    }

    /// What a file of this format is called in a message.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Docx | Self::Doc | Self::FlatWord | Self::Word2003Xml => "Word document",
            Self::Odt | Self::FlatOdt => "OpenDocument text",
            Self::Html => "web page",
            Self::Mhtml => "web archive",
            Self::Rtf => "Rich Text document",
            Self::Markdown => "Markdown text",
            Self::Pdf => "PDF document",
        }
    }

    /// Whether this build of the program reads it.
    pub fn is_built_in(self) -> bool {
        match self {
            Self::Pdf => cfg!(feature = "pdf"),
            Self::Doc => cfg!(feature = "doc"),
            _ => true,
        }
    }

    /// Whether it is read in a process of its own.
    pub fn is_isolated(self) -> bool {
        matches!(self, Self::Pdf | Self::Doc)
    }

    /// Whether a file in it is text with lines that an editor for text can open.
    pub fn is_text_file(self) -> bool {
        matches!(self, Self::Text | Self::Html | Self::Markdown)
    }

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
            None if is_markdown(bytes) => Ok(Self::Markdown),
            None => Ok(Self::Text),
        }
    }
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

/// A file without what web servers and editors put in front of it: a byte order mark and blanks.
pub(super) fn after_blanks(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start()
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
    }
}
