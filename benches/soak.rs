//! A hundred thousand random keys with resizes on many long speeches, and whether the memory stays flat:
//! `REFRAIN_REPORTS=FOLDER cargo bench --bench soak` (without the variable, on the samples).
//!
//! Prints the memory every few thousand keys, and fails if the program ends or its memory keeps growing.

#![allow(clippy::unwrap_used)]

#[path = "../tests/support/pty.rs"]
#[allow(dead_code, clippy::unwrap_used)]
mod pty;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use pty::{DONE, ONE_COLUMN, Pty, refrain};

/// How many keys are pressed in all.
const KEYS: usize = 100_000;

/// After so many keys the terminal gets another size and the program has to have caught up.
const BATCH: usize = 100;

/// After so many batches the speeches are read again. Not by chance among the other keys: each takes as long as thousands
/// of them, and the one before would never be taken over.
const RELOAD: usize = 25;

/// How long the program has to be silent and idle to have caught up: five ticks of the processor's clock.
const CAUGHT_UP: Duration = Duration::from_millis(50);

/// After so many batches the memory is noted.
const ROUND: usize = 50;

/// How much more memory the second half of the run may take than the first, as a share: allocators round up.
const GROWTH: f64 = 0.1;

/// What is typed: every key that stays in the program, the frequent ones more often.
const TYPED: &[&[u8]] = &[
    b"j",
    b"j",
    b"k",
    b"]",
    b"]",
    b"[",
    b"}",
    b"{",
    b" ",
    b"b",
    b"\x04",
    b"\x15",
    b"g",
    b"G",
    b"n",
    b"n",
    b"N",
    b"\t",
    b"\x1b[Z",
    b"h",
    b"l",
    b"1",
    b"2",
    b"3",
    b"4",
    b"5",
    b"6",
    b"7",
    b"8",
    b"9",
    b"B",
    b"z",
    b"z",
    b"p",
    b"L",
    b"d",
    b"f",
    b"x",
    b"c",
    b"v",
    b"m",
    b"o",
    b"i",
    b"/",
    b"+",
    b"-",
    b">",
    b"<",
    b"a",
    b"A",
    b"y",
    b"s",
    b"r",
    b"\x1b[3~",
    b"T",
    b"?",
    b"\x1b",
    b"\x1b",
    b"\r",
    b"\x0f",
    b"\x7f",
    b"\x0c",
    b"\x1b[A",
    b"\x1b[B",
    b"\x1b[C",
    b"\x1b[D",
    b"\x1b[5~",
    b"\x1b[6~",
    "】".as_bytes(),
    "发展".as_bytes(),
];

/// A fixed sequence of pseudo-random numbers (Knuth's MMIX generator), so that a fault can be met again.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }
}

/// Copies of the speeches, because manual links and dismissed phrases are kept beside them.
fn copies(folder: &Path) -> Vec<PathBuf> {
    let from = std::env::var_os("REFRAIN_REPORTS")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("samples"), PathBuf::from);
    let files = fs::read_dir(from).unwrap().map(|entry| entry.unwrap().path());
    let files = files.filter(|path| path.extension().is_some_and(|ending| ending == "txt"));
    let mut copies: Vec<_> = files
        .map(|file| {
            let copy = folder.join(file.file_name().unwrap());
            fs::copy(&file, &copy).unwrap();
            copy
        })
        .collect();
    copies.sort();
    copies
}

/// Presses a batch of keys and gives the terminal another size.
fn batch(pty: &mut Pty, random: &mut Random) {
    for _ in 0..BATCH {
        pty.send(TYPED[random.below(TYPED.len())]);
        // An escape that is followed by a letter at once would be another key.
        std::thread::sleep(Duration::from_micros(300));
    }
    let (columns, lines) = (60 + random.below(200), 8 + random.below(60));
    pty.resize(u16::try_from(columns).unwrap(), u16::try_from(lines).unwrap());
    catch_up(pty);
}

/// Closes whatever is open and reads all speeches again.
fn reload(pty: &mut Pty) {
    for key in [b"\x1b", b"\x1b", b"\x1b", b"R"] {
        pty.send(key);
        catch_up(pty);
    }
}

/// Waits until the program has done all it was told. Silence is not enough: a key may take longer to work out, and what
/// waits after it would pile up.
fn catch_up(pty: &mut Pty) {
    let done = |pty: &mut Pty| {
        let before = (pty.written_length(), pty.processor_ticks());
        std::thread::sleep(CAUGHT_UP);
        (pty.written_length(), pty.processor_ticks()) == before
    };
    pty.wait_until("the program to catch up", done);
    pty.forget_output();
}

fn main() -> ExitCode {
    let folder = tempfile::tempdir().unwrap();
    let files = copies(folder.path());
    println!("{} speeches", files.len());
    let mut pty = Pty::start(refrain(&files), 200, 50, ONE_COLUMN);
    pty.wait_for(DONE);
    let mut random = Random(20_251_121);
    let mut memory = Vec::new();
    for number in 1..=KEYS / BATCH {
        batch(&mut pty, &mut random);
        if number % RELOAD == 0 {
            reload(&mut pty);
        }
        if number % ROUND == 0 {
            assert!(pty.is_taken(), "the program has ended; the screen shows\n{}", pty.look());
            let Some(now) = pty.resident_memory() else {
                println!("this system does not say how much memory a program has");
                return ExitCode::SUCCESS;
            };
            println!("{:>7} keys  {:>7} kB", number * BATCH, now);
            memory.push(now);
        }
    }
    let (first, second) = memory.split_at(memory.len() / 2);
    let most = |half: &[u64]| half.iter().copied().max().unwrap_or(0) as f64;
    let growth = most(second) / most(first) - 1.0;
    let flat = growth <= GROWTH;
    println!("the second half took {:.1} % more: {}", growth * 100.0, if flat { "flat" } else { "GROWS" });
    if flat { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
