mod commands;
mod errors;
mod names;

use super::screen::{
    ClosingNames, FilterNames, LegendSigns, OrderNames, OutlineHeadings, OverviewHeadings, StepCounts,
    TaskHeadings, ThemeNames,
};
use super::{ByHandCount, PhraseCount, ReportWording, ShownLength, Strings};

pub(super) static ENGLISH: Strings = Strings {
    program: "refrain",
    base: |speech| format!("base {speech}"),
    no_counterpart: "no counterpart",
    folded: |sections, characters| {
        format!(
            "{}, {}",
            plural(sections, "section", "sections"),
            plural(characters, "character", "characters")
        )
    },
    only_in: |speeches| format!("only in {speeches}"),
    moved: "moved",
    further: |speech, row| format!("{speech} row {row}"),
    notice: |reason| format!("not part of the speech: {reason}"),
    too_small: |columns, lines| format!("refrain needs {columns} columns and {lines} lines"),

    row: |row, rows| format!("row {row}/{rows}"),
    columns_layout: |section, sections| format!("columns  section {section}/{sections}"),
    link_reason: names::link_reason,
    unanswered: "nothing answers this section",
    nothing_here: |speech| format!("nothing of speech {speech} here"),
    working: "working out what is shared and what answers what …",
    failed: |why| format!("the comparison failed: {why}"),
    class: names::class,
    boilerplate: "boilerplate",
    carried_over: "carried over",
    carried_over_count: |count| format!("{count} carried over"),
    length: |length| match length {
        ShownLength::Characters(characters) => plural(characters, "character", "characters"),
        ShownLength::Words(words) => plural(words, "word", "words"),
        ShownLength::Either { characters, words } => format!("{characters} characters, {words} words"),
    },
    measure: |minimum, spread, expected| {
        let chance = expected.map(|count| format!("  {count:.1} by chance")).unwrap_or_default();
        format!("minimum {minimum}  spread {spread}{chance}")
    },
    warning: |warning, key| format!("{warning}  ({key} puts this away)"),
    several_warnings: |count, key, first| format!("{count} warnings, see {key}: {first}"),
    searching: |query, hits| format!("/{query}  {hits}"),
    no_hits: |query| format!("{query}: found nowhere"),
    no_more_phrases: "no further shared phrase this way in this speech",
    no_more_hits: "no further hit this way",
    no_more_local: "nothing further that is local this way in this speech",
    no_more_carried_over: "nothing further that was carried over this way",
    no_more_unanswered: "no further row without counterpart this way",
    step_counts: StepCounts {
        phrases: |count| plural(count, "phrase", "phrases"),
        hits: |count| plural(count, "hit", "hits"),
        local: |count| plural(count, "local find", "local finds"),
        carried_over: |count| plural(count, "find", "finds"),
        unanswered_rows: |count| plural(count, "row", "rows"),
    },
    no_phrase_here: "no shared phrase in this section",
    no_phrase_but_common: "in common with a linked section, but too short to count as a phrase",
    no_diff: "nothing answers this section, so there is nothing to set it against",
    no_answer_in: |speech| format!("speech {speech} has nothing that answers this section"),
    not_yet: "not yet: still being worked out",
    no_such_speech: |speech| format!("there is no speech {speech}"),
    folds_only_filtered: "in columns only what a filter leaves out is folded",
    nowhere_back: "no earlier place to go back to",
    themes: ThemeNames {
        dark: "theme: dark",
        light: "theme: light",
        high_contrast: "theme: high contrast",
        high_contrast_light: "theme: high contrast, light",
        deuteranopia: "theme: deuteranopia (blue and orange)",
        deuteranopia_light: "theme: deuteranopia, light",
        mono: "theme: mono (no colour)",
    },
    no_colours: "no colours: NO_COLOR is set",
    limit: "that is as far as it goes",

    phrases_title: |shown, all| {
        if shown == all { format!("Phrases: {all}") } else { format!("Phrases: {shown} of {all}") }
    },
    in_all_of: |speeches| format!("in {speeches}"),
    filter: "filter",
    sorted_by: "by",
    orders: OrderNames { weight: "weight", length: "length", spread: "spread", place: "place" },
    occurrences_title: |count| plural(count, "occurrence", "occurrences"),
    occurrence_place: |speech, row| format!("{speech} row {row}"),
    no_phrases: "no phrase has this wording",
    no_phrases_so_long: |length, spread, key| {
        format!(
            "no phrase of {length} stands in {spread} speeches; close the list, and {key} lowers the minimum"
        )
    },
    no_phrases_in_all: "these speeches have no phrase in common",
    type_to_filter: "type to filter",

    filter_title: "Show",
    filters: FilterNames {
        local: "local only",
        boilerplate: "boilerplate only",
        unanswered: "without counterpart",
        carried_over: "carried over",
    },
    nothing_to_show: FilterNames {
        local: "nothing is local",
        boilerplate: "nothing is boilerplate",
        unanswered: "every section has a counterpart",
        carried_over: "nothing is carried over",
    },
    closing: ClosingNames { search: "end search", filter: "end filter", warnings: "put away" },

    local_title: |speech, title| format!("Of its own place: {speech} {title}"),
    local_kind: names::local_kind,
    local_reason: names::local_reason,
    nothing_local: "nothing in this speech belongs to its place alone",
    local_row_title: |row| format!("Of their own places: row {row}"),
    nothing_local_in_row: "nothing on this row belongs to its place alone",
    also_in: |speeches| format!("also in {speeches}"),

    diff_title: "Word diff",
    diff_side: |speech, title, heading| format!("{speech} {title}  {heading}"),
    diff_too_long: "These sections are too long to be set against each other word by word.",
    diff_equal: "Not a word differs.",

    map_title: |base| format!("Map: what answers the sections of {base}"),
    no_such_column: |speech| format!("the map has no column for speech {speech}"),
    out_of_order: "out of order",
    further_answers: |count| format!("{count} more answer it there"),

    outline_title: |speech, title| format!("Outline: {speech} {title}"),
    outline_columns: OutlineHeadings {
        section: "section",
        kind: "kind",
        length: "length",
        boilerplate: "boilerplate",
        local: "local",
        answered_in: "answered in",
    },

    overview_title: |speeches| format!("Overview of {speeches} speeches"),
    most_in_common: |speech, title, share, other, most| {
        format!("Most from others: {speech}, {share} of it ({most} in {other})  {title}")
    },
    nothing_in_common: "No speech has anything of another.",
    overview_columns: OverviewHeadings { date: "date", sections: "sections", length: "length" },
    of_it_in: "of it in",
    phrases_of: |count, speeches| format!("{} in {speeches}", plural(count, "phrase", "phrases")),
    by_chance: |count, minimum| format!("{count:.1} matches of {minimum} to expect by chance"),

    search: "search",
    speech_hits: |speech, hits| format!("{speech}: {hits}"),

    errors: errors::ERRORS,
    report: ReportWording {
        warning: |warning| format!("warning: {warning}"),
        speeches: |speeches, base| format!("{speeches} speeches, base {base}"),
        reference: |name, documents| {
            format!("reference {name}: {}", plural(documents, "document", "documents"))
        },
        no_reference: "no reference: stock wording is not known",
        manual: |from, ByHandCount { linked, unlinked, dismissed }| {
            format!(
                "by hand, from {from}: links made {linked}, links taken away {unlinked}, phrases dismissed {dismissed}"
            )
        },
        length: |characters, sections| {
            format!(
                "{}, {}",
                plural(characters, "character", "characters"),
                plural(sections, "section", "sections")
            )
        },
        share: |class, percent| format!("{class} {percent:.1} %"),
        left_out: |line, why| format!("line {line}: left out of the shares: {why}"),
        counted_in: |line, why| format!("line {line}: counted in the shares: {why}"),
        phrases: |PhraseCount { phrases, characters, words, spread, by_chance }| {
            format!(
                "{}, from matches of {characters} or more characters ({words} words) with their ends trimmed to \
                whole words, in {spread} or more speeches; to expect by chance: {by_chance:.1}",
                plural(phrases, "shared phrase", "shared phrases")
            )
        },
        in_speeches: |spread, places| format!("in {spread} speeches: {places}"),
        near_matches: |count| plural(count, "near match", "near matches"),
        edits: |count, differences| format!("{}: {differences}", plural(count, "edit", "edits")),
        carried_over: |count| format!("{count} carried over: local to one speech, and in another speech too"),
        own_place: |speech, title| format!("What {speech} says of its own place: {title}"),
        times: |wording, times| format!("{wording} ({times} times)"),
        table: "Which sections answer each other",
        row: |row| format!("row {row}"),
        unanswered_row: |row| format!("row {row}: no counterpart"),
        answers: |speech, section, score, why| format!("answers {speech} {section} ({score:.2}: {why})"),
        place: |speech, line| format!("{speech} line {line}"),
        more: |count| format!("and {count} more"),
    },
    list_separator: ", ",
    section_kind: names::section_kind,
    repair: names::repair,
    notices_counted: "notices counted in",
    edits_text_alone: "e opens text files alone; open this one in its own program",
    notice_reason: names::notice_reason,

    picking: |section| {
        format!("link {section} with: go to a section of another speech, Enter links, Esc leaves")
    },
    no_section_here: "no section here",
    same_speech: "that is the same speech: go to a section of another one",
    linked: |one, other| format!("linked: {one} and {other}"),
    unlinked: |one, other| format!("no longer linked: {one} and {other}"),
    nothing_to_unlink: "nothing answers this section, so there is no link to take away",
    dismissed: |phrase| {
        format!("no longer counts as shared: {phrase}  (Delete at the end of the list takes it back)")
    },
    carried_over_stays: "what was carried over cannot be dismissed; phrases and near matches can",
    taken_back: |phrase| format!("counts as shared again: {phrase}"),
    copy_title: "Copy",
    copied_section: |characters| {
        format!("copied the section: {}", plural(characters, "character", "characters"))
    },
    copied_row: |characters| format!("copied the row: {}", plural(characters, "character", "characters")),
    copied_phrase: |characters| {
        format!("copied the phrase with its places: {}", plural(characters, "character", "characters"))
    },
    too_much_to_copy: |bytes, limit| {
        format!(
            "not copied: {bytes} bytes, and many terminals take no more than {limit}; copy a section instead"
        )
    },
    copy_source: |number, title, file, line| format!("{number} {title}, {file}, line {line}"),
    copy_row: |row| format!("Row {row}"),
    copy_phrase: |speeches, occurrences| {
        format!("In {}, {}", plural(speeches, "speech", "speeches"), plural(occurrences, "place", "places"))
    },
    reloaded: "read again",
    reloaded_in_part: |read, files| format!("read again: {read} of {}", plural(files, "file", "files")),
    editor_failed: |why| format!("the editor failed: {why}"),
    not_kept: |why| format!("holds until you quit, but is not kept: {why}"),

    help_title: "Help",
    legend_title: "Marks",
    class_legend: names::class_legend,
    carried_over_legend: "local, but another speech has it too: left from another place?",
    legend_signs: LegendSigns {
        focused_edge: "the section that commands act on",
        focused_line: "the focused line",
        folded: "folded: so many sections and characters",
        elsewhere: "another speech answers it too, there",
        moved: "it stands elsewhere in the order of its own speech",
        only_in: "none of the speeches on the screen is on this row, only that one",
        ruler_shades: "the ruler at the right: the whole table, or speech; darker where more is shared",
        ruler_unanswered: "on the ruler: nothing answers",
        ruler_here: "on the ruler: what the screen shows",
        boilerplate_share: "beside a speech: how much of it is boilerplate (shared, near, stock)",
        link_score: "which section answers this one and how well, from 0 to 1; then why",
        minimum: "the shortest wording that counts as shared",
        spread: "in how many speeches it has to stand at least",
        by_chance: "so many shared phrases would come of pure chance",
        slots: "a near match where it differs: the first speech's wording｜the other's; here the other has nothing",
    },
    legend_hidden: |key| format!("so many speeches are out of sight; {key} shows them"),
    minimum_name: "minimum",
    spread_name: "spread",
    by_chance_name: "by chance",
    slots_example: "（at home｜）",
    warnings_title: "Warnings",
    tasks: TaskHeadings {
        reading: "Reading",
        speeches: "Speeches",
        finding: "Finding",
        measure: "What counts as shared",
        by_hand: "By hand",
        program: "Program",
        phrase_list: "In the phrase list",
        filter: "In the filter choice",
        local_list: "In what is local",
        word_diff: "In the word diff",
        search_line: "In the search line",
        link_map: "In the map",
        outline_tree: "In the outline",
        overview: "In the overview",
        pick: "While choosing the section to link to",
        copy: "In the choice of what to copy",
    },
    commands: commands::COMMANDS,
};

fn plural(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
