//! What the mouse says: what a click is aimed at, as it was drawn, and which way the wheel is turned.

use super::key::Key;
use crate::compare::SpeechId;

/// How many lines a notch of the wheel scrolls, as terminals do that send arrow keys for it.
pub(super) const NOTCH: usize = 3;

/// What the mouse does on a place of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MouseAction {
    /// The left button is pressed.
    Click,
    /// The wheel is turned by a notch.
    Wheel(WheelTurn),
}

/// Which way the wheel is turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WheelTurn {
    /// Towards the reader: the text goes on.
    Down,
    /// Away.
    Up,
}

/// What a click is aimed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClickTarget {
    /// What does nothing, such as a frame.
    Nothing,
    /// A key that is named, which is then pressed.
    Key(Key),
    /// A key that is pressed so often: the orders of a list stand beside each other.
    Keys {
        /// The key.
        key: Key,
        /// How often.
        times: usize,
    },
    /// The title of a speech.
    Speech(SpeechId),
    /// A line of the text of a speech.
    Line {
        /// The speech.
        speech: SpeechId,
        /// The line of the screen's body, from 0.
        line: usize,
    },
    /// An entry of the list on top, which is then chosen.
    Choose {
        /// How many entries below the chosen one it stands; above it if negative.
        steps: isize,
    },
    /// An entry of the list on top, which is then chosen and done.
    Entry {
        /// How many entries below the chosen one it stands; above it if negative.
        steps: isize,
        /// Whether it stands in the list that does not have the keyboard.
        in_other_list: bool,
    },
}
