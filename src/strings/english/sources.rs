//! What a draft was made from, in English.

use super::plural;
use crate::strings::sources::SourcesStrings;

pub(super) const SOURCES: SourcesStrings = SourcesStrings {
    covered: |share, sources, speeches| {
        let all = plural(speeches, "speech", "speeches");
        format!("{share} of it stands in the {all}; {} listed", plural(sources, "source", "sources"))
    },
    about: |characters, words| {
        format!(
            "counted: runs of {characters} characters or {words} words and more; a source is listed if it adds to those before it"
        )
    },
    shares: |share, adds, of_source| format!("has {share} of the draft, adds {adds}, {of_source} of it used"),
    place: |line, source| match source {
        Some(source) => format!("line {line}, there line {source}"),
        None => format!("line {line}"),
    },
    uncovered: |count| match count {
        0 => "all of it stands in other speeches".to_owned(),
        _ => format!("in no other speech: {}", plural(count, "passage", "passages")),
    },
};
