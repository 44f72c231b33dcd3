//! The encodings of the ISO 2022 family: seven bits, with escapes that switch to other characters and back.

use encoding_rs::ISO_2022_JP;

use super::{Decoded, FormatError, decode_standard};

const ESCAPE: u8 = 0x1B;

/// Decodes ASCII bytes that have escapes to other characters in them; `None` if they have none.
pub fn decode(bytes: &[u8]) -> Option<Result<Decoded, FormatError>> {
    let has = |escape: &[u8]| bytes.windows(escape.len()).any(|window| window == escape);
    let refused = |name| Some(Err(FormatError::UnreadEncoding { name }));
    if has(b"\x1B$)C") {
        return refused("ISO-2022-KR");
    }
    if has(b"\x1B$)A") || has(b"\x1B$)G") {
        return refused("ISO-2022-CN");
    }
    (has(b"\x1B$B") || has(b"\x1B$@")).then(|| Ok(decode_japanese(bytes)))
}

/// Decodes ISO-2022-JP. Escapes with nothing between them, which mail programs leave where they break lines, count as
/// damage in the WHATWG Encoding Standard (section 12.2.1), for the safety of web pages; here the last one counts.
pub fn decode_japanese(bytes: &[u8]) -> Decoded {
    let (mut kept, mut rest) = (Vec::with_capacity(bytes.len()), bytes);
    while let Some((&first, after)) = rest.split_first() {
        match rest {
            [ESCAPE, b'(' | b'$', _, after @ ..] if after.first() == Some(&ESCAPE) => rest = after,
            _ => {
                kept.push(first);
                rest = after;
            }
        }
    }
    decode_standard(ISO_2022_JP, &kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn japanese_is_read_and_escapes_with_nothing_between_them_are_no_damage() {
        let (bytes, _, _) = ISO_2022_JP.encode("国民の皆様\nこんにちは。");
        let decoded = decode(&bytes).unwrap().unwrap();
        assert_eq!((decoded.string.as_str(), decoded.damaged), ("国民の皆様\nこんにちは。", 0));
        let decoded = decode(b"\x1B$B\x30\x21\x1B(B\x1B$B\x30\x21\x1B(B").unwrap().unwrap();
        assert_eq!((decoded.string.as_str(), decoded.damaged), ("亜亜", 0));
    }

    #[test]
    fn korean_and_chinese_are_named_and_refused() {
        let refused = |name| Some(Err(FormatError::UnreadEncoding { name }));
        assert_eq!(decode(b"\x1B$)C\x0E0!\x0F\n"), refused("ISO-2022-KR"));
        assert_eq!(decode(b"\x1B$)A\x0E0!\x0F\n"), refused("ISO-2022-CN"));
        assert_eq!(decode(b"Thank you.\n"), None);
    }
}
