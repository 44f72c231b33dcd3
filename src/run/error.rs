//! Everything that ends the program, told in the reader's language.

use std::io;
use std::path::PathBuf;

use thiserror::Error;

use super::resolved::ConfigurationError;
use crate::reference::{LearnError, ReferenceError};
use crate::speech::{LoadError, STANDARD_INPUT, TooFewSpeeches};
use crate::strings::{InterfaceLanguage, Strings};

/// Why the program ends before its work is done.
#[derive(Debug, Error)]
#[error("{}", self.in_words(InterfaceLanguage::English.words()))]
pub enum ProgramError {
    /// The name of a subcommand stands after files.
    SubcommandAfterFiles,
    /// A word names no file and looks like a subcommand.
    Mistyped {
        /// What was typed.
        typed: String,
        /// What was probably meant.
        meant: String,
    },
    /// `learn` was given options for comparing.
    LearnTakesNoOptions,
    /// The standard input is given twice.
    InputTwice,
    /// There are more speeches than are compared at once.
    TooManySpeeches {
        /// How many.
        count: usize,
        /// How many are compared at most.
        most: usize,
    },
    /// The file that was to be checked is none of the speeches.
    NoDraft,
    /// There is no speech in a folder.
    NoSpeeches {
        /// How many files there are.
        files: usize,
    },
    /// No speech has a field that an overview was to be sorted or grouped by.
    NoSuchField {
        /// Its name.
        name: String,
        /// The names that there are.
        names: Vec<String>,
    },
    /// No speech has the number of the base.
    NoSuchBase {
        /// The number, from 1.
        number: usize,
        /// How many speeches there are.
        count: usize,
    },
    /// No speech has the number or file that the others are to be held against.
    NoSuchSpeech {
        /// What was typed.
        typed: String,
        /// How many speeches there are.
        count: usize,
    },
    /// Wording was to stand in more speeches than there are.
    SpreadTooLarge {
        /// In how many.
        spread: usize,
        /// How many there are.
        count: usize,
    },
    /// The settings cannot be used.
    Configuration(#[from] ConfigurationError),
    /// A file or folder that was named cannot be loaded.
    Load(#[from] LoadError),
    /// There is nothing to compare.
    TooFewSpeeches(#[from] TooFewSpeeches),
    /// A reference cannot be used or written.
    Reference(#[from] ReferenceError),
    /// Nothing was learned.
    Learn(#[from] LearnError),
    /// A draft that is to be marked is no Word document.
    NoWord(PathBuf),
    /// Tables are several files, and no folder was named for them.
    TablesNeedFolder,
    /// A document or a workbook cannot be shown on the terminal.
    ArchiveNeedsFile,
    /// CSV for Excel was asked for in another format.
    ExcelIsForCsv,
    /// A file with passim's clusters cannot be read.
    UnreadableClusters {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A file has no clusters.
    NoClusters(PathBuf),
    /// No cluster has this name.
    NoSuchCluster(String),
    /// The output is one of the files that were read.
    OutputWasRead(PathBuf),
    /// The output is where notes on a speech are kept.
    OutputIsForNotes(PathBuf),
    /// The output is a file that is no model.
    OutputIsNoModel(PathBuf),
    /// The output lies in a folder that is read, and is a file that was not exported.
    OutputIsNoExport(PathBuf),
    /// The output lies in a folder that is read, and would be taken for a speech the next time.
    OutputWouldBeRead(PathBuf),
    /// The folder of the output is not there.
    NoOutputFolder {
        /// The output.
        path: PathBuf,
        /// The folder.
        folder: PathBuf,
    },
    /// A model cannot be written to the standard output.
    ModelNeedsFile,
    /// The output cannot be written.
    Unwritable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The standard output cannot be written.
    StandardOutput(io::Error),
    /// The workbook cannot be made.
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// The document cannot be made.
    Archive(#[from] zip::result::ZipError),
    /// The screen cannot be shown.
    Interactive(#[from] InteractiveError),
    /// A document cannot be read for another process, which knows what to say.
    ReadDocument(io::Error),
}

impl ProgramError {
    /// What is said of it: what is wrong, then what to do.
    pub fn in_words(&self, words: &Strings) -> String {
        let (says, errors) = (&words.program_errors, &words.errors);
        match self {
            Self::SubcommandAfterFiles => says.subcommand_after_files.to_owned(),
            Self::Mistyped { typed, meant } => (says.mistyped)(typed, meant),
            Self::LearnTakesNoOptions => says.learn_takes_no_options.to_owned(),
            Self::InputTwice => (says.input_twice)(STANDARD_INPUT),
            Self::TooManySpeeches { count, most } => (says.too_many_speeches)(*count, *most),
            Self::NoSpeeches { files } => (words.survey.no_speeches)(*files),
            Self::NoSuchField { name, names } => {
                (words.survey.no_such_field)(name, &names.join(words.list_separator))
            }
            Self::NoDraft => says.no_draft.to_owned(),
            Self::NoSuchBase { number, count } => (says.no_such_base)(*number, *count),
            Self::NoSuchSpeech { typed, count } => (says.no_such_speech)(typed, *count),
            Self::NoWord(path) => (words.marked.no_word)(&path.display().to_string()),
            Self::SpreadTooLarge { spread, count } => (says.spread_too_large)(*spread, *count),
            Self::Configuration(error) => error.in_words(words),
            Self::Load(error) => (errors.load)(error),
            Self::TooFewSpeeches(error) => (errors.too_few_speeches)(error),
            Self::Reference(error) => (errors.reference)(error),
            Self::Learn(error) => (errors.learn)(error),
            Self::TablesNeedFolder => says.tables_need_folder.to_owned(),
            Self::ArchiveNeedsFile => says.archive_needs_file.to_owned(),
            Self::ExcelIsForCsv => says.excel_is_for_csv.to_owned(),
            Self::OutputWasRead(path) => (says.output_was_read)(&path.display().to_string()),
            Self::OutputIsForNotes(path) => (says.output_is_for_notes)(&path.display().to_string()),
            Self::OutputIsNoModel(path) => (says.output_is_no_model)(&path.display().to_string()),
            Self::OutputIsNoExport(path) => (says.output_is_no_export)(&path.display().to_string()),
            Self::OutputWouldBeRead(path) => (says.output_would_be_read)(&path.display().to_string()),
            Self::NoOutputFolder { path, folder } => {
                (says.no_output_folder)(&path.display().to_string(), &folder.display().to_string())
            }
            Self::ModelNeedsFile => says.model_needs_file.to_owned(),
            Self::Unwritable { path, source } => {
                (says.unwritable)(&path.display().to_string(), &(errors.system)(source))
            }
            Self::UnreadableClusters { path, source } => {
                (words.passim.unreadable)(&path.display().to_string(), &(errors.system)(source))
            }
            Self::NoClusters(path) => (words.passim.no_clusters)(&path.display().to_string()),
            Self::NoSuchCluster(id) => (words.passim.no_such_cluster)(id),
            Self::StandardOutput(error) => (says.standard_output)(&(errors.system)(error)),
            Self::Workbook(error) => (says.report_failed)(&error.to_string()),
            Self::Archive(error) => (says.report_failed)(&error.to_string()),
            Self::Interactive(error) => error.in_words(words),
            Self::ReadDocument(error) => (errors.system)(error),
        }
    }
}

/// Why the interactive program could not run.
#[derive(Debug, Error)]
#[error("{}", self.in_words(InterfaceLanguage::English.words()))]
pub enum InteractiveError {
    /// The terminal, by its name, cannot do what the screen needs.
    Incapable(String),
    /// The terminal failed.
    Terminal(#[from] io::Error),
    /// The screen's process was killed or has crashed, by the name of the signal.
    Killed(String),
}

impl InteractiveError {
    /// What is said of it.
    pub fn in_words(&self, words: &Strings) -> String {
        let says = &words.program_errors;
        match self {
            Self::Incapable(name) => (says.incapable_terminal)(name),
            Self::Terminal(error) => (says.terminal_failed)(&(words.errors.system)(error)),
            Self::Killed(signal) => (says.screen_killed)(signal),
        }
    }
}
