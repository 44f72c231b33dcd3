//! Which speeches are of one office: they share their own names, or they are one text.

use rustc_hash::{FxHashMap, FxHashSet};

use super::local::LocalSpeech;
use super::presence::{NameKind, Presence};
use super::{PerSpeech, SpeechId};
use crate::language::local::LocalReason;
use crate::marks::passages;
use crate::text::sorted::in_both;

/// How many in a hundred of the words of two texts are the same, in whatever order, where one is a light variant of the
/// other: a page copied with its lines above and below, a draft and what was read out.
const VARIANT_PERCENT: usize = 90;

/// Pairs of speeches, each both ways round.
#[derive(Default)]
pub(super) struct Offices {
    /// They have an own name of a place or body in common, or are variants of one text.
    of_one_office: FxHashSet<(SpeechId, SpeechId)>,
    /// Nearly all their words are the same.
    variants: FxHashSet<(SpeechId, SpeechId)>,
    /// They say the same, word for word.
    identical: FxHashSet<(SpeechId, SpeechId)>,
}

impl Offices {
    /// `names` are the names of all speeches, each with what it is of and how it stands in each speech.
    pub(super) fn of<'a>(
        speeches: &PerSpeech<LocalSpeech>,
        names: impl Iterator<Item = (&'a NameKind, &'a PerSpeech<Presence>)>,
    ) -> Self {
        let names: Vec<_> = names.filter(|(kind, _)| tells_office(kind)).collect();
        let own_places = OwnPlaces::of(speeches.len(), names.iter().copied());
        let mut out = Self::default();
        let words = words_of(speeches);
        for (b, in_b) in words.entries() {
            for (a, in_a) in words.entries().take_while(|&(a, _)| a < b) {
                let both_ways = [(a, b), (b, a)];
                let shares_a_name = names.iter().any(|(kind, presence)| {
                    kind.reason != LocalReason::Person
                        && presence[a].is_own()
                        && presence[b].is_own()
                        && !own_places.outdo(presence, a, b)
                        && !own_places.outdo(presence, b, a)
                });
                let are_variants = are_variants(in_a, in_b);
                if shares_a_name || are_variants && names_agree(&names, a, b) {
                    out.of_one_office.extend(both_ways);
                }
                if are_variants {
                    out.variants.extend(both_ways);
                }
                if in_a.in_order == in_b.in_order {
                    out.identical.extend(both_ways);
                }
            }
        }
        out
    }

    pub(super) fn are_one(&self, a: SpeechId, b: SpeechId) -> bool {
        self.of_one_office.contains(&(a, b))
    }

    /// Whether one is the other with light changes.
    pub(super) fn are_variants(&self, a: SpeechId, b: SpeechId) -> bool {
        self.variants.contains(&(a, b))
    }

    pub(super) fn are_identical(&self, a: SpeechId, b: SpeechId) -> bool {
        self.identical.contains(&(a, b))
    }
}

fn tells_office(kind: &NameKind) -> bool {
    matches!(kind.reason, LocalReason::Place | LocalReason::Body | LocalReason::Person)
}

/// How many times as much has to speak for a place of its own as for one that a speech shares with another, to show that
/// it is of another office, and that somebody forgot to change the shared one.
const OUTDONE: usize = 2;

/// For each speech, how the places of its own stand in all speeches.
pub(super) struct OwnPlaces<'a>(PerSpeech<Vec<&'a PerSpeech<Presence>>>);

impl<'a> OwnPlaces<'a> {
    /// The own places among the names of so many speeches.
    pub(super) fn of(
        speeches: usize,
        names: impl Iterator<Item = (&'a NameKind, &'a PerSpeech<Presence>)>,
    ) -> Self {
        let mut out = PerSpeech::from(vec![Vec::new(); speeches]);
        for (_, presence) in names.filter(|(kind, _)| kind.reason == LocalReason::Place) {
            for (speech, _) in presence.entries().filter(|(_, here)| here.is_own()) {
                out[speech].push(presence);
            }
        }
        Self(out)
    }

    /// Whether a speech has a place of its own that the other one never names, and that it names far more than what both
    /// name or has in its title instead.
    pub(super) fn outdo(&self, shared: &PerSpeech<Presence>, here: SpeechId, there: SpeechId) -> bool {
        self.0[here].iter().any(|place| {
            place[there].count == 0
                && (place[here].count >= shared[here].count * OUTDONE
                    || place[here].is_in_title() && !shared[here].is_in_title())
        })
    }
}

/// Whether nothing shows that two variants of a text are of different offices: a copy for another place has an own name
/// that the other one lacks, or each has some name that the other one lacks.
fn names_agree(names: &[(&NameKind, &PerSpeech<Presence>)], a: SpeechId, b: SpeechId) -> bool {
    let lacking = |here: SpeechId, there: SpeechId| {
        names
            .iter()
            .map(|(_, presence)| *presence)
            .filter(move |presence| presence[here].count > 0 && presence[there].count == 0)
    };
    let own = |here: SpeechId, there: SpeechId| lacking(here, there).any(|presence| presence[here].is_own());
    let swapped = lacking(a, b).next().is_some() && lacking(b, a).next().is_some();
    !swapped && !own(a, b) && !own(b, a)
}

/// The words of a speech by number, notices left out.
struct WordNumbers {
    in_order: Vec<usize>,
    sorted: Vec<usize>,
}

fn words_of(speeches: &PerSpeech<LocalSpeech>) -> PerSpeech<WordNumbers> {
    let mut numbers: FxHashMap<&str, usize> = FxHashMap::default();
    let mut out = Vec::with_capacity(speeches.len());
    for LocalSpeech { speech, words, .. } in speeches {
        let mut in_order = Vec::with_capacity(words.all().len());
        for word in passages(speech, words.all()).flat_map(|passage| passage.words) {
            let next = numbers.len();
            in_order.push(*numbers.entry(speech.folded.slice(*word)).or_insert(next));
        }
        let mut sorted = in_order.clone();
        sorted.sort_unstable();
        out.push(WordNumbers { in_order, sorted });
    }
    out.into()
}

/// Whether nearly all words of two speeches are the same ones.
fn are_variants(a: &WordNumbers, b: &WordNumbers) -> bool {
    let all = a.sorted.len() + b.sorted.len();
    let enough = |common: usize| common * 2 * 100 >= all * VARIANT_PERCENT;
    if !enough(a.sorted.len().min(b.sorted.len())) {
        return false;
    }
    enough(in_both(&a.sorted, &b.sorted, |word| *word).count())
}
