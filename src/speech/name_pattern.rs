//! What the names of files say of speeches, by a pattern: `{place}_{year}`.

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use rustc_hash::FxHashSet;
use thiserror::Error;

use super::corpus_row::CorpusRowName;
use super::metadata::Metadata;
use super::standard_input::is_standard_input;
use crate::formats::corpus::{FieldNames, FieldRole};

/// The field whose value is a number of four figures: it may stand right beside another field.
const YEAR: [&str; 2] = ["year", "年份"];

/// How many figures a year has.
const YEAR_FIGURES: usize = 4;

/// The longest pattern in characters: names of files have up to 255.
const LONGEST: usize = 255;

/// What names of files look like, without their ending: fields in braces, and what stands between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamePattern {
    typed: String,
    parts: Vec<PatternPart>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum PatternPart {
    /// What stands there in every name.
    Literal(String),
    /// A field: one character or more, but no `/`.
    Field(Arc<str>),
    /// A year.
    Year(Arc<str>),
    /// What differs from name to name and is not kept: `{}`.
    Anything,
}

/// What is wrong with a pattern.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum PatternFault {
    /// A brace has no other one.
    #[error("a brace is not closed or not opened; write fields as {{place}}")]
    Brace,
    /// It has no field.
    #[error("it has no field; write fields in braces: {{place}}_{{year}}")]
    NoField,
    /// A field stands in it again.
    #[error("a field stands in it twice; give each a name of its own")]
    Twice,
    /// Nothing tells where one field ends and the next begins.
    #[error("two fields stand side by side; put a sign between them, as in {{place}}_{{year}}")]
    SideBySide,
    /// It is longer than any name.
    #[error("it is too long")]
    TooLong,
}

impl NamePattern {
    /// Reads a pattern.
    ///
    /// # Errors
    /// Says what is wrong with it.
    pub fn read(typed: &str) -> Result<Self, PatternFault> {
        if typed.chars().count() > LONGEST {
            return Err(PatternFault::TooLong);
        }
        let mut parts = Vec::new();
        let mut rest = typed;
        while !rest.is_empty() {
            let (literal, after) = rest.split_once('{').unwrap_or((rest, ""));
            if literal.contains('}') || (after.is_empty() && rest.len() > literal.len()) {
                return Err(PatternFault::Brace);
            }
            parts.extend((!literal.is_empty()).then(|| PatternPart::Literal(literal.to_owned())));
            if after.is_empty() {
                break;
            }
            let (name, after) = after.split_once('}').ok_or(PatternFault::Brace)?;
            if name.contains('{') {
                return Err(PatternFault::Brace);
            }
            parts.push(PatternPart::of_field(name.trim()));
            rest = after;
        }
        Self { typed: typed.to_owned(), parts }.checked()
    }

    fn checked(self) -> Result<Self, PatternFault> {
        let mut names = FxHashSet::default();
        let fields: Vec<&Arc<str>> = self.parts.iter().filter_map(PatternPart::name).collect();
        let is_open = |part: &PatternPart| matches!(part, PatternPart::Field(_) | PatternPart::Anything);
        match () {
            () if fields.is_empty() => Err(PatternFault::NoField),
            () if !fields.iter().all(|name| names.insert(Arc::clone(name))) => Err(PatternFault::Twice),
            () if self.parts.windows(2).any(|pair| pair.iter().all(is_open)) => Err(PatternFault::SideBySide),
            () => Ok(self),
        }
    }

    /// What a path says; `None` if it does not follow the pattern. A pattern with `/` in it takes folders in.
    pub fn of_path(&self, path: &Path) -> Option<Metadata> {
        if is_standard_input(path) || CorpusRowName::of(path).is_some() {
            return None;
        }
        let folders = self.typed.matches('/').count();
        let whole = path.with_extension("");
        let mut names: Vec<String> =
            whole.iter().rev().take(folders + 1).map(|name| name.to_string_lossy().into_owned()).collect();
        names.reverse();
        let name: Vec<char> = names.join("/").chars().collect();
        let mut failed = FxHashSet::default();
        let values = self.values(&name, 0, 0, &mut failed)?;
        Some(self.metadata(&values))
    }

    /// The values of the parts from one on, if the name from a character on follows them. Where it does not is noted, so that
    /// it is tried once.
    fn values(
        &self,
        name: &[char],
        part: usize,
        from: usize,
        failed: &mut FxHashSet<(usize, usize)>,
    ) -> Option<Vec<String>> {
        let rest = name.get(from..)?;
        let Some(now) = self.parts.get(part) else { return rest.is_empty().then(Vec::new) };
        if !failed.insert((part, from)) {
            return None;
        }
        let (least, most) = now.lengths(rest);
        (least..=most).find_map(|length| {
            let mut values = self.values(name, part + 1, from + length, failed)?;
            values.insert(0, rest.get(..length)?.iter().collect());
            Some(values)
        })
    }

    fn metadata(&self, values: &[String]) -> Metadata {
        let mut out = Metadata::default();
        for (part, value) in self.parts.iter().zip(values) {
            let Some(name) = part.name() else { continue };
            let has = |role| FieldNames::default().find(role, &[name]).is_some();
            let value = value.trim().to_owned();
            match () {
                () if value.is_empty() => {}
                () if has(FieldRole::Title) => out.title = Some(value),
                () if has(FieldRole::Date) => out.date = Some(value),
                () => out.fields.push((Arc::clone(name), value)),
            }
        }
        out
    }
}

impl PatternPart {
    fn of_field(name: &str) -> Self {
        match name {
            "" => Self::Anything,
            name if YEAR.contains(&name) => Self::Year(name.into()),
            name => Self::Field(name.into()),
        }
    }

    /// The name of the field.
    fn name(&self) -> Option<&Arc<str>> {
        match self {
            Self::Field(name) | Self::Year(name) => Some(name),
            Self::Literal(_) | Self::Anything => None,
        }
    }

    /// How many of the next characters it may take: at least and at most. None if the first is larger.
    fn lengths(&self, rest: &[char]) -> (usize, usize) {
        match self {
            Self::Literal(literal) => {
                let length = literal.chars().count();
                let is_there = rest.len() >= length && literal.chars().zip(rest).all(|(a, b)| a == *b);
                (length, if is_there { length } else { 0 })
            }
            Self::Field(_) | Self::Anything => (1, rest.iter().take_while(|c| **c != '/').count()),
            Self::Year(_) => {
                let figures = rest.iter().take_while(|c| c.is_ascii_digit()).count();
                (YEAR_FIGURES, if figures == YEAR_FIGURES { YEAR_FIGURES } else { 0 })
            }
        }
    }
}

impl fmt::Display for NamePattern {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.typed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(pattern: &str, path: &str) -> Option<Vec<String>> {
        let Metadata { title, date, fields } =
            NamePattern::read(pattern).unwrap().of_path(Path::new(path))?;
        let mut out: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={value}")).collect();
        out.extend(title.map(|title| format!("title:{title}")));
        out.extend(date.map(|date| format!("date:{date}")));
        Some(out)
    }

    #[test]
    fn fields_are_what_stands_between_the_signs_of_a_pattern() {
        let found = |words: &[&str]| Some(words.iter().map(|&word| word.to_owned()).collect::<Vec<_>>());
        assert_eq!(fields("{place}_{year}", "a/河口_2022.txt"), found(&["place=河口", "year=2022"]));
        assert_eq!(fields("{地点}{年份}年{}", "河口镇2022年讲话.docx"), found(&["地点=河口镇", "年份=2022"]));
        assert_eq!(fields("{a}-{b}", "x-y-z"), found(&["a=x", "b=y-z"]));
        assert_eq!(fields("{a}--end", "x--y--end.md"), found(&["a=x--y"]));
        assert_eq!(
            fields("{province}/{title} {date}", "x/吉林/修渠 2022-03-05.txt"),
            found(&["province=吉林", "title:修渠", "date:2022-03-05"])
        );
        for (pattern, path) in [
            ("{place}_{year}", "河口.txt"),
            ("{place}_{year}", "河口_20225.txt"),
            ("{place}_{year}", "_2022.txt"),
            ("{a}/{b}", "c.txt"),
            ("{a}_{b}", "x.csv#3"),
        ] {
            assert_eq!(fields(pattern, path), None, "{pattern} {path}");
        }
    }

    #[test]
    fn a_pattern_says_what_is_wrong_with_it() {
        for (pattern, fault) in [
            ("{place", PatternFault::Brace),
            ("place}", PatternFault::Brace),
            ("{", PatternFault::Brace),
            ("{a{b}}", PatternFault::Brace),
            ("place", PatternFault::NoField),
            ("", PatternFault::NoField),
            ("{}_x", PatternFault::NoField),
            ("{a}_{a}", PatternFault::Twice),
            ("{a}{b}", PatternFault::SideBySide),
            ("{a}{}", PatternFault::SideBySide),
        ] {
            assert_eq!(NamePattern::read(pattern), Err(fault), "{pattern}");
        }
    }

    #[test]
    fn a_long_name_that_follows_no_pattern_is_soon_given_up() {
        let pattern = (0..40).map(|number| format!("{{{number}}}a")).collect::<String>() + "b";
        assert_eq!(fields(&pattern, &"a".repeat(255)), None);
    }
}
