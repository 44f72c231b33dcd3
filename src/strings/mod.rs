//! Every string that a reader of the screen, of a message or of the text report sees, in one table for each language
//! of the interface.
//!
//! Strings with numbers in them are functions, because languages differ in how they count. What an enum of a lower
//! layer is called is a function with one exhaustive `match` for each language; everything else is a field with a
//! name: a string that is missing in a language does not compile.

mod checklist;
mod chinese;
mod commands;
mod english;
mod errors;
mod folder;
mod help;
mod marked;
mod narrowing;
mod page;
mod passim;
mod program;
mod provenance;
mod report;
mod screen;
mod sources;
mod survey;
mod tables;
mod usage_errors;

pub use checklist::ChecklistStrings;
pub use commands::{CommandStrings, CommandWords};
pub use errors::ErrorStrings;
pub use folder::{FolderCommandStrings, FolderStrings};
pub use help::HelpStrings;
pub use marked::MarkedStrings;
pub use narrowing::NarrowingStrings;
pub use page::PageStrings;
pub use passim::PassimStrings;
pub use program::ProgramStrings;
pub use provenance::ProvenanceStrings;
pub use report::{ManualCount, PhraseCount, ReportStrings};
pub use screen::{
    ClosingNames, FilterNames, LegendSigns, NextNames, OrderNames, OutlineHeadings, OverviewHeadings,
    Questions, StepCounts, TaskHeadings, ThemeNames,
};
pub use sources::SourcesStrings;
pub use survey::{SurveyHeadings, SurveyStrings};
pub use tables::TableStrings;
pub use usage_errors::UsageErrorStrings;

use crate::compare::{Class, LinkReason};
use crate::formats::{Format, Repair};
use crate::language::local::LocalReason;
use crate::speech::{FilePlace, Metadata, Notice, SectionKind, Speech};
use crate::text::listed_enum;
use crate::text::visible::one_line;

listed_enum! {
    /// The language in which the program speaks to its reader.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub enum InterfaceLanguage {
        /// English.
        #[default]
        English,
        /// Chinese in simplified characters.
        Chinese,
    }
}

impl InterfaceLanguage {
    /// The language of a locale as POSIX names it (`zh_CN.UTF-8`, `C`): Chinese for every kind of Chinese, English
    /// for all that there are no words for.
    pub fn of_locale(locale: &str) -> Self {
        let language = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
        if language.eq_ignore_ascii_case("zh") { Self::Chinese } else { Self::English }
    }

    /// Its words.
    pub fn words(self) -> &'static Strings {
        match self {
            Self::English => &english::ENGLISH,
            Self::Chinese => &chinese::CHINESE,
        }
    }
}

/// A length of wording, in the units of the languages at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShownLength {
    /// In characters.
    Characters(usize),
    /// In words, for languages that separate them by spaces.
    Words(usize),
    /// In whichever of both a language has.
    Either {
        /// In characters.
        characters: usize,
        /// In words.
        words: usize,
    },
}

impl ShownLength {
    /// The same without the second unit.
    pub fn in_one_unit(self) -> Self {
        match self {
            Self::Either { characters, .. } => Self::Characters(characters),
            one => one,
        }
    }

    /// Only the number, of its first unit.
    pub fn number(self) -> usize {
        match self {
            Self::Characters(length) | Self::Words(length) | Self::Either { characters: length, .. } => {
                length
            }
        }
    }
}

/// The words of one language.
#[derive(Debug)]
pub struct Strings {
    // The compare screen.
    /// The program's name.
    pub program: &'static str,
    /// Which speech is the base, by its number.
    pub base: fn(usize) -> String,
    /// A cell of an answering row with nothing in it.
    pub no_counterpart: &'static str,
    /// A folded cell: how many sections besides the one that is named, how many characters in all.
    pub folded: fn(usize, &str) -> String,
    /// A row of which nothing is on the screen: the numbers of the speeches it belongs to.
    pub only_in: fn(&str) -> String,
    /// A section that stands out of the order of its own speech.
    pub moved: &'static str,
    /// Where else a section has an answer: the speech's number and the row's.
    pub further: fn(usize, usize) -> String,
    /// A section that is no part of the speech, and why.
    pub notice: fn(&str) -> String,
    /// The screen is too small: the columns and lines needed.
    pub too_small: fn(u16, u16) -> String,

    // The status lines.
    /// The focused row of all rows.
    pub row: fn(usize, usize) -> String,
    /// That the columns layout is on, and the focused section of all sections of its speech.
    pub columns_layout: fn(usize, usize) -> String,
    /// Why two sections are linked.
    pub link_reason: fn(LinkReason) -> String,
    /// The focused section has no counterpart.
    pub unanswered: &'static str,
    /// Nothing of the focused speech, by its number, stands on the focused row.
    pub nothing_here: fn(usize) -> String,
    /// What is being worked out.
    pub working: &'static str,
    /// The comparison could not be made, and why.
    pub failed: fn(&str) -> String,
    /// What a class is called.
    pub class: fn(Class) -> &'static str,
    /// What shared, near and stock wording together are called, where it is not local.
    pub boilerplate: &'static str,
    /// The name of what was left in.
    pub left_in: &'static str,
    /// So many finds were left in.
    pub left_in_count: fn(usize) -> String,
    /// The same beside its sign, where room is short.
    pub left_in_names: fn(usize) -> String,
    /// At so many places of the section.
    pub left_in_places: fn(usize) -> String,
    /// So many links and phrases are decided manually.
    pub manual_count: fn(usize) -> String,
    /// A length of wording.
    pub length: fn(ShownLength) -> String,
    /// The minimum length in words, the spread, and the matches to expect by chance where known.
    pub measure: fn(&str, usize, Option<f64>) -> String,
    /// A warning, and the key that puts it away.
    pub warning: fn(&str, &str) -> String,
    /// Several warnings: how many, the key of the help, which has them all, and the first.
    pub several_warnings: fn(usize, &str, &str) -> String,
    /// The active search: the query, the hits of each speech, and whether they are complete.
    pub searching: fn(&str, &str) -> String,
    /// No hit at all.
    pub no_hits: fn(&str) -> String,
    /// There is no further phrase in this direction.
    pub no_more_phrases: &'static str,
    /// The search went on from the last hit to the first.
    pub from_the_first_hit: &'static str,
    /// The search went back from the first hit to the last.
    pub from_the_last_hit: &'static str,
    /// There is nothing further that is local in this direction.
    pub no_more_local: &'static str,
    /// No more text of the class that is shown.
    pub no_more_of_class: &'static str,
    /// There is nothing further that was left in in this direction.
    pub no_more_left_in: &'static str,
    /// There is no further row without counterpart in this direction.
    pub no_more_unanswered: &'static str,
    /// How much there is to step through.
    pub step_counts: StepCounts,
    /// What the key for the next one leads to.
    pub next_names: NextNames,
    /// What a reader comes to find out.
    pub questions: Questions,
    /// In the place of a share that cannot be told; at most five columns.
    pub not_measured: &'static str,
    /// Local wording of a speech cannot be told.
    pub local_not_measured: &'static str,
    /// Stock wording stands at the focus: in how many documents of how many, of which reference.
    pub stock_in: fn(usize, usize, &str) -> String,
    /// That wording stands in sources that the reader has named, by their files.
    pub in_sources: fn(&str) -> String,
    /// Stock wording stands at the focus that only its make-up tells: of which reference.
    pub stock_by_make_up: fn(&str) -> String,
    /// Asked for the phrase under the focus, and there is none.
    pub no_phrase_here: &'static str,
    /// That the wording here is local: each with its reason.
    pub local_here: fn(&str) -> String,
    /// Local wording, and its reason.
    pub local_and_why: fn(&str, &str) -> String,
    /// Wording that is shared with a linked section but too short to be a phrase of its own.
    pub no_phrase_but_common: &'static str,
    /// Asked for a word diff of a section without counterpart.
    pub no_diff: &'static str,
    /// Asked for a word diff with a speech that has no answer to the section, by its number.
    pub no_answer_in: fn(usize) -> String,
    /// Asked for something that needs the results.
    pub not_yet: &'static str,
    /// There is no speech of this number.
    pub no_such_speech: fn(usize) -> String,
    /// Asked to fold in the columns layout without a filter.
    pub folds_only_filtered: &'static str,
    /// Nowhere to go back to.
    pub nowhere_back: &'static str,
    /// The themes.
    pub themes: ThemeNames,
    /// The reader wants no colours anywhere.
    pub no_colours: &'static str,
    /// The limit of a setting is reached.
    pub limit: &'static str,

    // The phrase list.
    /// Its title: how many of how many phrases.
    pub phrases_title: fn(usize, usize) -> String,
    /// The list is limited to what all of these speeches have: their numbers.
    pub in_all_of: fn(&str) -> String,
    /// The label of the filter.
    pub filter: &'static str,
    /// The label of the order.
    pub sorted_by: &'static str,
    /// The orders.
    pub orders: OrderNames,
    /// The occurrences of the chosen phrase.
    pub occurrences_title: fn(usize) -> String,
    /// Where an occurrence stands: the speech's number and the row's.
    pub occurrence_place: fn(usize, usize) -> String,
    /// Nothing is left by the filter.
    pub no_phrases: &'static str,
    /// There is no phrase from the minimum length on in so many speeches: the length, the spread, and the key that
    /// lowers the minimum.
    pub no_phrases_so_long: fn(&str, usize, &str) -> String,
    /// The speeches that the list is limited to have no phrase in common.
    pub no_phrases_in_all: &'static str,
    /// That what is typed chooses among the phrases.
    pub type_to_filter: &'static str,
    /// In the occurrences of a phrase nothing can be typed.
    pub type_in_phrases: &'static str,

    // The filters.
    /// The title of the choice.
    pub filter_title: &'static str,
    /// What only is shown.
    pub filters: FilterNames,
    /// There is none of it.
    pub nothing_to_show: FilterNames,
    /// What Escape closes, for the key line.
    pub closing: ClosingNames,

    // The local wording of a speech.
    /// The title: the speech's number and its title.
    pub local_title: fn(usize, &str) -> String,
    /// What local marks of a kind are called together.
    pub local_kind: fn(LocalReason) -> &'static str,
    /// What one of them is called.
    pub local_reason: fn(LocalReason) -> &'static str,
    /// There is nothing of it.
    pub nothing_local: &'static str,
    /// The heading of the sentences of a section that are not boilerplate.
    pub own_sentences: &'static str,
    /// The title for a row of the table: its number.
    pub local_row_title: fn(usize) -> String,
    /// There is nothing of it on the row.
    pub nothing_local_in_row: &'static str,
    /// The speech that what was left in belongs to: its number.
    pub belongs_to: fn(usize) -> String,
    /// Nothing tells which speech it belongs to: the numbers of the others that have it.
    pub owner_unclear: fn(&str) -> String,
    /// What did not move on since another text of the same office.
    pub unchanged: &'static str,

    // The word diff.
    /// Its title.
    pub diff_title: &'static str,
    /// A side of the diff: the speech's number, its title and the section's heading.
    pub diff_side: fn(usize, &str, &str) -> String,
    /// The sections are too long for a word diff.
    pub diff_too_long: &'static str,
    /// No word differs.
    pub diff_equal: &'static str,
    /// The title where the two are only loosely alike, and what both have is marked.
    pub diff_common_title: &'static str,
    /// That two such sections have nothing in common word for word.
    pub diff_nothing_common: &'static str,

    // The map.
    /// Its title: the base's number.
    pub map_title: fn(usize) -> String,
    /// There is no column of this speech: its number.
    pub no_such_column: fn(usize) -> String,
    /// A counterpart that stands out of the order of the base.
    pub out_of_order: &'static str,
    /// So many further sections of the speech answer, too.
    pub further_answers: fn(usize) -> String,

    // The outline.
    /// Its title: the speech's number and its title.
    pub outline_title: fn(usize, &str) -> String,
    /// The headings of its columns.
    pub outline_columns: OutlineHeadings,

    // The overview.
    /// Its title: how many speeches.
    pub overview_title: fn(usize) -> String,
    /// Which speech has most in common with the others: its number and title, how much of it they have, which of them
    /// has most of it and how much.
    pub most_in_common: fn(usize, &str, &str, usize, &str) -> String,
    /// No speech has anything of another.
    pub nothing_in_common: &'static str,
    /// The headings of the table, besides those of the classes.
    pub overview_columns: OverviewHeadings,
    /// The heading of the matrix: how much of each row's speech each column's speech has.
    pub of_it_in: &'static str,
    /// The phrases of some speeches: how many, and the numbers of the speeches.
    pub phrases_of: fn(usize, &str) -> String,
    /// How many matches of at least some length, in words, to expect by chance.
    pub by_chance: fn(f64, &str) -> String,

    // The search line.
    /// The label of the query.
    pub search: &'static str,
    /// The hits of one speech: its number and how many.
    pub speech_hits: fn(usize, usize) -> String,

    // The text report, and names that stand in more than one place.
    /// What is said of errors and warnings.
    pub errors: ErrorStrings,
    /// What is said where the program itself cannot go on.
    pub program_errors: ProgramStrings,
    /// What is said of a command line that cannot be understood; `None` where the parser of arguments says it itself.
    pub usage_errors: Option<UsageErrorStrings>,
    /// The help; `None` where the arguments say it themselves.
    pub help: Option<HelpStrings>,
    /// The overview of many speeches.
    pub survey: SurveyStrings,
    /// What a draft was made from.
    pub sources: SourcesStrings,
    /// What goes to passim and comes back from it.
    pub passim: PassimStrings,
    /// The screen with the table of a folder.
    pub folder: FolderStrings,
    /// The text report.
    pub report: ReportStrings,
    /// The HTML report, besides what the text report says too.
    pub page: PageStrings,
    /// Marks in a reader's own document.
    pub marked: MarkedStrings,
    /// What of a comparison is listed.
    pub narrowing: NarrowingStrings,
    /// How a report was made.
    pub provenance: ProvenanceStrings,
    /// The names of sheets and columns.
    pub tables: TableStrings,
    /// The list of what is to be looked at before a draft is sent.
    pub checklist: ChecklistStrings,
    /// What stands between the items of a list.
    pub list_separator: &'static str,
    /// What stands between two of them that may have commas in them.
    pub field_separator: &'static str,
    /// What is known of a speech beside its text: the name of a field, and its value.
    pub field: fn(&str, &str) -> String,
    /// The kinds of sections.
    pub section_kind: fn(SectionKind) -> &'static str,
    /// That sections which are no part of a speech count in the shares.
    pub notices_counted: &'static str,
    /// Sections of a kind that are neither compared nor counted, and their letters and figures.
    pub sections_left_out: fn(SectionKind, usize) -> String,
    /// The files are watched, or no longer.
    pub watching: fn(bool) -> &'static str,
    /// The sign of that at the top of the screen.
    pub watched: &'static str,
    /// A file was opened in the system's program.
    pub opened_elsewhere: &'static str,
    /// The editor opens only text files.
    pub edits_only_text: &'static str,
    /// Why a section is no part of the speech.
    pub notice_reason: fn(Notice) -> &'static str,
    /// What was repaired, and how often.
    pub repair: fn(Repair) -> String,

    // What is done manually.
    /// Which section the reader is about to link, while they choose the other.
    pub picking: fn(&str) -> String,
    /// The focused cell has no section to link or to copy.
    pub no_section_here: &'static str,
    /// The section to link to has to be one of another speech.
    pub same_speech: &'static str,
    /// Two sections are linked now.
    pub linked: fn(&str, &str) -> String,
    /// Two sections are not linked any more.
    pub unlinked: fn(&str, &str) -> String,
    /// The section has no counterpart, so there is no link to remove.
    pub nothing_to_unlink: &'static str,
    /// A phrase does not count as shared any more.
    pub dismissed: fn(&str) -> String,
    /// What was left in cannot be dismissed.
    pub left_in_stays: &'static str,
    /// A phrase counts as shared again.
    pub taken_back: fn(&str) -> String,
    /// The title of the choice of what to copy.
    pub copy_title: &'static str,
    /// A section was copied, and how many characters.
    pub copied_section: fn(usize) -> String,
    /// A row was copied.
    pub copied_row: fn(usize) -> String,
    /// A phrase was copied.
    pub copied_phrase: fn(usize) -> String,
    /// The checklist was copied, with so many characters.
    pub copied_checklist: fn(usize) -> String,
    /// Nothing was copied, because it has so many bytes and terminals take only so many.
    pub too_much_to_copy: fn(usize, usize) -> String,
    /// Where copied wording comes from: the speech's number and title, the file and its line.
    pub copy_source: fn(usize, &str, &str, &str) -> String,
    /// Where something stands in a file.
    pub file_place: fn(FilePlace) -> String,
    /// The same with the heading that it stands under.
    pub under_heading: fn(&str, &str) -> String,
    /// The heading of a copied row.
    pub copy_row: fn(usize) -> String,
    /// In how many speeches and places a copied phrase stands.
    pub copy_phrase: fn(usize, usize) -> String,
    /// All files have been read again.
    pub reloaded: &'static str,
    /// Only so many of all files could be read again.
    pub reloaded_in_part: fn(usize, usize) -> String,
    /// The editor could not be started or failed, and why.
    pub editor_failed: fn(&str) -> String,
    /// There is nothing to undo, or else to redo.
    pub nothing_to_undo: fn(bool) -> &'static str,
    /// Something was undone, or else redone, and how often that is still possible.
    pub undone: fn(bool, usize) -> String,
    /// Where what was done is saved, told when the file is made.
    pub saved_in: fn(&str) -> String,
    /// What was done is not saved, only kept until the program ends, and why.
    pub not_kept: fn(&str) -> String,

    // The help.
    /// Its title.
    pub help_title: &'static str,
    /// That the help has nothing of what is searched for.
    pub nothing_in_help: &'static str,
    /// The heading of the legend.
    pub legend_title: &'static str,
    /// What the mark of a class says.
    pub class_legend: fn(Class) -> &'static str,
    /// What the mark of what was left in says.
    pub left_in_legend: &'static str,
    /// What the signs around the text and the words of the status line say.
    pub legend_signs: LegendSigns,
    /// How many speeches are out of sight, and the key that brings them.
    pub legend_hidden: fn(&str) -> String,
    /// What the status line calls the minimum length.
    pub minimum_name: &'static str,
    /// What it calls the spread.
    pub spread_name: &'static str,
    /// What it calls the matches to expect by chance.
    pub by_chance_name: &'static str,
    /// The wordings of a near match where they differ, as lists show them.
    pub slots_example: &'static str,
    /// The heading of the warnings.
    pub warnings_title: &'static str,
    /// The headings of the commands by task.
    pub tasks: TaskHeadings,
    /// What is said of each command.
    pub commands: CommandStrings,
}

impl Strings {
    /// What is known of a speech beside its text, on one line; `None` if nothing is.
    pub fn metadata(&self, metadata: &Metadata) -> Option<String> {
        let fields: Vec<String> = metadata
            .fields
            .iter()
            .map(|(name, value)| (self.field)(&one_line(name), &one_line(value)))
            .collect();
        (!fields.is_empty()).then(|| fields.join(self.field_separator))
    }

    /// How a speech was read, as far as that is worth telling: a format other than plain text, an encoding other than
    /// UTF-8, and what was repaired.
    pub fn read_as(&self, speech: &Speech) -> Vec<String> {
        let format = (speech.format != Format::Text).then(|| speech.format.name().to_owned());
        let encoding = (speech.encoding != encoding_rs::UTF_8.name()).then(|| speech.encoding.to_owned());
        let repairs = speech.repairs.iter().map(|&repair| (self.repair)(repair));
        format.into_iter().chain(encoding).chain(repairs).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_names_its_language() {
        for locale in ["zh_CN.UTF-8", "zh", "zh-Hant_TW", "ZH_TW", "zh@pinyin"] {
            assert_eq!(InterfaceLanguage::of_locale(locale), InterfaceLanguage::Chinese, "{locale}");
        }
        for locale in ["", "C", "POSIX", "C.UTF-8", "en_GB.UTF-8", "de_DE", "zha_CN"] {
            assert_eq!(InterfaceLanguage::of_locale(locale), InterfaceLanguage::English, "{locale}");
        }
    }
}
