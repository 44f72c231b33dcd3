//! Chinese: how its headings and lists are numbered and how the frame of a speech is worded.

mod frame;
mod label;
mod local;
mod numeral;
mod words;

use super::grammar::{FrameLine, Grammar, Label};
use super::{BundledModel, Rules};

/// What the program knows of Chinese.
pub(super) const RULES: Rules = Rules {
    grammar: &Chinese,
    cut: words::cut,
    is_empty_word: words::is_empty,
    local_marks: local::local_marks,
    model: Some(BundledModel { name: "zh", bytes: include_bytes!("../../../models/zh.refrain") }),
    weights: Some(include_bytes!("../../../models/zh.weights")),
};

/// The grammar of Chinese speeches.
struct Chinese;

impl Grammar for Chinese {
    fn label(&self, paragraph: &str) -> Option<Label> {
        label::label(paragraph)
    }

    fn running_label(&self, clause: &str) -> Option<Label> {
        label::running_label(clause)
    }

    fn salutation(&self, paragraph: &str) -> Option<usize> {
        frame::salutation(paragraph)
    }

    fn frame_line(&self, line: &str) -> Option<FrameLine> {
        frame::frame_line(line)
    }

    fn announces(&self, paragraph: &str) -> bool {
        frame::announces(paragraph)
    }

    fn looks_back(&self, paragraph: &str) -> bool {
        frame::looks_back(paragraph)
    }

    fn heading_looks_back(&self, heading: &str) -> bool {
        frame::heading_looks_back(heading)
    }

    fn closes(&self, paragraph: &str) -> bool {
        frame::closes(paragraph)
    }

    fn turns(&self, paragraph: &str) -> bool {
        frame::turns(paragraph)
    }

    fn has_topic_sentences(&self) -> bool {
        true
    }
}
