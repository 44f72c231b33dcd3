//! Which sections of two speeches answer each other.
//!
//! Parts of the frame (title, salutation, opening, closing …) answer by their kind. Content answers by what it
//! speaks of: words, headings, wording in common. Between two speeches a link is kept where it is the best for one
//! of its ends at least; links that are the best for both ends come first. No counterpart is a normal answer.

use rayon::prelude::*;

use super::profile::{Profile, SpreadVector, profiles};
use super::shared_text::{SharedText, SharedTextTable};
use super::{Link, LinkReason, References, SectionPlace, SpeechId, SpeechWords};
use crate::speech::{Section, SectionKind, Speech};

/// How much each kind of likeness counts towards a link's score. Fitted on the gold standard (F1 of content links 0.80);
/// the neighbourhood is flat, half or twice of a weight links about as well. Without the topics F1 is 0.68 at the best
/// threshold.
const TOPIC: f64 = 1.0;
const WORDS: f64 = 2.0;
const HEADING: f64 = 0.5;
const HEADING_TOPIC: f64 = 0.25;
/// All of the shorter section standing in the other one, word for word.
const REUSE: f64 = 1.0;
/// The part of the shorter section from which wording in common speaks for a link. A stock phrase or two do not make
/// sections answer each other: counting them, too, lowers F1 from 0.80 to 0.75.
const COPIED: f64 = 1.0 / 3.0;
/// Sections of the same kind are preferred: on pairs of provincial reports that alone lifted F1 by up to 0.09.
const SAME_KIND: f64 = 0.15;
/// How much is taken off for being a little like everything, as a section of generalities is: part of the mean over
/// all that the section could answer (hubness; Radovanović et al. 2010). 0.2 to 0.5 link as well.
const HUBNESS: f64 = 0.3;
/// What a link gains by being the best for both of its ends.
const MUTUAL: f64 = 0.2;
/// The score from which a link is kept; 0.50 to 0.58 link as well.
const THRESHOLD: f64 = 0.54;
/// The score of sections that say the same in other words, about; what is shown is the part of it that was reached.
const HIGHEST: f64 = 3.0;
/// The likeness from which it is given as a reason.
const NOTABLE: f64 = 0.15;

/// Links the sections of all pairs of speeches.
pub(super) fn links(
    speeches: &[&Speech],
    words: &[SpeechWords],
    reuse: &SharedTextTable,
    references: &References,
) -> Vec<Link> {
    let profiles = profiles(speeches, words, references);
    let pairs: Vec<(usize, usize)> =
        (0..speeches.len()).flat_map(|a| (a + 1..speeches.len()).map(move |b| (a, b))).collect();
    pairs
        .into_par_iter()
        .map_init(SpreadVector::default, |words, (a, b)| {
            let side = |number: usize| LinkSide {
                id: SpeechId(number),
                speech: speeches[number],
                profiles: &profiles[number],
            };
            Pairing { a: side(a), b: side(b), reuse }.links(words)
        })
        .flatten_iter()
        .collect()
}

/// One of two speeches that are being linked.
struct LinkSide<'a> {
    id: SpeechId,
    speech: &'a Speech,
    profiles: &'a [Profile],
}

impl LinkSide<'_> {
    fn place(&self, section: &Section) -> SectionPlace {
        SectionPlace { speech: self.id, section: section.id }
    }
}

struct Pairing<'a> {
    a: LinkSide<'a>,
    b: LinkSide<'a>,
    reuse: &'a SharedTextTable,
}

/// How alike two sections are.
#[derive(Clone, Copy, Debug, Default)]
struct Likeness {
    words: f64,
    heading: f64,
    topic: f64,
    phrases: usize,
    near_matches: usize,
    /// The fraction of the shorter section that stands in the other.
    covered: f64,
    score: f64,
}

impl Pairing<'_> {
    /// The links between the two; `words` is room to work in.
    fn links(&self, words: &mut SpreadVector) -> Vec<Link> {
        let (of_a, of_b) = (&self.a.speech.sections, &self.b.speech.sections);
        let likeness: Vec<Vec<Likeness>> = of_a
            .iter()
            .map(|a| {
                words.set(&self.a.profiles[a.id.0].words);
                of_b.iter().map(|b| self.likeness(a, b, words)).collect()
            })
            .collect();
        let likeness = self.without_hubs(likeness);
        let kept = kept(&likeness);
        kept.iter().map(|pair| self.link(pair, likeness[pair.a][pair.b], &kept)).collect()
    }

    /// Takes part of a section's mean likeness to all of its candidates off each of its scores.
    fn without_hubs(&self, mut likeness: Vec<Vec<Likeness>>) -> Vec<Vec<Likeness>> {
        let content = |a: usize, b: usize| {
            let (a, b) = (self.a.speech.sections[a].kind, self.b.speech.sections[b].kind);
            can_answer(a, b) && a.is_content()
        };
        let (rows, columns) = (self.a.speech.sections.len(), self.b.speech.sections.len());
        let of_a: Vec<f64> = (0..rows)
            .map(|a| mean((0..columns).filter(|&b| content(a, b)).map(|b| likeness[a][b].score)))
            .collect();
        let of_b: Vec<f64> = (0..columns)
            .map(|b| mean((0..rows).filter(|&a| content(a, b)).map(|a| likeness[a][b].score)))
            .collect();
        for (a, row) in likeness.iter_mut().enumerate() {
            for (b, likeness) in row.iter_mut().enumerate().filter(|&(b, _)| content(a, b)) {
                likeness.score -= HUBNESS * (of_a[a] + of_b[b]) / 2.0;
            }
        }
        likeness
    }

    /// How alike two sections are; `words` are those of the first.
    fn likeness(&self, a: &Section, b: &Section, words: &SpreadVector) -> Likeness {
        if !can_answer(a.kind, b.kind) {
            return Likeness::default();
        }
        let (profile_a, profile_b) = (&self.a.profiles[a.id.0], &self.b.profiles[b.id.0]);
        let reuse = self.reuse.between(self.a.place(a), self.b.place(b));
        let words = words.cosine(&profile_b.words);
        let heading = profile_a.heading.cosine(&profile_b.heading);
        let topic = profile_a.topic.cosine(&profile_b.topic);
        let heading_topic = profile_a.heading_topic.cosine(&profile_b.heading_topic);
        let characters = reuse.map_or(0, SharedText::characters);
        let covered = (characters as f64 / a.own.len().min(b.own.len()).max(1) as f64).min(1.0);
        let reuse_score = if covered >= COPIED { REUSE * covered } else { 0.0 };
        let mut score =
            TOPIC * topic + WORDS * words + HEADING * heading + HEADING_TOPIC * heading_topic + reuse_score;
        if !a.kind.is_content() {
            // A speech has one title and one closing: the kind says it all, likeness only chooses among several.
            score = (HIGHEST + score) / 2.0;
        } else if a.kind == b.kind {
            score += SAME_KIND;
        }
        Likeness {
            words,
            heading,
            topic,
            phrases: reuse.map_or(0, |reuse| reuse.phrases),
            near_matches: reuse.map_or(0, |reuse| reuse.near_matches),
            covered,
            score,
        }
    }

    fn link(&self, pair: &Pair, likeness: Likeness, kept: &[Pair]) -> Link {
        let (a, b) = (&self.a.speech.sections[pair.a], &self.b.speech.sections[pair.b]);
        let outline =
            kept.iter().any(|other| self.stands_above(pair, other) || self.stands_above(other, pair));
        Link {
            a: self.a.place(a),
            b: self.b.place(b),
            score: (pair.score / HIGHEST).clamp(0.0, 1.0),
            reasons: reasons(likeness, !a.kind.is_content(), outline),
            common: Vec::new(),
        }
    }

    /// Whether each section of one pair is the parent of that of the other.
    fn stands_above(&self, above: &Pair, below: &Pair) -> bool {
        let parent_a = self.a.speech.sections[below.a].parent.map(|parent| parent.0);
        let parent_b = self.b.speech.sections[below.b].parent.map(|parent| parent.0);
        parent_a == Some(above.a) && parent_b == Some(above.b)
    }
}

/// Two sections that are linked, by their indices in their speeches.
struct Pair {
    a: usize,
    b: usize,
    /// With what the link gains by being mutual.
    score: f64,
}

/// The pairs that are the best for one of their ends at least, and good enough.
fn kept(likeness: &[Vec<Likeness>]) -> Vec<Pair> {
    let score = |a: usize, b: usize| likeness[a][b].score;
    let (rows, columns) = (likeness.len(), likeness.first().map_or(0, Vec::len));
    let best_b: Vec<Option<usize>> = (0..rows).map(|a| best((0..columns).map(|b| score(a, b)))).collect();
    let best_a: Vec<Option<usize>> = (0..columns).map(|b| best((0..rows).map(|a| score(a, b)))).collect();
    let mut out = Vec::new();
    for (a, best_b) in best_b.into_iter().enumerate() {
        for (b, &best_a) in best_a.iter().enumerate() {
            let (forth, back) = (best_b == Some(b), best_a == Some(a));
            let bonus = if forth && back { MUTUAL } else { 0.0 };
            let score = score(a, b) + bonus;
            if (forth || back) && score >= THRESHOLD {
                out.push(Pair { a, b, score });
            }
        }
    }
    out
}

/// Why two sections are linked, the strongest reason first. One of them at least holds at all settings of the reader,
/// which may leave phrases and near matches out.
fn reasons(likeness: Likeness, frame: bool, outline: bool) -> Vec<LinkReason> {
    let measured = [
        (likeness.words, WORDS, LinkReason::Words),
        (likeness.topic, TOPIC, LinkReason::Topic),
        (likeness.heading, HEADING, LinkReason::Heading),
    ];
    let notable = measured.iter().filter(|(value, _, _)| *value >= NOTABLE);
    let mut reasons: Vec<(f64, LinkReason)> =
        notable.map(|&(value, weight, reason)| (weight * value, reason)).collect();
    if frame {
        reasons.push((1.0, LinkReason::Kind));
    }
    if reasons.is_empty() && outline {
        reasons.push((0.0, LinkReason::Outline));
    } else if reasons.is_empty() {
        let parts = measured.map(|(value, weight, reason)| (weight * value, reason));
        reasons.extend(parts.into_iter().reduce(|best, part| if part.0 > best.0 { part } else { best }));
    }
    let reused = REUSE * likeness.covered;
    if likeness.phrases > 0 {
        reasons.push((reused, LinkReason::Phrases(likeness.phrases)));
    }
    if likeness.near_matches > 0 {
        reasons.push((reused, LinkReason::NearMatches(likeness.near_matches)));
    }
    reasons.sort_by(|x, y| y.0.total_cmp(&x.0));
    reasons.into_iter().map(|(_, reason)| reason).collect()
}

fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let (sum, count) = values.fold((0.0, 0_usize), |(sum, count), value| (sum + value, count + 1));
    sum / count.max(1) as f64
}

/// The index of the highest score above 0, the first of several.
fn best(scores: impl Iterator<Item = f64>) -> Option<usize> {
    let mut best: Option<(usize, f64)> = None;
    for (index, score) in scores.enumerate() {
        if score > best.map_or(0.0, |(_, highest)| highest) {
            best = Some((index, score));
        }
    }
    best.map(|(index, _)| index)
}

/// Whether sections of these kinds can answer each other: the frame by its own kind, a review never a task.
fn can_answer(a: SectionKind, b: SectionKind) -> bool {
    use SectionKind::{Notice, Review};
    match (a, b) {
        (Notice, _) | (_, Notice) => false,
        (Review, _) | (_, Review) => a == b,
        _ if a.is_content() && b.is_content() => true,
        _ => a == b,
    }
}
