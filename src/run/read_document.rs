//! `refrain read-document`: the process in which documents are read whose libraries may crash, hang or take all memory.

use std::io;

use crate::formats::isolated;

/// Reads the document on the standard input and answers on the standard output, within limits of memory and time.
///
/// # Errors
/// Limits that cannot be set, an input that cannot be read, an output that cannot be written.
pub fn run() -> io::Result<()> {
    limit()?;
    isolated::serve(io::stdin().lock(), io::stdout().lock())
}

/// Sets the limits of this process. It ends with the one that started it.
#[cfg(unix)]
fn limit() -> io::Result<()> {
    use rustix::process::{Resource, Rlimit, setrlimit};

    let upto = |most: u64| Rlimit { current: Some(most), maximum: Some(most) };
    let seconds = isolated::TIME_LIMIT.as_secs();
    setrlimit(Resource::Data, upto(isolated::MEMORY_LIMIT))?;
    // The first limit ends the process with a signal that says why.
    setrlimit(Resource::Cpu, Rlimit { current: Some(seconds), maximum: Some(seconds + 1) })?;
    // Nothing is written, not even what a crash would leave behind.
    setrlimit(Resource::Core, upto(0))?;
    setrlimit(Resource::Fsize, upto(0))?;
    #[cfg(target_os = "linux")]
    rustix::process::set_parent_process_death_signal(Some(rustix::process::Signal::KILL))?;
    Ok(())
}

/// Elsewhere only the time is limited, by the process that waits for the answer.
#[cfg(not(unix))]
fn limit() -> io::Result<()> {
    Ok(())
}
