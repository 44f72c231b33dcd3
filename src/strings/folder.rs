//! The strings of the screen with the table of a folder of speeches.

use super::commands::CommandWords;

/// The words of the folder screen. The headings of the table are those of the printed overview.
#[derive(Debug)]
pub struct FolderStrings {
    /// How many speeches there are, and how many files were left out.
    pub counts: fn(usize, usize) -> String,
    /// How many files are read of how many, and how many seconds are left if that is known.
    pub reading: fn(usize, usize, Option<u64>) -> String,
    /// How much of the comparing is done, in per cent, and how many seconds are left.
    pub comparing: fn(u8, Option<u64>) -> String,
    /// The reading is being stopped.
    pub stopping: &'static str,
    /// How many speeches are marked.
    pub marked: fn(usize) -> String,
    /// What rows must contain.
    pub sought: fn(&str) -> String,
    /// The heading of the column with the speech that has most of another.
    pub shared_heading: &'static str,
    /// No row is shown.
    pub no_rows: &'static str,
    /// The filter that is on: only copies, only marked speeches.
    pub only_copies: &'static str,
    /// The same for marked speeches.
    pub only_marked: &'static str,

    // Messages.
    /// There is nothing to compare with: two speeches have to be marked.
    pub mark_two: &'static str,
    /// No more speeches can be marked; how many at most.
    pub enough_marked: fn(usize) -> String,
    /// The file is not read yet.
    pub not_read_yet: &'static str,
    /// The table is sorted by a field, by its name: speeches that have the same stand together.
    pub sorted_by: fn(&str) -> String,
    /// Nothing is known of the speeches beside their texts that the table could be sorted by.
    pub no_field: &'static str,
    /// There is no speech of this kind to go to.
    pub no_such: &'static str,
    /// The speech to go to is hidden by the filter.
    pub hidden: &'static str,
    /// The comparison ended with an error, and what it says.
    pub compare_failed: fn(&str) -> String,

    // The focused speech.
    /// How much of it stands elsewhere, as per cent.
    pub coverage: fn(&str) -> String,
    /// How much of it stands in other speeches.
    pub in_others: fn(&str) -> String,
    /// How much of it stands in the reference.
    pub in_reference: fn(&str) -> String,
    /// The speeches that have most of it.
    pub shared_with: &'static str,
    /// The speeches that speak of the same things.
    pub nearest: &'static str,
    /// The copies of it: how many in its group.
    pub copies: fn(usize) -> String,

    // The sources of a speech.
    /// The title of the list: the speech, and how much of it stands in others.
    pub sources_of: fn(&str, &str) -> String,
    /// The same while they are looked for.
    pub looking_for_sources: fn(&str) -> String,
    /// No other speech has any of it.
    pub no_sources: &'static str,
    /// The heading over how much of the speech a source has.
    pub share_heading: &'static str,
    /// The heading over how much it adds to those before it.
    pub adds_heading: &'static str,

    /// The title of the help.
    pub help: &'static str,
    /// What the keys do.
    pub commands: FolderCommandStrings,
}

/// What the help and the key line say of each command of the folder screen.
#[derive(Clone, Copy, Debug)]
pub struct FolderCommandStrings {
    /// A line down.
    pub down: CommandWords,
    /// A line up.
    pub up: CommandWords,
    /// A page down.
    pub page_down: CommandWords,
    /// A page up.
    pub page_up: CommandWords,
    /// To the first row.
    pub first: CommandWords,
    /// To the last row.
    pub last: CommandWords,
    /// Mark the speech, or take the mark away.
    pub mark: CommandWords,
    /// Compare.
    pub compare: CommandWords,
    /// Sort by a column.
    pub sort: CommandWords,
    /// Sort by a column of what is known of the speeches beside their texts.
    pub sort_by_field: CommandWords,
    /// Search.
    pub search: CommandWords,
    /// Filter.
    pub filter: CommandWords,
    /// What the speech was made from.
    pub sources: CommandWords,
    /// To the speech that has most of this one.
    pub to_shared: CommandWords,
    /// To the speech nearest in topic.
    pub to_nearest: CommandWords,
    /// Another theme.
    pub theme: CommandWords,
    /// Help.
    pub help: CommandWords,
    /// Take away search, filter and marks.
    pub reset: CommandWords,
    /// Close the list.
    pub close: CommandWords,
    /// Quit.
    pub quit: CommandWords,
    /// Stop the reading of files, or quit.
    pub quit_at_once: CommandWords,
    /// Suspend.
    pub suspend: CommandWords,
    /// Paint everything again.
    pub repaint: CommandWords,
}
