//! Plain English: phrases that a first reader stumbled over stay out of source, messages and documents, and names that
//! meant several things stay gone.

use std::fs;
use std::path::{Path, PathBuf};

/// Phrases in lower case, and what to write instead.
const PHRASES: [(&str, &str); 24] = [
    ("cannot be: it has to", "invalid value …: expected …"),
    ("digits from 1 to 9 alone", "accepts only the digits 1 to 9"),
    ("digits from 1 to 9, and", "accepts only the digits 1 to 9"),
    ("an encoding that is not read", "uses the unsupported encoding …"),
    ("holds until you quit", "not saved; kept until you quit"),
    ("but is not kept", "not saved; kept until you quit"),
    ("nothing answers", "no matching section, without counterpart"),
    ("no further hit", "no more matches"),
    ("take the link with its counterpart away", "remove the link"),
    ("let the phrase not count", "ignore or restore the phrase"),
    ("of its own place", "local wording"),
    ("as far as it goes", "limit reached"),
    ("puts this away", "dismisses this"),
    ("goes before", "overrides"),
    ("parted by blanks", "separated by spaces"),
    ("part them by blanks", "separate them by spaces"),
    ("told from their bytes", "detected from the content"),
    ("told from its bytes", "detected from the content"),
    ("no word of before 1997", "Word 97 and later only"),
    ("word of before", "Word 97 and later only"),
    ("by hand", "manual, manually"),
    ("goes without saying", "nothing"),
    ("unless told", "by default"),
    ("nobody left to tell", "nothing"),
];

/// Words that mean something else in English than a place in a text or a limit, what to write instead, and where they
/// are right.
const WORDS: [(&str, &str, &[&str]); 2] = [
    ("behind", "after", &["leave", "left"]),
    ("alone", "only", &["stand alone", "stands alone", "leave", "left"]),
];

/// Types whose names said too little or meant several things, and the names that took their place.
const TYPES: [(&str, &str); 19] = [
    ("Shown", "View"),
    ("Left", "FoldOrigin"),
    ("Answers", "LinkIndex"),
    ("Successors", "SectionRemap"),
    ("Material", "OverlayContext"),
    ("Standpoint", "Cursor"),
    ("Lost", "UnresolvedNotes"),
    ("Known", "ReferenceLookup"),
    ("Chosen", "Resolved"),
    ("Familiar", "CorpusFrequency"),
    ("Company", "ContextStatistics"),
    ("Pins", "ManualLinks"),
    ("Read", "ParsedPage"),
    ("Wording", "Strings"),
    ("Layout", "ScreenLayout, TableLayout"),
    ("Mark", "ClassMark, LocalMark"),
    ("Side", "what it is a side of"),
    ("Open", "what is open"),
    ("Layer", "StepTarget, or what it is a layer of"),
];

/// Other names that said too little, and what took their place.
const NAMES: [(&str, &str); 4] = [
    ("by_hand", "manual"),
    ("left_alone", "read_only"),
    ("settled_spans", "fixed_spans"),
    ("fn reuse", "shared_text"),
];

fn files(folder: &Path, endings: &[&str], out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, endings, out);
        } else if path.extension().is_some_and(|ending| endings.iter().any(|wanted| ending == *wanted)) {
            out.push(path);
        }
    }
}

/// The source, and the documents at the top and in `docs`.
fn written() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths: Vec<PathBuf> = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"]
        .map(|name| root.join(name))
        .into();
    files(&root.join("src"), &["rs", "md"], &mut paths);
    files(&root.join("docs"), &["md"], &mut paths);
    paths.into_iter().map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect()
}

/// The same with tests, benches and examples, but for this file, which names what it looks for.
fn written_with_tests() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    for folder in ["tests", "benches", "examples"] {
        files(&root.join(folder), &["rs"], &mut paths);
    }
    paths.retain(|path| !path.ends_with("tests/suite/prose.rs"));
    let read = |path: PathBuf| (path.clone(), fs::read_to_string(path).unwrap());
    written().into_iter().chain(paths.into_iter().map(read)).collect()
}

#[test]
fn phrases_that_a_first_reader_stumbled_over_stay_out() {
    let mut found = Vec::new();
    for (path, text) in written_with_tests() {
        for (number, line) in text.lines().enumerate() {
            let line = line.to_lowercase();
            for (phrase, better) in PHRASES.iter().filter(|(phrase, _)| line.contains(phrase)) {
                found.push(format!("{}:{}: {phrase}; better: {better}", path.display(), number + 1));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn words_with_another_meaning_in_english_stay_out() {
    let mut found = Vec::new();
    for (path, text) in written() {
        for (number, line) in text.lines().enumerate() {
            let line = line.to_lowercase().replace('_', " ");
            let has = |word| line.split(|c: char| !c.is_alphanumeric()).any(|other| other == word);
            for (word, better, right) in WORDS {
                if has(word) && !right.iter().any(|right| line.contains(right)) {
                    found.push(format!("{}:{}: {word}; better: {better}", path.display(), number + 1));
                }
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn names_that_meant_several_things_stay_gone() {
    let mut found = Vec::new();
    for (path, text) in written_with_tests() {
        for (name, better) in TYPES {
            for keyword in ["struct", "enum", "trait", "type"] {
                let definition = format!("{keyword} {name}");
                let is_name = |at: usize| !text[at + definition.len()..].starts_with(char::is_alphanumeric);
                if text.match_indices(&definition).any(|(at, _)| is_name(at)) {
                    found.push(format!("{}: {definition}; better: {better}", path.display()));
                }
            }
        }
        for (name, better) in NAMES.iter().filter(|(name, _)| text.contains(name)) {
            found.push(format!("{}: {name}; better: {better}", path.display()));
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    assert!(!root.join("src/compare/order.rs").exists(), "better: longest_increasing.rs");
    assert!(found.is_empty(), "{}", found.join("\n"));
}
