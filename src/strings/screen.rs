//! Strings of the screen for each value of an enum of the layers higher than this one.

/// What a reader comes to find out, each after the keys that answer it.
#[derive(Debug)]
pub struct Questions {
    /// Who copied from whom.
    pub who_copied: &'static str,
    /// Which names were left in.
    pub left_in: &'static str,
    /// What is a section's own.
    pub its_own: &'static str,
    /// Where else a phrase stands.
    pub where_else: &'static str,
    /// Which sections have no counterpart.
    pub unanswered: &'static str,
}

/// What the key for the next one leads to.
#[derive(Debug)]
pub struct NextNames {
    /// A shared passage.
    pub phrase: &'static str,
    /// A match of the search.
    pub hit: &'static str,
    /// A place with what the filter shows.
    pub place: &'static str,
    /// A row without counterpart.
    pub row: &'static str,
}

/// How much there is to step through.
#[derive(Debug)]
pub struct StepCounts {
    /// Shared passages.
    pub phrases: fn(usize) -> String,
    /// Hits of the search.
    pub hits: fn(usize) -> String,
    /// Local wording.
    pub local: fn(usize) -> String,
    /// Text of the only class that is shown.
    pub of_class: fn(usize) -> String,
    /// What was left in.
    pub left_in: fn(usize) -> String,
    /// Rows without counterpart.
    pub unanswered_rows: fn(usize) -> String,
}

/// What the themes are called, when the reader changes to one.
#[derive(Debug)]
pub struct ThemeNames {
    /// Light text on a dark ground.
    pub dark: &'static str,
    /// Dark text on a light ground.
    pub light: &'static str,
    /// White on black.
    pub high_contrast: &'static str,
    /// Black on white.
    pub high_contrast_light: &'static str,
    /// For eyes without green receptors.
    pub deuteranopia: &'static str,
    /// The same on a light ground.
    pub deuteranopia_light: &'static str,
    /// Without colour.
    pub mono: &'static str,
}

/// By what the phrase list is sorted.
#[derive(Debug)]
pub struct OrderNames {
    /// What tells most first.
    pub weight: &'static str,
    /// The longest first.
    pub length: &'static str,
    /// What most speeches have first.
    pub spread: &'static str,
    /// Where it first stands.
    pub place: &'static str,
}

/// A string for each filter.
#[derive(Debug)]
pub struct FilterNames {
    /// Local wording.
    pub local: &'static str,
    /// Shared, near and stock wording.
    pub boilerplate: &'static str,
    /// Rows without counterpart.
    pub unanswered: &'static str,
    /// What was left in.
    pub left_in: &'static str,
}

/// What Escape closes, for the key line.
#[derive(Debug)]
pub struct ClosingNames {
    /// The search.
    pub search: &'static str,
    /// The filter.
    pub filter: &'static str,
    /// The warnings.
    pub warnings: &'static str,
    /// The comparison that was opened from the table of a folder.
    pub folder: &'static str,
}

/// The headings of the columns of the outline.
#[derive(Clone, Copy, Debug)]
pub struct OutlineHeadings {
    /// The section.
    pub section: &'static str,
    /// Its kind.
    pub kind: &'static str,
    /// Its length.
    pub length: &'static str,
    /// The same where all is told in words.
    pub words: &'static str,
    /// How long it takes to say.
    pub time: &'static str,
    /// How much of it is boilerplate.
    pub boilerplate: &'static str,
    /// How much of it is local.
    pub local: &'static str,
    /// The speeches that answer it.
    pub answered_in: &'static str,
}

/// The headings of the columns of the overview, besides those of the classes.
#[derive(Clone, Copy, Debug)]
pub struct OverviewHeadings {
    /// The date of a speech.
    pub date: &'static str,
    /// How many sections it has.
    pub sections: &'static str,
    /// Its length.
    pub length: &'static str,
    /// The same where all is told in words.
    pub words: &'static str,
    /// How long it takes to say.
    pub time: &'static str,
}

/// What the signs around the text and the words of the status line say.
#[derive(Debug)]
pub struct LegendSigns {
    /// The edge of the focused section.
    pub focused_edge: &'static str,
    /// The focused line.
    pub focused_line: &'static str,
    /// What is folded.
    pub folded: &'static str,
    /// Where else a section has an answer.
    pub elsewhere: &'static str,
    /// A section out of the order of its speech.
    pub moved: &'static str,
    /// A row of which nothing is on the screen.
    pub only_in: &'static str,
    /// The ruler's shades.
    pub ruler_shades: &'static str,
    /// On the ruler: no counterpart.
    pub ruler_unanswered: &'static str,
    /// On the ruler: what the screen shows.
    pub ruler_here: &'static str,
    /// The percentage beside a speech.
    pub boilerplate_share: &'static str,
    /// The score of a link.
    pub link_score: &'static str,
    /// The minimum length.
    pub minimum: &'static str,
    /// The spread.
    pub spread: &'static str,
    /// The matches to expect by chance.
    pub by_chance: &'static str,
    /// The wordings of a near match where they differ.
    pub slots: &'static str,
}

/// The headings of the commands by task.
#[derive(Debug)]
pub struct TaskHeadings {
    /// Reading on and back.
    pub reading: &'static str,
    /// Choosing a speech.
    pub speeches: &'static str,
    /// Finding phrases and words.
    pub finding: &'static str,
    /// Changing what counts as shared.
    pub measure: &'static str,
    /// Links, copying, the files.
    pub links: &'static str,
    /// The program itself.
    pub program: &'static str,
    /// The phrase list.
    pub phrase_list: &'static str,
    /// The choice of what to see.
    pub filter: &'static str,
    /// What is local.
    pub local_list: &'static str,
    /// What is to be looked at before a speech is sent.
    pub checklist: &'static str,
    /// The word diff.
    pub word_diff: &'static str,
    /// Typing what to search for.
    pub search_line: &'static str,
    /// The map.
    pub link_map: &'static str,
    /// The outline.
    pub outline_tree: &'static str,
    /// The overview.
    pub overview: &'static str,
    /// Choosing the section to link to.
    pub pick: &'static str,
    /// The choice of what to copy.
    pub copy: &'static str,
}
