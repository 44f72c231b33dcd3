//! One answer a line, for pipes: columns by tabs, the figures of the report, exit codes as grep has them.

use std::fs;
use std::path::PathBuf;
use std::process::Stdio;

use serde_json::Value;

use super::support::{copied_files, program};

fn refrain(arguments: &[&str], files: &[PathBuf]) -> (Option<i32>, String, String) {
    let output = program().args(arguments).args(files).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

/// The cells of each line.
fn answers(arguments: &[&str]) -> Vec<Vec<String>> {
    let (code, out, said) = refrain(arguments, &copied_files());
    assert_eq!((code, said.as_str()), (Some(0), ""));
    assert!(!out.contains('\u{1b}'));
    out.lines().map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}

fn json() -> Value {
    serde_json::from_str(&refrain(&["report", "--format", "json"], &copied_files()).1).unwrap()
}

#[test]
fn each_find_is_a_line_with_the_figures_of_the_report() {
    let report = json();
    let list = |name: &str| report[name].as_array().unwrap().clone();
    let phrases = answers(&["phrases"]);
    assert_eq!(phrases.len(), list("phrases").len());
    for (line, phrase) in phrases.iter().zip(list("phrases")) {
        assert_eq!(line[0], phrase["spread"].to_string());
        assert_eq!(line[1], phrase["length"].to_string());
        assert_eq!(line.len(), 3 + phrase["occurrences"].as_array().unwrap().len());
        let place = &phrase["occurrences"][0];
        let file = format!(".txt:{}", place["file_place"]["number"]);
        assert!(line[3].ends_with(&file), "{line:?} {place}");
    }
    let sections = answers(&["sections"]);
    let count = |key: &str| -> usize {
        list("speeches").iter().map(|speech| speech[key].as_array().unwrap().len()).sum()
    };
    assert_eq!(sections.len(), count("sections"));
    assert!(sections.iter().all(|line| line.len() == 5 && line[3].parse::<f64>().is_ok()));
    let local = answers(&["local"]);
    let left_in = local.iter().filter(|line| line[2] == "left_in").count();
    assert!(left_in > 0 && local.iter().any(|line| line[1] == "place"));
    let matrix = answers(&["matrix"]);
    assert_eq!(matrix.len(), 3);
    for (number, line) in matrix.iter().enumerate() {
        assert_eq!((line.len(), line[number + 1].as_str()), (4, "-"));
    }
}

#[test]
fn answers_are_narrowed_like_reports() {
    assert_eq!(answers(&["phrases", "--top", "2"]).len(), 2);
    let named = answers(&["sections", "--section", "党建"]);
    assert!(!named.is_empty() && named.len() < answers(&["sections"]).len());
    assert!(answers(&["--spread", "3", "phrases"]).iter().all(|line| line[0] == "3"));
}

#[test]
fn nothing_found_is_1_and_an_error_2() {
    let folder = tempfile::tempdir().unwrap();
    let files =
        [("a.txt", "Rivers rise in spring.\n"), ("b.txt", "Nobody sings at noon.\n")].map(|(name, text)| {
            let path = folder.path().join(name);
            fs::write(&path, text).unwrap();
            path
        });
    for question in ["phrases", "matrix"] {
        assert_eq!(refrain(&[question], &files), (Some(1), String::new(), String::new()), "{question}");
    }
    let (code, out, _) = refrain(&["sections", "--section", "no such heading"], &files);
    assert_eq!((code, out.as_str()), (Some(1), ""));
    let missing = [files[0].clone(), folder.path().join("missing.txt")];
    let (code, out, said) = refrain(&["local"], &missing);
    assert_eq!((code, out.as_str()), (Some(2), ""));
    assert!(said.contains("missing.txt"), "{said}");
    for question in ["phrases", "sections", "local", "matrix"] {
        let (code, help, _) = refrain(&[question, "--help"], &[]);
        assert_eq!(code, Some(0));
        assert!(help.contains("0 if something was found, 1 if nothing was, 2 after an error"), "{help}");
    }
}

#[test]
fn a_reader_that_has_seen_enough_is_no_error() {
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let mut command = program();
    let output = command.arg("sections").args(copied_files()).stdout(writer).stderr(Stdio::piped());
    let output = output.output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), b"".as_slice()));
}
