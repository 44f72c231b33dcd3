//! Which keys give which commands in the table of a folder: those of a table, or those that the reader has bound instead.

use super::command::FolderCommand;
use super::sorting::SortColumn;
use crate::app::key::{Key, KeyCode};
use crate::strings::{CommandWords, FolderCommandStrings};

/// A command, what it is called in the configuration, and the keys that give it unless the reader has bound others.
#[derive(Debug)]
pub struct FolderEntry {
    /// The command.
    pub command: FolderCommand,
    /// Its name, for configuration.
    pub name: &'static str,
    /// What the help and the key line say of it.
    words: fn(&FolderCommandStrings) -> CommandWords,
    keys: &'static [Key],
    on_key_line: bool,
}

const fn entry(
    command: FolderCommand,
    name: &'static str,
    words: fn(&FolderCommandStrings) -> CommandWords,
    keys: &'static [Key],
    on_key_line: bool,
) -> FolderEntry {
    FolderEntry { command, name, words, keys, on_key_line }
}

/// Every command, in the order of the key line and of the help. No key has two commands.
#[rustfmt::skip]
static FOLDER_COMMANDS: &[FolderEntry] = &[
    entry(FolderCommand::Mark, "folder-mark", |words| words.mark, &[Key::char(' ')], true),
    entry(FolderCommand::Compare, "folder-compare", |words| words.compare, &[Key::plain(KeyCode::Enter)], true),
    entry(FolderCommand::Search, "folder-search", |words| words.search, &[Key::char('/')], true),
    entry(FolderCommand::Sources, "folder-sources", |words| words.sources, &[Key::char('o')], true),
    entry(FolderCommand::Filter, "folder-filter", |words| words.filter, &[Key::char('f')], true),
    entry(FolderCommand::Help, "folder-help", |words| words.help, &[Key::char('?')], true),
    entry(FolderCommand::Quit, "folder-quit", |words| words.quit, &[Key::char('q')], true),
    entry(FolderCommand::Sort(SortColumn::Number), "folder-sort-by-number", |words| words.sort, &[Key::char('1')], true),
    entry(FolderCommand::Sort(SortColumn::Coverage), "folder-sort-by-coverage", |words| words.sort, &[Key::char('2')], true),
    entry(FolderCommand::Sort(SortColumn::Length), "folder-sort-by-length", |words| words.sort, &[Key::char('3')], true),
    entry(FolderCommand::Sort(SortColumn::Date), "folder-sort-by-date", |words| words.sort, &[Key::char('4')], true),
    entry(FolderCommand::Sort(SortColumn::Shared), "folder-sort-by-shared", |words| words.sort, &[Key::char('5')], true),
    entry(FolderCommand::Sort(SortColumn::Title), "folder-sort-by-title", |words| words.sort, &[Key::char('6')], true),
    entry(FolderCommand::Sort(SortColumn::FirstField), "folder-sort-by-first-field", |words| words.sort_by_field, &[Key::char('7')], false),
    entry(FolderCommand::Sort(SortColumn::SecondField), "folder-sort-by-second-field", |words| words.sort_by_field, &[Key::char('8')], false),
    entry(FolderCommand::Sort(SortColumn::ThirdField), "folder-sort-by-third-field", |words| words.sort_by_field, &[Key::char('9')], false),
    entry(FolderCommand::ToShared, "folder-to-shared", |words| words.to_shared, &[Key::char('s')], true),
    entry(FolderCommand::ToNearest, "folder-to-nearest", |words| words.to_nearest, &[Key::char('t')], true),
    entry(FolderCommand::Reset, "folder-reset", |words| words.reset, &[Key::plain(KeyCode::Escape)], false),
    entry(FolderCommand::Down, "folder-down", |words| words.down, &[Key::char('j'), Key::plain(KeyCode::Down)], false),
    entry(FolderCommand::Up, "folder-up", |words| words.up, &[Key::char('k'), Key::plain(KeyCode::Up)], false),
    entry(FolderCommand::PageDown, "folder-page-down", |words| words.page_down,
        &[Key::control('d'), Key::plain(KeyCode::PageDown)], false),
    entry(FolderCommand::PageUp, "folder-page-up", |words| words.page_up,
        &[Key::control('u'), Key::char('b'), Key::plain(KeyCode::PageUp)], false),
    entry(FolderCommand::First, "folder-first", |words| words.first, &[Key::char('g'), Key::plain(KeyCode::Home)], false),
    entry(FolderCommand::Last, "folder-last", |words| words.last, &[Key::char('G'), Key::plain(KeyCode::End)], false),
    entry(FolderCommand::SwitchTheme, "folder-switch-theme", |words| words.theme, &[Key::char('T')], false),
    entry(FolderCommand::QuitAtOnce, "folder-quit-at-once", |words| words.quit_at_once, &[Key::control('c')], false),
    entry(FolderCommand::Suspend, "folder-suspend", |words| words.suspend, &[Key::control('z')], false),
    entry(FolderCommand::Repaint, "folder-repaint", |words| words.repaint, &[Key::control('l')], false),
];

/// Which keys give which commands in the table of a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FolderKeymap {
    /// The keys of each command of [`FOLDER_COMMANDS`].
    bound: Vec<Vec<Key>>,
}

impl Default for FolderKeymap {
    /// The keys of the table.
    fn default() -> Self {
        Self { bound: FOLDER_COMMANDS.iter().map(|entry| entry.keys.to_vec()).collect() }
    }
}

/// A line of the help: the keys, what they do, and whether the key line has them.
#[derive(Clone, Debug)]
pub struct FolderKeyHint {
    /// The keys, as they are written.
    pub keys: String,
    /// What they do.
    pub words: CommandWords,
    /// Whether they stand on the key line.
    pub on_key_line: bool,
}

impl FolderKeymap {
    /// The commands with their keys.
    pub fn entries(&self) -> impl Iterator<Item = (&'static FolderEntry, &[Key])> {
        FOLDER_COMMANDS.iter().zip(self.bound.iter().map(Vec::as_slice))
    }

    /// Binds keys, as terminals send them, to a command by its name; whether there is one.
    pub fn bind(&mut self, command: &str, keys: &[Key]) -> bool {
        let found = FOLDER_COMMANDS.iter().zip(&mut self.bound).find(|(entry, _)| entry.name == command);
        found.map(|(_, bound)| *bound = keys.to_vec()).is_some()
    }

    /// The first key that has two commands, and their names.
    pub fn conflict(&self) -> Option<(Key, [&'static str; 2])> {
        self.entries().enumerate().find_map(|(index, (first, keys))| {
            self.entries().skip(index + 1).find_map(|(second, others)| {
                let key = keys.iter().find(|key| others.contains(key))?;
                Some((*key, [first.name, second.name]))
            })
        })
    }

    /// The command that a key gives.
    pub fn command_for(&self, key: Key) -> Option<FolderCommand> {
        let key = key.command_form().as_sent();
        let mut entries = self.entries();
        entries.find(|(_, keys)| keys.contains(&key)).map(|(entry, _)| entry.command)
    }

    /// All keys, for the help and the key line; those that do the same by column on one line.
    pub fn hints(&self, words: &FolderCommandStrings) -> Vec<FolderKeyHint> {
        let mut out: Vec<FolderKeyHint> = Vec::new();
        let bound = self.entries().filter(|(_, keys)| !keys.is_empty());
        for (entry, keys) in bound {
            let said = (entry.words)(words);
            let keys = keys.iter().map(Key::to_string).collect::<Vec<_>>().join(" ");
            match out.last_mut().filter(|last| last.words.help == said.help) {
                Some(last) => last.keys = format!("{} {keys}", last.keys),
                None => out.push(FolderKeyHint { keys, words: said, on_key_line: entry.on_key_line }),
            }
        }
        for hint in &mut out {
            for (each, all) in [("1 2 3 4 5 6", "1-6"), ("7 8 9", "7-9")] {
                if hint.keys == each {
                    hint.keys = all.to_owned();
                }
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_of_the_table_has_two_commands() {
        assert_eq!(FolderKeymap::default().conflict(), None);
    }

    #[test]
    fn bound_keys_take_the_place_of_those_of_the_table() {
        let mut keymap = FolderKeymap::default();
        assert!(keymap.bind("folder-mark", &[Key::char('m')]) && !keymap.bind("folder-fly", &[]));
        assert_eq!(keymap.command_for(Key::char('m')), Some(FolderCommand::Mark));
        assert_eq!(keymap.command_for(Key::char(' ')), None);
        assert!(keymap.bind("folder-search", &[Key::char('m')]));
        assert_eq!(keymap.conflict(), Some((Key::char('m'), ["folder-mark", "folder-search"])));
    }
}
