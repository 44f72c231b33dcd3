//! How many shared phrases to expect between texts that share no more than their language.
//!
//! Each text is taken as a chain in which a symbol depends on the two before it, learned from what is left of it when
//! all that was copied is taken out. Two chains `a` and `b` then say a wording `w` in `λₐ(w)` and `λᵦ(w)` places; it
//! stands in a text at all with the probability `min(λ(w), 1)`: what a text has once, its own chain expects about once
//! (`1 - exp(-λ(w))` would lose a third of that in each text, and half of the phrases that unrelated reports share). The
//! number of distinct wordings of `k` symbols that stand in enough texts, `D(k)`, is the sum of these probabilities over
//! all wordings, of which a sample is drawn: wordings on which two chains agree, by how probable they are in both. A
//! shared phrase of `n` symbols holds `n - k + 1` wordings of `k` symbols, so the number of phrases of `k` symbols and
//! more is `D(k) - D(k + 1)`.

mod agreement;
mod chain;
mod random;

use rayon::prelude::*;

use super::{MinimumLength, NearPair, Repeats, Sequence, SymbolRange};
use agreement::Agreement;
use chain::Chain;
use random::Random;

use crate::text::symbols::Symbol;

/// Shared wording from this length on, in characters, was copied; shorter wording is the language of such speeches, set
/// terms of the nation included. With it three pairs of provincial reports have 1.02 to 1.03 of the phrases of 4 characters
/// that are expected, seven pairs of written speeches together 0.83 (tests/suite/chance.rs).
const COPIED: MinimumLength = MinimumLength::HIGHEST;

/// The share of a text that must not be copied for anything to be told of chance: what is left of near copies is what was
/// changed in them, not a text.
const LEAST_SHARE: f64 = 0.25;

/// How many wordings are drawn: the mean of so many is right within two in a hundred.
const SAMPLES: usize = 2_000;

/// Any seed does; one, so that the figure is the same on every run.
const SEED: u64 = 7;

/// What the texts say of chance. Nothing where fewer than two of them have wording of their own.
#[derive(Clone, Debug, Default)]
pub struct Chance {
    chains: Vec<Chain>,
}

impl Chance {
    /// Learns each sequence's chain from what none of the repeats and near matches has.
    pub fn of(sequences: &[Sequence], repeats: &Repeats, near_pairs: &[NearPair]) -> Self {
        let mut copied: Vec<Vec<SymbolRange>> = vec![Vec::new(); sequences.len()];
        let repeated = repeats.maximal(COPIED);
        let places = repeated.iter().flat_map(|repeat| repeat.occurrences.iter().copied());
        let near = near_pairs.iter().flat_map(|near| [near.a, near.b]);
        let long = near.filter(|place| place.range.end - place.range.start >= COPIED.words());
        for place in places.chain(long) {
            if let Some(copied) = copied.get_mut(place.sequence) {
                copied.push(place.range);
            }
        }
        copied.iter_mut().for_each(|ranges| ranges.sort_unstable_by_key(|range| (range.start, range.end)));
        let chains = sequences.iter().zip(&copied);
        Self {
            chains: chains
                .filter_map(|(sequence, copied)| Chain::of(sequence, copied, LEAST_SHARE))
                .collect(),
        }
    }

    /// How many phrases of at least the minimum length to expect in at least `spread` texts; `None` where the texts have
    /// too little of their own to tell.
    pub fn phrases(&self, minimum: MinimumLength, spread: usize) -> Option<f64> {
        let of_kind = |of_words: bool| -> Vec<&Chain> {
            self.chains.iter().filter(|chain| chain.of_words == of_words).collect()
        };
        // What counts as long enough differs; phrases of both kinds of text are not to be expected.
        let kinds = [(of_kind(false), minimum.characters()), (of_kind(true), minimum.words())];
        let figures = kinds.iter().filter(|(chains, _)| chains.len() > 1).map(|(chains, length)| {
            let agreements = agreements(chains, length + 1);
            let distinct = |length| distinct(chains, &agreements, length, spread);
            (distinct(*length) - distinct(length + 1)).max(0.0)
        });
        let figures: Vec<f64> = figures.collect();
        (!figures.is_empty()).then(|| figures.iter().sum())
    }
}

/// What any two of the texts may both say, in wording of up to so many symbols.
fn agreements(chains: &[&Chain], longest: usize) -> Vec<Agreement> {
    let pairs: Vec<(&Chain, &Chain)> =
        (0..chains.len()).flat_map(|b| (0..b).map(move |a| (chains[a], chains[b]))).collect();
    pairs.par_iter().map(|(a, b)| Agreement::of(a, b, longest)).collect()
}

/// How many distinct wordings of so many symbols to expect in at least `spread` of the texts.
fn distinct(chains: &[&Chain], agreements: &[Agreement], length: usize, spread: usize) -> f64 {
    let places: f64 = agreements.iter().map(|agreement| agreement.places(length)).sum();
    if places == 0.0 {
        return 0.0;
    }
    let sample = |(number, agreement): (u64, &Agreement)| {
        let mut random = Random(SEED + number);
        // The share of the samples that a pair is to have, as a whole number and a chance of one more.
        let count = (agreement.places(length) / places * SAMPLES as f64 + random.share()).floor();
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let count = count as usize;
        let starts = agreement.up_to_starts(length);
        let weights =
            (0..count).map(|_| weight(chains, &agreement.draw(length, &starts, &mut random), spread));
        (weights.sum::<f64>(), count)
    };
    let numbered: Vec<(u64, &Agreement)> = (0..).zip(agreements).collect();
    let sampled: Vec<(f64, usize)> = numbered.into_par_iter().map(sample).collect();
    let drawn: usize = sampled.iter().map(|(_, count)| count).sum();
    places * sampled.iter().map(|(sum, _)| sum).sum::<f64>() / drawn.max(1) as f64
}

/// The probability that a wording stands in at least `spread` texts, over the pairs of places at which it is drawn.
fn weight(chains: &[&Chain], wording: &[Symbol], spread: usize) -> f64 {
    let expected: Vec<f64> = chains.iter().map(|chain| chain.expected(wording)).collect();
    let sum: f64 = expected.iter().sum();
    let pairs = (sum * sum - expected.iter().map(|count| count * count).sum::<f64>()) / 2.0;
    // How probable it is that so many of the texts so far have it; the last entry stands for all further numbers.
    let mut having = vec![0.0; spread + 1];
    having[0] = 1.0;
    for count in expected {
        let has = count.min(1.0);
        for number in (0..=spread).rev() {
            let before = number.checked_sub(1).map_or(0.0, |before| having[before]);
            let stays = if number == spread { having[number] } else { having[number] * (1.0 - has) };
            having[number] = stays + before * has;
        }
    }
    if pairs > 0.0 { having[spread] / pairs } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::symbols::SymbolKind;

    fn sequence(symbols: Vec<Symbol>, kind: SymbolKind) -> Sequence {
        let length = symbols.len();
        Sequence {
            kinds: vec![kind; length],
            word_starts: vec![true; length],
            empty_words: vec![false; length],
            redacted: vec![false; length],
            symbols,
            ..Sequence::default()
        }
    }

    /// A text in which the next symbol depends on the last one: one of five, of 200 in all.
    fn text(length: usize, seed: u64) -> Vec<Symbol> {
        let mut random = Random(seed);
        let mut last = 0;
        (0..length)
            .map(|_| {
                last = (last * 7 + random.next() % 5) % 200;
                Symbol(u32::try_from(last).unwrap())
            })
            .collect()
    }

    fn chance(sequences: &[Sequence]) -> Chance {
        Chance::of(sequences, &Repeats::of(sequences), &crate::repeats::near_matches(sequences).pairs)
    }

    /// How many distinct wordings of `k` symbols both have, less those of one more.
    fn shared(a: &[Symbol], b: &[Symbol], k: usize) -> f64 {
        let distinct = |k: usize| {
            let of = |text: &[Symbol]| {
                text.windows(k).map(<[Symbol]>::to_vec).collect::<std::collections::BTreeSet<_>>()
            };
            of(a).intersection(&of(b)).count() as f64
        };
        distinct(k) - distinct(k + 1)
    }

    #[test]
    fn what_is_expected_is_what_unrelated_texts_share() {
        let (a, b) = (text(3_000, 1), text(2_000, 2));
        let sequences = [&a, &b].map(|text| sequence(text.clone(), SymbolKind::Character));
        let chance = chance(&sequences);
        for least in [4, 5] {
            let (expected, found) = (chance.phrases(MinimumLength(least), 2).unwrap(), shared(&a, &b, least));
            assert!((0.5..2.0).contains(&(found / expected)), "{least}: {expected} expected, {found} found");
        }
    }

    #[test]
    fn what_was_copied_changes_little() {
        let (a, b) = (text(3_000, 1), text(3_000, 2));
        let before = chance(&[&a, &b].map(|text| sequence(text.clone(), SymbolKind::Character)));
        let copied = text(1_000, 9);
        let planted = [&a, &b]
            .map(|text| sequence([&text[..1_500], &copied, &text[1_500..]].concat(), SymbolKind::Character));
        let (before, after) =
            (before.phrases(MinimumLength(4), 2), chance(&planted).phrases(MinimumLength(4), 2));
        let change = after.unwrap() / before.unwrap();
        assert!((0.5..1.5).contains(&change), "{before:?} {after:?}");
    }

    #[test]
    fn identical_texts_and_texts_without_a_pair_have_no_figure() {
        let a = sequence(text(500, 1), SymbolKind::Character);
        assert_eq!(chance(&[a.clone(), a.clone()]).phrases(MinimumLength(6), 2), None);
        assert_eq!(chance(&[a]).phrases(MinimumLength(6), 2), None);
        assert_eq!(chance(&[]).phrases(MinimumLength(6), 2), None);
    }

    #[test]
    fn words_count_as_words_and_a_wider_spread_is_rarer() {
        let texts = [text(2_000, 1), text(2_000, 2), text(2_000, 3)];
        let of = |kind| chance(&texts.clone().map(|text| sequence(text, kind)));
        let (characters, words) = (of(SymbolKind::Character), of(SymbolKind::Word));
        // Six characters are as long as four words.
        let (of_words, of_characters) =
            (words.phrases(MinimumLength(6), 2).unwrap(), characters.phrases(MinimumLength(4), 2).unwrap());
        assert!((of_words / of_characters - 1.0).abs() < 0.1, "{of_words} {of_characters}");
        assert!(characters.phrases(MinimumLength(4), 3) < characters.phrases(MinimumLength(4), 2));
    }
}
