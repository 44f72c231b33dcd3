//! How long it takes to tell what is local and what is stock in a speech: `cargo bench --bench tagging`.
//!
//! Prints the best of several runs over all samples, for 5,000 characters, beside its bar, and fails if that is missed.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use refrain::language::words;
use refrain::marks::SpeechMarks;
use refrain::reference::Reference;
use refrain::speech::{Speech, load};
use refrain::text::CharRange;

/// The best of so many runs is what the machine's other work disturbs least.
const RUNS: usize = 10;

/// A speech of half an hour, in characters.
const SPEECH: usize = 5_000;

/// The most it may take.
const BAR: Duration = Duration::from_millis(8);

fn main() -> ExitCode {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples");
    let paths = fs::read_dir(samples).unwrap().map(|entry| entry.unwrap().path());
    let texts = paths.filter(|path| path.extension().is_some_and(|ending| ending == "txt"));
    let speeches: Vec<(Speech, Vec<CharRange>)> = texts
        .map(|path| {
            let speech = load(&path).unwrap();
            let of_section = |range| words(&speech.folded, range, speech.language);
            let words = speech.sections.iter().flat_map(|section| of_section(section.own)).collect();
            (speech, words)
        })
        .collect();
    let characters: usize = speeches.iter().map(|(speech, _)| speech.text.len()).sum();
    let run = || {
        let start = Instant::now();
        for (speech, words) in &speeches {
            let reference = Reference::builtin(speech.language).unwrap();
            let references: Vec<&Reference> = reference.as_deref().into_iter().collect();
            assert!(!SpeechMarks::of(speech, words, &references).local.is_empty());
        }
        start.elapsed()
    };
    run();
    let best = (0..RUNS).map(|_| run()).min().unwrap();
    let of_one = best.mul_f64(SPEECH as f64 / characters as f64);
    println!("marks of {SPEECH} characters: {of_one:.1?}, bar {BAR:?}");
    if of_one <= BAR { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
