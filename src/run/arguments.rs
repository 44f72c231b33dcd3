//! What can be typed on the command line, and what it means.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::repeats::MinimumLength;

/// Compare speeches: which sections answer each other, which wording is everybody's, which is this place's own.
///
/// Opens the speeches side by side in the terminal. With its output sent elsewhere it prints the text report.
#[derive(Debug, Parser)]
#[command(version, subcommand_negates_reqs = true)]
pub struct Arguments {
    /// Two or more speeches, as text files
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,

    #[command(flatten)]
    pub settings: Settings,

    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What can be set. Each option may stand before or behind the name of a subcommand.
#[derive(Args, Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// From how many characters on shared wording counts (two thirds as many words where words are spaced)
    #[arg(short, long, global = true, value_name = "CHARACTERS", value_parser = minimum_length)]
    pub minimum: Option<usize>,

    /// In how many speeches wording has to stand to count as shared
    #[arg(short, long, global = true, value_name = "SPEECHES", value_parser = spread)]
    pub spread: Option<usize>,

    /// The number of the speech that gives the rows their order
    #[arg(short, long, global = true, value_name = "NUMBER", value_parser = base)]
    pub base: Option<usize>,

    /// A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the
    /// program for its language; `none` leaves out those of the program. May be given several times
    #[arg(short, long, global = true, value_name = "FILE|none")]
    pub reference: Vec<PathBuf>,

    /// Dark or light; by what COLORFGBG says unless told
    #[arg(long, global = true, value_enum)]
    pub theme: Option<ThemeName>,

    /// How many columns the terminal gives to characters like “ and —
    #[arg(long, global = true, value_enum)]
    pub ambiguous_width: Option<AmbiguousWidthName>,
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
    /// Two or more speeches, as text files
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,

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

fn base(typed: &str) -> Result<usize, String> {
    at_least(typed, 1)
}

fn at_least(typed: &str, least: usize) -> Result<usize, String> {
    match typed.parse() {
        Ok(number) if number >= least => Ok(number),
        Ok(_) => Err(format!("it has to be {least} or more")),
        Err(_) => Err(format!("it has to be a whole number, {least} or more")),
    }
}
