//! The JSON report as a program that reads it sees it: the keys that are measured.

use std::path::PathBuf;

use refrain::compare::{Comparison, ReferenceChoice, ViewSettings};
use refrain::formats::ReadOptions;
use refrain::report::{Source, json};
use refrain::speech::load_all;
use serde::Deserialize;

use crate::json_schema::assert_valid;

#[derive(Clone, Deserialize)]
pub struct Report {
    pub speeches: Vec<ReportSpeech>,
    pub links: Vec<Link>,
}

#[derive(Clone, Deserialize)]
pub struct ReportSpeech {
    pub path: PathBuf,
    pub text: String,
    pub sections: Vec<ReportSection>,
    pub spans: Vec<ReportSpan>,
}

/// A section with its children, in characters of the speech's text.
#[derive(Clone, Deserialize)]
pub struct ReportSection {
    pub id: usize,
    pub kind: String,
    pub start: usize,
    pub end: usize,
}

/// A stretch of one class, in characters of the speech's text.
#[derive(Clone, Deserialize)]
pub struct ReportSpan {
    pub kind: String,
    pub start: usize,
    pub end: usize,
}

#[derive(Clone, Deserialize)]
pub struct Link {
    pub a: SectionPlace,
    pub b: SectionPlace,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct SectionPlace {
    pub speech: usize,
    pub section: usize,
}

impl Report {
    /// What the program reports of some files at its default settings.
    pub fn of(files: &[PathBuf]) -> Self {
        let speeches = load_all(files, &ReadOptions::default()).unwrap().speeches;
        let comparison = Comparison::of(speeches, &ReferenceChoice::default()).unwrap();
        let settings = ViewSettings::default();
        let view = settings.apply(&comparison);
        let source = Source::of(&comparison, &settings, &view);
        let mut json = Vec::new();
        json::write(source, &mut json).unwrap();
        let report = serde_json::from_slice(&json).unwrap();
        assert_valid(&report);
        serde_json::from_value(report).unwrap()
    }
}

impl ReportSpeech {
    /// Whether a character is of one of these classes.
    pub fn is_marked(&self, position: usize, classes: &[&str]) -> bool {
        let covers = |span: &ReportSpan| (span.start..span.end).contains(&position);
        self.spans.iter().any(|span| classes.contains(&span.kind.as_str()) && covers(span))
    }
}
