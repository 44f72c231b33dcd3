//! Data flows one way: each folder of `src` is a layer that may use lower layers, never a higher one, and only the
//! highest ones may know the terminal.

use std::fs;
use std::path::{Path, PathBuf};

/// The folders (or files) of `src`, the lowest layer first, as ARCHITECTURE.md lists them. `run` is higher than all of
/// them.
const ORDER: [&str; 16] = [
    "disk",
    "text",
    "sealed",
    "learned",
    "formats",
    "language",
    "speech",
    "repeats",
    "reference",
    "compare",
    "notes",
    "strings",
    "report",
    "app",
    "ui",
    "terminal",
];

/// Layers that must not know each other, whatever the order.
const APART: [&str; 2] = ["app", "report"];

/// Where the terminal begins.
const TERMINAL: [&str; 3] = ["ui", "terminal", "run"];

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut out = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            out.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            out.push(path);
        }
    }
    out
}

/// The folder of `src` that a file belongs to.
fn folder_of(file: &Path, src: &Path) -> String {
    let first = file.strip_prefix(src).unwrap().components().next().unwrap();
    Path::new(first.as_os_str()).file_stem().unwrap().to_string_lossy().into_owned()
}

fn first_word(text: &str) -> String {
    text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// What a file names behind `prefix`, as in `crate::text::Text`; lists in braces count one by one.
fn named_behind(source: &str, prefix: &str) -> Vec<String> {
    let mut out = Vec::new();
    for (at, _) in source.match_indices(prefix) {
        let rest = &source[at + prefix.len()..];
        let Some(list) = rest.strip_prefix('{') else {
            out.push(first_word(rest));
            continue;
        };
        let (mut depth, mut item) = (0, String::new());
        for character in list.chars() {
            match character {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => out.push(first_word(&std::mem::take(&mut item))),
                _ => item.push(character),
            }
        }
        out.push(first_word(&item));
    }
    out.retain(|name| !name.is_empty());
    out
}

fn rank(folder: &str) -> usize {
    ORDER.iter().position(|other| *other == folder).unwrap_or(ORDER.len())
}

fn faults(folder: &str, source: &str) -> Vec<String> {
    let mut out = Vec::new();
    for used in named_behind(source, "crate::").iter().map(String::as_str).filter(|used| *used != folder) {
        if used != "run" && !ORDER.contains(&used) {
            out.push(format!("names crate::{used}, which has no place in the order"));
        } else if rank(used) > rank(folder) {
            out.push(format!("uses crate::{used}, a higher layer"));
        } else if APART.contains(&folder) && APART.contains(&used) {
            out.push(format!("uses crate::{used}, which it must not know"));
        }
    }
    if !TERMINAL.contains(&folder) {
        for library in ["ratatui", "crossterm"] {
            if source.contains(&format!("{library}::")) {
                out.push(format!("names {library}, which belongs to ui, terminal and run"));
            }
        }
    }
    out
}

#[test]
fn each_layer_uses_only_lower_ones() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    for file in rust_files(&src) {
        let folder = folder_of(&file, &src);
        if folder == "main" || folder == "lib" {
            continue;
        }
        let source = fs::read_to_string(&file).unwrap();
        let name = file.strip_prefix(&src).unwrap().display().to_string();
        found.extend(faults(&folder, &source).into_iter().map(|fault| format!("src/{name} {fault}")));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_rule_sees_what_breaks_it() {
    let count = |folder, source| faults(folder, source).len();
    assert_eq!(count("text", "use crate::text::Text;"), 0);
    assert_eq!(count("text", "use crate::speech::Speech;"), 1);
    assert_eq!(count("compare", "use crate::{text::{CharRange, Text}, app::State};"), 1);
    assert_eq!(count("app", "let x = crate::report::Source;"), 1);
    assert_eq!(count("app", "use ratatui::Frame;"), 1);
    assert_eq!(count("ui", "use ratatui::Frame; use crate::app::State;"), 0);
    assert_eq!(count("text", "use crate::nowhere::X;"), 1);
}
