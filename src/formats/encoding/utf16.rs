//! UTF-16 without a byte order mark.

use std::ops::RangeInclusive;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

/// How many bytes at most are looked at.
const LOOKED_AT: usize = 65_536;

/// The share of code units that have to be characters as texts have them. Read in the right order all of them are; in
/// the wrong one the half of Chinese (`同`, U+540C, turns to U+0C54), and of Latin letters none of the spaces and line
/// ends (U+2000, U+0A00).
const PLAUSIBLE_SHARE: f64 = 0.95;

/// What texts are made of: ASCII, Latin, Greek, Cyrillic; dashes and quotation marks; kana and East Asian punctuation;
/// Han; Hangul; full-width forms.
const PLAUSIBLE: [RangeInclusive<u16>; 8] = [
    0x20..=0x7E,
    0xA0..=0x24F,
    0x370..=0x52F,
    0x2010..=0x203B,
    0x3000..=0x30FF,
    0x4E00..=0x9FFF,
    0xAC00..=0xD7A3,
    0xFF00..=0xFFEF,
];

/// UTF-16 in the order that makes a text of the bytes, if one does.
pub fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let bytes = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let little = plausible_share(bytes, u16::from_le_bytes);
    let big = plausible_share(bytes, u16::from_be_bytes);
    let (share, encoding) = if little >= big { (little, UTF_16LE) } else { (big, UTF_16BE) };
    (share >= PLAUSIBLE_SHARE).then_some(encoding)
}

/// Whether the bytes are UTF-16 without a byte order mark beyond doubt: a text in any other encoding has no zero byte, one
/// in UTF-16 has them in every line end, space and figure, and in `一`.
pub fn is_utf16(bytes: &[u8]) -> bool {
    bytes.contains(&0) && utf16(bytes).is_some()
}

/// Whether a code unit is a character as texts have them.
pub fn is_plausible(unit: u16) -> bool {
    matches!(unit, 0x09 | 0x0A | 0x0D) || PLAUSIBLE.iter().any(|range| range.contains(&unit))
}

fn plausible_share(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> f64 {
    let units = bytes.chunks_exact(2).filter_map(|pair| pair.try_into().ok().map(unit));
    let plausible = units.filter(|&unit| is_plausible(unit)).count();
    // Half a unit at the end is none that texts have.
    plausible as f64 / bytes.len().div_ceil(2).max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> [Option<&'static Encoding>; 2] {
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        [utf16(&little), utf16(&big)]
    }

    #[test]
    fn the_order_of_the_bytes_is_told_by_what_they_say() {
        let both = [Some(UTF_16LE), Some(UTF_16BE)];
        assert_eq!(told("同志们：\n今天，我们召开会议。\n"), both);
        // Here the only zero bytes are in 一 (U+4E00) and the ideographic space (U+3000), on the other side.
        assert_eq!(told("\u{3000}\u{3000}一要提高站位，一要压实责任"), both);
        assert_eq!(told("Mr. Speaker,\nmy fellow citizens:\n"), both);
        assert_eq!(told("존경하는 국민 여러분"), both);
    }

    #[test]
    fn binary_data_and_other_texts_are_not_utf16() {
        assert_eq!(utf16(b"\x00\x01\x02\x03\x04\x05"), None);
        assert_eq!(utf16(b"a text with a zero\x00 byte in it"), None);
        let (shift_jis, _, _) = encoding_rs::SHIFT_JIS.encode("国民の皆様、こんにちは。");
        assert!(!is_utf16(&shift_jis));
    }
}
