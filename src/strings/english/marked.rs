//! Marks in a reader's own document, in English.

use super::plural;
use crate::strings::marked::MarkedStrings;

pub(super) const MARKED: MarkedStrings = MarkedStrings {
    left_in: |reason, places| format!("left in from another speech? {reason}, also in {places}"),
    also_in: |places| format!("also in {places}"),
    unchanged: "unchanged since another text of the same office",
    placeholder: "hidden or still to be filled in",
    written: |path, comments, unmarked| {
        let unmarked = match unmarked {
            0 => String::new(),
            _ => format!(
                "; {} not marked: automatic numbers and notes",
                plural(unmarked, "character", "characters")
            ),
        };
        format!("{path}: {}{unmarked}", plural(comments, "comment", "comments"))
    },
    signed: |path| {
        format!(
            "{path}: is digitally signed; its signature does not hold for the marked copy, only for the draft itself"
        )
    },
    no_word: |path| {
        format!(
            "{path}: only Word documents (.docx) can be marked; save it as one, or use `refrain report --format docx`"
        )
    },
};
