//! The text of a Word document, kept in pieces anywhere in the stream (\[MS-DOC\] 2.8.35, 2.9.38).

use encoding_rs::WINDOWS_1252;

use super::Problem;
use super::bytes::{Stretch, size_at, slice, table, u8_at, u16_at, u32_at};
use crate::formats::LARGEST_TEXT;

/// Marks a piece that has a byte for each character.
const ONE_BYTE: u32 = 0x4000_0000;

/// A character and where in the stream it stands: its properties are found by that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Character {
    /// The character; half of a pair of surrogates is `\u{FFFD}`.
    pub character: char,
    /// Its first byte in the stream `WordDocument`.
    pub place: usize,
    /// Its number in the text, counted in UTF-16.
    pub position: usize,
}

/// The whole text, all parts of it.
pub fn text(stream: &[u8], tables: &[u8], pieces: Stretch) -> Result<Vec<Character>, Problem> {
    let pieces = pieces.of(tables).and_then(piece_table).ok_or(Problem::Broken)?;
    let mut out = Vec::new();
    for (range, piece) in table(pieces, 8) {
        let start = u32_at(piece, 2).ok_or(Problem::Broken)?;
        let length = range.end.checked_sub(range.start).ok_or(Problem::Broken)?;
        if out.len() + length > LARGEST_TEXT {
            return Err(Problem::TooMuchText);
        }
        let place = usize::try_from(start & (ONE_BYTE - 1)).map_err(|_| Problem::Broken)?;
        let read = if start & ONE_BYTE == 0 {
            two_bytes(stream, place, length, range.start, &mut out)
        } else {
            one_byte(stream, place / 2, length, range.start, &mut out)
        };
        read.ok_or(Problem::Broken)?;
    }
    Ok(out)
}

/// Steps over the property changes in front of the piece table.
fn piece_table(bytes: &[u8]) -> Option<&[u8]> {
    let mut at = 0;
    while u8_at(bytes, at)? == 1 {
        at += 3 + usize::from(u16_at(bytes, at + 1)?);
    }
    slice(bytes, at + 5, size_at(bytes, at + 1)?).filter(|_| u8_at(bytes, at) == Some(2))
}

fn two_bytes(
    stream: &[u8],
    place: usize,
    length: usize,
    position: usize,
    out: &mut Vec<Character>,
) -> Option<()> {
    let bytes = slice(stream, place, length.checked_mul(2)?)?;
    let units = bytes.chunks_exact(2).filter_map(|pair| u16_at(pair, 0));
    let mut offset = 0;
    for decoded in char::decode_utf16(units) {
        let character = decoded.unwrap_or(char::REPLACEMENT_CHARACTER);
        out.push(Character { character, place: place + offset * 2, position: position + offset });
        offset += character.len_utf16();
    }
    Some(())
}

fn one_byte(
    stream: &[u8],
    place: usize,
    length: usize,
    position: usize,
    out: &mut Vec<Character>,
) -> Option<()> {
    let bytes = slice(stream, place, length)?;
    let (decoded, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    let character =
        |(offset, character)| Character { character, place: place + offset, position: position + offset };
    out.extend(decoded.chars().enumerate().map(character));
    Some(())
}
