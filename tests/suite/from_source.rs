//! Texts that speeches were written from: what stands in them is told apart.

use std::fs;
use std::path::Path;
use std::process::Output;

use serde_json::Value;

use crate::json_schema::assert_valid;
use crate::support::program;

const ORDER: &str = "关于做好汛期安全生产工作的紧急通知\n各地各单位要严格落实领导带班和值班值守制度。\n";
const FIRST: &str = "在镇防汛会议上的讲话\n\n同志们：\n严格落实领导带班和值班值守制度，石桥水库今晚开闸。\n\
    村里的老水渠要一段一段清淤。\n";
const SECOND: &str = "在村防汛会议上的讲话\n\n乡亲们：\n严格落实领导带班和值班值守制度，南坡的羊今晚赶回来。\n\
    村里的老水渠要一段一段清淤。\n";

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [("a.txt", FIRST), ("b.txt", SECOND), ("order.txt", ORDER)] {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn report(folder: &Path, arguments: &[&str]) -> Output {
    program().args(["report", "a.txt", "b.txt"]).args(arguments).current_dir(folder).output().unwrap()
}

fn json(folder: &Path, arguments: &[&str]) -> Value {
    let output = report(folder, &[arguments, &["--format", "json"]].concat());
    assert!(output.status.success(), "{output:?}");
    let report = serde_json::from_slice(&output.stdout).unwrap();
    assert_valid(&report);
    report
}

/// What of the first speech is of a class.
fn wordings<'a>(report: &'a Value, class: &str) -> Vec<String> {
    let speech = &report["speeches"][0];
    let text: Vec<char> = speech["text"].as_str().unwrap().chars().collect();
    let at = |span: &'a Value, end: &str| usize::try_from(span[end].as_u64().unwrap()).unwrap();
    let spans = speech["spans"].as_array().unwrap().iter().filter(|span| span["kind"] == class);
    spans.map(|span| text[at(span, "start")..at(span, "end")].iter().collect()).collect()
}

#[test]
fn what_a_source_has_is_told_in_every_report_and_counts_as_no_sharing() {
    let folder = folder();
    let without = json(folder.path(), &[]);
    assert!(wordings(&without, "shared").iter().any(|wording| wording.contains("领导带班和值班值守")));
    assert!(without["speeches"][0]["shares"].get("source").is_none());
    let with = json(folder.path(), &["--source", "order.txt"]);
    assert_eq!(wordings(&with, "source"), ["严格落实领导带班和值班值守制度"]);
    assert!(wordings(&with, "shared").iter().all(|wording| !wording.contains("值班值守")));
    assert!(wordings(&with, "shared").iter().any(|wording| wording.contains("老水渠")));
    assert_eq!(with["sources"][0]["path"], "order.txt");
    let inputs = with["provenance"]["inputs"].as_array().unwrap();
    assert!(inputs.iter().any(|input| input["name"] == "order.txt"));
    let share = with["speeches"][0]["shares"]["source"].as_f64().unwrap();
    let text = String::from_utf8(report(folder.path(), &["--source", "order.txt"]).stdout).unwrap();
    assert!(text.contains(&format!("source {:.1} %", share * 100.0)) && text.contains("order.txt"), "{text}");
    let html =
        String::from_utf8(report(folder.path(), &["--source", "order.txt", "--format", "html"]).stdout)
            .unwrap();
    assert!(html.contains("data-class=\"source\""), "{html}");
    let html = String::from_utf8(report(folder.path(), &["--format", "html"]).stdout).unwrap();
    assert!(!html.contains("data-class=\"source\""));
}

#[test]
fn the_notes_beside_the_first_speech_name_sources_too() {
    let folder = folder();
    fs::write(folder.path().join("a.refrain.toml"), "version = 2\nsources = [\"order.txt\"]\n").unwrap();
    let named = json(folder.path(), &[]);
    assert_eq!(wordings(&named, "source").len(), 1);
    // Named twice it is one.
    let twice = json(folder.path(), &["--source", "./order.txt"]);
    assert_eq!(twice["sources"].as_array().unwrap().len(), 1);
}

#[test]
fn a_source_that_cannot_be_read_is_an_error() {
    let folder = folder();
    let output = report(folder.path(), &["--source", "gone.txt"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().contains("gone.txt: no such file"));
    // It was read, so it is not written over.
    let output = report(folder.path(), &["--source", "order.txt", "-o", "order.txt"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(fs::read_to_string(folder.path().join("order.txt")).unwrap(), ORDER);
}
