//! The strings of the overview of many speeches.

/// The words of the overview of many speeches.
#[derive(Debug)]
pub struct SurveyStrings {
    // The report.
    /// How many speeches there are, and how many letters and figures they have.
    pub speeches: fn(usize, usize) -> String,
    /// How many files were not read because the reader has stopped it.
    pub unread: fn(usize) -> String,
    /// The reader has stopped before the speeches were held against each other.
    pub not_surveyed: &'static str,
    /// What coverage is: the length of a gram in characters and in words.
    pub about_coverage: fn(usize, usize) -> String,
    /// The headings of the columns.
    pub headings: SurveyHeadings,
    /// A group of speeches: what they have in common, `None` for those of which it is not known, how many they are, their
    /// letters and figures, and their coverage if it is known.
    pub group: fn(Option<&str>, usize, usize, Option<&str>) -> String,
    /// No speech has a field of this name; the names that there are.
    pub no_such_field: fn(&str, &str) -> String,
    /// How many groups of copies there are.
    pub copies: fn(usize) -> String,
    /// A group of copies: its number and how many speeches it has.
    pub copy_group: fn(usize, usize) -> String,
    /// The same as a mark in the table: its number.
    pub copy_mark: fn(usize) -> String,
    /// How many files were left out.
    pub left_out: fn(usize) -> String,
    /// How many warnings more there are than are told.
    pub more_warnings: fn(usize) -> String,

    // Progress.
    /// Files are being read.
    pub reading: &'static str,
    /// How many files of a comparison have been read, where `{pos}`, `{len}` and `{elapsed}` stand for figures.
    pub files_read: &'static str,
    /// Speeches are being held against each other.
    pub comparing: &'static str,
    /// How much time is left; `{eta}` stands for it.
    pub time_left: &'static str,

    // The cache.
    /// The cache cannot be written: its folder, and why.
    pub cache_failed: fn(&str, &str) -> String,
    /// The cache was emptied: its folder, how many entries, how many bytes.
    pub cache_cleared: fn(&str, usize, u64) -> String,

    // What ends it.
    /// There is no speech in any of the files.
    pub no_speeches: fn(usize) -> String,
}

/// The headings of the columns of the table of speeches.
#[derive(Clone, Copy, Debug)]
pub struct SurveyHeadings {
    /// The number of a speech.
    pub number: &'static str,
    /// Its title.
    pub title: &'static str,
    /// Its date.
    pub date: &'static str,
    /// How many letters and figures it has.
    pub length: &'static str,
    /// How much of it stands elsewhere.
    pub coverage: &'static str,
    /// The speech that has most of it, and how much.
    pub most_shared_with: &'static str,
    /// The speech that speaks of the same things, and how near it is.
    pub nearest: &'static str,
}
