//! Formats whose libraries may crash, hang or take all memory on a hostile file are read in a process of their own.
//!
//! The process is the program itself, started with [`SUBCOMMAND`]: it takes the file's bytes on its standard input and
//! answers on its standard output. Whatever happens to it, this one goes on and has a message.

use std::io::{self, Read, Write};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use super::error::WorkerFailure;
use super::{Document, Format, FormatError, LARGEST_TEXT, Paragraph, Repair};

/// The subcommand of the program that reads a document for another process.
pub const SUBCOMMAND: &str = "read-document";

/// How long the reading of one document may take. A report of 31 pages takes 0.4 seconds without optimisation.
pub const TIME_LIMIT: Duration = Duration::from_secs(8);

/// The time that documents which are read for one comparison have together beyond [`QUICK`] each: a folder of hostile
/// files takes half a minute, not eight seconds for each.
const SLOW_TOTAL: Duration = Duration::from_secs(32);

/// The time that each document has, however long others took: five times what a long report takes.
const QUICK: Duration = Duration::from_secs(2);

/// What slow documents that are read together have left. Clones share it.
#[derive(Clone, Debug)]
pub struct Patience(Arc<AtomicU64>);

impl Default for Patience {
    fn default() -> Self {
        Self(Arc::new(AtomicU64::new(milliseconds(SLOW_TOTAL))))
    }
}

impl Patience {
    /// How long the next document may take.
    fn limit(&self) -> Duration {
        TIME_LIMIT.min(QUICK + Duration::from_millis(self.0.load(Ordering::Relaxed)))
    }

    /// Notes how long a document took.
    fn spend(&self, time: Duration) {
        let spent = milliseconds(time.saturating_sub(QUICK));
        // It always gives a value, so it never fails.
        let _ = self
            .0
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| Some(left.saturating_sub(spent)));
    }
}

fn milliseconds(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

/// How much memory in bytes the process may have. That report takes 27 MB; a document of 64 MB, the largest that is
/// loaded, has to fit in as it is and unpacked page by page.
pub const MEMORY_LIMIT: u64 = 240_000_000;

/// The longest answer in bytes that is listened to: the largest text, with each of its characters escaped.
const LONGEST_ANSWER: u64 = 6 * LARGEST_TEXT as u64;

/// What the process says of a document.
#[derive(Debug, Deserialize, Serialize)]
enum Answer {
    Read { encoding: String, damaged: usize, paragraphs: Vec<Paragraph>, repairs: Vec<Repair> },
    Refused(Refusal),
}

/// Why a document was not read, as far as its reader can say.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Serialize)]
enum Refusal {
    Broken,
    Empty,
    OnlyPictures,
    Password,
    TooMuchText,
    TooOld,
    UnknownCharacters,
}

impl Refusal {
    /// Any other error is one of a file that should not have come here, and counts as broken.
    fn of(error: &FormatError) -> Self {
        match error {
            FormatError::Empty => Self::Empty,
            FormatError::OnlyPictures => Self::OnlyPictures,
            FormatError::Password => Self::Password,
            FormatError::TooMuchText { .. } => Self::TooMuchText,
            FormatError::UnknownCharacters => Self::UnknownCharacters,
            FormatError::TooOld => Self::TooOld,
            _ => Self::Broken,
        }
    }

    fn error(self, format: Format) -> FormatError {
        match self {
            Self::Broken => FormatError::Broken { format: Some(format) },
            Self::Empty => FormatError::Empty,
            Self::OnlyPictures => FormatError::OnlyPictures,
            Self::Password => FormatError::Password,
            Self::TooMuchText => FormatError::TooMuchText { limit: LARGEST_TEXT },
            Self::TooOld => FormatError::TooOld,
            Self::UnknownCharacters => FormatError::UnknownCharacters,
        }
    }
}

/// Reads a document in a process of its own, by the program `worker`.
///
/// # Errors
///
/// Fails as the format's reader does, and if the process cannot be started, crashes, or takes too long or too much.
pub fn read(
    bytes: &[u8],
    format: Format,
    worker: &Path,
    patience: &Patience,
) -> Result<Document, FormatError> {
    let failed = |failure| FormatError::Worker { format, failure };
    let start = Instant::now();
    let mut child = command(worker).spawn().map_err(|_| failed(WorkerFailure::NotStarted))?;
    let answer = converse(&mut child, bytes);
    let heard = answer.recv_timeout(patience.limit());
    patience.spend(start.elapsed());
    // It has nothing more to say; what has ended already is not harmed.
    let _ = child.kill();
    let status = child.wait().map_err(|_| failed(WorkerFailure::Crashed))?;
    let Ok(heard) = heard else { return Err(failed(WorkerFailure::OutOfTime)) };
    match serde_json::from_slice(&heard) {
        Ok(Answer::Read { encoding, damaged, paragraphs, repairs }) => {
            let encoding = encoding_rs::Encoding::for_label(encoding.as_bytes());
            let encoding = encoding.map_or(encoding_rs::UTF_8.name(), encoding_rs::Encoding::name);
            Ok(Document { encoding, damaged, repairs, ..Document::of(format, paragraphs) })
        }
        Ok(Answer::Refused(refusal)) => Err(refusal.error(format)),
        Err(_) => Err(failed(failure(status))),
    }
}

fn command(worker: &Path) -> Command {
    let mut command = Command::new(worker);
    command.arg(SUBCOMMAND).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    // Apart from the terminal's process group: a key that interrupts or suspends this process must not make a document
    // unreadable.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    command
}

/// Hands the bytes over and listens to the answer, each in a thread of its own, as the process may do neither. The
/// threads end when the process does.
fn converse(child: &mut Child, bytes: &[u8]) -> Receiver<Vec<u8>> {
    let (sender, receiver) = channel();
    if let Some(mut stdin) = child.stdin.take() {
        let bytes = bytes.to_vec();
        thread::spawn(move || {
            // A process that has ended does not listen; how it ended says why.
            let _ = stdin.write_all(&bytes);
        });
    }
    if let Some(stdout) = child.stdout.take() {
        thread::spawn(move || {
            let mut answer = Vec::new();
            // What could be read before a failure is no whole answer, and is refused as such.
            let _ = stdout.take(LONGEST_ANSWER).read_to_end(&mut answer);
            let _ = sender.send(answer);
        });
    }
    receiver
}

/// What an end without an answer means.
fn failure(status: ExitStatus) -> WorkerFailure {
    #[cfg(unix)]
    if let Some(signal) = std::os::unix::process::ExitStatusExt::signal(&status) {
        use signal_hook::consts::{SIGABRT, SIGXCPU};
        return match signal {
            // Rust aborts where there is no memory left, on the heap or on the stack.
            SIGABRT => WorkerFailure::OutOfMemory,
            SIGXCPU => WorkerFailure::OutOfTime,
            _ => WorkerFailure::Crashed,
        };
    }
    let _ = status;
    WorkerFailure::Crashed
}

/// Reads a document for another process: the part of the process that [`read`] starts.
///
/// # Errors
///
/// Fails if the input cannot be read or the answer cannot be written.
pub fn serve(mut input: impl Read, output: impl Write) -> io::Result<()> {
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes)?;
    let answer = match super::read_here(bytes) {
        Ok(Document { encoding, damaged, paragraphs, repairs, .. }) => {
            Answer::Read { encoding: encoding.to_owned(), damaged, paragraphs, repairs }
        }
        Err(error) => Answer::Refused(Refusal::of(&error)),
    };
    serde_json::to_writer(output, &answer)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slow_documents_share_their_time_and_quick_ones_always_have_theirs() {
        let patience = Patience::default();
        assert_eq!(patience.limit(), TIME_LIMIT);
        patience.spend(Duration::from_secs(1));
        assert_eq!(patience.limit(), TIME_LIMIT);
        let slow = (0..100).take_while(|_| {
            let limit = patience.limit();
            patience.clone().spend(limit);
            limit > QUICK
        });
        assert_eq!(slow.count(), 6, "five of eight seconds, and what is left");
        assert_eq!(patience.limit(), QUICK);
    }
}
