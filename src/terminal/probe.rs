//! Asking the terminal how wide it draws characters of ambiguous width, and whether its ground is dark or light.
//!
//! It is asked for the colour of its ground; then an ambiguous character is written in the corner of the empty screen,
//! and it is asked where its cursor is. Terminals answer in order, and all know the second question, so its answer ends
//! the waiting. Nothing waits but the thread that reads input, and that not for long.

use std::io;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};

use ratatui::crossterm::event::{KeyCode as Code, KeyEvent, KeyModifiers};

use crate::app::{Key, KeyCode, Theme};
use crate::text::width::AmbiguousWidth;

/// "Which colour is the ground?" (OSC 11), home, an ambiguous character, "where is the cursor?" (DSR 6), home, and the
/// line erased again.
pub(super) const QUESTION: &str = "\x1b]11;?\x1b\\\x1b[H“\x1b[6n\x1b[H\x1b[2K";

/// What the terminal is asked. It is asked all or nothing; what is not wanted of the answer is dropped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Probe {
    /// How wide it draws ambiguous characters.
    pub width: bool,
    /// Whether its ground is dark or light.
    pub theme: bool,
}

impl Probe {
    /// Whether there is anything to ask.
    pub fn asks(self) -> bool {
        self.width || self.theme
    }
}

/// How long to wait for the answer. A local terminal answers within a millisecond or two, one over SSH within a
/// round trip. Keys that are typed meanwhile are late by as much, once.
const PATIENCE: Duration = Duration::from_millis(150);

/// What came in while the answer was waited for.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Answer {
    /// How wide the character was drawn; `None` if the terminal did not say in time.
    pub(super) width: Option<AmbiguousWidth>,
    /// The theme that its ground asks for; `None` if the terminal did not say in time.
    pub(super) theme: Option<Theme>,
    /// Keys that were typed before the answer came.
    pub(super) typed: Vec<Key>,
}

/// Waits for the answer to [`QUESTION`] on the standard input.
pub(super) fn answer() -> Answer {
    let deadline = Instant::now() + PATIENCE;
    let mut bytes = Vec::new();
    while let Some(left) = deadline.checked_duration_since(Instant::now()) {
        if !matches!(read_within(left, &mut bytes), Ok(true)) {
            break;
        }
        let answer = understand(&bytes);
        if answer.width.is_some() {
            return answer;
        }
    }
    understand(&bytes)
}

/// Reads what is there within a time; `false` if nothing came.
fn read_within(time: Duration, bytes: &mut Vec<u8>) -> io::Result<bool> {
    let stdin = rustix::stdio::stdin();
    let timeout = Timespec::try_from(time).map_err(io::Error::other)?;
    if poll(&mut [PollFd::new(&stdin, PollFlags::IN)], Some(&timeout))? == 0 {
        return Ok(false);
    }
    let mut chunk = [0; 256];
    let read = rustix::io::read(stdin, &mut chunk)?;
    bytes.extend(chunk.iter().take(read));
    Ok(read > 0)
}

/// Finds the answers (`ESC ] 11 ; colour BEL` or `ST`, `ESC [ line ; column R`) among what was typed.
fn understand(bytes: &[u8]) -> Answer {
    let mut out = Answer::default();
    let text = String::from_utf8_lossy(bytes);
    let mut rest = text.as_ref();
    while let Some(character) = rest.chars().next() {
        rest = rest.get(character.len_utf8()..).unwrap_or_default();
        if let Some(sequence) = rest.strip_prefix('[').filter(|_| character == '\x1b') {
            let length = sequence.find(|c: char| ('\x40'..='\x7e').contains(&c)).unwrap_or(sequence.len());
            let (parameters, end) = sequence.split_at(length);
            match (end.chars().next(), parameters.split_once(';')) {
                (Some('R'), Some((_, "2"))) => out.width = Some(AmbiguousWidth::One),
                (Some('R'), Some((_, "3"))) => out.width = Some(AmbiguousWidth::Two),
                (Some(end), None) => out.typed.extend(arrow(end)),
                _ => {}
            }
            rest = end.get(1..).unwrap_or_default();
        } else if let Some(string) = rest.strip_prefix(']').filter(|_| character == '\x1b') {
            let (string, after) = control_string(string);
            out.theme = string.strip_prefix("11;").and_then(theme_on).or(out.theme);
            rest = after;
        } else {
            out.typed.extend(typed(character));
        }
    }
    out
}

/// What a control string holds up to its end (BEL or `ESC \`), and what follows it.
fn control_string(string: &str) -> (&str, &str) {
    const ENDS: [&str; 2] = ["\x07", "\x1b\\"];
    let split = |end: &str| string.split_once(end);
    let first = ENDS.into_iter().filter_map(split).min_by_key(|(inside, _)| inside.len());
    first.unwrap_or((string, ""))
}

/// The theme for a ground of a colour as XParseColor writes it: `rgb:ffff/ffff/ffff`, one to four digits each.
fn theme_on(colour: &str) -> Option<Theme> {
    let (_, channels) = colour.split_once("rgb:").or_else(|| colour.split_once("rgba:"))?;
    let mut channels = channels.split('/').map(|digits| {
        let most = (1_u32 << (4 * digits.len().clamp(1, 4))) - 1;
        let value = u32::from_str_radix(digits, 16).ok().filter(|&value| value <= most)?;
        Some(f64::from(value) / f64::from(most))
    });
    let (red, green, blue) = (channels.next()??, channels.next()??, channels.next()??);
    // Luma as in ITU-R BT.601: how bright the eye takes it for.
    let light = 0.299 * red + 0.587 * green + 0.114 * blue > 0.5;
    Some(if light { Theme::Light } else { Theme::Dark })
}

/// Keeps an answer about the ground that comes after the waiting from being taken for keys, letter by letter.
#[derive(Debug, Default)]
pub(super) struct LateAnswer {
    /// Whether the terminal has not answered yet.
    pub(super) owed: bool,
    /// Whether the answer has begun and not ended.
    begun: bool,
}

impl LateAnswer {
    /// Whether a key is a piece of the answer. `ESC ]` and `ESC \` are read as keys with Alt, BEL as Ctrl-g.
    pub(super) fn takes(&mut self, key: &KeyEvent) -> bool {
        let (alt, control) =
            (key.modifiers.contains(KeyModifiers::ALT), key.modifiers.contains(KeyModifiers::CONTROL));
        match key.code {
            Code::Char(']') if alt && self.owed => (self.owed, self.begun) = (false, true),
            _ if !self.begun => return false,
            Code::Char('\\') if alt => self.begun = false,
            Code::Char('g') if control => self.begun = false,
            Code::Char(';' | ':' | '/' | 'r' | 'g' | '0'..='9' | 'a'..='f' | 'A'..='F')
                if !alt && !control => {}
            _ => {
                self.begun = false;
                return false;
            }
        }
        true
    }
}

fn arrow(end: char) -> Option<Key> {
    let code = match end {
        'A' => KeyCode::Up,
        'B' => KeyCode::Down,
        'C' => KeyCode::Right,
        'D' => KeyCode::Left,
        'H' => KeyCode::Home,
        'F' => KeyCode::End,
        'Z' => KeyCode::BackTab,
        _ => return None,
    };
    Some(Key::plain(code))
}

fn typed(character: char) -> Option<Key> {
    match character {
        '\r' | '\n' => Some(Key::plain(KeyCode::Enter)),
        '\t' => Some(Key::plain(KeyCode::Tab)),
        '\x1b' => Some(Key::plain(KeyCode::Escape)),
        '\x7f' | '\x08' => Some(Key::plain(KeyCode::Backspace)),
        '\x01'..='\x1a' => char::from_u32(u32::from(character) + 0x60).map(Key::control),
        _ if character.is_control() || character == char::REPLACEMENT_CHARACTER => None,
        _ => Some(Key::char(character)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answer_is_told_from_what_is_typed() {
        let answer = understand("j】\x1b[1;3R\x1b[B\x03".as_bytes());
        assert_eq!(answer.width, Some(AmbiguousWidth::Two));
        let keys = [Key::char('j'), Key::char('】'), Key::plain(KeyCode::Down), Key::control('c')];
        assert_eq!(answer.typed, keys);
        assert_eq!(understand(b"\x1b[1;2R").width, Some(AmbiguousWidth::One));
    }

    #[test]
    fn the_ground_is_told_in_every_way_of_writing_a_colour() {
        for (answer, theme) in [
            ("\x1b]11;rgb:ffff/ffff/ffff\x1b\\", Theme::Light),
            ("\x1b]11;rgb:ff/ff/ff\x07", Theme::Light),
            ("\x1b]11;rgb:fdfd/f6f6/e3e3\x07", Theme::Light),
            ("\x1b]11;rgb:0/0/0\x07", Theme::Dark),
            ("\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\", Theme::Dark),
            ("\x1b]11;rgba:ffff/ffff/ffff/ffff\x07", Theme::Light),
        ] {
            let typed = format!("j{answer}\x1b[1;2Rk");
            let expected = Answer {
                width: Some(AmbiguousWidth::One),
                theme: Some(theme),
                typed: vec![Key::char('j'), Key::char('k')],
            };
            assert_eq!(understand(typed.as_bytes()), expected, "{answer:?}");
        }
        for answer in
            ["\x1b]11;?\x07", "\x1b]11;rgb:ff/ff\x07", "\x1b]11;rgb:fffff/0/0\x07", "\x1b]10;rgb:f/f/f\x07"]
        {
            assert_eq!(understand(answer.as_bytes()), Answer::default(), "{answer:?}");
        }
    }

    #[test]
    fn a_late_answer_is_no_key_and_keys_around_it_are_none_of_it() {
        let key = |code, modifiers| KeyEvent::new(Code::Char(code), modifiers);
        let (none, alt, control) = (KeyModifiers::NONE, KeyModifiers::ALT, KeyModifiers::CONTROL);
        for end in [key('g', control), key('\\', alt)] {
            let mut late = LateAnswer { owed: true, begun: false };
            assert!(!late.takes(&key('b', none)));
            assert!(late.takes(&key(']', alt)));
            assert!("11;rgb:1e1e/ffff/0000".chars().all(|digit| late.takes(&key(digit, none))));
            assert!(late.takes(&end));
            assert!(!late.takes(&key('b', none)) && !late.takes(&key(']', alt)));
        }
        let mut late = LateAnswer { owed: true, begun: false };
        assert!(late.takes(&key(']', alt)));
        assert!(!late.takes(&key('q', none)), "Alt-] was pressed, and then another key");
        assert!(!late.takes(&key('b', none)));
    }

    #[test]
    fn an_answer_that_makes_no_sense_is_none() {
        for bytes in [&b"\x1b[1;80R"[..], b"\x1b[1", b"\x1b", b"\x1b[?62c", b"\xff\xfe"] {
            assert_eq!(understand(bytes).width, None);
        }
    }
}
