//! What is known of speeches beside their texts: a table about them, the names of their files, the columns of a corpus.

use std::fs;
use std::path::Path;

use encoding_rs::GB18030;
use serde_json::{Value, json};

use super::corpora::{BRIDGE, CANAL, SCHOOL, refrain, text};
use super::support::program;

/// Three speeches in a folder, and a table about two of them beside it.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("texts")).unwrap();
    for (name, speech) in [("河口_2023", CANAL), ("桥头_2024", BRIDGE), ("河口_2021", SCHOOL)] {
        fs::write(folder.path().join(format!("texts/{name}.txt")), speech).unwrap();
    }
    let table = "路径,级别,日期,=作者\r\ntexts/河口_2023.txt,镇,2023-05-01,\"何, 秋实\"\r\n./texts/桥头_2024.txt,县,,\r\n";
    fs::write(folder.path().join("info.csv"), GB18030.encode(table).0).unwrap();
    folder
}

fn overview(folder: &Path, arguments: &[&str]) -> Value {
    let output = refrain(folder, &[&["overview", "-f", "json", "--no-cache"], arguments].concat());
    assert!(output.status.success(), "{output:?}");
    serde_json::from_slice(&output.stdout).unwrap()
}

const GIVEN: [&str; 4] = ["--meta", "info.csv", "--name-pattern", "{place}_{year}"];

#[test]
fn a_table_and_names_say_what_is_known_of_speeches() {
    let folder = folder();
    let overview = overview(folder.path(), &[&["texts"], &GIVEN[..]].concat());
    let known: Vec<&Value> =
        overview["speeches"].as_array().unwrap().iter().map(|one| &one["metadata"]).collect();
    assert_eq!(known.len(), 3);
    assert_eq!(*known[0], json!({"place": "桥头", "year": "2024", "级别": "县"}));
    assert_eq!(*known[1], json!({"place": "河口", "year": "2021"}));
    assert_eq!(*known[2], json!({"place": "河口", "year": "2023", "级别": "镇", "=作者": "何, 秋实"}));
    assert_eq!(overview["speeches"][2]["date"], "2023-05-01");
    let warnings = overview["warnings"].as_array().unwrap();
    let expected = "info.csv: no row for 1 of 3 speeches, the first: texts/河口_2021.txt";
    assert_eq!(warnings, &[json!(expected)]);
    // From another folder the paths are still those that the table means.
    let output = refrain(&folder.path().join("texts"), &["overview", ".", "--meta", "../info.csv"]);
    assert!(text(&output.stdout).contains("镇"), "{output:?}");
}

#[test]
fn what_is_given_beside_a_text_is_not_remembered_for_the_next_time() {
    let folder = folder();
    fs::write(folder.path().join("named.csv"), "path,title,date\ntexts/河口_2023.txt,清淤,2019-01-02\n")
        .unwrap();
    let cache = tempfile::tempdir().unwrap();
    let titles = |arguments: &[&str]| {
        let all = [&["overview", "-f", "json", "texts"], arguments].concat();
        let output =
            program().args(all).current_dir(folder.path()).env("XDG_CACHE_HOME", cache.path()).output();
        let told: Value = serde_json::from_slice(&output.unwrap().stdout).unwrap();
        (told["speeches"][2]["title"].clone(), told["speeches"][2]["date"].clone())
    };
    assert_eq!(titles(&["--meta", "named.csv"]), (json!("清淤"), json!("2019-01-02")));
    assert_eq!(titles(&[]).0, json!("在水渠清淤动员会上的讲话"), "out of the cache");
    assert_eq!(titles(&["--meta", "named.csv"]).0, json!("清淤"));
}

#[test]
fn the_overview_is_sorted_and_grouped_by_what_is_known() {
    let folder = folder();
    let order = |arguments: &[&str]| {
        let overview = overview(folder.path(), &[&["texts"], &GIVEN[..], arguments].concat());
        (overview["order"].clone(), overview["groups"].clone())
    };
    assert_eq!(order(&[]), (json!([0, 1, 2]), json!([])));
    assert_eq!(order(&["--sort", "year"]).0, json!([1, 2, 0]));
    assert_eq!(order(&["--sort", "-year"]).0, json!([0, 2, 1]));
    // What is not known comes last either way.
    assert_eq!(order(&["--sort", "级别"]).0, json!([0, 2, 1]));
    assert_eq!(order(&["--sort", "-级别"]).0, json!([2, 0, 1]));
    let groups = json!([{"value": "桥头", "speeches": [0]}, {"value": "河口", "speeches": [2, 1]}]);
    assert_eq!(order(&["--group", "place", "--sort", "-year"]).1, groups);
    let arguments = [&["overview", "texts", "--group", "place"], &GIVEN[..]].concat();
    let printed = text(&refrain(folder.path(), &arguments).stdout);
    let groups: Vec<&str> =
        printed.lines().filter(|line| line.contains("letters and figures, coverage")).collect();
    assert!(
        groups[0].starts_with("桥头: 1 speech, ") && groups[1].starts_with("河口: 2 speeches, "),
        "{printed}"
    );
    let output = refrain(folder.path(), &[&["overview", "texts", "--sort", "rank"], &GIVEN[..]].concat());
    assert_eq!(output.status.code(), Some(2));
    assert!(
        text(&output.stderr)
            .contains("no speech has a column rank; there are path, coverage, length, date, title, place")
    );
}

#[test]
fn every_report_has_what_is_known() {
    let folder = folder();
    let report = |arguments: &[&str]| {
        let output = refrain(folder.path(), &[&["report", "-r", "texts"], &GIVEN[..], arguments].concat());
        assert!(output.status.success(), "{output:?}");
        text(&output.stdout)
    };
    assert!(report(&[]).contains("place: 河口; year: 2023; 级别: 镇; =作者: 何, 秋实"));
    assert!(report(&["--lang", "zh"]).contains("place：河口；year：2023；级别：镇"));
    assert!(report(&["-f", "html"]).contains("place: 桥头; year: 2024; 级别: 县"));
    let json: Value = serde_json::from_str(&report(&["-f", "json"])).unwrap();
    assert_eq!(json["speeches"][0]["metadata"], json!({"place": "桥头", "year": "2024", "级别": "县"}));
    assert_eq!(json["speeches"][2]["date"], "2023-05-01");
    let inputs = json["provenance"]["inputs"].as_array().unwrap();
    assert!(inputs.iter().any(|input| input["name"] == "info.csv" && input["sha256"].is_string()));
    report(&["-f", "docx", "-o", "report.docx"]);
    let read = refrain(folder.path(), &["report", "report.docx", "texts/桥头_2024.txt", "-f", "json"]);
    assert!(text(&read.stdout).contains("place: 桥头; year: 2024; 级别: 县"));
}

#[test]
fn every_table_repeats_what_is_known() {
    let folder = folder();
    let write = |arguments: &[&str]| {
        let output = refrain(folder.path(), &[&["report", "-r", "texts"], &GIVEN[..], arguments].concat());
        assert!(output.status.success(), "{output:?}");
    };
    write(&["-f", "csv", "-o", "csv"]);
    let rows = |table: &str| {
        let mut reader = csv::Reader::from_path(folder.path().join(format!("csv/{table}.csv"))).unwrap();
        let names: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        move |row: usize, name: &str| {
            let column = names.iter().position(|one| one == name).unwrap_or_else(|| panic!("no {name}"));
            rows[row][column].to_owned()
        }
    };
    let speeches = rows("speeches");
    assert_eq!((speeches(2, "级别"), speeches(2, "=作者")), ("镇".to_owned(), "何, 秋实".to_owned()));
    assert_eq!(rows("nodes")(0, "place"), "桥头");
    assert_eq!(rows("pairs")(0, "other_year"), "2021");
    let occurrence = rows("occurrences");
    assert_eq!((occurrence(0, "date"), occurrence(0, "year")), (String::new(), "2024".to_owned()));
    write(&["-f", "csv", "--excel", "-o", "excel"]);
    let excel = fs::read_to_string(folder.path().join("excel/speeches.csv")).unwrap();
    assert!(excel.lines().next().unwrap().contains(",级别,'=作者,"), "{excel}");
    write(&["-f", "jsonl", "-o", "jsonl"]);
    let nodes = fs::read_to_string(folder.path().join("jsonl/nodes.jsonl")).unwrap();
    let node: Value = serde_json::from_str(nodes.lines().next().unwrap()).unwrap();
    assert_eq!((&node["place"], &node["=作者"]), (&json!("桥头"), &Value::Null));
    write(&["-f", "xlsx", "-o", "book.xlsx"]);
    // A document for passim has them as columns, in names that Spark takes.
    let output =
        refrain(folder.path(), &[&["export", "--passim", "texts", "-o", "in.jsonl"], &GIVEN[..]].concat());
    assert!(output.status.success(), "{output:?}");
    let exported = fs::read_to_string(folder.path().join("in.jsonl")).unwrap();
    let last: Value = serde_json::from_str(exported.lines().nth(2).unwrap()).unwrap();
    assert_eq!(
        (&last["级别"], &last["_作者"], &last["year"]),
        (&json!("镇"), &json!("何, 秋实"), &json!("2023"))
    );
}

#[test]
fn the_columns_of_a_corpus_are_known_of_its_rows_and_told_from_those_of_the_tables() {
    let folder = tempfile::tempdir().unwrap();
    let rows = [
        json!({"text": CANAL, "path": "a/b.txt", "Section": "水", "年份": 2023}),
        json!({"text": BRIDGE, "path": "c.txt", "年份": 2024}),
    ];
    let lines: String = rows.iter().map(|row| format!("{row}\n")).collect();
    fs::write(folder.path().join("corpus.jsonl"), lines).unwrap();
    fs::write(folder.path().join("info.csv"), "file,地点\ncorpus.jsonl#2,桥头\n").unwrap();
    let overview = overview(folder.path(), &["corpus.jsonl", "--meta", "info.csv"]);
    assert_eq!(overview["speeches"][1]["metadata"], json!({"path": "c.txt", "年份": "2024", "地点": "桥头"}));
    let output = refrain(folder.path(), &["report", "-r", "corpus.jsonl", "-f", "csv", "-o", "csv"]);
    assert!(output.status.success(), "{output:?}");
    let head = |table: &str| {
        let table = fs::read_to_string(folder.path().join(format!("csv/{table}.csv"))).unwrap();
        table.lines().next().unwrap().to_owned()
    };
    // In the order of the file, which `json!` sorts.
    assert!(
        head("speeches").starts_with("speech,path,title,date,meta_Section,meta_path,年份,format"),
        "{}",
        head("speeches")
    );
    assert!(
        head("links")
            .starts_with("a_speech,a_path,a_title,a_date,a_meta_Section,a_meta_path,a_年份,a_section")
    );
}

#[test]
fn what_is_wrong_with_a_table_or_a_pattern_is_told_with_its_row() {
    let folder = folder();
    let run = |arguments: &[&str]| {
        let output = refrain(folder.path(), &[&["overview", "texts", "--no-cache"], arguments].concat());
        (output.status.code(), text(&output.stderr))
    };
    let tables = [
        ("name,place\na,b\n", "bad.csv#1: has no column of paths"),
        ("path,place\n\"a.txt,b\n", "bad.csv#2: opens a quotation mark"),
        ("path,place\n,b\n", "bad.csv#2: has no path"),
    ];
    for (content, says) in tables {
        fs::write(folder.path().join("bad.csv"), content).unwrap();
        let (code, told) = run(&["--meta", "bad.csv"]);
        assert!(code == Some(2) && told.contains(says), "{told}");
    }
    assert_eq!(run(&["--meta", "none.csv"]).0, Some(2));
    let table =
        "path,地点\ntexts/河口_2023.txt,河口\n\"texts/\"桥头,x\n,y\nnone.txt,z\ntexts/河口_2023.txt,w\n";
    fs::write(folder.path().join("some.csv"), table).unwrap();
    let (code, told) = run(&["--meta", "some.csv"]);
    assert_eq!(code, Some(0));
    assert!(
        told.contains("some.csv: 4 rows left out, the first: some.csv#3: has text after the quotation mark"),
        "{told}"
    );
    fs::write(
        folder.path().join("some.csv"),
        "path,地点\ntexts/河口_2023.txt,河口\ntexts/../texts/河口_2023.txt,w\n",
    )
    .unwrap();
    let (_, told) = run(&["--meta", "some.csv", "--lang", "zh"]);
    assert!(told.contains("some.csv：已略去 1 行：some.csv#3：所指的 texts/../texts/河口_2023.txt 与第 2 行相同，以第 2 行为准"), "{told}");
    for (pattern, says) in
        [("{place", "a brace is not closed"), ("place", "it has no field"), ("{a}{b}", "side by side")]
    {
        let (code, told) = run(&["--name-pattern", pattern]);
        assert!(code == Some(2) && told.contains(says), "{told}");
    }
    let (code, told) = run(&["--name-pattern", "{地点}-{year}"]);
    assert_eq!(code, Some(0));
    assert!(
        told.contains(
            "--name-pattern {地点}-{year}: 3 of 3 names do not match, the first: texts/桥头_2024.txt"
        ),
        "{told}"
    );
}
