//! All formats have the numbers of the view, which the screen draws from: on the samples, the English ones, copied speeches
//! and four provincial reports.

use std::path::PathBuf;

use refrain::compare::{Class, Comparison, SpeechId, View, ViewSettings, left_in_finds};
use refrain::report::lines::{Question, answers};
use refrain::report::tables::{Csv, TABLES, Tables, as_csv, as_json_lines};
use refrain::report::{Source, docx, html, json, text, xlsx};
use refrain::strings::InterfaceLanguage;
use serde_json::Value;

use super::support::members::{part, parts};
use super::support::{comparison, copied_files, english_samples, samples};

/// Reports of four provinces, of which three have passages of each other planted.
fn provincial_reports() -> Vec<PathBuf> {
    let tests = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests");
    [
        "planted/hubei-2025.txt",
        "planted/shaanxi-2025.txt",
        "planted/yunnan-2025.txt",
        "formats/office-report-jilin-2025.txt",
    ]
    .map(|name| tests.join(name))
    .to_vec()
}

/// What the view says: how much there is of everything, and the shares of each speech.
struct Numbers {
    phrases: usize,
    near_matches: usize,
    links: usize,
    rows: usize,
    left_in: usize,
    /// In how many places something was left in.
    left_in_places: usize,
    shares: Vec<(Class, f64)>,
}

impl Numbers {
    fn of(comparison: &Comparison, view: &View) -> Self {
        let shares = |speech: SpeechId| {
            let measured = Class::LISTED.into_iter().filter(move |&class| comparison.measures(speech, class));
            measured.map(move |class| (class, view.shares[speech].of(class)))
        };
        Self {
            phrases: view.phrases.len(),
            near_matches: view.near_matches.len(),
            links: view.links.len(),
            rows: view.table.rows.iter().count(),
            left_in: left_in_finds(comparison, view).len(),
            left_in_places: left_in_finds(comparison, view).iter().map(|find| find.left_in.len()).sum(),
            shares: comparison.speeches.ids().flat_map(shares).collect(),
        }
    }

    /// The shares as they are told to readers.
    fn told(&self) -> impl Iterator<Item = String> {
        self.shares.iter().map(|(_, share)| format!("{:.1} %", share * 100.0))
    }
}

fn text_has(source: Source<'_>, numbers: &Numbers) {
    let report = text::render(source, InterfaceLanguage::English.words());
    let count =
        |count: usize, one: &str, many: &str| format!("{count} {}", if count == 1 { one } else { many });
    assert!(report.contains(&count(numbers.phrases, "shared phrase", "shared phrases")));
    assert!(report.contains(&count(numbers.near_matches, "near match", "near matches")));
    assert!(report.contains(&format!("\n{} left in:", count(numbers.left_in, "name", "names"))));
    assert_eq!(report.matches("      matches ").count(), numbers.links);
    assert_eq!(report.lines().filter(|line| line.starts_with("row ")).count(), numbers.rows);
    for ((class, _), told) in numbers.shares.iter().zip(numbers.told()) {
        assert!(report.contains(&format!("{} {told}", class.name())), "{class:?} {told}");
    }
}

fn page_and_document_have(source: Source<'_>, numbers: &Numbers) {
    let words = InterfaceLanguage::English.words();
    let page = html::render(source, words);
    let document = parts(docx::render(source, words).unwrap());
    let body = part(&document, "word/document.xml");
    for told in numbers.told() {
        assert!(page.contains(&told) && body.contains(&told), "{told}");
    }
    let heads = 1 + source.comparison.speeches.len() + 1;
    assert_eq!(body.matches("<w:tr>").count(), numbers.rows + heads);
    assert_eq!(part(&document, "word/comments.xml").matches("<w:comment ").count(), numbers.left_in_places);
    // A page that is too large has no rows.
    if page.contains("role=\"table\"") {
        assert_eq!(page.matches("role=\"row\"").count(), numbers.rows + 1);
    }
}

fn json_has(source: Source<'_>, numbers: &Numbers) {
    let mut report = Vec::new();
    json::write(source, &mut report).unwrap();
    let report: Value = serde_json::from_slice(&report).unwrap();
    let count = |key: &str| report[key].as_array().unwrap().len();
    assert_eq!(
        [count("phrases"), count("near_matches"), count("links"), count("rows")],
        [numbers.phrases, numbers.near_matches, numbers.links, numbers.rows]
    );
    let mut shares = numbers.shares.iter();
    for speech in report["speeches"].as_array().unwrap() {
        for class in Class::LISTED {
            if let Some(share) = speech["shares"][class.name()].as_f64() {
                let (expected, value) = shares.next().unwrap();
                assert!(*expected == class && (share - value).abs() < 1e-12, "{class:?}");
            }
        }
    }
    assert!(shares.next().is_none());
}

fn tables_have(source: Source<'_>, numbers: &Numbers) {
    let tables = Tables::of(source);
    let workbook = parts(xlsx::render(&tables, InterfaceLanguage::English.words()).unwrap());
    let sheets = ["phrases", "near", "links", "left_in"];
    let expected = [numbers.phrases, numbers.near_matches, numbers.links, numbers.left_in_places];
    for (name, count) in sheets.into_iter().zip(expected) {
        let table = TABLES.into_iter().find(|table| table.name == name).unwrap();
        let csv = as_csv(&tables, table, Csv::Plain).unwrap();
        assert_eq!(csv::Reader::from_reader(csv.as_slice()).records().count(), count, "{name}");
        let lines = as_json_lines(&tables, table).unwrap();
        assert_eq!(lines.iter().filter(|&&byte| byte == b'\n').count(), count, "{name}");
        // The sheets in their order: overview, pairs, left_in, phrases, occurrences, near, sections, links.
        let sheet = match name {
            "left_in" => 3,
            "phrases" => 4,
            "near" => 6,
            _ => 8,
        };
        let sheet = part(&workbook, &format!("xl/worksheets/sheet{sheet}.xml"));
        assert_eq!(sheet.matches("<row ").count(), count + 1, "{name}");
    }
    let speeches = as_csv(&tables, TABLES[0], Csv::Plain).unwrap();
    let mut speeches = csv::Reader::from_reader(speeches.as_slice());
    let heads = speeches.headers().unwrap().clone();
    let mut shares = numbers.shares.iter();
    for row in speeches.records() {
        let row = row.unwrap();
        for class in Class::LISTED {
            let column = heads.iter().position(|head| head == class.name()).unwrap();
            if let Ok(share) = row[column].parse::<f64>() {
                let (expected, value) = shares.next().unwrap();
                assert!(*expected == class && (share - value).abs() < 1e-12, "{class:?}");
            }
        }
    }
    assert!(shares.next().is_none());
}

#[test]
fn every_format_has_the_numbers_of_the_view() {
    for files in [samples(), english_samples(), copied_files(), provincial_reports()] {
        let comparison = comparison(&files);
        let settings = ViewSettings::default();
        let view = settings.apply(&comparison);
        let source = Source::of(&comparison, &settings, &view);
        let numbers = Numbers::of(&comparison, &view);
        text_has(source, &numbers);
        page_and_document_have(source, &numbers);
        json_has(source, &numbers);
        tables_have(source, &numbers);
        assert_eq!(answers(source, Question::Phrases).len(), numbers.phrases);
        assert_eq!(answers(source, Question::Matrix).len(), files.len());
    }
}
