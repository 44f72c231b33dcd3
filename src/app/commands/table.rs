//! The one table of commands: what they are called, which keys give them unless the reader says otherwise
//! ([`Keymap`]), where they work. The help, the key line and the README's key table are made from it; their words stand
//! in [`crate::strings`]. The commands of an overlay stand in the overlay's own file.

use std::sync::LazyLock;

use super::command::Command;
use super::entry::{DIGITS, Entry, entry};
use super::task::Task;
use crate::app::context::Scope;
use crate::app::key::{Key, KeyCode};
use crate::app::keymap::Keymap;
use crate::app::overlay::OverlayKind;
use crate::strings::InterfaceLanguage;

/// Every command, those of a task in the order of the help. No key has two commands in one context.
pub static COMMANDS: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let classes = OverlayKind::ALL.map(OverlayKind::class);
    let openers = |task| classes.iter().map(|class| class.opener).filter(move |opener| opener.task == task);
    let mut out = [READING, SPEECHES, FINDING].concat();
    out.extend(openers(Task::Finding));
    out.extend([MEASURE, LINKS].concat());
    out.extend(openers(Task::Links));
    out.extend([FILES, THEMES].concat());
    out.extend(openers(Task::Program));
    out.extend(PROGRAM);
    out.extend(classes.iter().flat_map(|class| class.commands));
    out.extend(PICK);
    out
});

impl Default for Keymap {
    /// The keys of the table.
    fn default() -> Self {
        Self::of(&COMMANDS)
    }
}

/// Reading on and back.
#[rustfmt::skip]
const READING: &[Entry] = &[
    entry(Command::LineDown, "line-down", |words| words.line_down, Task::Reading,
        &[Key::char('j'), Key::plain(KeyCode::Down)], Scope::Scrolled, 0),
    entry(Command::LineUp, "line-up", |words| words.line_up, Task::Reading,
        &[Key::char('k'), Key::plain(KeyCode::Up)], Scope::Scrolled, 0),
    entry(Command::HalfPageDown, "half-page-down", |words| words.half_page_down, Task::Reading,
        &[Key::control('d')], Scope::Scrolled, 0),
    entry(Command::HalfPageUp, "half-page-up", |words| words.half_page_up, Task::Reading,
        &[Key::control('u')], Scope::Scrolled, 0),
    entry(Command::PageDown, "page-down", |words| words.page_down, Task::Reading,
        &[Key::char(' '), Key::plain(KeyCode::PageDown)], Scope::Scrolled, 0),
    entry(Command::PageUp, "page-up", |words| words.page_up, Task::Reading,
        &[Key::char('b'), Key::plain(KeyCode::PageUp)], Scope::Scrolled, 0),
    entry(Command::Top, "top", |words| words.top, Task::Reading,
        &[Key::char('g'), Key::plain(KeyCode::Home)], Scope::Scrolled, 0),
    entry(Command::Bottom, "bottom", |words| words.bottom, Task::Reading,
        &[Key::char('G'), Key::plain(KeyCode::End)], Scope::Scrolled, 0),
    entry(Command::NextSection, "next-section", |words| words.next_section, Task::Reading,
        &[Key::char(']')], Scope::Reading, 15),
    entry(Command::PreviousSection, "previous-section", |words| words.previous_section, Task::Reading,
        &[Key::char('[')], Scope::Reading, 15),
    entry(Command::NextPart, "next-part", |words| words.next_part, Task::Reading,
        &[Key::char('}')], Scope::Reading, 0),
    entry(Command::PreviousPart, "previous-part", |words| words.previous_part, Task::Reading,
        &[Key::char('{')], Scope::Reading, 0),
    entry(Command::Fold, "fold", |words| words.fold, Task::Reading,
        &[Key::char('z')], Scope::Reading, 24),
    entry(Command::SwitchLayout, "switch-layout", |words| words.switch_layout, Task::Reading,
        &[Key::char('v')], Scope::Compare, 17),
    entry(Command::Back, "back", |words| words.back, Task::Reading,
        &[Key::control('o'), Key::plain(KeyCode::Backspace)], Scope::Reading, 0),
];

/// Choosing a speech.
#[rustfmt::skip]
const SPEECHES: &[Entry] = &[
    entry(Command::PreviousColumn, "previous-column", |words| words.previous_column, Task::Speeches,
        &[Key::char('h'), Key::plain(KeyCode::Left), Key::plain(KeyCode::BackTab)], Scope::Reading, 20),
    entry(Command::NextColumn, "next-column", |words| words.next_column, Task::Speeches,
        &[Key::char('l'), Key::plain(KeyCode::Right), Key::plain(KeyCode::Tab)], Scope::Reading, 20),
    entry(Command::FocusSpeech, "focus-speech", |words| words.focus_speech, Task::Speeches,
        DIGITS, Scope::Reading, 0),
    entry(Command::MakeBase, "make-base", |words| words.make_base, Task::Speeches,
        &[Key::char('B')], Scope::Compare, 21),
];

/// Finding phrases, before the overlays that help with it.
#[rustfmt::skip]
const FINDING: &[Entry] = &[
    entry(Command::NextItem, "next-item", |words| words.next_item, Task::Finding,
        &[Key::char('n')], Scope::Reading, 4),
    entry(Command::PreviousItem, "previous-item", |words| words.previous_item, Task::Finding,
        &[Key::char('N')], Scope::Reading, 4),
    entry(Command::Occurrences, "occurrences", |words| words.occurrences, Task::Finding,
        &[Key::plain(KeyCode::Enter)], Scope::Compare, 2),
];

/// Changing what counts as shared.
#[rustfmt::skip]
const MEASURE: &[Entry] = &[
    entry(Command::LongerMinimum, "longer-minimum", |words| words.longer_minimum, Task::Measure,
        &[Key::char('+'), Key::char('=')], Scope::Compare, 22),
    entry(Command::ShorterMinimum, "shorter-minimum", |words| words.shorter_minimum, Task::Measure,
        &[Key::char('-')], Scope::Compare, 22),
    entry(Command::MoreSpread, "more-spread", |words| words.more_spread, Task::Measure,
        &[Key::char('>')], Scope::Compare, 23),
    entry(Command::LessSpread, "less-spread", |words| words.less_spread, Task::Measure,
        &[Key::char('<')], Scope::Compare, 23),
];

/// Links, before what is copied.
#[rustfmt::skip]
const LINKS: &[Entry] = &[
    entry(Command::Link, "link", |words| words.link, Task::Links,
        &[Key::char('a')], Scope::Compare, 19),
    entry(Command::Unlink, "unlink", |words| words.unlink, Task::Links,
        &[Key::char('A')], Scope::Compare, 19),
    entry(Command::Undo, "undo", |words| words.undo, Task::Links,
        &[Key::char('u')], Scope::WithoutTextField, 0),
    entry(Command::Redo, "redo", |words| words.redo, Task::Links,
        &[Key::control('r')], Scope::WithoutTextField, 0),
];

/// The files.
#[rustfmt::skip]
const FILES: &[Entry] = &[
    entry(Command::Edit, "edit", |words| words.edit, Task::Links,
        &[Key::char('e')], Scope::Compare, 25),
    entry(Command::Reload, "reload", |words| words.reload, Task::Links,
        &[Key::char('R')], Scope::Compare, 0),
    entry(Command::Watch, "watch", |words| words.watch, Task::Links,
        &[Key::char('W')], Scope::Compare, 0),
];

/// How the screen looks, before the help.
#[rustfmt::skip]
const THEMES: &[Entry] = &[
    entry(Command::SwitchTheme, "switch-theme", |words| words.switch_theme, Task::Program,
        &[Key::char('T')], Scope::WithoutTextField, 0),
];

/// The program itself.
#[rustfmt::skip]
const PROGRAM: &[Entry] = &[
    entry(Command::Close, "close", |words| words.close, Task::Program,
        &[Key::plain(KeyCode::Escape)], Scope::Everywhere, 3),
    entry(Command::Quit, "quit", |words| words.quit, Task::Program,
        &[Key::char('q')], Scope::WithoutTextField, 6),
    entry(Command::QuitAtOnce, "quit-at-once", |words| words.quit_at_once, Task::Program,
        &[Key::control('c')], Scope::Everywhere, 0),
    entry(Command::Suspend, "suspend", |words| words.suspend, Task::Program,
        &[Key::control('z')], Scope::Everywhere, 0),
    entry(Command::Repaint, "repaint", |words| words.repaint, Task::Program,
        &[Key::control('l')], Scope::Everywhere, 0),
];

/// Choosing the section to link to.
#[rustfmt::skip]
const PICK: &[Entry] = &[
    entry(Command::LinkHere, "link-here", |words| words.link_here, Task::Pick,
        &[Key::plain(KeyCode::Enter), Key::char('a')], Scope::Pick, 1),
];

/// The key tables of the README, one for each task, in Markdown: the keys of a reader who has bound none.
pub fn markdown_key_tables() -> String {
    let strings = InterfaceLanguage::English.words();
    let tables = Task::all().filter_map(|task| {
        let heading = task.heading(strings);
        let rows = COMMANDS.iter().filter(|entry| entry.task == task).map(|entry| {
            let keys: Vec<String> = if entry.takes_number() {
                vec!["`1`-`9`".to_owned()]
            } else {
                entry.keys.iter().map(|key| format!("`{key}`")).collect()
            };
            format!("| {} | {} |\n", keys.join(" "), entry.words(strings).help)
        });
        let rows = rows.collect::<String>();
        (!rows.is_empty()).then(|| format!("| {heading} | |\n|---|---|\n{rows}"))
    });
    tables.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use rustc_hash::FxHashSet;

    use super::*;
    use crate::strings::InterfaceLanguage;

    #[test]
    fn every_command_has_its_own_name_and_words() {
        let mut names = FxHashSet::default();
        for entry in COMMANDS.iter() {
            assert!(names.insert(entry.name), "{} stands twice", entry.name);
            for language in InterfaceLanguage::ALL {
                let help = entry.words(language.words()).help;
                assert!(!help.is_empty(), "{} has no help in {language:?}", entry.name);
            }
        }
    }
}
