//! What is said where the command line cannot be understood.

use crate::speech::PatternFault;

/// What is wrong with a command line, in a language other than English, in which the parser of arguments says it
/// itself. Arguments are given as they are written in the help: `--lang <语言>`.
#[derive(Debug)]
pub struct UsageErrorStrings {
    /// Before what is wrong.
    pub error: fn(&str) -> String,
    /// Before an advice.
    pub tip: fn(&str) -> String,
    /// Between things that are listed.
    pub separator: &'static str,
    /// There is no such argument.
    pub unknown_argument: fn(&str) -> String,
    /// There is no such subcommand.
    pub unknown_subcommand: fn(&str) -> String,
    /// These arguments have to be given.
    pub missing_arguments: &'static str,
    /// An option is given without its value.
    pub missing_value: fn(&str) -> String,
    /// The value of an argument is not allowed: the value and the argument.
    pub invalid_value: fn(&str, &str) -> String,
    /// The same, and what is allowed: the value, the argument, what is allowed.
    pub invalid_value_because: fn(&str, &str, &str) -> String,
    /// An argument has more values than it takes: the value and the argument.
    pub too_many_values: fn(&str, &str) -> String,
    /// An argument has fewer values than it needs: how many it needs, the argument, how many it has.
    pub too_few_values: fn(isize, &str, isize) -> String,
    /// An argument is given more than once.
    pub given_twice: fn(&str) -> String,
    /// Two arguments exclude each other; the second may be several.
    pub conflict: fn(&str, &str) -> String,
    /// Arguments, subcommands or values of similar names.
    pub similar: fn(&str) -> String,
    /// How to type something with a dash as a value.
    pub as_value: fn(&str) -> String,
    /// Where an option belongs: the subcommand and the option.
    pub belongs_to: fn(&str) -> String,
    /// How to read more: the option of the help.
    pub see_help: fn(&str) -> String,
    /// What is no encoding.
    pub unknown_encoding: &'static str,
    /// What says how columns are called.
    pub expected_field: &'static str,
    /// What is wrong with a pattern of names.
    pub pattern_fault: fn(PatternFault) -> &'static str,
}
