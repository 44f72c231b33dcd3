//! What of a comparison is listed, in English.

use crate::strings::narrowing::NarrowingStrings;

pub(super) const NARROWING: NarrowingStrings = NarrowingStrings {
    narrowed: |what| format!("narrowed to {what}"),
    only: |class| format!("text that is {class}"),
    section_lifted: |pattern| {
        format!("all sections are shown, no longer only those with \"{pattern}\" in their name")
    },
    section: |pattern| format!("sections with \"{pattern}\" in their name"),
    against: |speech| format!("what speech {speech} has"),
    min_score: |score| format!("links of score {score} and more"),
    no_section: |pattern| {
        format!("no section has \"{pattern}\" in its name; `refrain sections FILE...` lists them")
    },
};
