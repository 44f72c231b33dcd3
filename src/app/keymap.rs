//! Which keys give which commands: those of the command table, or those that the reader has bound instead.

use thiserror::Error;

use super::commands::{Command, Entry};
use super::context::Context;
use super::folder::FolderKeymap;
use super::key::Key;
use crate::strings::{InterfaceLanguage, Strings};

/// Which keys give which commands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keymap {
    /// In the order of the command table.
    bindings: Vec<Binding>,
    /// Those in the table of a folder.
    folder: FolderKeymap,
}

/// A command of the table, and the keys that give it.
#[derive(Clone, Debug)]
struct Binding {
    entry: Entry,
    keys: Vec<Key>,
}

impl PartialEq for Binding {
    /// A command's name says all the rest of its entry.
    fn eq(&self, other: &Self) -> bool {
        (self.entry.name, &self.keys) == (other.entry.name, &other.keys)
    }
}

impl Eq for Binding {}

/// Why keys cannot be bound to a command.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("{}", self.in_words(InterfaceLanguage::English.words()))]
pub enum BindError {
    /// No command has this name.
    UnknownCommand(String),
    /// The command is given by the number of a speech.
    NoDigit {
        /// The command.
        command: &'static str,
        /// The key that is no digit.
        key: Key,
    },
    /// The command is needed where every character is text.
    TypesText {
        /// The command.
        command: &'static str,
    },
}

impl BindError {
    /// What is said of it.
    pub fn in_words(&self, words: &Strings) -> String {
        let says = &words.program_errors;
        match self {
            Self::UnknownCommand(name) => (says.unknown_command)(name),
            Self::NoDigit { command, key } => (says.no_digit)(command, &key.to_string()),
            Self::TypesText { command } => (says.types_text)(command),
        }
    }
}

/// A key that is bound to two commands which work in the same place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The key.
    pub key: Key,
    /// The names of the commands, in the order of the command table.
    pub commands: [&'static str; 2],
}

impl Keymap {
    /// The keys that a table gives its commands.
    pub(super) fn of(table: &[Entry]) -> Self {
        let bindings = table.iter().map(|&entry| Binding { entry, keys: entry.keys.to_vec() });
        Self { bindings: bindings.collect(), folder: FolderKeymap::default() }
    }

    /// Which keys give which commands in the table of a folder.
    pub fn folder(&self) -> &FolderKeymap {
        &self.folder
    }

    /// The commands of the table.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.bindings.iter().map(|binding| &binding.entry)
    }

    /// Binds keys to a command by its name, instead of those that it has. Keys that a terminal or an input method
    /// sends as others count as those.
    ///
    /// # Errors
    /// If there is no such command, or the keys cannot give it.
    pub fn bind(&mut self, command: &str, keys: &[Key]) -> Result<(), BindError> {
        let as_sent = keys.iter().map(|key| key.as_sent().command_form());
        if self.folder.bind(command, &as_sent.collect::<Vec<_>>()) {
            return Ok(());
        }
        let found = self.bindings.iter_mut().find(|binding| binding.entry.name == command);
        let Binding { entry, keys: bound } =
            found.ok_or_else(|| BindError::UnknownCommand(command.to_owned()))?;
        let keys: Vec<Key> = keys.iter().map(|key| key.as_sent().command_form()).collect();
        if let Some(&key) = keys.iter().find(|key| entry.takes_number() && key.digit() == 0) {
            return Err(BindError::NoDigit { command: entry.name, key });
        }
        let in_text_field =
            Context::all().any(|context| context.types_text() && entry.scope.includes(context));
        if in_text_field && !keys.is_empty() && keys.iter().all(|key| key.written().is_some()) {
            return Err(BindError::TypesText { command: entry.name });
        }
        *bound = keys;
        Ok(())
    }

    /// The first key that has two commands in one context.
    pub fn conflict(&self) -> Option<Conflict> {
        let in_folder = self.folder.conflict().map(|(key, commands)| Conflict { key, commands });
        in_folder.or_else(|| self.conflict_of_comparison())
    }

    fn conflict_of_comparison(&self) -> Option<Conflict> {
        self.bindings.iter().enumerate().find_map(|(index, Binding { entry: first, keys })| {
            self.bindings.iter().skip(index + 1).find_map(|Binding { entry: second, keys: others }| {
                let works = |entry: &Entry, context| entry.scope.includes(context);
                let together = Context::all().any(|context| works(first, context) && works(second, context));
                let key = keys.iter().find(|key| together && others.contains(key))?;
                Some(Conflict { key: *key, commands: [first.name, second.name] })
            })
        })
    }

    /// The keys of a command of the table.
    pub fn keys(&self, entry: &Entry) -> &[Key] {
        let found = self.bindings.iter().find(|binding| binding.entry.name == entry.name);
        found.map_or(&[], |binding| &binding.keys)
    }

    /// The keys of a command as the help writes them: `j ↓`; the digits as `1-9`.
    pub fn keys_shown(&self, entry: &Entry) -> String {
        let keys = self.keys(entry);
        if keys.len() > 1 && keys == entry.keys && entry.takes_number() {
            return "1-9".to_owned();
        }
        keys.iter().map(Key::to_string).collect::<Vec<_>>().join(" ")
    }

    /// The first key of a command in a context, where it has one.
    pub fn key_for(&self, command: Command, context: Context) -> Option<Key> {
        let mut bound = self.bindings.iter().filter(|binding| binding.entry.scope.includes(context));
        let binding = bound.find(|binding| binding.entry.command == command && !binding.keys.is_empty())?;
        binding.keys.first().copied()
    }

    /// The command that a key gives in a context.
    pub fn command_for(&self, key: Key, context: Context) -> Option<Command> {
        // In a text field `】` is wanted as it is; every other key means its ASCII twin.
        if context.types_text() && key.written().is_some() {
            return None;
        }
        let key = key.command_form();
        let mut bound = self.bindings.iter();
        let found =
            bound.find(|Binding { entry, keys }| keys.contains(&key) && entry.scope.includes(context));
        found.map(|binding| binding.entry.command)
    }

    /// The key line of a context, the most important first. Commands of equal prominence share a place; those that the
    /// reader has left without a key have none.
    pub fn key_line(&self, context: Context, strings: &Strings) -> Vec<KeyHint> {
        let mut hints: Vec<(u8, KeyHint)> = Vec::new();
        for Binding { entry, keys } in &self.bindings {
            if entry.prominence == 0 || !entry.scope.includes(context) {
                continue;
            }
            let first = keys.first().map(Key::to_string);
            let Some(key) = first.map(|key| if entry.takes_number() { self.keys_shown(entry) } else { key })
            else {
                continue;
            };
            let words = entry.words(strings).hint;
            match hints.iter_mut().find(|(prominence, _)| *prominence == entry.prominence) {
                Some((_, hint)) => {
                    hint.keys = format!("{} {key}", hint.keys);
                    if hint.words.is_empty() {
                        hint.words = words;
                    }
                }
                None => hints.push((entry.prominence, KeyHint { command: entry.command, keys: key, words })),
            }
        }
        hints.sort_by_key(|(prominence, _)| *prominence);
        hints.into_iter().map(|(_, hint)| hint).collect()
    }
}

/// An entry of the key line: keys and a word or two of what they do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyHint {
    /// The command, the first of those that share the place.
    pub command: Command,
    /// The keys, as in `] [`.
    pub keys: String,
    /// What they do.
    pub words: &'static str,
}

#[cfg(test)]
mod tests {
    use rustc_hash::FxHashMap;

    use super::super::commands::COMMANDS;
    use super::super::key::KeyCode;
    use super::super::overlay::OverlayKind;
    use super::*;

    fn bound(command: &str, keys: &[&str]) -> Result<Keymap, BindError> {
        let keys: Vec<Key> = keys.iter().map(|key| key.parse().unwrap()).collect();
        let mut keymap = Keymap::default();
        keymap.bind(command, &keys).map(|()| keymap)
    }

    #[test]
    fn no_key_gives_two_commands_in_one_context() {
        assert_eq!(Keymap::default().conflict(), None);
    }

    #[test]
    fn a_key_that_is_bound_gives_its_command_and_the_former_one_no_more() {
        let keymap = bound("next-section", &["J", "Ctrl-f"]).unwrap();
        assert_eq!(keymap.command_for(Key::char('J'), Context::Compare), Some(Command::NextSection));
        assert_eq!(keymap.command_for(Key::control('f'), Context::Compare), Some(Command::NextSection));
        assert_eq!(keymap.command_for(Key::char(']'), Context::Compare), None);
        let line = keymap.key_line(Context::Compare, InterfaceLanguage::English.words());
        assert!(line.iter().any(|hint| hint.keys == "J ["), "{line:?}");
        assert_eq!(keymap.conflict(), None);
    }

    #[test]
    fn two_commands_that_never_meet_may_have_one_key_and_others_may_not() {
        assert_eq!(bound("show-all", &["p"]).unwrap().conflict(), None);
        let conflict = bound("next-section", &["j"]).unwrap().conflict();
        assert_eq!(conflict, Some(Conflict { key: Key::char('j'), commands: ["line-down", "next-section"] }));
    }

    #[test]
    fn keys_count_as_what_the_terminal_makes_of_them() {
        let keymap = bound("fold", &["Ctrl-i"]).unwrap();
        assert_eq!(keymap.conflict().unwrap().key, Key::plain(KeyCode::Tab));
        let keymap = bound("fold", &["】"]).unwrap();
        assert_eq!(keymap.conflict().unwrap().commands, ["next-section", "fold"]);
    }

    #[test]
    fn keys_that_could_never_give_their_command_are_refused() {
        assert_eq!(bound("fly", &["F"]), Err(BindError::UnknownCommand("fly".to_owned())));
        let number = bound("focus-speech", &["x"]);
        assert_eq!(number, Err(BindError::NoDigit { command: "focus-speech", key: Key::char('x') }));
        assert_eq!(bound("accept", &["x"]), Err(BindError::TypesText { command: "accept" }));
        assert!(bound("close", &["x", "Esc"]).is_ok());
    }

    #[test]
    fn every_place_of_the_key_line_says_what_its_keys_do() {
        for language in InterfaceLanguage::ALL {
            for context in Context::all() {
                for hint in Keymap::default().key_line(context, language.words()) {
                    assert!(!hint.words.is_empty(), "{} in {context:?} in {language:?}", hint.keys);
                }
            }
        }
    }

    #[test]
    fn places_of_the_key_line_are_shared_only_by_commands_of_one_task() {
        for context in Context::all() {
            let mut places = FxHashMap::default();
            let placed = COMMANDS.iter().filter(|e| e.prominence > 0 && e.scope.includes(context));
            for entry in placed {
                let task = *places.entry(entry.prominence).or_insert(entry.task);
                assert_eq!(task, entry.task, "{} in {context:?}", entry.name);
            }
        }
    }

    #[test]
    fn an_input_method_can_command_but_still_type() {
        let keymap = Keymap::default();
        assert_eq!(keymap.command_for(Key::char('】'), Context::Compare), Some(Command::NextSection));
        assert_eq!(keymap.command_for(Key::char('q'), Context::Overlay(OverlayKind::Phrases)), None);
        assert_eq!(
            keymap.command_for(Key::plain(KeyCode::Escape), Context::Overlay(OverlayKind::Search)),
            Some(Command::Close)
        );
    }
}
