//! What can be typed on the command line, and what it means.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::NonEmptyStringValueParser;
use clap::{Args, CommandFactory, Parser, ValueEnum};
use similar::TextDiff;

use super::guard::GUARDED;
use super::settings::{
    AmbiguousWidthName, CharacterRate, LanguageName, LayoutName, MouseName, Setting, SpeechNumber, Spread,
    ThemeName, WordRate, class_parser, read_score, read_top,
};
use super::subcommands::Command;
use crate::app::MostColumns;
use crate::compare::Class;
use crate::formats::TextEncoding;
use crate::formats::corpus::FieldChoice;
use crate::repeats::MinimumLength;
use crate::speech::NamePattern;

/// The option that tells the program that it was opened from the table of a folder, to which Esc goes back.
pub const FROM_FOLDER: &str = "from-folder";

/// What stands below the help. A test runs each of them.
const EXAMPLES: &str = "\
Examples:
  refrain a.txt b.docx                       open two speeches side by side
  refrain speeches                           open a table of all speeches of a folder
  refrain -r speeches                        open all speeches of a folder side by side
  refrain check last-year.docx draft.docx    say what was left in the draft; exits with 1 if something was
  refrain report a.txt b.docx                print what they share
  refrain report --format json a.txt b.docx  print everything, to compute with
  refrain phrases a.txt b.docx               print what both have, a phrase a line, for other programs
  refrain overview speeches                  list all speeches of a folder, what they share and which are copies
  refrain sources a.txt speeches             say which speeches of a folder a draft was made from
  refrain export --passim speeches -o in.jsonl   write speeches for passim, where one machine is too small
  refrain learn speeches -o mine.refrain     learn what is stock from speeches of your own";

/// Compare speeches: which sections answer each other, which wording is everybody's, which is this place's own.
///
/// Opens the speeches side by side in the terminal. With its output sent elsewhere it prints the text report.
#[derive(Debug, Parser)]
#[command(version, subcommand_negates_reqs = true, arg_required_else_help = true, after_help = EXAMPLES)]
pub struct Arguments {
    /// Two or more speeches, `-` for the standard input, folders with -r; or one folder or corpus (.jsonl, .csv), of which a
    /// table opens. One speech of a corpus is written corpus.csv#ROW, a file that is named like a subcommand ./NAME
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,

    #[command(flatten)]
    pub flags: Flags,

    #[command(subcommand)]
    pub command: Option<Command>,

    /// Be the screen's own process
    #[arg(long = GUARDED, hide = true)]
    pub guarded: bool,

    /// Be opened from the table of a folder
    #[arg(long = FROM_FOLDER, hide = true)]
    pub from_folder: bool,
}

/// What can be set on the command line. Each option may stand before or after the name of a subcommand, and
/// overrides the environment variable and the line of the configuration file of the same name. The base, the encoding and
/// what is listed have none: they belong to the files that are named beside them.
//
// Negative numbers are allowed so that they reach the parser of the value, which says what is allowed.
#[derive(Args, Clone, Debug, Default, PartialEq)]
pub struct Flags {
    /// From how many characters on shared wording counts (two thirds as many words where words are spaced):
    /// from 4 to 40, 6 by default
    #[arg(short, long, global = true, value_name = "CHARACTERS", value_parser = MinimumLength::read)]
    #[arg(allow_negative_numbers = true)]
    pub minimum: Option<MinimumLength>,

    /// In how many speeches wording has to stand to count as shared: 2 or more
    #[arg(short, long, global = true, value_name = "SPEECHES", value_parser = Spread::read)]
    #[arg(allow_negative_numbers = true)]
    pub spread: Option<Spread>,

    /// The number of the speech that gives the rows their order
    #[arg(short, long, global = true, value_name = "NUMBER", value_parser = SpeechNumber::read)]
    #[arg(allow_negative_numbers = true)]
    pub base: Option<SpeechNumber>,

    /// Hold the speeches against this one only: what others have in common with each other does not count. It is the
    /// base, too, unless --base says otherwise
    #[arg(long, global = true, value_name = "NUMBER|FILE", allow_negative_numbers = true)]
    pub against: Option<PathBuf>,

    /// List only text of this class, and the sections that have some; shares stay those of whole speeches
    #[arg(long, global = true, value_name = "CLASS", value_parser = class_parser())]
    pub only: Option<Class>,

    /// List only sections with this in their name, all that belongs under them and what they are linked with
    #[arg(long, global = true, value_name = "PATTERN", value_parser = NonEmptyStringValueParser::new())]
    pub section: Option<String>,

    /// Links of a lower score, from 0 to 1, do not count
    #[arg(long, global = true, value_name = "SCORE", value_parser = read_score, allow_negative_numbers = true)]
    pub min_score: Option<f64>,

    /// How many entries each list of a report has at most; in the text report 30 by default
    #[arg(long, global = true, value_name = "NUMBER", value_parser = read_top, allow_negative_numbers = true)]
    pub top: Option<usize>,

    /// A text that the speeches were written from: a template, a superior's document, last year's order. What stands in it
    /// does not count as shared. May be given several times, or in the notes beside the first speech (`sources`)
    #[arg(long, global = true, value_name = "FILE")]
    pub source: Vec<PathBuf>,

    /// A model made by `refrain learn` to tell stock wording and topics by, instead of the one that comes with the
    /// program for its language; `none` leaves out those of the program. May be given several times
    #[arg(long, global = true, value_name = "FILE|none")]
    pub reference: Vec<PathBuf>,

    /// Take folders, too: every speech in them and in the folders inside; hidden ones are left out
    #[arg(short, long, global = true)]
    pub recursive: bool,

    /// Compare what is no part of the speeches, too: advertising, page numbers, what a web page left behind
    #[arg(long, global = true)]
    pub count_notices: bool,

    /// The colours of the screen
    #[arg(long, global = true, value_enum)]
    pub theme: Option<ThemeName>,

    /// The language of the screen and of the text report
    #[arg(long, global = true, value_enum)]
    pub lang: Option<LanguageName>,

    /// How many speeches stand side by side at most, from 2 to 9
    #[arg(long, global = true, value_name = "SPEECHES", value_parser = MostColumns::read)]
    #[arg(allow_negative_numbers = true)]
    pub columns: Option<MostColumns>,

    /// How the screen is laid out at first; `v` goes from one to the other
    #[arg(long, global = true, value_enum)]
    pub layout: Option<LayoutName>,

    /// What the mouse does; selecting text stays with the terminal, for `full` with Shift
    #[arg(long, global = true, value_enum)]
    pub mouse: Option<MouseName>,

    /// How many characters the reader says in a minute, in languages that are written without blanks: from 50 to 1000,
    /// 200 by default
    #[arg(long, global = true, value_name = "NUMBER", value_parser = CharacterRate::read)]
    #[arg(allow_negative_numbers = true)]
    pub characters_per_minute: Option<CharacterRate>,

    /// How many words the reader says in a minute, in other languages: from 30 to 500, 130 by default
    #[arg(long, global = true, value_name = "NUMBER", value_parser = WordRate::read)]
    #[arg(allow_negative_numbers = true)]
    pub words_per_minute: Option<WordRate>,

    /// Read files again on the screen when they change; `W` starts and ends that
    #[arg(long, global = true)]
    pub watch: bool,

    /// How many columns the terminal gives to characters like “ and —
    #[arg(long, global = true, value_enum)]
    pub ambiguous_width: Option<AmbiguousWidthName>,

    /// The encoding of those files that are not in UTF-8, instead of what they look like: for instance gb18030, big5,
    /// shift_jis, euc-kr, utf-16le, windows-1252, hz
    #[arg(long, global = true, value_name = "NAME", value_parser = TextEncoding::read)]
    pub encoding: Option<TextEncoding>,

    /// How a column is called in the files that hold many speeches (.jsonl, .csv), where it has not one of its usual names:
    /// text=NAME, title=NAME, date=NAME or path=NAME. May be given several times
    #[arg(long, global = true, value_name = "ROLE=NAME", value_parser = FieldChoice::read)]
    pub field: Vec<FieldChoice>,

    /// A table (CSV) of what is known of the speeches: a column `path`, as seen from the folder of the table or else from the
    /// current one, and any others; `title` and `date` count in place of what the speech says
    #[arg(long, global = true, value_name = "FILE")]
    pub meta: Option<PathBuf>,

    /// What the names of the files say of the speeches, without their ending: {place}_{year}; {} is left out, and a pattern
    /// with / takes folders in
    #[arg(long, global = true, value_name = "PATTERN", value_parser = NamePattern::read)]
    pub name_pattern: Option<NamePattern>,

    /// Neither read nor keep what is known of the speeches of a folder in the cache
    #[arg(long, global = true)]
    pub no_cache: bool,

    /// The configuration file, instead of refrain/config.toml in the folder for configuration
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
}

impl Flags {
    /// The options that choose the language of the interface, as far as they can be told from arguments that cannot be
    /// used, or that ask for the help.
    pub fn that_choose_language(typed: &[OsString]) -> Self {
        let options = || typed.iter().take_while(|argument| *argument != "--");
        let value = |name: &str| {
            let after = options().zip(options().skip(1)).find(|(option, _)| *option == name);
            let within =
                || options().find_map(|option| option.to_str()?.strip_prefix(name)?.strip_prefix('='));
            after.map(|(_, value)| value.clone()).or_else(|| within().map(OsString::from))
        };
        let lang = value("--lang").and_then(|lang| LanguageName::read(&lang.to_string_lossy()).ok());
        Self { lang, config: value("--config").map(PathBuf::from), ..Self::default() }
    }

    /// The options for comparing some speeches of a folder, as they would be typed. Numbers of speeches and whether
    /// folders are taken have no meaning for those.
    pub fn as_typed(&self) -> Vec<OsString> {
        let mut out: Vec<OsString> = Vec::new();
        let mut add = |name: &str, value: Option<OsString>| {
            if let Some(value) = value {
                out.extend([format!("--{name}").into(), value]);
            }
        };
        add("minimum", self.minimum.map(|minimum| minimum.characters().to_string().into()));
        add("spread", self.spread.map(|Spread(spread)| spread.to_string().into()));
        for path in &self.source {
            add("source", Some(path.into()));
        }
        for path in &self.reference {
            add("reference", Some(path.into()));
        }
        add("only", self.only.map(|class| class.name().into()));
        add("section", self.section.as_ref().map(Into::into));
        add("min-score", self.min_score.map(|score| score.to_string().into()));
        add("theme", self.theme.and_then(name_of));
        add("lang", self.lang.and_then(name_of));
        add("columns", self.columns.map(|columns| columns.speeches().to_string().into()));
        add("layout", self.layout.and_then(name_of));
        add("mouse", self.mouse.and_then(name_of));
        add("ambiguous-width", self.ambiguous_width.and_then(name_of));
        add(
            "characters-per-minute",
            self.characters_per_minute.map(|CharacterRate(rate)| rate.to_string().into()),
        );
        add("words-per-minute", self.words_per_minute.map(|WordRate(rate)| rate.to_string().into()));
        let encoding = self.encoding.map(|encoding| match encoding {
            TextEncoding::Standard(standard) => standard.name().into(),
            TextEncoding::Hz => "hz".into(),
        });
        add("encoding", encoding);
        for choice in &self.field {
            add("field", Some(choice.as_typed().into()));
        }
        add("meta", self.meta.as_ref().map(Into::into));
        add("name-pattern", self.name_pattern.as_ref().map(|pattern| pattern.to_string().into()));
        add("config", self.config.as_ref().map(Into::into));
        let switches = [("--count-notices", self.count_notices), ("--watch", self.watch)];
        out.extend(switches.iter().filter(|(_, is_given)| *is_given).map(|(name, _)| OsString::from(name)));
        out
    }
}

fn name_of(value: impl ValueEnum) -> Option<OsString> {
    value.to_possible_value().map(|value| value.get_name().into())
}

/// How alike a word and a name of a subcommand are that it may have been meant for, from 0 to 1: `reprot` for `report` is
/// 0.83, `list` for `learn` 0.22.
const MISTYPED: f64 = 0.7;

/// The subcommand that a word was probably meant for; `None` for its exact name, too.
pub fn meant_by(word: &str) -> Option<String> {
    let command = Arguments::command();
    let names =
        command.get_subcommands().filter(|command| !command.is_hide_set()).map(clap::Command::get_name);
    let alike = names.map(|name| (TextDiff::from_chars(word, name).ratio(), name));
    let best = alike.max_by(|x, y| x.0.total_cmp(&y.0))?;
    (f64::from(best.0) >= MISTYPED && best.1 != word).then(|| best.1.to_owned())
}
