//! A comparison opened from the table of a folder: another process of the program, which has the terminal meanwhile.

use std::env;
use std::ffi::OsString;
use std::io::Read;
use std::os::unix::process::ExitStatusExt;
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};
use signal_hook::consts::SIGINT;
use signal_hook::low_level::signal_name;

use super::arguments::FROM_FOLDER;
use super::event_loop::End;
use super::guard::GUARDED;

/// How often it is looked whether the comparison has ended: sooner than anybody sees.
const TICK: Duration = Duration::from_millis(15);

/// How to start comparisons.
#[derive(Clone, Debug)]
pub struct CompareChild {
    /// The options that the reader has given, as arguments.
    pub options: Vec<OsString>,
}

impl CompareChild {
    /// Compares files until the reader is done with it; what went wrong then, if anything.
    ///
    /// # Errors
    /// What ends the whole program: a signal, or the reader, who has not asked to come back.
    pub fn run(&self, files: &[PathBuf], ending: &Receiver<i32>) -> Result<Option<String>, End> {
        let started = env::current_exe().and_then(|program| {
            Command::new(program)
                .args([format!("--{GUARDED}"), format!("--{FROM_FOLDER}")])
                .args(&self.options)
                .arg("--")
                .args(files)
                .stderr(Stdio::piped())
                .spawn()
        });
        match started {
            Ok(mut child) => wait(&mut child, ending),
            Err(error) => Ok(Some(error.to_string())),
        }
    }
}

fn wait(child: &mut Child, ending: &Receiver<i32>) -> Result<Option<String>, End> {
    // Read while it runs, so that it never has to wait for somebody to read.
    let said = child.stderr.take().map(|mut errors| {
        thread::spawn(move || {
            let mut said = String::new();
            // What is no text is not told.
            let _ = errors.read_to_string(&mut said);
            said
        })
    });
    loop {
        match ending.recv_timeout(TICK) {
            Ok(signal) => {
                // It gives the terminal back, as this process does after it.
                let _ = kill_process(Pid::from_child(child), Signal::TERM);
                let _ = child.wait();
                return Err(End::BySignal(signal));
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => thread::sleep(TICK),
        }
        match child.try_wait() {
            Ok(None) => {}
            Ok(Some(status)) if status.signal() == Some(SIGINT) => return Err(End::ByReader),
            Ok(Some(status)) => return Ok(failure(status, said)),
            Err(error) => return Ok(Some(error.to_string())),
        }
    }
}

/// What went wrong: what it said last, or the signal that killed it.
fn failure(status: ExitStatus, said: Option<thread::JoinHandle<String>>) -> Option<String> {
    if status.success() {
        return None;
    }
    if let Some(signal) = status.signal() {
        return Some(signal_name(signal).map_or_else(|| signal.to_string(), str::to_owned));
    }
    let said = said.and_then(|thread| thread.join().ok()).unwrap_or_default();
    let last = said.lines().last().unwrap_or_default();
    Some(last.strip_prefix("refrain: ").unwrap_or(last).to_owned())
}
