//! The comparison as a workbook for a spreadsheet program: the tables, a sheet each, with their heads frozen and filters.
//!
//! Speeches and rows of the alignment count from 1 here, as on the screen. Text is written as text, so that nothing in a
//! speech is ever taken for a formula or a link.

use rust_xlsxwriter::{Color, Format, Workbook, Worksheet, XlsxError};

use super::classes::{LEFT_IN_GROUND, look};
use super::tables::cell::joined;
use super::tables::{Cell, Column, TABLES, Table, Tables};
use crate::compare::Class;
use crate::strings::Strings;

/// The sheets, in their order, by the names of their tables. The graph is for other programs.
const SHEETS: [&str; 10] =
    ["speeches", "pairs", "left_in", "phrases", "occurrences", "near", "sections", "links", "local", "about"];

/// The most rows of a sheet: spreadsheet programs take a million, slowly, and each cell costs memory while the file is
/// made.
const MOST_ROWS: u32 = 100_000;

/// The most characters that a cell takes (the limit of the format, in units of UTF-16).
const MOST_UNITS: usize = 32_767;

/// The ground of the heads that are of no class.
const HEAD_GROUND: u32 = 0xE4_E7_EC;

/// The columns that are fractions of 1.
const FRACTIONS: [&str; 5] = ["boilerplate", "in_others", "closest_fraction", "fraction", "share"];

/// The widths of columns, in characters: of text of the speeches, of names, of figures.
const TEXT_WIDTH: f64 = 60.0;
const NAME_WIDTH: f64 = 24.0;
const FIGURE_WIDTH: f64 = 12.0;

/// The workbook as the bytes of an `.xlsx` file.
///
/// # Errors
/// None that a comparison can cause; what the library reports is passed on.
pub fn render(tables: &Tables<'_>, words: &Strings) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    for name in SHEETS {
        if let Some(&table) = TABLES.iter().find(|table| table.name == name) {
            let sheet = workbook.add_worksheet();
            sheet.set_name((words.tables.sheet)(name))?;
            fill(sheet, tables, table, words)?;
        }
    }
    workbook.save_to_buffer()
}

fn fill(sheet: &mut Worksheet, tables: &Tables<'_>, table: Table, words: &Strings) -> Result<(), XlsxError> {
    let all = tables.columns(table);
    let columns = || (0u16..).zip(&all);
    for (number, column) in columns() {
        sheet.set_column_width(number, width(own_name(column)))?;
        sheet.write_string_with_format(0, number, heading(column, words), &head(own_name(column)))?;
    }
    let plain: Vec<Format> = all.iter().map(|column| body(own_name(column))).collect();
    let left_in: Vec<Format> =
        plain.iter().map(|format| format.clone().set_background_color(Color::RGB(LEFT_IN_GROUND))).collect();
    let flag = all.iter().position(|column| own_name(column) == "left_in");
    let (mut row, mut left_out) = (0, 0);
    let written = tables.fill(table, &mut |cells| {
        if row == MOST_ROWS {
            left_out += 1;
            return Ok(());
        }
        row += 1;
        let marked = flag.and_then(|flag| cells.get(flag)) == Some(&Cell::Flag(true));
        let formats = if marked { &left_in } else { &plain };
        for ((column, cell), format) in (0u16..).zip(cells).zip(formats) {
            write(sheet, row, column, cell, format).map_err(std::io::Error::other)?;
        }
        Ok(())
    });
    written.map_err(XlsxError::IoError)?;
    if left_out > 0 {
        sheet.write_string(row + 1, 0, (words.report.more)(left_out))?;
    }
    sheet.set_freeze_panes(1, 0)?;
    let last = columns().last().map_or(0, |(column, _)| column);
    sheet.autofilter(0, 0, row, last)?;
    Ok(())
}

/// The name of a column that a table always has. The fields of speeches are names, whatever they are called.
fn own_name(column: &Column) -> &'static str {
    match column {
        Column::Own(name) => name,
        Column::Field(..) => "name",
    }
}

fn heading(column: &Column, words: &Strings) -> String {
    match column {
        Column::Own(name) => (words.tables.column)(name).to_owned(),
        Column::Field(prefix, name) => (words.tables.of_speech)(prefix) + &as_cell(name),
    }
}

fn write(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell<'_>,
    format: &Format,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Text(text) => sheet.write_string_with_format(row, column, as_cell(text), format)?,
        Cell::Whole(number) => sheet.write_number_with_format(row, column, *number as f64, format)?,
        Cell::Numbered(number) => sheet.write_number_with_format(row, column, (number + 1) as f64, format)?,
        Cell::NumberedList(numbers) => {
            let list = joined(numbers.iter().map(|number| number + 1));
            sheet.write_string_with_format(row, column, list, format)?
        }
        Cell::Number(number) => sheet.write_number_with_format(row, column, *number, format)?,
        Cell::Flag(flag) => sheet.write_boolean_with_format(row, column, *flag, format)?,
        Cell::Empty => sheet.write_blank(row, column, format)?,
    };
    Ok(())
}

/// Text that the format takes: as long as a cell may be, and without the two characters that XML has not.
fn as_cell(text: &str) -> String {
    let mut units = 0;
    let fits = |character: &char| {
        units += character.len_utf16();
        units < MOST_UNITS
    };
    let kept: String = text.chars().take_while(fits).collect();
    let cut = if kept.len() < text.len() { "…" } else { "" };
    kept.replace(['\u{FFFE}', '\u{FFFF}'], "\u{FFFD}") + cut
}

fn class_of(column: &str) -> Option<Class> {
    Class::LISTED.into_iter().find(|class| class.name() == column)
}

fn head(column: &str) -> Format {
    let ground = class_of(column).map_or(HEAD_GROUND, |class| look(class).ground);
    Format::new().set_bold().set_background_color(Color::RGB(ground))
}

fn body(column: &str) -> Format {
    let format = Format::new();
    if class_of(column).is_some() || FRACTIONS.contains(&column) {
        format.set_num_format("0.0%")
    } else if matches!(column, "score" | "weight") {
        format.set_num_format("0.00")
    } else {
        format
    }
}

fn width(column: &str) -> f64 {
    if column.ends_with("text") {
        TEXT_WIDTH
    } else if ["path", "title", "name", "heading", "reasons"].iter().any(|end| column.ends_with(end)) {
        NAME_WIDTH
    } else {
        FIGURE_WIDTH
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::strings::InterfaceLanguage;

    #[test]
    fn a_cell_takes_only_so_much() {
        assert_eq!(as_cell("=1\u{FFFF}"), "=1\u{FFFD}");
        let long = as_cell(&"𠀀".repeat(MOST_UNITS));
        assert!(long.ends_with('…') && long.encode_utf16().count() <= MOST_UNITS);
    }

    #[test]
    fn every_sheet_has_a_table_and_every_name_its_words() {
        let words = InterfaceLanguage::Chinese.words();
        for name in SHEETS {
            let table = TABLES.iter().find(|table| table.name == name).unwrap();
            assert_ne!((words.tables.sheet)(name), name);
            for column in table.own_columns() {
                assert_ne!((words.tables.column)(column), *column);
            }
        }
    }
}
