//! The strings of the HTML report that the other reports do not have.

/// The words of the HTML report.
#[derive(Debug)]
pub struct PageStrings {
    /// The language of these words, as BCP 47 names it.
    pub language: &'static str,
    /// The title: how many speeches.
    pub title: fn(usize) -> String,
    /// A fraction, as per cent.
    pub percent: fn(f64) -> String,
    /// The name of the list of contents.
    pub contents: &'static str,
    /// The heading of the findings.
    pub findings: &'static str,
    /// The speech of which others have most, how much of it they have, the one that has most of it, and how much; the
    /// speeches by number and title.
    pub most_reused: fn(&str, &str, &str, &str) -> String,
    /// Nothing was left in.
    pub nothing_left_in: &'static str,
    /// So much was left in: in how many places, and the names.
    pub left_in: fn(usize, &str) -> String,
    /// What a speech is about: by its number and title, and its most frequent local wording.
    pub about: fn(&str, &str) -> String,
    /// The heading of the speeches.
    pub speeches: &'static str,
    /// A speech, as the heading of a column or a row.
    pub speech: &'static str,
    /// The heading of the pairs.
    pub pairs: &'static str,
    /// What the map of pairs shows.
    pub pairs_hint: &'static str,
    /// The pairs as a table instead of a map.
    pub as_table: &'static str,
    /// The heading of the bar of all rows.
    pub rows_at_a_glance: &'static str,
    /// What the bar of all rows shows.
    pub rows_hint: &'static str,
    /// A cell of the bar: the row, the speech, and how many per cent of it stand in other speeches.
    pub row_cell: fn(usize, usize, &str) -> String,
    /// What can be done with the rows.
    pub table_hint: &'static str,
    /// Everything is shown.
    pub everything: &'static str,
    /// Fold or unfold a row.
    pub fold: &'static str,
    /// Fold all rows.
    pub fold_all: &'static str,
    /// Unfold all rows.
    pub unfold_all: &'static str,
    /// Close the list of places.
    pub close: &'static str,
    /// The name of the list of places.
    pub places: &'static str,
    /// The page is too large for the texts, so that it has only the overview.
    pub summary_only: &'static str,
}
