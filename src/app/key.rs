//! Keys as the program sees them, whatever library read them from the terminal.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use crate::strings::{InterfaceLanguage, Strings};

/// A key without its modifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum KeyCode {
    /// A key that writes a character; shift is part of the character.
    Char(char),
    /// Enter.
    Enter,
    /// Escape.
    Escape,
    /// Tab.
    Tab,
    /// Shift and Tab.
    BackTab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow to the left.
    Left,
    /// Arrow to the right.
    Right,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// Home.
    Home,
    /// End.
    End,
}

/// A key press.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// The key.
    pub code: KeyCode,
    /// Whether Control was held.
    pub control: bool,
}

impl Key {
    /// A key without Control.
    pub const fn plain(code: KeyCode) -> Self {
        Self { code, control: false }
    }

    /// A key that writes a character.
    pub const fn char(character: char) -> Self {
        Self::plain(KeyCode::Char(character))
    }

    /// A letter with Control held.
    pub const fn control(character: char) -> Self {
        Self { code: KeyCode::Char(character), control: true }
    }

    /// The character the key writes into a text field, if it does.
    pub fn written(self) -> Option<char> {
        match self.code {
            KeyCode::Char(character) if !self.control && !character.is_control() => Some(character),
            _ => None,
        }
    }

    /// The key with the full-width form of a Chinese input method replaced by its ASCII twin, so that `】` commands
    /// what `]` does. Not for text fields, where `】` is wanted.
    pub fn command_form(self) -> Self {
        match self.code {
            KeyCode::Char(character) => Self { code: KeyCode::Char(ascii_twin(character)), ..self },
            _ => self,
        }
    }

    /// The key that arrives when this one is pressed: terminals send Ctrl with these letters as keys that have their
    /// code in ASCII, and Ctrl with a capital letter as with the small one.
    pub fn as_sent(self) -> Self {
        let KeyCode::Char(character) = self.code else { return self };
        match character.to_ascii_lowercase() {
            _ if !self.control => self,
            'h' => Self::plain(KeyCode::Backspace),
            'i' => Self::plain(KeyCode::Tab),
            'j' | 'm' => Self::plain(KeyCode::Enter),
            '[' => Self::plain(KeyCode::Escape),
            small => Self::control(small),
        }
    }

    /// The digit that it writes; 0 for any other key.
    pub fn digit(self) -> usize {
        match self.command_form().code {
            KeyCode::Char(character) => {
                character.to_digit(10).and_then(|digit| usize::try_from(digit).ok()).unwrap_or(0)
            }
            _ => 0,
        }
    }
}

/// The ASCII character on the key with which a Chinese input method types a full-width one.
fn ascii_twin(character: char) -> char {
    /// How far the full-width forms U+FF01 to U+FF5E stand above ASCII.
    const FULL_WIDTH_OFFSET: u32 = 0xFEE0;
    match character {
        '\u{FF01}'..='\u{FF5E}' => {
            char::from_u32(u32::from(character) - FULL_WIDTH_OFFSET).unwrap_or(character)
        }
        '\u{3000}' => ' ',
        '【' => '[',
        '】' => ']',
        '「' | '『' => '{',
        '」' | '』' => '}',
        '《' | '〈' => '<',
        '》' | '〉' => '>',
        '、' => '/',
        '。' => '.',
        _ => character,
    }
}

/// What keys are called that do not write a character one can see.
const NAMES: [(KeyCode, &str); 15] = [
    (KeyCode::Char(' '), "Space"),
    (KeyCode::Enter, "Enter"),
    (KeyCode::Escape, "Esc"),
    (KeyCode::Tab, "Tab"),
    (KeyCode::BackTab, "Shift-Tab"),
    (KeyCode::Backspace, "Backspace"),
    (KeyCode::Delete, "Delete"),
    (KeyCode::Up, "↑"),
    (KeyCode::Down, "↓"),
    (KeyCode::Left, "←"),
    (KeyCode::Right, "→"),
    (KeyCode::PageUp, "PgUp"),
    (KeyCode::PageDown, "PgDn"),
    (KeyCode::Home, "Home"),
    (KeyCode::End, "End"),
];

/// The arrows for those who have no key that types `↑`.
const ARROWS: [(KeyCode, &str); 4] =
    [(KeyCode::Up, "Up"), (KeyCode::Down, "Down"), (KeyCode::Left, "Left"), (KeyCode::Right, "Right")];

/// What comes before the name of a key that is pressed with Control.
const CONTROL: &str = "Ctrl-";

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.control {
            f.write_str(CONTROL)?;
        }
        let name = NAMES.iter().find(|(code, _)| *code == self.code);
        match (name, self.code) {
            (Some((_, name)), _) => f.write_str(name),
            (None, KeyCode::Char(character)) => write!(f, "{character}"),
            (None, code) => write!(f, "{code:?}"),
        }
    }
}

/// That a key has no such name.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("{}", self.in_words(InterfaceLanguage::English.words()))]
pub struct UnknownKey(String);

impl UnknownKey {
    /// What is said of it.
    pub fn in_words(&self, words: &Strings) -> String {
        (words.program_errors.unknown_key)(&self.0)
    }
}

impl FromStr for Key {
    type Err = UnknownKey;

    /// Reads a key as [`Key`] is displayed; arrows also by name.
    fn from_str(name: &str) -> Result<Self, UnknownKey> {
        let unknown = || UnknownKey(name.to_owned());
        let (control, rest) = match name.strip_prefix(CONTROL) {
            Some(rest) => (true, rest),
            None => (false, name),
        };
        if let Some((code, _)) = NAMES.iter().chain(&ARROWS).find(|(_, name)| *name == rest) {
            return Ok(Self { code: *code, control });
        }
        let mut characters = rest.chars();
        match (characters.next(), characters.next()) {
            (Some(character), None) if !character.is_control() && !character.is_whitespace() => {
                Ok(Self { code: KeyCode::Char(character), control })
            }
            _ => Err(unknown()),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn full_width_forms_of_an_input_method_mean_their_ascii_twins() {
        let typed: String = "】【？、／《》＋－＝｛」ｎ".chars().map(ascii_twin).collect();
        assert_eq!(typed, "][?//<>+-={}n");
        assert_eq!(Key::char('】').command_form(), Key::char(']'));
    }

    #[test]
    fn keys_are_named_as_on_the_keyboard() {
        let names =
            [Key::control('d'), Key::char(' '), Key::plain(KeyCode::BackTab)].map(|key| key.to_string());
        assert_eq!(names, ["Ctrl-d", "Space", "Shift-Tab"]);
        assert_eq!("Up".parse(), Ok(Key::plain(KeyCode::Up)));
        assert_eq!("Ctrl-".parse::<Key>(), Err(UnknownKey("Ctrl-".to_owned())));
        for name in ["", " ", "Ctrl", "space", "F99", "\t"] {
            assert!(name.parse::<Key>().is_err(), "{name:?}");
        }
    }

    proptest! {
        #[test]
        fn a_key_is_read_as_it_is_written(
            code in prop_oneof![
                any::<char>()
                    .prop_filter("seen", |c| *c == ' ' || !(c.is_control() || c.is_whitespace()))
                    .prop_map(KeyCode::Char),
                (0..NAMES.len()).prop_map(|index| NAMES[index].0),
            ],
            control: bool,
        ) {
            let key = Key { code, control };
            prop_assert_eq!(key.to_string().parse(), Ok(key));
        }
    }
}
