//! Why two sections are linked: what carried the link's score, the strongest first.

use super::Models;
use super::context::{CONTEXT, OUTLINE};
use super::measures::{Evidence, Pair, Values, evidence};
use crate::compare::LinkReason;
use crate::language::Language;
use crate::learned::Logistic;
use crate::speech::SectionKind;

/// The likeness of words, headings or topics from which it is given as a reason.
const NOTABLE: f64 = 0.1;

/// The likeness from which words in common count at all: one that is neither rare nor frequent, in two paragraphs. Over
/// the English groups, which the weights have seen, content F1 is 0.47 with it, 0.45 with twice as much.
const COMMON_WORDS: f64 = 0.02;

/// The longest opening in characters that answers another for its part in the speech and a word or two in common. Of
/// longer ones much is content: they answer each other as any other two sections do, for what they say.
const LONGEST_OPENING: usize = 600;

/// The reasons of a link. One of them at least holds at all settings of the reader, which may leave phrases and near
/// matches out. `outline` tells whether sections above or below are linked, too.
pub(super) fn reasons(
    pair: &Pair,
    values: &Values,
    context: &[f64; CONTEXT.len()],
    models: &Models,
    outline: bool,
) -> Vec<LinkReason> {
    let carried = |of: Evidence| carried(models.first, values, of);
    let measured = [
        (Evidence::Words, LinkReason::Words, words(pair)),
        (Evidence::Topic, LinkReason::Topic, pair.likeness.topic),
        (Evidence::Heading, LinkReason::Heading, pair.likeness.heading),
    ];
    let notable = measured.iter().filter(|(_, _, likeness)| *likeness >= NOTABLE);
    let mut reasons: Vec<(f64, LinkReason)> =
        notable.map(|&(evidence, reason, _)| (carried(evidence), reason)).collect();
    if same_part(pair) {
        reasons.push((1.0, LinkReason::Kind));
    }
    let best_measured = || {
        let best = measured.iter().max_by(|x, y| x.2.total_cmp(&y.2));
        best.map(|&(evidence, reason, _)| (carried(evidence), reason))
    };
    if reasons.is_empty() {
        reasons.extend(best_measured());
    }
    if outline {
        let around = OUTLINE
            .iter()
            .filter_map(|&at| Some(f64::from(*models.second.weights().get(at)?) * context.get(at)?));
        reasons.push((carried(Evidence::Outline) + around.sum::<f64>(), LinkReason::Outline));
    }
    // What carried nothing is no reason, unless there is no other.
    reasons.sort_by(|x, y| y.0.total_cmp(&x.0));
    let carrying = reasons.iter().filter(|(carried, _)| *carried > 0.0).count().max(1);
    reasons.truncate(carrying);
    if reasons.iter().all(|(_, reason)| *reason == LinkReason::Outline) {
        reasons.extend(best_measured());
    }
    let wording = carried(Evidence::Wording);
    let (phrases, near_matches) = (pair.shared.phrases, pair.shared.near_matches);
    if phrases > 0 {
        reasons.push((wording, LinkReason::Phrases(phrases)));
    }
    if near_matches > 0 {
        reasons.push((wording, LinkReason::NearMatches(near_matches)));
    }
    reasons.sort_by(|x, y| y.0.total_cmp(&x.0));
    reasons.into_iter().map(|(_, reason)| reason).collect()
}

/// The reasons of a link between sections of which a speech has one.
pub(super) fn reasons_by_kind(likeness: f64) -> Vec<LinkReason> {
    let words = (likeness >= NOTABLE).then_some(LinkReason::Words);
    std::iter::once(LinkReason::Kind).chain(words).collect()
}

/// Whether there is enough for a link, however probable it is: the same part in the speech is too little beyond a
/// closing. Where topics lie too close together they are not enough. `outline` tells whether sections above or below are
/// linked, too.
pub(super) fn speaks_for_itself(pair: &Pair, language: Language, outline: bool) -> bool {
    let likeness = &pair.likeness;
    let heading = likeness.heading > 0.0 || likeness.heading_topic >= NOTABLE;
    let kind = |kind| pair.a.section.kind == kind && pair.b.section.kind == kind;
    words(pair) >= COMMON_WORDS
        || outline
        || heading
        || pair.shared.phrases + pair.shared.near_matches > 0
        || language.topics_lie_apart() && likeness.topic >= NOTABLE
        || kind(SectionKind::Closing)
}

/// How much of the log-odds a sort of evidence carried.
fn carried(model: &Logistic, values: &Values, of: Evidence) -> f64 {
    let weighted = model.weights().iter().zip(values).zip(evidence());
    weighted
        .filter(|(_, evidence)| *evidence == of)
        .map(|((&weight, value), _)| f64::from(weight) * value)
        .sum()
}

fn words(pair: &Pair) -> f64 {
    pair.likeness.own_words.max(pair.likeness.pieces)
}

/// Whether both sections open or both close their speech, in a few sentences.
fn same_part(pair: &Pair) -> bool {
    let short = || pair.a.section.own.len().max(pair.b.section.own.len()) <= LONGEST_OPENING;
    match (pair.a.section.kind, pair.b.section.kind) {
        (SectionKind::Closing, SectionKind::Closing) => true,
        (SectionKind::Opening, SectionKind::Opening) => short(),
        _ => false,
    }
}
