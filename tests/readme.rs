//! The README says what the program does: its key table is the program's own.

#![allow(clippy::unwrap_used)]

use refrain::app::markdown_key_table;

#[test]
fn the_key_table_is_the_programs_own() {
    let readme = include_str!("../README.md");
    let table = markdown_key_table();
    assert!(readme.contains(&table), "put this table into the README:\n{table}");
}
