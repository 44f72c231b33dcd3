//! One line of passim's clusters.

use std::fmt;

use serde::Deserialize;

use super::lines::LineProblem;

/// A passage as passim writes it. Other columns are those of the documents.
#[derive(Debug, Deserialize)]
pub struct PassageRecord {
    /// The cluster that it belongs to.
    pub cluster: Name,
    /// How many documents the cluster has.
    pub size: Option<usize>,
    /// The number of the document, by which passim counts documents.
    pub uid: Option<i64>,
    /// The first character in the text of the document.
    pub begin: usize,
    /// The character after the last one.
    pub end: usize,
    /// The document.
    pub id: Name,
    /// The series of the document.
    pub series: Option<Name>,
    /// The characters from `begin` to `end`.
    pub text: Option<String>,
    /// The share of the cluster's links that are inside of a series. Passim leaves it out where there are none.
    pub pboiler: Option<f64>,
}

/// A name that may be written as a number.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub enum Name {
    /// A whole number.
    Number(i64),
    /// Text.
    Text(String),
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => write!(f, "{number}"),
            Self::Text(text) => f.write_str(text),
        }
    }
}

impl PassageRecord {
    /// Reads a line.
    ///
    /// # Errors
    /// If it is no passage.
    pub fn read(line: &str) -> Result<Self, LineProblem> {
        let record: Self =
            serde_json::from_str(line).map_err(|error| LineProblem::NotPassage(told(&error)))?;
        if record.begin > record.end {
            return Err(LineProblem::Reversed { begin: record.begin, end: record.end });
        }
        Ok(record)
    }
}

/// What the parser says, without the number of the line, which is always the first for it.
fn told(error: &serde_json::Error) -> String {
    let said = error.to_string();
    said.split(" at line ").next().unwrap_or_default().to_owned()
}
