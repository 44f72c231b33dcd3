//! Bytes to text: which encoding a file is in, and what it says.

mod detection;
mod hz;
mod iso_2022;
mod lost_bytes;
mod mixed;
mod name;
mod parted;
mod twice;
mod utf16;
mod utf7;

use std::ops::Range;

use encoding_rs::{DecoderResult, Encoding, GB18030, ISO_2022_JP, UTF_8, UTF_16BE, UTF_16LE};

use super::{FormatError, Repair, RepairKind};
pub use name::{TextEncoding, UnknownName};
pub use utf16::is_utf16;

/// A file's text, line ends as `\n`, and how its bytes were read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark.
    pub string: String,
    /// The encoding's name in the WHATWG Encoding Standard; HZ, which the standard leaves out, as `HZ-GB-2312`.
    pub encoding: &'static str,
    /// How many characters could not be read; each is `\u{FFFD}` in the text.
    pub damaged: usize,
    /// What was done to it: zero bytes dropped, lines read in another encoding, all decoded once more.
    pub repairs: Vec<Repair>,
}

/// The share of the characters beyond ASCII that may be damaged before a guessed encoding counts as the wrong one: a few
/// broken bytes leave a speech readable, a wrong encoding breaks every tenth character or more.
const DAMAGED_SHARE: f64 = 0.01;

/// How many characters a text has lost at least before it is said to be lost.
const FEWEST_LOST: usize = 12;

/// Of how many bytes at most one is zero in a text that has lost some of its bytes to them.
const FEW_ZEROS: usize = 50;

impl Decoded {
    /// A text as a decoder gives it. Characters of the value zero, which disks and programs leave behind, are dropped.
    fn of(text: &str, encoding: &'static str, damaged: usize) -> Self {
        // Old disks end a text with it (CP/M, DOS).
        let text = text.trim_end_matches('\u{1A}');
        let zeros = text.matches('\0').count();
        let string = unify_line_ends(text);
        let dropped = Repair { kind: RepairKind::ZeroBytes, count: zeros };
        if zeros > 0 {
            Self { string: string.replace('\0', ""), encoding, damaged, repairs: vec![dropped] }
        } else {
            Self { string, encoding, damaged, repairs: Vec::new() }
        }
    }

    /// Whether so little is damaged that the encoding is the right one. Plain ASCII reads alike in most encodings and
    /// tells nothing.
    fn is_sound(&self) -> bool {
        let beyond_ascii = self.string.chars().filter(|c| !c.is_ascii()).count();
        self.damaged as f64 <= beyond_ascii as f64 * DAMAGED_SHARE
    }
}

/// Decodes a file. What Unicode text says of itself goes first, by a byte order mark or by being UTF-8 for the most
/// part, then what the reader or the file says, then what its bytes look like. `chosen` therefore does no harm to the
/// files of a run that are in UTF-8.
///
/// # Errors
///
/// Fails for an encoding that is unsupported or cannot be detected.
pub fn decode(bytes: &[u8], chosen: Option<TextEncoding>) -> Result<Decoded, FormatError> {
    let mut decoded = decode_without_zeros(bytes, chosen)?;
    if let Some(Decoded { string, damaged, .. }) = twice::undone(&decoded.string) {
        let lines = decoded.string.lines().filter(|line| !line.is_ascii()).count();
        decoded.repairs.push(Repair { kind: RepairKind::EncodedTwice, count: lines });
        decoded = Decoded { string, damaged, ..decoded };
    } else if let Some((read, lines)) = twice::undone_in_lines(&decoded.string) {
        decoded.repairs.push(Repair { kind: RepairKind::EncodedTwice, count: lines });
        decoded = Decoded { string: read.string, damaged: decoded.damaged + read.damaged, ..decoded };
    }
    if is_lost(&decoded.string) { Err(FormatError::LostCharacters) } else { Ok(decoded) }
}

/// Decodes a file without its zero bytes, unless they belong to its encoding: they may stand inside of characters.
fn decode_without_zeros(bytes: &[u8], chosen: Option<TextEncoding>) -> Result<Decoded, FormatError> {
    let is_wide =
        |encoding: TextEncoding| [UTF_16LE, UTF_16BE].map(TextEncoding::Standard).contains(&encoding);
    if !bytes.contains(&0) || has_zeros_of_its_own(bytes) || chosen.is_some_and(is_wide) {
        return decode_once(bytes, chosen);
    }
    let without = without_zeros(bytes);
    let mut decoded = decode_once(&without, chosen)?;
    decoded.repairs.push(Repair { kind: RepairKind::ZeroBytes, count: bytes.len() - without.len() });
    Ok(decoded)
}

fn without_zeros(bytes: &[u8]) -> Vec<u8> {
    bytes.iter().copied().filter(|&byte| byte != 0).collect()
}

/// Whether the bytes are in an encoding that has zero bytes.
fn has_zeros_of_its_own(bytes: &[u8]) -> bool {
    let marked = split_mark(bytes).is_some_and(|(encoding, _)| ![UTF_8, GB18030].contains(&encoding));
    marked || is_utf_32(bytes) || is_utf16(bytes)
}

/// Whether most of a text's characters were lost before: programs write `?` or `�` for what an encoding lacks, and `�`
/// that is taken for GBK becomes `锟斤拷`.
fn is_lost(text: &str) -> bool {
    const MARKS: [char; 5] = ['?', '\u{FFFD}', '锟', '斤', '拷'];
    let marks = text.matches(MARKS).count();
    let others = text.chars().filter(|c| c.is_alphanumeric() && !MARKS.contains(c)).count();
    marks >= FEWEST_LOST && marks > others
}

fn decode_once(bytes: &[u8], chosen: Option<TextEncoding>) -> Result<Decoded, FormatError> {
    // The mark of UTF-32 begins like that of UTF-16.
    if is_utf_32(bytes) {
        return Err(FormatError::UnreadEncoding { name: "UTF-32" });
    }
    let mut bytes = bytes;
    if let Some((encoding, rest)) = split_mark(bytes) {
        let decoded = decode_standard(encoding, rest);
        // A program may have put the mark of UTF-8 in front of a text that is not.
        if encoding != UTF_8 || decoded.is_sound() {
            return Ok(decoded);
        }
        bytes = rest;
    }
    if let Some(decoded) =
        mixed::decode_utf_8(bytes, chosen).or_else(|| mixed::decode_but_utf_8(bytes, chosen))
    {
        return Ok(decoded);
    }
    match chosen {
        Some(encoding) => Ok(decode_as(encoding, bytes)),
        None => mixed::decode_chinese(bytes).map_or_else(|| detection::decode(bytes), Ok),
    }
}

/// The encoding that a byte order mark names and the bytes after it. That of GB 18030, which Encoding Standard and
/// `encoding_rs` leave out, is the four bytes of U+FEFF in it.
fn split_mark(bytes: &[u8]) -> Option<(&'static Encoding, &[u8])> {
    if let Some(rest) = bytes.strip_prefix(b"\x84\x31\x95\x33") {
        return Some((GB18030, rest));
    }
    let (encoding, mark) = Encoding::for_bom(bytes)?;
    Some((encoding, bytes.get(mark..)?))
}

fn decode_as(encoding: TextEncoding, bytes: &[u8]) -> Decoded {
    match encoding {
        TextEncoding::Standard(encoding) if encoding == ISO_2022_JP => iso_2022::decode_japanese(bytes),
        TextEncoding::Standard(encoding) => decode_standard(encoding, bytes),
        TextEncoding::Hz => hz::decode(bytes),
    }
}

fn decode_standard(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let (text, damaged) = match lost_bytes::resynchronised(encoding, bytes) {
        Some(found) => (found.string, found.damaged),
        None => {
            let (text, broken) = decode_telling(encoding, bytes);
            (text, broken.len())
        }
    };
    // A named encoding may have its mark all the same.
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
    Decoded::of(text, encoding.name(), damaged)
}

/// The text of bytes in an encoding, with `\u{FFFD}` for what is broken, and where in the bytes that is. Told apart, since a
/// text may have replacement characters of its own.
fn decode_telling(encoding: &'static Encoding, bytes: &[u8]) -> (String, Vec<Range<usize>>) {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let (mut text, mut broken, mut from) = (String::new(), Vec::new(), 0);
    loop {
        let rest = bytes.get(from..).unwrap_or_default();
        text.reserve(decoder.max_utf8_buffer_length_without_replacement(rest.len()).unwrap_or(rest.len()));
        let (result, read) = decoder.decode_to_string_without_replacement(rest, &mut text, true);
        from += read;
        match result {
            DecoderResult::InputEmpty => return (text, broken),
            DecoderResult::OutputFull => {}
            DecoderResult::Malformed(length, after) => {
                text.push('\u{FFFD}');
                let end = from.saturating_sub(usize::from(after));
                broken.push(end.saturating_sub(usize::from(length))..end);
            }
        }
    }
}

/// CRLF and a lone CR become `\n`.
fn unify_line_ends(text: &str) -> String {
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text.to_owned() }
}

fn is_utf_32(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xFF\xFE\x00\x00") || bytes.starts_with(b"\x00\x00\xFE\xFF")
}

/// Whether bytes with zeros among them are text all the same: in UTF-16 and UTF-32 zeros belong to the encoding, and in
/// others a text that is whole without them stays one.
pub fn is_text_with_zeros(bytes: &[u8]) -> bool {
    let is_whole = || {
        let without = without_zeros(bytes);
        let zeros = bytes.len() - without.len();
        // A zero may stand in the place of half a character.
        let lost = if zeros * FEW_ZEROS <= bytes.len() { zeros } else { 0 };
        decode(&without, None)
            .is_ok_and(|decoded| decoded.damaged <= lost && !detection::has_controls(&decoded.string))
    };
    has_zeros_of_its_own(bytes) || is_whole()
}

#[cfg(test)]
mod tests {
    use encoding_rs::{BIG5, GBK};

    use super::*;

    #[test]
    fn utf8_with_and_without_a_byte_order_mark() {
        let plain = decode("同志们：\r\n今天".as_bytes(), None).unwrap();
        assert_eq!((plain.string.as_str(), plain.encoding), ("同志们：\n今天", "UTF-8"));
        let marked = decode("\u{FEFF}同志们：\r今天".as_bytes(), None).unwrap();
        assert_eq!((marked.string.as_str(), marked.encoding), ("同志们：\n今天", "UTF-8"));
    }

    #[test]
    fn gbk_is_read_as_gb18030() {
        let (bytes, _, _) = GBK.encode("同志们：\n今天，我们召开“会议”。");
        let decoded = decode(&bytes, None).unwrap();
        assert_eq!(
            (decoded.string.as_str(), decoded.encoding),
            ("同志们：\n今天，我们召开“会议”。", "gb18030")
        );
    }

    #[test]
    fn gb_18030_is_told_by_its_byte_order_mark() {
        // Too few and too odd characters for a guess.
        let text = "a一a一A嗆a\n同志们：\n";
        let (bytes, _, _) = GB18030.encode(text);
        let decoded = decode(&[b"\x84\x31\x95\x33", bytes.as_ref()].concat(), None).unwrap();
        assert_eq!((decoded.string.as_str(), decoded.encoding), (text, "gb18030"));
    }

    #[test]
    fn utf16_is_told_by_its_byte_order_mark() {
        let bytes: Vec<u8> = "\u{FEFF}同志们".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert!(is_text_with_zeros(&bytes));
        let decoded = decode(&bytes, None).unwrap();
        assert_eq!((decoded.string.as_str(), decoded.encoding), ("同志们", "UTF-16LE"));
    }

    #[test]
    fn a_cut_off_last_character_or_a_broken_byte_leaves_utf8_readable() {
        let text = "今天，我们在这里召开会议。".repeat(20);
        for cut in [&text.as_bytes()[..text.len() - 1], &text.as_bytes()[..20]] {
            let decoded = decode(cut, None).unwrap();
            assert_eq!((decoded.encoding, decoded.damaged), ("UTF-8", 1));
        }
        let broken = [b"\xFF", text.as_bytes()].concat();
        assert_eq!(decode(&broken, None).unwrap().damaged, 1);
    }

    #[test]
    fn a_mark_of_another_encoding_is_not_believed_and_an_end_mark_is_no_text() {
        let text = "各位乡亲，今天说说修渠的事。渠要一段一段修，水要一家一家放。";
        let (gbk, _, _) = GB18030.encode(text);
        let decoded = decode(&[b"\xEF\xBB\xBF", gbk.as_ref()].concat(), None).unwrap();
        assert_eq!((decoded.string.as_str(), decoded.damaged), (text, 0));
        assert_eq!(decode(format!("{text}\u{1A}").as_bytes(), None).unwrap().string, text);
    }

    #[test]
    fn stray_zero_bytes_are_dropped_and_told() {
        for (text, zeros) in [("同志\0们：\n今天。\0\0\0\0", 5), ("We met\0 here today.\n", 1)] {
            assert!(is_text_with_zeros(text.as_bytes()));
            let decoded = decode(text.as_bytes(), None).unwrap();
            assert_eq!((decoded.string, decoded.damaged), (text.replace('\0', ""), 0));
            assert_eq!(decoded.repairs, [Repair { kind: RepairKind::ZeroBytes, count: zeros }]);
        }
        let (gbk, _, _) = GBK.encode("同志们：\n今天\0我们召开会议。");
        assert_eq!(decode(&gbk, None).unwrap().string, "同志们：\n今天我们召开会议。");
        assert!(!is_text_with_zeros(b"\0\x01\x02PNG\0\x05\x90"));
    }

    #[test]
    fn zero_bytes_inside_of_characters_are_dropped_before_they_are_read() {
        let text = "各位乡亲：今天说说修渠的事。\n渠要一段一段修，水要一家一家放。\n";
        for (encoding, at) in [(GBK, 3), (UTF_8, 4), (BIG5, 5)] {
            let mut bytes = encoding
                .encode(if encoding == BIG5 {
                    "現在，我代表市政府，向大會報告工作。"
                } else {
                    text
                })
                .0
                .into_owned();
            let whole = decode(&bytes, None).unwrap().string;
            bytes.insert(at, 0);
            assert!(is_text_with_zeros(&bytes));
            let decoded = decode(&bytes, None).unwrap();
            assert_eq!((decoded.string, decoded.damaged), (whole, 0));
            assert_eq!(decoded.repairs, [Repair { kind: RepairKind::ZeroBytes, count: 1 }]);
        }
        let mut replaced = GBK.encode(&text.repeat(2)).0.into_owned();
        replaced[3] = 0;
        assert!(is_text_with_zeros(&replaced));
        assert_eq!(decode(&replaced, None).unwrap().damaged, 1);
    }

    #[test]
    fn a_text_of_replacement_characters_is_lost() {
        for text in [
            "????????????????2019??\n??????????",
            "锟斤拷锟斤拷锟斤拷锟斤拷锟斤拷2020锟斤拷",
            &"\u{FFFD}".repeat(30),
        ] {
            assert_eq!(decode(text.as_bytes(), None), Err(FormatError::LostCharacters), "{text}");
        }
        let asked =
            "What? Why? How? Who? Where? When? And now? And then? So what? Is it? Are we? Shall we? Ha?";
        assert!(decode(asked.as_bytes(), None).is_ok());
    }

    #[test]
    fn the_encoding_that_a_reader_names_is_for_what_is_not_utf8() {
        let text = "各位代表：\n現在，我代表市政府，向大會報告工作。";
        let big5 = TextEncoding::Standard(BIG5);
        let (bytes, _, _) = BIG5.encode(text);
        for bytes in
            [&bytes, text.as_bytes(), "\u{FEFF}各位代表：\n現在，我代表市政府，向大會報告工作。".as_bytes()]
        {
            assert_eq!(decode(bytes, Some(big5)).unwrap().string, text);
        }
        assert!(decode(b"\xFF\xFF\xFF", Some(big5)).unwrap().damaged > 0);
    }

    #[test]
    fn utf_32_is_told_from_utf_16_and_named() {
        let little: Vec<u8> = "\u{FEFF}同志们".chars().flat_map(|c| u32::from(c).to_le_bytes()).collect();
        let big: Vec<u8> = "\u{FEFF}同志们".chars().flat_map(|c| u32::from(c).to_be_bytes()).collect();
        for bytes in [little, big] {
            assert_eq!(decode(&bytes, None), Err(FormatError::UnreadEncoding { name: "UTF-32" }));
            assert!(is_text_with_zeros(&bytes));
        }
    }
}
