//! The phrases that the five sample speeches share, against those that an independent program found in them.

use std::fs;
use std::path::Path;

use refrain::compare::{SpeechSequence, SpeechWords};
use refrain::language::is_empty_word;
use refrain::repeats::{MinimumLength, Repeats, Sequence};
use refrain::speech::Speech;
use refrain::text::CharRange;
use refrain::text::symbols::SymbolTable;
use serde::Deserialize;

/// Phrases of six and more Han characters that two or more of the samples have.
#[derive(Deserialize)]
struct KnownPhrases {
    files: Vec<String>,
    phrases: Vec<KnownPhrase>,
}

#[derive(Deserialize)]
struct KnownPhrase {
    phrase: String,
    crosses_a_line_everywhere: bool,
    /// The speech, the first character and the one after the last.
    occurrences: Vec<(usize, usize, usize)>,
}

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The range of a speech that holds the same letters as a range of its file: blank lines and indents are not in a
/// speech.
fn in_speech(speech: &Speech, file: &str, range: CharRange) -> CharRange {
    let letters = |until: usize| file.chars().take(until).filter(|c| c.is_alphanumeric()).count();
    let places = speech.text.chars_in(speech.text.range()).filter(|(_, c)| c.is_alphanumeric());
    let places: Vec<usize> = places.map(|(at, _)| at).collect();
    CharRange::new(places[letters(range.start)], places[letters(range.end) - 1] + 1)
}

/// The parts of a range that none of the others covers.
fn uncovered(range: CharRange, covering: &[CharRange]) -> Vec<CharRange> {
    let is_bare = |&at: &usize| !covering.iter().any(|covering| covering.contains(at));
    let bare: Vec<usize> = (range.start..range.end).filter(is_bare).collect();
    bare.chunk_by(|a, b| a + 1 == *b).map(|part| CharRange::new(part[0], part[0] + part.len())).collect()
}

#[test]
fn every_known_phrase_is_found_wherever_it_stands() {
    let known: KnownPhrases = serde_json::from_str(&read("tests/gold/phrases.json")).unwrap();
    let files: Vec<String> = known.files.iter().map(|file| read(&format!("samples/{file}"))).collect();
    let speeches: Vec<Speech> =
        known.files.iter().zip(&files).map(|(name, file)| Speech::from_string(name, file.clone())).collect();
    let words: Vec<SpeechWords> = speeches.iter().map(SpeechWords::of).collect();
    let mut table = SymbolTable::default();
    let read: Vec<SpeechSequence> = speeches
        .iter()
        .zip(&words)
        .map(|(speech, words)| SpeechSequence::of(speech, words, &mut table))
        .collect();
    let sequences: Vec<Sequence> = read.iter().map(|read| read.sequence.clone()).collect();
    let mut found: Vec<Vec<CharRange>> = vec![Vec::new(); speeches.len()];
    for repeat in Repeats::of(&sequences).trimmed(MinimumLength(6)) {
        for place in repeat.occurrences {
            found[place.sequence].push(read[place.sequence].characters(place.range).unwrap());
        }
    }
    let mut phrases = 0;
    for phrase in known.phrases.iter().filter(|phrase| !phrase.crosses_a_line_everywhere) {
        phrases += 1;
        for &(speech, start, end) in &phrase.occurrences {
            let range = in_speech(&speeches[speech], &files[speech], CharRange::new(start, end));
            assert!(found[speech].iter().any(|found| found.overlaps(range)), "{} at {start}", phrase.phrase);
            // Ends may have been trimmed: of a word that is cut through, or of an empty one.
            for rest in uncovered(range, &found[speech]) {
                for word in words[speech].inside(rest) {
                    let wording = speeches[speech].slice(*word);
                    let language = speeches[speech].language;
                    assert!(is_empty_word(wording, language), "{wording} of {} at {start}", phrase.phrase);
                }
            }
        }
    }
    assert_eq!(phrases, 74);
}
