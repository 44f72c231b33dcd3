//! Learning a reference from a folder and keeping it in a file, as a user does.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use refrain::formats::ReadOptions;
use refrain::language::Language;
use refrain::reference::{LearnError, Learned, Reference, ReferenceError, learn, text_files};
use refrain::run::learn::{LearnPlan, run};
use refrain::strings::InterfaceLanguage;
use tempfile::TempDir;

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn learned(folder: &Path) -> Result<Learned, LearnError> {
    learn("test", &text_files(&[folder.to_owned()])?, &ReadOptions::default(), &mut |_| {})
}

const FIRST: &str = "同志们：\n我们要坚持以人民为中心的发展思想，扎实推进乡村振兴。今年投入200万元修路。";
const SECOND: &str = "各位代表：\n一年来，我们坚持以人民为中心的发展思想，经济稳中向好。";
const THIRD: &str = "各位代表：\n我们要扎实推进乡村振兴，加强队伍建设。";
const FOURTH: &str = "各位代表：\n我们要坚持以人民为中心的发展思想，扎实推进乡村振兴，守住底线。";

#[test]
fn a_model_knows_words_and_wording_of_several_documents() {
    let folder = folder(&[
        ("1.txt", FIRST),
        ("2.txt", SECOND),
        ("more/3.txt", THIRD),
        ("more/4.txt", FOURTH),
        ("notes.md", FIRST),
    ]);
    let reference = learned(folder.path()).unwrap().reference;
    assert_eq!(reference.documents(), 4);
    assert_eq!(reference.document_frequency("我们"), 4);
    assert_eq!((reference.document_frequency("乡村振兴"), reference.document_frequency("修路")), (3, 1));
    assert_eq!(reference.document_frequency("无此词"), 0);
    assert!(reference.idf("修路") > reference.idf("乡村振兴"));
    let phrases: BTreeMap<String, usize> =
        reference.stock_phrases().iter().map(|phrase| (phrase.words.concat(), phrase.documents)).collect();
    assert_eq!(phrases.get("坚持以人民为中心的发展思想"), Some(&3));
    assert_eq!(phrases.get("扎实推进乡村振兴"), Some(&3));
    assert!(!phrases.contains_key("我们要坚持以人民为中心的发展思想"), "it stands in two documents only");
    assert!(!phrases.contains_key("推进乡村振兴"), "a longer phrase stands in the same documents");
}

#[test]
fn the_same_folder_gives_the_same_bytes_on_any_number_of_threads() {
    let excerpts = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/screen");
    let output = TempDir::new().unwrap();
    let bytes = [1, 2, 5].map(|threads| {
        let path = output.path().join(format!("{threads}.refrain"));
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let files: Vec<PathBuf> = text_files(std::slice::from_ref(&excerpts)).unwrap();
        let learned =
            pool.install(|| learn("excerpts", &files, &ReadOptions::default(), &mut |_| {})).unwrap();
        learned.reference.save(&path).unwrap();
        fs::read(path).unwrap()
    });
    assert!(bytes[0].len() > 10_000);
    assert!(bytes[0] == bytes[1] && bytes[1] == bytes[2]);
}

#[test]
fn a_model_comes_back_from_its_file() {
    let output = TempDir::new().unwrap();
    let path = output.path().join("own.refrain");
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples");
    run(&LearnPlan {
        folders: vec![samples.clone()],
        output: path.clone(),
        read: ReadOptions::default(),
        language: InterfaceLanguage::English,
    })
    .unwrap();
    let (back, before) = (Reference::open(&path).unwrap(), learned(&samples).unwrap().reference);
    assert_eq!((back.name(), back.documents(), back.language()), ("own", 5, before.language()));
    assert_eq!(back.running_words(), before.running_words());
    assert_eq!(back.stock_phrases(), before.stock_phrases());
    assert_eq!(back.topic([("党建", 1.0)]), before.topic([("党建", 1.0)]));
    let left: Vec<_> = fs::read_dir(output.path()).unwrap().collect();
    assert_eq!(left.len(), 1, "nothing but the model is left");
}

#[test]
fn progress_never_goes_back_and_ends_at_the_end() {
    let folder = folder(&[("1.txt", FIRST), ("2.txt", SECOND)]);
    let mut seen = vec![0.0];
    let files = text_files(&[folder.path().to_owned()]).unwrap();
    learn("test", &files, &ReadOptions::default(), &mut |progress| seen.push(progress.done)).unwrap();
    assert!(seen.is_sorted(), "{seen:?}");
    assert!((seen.last().unwrap() - 1.0).abs() < 1e-9);
}

#[test]
fn copies_and_other_languages_are_left_out_and_named() {
    let english = "Fellow citizens of the United States, we have come to this hall to take the oath.";
    let folder = folder(&[
        ("1.txt", FIRST),
        ("2.txt", SECOND),
        ("3.txt", FIRST),
        ("4.txt", english),
        ("5.txt", " \n"),
    ]);
    let learned = learned(folder.path()).unwrap();
    assert_eq!(learned.reference.documents(), 2);
    assert!(learned.duplicates[0].ends_with("3.txt") && learned.other_language[0].ends_with("4.txt"));
    assert!(learned.failed[0].to_string().contains("5.txt"));
}

#[test]
fn too_little_to_learn_from_is_an_error_that_says_what_to_do() {
    let folder = folder(&[("1.txt", FIRST), ("2.docx", SECOND)]);
    let message = learned(folder.path()).unwrap_err().to_string();
    assert!(message.contains("only one speech") && message.contains(".txt"), "{message}");
    let missing = folder.path().join("missing");
    let message = learned(&missing).unwrap_err().to_string();
    assert!(message.contains("missing"), "{message}");
}

#[test]
fn damaged_and_foreign_files_are_refused_by_name() {
    let output = TempDir::new().unwrap();
    let path = output.path().join("model.refrain");
    let folder = folder(&[("1.txt", FIRST), ("2.txt", SECOND)]);
    learned(folder.path()).unwrap().reference.save(&path).unwrap();
    let bytes = fs::read(&path).unwrap();

    fs::write(&path, &bytes[..bytes.len() - 1]).unwrap();
    let error = Reference::open(&path).unwrap_err();
    assert!(matches!(error, ReferenceError::Damaged { .. }) && error.to_string().contains("model.refrain"));

    fs::write(&path, SECOND).unwrap();
    let error = Reference::open(&path).unwrap_err();
    assert!(matches!(error, ReferenceError::Foreign { .. }) && error.to_string().contains("refrain learn"));

    assert!(matches!(Reference::open(folder.path()), Err(ReferenceError::Unreadable { .. })));
    // A hole of 201 MB takes no room on the disk.
    fs::File::options().write(true).open(&path).unwrap().set_len(201_000_000).unwrap();
    let error = Reference::open(&path).unwrap_err();
    assert!(error.to_string().contains("has more than 200 MB, more than any model"), "{error}");
}

#[test]
fn a_model_that_cannot_be_written_leaves_what_was_there() {
    let output = TempDir::new().unwrap();
    let folder = folder(&[("1.txt", FIRST), ("2.txt", SECOND)]);
    let reference = learned(folder.path()).unwrap().reference;
    let taken = output.path().join("taken");
    fs::create_dir(&taken).unwrap();
    fs::write(taken.join("kept.txt"), "kept").unwrap();
    let error = reference.save(&taken).unwrap_err();
    assert!(error.to_string().contains("taken"), "{error}");
    assert_eq!(fs::read_to_string(taken.join("kept.txt")).unwrap(), "kept");
    assert_eq!(fs::read_dir(output.path()).unwrap().count(), 1);
}

/// All wording of three to eight words that stands in three documents or more while no longer wording stands in the
/// same ones, found the slow way.
fn closed_wording(documents: &[Vec<Vec<&str>>]) -> BTreeMap<Vec<String>, usize> {
    let mut stands_in: BTreeMap<Vec<String>, BTreeSet<usize>> = BTreeMap::new();
    for (number, sentence) in documents.iter().enumerate().flat_map(|(n, d)| d.iter().map(move |s| (n, s))) {
        for length in 1..=8 {
            for wording in sentence.windows(length) {
                let wording = wording.iter().map(|word| (*word).to_owned()).collect();
                stands_in.entry(wording).or_default().insert(number);
            }
        }
    }
    let inside = |short: &[String], long: &[String]| long.windows(short.len()).any(|part| part == short);
    let closed = |wording: &Vec<String>, documents: &BTreeSet<usize>| {
        let longer = |other: &Vec<String>| other.len() == wording.len() + 1 && inside(wording, other);
        documents.len() >= 3 && !stands_in.iter().any(|(other, others)| longer(other) && others == documents)
    };
    stands_in
        .iter()
        .filter(|(wording, documents)| wording.len() >= 3 && closed(wording, documents))
        .map(|(wording, documents)| (wording.clone(), documents.len()))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..Default::default() })]

    #[test]
    fn stock_phrases_equal_a_slow_count(
        documents in prop::collection::vec(
            prop::collection::vec(
                prop::collection::vec(prop::sample::select(vec!["the", "of", "we", "have", "our", "nation"]), 1..14),
                1..4,
            ),
            3..6,
        ),
    ) {
        let output = TempDir::new().unwrap();
        for (number, document) in documents.iter().enumerate() {
            // A word of its own tells each document from the others.
            let sentences: Vec<String> = document.iter().map(|words| words.join(" ") + ";").collect();
            let text = format!("Speech{number};\n{}", sentences.join("\n"));
            // `nation nation` by itself is no English; it would be left out as another language.
            prop_assume!(Language::of(&text) == Language::English);
            fs::write(output.path().join(format!("{number}.txt")), text).unwrap();
        }
        let reference = learned(output.path()).unwrap().reference;
        let found: BTreeMap<Vec<String>, usize> = reference
            .stock_phrases()
            .into_iter()
            .map(|phrase| (phrase.words.into_iter().map(str::to_owned).collect(), phrase.documents))
            .collect();
        prop_assert_eq!(found, closed_wording(&documents));
    }
}
