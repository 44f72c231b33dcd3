//! The units in which lengths are told.

use std::sync::Arc;

use crate::compare::PerSpeech;
use crate::repeats::MinimumLength;
use crate::speech::Speech;
use crate::strings::ShownLength;

/// The units in which lengths of wording are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Units {
    /// Characters: no speech is in a language that parts its words by blanks.
    Characters,
    /// Words: all speeches are.
    Words,
    /// Both: some are.
    Both,
}

impl Units {
    /// Those of some speeches.
    pub fn of(speeches: &PerSpeech<Arc<Speech>>) -> Self {
        let in_words = speeches.iter().filter(|speech| speech.language.parts_words()).count();
        match in_words {
            0 => Self::Characters,
            all if all == speeches.len() => Self::Words,
            _ => Self::Both,
        }
    }

    /// A length in these units.
    pub fn length(self, length: MinimumLength) -> ShownLength {
        match self {
            Self::Characters => ShownLength::Characters(length.characters()),
            Self::Words => ShownLength::Words(length.words()),
            Self::Both => ShownLength::Either { characters: length.characters(), words: length.words() },
        }
    }
}
