//! Why the bytes of a file could not be read.

use std::fmt;

use thiserror::Error;

use super::Format;

/// Why a file's bytes could not be read. Each message continues after the file's name and says what to do.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum FormatError {
    /// It has no text.
    #[error("is empty; there is no text to compare")]
    Empty,
    /// It has more text than any speech.
    #[error("has more than {} MB of text, more than any speech; name the text of one speech", .limit / 1_000_000)]
    TooMuchText {
        /// The limit in bytes.
        limit: usize,
    },
    /// It is in no format that is read.
    #[error("is {kind}{}", kind.advice())]
    Unreadable {
        /// What it seems to be.
        kind: OtherFormat,
    },
    /// It is in none of the encodings that are read.
    #[error(
        "is in an unknown encoding; name it with --encoding (for instance --encoding big5), or save it as UTF-8 first"
    )]
    UnknownEncoding,
    /// Its text is encrypted.
    #[error("is protected by a password; save it without one")]
    Password,
    /// It is not as its format has it.
    #[error("is a damaged {}; open it in the program it was made with and save it again",
        format.map_or("office document or ZIP archive", Format::in_words))]
    Broken {
        /// What it is; `None` for an archive that does not open.
        format: Option<Format>,
    },
    /// It is XML of a kind that is not read.
    #[error("is an XML file of another kind (<{root}>); save its text as Word or plain text first")]
    OtherXml {
        /// The name of its root element, in small letters.
        root: String,
    },
    /// A part of it is larger than that of any speech once it is unpacked.
    #[error("unpacks to more than {} MB, more than any speech; save its text as plain text", .limit / 1_000_000)]
    Unpacked {
        /// The limit in bytes.
        limit: u64,
    },
    /// It has more paragraphs than any speech.
    #[error("has more than {limit} paragraphs, more than any speech; name the text of one speech")]
    TooManyParagraphs {
        /// The limit.
        limit: usize,
    },
    /// It is an archive of more files than any document.
    #[error("is an archive of more than {limit} files; unpack it and name the files in it")]
    TooManyMembers {
        /// The limit.
        limit: usize,
    },
    /// It is in an encoding that is known but not read.
    #[error("uses the unsupported encoding {name}; save it as UTF-8 first")]
    UnreadEncoding {
        /// The encoding.
        name: &'static str,
    },
    /// Most of its characters were replaced by marks when it was saved.
    #[error(
        "has lost its characters: most are ?, � or 锟斤拷; get it once more from where it came, or save it as UTF-8 there"
    )]
    LostCharacters,
    /// It is a web page whose text is put there by its scripts.
    #[error("is a web page whose text only its scripts would show; copy the text out of the browser")]
    OnlyScript,
    /// Its pages are pictures of text.
    #[error("has no text, only pictures (a scan); recognise its text with OCR first")]
    OnlyPictures,
    /// Its text cannot be told from the shapes of its letters.
    #[error("has text in fonts that do not say which characters it is; recognise it with OCR first")]
    UnknownCharacters,
    /// It was written by Word 95 or an earlier one.
    #[error("is a document of Word 95 or earlier; save it as .docx first")]
    TooOld,
    /// The process that reads it gave no answer.
    #[error("could not be read: {}; save it as plain text", failure.of(*.format))]
    Worker {
        /// What it seems to be.
        format: Format,
        /// What happened to the process.
        failure: WorkerFailure,
    },
    /// No process is there to read it.
    #[error("is a {}, which is read in a separate process; set ReadOptions::worker", .format.in_words())]
    NeedsWorker {
        /// What it seems to be.
        format: Format,
    },
    /// This build of the program does not read it.
    #[error("is a {}, which this build of refrain does not read; save it as plain text", .format.in_words())]
    NotBuiltIn {
        /// What it seems to be.
        format: Format,
    },
}

/// A format that is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OtherFormat {
    /// A picture.
    Picture,
    /// A program.
    Program,
    /// A gzip archive.
    Gzip,
    /// A ZIP archive that is no document.
    Zip,
    /// Bytes that are no text, and nothing else that is known.
    Binary,
    /// A compound file that is no document of Word.
    OldOffice,
    /// A spreadsheet.
    Spreadsheet,
    /// Slides.
    Presentation,
    /// A drawing.
    Drawing,
    /// An e-book.
    EBook,
    /// A document of the word processor Hangul.
    Hangul,
    /// A document of Pages.
    Pages,
    /// A document of the Chinese standard OFD.
    Ofd,
    /// A mail message.
    Mail,
    /// The source of a document of LaTeX.
    Latex,
}

impl OtherFormat {
    /// What to do with it, after its name.
    fn advice(self) -> &'static str {
        match self {
            Self::Picture | Self::Program | Self::Gzip | Self::Binary | Self::OldOffice => {
                ", not text; save it as plain text first"
            }
            Self::Zip => "; unpack it and name the files in it",
            Self::Spreadsheet | Self::Presentation | Self::Drawing | Self::EBook => {
                "; save the text of the speech as plain text or Word first"
            }
            Self::Hangul | Self::Pages => "; export it as Word first",
            Self::Ofd => "; export it as PDF or Word first",
            Self::Latex => "; save the text that it prints as plain text first",
            Self::Mail => "; open it in a mail program and save its text as plain text",
        }
    }
}

impl fmt::Display for OtherFormat {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Picture => "a picture",
            Self::Program => "a program",
            Self::Gzip => "a gzip archive",
            Self::Zip => "a ZIP archive",
            Self::Binary => "binary data",
            Self::OldOffice => "an old office document",
            Self::Spreadsheet => "a spreadsheet",
            Self::Presentation => "a presentation",
            Self::Drawing => "a drawing",
            Self::EBook => "an e-book",
            Self::Hangul => "a Hangul document",
            Self::Pages => "a Pages document",
            Self::Ofd => "an OFD document",
            Self::Mail => "a mail message",
            Self::Latex => "LaTeX source",
        })
    }
}

/// What happened to the process that was to read a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkerFailure {
    /// It could not be started.
    NotStarted,
    /// It took too much memory.
    OutOfMemory,
    /// It took too long.
    OutOfTime,
    /// It ended without an answer.
    Crashed,
}

impl WorkerFailure {
    /// What happened, in words.
    fn of(self, format: Format) -> String {
        let what = match self {
            Self::NotStarted => "could not be started",
            Self::OutOfMemory => "ran out of memory",
            Self::OutOfTime => "ran out of time",
            Self::Crashed => "crashed",
        };
        format!("the reader of {}s {what}", format.in_words())
    }
}
