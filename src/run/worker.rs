//! The threads that work things out while the screen stays quick.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};
use std::thread;

use crate::app::{ChanceOf, Message};
use crate::compare::{Comparison, ReferenceChoice};
use crate::formats::ReadOptions;
use crate::reference::ReferenceError;
use crate::repeats::Chance;
use crate::speech::{FileReader, LoadWarning, Loaded, MetadataSources, Speech, reload_all};
use crate::strings::InterfaceLanguage;

/// Speeches to be compared.
#[derive(Debug)]
pub struct CompareJob {
    /// Its number; the result carries the same, so that stale results can be told.
    pub generation: u64,
    /// The speeches to compare.
    pub speeches: Vec<Arc<Speech>>,
    /// The texts that the reader has named as sources.
    pub sources: Vec<Arc<Speech>>,
    /// Whether their files are to be read again before.
    pub reload: bool,
    /// How to read them.
    pub read: ReadOptions,
    /// Where else something is known of them.
    pub metadata: Arc<MetadataSources>,
    /// Where to look things up.
    pub references: ReferenceChoice,
    /// In which language warnings are told.
    pub language: InterfaceLanguage,
}

/// Starts a worker. It takes up the latest job, whose result makes those of the jobs before it stale, and sends the
/// result; it ends when either side hangs up.
pub fn start<J: Send + 'static, T: Send + 'static>(
    results: Sender<T>,
    work: impl Fn(J) -> T + Send + 'static,
) -> Sender<J> {
    let (sender, jobs) = channel();
    thread::spawn(move || {
        while let Ok(job) = jobs.recv() {
            let latest = jobs.try_iter().last().unwrap_or(job);
            if results.send(work(latest)).is_err() {
                return;
            }
        }
    });
    sender
}

/// Compares. A fault in the comparison must not take away the text that the reader has on the screen.
pub fn compare(
    CompareJob { generation, speeches, sources, reload, read, metadata, references, language }: CompareJob,
) -> Message {
    let work = || -> Result<Message, ReferenceError> {
        if !reload {
            let comparison = Box::new(Comparison::beside(speeches, &sources, &references)?);
            return Ok(Message::Compared { generation, comparison });
        }
        let reader = FileReader::new(&read).with_metadata(metadata);
        let Loaded { speeches, mut warnings } = reload_all(&speeches, &reader);
        let Loaded { speeches: sources, warnings: of_sources } = reload_all(&sources, &reader);
        warnings.extend(of_sources);
        let comparison = Box::new(Comparison::beside(speeches, &sources, &references)?);
        let kept = warnings.iter().filter(|warning| matches!(warning, LoadWarning::KeptAsItWas(_))).count();
        let warnings = warnings.iter().map(language.words().errors.load_warning).collect();
        Ok(Message::Reloaded { generation, comparison, warnings, kept })
    };
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(Ok(message)) => message,
        Ok(Err(error)) => {
            Message::CompareFailed { generation, reason: (language.words().errors.reference)(&error) }
        }
        Err(panic) => Message::CompareFailed { generation, reason: words_of(panic.as_ref()) },
    }
}

/// A figure of chance to be worked out.
#[derive(Debug)]
pub struct ChanceJob {
    /// What the speeches say of chance.
    pub chance: Arc<Chance>,
    /// Of which phrases.
    pub of: ChanceOf,
}

/// Works out how many phrases to expect by chance.
pub fn expect_by_chance(ChanceJob { chance, of }: ChanceJob) -> Message {
    Message::ExpectedByChance { of, figure: chance.phrases(of.minimum, of.spread) }
}

fn words_of(panic: &(dyn Any + Send)) -> String {
    let literal = panic.downcast_ref::<&str>().map(|words| (*words).to_owned());
    literal.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn jobs_that_a_later_one_overtakes_are_not_begun() {
        let (results, received) = channel();
        let ((busy, is_busy), (all_sent, wait)) = (channel(), channel::<()>());
        let jobs = start(results, move |job: u64| {
            // Holds on to the first result until all jobs are there.
            let _ = busy.send(());
            let _ = wait.recv();
            job
        });
        jobs.send(0).unwrap();
        is_busy.recv().unwrap();
        for job in 1..=9 {
            jobs.send(job).unwrap();
        }
        drop((all_sent, jobs));
        assert_eq!(received.iter().collect::<Vec<_>>(), [0, 9]);
    }
}
