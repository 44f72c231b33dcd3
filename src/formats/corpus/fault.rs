//! What is wrong with a row of a corpus.

use thiserror::Error;

use super::{FieldNames, FieldRole};

/// What is wrong with a corpus or a row of it. Each message continues after the file and the row.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum CorpusFault {
    /// No column has the name that one with texts usually has.
    #[error("has no column of text (text, content, body, 正文, 内容){}; name it with --field text=NAME", only(.names))]
    NoTextField {
        /// The names of its columns.
        names: Vec<String>,
    },
    /// No column has the name that the reader has given.
    #[error("has no column {name} for the {}{}; correct --field", .role.name(), only(.names))]
    NoSuchField {
        /// What it was to be.
        role: FieldRole,
        /// The name.
        name: String,
        /// The names of its columns.
        names: Vec<String>,
    },
    /// No column of a table about speeches has the name that one with their paths usually has.
    #[error("has no column of paths (path, file, filename, 路径, 文件){}; name it with --field path=NAME", only(.names))]
    NoPathField {
        /// The names of its columns.
        names: Vec<String>,
    },
    /// It does not say which speech it is about.
    #[error("has no path")]
    NoPath,
    /// It is about a speech that is not there.
    #[error("is about {path}, which is neither in the folder of the table nor in the current one")]
    NoSuchSpeech {
        /// The path, as it is written.
        path: String,
    },
    /// It is about a speech that a row before it is about.
    #[error("is about {path}, as row {first} is, which counts")]
    SameSpeech {
        /// The path, as it is written.
        path: String,
        /// The other row.
        first: usize,
    },
    /// The text is empty.
    #[error("has no text")]
    NoText,
    /// It is not a JSON object.
    #[error("is not JSON ({reason}); each line has to be one object: {{\"text\": \"…\"}}")]
    NotJson {
        /// What is wrong with it.
        reason: NotJson,
    },
    /// A quotation mark that opens a cell is closed nowhere: all that follows belongs to it.
    #[error(
        "opens a quotation mark that is closed nowhere; close it, and double quotation marks inside of a cell"
    )]
    UnclosedQuote,
    /// Text follows the quotation mark that closes a cell.
    #[error("has text after the quotation mark that closes a cell; double quotation marks inside of a cell")]
    TextAfterQuote,
    /// It has more cells than the table has columns.
    #[error(
        "has {cells} cells instead of {columns}; put a cell with commas or line breaks in quotation marks"
    )]
    ExtraCells {
        /// How many it has.
        cells: usize,
        /// How many the first row has.
        columns: usize,
    },
    /// It is longer than any speech.
    #[error("is longer than {} MB, more than any speech", .limit / 1_000_000)]
    LongRow {
        /// The limit in bytes.
        limit: usize,
    },
    /// The file is larger than is read at once.
    #[error("has more than {} MB; cut it into several files", .limit / 1_000_000)]
    TooLarge {
        /// The limit in bytes.
        limit: u64,
    },
    /// There are more rows than are read.
    #[error("has more than {limit} rows; cut it into several files")]
    TooManyRows {
        /// The limit.
        limit: usize,
    },
    /// The corpus has no row of this number.
    #[error("there is no such row; the last one with a text is {last}")]
    NoSuchRow {
        /// The last row.
        last: usize,
    },
    /// One speech is asked for, and the file holds many.
    #[error("holds many speeches; name one by its row, for instance {example}")]
    ManySpeeches {
        /// A row of it, as it is named.
        example: String,
    },
}

/// Which columns there are, if any, after what is missing.
fn only(names: &[String]) -> String {
    if names.is_empty() { String::new() } else { format!(", only {}", names.join(", ")) }
}

impl CorpusFault {
    /// What is wrong where no field among those that are `listed` has a role.
    pub(super) fn missing(role: FieldRole, fields: &FieldNames, listed: Vec<String>) -> Self {
        match (fields.chosen(role), role) {
            (Some(name), role) => Self::NoSuchField { role, name: name.to_owned(), names: listed },
            (None, FieldRole::Path) => Self::NoPathField { names: listed },
            (None, _) => Self::NoTextField { names: listed },
        }
    }
}

/// How many names of columns a message has, and how long each is at most, in characters.
const MOST_NAMED: usize = 12;
const LONGEST_NAME: usize = 40;

/// The names of columns for a message.
pub fn listed(names: &[impl AsRef<str>]) -> Vec<String> {
    let short = |name: &str| match name.char_indices().nth(LONGEST_NAME) {
        Some((end, _)) => name.get(..end).unwrap_or_default().to_owned() + "…",
        None => name.to_owned(),
    };
    let mut out: Vec<String> = names.iter().take(MOST_NAMED).map(|name| short(name.as_ref())).collect();
    out.extend((names.len() > MOST_NAMED).then(|| "…".to_owned()));
    out
}

/// Why a line is not a JSON object.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum NotJson {
    /// It ends too early.
    #[error("it ends too early")]
    CutOff,
    /// It is another value than an object.
    #[error("it is no object")]
    OtherValue,
    /// It does not follow the grammar.
    #[error("wrong at character {character}")]
    Grammar {
        /// Where, from 1.
        character: usize,
    },
}
