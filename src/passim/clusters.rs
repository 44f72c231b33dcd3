//! The clusters of passages that passim has found, put together from its lines.

use std::cmp::Reverse;
use std::io::{self, BufRead};

use rustc_hash::{FxHashMap, FxHashSet};

use super::lines::{LineProblem, Lines};
use super::passage::PassageRecord;
use crate::text::{CharRange, Id, IndexVec};

/// The number of a document that passages stand in, in the order in which they are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DocumentId(pub usize);

impl Id for DocumentId {
    fn new(index: usize) -> Self {
        Self(index)
    }

    fn index(self) -> usize {
        self.0
    }
}

/// How a document is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassimDocumentName {
    /// Its `id`: of documents that this program has written the path of the file.
    pub id: String,
    /// Its series, if it has one.
    pub series: Option<String>,
}

/// A passage of a cluster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The document that it stands in.
    pub document: DocumentId,
    /// Where in the text of the document.
    pub range: CharRange,
    /// How it begins, so much that it can be recognised.
    pub text: String,
}

/// Passages of several documents that say the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// What passim calls it.
    pub id: String,
    /// How many documents it has, as passim says; there may be fewer here if not all of its files were read.
    pub size: Option<usize>,
    /// The share of its links that are inside of a series, from 0 to 1.
    pub boiler: Option<f64>,
    /// Its passages, in the order in which they were read.
    pub passages: Vec<Passage>,
    /// How many documents were read.
    pub documents: usize,
}

impl Cluster {
    /// The passage that says most: all say about the same.
    pub fn longest(&self) -> Option<&Passage> {
        self.passages.iter().max_by_key(|passage| (passage.range.len(), Reverse(passage.document)))
    }
}

/// How much of a passage is kept, in characters: enough to recognise it by, and to see whether it still stands where passim
/// has found it.
pub const WORDS_KEPT: usize = 80;

/// How many bytes of passages are kept at most. A million passages of named files take half of it.
const MOST_KEPT: usize = 400_000_000;

/// What a passage takes besides its text, in bytes, with what the lists of passages have in reserve.
const PASSAGE_COST: usize = 120;

/// The clusters of some files.
#[derive(Debug, Default)]
pub struct Clusters {
    /// Those of most documents first; of as many, those with the longest passages.
    pub clusters: Vec<Cluster>,
    /// The documents of all passages.
    pub documents: IndexVec<DocumentId, PassimDocumentName>,
    /// Whether there were more passages than are kept.
    pub is_cut: bool,
}

impl Clusters {
    /// How many passages there are.
    pub fn passages(&self) -> usize {
        self.clusters.iter().map(|cluster| cluster.passages.len()).sum()
    }

    /// The cluster that passim calls so.
    pub fn named(&self, id: &str) -> Option<&Cluster> {
        self.clusters.iter().find(|cluster| cluster.id == id)
    }
}

/// Reads clusters from the lines of one file after the other.
#[derive(Debug, Default)]
pub struct ClusterReader {
    documents: Vec<PassimDocumentName>,
    by_name: FxHashMap<String, DocumentId>,
    clusters: Vec<Cluster>,
    by_id: FxHashMap<String, usize>,
    /// For each cluster the documents by the number that passim counts them by.
    counted: Vec<FxHashSet<i64>>,
    kept: usize,
    is_cut: bool,
}

impl ClusterReader {
    /// Reads a file, and tells of each line that is no passage by its number. Once there are more passages than are kept
    /// nothing more is read.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn read(&mut self, input: impl BufRead, tell: &mut dyn FnMut(usize, LineProblem)) -> io::Result<()> {
        let mut lines = Lines::new(input);
        while !self.is_cut
            && let Some((number, line)) = lines.next_line()?
        {
            match line.and_then(PassageRecord::read) {
                Ok(record) if self.kept < MOST_KEPT => self.take(record),
                Ok(_) => self.is_cut = true,
                Err(problem) => tell(number, problem),
            }
        }
        Ok(())
    }

    fn take(&mut self, record: PassageRecord) {
        let id = record.cluster.to_string();
        let index = match self.by_id.get(&id) {
            Some(&index) => index,
            None => {
                let index = self.clusters.len();
                self.kept += 2 * id.len() + PASSAGE_COST;
                self.by_id.insert(id.clone(), index);
                self.clusters.push(Cluster {
                    id,
                    size: None,
                    boiler: None,
                    passages: Vec::new(),
                    documents: 0,
                });
                self.counted.push(FxHashSet::default());
                index
            }
        };
        let document = self.document(record.id.to_string(), record.series.map(|series| series.to_string()));
        let text: String = record.text.unwrap_or_default().chars().take(WORDS_KEPT).collect();
        self.kept += text.len() + PASSAGE_COST;
        let (Some(cluster), Some(counted)) = (self.clusters.get_mut(index), self.counted.get_mut(index))
        else {
            return;
        };
        let number = i64::try_from(document.0).unwrap_or(i64::MAX);
        counted.insert(record.uid.unwrap_or(number));
        cluster.documents = counted.len();
        cluster.size = cluster.size.or(record.size);
        cluster.boiler = cluster.boiler.or(record.pboiler);
        let range = CharRange::new(record.begin, record.end);
        cluster.passages.push(Passage { document, range, text });
    }

    fn document(&mut self, id: String, series: Option<String>) -> DocumentId {
        if let Some(&known) = self.by_name.get(&id) {
            return known;
        }
        self.kept += 2 * id.len() + series.as_ref().map_or(0, String::len) + PASSAGE_COST;
        let number = DocumentId(self.documents.len());
        self.by_name.insert(id.clone(), number);
        self.documents.push(PassimDocumentName { id, series });
        number
    }

    /// What was read.
    pub fn finish(self) -> Clusters {
        let Self { mut clusters, documents, is_cut, .. } = self;
        let length = |cluster: &Cluster| cluster.longest().map_or(0, |passage| passage.range.len());
        clusters.sort_by_cached_key(|cluster| {
            (Reverse(cluster.documents), Reverse(length(cluster)), cluster.id.clone())
        });
        Clusters { clusters, documents: documents.into(), is_cut }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &str) -> (Clusters, Vec<(usize, LineProblem)>) {
        let (mut reader, mut problems) = (ClusterReader::default(), Vec::new());
        reader.read(lines.as_bytes(), &mut |number, problem| problems.push((number, problem))).unwrap();
        (reader.finish(), problems)
    }

    #[test]
    fn clusters_of_most_documents_come_first_and_documents_are_counted_once() {
        let (read, problems) = read(
            r#"{"cluster":7,"size":2,"uid":-1,"begin":0,"end":6,"id":"a","text":"压实工作责任","pboiler":0.5}
{"cluster":7,"size":2,"uid":9,"begin":3,"end":9,"id":"b","text":"压实工作责任"}
{"cluster":"x","size":3,"uid":-1,"begin":10,"end":12,"id":"a","series":"s","text":"修渠"}
{"cluster":"x","size":3,"uid":9,"begin":1,"end":3,"id":"b","text":"修渠"}
{"cluster":"x","size":3,"uid":9,"begin":20,"end":22,"id":"b","text":"修渠"}
{"cluster":"x","size":3,"uid":11,"begin":0,"end":2,"id":12,"text":"修渠","extra":{"any":[1]}}
"#,
        );
        assert_eq!(problems, []);
        let ids: Vec<(&str, usize, usize)> =
            read.clusters.iter().map(|one| (one.id.as_str(), one.documents, one.passages.len())).collect();
        assert_eq!(ids, [("x", 3, 4), ("7", 2, 2)]);
        assert_eq!(read.documents.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["a", "b", "12"]);
        assert_eq!(read.named("7").unwrap().boiler, Some(0.5));
        assert_eq!(read.passages(), 6);
    }

    #[test]
    fn lines_that_are_no_passage_are_told_by_their_number_and_the_others_are_read() {
        let (read, problems) = read(
            r#"{"cluster":1,"begin":0,"end":6,"id":"a"}
not JSON
{"cluster":1,"end":6,"id":"a"}
{"cluster":1,"begin":-4,"end":6,"id":"a"}
{"cluster":1,"begin":8,"end":6,"id":"a"}
["cluster"]
{"cluster":1,"begin":3,"end":6,"id":"b"}"#,
        );
        assert_eq!(read.passages(), 2);
        let numbers: Vec<usize> = problems.iter().map(|(number, _)| *number).collect();
        assert_eq!(numbers, [2, 3, 4, 5, 6]);
        assert_eq!(problems[1].1, LineProblem::NotPassage("missing field `begin`".to_owned()));
        assert_eq!(problems[3].1, LineProblem::Reversed { begin: 8, end: 6 });
    }
}
