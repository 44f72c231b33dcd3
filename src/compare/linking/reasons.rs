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
        (Evidence::Topic, LinkReason::Topic, pair.a.profile.topic.cosine(&pair.b.profile.topic)),
        (Evidence::Heading, LinkReason::Heading, pair.a.profile.heading.cosine(&pair.b.profile.heading)),
    ];
    let notable = measured.iter().filter(|(_, _, likeness)| *likeness >= NOTABLE);
    let mut reasons: Vec<(f64, LinkReason)> =
        notable.map(|&(evidence, reason, _)| (carried(evidence), reason)).collect();
    if same_part(pair) {
        reasons.push((1.0, LinkReason::Kind));
    }
    if reasons.is_empty() {
        let best = measured.iter().max_by(|x, y| x.2.total_cmp(&y.2));
        reasons.extend(best.map(|&(evidence, reason, _)| (carried(evidence), reason)));
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
    let wording = carried(Evidence::Wording);
    let (phrases, near_matches) = pair.shared.map_or((0, 0), |shared| (shared.phrases, shared.near_matches));
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

/// Whether the reasons are enough for a link, however probable it is: the same part in the speech is none beyond a
/// closing, nor is the outline by itself. Topics of English lie too close together to be one by themselves.
pub(super) fn speaks_for_itself(pair: &Pair, reasons: &[LinkReason], language: Language) -> bool {
    let topic_is_enough = language == Language::Chinese;
    let closes = |reason: &LinkReason| {
        *reason == LinkReason::Kind && (pair.a.section.kind == SectionKind::Closing || words(pair) > 0.0)
    };
    reasons.iter().any(|reason| match reason {
        LinkReason::Topic => topic_is_enough,
        LinkReason::Kind => closes(reason),
        LinkReason::Outline => false,
        LinkReason::Words => words(pair) > 0.0,
        LinkReason::Heading => pair.a.profile.heading.cosine(&pair.b.profile.heading) > 0.0,
        _ => true,
    })
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
    let (a, b) = (pair.a.profile, pair.b.profile);
    a.own_words.cosine(&b.own_words).max(a.pieces.cosine(&b.pieces))
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
