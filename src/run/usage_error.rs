//! What is said of a command line that cannot be understood, in a language other than English.

use std::error::Error;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::help::{placeholders, usage};
use super::settings::Expected;
use crate::formats::UnknownName;
use crate::formats::corpus::NoFieldChoice;
use crate::speech::PatternFault;
use crate::strings::{HelpStrings, Strings, UsageErrorStrings};

/// What is wrong, what may have been meant and how to read more; `None` for what only the parser of arguments has words
/// for.
pub fn in_words(error: &clap::Error, words: &Strings) -> Option<String> {
    let (says, help) = (words.usage_errors.as_ref()?, words.help.as_ref()?);
    let told = Told { error, says, help };
    let mut out = (says.error)(&told.problem(words)?);
    let allowed = told.all(ContextKind::ValidValue);
    if !allowed.is_empty() {
        out += &format!("\n  {}", (help.possible_values)(&allowed.join(", ")));
    }
    let advice: String = told.advice().iter().map(|advice| format!("\n  {}", (says.tip)(advice))).collect();
    if !advice.is_empty() {
        out += &format!("\n{advice}");
    }
    if let Some(ContextValue::StyledStr(told)) = error.get(ContextKind::Usage) {
        out += &format!("\n\n{}{}", help.usage, usage(&told.to_string(), help));
    }
    Some(out + "\n\n" + &(says.see_help)("--help"))
}

/// An error of the parser of arguments, and the words to tell it in.
struct Told<'a> {
    error: &'a clap::Error,
    says: &'a UsageErrorStrings,
    help: &'a HelpStrings,
}

impl Told<'_> {
    fn problem(&self, words: &Strings) -> Option<String> {
        let says = self.says;
        let argument = || self.one(ContextKind::InvalidArg).map(|argument| placeholders(argument, self.help));
        let value = || self.one(ContextKind::InvalidValue);
        Some(match self.error.kind() {
            ErrorKind::UnknownArgument => (says.unknown_argument)(self.one(ContextKind::InvalidArg)?),
            ErrorKind::InvalidSubcommand => {
                (says.unknown_subcommand)(self.one(ContextKind::InvalidSubcommand)?)
            }
            ErrorKind::MissingRequiredArgument => {
                let missing = self.all(ContextKind::InvalidArg).into_iter();
                let missing = missing.map(|argument| format!("\n  {}", placeholders(argument, self.help)));
                format!("{}{}", says.missing_arguments, missing.collect::<String>())
            }
            ErrorKind::InvalidValue if value()?.is_empty() => (says.missing_value)(&argument()?),
            ErrorKind::InvalidValue => (says.invalid_value)(value()?, &argument()?),
            ErrorKind::ValueValidation => match self.error.source() {
                Some(fault) => {
                    (says.invalid_value_because)(value()?, &argument()?, &self.fault(fault, words))
                }
                None => (says.invalid_value)(value()?, &argument()?),
            },
            ErrorKind::TooManyValues => (says.too_many_values)(value()?, &argument()?),
            ErrorKind::TooFewValues => {
                let count = |kind| match self.error.get(kind) {
                    Some(ContextValue::Number(count)) => Some(*count),
                    _ => None,
                };
                let (least, given) = (count(ContextKind::MinValues)?, count(ContextKind::ActualNumValues)?);
                (says.too_few_values)(least, &argument()?, given)
            }
            ErrorKind::ArgumentConflict => self.conflict(&argument()?)?,
            _ => return None,
        })
    }

    fn conflict(&self, argument: &str) -> Option<String> {
        let prior = self.all(ContextKind::PriorArg).into_iter();
        let prior: Vec<String> = prior.map(|prior| placeholders(prior, self.help)).collect();
        match prior.as_slice() {
            [] => None,
            [same] if same == argument => Some((self.says.given_twice)(argument)),
            prior => Some((self.says.conflict)(argument, &self.quoted(prior))),
        }
    }

    /// What is wrong with a value.
    fn fault(&self, fault: &(dyn Error + 'static), words: &Strings) -> String {
        if let Some(expected) = fault.downcast_ref::<Expected>() {
            expected.in_words(words)
        } else if let Some(fault) = fault.downcast_ref::<PatternFault>() {
            (self.says.pattern_fault)(*fault).to_owned()
        } else if fault.is::<UnknownName>() {
            self.says.unknown_encoding.to_owned()
        } else if fault.is::<NoFieldChoice>() {
            self.says.expected_field.to_owned()
        } else {
            fault.to_string()
        }
    }

    fn advice(&self) -> Vec<String> {
        let similar =
            [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
        let similar = similar.into_iter().map(|kind| self.all(kind)).filter(|names| !names.is_empty());
        let mut out: Vec<String> = similar.map(|names| (self.says.similar)(&self.quoted(&names))).collect();
        if let Some(ContextValue::StyledStrs(suggested)) = self.error.get(ContextKind::Suggested) {
            out.extend(suggested.iter().map(|suggested| self.suggestion(&suggested.to_string())));
        }
        out
    }

    /// Advice that the parser of arguments gives as a sentence only.
    fn suggestion(&self, told: &str) -> String {
        let typed = self.one(ContextKind::InvalidArg).filter(|_| told.starts_with("to pass "));
        let elsewhere = told.strip_prefix('\'').and_then(|told| told.strip_suffix("' exists"));
        match (typed, elsewhere) {
            (Some(typed), _) => (self.says.as_value)(typed),
            (None, Some(elsewhere)) => (self.says.belongs_to)(elsewhere),
            (None, None) => told.to_owned(),
        }
    }

    fn quoted(&self, names: &[impl AsRef<str>]) -> String {
        let quoted: Vec<String> = names.iter().map(|name| format!("'{}'", name.as_ref())).collect();
        quoted.join(self.says.separator)
    }

    fn one(&self, kind: ContextKind) -> Option<&str> {
        match self.error.get(kind)? {
            ContextValue::String(one) => Some(one),
            _ => None,
        }
    }

    fn all(&self, kind: ContextKind) -> Vec<&str> {
        match self.error.get(kind) {
            Some(ContextValue::String(one)) => vec![one],
            Some(ContextValue::Strings(all)) => all.iter().map(String::as_str).collect(),
            _ => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::{Arg, ArgAction, Command};

    use super::*;
    use crate::strings::InterfaceLanguage;

    fn said(typed: &[&str], language: InterfaceLanguage) -> Option<String> {
        let option = |name: &'static str| Arg::new(name).long(name).value_name("FILE");
        let below = Command::new("below").arg(option("deep"));
        let command = Command::new("p")
            .args([option("one").conflicts_with_all(["two", "three"]), option("two"), option("three")])
            .arg(Arg::new("switch").long("switch").action(ArgAction::SetTrue))
            .subcommand(below);
        in_words(&command.try_get_matches_from(typed).unwrap_err(), language.words())
    }

    #[test]
    fn arguments_that_exclude_each_other_are_named() {
        let told = |typed: &[&str]| said(typed, InterfaceLanguage::Chinese).unwrap();
        let one = told(&["p", "--one", "a", "--two", "b"]);
        assert!(one.starts_with("错误：参数 '--one <文件>' 不能与 '--two <文件>' 同时使用\n"), "{one}");
        let both = told(&["p", "--one", "a", "--two", "b", "--three", "c"]);
        assert!(both.contains("'--two <文件>'、'--three <文件>'"), "{both}");
    }

    #[test]
    fn an_option_of_a_subcommand_is_told_where_it_belongs() {
        let told = said(&["p", "--deep", "below"], InterfaceLanguage::Chinese).unwrap();
        assert!(told.contains("  提示：可以用 'below --deep'\n"), "{told}");
    }

    #[test]
    fn english_is_left_to_the_parser() {
        assert_eq!(said(&["p", "--four"], InterfaceLanguage::English), None);
    }
}
