//! What came of reading the files of a collection.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::facts::SpeechFacts;
use super::reading::ReadFile;
use super::twins::{Twin, twins};
use crate::speech::LoadWarning;

/// A speech of a collection.
#[derive(Clone, Debug)]
pub struct CollectedSpeech {
    /// Its file.
    pub path: PathBuf,
    /// What is known of it.
    pub facts: Arc<SpeechFacts>,
}

/// The speeches of a collection, and what became of its other files.
#[derive(Debug, Default)]
pub struct Collected {
    /// The speeches, in the order of their files; of a text in two formats only one.
    pub speeches: Vec<CollectedSpeech>,
    /// Why files were left out.
    pub left_out: Vec<LoadWarning>,
    /// What to know of those that were read.
    pub warnings: Vec<LoadWarning>,
    /// How many files were not read, since somebody stopped it.
    pub unread: usize,
}

impl Collected {
    /// Puts together what came of each file; `None` stands for one that was not read.
    pub fn of(paths: Vec<PathBuf>, read: Vec<Option<ReadFile>>) -> Self {
        let mut out = Self::default();
        for (path, read) in paths.into_iter().zip(read) {
            match read {
                None => out.unread += 1,
                Some(ReadFile::Unreadable(error)) => out.left_out.push(LoadWarning::LeftOut(error)),
                Some(ReadFile::Speech(facts, warnings)) => {
                    out.warnings.extend(warnings);
                    out.speeches.push(CollectedSpeech { path, facts });
                }
            }
        }
        out.leave_out_twins();
        out
    }

    /// What is known of each speech.
    pub fn facts(&self) -> Vec<&SpeechFacts> {
        self.speeches.iter().map(|speech| speech.facts.as_ref()).collect()
    }

    fn leave_out_twins(&mut self) {
        let files: Vec<(&Path, &SpeechFacts)> =
            self.speeches.iter().map(|speech| (speech.path.as_path(), speech.facts.as_ref())).collect();
        let twins = twins(&files);
        let path = |index: usize| files.get(index).map(|(path, _)| path.to_path_buf()).unwrap_or_default();
        let told = |twin: &Twin| LoadWarning::Twin { path: path(twin.left_out), first: path(twin.kept) };
        self.left_out.extend(twins.iter().map(told));
        let mut leave_out = vec![false; files.len()];
        for twin in twins {
            leave_out.get_mut(twin.left_out).into_iter().for_each(|out| *out = true);
        }
        let mut leave_out = leave_out.into_iter();
        self.speeches.retain(|_| !leave_out.next().unwrap_or_default());
    }
}
