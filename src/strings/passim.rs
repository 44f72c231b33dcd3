//! The strings of what goes to passim and comes back from it.

use crate::passim::LineProblem;

/// The words of what goes to passim and comes back from it.
#[derive(Debug)]
pub struct PassimStrings {
    // The export.
    /// What was written: the file, how many speeches, how many characters.
    pub written: fn(&str, usize, usize) -> String,
    /// The command of passim and that of this program which reads what it writes.
    pub run_then: fn(&str, &str) -> String,
    /// How many more warnings there are than are told.
    pub more_warnings: fn(usize) -> String,
    /// What passim leaves out: the share of n-grams that recur inside a document, and in how many documents an n-gram may
    /// stand.
    pub dropped: fn(&str, usize) -> String,

    // The clusters.
    /// How many clusters there are, of how many passages, in how many documents.
    pub clusters: fn(usize, usize, usize) -> String,
    /// A cluster: what it is called, how many documents were read, and how many it has if that is more.
    pub cluster: fn(&str, usize, Option<usize>) -> String,
    /// The share of its links inside of a series.
    pub boiler: fn(&str) -> String,
    /// How many clusters, or passages of a cluster, are not listed.
    pub more: fn(usize) -> String,
    /// What opens a cluster.
    pub how_to_open: &'static str,
    /// There are more passages than are read.
    pub cut: &'static str,
    /// A line that is no passage: its file, its number, why.
    pub bad_line: fn(&str, usize, &LineProblem) -> String,
    /// How many more lines are no passages than are told.
    pub more_bad_lines: fn(usize) -> String,
    /// There is no passage in the file.
    pub no_clusters: fn(&str) -> String,
    /// There is no cluster of this name.
    pub no_such_cluster: fn(&str) -> String,
    /// The file cannot be read, and why.
    pub unreadable: fn(&str, &str) -> String,
    /// How many passages are no longer where passim has found them.
    pub moved: fn(usize) -> String,
    /// Only so many of the documents of a cluster are opened.
    pub opened_in_part: fn(usize, usize) -> String,
}
