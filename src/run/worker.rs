//! The thread that works things out while the screen stays quick.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};
use std::thread;

use crate::app::Message;
use crate::compare::{Comparison, ReferenceChoice};
use crate::formats::ReadOptions;
use crate::speech::{Loaded, Speech, Warning, reload_all};

/// Something to be worked out.
#[derive(Debug)]
pub struct Job {
    /// Its number; the result carries the same, so that stale results can be told.
    pub generation: u64,
    /// The speeches to compare.
    pub speeches: Vec<Arc<Speech>>,
    /// Whether their files are to be read again before.
    pub reload: bool,
    /// How to read them.
    pub read: ReadOptions,
    /// Where to look things up.
    pub references: ReferenceChoice,
}

/// Starts the worker. It takes jobs one after the other and sends each result as `wrap` makes it; it ends when either
/// side hangs up.
pub fn start<T: Send + 'static>(
    results: Sender<T>,
    wrap: impl Fn(Message) -> T + Send + 'static,
) -> Sender<Job> {
    let (sender, jobs) = channel::<Job>();
    thread::spawn(move || {
        for job in jobs {
            if results.send(wrap(compare(job))).is_err() {
                return;
            }
        }
    });
    sender
}

/// Compares. A fault in the comparison must not take away the text that the reader has on the screen.
fn compare(Job { generation, speeches, reload, read, references }: Job) -> Message {
    let work = || {
        if !reload {
            let comparison = Box::new(Comparison::of(speeches, &references));
            return Message::Compared { generation, comparison };
        }
        let Loaded { speeches, warnings } = reload_all(&speeches, &read);
        let comparison = Box::new(Comparison::of(speeches, &references));
        let kept = warnings.iter().filter(|warning| matches!(warning, Warning::KeptAsItWas(_))).count();
        let warnings = warnings.iter().map(ToString::to_string).collect();
        Message::Reloaded { generation, comparison, warnings, kept }
    };
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(message) => message,
        Err(panic) => Message::CompareFailed { generation, reason: words_of(panic.as_ref()) },
    }
}

fn words_of(panic: &(dyn Any + Send)) -> String {
    let literal = panic.downcast_ref::<&str>().map(|words| (*words).to_owned());
    literal.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default()
}
