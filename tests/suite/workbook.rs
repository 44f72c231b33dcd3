//! The workbook: sheets with the figures of the other reports, and nothing in it that a spreadsheet program would run.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::support::members::{part, parts as members};
use super::support::{copied_files, program, samples};

fn refrain(arguments: &[&str], files: &[PathBuf]) -> Vec<u8> {
    let output = program().arg("report").args(arguments).args(files).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

/// The parts of the workbook, by name.
fn parts(folder: &Path, language: &str, files: &[PathBuf]) -> Vec<(String, String)> {
    let path = folder.join("book.xlsx");
    refrain(&["--format", "xlsx", "--lang", language, "-o", path.to_str().unwrap()], files);
    members(fs::read(path).unwrap())
}

#[test]
fn the_sheets_are_frozen_filtered_and_have_the_figures_of_the_report() {
    let folder = tempfile::tempdir().unwrap();
    for files in [samples(), copied_files()] {
        let parts = parts(folder.path(), "en", &files);
        let book = part(&parts, "xl/workbook.xml");
        for sheet in [
            "overview",
            "pairs",
            "left_in",
            "phrases",
            "occurrences",
            "near",
            "sections",
            "links",
            "local",
            "about",
        ] {
            assert!(book.contains(&format!("name=\"{sheet}\"")), "{sheet}");
        }
        let sheets: Vec<&str> =
            (1..=9).map(|n| part(&parts, &format!("xl/worksheets/sheet{n}.xml"))).collect();
        for sheet in &sheets {
            assert!(sheet.contains("state=\"frozen\"") && sheet.contains("<autoFilter "));
        }
        let json: Value = serde_json::from_slice(&refrain(&["--format", "json"], &files)).unwrap();
        let count = |value: &Value| value.as_array().unwrap().len();
        // The head is a row, too.
        assert_eq!(sheets[3].matches("<row ").count(), count(&json["phrases"]) + 1);
        assert_eq!(sheets[5].matches("<row ").count(), count(&json["near_matches"]) + 1);
        assert_eq!(sheets[7].matches("<row ").count(), count(&json["links"]) + 1);
        for speech in json["speeches"].as_array().unwrap() {
            for class in ["shared", "near", "stock", "local", "own"] {
                // The last digits may be lost on the way through the test.
                let share: String = speech["shares"][class].to_string().chars().take(12).collect();
                assert!(sheets[0].contains(&share), "{class} {share}");
            }
        }
    }
}

#[test]
fn nothing_in_the_workbook_is_a_formula_or_a_link() {
    let folder = tempfile::tempdir().unwrap();
    let text = "=HYPERLINK(\"http://example.org\") is what we say today, all of us together.\n\n+1+1 is what we add.\n\n\
        @SUM(1) is another.\n\nhttp://example.org/page is where all of us read it.\n\n{=1+1} we leave as it is.\n";
    let files = ["a.txt", "b.txt"].map(|name| folder.path().join(name));
    files.iter().for_each(|file| fs::write(file, text).unwrap());
    let parts = parts(folder.path(), "zh", &files);
    for (name, text) in &parts {
        assert!(!text.contains("<f>") && !text.contains("<f ") && !text.contains("<hyperlink"), "{name}");
        assert!(!text.contains("externalLink"), "{name}");
    }
    assert!(
        part(&parts, "xl/sharedStrings.xml").contains("=HYPERLINK(&quot;")
            || part(&parts, "xl/sharedStrings.xml").contains("=HYPERLINK(\"")
    );
    assert!(part(&parts, "xl/workbook.xml").contains("name=\"总览\""));
}
