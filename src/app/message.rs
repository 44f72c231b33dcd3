//! What happens to the program, and what the terminal has to do about it.

use std::path::PathBuf;

use super::appearance::Theme;
use super::chance::ChanceOf;
use super::click::{ClickTarget, WheelTurn};
use super::evidence::{Copied, Evidence};
use super::key::Key;
use super::regions::Size;
use crate::compare::{Comparison, SpeechId};
use crate::notes::Notes;
use crate::text::width::AmbiguousWidth;

/// What happens to the program.
#[derive(Clone, Debug)]
pub enum Message {
    /// A key was pressed.
    Key(Key),
    /// Something on the screen was clicked.
    Click(ClickTarget),
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
    /// A comparison is done.
    Compared {
        /// Which one was asked for.
        generation: u64,
        /// What is known now.
        comparison: Box<Comparison>,
    },
    /// The files have been read again and compared.
    Reloaded {
        /// Which one was asked for.
        generation: u64,
        /// What is known now.
        comparison: Box<Comparison>,
        /// What the reader should know about the files.
        warnings: Vec<String>,
        /// How many files could not be read again; their speeches are as they were.
        kept: usize,
    },
    /// It is known how many phrases to expect by chance.
    ExpectedByChance {
        /// Of which phrases.
        of: ChanceOf,
        /// How many; `None` where the speeches have too little of their own to tell.
        figure: Option<f64>,
    },
    /// Something was copied, or was not.
    Copied(Copied),
    /// What the reader decided manually is kept in a file that was made for it.
    KeptInNew(PathBuf),
    /// What the reader decided manually could not be kept, and why.
    NotKept(String),
    /// The editor could not be started or failed, and why.
    EditorFailed(String),
    /// A file was opened in the system's program, or why it could not be.
    OpenedElsewhere(Result<(), String>),
    /// Files that are watched have changed.
    FilesChanged,
    /// A file that the program has opened elsewhere may have changed.
    Edited,
    /// Somebody else has decided something manually.
    Noted(Notes),
    /// A comparison could not be made.
    CompareFailed {
        /// Which one was asked for.
        generation: u64,
        /// Why.
        reason: String,
    },
}

/// What the terminal has to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// End the program.
    Quit,
    /// End the program, and the table of a folder that it was opened from.
    QuitWithFolder,
    /// Give the terminal back until the program is resumed.
    Suspend,
    /// Paint every cell, whatever the terminal may have lost.
    Repaint,
    /// Keep what the reader has decided manually: [`super::State::notes`].
    KeepNotes,
    /// Keep what is ticked off of a speech.
    KeepTicked(SpeechId),
    /// Put something on the clipboard and tell what was put there.
    Copy(Evidence),
    /// Open a line of a file in the reader's editor, and tell when that has ended.
    Edit {
        /// The file.
        path: PathBuf,
        /// Its line, from 1.
        line: usize,
    },
    /// Open a file that no text editor opens in the system's program, and tell how that went.
    OpenElsewhere(PathBuf),
    /// Tell when files change, or no longer.
    Watch(bool),
    /// Read all files again and compare them.
    Reload {
        /// The number of the comparison.
        generation: u64,
    },
    /// Work out how many phrases to expect by chance, and tell it.
    ExpectByChance(ChanceOf),
}
