//! Speeches held against each other: what is known of each among all.

use std::collections::BTreeMap;
use std::sync::atomic::AtomicBool;

use rayon::prelude::*;

use super::Ranked;
use super::copies;
use super::covered::Covered;
use super::facts::SpeechFacts;
use super::pair::{SharedShares, gram_set, shared_shares_of};
use super::shared_grams::SharedGrams;
use super::symbol_text::SymbolText;
use super::topic::{self, TopicVector};
use crate::language::Language;

/// The share of its wording that each of two speeches must have of the other to be a copy. With every tenth character
/// edited at random a copy keeps 0.78. Of 316 Chinese, English and Korean speeches the nearest that are none have 0.67
/// (resolutions of a parliament, each drafted from the last one), two records of one address 0.50, all others less.
pub const COPY_SHARE: f64 = 0.7;

/// With how many others a speech is held against gram by gram: those that a count of grams puts first.
const CANDIDATES: usize = 3;

/// How many neighbours by topic are kept of a speech.
const NEIGHBOURS: usize = 3;

/// What is known of all speeches of a collection, by their indices.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Survey {
    /// What is known of each speech, in their order.
    pub rows: Vec<SurveyRow>,
    /// The groups of copies, the largest first.
    pub copies: Vec<Vec<usize>>,
}

/// What is known of a speech among others.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SurveyRow {
    /// How much of it stands elsewhere.
    pub coverage: Coverage,
    /// The speeches that have most of it, those first; empty if none has any.
    pub shared_with: Vec<SharedWith>,
    /// The speeches that speak of the same things, the nearest first, by the cosine between topics.
    pub neighbours: Vec<Ranked>,
    /// The group of copies that it belongs to.
    pub copies: Option<usize>,
}

/// The share of a speech's wording that stands elsewhere: its symbols in grams that are found there, 0 to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Coverage {
    /// In another speech of the collection or in the reference.
    pub total: f64,
    /// In another speech of the collection.
    pub in_collection: f64,
    /// In the reference; `None` without one of its language.
    pub in_reference: Option<f64>,
}

/// A speech that has wording of another one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SharedWith {
    /// Its index.
    pub index: usize,
    /// How much both have of each other; the first is the speech that this is said of.
    pub shares: SharedShares,
}

impl Survey {
    /// Holds speeches against each other. `progress` is told how much is done, from 0 to 1. `None` if it was cancelled.
    pub fn of(facts: &[&SpeechFacts], cancelled: &AtomicBool, progress: &dyn Fn(f64)) -> Option<Self> {
        let wordings: Vec<&SymbolText> = facts.iter().map(|facts| &facts.wording).collect();
        let shared = SharedGrams::of(&wordings, CANDIDATES, cancelled, progress)?;
        let pairs = measured_pairs(&wordings, &shared.candidates);
        let mut rows: Vec<SurveyRow> = facts
            .iter()
            .zip(&shared.covered)
            .map(|(facts, covered)| SurveyRow {
                coverage: Coverage::of(facts, covered),
                ..SurveyRow::default()
            })
            .collect();
        for (&(a, b), &shares) in &pairs {
            for (row, index, shares) in [(a, b, shares), (b, a, shares.swapped())] {
                if let Some(row) = rows.get_mut(row).filter(|_| shares.of_first > 0.0) {
                    row.shared_with.push(SharedWith { index, shares });
                }
            }
        }
        for row in &mut rows {
            row.shared_with
                .sort_by(|x, y| y.shares.of_first.total_cmp(&x.shares.of_first).then(x.index.cmp(&y.index)));
            row.shared_with.truncate(CANDIDATES);
        }
        neighbours(facts, &mut rows);
        let near_copies =
            pairs.iter().filter(|(_, shares)| shares.least() >= COPY_SHARE).map(|(&pair, _)| pair);
        let copies = copies::groups(facts.len(), same_texts(&wordings).into_iter().chain(near_copies));
        for (number, group) in copies.iter().enumerate() {
            for &member in group {
                rows.get_mut(member).into_iter().for_each(|row| row.copies = Some(number));
            }
        }
        Some(Self { rows, copies })
    }
}

impl Coverage {
    fn of(facts: &SpeechFacts, in_collection: &Covered) -> Self {
        let in_reference = facts.in_reference.as_ref().map(|runs| {
            let mut covered = Covered::none(facts.wording.len());
            runs.iter().for_each(|run| covered.mark(run.start, run.end));
            covered
        });
        let total = in_reference
            .as_ref()
            .map_or_else(|| in_collection.share(), |covered| covered.or(in_collection).share());
        Self {
            total,
            in_collection: in_collection.share(),
            in_reference: in_reference.map(|covered| covered.share()),
        }
    }
}

/// How much the speeches of each pair have of each other that may have much; the first of a pair is the lower index.
fn measured_pairs(
    wordings: &[&SymbolText],
    candidates: &[Vec<Ranked>],
) -> BTreeMap<(usize, usize), SharedShares> {
    let mut pairs: Vec<(usize, usize)> = candidates
        .iter()
        .enumerate()
        .flat_map(|(speech, others)| {
            others.iter().map(move |other| (speech.min(other.index), speech.max(other.index)))
        })
        .collect();
    pairs.par_sort_unstable();
    pairs.dedup();
    // Those of one speech together: its grams are looked up once.
    let of_one: Vec<&[(usize, usize)]> = pairs.chunk_by(|a, b| a.0 == b.0).collect();
    let measured = |pairs: &&[(usize, usize)]| -> Vec<((usize, usize), SharedShares)> {
        let Some(first) = pairs.first().and_then(|pair| wordings.get(pair.0)) else { return Vec::new() };
        let grams = gram_set(first);
        let shares =
            |pair: &(usize, usize)| Some((*pair, shared_shares_of(first, &grams, wordings.get(pair.1)?)));
        pairs.iter().filter_map(shares).collect()
    };
    of_one.par_iter().flat_map_iter(measured).collect()
}

/// Pairs of speeches with the same text from end to end, each with the one before it.
fn same_texts(wordings: &[&SymbolText]) -> Vec<(usize, usize)> {
    let mut last: BTreeMap<u64, usize> = BTreeMap::new();
    let not_empty = wordings.iter().enumerate().filter(|(_, wording)| !wording.is_empty());
    not_empty.filter_map(|(index, wording)| Some((last.insert(wording.hash(), index)?, index))).collect()
}

/// Notes who speaks of the same things. Topics of different languages are learned apart and cannot be compared.
fn neighbours(facts: &[&SpeechFacts], rows: &mut [SurveyRow]) {
    for language in Language::ALL {
        let (indices, topics): (Vec<usize>, Vec<TopicVector>) = facts
            .iter()
            .enumerate()
            .filter(|(_, facts)| facts.language == language)
            .map(|(index, facts)| (index, facts.topic))
            .unzip();
        for (near, &index) in topic::nearest(&topics, NEIGHBOURS).into_iter().zip(&indices) {
            let neighbours = near.into_iter().filter_map(|ranked| {
                Some(Ranked { index: *indices.get(ranked.index)?, score: ranked.score })
            });
            if let Some(row) = rows.get_mut(index) {
                row.neighbours = neighbours.collect();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::speech::Speech;

    fn survey(texts: &[&str]) -> Survey {
        let facts: Vec<SpeechFacts> = texts
            .iter()
            .map(|text| SpeechFacts::of(&Speech::from_string("a.txt", (*text).to_owned()), None))
            .collect();
        Survey::of(&facts.iter().collect::<Vec<_>>(), &AtomicBool::new(false), &|_| {}).unwrap()
    }

    #[test]
    fn copies_are_grouped_and_an_excerpt_is_none() {
        let whole = "同志们，今年入汛以来全县连降大雨，几座水库都超过了汛限水位。各村要把巡堤查险的责任落实到人，\
            夜里也要有人值守。物资要提前备到堤上，群众转移的路线要再走一遍。";
        let edited = whole.replace("夜里也要有人值守", "晚上更要安排人值守");
        let excerpt = "各村要把巡堤查险的责任落实到人，夜里也要有人值守。";
        let survey = survey(&[whole, excerpt, &edited, "春耕已经开始，种子和化肥要送到田头。"]);
        assert_eq!(survey.copies, [vec![0, 2]]);
        let row = &survey.rows[1];
        assert!(row.coverage.total > 0.9 && row.copies.is_none() && row.coverage.in_reference.is_none());
        assert_eq!(row.shared_with[0].index, 0);
        assert!(survey.rows[3].coverage.total == 0.0 && survey.rows[3].shared_with.is_empty());
    }

    #[test]
    fn hundreds_of_copies_are_one_group() {
        let texts: Vec<String> = (0..200)
            .map(|number| {
                format!(
                    "第{number}号通知：各村要把巡堤查险的责任落实到人，夜里也要有人值守，物资要提前备到堤上。"
                )
            })
            .collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        assert_eq!(survey(&texts).copies.iter().map(Vec::len).collect::<Vec<_>>(), [200]);
    }
}
