//! The report as a Word document: the figures of the other reports, text that reads back as it was, and that an office
//! program opens. The test with LibreOffice runs where it is installed and says so where it is not.

use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::process::Command;

use refrain::speech::load;
use serde_json::Value;
use zip::ZipArchive;

use super::support::{copied_files, english_samples, program, samples};

fn report(arguments: &[&str], files: &[PathBuf]) -> Vec<u8> {
    let output = program().arg("report").args(arguments).args(files).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

fn json(files: &[PathBuf]) -> Value {
    serde_json::from_slice(&report(&["--format", "json"], files)).unwrap()
}

fn part(document: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(document)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn array(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

fn letters(text: &str) -> String {
    text.chars().filter(|character| character.is_alphanumeric()).collect()
}

/// The letters of a document as refrain reads them.
fn read_back(folder: &Path, document: &[u8]) -> String {
    let path = folder.join("report.docx");
    fs::write(&path, document).unwrap();
    letters(load(&path).unwrap().text.as_str())
}

#[test]
fn every_figure_and_the_text_of_every_section_is_in_the_document() {
    let folder = tempfile::tempdir().unwrap();
    for files in [samples(), english_samples(), copied_files()] {
        let json = json(&files);
        let document = report(&["--format", "docx"], &files);
        let body = part(&document, "word/document.xml");
        let text = read_back(folder.path(), &document);
        for speech in array(&json["speeches"]) {
            for class in ["shared", "near", "stock", "local", "own"] {
                let Some(share) = speech["shares"][class].as_f64() else { continue };
                assert!(body.contains(&format!(">{:.1} %<", share * 100.0)), "{class} {share}");
            }
            let characters: Vec<char> = speech["text"].as_str().unwrap().chars().collect();
            let sections = array(&speech["sections"]);
            let start = |section: &Value| usize::try_from(section["start"].as_u64().unwrap()).unwrap();
            for (index, section) in sections.iter().enumerate() {
                let end = sections.get(index + 1).map_or(characters.len(), start);
                let own: String = characters[start(section)..end].iter().collect();
                assert!(text.contains(&letters(&own)), "{own}");
            }
        }
        // A head, the rows, and those of the table of figures.
        let rows = array(&json["rows"]).len() + 1 + files.len() + 1;
        assert_eq!(body.matches("<w:tr>").count(), rows);
        assert_eq!(body.matches("<w:tblHeader/>").count(), 2);
        assert_eq!(body.matches("<w:tbl>").count(), body.matches("<w:tblW ").count());
        assert_eq!(body.matches("<w:tc>").count(), body.matches("<w:tcW ").count());
        assert!(body.contains("<w:gridCol ") && body.contains("w:orient=\"landscape\""));
        let spans = array(&json["speeches"]).iter().flat_map(|speech| array(&speech["spans"]));
        let left_in = spans.filter(|span| span["carried_over"] == true).count();
        let comments = part(&document, "word/comments.xml");
        for mark in ["<w:commentRangeStart ", "<w:commentRangeEnd ", "<w:commentReference "] {
            assert_eq!(body.matches(mark).count(), left_in, "{mark}");
        }
        assert_eq!(comments.matches("<w:comment ").count(), left_in);
    }
    let comments = part(&report(&["--format", "docx"], &copied_files()), "word/comments.xml");
    assert!(comments.contains("富力新城社区"), "{comments}");
}

#[test]
fn nothing_in_the_text_is_markup() {
    let folder = tempfile::tempdir().unwrap();
    let text = "A line with <w:p/> & ]]> in it, for all of us.\n\nAnother with \u{1b}[31m and \u{202e}turned \u{fffe} \
        characters for all of us.\n";
    let files = ["a.txt", "b.txt"].map(|name| folder.path().join(name));
    files.iter().for_each(|file| fs::write(file, text).unwrap());
    let document = report(&["--format", "docx"], &files);
    let body = part(&document, "word/document.xml");
    assert!(body.contains("&lt;w:p/&gt; &amp; ]]&gt;"));
    assert!(!body.contains(['\u{1b}', '\u{202e}', '\u{fffe}']));
    assert!(read_back(folder.path(), &document).contains("Alinewithwpinitforallofus"));
}

#[test]
fn of_many_speeches_there_is_an_overview_that_says_so() {
    let files: Vec<PathBuf> = samples().into_iter().chain(english_samples()).chain(copied_files()).collect();
    let body = part(&report(&["--format", "docx"], &files), "word/document.xml");
    assert!(body.contains("There is too much text for one page"));
    assert!(body.contains("pairs of speeches have wording in common"));
    assert_eq!(body.matches("<w:tbl>").count(), 1);
}

/// A document as LibreOffice prints it; `None` where it is not installed.
pub fn printed(document: &Path) -> Option<Vec<u8>> {
    let folder = document.parent().unwrap();
    let ran = Command::new("soffice")
        .args(["--headless", "--norestore", "--convert-to", "pdf", "--outdir"])
        .arg(folder)
        .arg(document)
        .env("HOME", folder)
        .output();
    let Ok(output) = ran else {
        eprintln!("skipped: LibreOffice is not installed, so that no document was opened in it");
        return None;
    };
    let printed = fs::read(document.with_extension("pdf"));
    Some(printed.unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr))))
}

#[test]
fn libreoffice_opens_and_prints_the_document() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report.docx");
    for language in ["en", "zh"] {
        fs::write(&path, report(&["--format", "docx", "--lang", language], &copied_files())).unwrap();
        if let Some(pages) = printed(&path) {
            assert!(pages.starts_with(b"%PDF") && pages.len() > 10_000, "{}", pages.len());
        }
    }
}
