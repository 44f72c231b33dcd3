//! The one table of commands: what they are called, which keys give them unless the reader says otherwise
//! ([`super::Keymap`]), where they work. The help, the key line and the README's key table are made from it; their words
//! stand in [`crate::strings`].

use super::context::{
    COMPARE, COPY, Context, EVERYWHERE, FILTER, LOCAL, MAP, OUTLINE, OVERVIEW, PHRASES, PICK, READING,
    SCROLLED, TEXT_FIELDS, WITHOUT_TEXT_FIELD,
};
use super::key::{Key, KeyCode};
use crate::strings::{CommandStrings, CommandWords, Strings};

/// What a reader can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    /// One line down.
    LineDown,
    /// One line up.
    LineUp,
    /// Half a page down.
    HalfPageDown,
    /// Half a page up.
    HalfPageUp,
    /// A page down.
    PageDown,
    /// A page up.
    PageUp,
    /// To the start.
    Top,
    /// To the end.
    Bottom,
    /// To the next section, or else the next row.
    NextSection,
    /// To the previous section, or else the previous row.
    PreviousSection,
    /// To the next top-level part of the focused speech.
    NextPart,
    /// To the previous top-level part of the focused speech.
    PreviousPart,
    /// Fold the focused row, or unfold it.
    Fold,
    /// The other layout: rows of the table, or speeches that run on.
    SwitchLayout,
    /// Back to where the last jump started.
    Back,
    /// Focus the column to the left.
    PreviousColumn,
    /// Focus the column to the right.
    NextColumn,
    /// Focus the speech whose number was typed.
    FocusSpeech,
    /// Make the focused speech the base.
    MakeBase,
    /// To the next phrase, or search hit.
    NextItem,
    /// To the previous phrase, or search hit.
    PreviousItem,
    /// All occurrences of the phrase under the focus.
    Occurrences,
    /// The list of phrases.
    Phrases,
    /// The choice of what to see.
    Filter,
    /// The local wording of the focused speech.
    Local,
    /// The focused section and the one that answers it, word by word.
    Diff,
    /// The map of what answers what.
    Map,
    /// The outline of the focused speech.
    Outline,
    /// All speeches set against each other.
    Overview,
    /// Search all columns.
    Search,
    /// A longer minimum length.
    LongerMinimum,
    /// A shorter minimum length.
    ShorterMinimum,
    /// Wording has to stand in more speeches.
    MoreSpread,
    /// Wording may stand in fewer speeches.
    LessSpread,
    /// The next theme.
    SwitchTheme,
    /// The help.
    Help,
    /// Close what is on top: an overlay, the search, the warnings.
    Close,
    /// Close the overlay on top, or quit.
    Quit,
    /// Quit at once.
    QuitAtOnce,
    /// Suspend the program.
    Suspend,
    /// Paint the whole screen again.
    Repaint,
    /// Link the focused section to another.
    Link,
    /// Take away the link between the focused section and its counterpart.
    Unlink,
    /// Take the focused section as the one to link to.
    LinkHere,
    /// The choice of what to copy.
    Copy,
    /// Open the focused line in an editor.
    Edit,
    /// Read all files again.
    Reload,
    /// Something that only an overlay does.
    Overlay(OverlayCommand),
}

/// What a reader can ask of an overlay, besides moving in it and closing it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OverlayCommand {
    /// Everything.
    ShowAll,
    /// What is local alone.
    ShowLocal,
    /// Boilerplate alone.
    ShowBoilerplate,
    /// Rows without counterpart alone.
    ShowUnanswered,
    /// Rows with carried-over finds alone.
    ShowCarriedOver,
    /// Down in a list.
    ListDown,
    /// Up in a list.
    ListUp,
    /// The next order of a list.
    NextOrder,
    /// The previous order of a list.
    PreviousOrder,
    /// From the phrases to their occurrences and back.
    SwitchList,
    /// Go to what is chosen.
    GoThere,
    /// Take back the last character typed.
    DeleteCharacter,
    /// Take what was typed.
    Accept,
    /// Set the focused section against that of the speech whose number was typed.
    DiffWith,
    /// The two sections of the word diff side by side, or in one column.
    DiffForm,
    /// Dismiss the chosen phrase, or take it back.
    Dismiss,
    /// Copy the focused section.
    CopySection,
    /// Copy the focused row.
    CopyRow,
    /// Copy the phrase under the focus, or the chosen one.
    CopyPhrase,
}

/// What a command is for; orders the help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Task {
    /// Reading on and back.
    Reading,
    /// Choosing a speech.
    Speeches,
    /// Finding phrases and words.
    Finding,
    /// Changing what counts as shared.
    Measure,
    /// The program itself.
    Program,
    /// The phrase list.
    PhraseList,
    /// The choice of what to see.
    Filter,
    /// The local wording of a speech.
    LocalList,
    /// The word diff.
    WordDiff,
    /// Typing what to search for.
    SearchLine,
    /// The map of what answers what.
    LinkMap,
    /// The outline of a speech.
    OutlineTree,
    /// All speeches set against each other.
    Overview,
    /// Links, copying, the files.
    Links,
    /// Choosing the section to link to.
    Pick,
    /// The choice of what to copy.
    Copy,
}

impl Task {
    /// All tasks in the order of the help.
    pub const ALL: [Self; 16] = [
        Self::Reading,
        Self::Speeches,
        Self::Finding,
        Self::Measure,
        Self::Links,
        Self::Program,
        Self::PhraseList,
        Self::Filter,
        Self::LocalList,
        Self::WordDiff,
        Self::SearchLine,
        Self::LinkMap,
        Self::OutlineTree,
        Self::Overview,
        Self::Pick,
        Self::Copy,
    ];

    /// The heading of its commands.
    pub fn heading(self, words: &Strings) -> &'static str {
        let headings = &words.tasks;
        match self {
            Self::Reading => headings.reading,
            Self::Speeches => headings.speeches,
            Self::Finding => headings.finding,
            Self::Measure => headings.measure,
            Self::Links => headings.links,
            Self::Program => headings.program,
            Self::PhraseList => headings.phrase_list,
            Self::Filter => headings.filter,
            Self::LocalList => headings.local_list,
            Self::WordDiff => headings.word_diff,
            Self::SearchLine => headings.search_line,
            Self::LinkMap => headings.link_map,
            Self::OutlineTree => headings.outline_tree,
            Self::Overview => headings.overview,
            Self::Pick => headings.pick,
            Self::Copy => headings.copy,
        }
    }
}

/// A row of the command table.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The command.
    pub command: Command,
    /// Its name, for configuration.
    pub name: &'static str,
    /// What the help and the key line say of it.
    words: fn(&CommandStrings) -> CommandWords,
    /// What it is for.
    pub task: Task,
    /// The keys that give it unless the reader has bound others.
    pub keys: &'static [Key],
    /// Where it works.
    pub contexts: &'static [Context],
    /// How early it comes on the key line, 1 first; 0 for commands that are left to the help.
    pub prominence: u8,
}

impl Entry {
    /// Whether its key is the number of a speech.
    pub fn takes_number(&self) -> bool {
        self.keys == DIGITS
    }

    /// What the help and the key line say of it.
    pub fn words(&self, wording: &Strings) -> CommandWords {
        (self.words)(&wording.commands)
    }
}

const DIGITS: &[Key] = &[
    Key::char('1'),
    Key::char('2'),
    Key::char('3'),
    Key::char('4'),
    Key::char('5'),
    Key::char('6'),
    Key::char('7'),
    Key::char('8'),
    Key::char('9'),
];

const fn entry(
    command: Command,
    name: &'static str,
    words: fn(&CommandStrings) -> CommandWords,
    task: Task,
    keys: &'static [Key],
    contexts: &'static [Context],
    prominence: u8,
) -> Entry {
    Entry { command, name, words, task, keys, contexts, prominence }
}

/// Every command, in the order of the help. No key has two commands in one context.
#[rustfmt::skip]
pub const COMMANDS: &[Entry] = &[
    entry(Command::LineDown, "line-down", |words| words.line_down, Task::Reading,
        &[Key::char('j'), Key::plain(KeyCode::Down)], SCROLLED, 0),
    entry(Command::LineUp, "line-up", |words| words.line_up, Task::Reading,
        &[Key::char('k'), Key::plain(KeyCode::Up)], SCROLLED, 0),
    entry(Command::HalfPageDown, "half-page-down", |words| words.half_page_down, Task::Reading,
        &[Key::control('d')], SCROLLED, 0),
    entry(Command::HalfPageUp, "half-page-up", |words| words.half_page_up, Task::Reading,
        &[Key::control('u')], SCROLLED, 0),
    entry(Command::PageDown, "page-down", |words| words.page_down, Task::Reading,
        &[Key::char(' '), Key::plain(KeyCode::PageDown)], SCROLLED, 0),
    entry(Command::PageUp, "page-up", |words| words.page_up, Task::Reading,
        &[Key::char('b'), Key::plain(KeyCode::PageUp)], SCROLLED, 0),
    entry(Command::Top, "top", |words| words.top, Task::Reading,
        &[Key::char('g'), Key::plain(KeyCode::Home)], SCROLLED, 0),
    entry(Command::Bottom, "bottom", |words| words.bottom, Task::Reading,
        &[Key::char('G'), Key::plain(KeyCode::End)], SCROLLED, 0),
    entry(Command::NextSection, "next-section", |words| words.next_section, Task::Reading,
        &[Key::char(']')], READING, 1),
    entry(Command::PreviousSection, "previous-section", |words| words.previous_section, Task::Reading,
        &[Key::char('[')], READING, 1),
    entry(Command::NextPart, "next-part", |words| words.next_part, Task::Reading,
        &[Key::char('}')], READING, 0),
    entry(Command::PreviousPart, "previous-part", |words| words.previous_part, Task::Reading,
        &[Key::char('{')], READING, 0),
    entry(Command::Fold, "fold", |words| words.fold, Task::Reading, &[Key::char('z')], READING, 24),
    entry(Command::SwitchLayout, "switch-layout", |words| words.switch_layout, Task::Reading,
        &[Key::char('v')], COMPARE, 15),
    entry(Command::Back, "back", |words| words.back, Task::Reading,
        &[Key::control('o'), Key::plain(KeyCode::Backspace)], READING, 0),

    entry(Command::PreviousColumn, "previous-column", |words| words.previous_column, Task::Speeches,
        &[Key::char('h'), Key::plain(KeyCode::Left), Key::plain(KeyCode::BackTab)], READING, 20),
    entry(Command::NextColumn, "next-column", |words| words.next_column, Task::Speeches,
        &[Key::char('l'), Key::plain(KeyCode::Right), Key::plain(KeyCode::Tab)], READING, 20),
    entry(Command::FocusSpeech, "focus-speech", |words| words.focus_speech, Task::Speeches,
        DIGITS, READING, 0),
    entry(Command::MakeBase, "make-base", |words| words.make_base, Task::Speeches,
        &[Key::char('B')], COMPARE, 21),

    entry(Command::NextItem, "next-item", |words| words.next_item, Task::Finding,
        &[Key::char('n')], READING, 4),
    entry(Command::PreviousItem, "previous-item", |words| words.previous_item, Task::Finding,
        &[Key::char('N')], READING, 4),
    entry(Command::Occurrences, "occurrences", |words| words.occurrences, Task::Finding,
        &[Key::plain(KeyCode::Enter)], COMPARE, 16),
    entry(Command::Phrases, "phrases", |words| words.phrases, Task::Finding, &[Key::char('p')], COMPARE, 7),
    entry(Command::Local, "local", |words| words.local, Task::Finding, &[Key::char('L')], COMPARE, 9),
    entry(Command::Filter, "filter", |words| words.filter, Task::Finding, &[Key::char('f')], COMPARE, 11),
    entry(Command::Diff, "diff", |words| words.diff, Task::Finding, &[Key::char('d')], COMPARE, 10),
    entry(Command::Search, "search", |words| words.search, Task::Finding, &[Key::char('/')], READING, 14),
    entry(Command::Map, "map", |words| words.map, Task::Finding, &[Key::char('m')], COMPARE, 12),
    entry(Command::Outline, "outline", |words| words.outline, Task::Finding, &[Key::char('o')], COMPARE, 13),
    entry(Command::Overview, "overview", |words| words.overview, Task::Finding,
        &[Key::char('i')], COMPARE, 8),

    entry(Command::LongerMinimum, "longer-minimum", |words| words.longer_minimum, Task::Measure,
        &[Key::char('+'), Key::char('=')], COMPARE, 22),
    entry(Command::ShorterMinimum, "shorter-minimum", |words| words.shorter_minimum, Task::Measure,
        &[Key::char('-')], COMPARE, 22),
    entry(Command::MoreSpread, "more-spread", |words| words.more_spread, Task::Measure,
        &[Key::char('>')], COMPARE, 23),
    entry(Command::LessSpread, "less-spread", |words| words.less_spread, Task::Measure,
        &[Key::char('<')], COMPARE, 23),

    entry(Command::Link, "link", |words| words.link, Task::Links, &[Key::char('a')], COMPARE, 18),
    entry(Command::Unlink, "unlink", |words| words.unlink, Task::Links, &[Key::char('A')], COMPARE, 18),
    entry(Command::Copy, "copy", |words| words.copy, Task::Links, &[Key::char('y')], COMPARE, 17),
    entry(Command::Edit, "edit", |words| words.edit, Task::Links, &[Key::char('e')], COMPARE, 19),
    entry(Command::Reload, "reload", |words| words.reload, Task::Links, &[Key::char('R')], COMPARE, 0),

    entry(Command::SwitchTheme, "switch-theme", |words| words.switch_theme, Task::Program,
        &[Key::char('T')], WITHOUT_TEXT_FIELD, 0),
    entry(Command::Help, "help", |words| words.help, Task::Program, &[Key::char('?')], WITHOUT_TEXT_FIELD, 5),
    entry(Command::Close, "close", |words| words.close, Task::Program,
        &[Key::plain(KeyCode::Escape)], EVERYWHERE, 3),
    entry(Command::Quit, "quit", |words| words.quit, Task::Program, &[Key::char('q')], WITHOUT_TEXT_FIELD, 6),
    entry(Command::QuitAtOnce, "quit-at-once", |words| words.quit_at_once, Task::Program,
        &[Key::control('c')], EVERYWHERE, 0),
    entry(Command::Suspend, "suspend", |words| words.suspend, Task::Program,
        &[Key::control('z')], EVERYWHERE, 0),
    entry(Command::Repaint, "repaint", |words| words.repaint, Task::Program,
        &[Key::control('l')], EVERYWHERE, 0),

    entry(Command::Overlay(OverlayCommand::ListDown), "list-down", |words| words.list_down, Task::PhraseList,
        &[Key::plain(KeyCode::Down), Key::control('n')], PHRASES, 0),
    entry(Command::Overlay(OverlayCommand::ListUp), "list-up", |words| words.list_up, Task::PhraseList,
        &[Key::plain(KeyCode::Up), Key::control('p')], PHRASES, 0),
    entry(Command::PageDown, "list-page-down", |words| words.list_page_down, Task::PhraseList,
        &[Key::plain(KeyCode::PageDown)], PHRASES, 0),
    entry(Command::PageUp, "list-page-up", |words| words.list_page_up, Task::PhraseList,
        &[Key::plain(KeyCode::PageUp)], PHRASES, 0),
    entry(Command::Top, "list-top", |words| words.list_top, Task::PhraseList,
        &[Key::plain(KeyCode::Home)], PHRASES, 0),
    entry(Command::Bottom, "list-bottom", |words| words.list_bottom, Task::PhraseList,
        &[Key::plain(KeyCode::End)], PHRASES, 0),
    entry(Command::Overlay(OverlayCommand::SwitchList), "switch-list", |words| words.switch_list, Task::PhraseList,
        &[Key::plain(KeyCode::Tab)], PHRASES, 4),
    entry(Command::Overlay(OverlayCommand::NextOrder), "next-order", |words| words.next_order, Task::PhraseList,
        &[Key::plain(KeyCode::Right)], PHRASES, 7),
    entry(Command::Overlay(OverlayCommand::PreviousOrder), "previous-order", |words| words.previous_order, Task::PhraseList,
        &[Key::plain(KeyCode::Left)], PHRASES, 7),
    entry(Command::Overlay(OverlayCommand::GoThere), "go-there", |words| words.go_there, Task::PhraseList,
        &[Key::plain(KeyCode::Enter)], PHRASES, 1),
    entry(Command::Overlay(OverlayCommand::Dismiss), "dismiss", |words| words.dismiss, Task::PhraseList,
        &[Key::plain(KeyCode::Delete)], PHRASES, 8),
    entry(Command::Overlay(OverlayCommand::CopyPhrase), "copy-chosen", |words| words.copy_chosen, Task::PhraseList,
        &[Key::control('y')], PHRASES, 9),

    entry(Command::Overlay(OverlayCommand::ShowLocal), "show-local", |words| words.show_local, Task::Filter,
        &[Key::char('l')], FILTER, 1),
    entry(Command::Overlay(OverlayCommand::ShowBoilerplate), "show-boilerplate", |words| words.show_boilerplate, Task::Filter,
        &[Key::char('b')], FILTER, 2),
    entry(Command::Overlay(OverlayCommand::ShowUnanswered), "show-unanswered", |words| words.show_unanswered, Task::Filter,
        &[Key::char('x')], FILTER, 7),
    entry(Command::Overlay(OverlayCommand::ShowCarriedOver), "show-carried-over", |words| words.show_carried_over, Task::Filter,
        &[Key::char('c')], FILTER, 8),
    entry(Command::Overlay(OverlayCommand::ShowAll), "show-all", |words| words.show_all, Task::Filter, &[Key::char('a')], FILTER, 9),
    entry(Command::Close, "close-filter", |words| words.close_filter, Task::Filter,
        &[Key::char('f')], FILTER, 0),

    entry(Command::Overlay(OverlayCommand::GoThere), "local-go-there", |words| words.local_go_there, Task::LocalList,
        &[Key::plain(KeyCode::Enter)], LOCAL, 1),
    entry(Command::FocusSpeech, "local-of-speech", |words| words.local_of_speech, Task::LocalList,
        DIGITS, LOCAL, 2),
    entry(Command::Overlay(OverlayCommand::SwitchList), "local-of-row", |words| words.local_of_row, Task::LocalList,
        &[Key::char('r'), Key::plain(KeyCode::Tab)], LOCAL, 7),
    entry(Command::PreviousColumn, "local-previous-column", |words| words.local_previous_column, Task::LocalList,
        &[Key::char('h'), Key::plain(KeyCode::Left)], LOCAL, 0),
    entry(Command::NextColumn, "local-next-column", |words| words.local_next_column, Task::LocalList,
        &[Key::char('l'), Key::plain(KeyCode::Right)], LOCAL, 0),
    entry(Command::Close, "close-local", |words| words.close_local, Task::LocalList,
        &[Key::char('L')], LOCAL, 0),

    entry(Command::Overlay(OverlayCommand::DiffWith), "diff-with", |words| words.diff_with, Task::WordDiff,
        DIGITS, &[Context::Diff], 1),
    entry(Command::Overlay(OverlayCommand::DiffForm), "diff-form", |words| words.diff_form, Task::WordDiff,
        &[Key::char('v')], &[Context::Diff], 2),
    entry(Command::Close, "close-diff", |words| words.close_diff, Task::WordDiff,
        &[Key::char('d')], &[Context::Diff], 0),

    entry(Command::Overlay(OverlayCommand::Accept), "accept", |words| words.accept, Task::SearchLine,
        &[Key::plain(KeyCode::Enter)], &[Context::Search], 1),
    entry(Command::Overlay(OverlayCommand::DeleteCharacter), "delete-character", |words| words.delete_character, Task::SearchLine,
        &[Key::plain(KeyCode::Backspace)], TEXT_FIELDS, 0),

    entry(Command::PreviousColumn, "map-previous-column", |words| words.map_previous_column, Task::LinkMap,
        &[Key::char('h'), Key::plain(KeyCode::Left), Key::plain(KeyCode::BackTab)], MAP, 2),
    entry(Command::NextColumn, "map-next-column", |words| words.map_next_column, Task::LinkMap,
        &[Key::char('l'), Key::plain(KeyCode::Right), Key::plain(KeyCode::Tab)], MAP, 2),
    entry(Command::FocusSpeech, "map-column", |words| words.map_column, Task::LinkMap, DIGITS, MAP, 0),
    entry(Command::Overlay(OverlayCommand::GoThere), "map-go-there", |words| words.map_go_there, Task::LinkMap,
        &[Key::plain(KeyCode::Enter)], MAP, 1),
    entry(Command::Close, "close-map", |words| words.close_map, Task::LinkMap, &[Key::char('m')], MAP, 0),

    entry(Command::Overlay(OverlayCommand::GoThere), "outline-go-there", |words| words.outline_go_there, Task::OutlineTree,
        &[Key::plain(KeyCode::Enter)], OUTLINE, 1),
    entry(Command::FocusSpeech, "outline-of-speech", |words| words.outline_of_speech, Task::OutlineTree,
        DIGITS, OUTLINE, 2),
    entry(Command::Close, "close-outline", |words| words.close_outline, Task::OutlineTree,
        &[Key::char('o')], OUTLINE, 0),

    entry(Command::PreviousColumn, "overview-previous-column", |words| words.overview_previous_column, Task::Overview,
        &[Key::char('h'), Key::plain(KeyCode::Left)], OVERVIEW, 2),
    entry(Command::NextColumn, "overview-next-column", |words| words.overview_next_column, Task::Overview,
        &[Key::char('l'), Key::plain(KeyCode::Right)], OVERVIEW, 2),
    entry(Command::Overlay(OverlayCommand::SwitchList), "overview-phrases", |words| words.overview_phrases, Task::Overview,
        &[Key::plain(KeyCode::Tab)], OVERVIEW, 7),
    entry(Command::FocusSpeech, "overview-speech", |words| words.overview_speech, Task::Overview,
        DIGITS, OVERVIEW, 0),
    entry(Command::Overlay(OverlayCommand::GoThere), "overview-go-there", |words| words.overview_go_there, Task::Overview,
        &[Key::plain(KeyCode::Enter)], OVERVIEW, 1),
    entry(Command::Close, "close-overview", |words| words.close_overview, Task::Overview,
        &[Key::char('i')], OVERVIEW, 0),

    entry(Command::LinkHere, "link-here", |words| words.link_here, Task::Pick,
        &[Key::plain(KeyCode::Enter), Key::char('a')], PICK, 7),

    entry(Command::Overlay(OverlayCommand::CopySection), "copy-section", |words| words.copy_section, Task::Copy,
        &[Key::char('s')], COPY, 1),
    entry(Command::Overlay(OverlayCommand::CopyRow), "copy-row", |words| words.copy_row, Task::Copy, &[Key::char('r')], COPY, 2),
    entry(Command::Overlay(OverlayCommand::CopyPhrase), "copy-phrase", |words| words.copy_phrase, Task::Copy,
        &[Key::char('p')], COPY, 7),
    entry(Command::Close, "close-copy", |words| words.close_copy, Task::Copy, &[Key::char('y')], COPY, 0),
];

#[cfg(test)]
mod tests {
    use rustc_hash::FxHashSet;

    use super::*;
    use crate::strings::InterfaceLanguage;

    #[test]
    fn every_command_has_its_own_name_and_words() {
        let mut names = FxHashSet::default();
        for entry in COMMANDS {
            assert!(names.insert(entry.name), "{} stands twice", entry.name);
            for language in InterfaceLanguage::ALL {
                let help = entry.words(language.words()).help;
                assert!(!help.is_empty(), "{} has no help in {language:?}", entry.name);
            }
        }
    }
}
