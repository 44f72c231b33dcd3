//! A folder in a terminal: the table, a comparison, and back.
#![cfg(target_os = "linux")]

use std::fs;
use std::path::Path;

use crate::support::pty::{ONE_COLUMN, Pty, kill, refrain};

const FLOOD: &str = "在全县防汛工作会议上的讲话\n\n同志们：\n入汛以来全县连降大雨，三座水库超过了汛限水位。\n\
    各村支部书记是第一责任人，巡堤查险要落实到人，夜里也要有人值守。\n";
const SCHOOLS: &str = "在教育工作座谈会上的讲话\n\n各位老师：\n校车要逐辆检修，食堂的账目每周公布一次。\n\
    各村支部书记是第一责任人，巡堤查险要落实到人，夜里也要有人值守。\n";

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("speeches")).unwrap();
    for (name, text) in
        [("a.txt", FLOOD), ("b.txt", SCHOOLS), ("c.txt", "秋收动员\n\n乡亲们：\n玉米已经黄了。\n")]
    {
        fs::write(folder.path().join("speeches").join(name), text).unwrap();
    }
    folder
}

fn opened(folder: &Path) -> Pty {
    let mut command = refrain(&[folder.join("speeches")]);
    command.env("XDG_CACHE_HOME", folder.join("cache"));
    let mut pty = Pty::start(command, 100, 30, ONE_COLUMN);
    pty.wait_for("most shared with");
    pty
}

#[test]
fn a_reader_opens_a_folder_marks_two_speeches_compares_them_and_comes_back() {
    let folder = folder();
    let mut pty = opened(folder.path());
    pty.send(b"  ");
    pty.wait_for("2 marked");
    pty.send(b"\r");
    pty.wait_for("boilerplate");
    pty.wait_for("base 1");
    pty.send(b"\x1b");
    pty.wait_for("2 marked");
    pty.send(b"\r");
    pty.wait_for("base 1");
    pty.send(b"q");
    pty.wait_for("2 marked");
    assert!(pty.is_taken());
    pty.send(b"q");
    assert!(pty.wait().success());
    assert!(pty.is_given_back());
}

#[test]
fn the_sources_of_a_speech_open_beside_it() {
    let folder = folder();
    let mut pty = opened(folder.path());
    pty.send(b"o");
    pty.wait_for("of it stands in other speeches");
    pty.send(b"\r");
    pty.wait_for("base 1");
    pty.send(b"q");
    pty.wait_for("of it stands in other speeches");
    pty.send(b"qq");
    assert!(pty.wait().success());
    assert!(pty.is_given_back());
}

#[test]
fn ctrl_c_ends_the_table_and_gives_the_terminal_back() {
    let folder = folder();
    let mut pty = opened(folder.path());
    pty.send(b"\x03");
    assert!(pty.wait().success());
    assert!(pty.is_given_back());
}

#[test]
fn ctrl_c_in_a_comparison_ends_the_table_too() {
    let folder = folder();
    let mut pty = opened(folder.path());
    pty.send(b"  \r");
    pty.wait_for("base 1");
    pty.send(b"\x03");
    assert!(pty.wait().success());
    assert!(pty.is_given_back());
}

#[test]
fn a_comparison_that_is_killed_leaves_the_table_and_the_terminal_as_they_were() {
    let folder = folder();
    let mut pty = opened(folder.path());
    pty.send(b"  \r");
    pty.wait_for("base 1");
    let table = pty.screen_process().unwrap();
    kill("KILL", child_of(table));
    pty.wait_for("the comparison failed: SIGKILL");
    pty.send(b"q");
    assert!(pty.wait().success());
    assert!(pty.is_given_back());
}

/// The process that another one has started.
fn child_of(process: u32) -> u32 {
    let children = fs::read_to_string(format!("/proc/{process}/task/{process}/children")).unwrap();
    children.split_whitespace().next().unwrap().parse().unwrap()
}

#[test]
fn a_table_that_is_killed_below_a_comparison_says_so_on_a_line_of_its_own() {
    let folder = folder();
    let mut pty = opened(folder.path());
    pty.send(b"  \r");
    pty.wait_for("base 1");
    kill("KILL", pty.screen_process().unwrap());
    assert_eq!(pty.wait().exit_code(), 2);
    assert!(pty.is_given_back());
    let said = pty.look();
    let left = pty.written();
    let last_left = left.windows(8).rposition(|bytes| bytes == b"\x1b[?1049l").unwrap();
    let told = left.windows(7).position(|bytes| bytes == b"SIGKILL").unwrap();
    assert!(said.contains("refrain: ") && last_left < told, "{said}");
}

#[test]
fn a_signal_during_a_comparison_ends_both() {
    let folder = folder();
    let mut pty = opened(folder.path());
    pty.send(b"  \r");
    pty.wait_for("base 1");
    let table = pty.screen_process().unwrap();
    kill("TERM", table);
    pty.wait();
    assert!(pty.is_given_back());
}

#[test]
fn the_table_fills_while_files_are_read_and_ctrl_c_ends_only_the_reading() {
    let folder = tempfile::tempdir().unwrap();
    // Enough to be read for some seconds.
    for number in 0..400 {
        let sentences: String = (0..60)
            .map(|line| {
                format!("第{line}条，{}村要把{number}号水渠修好，年底以前验收。\n", number * line % 97)
            })
            .collect();
        let text = format!("第{number}次水利会议讲话\n同志们：\n{sentences}各村夜里都要有人值守堤坝。\n");
        fs::write(folder.path().join(format!("{number:03}.txt")), text).unwrap();
    }
    let mut command = refrain(&[folder.path().to_owned()]);
    command.arg("--no-cache");
    let mut pty = Pty::start(command, 110, 24, ONE_COLUMN);
    pty.wait_for(" of 400");
    pty.wait_for("第0次水利会议讲话");
    // On a machine that has read them all by now there is nothing to end.
    pty.wait_until("coverage of some of them", |pty| pty.look().contains('%'));
    if pty.look().contains("reading ") {
        pty.send(b"\x03");
        pty.wait_for("not read");
        assert!(pty.is_taken());
        pty.send(b"G");
        pty.wait_for("399");
    }
    pty.send(b"q");
    assert!(pty.wait().success());
    assert!(pty.is_given_back());
}
