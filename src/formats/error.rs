use thiserror::Error;

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
    #[error("is in an unknown encoding; save it as UTF-8 first")]
    UnknownEncoding,
}
