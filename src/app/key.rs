//! Keys as the program sees them, whatever library read them from the terminal.

use std::fmt;

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

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.control {
            f.write_str("Ctrl-")?;
        }
        match self.code {
            KeyCode::Char(' ') => f.write_str("Space"),
            KeyCode::Char(character) => write!(f, "{character}"),
            KeyCode::Enter => f.write_str("Enter"),
            KeyCode::Escape => f.write_str("Esc"),
            KeyCode::Tab => f.write_str("Tab"),
            KeyCode::BackTab => f.write_str("Shift-Tab"),
            KeyCode::Backspace => f.write_str("Backspace"),
            KeyCode::Delete => f.write_str("Delete"),
            KeyCode::Up => f.write_str("↑"),
            KeyCode::Down => f.write_str("↓"),
            KeyCode::Left => f.write_str("←"),
            KeyCode::Right => f.write_str("→"),
            KeyCode::PageUp => f.write_str("PgUp"),
            KeyCode::PageDown => f.write_str("PgDn"),
            KeyCode::Home => f.write_str("Home"),
            KeyCode::End => f.write_str("End"),
        }
    }
}

#[cfg(test)]
mod tests {
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
    }
}
