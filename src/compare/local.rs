//! The local spans of a speech.

use super::{SpeechId, SpeechWords};
use crate::language::local::{LocalMark, LocalReason, PatternSet};
use crate::language::part_of_speech;
use crate::marks::passages;
use crate::reference::Reference;
use crate::speech::Speech;
use crate::text::CharRange;

/// A speech with its local spans, as the search for names reads it.
#[derive(Clone, Copy)]
pub(super) struct LocalSpeech<'a> {
    pub(super) speech: &'a Speech,
    pub(super) words: &'a SpeechWords,
    pub(super) reference: Option<&'a Reference>,
}

/// A stretch of text that would have to change before another place could read the speech out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalSpan {
    /// Where it is.
    pub range: CharRange,
    /// Why it is local.
    pub reason: LocalReason,
    /// Whether it is so particular that no other speech should have it.
    pub(super) specific: bool,
    /// Whether and why it should perhaps not stand here.
    pub left_in: Option<LeftIn>,
}

/// Why local wording should perhaps not stand in this speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftIn {
    /// Another place's: it belongs to that speech, or to either where nothing tells to which.
    Foreign(Option<SpeechId>),
    /// A date or figure that stands alike in another speech of the same office: it did not move on.
    Unchanged,
}

impl From<LocalMark> for LocalSpan {
    fn from(mark: LocalMark) -> Self {
        Self { range: mark.range, reason: mark.reason, specific: mark.specific, left_in: None }
    }
}

/// The spans that can be names, and besides what touching ones are together: rules part `State of` from `Ohio`.
pub(super) fn joined(spans: &[LocalSpan]) -> Vec<LocalSpan> {
    let nameable: Vec<LocalSpan> = spans.iter().copied().filter(is_nameable).collect();
    let touching = nameable.chunk_by(|a, b| a.range.end == b.range.start).filter_map(|chunk| match chunk {
        [first, .., last] => {
            Some(LocalSpan { range: CharRange::new(first.range.start, last.range.end), ..*first })
        }
        _ => None,
    });
    nameable.iter().copied().chain(touching).collect()
}

fn is_nameable(span: &LocalSpan) -> bool {
    !matches!(span.reason, LocalReason::Date | LocalReason::Figure | LocalReason::Redaction)
}

/// Shorter wording is a name only where it cuts no word of the dictionary (`海南` in `上海南部`).
const CERTAIN_NAME: usize = 4;

/// What a name may have after it in the same word.
pub(super) const POSSESSIVES: [&str; 2] = ["'s", "’s"];

/// Where any of the names stands in a speech, notices left out.
pub(super) fn names_in(speech: &Speech, words: &SpeechWords, names: &PatternSet) -> Vec<CharRange> {
    let cuts_a_word = |position: usize| {
        let index = words.all().partition_point(|word| word.end <= position);
        let inside = words.all().get(index).filter(|word| word.start < position);
        let after = inside.map(|word| speech.folded.slice(CharRange::new(position, word.end)));
        let is_possessive = after.is_some_and(|after| POSSESSIVES.contains(&after));
        inside.filter(|_| !is_possessive).is_some_and(|word| {
            let written = speech.folded.slice(*word);
            speech.language.parts_words() || !matches!(part_of_speech(written, speech.language), "" | "x")
        })
    };
    let mut out = Vec::new();
    for passage in passages(speech, words.all()) {
        out.extend(names.find(&speech.folded, passage.range).into_iter().filter(|range| {
            let certain = range.len() >= CERTAIN_NAME && !speech.language.parts_words();
            certain || !(cuts_a_word(range.start) || cuts_a_word(range.end))
        }));
    }
    out
}
