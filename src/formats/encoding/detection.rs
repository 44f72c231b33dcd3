//! Detecting an encoding from nothing but the bytes.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, GB18030, GBK, UTF_8};

use super::utf16::{is_utf16, utf16};
use super::{Decoded, FormatError, decode_standard, hz, iso_2022};

/// How many bytes at most the detector is given: it reads 6 MB a second, and this is more than most speeches have.
const DETECTED: usize = 65_536;

/// The share of control characters from which on bytes are no text: a text has none.
const CONTROL_SHARE: f64 = 0.01;

/// Decodes bytes that neither say themselves which encoding they are in nor are UTF-8.
///
/// # Errors
///
/// Fails if the encoding is not read or cannot be told.
pub fn decode(bytes: &[u8]) -> Result<Decoded, FormatError> {
    if bytes.is_ascii() && !is_utf16(bytes) {
        let ascii = || if hz::is_hz(bytes) { hz::decode(bytes) } else { decode_standard(UTF_8, bytes) };
        return iso_2022::decode(bytes).unwrap_or_else(|| Ok(ascii()));
    }
    let decoded = decode_standard(guess(bytes), bytes);
    let is_text = decoded.is_sound() && !has_controls(&decoded.string);
    if is_text && !is_utf16(bytes) {
        return Ok(decoded);
    }
    // A single line of Chinese has no zero byte in UTF-16 either.
    utf16(bytes).map(|encoding| decode_standard(encoding, bytes)).ok_or(FormatError::UnknownEncoding)
}

/// The encoding that the bytes look like. No country is given as a hint: with that of China the detector takes Big5 for
/// GBK.
pub fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes.get(..DETECTED).unwrap_or(bytes), bytes.len() <= DETECTED);
    let guess = detector.guess(None, Utf8Detection::Deny);
    // GB 18030 has all characters of GBK, and more.
    if guess == GBK { GB18030 } else { guess }
}

/// Whether so many characters are control characters that the text is none.
pub fn has_controls(text: &str) -> bool {
    let (mut controls, mut characters) = (0_usize, 0_usize);
    for character in text.chars() {
        characters += 1;
        controls += usize::from(character.is_control() && !character.is_whitespace());
    }
    controls as f64 > characters as f64 * CONTROL_SHARE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seven_bits_are_ascii_unless_they_switch_to_other_characters() {
        let read = |bytes| decode(bytes).map(|decoded| (decoded.string, decoded.encoding));
        assert_eq!(read(b"Thank you.\n"), Ok(("Thank you.\n".to_owned(), "UTF-8")));
        assert_eq!(read(b"~{M,V>CG~}\n"), Ok(("同志们\n".to_owned(), "HZ-GB-2312")));
        assert_eq!(read(b"\x1B$B0!\x1B(B\n"), Ok(("亜\n".to_owned(), "ISO-2022-JP")));
    }

    #[test]
    fn what_is_no_text_in_any_encoding_is_not_read() {
        let noise: Vec<u8> = (1..=251_u8).cycle().step_by(97).take(400).collect();
        for bytes in [noise.as_slice(), b"\x80\x01\x02\x90\x81\x05\x06\x07"] {
            assert_eq!(decode(bytes), Err(FormatError::UnknownEncoding));
        }
    }
}
