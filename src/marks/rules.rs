//! What the rules of a language mark as local, before any model has a say.

use crate::language::local::{CorpusFrequency, LocalMark, Passage, local_marks};
use crate::reference::Reference;
use crate::speech::Speech;
use crate::text::CharRange;

/// The own texts of a speech's sections with their words, notices left out. `words` are all words in order.
pub fn passages<'a>(speech: &'a Speech, words: &'a [CharRange]) -> impl Iterator<Item = Passage<'a>> + 'a {
    speech.compared_sections().map(move |section| {
        let start = words.partition_point(|word| word.start < section.own.start);
        let end = words.partition_point(|word| word.end <= section.own.end).max(start);
        Passage { text: &speech.folded, range: section.own, words: words.get(start..end).unwrap_or_default() }
    })
}

/// What the rules of a speech's language mark.
pub(super) fn by_rule(speech: &Speech, words: &[CharRange], reference: Option<&Reference>) -> Vec<LocalMark> {
    let passages: Vec<Passage> = passages(speech, words).collect();
    local_marks(&passages, speech.language, &Lookup(reference))
}

/// A reference asked whether it knows a name; without one every name is new.
struct Lookup<'a>(Option<&'a Reference>);

impl CorpusFrequency for Lookup<'_> {
    fn documents(&self) -> u32 {
        self.0.map_or(0, |reference| u32::try_from(reference.documents()).unwrap_or(u32::MAX))
    }

    fn document_frequency(&self, wording: &str) -> Option<u32> {
        let count = self.0?.document_frequency(wording);
        u32::try_from(count).ok().filter(|&count| count > 0)
    }
}
