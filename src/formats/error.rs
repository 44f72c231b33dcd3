use thiserror::Error;

use super::Format;

/// Why a file's bytes could not be read. Each message goes on behind the file's name and says what to do.
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
    #[error("is {kind}, not text; save it as plain text first")]
    Unreadable {
        /// What it seems to be.
        kind: &'static str,
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
    #[error("is a damaged {kind}; open it in the program it was made with and save it again")]
    Broken {
        /// What it is.
        kind: &'static str,
    },
    /// It is a document, but in a format that is not read.
    #[error("is {kind}; {advice}")]
    OtherFormat {
        /// What it is.
        kind: &'static str,
        /// What to do with it.
        advice: &'static str,
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
    #[error("is in {name}, an encoding that is not read; save it as UTF-8 first")]
    UnreadEncoding {
        /// The encoding.
        name: &'static str,
    },
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
    #[error("is a {}, which is read in a process of its own; name a program for it", .format.in_words())]
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
