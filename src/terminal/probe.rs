//! Asking the terminal how wide it draws characters of ambiguous width.
//!
//! An ambiguous character is written in the corner of the empty screen, and the terminal is asked where its cursor
//! is. Nothing waits for the answer but the thread that reads input, and that not for long.

use std::io;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};

use crate::app::{Key, KeyCode};
use crate::text::width::AmbiguousWidth;

/// Home, an ambiguous character, "where is the cursor?" (DSR 6), home, and the line erased again.
pub(super) const QUESTION: &str = "\x1b[H“\x1b[6n\x1b[H\x1b[2K";

/// How long to wait for the answer. A local terminal answers within a millisecond or two, one behind SSH within a
/// round trip. Keys that are typed meanwhile are late by as much, once.
const PATIENCE: Duration = Duration::from_millis(150);

/// What came in while the answer was waited for.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Answer {
    /// How wide the character was drawn; `None` if the terminal did not say in time.
    pub(super) width: Option<AmbiguousWidth>,
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

/// Finds the answer (`ESC [ line ; column R`) among what was typed.
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
        } else {
            out.typed.extend(typed(character));
        }
    }
    out
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
    fn an_answer_that_makes_no_sense_is_none() {
        for bytes in [&b"\x1b[1;80R"[..], b"\x1b[1", b"\x1b", b"\x1b[?62c", b"\xff\xfe"] {
            assert_eq!(understand(bytes).width, None);
        }
    }
}
