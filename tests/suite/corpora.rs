//! Files that hold many speeches, a row each: JSON Lines and CSV.

use std::fs;
use std::path::Path;
use std::process::Output;

use encoding_rs::GB18030;
use serde_json::{Value, json};

use super::support::program;

pub const CANAL: &str =
    "在水渠清淤动员会上的讲话\n\n乡亲们：\n先清上游再清下游。工钱按月发到工人手里，账目贴在村口。";
pub const BRIDGE: &str = "在修桥动员会上的讲话\n\n同志们：\n一、把桥修好。工钱按月发到工人手里，账目贴在村口。\n二、把路修好。路基要压三遍。";
pub const SCHOOL: &str =
    "在校舍修缮动员会上的讲话\n\n各位老师：\n把屋顶先换了。工钱按月发到工人手里，谁领了谁画押。";

pub fn refrain(folder: &Path, arguments: &[&str]) -> Output {
    program().args(arguments).current_dir(folder).output().unwrap()
}

pub fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn json_lines(rows: &[Value]) -> String {
    rows.iter().map(|row| format!("{row}\n")).collect()
}

fn cell(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// A corpus in each form, and a speech in a file of its own.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let rows = [
        json!({"id": 7, "标题": "清淤", "日期": "2023-05-01", "正文": CANAL}),
        json!({"id": 8, "标题": "修桥", "日期": "2024年4月2日", "正文": BRIDGE}),
    ];
    fs::write(folder.path().join("corpus.jsonl"), json_lines(&rows)).unwrap();
    let table = format!("标题;正文;地点\r\n清淤;{};河口\r\n修桥;{};桥头\r\n", cell(CANAL), cell(BRIDGE));
    fs::write(folder.path().join("excel.csv"), GB18030.encode(&table).0).unwrap();
    fs::write(folder.path().join("school.txt"), SCHOOL).unwrap();
    folder
}

/// The titles and paths of an overview.
fn speeches(folder: &Path, arguments: &[&str]) -> Vec<(String, String, Value)> {
    let output = refrain(folder, &[&["overview", "-f", "json", "--no-cache"], arguments].concat());
    assert!(output.status.success(), "{output:?}");
    let overview: Value = serde_json::from_slice(&output.stdout).unwrap();
    let entry = |speech: &Value| {
        let word = |key: &str| speech[key].as_str().unwrap().to_owned();
        (word("path"), word("title"), speech["date"].clone())
    };
    overview["speeches"].as_array().unwrap().iter().map(entry).collect()
}

fn entry(path: &str, title: &str, date: Option<&str>) -> (String, String, Value) {
    (path.to_owned(), title.to_owned(), json!(date))
}

#[test]
fn every_row_is_a_speech_with_the_title_and_the_date_of_its_columns() {
    let folder = folder();
    assert_eq!(
        speeches(folder.path(), &["corpus.jsonl"]),
        [
            entry("corpus.jsonl#1", "清淤", Some("2023-05-01")),
            entry("corpus.jsonl#2", "修桥", Some("2024-04-02"))
        ]
    );
    assert_eq!(
        speeches(folder.path(), &["excel.csv", "school.txt"]),
        [
            entry("excel.csv#2", "清淤", None),
            entry("excel.csv#3", "修桥", None),
            entry("school.txt", "在校舍修缮动员会上的讲话", None)
        ]
    );
    // In a folder, too.
    assert_eq!(speeches(folder.path(), &["."]).len(), 5);
}

#[test]
fn tables_are_read_as_programs_write_them() {
    let folder = tempfile::tempdir().unwrap();
    let table = |separator: char| {
        format!(
            "title{separator}text\r\n清淤{separator}{}\r\n修桥{separator}{}\r\n",
            cell(CANAL),
            cell(BRIDGE)
        )
    };
    let utf_16: Vec<u8> =
        format!("\u{FEFF}{}", table('\t')).encode_utf16().flat_map(u16::to_le_bytes).collect();
    let files = [
        ("comma.csv", table(',').into_bytes()),
        ("semicolon.CSV", format!("\u{FEFF}{}", table(';')).into_bytes()),
        ("tab.tsv", utf_16),
        ("gbk.csv", GB18030.encode(&table(',')).0.into_owned()),
    ];
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).unwrap();
        let path = |row: usize| format!("{name}#{row}");
        assert_eq!(
            speeches(folder.path(), &[name]),
            [entry(&path(2), "清淤", None), entry(&path(3), "修桥", None)],
            "{name}"
        );
    }
}

#[test]
fn a_row_is_a_place_in_answers_and_an_argument_of_its_own() {
    let folder = folder();
    let output = refrain(folder.path(), &["phrases", "corpus.jsonl#2", "excel.csv#2", "school.txt"]);
    let answers = text(&output.stdout);
    let all = answers.lines().find(|line| line.contains("工钱按月发到工人手里")).unwrap();
    let places: Vec<&str> = all.split('\t').skip(3).collect();
    assert_eq!(places, ["corpus.jsonl#2:4", "excel.csv#2:4"]);
    let output = refrain(folder.path(), &["sources", "corpus.jsonl#2", "."]);
    let sources = text(&output.stdout);
    assert!(sources.contains("./excel.csv#3") && !sources.contains("./corpus.jsonl#2"), "{sources}");
    let output = refrain(folder.path(), &["report", "--against", "excel.csv#3", "excel.csv#3", "school.txt"]);
    assert!(output.status.success(), "{output:?}");
    // The whole file, with its rows side by side.
    let output = refrain(folder.path(), &["matrix", "-r", "excel.csv"]);
    assert_eq!(text(&output.stdout).lines().count(), 2);
}

#[test]
fn a_draft_is_one_row() {
    let folder = folder();
    let output = refrain(folder.path(), &["check", "corpus.jsonl#1", "excel.csv#3"]);
    assert!(text(&output.stdout).starts_with("修桥"), "{output:?}");
    for command in [["check", "school.txt", "excel.csv"], ["sources", "excel.csv", "corpus.jsonl"]] {
        let output = refrain(folder.path(), &command);
        assert_eq!(output.status.code(), Some(2));
        assert!(
            text(&output.stderr).contains("excel.csv: holds many speeches; name one by its row"),
            "{output:?}"
        );
    }
}

#[test]
fn rows_of_one_file_are_documents_of_their_own_for_passim() {
    let folder = folder();
    let output = refrain(folder.path(), &["export", "--passim", "corpus.jsonl", "-o", "in.jsonl"]);
    assert!(output.status.success(), "{output:?}");
    let lines = fs::read_to_string(folder.path().join("in.jsonl")).unwrap();
    let documents: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let column = |name: &str| documents.iter().map(|one| one[name].as_str().unwrap()).collect::<Vec<_>>();
    assert_eq!(column("id"), ["corpus.jsonl#1", "corpus.jsonl#2"]);
    assert_eq!(column("series"), column("id"));
    assert_eq!(column("title"), ["清淤", "修桥"]);
    assert_eq!(documents[0]["date"], "2023-05-01");
}

#[test]
fn columns_go_by_the_names_that_are_given() {
    let folder = tempfile::tempdir().unwrap();
    let rows =
        [json!({"discours": CANAL, "jour": "1923", "text": "—"}), json!({"discours": BRIDGE, "nom": "Pont"})];
    fs::write(folder.path().join("a.ndjson"), json_lines(&rows)).unwrap();
    let named = ["--field", "text=discours", "--field", "date=jour", "--field", "title=nom", "a.ndjson"];
    assert_eq!(
        speeches(folder.path(), &named),
        [entry("a.ndjson#1", "在水渠清淤动员会上的讲话", Some("1923")), entry("a.ndjson#2", "Pont", None)]
    );
    let output = refrain(folder.path(), &["overview", "--field", "words=a", "a.ndjson"]);
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn where_nothing_can_be_read_the_file_and_the_row_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let long = format!("{{\"text\": \"{}\"}}", "a".repeat(1_000_000));
    let files = [
        ("no-text.csv", "id,words\n1,a\n", "no-text.csv#1: has no column of text", "只有 id、words"),
        ("no-text.jsonl", "{\"id\": 1}\n", "no-text.jsonl#1: has no column of text", "没有正文列"),
        (
            "open.csv",
            "id,text\n1,a\n2,\"b\n3,c\n",
            "open.csv#3: opens a quotation mark",
            "open.csv#3：有双引号没有结束",
        ),
        ("long.jsonl", &long, "long.jsonl#1: is longer than 1 MB", "long.jsonl#1：超过 1 MB"),
        ("broken.jsonl", "\n{\"text\": \n", "broken.jsonl#2: is not JSON", "broken.jsonl#2：不是 JSON"),
        ("empty.csv", " \n", "empty.csv: is empty", "empty.csv：是空文件"),
    ];
    for (name, content, english, chinese) in files {
        fs::write(folder.path().join(name), content).unwrap();
        for (language, says) in [("en", english), ("zh", chinese)] {
            for command in ["overview", "report"] {
                let output = refrain(folder.path(), &[command, "--lang", language, name, "-r"]);
                assert_eq!(output.status.code(), Some(2), "{name}");
                assert!(text(&output.stderr).contains(says), "{output:?}");
                assert_eq!(text(&output.stdout), "");
            }
        }
    }
    let output = refrain(folder.path(), &["matrix", "open.csv#2", "long.jsonl"]);
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn rows_that_cannot_be_read_are_counted_where_the_rest_can() {
    let folder = tempfile::tempdir().unwrap();
    let rows = format!(
        "标题,正文\n清淤,{}\n多,一,二,三\n空,\n坏,\"他说\"好\"\"\n修桥,{}\n",
        cell(CANAL),
        cell(BRIDGE)
    );
    fs::write(folder.path().join("some.csv"), rows).unwrap();
    fs::write(folder.path().join("info.csv"), "path,地点\na.txt,河口\n").unwrap();
    let output = refrain(folder.path(), &["overview", "some.csv"]);
    assert!(output.status.success());
    let told = text(&output.stderr);
    assert!(
        told.contains("some.csv: 3 rows left out, the first: some.csv#3: has 4 cells instead of 2"),
        "{told}"
    );
    assert!(text(&output.stdout).starts_with("2 speeches"));
    // In a folder a table without texts is one more file that is no speech.
    let output = refrain(folder.path(), &["overview", "."]);
    assert!(text(&output.stderr).contains("left out: ./info.csv#1: has no column of text"), "{output:?}");
    assert!(text(&output.stdout).starts_with("2 speeches"));
    // An all-clear must not rest on less than the reader thinks.
    let output = refrain(folder.path(), &["check", "some.csv", "some.csv#2"]);
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    for row in ["some.csv#9", "some.csv#3"] {
        let output = refrain(folder.path(), &["report", row, "some.csv#2"]);
        assert_eq!(output.status.code(), Some(2));
        assert!(text(&output.stderr).contains(&format!("{row}: ")), "{output:?}");
    }
}

#[test]
fn a_report_does_not_write_over_the_file_of_a_row_and_hashes_it_once() {
    let folder = folder();
    let rows = ["excel.csv#2", "excel.csv#3"];
    let output = refrain(folder.path(), &["report", rows[0], rows[1], "-o", "excel.csv"]);
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    let output = refrain(folder.path(), &["report", "-f", "json", rows[0], rows[1]]);
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let inputs = report["provenance"]["inputs"].as_array().unwrap();
    assert_eq!(inputs.iter().map(|input| input["name"].as_str().unwrap()).collect::<Vec<_>>(), ["excel.csv"]);
    assert!(inputs[0]["sha256"].is_string());
}
