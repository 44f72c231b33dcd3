//! The HTML report in English.

use super::plural;
use crate::strings::PageStrings;

pub(super) const PAGE: PageStrings = PageStrings {
    language: "en",
    title: |speeches| format!("Comparison of {}", plural(speeches, "speech", "speeches")),
    percent: |fraction| format!("{:.1} %", fraction * 100.0),
    contents: "Contents",
    findings: "What was found",
    most_reused: |speech, share, other, most| {
        format!("Most reused: {speech}, {share} of it is in other speeches, {most} in {other}.")
    },
    nothing_left_in: "No name of another speech was left in.",
    left_in: |count, names| format!("{} left in: {names}.", plural(count, "name", "names")),
    about: |speech, wording| format!("Local in {speech}: {wording}."),
    speeches: "The speeches",
    speech: "speech",
    pairs: "Pairs of speeches",
    pairs_hint: "How much of the speech of each row stands in the speech of each column.",
    as_table: "as a table",
    rows_at_a_glance: "All rows at a glance",
    rows_hint: "A column for each row of the table and a line for each speech, the stronger the more of it other speeches \
        have; outlined where something was left in. A click jumps to the row.",
    row_cell: |row, speech, percent| format!("row {row}, speech {speech}: {percent} in other speeches"),
    table_hint: "The sections that match stand beside each other. Pointing at a marked phrase shows all its places, Enter \
        or a click lists them.",
    everything: "everything",
    fold: "fold",
    fold_all: "fold all rows",
    unfold_all: "unfold all rows",
    close: "close",
    places: "Places",
    summary_only: "There is too much text for one page: it has the overview and the strongest pairs. Compare fewer speeches \
        to read them side by side.",
};
