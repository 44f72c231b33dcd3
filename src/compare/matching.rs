//! From repeats and near matches of symbols to those of speeches.

use std::sync::Arc;

use rayon::prelude::*;

use super::word_diff::WordNumbers;
use super::{
    NearMatch, NearMatchId, PerNearMatch, PerSpeech, Phrase, PhraseId, Place, SpeechId, SpeechPassage,
    SpeechSequence, SpeechWords,
};
use crate::repeats::{
    Chance, MinimumLength, NearMatches, Repeat, Repeats, Sequence, SequencePlace, near_matches,
};
use crate::speech::Speech;
use crate::text::symbols::SymbolTable;

/// All speeches as matching sees them, and what they repeat of each other.
#[derive(Clone, Debug, Default)]
pub(super) struct Matching {
    pub(super) sequences: PerSpeech<SpeechSequence>,
    /// The symbols of all speeches.
    table: SymbolTable,
    repeats: Repeats,
    near: NearMatches,
    pub(super) chance: Arc<Chance>,
    information: Information,
}

impl Matching {
    pub(super) fn of(sequences: PerSpeech<SpeechSequence>, table: SymbolTable) -> Self {
        let plain: Vec<Sequence> = sequences.iter().map(|sequence| sequence.sequence.clone()).collect();
        let (repeats, near) = rayon::join(|| Repeats::of(&plain), || near_matches(&plain));
        let chance = Arc::new(Chance::of(&plain, &repeats, &near.pairs));
        let information = Information::of(&sequences);
        Self { sequences, table, repeats, near, chance, information }
    }

    /// The phrases that count from a minimum length on, by falling weight; the view that shows them numbers them.
    pub(super) fn phrases(&self, speeches: &PerSpeech<&Speech>, minimum: MinimumLength) -> Vec<Phrase> {
        let mut phrases: Vec<Phrase> = self
            .repeats
            .trimmed(minimum)
            .par_iter()
            .filter_map(|repeat| self.phrase(speeches, repeat))
            .collect();
        phrases.par_sort_by(Phrase::heavier_first);
        phrases
    }

    /// The passages that two speeches share but for some edits, with what differs.
    pub(super) fn near_matches(
        &self,
        speeches: &PerSpeech<&Speech>,
        words: &PerSpeech<SpeechWords>,
    ) -> PerNearMatch<NearMatch> {
        let passage = |place: Place| SpeechPassage {
            speech: speeches[place.speech],
            words: &words[place.speech],
            range: place.range,
        };
        let mut numbers = WordNumbers::default();
        self.near
            .pairs
            .iter()
            .filter_map(|near| Some((self.place(near.a)?, self.place(near.b)?, near.edits)))
            .enumerate()
            .map(|(number, (a, b, edits))| {
                // Of a passage too long to be compared by words nothing is marked as different.
                let differences = numbers.differences(passage(a), passage(b)).unwrap_or_default();
                NearMatch { id: NearMatchId(number), a, b, edits, differences }
            })
            .collect()
    }

    /// Speeches whose near matches may not be complete, as [`NearMatches::incomplete`].
    pub(super) fn incomplete_near_matches(&self) -> impl ExactSizeIterator<Item = (SpeechId, SpeechId)> + '_ {
        self.near.incomplete.iter().map(|&(a, b)| (SpeechId(a), SpeechId(b)))
    }

    /// Every place where wording stands, by speech, then by position, without overlap.
    pub(super) fn occurrences(&self, wording: &str) -> Vec<Place> {
        let symbols = self.table.look_up(wording).unwrap_or_default();
        let mut out = Vec::new();
        for (speech, sequence) in self.sequences.entries() {
            let places = sequence.places_of(&symbols).into_iter();
            out.extend(places.map(|range| Place { speech, range }));
        }
        out
    }

    /// A place in a sequence as a place in its speech.
    fn place(&self, place: SequencePlace) -> Option<Place> {
        let speech = SpeechId(place.sequence);
        Some(Place { speech, range: self.sequences[speech].characters(place.range)? })
    }

    fn phrase(&self, speeches: &PerSpeech<&Speech>, repeat: &Repeat) -> Option<Phrase> {
        let occurrences: Vec<Place> =
            repeat.occurrences.iter().filter_map(|&occurrence| self.place(occurrence)).collect();
        let first = occurrences.first()?;
        let text = speeches[first.speech].slice(first.range).to_owned();
        Some(Phrase {
            id: PhraseId(0),
            text,
            length: repeat.length,
            spread: repeat.spread,
            weight: Phrase::weight(
                self.information.of_place(&self.sequences, *repeat.occurrences.first()?),
                repeat.spread,
            ),
            occurrences,
        })
    }
}

/// How many bits each symbol tells: the negative logarithm of its probability in the speeches (Shannon 1948).
#[derive(Clone, Debug, Default)]
struct Information {
    bits: Vec<f64>,
}

impl Information {
    fn of(sequences: &PerSpeech<SpeechSequence>) -> Self {
        let mut counts: Vec<u32> = Vec::new();
        let symbols = || sequences.iter().flat_map(|sequence| &sequence.sequence.symbols);
        for symbol in symbols() {
            if counts.len() <= symbol.index() {
                counts.resize(symbol.index() + 1, 0);
            }
            counts[symbol.index()] += 1;
        }
        let total = symbols().count() as f64;
        Self { bits: counts.into_iter().map(|count| (total / f64::from(count.max(1))).log2()).collect() }
    }

    /// The bits of the wording that stands at a place, its symbols taken one by one.
    fn of_place(&self, sequences: &PerSpeech<SpeechSequence>, place: SequencePlace) -> f64 {
        let symbols = &sequences[SpeechId(place.sequence)].sequence.symbols;
        symbols[place.range.start..place.range.end]
            .iter()
            .filter_map(|symbol| self.bits.get(symbol.index()))
            .sum()
    }
}
