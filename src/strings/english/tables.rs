//! The names of tables in English, which are those of the contract.

use crate::strings::TableStrings;

pub(super) const TABLES: TableStrings = TableStrings {
    sheet: |table| if table == "speeches" { "overview" } else { table },
    column: |column| column,
    of_speech: |prefix| prefix.to_owned(),
};
