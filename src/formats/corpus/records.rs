//! The rows of a table as text: RFC 4180, with any separator.
//!
//! The `csv` crate takes every quoting for right, joins what an unclosed quotation mark has swallowed, and leaves empty
//! rows uncounted; a speech that lost half of its rows that way would look like one that was read.

use super::CorpusFault;

/// The signs that stand between cells.
const SEPARATORS: [char; 3] = [',', ';', '\t'];

/// The most cells of a row that are kept: as many as a spreadsheet has columns.
const MOST_CELLS: usize = 16_384;

/// The separator of a table: that of its first row outside of quotation marks, of several the most frequent.
pub fn separator_of(text: &str) -> char {
    let (mut counts, mut is_quoted) = ([0_usize; SEPARATORS.len()], false);
    for character in text.chars() {
        match character {
            '"' => is_quoted = !is_quoted,
            '\n' if !is_quoted => break,
            _ if is_quoted => {}
            _ => {
                for (count, separator) in counts.iter_mut().zip(SEPARATORS) {
                    *count += usize::from(character == separator);
                }
            }
        }
    }
    let most = counts.iter().copied().max().unwrap_or_default();
    let first = counts.iter().zip(SEPARATORS).find(|(count, _)| **count == most);
    first.map_or(',', |(_, separator)| separator)
}

/// A row as it stands in the file.
#[derive(Debug)]
pub struct Record {
    /// Its number, from 1; empty ones count.
    pub number: usize,
    /// Its cells, each with the line of the file on which it begins.
    pub cells: Vec<(usize, String)>,
    /// What is wrong with its quotation marks.
    pub fault: Option<CorpusFault>,
}

impl Record {
    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(|(_, cell)| cell.trim().is_empty())
    }
}

/// The rows of a table, one after the other.
#[derive(Debug)]
pub struct Records<'a> {
    rest: &'a str,
    separator: char,
    number: usize,
    line: usize,
}

/// A cell, and whether another one follows in its row.
struct Cell {
    text: String,
    is_last: bool,
    fault: Option<CorpusFault>,
}

impl<'a> Records<'a> {
    /// The rows of a text whose line ends are `\n`.
    pub fn new(text: &'a str, separator: char) -> Self {
        Self { rest: text, separator, number: 0, line: 1 }
    }

    /// Takes so much of the text away.
    fn take(&mut self, bytes: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at_checked(bytes).unwrap_or((self.rest, ""));
        self.line += taken.matches('\n').count();
        self.rest = rest;
        taken
    }

    fn cell(&mut self) -> Cell {
        let (mut text, mut fault) = (String::new(), None);
        let is_quoted = self.rest.starts_with('"');
        if is_quoted {
            self.take(1);
            loop {
                let Some(end) = self.rest.find('"') else {
                    text.push_str(self.take(self.rest.len()));
                    return Cell { text, is_last: true, fault: Some(CorpusFault::UnclosedQuote) };
                };
                text.push_str(self.take(end));
                self.take(1);
                if !self.rest.starts_with('"') {
                    break;
                }
                text.push_str(self.take(1));
            }
        }
        let end = self.rest.find([self.separator, '\n']).unwrap_or(self.rest.len());
        let after = self.take(end);
        if is_quoted && !after.trim().is_empty() {
            fault = Some(CorpusFault::TextAfterQuote);
        }
        text.push_str(if is_quoted { after.trim() } else { after });
        let is_last = !self.rest.starts_with(self.separator);
        self.take(1);
        Cell { text, is_last, fault }
    }
}

impl Iterator for Records<'_> {
    type Item = Record;

    fn next(&mut self) -> Option<Record> {
        if self.rest.is_empty() {
            return None;
        }
        self.number += 1;
        let mut record = Record { number: self.number, cells: Vec::new(), fault: None };
        loop {
            let line = self.line;
            let Cell { text, is_last, fault } = self.cell();
            if record.cells.len() < MOST_CELLS {
                record.cells.push((line, text));
            }
            record.fault = record.fault.or(fault);
            if is_last {
                return Some(record);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str, separator: char) -> Vec<Vec<String>> {
        let cells = |record: Record| record.cells.into_iter().map(|(_, cell)| cell).collect();
        Records::new(text, separator).map(cells).collect()
    }

    #[test]
    fn cells_may_be_quoted_and_hold_separators_line_ends_and_doubled_marks() {
        let text = "a,b\n\"x, \"\"y\"\"\nz\",\"\"\n,\n\nlast";
        assert_eq!(
            rows(text, ','),
            [vec!["a", "b"], vec!["x, \"y\"\nz", ""], vec!["", ""], vec![""], vec!["last"]]
        );
        let lines: Vec<(usize, usize)> =
            Records::new(text, ',').map(|record| (record.number, record.cells[0].0)).collect();
        assert_eq!(lines, [(1, 1), (2, 2), (3, 4), (4, 5), (5, 6)]);
    }

    #[test]
    fn a_mark_that_is_not_closed_or_has_text_after_it_is_told() {
        let faults = |text| Records::new(text, ',').map(|record| record.fault).collect::<Vec<_>>();
        assert_eq!(faults("a,\"b\nc,d\n"), [Some(CorpusFault::UnclosedQuote)]);
        assert_eq!(faults("\"他说\"好\"\",b\nc\n"), [Some(CorpusFault::TextAfterQuote), None]);
        assert_eq!(faults("\"\"好,b\n"), [Some(CorpusFault::TextAfterQuote)], "after an empty cell, too");
        assert_eq!(faults("\"a\" ,b\nit is 5\" long,c\n"), [None, None]);
    }

    #[test]
    fn the_separator_is_that_of_the_first_row() {
        assert_eq!(separator_of("a;b;c\n1,2;3,4;5,6"), ';');
        assert_eq!(separator_of("a\tb\n"), '\t');
        assert_eq!(separator_of("\"a;b;c\",d\n"), ',');
        assert_eq!(separator_of("text\na;b"), ',');
    }
}
