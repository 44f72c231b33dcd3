//! The subcommands, and what each takes.

use std::path::PathBuf;

use clap::builder::NonEmptyStringValueParser;
use clap::{Args, Subcommand, ValueEnum};

use crate::formats::isolated::SUBCOMMAND;

/// What stands below the help of a command that prints one answer a line.
macro_rules! answers_help {
    ($columns:literal) => {
        concat!(
            "Columns, separated by tabs; on a terminal lined up, coloured and cut to its width:\n  ",
            $columns,
            "\n\nA place is FILE:LINE; in a file without lines the number of the paragraph.\n\
             Exit code: 0 if something was found, 1 if nothing was, 2 after an error."
        )
    };
}

const PHRASES_HELP: &str = answers_help!(
    "in how many speeches, length in characters (a word between blanks counts one and a half), text,\n  \
     all places each in a column of its own"
);
const SECTIONS_HELP: &str =
    answers_help!("place, row of the table, kind, fraction that other speeches have, name");
const LOCAL_HELP: &str = answers_help!("place, why it is local, left_in or unchanged or nothing, text");
const MATRIX_HELP: &str = answers_help!(
    "file, then for each file in their order the fraction of the first that it has, - for itself"
);

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Print a report instead of opening the screen
    Report(ReportArguments),
    /// Say what is to be looked at before a draft is sent: what earlier speeches left in it. Exits with 1 if there is
    /// something
    #[command(override_usage = "refrain check [OPTIONS] <EARLIER>... <DRAFT>")]
    Check(CheckArguments),
    /// Print the wording that several speeches have, a phrase a line
    #[command(after_help = PHRASES_HELP)]
    Phrases(AnswersArguments),
    /// Print the sections, one a line, and how much of each other speeches have
    #[command(after_help = SECTIONS_HELP)]
    Sections(AnswersArguments),
    /// Print what is local, a wording a line: names, figures, dates
    #[command(after_help = LOCAL_HELP)]
    Local(AnswersArguments),
    /// Print how much of each speech stands in each other one, a speech a line
    #[command(after_help = MATRIX_HELP)]
    Matrix(AnswersArguments),
    /// Write marks and comments into a copy of a draft's own Word document, whose layout stays as it is
    #[command(override_usage = "refrain mark [OPTIONS] <DRAFT> --against <EARLIER>... --output <MARKED>")]
    Mark(MarkArguments),
    /// Print a table of all speeches of a folder: how much of each stands in others, which are copies, which speak of the
    /// same things
    Overview(OverviewArguments),
    /// Say which speeches of a folder a draft was made from: ranked, with the passages of each and what none of them has
    #[command(override_usage = "refrain sources [OPTIONS] <DRAFT> <FOLDER>...")]
    Sources(SourcesArguments),
    /// Write the speeches of a folder for passim, which finds passages in common on many machines
    #[command(override_usage = "refrain export [OPTIONS] --passim <FOLDER>... --output <FILE>")]
    Export(ExportArguments),
    /// List the clusters of passages that passim has found, or open the documents of one side by side
    Clusters(ClustersArguments),
    /// Learn a reference model from folders of speeches
    Learn(LearnArguments),
    /// Empty the cache of what is known of speeches
    Cache {
        /// What to do with it
        #[arg(value_enum)]
        action: CacheAction,
    },
    /// Print the settings and keys in force and where each comes from, as a configuration file
    Config,
    /// Print the JSON Schema of the JSON report, of the overview or of the sources as JSON
    Schema {
        /// Of which output
        #[arg(value_enum, default_value_t = Schema::Report)]
        of: Schema,
    },
    /// Print the manual page or the completions of a shell
    Generate {
        /// What to print
        #[arg(value_enum)]
        what: Generated,
    },
    /// Read a document for another process of this program
    #[command(name = SUBCOMMAND, hide = true)]
    ReadDocument,
}

/// What a check takes.
#[derive(Args, Debug)]
pub struct CheckArguments {
    /// The speeches that the draft may have been made from, then the draft
    #[arg(value_name = "FILE", required = true, num_args = 2..)]
    pub files: Vec<PathBuf>,
}

/// What marking takes.
#[derive(Args, Debug)]
pub struct MarkArguments {
    /// The draft, a Word document (.docx)
    #[arg(value_name = "DRAFT")]
    pub draft: PathBuf,

    /// The speeches that the draft may have been made from; folders with -r
    //
    // By the name of the option of the other commands, in whose place it stands.
    #[arg(id = "against", long, required = true, num_args = 1.., value_name = "EARLIER")]
    pub earlier: Vec<PathBuf>,

    /// The Word document to write
    #[arg(short, long, value_name = "MARKED")]
    pub output: PathBuf,
}

/// What the commands take that answer one question.
#[derive(Args, Debug)]
pub struct AnswersArguments {
    /// Two or more speeches; `-` is the standard input, a folder needs -r
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
}

/// What an overview takes.
#[derive(Args, Debug)]
pub struct OverviewArguments {
    /// Folders of speeches, with all folders in them, and files that hold many (.jsonl, .csv): up to 100,000 speeches
    #[arg(value_name = "FOLDER", required = true)]
    pub folders: Vec<PathBuf>,

    /// What to write: text to read, or JSON to compute with
    #[arg(short, long, value_enum, default_value_t = ListFormat::Text)]
    pub format: ListFormat,

    /// By what the speeches are sorted: coverage, length, date, title, path, or a column of what is known of them (--meta,
    /// --name-pattern); the other way with - before it
    #[arg(long, value_name = "COLUMN", allow_hyphen_values = true)]
    pub sort: Option<String>,

    /// List the speeches in groups of those that have the same in this column: a column of what is known of them, date (by
    /// year) or path (by folder)
    #[arg(long, value_name = "COLUMN", value_parser = NonEmptyStringValueParser::new())]
    pub group: Option<String>,
}

/// What looking for sources takes.
#[derive(Args, Debug)]
pub struct SourcesArguments {
    /// The draft
    #[arg(value_name = "DRAFT")]
    pub draft: PathBuf,

    /// Folders of speeches that it may have been made from, with all folders in them, and files that hold many
    #[arg(value_name = "FOLDER", required = true)]
    pub folders: Vec<PathBuf>,

    /// What to write: text to read, or JSON to compute with
    #[arg(short, long, value_enum, default_value_t = ListFormat::Text)]
    pub format: ListFormat,
}

/// What an export takes.
#[derive(Args, Debug)]
pub struct ExportArguments {
    /// Write documents for passim: the speeches of these folders, of all folders in them and of files that hold many, up
    /// to 100,000
    #[arg(long = "passim", value_name = "FOLDER", required = true, num_args = 1..)]
    pub folders: Vec<PathBuf>,

    /// The file to write, a document on each line
    #[arg(short, long, value_name = "FILE")]
    pub output: PathBuf,
}

/// What a list of clusters takes.
#[derive(Args, Debug)]
pub struct ClustersArguments {
    /// What passim has written: out.json, a file or a folder of part-* files
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,

    /// Open the documents of this cluster side by side, where its passages begin; without a terminal list only this one
    #[arg(long, value_name = "CLUSTER", allow_negative_numbers = true)]
    pub open: Option<String>,

    /// The folder from which the speeches were exported, if it is not the current one
    #[arg(long, value_name = "FOLDER")]
    pub from: Option<PathBuf>,
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
    /// Two or more speeches; `-` is the standard input, a folder needs -r
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,

    /// What to write
    #[arg(short, long, value_enum, default_value_t = Format::Text)]
    pub format: Format,

    /// Write to this file instead of the standard output; tables are written into this folder
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,

    /// Write CSV that Excel opens as it is meant: its encoding marked, no text taken for a formula
    #[arg(long)]
    pub excel: bool,
}

/// What can be generated for a package.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Generated {
    /// The manual page, in roff.
    Man,
    /// The completions of bash.
    Bash,
    /// The completions of zsh.
    Zsh,
    /// The completions of fish.
    Fish,
    /// The completions of PowerShell.
    Powershell,
}

/// What can be done with the cache.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum CacheAction {
    /// Remove everything in it
    Clear,
}

/// What there are JSON Schemas of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Schema {
    /// The report
    Report,
    /// The overview
    Overview,
    /// The sources of a draft
    Sources,
}

/// How lists of many speeches are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    /// Text to read
    Text,
    /// Everything, to compute with
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Text to read
    Text,
    /// One page for a browser, to hand on
    Html,
    /// Everything, to compute with
    Json,
    /// A Word document, the sections side by side
    Docx,
    /// A workbook for a spreadsheet program
    Xlsx,
    /// Tables in a folder, one a file, for spreadsheets and statistics
    Csv,
    /// The same tables, a JSON object on each line
    Jsonl,
}

impl Format {
    /// Whether it is an archive, which no terminal shows.
    pub fn is_archive(self) -> bool {
        matches!(self, Self::Docx | Self::Xlsx)
    }

    /// Whether it is written as several files, in a folder.
    pub fn is_tables(self) -> bool {
        matches!(self, Self::Csv | Self::Jsonl)
    }
}
