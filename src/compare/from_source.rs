//! What the speeches have from texts that the reader names as sources: a template, the document of a superior, last year's
//! order. It counts as neither shared nor boilerplate.

use std::sync::Arc;

use super::cover::Cover;
use super::matching::Matching;
use super::{PerSpeech, SpeechId, SpeechSequence, SpeechWords};
use crate::repeats::{MinimumLength, Repeats, Sequence};
use crate::speech::Speech;
use crate::text::symbols::SymbolTable;

/// The number of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(pub usize);

/// The sources that a reader has named, and what speeches have from them.
#[derive(Clone, Debug, Default)]
pub(super) struct GivenSources {
    texts: Vec<Arc<Speech>>,
    /// What the speeches and, after them, the sources repeat of each other.
    repeats: Repeats,
}

impl GivenSources {
    /// Finds what the speeches have from the sources, whose symbols are added to the table of the speeches.
    pub(super) fn of(
        texts: &[Arc<Speech>],
        speeches: &PerSpeech<SpeechSequence>,
        table: &mut SymbolTable,
    ) -> Self {
        if texts.is_empty() {
            return Self::default();
        }
        let mut sequences: Vec<Sequence> =
            speeches.iter().map(|sequence| sequence.sequence.clone()).collect();
        sequences.extend(
            texts.iter().map(|text| SpeechSequence::of(text, &SpeechWords::of(text), table).sequence),
        );
        Self { texts: texts.to_vec(), repeats: Repeats::of(&sequences) }
    }

    pub(super) fn texts(&self) -> &[Arc<Speech>] {
        &self.texts
    }

    /// For each speech, what stands in sources from a minimum length on.
    pub(super) fn covers(
        &self,
        matching: &Matching,
        minimum: MinimumLength,
    ) -> PerSpeech<Vec<Cover<SourceId>>> {
        let speeches = matching.sequences.len();
        let mut out = PerSpeech::from(vec![Vec::new(); speeches]);
        for repeat in self.repeats.trimmed(minimum) {
            // By sequence: the speeches, then the sources.
            let first_source = repeat.occurrences.partition_point(|place| place.sequence < speeches);
            let (in_speeches, in_sources) = repeat.occurrences.split_at(first_source);
            let mut sources: Vec<SourceId> =
                in_sources.iter().map(|place| SourceId(place.sequence - speeches)).collect();
            sources.dedup();
            for place in in_speeches {
                let speech = SpeechId(place.sequence);
                let Some(range) = matching.sequences[speech].characters(place.range) else { continue };
                out[speech].extend(sources.iter().map(|&id| Cover { range, id }));
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use crate::compare::{
        Class, Comparison, Overlap, ReferenceChoice, SpanDetail, SpeechId, View, ViewSettings,
    };
    use crate::speech::Speech;
    use std::sync::Arc;

    const ORDER: &str = "关于做好汛期工作的通知\n各地要加强值班值守，严格落实领导带班制度。";
    const FIRST: &str = "各位代表：\n我们严格落实领导带班制度，村里的水渠要一条一条修牢。";
    const SECOND: &str = "同志们：\n镇上严格落实领导带班制度，山里的水渠要一条一条修牢。";

    fn speech(text: &str) -> Arc<Speech> {
        Arc::new(Speech::from_string("speech.txt", text.to_owned()))
    }

    fn compared(sources: &[&str]) -> (Comparison, View) {
        let sources: Vec<Arc<Speech>> = sources.iter().map(|text| speech(text)).collect();
        let speeches = vec![speech(FIRST), speech(SECOND)];
        let comparison = Comparison::beside(speeches, &sources, &ReferenceChoice::none()).unwrap();
        let view = ViewSettings::default().apply(&comparison);
        (comparison, view)
    }

    fn wordings(comparison: &Comparison, view: &View, class: Class) -> Vec<String> {
        let speech = comparison.speech(SpeechId(0));
        let spans = view.spans[SpeechId(0)].iter().filter(|span| span.class() == class);
        spans.map(|span| speech.slice(span.range).to_owned()).collect()
    }

    #[test]
    fn what_a_source_has_is_no_longer_shared_and_the_rest_still_is() {
        let (comparison, view) = compared(&[]);
        assert_eq!(wordings(&comparison, &view, Class::Shared).len(), 2);
        let before = view.shares[SpeechId(0)];
        let (comparison, view) = compared(&[ORDER]);
        assert_eq!(wordings(&comparison, &view, Class::Source), ["严格落实领导带班制度"]);
        assert_eq!(wordings(&comparison, &view, Class::Shared), ["水渠要一条一条修牢"]);
        assert_eq!(view.phrases.len(), 1);
        let after = view.shares[SpeechId(0)];
        assert!(after.of(Class::Source) > 0.0 && after.in_others() < before.in_others());
        let moved = before.in_others() - after.in_others() - after.of(Class::Source);
        assert!(moved.abs() < 1e-9, "{before:?} {after:?}");
        let overlap = Overlap::of(&comparison, &ViewSettings::default(), &view);
        assert!((overlap.fraction(SpeechId(0), SpeechId(1)) - after.in_others()).abs() < 1e-9);
    }

    #[test]
    fn wording_that_two_sources_have_between_them_is_not_shared_either() {
        let sources = ["会上说：严格落实领导带班制度。", "会后说：村里的水渠要一条一条修牢。"].map(speech);
        let both = "严格落实领导带班制度村里的水渠要一条一条修牢。";
        let speeches = ["同志们：\n今年", "乡亲们：\n今天"].map(|start| speech(&format!("{start}{both}")));
        let of = |sources: &[Arc<Speech>]| {
            let comparison =
                Comparison::beside(speeches.to_vec(), sources, &ReferenceChoice::none()).unwrap();
            ViewSettings::default().apply(&comparison)
        };
        assert_eq!(of(&[]).phrases.len(), 1);
        let view = of(&sources);
        assert!(view.phrases.is_empty(), "{:?}", view.phrases);
        assert!(view.shares[SpeechId(0)].in_others().abs() < 1e-9);
    }

    #[test]
    fn a_span_names_the_sources_that_have_it() {
        let (_, view) = compared(&["领导带班制度要严格落实领导带班制度", ORDER]);
        let details: Vec<Vec<usize>> = view.spans[SpeechId(1)]
            .iter()
            .filter_map(|span| match &span.detail {
                SpanDetail::Source { sources } => Some(sources.iter().map(|source| source.0).collect()),
                _ => None,
            })
            .collect();
        assert_eq!(details, [vec![0, 1]]);
    }
}
