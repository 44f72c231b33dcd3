//! What the command line answers by itself: help and version, and whether they could be told.

use std::fs::File;
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
