//! The tables: the numbers of the JSON report, RFC 4180, cells that stay text, and files that are never lost.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::support::{copied_files, english_samples, program, samples};

const TABLES: [&str; 12] = [
    "speeches",
    "sections",
    "left_in",
    "phrases",
    "occurrences",
    "near",
    "local",
    "links",
    "pairs",
    "nodes",
    "edges",
    "about",
];

fn refrain(arguments: &[&str], files: &[PathBuf]) -> (Option<i32>, String, String) {
    let output = program().arg("report").args(arguments).args(files).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

fn written(format: &[&str], folder: &Path, files: &[PathBuf]) {
    let arguments = [format, &["-o", folder.to_str().unwrap()]].concat();
    let (code, _, said) = refrain(&arguments, files);
    assert_eq!(code, Some(0), "{said}");
}

/// The rows of a table by the names of their columns.
fn rows(folder: &Path, table: &str) -> Vec<Vec<(String, String)>> {
    let mut reader = csv::Reader::from_path(folder.join(format!("{table}.csv"))).unwrap();
    let names: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    reader
        .records()
        .map(|record| {
            let record = record.unwrap();
            assert_eq!(record.len(), names.len());
            names.iter().cloned().zip(record.iter().map(str::to_owned)).collect()
        })
        .collect()
}

fn cell<'a>(row: &'a [(String, String)], column: &str) -> &'a str {
    let cell = row.iter().find(|(name, _)| name == column);
    &cell.unwrap_or_else(|| panic!("no column {column}")).1
}

fn array(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

/// Whether a cell has a figure; the last digit may be lost where the test reads it.
fn is_figure(cell: &str, expected: &Value) -> bool {
    cell.parse::<f64>()
        .ok()
        .zip(expected.as_f64())
        .is_some_and(|(x, y)| (x - y).abs() <= 1e-12 * y.abs().max(1.0))
}

fn number(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

#[test]
fn every_figure_of_the_tables_is_that_of_the_json_report() {
    for files in [samples(), english_samples(), copied_files()] {
        let folder = tempfile::tempdir().unwrap();
        written(&["--format", "csv"], folder.path(), &files);
        let (_, json, _) = refrain(&["--format", "json"], &files);
        let json: Value = serde_json::from_str(&json).unwrap();
        let speeches = rows(folder.path(), "speeches");
        assert_eq!(speeches.len(), files.len());
        for (row, speech) in speeches.iter().zip(array(&json["speeches"])) {
            for class in ["shared", "near", "stock", "local", "own"] {
                let share = &speech["shares"][class];
                assert!(is_figure(cell(row, class), share) || share.is_null(), "{class}");
            }
            assert_eq!(cell(row, "characters"), speech["shares"]["characters"].to_string());
            assert_eq!(cell(row, "path"), speech["path"].as_str().unwrap());
        }
        let phrases = array(&json["phrases"]);
        let occurrences: Vec<(&Value, &Value)> = phrases
            .iter()
            .flat_map(|phrase| array(&phrase["occurrences"]).iter().map(move |place| (phrase, place)))
            .collect();
        let listed = rows(folder.path(), "occurrences");
        assert_eq!(listed.len(), occurrences.len());
        for (row, (phrase, place)) in listed.iter().zip(occurrences) {
            assert_eq!(cell(row, "phrase"), phrase["id"].to_string());
            assert!(is_figure(cell(row, "weight"), &phrase["weight"]));
            let (start, end) = (number(&place["start"]), number(&place["end"]));
            assert_eq!(cell(row, "start"), start.to_string());
            let text = json["speeches"][number(&place["speech"])]["text"].as_str().unwrap();
            let wording: String = text.chars().skip(start).take(end - start).collect();
            assert_eq!(cell(row, "text"), wording);
        }
        for (row, link) in rows(folder.path(), "links").iter().zip(array(&json["links"])) {
            assert!(is_figure(cell(row, "score"), &link["score"]));
            assert_eq!(cell(row, "b_section"), link["b"]["section"].to_string());
        }
        let spans = || array(&json["speeches"]).iter().flat_map(|speech| array(&speech["spans"]));
        let count = |wanted: &dyn Fn(&Value) -> bool| spans().filter(|span| wanted(span)).count();
        let local = rows(folder.path(), "local");
        assert_eq!(local.len(), count(&|span| span["kind"] == "local"));
        let left_in = local.iter().filter(|row| cell(row, "left_in") == "true").count();
        assert_eq!(left_in, count(&|span| span["carried_over"] == true));
        assert_eq!(rows(folder.path(), "left_in").len(), left_in);
        assert_eq!(rows(folder.path(), "near").len(), array(&json["near_matches"]).len());
        assert_eq!(rows(folder.path(), "phrases").len(), phrases.len());
        let sections: usize =
            array(&json["speeches"]).iter().map(|speech| array(&speech["sections"]).len()).sum();
        assert_eq!(rows(folder.path(), "sections").len(), sections);
        let pairs = rows(folder.path(), "pairs");
        assert_eq!(pairs.len(), files.len() * (files.len() - 1));
        for row in &speeches {
            let fraction = |pair: &&Vec<(String, String)>| {
                cell(pair, "speech") == cell(row, "speech") && cell(pair, "other") == cell(row, "closest")
            };
            let pair = pairs.iter().find(fraction).unwrap();
            assert_eq!(cell(pair, "fraction"), cell(row, "closest_fraction"));
        }
    }
}

#[test]
fn json_lines_have_the_rows_of_the_csv() {
    let folder = tempfile::tempdir().unwrap();
    let files = copied_files();
    for format in ["csv", "jsonl"] {
        written(&["--format", format], folder.path(), &files);
    }
    // The command that `about` names is another.
    for table in TABLES.into_iter().filter(|table| *table != "about") {
        let lines = fs::read_to_string(folder.path().join(format!("{table}.jsonl"))).unwrap();
        let objects: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let rows = rows(folder.path(), table);
        assert_eq!(objects.len(), rows.len(), "{table}");
        for (object, row) in objects.iter().zip(&rows) {
            for (column, csv) in row {
                let json = match &object[column] {
                    Value::Null => String::new(),
                    Value::String(text) => text.clone(),
                    Value::Array(numbers) => {
                        numbers.iter().map(Value::to_string).collect::<Vec<_>>().join(";")
                    }
                    other => other.to_string(),
                };
                let same = json == *csv || is_figure(csv, &object[column]);
                assert!(same, "{table} {column}: {json:?} {csv:?}");
            }
        }
    }
}

/// Two speeches whose sections begin as formulas do, with commas, quotes and line ends inside.
fn like_formulas(folder: &Path) -> Vec<PathBuf> {
    let text = "=HYPERLINK(\"http://example.org\",\"x\") is what we say, all of us, today.\n\n@SUM(A1) is what we add, all \
        of us, \"today\".\n\n+1 for all of us who are here today.\n\n-1 for nobody of us who is here today.\n";
    ["a, \"b\".txt", "c.txt"]
        .map(|name| folder.join(name))
        .map(|path| {
            fs::write(&path, text).unwrap();
            path
        })
        .to_vec()
}

#[test]
fn csv_is_rfc_4180_and_for_excel_no_cell_is_a_formula() {
    let folder = tempfile::tempdir().unwrap();
    let files = like_formulas(folder.path());
    let (plain, excel) = (folder.path().join("plain"), folder.path().join("excel"));
    written(&["--format", "csv"], &plain, &files);
    written(&["--format", "csv", "--excel"], &excel, &files);
    for table in TABLES {
        let bytes = fs::read_to_string(plain.join(format!("{table}.csv"))).unwrap();
        assert!(bytes.ends_with("\r\n") && !bytes.starts_with('\u{feff}'), "{table}");
        let bytes = fs::read_to_string(excel.join(format!("{table}.csv"))).unwrap();
        assert!(bytes.starts_with('\u{feff}'), "{table}");
        for row in rows(&excel, table) {
            for (column, cell) in row.iter().filter(|(_, cell)| cell.parse::<f64>().is_err()) {
                assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{table} {column}: {cell}");
            }
        }
    }
    let texts = |folder: &Path| -> Vec<String> {
        rows(folder, "sections").iter().map(|row| cell(row, "text").to_owned()).collect()
    };
    assert!(texts(&plain).iter().any(|text| text.starts_with("=HYPERLINK(\"http")));
    assert!(texts(&excel).iter().any(|text| text.starts_with("'=HYPERLINK(\"http")));
}

#[test]
fn tables_need_a_folder_and_take_the_place_of_no_speech() {
    let folder = tempfile::tempdir().unwrap();
    let files = like_formulas(folder.path());
    let (code, _, said) = refrain(&["--format", "csv"], &files);
    assert_eq!(code, Some(2));
    assert!(said.contains("-o FOLDER"), "{said}");
    let (code, _, said) = refrain(&["--format", "json", "--excel"], &files);
    assert_eq!(code, Some(2));
    assert!(said.contains("--format csv"), "{said}");
    // The name of a table, with a speech in it.
    let speech = folder.path().join("speeches.csv");
    fs::rename(&files[1], &speech).unwrap();
    let before = fs::read(&speech).unwrap();
    let named = [files[0].clone(), speech.clone()];
    let (code, ..) = refrain(&["--format", "csv", "-o", folder.path().to_str().unwrap()], &named);
    assert_eq!(code, Some(2));
    assert_eq!(fs::read(&speech).unwrap(), before);
    assert!(!folder.path().join("pairs.csv").exists());
    // A file where the folder should be.
    let (code, ..) =
        refrain(&["--format", "csv", "-o", speech.to_str().unwrap()], &[files[0].clone(), files[0].clone()]);
    assert_eq!(code, Some(2));
}
