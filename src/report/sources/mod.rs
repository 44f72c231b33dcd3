//! What a draft was made from, without a terminal: as text to read, as JSON to compute with.

pub mod json;
mod text;

use std::path::PathBuf;

pub use text::render as text;

use crate::collection::{Collected, CollectedSpeech, DraftSource, SourcePassage, Sources};
use crate::repeats::SymbolRange;
use crate::speech::Speech;
use crate::text::CharRange;

/// What is told of a draft's sources.
#[derive(Clone, Copy)]
pub struct SourcesReport<'a> {
    /// The draft.
    pub draft: &'a LocatedSpeech,
    /// The folders, as they were named.
    pub folders: &'a [PathBuf],
    /// The speeches that it is held against, and what became of the other files.
    pub collected: &'a Collected,
    /// What was found.
    pub sources: &'a Sources,
    /// The sources in the order of `sources`, as far as they could be read again.
    pub located: &'a [Option<LocatedSpeech>],
}

/// A speech with the place of each of its symbols.
#[derive(Debug)]
pub struct LocatedSpeech {
    /// The speech.
    pub speech: Speech,
    /// The characters that each symbol stands for.
    pub symbols: Vec<CharRange>,
}

impl LocatedSpeech {
    /// The characters of a run of symbols, with what stands between them.
    fn characters(&self, run: SymbolRange) -> CharRange {
        let symbols = self.symbols.get(run.start..run.end).unwrap_or_default();
        let (first, last) = (symbols.first().copied(), symbols.last().copied());
        CharRange::new(first.unwrap_or_default().start, last.unwrap_or_default().end)
    }

    /// The line of the file on which a run of symbols starts.
    fn line(&self, run: SymbolRange) -> usize {
        self.speech.file_line(self.characters(run).start)
    }

    fn wording(&self, run: SymbolRange) -> &str {
        self.speech.slice(self.characters(run))
    }
}

/// A source with all that is told of it.
struct TellingSource<'a> {
    speech: &'a CollectedSpeech,
    source: &'a DraftSource,
    located: Option<&'a LocatedSpeech>,
}

impl<'a> SourcesReport<'a> {
    fn ranked(self) -> impl Iterator<Item = TellingSource<'a>> {
        self.sources.ranked.iter().enumerate().filter_map(move |(rank, source)| {
            let speech = self.collected.speeches.get(source.index)?;
            let located = self.located.get(rank).and_then(Option::as_ref);
            Some(TellingSource { speech, source, located })
        })
    }

    /// How many speeches the draft was held against.
    fn speeches(self) -> usize {
        self.collected.speeches.len()
    }
}

impl TellingSource<'_> {
    /// The line of the source's file on which a passage starts; `None` if it could not be read again.
    fn line(&self, passage: &SourcePassage) -> Option<usize> {
        self.located.map(|located| located.line(passage.in_source))
    }
}
