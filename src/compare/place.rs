//! Places in the loaded speeches.

use crate::speech::SectionId;
use crate::text::{CharRange, Id, IndexVec};

/// A loaded speech's number, from 0 in the order of loading. The screen counts from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SpeechId(pub usize);

impl Id for SpeechId {
    fn new(index: usize) -> Self {
        Self(index)
    }

    fn index(self) -> usize {
        self.0
    }
}

/// A value for each speech, in the order of loading.
pub type PerSpeech<T> = IndexVec<SpeechId, T>;

/// A range of one of the speeches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Which speech.
    pub speech: SpeechId,
    /// Where in its text.
    pub range: CharRange,
}

/// A section of one of the speeches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SectionPlace {
    /// Which speech.
    pub speech: SpeechId,
    /// Which of its sections.
    pub section: SectionId,
}
