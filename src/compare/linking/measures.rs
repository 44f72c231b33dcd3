//! What speaks for and against two sections answering each other, in numbers.

use super::super::shared_text::SharedText;
use super::CandidatePair;
use super::likeness::{Likeness, ParentsLikeness};
use super::standing::Standing;
use crate::speech::{Section, SectionId, SectionKind};

/// One of two sections that are held against each other.
#[derive(Clone, Copy)]
pub(super) struct LinkSide<'a> {
    pub(super) section: &'a Section,
    pub(super) standing: &'a Standing,
}

/// Two sections of two speeches.
#[derive(Clone, Copy)]
pub(super) struct Pair<'a> {
    pub(super) a: LinkSide<'a>,
    pub(super) b: LinkSide<'a>,
    pub(super) shared: SharedText,
    pub(super) likeness: Likeness,
}

/// What a measure is evidence of, where the evidence is given as a reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Evidence {
    Words,
    Topic,
    Heading,
    Wording,
    Outline,
    /// Place, length and kind: they make a link more or less likely, and are never the reason for it.
    Form,
}

struct Measure {
    name: &'static str,
    evidence: Evidence,
    value: fn(&Pair) -> f64,
}

const fn measure(name: &'static str, evidence: Evidence, value: fn(&Pair) -> f64) -> Measure {
    Measure { name, evidence, value }
}

/// What can be said of two sections by themselves. Words, topics and kinds carry most; leaving out the kinds costs
/// 0.05 of content F1 over writers, the parents 0.01.
const DIRECT: [Measure; 27] = [
    measure("words", Evidence::Words, |pair| pair.likeness.words),
    measure("own words", Evidence::Words, |pair| pair.likeness.own_words),
    measure("pieces of words", Evidence::Words, |pair| pair.likeness.pieces),
    measure("words in long sections", Evidence::Words, |pair| pair.likeness.own_words * shorter(pair).ln()),
    measure("topic", Evidence::Topic, |pair| pair.likeness.topic),
    measure("own topic", Evidence::Topic, |pair| pair.likeness.own_topic),
    measure("heading", Evidence::Heading, |pair| pair.likeness.heading),
    measure("heading's topic", Evidence::Heading, |pair| pair.likeness.heading_topic),
    measure("shared part", Evidence::Wording, shared_part),
    measure("phrases", Evidence::Wording, |pair| count(pair.shared.phrases).ln_1p()),
    measure("near matches", Evidence::Wording, |pair| count(pair.shared.near_matches).ln_1p()),
    measure("parents' words", Evidence::Outline, |pair| pair.likeness.parents.words),
    measure("parents' topic", Evidence::Outline, |pair| pair.likeness.parents.topic),
    measure("distance", Evidence::Form, |pair| (pair.a.standing.position - pair.b.standing.position).abs()),
    measure("distance among siblings", Evidence::Form, |pair| {
        (pair.a.standing.among_siblings - pair.b.standing.among_siblings).abs()
    }),
    measure("length", Evidence::Form, |pair| shorter(pair).ln()),
    measure("ratio of lengths", Evidence::Form, |pair| (shorter(pair) / longer(pair)).ln()),
    measure("same kind", Evidence::Form, |pair| flag(pair.a.section.kind == pair.b.section.kind)),
    measure("few of the kind", Evidence::Form, |pair| {
        let of_kind = pair.a.standing.of_kind.max(pair.b.standing.of_kind).max(1);
        flag(pair.a.section.kind == pair.b.section.kind) / count(of_kind)
    }),
    measure("points", Evidence::Form, |pair| both(pair, SectionKind::Point)),
    measure("headings", Evidence::Form, |pair| both(pair, SectionKind::Heading)),
    measure("leads", Evidence::Form, |pair| both(pair, SectionKind::Lead)),
    measure("reviews", Evidence::Form, |pair| both(pair, SectionKind::Review)),
    measure("openings", Evidence::Form, |pair| both(pair, SectionKind::Opening)),
    measure("closings", Evidence::Form, |pair| both(pair, SectionKind::Closing)),
    measure("same depth", Evidence::Form, |pair| flag(pair.a.standing.depth == pair.b.standing.depth)),
    measure("many of the kind", Evidence::Form, |pair| {
        (count(pair.a.standing.of_kind.max(1)) * count(pair.b.standing.of_kind.max(1))).ln()
    }),
];

/// What can be said of two sections only beside their rivals: how alike a section is to all that it could answer
/// (hubness; Radovanović et al. 2010), and by how much it is more alike to this one than to any other. Each for one of
/// the measures above.
const AGAINST_RIVALS: [(&str, Evidence, &str, Standard); 7] = [
    ("mean of words", Evidence::Form, "words", Standard::Mean),
    ("mean of pieces", Evidence::Form, "pieces of words", Standard::Mean),
    ("mean of topics", Evidence::Form, "topic", Standard::Mean),
    ("lead in pieces, forth", Evidence::Words, "pieces of words", Standard::BestOfA),
    ("lead in pieces, back", Evidence::Words, "pieces of words", Standard::BestOfB),
    ("lead in topic, forth", Evidence::Topic, "topic", Standard::BestOfA),
    ("lead in topic, back", Evidence::Topic, "topic", Standard::BestOfB),
];

#[derive(Clone, Copy)]
enum Standard {
    /// Half the sum of the means over both sections' candidates.
    Mean,
    /// The best other candidate of the section of the first speech.
    BestOfA,
    /// The best other candidate of the section of the second speech.
    BestOfB,
}

const COUNT: usize = DIRECT.len() + AGAINST_RIVALS.len();

/// A value for each measure.
pub(super) type Values = [f64; COUNT];

/// The names of the measures, in the order of their values.
pub fn names() -> Vec<&'static str> {
    DIRECT.iter().map(|measure| measure.name).chain(AGAINST_RIVALS.iter().map(|rival| rival.0)).collect()
}

/// What each measure is evidence of, in the order of their values.
pub(super) fn evidence() -> impl Iterator<Item = Evidence> {
    DIRECT.iter().map(|measure| measure.evidence).chain(AGAINST_RIVALS.iter().map(|rival| rival.1))
}

/// The values of a pair by itself; those beside its rivals are still missing.
pub(super) fn direct(pair: &Pair<'_>) -> Values {
    let mut values = [0.0; COUNT];
    values.iter_mut().zip(&DIRECT).for_each(|(value, measure)| *value = (measure.value)(pair));
    values
}

/// How alike the sections of a pair are, which is among its values.
pub(super) fn likeness(values: &Values) -> Likeness {
    let &[
        words,
        own_words,
        pieces,
        _,
        topic,
        own_topic,
        heading,
        heading_topic,
        _,
        _,
        _,
        above_words,
        above_topic,
        ..,
    ] = values;
    let parents = ParentsLikeness { words: above_words, topic: above_topic };
    Likeness { words, own_words, pieces, topic, own_topic, heading, heading_topic, parents }
}

/// Completes the values of pairs with those that a pair has only beside its rivals.
pub(super) fn hold_against_rivals(places: &[CandidatePair], values: &mut [Values]) {
    for (of, measure) in DIRECT.iter().enumerate() {
        let standards = AGAINST_RIVALS.iter().enumerate().filter(|(_, rival)| rival.2 == measure.name);
        let standards: Vec<(usize, Standard)> =
            standards.map(|(rival, (_, _, _, standard))| (DIRECT.len() + rival, *standard)).collect();
        if standards.is_empty() {
            continue;
        }
        let column = || values.iter().map(|values| values[of]);
        let of_a = Rivals::of(places.iter().map(|place| place.a).zip(column()));
        let of_b = Rivals::of(places.iter().map(|place| place.b).zip(column()));
        for (place, values) in places.iter().zip(&mut *values) {
            let value = values[of];
            for &(rival, standard) in &standards {
                values[rival] = match standard {
                    Standard::Mean => (of_a.mean(place.a) + of_b.mean(place.b)) / 2.0,
                    Standard::BestOfA => of_a.lead(place.a, value, 0.0),
                    Standard::BestOfB => of_b.lead(place.b, value, 0.0),
                };
            }
        }
    }
}

/// By how much each value is above the best of the others of its section; negative where another is better. Where there
/// is no other, above `nothing`.
pub(super) fn leads(
    sections: impl Iterator<Item = SectionId> + Clone,
    values: &[f64],
    nothing: f64,
) -> Vec<f64> {
    let rivals = Rivals::of(sections.clone().zip(values.iter().copied()));
    sections.zip(values).map(|(section, &value)| rivals.lead(section, value, nothing)).collect()
}

/// The values of each section's candidates, summed up.
struct Rivals(Vec<RivalsOfSection>);

#[derive(Clone, Copy, Default)]
struct RivalsOfSection {
    sum: f64,
    count: usize,
    best: Option<f64>,
    second: Option<f64>,
}

impl Rivals {
    fn of(values: impl Iterator<Item = (SectionId, f64)>) -> Self {
        let mut out: Vec<RivalsOfSection> = Vec::new();
        for (section, value) in values {
            if section.0 >= out.len() {
                out.resize(section.0 + 1, RivalsOfSection::default());
            }
            let Some(rivals) = out.get_mut(section.0) else { continue };
            rivals.sum += value;
            rivals.count += 1;
            if rivals.best.is_none_or(|best| value > best) {
                rivals.second = rivals.best.replace(value);
            } else if rivals.second.is_none_or(|second| value > second) {
                rivals.second = Some(value);
            }
        }
        Self(out)
    }

    fn mean(&self, section: SectionId) -> f64 {
        self.0.get(section.0).map_or(0.0, |rivals| rivals.sum / rivals.count.max(1) as f64)
    }

    /// By how much a value is above the best of the others; where there is none, above `nothing`.
    fn lead(&self, section: SectionId, value: f64, nothing: f64) -> f64 {
        value - self.best_other(section, value).unwrap_or(nothing)
    }

    /// The best value besides one of `value`.
    fn best_other(&self, section: SectionId, value: f64) -> Option<f64> {
        let rivals = self.0.get(section.0)?;
        if rivals.best.is_some_and(|best| value < best) { rivals.best } else { rivals.second }
    }
}

/// The fraction of the shorter section that stands in the other.
pub(super) fn shared_part(pair: &Pair) -> f64 {
    (count(pair.shared.characters) / shorter(pair)).min(1.0)
}

/// The length of the shorter section in characters, at least 1.
pub(super) fn shorter(pair: &Pair) -> f64 {
    count(pair.a.section.own.len().min(pair.b.section.own.len()).max(1))
}

fn longer(pair: &Pair) -> f64 {
    count(pair.a.section.own.len().max(pair.b.section.own.len()).max(1))
}

fn both(pair: &Pair, kind: SectionKind) -> f64 {
    flag(pair.a.section.kind == kind && pair.b.section.kind == kind)
}

fn flag(holds: bool) -> f64 {
    f64::from(u8::from(holds))
}

fn count(number: usize) -> f64 {
    number as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::speech::Speech;

    #[test]
    fn a_lead_is_taken_over_the_best_other() {
        let close = |left: &[f64], right: &[f64]| left.iter().zip(right).all(|(x, y)| (x - y).abs() < 1e-9);
        assert!(close(
            &leads([0, 0, 0, 2].into_iter().map(SectionId), &[0.5, 0.2, 0.3, 0.4], 0.0),
            &[0.2, -0.3, -0.2, 0.4]
        ));
        assert!(
            close(&leads([1, 1].into_iter().map(SectionId), &[0.5, 0.5], 0.0), &[0.0, 0.0]),
            "of two twins none leads"
        );
    }

    #[test]
    fn how_alike_two_sections_are_is_read_back_from_their_values() {
        let told = Likeness {
            words: 0.1,
            own_words: 0.2,
            pieces: 0.3,
            topic: 0.4,
            own_topic: 0.5,
            heading: 0.6,
            heading_topic: 0.7,
            parents: ParentsLikeness { words: 0.8, topic: 0.9 },
        };
        let speech = Speech::of_lines("一件事", &[SectionKind::Point], Language::Chinese);
        let standing = Standing::default();
        let side = LinkSide { section: speech.section(SectionId(0)), standing: &standing };
        let pair = Pair { a: side, b: side, shared: SharedText::default(), likeness: told };
        assert_eq!(likeness(&direct(&pair)), told);
    }

    #[test]
    fn each_measure_has_a_name_of_its_own() {
        let mut names = names();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), COUNT);
        for (_, _, of, _) in AGAINST_RIVALS {
            assert!(names.contains(&of), "{of}");
        }
    }
}
