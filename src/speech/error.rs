//! Why a speech could not be loaded, and what to know of those that were.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

use super::corpus_row::CorpusRowName;
use super::standard_input::STANDARD_INPUT;
use crate::formats::FormatError;
use crate::formats::corpus::CorpusFault;

/// Why a file could not be loaded as a speech. Each message names the file and says what to do.
#[derive(Debug, Error)]
pub enum LoadError {
    /// Nothing has this name.
    #[error("{}: no such file; check the name and the folder", .path.display())]
    Missing {
        /// The file.
        path: PathBuf,
    },
    /// It is a folder.
    #[error("{}: is a folder; name the files in it, for instance {}/*.txt, or take all of them with -r", .path.display(), .path.display())]
    Folder {
        /// The folder.
        path: PathBuf,
    },
    /// It is a folder of far more files than anybody compares.
    #[error("{}: has more than {limit} files; name a smaller folder", .path.display())]
    TooManyFiles {
        /// The folder.
        path: PathBuf,
        /// The limit.
        limit: usize,
    },
    /// There are far more speeches in it than an archive has, counting the rows of files that hold many.
    #[error("{}: has more than {limit} speeches; name a part of them", .path.display())]
    TooManySpeeches {
        /// The folder or file.
        path: PathBuf,
        /// The limit.
        limit: usize,
    },
    /// Nothing is sent to the standard input.
    #[error(
        "-: nothing is sent to the standard input; send it a text, for instance with `cat a.txt | refrain - b.txt`"
    )]
    NothingSent,
    /// It is a device or a socket, from which reading may never end.
    #[error("{}: is neither a file nor a pipe; save its content to a file first", .path.display())]
    NotRegular {
        /// The device.
        path: PathBuf,
    },
    /// Nobody sends anything through a pipe.
    #[error("{}: nothing came through this pipe for {seconds} seconds; check the command that writes to it", .path.display())]
    Silent {
        /// The pipe.
        path: PathBuf,
        /// How long it was waited for.
        seconds: u64,
    },
    /// The system does not let us read it.
    #[error("{}: cannot be read ({source}); check its permissions", .path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// It is longer than any speech.
    #[error("{}: has more than {} MB, more than any speech; save only its text", .path.display(), .limit / 1_000_000)]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// The limit in bytes.
        limit: u64,
    },
    /// It has far more sections than any speech.
    #[error("{}: has more than {limit} paragraphs, more than any speech; name the text of one speech", .path.display())]
    TooManySections {
        /// The file.
        path: PathBuf,
        /// The limit.
        limit: usize,
    },
    /// A file that holds many speeches, or a row of it, cannot be read.
    #[error("{}: {fault}", row_name(.path, *.row))]
    Row {
        /// The file.
        path: PathBuf,
        /// The row, from 1; `None` if it is not the fault of one.
        row: Option<usize>,
        /// What is wrong with it.
        fault: CorpusFault,
    },
    /// What it holds cannot be read.
    #[error("{}: {source}", .path.display())]
    Format {
        /// The file.
        path: PathBuf,
        /// Why.
        source: FormatError,
    },
}

impl LoadError {
    /// The file or folder.
    pub fn path(&self) -> &Path {
        match self {
            Self::NothingSent => Path::new(STANDARD_INPUT),
            Self::Missing { path }
            | Self::Folder { path }
            | Self::TooManyFiles { path, .. }
            | Self::TooManySpeeches { path, .. }
            | Self::NotRegular { path }
            | Self::Silent { path, .. }
            | Self::Unreadable { path, .. }
            | Self::TooLarge { path, .. }
            | Self::TooManySections { path, .. }
            | Self::Row { path, .. }
            | Self::Format { path, .. } => path,
        }
    }
}

/// What a reader should know about speeches that could be loaded.
#[derive(Debug, Error)]
pub enum LoadWarning {
    /// A file was left out.
    #[error("left out: {0}")]
    LeftOut(LoadError),
    /// Files of a folder were left out, because they are no speeches.
    #[error("left out: {count} files of folders, the first: {first}")]
    LeftOutOfFolders {
        /// How many; two or more.
        count: usize,
        /// What is wrong with the first of them.
        first: LoadError,
    },
    /// A file of a folder was left out, because refrain has written it for passim from speeches.
    #[error("left out: {}: was written for passim; name the file itself to read it", .path.display())]
    ForPassim {
        /// The file.
        path: PathBuf,
    },
    /// Rows of a file that holds many speeches were left out.
    #[error("{}: {}: {first}", .path.display(), rows_left_out(*.count))]
    RowsLeftOut {
        /// The file.
        path: PathBuf,
        /// How many.
        count: usize,
        /// What is wrong with the first of them.
        first: LoadError,
    },
    /// Speeches are in no row of the table about them.
    #[error("{}: no row for {count} of {of} speeches, the first: {}", .table.display(), .first.display())]
    NoMetadata {
        /// The table.
        table: PathBuf,
        /// How many.
        count: usize,
        /// Of how many.
        of: usize,
        /// The first of them.
        first: PathBuf,
    },
    /// The names of files do not follow the pattern that was given for them.
    #[error("--name-pattern {pattern}: {count} of {of} names do not match, the first: {}", .first.display())]
    OtherName {
        /// The pattern.
        pattern: String,
        /// How many.
        count: usize,
        /// Of how many.
        of: usize,
        /// The first of them.
        first: PathBuf,
    },
    /// A file of a folder was left out, because another file there has the same text in another format.
    #[error("left out: {}: the same text as {} in another format", .path.display(), .first.display())]
    Twin {
        /// The file.
        path: PathBuf,
        /// The file that is compared in its place.
        first: PathBuf,
    },
    /// A file that was loaded before could not be loaded again.
    #[error("not read again, shown as it was: {0}")]
    KeptAsItWas(LoadError),
    /// A file was given again, by the same name or another.
    #[error("{}: {}; compared with itself", .path.display(), given_again(.path, .first))]
    GivenAgain {
        /// The file, by the name that it was given again.
        path: PathBuf,
        /// The name that it was first given.
        first: PathBuf,
    },
    /// Some lines of a file are in another encoding than the rest.
    #[error("{}: {} in another encoding than the rest, read in that; if they are wrong, save the file as UTF-8", .path.display(), lines_are(*.lines))]
    OtherEncoding {
        /// The file.
        path: PathBuf,
        /// How many of them.
        lines: usize,
    },
    /// A file has bytes in it that stand for no character.
    #[error("{}: {} dropped; if text is missing, save the file again", .path.display(), zero_bytes(*.bytes))]
    ZeroBytes {
        /// The file.
        path: PathBuf,
        /// How many of them.
        bytes: usize,
    },
    /// Documents inside of a file could not be read: what they say is missing in the text.
    #[error("{}: {} inside of it cannot be read and {} missing; open the file in Word and save it as text", .path.display(), .names.join(", "), if .names.len() == 1 { "is" } else { "are" })]
    UnreadImports {
        /// The file.
        path: PathBuf,
        /// Their names in it.
        names: Vec<String>,
    },
    /// Some characters of a file could not be read.
    #[error("{}: {}, shown as \u{FFFD}; if the text is wrong, name its encoding with --encoding", .path.display(), damaged(*.characters))]
    Damaged {
        /// The file.
        path: PathBuf,
        /// How many of them.
        characters: usize,
    },
}

/// How a row of a file is named, and the file where no row is.
pub fn row_name(path: &Path, row: Option<usize>) -> String {
    row.map_or_else(|| path.to_owned(), |row| CorpusRowName::path(path, row)).display().to_string()
}

fn given_again(path: &Path, first: &Path) -> String {
    if path == first { "given twice".to_owned() } else { format!("the same file as {}", first.display()) }
}

fn rows_left_out(rows: usize) -> String {
    match rows {
        1 => "1 row left out".to_owned(),
        count => format!("{count} rows left out, the first"),
    }
}

fn lines_are(lines: usize) -> String {
    match lines {
        1 => "1 line is".to_owned(),
        count => format!("{count} lines are"),
    }
}

fn zero_bytes(bytes: usize) -> String {
    match bytes {
        1 => "1 zero byte".to_owned(),
        count => format!("{count} zero bytes"),
    }
}

fn damaged(characters: usize) -> String {
    match characters {
        1 => "1 damaged character".to_owned(),
        count => format!("{count} damaged characters"),
    }
}

/// Why there is nothing to compare: fewer than two speeches could be loaded.
#[derive(Debug, Error)]
pub struct TooFewSpeeches {
    /// How many could be loaded: 0 or 1.
    pub loaded: usize,
    /// What is wrong with the others; empty if no others were named.
    pub failed: Vec<LoadError>,
}

impl TooFewSpeeches {
    /// How many files that could not be loaded are listed; a folder may be full of them.
    const LISTED: usize = 20;

    /// What is wrong with the first files that could not be loaded.
    pub fn listed(&self) -> impl Iterator<Item = &LoadError> {
        self.failed.iter().take(Self::LISTED)
    }

    /// How many more could not be loaded.
    pub fn unlisted(&self) -> usize {
        self.failed.len().saturating_sub(Self::LISTED)
    }
}

impl fmt::Display for TooFewSpeeches {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.loaded, self.failed.as_slice()) {
            (0, []) => write!(formatter, "no speech given; name two files or more"),
            (_, []) => write!(formatter, "only one speech given; it takes two to compare, name another file"),
            (loaded, _) => {
                let count = if loaded == 0 { "no speech" } else { "only one speech" };
                write!(formatter, "{count} could be loaded; it takes two to compare")?;
                self.listed().try_for_each(|error| write!(formatter, "\n  {error}"))?;
                match self.unlisted() {
                    0 => Ok(()),
                    more => write!(formatter, "\n  and {more} more"),
                }
            }
        }
    }
}
