//! What each section is for: training, and accuracy on the speeches of writers that were left out.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use refrain::formats::{ReadOptions, read};
use refrain::language::Language;
use refrain::learned::train::{CrfSettings, Sequence, train_crf};
use refrain::learned::{Crf, Part};
use refrain::speech::{KINDS, KindItem, LEARNED_KINDS, SectionKind, Speech, kind_items, kinds_by_model};
use refrain::text::CharRange;

use crate::corpus::{Corpus, repository};
use crate::marked_form;
use crate::marks::{FOLDS, SCORED, line, parts};

/// Over the Chinese writers 0 of `l1` and 0.5 of `l2` are as good, with ten times the weights.
const SETTINGS: CrfSettings = CrfSettings { l1: 0.3, l2: 0.05, iterations: 60, rarest: 2 };

/// A marked speech as the rules cut it up.
struct Example {
    group: String,
    /// With which part of the writers it is left out.
    part: usize,
    items: Vec<KindItem>,
    marked: Vec<(CharRange, String)>,
}

impl Example {
    /// The item that holds most of a marked section.
    fn item_of(&self, section: CharRange) -> Option<usize> {
        let common = |item: &KindItem| item.range.intersection(section).map_or(0, CharRange::len);
        (0..self.items.len()).max_by_key(|&at| common(&self.items[at]))
    }

    /// The items with what editors say of them; by rule where they have marked nothing that is learned.
    fn sequence(&self) -> Sequence {
        let label = |item: &KindItem| {
            let common = |section: CharRange| item.range.intersection(section).map_or(0, CharRange::len);
            let best = self.marked.iter().max_by_key(|(section, _)| common(*section));
            let marked =
                best.filter(|(section, _)| common(*section) > 0).and_then(|(_, kind)| label_of(kind));
            marked.or_else(|| label_of(item.by_rule.name())).unwrap_or_default()
        };
        Sequence {
            items: self.items.iter().map(|item| item.features.clone()).collect(),
            labelings: vec![self.items.iter().map(label).collect()],
        }
    }

    /// How many of the marked sections are of these kinds of the items, and how many there are.
    fn right(&self, kinds: &[SectionKind]) -> (usize, usize) {
        let scored = || self.marked.iter().filter(|(_, kind)| SCORED.contains(&kind.as_str()));
        let is_right = |(section, kind): &&(CharRange, String)| {
            self.item_of(*section).and_then(|at| kinds.get(at)).is_some_and(|found| found.name() == kind)
        };
        (scored().filter(is_right).count(), scored().count())
    }
}

fn label_of(kind: &str) -> Option<usize> {
    LEARNED_KINDS.iter().position(|learned| learned.name() == kind)
}

/// The groups and, as a further one, the pages of the language.
const PAGES: &str = "pages";

fn examples(corpus: &Corpus) -> Result<Vec<Example>> {
    let parts = parts(&corpus.groups);
    let mut out = Vec::new();
    for group in corpus.groups.iter().filter(|group| !group.is_extract()) {
        for speech in &group.speeches {
            out.push(Example {
                group: group.name.clone(),
                part: parts.get(group.name.as_str()).copied().unwrap_or_default(),
                items: kind_items(&read(&fs::read(&speech.speech.path)?, &ReadOptions::default())?),
                marked: speech.sections.iter().map(|section| (section.range, section.kind.clone())).collect(),
            });
        }
    }
    out.extend(pages(corpus.language)?);
    Ok(out)
}

/// The marked pages, each by a writer of its own.
fn pages(language: Language) -> Result<Vec<Example>> {
    let mut files: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(repository().join("tests/gold/pages"))? {
        files.push(entry?.path());
    }
    files.retain(|path| path.to_string_lossy().ends_with(".marked.txt"));
    files.sort();
    let mut out = Vec::new();
    for (number, path) in files.iter().enumerate() {
        let marked =
            marked_form::read(&fs::read_to_string(path)?).with_context(|| path.display().to_string())?;
        let document = read(marked.text.as_bytes(), &ReadOptions::default())?;
        let items = kind_items(&document);
        let speech = Speech::from_document(path, document);
        if speech.language == language {
            let marked = located(&marked, &speech);
            out.push(Example { group: PAGES.to_owned(), part: number % FOLDS, items, marked });
        }
    }
    Ok(out)
}

/// The marked sections in the speech's own text: its letters and figures are those of the file, in the same order.
fn located(marked: &marked_form::Marked, speech: &Speech) -> Vec<(CharRange, String)> {
    let places: Vec<usize> = speech
        .text
        .chars_in(speech.text.range())
        .filter(|(_, character)| character.is_alphanumeric())
        .map(|(place, _)| place)
        .collect();
    let readable: Vec<bool> = marked.text.chars().map(char::is_alphanumeric).collect();
    let before = |place: usize| readable.iter().take(place).filter(|readable| **readable).count();
    let section = |section: &marked_form::MarkedSection| {
        let (start, end) = (before(section.span.start), before(section.span.end));
        let (first, last) = (places.get(start)?, places.get(end.checked_sub(1)?)?);
        (start < end).then(|| (CharRange::new(*first, last + 1), section.kind.clone()))
    };
    marked.sections.iter().filter_map(section).collect()
}

fn trained<'a>(examples: impl Iterator<Item = &'a Example>) -> Crf {
    let sequences: Vec<Sequence> = examples.map(Example::sequence).collect();
    train_crf(&LEARNED_KINDS.map(SectionKind::name), &sequences, SETTINGS)
}

/// Trains on everything; nothing in English, where over the writers the model is sure of nothing that the rules do not
/// say, and wrong on one of the pages.
pub fn train(corpus: &Corpus) -> Result<Option<Part>> {
    if corpus.language == Language::English {
        return Ok(None);
    }
    let crf = trained(examples(corpus)?.iter());
    println!("{} {KINDS}: {} features", corpus.language.code(), crf.feature_count());
    Ok(Some(Part::Crf(crf)))
}

/// Leaves each part of the writers out in turn and prints how many sections are of the right kind, by the rules only
/// and by what is trained on the others.
pub fn check(corpus: &Corpus) -> Result<()> {
    let examples = examples(corpus)?;
    println!("{} {KINDS}, writers left out:", corpus.language.code());
    line("", &["by rule", "learned", "sections"].map(str::to_owned));
    let mut scored: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    for part in 0..FOLDS {
        let crf = trained(examples.iter().filter(|example| example.part != part));
        for example in examples.iter().filter(|example| example.part == part) {
            let by_rule: Vec<SectionKind> = example.items.iter().map(|item| item.by_rule).collect();
            let (rule, all) = example.right(&by_rule);
            let (learned, _) = example.right(&kinds_by_model(&crf, &example.items));
            let sums = scored.entry(&example.group).or_default();
            sums.iter_mut().zip([rule, learned, all]).for_each(|(sum, count)| *sum += count);
        }
    }
    let share =
        |[rule, learned, all]: [usize; 3]| [rule, learned].map(|right| right as f64 / all.max(1) as f64);
    let cells = |[rule, learned]: [f64; 2]| [rule, learned].map(|share| format!("{share:.3}"));
    for (group, counts) in &scored {
        line(group, &[cells(share(*counts)).to_vec(), vec![counts[2].to_string()]].concat());
    }
    let groups: Vec<[f64; 2]> =
        scored.iter().filter(|(group, _)| **group != PAGES).map(|(_, counts)| share(*counts)).collect();
    let mean = |at: usize| groups.iter().map(|shares| shares[at]).sum::<f64>() / groups.len().max(1) as f64;
    line("all groups", &cells([mean(0), mean(1)]));
    Ok(())
}
