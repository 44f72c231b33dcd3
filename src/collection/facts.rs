//! What is kept of a speech of a collection: enough to hold it against thousands of others, and no more.

use std::collections::BTreeMap;

use super::date::SpeechDate;
use super::symbol_text::SymbolText;
use super::topic::TopicVector;
use crate::compare::{ReferenceChoice, SpeechWords};
use crate::formats::Format;
use crate::language::Language;
use crate::reference::{Reference, ReferenceError};
use crate::repeats::SymbolRange;
use crate::speech::{Metadata, Notices, Speech};
use crate::text::CharRange;
use crate::text::visible::one_line;

/// What is known of one speech by itself.
#[derive(Clone, Debug, PartialEq)]
pub struct SpeechFacts {
    /// Its title, or else the name of its file.
    pub title: String,
    /// Its date, if it has one.
    pub date: Option<SpeechDate>,
    /// Its language.
    pub language: Language,
    /// What kind of file it was.
    pub format: Format,
    /// How many letters and figures it has, notices left out.
    pub letters: usize,
    /// Its symbols.
    pub wording: SymbolText,
    /// The runs of its symbols that several documents of the reference have; `None` without a reference of its language.
    pub in_reference: Option<Vec<SymbolRange>>,
    /// What it speaks of.
    pub topic: TopicVector,
    /// What is known of it beside its text.
    pub metadata: Metadata,
}

impl SpeechFacts {
    /// What is to be known of a speech.
    pub fn of(speech: &Speech, reference: Option<&Reference>) -> Self {
        let (wording, ranges) = SymbolText::of(speech);
        let words = reference.map(|reference| (reference, SpeechWords::of(speech)));
        let in_reference =
            words.as_ref().map(|(reference, words)| found_in(reference, speech, words, &ranges));
        let topic =
            words.map_or_else(TopicVector::default, |(reference, words)| topic(reference, speech, &words));
        Self {
            title: speech.title.clone(),
            date: SpeechDate::of(speech),
            language: speech.language,
            format: speech.format,
            letters: speech.compared_sections().map(|section| speech.length_of(section)).sum(),
            wording,
            in_reference,
            topic,
            metadata: speech.metadata.clone(),
        }
    }

    /// The same with what is known of the speech beside its text, by which its title and date go.
    #[must_use]
    pub fn with_metadata(self, metadata: Metadata) -> Self {
        let title = metadata.title.as_deref().map_or(self.title, one_line);
        let date = metadata.date.as_deref().and_then(SpeechDate::given).or(self.date);
        Self { title, date, metadata, ..self }
    }
}

/// How speeches are looked into.
#[derive(Clone, Debug, Default)]
pub struct Lookup {
    /// Where to look things up.
    pub references: ReferenceChoice,
    /// Whether notices take part.
    pub notices: Notices,
}

impl Lookup {
    /// What is to be known of a speech.
    ///
    /// # Errors
    ///
    /// Fails if the reference of its language is damaged.
    pub fn facts(&self, speech: Speech) -> Result<SpeechFacts, ReferenceError> {
        let speech = speech.with_notices(self.notices);
        let reference = self.references.of_language(speech.language)?;
        Ok(SpeechFacts::of(&speech, reference.as_deref()))
    }
}

/// The symbols of a speech that stand in phrases of the reference. What is formulaic only by its make-up does not count:
/// nobody has it.
fn found_in(
    reference: &Reference,
    speech: &Speech,
    words: &SpeechWords,
    symbols: &[CharRange],
) -> Vec<SymbolRange> {
    let spans = reference.stock_spans(speech, words.all()).into_iter().filter(|span| span.documents > 0);
    let runs = spans.map(|span| SymbolRange {
        start: symbols.partition_point(|symbol| symbol.start < span.range.start),
        end: symbols.partition_point(|symbol| symbol.end <= span.range.end),
    });
    runs.filter(|run| !run.is_empty()).collect()
}

fn topic(reference: &Reference, speech: &Speech, words: &SpeechWords) -> TopicVector {
    // In a fixed order, so that sums come out the same every time.
    let mut counts: BTreeMap<&str, f64> = BTreeMap::new();
    for section in speech.compared_sections() {
        for word in words.inside(section.own) {
            *counts.entry(speech.folded.slice(*word)).or_default() += 1.0;
        }
    }
    TopicVector::of(&reference.topic(counts))
}
