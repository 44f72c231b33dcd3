//! Files in a terminal: the standard input beside the keyboard, and names that want to be obeyed.

use std::fs;

use crate::support::pty::{DONE, ONE_COLUMN, Pty, contains, refrain, shell};
use crate::support::samples;

#[test]
fn the_keyboard_works_while_a_speech_comes_through_the_standard_input() {
    let samples = samples();
    let mut command = shell("cat \"$1\" | \"$0\" - \"$2\"");
    command.arg(env!("CARGO_BIN_EXE_refrain"));
    command.args(&samples[..2]);
    let mut pty = Pty::start(command, 120, 40, b"");
    pty.wait_for(DONE);
    pty.wait_for("standard input");
    pty.send(b"e");
    pty.wait_for("e opens files only");
    pty.send(b"R");
    pty.wait_for("reloaded");
    pty.send(b"?");
    pty.wait_for("Help");
    pty.send(b"qq");
    assert!(pty.wait().success());
    assert!(pty.is_given_back());
}

#[test]
fn no_file_name_and_no_text_is_obeyed_by_the_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a\u{1b}]0;x\u{7}\u{202e}b.txt");
    fs::write(&path, "今天\u{1b}]0;y\u{7}我们\u{202e}开会。\n要抓好落实。\n散会。").unwrap();
    let missing = folder.path().join("no\u{1b}]0;z\u{7}\u{202e}.txt");
    let mut pty = Pty::start(refrain(&[path, samples()[0].clone(), missing]), 120, 40, ONE_COLUMN);
    pty.wait_for(DONE);
    pty.wait_for("a␛]0;x␇⇄b");
    pty.send(b"o");
    pty.wait_for("other speech");
    pty.send(b"qq");
    assert!(pty.wait().success());
    let written = pty.written();
    for obeyed in ["\u{1b}]0;", "\u{7}", "\u{202e}"] {
        assert!(!contains(&written, obeyed.as_bytes()), "{obeyed:?}");
    }
}

/// Two speeches, and the order that both have a sentence from.
fn speeches_from_an_order() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: String| fs::write(folder.path().join(name), text).unwrap();
    let shared = "严格落实领导带班和值班值守制度";
    write("a.txt", format!("同志们：\n{shared}，石桥水库今晚开闸。\n"));
    write("b.txt", format!("乡亲们：\n{shared}，南坡的羊今晚赶回来。\n"));
    write("order.txt", format!("通知\n各单位要{shared}。\n"));
    folder
}

#[test]
fn a_source_is_read_again_with_the_speeches() {
    let folder = speeches_from_an_order();
    let path = |name: &str| folder.path().join(name);
    let mut command = refrain(&[path("a.txt"), path("b.txt")]);
    command.arg("--source");
    command.arg(path("order.txt"));
    let mut pty = Pty::start(command, 120, 30, ONE_COLUMN);
    pty.wait_for(DONE);
    pty.send(b"i");
    pty.wait_for("No speech has any wording of another");
    fs::write(path("order.txt"), "通知\n明天放假一天。\n").unwrap();
    pty.send(b"\x1b");
    pty.wait_until("the overview to close", |pty| !pty.look().contains("Overview of"));
    pty.send(b"R");
    pty.wait_for("reloaded");
    pty.send(b"i");
    pty.wait_for("Most reused");
    pty.send(b"qq");
    assert!(pty.wait().success());
}

#[test]
fn a_source_that_the_notes_name_meanwhile_is_taken_in_and_watched() {
    let folder = speeches_from_an_order();
    let path = |name: &str| folder.path().join(name);
    let mut command = refrain(&[path("a.txt"), path("b.txt")]);
    command.arg("--watch");
    let mut pty = Pty::start(command, 120, 30, ONE_COLUMN);
    pty.wait_for(DONE);
    fs::write(path("a.refrain.toml"), "version = 2\nsources = [\"order.txt\"]\n").unwrap();
    pty.send(b"R");
    pty.wait_for("reloaded");
    pty.send(b"i");
    pty.wait_for("No speech has any wording of another");
    fs::write(path("order.txt"), "通知\n明天放假一天。\n").unwrap();
    pty.wait_for("Most reused");
    pty.send(b"qq");
    assert!(pty.wait().success());
}
