//! A speech as a document of passim.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};

use crate::collection::SpeechDate;
use crate::disk;
use crate::speech::{Metadata, Section, Speech, without_ending};

/// A speech as a document of passim: what passim needs, where its sections are, and columns that passim hands on to its
/// clusters. None of them has the name of a column that passim writes itself.
#[derive(Debug, Serialize)]
pub struct DocumentRecord<'a> {
    /// The file, as it was named.
    pub id: String,
    /// The file without its ending: passim matches nothing inside a series, so that a text in two formats is not matched
    /// with itself.
    pub series: String,
    /// The text after repairs, whole: notices keep their place in it.
    pub text: &'a str,
    /// The sections, in reading order; they do not overlap.
    pub locs: Vec<Location>,
    /// The title, or else the name of the file.
    pub title: &'a str,
    /// The date, as exactly as it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// The language, by its code.
    pub language: &'static str,
    /// What kind of file it is.
    pub format: &'static str,
    /// What else is known of the speech.
    #[serde(flatten)]
    pub fields: BTreeMap<String, &'a str>,
}

/// A place in a document that can be cited.
#[derive(Debug, Serialize)]
pub struct Location {
    /// Its number in the outline from 1, its kind, and its name: `4 point 一、压实责任。`
    pub loc: String,
    /// Its first character.
    pub start: usize,
    /// How many characters it has.
    pub length: usize,
}

impl<'a> DocumentRecord<'a> {
    /// The document that a speech is.
    pub fn of(speech: &'a Speech) -> Self {
        let location = |section: &Section| Location {
            loc: format!("{} {} {}", section.id.0 + 1, section.kind.name(), speech.section_name(section)),
            start: section.own.start,
            length: section.own.len(),
        };
        Self {
            id: speech.path.display().to_string(),
            series: series_of(&speech.path),
            text: speech.text.as_str(),
            locs: speech.sections.iter().filter(|section| !section.own.is_empty()).map(location).collect(),
            title: &speech.title,
            date: SpeechDate::of(speech).map(|date| date.to_string()),
            language: speech.language.code(),
            format: speech.format.name(),
            fields: fields(&speech.metadata),
        }
    }
}

/// The columns of a document and those that passim writes itself.
const TAKEN: [&str; 18] = [
    "id", "series", "text", "locs", "title", "date", "language", "format", "uid", "gid", "cluster", "size",
    "begin", "end", "pboiler", "src", "pages", "regions",
];

/// The fields of a speech as columns: without the signs that Spark refuses in the names of columns, and told from each other
/// without regard to case, as Spark does.
fn fields(metadata: &Metadata) -> BTreeMap<String, &str> {
    let mut out: BTreeMap<String, &str> = BTreeMap::new();
    for (name, value) in &metadata.fields {
        let name = name.replace([' ', ',', ';', '{', '}', '(', ')', '=', '.', '`'], "_").to_lowercase();
        let name = if TAKEN.contains(&name.as_str()) { format!("meta_{name}") } else { name };
        out.entry(name).or_insert(value);
    }
    out
}

/// The longest line of an export that is looked at, in bytes: a speech of 1 MB and the names of its sections.
const LONGEST_LINE: u64 = 8_000_000;

/// Whether a file begins with a document as [`DocumentRecord`] writes it.
pub fn is_export(path: &Path) -> bool {
    /// What hardly any other file has together.
    #[derive(Deserialize)]
    #[allow(dead_code)]
    struct Document {
        id: IgnoredAny,
        series: IgnoredAny,
        text: IgnoredAny,
        locs: IgnoredAny,
    }
    let mut line = Vec::new();
    let read = disk::open_regular(path)
        .and_then(|file| BufReader::new(file.take(LONGEST_LINE)).read_until(b'\n', &mut line));
    read.is_ok() && serde_json::from_slice::<Document>(&line).is_ok()
}

/// The series of a file. Each row of a file that holds many speeches is one: they are to be matched with each other.
pub fn series_of(path: &Path) -> String {
    without_ending(path).display().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_are_told_by_characters_beyond_the_basic_plane_too() {
        let text =
            "在𠮷安村工作会议上的讲话\n\n同志们：\n一、修好水渠。𠮷安村的水渠年底前修完。\n二、办好学校。";
        let speech = Speech::from_string("a/𠮷安.txt", text.to_owned());
        let record = DocumentRecord::of(&speech);
        assert_eq!((record.id.as_str(), record.series.as_str()), ("a/𠮷安.txt", "a/𠮷安"));
        let characters: Vec<char> = record.text.chars().collect();
        let mut end = 0;
        for Location { loc, start, length } in &record.locs {
            assert!(*start >= end && *length > 0, "{loc}");
            end = start + length;
            let own: String = characters[*start..end].iter().collect();
            let name = loc.splitn(3, ' ').nth(2).unwrap().trim_end_matches('…');
            assert!(own.starts_with(name), "{loc}: {own}");
        }
        assert!(
            record.locs.iter().any(|place| place.loc.contains("point 一、修好水渠")),
            "{:?}",
            record.locs
        );
    }
}
