//! The folder screen in English.

use super::plural;
use crate::strings::commands::words;
use crate::strings::folder::{FolderCommandStrings, FolderStrings};

pub(super) const FOLDER: FolderStrings = FolderStrings {
    counts: |speeches, left_out| match left_out {
        0 => plural(speeches, "speech", "speeches"),
        _ => format!("{}, {left_out} left out", plural(speeches, "speech", "speeches")),
    },
    comparing: |percent, left| match left {
        Some(seconds) => format!("comparing {percent}%, {seconds} s left"),
        None => format!("comparing {percent}%"),
    },
    stopping: "no more files are read; Ctrl-c again quits",
    reading: |read, all, left| match left {
        Some(seconds) => format!("reading {read} of {all}, {seconds} s left"),
        None => format!("reading {read} of {all}"),
    },
    marked: |count| format!("{count} marked"),
    sought: |text| format!("with “{text}”"),
    shared_heading: "shared with",
    no_rows: "nothing to show; Esc removes search and filter",
    only_copies: "only copies",
    only_marked: "only marked",

    mark_two: "mark two to nine speeches with Space, then press Enter",
    enough_marked: |most| {
        format!("{most} speeches are marked, as many as are compared; Space removes a mark")
    },
    not_read_yet: "not read yet",
    sorted_by: |name| format!("sorted by {name}"),
    no_field: "no such column; give columns with --meta or --name-pattern",
    no_such: "there is none",
    hidden: "hidden by the search or the filter; Esc removes them",
    compare_failed: |why| format!("the comparison failed: {why}"),

    coverage: |share| format!("coverage {share}"),
    in_others: |share| format!("in other speeches {share}"),
    in_reference: |share| format!("in the reference {share}"),
    shared_with: "most shared with",
    nearest: "nearest topic",
    copies: |count| format!("copies: {}", plural(count, "speech", "speeches")),

    sources_of: |title, covered| format!("Sources of {title}: {covered} of it stands in other speeches"),
    looking_for_sources: |title| format!("Sources of {title}: looking"),
    no_sources: "no other speech has any of it",
    share_heading: "has",
    adds_heading: "adds",

    help: "Keys of the table",
    commands: FolderCommandStrings {
        down: words("a line down", ""),
        up: words("a line up", ""),
        page_down: words("a page down", ""),
        page_up: words("a page up", ""),
        first: words("to the first row", ""),
        last: words("to the last row", ""),
        mark: words("mark", "mark"),
        compare: words("compare", "compare"),
        sort: words("sort: by a column; again the other way", "sort"),
        sort_by_field: words("sort by a column of --meta, --name-pattern or the corpus", ""),
        search: words("search", "search"),
        filter: words("filter: copies, marked, all", "filter"),
        sources: words("sources", "sources"),
        to_shared: words("most shared: to the speech that has most of it", "most shared"),
        to_nearest: words("nearest: to the nearest topic", "nearest"),
        theme: words("next theme", ""),
        help: words("help", "help"),
        reset: words("remove search and filter, then marks", ""),
        close: words("close", "close"),
        quit: words("quit", "quit"),
        quit_at_once: words("stop reading files; again: quit", ""),
        suspend: words("suspend; fg resumes", ""),
        repaint: words("redraw the screen", ""),
    },
};
