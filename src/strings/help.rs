//! What the help says of the program, its subcommands and its options.

/// The help in a language other than English, in which the arguments say it themselves, by their comments.
///
/// Subcommands go by their names, the program itself by `refrain`; arguments by their ids, as in the code. `None` is
/// for what there is not; a test walks all that can be typed and finds what is missing.
#[derive(Debug)]
pub struct HelpStrings {
    /// Before the ways to call a command.
    pub usage: &'static str,
    /// The heading of the subcommands.
    pub commands: &'static str,
    /// The heading of what is typed without a name.
    pub arguments: &'static str,
    /// The heading of the options.
    pub options: &'static str,
    /// The value that holds where none is typed.
    pub default_value: fn(&str) -> String,
    /// The values that can be typed, in one line.
    pub possible_values: fn(&str) -> String,
    /// The heading of the values that can be typed, one a line.
    pub possible_values_heading: &'static str,
    /// What stands in the place of a value (`FILE`), or of a part of the command line (`OPTIONS`).
    pub placeholder: fn(&str) -> Option<&'static str>,
    /// What a command does.
    pub about: fn(&str) -> Option<&'static str>,
    /// What only its full help says besides.
    pub more_about: fn(&str) -> Option<&'static str>,
    /// What an argument of a command means: the command and the argument.
    pub argument: fn(&str, &str) -> Option<&'static str>,
    /// What a value of an argument means: the argument and the value.
    pub value: fn(&str, &str) -> Option<&'static str>,
    /// What stands below the help of a command.
    pub after: fn(&str) -> Option<&'static str>,
    /// The heading of the examples.
    pub examples: &'static str,
    /// Command lines of the program, in the order of the English ones, and what each does.
    pub example: fn(&str) -> Option<&'static str>,
}
