//! How quick and how frugal the program is, measured through a pseudo-terminal as a reader meets it:
//! `cargo bench --bench latency`.
//!
//! Prints the figures beside their bars, and fails if one is missed. `REFRAIN_REPORTS=FOLDER` also measures with nine
//! long speeches of that folder; the peer for the first screen is `vimdiff`, where there is one.

#![allow(clippy::unwrap_used)]

#[path = "../tests/support/pty.rs"]
#[allow(dead_code, clippy::unwrap_used)]
mod pty;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use portable_pty::CommandBuilder;
use pty::{DONE, ONE_COLUMN, Pty, refrain};

/// How often a program is started.
const STARTS: usize = 10;

/// How often each key is pressed.
const PRESSES: usize = 60;

const FIRST_TEXT: Duration = Duration::from_millis(50);
const ANALYSIS: Duration = Duration::from_millis(300);
const KEY_MEDIAN: Duration = Duration::from_millis(5);
const KEY_99TH: Duration = Duration::from_millis(16);

/// How many times as long as the peer the first screen may take.
const PEER_RATIO: f64 = 0.6;

/// The most memory for the samples, in kilobytes.
const MEMORY: u64 = 150_000;

/// How many bytes go to a terminal of 200 by 50 with five columns when the lines move by one, and when they move by a page:
/// over a slow line they are the speed. `vimdiff` sends 13,000 and 11,000 with two columns.
const LINE_BYTES: usize = 4_000;
const PAGE_BYTES: usize = 14_000;

/// How many lines down until they all move, and how many steps are counted then.
const LINES_TO_BOTTOM: usize = 45;
const STEPS: usize = 20;
const PAGES: usize = 6;

/// How long the program is watched while nobody touches it.
const IDLE: Duration = Duration::from_secs(3);

/// How many long speeches are opened together.
const LONG_SPEECHES: usize = 9;

/// How many short speeches are opened together, and how many paragraphs of the samples each has.
const MANY_SPEECHES: usize = 100;
const PARAGRAPHS: usize = 25;

/// What the status of a comparison says. Of many speeches it takes much longer to know what is there by chance.
const COMPARED: &str = "minimum 6";

/// The end of a drawing (DEC private mode 2026 reset).
const DRAWN: &[u8] = b"\x1b[?2026l";

/// What the first section of all samples says.
const TEXT: &str = "同志们";

/// Keys, and what takes back what they did.
const KEYS: [(&str, &[u8], &[u8]); 21] = [
    ("line down", b"j", b""),
    ("section", b"]", b""),
    ("part", b"}", b""),
    ("page down", b" ", b""),
    ("to the end", b"G", b"g"),
    ("next phrase", b"n", b""),
    ("column", b"\t", b""),
    ("fold", b"z", b""),
    ("minimum length", b"-", b"+"),
    ("base", b"B", b"\t"),
    ("layout", b"v", b"v"),
    ("phrase list", b"p", b"\x1b"),
    ("overview", b"i", b"\x1b"),
    ("local list", b"L", b"\x1b"),
    ("word diff", b"d", b"\x1b"),
    ("map", b"m", b"\x1b"),
    ("outline", b"o", b"\x1b"),
    ("filter choice", b"f", b"\x1b"),
    ("search line", b"/", b"\x1b"),
    ("copy choice", b"y", b"\x1b"),
    ("help", b"?", b"q"),
];

fn texts(folder: &Path) -> Vec<PathBuf> {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> =
        files.filter(|path| path.extension().is_some_and(|ending| ending == "txt")).collect();
    files.sort();
    files
}

fn samples() -> Vec<PathBuf> {
    texts(&PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("samples"))
}

/// Many speeches in a folder, put together from paragraphs of the samples.
fn many(folder: &Path) -> Vec<PathBuf> {
    let read = |path: &PathBuf| String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned();
    let texts: Vec<String> = samples().iter().map(read).collect();
    let paragraphs: Vec<&str> =
        texts.iter().flat_map(|text| text.lines()).filter(|line| line.len() > 60).collect();
    let speech = |number: usize| {
        let path = folder.join(format!("{number:03}.txt"));
        // No two speeches have the same paragraphs in a row.
        let chosen =
            (0..PARAGRAPHS).map(|step| paragraphs[(number * 7 + step * (number + 1)) % paragraphs.len()]);
        let body: Vec<&str> = chosen.collect();
        fs::write(&path, format!("{number}\n{TEXT}：\n{}\n", body.join("\n"))).unwrap();
        path
    };
    (0..MANY_SPEECHES).map(speech).collect()
}

fn open(files: &[PathBuf]) -> Pty {
    open_until(files, DONE)
}

fn open_until(files: &[PathBuf], sign: &str) -> Pty {
    let mut pty = Pty::start(refrain(files), 200, 50, ONE_COLUMN);
    pty.wait_for(sign);
    pty
}

/// From start to the end of the first drawing with text, and from there to the end of the one with the results.
fn start() -> (Duration, Duration) {
    let mut pty = open(&samples());
    let text = pty.when_shown(TEXT).unwrap();
    let done = pty.when_shown(DONE).unwrap();
    pty.send(b"q");
    pty.wait();
    (text - pty.started, done - text)
}

/// From start to the first drawing with text, for any program that compares two files.
fn first_screen(command: CommandBuilder) -> Duration {
    let mut pty = Pty::start(command, 200, 50, ONE_COLUMN);
    pty.wait_for(TEXT);
    pty.when_shown(TEXT).unwrap() - pty.started
}

fn vimdiff(files: &[PathBuf]) -> CommandBuilder {
    let mut command = CommandBuilder::new("vimdiff");
    command.arg("-R");
    command.args(files);
    command.env("TERM", "xterm-256color");
    command.env("LANG", "C.UTF-8");
    command
}

/// The first screen beside that of vimdiff with the same two files, started in turn; whether it keeps to its bar.
fn beside_vimdiff() -> bool {
    if std::process::Command::new("vimdiff").arg("--version").output().is_err() {
        println!("first screen beside vimdiff: there is no vimdiff here");
        return true;
    }
    let files = &samples()[..2];
    let (mut own, mut peer): (Vec<_>, Vec<_>) =
        (0..STARTS).map(|_| (first_screen(refrain(files)), first_screen(vimdiff(files)))).unzip();
    let (own, peer) = (percentile(&mut own, 50), percentile(&mut peer, 50));
    let ratio = own.as_secs_f64() / peer.as_secs_f64();
    let kept = ratio <= PEER_RATIO;
    println!(
        "{:<44} {:>6.1} ms  vimdiff {:>6.1} ms  ratio {ratio:.2}  bar {PEER_RATIO}  {}",
        "first screen of two files",
        milliseconds(own),
        milliseconds(peer),
        verdict(kept)
    );
    kept
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

/// Presses every key many times; whether all of them together keep to their bars.
fn keys(what: &str, mut pty: Pty) -> bool {
    let mut all = Vec::new();
    for (name, key, undo) in KEYS {
        let mut times: Vec<Duration> = (0..PRESSES)
            .map(|_| {
                let time = press(&mut pty, key);
                if !undo.is_empty() {
                    press(&mut pty, undo);
                }
                time
            })
            .collect();
        println!("  {what}: {name:<30} median {:>6.1} ms", milliseconds(percentile(&mut times, 50)));
        all.append(&mut times);
    }
    println!("  {what}: at most {} MB of memory", pty.peak_memory().unwrap_or(0) / 1000);
    pty.send(b"\x03");
    let median = report(&format!("key to repaint, {what}, median"), percentile(&mut all, 50), KEY_MEDIAN);
    let worst = report(&format!("key to repaint, {what}, 99th of 100"), percentile(&mut all, 99), KEY_99TH);
    median && worst
}

/// How many bytes a step down sends, a line and a page; whether they keep to their bars.
fn sent() -> bool {
    let mut pty = open(&samples());
    let mut step = |key: &[u8], count: usize| {
        let mut bytes: Vec<usize> = (0..count)
            .map(|_| {
                let before = pty.written_length();
                press(&mut pty, key);
                pty.written_length() - before
            })
            .collect();
        bytes.sort_unstable();
        bytes[count / 2]
    };
    step(b"j", LINES_TO_BOTTOM);
    let kept =
        [("a line down", step(b"j", STEPS), LINE_BYTES), ("a page down", step(b" ", PAGES), PAGE_BYTES)];
    for (what, bytes, bar) in kept {
        println!("{:<44} {bytes:>6} bytes  bar {bar}  {}", format!("sent for {what}"), verdict(bytes <= bar));
    }
    pty.send(b"\x03");
    kept.iter().all(|(_, bytes, bar)| bytes <= bar)
}

/// How much memory and how much of the processor the program takes; `None` where the system does not say.
fn frugal() -> Option<bool> {
    let pty = open(&samples());
    let memory = pty.peak_memory()?;
    println!("{:<44} {:>6} kB  bar {MEMORY} kB  {}", "memory", memory, verdict(memory <= MEMORY));
    // What the results have set off is over by then.
    std::thread::sleep(Duration::from_millis(300));
    let before = pty.processor_ticks()?;
    std::thread::sleep(IDLE);
    let ticks = pty.processor_ticks()? - before;
    println!("{:<44} {ticks:>6} ticks in {IDLE:?}  bar 0  {}", "processor while idle", verdict(ticks == 0));
    Some(memory <= MEMORY && ticks == 0)
}

fn percentile(times: &mut [Duration], percentile: usize) -> Duration {
    times.sort();
    times[(times.len() * percentile / 100).min(times.len() - 1)]
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn verdict(kept: bool) -> &'static str {
    if kept { "kept" } else { "MISSED" }
}

/// Prints a time beside its bar; whether it keeps to it.
fn report(what: &str, time: Duration, bar: Duration) -> bool {
    let kept = time <= bar;
    println!(
        "{what:<44} {:>6.1} ms  bar {:>4.0} ms  {}",
        milliseconds(time),
        milliseconds(bar),
        verdict(kept)
    );
    kept
}

fn main() -> ExitCode {
    let (mut first, mut analysed): (Vec<_>, Vec<_>) = (0..STARTS).map(|_| start()).unzip();
    let mut kept = report("start to first readable text", percentile(&mut first, 50), FIRST_TEXT);
    kept &= report("first text to complete analysis", percentile(&mut analysed, 50), ANALYSIS);
    kept &= beside_vimdiff();
    kept &= frugal().unwrap_or(true);
    kept &= sent();
    kept &= keys("the samples", open(&samples()));
    let folder = tempfile::tempdir().unwrap();
    kept &= keys("many speeches", open_until(&many(folder.path()), COMPARED));
    match std::env::var_os("REFRAIN_REPORTS") {
        Some(folder) => {
            let files = texts(Path::new(&folder));
            kept &= keys("long speeches", open(&files[..LONG_SPEECHES.min(files.len())]));
        }
        None => println!("key to repaint, long speeches: REFRAIN_REPORTS names no folder"),
    }
    if kept { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
