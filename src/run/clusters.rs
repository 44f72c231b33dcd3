//! The clusters of passages that passim has found: listed, or one of them opened.

use std::fs;
use std::io::{self, BufReader};
use std::path::{Path, PathBuf};

use rustc_hash::FxHashMap;

use super::error::ProgramError;
use super::files::MOST_SPEECHES;
use super::output::{WARNINGS_TOLD, complain, to_standard_output};
use super::plan::{ClusterPlan, ClustersPlan};
use super::{guard, screen_at};
use crate::disk;
use crate::passim::{Cluster, ClusterReader, Clusters, LineProblem};
use crate::report::clusters;
use crate::speech::Speech;
use crate::strings::Strings;
use crate::text::{CharRange, natural_order};

/// Lists clusters.
///
/// # Errors
/// Files that cannot be read or have no clusters, an output that cannot be written.
pub fn run(plan: &ClustersPlan) -> Result<(), ProgramError> {
    let words = plan.language.words();
    let read = read(&plan.files, words)?;
    to_standard_output(match &plan.only {
        Some(id) => clusters::render_one(&read, named(&read, id)?, words),
        None => clusters::render(&read, plan.top, words),
    })
}

/// Opens the documents of a cluster side by side, where its passages begin.
///
/// # Errors
/// Files that cannot be read, no cluster of this name, a screen that cannot be shown.
pub fn open(plan: ClusterPlan) -> Result<(), ProgramError> {
    let ClusterPlan { files, id, from, mut screen } = plan;
    if screen.guarded {
        guard::end_with_guard();
    } else if let Some(ended) = guard::run(screen.options.mouse) {
        return Ok(ended?);
    }
    let words = screen.options.language.words();
    let read = read(&files, words)?;
    let passages = ClusterPassages::of(&read, named(&read, &id)?, &from);
    screen.compare.files = passages.files.clone();
    screen_at(screen, &passages)
}

fn named<'a>(clusters: &'a Clusters, id: &str) -> Result<&'a Cluster, ProgramError> {
    clusters.named(id).ok_or_else(|| ProgramError::NoSuchCluster(id.to_owned()))
}

/// The passages of a cluster by the files that they stand in.
#[derive(Debug)]
pub struct ClusterPassages {
    /// The files, each once, as many as are compared.
    files: Vec<PathBuf>,
    /// How many documents the cluster has.
    all: usize,
    by_file: FxHashMap<PathBuf, Vec<(CharRange, String)>>,
    /// How the longest of them begins.
    pub text: String,
}

impl ClusterPassages {
    fn of(clusters: &Clusters, cluster: &Cluster, from: &Path) -> Self {
        let mut out = Self { files: Vec::new(), all: 0, by_file: FxHashMap::default(), text: String::new() };
        for passage in &cluster.passages {
            let Some(document) = clusters.documents.of(passage.document) else { continue };
            let path = from.join(&document.id);
            let known = out.by_file.len();
            let passages = out.by_file.entry(path.clone()).or_default();
            passages.push((passage.range, passage.text.clone()));
            if out.by_file.len() > known && out.files.len() < MOST_SPEECHES {
                out.files.push(path);
            }
        }
        out.all = out.by_file.len();
        out.text = cluster.longest().map(|passage| passage.text.clone()).unwrap_or_default();
        out
    }

    /// Where the passages stand in a speech, by position, and how many of them are no longer there.
    pub fn places_in(&self, speech: &Speech) -> (Vec<CharRange>, usize) {
        let passages = self.by_file.get(&speech.path).map(Vec::as_slice).unwrap_or_default();
        let length = speech.text.len();
        let there = |(range, text): &&(CharRange, String)| {
            range.end <= length && speech.slice(*range).starts_with(text.as_str())
        };
        let mut places: Vec<CharRange> = passages.iter().filter(there).map(|(range, _)| *range).collect();
        let moved = passages.len() - places.len();
        places.sort_unstable();
        (places, moved)
    }

    /// How many documents are opened and how many there are, if not all are.
    pub fn opened_in_part(&self) -> Option<(usize, usize)> {
        (self.files.len() < self.all).then_some((self.files.len(), self.all))
    }
}

/// Reads what passim has written. Lines that are no passages are told.
fn read(typed: &[PathBuf], words: &Strings) -> Result<Clusters, ProgramError> {
    let mut reader = ClusterReader::default();
    let mut bad = 0_usize;
    for path in typed {
        let unreadable = |source: io::Error| ProgramError::UnreadableClusters { path: path.clone(), source };
        for file in files_of(path).map_err(unreadable)? {
            let name = file.display().to_string();
            let mut tell = |number: usize, problem: LineProblem| {
                if bad < WARNINGS_TOLD {
                    complain(&(words.passim.bad_line)(&name, number, &problem));
                }
                bad += 1;
            };
            let input = disk::open_regular(&file).map_err(unreadable)?;
            reader.read(BufReader::new(input), &mut tell).map_err(unreadable)?;
        }
    }
    if bad > WARNINGS_TOLD {
        complain(&(words.passim.more_bad_lines)(bad - WARNINGS_TOLD));
    }
    let clusters = reader.finish();
    if clusters.is_cut {
        complain(words.passim.cut);
    }
    match typed.first() {
        Some(first) if clusters.clusters.is_empty() => Err(ProgramError::NoClusters(first.clone())),
        _ => Ok(clusters),
    }
}

/// The files that passim has written under a name: the file itself; of a folder the parts that each of its workers writes;
/// of its whole output those of the clusters.
fn files_of(path: &Path) -> io::Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let inside = path.join("out.json");
    if inside.exists() {
        return files_of(&inside);
    }
    let mut parts = Vec::new();
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with("part-") {
            parts.push(entry.path());
        }
    }
    parts.sort_by(|a, b| natural_order(&a.to_string_lossy(), &b.to_string_lossy()));
    Ok(parts)
}
