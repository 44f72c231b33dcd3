//! What the arguments mean.

use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::Arc;

use super::arguments::{Arguments, Flags, meant_by};
use super::cache::CacheSettings;
use super::configuration::Configuration;
use super::error::ProgramError;
use super::export::ExportPlan;
use super::folder_files::is_surveyed;
use super::learn::LearnPlan;
use super::output::is_standard_output;
use super::overview::OverviewPlan;
use super::resolved::{Origin, is_no_reference};
use super::settings::SpeechNumber;
use super::sources::SourcesPlan;
use super::subcommands::{
    AnswersArguments, CacheAction, CheckArguments, ClustersArguments, Command, ExportArguments, Format,
    Generated, LearnArguments, ListFormat, MarkArguments, OverviewArguments, ReportArguments, Schema,
    SourcesArguments,
};
use crate::app::{Keymap, MostColumns, ScreenLayout, Theme};
use crate::collection::{CollectionReader, FactsCache, Lookup};
use crate::compare::{Narrowing, ReferenceChoice, SpeechId, ViewSettings};
use crate::formats::ReadOptions;
use crate::formats::corpus::FieldNames;
use crate::reference::{Reference, ReferenceError};
use crate::report::Limits;
use crate::report::lines::Question;
use crate::report::survey::{OverviewColumn, OverviewOrder, OverviewSorting};
use crate::report::tables::Csv;
use crate::speech::{FileReader, LoadError, MetadataSources, Notices, SpeakingRate};
use crate::strings::InterfaceLanguage;
use crate::terminal::Mouse;
use crate::text::width::AmbiguousWidth;

/// What the program is to do.
#[derive(Debug)]
pub enum Plan {
    /// Write a report.
    Report(ReportPlan),
    /// Say what is to be looked at in a draft.
    Check(CheckPlan),
    /// Print one answer a line.
    Answers(AnswersPlan),
    /// Write marks into a document.
    Mark(MarkPlan),
    /// Learn a reference model.
    Learn(LearnPlan),
    /// Say which settings are in force.
    Config(Box<Configuration>),
    /// Give an overview of many speeches.
    Overview(OverviewPlan),
    /// Say what a draft was made from.
    Sources(Box<SourcesPlan>),
    /// Write speeches for passim.
    Export(ExportPlan),
    /// List the clusters that passim has found.
    Clusters(ClustersPlan),
    /// Open a cluster that passim has found.
    Cluster(Box<ClusterPlan>),
    /// Empty the cache.
    ClearCache(InterfaceLanguage),
    /// Print a schema.
    Schema(Schema),
    /// Print what a package needs beside the program.
    Generate(Generated),
    /// Open the screen.
    Screen(ScreenPlan),
    /// Open the table of a folder.
    Folder(FolderPlan),
    /// Read a document for another process.
    ReadDocument,
}

/// What to compare, and how.
#[derive(Debug)]
pub struct ComparePlan {
    /// The speeches, as typed.
    pub files: Vec<PathBuf>,
    /// Whether folders among them stand for all files in them.
    pub recursive: bool,
    /// Whether notices take part.
    pub notices: Notices,
    /// How to read them.
    pub read: ReadOptions,
    /// Where else something is known of them.
    pub metadata: Arc<MetadataSources>,
    /// The settings to start with.
    pub settings: ViewSettings,
    /// The speech that the others are held against, by its number or file.
    pub against: Option<PathBuf>,
    /// Whether the base was asked for; else it is the speech that the others are held against.
    pub base_is_typed: bool,
    /// Whether the spread was asked for on the command line. One from the configuration is lowered to the number of
    /// the speeches.
    pub spread_is_typed: bool,
    /// The sources that were named, whose wording does not count as shared.
    pub sources: Vec<PathBuf>,
    /// Where to look things up.
    pub references: ReferenceChoice,
    /// In which language it is told how far the reading is.
    pub language: InterfaceLanguage,
    /// The files that were read besides the speeches: references and the configuration.
    pub read_besides: Vec<PathBuf>,
}

/// A screen to open.
#[derive(Debug)]
pub struct ScreenPlan {
    /// What to compare.
    pub compare: ComparePlan,
    /// How to start.
    pub options: ScreenOptions,
    /// Whether this is the screen's own process, under another one that waits for it.
    pub guarded: bool,
    /// Whether it was opened from the table of a folder.
    pub from_folder: bool,
}

/// A table of a folder to open.
#[derive(Debug)]
pub struct FolderPlan {
    /// The folders.
    pub folders: Vec<PathBuf>,
    /// How to read their files.
    pub reader: CollectionReader,
    /// The options for comparing some of them, as they would be typed.
    pub typed: Vec<OsString>,
    /// How to start.
    pub options: ScreenOptions,
    /// Whether this is the screen's own process, under another one that waits for it.
    pub guarded: bool,
}

/// What can be set for the interactive program.
#[derive(Clone, Debug, Default)]
pub struct ScreenOptions {
    /// The colours; `None` lets the terminal decide.
    pub theme: Option<Theme>,
    /// How wide the terminal draws ambiguous characters; `None` asks the terminal.
    pub ambiguous_width: Option<AmbiguousWidth>,
    /// In which language the program speaks.
    pub language: InterfaceLanguage,
    /// How many speeches stand side by side at most.
    pub columns: MostColumns,
    /// How the screen is laid out at first.
    pub layout: ScreenLayout,
    /// What the mouse does.
    pub mouse: Mouse,
    /// Whether files are read again when they change.
    pub watch: bool,
    /// How fast the reader speaks.
    pub rate: SpeakingRate,
    /// Which keys give which commands.
    pub keymap: Keymap,
}

/// A draft to check.
#[derive(Debug)]
pub struct CheckPlan {
    /// The draft, which is the last, and what it is held against.
    pub compare: ComparePlan,
    /// In which language the list speaks.
    pub language: InterfaceLanguage,
}

/// Clusters to list.
#[derive(Debug)]
pub struct ClustersPlan {
    /// What passim has written.
    pub files: Vec<PathBuf>,
    /// Only the cluster of this name.
    pub only: Option<String>,
    /// How many are listed.
    pub top: Option<usize>,
    /// In which language the list speaks.
    pub language: InterfaceLanguage,
}

/// A cluster to open.
#[derive(Debug)]
pub struct ClusterPlan {
    /// What passim has written.
    pub files: Vec<PathBuf>,
    /// The name of the cluster.
    pub id: String,
    /// The folder from which the speeches were exported.
    pub from: PathBuf,
    /// The screen; its speeches are not known yet.
    pub screen: ScreenPlan,
}

/// A document to mark.
#[derive(Debug)]
pub struct MarkPlan {
    /// The draft, which is the last, and what it is held against.
    pub compare: ComparePlan,
    /// In which language comments speak.
    pub language: InterfaceLanguage,
    /// Where to.
    pub output: PathBuf,
    /// How many phrases and near matches get comments.
    pub limits: Limits,
}

/// A question to answer, one answer a line.
#[derive(Debug)]
pub struct AnswersPlan {
    /// What to compare.
    pub compare: ComparePlan,
    /// In which language warnings speak.
    pub language: InterfaceLanguage,
    /// What is asked for.
    pub question: Question,
    /// How many answers are printed.
    pub limits: Limits,
}

/// A report to write.
#[derive(Debug)]
pub struct ReportPlan {
    /// What to compare.
    pub compare: ComparePlan,
    /// In which language the text report speaks.
    pub language: InterfaceLanguage,
    /// What to write.
    pub format: Format,
    /// Where to; the standard output if nowhere else.
    pub output: Option<PathBuf>,
    /// Whom CSV is for.
    pub csv: Csv,
    /// How much the report lists.
    pub limits: Limits,
}

impl Plan {
    /// What `arguments` ask for, given whether somebody looks at the standard output.
    ///
    /// # Errors
    /// Arguments that do not go together, a configuration or a reference that cannot be used.
    pub fn of(arguments: Arguments, on_terminal: bool) -> Result<Self, ProgramError> {
        let Arguments { files, flags, command, guarded, from_folder } = arguments;
        if command.is_some() && !files.is_empty() {
            return Err(ProgramError::SubcommandAfterFiles);
        }
        if let Some(error) = mistyped(files.first()) {
            return Err(error);
        }
        match command {
            Some(Command::ReadDocument) => return Ok(Self::ReadDocument),
            Some(Command::Cache { action: CacheAction::Clear }) => {
                return Ok(Self::ClearCache(Configuration::language_of(&flags)));
            }
            Some(Command::Schema { of }) => return Ok(Self::Schema(of)),
            Some(Command::Generate { what }) => return Ok(Self::Generate(what)),
            _ => {}
        }
        if let Some(Command::Learn(LearnArguments { folders, output })) = command {
            let for_learning = Flags { encoding: flags.encoding, lang: flags.lang, ..Flags::default() };
            if flags != for_learning {
                return Err(ProgramError::LearnTakesNoOptions);
            }
            let language = Configuration::language_of(&flags);
            return Ok(Self::Learn(LearnPlan { folders, output, read: read_options(&flags), language }));
        }
        let configuration = Configuration::of(&flags)?;
        let compare = |files| ComparePlan::of(files, &flags, &configuration);
        let answers = |AnswersArguments { files }, question| -> Result<Self, ProgramError> {
            let (language, limits) = (configuration.language(), Limits { top: flags.top });
            Ok(Self::Answers(AnswersPlan { compare: compare(files)?, language, question, limits }))
        };
        Ok(match command {
            Some(Command::Check(CheckArguments { files })) => {
                Self::Check(CheckPlan { compare: compare(files)?, language: configuration.language() })
            }
            Some(Command::Mark(MarkArguments { draft, earlier, output })) => {
                let (language, limits) = (configuration.language(), Limits { top: flags.top });
                let files = earlier.into_iter().chain([draft]).collect();
                // Here the option names files.
                let compare = ComparePlan { against: None, ..compare(files)? };
                Self::Mark(MarkPlan { compare, language, output, limits })
            }
            Some(Command::Phrases(asked)) => answers(asked, Question::Phrases)?,
            Some(Command::Sections(asked)) => answers(asked, Question::Sections)?,
            Some(Command::Local(asked)) => answers(asked, Question::Local)?,
            Some(Command::Matrix(asked)) => answers(asked, Question::Matrix)?,
            Some(Command::Overview(OverviewArguments { folders, format, sort, group })) => {
                let (reader, language) = (reader(&flags, &configuration)?, configuration.language());
                let order = OverviewOrder {
                    sorting: sort.as_deref().map(OverviewSorting::of_name),
                    group: group.as_deref().map(OverviewColumn::of_name),
                };
                Self::Overview(OverviewPlan { folders, reader, format, order, language })
            }
            Some(Command::Sources(SourcesArguments { draft, folders, format })) => {
                let (reader, language) = (reader(&flags, &configuration)?, configuration.language());
                Self::Sources(Box::new(SourcesPlan { draft, folders, reader, format, language }))
            }
            Some(Command::Export(ExportArguments { folders, output })) => {
                let language = configuration.language();
                let reader = FileReader::new(&read_options(&flags)).with_metadata(metadata(&flags)?);
                Self::Export(ExportPlan { folders, output, reader, language })
            }
            Some(Command::Clusters(ClustersArguments { files, open: Some(id), from, .. })) if on_terminal => {
                let (compare, options) = (compare(Vec::new())?, options(configuration, flags.watch));
                let screen = ScreenPlan { compare, options, guarded, from_folder };
                Self::Cluster(Box::new(ClusterPlan { files, id, from: from.unwrap_or_default(), screen }))
            }
            Some(Command::Clusters(ClustersArguments { files, open, .. })) => Self::Clusters(ClustersPlan {
                files,
                only: open,
                top: flags.top,
                language: configuration.language(),
            }),
            Some(Command::Config) => Self::Config(Box::new(configuration)),
            Some(Command::Report(ReportArguments { files, format, output, excel })) => {
                let language = configuration.language();
                // `-` among the files is the standard input; here it is the standard output.
                let output = output.filter(|path| !is_standard_output(path));
                let limits = Limits { top: flags.top };
                if excel && format != Format::Csv {
                    return Err(ProgramError::ExcelIsForCsv);
                }
                if format.is_tables() && output.is_none() {
                    return Err(ProgramError::TablesNeedFolder);
                }
                let csv = if excel { Csv::Excel } else { Csv::Plain };
                Self::Report(ReportPlan { compare: compare(files)?, language, format, output, csv, limits })
            }
            _ if is_surveyed(&files, flags.recursive, &FileReader::new(&read_options(&flags))) => {
                let (folders, reader) = (files, reader(&flags, &configuration)?);
                if on_terminal {
                    let (typed, options) = (flags.as_typed(), options(configuration, flags.watch));
                    Self::Folder(FolderPlan { folders, reader, typed, options, guarded })
                } else {
                    let (format, language) = (ListFormat::Text, configuration.language());
                    let order = OverviewOrder::default();
                    Self::Overview(OverviewPlan { folders, reader, format, order, language })
                }
            }
            _ if on_terminal => {
                let (compare, options) = (compare(files)?, options(configuration, flags.watch));
                Self::Screen(ScreenPlan { compare, options, guarded, from_folder })
            }
            _ => {
                let (format, language) = (Format::Text, configuration.language());
                let (limits, csv) = (Limits { top: flags.top }, Csv::Plain);
                let compare = compare(files)?;
                Self::Report(ReportPlan { compare, language, format, output: None, csv, limits })
            }
        })
    }

    /// In which language the program speaks.
    pub fn language(&self) -> InterfaceLanguage {
        match self {
            Self::Report(plan) => plan.language,
            Self::Check(plan) => plan.language,
            Self::Answers(plan) => plan.language,
            Self::Mark(plan) => plan.language,
            Self::Learn(plan) => plan.language,
            Self::Overview(plan) => plan.language,
            Self::Sources(plan) => plan.language,
            Self::Export(plan) => plan.language,
            Self::Clusters(plan) => plan.language,
            Self::Cluster(plan) => plan.screen.options.language,
            Self::ClearCache(language) => *language,
            Self::Config(configuration) => configuration.language(),
            Self::Screen(plan) => plan.options.language,
            Self::Folder(plan) => plan.options.language,
            Self::ReadDocument | Self::Schema(_) | Self::Generate(_) => InterfaceLanguage::English,
        }
    }
}

impl ComparePlan {
    fn of(files: Vec<PathBuf>, flags: &Flags, configuration: &Configuration) -> Result<Self, ProgramError> {
        let speech = |SpeechNumber(number)| SpeechId(number.saturating_sub(1));
        let settings = ViewSettings {
            minimum: configuration.minimum.value,
            spread: configuration.spread.value.0,
            base: flags.base.map_or(SpeechId(0), speech),
            min_score: flags.min_score.unwrap_or_default(),
            narrowing: Narrowing { only: flags.only, section: flags.section.clone() },
            ..ViewSettings::default()
        };
        let spread_is_typed = matches!(configuration.spread.origin, Origin::Flag(_));
        let references = references(&configuration.reference.value)?;
        let (recursive, read, metadata) = (flags.recursive, read_options(flags), metadata(flags)?);
        let notices = notices(flags);
        let own = configuration.reference.value.iter().filter(|path| !is_no_reference(path));
        let configured = configuration.location.as_ref().map(|file| &file.path);
        let read_besides = own.chain(configured).chain(&flags.meta).cloned().collect();
        let sources = flags.source.clone();
        let (against, base_is_typed) = (flags.against.clone(), flags.base.is_some());
        Ok(Self {
            files,
            recursive,
            notices,
            read,
            metadata,
            settings,
            against,
            base_is_typed,
            spread_is_typed,
            sources,
            language: configuration.language(),
            references,
            read_besides,
        })
    }
}

impl ComparePlan {
    /// What reads the speeches.
    pub fn reader(&self) -> FileReader {
        FileReader::new(&self.read).with_metadata(Arc::clone(&self.metadata))
    }
}

/// A first word that names no file and looks like a subcommand.
fn mistyped(word: Option<&PathBuf>) -> Option<ProgramError> {
    let word = word.filter(|word| !word.exists())?.to_str()?;
    Some(ProgramError::Mistyped { typed: word.to_owned(), meant: meant_by(word)? })
}

fn read_options(flags: &Flags) -> ReadOptions {
    // Where the program does not know itself it has no worker, and says so for the files that need one.
    ReadOptions {
        encoding: flags.encoding,
        fields: FieldNames::new(flags.field.clone()),
        worker: std::env::current_exe().ok(),
        ..ReadOptions::default()
    }
}

fn metadata(flags: &Flags) -> Result<Arc<MetadataSources>, LoadError> {
    let pattern = flags.name_pattern.clone();
    MetadataSources::open(flags.meta.as_deref(), pattern, &read_options(flags)).map(Arc::new)
}

fn notices(flags: &Flags) -> Notices {
    if flags.count_notices { Notices::Counted } else { Notices::LeftOut }
}

/// What reads the speeches of a folder.
fn reader(flags: &Flags, configuration: &Configuration) -> Result<CollectionReader, ProgramError> {
    let references = references(&configuration.reference.value)?;
    Ok(CollectionReader {
        files: FileReader::new(&read_options(flags)).with_metadata(metadata(flags)?),
        lookup: Lookup { references, notices: notices(flags) },
        cache: facts_cache(flags, configuration),
    })
}

/// What is known of the speeches that were read before with the same settings.
fn facts_cache(flags: &Flags, configuration: &Configuration) -> Option<FactsCache> {
    let references = &configuration.reference.value;
    let settings = CacheSettings { references, notices: notices(flags), encoding: flags.encoding };
    settings.cache().filter(|_| !flags.no_cache)
}

fn options(configuration: Configuration, watch: bool) -> ScreenOptions {
    ScreenOptions {
        theme: configuration.theme.value.theme(),
        ambiguous_width: configuration.ambiguous_width.value.width(),
        language: configuration.language(),
        columns: configuration.columns.value,
        layout: configuration.layout.value.layout(),
        mouse: configuration.mouse.value.mouse(),
        watch,
        rate: SpeakingRate {
            characters: configuration.characters_per_minute.value.0,
            words: configuration.words_per_minute.value.0,
        },
        keymap: configuration.keymap,
    }
}

fn references(typed: &[PathBuf]) -> Result<ReferenceChoice, ReferenceError> {
    let builtin = !typed.iter().any(|path| is_no_reference(path));
    let files = typed.iter().filter(|path| !is_no_reference(path));
    let own = files.map(|path| Reference::open(path).map(Arc::new)).collect::<Result<_, _>>()?;
    Ok(ReferenceChoice { own, builtin })
}
