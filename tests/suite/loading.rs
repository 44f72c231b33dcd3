//! Loading speeches from files as a user names them: what loads, and what the message says when it does not.

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use refrain::formats::ReadOptions;
use refrain::speech::{LoadError, Speech, load, load_all};
use tempfile::TempDir;

const SPEECH: &str = "同志们：\n今天，我们在这里召开会议。下面，我讲两点意见：\n一、提高站位\n要抓好落实。\n二、压实责任\n要抓好落实。\n";

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    folder
}

fn samples() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    paths.sort();
    paths
}

#[test]
fn the_samples_load_with_their_titles_and_encodings() {
    let loaded = load_all(&samples(), &ReadOptions::default()).unwrap();
    assert!(loaded.warnings.is_empty());
    let titles: Vec<&str> = loaded.speeches.iter().map(|speech| speech.title.as_str()).collect();
    let expected = [
        "district-committee-2022",
        "在基层调研座谈会上的讲话",
        "街道党工委书记在全办干部大会上的讲话",
        "subdistrict-party-work-2022",
        "在新城街道党群工作会议上的讲话",
    ];
    assert_eq!(titles, expected);
    assert!(
        loaded.speeches.iter().all(|speech| speech.encoding == "UTF-8" && speech.language.code() == "zh")
    );
}

#[test]
fn line_ends_and_byte_order_marks_make_no_difference() {
    let plain = load_bytes(SPEECH.as_bytes()).unwrap();
    let variants = [
        SPEECH.replace('\n', "\r\n").into_bytes(),
        SPEECH.replace('\n', "\r").into_bytes(),
        format!("\u{FEFF}{SPEECH}").into_bytes(),
        encoding_rs::GB18030.encode(SPEECH).0.into_owned(),
        format!("\u{FEFF}{SPEECH}").encode_utf16().flat_map(u16::to_be_bytes).collect(),
    ];
    for bytes in variants {
        let speech = load_bytes(&bytes).unwrap();
        assert_eq!(speech.text.as_str(), plain.text.as_str(), "{}", speech.encoding);
        assert_eq!(speech.sections.len(), plain.sections.len());
        assert_eq!(speech.sections.last().unwrap().file_line, 6);
    }
}

/// What loading a file of these bytes gives.
fn load_bytes(bytes: &[u8]) -> Result<Speech, LoadError> {
    let folder = folder(&[("speech.txt", bytes)]);
    load(&folder.path().join("speech.txt"))
}

/// The warnings about a file of these bytes beside a sound one, without the file's name.
fn warnings_about(bytes: &[u8]) -> Vec<String> {
    let folder = folder(&[("speech.txt", bytes), ("sound.txt", SPEECH.as_bytes())]);
    let path = folder.path().join("speech.txt");
    let name = format!("{}: ", path.display());
    let warnings =
        load_all(&[path, folder.path().join("sound.txt")], &ReadOptions::default()).unwrap().warnings;
    warnings.iter().map(|warning| warning.to_string().replace(&name, "")).collect()
}

#[test]
fn each_error_names_the_path_and_says_what_to_do() {
    let folder = folder(&[
        ("empty.txt", b""),
        ("blank.txt", b" \r\n\t\n"),
        ("report.pdf", b"%PDF-1.7\n..."),
        ("data.bin", b"\x00\x01\x02\x03"),
        ("noise.txt", b"\x80\x01\x02\x90\x81\x05\x06\x07"),
    ]);
    let cases = [
        ("nowhere.txt", "no such file; check"),
        ("", "is a folder; name the files in it"),
        ("empty.txt", "is empty"),
        ("blank.txt", "is empty"),
        ("report.pdf", "is a PDF document, which is read in a separate process"),
        ("data.bin", "is binary data, not text"),
        ("noise.txt", "unknown encoding; name it with --encoding"),
    ];
    for (name, what) in cases {
        let path = folder.path().join(name);
        let message = load(&path).unwrap_err().to_string();
        assert!(message.starts_with(&path.display().to_string()), "{message}");
        assert!(message.contains(what), "{message}");
    }
}

#[test]
fn a_file_larger_than_any_speech_is_refused() {
    let message = load_bytes(&vec![b'a'; 1_000_001]).map(drop).unwrap_err().to_string();
    assert!(message.contains("has more than 1 MB of text"), "{message}");
    assert!(matches!(load_bytes(&vec![b'a'; 64_000_001]), Err(LoadError::TooLarge { .. })));
}

#[test]
fn a_file_of_more_paragraphs_than_any_speech_is_refused() {
    let lines = "甲。\n\n".repeat(50_001);
    let message = load_bytes(lines.as_bytes()).map(drop).unwrap_err().to_string();
    assert!(message.contains("has more than 50000 paragraphs"), "{message}");
}

#[cfg(unix)]
#[test]
fn a_device_is_refused_at_once() {
    assert!(matches!(load(Path::new("/dev/zero")), Err(LoadError::NotRegular { .. })));
}

#[test]
fn one_bad_file_among_several_is_a_warning() {
    let mut paths = samples();
    paths.truncate(2);
    paths.insert(1, PathBuf::from("nowhere.txt"));
    let loaded = load_all(&paths, &ReadOptions::default()).unwrap();
    assert_eq!(loaded.speeches.len(), 2);
    let warnings: Vec<String> = loaded.warnings.iter().map(ToString::to_string).collect();
    assert_eq!(warnings, ["left out: nowhere.txt: no such file; check the name and the folder"]);
}

#[test]
fn fewer_than_two_speeches_are_an_error_that_says_why() {
    let sample = samples().remove(0);
    let message = |paths: &[&Path]| load_all(paths, &ReadOptions::default()).unwrap_err().to_string();
    assert_eq!(message(&[&sample]), "only one speech given; it takes two to compare, name another file");
    assert_eq!(message(&[]), "no speech given; name two files or more");
    assert_eq!(
        message(&[&sample, Path::new("nowhere.txt")]),
        "only one speech could be loaded; it takes two to compare\n  nowhere.txt: no such file; check the name and the folder"
    );
}

#[test]
fn the_same_file_given_twice_is_two_speeches() {
    let sample = samples().remove(0);
    assert_eq!(load_all(&[&sample, &sample], &ReadOptions::default()).unwrap().speeches.len(), 2);
}

#[test]
#[cfg(unix)]
fn a_file_that_is_compared_with_itself_is_named() {
    let folder = folder(&[("a.txt", SPEECH.as_bytes()), ("b.txt", SPEECH.as_bytes())]);
    let [a, b, linked] = ["a.txt", "b.txt", "linked.txt"].map(|name| folder.path().join(name));
    std::os::unix::fs::symlink(&a, &linked).unwrap();
    let warnings = |paths: &[&PathBuf]| -> Vec<String> {
        load_all(paths, &ReadOptions::default()).unwrap().warnings.iter().map(ToString::to_string).collect()
    };
    assert_eq!(warnings(&[&a, &a]), [format!("{}: given twice; compared with itself", a.display())]);
    let named = format!("{}: the same file as {}; compared with itself", linked.display(), a.display());
    assert_eq!(warnings(&[&a, &b, &linked]), [named]);
    assert!(warnings(&[&a, &b]).is_empty(), "equal texts in two files are two speeches");
}

/// The warning about so many damaged characters.
fn damaged(characters: &str) -> String {
    format!("{characters}, shown as \u{FFFD}; if the text is wrong, name its encoding with --encoding")
}

#[test]
fn damaged_characters_are_counted() {
    let text = SPEECH.repeat(10);
    let cut = &text.as_bytes()[..text.len() - 2];
    assert_eq!(warnings_about(cut), [damaged("1 damaged character")]);
    let twice = [cut, b"\n", cut].concat();
    assert_eq!(warnings_about(&twice), [damaged("2 damaged characters")]);
}

#[test]
fn a_replacement_character_that_the_file_has_itself_is_no_damage() {
    let text = format!("{}\u{FFFD}", SPEECH.repeat(10));
    assert_eq!(warnings_about(text.as_bytes()), [""; 0]);
    let cut = &text.as_bytes()[..text.len() - 1];
    assert_eq!(warnings_about(&[text.as_bytes(), cut].concat()), [damaged("1 damaged character")]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..Default::default() })]

    #[test]
    fn no_bytes_make_loading_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = load_bytes(&bytes);
    }
}
