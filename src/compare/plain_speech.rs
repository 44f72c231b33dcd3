//! A speech as names and figures are looked for in it: without the characters that take no part in wording.

use std::borrow::Cow;

use super::SpeechWords;
use crate::speech::{KeptPositions, Speech};
use crate::text::CharRange;

/// A speech and its words without what takes no part in wording; most speeches have nothing of that and are borrowed.
pub(super) struct PlainSpeech<'a> {
    pub(super) speech: Cow<'a, Speech>,
    pub(super) words: Cow<'a, SpeechWords>,
    kept: Option<KeptPositions>,
}

impl<'a> PlainSpeech<'a> {
    pub(super) fn of(speech: &'a Speech, words: &'a SpeechWords) -> Self {
        match speech.plain() {
            Some((plain, kept)) => Self {
                speech: Cow::Owned(plain),
                words: Cow::Owned(words.moved(|word| kept.to_plain(word))),
                kept: Some(kept),
            },
            None => Self { speech: Cow::Borrowed(speech), words: Cow::Borrowed(words), kept: None },
        }
    }

    /// A range of this speech as a range of the speech that it was made from.
    pub(super) fn to_original(&self, range: CharRange) -> CharRange {
        self.kept.as_ref().map_or(range, |kept| kept.to_speech(range))
    }

    /// A range of the speech that it was made from as a range of this one.
    pub(super) fn range_of(&self, range: CharRange) -> CharRange {
        self.kept.as_ref().map_or(range, |kept| kept.to_plain(range))
    }
}
