//! What can be set, and how each value is written: the same on the command line, in the environment and in the
//! configuration file.

use clap::ValueEnum;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use thiserror::Error;

use crate::app::{MostColumns, ScreenLayout, Theme};
use crate::compare::Class;
use crate::repeats::MinimumLength;
use crate::strings::{InterfaceLanguage, Strings};
use crate::terminal::Mouse;
use crate::text::width::AmbiguousWidth;

/// A value that can be set.
pub trait Setting: Sized {
    /// Reads it as it is typed.
    ///
    /// # Errors
    /// What is allowed instead.
    fn read(typed: &str) -> Result<Self, Expected>;

    /// As it stands in the configuration file.
    fn toml(&self) -> toml::Value;
}

/// What is allowed where something else was given.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("{}", self.in_words(InterfaceLanguage::English.words()))]
pub enum Expected {
    /// One of these names.
    Name(Vec<String>),
    /// A whole number from this one on.
    AtLeast(usize),
    /// A whole number from the first to the second.
    FromTo(usize, usize),
    /// A number from 0 to 1.
    Score,
    /// A string or a list of strings.
    Text,
    /// The same value, written like this.
    Written(String),
}

impl Expected {
    /// What is said of it.
    pub fn in_words(&self, words: &Strings) -> String {
        let says = &words.program_errors;
        match self {
            Self::Name(names) => (says.expected_name)(&names.join(", ")),
            Self::AtLeast(least) => (says.expected_at_least)(*least),
            Self::FromTo(least, most) => (says.expected_from_to)(*least, *most),
            Self::Score => says.expected_score.to_owned(),
            Self::Text => says.expected_text.to_owned(),
            Self::Written(value) => (says.written_as)(value),
        }
    }
}

/// One of a few names.
impl<T: ValueEnum> Setting for T {
    fn read(typed: &str) -> Result<Self, Expected> {
        T::from_str(typed, false).map_err(|_| {
            let names: Vec<String> = T::value_variants().iter().filter_map(name).collect();
            Expected::Name(names)
        })
    }

    fn toml(&self) -> toml::Value {
        let name = name(self).unwrap_or_default();
        name.parse().map_or_else(|_| toml::Value::String(name), toml::Value::Integer)
    }
}

fn name<T: ValueEnum>(value: &T) -> Option<String> {
    value.to_possible_value().map(|value| value.get_name().to_owned())
}

impl Setting for MinimumLength {
    fn read(typed: &str) -> Result<Self, Expected> {
        from_to(Self::LOWEST.characters(), Self::HIGHEST.characters(), typed).map(Self)
    }

    fn toml(&self) -> toml::Value {
        number(self.characters())
    }
}

/// In how many speeches wording has to stand to count as shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread(pub usize);

impl Setting for Spread {
    fn read(typed: &str) -> Result<Self, Expected> {
        at_least(2, typed).map(Self)
    }

    fn toml(&self) -> toml::Value {
        number(self.0)
    }
}

/// The number of a speech, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpeechNumber(pub usize);

impl Setting for SpeechNumber {
    fn read(typed: &str) -> Result<Self, Expected> {
        at_least(1, typed).map(Self)
    }

    fn toml(&self) -> toml::Value {
        number(self.0)
    }
}

/// How many characters are said in a minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CharacterRate(pub usize);

impl Setting for CharacterRate {
    fn read(typed: &str) -> Result<Self, Expected> {
        // Nobody is slower, and no voice of a machine is faster.
        from_to(50, 1000, typed).map(Self)
    }

    fn toml(&self) -> toml::Value {
        number(self.0)
    }
}

/// How many words are said in a minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordRate(pub usize);

impl Setting for WordRate {
    fn read(typed: &str) -> Result<Self, Expected> {
        from_to(30, 500, typed).map(Self)
    }

    fn toml(&self) -> toml::Value {
        number(self.0)
    }
}

impl Setting for MostColumns {
    fn read(typed: &str) -> Result<Self, Expected> {
        let (least, most) = (Self::LEAST.speeches(), Self::MOST.speeches());
        let wrong = || Expected::FromTo(least, most);
        typed.parse().ok().and_then(Self::new).ok_or_else(wrong)
    }

    fn toml(&self) -> toml::Value {
        number(self.speeches())
    }
}

/// How many entries a list may have.
///
/// # Errors
/// What is allowed instead.
pub fn read_top(typed: &str) -> Result<usize, Expected> {
    at_least(1, typed)
}

/// A score of a link.
///
/// # Errors
/// What is allowed instead.
pub fn read_score(typed: &str) -> Result<f64, Expected> {
    typed.parse().ok().filter(|score| (0.0..=1.0).contains(score)).ok_or(Expected::Score)
}

/// Takes the name of a class of text.
pub fn class_parser() -> impl TypedValueParser<Value = Class> {
    let class = |name: String| Class::LISTED.into_iter().find(|class| class.name() == name);
    let names = Class::LISTED.map(Class::name);
    PossibleValuesParser::new(names)
        .try_map(move |name| class(name).ok_or_else(|| Expected::Name(names.map(str::to_owned).to_vec())))
}

fn at_least(least: usize, typed: &str) -> Result<usize, Expected> {
    match typed.parse() {
        Ok(number) if number >= least => Ok(number),
        _ => Err(Expected::AtLeast(least)),
    }
}

fn from_to(least: usize, most: usize, typed: &str) -> Result<usize, Expected> {
    match typed.parse() {
        Ok(number) if (least..=most).contains(&number) => Ok(number),
        _ => Err(Expected::FromTo(least, most)),
    }
}

fn number(number: usize) -> toml::Value {
    toml::Value::Integer(i64::try_from(number).unwrap_or(i64::MAX))
}

/// The screen's colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ThemeName {
    /// Dark or light, as the terminal is
    Auto,
    Dark,
    Light,
    /// White on black
    HighContrast,
    /// Black on white
    HighContrastLight,
    /// Blue and orange, for eyes without green receptors
    Deuteranopia,
    DeuteranopiaLight,
    /// No colour: weight, underline and marks
    Mono,
}

impl ThemeName {
    /// The theme; `None` if the terminal decides.
    pub fn theme(self) -> Option<Theme> {
        match self {
            Self::Auto => None,
            Self::Dark => Some(Theme::Dark),
            Self::Light => Some(Theme::Light),
            Self::HighContrast => Some(Theme::HighContrast),
            Self::HighContrastLight => Some(Theme::HighContrastLight),
            Self::Deuteranopia => Some(Theme::Deuteranopia),
            Self::DeuteranopiaLight => Some(Theme::DeuteranopiaLight),
            Self::Mono => Some(Theme::Mono),
        }
    }
}

/// The language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LanguageName {
    /// As LC_ALL, LC_MESSAGES or LANG say
    Auto,
    /// English
    En,
    /// Chinese
    Zh,
}

impl LanguageName {
    /// The language; `None` if the locale decides.
    pub fn language(self) -> Option<InterfaceLanguage> {
        match self {
            Self::Auto => None,
            Self::En => Some(InterfaceLanguage::English),
            Self::Zh => Some(InterfaceLanguage::Chinese),
        }
    }
}

/// In which order the speeches stand on the screen at first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LayoutName {
    /// Sections that answer each other side by side
    Rows,
    /// Each speech in its own order
    Columns,
}

impl LayoutName {
    /// The layout.
    pub fn layout(self) -> ScreenLayout {
        match self {
            Self::Rows => ScreenLayout::Rows,
            Self::Columns => ScreenLayout::Columns,
        }
    }
}

/// What the program asks of the mouse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum MouseName {
    /// Nothing at all
    Off,
    /// The wheel scrolls
    Scroll,
    /// Clicks count too; with Shift the mouse selects text
    Full,
}

impl MouseName {
    /// What is asked.
    pub fn mouse(self) -> Mouse {
        match self {
            Self::Off => Mouse::Off,
            Self::Scroll => Mouse::Scroll,
            Self::Full => Mouse::Full,
        }
    }
}

/// How wide the terminal draws ambiguous characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum AmbiguousWidthName {
    /// As the terminal answers when it is asked
    Auto,
    #[value(name = "1")]
    One,
    #[value(name = "2")]
    Two,
}

impl AmbiguousWidthName {
    /// The width; `None` if the terminal is to be asked.
    pub fn width(self) -> Option<AmbiguousWidth> {
        match self {
            Self::Auto => None,
            Self::One => Some(AmbiguousWidth::One),
            Self::Two => Some(AmbiguousWidth::Two),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_read_as_it_is_written_and_others_are_told_what_is_allowed() {
        assert_eq!(AmbiguousWidthName::read("2"), Ok(AmbiguousWidthName::Two));
        assert_eq!(AmbiguousWidthName::Two.toml(), toml::Value::Integer(2));
        assert_eq!(AmbiguousWidthName::Auto.toml().to_string(), "\"auto\"");
        assert_eq!(LanguageName::read("fr").unwrap_err().to_string(), "expected one of auto, en, zh");
        assert_eq!(Spread::read("1"), Err(Expected::AtLeast(2)));
        assert!(MinimumLength::read("3").is_err() && MinimumLength::read("4").is_ok());
        assert!(MinimumLength::read("41").is_err() && MinimumLength::read("40").is_ok());
        assert!(MostColumns::read("10").is_err() && MostColumns::read("9").is_ok());
    }
}
