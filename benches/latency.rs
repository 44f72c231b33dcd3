//! How quick the program feels, measured through a pseudo-terminal as a reader meets it: `cargo bench --bench latency`.
//!
//! Prints the figures beside their bars, and fails if one is missed.

#![allow(clippy::unwrap_used)]

#[path = "../tests/support/pty.rs"]
#[allow(dead_code, clippy::unwrap_used)]
mod pty;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use pty::{Pty, refrain};

/// How often the program is started.
const STARTS: usize = 10;

/// How often each key is pressed.
const PRESSES: usize = 40;

const FIRST_TEXT: Duration = Duration::from_millis(50);
const ANALYSIS: Duration = Duration::from_millis(300);
const KEY: Duration = Duration::from_millis(10);

/// The end of a drawing (DEC private mode 2026 reset).
const DRAWN: &[u8] = b"\x1b[?2026l";

/// What the first section of all samples says.
const TEXT: &str = "同志们";

/// The settings are shown with the matches to expect by chance once the analysis is complete.
const DONE: &str = "by chance";

fn samples() -> Vec<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("samples");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> =
        files.filter(|path| path.extension().is_some_and(|ending| ending == "txt")).collect();
    files.sort();
    files
}

fn open() -> Pty {
    Pty::start(refrain(&samples()), 200, 50, b"\x1b[1;2R")
}

/// From start to the end of the first drawing with text, and from there to the end of the one with the results.
fn start() -> (Duration, Duration) {
    let mut pty = open();
    pty.wait_for(DONE);
    let text = pty.when_shown(TEXT).unwrap();
    let done = pty.when_shown(DONE).unwrap();
    pty.send(b"q");
    pty.wait();
    (text - pty.started, done - text)
}

/// From pressing a key to the end of the drawing that it causes.
fn press(pty: &mut Pty, key: &[u8]) -> Duration {
    let before = pty.written_length();
    let pressed = Instant::now();
    pty.send(key);
    loop {
        if let Some(drawn) = pty.arrival_of(before, DRAWN) {
            return drawn - pressed;
        }
        std::thread::sleep(Duration::from_micros(200));
    }
}

/// Prints the median and the worst of some times; whether the median keeps to its bar.
fn report(what: &str, times: &mut [Duration], bar: Duration) -> bool {
    times.sort();
    let milliseconds = |time: Duration| time.as_secs_f64() * 1000.0;
    let (median, worst) = (times[times.len() / 2], times[times.len() - 1]);
    let kept = median <= bar;
    println!(
        "{what:<44} median {:>6.1} ms  worst {:>6.1} ms  bar {:>4.0} ms  {}",
        milliseconds(median),
        milliseconds(worst),
        milliseconds(bar),
        if kept { "kept" } else { "MISSED" }
    );
    kept
}

fn main() -> ExitCode {
    let (mut first, mut analysed): (Vec<_>, Vec<_>) = (0..STARTS).map(|_| start()).unzip();
    let mut kept = report("start to first readable text", &mut first, FIRST_TEXT);
    kept &= report("first text to complete analysis", &mut analysed, ANALYSIS);

    let mut pty = open();
    pty.wait_for(DONE);
    let keys: [(&str, &[u8], &[u8]); 9] = [
        ("line down", b"j", b""),
        ("section", b"]", b""),
        ("page down and up", b" b", b""),
        ("next phrase", b"n", b""),
        ("column", b"\t", b""),
        ("fold", b"z", b""),
        ("minimum length", b"-", b"+"),
        ("phrase list", b"p", b"\x1b"),
        ("help", b"?", b"q"),
    ];
    for (what, key, undo) in keys {
        let mut times: Vec<Duration> = (0..PRESSES)
            .map(|_| {
                let time = press(&mut pty, key);
                if !undo.is_empty() {
                    press(&mut pty, undo);
                }
                time
            })
            .collect();
        kept &= report(&format!("key to repaint, {what}"), &mut times, KEY);
    }
    pty.send(b"\x03");
    if kept { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
