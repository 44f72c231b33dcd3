//! The tables as files: CSV (RFC 4180) and JSON Lines, in UTF-8.

use std::borrow::Cow;
use std::io;

use csv::{QuoteStyle, Terminator, WriterBuilder};

use super::cell::joined;
use super::{Cell, Column, Table, Tables};
use crate::report::harmless_json;

/// Whom CSV is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Csv {
    /// Programs that compute: the cells hold the text as it is.
    Plain,
    /// Excel: it knows the encoding by a byte order mark, and takes no cell for a formula.
    Excel,
}

/// A table as CSV, its columns named in the first line.
///
/// # Errors
/// None that writing into memory can have.
pub fn as_csv(tables: &Tables<'_>, table: Table, style: Csv) -> io::Result<Vec<u8>> {
    const BYTE_ORDER_MARK: &str = "\u{FEFF}";
    let start = if style == Csv::Excel { BYTE_ORDER_MARK } else { "" };
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .from_writer(start.as_bytes().to_vec());
    let columns = tables.columns(table);
    let head = |column: &Column| field(&Cell::from(column.name().as_ref()), style).into_owned();
    writer.write_record(columns.iter().map(head))?;
    tables.fill(table, &mut |cells| {
        let fields = cells.iter().map(|cell| field(cell, style));
        fields.clone().try_for_each(|field| writer.write_field(field.as_bytes()))?;
        Ok(writer.write_record(None::<&[u8]>)?)
    })?;
    writer.into_inner().map_err(|error| io::Error::other(error.to_string()))
}

fn field<'a>(cell: &'a Cell<'_>, style: Csv) -> Cow<'a, str> {
    match cell {
        Cell::Text(text) if style == Csv::Excel && looks_like_formula(text) => Cow::Owned(format!("'{text}")),
        Cell::Text(text) => Cow::Borrowed(text),
        Cell::Whole(number) | Cell::Numbered(number) => Cow::Owned(number.to_string()),
        Cell::NumberedList(numbers) => Cow::Owned(joined(numbers.iter().copied())),
        Cell::Number(number) => Cow::Owned(number.to_string()),
        Cell::Flag(flag) => Cow::Borrowed(if *flag { "true" } else { "false" }),
        Cell::Empty => Cow::Borrowed(""),
    }
}

/// Whether a spreadsheet would take text for a formula (OWASP, CSV injection).
fn looks_like_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// A table as JSON Lines: an object for each row, on a line of its own.
///
/// # Errors
/// None that writing into memory can have.
pub fn as_json_lines(tables: &Tables<'_>, table: Table) -> io::Result<Vec<u8>> {
    let mut out = String::new();
    let names: io::Result<Vec<String>> =
        tables.columns(table).iter().map(|column| harmless_json::to_string(&column.name())).collect();
    let names = names?;
    tables.fill(table, &mut |cells| {
        out.push('{');
        for (index, (name, cell)) in names.iter().zip(cells).enumerate() {
            let comma = if index > 0 { "," } else { "" };
            out.push_str(&format!("{comma}{name}:{}", value(cell)?));
        }
        out.push_str("}\n");
        Ok(())
    })?;
    Ok(out.into_bytes())
}

fn value(cell: &Cell<'_>) -> io::Result<String> {
    match cell {
        Cell::Text(text) => harmless_json::to_string(text),
        Cell::Whole(number) | Cell::Numbered(number) => harmless_json::to_string(number),
        Cell::NumberedList(numbers) => harmless_json::to_string(numbers),
        Cell::Number(number) => harmless_json::to_string(number),
        Cell::Flag(flag) => harmless_json::to_string(flag),
        Cell::Empty => Ok("null".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_for_excel_a_cell_that_looks_like_a_formula_becomes_text() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"] {
            let cell = Cell::from(text);
            assert_eq!(field(&cell, Csv::Plain), text);
            assert_eq!(field(&cell, Csv::Excel), format!("'{text}"));
        }
        assert_eq!(field(&Cell::from("一=1"), Csv::Excel), "一=1");
        assert_eq!(field(&Cell::Number(-0.5), Csv::Excel), "-0.5");
    }
}
