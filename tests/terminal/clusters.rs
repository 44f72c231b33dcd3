//! A cluster of passim in a terminal: its documents side by side, where its passages begin.

use std::fs;
use std::path::Path;

use crate::support::pty::{DONE, ONE_COLUMN, Pty, refrain};

const SAID: &str = "工钱按月发到工人手里";

/// A speech in which it is said after so many sentences.
fn speech(title: &str, before: usize) -> String {
    let sentences: String = (0..before)
        .map(|number| format!("第{number}件事情要在{title}期间办好，不能拖到{}月。\n", number % 12 + 1))
        .collect();
    format!("{title}动员会讲话\n同志们：\n{sentences}{SAID}。\n散会以后各自去准备。\n")
}

fn opened(folder: &Path) -> Pty {
    let mut command = refrain(&[]);
    command.args(["clusters", "out.json", "--open", "3", "--from"]);
    command.arg(folder);
    command.cwd(folder);
    let mut pty = Pty::start(command, 100, 24, ONE_COLUMN);
    pty.wait_for(DONE);
    pty
}

/// Writes the speeches, and what passim would say of them.
fn cluster(folder: &Path) {
    let mut lines = String::new();
    for (name, text) in [("bridge.txt", speech("修桥", 40)), ("canal.txt", speech("清淤", 90))] {
        fs::write(folder.join(name), &text).unwrap();
        let begin = text[..text.find(SAID).unwrap()].chars().count();
        let end = begin + SAID.chars().count();
        lines += &format!(
            "{{\"cluster\":3,\"size\":2,\"uid\":{begin},\"begin\":{begin},\"end\":{end},\"id\":\"{name}\",\"text\":\"{SAID}\"}}\n"
        );
    }
    fs::write(folder.join("out.json"), lines).unwrap();
}

#[test]
fn the_documents_of_a_cluster_open_where_its_passages_begin() {
    let folder = tempfile::tempdir().unwrap();
    cluster(folder.path());
    let mut pty = opened(folder.path());
    pty.wait_for(SAID);
    // From passage to passage, as through the matches of a search.
    pty.send(b"v");
    pty.wait_for(SAID);
    pty.send(b"n");
    pty.wait_for("第89件");
    pty.send(b"N");
    pty.wait_for("第39件");
    pty.send(b"q");
    assert!(pty.wait().success());
    assert!(pty.is_given_back());
}

#[test]
fn passages_that_are_no_longer_there_are_told() {
    let folder = tempfile::tempdir().unwrap();
    cluster(folder.path());
    fs::write(folder.path().join("bridge.txt"), "改过的稿子\n\n同志们：\n这里什么都不一样了。\n").unwrap();
    let mut pty = opened(folder.path());
    pty.wait_for("1 passage no longer stands");
    // Its row has no counterpart, and is unfolded.
    pty.wait_for("第89件");
    pty.send(b"q");
    assert!(pty.wait().success());
}
