//! Data flows one way: each folder of `src` is a layer that may use lower layers, never a higher one, and only the
//! highest ones may know the terminal. Inside a folder no files use each other in a circle.

use std::path::Path;

use refrain::app::OverlayKind;
use refrain::compare::Class;
use refrain::language::Language;

use super::imports::Imports;

/// The folders (or files) of `src`, the lowest layer first, as ARCHITECTURE.md lists them. `run` is higher than all of
/// them.
const ORDER: [&str; 20] = [
    "disk",
    "cache",
    "text",
    "sealed",
    "learned",
    "formats",
    "language",
    "speech",
    "repeats",
    "reference",
    "marks",
    "compare",
    "notes",
    "collection",
    "passim",
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

/// What works the same however busy the machine is: it knows no clock.
const WITHOUT_CLOCK: [&str; 9] =
    ["text", "learned", "language", "speech", "marks", "repeats", "reference", "compare", "collection"];

/// The files that a new class of text touches, as ARCHITECTURE.md lists them.
const CLASS_FILES: [&str; 6] = [
    "src/compare/span.rs",
    "src/compare/comparison.rs",
    "src/strings/english/names.rs",
    "src/strings/chinese/names.rs",
    "src/ui/theme/classes.rs",
    "src/report/classes.rs",
];

/// The files that a new overlay touches, as ARCHITECTURE.md lists them, besides its words; `NAME.rs` is its own.
const OVERLAY_FILES: [&str; 4] =
    ["src/app/overlay/NAME.rs", "src/app/overlay/mod.rs", "src/ui/NAME.rs", "src/ui/mod.rs"];

fn imports() -> Imports {
    Imports::of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))
}

fn rank(folder: &str) -> usize {
    ORDER.iter().position(|other| *other == folder).unwrap_or(ORDER.len())
}

fn faults(imports: &Imports) -> Vec<String> {
    let mut out = Vec::new();
    for (module, source) in imports.sources() {
        let folder = module[0].as_str();
        let paths = imports.paths(module);
        let used = paths.iter().filter_map(|path| path.first()).map(String::as_str);
        let mut fault = |what: String| out.push(format!("{} {what}", module.join("::")));
        for used in used.filter(|used| *used != folder) {
            if used != "run" && !ORDER.contains(&used) {
                fault(format!("names crate::{used}, which has no place in the order"));
            } else if rank(used) > rank(folder) {
                fault(format!("uses crate::{used}, a higher layer"));
            } else if APART.contains(&folder) && APART.contains(&used) {
                fault(format!("uses crate::{used}, which it must not know"));
            }
        }
        if WITHOUT_CLOCK.contains(&folder) && source.contains("std::time") {
            fault("names std::time, which makes its results depend on the machine".to_owned());
        }
        if !TERMINAL.contains(&folder) {
            for library in ["ratatui", "crossterm"] {
                if source.contains(&format!("{library}::")) {
                    fault(format!("names {library}, which belongs to ui, terminal and run"));
                }
            }
        }
    }
    out
}

#[test]
fn each_layer_uses_only_lower_ones() {
    let found = faults(&imports());
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn no_files_of_a_folder_use_each_other_in_a_circle() {
    let imports = imports();
    for folder in ORDER.into_iter().chain(["run"]) {
        let circle: Vec<String> = imports.circle_in(folder).iter().map(|module| module.join("::")).collect();
        assert!(circle.is_empty(), "{}", circle.join(", "));
    }
}

/// What holds for one language stands in its folder, so that a new one touches nothing else.
#[test]
fn nothing_but_its_folder_and_its_line_names_a_language() {
    for (module, source) in imports().sources() {
        for language in Language::ALL {
            let name = format!("Language::{language:?}");
            let mut starts = source.match_indices(&name).map(|(byte, _)| &source[..byte]);
            let named = starts.any(|before| !before.ends_with("Interface"));
            assert!(!named, "{} names {name}", module.join("::"));
        }
    }
}

/// A file that names most classes lists them, so that a new one would have to be added there.
#[test]
fn a_new_class_of_text_touches_the_files_that_are_listed() {
    let architecture = include_str!("../../ARCHITECTURE.md");
    for file in CLASS_FILES {
        assert!(architecture.contains(file), "{file}");
    }
    let classes = Class::ALL.map(|class| format!("Class::{class:?}"));
    for (module, source) in imports().sources() {
        let named = classes.iter().filter(|class| source.contains(class.as_str())).count();
        let file = format!("src/{}.rs", module.join("/"));
        assert!(named < 4 || CLASS_FILES.contains(&file.as_str()), "{file} lists {named} classes");
    }
}

/// The files that list overlays are those that a new one is added to.
#[test]
fn a_new_overlay_touches_the_files_that_are_listed() {
    let architecture = include_str!("../../ARCHITECTURE.md");
    for file in OVERLAY_FILES {
        assert!(architecture.contains(file), "{file}");
    }
    for (module, source) in imports().sources() {
        let names = |kind: &OverlayKind| {
            [format!("Overlay::{kind:?}"), format!("OverlayKind::{kind:?}")]
                .iter()
                .any(|name| source.contains(name))
        };
        let named = OverlayKind::ALL.iter().filter(|kind| names(kind)).count();
        let folder = format!("src/{}/mod.rs", module.join("/"));
        let listed = OVERLAY_FILES.contains(&folder.as_str());
        assert!(named < 3 || listed, "{} lists {named} overlays", module.join("::"));
    }
}

#[test]
fn the_rule_sees_what_breaks_it() {
    let count = |module, source| faults(&Imports::from_sources(&[(module, source)])).len();
    assert_eq!(count("text", "use crate::text::Text;"), 0);
    assert_eq!(count("text", "use crate::speech::Speech;"), 1);
    assert_eq!(count("text/range", "use super::super::speech::Speech;"), 1);
    assert_eq!(count("text/range", "use super::speech::Speech;"), 0);
    assert_eq!(count("compare", "use crate::{text::{CharRange, Text}, app::State};"), 1);
    assert_eq!(count("app", "let x = crate::report::Source;"), 1);
    assert_eq!(count("app", "use ratatui::Frame;"), 1);
    assert_eq!(count("ui", "use ratatui::Frame; use crate::app::State;"), 0);
    assert_eq!(count("text", "use crate::nowhere::X;"), 1);
    assert_eq!(count("compare", "use std::time::Instant;"), 1);
}

#[test]
fn a_circle_is_seen_through_re_exports_and_submodules() {
    let circle = |sources: &[(&str, &str)]| Imports::from_sources(sources).circle_in("app").len();
    let folder = ("app", "mod a; mod b; pub use a::A; pub(super) use b::{B, C};");
    assert_eq!(circle(&[folder, ("app/a", "use super::B;"), ("app/b", "struct B;")]), 0);
    assert_eq!(circle(&[folder, ("app/a", "use super::B;"), ("app/b", "fn f() { super::A::new() }")]), 2);
    assert_eq!(
        circle(&[folder, ("app/a", "use super::b::B;"), ("app/b", "use crate::app::{A, other::D};")]),
        2
    );
    assert_eq!(
        circle(&[("app", "use a::A; struct D;"), ("app/a", "use super::D;")]),
        0,
        "a folder and its file"
    );
}
