//! The wording that several documents of a reference have.

use super::documents::LeftOut;
use super::sentence::{Length, Word, WordId};
use crate::sealed::{Bytes, Damaged, Writer};

/// The longest wording that is kept, in words. Longer wording is found piece by piece: its pieces overlap.
pub(super) const LONGEST: usize = 8;

/// From which length on wording is a stock phrase: 4 Han characters or 3 words.
pub(super) const SHORTEST: Length = Length::of_characters(4);

/// In how many documents a stock phrase stands, the speech itself left out: what two have may be one author's.
pub(super) const LEAST_DOCUMENTS: u32 = 3;

/// In how many documents two words stand side by side that go together: pairs tell of usage, not of formulas.
pub(super) const LEAST_WITH_PAIR: u32 = 2;

/// Sequences of two to [`LONGEST`] words that stand in several documents, as a tree: a node's children are the words
/// that go on with its wording.
///
/// Nodes are numbered breadth first: the single words, numbered as in the vocabulary, then all pairs by first word,
/// then all triples … Thus all children of a node, and of its neighbour, lie side by side.
#[derive(Clone, Debug, Default)]
pub(super) struct Phrases {
    /// For each node, single words included, where its children start among `nodes`; and the end of the last.
    child_starts: Vec<u32>,
    /// The nodes of two words and more, the children of one node by rising word.
    nodes: Vec<Node>,
    /// The numbers of the documents of all nodes, node by node, those of one node in order.
    documents: Vec<u32>,
}

/// Wording of two words or more that several documents have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Node {
    /// The last of its words; those before it are its parents in the tree.
    word: WordId,
    /// Where its documents start among those of all nodes, and how many they are.
    first_document: u32,
    documents: u32,
    /// Whether no longer wording (up to [`LONGEST`]) stands in the same documents.
    closed: bool,
}

/// Wording with its documents, as learning finds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Repeated {
    /// The last of its words.
    pub(super) word: WordId,
    /// The numbers of the documents that have it, in order.
    pub(super) documents: Vec<u32>,
    /// Whether no longer wording (up to [`LONGEST`]) stands in the same documents.
    pub(super) closed: bool,
}

/// A node's number: those of single words are their numbers in the vocabulary, the others follow.
type NodeId = usize;

/// The longest stock phrase that a word stands in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Cover {
    /// How long it is; 0 if the word stands in none.
    pub(super) length: Length,
    /// In how many documents it stands.
    pub(super) documents: u32,
}

/// Builds the tree level by level.
#[derive(Debug)]
pub(super) struct Builder {
    words: usize,
    phrases: Phrases,
}

impl Builder {
    /// A tree over a vocabulary of so many words, with nothing longer than a word in it.
    pub(super) fn new(words: usize) -> Self {
        Self { words, phrases: Phrases::default() }
    }

    /// Adds the next level: for each node of the level before, in order, its children by rising word.
    pub(super) fn level(&mut self, children: impl Iterator<Item = Vec<Repeated>>) {
        for nodes in children {
            self.phrases.child_starts.push(number(self.phrases.nodes.len()));
            nodes.iter().for_each(|node| self.phrases.push(node.word, &node.documents, node.closed));
        }
    }

    pub(super) fn finish(mut self) -> Phrases {
        let end = number(self.phrases.nodes.len());
        self.phrases.child_starts.resize(self.words + self.phrases.nodes.len() + 1, end);
        self.phrases
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

impl Phrases {
    /// How many single words the tree starts from.
    fn words(&self) -> usize {
        (self.child_starts.len().saturating_sub(1)).saturating_sub(self.nodes.len())
    }

    fn push(&mut self, word: WordId, documents: &[u32], closed: bool) {
        let first_document = number(self.documents.len());
        self.nodes.push(Node { word, first_document, documents: number(documents.len()), closed });
        self.documents.extend(documents);
    }

    /// The numbers of the documents that have a node's wording, in order.
    fn documents_of(&self, node: Node) -> &[u32] {
        let start = node.first_document as usize;
        self.documents.get(start..start + node.documents as usize).unwrap_or_default()
    }

    fn node(&self, id: NodeId) -> Option<Node> {
        self.nodes.get(id.checked_sub(self.words())?).copied()
    }

    /// The numbers of a node's children.
    fn children(&self, id: NodeId) -> std::ops::Range<NodeId> {
        let start = |id: NodeId| self.child_starts.get(id).map_or(self.nodes.len(), |&start| start as usize);
        let words = self.words();
        words + start(id)..words + start(id + 1)
    }

    /// The wording that goes on from a node with a word.
    fn child(&self, id: NodeId, word: WordId) -> Option<NodeId> {
        let (children, words) = (self.children(id), self.words());
        let nodes = self.nodes.get(children.start - words..children.end - words)?;
        nodes.binary_search_by_key(&word, |node| node.word).ok().map(|offset| children.start + offset)
    }

    /// Whether several documents have these two words side by side.
    pub(super) fn has_pair(&self, first: WordId, second: WordId, left_out: &LeftOut) -> bool {
        let node = || self.node(self.child(first.index(), second)?);
        first != WordId::UNKNOWN
            && node().is_some_and(|node| left_out.remaining(self.documents_of(node)) >= LEAST_WITH_PAIR)
    }

    /// Whether several documents have these words side by side; of more than [`LONGEST`] the first ones count.
    pub(super) fn has_sequence(&self, words: &[WordId]) -> bool {
        let [first, rest @ ..] = words else { return false };
        let mut rest = rest.iter().take(LONGEST - 1);
        *first != WordId::UNKNOWN
            && rest.try_fold(first.index(), |node, word| self.child(node, *word)).is_some()
    }

    /// For each word of a sentence, the longest stock phrase that it stands in.
    pub(super) fn covers(&self, words: &[Word], left_out: &LeftOut) -> Vec<Cover> {
        let mut covers = vec![Cover::default(); words.len()];
        for (start, first) in words.iter().enumerate() {
            let (mut node, mut length) = (first.id.index(), first.length);
            if first.id == WordId::UNKNOWN {
                continue;
            }
            for (offset, word) in words.iter().enumerate().skip(start + 1).take(LONGEST - 1) {
                let Some(next) = self.child(node, word.id) else { break };
                node = next;
                length = Length(length.0 + word.length.0);
                let documents = self.node(node).map_or(0, |node| left_out.remaining(self.documents_of(node)));
                if documents < LEAST_DOCUMENTS {
                    break;
                }
                if length >= SHORTEST {
                    for cover in covers.iter_mut().take(offset + 1).skip(start) {
                        if (length, documents) > (cover.length, cover.documents) {
                            *cover = Cover { length, documents };
                        }
                    }
                }
            }
        }
        covers
    }

    /// Calls `tell` for each closed wording with its words and its number of documents.
    pub(super) fn for_each_closed(&self, mut tell: impl FnMut(&[WordId], u32)) {
        let mut wording = Vec::with_capacity(LONGEST);
        for (id, word) in (0..self.words()).zip(0..) {
            wording.push(WordId(word));
            self.visit(id, &mut wording, &mut tell);
            wording.pop();
        }
    }

    /// Goes at most [`LONGEST`] levels down, however deep a foreign tree may be.
    fn visit(&self, id: NodeId, wording: &mut Vec<WordId>, tell: &mut impl FnMut(&[WordId], u32)) {
        if wording.len() >= LONGEST {
            return;
        }
        for child in self.children(id) {
            let Some(node) = self.node(child) else { continue };
            wording.push(node.word);
            if node.closed && node.documents >= LEAST_DOCUMENTS {
                tell(wording, node.documents);
            }
            self.visit(child, wording, tell);
            wording.pop();
        }
    }

    pub(super) fn write(&self, out: &mut Writer) {
        out.count(self.child_starts.len());
        for pair in self.child_starts.windows(2) {
            let [start, end] = pair else { continue };
            let children = self.nodes.get(*start as usize..*end as usize).unwrap_or_default();
            out.count(children.len());
            let mut before = 0;
            for node in children {
                out.varint(u64::from(node.word.0 - before));
                before = node.word.0;
                out.varint(u64::from(node.documents) << 1 | u64::from(node.closed));
                let mut before = 0;
                for document in self.documents_of(*node) {
                    out.varint(u64::from(document - before));
                    before = *document;
                }
            }
        }
    }

    /// Reads a tree over a vocabulary of `words` words.
    pub(super) fn read(input: &mut Bytes<'_>, words: usize) -> Result<Self, Damaged> {
        let entries = input.count()?;
        let nodes = entries.checked_sub(words + 1).ok_or(Damaged)?;
        let mut phrases = Self {
            child_starts: Vec::with_capacity(entries),
            nodes: Vec::with_capacity(nodes),
            documents: Vec::new(),
        };
        for id in 0..entries - 1 {
            phrases.child_starts.push(number(phrases.nodes.len()));
            let children = input.count()?;
            // A child stands after its parent; otherwise going down the tree would never end.
            if children > 0 && words + phrases.nodes.len() <= id {
                return Err(Damaged);
            }
            let mut before = 0_u32;
            for _ in 0..children {
                before = before.checked_add(input.number()?).ok_or(Damaged)?;
                let count = input.varint()?;
                let closed = count & 1 == 1;
                let documents = read_documents(input, count >> 1)?;
                phrases.push(WordId(before), &documents, closed);
            }
        }
        phrases.child_starts.push(number(phrases.nodes.len()));
        if phrases.nodes.len() == nodes { Ok(phrases) } else { Err(Damaged) }
    }
}

/// The numbers of so many documents, each written as its distance from the one before.
fn read_documents(input: &mut Bytes<'_>, count: u64) -> Result<Vec<u32>, Damaged> {
    let mut before = 0_u32;
    let mut one = || {
        before = before.checked_add(input.number()?).ok_or(Damaged)?;
        Ok(before)
    };
    (0..count).map(|_| one()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::CharRange;

    /// Four words; 0 1, 0 1 2 and 1 2 stand in several documents.
    fn phrases() -> Phrases {
        let node = |word, documents, closed| Repeated {
            word: WordId(word),
            documents: (0..documents).collect(),
            closed,
        };
        let mut builder = Builder::new(4);
        builder.level([vec![node(1, 5, true)], vec![node(2, 3, false)], vec![], vec![]].into_iter());
        builder.level([vec![node(2, 3, true)], vec![]].into_iter());
        builder.finish()
    }

    fn sentence(ids: &[u32]) -> Vec<Word> {
        let word = |&id| Word {
            id: WordId(id),
            range: CharRange::new(0, 2),
            length: Length(4),
            figure: false,
            empty: false,
        };
        ids.iter().map(word).collect()
    }

    #[test]
    fn the_longest_phrase_around_a_word_covers_it() {
        let covers = phrases().covers(&sentence(&[3, 0, 1, 2, u32::MAX, 1, 2]), &LeftOut::default());
        let lengths: Vec<u32> = covers.iter().map(|cover| cover.length.0).collect();
        assert_eq!(lengths, [0, 12, 12, 12, 0, 8, 8]);
        assert_eq!(covers[1].documents, 3);
    }

    #[test]
    fn comes_back_as_it_was_written() {
        let mut out = Writer::default();
        phrases().write(&mut out);
        let bytes = out.finish();
        let back = Phrases::read(&mut Bytes::new(&bytes), 4).unwrap();
        let mut closed = Vec::new();
        back.for_each_closed(|words, documents| closed.push((words.to_vec(), documents)));
        assert_eq!(closed, [(vec![WordId(0), WordId(1)], 5), (vec![WordId(0), WordId(1), WordId(2)], 3)]);
        let none = LeftOut::default();
        assert!(back.has_pair(WordId(1), WordId(2), &none) && !back.has_pair(WordId(2), WordId(1), &none));
    }

    #[test]
    fn a_tree_that_bites_its_tail_is_damage() {
        // One word, one node, which says that it is its own child's parent.
        let mut out = Writer::default();
        [3, 0, 1, 0, 2].into_iter().for_each(|number| out.varint(number));
        assert!(Phrases::read(&mut Bytes::new(&out.finish()), 1).is_err());
    }
}
