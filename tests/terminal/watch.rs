//! Files that change under the reader's eyes, and files that open in the system's program.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use portable_pty::CommandBuilder;

use crate::support::pty::{DONE, ONE_COLUMN, Pty, refrain};

const FIRST: &str = "在水库除险会上的讲话\n同志们：\n一、坝体要年底前加固完工。\n二、值守人员要住在坝上。\n";
const SECOND: &str = "在河道清障会上的讲话\n同志们：\n一、河道要汛期前清理干净。\n二、值守人员要住在坝上。\n";

fn folder() -> (tempfile::TempDir, [PathBuf; 2]) {
    let folder = tempfile::tempdir().unwrap();
    let files = ["first.txt", "second.txt"].map(|name| folder.path().join(name));
    fs::write(&files[0], FIRST).unwrap();
    fs::write(&files[1], SECOND).unwrap();
    (folder, files)
}

fn watching(files: &[PathBuf]) -> Pty {
    let mut command = refrain(files);
    command.arg("--watch");
    let mut pty = Pty::start(command, 110, 26, ONE_COLUMN);
    pty.wait_for(DONE);
    pty.wait_for("watching");
    pty
}

#[test]
fn a_file_that_is_written_or_replaced_is_read_again_in_place() {
    let (folder, files) = folder();
    let mut pty = watching(&files);
    fs::write(&files[0], FIRST.replace("年底前", "入冬前")).unwrap();
    pty.wait_for("入冬前");
    pty.wait_for("reloaded");
    let new = folder.path().join("new.txt");
    fs::write(&new, SECOND.replace("汛期前", "清明前")).unwrap();
    fs::rename(&new, &files[1]).unwrap();
    pty.wait_for("清明前");
    // Switched off, nothing changes; switched on, what has changed meanwhile is read.
    pty.send(b"W");
    pty.wait_for("no longer watching");
    fs::write(&files[0], FIRST.replace("年底前", "立春前")).unwrap();
    std::thread::sleep(std::time::Duration::from_millis(2500));
    assert!(pty.look().contains("入冬前"));
    pty.send(b"W");
    pty.wait_for("立春前");
    pty.send(b"q");
    assert!(pty.wait().success());
    assert!(pty.is_given_back());
}

#[test]
fn a_file_that_vanishes_or_cannot_be_read_keeps_its_text_with_a_message() {
    let (_folder, files) = folder();
    let mut pty = watching(&files);
    fs::remove_file(&files[0]).unwrap();
    pty.wait_for("reloaded: 1 of 2 files");
    assert!(pty.look().contains("坝体要年底前"));
    pty.wait_for("first.txt");
    // Half written: nothing of it is there yet.
    fs::write(&files[0], "").unwrap();
    pty.wait_for("is empty");
    assert!(pty.look().contains("坝体要年底前"));
    // Something that is no file takes its name.
    fs::remove_file(&files[0]).unwrap();
    fs::create_dir(&files[0]).unwrap();
    pty.wait_for("is a folder");
    fs::remove_dir(&files[0]).unwrap();
    fs::write(&files[0], FIRST.replace("年底前", "入伏前")).unwrap();
    pty.wait_for("坝体要入伏前");
    pty.wait_until("the warning to go", |pty| !pty.look().contains("is a folder"));
    pty.send(b"q");
    assert!(pty.wait().success());
}

/// The program with a document of a word processor, in which each of some variables is set.
fn with_document(folder: &Path, variables: &[(&str, &str)]) -> Pty {
    let document = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/formats/office-numbering.docx");
    let mut command: CommandBuilder = refrain(&[document.into(), folder.join("first.txt")]);
    for name in ["SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY", "DISPLAY", "WAYLAND_DISPLAY"] {
        command.env_remove(name);
    }
    for (name, value) in variables {
        command.env(name, value);
    }
    let mut pty = Pty::start(command, 120, 26, ONE_COLUMN);
    pty.wait_for(DONE);
    pty.send(b"e");
    pty
}

#[test]
#[cfg(target_os = "linux")]
fn a_document_opens_in_the_systems_program_and_nobody_waits_for_it() {
    let (folder, _) = folder();
    let opener = folder.path().join("xdg-open");
    let opened = folder.path().join("opened");
    fs::write(&opener, format!("#!/bin/sh\necho \"$1\" > {}\nexec sleep 2\n", opened.display())).unwrap();
    fs::set_permissions(&opener, fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!("{}:/usr/bin:/bin", folder.path().display());
    let mut pty = with_document(folder.path(), &[("PATH", &path), ("DISPLAY", ":0")]);
    pty.wait_until("the document to be opened", |_| opened.exists());
    // While the other program runs the keys work.
    pty.send(b"?");
    pty.wait_for("Help");
    pty.send(b"q");
    pty.wait_for("opened in its program");
    assert!(fs::read_to_string(&opened).unwrap().trim_end().ends_with("office-numbering.docx"));

    fs::write(&opener, "#!/bin/sh\nexit 3\n").unwrap();
    pty.send(b"e");
    pty.wait_for("could not be opened in its program");
    pty.send(b"q");
    assert!(pty.wait().success());
}

#[test]
#[cfg(target_os = "linux")]
fn where_no_program_would_be_seen_that_is_said() {
    let (folder, _) = folder();
    let nothing = folder.path().to_str().unwrap();
    for (variables, told) in [
        (
            [("SSH_CONNECTION", "10.0.0.1 50000 10.0.0.2 22"), ("DISPLAY", "localhost:10.0")],
            "on the other machine",
        ),
        ([("PATH", nothing), ("DISPLAY", ":0")], "no program can be opened here"),
        ([("PATH", "/usr/bin:/bin"), ("LC_ALL", "C")], "no program can be opened here"),
    ] {
        let mut pty = with_document(folder.path(), &variables);
        pty.wait_for(told);
        pty.send(b"q");
        assert!(pty.wait().success());
    }
}
