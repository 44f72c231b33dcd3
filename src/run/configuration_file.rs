//! The configuration file as it is written, and what it binds keys to.

use std::collections::BTreeMap;
use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use toml::{Spanned, Value};

use super::resolved::{ConfigurationError, Origin, Problem, Resolved, is_no_reference};
use super::settings::{Expected, Setting};
use crate::app::{Key, Keymap};
use crate::disk;

/// The largest configuration in bytes that is read; all settings and keys take 4 kB.
const LARGEST_FILE: u64 = 1_000_000;

/// A value as it is written, if it is.
pub type Written = Option<Spanned<Value>>;

/// A configuration file.
#[derive(Debug, Default)]
pub struct ConfigurationFile {
    path: PathBuf,
    text: String,
    /// What is written in it.
    pub written: WrittenSettings,
}

/// All that can be written in a configuration file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WrittenSettings {
    pub theme: Written,
    pub lang: Written,
    pub minimum: Written,
    pub spread: Written,
    reference: Written,
    pub columns: Written,
    pub layout: Written,
    pub mouse: Written,
    pub characters_per_minute: Written,
    pub words_per_minute: Written,
    pub ambiguous_width: Written,
    #[serde(default)]
    keys: BTreeMap<String, Spanned<Value>>,
}

impl ConfigurationFile {
    /// Reads a file.
    ///
    /// # Errors
    /// If it cannot be read, is no TOML, or has a name in it that no setting has.
    pub fn read(path: &Path) -> Result<Self, ConfigurationError> {
        let text = disk::read(path, LARGEST_FILE)
            .and_then(|bytes| String::from_utf8(bytes).map_err(io::Error::other))
            .map_err(|error| ConfigurationError::Unreadable { path: path.to_owned(), error })?;
        let mut file = Self { path: path.to_owned(), text, written: WrittenSettings::default() };
        file.written = toml::from_str(&file.text)
            // The messages of the library have several lines.
            .map_err(|error| {
                let message = error.message().replace('\n', ": ");
                file.wrong(error.span().unwrap_or_default(), Problem::Toml(message))
            })?;
        Ok(file)
    }

    /// The value of a setting and where it stands.
    pub(super) fn value<T: Setting>(
        &self,
        name: &str,
        written: &Written,
    ) -> Result<Option<Resolved<T>>, ConfigurationError> {
        let Some(written) = written else { return Ok(None) };
        let found = written.get_ref();
        let typed = found.as_str().map_or_else(|| found.to_string(), str::to_owned);
        // `\"6\"` is no number, though it reads like one.
        let value = T::read(&typed).and_then(|value| match value.toml().same_type(found) {
            true => Ok(value),
            false => Err(Expected::Written(value.toml().to_string())),
        });
        let value = value.map_err(|expected| {
            self.wrong(written.span(), Problem::Value { written: format!("{name} = {found}"), expected })
        })?;
        Ok(Some(Resolved { value, origin: self.origin(written.span()) }))
    }

    /// The references, if there are any. Paths are seen from the folder of the file.
    ///
    /// # Errors
    /// If they are no paths.
    pub(super) fn reference(&self) -> Result<Option<Resolved<Vec<PathBuf>>>, ConfigurationError> {
        let Some(written) = &self.written.reference else { return Ok(None) };
        let folder = self.path.parent().unwrap_or(Path::new(""));
        let seen = |path: PathBuf| if is_no_reference(&path) { path } else { folder.join(path) };
        let paths = self.strings("reference", written)?;
        let value = paths.into_iter().map(|path| seen(path.into())).collect();
        Ok(Some(Resolved { value, origin: self.origin(written.span()) }))
    }

    /// What is written as a string or as a list of strings.
    fn strings(&self, name: &str, written: &Spanned<Value>) -> Result<Vec<String>, ConfigurationError> {
        let one = |value: &Value| value.as_str().map(str::to_owned);
        let found = written.get_ref();
        let strings = match found {
            Value::Array(values) => values.iter().map(one).collect(),
            value => one(value).map(|string| vec![string]),
        };
        strings.ok_or_else(|| {
            let (written_as, expected) = (format!("{name} = {found}"), Expected::Text);
            self.wrong(written.span(), Problem::Value { written: written_as, expected })
        })
    }

    /// The reader's keys, and where those come from that the file binds.
    ///
    /// # Errors
    /// Names that no command or no key has, a key for two commands.
    pub fn keymap(&self) -> Result<(Keymap, Vec<(String, Origin)>), ConfigurationError> {
        let mut keymap = Keymap::default();
        let mut places: Vec<(&String, Range<usize>)> = Vec::new();
        for (command, names) in &self.written.keys {
            let keys = self.strings(command, names)?.into_iter().map(|name| {
                let key = name.parse::<Key>();
                key.map_err(|error| self.wrong(self.within(names.span(), &name), Problem::Key(error)))
            });
            let keys = keys.collect::<Result<Vec<Key>, _>>()?;
            keymap.bind(command, &keys).map_err(|error| self.wrong(names.span(), Problem::Binding(error)))?;
            places.push((command, names.span()));
        }
        if let Some(conflict) = keymap.conflict() {
            let [first, second] = conflict.commands;
            // The defaults do not conflict, so the file binds one of the two at least; of two, the later.
            let of_both = places.iter().filter(|(command, _)| *command == first || *command == second);
            let span = of_both.map(|(_, span)| span.clone()).max_by_key(|span| span.start);
            return Err(self.wrong(span.unwrap_or_default(), Problem::Conflict(conflict)));
        }
        let bound = places.into_iter().map(|(command, span)| (command.clone(), self.origin(span)));
        Ok((keymap, bound.collect()))
    }

    /// Where a string stands in a stretch of the text; the whole stretch where it is written in another way.
    fn within(&self, span: Range<usize>, string: &str) -> Range<usize> {
        let at = self.text.get(span.clone()).and_then(|text| text.find(string));
        at.map_or(span.clone(), |at| span.start + at..span.end)
    }

    /// The line on which a stretch of the text starts.
    fn origin(&self, span: Range<usize>) -> Origin {
        let before = self.text.get(..span.start).unwrap_or(&self.text);
        Origin::File { path: self.path.clone(), line: before.matches('\n').count() + 1 }
    }

    fn wrong(&self, span: Range<usize>, problem: Problem) -> ConfigurationError {
        ConfigurationError::Wrong { origin: self.origin(span), problem }
    }
}
