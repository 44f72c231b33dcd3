//! The words of a speech, segmented once.

use crate::language::words;
use crate::speech::{Section, Speech};
use crate::text::CharRange;

/// The words of a speech, found once and used by every step after.
#[derive(Clone, Debug, Default)]
pub struct SpeechWords(Vec<CharRange>);

impl SpeechWords {
    /// Finds the words of each section's own text. Chinese loads the dictionary.
    pub fn of(speech: &Speech) -> Self {
        let section_words = |section: &Section| words(&speech.folded, section.own, speech.language);
        Self(speech.sections.iter().flat_map(section_words).collect())
    }

    /// The same words in another text, each range moved there.
    pub(super) fn moved(&self, to: impl Fn(CharRange) -> CharRange) -> Self {
        Self(self.0.iter().map(|word| to(*word)).collect())
    }

    /// All words, in order.
    pub fn all(&self) -> &[CharRange] {
        &self.0
    }

    /// The words that lie entirely inside a range, in order.
    pub fn inside(&self, range: CharRange) -> &[CharRange] {
        let start = self.0.partition_point(|word| word.start < range.start);
        let end = self.0.partition_point(|word| word.end <= range.end);
        self.0.get(start..end).unwrap_or_default()
    }
}
