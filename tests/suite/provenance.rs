//! Every report says how it was made, and the text report begins with the findings.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::support::{Reader, copied_files, samples};

const TEXTS: [(&str, &str); 2] = [
    ("a.txt", "同志们：\n一要提高政治站位，切实改进工作作风。\n二要抓好落实。\n"),
    ("b.txt", "同志们：\n一是提高政治站位，切实改进工作作风。\n二是抓好落实。\n"),
];

/// `sha256sum a.txt b.txt`.
const SUMS: [&str; 2] = [
    "acf52463b034690944c92f2282b4e655f21f96659a3128492a9c3475cd585041",
    "baba99e3396e0915045960104fc2e80def9bd06d58ce6b84c1ac2839c011bf83",
];

fn report(folder: &Path, arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_refrain"))
        .env_clear()
        .env("XDG_CONFIG_HOME", folder.join("config"))
        .current_dir(folder)
        .arg("report")
        .args(arguments)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn every_report_has_the_checksums_of_its_inputs_and_models_and_the_command() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    TEXTS.iter().for_each(|(name, text)| fs::write(folder.join(name), text).unwrap());
    let json: Value =
        serde_json::from_str(&report(folder, &["--format", "json", "-m", "5", "a.txt", "b.txt"])).unwrap();
    let made = &json["provenance"];
    assert!(made["command"].as_str().unwrap() == "refrain report --format json -m 5 a.txt b.txt", "{made}");
    for (file, sum) in made["inputs"].as_array().unwrap().iter().zip(SUMS) {
        assert_eq!(file["sha256"], sum);
    }
    let models: Vec<&str> =
        made["models"].as_array().unwrap().iter().map(|model| model["name"].as_str().unwrap()).collect();
    assert_eq!(models, ["zh.refrain", "zh.weights"]);
    assert_eq!(made["offline"], true);
    report(folder, &["--format", "csv", "-o", "out", "a.txt", "b.txt"]);
    let about = fs::read_to_string(folder.join("out/about.csv")).unwrap();
    assert!(about.contains("offline,,true"), "{about}");
    for told in
        [report(folder, &["a.txt", "b.txt"]), report(folder, &["--format", "html", "a.txt", "b.txt"]), about]
    {
        for needed in SUMS.into_iter().chain(["a.txt b.txt", "refrain 0.", "zh.weights"]) {
            assert!(told.contains(needed), "{needed} is missing in {told}");
        }
    }
    let told = report(folder, &["--lang", "en", "--reference", "none", "a.txt", "b.txt"]);
    assert!(told.contains("nothing was sent anywhere") && !told.contains("zh.refrain"), "{told}");
}

#[test]
fn the_findings_are_those_of_the_overview_on_the_screen() {
    for files in [samples(), copied_files()] {
        let paths: Vec<&str> = files.iter().map(|path| path.to_str().unwrap()).collect();
        let told = report(Path::new(env!("CARGO_MANIFEST_DIR")), &[&["--lang", "en"], &paths[..]].concat());
        let first = told.lines().next().unwrap();
        let mut reader = Reader::with(super::support::comparison(&files), Vec::new(), 200, 50);
        let screen = reader.press("i").screen();
        let summary = screen.lines().find(|line| line.contains("Most reused: speech")).unwrap();
        // The screen rounds to whole per cent.
        let number = |text: &str| text.split("speech ").nth(1).unwrap().split(',').next().unwrap().to_owned();
        assert!(first.starts_with(&format!("Most reused: {} ", number(summary))), "{first} {summary}");
        let percents = |text: &str| -> Vec<f64> {
            let parts: Vec<&str> = text.split('%').collect();
            let before = &parts[..parts.len() - 1];
            before.iter().map(|part| part.split_whitespace().last().unwrap().parse().unwrap()).collect()
        };
        let (told, shown) = (percents(first), percents(summary));
        assert_eq!(told.len(), shown.len());
        assert!(told.iter().zip(&shown).all(|(x, y)| (x - y).abs() <= 0.51), "{first} {summary}");
    }
}

#[test]
fn what_a_speech_is_about_is_told_by_whole_words() {
    let files = samples();
    let paths: Vec<&str> = files.iter().map(|path| path.to_str().unwrap()).collect();
    let told = report(Path::new(env!("CARGO_MANIFEST_DIR")), &[&["--lang", "en"], &paths[..]].concat());
    let about: Vec<&str> = told.lines().filter(|line| line.starts_with("Local in ")).collect();
    assert_eq!(about.len(), files.len());
    for line in about {
        for wording in line.rsplit(": ").next().unwrap().trim_end_matches('.').split(", ") {
            let wording = wording.split(" (").next().unwrap();
            let edges =
                wording.starts_with(char::is_alphanumeric) && wording.ends_with(char::is_alphanumeric);
            assert!(edges && wording.chars().count() > 1, "{wording} in {line}");
        }
    }
}
