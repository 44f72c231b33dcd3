//! Which files a user means: folders, the standard input, names that nobody would choose.

use std::fs;
use std::io::Write;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use super::json_schema::assert_valid;

const SPEECH: &str =
    "同志们：\n今天，我们在这里召开会议。\n一、提高站位\n要抓好落实。\n二、压实责任\n要抓好落实。\n";

fn folder(files: &[&str]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for name in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, SPEECH).unwrap();
    }
    folder
}

/// What the program says to arguments in a folder, with a text on its standard input.
fn refrain(folder: &Path, arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_refrain"))
        .args(arguments)
        .args(["--reference", "none", "--lang", "en"])
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // Nobody may read it.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn json(output: &Output) -> Value {
    let report = serde_json::from_slice(&output.stdout).unwrap();
    assert_valid(&report);
    report
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn paths(report: &Value) -> Vec<&str> {
    report["speeches"].as_array().unwrap().iter().map(|speech| speech["path"].as_str().unwrap()).collect()
}

#[test]
fn a_folder_gives_all_its_speeches_in_natural_order() {
    let folder = folder(&[
        "s/10.txt",
        "s/2.txt",
        "s/.hidden.txt",
        "s/.git/a.txt",
        "s/sub/1.md",
        "s/x.refrain.toml",
        "s/README.md",
    ]);
    fs::write(folder.path().join("s/3.png"), b"\x89PNG\r\n").unwrap();
    fs::write(folder.path().join("s/empty.txt"), b"").unwrap();
    symlink("..", folder.path().join("s/sub/up")).unwrap();
    let output = refrain(folder.path(), &["report", "--format", "json", "-r", "s"], "");
    let report = json(&output);
    assert_eq!(paths(&report), ["s/2.txt", "s/10.txt", "s/sub/1.md"]);
    let warnings: Vec<&str> =
        report["warnings"].as_array().unwrap().iter().map(|warning| warning.as_str().unwrap()).collect();
    assert_eq!(warnings.len(), 1, "{warnings:?}");
    assert!(warnings[0].starts_with("left out: 2 files of folders, the first: s/3.png"), "{warnings:?}");
}

#[test]
fn a_folder_without_the_option_is_an_error_that_names_it() {
    let folder = folder(&["s/1.txt", "s/2.txt"]);
    let output = refrain(folder.path(), &["report", "s"], "");
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("take all of them with -r"), "{}", said(&output));
}

#[test]
fn far_too_many_speeches_are_an_error() {
    let names: Vec<String> = (0..201).map(|number| format!("s/{number}.txt")).collect();
    let folder = folder(&names.iter().map(String::as_str).collect::<Vec<_>>());
    let output = refrain(folder.path(), &["report", "-r", "s"], "");
    assert!(said(&output).contains("201 speeches are too many"), "{}", said(&output));
}

#[test]
fn the_standard_input_is_a_speech() {
    let folder = folder(&["b.txt"]);
    let output = refrain(
        folder.path(),
        &["report", "--format", "json", "-", "b.txt"],
        "今天，我们开会。\n要抓好落实。\n散会。",
    );
    let report = json(&output);
    assert_eq!(paths(&report), ["-", "b.txt"]);
    assert_eq!(report["speeches"][0]["title"], "standard input");
    let twice = refrain(folder.path(), &["report", "-", "-", "b.txt"], SPEECH);
    assert_eq!(twice.status.code(), Some(2));
    assert!(said(&twice).contains("given twice"), "{}", said(&twice));
    let empty = refrain(folder.path(), &["report", "-", "b.txt"], "");
    assert!(said(&empty).contains("-: is empty"), "{}", said(&empty));
}

/// A named pipe in a folder through which a thread sends some bytes once, after a while.
fn pipe(folder: &Path, name: &str, bytes: Vec<u8>) {
    let path = folder.join(name);
    assert!(Command::new("mkfifo").arg(&path).status().unwrap().success());
    std::thread::spawn(move || {
        std::thread::sleep(std::time::Duration::from_millis(200));
        // Nobody may read it.
        let _ = fs::write(path, bytes);
    });
}

#[test]
fn a_pipe_is_read_like_a_file_and_one_in_a_folder_is_not() {
    let folder = folder(&["b.txt", "s/c.txt"]);
    pipe(folder.path(), "pipe", SPEECH.repeat(600).into_bytes());
    let report = json(&refrain(folder.path(), &["report", "--format", "json", "pipe", "b.txt"], ""));
    assert_eq!(paths(&report), ["pipe", "b.txt"]);
    assert_eq!(report["speeches"][0]["text"].as_str().unwrap().matches("压实责任").count(), 600);
    pipe(folder.path(), "s/pipe", SPEECH.into());
    let report = json(&refrain(folder.path(), &["report", "--format", "json", "-r", "s", "b.txt"], ""));
    assert_eq!(paths(&report), ["s/c.txt", "b.txt"]);
}

#[test]
fn the_command_of_a_shell_in_brackets_is_a_file() {
    let folder = folder(&["a.txt", "b.txt"]);
    let command = r#""$0" report --format json --reference none <(cat a.txt) <(tr '一' '一' < b.txt)"#;
    let arguments = ["-c", command, env!("CARGO_BIN_EXE_refrain")];
    let output = Command::new("bash").args(arguments).current_dir(folder.path()).output().unwrap();
    let report = json(&output);
    assert_eq!(report["speeches"][0]["text"].as_str().unwrap(), SPEECH.trim_end());
    assert!(said(&output).is_empty(), "{}", said(&output));
}

#[test]
fn what_the_system_calls_nothing_is_an_empty_file() {
    let folder = folder(&["a.txt", "b.txt"]);
    let report =
        json(&refrain(folder.path(), &["report", "--format", "json", "a.txt", "/dev/null", "b.txt"], ""));
    assert_eq!(report["warnings"][0], "left out: /dev/null: is empty; there is no text to compare");
    assert_eq!(paths(&report), ["a.txt", "b.txt"]);
}

#[test]
fn the_same_text_in_another_format_of_a_folder_is_one_speech_and_a_named_one_is_another() {
    let folder = folder(&["s/a.txt", "s/b.txt"]);
    fs::write(folder.path().join("s/b.txt"), "各位代表：\n现在我报告工作。\n一、成绩\n去年工作有成绩。")
        .unwrap();
    let page: String = SPEECH.lines().map(|line| format!("<p>{line}</p>")).collect();
    fs::write(folder.path().join("s/c.html"), format!("<html><body>{page}</body></html>")).unwrap();
    let report = json(&refrain(folder.path(), &["report", "--format", "json", "-r", "s"], ""));
    assert_eq!(paths(&report), ["s/a.txt", "s/b.txt"]);
    assert_eq!(report["warnings"][0], "left out: s/c.html: the same text as s/a.txt in another format");
    let report = json(&refrain(folder.path(), &["report", "--format", "json", "s/a.txt", "s/c.html"], ""));
    assert_eq!(paths(&report), ["s/a.txt", "s/c.html"]);
}

#[test]
fn a_folder_that_cannot_be_read_inside_another_is_a_warning() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder(&["s/a.txt", "s/b.txt", "s/closed/c.txt"]);
    let closed = folder.path().join("s/closed");
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o000)).unwrap();
    // The superuser may read everything.
    if fs::read_dir(&closed).is_err() {
        let report = json(&refrain(folder.path(), &["report", "--format", "json", "-r", "s"], ""));
        assert_eq!(paths(&report), ["s/a.txt", "s/b.txt"]);
        assert!(report["warnings"][0].as_str().unwrap().starts_with("left out: s/closed: cannot be read"));
    }
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o700)).unwrap();
}

#[test]
fn notices_count_on_request() {
    let folder = folder(&["b.txt"]);
    let advertised = format!("仅供学习 禁止外传\n会议材料上的讲话\n{SPEECH}");
    fs::write(folder.path().join("a.txt"), &advertised).unwrap();
    fs::write(folder.path().join("c.txt"), &advertised).unwrap();
    let report = |arguments: &[&str]| {
        json(&refrain(
            folder.path(),
            &[&["report", "--format", "json", "a.txt", "c.txt"], arguments].concat(),
            "",
        ))
    };
    let (without, with) = (report(&[]), report(&["--count-notices"]));
    assert_eq!(
        (&without["view"]["count_notices"], &with["view"]["count_notices"]),
        (&false.into(), &true.into())
    );
    let characters = |report: &Value| report["speeches"][0]["shares"]["characters"].as_u64().unwrap();
    assert_eq!(characters(&with), characters(&without) + 8);
    let phrases = |report: &Value| report["phrases"].to_string().contains("仅供学习");
    assert_eq!((phrases(&without), phrases(&with)), (false, true));
}

#[test]
fn no_name_and_no_text_reaches_the_terminal_raw() {
    let name = "a\u{1b}]0;x\u{7}\u{9b}2J\u{202e}b.txt";
    let folder = folder(&["b.txt"]);
    fs::write(folder.path().join(name), "一、\u{202e}今天\u{1b}[2J开会\n要抓好\u{2066}落实。\n散会。")
        .unwrap();
    let fifo = format!("d{name}");
    fs::create_dir(folder.path().join(&fifo)).unwrap();
    let option = format!("--{name}");
    let outputs = [
        refrain(folder.path(), &["report", name, "b.txt"], ""),
        refrain(folder.path(), &["report", "--format", "json", name, "b.txt"], ""),
        refrain(folder.path(), &["report", name, name, &fifo], ""),
        refrain(folder.path(), &["report", &fifo, &format!("no{name}")], ""),
        refrain(folder.path(), &["report", "-o", name, name, "b.txt"], ""),
        refrain(folder.path(), &["report", &option, "b.txt"], ""),
        refrain(folder.path(), &["--config", name, "report", name, "b.txt"], ""),
    ];
    for output in outputs {
        let all = [output.stdout, output.stderr].concat();
        let all = String::from_utf8(all).unwrap();
        let obeyed = |c: char| {
            (c.is_control() && c != '\n') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        };
        assert!(all.contains("b.txt") && !all.contains(obeyed), "{all:?}");
    }
}

#[test]
fn the_reports_say_how_a_file_was_read_and_what_was_repaired() {
    let folder = folder(&["b.txt"]);
    let broken =
        "同志们：\n会议审议了国务院总理所作的\n政府工作报告\n。会议充分肯定工作。\n要抓好落实。\n散会。\n";
    fs::write(folder.path().join("a.txt"), encoding_rs::GB18030.encode(broken).0).unwrap();
    let text = String::from_utf8(refrain(folder.path(), &["report", "a.txt", "b.txt"], "").stdout).unwrap();
    assert!(text.contains("gb18030, 2 broken lines joined to the line before"), "{text}");
    let report = json(&refrain(folder.path(), &["report", "--format", "json", "a.txt", "b.txt"], ""));
    assert_eq!(report["speeches"][0]["repairs"], serde_json::json!([{ "kind": "joined_lines", "count": 2 }]));
    assert_eq!(report["speeches"][1]["repairs"], serde_json::json!([]));
    let lines: Vec<u64> = report["speeches"][0]["sections"]
        .as_array()
        .unwrap()
        .iter()
        .map(|section| section["file_line"].as_u64().unwrap())
        .collect();
    assert_eq!(lines, [1, 2, 5, 6]);
}
