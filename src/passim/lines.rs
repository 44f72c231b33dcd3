//! The lines of a file, none of which takes more memory than a passage can need.

use std::io::{self, BufRead};

/// The longest line in bytes. A passage is no longer than a speech, and each character may be escaped.
pub const LONGEST_LINE: usize = 32_000_000;

/// Why a line is no passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineProblem {
    /// It is longer than any passage.
    TooLong {
        /// The limit in bytes.
        limit: usize,
    },
    /// It is not in UTF-8.
    NotText,
    /// It is no JSON object with the columns of a passage, and what the parser says of it.
    NotPassage(String),
    /// The passage ends before it begins.
    Reversed {
        /// Where it begins.
        begin: usize,
        /// Where it ends.
        end: usize,
    },
}

/// Reads lines one by one, each with its number from 1.
pub struct Lines<R> {
    input: R,
    limit: usize,
    number: usize,
    line: Vec<u8>,
}

impl<R: BufRead> Lines<R> {
    /// The lines of a file.
    pub fn new(input: R) -> Self {
        Self::with_limit(input, LONGEST_LINE)
    }

    fn with_limit(input: R, limit: usize) -> Self {
        Self { input, limit, number: 0, line: Vec::new() }
    }

    /// The next line that is not blank, with its number; `None` at the end.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub fn next_line(&mut self) -> io::Result<Option<(usize, Result<&str, LineProblem>)>> {
        loop {
            let is_whole = self.read_line()?;
            if self.line.is_empty() && is_whole {
                return Ok(None);
            }
            self.number += 1;
            if !is_whole {
                return Ok(Some((self.number, Err(LineProblem::TooLong { limit: self.limit }))));
            }
            if !self.line.trim_ascii().is_empty() {
                break;
            }
        }
        let line = std::str::from_utf8(&self.line).map_err(|_| LineProblem::NotText);
        Ok(Some((self.number, line.map(|line| line.trim().trim_start_matches('\u{FEFF}')))))
    }

    /// Reads a line with its end. Of one that is too long nothing is kept. Returns whether it was short enough.
    fn read_line(&mut self) -> io::Result<bool> {
        self.line.clear();
        let mut is_whole = true;
        loop {
            let available = match self.input.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                available => available?,
            };
            let end = available.iter().position(|&byte| byte == b'\n').map(|at| at + 1);
            let part = available.get(..end.unwrap_or(available.len())).unwrap_or_default();
            let length = part.len();
            if self.line.len() + length > self.limit {
                is_whole = false;
                self.line.clear();
            }
            if is_whole {
                self.line.extend_from_slice(part);
            }
            self.input.consume(length);
            if end.is_some() || length == 0 {
                return Ok(is_whole);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_lines_count_and_long_ones_are_passed_over() {
        let input: &[u8] = b"\xEF\xBB\xBFone\n\n0123456789\n\xFF\nlast";
        // A small buffer, so that lines are put together from several.
        let mut lines = Lines::with_limit(io::BufReader::with_capacity(2, input), 8);
        let mut read = Vec::new();
        while let Some((number, line)) = lines.next_line().unwrap() {
            read.push((number, line.map(str::to_owned)));
        }
        let too_long = LineProblem::TooLong { limit: 8 };
        let expected = [
            (1, Ok("one".to_owned())),
            (3, Err(too_long)),
            (4, Err(LineProblem::NotText)),
            (5, Ok("last".to_owned())),
        ];
        assert_eq!(read, expected);
    }
}
