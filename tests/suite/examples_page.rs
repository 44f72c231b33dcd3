//! The examples of `docs/examples.md` do what they say. They run where Python has pandas and polars, or R is installed, and
//! say so where not.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::support::{copied_files, program};

const PAGE: &str = include_str!("../../docs/examples.md");

/// The blocks of code in a language.
fn blocks(language: &str) -> Vec<&'static str> {
    let open = format!("```{language}\n");
    PAGE.split(open.as_str()).skip(1).map(|rest| rest.split("```").next().unwrap()).collect()
}

/// A folder with the tables that the examples read.
fn tables() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for format in ["csv", "jsonl"] {
        let mut command = program();
        command.args(["report", "--format", format, "-o", "out"]).args(copied_files());
        let output = command.current_dir(folder.path()).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    folder
}

fn run(folder: &Path, interpreter: &str, file: &str, code: &str) {
    fs::write(folder.join(file), code).unwrap();
    let output = Command::new(interpreter).arg(file).current_dir(folder).output().unwrap();
    assert!(output.status.success(), "{code}{}", String::from_utf8_lossy(&output.stderr));
    assert!(!output.stdout.is_empty(), "{code}");
}

fn works(interpreter: &str, arguments: &[&str]) -> bool {
    Command::new(interpreter).args(arguments).output().is_ok_and(|output| output.status.success())
}

#[test]
fn the_python_examples_run() {
    let folder = tables();
    let mut ran = 0;
    for library in ["pandas", "polars"] {
        if !works("python3", &["-c", &format!("import {library}")]) {
            eprintln!("skipped: Python has no {library}, so that its examples were not run");
            continue;
        }
        for code in blocks("python").into_iter().filter(|code| code.contains(&format!("import {library}"))) {
            run(folder.path(), "python3", "example.py", code);
            ran += 1;
        }
    }
    assert!(ran == 0 || ran >= 2);
    assert!(blocks("python").len() >= 6);
}

#[test]
fn the_examples_in_r_run() {
    if !works("Rscript", &["--version"]) {
        eprintln!("skipped: R is not installed, so that its examples were not run");
        return;
    }
    let folder = tables();
    for code in blocks("r") {
        run(folder.path(), "Rscript", "example.R", code);
    }
}
