//! What is said of errors and warnings in English: mostly what they say themselves.

use crate::notes::LinkNote;
use crate::strings::errors::ErrorStrings;

pub(super) const ERRORS: ErrorStrings = ErrorStrings {
    system: |error| error.to_string(),
    load: |error| error.to_string(),
    load_warning: |warning| warning.to_string(),
    too_few_speeches: |error| error.to_string(),
    notes: |error| error.to_string(),
    unresolved_links,
    incomplete_near_matches,
    reference: |error| error.to_string(),
    learn: |error| error.to_string(),
};

fn unresolved_links(LinkNote { a, b }: &LinkNote, more: usize) -> String {
    let more = if more == 0 { String::new() } else { format!(", and {more} more") };
    format!(
        "manual links whose sections are not found any more, kept in the notes: {} ({}) and {} ({}){more}",
        a.section, a.speech, b.section, b.speech
    )
}

fn incomplete_near_matches((a, b, more): (&str, &str, usize)) -> String {
    let more = if more == 0 { String::new() } else { format!(", and of {more} more pairs") };
    format!("near matches may be missing, the texts say the same too often: of {a} and {b}{more}")
}
