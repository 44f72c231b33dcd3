//! What the program must do, from the rules of a language to the screens, in one binary: each file is linked once.
//! `cargo test --test suite outline` runs the tests of one file.

// Helpers of tests may fail like tests.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
// The fuzz targets have no crate in common with the tests: their bodies load what they need by path.
#![allow(clippy::duplicate_mod)]

#[path = "../support/mod.rs"]
mod support;
// What prepares marked speeches for training is tested here: examples have no tests of their own.
#[path = "../../examples/train/mark.rs"]
mod mark;
use support::marked_form;

mod accuracy;
mod accuracy_written;
mod all_formats;
mod answers;
mod architecture;
mod chance;
mod check;
mod command_line;
#[cfg(unix)]
mod configuration;
mod corpora;
mod encodings;
mod examples_page;
mod files;
mod folding;
mod formats_office;
mod formats_web;
mod formats_worker;
mod from_source;
mod fuzzing;
mod gold;
mod hard_wrapped;
#[cfg(unix)]
mod hostile;
mod html_page;
mod imports;
mod json_schema;
mod linking;
mod loading;
mod local;
mod marked;
mod marking;
mod metadata;
mod narrowing;
mod outline;
mod overview;
#[cfg(unix)]
mod overview_cache;
#[cfg(unix)]
mod own_files;
mod passim;
mod planted;
mod planted_moved;
mod prose;
mod provenance;
mod readme;
mod reference_learning;
mod reference_models;
mod repeats_exact;
mod repeats_near;
mod repeats_samples;
mod report;
mod screen_checklist;
mod screen_chinese;
mod screen_columns;
mod screen_compare;
mod screen_filters;
mod screen_folder;
mod screen_local;
mod screen_manual;
mod screen_maps;
mod screen_overlays;
mod screen_properties;
mod screen_reload;
mod screen_words;
mod shuffled;
mod sources;
mod tables;
mod word_report;
mod workbook;
