//! What can be typed on the command line, and what it means.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::repeats::MinimumLength;

/// Compare speeches: which sections answer each other, which wording is everybody's, which is this place's own.
///
/// Opens the speeches side by side in the terminal. With its output sent elsewhere it prints the text report.
#[derive(Debug, Parser)]
#[command(version, args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct Arguments {
    #[command(flatten)]
    pub compare: CompareArguments,

    /// Dark or light; by what COLORFGBG says unless told
    #[arg(long, value_enum)]
    pub theme: Option<ThemeName>,

    /// How many columns the terminal gives to characters like “ and —
    #[arg(long, value_enum, default_value_t = AmbiguousWidthName::Auto)]
    pub ambiguous_width: AmbiguousWidthName,

    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What both the screen and the report take.
#[derive(Args, Debug)]
pub struct CompareArguments {
    /// Two or more speeches, as text files
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,

    /// From how many characters on shared wording counts (two thirds as many words where words are spaced)
    #[arg(short, long, value_name = "CHARACTERS", default_value_t = MinimumLength::DEFAULT.characters(),
        value_parser = minimum_length)]
    pub minimum: usize,

    /// In how many speeches wording has to stand to count as shared
    #[arg(short, long, value_name = "SPEECHES", default_value_t = 2, value_parser = spread)]
    pub spread: usize,

    /// The number of the speech that gives the rows their order
    #[arg(short, long, value_name = "NUMBER", default_value_t = 1)]
    pub base: usize,

    /// A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the
    /// program for its language; `none` leaves out those of the program. May be given several times
    #[arg(short, long, value_name = "FILE|none")]
    pub reference: Vec<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Print a report instead of opening the screen
    Report(ReportArguments),
    /// Learn a reference model from folders of speeches
    Learn(LearnArguments),
}

/// What learning takes.
#[derive(Args, Debug)]
pub struct LearnArguments {
    /// Folders of speeches in one language, as text files
    #[arg(value_name = "FOLDER", required = true)]
    pub folders: Vec<PathBuf>,

    /// The model file to write
    #[arg(short, long, value_name = "MODEL")]
    pub output: PathBuf,
}

/// What the report takes.
#[derive(Args, Debug)]
pub struct ReportArguments {
    #[command(flatten)]
    pub compare: CompareArguments,

    /// What to write: text to read, or JSON to compute with
    #[arg(short, long, value_enum, default_value_t = Format::Text)]
    pub format: Format,

    /// Write to this file instead of the standard output
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ThemeName {
    Dark,
    Light,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum AmbiguousWidthName {
    /// As the terminal answers when it is asked
    Auto,
    #[value(name = "1")]
    One,
    #[value(name = "2")]
    Two,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    Json,
}

fn minimum_length(typed: &str) -> Result<usize, String> {
    at_least(typed, MinimumLength::LOWEST.characters())
}

fn spread(typed: &str) -> Result<usize, String> {
    at_least(typed, 2)
}

fn at_least(typed: &str, least: usize) -> Result<usize, String> {
    match typed.parse() {
        Ok(number) if number >= least => Ok(number),
        Ok(_) => Err(format!("it has to be {least} or more")),
        Err(_) => Err(format!("it has to be a whole number, {least} or more")),
    }
}
