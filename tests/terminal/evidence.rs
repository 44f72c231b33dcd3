//! What a reader takes out of the program in a terminal, and what they change: the clipboard, manual decisions, files that
//! are read again, the editor.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::files;
use crate::support::pty::{DONE, ONE_COLUMN, Pty, refrain};

/// Copies of the excerpts in a folder of their own, which the program may write to.
fn copies() -> (tempfile::TempDir, Vec<PathBuf>) {
    let folder = tempfile::tempdir().unwrap();
    let copy = |path: PathBuf| {
        let to = folder.path().join(path.file_name().unwrap());
        fs::copy(&path, &to).unwrap();
        to
    };
    let paths = files().into_iter().map(copy).collect();
    (folder, paths)
}

/// What an OSC 52 sequence among the bytes puts on the clipboard.
fn clipboard(written: &[u8]) -> Option<String> {
    let start = written.windows(7).rposition(|window| window == b"\x1b]52;c;")? + 7;
    let rest = &written[start..];
    let end = rest.iter().position(|&byte| byte == b'\x07' || byte == b'\x1b')?;
    let mut bits = 0_u32;
    let mut decoded = Vec::new();
    for (count, byte) in rest[..end].iter().filter(|&&byte| byte != b'=').enumerate() {
        let alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        let value = alphabet.iter().position(|other| other == byte)?;
        bits = bits << 6 | u32::try_from(value).unwrap();
        if count % 4 != 0 {
            decoded.push(u8::try_from(bits >> (6 - 2 * (count % 4)) & 0xFF).unwrap());
        }
    }
    String::from_utf8(decoded).ok()
}

#[test]
fn y_puts_markdown_with_its_sources_on_the_clipboard() {
    let mut pty = Pty::start(refrain(&files()), 120, 40, ONE_COLUMN);
    pty.wait_for(DONE);
    pty.send(b"ys");
    pty.wait_for("copied the section: ");
    let section = clipboard(&pty.written()).unwrap();
    let quoted = section.lines().next().unwrap().strip_prefix("> ").unwrap();
    assert!(fs::read_to_string(&files()[0]).unwrap().contains(quoted), "{section}");
    assert!(section.contains("district.txt, line 1\n"), "{section}");
    let told = format!("copied the section: {} characters", section.chars().count());
    assert!(pty.look().contains(&told), "{}", pty.look());
    pty.send(b"p\x19");
    pty.wait_for("copied the phrase with its occurrences: ");
    let phrase = clipboard(&pty.written()).unwrap();
    assert!(phrase.matches("<b>").count() >= 2 && phrase.contains(".txt, line "), "{phrase}");
    pty.send(b"\x1b");
    pty.wait_until("the list to close", |pty| !pty.look().contains("Phrases: "));
    pty.send(b"q");
    assert!(pty.wait().success());
}

#[test]
fn what_is_decided_manually_is_kept_and_the_report_honours_it() {
    let (folder, paths) = copies();
    let notes = folder.path().join("district.refrain.toml");
    let mut pty = Pty::start(refrain(&paths), 120, 40, ONE_COLUMN);
    pty.wait_for(DONE);
    assert!(!notes.exists(), "nothing is written before the reader has done something");
    pty.send(b"A");
    pty.wait_for("no longer linked: ");
    pty.send(b"p\x1b[3~");
    pty.wait_for("ignored: ");
    pty.wait_until("the notes to be kept", |_| {
        fs::read_to_string(&notes)
            .is_ok_and(|text| text.contains("dismissed") && text.contains("[[unlinked]]"))
    });
    pty.send(b"\x1b");
    pty.wait_until("the list to close", |pty| !pty.look().contains("Phrases: "));
    pty.send(b"q");
    assert!(pty.wait().success());

    let output =
        std::process::Command::new(env!("CARGO_BIN_EXE_refrain")).arg("report").args(&paths).output();
    let report = String::from_utf8(output.unwrap().stdout).unwrap();
    assert!(report.contains(": links added 0, links removed 1, phrases ignored 1"), "{report}");
    let mut pty = Pty::start(refrain(&paths), 120, 40, ONE_COLUMN);
    pty.wait_for(DONE);
    pty.send(b"A");
    pty.wait_until("both to be kept", |_| {
        fs::read_to_string(&notes).is_ok_and(|text| text.matches("[[unlinked]]").count() == 2)
    });
}

#[test]
fn a_damaged_file_of_notes_is_a_warning_and_stays_as_it_is() {
    let (folder, paths) = copies();
    let notes = folder.path().join("district.refrain.toml");
    fs::write(&notes, "version = 1\nlinked = oops\n").unwrap();
    let mut pty = Pty::start(refrain(&paths), 160, 40, ONE_COLUMN);
    pty.wait_for("district.refrain.toml, line 2");
    pty.wait_for(DONE);
    pty.send(b"A");
    pty.wait_for("not saved; kept until you quit");
    assert_eq!(fs::read_to_string(&notes).unwrap(), "version = 1\nlinked = oops\n");
    pty.send(b"q");
    assert!(pty.wait().success());
}

#[test]
fn reloading_shows_what_has_changed_on_the_disk() {
    let (folder, paths) = copies();
    let mut pty = Pty::start(refrain(&paths), 160, 40, ONE_COLUMN);
    pty.wait_for(DONE);
    let text = fs::read_to_string(&paths[0]).unwrap();
    fs::write(&paths[0], format!("这一段是刚刚写上去的，此前并没有。\n{text}")).unwrap();
    fs::remove_file(&paths[2]).unwrap();
    pty.send(b"R");
    pty.wait_for("not read again, shown as it was");
    pty.send(b"g");
    pty.wait_for("这一段是刚刚写上去的");
    pty.send(b"q");
    assert!(pty.wait().success());
    drop(folder);
}

/// An editor that writes down what it is told and what it reads, and changes the file.
fn fake_editor(folder: &Path) -> PathBuf {
    let script = folder.join("fake-editor.sh");
    let text = format!(
        "#!/bin/sh\nread typed\necho \"$1 $typed\" > '{}'\nsed -i '1i 编辑时新写的一段话，原来没有。' \"$2\"\n",
        folder.join("told").display()
    );
    fs::write(&script, text).unwrap();
    let status = std::process::Command::new("chmod").arg("+x").arg(&script).status();
    assert!(status.unwrap().success());
    script
}

#[test]
fn e_gives_the_terminal_to_the_editor_and_reads_the_file_again() {
    let (folder, paths) = copies();
    let mut command = refrain(&paths);
    command.env("EDITOR", fake_editor(folder.path()));
    command.env_remove("VISUAL");
    let mut pty = Pty::start(command, 120, 40, ONE_COLUMN);
    pty.wait_for(DONE);
    pty.send(b"e");
    pty.wait_until("the editor to have the terminal", Pty::is_given_back);
    pty.send(b"qqq]]\n");
    pty.wait_until("the program to come back", Pty::is_taken);
    pty.wait_for("reloaded");
    assert_eq!(
        fs::read_to_string(folder.path().join("told")).unwrap(),
        "+1 qqq]]\n",
        "all keys went to the editor"
    );
    pty.send(b"g");
    pty.wait_for("编辑时新写的一段话");
    pty.send(b"q");
    assert!(pty.wait().success());
    assert!(pty.is_given_back());
}

#[test]
fn an_editor_that_fails_is_named() {
    for (editor, said) in
        [("no-such-editor -x", "no-such-editor -x cannot be started"), ("false", "false: exit status: 1")]
    {
        let mut command = refrain(&files());
        command.env("VISUAL", editor);
        let mut pty = Pty::start(command, 200, 40, ONE_COLUMN);
        pty.wait_for(DONE);
        pty.send(b"e");
        pty.wait_for(said);
        pty.send(b"q");
        assert!(pty.wait().success());
    }
}
