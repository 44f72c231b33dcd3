//! The mouse in a terminal, where all of it is asked for.

use std::fs;

use crate::support::files;
use crate::support::pty::{DONE, ONE_COLUMN, Pty, contains, kill, refrain};

fn opened(columns: u16, lines: u16) -> Pty {
    let mut command = refrain(&files());
    command.args(["--mouse", "full"]);
    let mut pty = Pty::start(command, columns, lines, ONE_COLUMN);
    pty.wait_for(DONE);
    pty
}

#[test]
fn clicks_focus_text_and_the_wheel_scrolls() {
    let mut pty = opened(120, 30);
    pty.wait_for("row 2/");
    // The second column, by its title and by its text; in the other layout, too.
    pty.click("2 subdistrict    ", 30, false);
    pty.wait_for("  2 各位领导、同志们：  ↔");
    pty.turn_wheel(true);
    pty.wait_for("row 3/");
    pty.turn_wheel(false);
    pty.wait_for("row 2/");
    for (layout, shown) in [("", "row 2/"), ("v", "columns  section")] {
        pty.send(layout.as_bytes());
        pty.wait_for(shown);
        pty.click("2022年是党的二十大召开之年，是实施", 30, false);
        pty.wait_for("  2 2022年是党的二十大召开…  ↔");
        pty.send(b"1");
        pty.wait_until("the first speech to have the focus", |pty| {
            !pty.look().contains("  2 2022年是党的二十大召开…  ↔")
        });
    }
    pty.send(b"q");
    assert!(pty.wait().success());
    assert!(pty.is_given_back());
}

#[test]
fn a_click_on_a_key_or_a_list_entry_does_it() {
    let mut pty = opened(120, 30);
    pty.click("? help", 0, false);
    pty.wait_for("Help");
    pty.click("Help", 0, false);
    pty.click("q", 0, true);
    pty.send(b"q");
    pty.wait_until("the help to close", |pty| !pty.look().contains("Help"));
    // A section of the outline.
    pty.send(b"2o");
    pty.wait_for("Outline: 2");
    pty.click("二要持续加强党的思想建设", 0, false);
    pty.wait_until("the outline to close", |pty| !pty.look().contains("Outline: 2"));
    pty.wait_for("  2 二要持续加强党的思想");
    // An entry of a menu.
    pty.send(b"f");
    pty.wait_for("only boilerplate");
    pty.click("b      only boilerplate", 0, false);
    pty.wait_until("the menu to close", |pty| !pty.look().contains("only boilerplate:"));
    pty.send(b"fa");
    // An occurrence, while the phrases have the keyboard; the wheel moves in the list.
    pty.send(b"p");
    pty.wait_for("Phrases: ");
    pty.turn_wheel(true);
    pty.wait_for("2 occurrences");
    pty.click("2 row", 0, false);
    pty.wait_until("the list to close", |pty| !pty.look().contains("Phrases: "));
    pty.send(b"q");
    assert!(pty.wait().success());
    assert!(pty.is_given_back());
}

#[test]
fn names_the_count_of_what_was_left_in_and_headings_are_clicked() {
    let folder = tempfile::tempdir().unwrap();
    let own = "临潭镇要发展，临潭镇要改革，临潭镇要开放，我们要办好实事，让群众满意。";
    let last = "学习临潭镇的做法。我们要办好实事，让群众满意。会期待定。";
    let files = [("first.txt", own), ("last.txt", last)].map(|(name, text)| {
        let path = folder.path().join(name);
        fs::write(&path, format!("同志们：\n{text}\n谢谢大家！\n")).unwrap();
        path
    });
    let mut command = refrain(&files);
    command.args(["--mouse", "full"]);
    let mut pty = Pty::start(command, 120, 30, ONE_COLUMN);
    pty.wait_for("! 1 name");
    pty.click("! 1 name", 0, false);
    pty.wait_for("2 last: ");
    // The heading chooses the first entry below it, and the name of a speech asks for the list of that speech.
    pty.click("Hidden or still", 0, false);
    pty.send(b"x");
    pty.wait_for("[x] 待定");
    pty.click("1 first", 0, false);
    pty.wait_for("1 first: ");
    pty.send(b"q");
    pty.wait_until("the list to close", |pty| !pty.look().contains("to look at"));
    pty.click("2 last", 0, false);
    pty.wait_for("  2 同志们");
    // An order of the phrase list.
    pty.send(b"p");
    pty.wait_for("Phrases: ");
    pty.click("place", 0, false);
    pty.send(b"\x1b");
    pty.wait_until("the list to close", |pty| !pty.look().contains("Phrases: "));
    pty.send(b"q");
    assert!(pty.wait().success());
}

#[test]
fn with_shift_the_mouse_is_the_terminals_and_it_is_given_back_after_a_crash() {
    let mut pty = opened(120, 30);
    pty.click("? help", 0, true);
    pty.send(b"o");
    pty.wait_for("Outline");
    assert!(!pty.look().contains("Help"));
    assert!(!pty.is_given_back());
    let Some(screen) = pty.screen_process() else { return };
    kill("KILL", screen);
    pty.wait();
    assert!(pty.is_given_back());

    let mut pty = Pty::start(refrain(&files()), 120, 30, ONE_COLUMN);
    pty.wait_for(DONE);
    pty.send(b"q");
    pty.wait();
    assert!(!contains(&pty.written(), b"?1000h"), "nobody has asked for the mouse");
}

#[test]
fn the_table_of_a_folder_is_clicked() {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [
        ("a.txt", "在修路会上的讲话\n同志们：\n路基要压三遍，石料要过筛，工钱按月发到工人手里。\n"),
        ("b.txt", "在架桥会上的讲话\n同志们：\n桥墩要打到岩层，工钱按月发到工人手里。\n"),
        ("c.txt", "在植树会上的讲话\n乡亲们：\n树苗已经运到。\n"),
    ] {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let mut command = refrain(&[folder.path().to_owned()]);
    command.args(["--mouse", "full", "--no-cache"]);
    let mut pty = Pty::start(command, 120, 30, ONE_COLUMN);
    pty.wait_for("3 speeches");
    pty.wait_for("在架桥会上的讲话");
    pty.wait_for("64%  在架桥会上的讲话");
    pty.click("length", 0, false);
    pty.wait_for("lengthv");
    pty.click("64%  在架桥会上的讲话", 0, false);
    pty.wait_for("b.txt");
    pty.wait_until("the row to be focused", |pty| pty.look().contains("►   2"));
    pty.click("64%  在架桥会上的讲话", 0, false);
    pty.wait_for("base 1");
    pty.send(b"q");
    // The key line comes last.
    pty.wait_for("o sources");
    pty.click("? help", 0, false);
    pty.wait_for("Ctrl-z");
    pty.send(b"qq");
    assert!(pty.wait().success());
    assert!(pty.is_given_back());
}
