//! Tables: a speech in each row, what is known of it in its columns.

use std::sync::Arc;

use super::records::Record;
use super::{
    Corpus, CorpusError, CorpusFault, CorpusRow, FieldNames, FieldPlaces, FieldRole, LARGEST_ROW, Records,
    listed, row_of, separator_of,
};

/// The columns of a table.
#[derive(Debug)]
struct Columns {
    /// Their names; those without one are empty.
    names: Vec<Arc<str>>,
}

impl Columns {
    /// The columns that the first row names. A name that stands there again gets a number.
    fn of(head: &Record) -> Self {
        let mut names: Vec<Arc<str>> = Vec::new();
        for (_, cell) in &head.cells {
            let name = cell.split_whitespace().collect::<Vec<_>>().join(" ");
            let again = |number: &usize| match number {
                1 => name.clone(),
                number => format!("{name} {number}"),
            };
            let is_new = |name: &String| name.is_empty() || names.iter().all(|known| **known != **name);
            let name = (1..).map(|number| again(&number)).find(is_new).unwrap_or_default();
            names.push(name.into());
        }
        Self { names }
    }

    /// Their names for a message.
    fn listed(&self) -> Vec<String> {
        let named: Vec<&Arc<str>> = self.names.iter().filter(|name| !name.is_empty()).collect();
        listed(&named)
    }
}

/// Refuses a row whose cells cannot be told apart. One that ends early has empty cells; so may one have that goes on.
///
/// # Errors
/// What is wrong with it.
fn check_row(record: &Record, columns: &Columns) -> Result<(), CorpusFault> {
    if let Some(fault) = &record.fault {
        return Err(fault.clone());
    }
    let cells = record.cells.iter().rposition(|(_, cell)| !cell.trim().is_empty()).map_or(0, |last| last + 1);
    match columns.names.len() {
        columns if cells > columns => Err(CorpusFault::ExtraCells { cells, columns }),
        _ => Ok(()),
    }
}

/// Reads the rows below the first one; what has the role of the `key` in them is their text.
pub(super) fn read(
    text: &str,
    fields: &FieldNames,
    key: FieldRole,
    corpus: &mut Corpus,
) -> Result<(), CorpusError> {
    let mut records = Records::new(text, separator_of(text));
    let head = records.by_ref().find(|record| !record.is_empty());
    let Some(head) = head else { return Ok(()) };
    let columns = Columns::of(&head);
    let of_head = |fault| CorpusError::Fault(Some(head.number), fault);
    if let Some(fault) = &head.fault {
        return Err(of_head(fault.clone()));
    }
    let Some(places) = fields.places(key, &columns.names) else {
        return Err(of_head(CorpusFault::missing(key, fields, columns.listed())));
    };
    for record in records.filter(|record| !record.is_empty()) {
        // Whatever follows would be missing without a word.
        if record.fault == Some(CorpusFault::UnclosedQuote) {
            return Err(CorpusError::Fault(Some(record.number), CorpusFault::UnclosedQuote));
        }
        corpus.take(record.number, row(&record, &columns, places))?;
    }
    Ok(())
}

fn row(record: &Record, columns: &Columns, places: FieldPlaces) -> Result<CorpusRow, CorpusFault> {
    check_row(record, columns)?;
    if record.cells.iter().map(|(_, cell)| cell.len()).sum::<usize>() > LARGEST_ROW {
        return Err(CorpusFault::LongRow { limit: LARGEST_ROW });
    }
    let is_of_paths = places.role(places.key()) == Some(FieldRole::Path);
    let is_empty = if is_of_paths { CorpusFault::NoPath } else { CorpusFault::NoText };
    let words = record.cells.get(places.key()).filter(|(_, words)| !words.trim().is_empty());
    let (line, words) = words.ok_or(is_empty)?;
    let cells = columns.names.iter().zip(&record.cells).enumerate();
    let named = cells.filter(|(_, (name, _))| !name.is_empty());
    let fields = named.map(|(index, (name, (_, cell)))| (places.role(index), name, cell.as_str()));
    row_of(record.number, *line, words.clone(), fields)
}

#[cfg(test)]
mod tests {
    use super::super::{CorpusForm, FieldChoice, read};
    use super::*;
    use crate::formats::ReadOptions;

    fn corpus(text: &str) -> Result<Corpus, CorpusError> {
        read(text.as_bytes(), CorpusForm::Table, &ReadOptions::default())
    }

    #[test]
    fn rows_count_as_in_a_spreadsheet_and_lines_as_in_an_editor() {
        let text =
            "标题;正文;地点;地点;\n修渠;\"各位乡亲：\n修渠。\";河口;东岸\n\n;修桥。\n空;;\n多;修路。;a;b;c\n";
        let corpus = corpus(text).unwrap();
        let rows: Vec<(usize, usize, &str)> =
            corpus.rows.iter().map(|row| (row.number, row.line, row.text.as_str())).collect();
        assert_eq!(rows, [(2, 2, "各位乡亲：\n修渠。"), (4, 5, "修桥。"), (6, 7, "修路。")]);
        let fields: Vec<String> =
            corpus.rows[0].fields.iter().map(|(name, value)| format!("{name}={value}")).collect();
        assert_eq!(fields, ["地点=河口", "地点 2=东岸"]);
        assert_eq!(corpus.rows[0].title.as_deref(), Some("修渠"));
        assert_eq!(corpus.faults, [(5, CorpusFault::NoText)]);
    }

    #[test]
    fn a_row_that_cannot_be_told_apart_is_left_out_and_an_open_mark_ends_it_all() {
        let corpus = corpus("id,text\n1,修渠，修桥。\n2,Canals, and bridges.\n3,\"a\"b\n").unwrap();
        assert_eq!(corpus.rows.len(), 1);
        let faults =
            [(3, CorpusFault::ExtraCells { cells: 3, columns: 2 }), (4, CorpusFault::TextAfterQuote)];
        assert_eq!(corpus.faults, faults);
        let open = read(b"id,text\n1,a\n2,\"b\n3,c\n", CorpusForm::Table, &ReadOptions::default());
        assert_eq!(open.unwrap_err(), CorpusError::Fault(Some(3), CorpusFault::UnclosedQuote));
    }

    #[test]
    fn a_table_without_a_column_of_text_says_which_columns_it_has() {
        let names = vec!["id".to_owned(), "说了什么".to_owned()];
        let text = "id,说了什么\n1,修渠。\n";
        let fault = CorpusFault::NoTextField { names: names.clone() };
        assert_eq!(corpus(text).unwrap_err(), CorpusError::Fault(Some(1), fault));
        let with = |typed: &str| {
            let fields = FieldNames::new(vec![FieldChoice::read(typed).unwrap()]);
            let options = ReadOptions { fields, ..ReadOptions::default() };
            read(text.as_bytes(), CorpusForm::Table, &options)
        };
        assert_eq!(with("text=说了什么").unwrap().rows[0].text, "修渠。");
        let fault = CorpusFault::NoSuchField { role: FieldRole::Text, name: "when".to_owned(), names };
        assert_eq!(with("text=when").unwrap_err(), CorpusError::Fault(Some(1), fault));
    }
}
