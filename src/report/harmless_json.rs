//! JSON in which nothing stands that a terminal would obey.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::Formatter;

use crate::text::visible::is_hidden;

/// Writes a value as JSON, on a line of its own.
///
/// # Errors
/// If it cannot be written to `out`.
pub(super) fn write_line(out: &mut dyn Write, value: &impl Serialize) -> io::Result<()> {
    write(out, value)?;
    out.write_all(b"\n")
}

fn write(out: &mut dyn Write, value: &impl Serialize) -> io::Result<()> {
    Ok(value.serialize(&mut serde_json::Serializer::with_formatter(out, Harmless))?)
}

/// A value as JSON on one line.
///
/// # Errors
/// None that a report can cause; what the JSON library reports is passed on.
pub(super) fn to_string(value: &impl Serialize) -> io::Result<String> {
    let mut out = Vec::new();
    write(&mut out, value)?;
    String::from_utf8(out).map_err(io::Error::other)
}

/// Escapes every character that a terminal would obey: such characters can only stand in strings.
struct Harmless;

impl Formatter for Harmless {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        let mut written = 0;
        for (at, hidden) in fragment.char_indices().filter(|(_, character)| is_hidden(*character)) {
            writer.write_all(fragment.get(written..at).unwrap_or_default().as_bytes())?;
            for unit in hidden.encode_utf16(&mut [0; 2]) {
                write!(writer, "\\u{unit:04x}")?;
            }
            written = at + hidden.len_utf8();
        }
        writer.write_all(fragment.get(written..).unwrap_or_default().as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_obey_is_escaped_and_read_back() {
        let text = "修\u{9b}31m渠\u{202e}\u{200b}\u{e0041}\"\\\n“好”";
        let json = to_string(&text).unwrap();
        assert_eq!(json, r#""修\u009b31m渠\u202e\u200b\udb40\udc41\"\\\n“好”""#);
        assert_eq!(serde_json::from_str::<String>(&json).unwrap(), text);
    }
}
