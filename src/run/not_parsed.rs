//! Where arguments are no work to do: the help, the version, what cannot be understood.

use std::env;
use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};

use clap::CommandFactory;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::Ended;
use super::arguments::{Arguments, Flags};
use super::configuration::Configuration;
use super::help::{HelpExtent, with_pages};
use super::{output, usage_error};
use crate::strings::Strings;

/// How wide the help is at most, and where there is no terminal, in columns: longer lines are hard to read.
const WIDEST: usize = 100;

/// How wide it is at least: in less its descriptions would have no room.
const NARROWEST: usize = 40;

/// Tells it in the reader's language.
///
/// # Errors
/// If the standard output cannot be written. What cannot be understood ends the program.
pub fn tell(error: clap::Error) -> Result<Ended, String> {
    let typed: Vec<OsString> = env::args_os().collect();
    let words = Configuration::language_of(&Flags::that_choose_language(&typed)).words();
    let error = without_hidden_options(with_help_in_words(error, &typed, words));
    if error.use_stderr() {
        // It quotes what was typed, which may be the name of a file.
        let plain = usage_error::in_words(&error, words).unwrap_or_else(|| error.render().to_string());
        plain.lines().for_each(output::write_line);
        std::process::exit(error.exit_code())
    }
    let printed = error.print().and_then(|()| io::stdout().flush());
    output::printed(printed).map(|()| Ended::Done).map_err(|error| error.in_words(words))
}

/// The help that was asked for, where the language has its own.
fn with_help_in_words(error: clap::Error, typed: &[OsString], words: &Strings) -> clap::Error {
    let (Some(help), ErrorKind::DisplayHelp | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand) =
        (&words.help, error.kind())
    else {
        return error;
    };
    let asks_for_all = |argument: &OsString| argument == "--help" || argument == "help";
    let extent = if typed.iter().any(asks_for_all) { HelpExtent::Whole } else { HelpExtent::Summary };
    let command = with_pages(Arguments::command(), help, extent, width());
    command.try_get_matches_from(typed).err().unwrap_or(error)
}

/// The parser of arguments suggests options, too, that are only for the program itself.
fn without_hidden_options(mut error: clap::Error) -> clap::Error {
    if let Some(ContextValue::String(suggested)) = error.get(ContextKind::SuggestedArg) {
        let command = Arguments::command();
        let mut hidden = command.get_arguments().filter(|argument| argument.is_hide_set());
        let long = suggested.trim_start_matches('-');
        if hidden.any(|argument| argument.get_long() == Some(long)) {
            error.remove(ContextKind::SuggestedArg);
        }
    }
    error
}

fn width() -> usize {
    let size = io::stdout().is_terminal().then(crossterm::terminal::size).and_then(Result::ok);
    size.map_or(WIDEST, |(columns, _)| usize::from(columns).clamp(NARROWEST, WIDEST))
}
