//! A row of the command table: what a command is called, which keys give it, where it works.

use super::command::Command;
use super::task::Task;
use crate::app::context::Scope;
use crate::app::key::Key;
use crate::app::overlay::OverlayKind;
use crate::strings::{CommandStrings, CommandWords, Strings};

/// A row of the command table.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The command.
    pub command: Command,
    /// Its name, for configuration.
    pub name: &'static str,
    /// What the help and the key line say of it.
    words: Words,
    /// What it is for.
    pub task: Task,
    /// The keys that give it unless the reader has bound others.
    pub keys: &'static [Key],
    /// Where it works.
    pub scope: Scope,
    /// How early it comes on the key line, 1 first; 0 for commands that are left to the help.
    pub prominence: u8,
}

impl Entry {
    /// Whether its key is the number of a speech.
    pub fn takes_number(&self) -> bool {
        self.keys == DIGITS
    }

    /// What the help and the key line say of it.
    pub fn words(&self, strings: &Strings) -> CommandWords {
        (self.words)(&strings.commands)
    }
}

/// The numbers of the speeches.
pub const DIGITS: &[Key] = &[
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

/// What the strings say of a command.
type Words = fn(&CommandStrings) -> CommandWords;

/// A row of the table.
pub const fn entry(
    command: Command,
    name: &'static str,
    words: Words,
    task: Task,
    keys: &'static [Key],
    scope: Scope,
    prominence: u8,
) -> Entry {
    Entry { command, name, words, task, keys, scope, prominence }
}

/// A command of an overlay.
pub const fn overlay_entry(
    kind: OverlayKind,
    command: Command,
    name: &'static str,
    words: Words,
    keys: &'static [Key],
    prominence: u8,
) -> Entry {
    entry(command, name, words, Task::Overlay(kind), keys, Scope::Overlay(kind), prominence)
}
