//! The files that the program reads and writes beside the speeches: never waited for, never lost, never half written.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::time::Duration;

use assert_cmd::Command;
use tempfile::TempDir;

/// A program that hangs is ended after this time.
const PATIENCE: Duration = Duration::from_secs(30);

/// A folder with two speeches.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.txt"), "同志们：\n一要提高政治站位。\n二要改进工作作风。\n").unwrap();
    fs::write(folder.path().join("b.txt"), "同志们：\n一是提高政治站位。\n二是改进工作作风。\n").unwrap();
    folder
}

fn refrain(folder: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let mut command = Command::cargo_bin("refrain").unwrap();
    command.env_clear().env("XDG_CONFIG_HOME", folder.join("config")).current_dir(folder);
    let output = command.args(arguments).timeout(PATIENCE).output().unwrap();
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

/// A pipe that nobody writes to.
fn pipe(path: &Path) {
    assert!(std::process::Command::new("mkfifo").arg(path).status().unwrap().success());
}

#[test]
fn notes_that_are_a_pipe_or_a_device_are_a_warning() {
    let folder = folder();
    let notes = folder.path().join("a.refrain.toml");
    for make in [pipe, |path: &Path| symlink("/dev/zero", path).unwrap()] {
        make(&notes);
        let (code, said) = refrain(folder.path(), &["report", "a.txt", "b.txt"]);
        assert_eq!(code, Some(0), "{said}");
        assert!(said.contains("a.refrain.toml") && said.contains("not a regular file"), "{said}");
        fs::remove_file(&notes).unwrap();
    }
}

#[test]
fn a_configuration_that_is_a_pipe_or_a_device_is_an_error() {
    let folder = folder();
    pipe(&folder.path().join("pipe"));
    for file in ["pipe", "/dev/zero"] {
        let (code, said) = refrain(folder.path(), &["report", "--config", file, "a.txt", "b.txt"]);
        assert_eq!(code, Some(2), "{said}");
        assert!(said.contains(file) && said.contains("not a regular file"), "{said}");
    }
}

#[test]
fn thousands_of_links_that_are_not_found_are_one_warning() {
    let folder = folder();
    let side = |side, number| {
        format!(
            "[linked.{side}]\nspeech = \"{side}.txt\"\nsection = \"{number}\"\ntext = \"gone {number}\"\n"
        )
    };
    let links: String =
        (0..5_000).map(|number| format!("[[linked]]\n{}{}", side("a", number), side("b", number))).collect();
    fs::write(folder.path().join("a.refrain.toml"), format!("version = 1\n{links}")).unwrap();
    let (code, said) = refrain(folder.path(), &["report", "a.txt", "b.txt"]);
    assert_eq!((code, said.lines().count()), (Some(0), 1), "{said}");
    assert!(said.contains("4999 more"), "{said}");
}

#[test]
fn a_report_overwrites_no_speech_by_whatever_name_and_no_notes() {
    let folder = folder();
    let path = |name: &str| folder.path().join(name);
    fs::hard_link(path("b.txt"), path("hard.txt")).unwrap();
    symlink("a.txt", path("soft.txt")).unwrap();
    for output in
        ["hard.txt", "soft.txt", "./b.txt", "a.refrain.toml", "./a.refrain.toml", "other.refrain.toml"]
    {
        let (code, said) = refrain(folder.path(), &["report", "-o", output, "a.txt", "b.txt"]);
        assert_eq!(code, Some(2), "{output}: {said}");
        assert!(said.contains(output), "{output}: {said}");
    }
    assert!(fs::read_to_string(path("b.txt")).unwrap().starts_with("同志们"));
    assert!(!path("a.refrain.toml").exists());
}

#[test]
fn no_result_overwrites_what_else_was_read_or_takes_the_place_of_notes() {
    let folder = folder();
    let path = |name: &str| folder.path().join(name);
    fs::write(path("c.toml"), "minimum = 8\n").unwrap();
    fs::write(path("b.refrain.toml"), "version = 1\n").unwrap();
    symlink("a.refrain.toml", path("to-be-notes")).unwrap();
    symlink("b.refrain.toml", path("to-notes")).unwrap();
    let refused = |arguments: &[&str]| {
        let (code, said) = refrain(folder.path(), arguments);
        assert_eq!(code, Some(2), "{arguments:?}: {said}");
    };
    refused(&["--config", "c.toml", "report", "a.txt", "b.txt", "-o", "c.toml"]);
    for output in ["to-be-notes", "to-notes"] {
        refused(&["report", "a.txt", "b.txt", "-o", output]);
    }
    for output in ["x.refrain.toml", "to-be-notes"] {
        refused(&["learn", "a.txt", "b.txt", "-o", output]);
    }
    assert_eq!(fs::read_to_string(path("c.toml")).unwrap(), "minimum = 8\n");
    assert_eq!(fs::read_to_string(path("b.refrain.toml")).unwrap(), "version = 1\n");
    assert!(!path("a.refrain.toml").exists() && !path("x.refrain.toml").exists());
}

#[test]
fn a_report_that_cannot_be_written_leaves_the_old_one_and_nothing_else() {
    let folder = folder();
    let path = folder.path().join("old.txt");
    fs::write(&path, "old").unwrap();
    // Larger files than this many kilobytes cannot be written: as if the disk were full.
    let program = assert_cmd::cargo::cargo_bin("refrain");
    let limited =
        format!("ulimit -f 1; trap '' XFSZ; exec '{}' report -o old.txt a.txt b.txt", program.display());
    let output = Command::new("sh").args(["-c", &limited]).current_dir(folder.path()).output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(fs::read_to_string(&path).unwrap(), "old");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3, "nothing is left beside it");
}

#[test]
fn a_dash_is_the_standard_output_and_no_file() {
    let folder = folder();
    let mut command = Command::cargo_bin("refrain").unwrap();
    command.env_clear().env("XDG_CONFIG_HOME", folder.path().join("config")).current_dir(folder.path());
    let output = command.args(["report", "-o", "-", "a.txt", "b.txt"]).timeout(PATIENCE).output().unwrap();
    assert!(String::from_utf8(output.stdout).unwrap().contains("\n2 speeches"));
    assert!(!folder.path().join("-").exists());
}

#[test]
fn a_report_can_go_to_a_device() {
    let folder = folder();
    assert_eq!(refrain(folder.path(), &["report", "-o", "/dev/null", "a.txt", "b.txt"]).0, Some(0));
    assert!(Path::new("/dev/null").exists());
}

#[test]
fn a_folder_to_write_into_that_is_not_there_is_named_before_anything_is_read() {
    let folder = folder();
    let commands: [&[&str]; 4] = [
        &["report", "a.txt", "b.txt", "-o", "gone/report.txt"],
        &["mark", "a.docx", "--against", "b.txt", "-o", "gone/marked.docx"],
        &["export", "--passim", "a.txt", "-o", "gone/in.jsonl"],
        &["learn", "a.txt", "b.txt", "-o", "gone/mine.refrain"],
    ];
    for command in commands {
        let (code, said) = refrain(folder.path(), command);
        assert_eq!(code, Some(2), "{said}");
        assert!(said.contains(": cannot be written, there is no folder gone; make it first"), "{said}");
        let (_, said) = refrain(folder.path(), &[command, &["--lang", "zh"]].concat());
        assert!(said.contains("：无法写入，没有文件夹 gone；请先建立它"), "{said}");
    }
    // Tables make theirs.
    let (code, said) = refrain(folder.path(), &["report", "a.txt", "b.txt", "-f", "csv", "-o", "new/tables"]);
    assert!(code == Some(0) && folder.path().join("new/tables/speeches.csv").exists(), "{said}");
}

#[test]
fn a_model_is_not_written_to_a_file_that_is_called_like_the_standard_output() {
    let folder = folder();
    let (code, said) = refrain(folder.path(), &["learn", "a.txt", "b.txt", "-o", "-"]);
    assert!(code == Some(2) && said.contains("a model is written into a file"), "{said}");
    assert!(!folder.path().join("-").exists());
}

#[test]
fn what_is_wrong_with_notes_is_said_in_the_language_of_the_reader() {
    let folder = folder();
    for (notes, says) in [
        ("sources = []\n", "a.refrain.toml 第 1 行：缺少 version = 2 这一行；请改正或移走"),
        ("version = 2\nsources = [\n", "a.refrain.toml 第 2 行：格式有误（"),
    ] {
        fs::write(folder.path().join("a.refrain.toml"), notes).unwrap();
        let (code, said) = refrain(folder.path(), &["report", "--lang", "zh", "a.txt", "b.txt"]);
        assert!(code == Some(0) && said.contains(says), "{said}");
    }
}
