//! Finds the wording that several documents have.

use rustc_hash::FxHashMap;

use crate::reference::phrases::{Builder, LONGEST, Node, Phrases};
use crate::reference::sentence::{Sentence, WordId};

/// In how many documents wording has to stand. In a reference of some eighty documents a higher bar loses more
/// formulaic wording than it keeps out; how often it stands there hardly matters.
const LEAST_DOCUMENTS: u32 = 2;

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

/// The tree of all wording of two to [`LONGEST`] words that stands in [`LEAST_DOCUMENTS`] documents or more.
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
    let mut levels: Vec<Vec<Vec<Node>>> = Vec::new();
    for length in 2..=LONGEST {
        let candidates = candidates(documents, &here, length);
        let mut kept: Vec<((u32, WordId), Candidate)> =
            candidates.into_iter().filter(|(_, candidate)| candidate.documents >= LEAST_DOCUMENTS).collect();
        kept.sort_unstable_by_key(|(wording, _)| *wording);
        if let Some(before) = levels.last_mut() {
            open_shorter(before, first, &kept);
        }
        let ids: FxHashMap<(u32, WordId), u32> =
            kept.iter().zip(first + parents..).map(|((wording, _), id)| (*wording, id)).collect();
        for (sentence, nodes) in documents.iter().flatten().zip(&mut here) {
            for start in 0..nodes.len() {
                let last = sentence.words.get(start + length - 1);
                let next = last.and_then(|last| ids.get(&(*nodes.get(start)?, last.id)));
                if let Some(node) = nodes.get_mut(start) {
                    *node = next.copied().unwrap_or(NONE);
                }
            }
        }
        levels.push(children(&kept, first, parents));
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

/// The children of each of the `parents` nodes from `first` on.
fn children(kept: &[((u32, WordId), Candidate)], first: u32, parents: u32) -> Vec<Vec<Node>> {
    let mut out = vec![Vec::new(); usize::try_from(parents).unwrap_or(0)];
    for ((parent, word), candidate) in kept {
        let siblings = usize::try_from(parent - first).ok().and_then(|parent| out.get_mut(parent));
        if let Some(siblings) = siblings {
            siblings.push(Node { word: *word, documents: candidate.documents, closed: true });
        }
    }
    out
}

/// Marks the wording of the level before that is not closed: longer wording stands in just as many documents.
fn open_shorter(before: &mut [Vec<Node>], first: u32, kept: &[((u32, WordId), Candidate)]) {
    let mut nodes: Vec<&mut Node> = before.iter_mut().flatten().collect();
    for ((prefix, _), candidate) in kept {
        for id in [*prefix, candidate.suffix] {
            let node = id.checked_sub(first).and_then(|at| nodes.get_mut(usize::try_from(at).ok()?));
            if let Some(node) = node.filter(|node| node.documents == candidate.documents) {
                node.closed = false;
            }
        }
    }
}
