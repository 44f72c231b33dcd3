//! What a speech is about and no other is: a coinage that it keeps coming back to (`居民议事代表`).

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::local::{LocalSpan, LocalSpeech};
use super::{PerSpeech, SpeechWords};
use crate::language::is_empty_word;
use crate::language::local::{LocalMark, LocalReason};
use crate::marks::passages;
use crate::speech::{SectionKind, Speech};
use crate::text::CharRange;
use crate::text::symbols::is_unspaced;

/// How long a term is in characters, and how many words it has at most.
const LENGTH: std::ops::RangeInclusive<usize> = 3..=8;
const MOST_WORDS: usize = 5;

/// How often a speech has its term. On the marked speeches, 198 of 226 characters that terms found so often cover are
/// local to an editor.
const OFTEN: usize = 6;

/// Marks the terms of each speech: sequences of words that the reference does not have, that stand here often, also in
/// the title, the opening or a heading, and in no other speech. What is local already stays as it is. Only in scripts
/// without spaces: elsewhere capitals tell names.
pub(super) fn mark_own_subjects(speeches: &PerSpeech<LocalSpeech>, spans: &mut PerSpeech<Vec<LocalSpan>>) {
    for ((id, speech), spans) in speeches.entries().zip(spans) {
        let others = || speeches.entries().filter(|(other, _)| *other != id);
        let in_others = |term: &str| others().any(|(_, other)| other.speech.folded.as_str().contains(term));
        let mut terms: Vec<(&str, Vec<CharRange>)> = candidates(*speech)
            .into_iter()
            .filter(|(term, places)| {
                places.len() >= OFTEN && is_announced(speech.speech, places) && !in_others(term)
            })
            .collect();
        terms.sort_by_key(|(term, _)| Reverse(term.len()));
        for range in terms.into_iter().flat_map(|(_, places)| places) {
            if spans.iter().all(|span| span.range.intersection(range).is_none()) {
                let reason = LocalReason::Coinage;
                spans.push(LocalMark { range, reason, specific: true }.into());
            }
        }
        spans.sort_by_key(|span| span.range.start);
    }
}

/// All wordings of the right length that the reference does not know and that stand in the speech often, with their
/// places in order.
fn candidates<'a>(speech: LocalSpeech<'a>) -> BTreeMap<&'a str, Vec<CharRange>> {
    let mut out: BTreeMap<&str, Vec<CharRange>> = BTreeMap::new();
    let LocalSpeech { speech, words, reference: Some(reference) } = speech else { return out };
    if speech.language.parts_words() {
        return out;
    }
    // Most stand once, which need not be looked up.
    let mut counts: FxHashMap<&str, usize> = FxHashMap::default();
    each_sequence(speech, words, |term, _| *counts.entry(term).or_default() += 1);
    counts.retain(|_, count| *count >= OFTEN);
    each_sequence(speech, words, |term, sequence| {
        if counts.contains_key(term) {
            let parts: Vec<&str> = sequence.iter().map(|word| speech.folded.slice(*word)).collect();
            if !reference.has_sequence(&parts) {
                out.entry(term).or_default().extend(around(sequence));
            }
        }
    });
    out
}

/// Goes through the sequences of words that are as long as a term, with the wording of each.
fn each_sequence<'a>(speech: &'a Speech, words: &SpeechWords, mut take: impl FnMut(&'a str, &[CharRange])) {
    let is_empty = |word: &CharRange| is_empty_word(speech.folded.slice(*word), speech.language);
    for passage in passages(speech, words.all()) {
        for start in 0..passage.words.len() {
            for count in 2..=MOST_WORDS {
                let Some(sequence) = passage.words.get(start..start + count) else { break };
                let ([first, ..], [.., last]) = (sequence, sequence) else { break };
                let range = CharRange::new(first.start, last.end);
                let adjoining = sequence.windows(2).all(|pair| pair[0].end == pair[1].start);
                if range.len() > *LENGTH.end() || !adjoining {
                    break;
                }
                let term = speech.folded.slice(range);
                if LENGTH.contains(&range.len())
                    && !is_empty(first)
                    && !is_empty(last)
                    && term.chars().all(is_unspaced)
                {
                    take(term, sequence);
                }
            }
        }
    }
}

/// From the first to the last of some words.
fn around(words: &[CharRange]) -> Option<CharRange> {
    Some(CharRange::new(words.first()?.start, words.last()?.end))
}

/// Whether a term stands where a speech says what it is about.
fn is_announced(speech: &Speech, places: &[CharRange]) -> bool {
    places.iter().any(|place| {
        let section = speech.section_at(place.start);
        section.is_some_and(|section| {
            matches!(section.kind, SectionKind::Title | SectionKind::Opening | SectionKind::Heading)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::SpeechId;
    use crate::language::Language;
    use crate::reference::Reference;

    fn terms(strings: [&str; 2]) -> Vec<String> {
        let speeches = strings.map(|string| Speech::from_string("speech", string.to_owned()));
        let words = speeches.each_ref().map(SpeechWords::of);
        let reference = Reference::builtin(Language::Chinese).unwrap();
        let read: PerSpeech<LocalSpeech> = speeches
            .iter()
            .zip(&words)
            .map(|(speech, words)| LocalSpeech { speech, words, reference: reference.as_deref() })
            .collect();
        let mut spans = PerSpeech::from(vec![Vec::new(), Vec::new()]);
        mark_own_subjects(&read, &mut spans);
        let mut found: Vec<String> =
            spans[SpeechId(0)].iter().map(|span| speeches[0].slice(span.range).to_owned()).collect();
        found.dedup();
        found
    }

    const ABOUT: &str = "在楼道管家培训会上的讲话\n同志们：\n今天，楼道管家齐聚一堂。\n一、楼道管家要学习。\n\
        二、楼道管家要走访。楼道管家要服务。\n三、请楼道管家多提意见，我们要高质量发展，高质量发展，高质量发展，\
        高质量发展，高质量发展，高质量发展。\n谢谢大家！";

    #[test]
    fn what_a_speech_keeps_coming_back_to_is_its_own() {
        assert_eq!(terms([ABOUT, "同志们：\n抓好平安建设。\n谢谢大家！"]), ["楼道管家"]);
    }

    #[test]
    fn what_another_speech_has_too_is_no_ones_own() {
        assert!(terms([ABOUT, "同志们：\n楼道管家要学习。\n谢谢大家！"]).is_empty());
    }
}
