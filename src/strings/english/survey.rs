//! The overview of many speeches in English.

use super::plural;
use crate::strings::survey::{SurveyHeadings, SurveyStrings};

pub(super) const SURVEY: SurveyStrings = SurveyStrings {
    speeches: |count, letters| {
        format!("{}, {letters} letters and figures", plural(count, "speech", "speeches"))
    },
    unread: |files| format!("stopped: {} not read", plural(files, "file", "files")),
    not_surveyed: "stopped: the speeches were not compared",
    about_coverage: |characters, words| {
        format!(
            "coverage: the share of a speech that stands in other speeches here or in the reference, in runs of \
             {characters} characters or {words} words and more"
        )
    },
    headings: SurveyHeadings {
        number: "no.",
        title: "title",
        date: "date",
        length: "length",
        coverage: "coverage",
        most_shared_with: "most shared with",
        nearest: "nearest topic",
    },
    group: |value, speeches, letters, share| {
        let coverage = share.map(|share| format!(", coverage {share}")).unwrap_or_default();
        let value = value.unwrap_or("not known");
        format!(
            "{value}: {}, {letters} letters and figures{coverage}",
            plural(speeches, "speech", "speeches")
        )
    },
    no_such_field: |name, names| match names {
        "" => format!("no speech has a column {name}; give columns with --meta or --name-pattern"),
        names => {
            format!("no speech has a column {name}; there are path, coverage, length, date, title, {names}")
        }
    },
    copies: |groups| match groups {
        0 => "no copies".to_owned(),
        groups => format!("copies: {}", plural(groups, "group", "groups")),
    },
    copy_group: |number, speeches| format!("group {number}: {}", plural(speeches, "speech", "speeches")),
    copy_mark: |number| format!("(copies: group {number})"),
    left_out: |files| format!("{} left out", plural(files, "file", "files")),
    more_warnings: |more| format!("and {more} more warnings; --format json lists all"),

    reading: "reading",

    files_read: "{pos} of {len} files read, {elapsed}",
    comparing: "comparing",
    time_left: "{eta} left",

    cache_failed: |folder, why| {
        format!("{folder}: the cache cannot be written ({why}); everything works without it, only slower")
    },
    cache_cleared: |folder, entries, bytes| {
        format!("{folder}: {} removed, {} kB", plural(entries, "entry", "entries"), bytes / 1000)
    },

    no_speeches: |files| match files {
        0 => "there are no files to read; name a folder with speeches in it".to_owned(),
        files => format!("none of {} is a speech", plural(files, "file", "files")),
    },
};
