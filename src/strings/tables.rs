//! The names of the sheets and columns of a workbook. Those of CSV and JSON Lines are a contract and stay as they are.

/// What sheets and columns are called.
#[derive(Debug)]
pub struct TableStrings {
    /// The name of a sheet, by that of its table.
    pub sheet: fn(&'static str) -> &'static str,
    /// The heading of a column, by its name.
    pub column: fn(&'static str) -> &'static str,
    /// What stands before the name of a field of a speech, by what stands before the names of its other columns.
    pub of_speech: fn(&'static str) -> String,
}
