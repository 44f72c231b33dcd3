//! The interface in English.

mod commands;
mod errors;
mod folder;
mod marked;
mod names;
mod narrowing;
mod page;
mod passim;
mod program;
mod provenance;
mod sources;
mod survey;
mod tables;

use super::screen::{
    ClosingNames, FilterNames, LegendSigns, NextNames, OrderNames, OutlineHeadings, OverviewHeadings,
    Questions, StepCounts, TaskHeadings, ThemeNames,
};
use super::{ChecklistStrings, ManualCount, PhraseCount, ReportStrings, ShownLength, Strings};
use crate::compare::CheckReason;
use crate::speech::FilePlace;

pub(super) static ENGLISH: Strings = Strings {
    program: "refrain",
    base: |speech| format!("base {speech}"),
    no_counterpart: "no counterpart",
    folded: |further, length| match further {
        0 => length.to_owned(),
        _ => format!("+{}, {length}", plural(further, "section", "sections")),
    },
    only_in: |speeches| format!("only in {speeches}"),
    moved: "moved",
    further: |speech, row| format!("{speech} row {row}"),
    notice: |reason| format!("not part of the speech: {reason}"),
    too_small: |columns, lines| format!("refrain needs {columns} columns and {lines} lines"),

    row: |row, rows| format!("row {row}/{rows}"),
    columns_layout: |section, sections| format!("columns  section {section}/{sections}"),
    link_reason: names::link_reason,
    unanswered: "no matching section",
    nothing_here: |speech| format!("nothing of speech {speech} here"),
    working: "comparing: shared wording and matching sections …",
    failed: |why| format!("the comparison failed: {why}"),
    class: names::class,
    boilerplate: "boilerplate",
    left_in: "left in",
    left_in_count: |count| format!("{} left in", plural(count, "name", "names")),
    left_in_names: |count| plural(count, "name", "names"),
    left_in_places: |count| format!("left in at {}", plural(count, "place", "places")),
    manual_count: |count| format!("{count} manual"),
    length: |length| match length {
        ShownLength::Characters(characters) => plural(characters, "character", "characters"),
        ShownLength::Words(words) => plural(words, "word", "words"),
        ShownLength::Either { characters, words } => format!("{characters} characters, {words} words"),
    },
    measure: |minimum, spread, expected| {
        let chance = expected.map(|count| format!("  {count:.1} by chance")).unwrap_or_default();
        format!("minimum {minimum}  spread {spread}{chance}")
    },
    warning: |warning, key| format!("{warning}  ({key} dismisses this)"),
    several_warnings: |count, key, first| {
        format!("{}, see {key}: {first}", plural(count, "warning", "warnings"))
    },
    searching: |query, hits| format!("/{query}  {hits}"),
    no_hits: |query| format!("no match for {query}"),
    no_more_phrases: "no more shared phrases in this direction in this speech",
    from_the_first_hit: "from the last match to the first",
    from_the_last_hit: "from the first match to the last",
    no_more_of_class: "no more of it in this direction in this speech",
    no_more_local: "no more local wording in this direction in this speech",
    no_more_left_in: "no more wording left in in this direction",
    no_more_unanswered: "no more rows without counterpart in this direction",
    questions: Questions {
        who_copied: "who copied",
        left_in: "names left in",
        its_own: "what is its own",
        where_else: "where else",
        unanswered: "what has no counterpart",
    },
    next_names: NextNames { phrase: "phrase", hit: "match", place: "place", row: "row" },
    step_counts: StepCounts {
        phrases: |count| plural(count, "phrase", "phrases"),
        hits: |count| plural(count, "match", "matches"),
        local: |count| plural(count, "place", "places"),
        of_class: |count| plural(count, "place", "places"),
        left_in: |count| plural(count, "place", "places"),
        unanswered_rows: |count| plural(count, "row", "rows"),
    },
    not_measured: "n/a",
    local_not_measured: "not measured: nothing tells the names of this language",
    in_sources: |sources| format!("from the source: {sources}"),
    stock_in: |documents, of, reference| {
        format!("stock: in {documents} of {of} documents of the reference {reference}")
    },
    stock_by_make_up: |reference| {
        format!("stock by its wording; no phrase of the reference {reference} is so long")
    },
    local_here: |wordings| format!("local: {wordings}"),
    local_and_why: |wording, reason| format!("{wording} ({reason})"),
    no_phrase_here: "no shared phrase in this section",
    no_phrase_but_common: "also in a linked section, but too short to count as a phrase",
    no_diff: "no matching section to compare with",
    no_answer_in: |speech| format!("speech {speech} has no section that matches this one"),
    not_yet: "not yet: still comparing",
    no_such_speech: |speech| format!("there is no speech {speech}"),
    folds_only_filtered: "in columns, only what the filter excludes can be folded",
    nowhere_back: "no earlier position",
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
    limit: "limit reached",

    phrases_title: |shown, all| {
        if shown == all { format!("Phrases: {all}") } else { format!("Phrases: {shown} of {all}") }
    },
    in_all_of: |speeches| format!("in {speeches}"),
    filter: "filter",
    sorted_by: "by",
    orders: OrderNames { weight: "weight", length: "length", spread: "spread", place: "place" },
    occurrences_title: |count| plural(count, "occurrence", "occurrences"),
    occurrence_place: |speech, row| format!("{speech} row {row}"),
    no_phrases: "no phrase contains this text",
    no_phrases_so_long: |length, spread, key| {
        format!(
            "no phrase of {length} is in {spread} speeches; close the list and press {key} to lower the minimum"
        )
    },
    no_phrases_in_all: "these speeches have no phrase in common",
    type_in_phrases: "in the list of phrases text filters: Tab goes there",
    type_to_filter: "type to filter",

    filter_title: "Show",
    filters: FilterNames {
        local: "local only",
        boilerplate: "boilerplate only",
        unanswered: "without counterpart",
        left_in: "left in",
    },
    nothing_to_show: FilterNames {
        local: "no local wording",
        boilerplate: "no boilerplate",
        unanswered: "every section has a counterpart",
        left_in: "nothing left in",
    },
    closing: ClosingNames {
        search: "end search",
        filter: "end filter",
        warnings: "dismiss",
        folder: "back to the folder",
    },

    local_title: |speech, title| format!("Local wording: {speech} {title}"),
    local_kind: names::local_kind,
    local_reason: names::local_reason,
    own_sentences: "own sentences of this section",
    nothing_local: "no local wording in this speech",
    local_row_title: |row| format!("Local wording: row {row}"),
    nothing_local_in_row: "no local wording on this row",
    belongs_to: |speech| format!("belongs to {speech}"),
    owner_unclear: |speeches| format!("also in {speeches}, owner unclear"),
    unchanged: "unchanged since the other text",

    diff_title: "Word diff: what differs",
    diff_side: |speech, title, heading| format!("{speech} {title}  {heading}"),
    diff_too_long: "These sections are too long for a word diff.",
    diff_common_title: "Word diff, loosely alike: what both have",
    diff_nothing_common: "Nothing word for word.",
    diff_equal: "No differences.",

    map_title: |base| format!("Map: which sections match those of {base}"),
    no_such_column: |speech| format!("the map has no column for speech {speech}"),
    out_of_order: "out of order",
    further_answers: |count| format!("{count} more matches there"),

    outline_title: |speech, title| format!("Outline: {speech} {title}"),
    outline_columns: OutlineHeadings {
        section: "section",
        kind: "kind",
        length: "length",
        words: "words",
        time: "time",
        boilerplate: "boilerplate",
        local: "local",
        answered_in: "matched in",
    },

    overview_title: |speeches| format!("Overview of {speeches} speeches"),
    most_in_common: |speech, title, share, other, most| {
        format!(
            "Most reused: speech {speech}, {share} of it is in other speeches, {most} in {other}  {title}"
        )
    },
    nothing_in_common: "No speech has any wording of another.",
    overview_columns: OverviewHeadings {
        date: "date",
        sections: "sections",
        length: "length",
        words: "words",
        time: "time",
    },
    of_it_in: "share in",
    phrases_of: |count, speeches| format!("{} in {speeches}", plural(count, "phrase", "phrases")),
    by_chance: |count, minimum| format!("{count:.1} phrases of {minimum} expected by chance"),

    search: "search",
    speech_hits: |speech, hits| format!("{speech}: {hits}"),

    errors: errors::ERRORS,
    report: ReportStrings {
        warning: |warning| format!("warning: {warning}"),
        speeches: |speeches, base| format!("{speeches} speeches, base {base}"),
        source: |title, file| format!("source {title}: {file}"),
        reference: |name, documents| {
            format!("reference {name}: {}", plural(documents, "document", "documents"))
        },
        no_reference: "no reference: stock wording is not detected",
        manual: |from, ManualCount { linked, unlinked, dismissed }| {
            format!(
                "manual, from {from}: links added {linked}, links removed {unlinked}, phrases ignored {dismissed}"
            )
        },
        length: |length, sections| format!("{length}, {}", plural(sections, "section", "sections")),
        share: |class, percent| format!("{class} {percent:.1} %"),
        not_measured: |class| format!("{class} not measured"),
        left_out: |place, why| format!("{place}: excluded from the shares: {why}"),
        counted_in: |place, why| format!("{place}: included in the shares: {why}"),
        pairs: |count| {
            let pairs = plural(count, "pair of speeches has", "pairs of speeches have");
            format!("{pairs} wording in common, those with most first")
        },
        pair: |percent, speech, other| format!("{percent:.1} % of {speech} in {other}"),
        phrases: |PhraseCount { phrases, characters, words, spread, by_chance }| {
            let by_chance = by_chance.map_or("not measured".to_owned(), |count| format!("{count:.1}"));
            format!(
                "{}, from matches of {characters} or more characters ({words} words) with their ends trimmed to \
                whole words, in {spread} or more speeches; expected by chance: {by_chance}",
                plural(phrases, "shared phrase", "shared phrases")
            )
        },
        in_speeches: |spread, places| format!("in {spread} speeches: {places}"),
        near_matches: |count| plural(count, "near match", "near matches"),
        edits: |count, differences| format!("{}: {differences}", plural(count, "edit", "edits")),
        left_in_title: |count| {
            format!(
                "{} left in: local to one speech, but in another speech too",
                plural(count, "name", "names")
            )
        },
        left_in: |wording, reason, owner, places| match owner {
            Some(owner) => format!("{wording} ({reason} of {owner}): {places}"),
            None => format!("{wording} ({reason}, owner unclear): {places}"),
        },
        unchanged: |count| {
            format!("{count} unchanged: dates and figures as in another text of the same office")
        },
        own_place: |speech, title| format!("Local wording of {speech}: {title}"),
        times: |wording, times| format!("{wording} ({times} times)"),
        table: "Matching sections",
        strongest_links: |count| {
            format!("{} between sections, the strongest first", plural(count, "link", "links"))
        },
        row: |row| format!("row {row}"),
        unanswered_row: |row| format!("row {row}: no counterpart"),
        answers: |speech, section, score, why| format!("matches {speech} {section} ({score:.2}: {why})"),
        place: |speech, place| format!("{speech} {place}"),
        more: |count| format!("and {count} more"),
    },
    page: page::PAGE,
    marked: marked::MARKED,
    narrowing: narrowing::NARROWING,
    provenance: provenance::PROVENANCE,
    tables: tables::TABLES,
    checklist: ChecklistStrings {
        title: |draft, count| match count {
            0 => format!("{draft}: nothing to look at"),
            _ => format!("{draft}: {} to look at", plural(count, "thing", "things")),
        },
        against: |number, title| format!("against {number} {title}"),
        group: |reason, count| match reason {
            CheckReason::LeftIn(_) => format!("Left in from another speech: {count}"),
            CheckReason::Unchanged => {
                format!("Unchanged since another text of the same office: {count}")
            }
            CheckReason::Placeholder => format!("Hidden or still to be filled in: {count}"),
            CheckReason::Leftover(_) => format!("Left behind by a web page or a download: {count}"),
        },
        entry: |wording, why, places| match why {
            Some(why) => format!("{wording} ({why}): {places}"),
            None => format!("{wording}: {places}"),
        },
        also: |entry, forms| format!("{entry}; also as {forms}"),
        names_in_all: |count| format!("In all speeches: {count}"),
        ticked: |count| format!("Ticked off: {count}"),
        looked_for: "Looked for: names, bodies, projects and coinages of the other speeches; dates, years and figures \
            that did not move on since another text of the same office; redactions and placeholders; lines of web \
            pages and downloads.",
        not_looked_for: "Not looked for: names that none of the other speeches has, and whether what is said is true.",
        names_not_told: "Names of places and persons cannot be told in the language of this draft.",
    },
    list_separator: ", ",
    field_separator: "; ",
    field: |name, value| format!("{name}: {value}"),
    section_kind: names::section_kind,
    repair: names::repair,
    notices_counted: "notices included",
    sections_left_out: |kind, length| format!("{}: {length} characters left out", names::section_kind(kind)),
    watching: |is_on| match is_on {
        true => "watching the files: what changes is read again",
        false => "no longer watching the files",
    },
    watched: "watching",
    opened_elsewhere: "opened in its program; R reads it again, W watches for changes",
    edits_only_text: "e opens files only, not the standard input",
    notice_reason: names::notice_reason,

    picking: |section| format!("link {section}: go to the other section, Enter links, Esc cancels"),
    no_section_here: "no section here",
    same_speech: "the same speech: go to a section of another one",
    linked: |one, other| format!("linked: {one} and {other}"),
    unlinked: |one, other| format!("no longer linked: {one} and {other}"),
    nothing_to_unlink: "no matching section, so no link to remove",
    dismissed: |phrase| format!("ignored: {phrase}  (Delete at the end of the list restores it)"),
    left_in_stays: "wording left in cannot be ignored; phrases and near matches can",
    taken_back: |phrase| format!("restored: {phrase}"),
    copy_title: "Copy",
    copied_section: |characters| {
        format!("copied the section: {}", plural(characters, "character", "characters"))
    },
    copied_row: |characters| format!("copied the row: {}", plural(characters, "character", "characters")),
    copied_checklist: |characters| {
        format!("copied the checklist: {}", plural(characters, "character", "characters"))
    },
    copied_phrase: |characters| {
        format!("copied the phrase with its occurrences: {}", plural(characters, "character", "characters"))
    },
    too_much_to_copy: |bytes, limit| {
        format!("not copied: {bytes} bytes, many terminals accept at most {limit}; copy a section instead")
    },
    copy_source: |number, title, file, place| format!("{number} {title}, {file}, {place}"),
    file_place: |place| match place {
        FilePlace::Line(line) => format!("line {line}"),
        FilePlace::Character { line, character } => format!("line {line} character {character}"),
        FilePlace::Paragraph(paragraph) => format!("paragraph {paragraph}"),
        FilePlace::Page(page) => format!("page {page}"),
    },
    under_heading: |place, heading| format!("{place}, under {heading}"),
    copy_row: |row| format!("Row {row}"),
    copy_phrase: |speeches, occurrences| {
        format!(
            "In {}, {}",
            plural(speeches, "speech", "speeches"),
            plural(occurrences, "occurrence", "occurrences")
        )
    },
    reloaded: "reloaded",
    reloaded_in_part: |read, files| format!("reloaded: {read} of {}", plural(files, "file", "files")),
    editor_failed: |why| format!("the editor failed: {why}"),
    nothing_to_undo: |undo| if undo { "nothing to undo" } else { "nothing to redo" },
    undone: |undo, left| match undo {
        true => format!("undone, {left} more to undo"),
        false => format!("redone, {left} more to redo"),
    },
    saved_in: |path| format!("saved in {path}"),
    not_kept: |why| format!("not saved; kept until you quit: {why}"),

    help_title: "Help",
    nothing_in_help: "nothing in the help; Esc shows all of it",
    legend_title: "Marks",
    class_legend: names::class_legend,
    left_in_legend: "a name, figure or coinage of another speech: left in by mistake?",
    legend_signs: LegendSigns {
        focused_edge: "the current section",
        focused_line: "the focused line",
        folded: "folded: its first section, how many more, how long",
        elsewhere: "another speech has a matching section there too",
        moved: "out of the order of its own speech",
        only_in: "only that speech is on this row, none of those on the screen",
        ruler_shades: "the ruler at the right: the whole table, or speech; darker where more is shared",
        ruler_unanswered: "on the ruler: no matching section",
        ruler_here: "on the ruler: what the screen shows",
        boilerplate_share: "beside a speech: how much of it is boilerplate (shared, near, stock)",
        link_score: "which section matches this one and how well, from 0 to 1; then why",
        minimum: "the shortest wording that counts as shared",
        spread: "the minimum number of speeches that share it",
        by_chance: "shared phrases to expect by chance",
        slots: "differences of a near match: the first speech｜the other; here the other has nothing",
    },
    legend_hidden: |key| format!("number of speeches not on the screen; {key} shows them"),
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
        links: "Links, copying and files",
        program: "Program",
        phrase_list: "In the phrase list",
        filter: "In the filter menu",
        local_list: "In the list of local wording",
        checklist: "In the checklist before sending",
        word_diff: "In the word diff",
        search_line: "In the search line",
        link_map: "In the map",
        outline_tree: "In the outline",
        overview: "In the overview",
        pick: "While choosing the section to link to",
        copy: "In the copy menu",
    },
    commands: commands::COMMANDS,
    program_errors: program::PROGRAM,
    usage_errors: None,
    help: None,
    survey: survey::SURVEY,
    folder: folder::FOLDER,
    sources: sources::SOURCES,
    passim: passim::PASSIM,
};

fn plural(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
