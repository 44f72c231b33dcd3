//! Files to documents: which format a file is in, and which paragraphs of text it holds.
//!
//! A format is detected from the file's content, never by its name. Each format has its reader, a function from bytes to a
//! [`Document`]; nothing in here opens a file or knows what a speech is.

mod archive;
mod compound;
pub mod contents;
pub mod corpus;
#[cfg(feature = "doc")]
mod doc;
mod docx;
mod encoding;
mod error;
mod flat;
mod flow;
mod format;
mod html;
pub mod isolated;
mod markdown;
mod mhtml;
mod nested;
mod numbering;
mod odt;
mod package;
#[cfg(feature = "pdf")]
mod pdf;
mod picture_fonts;
mod plain;
mod plain_markup;
mod repair;
mod rtf;
mod signature;
mod transfer;
mod underlines;
pub mod word_xml;
mod xml;

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use archive::Archive;
use corpus::FieldNames;
pub use docx::{MarkLook, MarkedWord, WordMarks, mark_word};
pub use encoding::{TextEncoding, UnknownName};
pub use error::{FormatError, OtherFormat, WorkerFailure};
pub use format::Format;
use isolated::Patience;
use nested::{Budget, Nesting};
use package::Package;
pub use plain::lines_of;
pub use repair::{Repair, RepairKind};
use underlines::mark_underlined;

/// What a file holds: its text in reading order, without what its format puts around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// What kind of file it was.
    pub format: Format,
    /// How its bytes were decoded, by the name of the WHATWG Encoding Standard or `HZ-GB-2312`.
    pub encoding: &'static str,
    /// How many characters could not be read; each is `\u{FFFD}` in the text.
    pub damaged: usize,
    /// Its paragraphs. A plain text's are its lines, empty ones too: which of them belong together is told later, by
    /// what they say.
    pub paragraphs: Vec<Paragraph>,
    /// What the reader of the format did to them.
    pub repairs: Vec<Repair>,
    /// The names of the documents in it that it imports and that could not be read.
    pub unread_imports: Vec<String>,
}

impl Document {
    /// A document in UTF-8 in which nothing is wrong and nothing was repaired.
    pub fn of(format: Format, paragraphs: Vec<Paragraph>) -> Self {
        let (repairs, unread_imports) = (Vec::new(), Vec::new());
        Self { format, encoding: encoding_rs::UTF_8.name(), damaged: 0, paragraphs, repairs, unread_imports }
    }
}

/// A paragraph of a document.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
pub struct Paragraph {
    /// Its text, without a line end in it. A number that the format counts by itself stands in front as it is printed:
    /// `一、`, `（三）`.
    pub text: String,
    /// The line of the file on which it starts, counted from 1; in a file without lines the number of the paragraph.
    pub line: usize,
    /// How high a heading it is, if the file says that it is one: 1 for the highest.
    pub heading: Option<u8>,
    /// What parts it from the paragraph before it.
    pub start: Start,
    /// Whether the file says that it belongs to a table of contents.
    pub is_contents: bool,
    /// Whether it belongs to a note at the foot of a page or at the end of the document.
    pub is_note: bool,
    /// The page that it starts on and those that it goes on on; none in a file that has no pages of its own.
    pub pages: Vec<PageStart>,
}

/// Where a text goes on on another page.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Serialize)]
pub struct PageStart {
    /// The first character on the page.
    pub at: usize,
    /// The page, counted from 1.
    pub page: usize,
}

/// What parts a paragraph from the one before it.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
pub enum Start {
    /// A line end of a text, which may be the end of a paragraph or not.
    #[default]
    Line,
    /// A line break inside of a paragraph.
    Break,
    /// The end of a paragraph.
    Paragraph,
}

/// The largest text in bytes that is loaded. The longest text of the corpora has 175,000 bytes, a speech of ten hours
/// half a million; what is far larger was named by mistake. Up to here the worst of texts, random characters, is compared
/// within 4 seconds and 220 MB; one of 8 MB took minutes and 800 MB.
pub const LARGEST_TEXT: usize = 1_000_000;

/// The largest file in bytes whose text stands among markup: a web page may hold scripts and small pictures.
const LARGEST_MARKUP: usize = 8_000_000;

/// The largest office document or web archive in bytes that is one file of text: it holds its pictures as text, too.
const LARGEST_FLAT: usize = 32_000_000;

/// What is known of a file beside its bytes.
#[derive(Clone, Debug, Default)]
pub struct ReadOptions {
    /// The encoding that the user says a text is in that is not in UTF-8; `None` leaves it to be told.
    pub encoding: Option<TextEncoding>,
    /// How the fields of files are called that hold many speeches.
    pub fields: FieldNames,
    /// The program that reads the formats that need a process of their own: `refrain` itself, or another that calls
    /// [`isolated::serve`] for [`isolated::SUBCOMMAND`]. Without one they are refused.
    pub worker: Option<PathBuf>,
    /// What such formats have left of the time that all files share which are read together.
    pub patience: Patience,
}

/// Reads a file's bytes.
///
/// # Errors
///
/// Fails if they are in no format or encoding that is known, are damaged, or hold no text.
pub fn read(bytes: &[u8], options: &ReadOptions) -> Result<Document, FormatError> {
    read_nested(bytes, options, Nesting::outermost(&Budget::default()))
}

/// Reads the bytes of a document that may stand in others.
fn read_nested(bytes: &[u8], options: &ReadOptions, nesting: Nesting) -> Result<Document, FormatError> {
    let document = match Format::of(bytes)? {
        Format::Text => plain::read(bytes, options)?,
        Format::Docx => docx::read(Package::Archive(Archive::open(bytes, nesting)?), Format::Docx)?,
        Format::FlatWord => docx::read(Package::in_xml(&flat::source(bytes)?, nesting)?, Format::FlatWord)?,
        Format::Word2003Xml => docx::read_2003(&flat::source(bytes)?)?,
        Format::Odt => odt::read(bytes, nesting)?,
        Format::FlatOdt => odt::read_flat(&flat::source(bytes)?)?,
        Format::Html => html::read(bytes, options)?,
        Format::Mhtml => mhtml::read(bytes, options, nesting)?,
        Format::Rtf => rtf::read(after_blanks(bytes), options)?,
        Format::Markdown => markdown::read(bytes, options)?,
        format @ (Format::Pdf | Format::Doc) => match &options.worker {
            _ if !format.is_built_in() => return Err(FormatError::NotBuiltIn { format }),
            Some(worker) => isolated::read(bytes, format, worker, &options.patience)?,
            None => return Err(FormatError::NeedsWorker { format }),
        },
    };
    checked(document)
}

/// Reads the bytes of a document that [`read`] leaves to a process of its own, in this one. Only for a process with
/// limits, or for files that are trusted: the libraries that do it may take any time and memory, and abort.
///
/// # Errors
///
/// Fails if they are in no such format, are damaged, or hold no text.
pub fn read_here(bytes: Vec<u8>) -> Result<Document, FormatError> {
    let document = match Format::of(&bytes)? {
        #[cfg(feature = "pdf")]
        Format::Pdf => pdf::read(bytes)?,
        #[cfg(feature = "doc")]
        Format::Doc => doc::read(bytes)?,
        format => return Err(FormatError::NotBuiltIn { format }),
    };
    checked(document)
}

/// A document cut into lines that has text, and not too much.
fn checked(mut document: Document) -> Result<Document, FormatError> {
    document.paragraphs = document.paragraphs.into_iter().flat_map(plain::parted).collect();
    mark_underlined(&mut document.paragraphs);
    // Those of documents inside of this one are among them.
    let notes =
        document.paragraphs.iter().filter(|paragraph| paragraph.is_note && !paragraph.text.is_empty());
    let notes = Repair { kind: RepairKind::Notes, count: notes.count() };
    document.repairs.retain(|repair| repair.kind != RepairKind::Notes);
    document.repairs.extend((notes.count > 0).then_some(notes));
    let length: usize = document.paragraphs.iter().map(|paragraph| paragraph.text.len()).sum();
    if length > LARGEST_TEXT {
        return Err(FormatError::TooMuchText { limit: LARGEST_TEXT });
    }
    if document.is_empty() { Err(FormatError::Empty) } else { Ok(document) }
}

impl Document {
    /// Whether it has no text.
    fn is_empty(&self) -> bool {
        self.paragraphs.iter().all(|paragraph| paragraph.text.trim().is_empty())
    }
}

/// A document that was read out of a file of another format, whose lines are not the file's: its paragraphs are counted
/// in their place.
fn numbered_anew(mut document: Document, format: Format) -> Document {
    document.format = format;
    for (paragraph, number) in document.paragraphs.iter_mut().zip(1..) {
        paragraph.line = number;
    }
    document
}

/// A file without what web servers and editors put in front of it: a byte order mark and blanks.
fn after_blanks(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start()
}
