//! Which fields of a corpus are the text, the title, the date and the path.

use thiserror::Error;

use crate::text::folding::folded;
use crate::text::listed_enum;

listed_enum! {
    /// What a field says of a speech.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum FieldRole {
        /// What was said.
        Text,
        /// What it is called.
        Title,
        /// When it was given.
        Date,
        /// The file that it comes from, or that the row is about.
        Path,
    }
}

impl FieldRole {
    /// Its name, as it is typed.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Title => "title",
            Self::Date => "date",
            Self::Path => "path",
        }
    }

    /// The names that fields with it usually have, the most certain first.
    fn usual_names(self) -> &'static [&'static str] {
        match self {
            Self::Text => &[
                "text",
                "content",
                "body",
                "fulltext",
                "speech",
                "transcript",
                "正文",
                "内容",
                "全文",
                "文本",
                "讲话内容",
                "正文内容",
                "讲话",
            ],
            Self::Title => &["title", "headline", "标题", "题目", "讲话标题"],
            Self::Date => {
                &["date", "datetime", "published", "日期", "时间", "讲话日期", "发布日期", "发布时间"]
            }
            Self::Path => &["path", "file", "filename", "filepath", "路径", "文件", "文件名"],
        }
    }
}

/// A name that the reader gives for a field: `text=discours`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChoice {
    /// What the field is.
    pub role: FieldRole,
    /// Its name.
    pub name: String,
}

/// What was typed says not how a column is called.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("expected text=NAME, title=NAME, date=NAME or path=NAME")]
pub struct NoFieldChoice;

impl FieldChoice {
    /// Reads a choice.
    ///
    /// # Errors
    /// Says what is allowed.
    pub fn read(typed: &str) -> Result<Self, NoFieldChoice> {
        let parts = typed.split_once('=').filter(|(_, name)| !name.trim().is_empty());
        let role = |word: &str| FieldRole::ALL.into_iter().find(|role| role.name() == word);
        let choice = parts.and_then(|(word, name)| Some((role(word.trim())?, name.trim().to_owned())));
        let choice = choice.map(|(role, name)| Self { role, name });
        choice.ok_or(NoFieldChoice)
    }

    /// The choice as it is typed.
    pub fn as_typed(&self) -> String {
        format!("{}={}", self.role.name(), self.name)
    }
}

/// Where the fields stand that have a role.
#[derive(Clone, Copy, Debug)]
pub struct FieldPlaces {
    key: (usize, FieldRole),
    others: [Option<(usize, FieldRole)>; 2],
}

impl FieldPlaces {
    /// Where the key stands.
    pub fn key(&self) -> usize {
        self.key.0
    }

    /// The role of the field at a place.
    pub fn role(&self, place: usize) -> Option<FieldRole> {
        let all = std::iter::once(self.key).chain(self.others.into_iter().flatten());
        all.into_iter().find(|(at, _)| *at == place).map(|(_, role)| role)
    }
}

/// How the fields are called that have a role.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldNames {
    chosen: Vec<FieldChoice>,
}

impl FieldNames {
    /// Names that the reader has given; other fields go by their usual names. Of two for one role the last counts.
    pub fn new(mut chosen: Vec<FieldChoice>) -> Self {
        chosen.reverse();
        Self { chosen }
    }

    /// The field with a role among fields of these names.
    pub fn find(&self, role: FieldRole, names: &[impl AsRef<str>]) -> Option<usize> {
        let position = |wanted: &str| names.iter().position(|name| is_same(name.as_ref(), wanted));
        match self.chosen(role) {
            Some(name) => position(name),
            None => role.usual_names().iter().find_map(|name| position(name)),
        }
    }

    /// Where the fields stand that have a role among fields of these names: that of the `key`, title and date; `None` without
    /// the key.
    pub fn places(&self, key: FieldRole, names: &[impl AsRef<str>]) -> Option<FieldPlaces> {
        let place = |role| Some((self.find(role, names)?, role));
        let key = place(key)?;
        Some(FieldPlaces { key, others: [FieldRole::Title, FieldRole::Date].map(place) })
    }

    /// The name that the reader has given for a role.
    pub fn chosen(&self, role: FieldRole) -> Option<&str> {
        self.chosen.iter().find(|choice| choice.role == role).map(|choice| choice.name.as_str())
    }
}

/// Whether two names are one: case, width, blanks and `_` do not count.
fn is_same(a: &str, b: &str) -> bool {
    let plain = |name: &str| -> String {
        folded(&name.to_lowercase()).chars().filter(|c| !c.is_whitespace() && !"_-".contains(*c)).collect()
    };
    plain(a) == plain(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_go_by_their_usual_names_the_most_certain_first() {
        let names = FieldNames::default();
        assert_eq!(names.find(FieldRole::Text, &["讲话", "正文 "]), Some(1));
        assert_eq!(names.find(FieldRole::Text, &["id", "Full_Text"]), Some(1));
        assert_eq!(names.find(FieldRole::Title, &["ＴＩＴＬＥ"]), Some(0));
        assert_eq!(names.find(FieldRole::Text, &["title", "date"]), None);
    }

    #[test]
    fn a_name_that_is_given_counts_in_place_of_the_usual_ones() {
        let choice = |typed| FieldChoice::read(typed).unwrap();
        let names = FieldNames::new(vec![choice("text=a"), choice("text = discours")]);
        assert_eq!(names.find(FieldRole::Text, &["text", "discours", "a"]), Some(1));
        assert_eq!(names.find(FieldRole::Text, &["text"]), None);
        assert!(FieldChoice::read("words=a").is_err() && FieldChoice::read("text=").is_err());
    }
}
