//! JSON Lines: an object on each line.

use std::fmt;
use std::sync::Arc;

use rustc_hash::FxHashMap;
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::Value;
use serde_json::error::Category;

use super::{
    Corpus, CorpusError, CorpusFault, CorpusRow, FieldNames, FieldRole, LARGEST_ROW, NotJson, listed, row_of,
};

/// Reads the lines; those without a text are told among the faults.
pub(super) fn read(text: &str, fields: &FieldNames, corpus: &mut Corpus) -> Result<(), CorpusError> {
    let mut reader = LineReader { fields, names: FxHashMap::default() };
    let lines = (1..).zip(text.split('\n')).filter(|(_, line)| !line.trim().is_empty());
    for (number, line) in lines {
        corpus.take(number, reader.row(number, line))?;
    }
    Ok(())
}

struct LineReader<'a> {
    fields: &'a FieldNames,
    /// Each name once, however many rows have it.
    names: FxHashMap<String, Arc<str>>,
}

impl LineReader<'_> {
    fn row(&mut self, number: usize, line: &str) -> Result<CorpusRow, CorpusFault> {
        if line.len() > LARGEST_ROW {
            return Err(CorpusFault::LongRow { limit: LARGEST_ROW });
        }
        let Object(object) = serde_json::from_str(line).map_err(|error| not_json(&error, line))?;
        let names: Vec<&str> = object.iter().map(|(name, _)| name.as_str()).collect();
        let Some(places) = self.fields.places(FieldRole::Text, &names) else {
            return Err(CorpusFault::missing(FieldRole::Text, self.fields, listed(&names)));
        };
        let text = object.get(places.key()).map(|(_, value)| text_of(value)).unwrap_or_default();
        if text.trim().is_empty() {
            return Err(CorpusFault::NoText);
        }
        let fields: Vec<(Option<FieldRole>, Arc<str>, String)> = object
            .iter()
            .enumerate()
            .filter_map(|(index, (name, value))| {
                let name = self.name(name);
                Some((places.role(index), name, plain(value)?))
            })
            .collect();
        row_of(number, number, text, fields.iter().map(|(role, name, value)| (*role, name, value.as_str())))
    }

    fn name(&mut self, name: &str) -> Arc<str> {
        if let Some(known) = self.names.get(name) {
            return Arc::clone(known);
        }
        let new: Arc<str> = name.trim().into();
        self.names.insert(name.to_owned(), Arc::clone(&new));
        new
    }
}

/// A text, or the paragraphs of one.
fn text_of(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(parts) => parts.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("\n"),
        _ => String::new(),
    }
}

/// What is known of a speech is a word, a number or a few of them; what is nested deeper says something else.
fn plain(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        Value::Array(items) => {
            let items: Option<Vec<String>> =
                items.iter().map(|item| if item.is_array() { None } else { plain(item) }).collect();
            Some(items?.join("; "))
        }
        Value::Null | Value::Object(_) => None,
    }
}

fn not_json(error: &serde_json::Error, line: &str) -> CorpusFault {
    // Columns count bytes.
    let before = || line.get(..error.column().saturating_sub(1)).unwrap_or(line);
    let reason = match error.classify() {
        Category::Eof => NotJson::CutOff,
        Category::Data => NotJson::OtherValue,
        Category::Syntax | Category::Io => NotJson::Grammar { character: before().chars().count() + 1 },
    };
    CorpusFault::NotJson { reason }
}

/// An object with its fields in the order of the file.
struct Object(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Object {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Fields;

        impl<'de> Visitor<'de> for Fields {
            type Value = Object;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Object, M::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Object(fields))
            }
        }

        deserializer.deserialize_map(Fields)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{CorpusForm, read};
    use super::*;
    use crate::formats::ReadOptions;

    fn corpus(text: &str) -> Result<Corpus, CorpusError> {
        read(text.as_bytes(), CorpusForm::JsonLines, &ReadOptions::default())
    }

    #[test]
    fn rows_are_lines_and_what_is_known_of_a_speech_keeps_its_order() {
        let text = "{\"year\": 2021, \"内容\": [\"各位乡亲：\", \"修渠。\"], \"标题\": \"修渠\", \"tags\": [\"水\", 3], \"x\": {\"y\": 1}}\n\n\
            {\"text\": \"修桥。\", \"date\": \"2022-03-05\", \"ok\": true, \"none\": null}";
        let corpus = corpus(text).unwrap();
        let fields = |row: &CorpusRow| {
            row.fields.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>()
        };
        let [first, second] = corpus.rows.as_slice() else { panic!("{corpus:?}") };
        assert_eq!((first.number, first.text.as_str()), (1, "各位乡亲：\n修渠。"));
        assert_eq!(first.title.as_deref(), Some("修渠"));
        assert_eq!(fields(first), ["year=2021", "tags=水; 3"]);
        assert_eq!((second.number, second.date.as_deref()), (3, Some("2022-03-05")));
        assert_eq!(fields(second), ["ok=true"]);
    }

    #[test]
    fn a_line_that_is_no_object_or_too_long_is_told_with_its_row() {
        let long = format!("{{\"text\": \"{}\"}}", "渠".repeat(LARGEST_ROW / 3));
        let text = format!(
            "{{\"text\": \"修桥。\"}}\n{{\"text\": \"修\n[1]\n{long}\n{{\"text\": \"桥\" x}}\n{{\"text\": \" \"}}\n{{\"a\": 1}}"
        );
        let corpus = corpus(&text).unwrap();
        let not_json = |reason| CorpusFault::NotJson { reason };
        let faults = [
            (2, not_json(NotJson::CutOff)),
            (3, not_json(NotJson::OtherValue)),
            (4, CorpusFault::LongRow { limit: LARGEST_ROW }),
            (5, not_json(NotJson::Grammar { character: 14 })),
            (6, CorpusFault::NoText),
            (7, CorpusFault::NoTextField { names: vec!["a".to_owned()] }),
        ];
        assert_eq!((corpus.rows.len(), corpus.unreadable), (1, 6));
        assert_eq!(corpus.faults, faults);
        assert_eq!(corpus.row(8), Err(CorpusFault::NoSuchRow { last: 1 }));
    }
}
