//! Figures, dates and unspecific local wording that stand in two speeches with the same words around them.

use rustc_hash::FxHashMap;

use super::local::{LeftIn, LocalSpan, LocalSpeech};
use super::office::Offices;
use super::{PerSpeech, SpeechId};
use crate::language::local::LocalReason;
use crate::speech::Speech;
use crate::text::CharRange;

/// How many characters before or after a figure must be the same in both speeches: `增长11.2%` may be chance.
const CONTEXT: usize = 4;

/// Shorter wording counts nothing: it numbers a page or a list.
const SHORTEST: usize = 2;

/// Marks spans that another speech has in the same words: a specific figure where the same words stand before or
/// after it there, all other wording that is no name (`四个中心`, `15个`) where they stand on both sides. Places, bodies and
/// persons are found by their names; those that only their kind names (`领导小组`, `our city`) are everybody's. Between texts of
/// one office, dates and figures did not move on; between others all but dates and redactions come from elsewhere. What
/// stands in the same text loaded twice says nothing.
pub(super) fn mark_repeated(
    speeches: &PerSpeech<LocalSpeech>,
    spans: &mut PerSpeech<Vec<LocalSpan>>,
    offices: &Offices,
) {
    // For each wording with its context, the speeches that have it.
    let mut speeches_with: FxHashMap<String, Vec<SpeechId>> = FxHashMap::default();
    for ((id, LocalSpeech { speech, .. }), spans) in speeches.entries().zip(spans.iter()) {
        for key in spans.iter().flat_map(|span| keys(speech, span)) {
            let with = speeches_with.entry(key).or_default();
            if with.last() != Some(&id) {
                with.push(id);
            }
        }
    }
    for ((id, LocalSpeech { speech, .. }), spans) in speeches.entries().zip(spans) {
        for span in spans.iter_mut().filter(|span| span.left_in.is_none()) {
            let keys = keys(speech, span);
            let mut others = keys
                .iter()
                .filter_map(|key| speeches_with.get(key))
                .flatten()
                .filter(|other| **other != id && !offices.are_identical(id, **other));
            let Some(first) = others.next() else { continue };
            let foreign = std::iter::once(first).chain(others).any(|other| !offices.are_one(id, *other));
            span.left_in = match (span.reason, foreign) {
                (LocalReason::Date | LocalReason::Figure, false) => Some(LeftIn::Unchanged),
                (LocalReason::Date, true) | (_, false) => None,
                (_, true) => Some(LeftIn::Foreign(None)),
            };
        }
    }
}

fn is_digit(character: char) -> bool {
    character.is_ascii_digit()
}

/// What to look for in other speeches. The bars keep what stands before apart from what follows.
fn keys(speech: &Speech, span: &LocalSpan) -> Vec<String> {
    let CharRange { start, end } = span.range;
    let wording = |start, end| speech.folded.slice(CharRange::new(start, end));
    let (before, itself, after) =
        (wording(start.saturating_sub(CONTEXT), start), wording(start, end), wording(end, end + CONTEXT));
    match (span.specific, span.reason) {
        (_, LocalReason::Redaction | LocalReason::Place | LocalReason::Body | LocalReason::Person) => {
            Vec::new()
        }
        (_, LocalReason::Date) if !itself.chars().any(char::is_numeric) => Vec::new(),
        // `nine` counts too many things; `三百二十万元` has no digit either.
        (_, LocalReason::Figure) if speech.language.parts_words() && !itself.contains(is_digit) => Vec::new(),
        // `1` of `第1页` numbers something.
        _ if itself.trim().chars().count() < SHORTEST => Vec::new(),
        (true, LocalReason::Figure) => vec![format!("{before}|{itself}"), format!("{itself}|{after}")],
        (true, reason) if reason != LocalReason::Date => Vec::new(),
        _ => vec![format!("{before}|{itself}|{after}")],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_words_are_found_in_no_other_speech() {
        let keys_of = |line: &str, wording: &str| {
            let speech = Speech::from_string("speech", line.to_owned());
            let start = line.find(wording).map_or(0, |byte| line[..byte].chars().count());
            let range = CharRange::new(start, start + wording.chars().count());
            let span = LocalSpan { range, reason: LocalReason::Figure, specific: false, left_in: None };
            keys(&speech, &span).len()
        };
        assert_eq!(keys_of("In the spring the town will hire nine officers.", "nine"), 0);
        assert_eq!(keys_of("In the spring the town will hire 19 officers.", "19"), 1);
        assert_eq!(keys_of("今年我们投入三百二十万元修路。", "三百二十万元"), 1);
    }
}
