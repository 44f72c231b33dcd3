//! The README says what the program does: its key tables are the program's own.

use refrain::app::markdown_key_tables;

#[test]
fn the_key_tables_are_the_programs_own() {
    let readme = include_str!("../../README.md");
    let tables = markdown_key_tables();
    assert!(readme.contains(&tables), "put these tables into the README:\n{tables}");
}
