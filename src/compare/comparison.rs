//! Everything that is known of some speeches, at the lowest settings.

use std::sync::Arc;

use rayon::prelude::*;

use super::common_wording::{WordingSide, common_wording};
use super::cover::{Cover, Covered, cut_apart};
use super::from_source::GivenSources;
use super::left_in::{Names, mark_left_in};
use super::linking::{self, links};
use super::local::LocalSpeech;
use super::matching::Matching;
use super::own_subject::mark_own_subjects;
use super::plain_speech::PlainSpeech;
use super::repeated::mark_repeated;
use super::shared_text::SharedTextTable;
use super::shares::letters_and_figures;
use super::speech_names::{SpeechName, speech_names};
use super::whole_pieces::mend_pieces;
use super::{
    Class, CommonWording, Link, LocalSpan, NearMatch, PerNearMatch, PerSpeech, Phrase, Place,
    ReferenceChoice, References, SectionPair, SectionPlace, SourceId, Span, SpanDetail, SpeechId,
    SpeechSequence, SpeechWords,
};
use crate::language::{Language, prepare, tells_names};
use crate::marks::SpeechMarks;
use crate::reference::{ReferenceError, StockSpan};
use crate::repeats::{Chance, MinimumLength};
use crate::speech::{Notices, Section, Speech};
use crate::text::CharRange;
use crate::text::symbols::SymbolTable;

/// Everything that is known about several speeches, at the lowest settings. Never changes once it is made; what is
/// shown of it is up to a [`super::ViewSettings`].
#[derive(Clone, Debug, Default)]
pub struct Comparison {
    /// The speeches in the order of loading.
    pub speeches: PerSpeech<Arc<Speech>>,
    names: PerSpeech<SpeechName>,
    /// Whether matching and linking have been done; before, only the outlines are known.
    pub analysed: bool,
    /// The words of each speech; none before the analysis.
    pub words: PerSpeech<SpeechWords>,
    /// All near matches.
    pub near_matches: PerNearMatch<NearMatch>,
    /// The sections that answer each other.
    pub links: Vec<Link>,
    /// Where the analysis looked things up.
    pub references: References,
    /// For each speech, the stock and local spans, which no setting of the reader changes.
    fixed: PerSpeech<Vec<Span>>,
    /// For each character of each speech, whether shares count it.
    counted: PerSpeech<Vec<bool>>,
    matching: Matching,
    sources: GivenSources,
}

impl Comparison {
    /// The speeches with only their outlines, to be read while the rest is worked out.
    pub fn outlined(speeches: Vec<Arc<Speech>>) -> Self {
        let words = speeches.iter().map(|_| SpeechWords::default()).collect();
        let fixed = speeches.iter().map(|_| Vec::new()).collect();
        let counted = speeches.iter().map(|speech| letters_and_figures(speech)).collect();
        let speeches = speeches.into();
        Self { names: speech_names(&speeches), speeches, words, fixed, counted, ..Self::default() }
    }

    /// Compares the speeches: finds what they share, what is stock and local, and which sections answer each other.
    /// Takes tens of milliseconds for a handful of speeches, and at the first call the time to load the Chinese
    /// dictionary and the references.
    ///
    /// # Errors
    ///
    /// Fails if a reference that comes with the program is damaged.
    pub fn of(speeches: Vec<Arc<Speech>>, choice: &ReferenceChoice) -> Result<Self, ReferenceError> {
        Self::beside(speeches, &[], choice)
    }

    /// Compares the speeches as [`Comparison::of`] does, and finds what they have from sources.
    ///
    /// # Errors
    ///
    /// As [`Comparison::of`].
    pub fn beside(
        speeches: Vec<Arc<Speech>>,
        sources: &[Arc<Speech>],
        choice: &ReferenceChoice,
    ) -> Result<Self, ReferenceError> {
        let (words, references): (PerSpeech<SpeechWords>, Result<References, _>) = rayon::join(
            || {
                prepare_words(&speeches);
                speeches.par_iter().map(|speech| SpeechWords::of(speech)).collect()
            },
            || choice.for_speeches(&speeches),
        );
        let references = references?;
        let borrowed: PerSpeech<&Speech> = speeches.iter().map(AsRef::as_ref).collect();
        let (fixed, (matching, near_matches, links, sources)) = rayon::join(
            || fixed_spans(&borrowed, &words, &references),
            || matched_and_linked(&borrowed, &words, sources, &references),
        );
        let counted = speeches.iter().map(|speech| letters_and_figures(speech)).collect();
        let speeches = speeches.into();
        Ok(Self {
            names: speech_names(&speeches),
            speeches,
            analysed: true,
            words,
            near_matches,
            links,
            references,
            fixed,
            counted,
            matching,
            sources,
        })
    }

    /// The texts that the reader has named as sources.
    pub fn sources(&self) -> &[Arc<Speech>] {
        self.sources.texts()
    }

    /// A source by its number.
    pub fn source(&self, id: SourceId) -> Option<&Speech> {
        self.sources().get(id.0).map(AsRef::as_ref)
    }

    /// The classes that a report or table lists, in order: what comes from sources only where there are any.
    pub fn classes(&self) -> Vec<Class> {
        let is_listed = |class: &Class| *class != Class::Source || !self.sources().is_empty();
        Class::LISTED.into_iter().filter(is_listed).collect()
    }

    /// For each speech, what stands in sources from a minimum length on.
    pub(super) fn places_from_sources(&self, minimum: MinimumLength) -> PerSpeech<Vec<Cover<SourceId>>> {
        if self.sources().is_empty() {
            return self.speeches.iter().map(|_| Vec::new()).collect();
        }
        self.sources.covers(&self.matching, minimum)
    }

    /// A speech by its number.
    pub fn speech(&self, id: SpeechId) -> &Speech {
        &self.speeches[id]
    }

    /// The speech of a number from 1 that a reader has typed; `None` if there is none.
    pub fn speech_numbered(&self, number: usize) -> Option<SpeechId> {
        number.checked_sub(1).filter(|&index| index < self.speeches.len()).map(SpeechId)
    }

    /// The title of a speech.
    pub fn title(&self, id: SpeechId) -> &str {
        &self.speech(id).title
    }

    /// What to call a speech beside the others.
    pub fn name(&self, id: SpeechId) -> &SpeechName {
        &self.names[id]
    }

    /// Whether a class can be told in a speech: stock needs a reference of its language, local wording rules for names
    /// or some figure or quotation that was found. The share of one that cannot is not 0 but unknown.
    pub fn measures(&self, id: SpeechId, class: Class) -> bool {
        let speech = self.speech(id);
        match class {
            Class::Stock => self.references.of_language(speech.language).is_some(),
            Class::Local => {
                tells_names(speech.text.as_str(), speech.language)
                    || self.fixed[id].iter().any(|span| span.class() == Class::Local)
            }
            Class::Source => !self.sources().is_empty(),
            Class::Shared | Class::Near | Class::Own => true,
        }
    }

    /// How many words a part of a speech has; `None` where its language does not part words, and lengths are told in
    /// characters, and before the analysis.
    pub fn words_in(&self, speech: SpeechId, range: CharRange) -> Option<usize> {
        let counts = self.analysed && self.speech(speech).language.parts_words();
        counts.then(|| self.words[speech].inside(range).len())
    }

    /// How many words a speech has, what is no part of it left out; `None` as with [`Self::words_in`].
    pub fn words_of(&self, speech: SpeechId) -> Option<usize> {
        self.speech(speech).compared_sections().map(|section| self.words_in(speech, section.own)).sum()
    }

    /// A section of one of the speeches.
    #[track_caller]
    pub fn section(&self, place: SectionPlace) -> &Section {
        self.speech(place.speech).section(place.section)
    }

    /// Whether there is such a section, for a place that comes from outside.
    pub fn has_section(&self, place: SectionPlace) -> bool {
        self.speeches.of(place.speech).is_some_and(|speech| speech.sections.of(place.section).is_some())
    }

    /// The section that a place starts in.
    pub fn section_of(&self, place: Place) -> Option<SectionPlace> {
        let section = self.speech(place.speech).section_at(place.range.start)?.id;
        Some(SectionPlace { speech: place.speech, section })
    }

    /// What a section is called, in one line: its heading, or how it begins.
    pub fn section_name(&self, place: SectionPlace) -> String {
        self.speech(place.speech).section_name(self.section(place))
    }

    /// What stands at a place.
    pub fn wording(&self, place: Place) -> &str {
        self.speech(place.speech).slice(place.range)
    }

    /// The wording that stands in two or more speeches and counts from a minimum length on, by falling weight. Found
    /// anew for each minimum, since the minimum decides where wording is cut off at a sentence's end.
    pub fn phrases(&self, minimum: MinimumLength) -> Vec<Phrase> {
        let speeches = self.speeches.iter().map(AsRef::as_ref).collect();
        self.matching.phrases(&speeches, minimum)
    }

    /// Every place where wording stands, by speech, then by position; in any case, width and punctuation. Places do
    /// not overlap, and notices have none.
    pub fn occurrences(&self, wording: &str) -> Vec<Place> {
        self.matching.occurrences(wording)
    }

    /// The titles of two speeches that say the same so often that near matches between them may be missing, and how many
    /// more such pairs there are; `None` where all were followed.
    pub fn incomplete_near_matches(&self) -> Option<(&str, &str, usize)> {
        let mut pairs = self.matching.incomplete_near_matches();
        let (a, b) = pairs.next()?;
        Some((self.title(a), self.title(b), pairs.len()))
    }

    /// The pairs of sections that may answer each other, with what speaks for it; what linking is learned from.
    pub fn link_candidates(&self) -> Vec<linking::Candidates> {
        let speeches: PerSpeech<&Speech> = self.speeches.iter().map(AsRef::as_ref).collect();
        let phrases = self.phrases(MinimumLength::DEFAULT);
        let shared = SharedTextTable::of(&speeches, &phrases, self.near_matches.as_slice());
        linking::candidates(speeches.as_slice(), self.words.as_slice(), &shared, &self.references)
    }

    /// The wording that two sections have in common, as a link of theirs would name it.
    pub(super) fn common_wording(&self, pair: SectionPair) -> Vec<CommonWording> {
        let side = |place: SectionPlace| {
            // Before the analysis there are none.
            let sequence = self.matching.sequences.of(place.speech)?;
            Some(WordingSide { sequence, own: self.section(place).own })
        };
        side(pair.a()).zip(side(pair.b())).map(|(a, b)| common_wording(a, b)).unwrap_or_default()
    }

    /// Whether two speeches say the same from end to end: a text that was loaded twice.
    pub(super) fn are_identical(&self, a: SpeechId, b: SpeechId) -> bool {
        let symbols = |speech| self.matching.sequences.of(speech).map(|found| &found.sequence.symbols);
        a != b && symbols(a).is_some_and(|symbols| !symbols.is_empty()) && symbols(a) == symbols(b)
    }

    /// The stock and local spans of a speech.
    pub(super) fn fixed_spans(&self, speech: SpeechId) -> &[Span] {
        &self.fixed[speech]
    }

    /// For each character of a speech, whether shares count it.
    pub(super) fn counted(&self, speech: SpeechId) -> &[bool] {
        &self.counted[speech]
    }

    /// Whether the notices of the speeches take part.
    pub fn notices(&self) -> Notices {
        self.speeches.first().map_or(Notices::default(), |speech| speech.notices)
    }

    /// How many phrases of at least the minimum length to expect in so many speeches by chance, between texts that share
    /// no more than their language; `None` where the speeches have too little of their own to tell.
    pub fn expected_by_chance(&self, minimum: MinimumLength, spread: usize) -> Option<f64> {
        self.chance().phrases(minimum, spread)
    }

    /// What the speeches say of chance, to work such figures out elsewhere.
    pub fn chance(&self) -> &Arc<Chance> {
        &self.matching.chance
    }
}

/// Loads what the words of all speeches need, so that it is loaded once.
fn prepare_words(speeches: &[Arc<Speech>]) {
    for language in Language::ALL {
        let texts: Vec<&str> = speeches
            .iter()
            .filter(|speech| speech.language == language)
            .map(|speech| speech.folded.as_str())
            .collect();
        if !texts.is_empty() {
            prepare(&texts, language);
        }
    }
}

/// What the speeches share, and the links that follow from it.
fn matched_and_linked(
    speeches: &PerSpeech<&Speech>,
    words: &PerSpeech<SpeechWords>,
    sources: &[Arc<Speech>],
    references: &References,
) -> (Matching, PerNearMatch<NearMatch>, Vec<Link>, GivenSources) {
    let mut table = SymbolTable::default();
    let sequences: PerSpeech<SpeechSequence> = speeches
        .iter()
        .zip(words)
        .map(|(speech, words)| SpeechSequence::of(speech, words, &mut table))
        .collect();
    let sources = GivenSources::of(sources, &sequences, &mut table);
    let matching = Matching::of(sequences, table);
    let near_matches = matching.near_matches(speeches, words);
    let phrases = matching.phrases(speeches, MinimumLength::DEFAULT);
    let reuse = SharedTextTable::of(speeches, &phrases, near_matches.as_slice());
    let mut links = links(speeches.as_slice(), words.as_slice(), &reuse, references);
    links.par_iter_mut().for_each(|link| {
        let side = |place: SectionPlace| WordingSide {
            sequence: &matching.sequences[place.speech],
            own: speeches[place.speech].section(place.section).own,
        };
        link.common = common_wording(side(link.a), side(link.b));
    });
    (matching, near_matches, links, sources)
}

/// The stock and local spans of all speeches.
fn fixed_spans(
    speeches: &PerSpeech<&Speech>,
    words: &PerSpeech<SpeechWords>,
    references: &References,
) -> PerSpeech<Vec<Span>> {
    let plain: PerSpeech<PlainSpeech> = speeches
        .par_iter()
        .zip(words.par_iter())
        .map(|(speech, words)| PlainSpeech::of(speech, words))
        .collect();
    let (local, stock): (Vec<Vec<LocalSpan>>, Vec<Vec<StockSpan>>) = plain
        .par_iter()
        .map(|PlainSpeech { speech, words, .. }| {
            let marks = SpeechMarks::of(speech, words.all(), &references.all_of_language(speech.language));
            let local: Vec<LocalSpan> = marks.local.into_iter().map(LocalSpan::from).collect();
            (local, marks.stock)
        })
        .unzip();
    let mut local = PerSpeech::from(local);
    mark_across_speeches(&plain, references, &mut local);
    plain
        .iter()
        .zip(stock.into_iter().zip(local))
        .map(|(plain, (stock, local))| {
            let spans = stock_spans(stock).chain(local_spans(local));
            spans.map(|span| Span { range: plain.to_original(span.range), ..span }).collect()
        })
        .collect()
}

/// What two references have is told by the one that has it more often.
fn stock_spans(stock: Vec<StockSpan>) -> impl Iterator<Item = Span> {
    let covers: Vec<Cover<usize>> =
        stock.into_iter().map(|StockSpan { range, documents }| Cover { range, id: documents }).collect();
    cut_apart(&covers).into_iter().map(|Covered { range, ids }| Span {
        range,
        detail: SpanDetail::Stock { documents: ids.into_iter().max().unwrap_or(0) },
    })
}

fn local_spans(local: Vec<LocalSpan>) -> impl Iterator<Item = Span> {
    local.into_iter().map(|LocalSpan { range, reason, left_in, .. }| Span {
        range,
        detail: SpanDetail::Local { reason, left_in },
    })
}

/// Marks what only the comparison shows: the own subject of each speech, and what should perhaps not stand in it.
fn mark_across_speeches(
    speeches: &PerSpeech<PlainSpeech>,
    references: &References,
    local: &mut PerSpeech<Vec<LocalSpan>>,
) {
    let read: PerSpeech<LocalSpeech> = speeches
        .iter()
        .map(|PlainSpeech { speech, words, .. }| LocalSpeech {
            speech,
            words,
            reference: references.of_language(speech.language),
        })
        .collect();
    mark_own_subjects(&read, local);
    mend_pieces(&read, local);
    let names = Names::of(&read, local);
    mark_left_in(&names, &read, local);
    mend_pieces(&read, local);
    mark_repeated(&read, local, names.offices());
}
