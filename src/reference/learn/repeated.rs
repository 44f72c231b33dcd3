//! Finds the wording that several documents have.

use rustc_hash::FxHashMap;

use crate::reference::phrases::{Builder, LEAST_DOCUMENTS, LEAST_WITH_PAIR, LONGEST, Phrases, Repeated};
use crate::reference::sentence::{Sentence, WordId};

/// No node, where wording is found in too few documents.
const NONE: u32 = u32::MAX;

/// Wording one word longer than that of a node of the level before.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    documents: u32,
    /// The document in which it was seen last.
    last: u32,
    /// The node of the wording without its first word.
    suffix: u32,
}

/// The tree of all wording of two to [`LONGEST`] words that stands in [`LEAST_DOCUMENTS`] documents or more; of two
/// words in [`LEAST_WITH_PAIR`].
///
/// Level by level, as frequent item sets are found (Agrawal & Srikant 1994): wording can stand in several documents
/// only if all that is one word shorter does.
pub(super) fn phrases(documents: &[Vec<Sentence>], words: usize, report: &mut dyn FnMut(f64)) -> Phrases {
    // For each word of the corpus, sentence by sentence, the node of the wording of the current length from there on.
    let mut here: Vec<Vec<u32>> = documents
        .iter()
        .flatten()
        .map(|sentence| sentence.words.iter().map(|word| word.id.0).collect())
        .collect();
    let mut parents = u32::try_from(words).unwrap_or(NONE);
    let mut first = 0;
    let mut levels: Vec<Vec<Vec<Repeated>>> = Vec::new();
    for length in 2..=LONGEST {
        let candidates = candidates(documents, &here, length);
        let least = if length == 2 { LEAST_WITH_PAIR } else { LEAST_DOCUMENTS };
        let mut kept: Vec<((u32, WordId), Candidate)> =
            candidates.into_iter().filter(|(_, candidate)| candidate.documents >= least).collect();
        kept.sort_unstable_by_key(|(wording, _)| *wording);
        if let Some(before) = levels.last_mut() {
            open_shorter(before, first, &kept);
        }
        let ids: FxHashMap<(u32, WordId), u32> =
            kept.iter().zip(first + parents..).map(|((wording, _), id)| (*wording, id)).collect();
        step_on(documents, &mut here, length, &ids);
        let documents_of = documents_of(documents, &here, first + parents, kept.len());
        levels.push(children(&kept, documents_of, first, parents));
        first += parents;
        parents = u32::try_from(kept.len()).unwrap_or(NONE);
        report((length - 1) as f64 / (LONGEST - 1) as f64);
    }
    let mut builder = Builder::new(words);
    levels.into_iter().for_each(|level| builder.level(level.into_iter()));
    builder.finish()
}

/// Counts all wording of `length` words whose beginning and end, one word shorter, are known to repeat.
fn candidates(
    documents: &[Vec<Sentence>],
    here: &[Vec<u32>],
    length: usize,
) -> FxHashMap<(u32, WordId), Candidate> {
    let mut out: FxHashMap<(u32, WordId), Candidate> = FxHashMap::default();
    let mut sentences = here.iter();
    for (document, number) in documents.iter().zip(0..) {
        for (sentence, nodes) in document.iter().zip(&mut sentences) {
            for (pair, last) in nodes.windows(2).zip(sentence.words.iter().skip(length - 1)) {
                let &[node, suffix] = pair else { continue };
                if node == NONE || suffix == NONE {
                    continue;
                }
                let candidate =
                    out.entry((node, last.id)).or_insert(Candidate { documents: 0, last: NONE, suffix });
                if candidate.last != number {
                    candidate.last = number;
                    candidate.documents += 1;
                }
            }
        }
    }
    out
}

/// Goes from the nodes of all wording one word shorter to those of the wording of `length` words, by their `ids`.
fn step_on(
    documents: &[Vec<Sentence>],
    here: &mut [Vec<u32>],
    length: usize,
    ids: &FxHashMap<(u32, WordId), u32>,
) {
    for (sentence, nodes) in documents.iter().flatten().zip(here) {
        for (start, node) in nodes.iter_mut().enumerate() {
            let last = sentence.words.get(start + length - 1);
            *node = last.and_then(|last| ids.get(&(*node, last.id))).copied().unwrap_or(NONE);
        }
    }
}

/// For each of the `count` nodes from `first` on, the numbers of the documents that have its wording, in order.
fn documents_of(documents: &[Vec<Sentence>], here: &[Vec<u32>], first: u32, count: usize) -> Vec<Vec<u32>> {
    let mut out: Vec<Vec<u32>> = vec![Vec::new(); count];
    let mut sentences = here.iter();
    for (document, number) in documents.iter().zip(0..) {
        for node in sentences.by_ref().take(document.len()).flatten().filter(|node| **node != NONE) {
            let with = usize::try_from(node - first).ok().and_then(|node| out.get_mut(node));
            if let Some(with) = with.filter(|with| with.last() != Some(&number)) {
                with.push(number);
            }
        }
    }
    out
}

/// The children of each of the `parents` nodes from `first` on. `documents` are those of each of the kept.
fn children(
    kept: &[((u32, WordId), Candidate)],
    documents: Vec<Vec<u32>>,
    first: u32,
    parents: u32,
) -> Vec<Vec<Repeated>> {
    let mut out = vec![Vec::new(); usize::try_from(parents).unwrap_or(0)];
    for (((parent, word), _), documents) in kept.iter().zip(documents) {
        let siblings = usize::try_from(parent - first).ok().and_then(|parent| out.get_mut(parent));
        if let Some(siblings) = siblings {
            siblings.push(Repeated { word: *word, documents, closed: true });
        }
    }
    out
}

/// Marks the wording of the level before that is not closed: longer wording stands in just as many documents.
fn open_shorter(before: &mut [Vec<Repeated>], first: u32, kept: &[((u32, WordId), Candidate)]) {
    let mut nodes: Vec<&mut Repeated> = before.iter_mut().flatten().collect();
    for ((prefix, _), candidate) in kept {
        for id in [*prefix, candidate.suffix] {
            let node = id.checked_sub(first).and_then(|at| nodes.get_mut(usize::try_from(at).ok()?));
            if let Some(node) = node.filter(|node| node.documents.len() == candidate.documents as usize) {
                node.closed = false;
            }
        }
    }
}
