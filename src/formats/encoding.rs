//! Bytes to text: which encoding a file is in.

use encoding_rs::{DecoderResult, Encoding, GB18030, UTF_8};

/// A file's text, line ends as `\n`, and how its bytes were read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark.
    pub string: String,
    /// The encoding's name in the WHATWG Encoding Standard.
    pub encoding: &'static str,
    /// How many characters could not be read; each is `\u{FFFD}` in the text.
    pub damaged: usize,
}

/// The share of characters that may be damaged before the file counts as being in another encoding: a cut-off last
/// character or a few broken bytes leave a speech readable, a wrong encoding breaks every tenth character or more.
const DAMAGED_SHARE: f64 = 0.01;

/// Decodes a file: as the user says, or else by its byte order mark, or else as UTF-8, or else as GB18030, of which GBK
/// and GB2312 are a part. `None` if it is in none of these.
pub fn decode(bytes: &[u8], chosen: Option<&'static Encoding>) -> Option<Decoded> {
    if let Some(encoding) = chosen {
        return Some(decode_as(encoding, bytes));
    }
    // The mark of UTF-32 begins like that of UTF-16.
    if is_utf_32(bytes) {
        return None;
    }
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return Some(decode_as(encoding, bytes.get(mark..).unwrap_or_default()));
    }
    let decoded = [UTF_8, GB18030].map(|encoding| decode_as(encoding, bytes));
    // Plain ASCII reads alike in both and tells nothing, so damage is held against the other characters first.
    let beyond_ascii = |decoded: &&Decoded| decoded.string.chars().filter(|c| !c.is_ascii()).count();
    let sound =
        |decoded: &&Decoded, characters: usize| decoded.damaged as f64 <= characters as f64 * DAMAGED_SHARE;
    decoded
        .iter()
        .find(|decoded| sound(decoded, beyond_ascii(decoded)))
        .or_else(|| decoded.iter().find(|decoded| sound(decoded, decoded.string.chars().count())))
        .cloned()
}

fn is_utf_32(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xFF\xFE\x00\x00") || bytes.starts_with(b"\x00\x00\xFE\xFF")
}

fn decode_as(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let (mut text, mut damaged, mut rest) = (String::new(), 0, bytes);
    loop {
        text.reserve(decoder.max_utf8_buffer_length_without_replacement(rest.len()).unwrap_or(rest.len()));
        let (result, read) = decoder.decode_to_string_without_replacement(rest, &mut text, true);
        rest = rest.get(read..).unwrap_or_default();
        match result {
            DecoderResult::InputEmpty => break,
            DecoderResult::OutputFull => {}
            // Counted here: a text may have replacement characters of its own.
            DecoderResult::Malformed(..) => {
                text.push('\u{FFFD}');
                damaged += 1;
            }
        }
    }
    Decoded { string: unify_line_ends(&text), encoding: encoding.name(), damaged }
}

/// CRLF and a lone CR become `\n`.
fn unify_line_ends(text: &str) -> String {
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text.to_owned() }
}

/// Whether zero bytes belong to the encoding: UTF-16 and UTF-32 have them, and a byte order mark.
pub fn has_zero_bytes_of_its_own(bytes: &[u8]) -> bool {
    Encoding::for_bom(bytes).is_some() || is_utf_32(bytes)
}

#[cfg(test)]
mod tests {
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
        let (bytes, _, _) = encoding_rs::GBK.encode("同志们：\n今天，我们召开“会议”。");
        let decoded = decode(&bytes, None).unwrap();
        assert_eq!(
            (decoded.string.as_str(), decoded.encoding),
            ("同志们：\n今天，我们召开“会议”。", "gb18030")
        );
    }

    #[test]
    fn utf16_is_told_by_its_byte_order_mark() {
        let bytes: Vec<u8> = "\u{FEFF}同志们".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert!(has_zero_bytes_of_its_own(&bytes));
        let decoded = decode(&bytes, None).unwrap();
        assert_eq!((decoded.string.as_str(), decoded.encoding), ("同志们", "UTF-16LE"));
    }

    #[test]
    fn a_cut_off_last_character_does_not_make_a_file_unreadable() {
        let text = "今天，我们在这里召开会议。".repeat(20);
        let cut = &text.as_bytes()[..text.len() - 1];
        let decoded = decode(cut, None).unwrap();
        assert_eq!((decoded.encoding, decoded.damaged), ("UTF-8", 1));
    }

    #[test]
    fn what_is_in_no_known_encoding_is_not_read() {
        assert_eq!(decode(&[0xFF; 64], None), None);
    }

    #[test]
    fn utf_32_is_told_from_utf_16() {
        let little: Vec<u8> = "\u{FEFF}同志们".chars().flat_map(|c| u32::from(c).to_le_bytes()).collect();
        let big: Vec<u8> = "\u{FEFF}同志们".chars().flat_map(|c| u32::from(c).to_be_bytes()).collect();
        for bytes in [little, big] {
            assert_eq!((decode(&bytes, None), has_zero_bytes_of_its_own(&bytes)), (None, true));
        }
    }
}
