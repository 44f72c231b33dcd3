//! What happens to the table of a folder, and what the terminal has to do about it.

use std::path::PathBuf;

use super::click::FolderClick;
use super::row::SpeechBrief;
use super::sources_list::FolderSources;
use crate::app::appearance::Theme;
use crate::app::click::WheelTurn;
use crate::app::key::Key;
use crate::app::regions::Size;
use crate::collection::SurveyRow;
use crate::text::width::AmbiguousWidth;

/// What happens to the table.
#[derive(Clone, Debug)]
pub enum FolderMessage {
    /// A key was pressed.
    Key(Key),
    /// Something on the screen was clicked.
    Click(FolderClick),
    /// The wheel was turned.
    Wheel(WheelTurn),
    /// Text was pasted.
    Paste(String),
    /// The terminal has this size now.
    Resize(Size),
    /// The terminal draws ambiguous characters this wide.
    AmbiguousWidth(AmbiguousWidth),
    /// The terminal's ground asks for this theme.
    Theme(Theme),
    /// A file was read.
    Read {
        /// Its row.
        row: usize,
        /// The speech; `None` if it is none.
        speech: Option<SpeechBrief>,
    },
    /// So many seconds are left for reading, if that is known.
    TimeLeft(Option<u64>),
    /// All files are read, and are held against each other.
    Comparing,
    /// So much of that is done, in per cent, and so many seconds are left, if that is known.
    ComparedSoFar {
        /// How much.
        percent: u8,
        /// How many seconds are left.
        left: Option<u64>,
    },
    /// What is known among each other of the speeches that are read so far.
    SurveyedSoFar(FolderSurvey),
    /// What is known of the speeches among each other.
    Surveyed(FolderSurvey),
    /// What a speech was made from.
    Sources(FolderSources),
    /// Something is wrong with the folder.
    Warned(String),
    /// Something could not be found out, and why.
    Failed(String),
    /// The reader has come back from comparing, with what went wrong.
    Returned(Option<String>),
}

/// What is known of the speeches of a folder among each other; all numbers are rows of the table.
#[derive(Clone, Debug, Default)]
pub struct FolderSurvey {
    /// What is known of each speech, with its row.
    pub rows: Vec<(usize, SurveyRow)>,
    /// The groups of copies.
    pub copies: Vec<Vec<usize>>,
    /// The rows that are left out since another one has the same text.
    pub left_out: Vec<usize>,
}

/// What the terminal has to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FolderEffect {
    /// End the program.
    Quit,
    /// Read no more files; what is read is held against each other.
    StopReading,
    /// Suspend it.
    Suspend,
    /// Paint every cell again.
    Repaint,
    /// Compare these files, two or more.
    Compare(Vec<PathBuf>),
    /// Find out what the speech of this row was made from.
    FindSources(usize),
}
