//! `refrain check`: what is to be looked at before a draft is sent, and the exit code that a script goes by.

use std::fs;
use std::path::Path;

use super::support::archive::archive;
use super::support::program;

const LAST_YEAR: [&str; 6] = [
    "在云溪县教育工作会议上的讲话",
    "同志们：",
    "今天召开云溪县教育工作会议，总结去年工作，部署今年任务。",
    "一、肯定成绩。云溪县新建幼儿园12所，云溪县第一中学综合楼投入使用。云溪的老师们付出了很多。",
    "二、明确任务。推进教师轮岗，抓好校园安全，云溪县要办好人民满意的教育。",
    "让我们共同努力，为云溪教育的明天而奋斗。",
];

/// Made from last year's speech for another county, whose name is forgotten once, without `县`.
const DRAFT: [&str; 6] = [
    "在白河县教育工作会议上的讲话",
    "同志们：",
    "今天召开白河县教育工作会议，总结去年工作，部署今年任务。",
    "一、肯定成绩。白河县新建小学5所，白河县教师待遇稳步提高。",
    "二、明确任务。推进教师轮岗，抓好校园安全，让云溪的孩子就近上学，白河县要办好人民满意的教育。",
    "让我们共同努力，为白河教育的明天而奋斗。",
];

fn write_docx(path: &Path, paragraphs: &[&str]) {
    let body: String =
        paragraphs.iter().map(|text| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")).collect();
    let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let document = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"{space}\"><w:body>{body}</w:body></w:document>"
    );
    fs::write(path, archive(&[("word/document.xml", document.as_bytes())])).unwrap();
}

/// The exit code, what is printed and what is complained of, of a check in a folder.
fn check(folder: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = program().arg("check").args(arguments).current_dir(folder).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    write_docx(&folder.path().join("last year.docx"), &LAST_YEAR);
    write_docx(&folder.path().join("draft.docx"), &DRAFT);
    folder
}

#[test]
fn the_forgotten_name_is_found_though_only_its_stem_stands() {
    let folder = folder();
    let (code, list, complaints) = check(folder.path(), &["last year.docx", "draft.docx"]);
    assert_eq!((code, complaints.as_str()), (Some(1), ""), "{list}");
    assert!(list.starts_with("在白河县教育工作会议上的讲话: 1 thing to look at\n"), "{list}");
    assert!(list.contains("  云溪 (place of 1): paragraph 5"), "{list}");
    assert!(!list.contains("白河县 ("), "{list}");
    let (_, chinese, _) = check(folder.path(), &["--lang", "zh", "last year.docx", "draft.docx"]);
    assert!(chinese.contains("云溪（地名，属于第 1 篇）：第 5 段"), "{chinese}");
}

#[test]
fn what_is_ticked_off_beside_the_draft_is_not_listed_again() {
    let folder = folder();
    let notes = folder.path().join("draft.refrain.toml");
    fs::write(&notes, "version = 2\nticked = [\"云溪\"]\n").unwrap();
    let (code, list, _) = check(folder.path(), &["last year.docx", "draft.docx"]);
    assert_eq!(code, Some(0), "{list}");
    assert!(list.contains(": nothing to look at\n") && list.contains("\nTicked off: 1\n"), "{list}");
}

#[test]
fn the_all_clear_says_what_was_looked_for_and_what_was_not() {
    let folder = folder();
    let (code, list, _) = check(folder.path(), &["draft.docx", "last year.docx"]);
    assert_eq!(code, Some(0), "the earlier speech has only its own names: {list}");
    assert!(list.contains("\nLooked for: names, ") && list.contains("\nNot looked for: "), "{list}");
}

#[test]
fn a_draft_that_cannot_be_read_is_an_error() {
    let folder = folder();
    fs::write(folder.path().join("empty.txt"), "").unwrap();
    let (code, list, complaint) = check(folder.path(), &["last year.docx", "draft.docx", "empty.txt"]);
    assert_eq!((code, list.as_str()), (Some(2), ""));
    assert!(complaint.contains("empty.txt"), "{complaint}");
    let (code, _, _) = check(folder.path(), &["draft.docx"]);
    assert_eq!(code, Some(2), "nothing to hold it against");
}
