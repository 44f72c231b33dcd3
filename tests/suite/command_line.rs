//! What the command line answers by itself: help and version, and whether they could be told.

use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Output, Stdio};

fn refrain(argument: &str, output: impl Into<Stdio>) -> Output {
    Command::new(env!("CARGO_BIN_EXE_refrain")).arg(argument).stdout(output).output().unwrap()
}

#[test]
fn help_and_version_are_printed_and_no_error() {
    for (argument, told) in [("--help", "Usage: refrain"), ("--version", "refrain ")] {
        let output = refrain(argument, Stdio::piped());
        assert_eq!(output.status.code(), Some(0), "{argument}");
        assert!(String::from_utf8(output.stdout).unwrap().contains(told), "{argument}");
        assert!(output.stderr.is_empty(), "{argument}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn help_and_version_that_cannot_be_written_are_an_error() {
    for argument in ["--help", "--version"] {
        let full = File::options().write(true).open("/dev/full").unwrap();
        let output = refrain(argument, full);
        assert_eq!(output.status.code(), Some(2), "{argument}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains("the standard output cannot be written"), "{argument}: {said}");
    }
}

#[test]
fn a_reader_that_closes_the_help_early_is_no_error() {
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let output = refrain("--help", writer);
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn what_cannot_be_understood_is_an_error_with_advice() {
    let output = refrain("--no-such-option", Stdio::piped());
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    assert!(String::from_utf8(output.stderr).unwrap().contains("--help"));
}

#[test]
fn the_name_alone_explains_itself_and_a_mistyped_subcommand_is_guessed() {
    let alone = Command::new(env!("CARGO_BIN_EXE_refrain")).output().unwrap();
    assert_eq!(alone.status.code(), Some(2));
    assert!(String::from_utf8(alone.stderr).unwrap().contains("Examples:"));
    for (typed, meant) in [("reprot", "report"), ("chek", "check"), ("lern", "learn")] {
        let output = refrain(typed, Stdio::piped());
        assert_eq!(output.status.code(), Some(2));
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(&format!("did you mean `refrain {meant}`?")), "{said}");
    }
    let said = String::from_utf8(refrain("speech.txt", Stdio::piped()).stderr).unwrap();
    assert!(!said.contains("did you mean"), "{said}");
}

/// What a package takes from `docs`, with the arguments that print it.
const GENERATED: [(&str, &[&str]); 8] = [
    ("docs/schema.json", &["schema"]),
    ("docs/overview-schema.json", &["schema", "overview"]),
    ("docs/sources-schema.json", &["schema", "sources"]),
    ("docs/man/refrain.1", &["generate", "man"]),
    ("docs/completions/refrain.bash", &["generate", "bash"]),
    ("docs/completions/_refrain", &["generate", "zsh"]),
    ("docs/completions/refrain.fish", &["generate", "fish"]),
    ("docs/completions/_refrain.ps1", &["generate", "powershell"]),
];

#[test]
fn the_page_the_completions_and_the_schema_are_those_of_the_program() {
    for (file, arguments) in GENERATED {
        let output = Command::new(env!("CARGO_BIN_EXE_refrain")).args(arguments).output().unwrap();
        assert!(output.status.success() && output.stderr.is_empty(), "{arguments:?}");
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
        if std::env::var_os("UPDATE_GENERATED").is_some() {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, &output.stdout).unwrap();
        }
        let kept = fs::read(&path).unwrap_or_default();
        assert!(kept == output.stdout, "{file} is another; UPDATE_GENERATED=1 cargo test writes it anew");
    }
}

#[test]
#[cfg(unix)]
fn the_examples_of_the_help_work_as_they_stand() {
    let help = String::from_utf8(refrain("--help", Stdio::piped()).stdout).unwrap();
    let examples = help.split("Examples:\n").nth(1).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    fs::create_dir(folder.path().join("speeches")).unwrap();
    // Formats are told by content, so that a text file may have any name.
    let names = ["a.txt", "b.docx", "last-year.docx", "draft.docx", "speeches/c.txt", "speeches/d.txt"];
    let samples = ["tests/fixtures/left_in/beiyuan.txt", "tests/fixtures/left_in/xincheng.txt"];
    for (name, sample) in names.iter().zip(samples.iter().cycle()) {
        fs::copy(root.join(sample), folder.path().join(name)).unwrap();
    }
    for line in examples.lines() {
        // What it does stands after two blanks.
        let example = line.trim_start().split("  ").next().unwrap();
        let mut words = example.split(' ');
        assert_eq!(words.next(), Some("refrain"), "{line}");
        let mut command = Command::new(env!("CARGO_BIN_EXE_refrain"));
        command.env("XDG_CACHE_HOME", folder.path().join("cache"));
        let output = command.args(words).current_dir(folder.path()).output().unwrap();
        let expected = if example.contains(" check ") { 1 } else { 0 };
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(expected), "{example}: {said}");
    }
}
