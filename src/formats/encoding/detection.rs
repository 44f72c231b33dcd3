//! Detecting an encoding from nothing but the bytes.

use std::ops::Range;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{BIG5, EUC_JP, EUC_KR, Encoding, GB18030, GBK, SHIFT_JIS, UTF_8};

use super::utf16::{is_utf16, utf16};
use super::{Decoded, FormatError, decode_standard, decode_telling, hz, iso_2022, utf7};

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
        let seven_bits = || if hz::is_hz(bytes) { Some(hz::decode(bytes)) } else { utf7::decode(bytes) };
        let ascii = || seven_bits().unwrap_or_else(|| decode_standard(UTF_8, bytes));
        return iso_2022::decode(bytes).unwrap_or_else(|| Ok(ascii()));
    }
    let encoding = guess(bytes);
    let decoded = decode_standard(encoding, bytes);
    let is_sound = match encoding.is_single_byte() {
        true => decoded.is_sound(),
        false => {
            let (text, broken) = decode_telling(encoding, bytes);
            is_likely(whole(&text, broken.len()), broken.len())
        }
    };
    let is_text = is_sound && !has_controls(&decoded.string);
    if is_text && !is_utf16(bytes) {
        return Ok(decoded);
    }
    // A single line of Chinese has no zero byte in UTF-16 either.
    utf16(bytes).map(|encoding| decode_standard(encoding, bytes)).ok_or(FormatError::UnknownEncoding)
}

/// The encoding that the bytes look like. No country is given as a hint: with that of China the detector takes Big5 for
/// GBK.
pub fn guess(bytes: &[u8]) -> &'static Encoding {
    let examined = bytes.get(..DETECTED).unwrap_or(bytes);
    let guess = detected(examined, examined.len() == bytes.len());
    if guess.is_single_byte() { of_several_bytes(examined).unwrap_or(guess) } else { guess }
}

fn detected(bytes: &[u8], is_whole: bool) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, is_whole);
    let guess = detector.guess(None, Utf8Detection::Deny);
    // GB 18030 has all characters of GBK, and more.
    if guess == GBK { GB18030 } else { guess }
}

/// Encodings with several bytes to a character.
const OF_SEVERAL_BYTES: [&Encoding; 5] = [GB18030, BIG5, EUC_KR, EUC_JP, SHIFT_JIS];

/// The share of the characters beyond ASCII that may be broken in such an encoding: one lost byte shifts all pairs up to
/// the next ASCII character. Of accented letters read as pairs, every fifth is broken by the blank or mark after it.
const BROKEN_SHARE: f64 = 0.05;

/// How many whole characters beyond ASCII a single broken one needs beside it.
const FEWEST: usize = 8;

/// The encoding of several bytes to a character that the bytes are in but for a few that are broken. The detector takes
/// one broken byte for proof against such an encoding, so it is asked again without it.
fn of_several_bytes(bytes: &[u8]) -> Option<&'static Encoding> {
    let mut likely: Vec<(&'static Encoding, Vec<Range<usize>>)> = OF_SEVERAL_BYTES
        .into_iter()
        .map(|encoding| (encoding, decode_telling(encoding, bytes)))
        .filter(|(_, (text, broken))| {
            !broken.is_empty() && is_likely(whole(text, broken.len()), broken.len())
        })
        .map(|(encoding, (_, broken))| (encoding, broken))
        .collect();
    likely.sort_by_key(|(_, broken)| broken.len());
    let is_right =
        |(encoding, broken): &(_, Vec<_>)| detected(&without_broken(bytes, broken), true) == *encoding;
    likely.into_iter().find(is_right).map(|(encoding, _)| encoding)
}

/// Whether so few characters are broken beside the whole ones beyond ASCII that the encoding is the right one.
fn is_likely(whole: usize, broken: usize) -> bool {
    broken as f64 <= whole as f64 * BROKEN_SHARE || broken == 1 && whole >= FEWEST
}

/// How many characters of a text with so many broken ones are whole and beyond ASCII.
fn whole(text: &str, broken: usize) -> usize {
    text.chars().filter(|character| !character.is_ascii()).count().saturating_sub(broken)
}

/// The bytes without what is broken in an encoding.
fn without_broken(bytes: &[u8], broken: &[Range<usize>]) -> Vec<u8> {
    let ends = broken.iter().map(|broken| broken.start).chain([bytes.len()]);
    let starts = [0].into_iter().chain(broken.iter().map(|broken| broken.end));
    let kept = starts.zip(ends).filter_map(|(start, end)| bytes.get(start..end));
    kept.flatten().copied().collect()
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
    fn one_bad_byte_is_one_damaged_character_in_every_encoding() {
        let texts = [
            (
                GBK,
                "同志们：\n今天我们召开全县农业农村工作会议，主要任务是总结去年、部署今年。\n一、抓好粮食生产。",
            ),
            (BIG5, "各位代表：\n現在，我代表市政府，向大會報告工作，請予審議。\n一、過去一年的工作。"),
            (EUC_KR, "존경하는 도민 여러분, 오늘 우리는 새로운 시작을 함께 맞이합니다.\n감사합니다"),
            (
                EUC_JP,
                "市民各位\n本日はお忙しい中お集まりいただき、ありがとうございます。\n第一に、防災です。",
            ),
        ];
        for (encoding, text) in texts {
            let bytes = encoding.encode(text).0.into_owned();
            let one_changed = |at: usize, to: u8| {
                let mut bytes = bytes.clone();
                bytes[at] = to;
                bytes
            };
            let cut = bytes[..bytes.len() - 1].to_vec();
            for (case, bytes) in [("cut", cut), ("?", one_changed(12, b'?')), ("FF", one_changed(12, 0xFF))] {
                let decoded = decode(&bytes).unwrap();
                let name = if encoding == GBK { GB18030.name() } else { encoding.name() };
                assert_eq!(decoded.encoding, name, "{case}: {}", decoded.string);
                assert!((1..=2).contains(&decoded.damaged), "{case}: {}", decoded.string);
            }
        }
    }

    #[test]
    fn a_text_that_turns_into_noise_after_what_is_examined_is_not_read() {
        let mut bytes = GBK.encode(&"各村要早动手，把渠修好。\n".repeat(DETECTED / 20)).0.into_owned();
        assert!(bytes.len() > DETECTED && decode(&bytes).is_ok());
        bytes.extend((1..=251_u8).cycle().step_by(97).take(bytes.len()));
        assert_eq!(decode(&bytes), Err(FormatError::UnknownEncoding));
    }

    #[test]
    fn accented_letters_are_no_broken_pairs() {
        let windows = encoding_rs::WINDOWS_1252;
        for text in [
            "Mes chers compatriotes, l'été a été difficile. Où allons-nous? À l'école, là où l'égalité naît.",
            "Liebe Bürgerinnen und Bürger, für Größe und Stärke müssen wir üben. Über uns: schöne Städte.",
            "é à ü ö ñ",
        ] {
            assert_eq!(guess(&windows.encode(text).0), windows, "{text}");
        }
    }

    #[test]
    fn what_is_no_text_in_any_encoding_is_not_read() {
        let noise: Vec<u8> = (1..=251_u8).cycle().step_by(97).take(400).collect();
        for bytes in [noise.as_slice(), b"\x80\x01\x02\x90\x81\x05\x06\x07"] {
            assert_eq!(decode(bytes), Err(FormatError::UnknownEncoding));
        }
    }
}
