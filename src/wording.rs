//! Every word that a reader of the screen sees, in one table. Another language is another [`Wording`].
//!
//! A leaf: it knows nothing of the rest of the crate, so that a translator needs to read nothing else. Words with
//! numbers in them are functions, because languages differ in how they count.

/// What the help and the key line say of a command.
#[derive(Clone, Copy, Debug)]
pub struct CommandWords {
    /// What it does, a line for the help.
    pub help: &'static str,
    /// A word or two for the key line; empty for commands that never stand there.
    pub hint: &'static str,
}

/// The words of one language.
#[derive(Debug)]
pub struct Wording {
    // The compare screen.
    /// The program's name.
    pub program: &'static str,
    /// Which speech is the base, by its number.
    pub base: fn(usize) -> String,
    /// A cell of an answering row with nothing in it.
    pub no_counterpart: &'static str,
    /// A folded cell: how many sections, how many characters.
    pub folded: fn(usize, usize) -> String,
    /// A row of which nothing is on the screen: the numbers of the speeches it belongs to.
    pub only_in: fn(&str) -> String,
    /// A section that stands out of the order of its own speech.
    pub moved: &'static str,
    /// Where else a section has an answer: the speech's number and the row's.
    pub further: fn(usize, usize) -> String,
    /// A section that is no part of the speech, and why.
    pub notice: fn(&str) -> String,
    /// The screen is too small: the columns and lines needed.
    pub too_small: fn(u16, u16) -> String,

    // The status lines.
    /// The focused row of all rows.
    pub row: fn(usize, usize) -> String,
    /// Why two sections are linked: by the same part in the frame of a speech.
    pub by_kind: &'static str,
    /// By their headings.
    pub by_heading: &'static str,
    /// By their words.
    pub by_words: &'static str,
    /// By so many shared phrases.
    pub by_phrases: fn(usize) -> String,
    /// By so many near matches.
    pub by_near_matches: fn(usize) -> String,
    /// By the sections above and below them.
    pub by_outline: &'static str,
    /// By their topic.
    pub by_topic: &'static str,
    /// Nothing answers the focused section.
    pub unanswered: &'static str,
    /// What is being worked out.
    pub working: &'static str,
    /// The comparison could not be made, and why.
    pub failed: fn(&str) -> String,
    /// The classes and what is left, as the shares name them: shared, near, stock, local, own.
    pub classes: [&'static str; 5],
    /// The name of what was carried over.
    pub carried_over: &'static str,
    /// So many finds were carried over.
    pub carried_over_count: fn(usize) -> String,
    /// The minimum length, the spread, and the matches to expect by chance where known.
    pub measure: fn(usize, usize, Option<f64>) -> String,
    /// A warning, with how to put it away.
    pub warning: fn(&str) -> String,
    /// How many more warnings there are.
    pub more_warnings: fn(usize) -> String,
    /// The active search: the query, the hits of each speech, and whether they are complete.
    pub searching: fn(&str, &str) -> String,
    /// No hit at all.
    pub no_hits: fn(&str) -> String,
    /// There is no further phrase in this direction.
    pub no_more_phrases: &'static str,
    /// There is no further search hit in this direction.
    pub no_more_hits: &'static str,
    /// Asked for the phrase under the focus, and there is none.
    pub no_phrase_here: &'static str,
    /// Wording that is shared with a linked section but too short to be a phrase of its own.
    pub no_phrase_but_common: &'static str,
    /// Asked for a word diff of a section that nothing answers.
    pub no_diff: &'static str,
    /// Asked for a word diff with a speech that has no answer to the section, by its number.
    pub no_answer_in: fn(usize) -> String,
    /// Asked for something that needs the results.
    pub not_yet: &'static str,
    /// There is no speech of this number.
    pub no_such_speech: fn(usize) -> String,
    /// Nowhere to go back to.
    pub nowhere_back: &'static str,
    /// The limit of a setting is reached.
    pub limit: &'static str,

    // The phrase list.
    /// Its title: how many of how many phrases.
    pub phrases_title: fn(usize, usize) -> String,
    /// The label of the filter.
    pub filter: &'static str,
    /// The label of the order.
    pub sorted_by: &'static str,
    /// The orders: weight, length, spread, place.
    pub orders: [&'static str; 4],
    /// The occurrences of the chosen phrase.
    pub occurrences_title: fn(usize) -> String,
    /// Where an occurrence stands: the speech's number and the row's.
    pub occurrence_place: fn(usize, usize) -> String,
    /// Nothing is left by the filter.
    pub no_phrases: &'static str,
    /// Wording shared with edits, in the list.
    pub near_match: &'static str,

    // The filters.
    /// The title of the choice.
    pub filter_title: &'static str,
    /// What is shown alone: local, boilerplate, rows without counterpart, what was carried over.
    pub filters: [&'static str; 4],

    // What a speech says of its own place.
    /// The title: the speech's number and its title.
    pub local_title: fn(usize, &str) -> String,
    /// The kinds: figures, dates, places, bodies, persons, projects, coinages, redactions.
    pub local_kinds: [&'static str; 8],
    /// There is nothing of it.
    pub nothing_local: &'static str,

    // The word diff.
    /// Its title.
    pub diff_title: &'static str,
    /// A side of the diff: the speech's number, its title and the section's heading.
    pub diff_side: fn(usize, &str, &str) -> String,
    /// The sections are too long for a word diff.
    pub diff_too_long: &'static str,
    /// No word differs.
    pub diff_equal: &'static str,

    // The search line.
    /// The label of the query.
    pub search: &'static str,
    /// The hits of one speech: its number and how many.
    pub speech_hits: fn(usize, usize) -> String,

    // The help.
    /// Its title.
    pub help_title: &'static str,
    /// The heading of the legend.
    pub legend_title: &'static str,
    /// What each mark says: carried over, local, near, shared, stock.
    pub legend: [&'static str; 5],
    /// What the wide mark of the focus means.
    pub legend_focus: &'static str,
    /// What the ruler shows.
    pub legend_ruler: &'static str,
    /// The heading of the warnings.
    pub warnings_title: &'static str,
    /// The headings of the commands by task: reading, speeches, finding, measure, program, phrase list, filter,
    /// local, word diff, search line.
    pub tasks: [&'static str; 10],
    /// Each command's words, by its name.
    pub commands: &'static [(&'static str, CommandWords)],
}

impl Wording {
    /// What is said of a command; empty words for a name that no command has.
    pub fn command(&self, name: &str) -> CommandWords {
        const NONE: CommandWords = CommandWords { help: "", hint: "" };
        self.commands.iter().find(|(other, _)| *other == name).map_or(NONE, |(_, words)| *words)
    }
}

/// The words in the reader's language.
pub fn wording() -> &'static Wording {
    &ENGLISH
}

const fn words(help: &'static str, hint: &'static str) -> CommandWords {
    CommandWords { help, hint }
}

fn plural(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

static ENGLISH: Wording = Wording {
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
    by_kind: "same part",
    by_heading: "heading",
    by_words: "words",
    by_phrases: |count| plural(count, "shared phrase", "shared phrases"),
    by_near_matches: |count| plural(count, "near match", "near matches"),
    by_outline: "outline",
    by_topic: "topic",
    unanswered: "nothing answers this section",
    working: "working out what is shared and what answers what …",
    failed: |why| format!("the comparison failed: {why}"),
    classes: ["shared", "near", "stock", "local", "own"],
    carried_over: "carried over",
    carried_over_count: |count| format!("{count} carried over"),
    measure: |minimum, spread, expected| {
        let chance = expected.map(|count| format!("  {count:.1} by chance")).unwrap_or_default();
        format!("minimum {minimum}  spread {spread}{chance}")
    },
    warning: |warning| format!("{warning}  (Esc puts this away)"),
    more_warnings: |count| format!("and {count} more, see ?"),
    searching: |query, hits| format!("/{query}  {hits}"),
    no_hits: |query| format!("{query}: found nowhere"),
    no_more_phrases: "no further shared phrase this way in this speech",
    no_more_hits: "no further hit this way",
    no_phrase_here: "no shared phrase in this section",
    no_phrase_but_common: "in common with a linked section, but too short to count as a phrase",
    no_diff: "nothing answers this section, so there is nothing to set it against",
    no_answer_in: |speech| format!("speech {speech} has nothing that answers this section"),
    not_yet: "not yet: still being worked out",
    no_such_speech: |speech| format!("there is no speech {speech}"),
    nowhere_back: "no earlier place to go back to",
    limit: "that is as far as it goes",

    phrases_title: |shown, all| {
        if shown == all { format!("Phrases: {all}") } else { format!("Phrases: {shown} of {all}") }
    },
    filter: "filter",
    sorted_by: "by",
    orders: ["weight", "length", "spread", "place"],
    occurrences_title: |count| plural(count, "occurrence", "occurrences"),
    occurrence_place: |speech, row| format!("{speech} row {row}"),
    no_phrases: "no phrase has this wording",
    near_match: "near",

    filter_title: "Show",
    filters: ["local only", "boilerplate only", "without counterpart", "carried over"],

    local_title: |speech, title| format!("Of its own place: {speech} {title}"),
    local_kinds: ["figures", "dates", "places", "bodies", "persons", "projects", "coinages", "redactions"],
    nothing_local: "nothing in this speech belongs to its place alone",

    diff_title: "Word diff",
    diff_side: |speech, title, heading| format!("{speech} {title}  {heading}"),
    diff_too_long: "These sections are too long to be set against each other word by word.",
    diff_equal: "Not a word differs.",

    search: "search",
    speech_hits: |speech, hits| format!("{speech}: {hits}"),

    help_title: "Help",
    legend_title: "Marks",
    legend: [
        "local, but another speech has it too: left from another place?",
        "belongs to this place: names, figures, dates",
        "another speech has it with edits, which stand out",
        "another speech has it too; stronger with more speeches",
        "common in speeches elsewhere: quiet text",
    ],
    legend_focus: "the section that commands act on",
    legend_ruler: "the whole table: what is shared; · nothing answers",
    warnings_title: "Warnings",
    tasks: [
        "Reading",
        "Speeches",
        "Finding",
        "What counts as shared",
        "Program",
        "In the phrase list",
        "In the filter choice",
        "In what is local",
        "In the word diff",
        "In the search line",
    ],
    commands: &[
        ("line-down", words("a line down", "")),
        ("line-up", words("a line up", "")),
        ("half-page-down", words("half a page down", "")),
        ("half-page-up", words("half a page up", "")),
        ("page-down", words("a page down", "")),
        ("page-up", words("a page up", "")),
        ("top", words("to the start", "")),
        ("bottom", words("to the end", "")),
        ("next-section", words("next section, or row", "section")),
        ("previous-section", words("previous section, or row", "")),
        ("next-part", words("next part: heading, or run of points", "")),
        ("previous-part", words("previous part", "")),
        ("fold", words("fold the row, or unfold it", "fold")),
        ("back", words("back to where the last jump started", "")),
        ("previous-column", words("column to the left", "")),
        ("next-column", words("column to the right", "column")),
        ("focus-speech", words("to the speech of this number", "")),
        ("make-base", words("let this speech set the order of the rows", "base")),
        ("next-item", words("next shared phrase; next hit while a search is on", "phrase")),
        ("previous-item", words("previous shared phrase, or hit", "")),
        ("occurrences", words("all occurrences of the phrase here", "occurrences")),
        ("phrases", words("all shared phrases", "phrases")),
        ("filter", words("show local wording, boilerplate or certain rows alone", "filter")),
        ("local", words("what this speech says of its own place, by kind", "local")),
        ("diff", words("word diff with the section that answers this one", "diff")),
        ("search", words("search all speeches", "search")),
        ("longer-minimum", words("longer minimum length", "longer")),
        ("shorter-minimum", words("shorter minimum length", "")),
        ("more-spread", words("shared by more speeches", "more speeches")),
        ("less-spread", words("shared by fewer speeches", "")),
        ("switch-theme", words("dark or light theme", "")),
        ("help", words("this help", "help")),
        ("close", words("close what is on top: window, search, warning", "close")),
        ("quit", words("close the window on top, or quit", "quit")),
        ("quit-at-once", words("quit", "")),
        ("suspend", words("suspend; fg comes back", "")),
        ("repaint", words("paint the screen again", "")),
        ("list-down", words("next in the list", "")),
        ("list-up", words("previous in the list", "")),
        ("list-page-down", words("a page down in the list", "")),
        ("list-page-up", words("a page up in the list", "")),
        ("switch-list", words("to the occurrences, and back to the phrases", "occurrences")),
        ("next-order", words("next order of the list", "order")),
        ("previous-order", words("previous order of the list", "")),
        ("go-there", words("go to the chosen occurrence", "go there")),
        ("show-local", words("what is local; rows without it folded", "local")),
        ("show-boilerplate", words("what is boilerplate: shared, near, stock", "boilerplate")),
        ("show-unanswered", words("rows without counterpart", "no counterpart")),
        ("show-carried-over", words("rows with something carried over", "carried over")),
        ("show-all", words("everything", "all")),
        ("close-filter", words("leave it as it is", "")),
        ("local-go-there", words("go to where it stands", "go there")),
        ("local-of-speech", words("that of another speech", "other speech")),
        ("close-local", words("close the list", "")),
        ("diff-with", words("set against the answer in another speech", "other speech")),
        ("close-diff", words("close the word diff", "")),
        ("accept", words("keep the search; n and N go from hit to hit", "keep")),
        ("delete-character", words("take back the last character", "")),
    ],
};
