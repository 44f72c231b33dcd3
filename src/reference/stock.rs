//! Formulaic wording: what anybody would say on such an occasion.
//!
//! That the reference has some wording is not enough: it has `人民政府办公室` too, and no reference has every slogan.
//! Each word of a text is judged by a few signs at once, weighed by a logistic regression: whether it stands in a
//! stock phrase, how much of its clause and sentence does, in which company its clause's words stand elsewhere
//! (beside figures: matters of fact; at the end of speeches: appeals), and how the clause is built.

use super::documents::LeftOut;
use super::phrases::{Cover, Phrases};
use super::sentence::{Length, Sentence, Word};
use super::vocabulary::{ContextStatistics, Vocabulary};
use crate::text::CharRange;

/// Formulaic wording in a speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StockSpan {
    /// Where it stands; marks between its words included.
    pub range: CharRange,
    /// In how many documents of the reference the phrases stand that it is made of, the rarest of them: no more have the
    /// whole. 0 if some word of it stands in no phrase: it is formulaic by its make-up.
    pub documents: usize,
}

/// What speaks for a word being formulaic, or against it.
#[derive(Clone, Copy, Debug, Default)]
struct Evidence {
    /// 1 if it stands in a stock phrase of [`LONG_PHRASE`] or more.
    in_phrase: f64,
    /// The share of its clause that does.
    clause_in_phrases: f64,
    /// The natural logarithm of its clause's length in characters.
    clause_length: f64,
    /// 1 if it opens its clause: `要`, `不断`, `切实` are changed at will.
    opens_clause: f64,
    /// 1 if a clause beside its own has the same length (`求真务实、奋勇争先`).
    parallel: f64,
    /// The company of its own, of its clause's words on average, and of its sentence's.
    word: ContextStatistics,
    clause: ContextStatistics,
    sentence: ContextStatistics,
    /// The share of neighbouring words around that are neighbours in the reference too, up to [`FAMILIAR`]: whether
    /// the reference speaks of such things, in such language, at all.
    familiarity: f64,
}

/// From which length on standing in a phrase counts by itself: where chance ends (see
/// [`crate::repeats::MinimumLength::DEFAULT`]).
pub(super) const LONG_PHRASE: Length = Length::of_characters(6);

/// Up to which length a clause of the same length as its neighbour is a parallel; longer ones are so by chance.
pub(super) const LONGEST_PARALLEL: Length = Length::of_characters(14);

/// The familiarity from which on more makes no difference: running speech has 0.3 to 0.6, random Chinese of the same
/// pairs of characters 0.1 to 0.25.
const FAMILIAR: f64 = 0.3;

/// How many words to either side familiarity is measured over, and how many pairs of [`USUAL_FAMILIARITY`] a short
/// text is filled up with.
const FAMILIARITY_WINDOW: usize = 50;
const FAMILIARITY_PRIOR: f64 = 5.0;
const USUAL_FAMILIARITY: f64 = 0.25;

/// A gap up to this length between formulaic words of one clause is filled, and what is shorter than a stock phrase
/// is dropped: nobody hears two characters as a formula.
const LONGEST_GAP: Length = Length::of_characters(2);
const SHORTEST_SPAN: Length = super::phrases::SHORTEST;

impl Evidence {
    /// The logarithm of the odds that a reader would call the word formulaic.
    ///
    /// The weights come from a logistic regression on the 10,800 characters of three district speeches in which two
    /// editors marked stock wording, with random Chinese as a counter-example at a tenth of its weight. Learned from
    /// two of the speeches they mark the third, in turn, at a Matthews correlation of 0.43 with a precision of 0.75
    /// (phrases that the speeches share included, what is local left out); with all phrases of six characters or more
    /// in their place it is 0.29.
    fn log_odds(&self) -> f64 {
        0.64 * self.in_phrase + 0.90 * self.clause_in_phrases
            - 0.86 * self.clause_length
            - 0.72 * self.opens_clause
            + 0.44 * self.parallel
            + 0.16 * self.word.phrases
            + 0.31 * self.word.parallels
            - 1.16 * self.clause.figures
            + 0.61 * self.sentence.phrases
            + 0.54 * self.sentence.peroration
            + 13.34 * self.familiarity
            - 2.69
    }

    fn is_formulaic(&self) -> bool {
        self.log_odds() > THRESHOLD
    }
}

/// The log-odds from which a word is marked. A little below even odds: the two editors mark 35 % and 52 % of the
/// letters and figures of the gold standard, and a word that one of them marks counts half.
const THRESHOLD: f64 = -0.4;

/// Finds the formulaic wording of a text, in order; no span crosses a sentence's end.
pub(super) fn stock_spans(
    sentences: &[Sentence],
    vocabulary: &Vocabulary,
    phrases: &Phrases,
    left_out: &LeftOut,
) -> Vec<StockSpan> {
    let mut familiarity = familiarity(sentences, phrases, left_out).into_iter();
    let mut out = Vec::new();
    for sentence in sentences {
        let covers = phrases.covers(&sentence.words, left_out);
        let mut evidence = evidence(sentence, &covers, vocabulary);
        evidence.iter_mut().zip(&mut familiarity).for_each(|(evidence, share)| evidence.familiarity = share);
        let mut formulaic: Vec<bool> = evidence.iter().map(Evidence::is_formulaic).collect();
        fill_gaps(sentence, &mut formulaic);
        push_spans(sentence, &formulaic, &covers, &mut out);
    }
    out
}

/// The evidence for each word of a sentence, familiarity aside.
fn evidence(sentence: &Sentence, covers: &[Cover], vocabulary: &Vocabulary) -> Vec<Evidence> {
    let company: Vec<ContextStatistics> =
        sentence.words.iter().map(|word| vocabulary.company(word.id)).collect();
    let of_sentence = mean_company(&sentence.words, &company);
    let parallel = parallel_clauses(sentence);
    let mut out = Vec::with_capacity(sentence.words.len());
    for (clause, parallel) in sentence.clauses().zip(parallel) {
        let (start, end) = (out.len(), out.len() + clause.len());
        let company = company.get(start..end).unwrap_or_default();
        let covers = covers.get(start..end).unwrap_or_default();
        let length = length_of(clause).characters();
        let of_clause = mean_company(clause, company);
        let in_phrases = clause.iter().zip(covers).filter(|(_, cover)| cover.length >= LONG_PHRASE);
        let covered = in_phrases.map(|(word, _)| word.length).sum::<Length>().characters();
        for (place, (cover, &word)) in covers.iter().zip(company).enumerate() {
            out.push(Evidence {
                in_phrase: f64::from(cover.length >= LONG_PHRASE),
                clause_in_phrases: covered / length,
                clause_length: length.ln(),
                opens_clause: f64::from(place == 0),
                parallel: f64::from(parallel),
                word,
                clause: of_clause,
                sentence: of_sentence,
                familiarity: 0.0,
            });
        }
    }
    out
}

fn length_of(words: &[Word]) -> Length {
    words.iter().map(|word| word.length).sum()
}

/// The mean company of words, longer ones counting more.
fn mean_company(words: &[Word], company: &[ContextStatistics]) -> ContextStatistics {
    let whole = length_of(words).characters().max(1.0);
    let mean = |figure: fn(&ContextStatistics) -> f64| {
        words
            .iter()
            .zip(company)
            .map(|(word, company)| word.length.characters() * figure(company))
            .sum::<f64>()
            / whole
    };
    ContextStatistics {
        figures: mean(|company| company.figures),
        peroration: mean(|company| company.peroration),
        parallels: mean(|company| company.parallels),
        phrases: mean(|company| company.phrases),
    }
}

/// For each clause of a sentence, whether a clause beside it has the same length.
pub(super) fn parallel_clauses(sentence: &Sentence) -> Vec<bool> {
    let lengths: Vec<Length> = sentence.clauses().map(length_of).collect();
    let same = |at: usize, other: Option<usize>| {
        other.and_then(|other| lengths.get(other)).is_some_and(|length| Some(length) == lengths.get(at))
    };
    (0..lengths.len())
        .map(|at| {
            lengths.get(at).is_some_and(|&length| length <= LONGEST_PARALLEL)
                && (same(at, at.checked_sub(1)) || same(at, at.checked_add(1)))
        })
        .collect()
}

/// For each word of a text, the share of the pairs of neighbours around it that the reference has, up to [`FAMILIAR`].
fn familiarity(sentences: &[Sentence], phrases: &Phrases, left_out: &LeftOut) -> Vec<f64> {
    // For each word: how many pairs end at it or before, and how many of them are known.
    let (mut pairs, mut known) = (vec![0_u32], vec![0_u32]);
    for sentence in sentences {
        let before = std::iter::once(None).chain(sentence.words.iter().map(Some));
        for (before, word) in before.zip(&sentence.words) {
            let has = before.is_some_and(|before| phrases.has_pair(before.id, word.id, left_out));
            pairs.push(pairs.last().unwrap_or(&0) + u32::from(before.is_some()));
            known.push(known.last().unwrap_or(&0) + u32::from(has));
        }
    }
    let between = |sums: &[u32], start: usize, end: usize| match (sums.get(start), sums.get(end)) {
        (Some(start), Some(end)) => f64::from(end - start),
        _ => 0.0,
    };
    let words = pairs.len() - 1;
    (0..words)
        .map(|at| {
            let (start, end) =
                (at.saturating_sub(FAMILIARITY_WINDOW), words.min(at + FAMILIARITY_WINDOW + 1));
            let known = between(&known, start, end) + FAMILIARITY_PRIOR * USUAL_FAMILIARITY;
            (known / (between(&pairs, start, end) + FAMILIARITY_PRIOR)).min(FAMILIAR)
        })
        .collect()
}

/// Marks short gaps between formulaic words of the same clause as well.
fn fill_gaps(sentence: &Sentence, formulaic: &mut [bool]) {
    let mut start = 0;
    for clause in sentence.clauses() {
        let Some(marks) = formulaic.get_mut(start..start + clause.len()) else { return };
        start += clause.len();
        let mut last = None;
        for at in 0..marks.len() {
            if marks.get(at) != Some(&true) {
                continue;
            }
            let gap = last.map_or(at, |last| last + 1)..at;
            if clause.get(gap.clone()).is_some_and(|words| length_of(words) <= LONGEST_GAP) {
                marks.iter_mut().take(gap.end).skip(gap.start).for_each(|mark| *mark = true);
            }
            last = Some(at);
        }
    }
}

/// A span for each run of formulaic words, without empty words at its ends.
fn push_spans(sentence: &Sentence, formulaic: &[bool], covers: &[Cover], out: &mut Vec<StockSpan>) {
    let words: Vec<(&Word, &Cover, bool)> = sentence
        .words
        .iter()
        .zip(covers)
        .zip(formulaic)
        .map(|((word, cover), formulaic)| (word, cover, *formulaic))
        .collect();
    for run in words.chunk_by(|(_, _, one), (_, _, other)| one == other) {
        let full = |(word, _, formulaic): &(&Word, &Cover, bool)| *formulaic && !word.empty;
        let (Some(start), Some(end)) = (run.iter().position(full), run.iter().rposition(full)) else {
            continue;
        };
        let run = run.get(start..=end).unwrap_or_default();
        let length: Length = run.iter().map(|(word, _, _)| word.length).sum();
        let rarest = run.iter().map(|(_, cover, _)| cover.documents).min();
        let ([(first, _, _), ..], [.., (last, _, _)], Some(rarest)) = (run, run, rarest) else { continue };
        if length >= SHORTEST_SPAN {
            let documents = usize::try_from(rarest).unwrap_or(usize::MAX);
            out.push(StockSpan { range: CharRange::new(first.range.start, last.range.end), documents });
        }
    }
}
