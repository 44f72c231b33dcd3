//! `refrain export --passim` and `refrain clusters`: files in passim's format, as its documentation describes it.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Output;

use serde_json::{Value, json};

use super::support::program;

/// With a character beyond the basic plane before what both say, and a blank too many.
const BRIDGE: &str = "在𠮷水镇修桥动员会上的讲话\n（2024年4月2日）\n\n同志们：\n\
    一、把桥修好。石料要在汛期以前运到桥头，工钱按月发到工人手里。\n\
    二、把路修好。石料要在汛期以前运到桥头，路基要压三遍。\n";
const CANAL: &str =
    "在水渠清淤动员会上的讲话\n\n乡亲们：\n先清上游再清下游。工钱按月发到工人手里，账目贴在村口。\n";

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("speeches/2024")).unwrap();
    fs::write(folder.path().join("speeches/2024/bridge.txt"), BRIDGE).unwrap();
    fs::write(folder.path().join("speeches/canal.txt"), CANAL).unwrap();
    fs::write(folder.path().join("speeches/empty.txt"), "").unwrap();
    folder
}

fn refrain(folder: &Path, arguments: &[&str]) -> Output {
    program().args(arguments).current_dir(folder).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// The documents of an export.
fn exported(folder: &Path) -> Vec<Value> {
    let output = refrain(folder, &["export", "--passim", "speeches", "-o", "in.jsonl"]);
    assert!(output.status.success(), "{output:?}");
    let lines = fs::read_to_string(folder.join("in.jsonl")).unwrap();
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// What passim writes of a passage that stands in all documents: `text` from `begin` to `end`, the other columns as in the
/// documents.
fn passages(documents: &[Value], wording: &str) -> String {
    let mut out = String::new();
    for (number, document) in documents.iter().enumerate() {
        let whole = document["text"].as_str().unwrap();
        let begin = whole[..whole.find(wording).unwrap()].chars().count();
        let end = begin + wording.chars().count();
        let passage = json!({
            "uid": -7_000_000_000_000_000_000_i64 + number as i64, "cluster": 8_589_934_592_i64,
            "size": documents.len(), "begin": begin, "end": end, "text": wording, "pboiler": 0.5,
            "id": document["id"], "series": document["series"], "title": document["title"],
            "locs": ["5 point 一、把桥修好。"], "src": [{"uid": 1, "begin": 0, "end": 2}],
        });
        writeln!(out, "{passage}").unwrap();
    }
    out
}

#[test]
fn speeches_become_documents_of_passim_with_offsets_in_characters() {
    let folder = folder();
    let output = refrain(folder.path(), &["export", "--passim", "speeches", "-o", "in.jsonl"]);
    let said = text(&output.stdout);
    assert!(said.starts_with("in.jsonl: 2 speeches, "), "{said}");
    assert!(
        said.contains("\n  passim --floating-ngrams -n 6 -m 1 -a 6 -g 20 in.jsonl passim-out\n"),
        "{said}"
    );
    assert!(said.contains("recur inside of one document") && !said.contains("(here 0.0%"), "{said}");
    assert!(text(&output.stderr).contains("empty.txt"), "{output:?}");
    let documents = exported(folder.path());
    assert_eq!(documents.len(), 2);
    let bridge = &documents[0];
    assert_eq!(bridge["id"], "speeches/2024/bridge.txt");
    assert_eq!(bridge["series"], "speeches/2024/bridge");
    assert_eq!(bridge["title"], "在𠮷水镇修桥动员会上的讲话");
    assert_eq!((&bridge["date"], &bridge["language"]), (&json!("2024-04-02"), &json!("zh")));
    let characters: Vec<char> = bridge["text"].as_str().unwrap().chars().collect();
    let places = bridge["locs"].as_array().unwrap();
    let point = places.iter().find(|place| place["loc"].as_str().unwrap().contains("point 二、")).unwrap();
    let number = |column: &str| usize::try_from(point[column].as_u64().unwrap()).unwrap();
    let own: String = characters[number("start")..][..number("length")].iter().collect();
    assert!(own.starts_with("二、把路修好。石料") && own.ends_with("压三遍。"), "{own}");
}

#[test]
fn an_export_never_replaces_a_speech_and_an_empty_folder_is_an_error() {
    let folder = folder();
    let output = refrain(folder.path(), &["export", "--passim", "speeches", "-o", "speeches/canal.txt"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(fs::read_to_string(folder.path().join("speeches/canal.txt")).unwrap(), CANAL);
    fs::create_dir(folder.path().join("none")).unwrap();
    fs::write(folder.path().join("in.jsonl"), "old").unwrap();
    let output = refrain(folder.path(), &["export", "--passim", "none", "-o", "in.jsonl"]);
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert_eq!(fs::read_to_string(folder.path().join("in.jsonl")).unwrap(), "old");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3, "nothing half written is left");
}

#[test]
fn an_export_in_a_folder_that_is_read_is_no_speech_and_replaces_only_another_one() {
    let folder = folder();
    let export = |output: &str| refrain(folder.path(), &["export", "--passim", "speeches", "-o", output]);
    // Twice: the second time the first export lies among the speeches.
    for _ in 0..2 {
        let output = export("speeches/in.jsonl");
        assert!(output.status.success(), "{output:?}");
        assert!(text(&output.stdout).starts_with("speeches/in.jsonl: 2 speeches, "), "{output:?}");
    }
    let output = export("in.jsonl");
    let told = text(&output.stderr);
    assert!(told.contains("left out: speeches/in.jsonl: was written for passim"), "{told}");
    assert_eq!(fs::read_to_string(folder.path().join("in.jsonl")).unwrap().lines().count(), 2);
    // What is no speech and no export is not lost.
    let files = [
        ("speeches/README.md", "# About"),
        ("speeches/own.jsonl", "{\"text\": \"工钱按月发到工人手里。\"}\n"),
        ("speeches/2024/a.refrain", "model"),
    ];
    for (name, content) in files {
        fs::write(folder.path().join(name), content).unwrap();
        let output = export(name);
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        assert_eq!(fs::read_to_string(folder.path().join(name)).unwrap(), content);
    }
    let output = export("speeches/new.json");
    assert!(text(&output.stderr).contains("would be taken for a speech the next time"), "{output:?}");
    assert!(output.status.code() == Some(2) && !folder.path().join("speeches/new.json").exists());
}

#[test]
fn documents_are_written_to_the_standard_output_and_the_summary_beside_it() {
    let folder = folder();
    let output = refrain(folder.path(), &["export", "--passim", "speeches", "-o", "-"]);
    assert!(output.status.success(), "{output:?}");
    let lines = text(&output.stdout);
    assert!(
        lines.lines().count() == 2 && lines.lines().all(|line| serde_json::from_str::<Value>(line).is_ok())
    );
    assert!(text(&output.stderr).contains("2 speeches, "), "{output:?}");
    assert!(!folder.path().join("-").exists());
}

#[test]
fn clusters_are_listed_with_their_passages_and_bad_lines_are_told_by_their_number() {
    let folder = folder();
    let documents = exported(folder.path());
    let good = passages(&documents, "工钱按月发到工人手里");
    let bad = "{\"cluster\": 1, \"begin\": 3}\n\nnot JSON\n";
    fs::create_dir(folder.path().join("out.json")).unwrap();
    fs::write(folder.path().join("out.json/part-00000-a.json"), bad.to_owned() + &good).unwrap();
    fs::write(folder.path().join("out.json/part-00001-a.json"), [b"\xFF\xFE\n", good.as_bytes()].concat())
        .unwrap();
    fs::write(folder.path().join("out.json/_SUCCESS"), "").unwrap();
    fs::write(folder.path().join("out.json/.part-00000-a.json.crc"), b"crc\0").unwrap();
    for name in ["out.json", "."] {
        let output = refrain(folder.path(), &["clusters", name]);
        assert!(output.status.success(), "{output:?}");
        let (list, complaints) = (text(&output.stdout), text(&output.stderr));
        assert!(list.starts_with("1 cluster of 4 passages in 2 documents\n"), "{list}");
        assert!(list.contains("cluster 8589934592: 2 documents, 50% of its links"), "{list}");
        assert!(list.contains("工钱按月发到工人手里"), "{list}");
        let text_of_bridge: Vec<char> = documents[0]["text"].as_str().unwrap().chars().collect();
        let place =
            list.lines().find_map(|line| line.trim().strip_prefix("speeches/2024/bridge.txt  ")).unwrap();
        let (begin, end) = place.split_once('-').unwrap();
        let range = begin.parse::<usize>().unwrap()..end.parse().unwrap();
        assert_eq!(text_of_bridge[range].iter().collect::<String>(), "工钱按月发到工人手里");
        for told in [
            "part-00000-a.json, line 1: no passage of passim: missing field",
            "line 3:",
            "line 1: not in UTF-8",
        ] {
            assert!(complaints.contains(told), "{told}: {complaints}");
        }
    }
    let one = refrain(folder.path(), &["clusters", "out.json", "--open", "8589934592"]);
    assert!(text(&one.stdout).starts_with("cluster 8589934592"), "{one:?}");
    for (arguments, told) in [
        (["clusters", "out.json", "--open", "5"].as_slice(), "there is no cluster 5"),
        (&["clusters", "speeches"], "no passage of passim"),
        (&["clusters", "missing.json"], "missing.json: cannot be read"),
        (&["clusters", "/dev/zero"], "/dev/zero: cannot be read"),
    ] {
        let output = refrain(folder.path(), arguments);
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        assert!(text(&output.stderr).contains(told), "{output:?}");
    }
}

#[test]
fn lists_are_limited_and_speak_the_readers_language() {
    let folder = folder();
    let mut lines = String::new();
    for cluster in 0..40 {
        for id in ["a", "b"] {
            writeln!(
                lines,
                "{}",
                json!({"cluster": cluster, "size": 3, "uid": id.len(), "begin": 0, "end": 6, "id": id})
            )
            .unwrap();
        }
    }
    fs::write(folder.path().join("out.json"), lines).unwrap();
    let list = text(&refrain(folder.path(), &["clusters", "out.json"]).stdout);
    assert_eq!(list.lines().filter(|line| line.starts_with("cluster ")).count(), 30, "{list}");
    assert!(list.contains("and 10 more"), "{list}");
    assert!(list.contains("1 of 3 documents"), "one uid is one document: {list}");
    let list = text(&refrain(folder.path(), &["clusters", "out.json", "--top", "2", "--lang", "zh"]).stdout);
    assert!(list.starts_with("40 个聚类") && list.contains("另有 38 个"), "{list}");
}
