//! The strings of the text report.

/// The words of the text report.
#[derive(Debug)]
pub struct ReportStrings {
    /// A warning.
    pub warning: fn(&str) -> String,
    /// How many speeches there are, and which is the base.
    pub speeches: fn(usize, usize) -> String,
    /// A reference corpus: its name and how many documents it has.
    pub reference: fn(&str, usize) -> String,
    /// A text that was named as a source: its title and its file.
    pub source: fn(&str, &str) -> String,
    /// There is no reference corpus.
    pub no_reference: &'static str,
    /// What the reader has decided manually, and the file it comes from.
    pub manual: fn(&str, ManualCount) -> String,
    /// How long a speech is, and how many sections it has.
    pub length: fn(&str, usize) -> String,
    /// The share of a class: its name and how many per cent.
    pub share: fn(&str, f64) -> String,
    /// A class of which nothing can be told.
    pub not_measured: fn(&str) -> String,
    /// A section that is no part of the speech: its line in the file, and why.
    pub left_out: fn(&str, &str) -> String,
    /// A section that is no part of the speech and counts as the reader wishes: its line in the file, and why it is
    /// none.
    pub counted_in: fn(&str, &str) -> String,
    /// How many pairs of speeches have wording in common.
    pub pairs: fn(usize) -> String,
    /// How many per cent of a speech stand in another: the two by number and title.
    pub pair: fn(f64, &str, &str) -> String,
    /// How many shared phrases there are.
    pub phrases: fn(PhraseCount) -> String,
    /// In how many speeches a phrase stands, and where.
    pub in_speeches: fn(usize, &str) -> String,
    /// How many near matches there are.
    pub near_matches: fn(usize) -> String,
    /// How many edits a near match has, and what differs.
    pub edits: fn(usize, &str) -> String,
    /// How much was left in.
    pub left_in_title: fn(usize) -> String,
    /// What was left in: its wording, what it is, the number of the speech that it belongs to if that is clear, and
    /// where it stands.
    pub left_in: fn(&str, &str, Option<usize>, &str) -> String,
    /// How many dates and figures did not move on since another text of the same office.
    pub unchanged: fn(usize) -> String,
    /// The heading of the local wording of a speech: its number and its title.
    pub own_place: fn(usize, &str) -> String,
    /// A wording that stands in a speech so many times, twice or more.
    pub times: fn(&str, usize) -> String,
    /// The heading of the table.
    pub table: &'static str,
    /// How many links there are, where the strongest are listed instead of the table.
    pub strongest_links: fn(usize) -> String,
    /// A row of sections that answer each other, by its number.
    pub row: fn(usize) -> String,
    /// A row of one section without counterpart.
    pub unanswered_row: fn(usize) -> String,
    /// A section that answers the one above: its speech's number, its name, the score, the reasons.
    pub answers: fn(usize, &str, f64, &str) -> String,
    /// A place: the speech's number and where it stands in its file.
    pub place: fn(usize, &str) -> String,
    /// How many more there are than are listed.
    pub more: fn(usize) -> String,
}

/// How many shared phrases there are, and what counts as one.
#[derive(Clone, Copy, Debug)]
pub struct PhraseCount {
    /// How many.
    pub phrases: usize,
    /// The minimum length in characters.
    pub characters: usize,
    /// The minimum length in words, where words are spaced.
    pub words: usize,
    /// In how many speeches a phrase has to stand.
    pub spread: usize,
    /// How many are to be expected by chance, if that can be told.
    pub by_chance: Option<f64>,
}

/// How much the reader has decided manually.
#[derive(Clone, Copy, Debug)]
pub struct ManualCount {
    /// Links made.
    pub linked: usize,
    /// Links taken away.
    pub unlinked: usize,
    /// Phrases dismissed.
    pub dismissed: usize,
}
