//! Text that a program took for another encoding and saved as it was shown: UTF-8 taken for windows-1252 (`å…¨` for `全`),
//! Chinese in GBK taken for it (`È«`), UTF-8 taken for GBK (`鍏ㄤ細` for `全会`).

use encoding_rs::{GB18030, UTF_8, WINDOWS_1252};

use super::detection::guess;
use super::lost_bytes::frequent_share;
use super::mixed::{is_utf_8, lines_of};
use super::{Decoded, decode_standard};

/// The fewest characters beyond ASCII in such a text: two characters of Chinese. A text in which so many and all of them
/// are UTF-8 by chance is not to be expected: a single `é` is none.
const FEWEST: usize = 6;

/// The share of frequent characters that a text in an encoding of pairs has at least, and one that was taken for it has
/// at most: of Chinese 0.97, of UTF-8 that was taken for GBK 0.2.
const FREQUENT_SHARE: f64 = 0.6;

/// So many characters beyond ASCII tell that a text is right as it is: encoding one again takes as long as outlining it.
const EXAMINED: usize = 200;

/// What stands for the bytes that were lost when the text was shown: no encoding has a character that begins with it.
const LOST: u8 = 0xFF;

/// The text as it was before it was taken for another encoding; `None` for any other text.
pub fn undone(text: &str) -> Option<Decoded> {
    if text.chars().filter(|character| !character.is_ascii()).count() < FEWEST {
        return None;
    }
    taken_for_western(text).or_else(|| taken_for_gbk(text))
}

fn taken_for_western(text: &str) -> Option<Decoded> {
    let bytes: Vec<u8> = text.chars().map(western_byte).collect::<Option<_>>()?;
    if is_utf_8(&bytes) {
        return Some(decode_standard(UTF_8, &bytes));
    }
    let whole: Vec<u8> = lines_of(&bytes).filter(|line| !line.contains(&LOST)).flatten().copied().collect();
    let encoding = guess(if whole.is_ascii() { &bytes } else { &whole });
    let is_right = frequent_share(encoding, &bytes).is_some_and(|share| share >= FREQUENT_SHARE);
    is_right.then(|| decode_standard(encoding, &bytes))
}

fn taken_for_gbk(text: &str) -> Option<Decoded> {
    let start: String = text.chars().filter(|character| !character.is_ascii()).take(EXAMINED).collect();
    if is_frequent_in_gbk(&GB18030.encode(&start).0) {
        return None;
    }
    let parts: Vec<_> = text.split('\u{FFFD}').map(|part| GB18030.encode(part)).collect();
    if parts.iter().any(|(_, _, has_others)| *has_others) {
        return None;
    }
    let parts: Vec<&[u8]> = parts.iter().map(|(bytes, _, _)| bytes.as_ref()).collect();
    let bytes = parts.join(&LOST);
    (!is_frequent_in_gbk(&bytes) && is_utf_8(&bytes)).then(|| in_one(decode_standard(UTF_8, &bytes)))
}

fn is_frequent_in_gbk(bytes: &[u8]) -> bool {
    frequent_share(GB18030, bytes).is_some_and(|share| share >= FREQUENT_SHARE)
}

/// A text in which what is left of a character whose bytes were lost in part is one damaged character.
fn in_one(decoded: Decoded) -> Decoded {
    let mut string = decoded.string;
    let mut last = None;
    string.retain(|character| last.replace(character) != Some('\u{FFFD}') || character != '\u{FFFD}');
    let damaged = string.matches('\u{FFFD}').count();
    Decoded { string, damaged, ..decoded }
}

/// The byte that was taken for a character.
fn western_byte(character: char) -> Option<u8> {
    if character == '\u{FFFD}' {
        return Some(LOST);
    }
    if let Ok(byte) = u8::try_from(u32::from(character)) {
        return Some(byte);
    }
    match WINDOWS_1252.encode(character.encode_utf8(&mut [0; 4])) {
        (bytes, _, false) if bytes.len() == 1 => bytes.first().copied(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use encoding_rs::{BIG5, EUC_KR, GBK};

    use super::*;

    const CHINESE: &str = "各位乡亲：\n今天说说修渠的事。渠要一段一段修，水要一家一家放。\n谢谢大家。";

    fn read(text: &str) -> Option<(String, usize)> {
        undone(text).map(|decoded| (decoded.string, decoded.damaged))
    }

    #[test]
    fn utf_8_taken_for_western_letters_is_decoded_twice() {
        for text in [CHINESE, "Señoras y señores, ¡qué año!\nÑandú"] {
            let latin: String = text.bytes().map(char::from).collect();
            let (windows, _, _) = WINDOWS_1252.decode(text.as_bytes());
            assert_eq!(read(&latin), Some((text.to_owned(), 0)));
            assert_eq!(read(&windows), Some((text.to_owned(), 0)));
        }
    }

    #[test]
    fn encodings_of_east_asia_taken_for_western_letters_are_decoded() {
        let korean = "존경하는 도민 여러분, 안녕하십니까.\n올해도 함께 일하겠습니다.";
        let traditional = "各位鄉親：\n今天談談修渠的事。渠要一段一段修，水要一家一家放。\n謝謝大家。";
        for (encoding, text) in [(GBK, CHINESE), (EUC_KR, korean), (BIG5, traditional)] {
            let bytes = encoding.encode(text).0;
            assert_eq!(read(&WINDOWS_1252.decode(&bytes).0), Some((text.to_owned(), 0)));
        }
    }

    #[test]
    fn utf_8_taken_for_gbk_is_decoded_but_for_what_was_lost() {
        let shown = GBK.decode_without_bom_handling(CHINESE.as_bytes()).0;
        let (text, damaged) = read(&shown).unwrap();
        let kept: Vec<char> = text.chars().filter(|&c| c != '\u{FFFD}').collect();
        assert!(damaged <= CHINESE.chars().count() / 10, "{text}");
        assert!(kept.iter().all(|&character| CHINESE.contains(character)), "{text}");
    }

    #[test]
    fn other_text_stays_as_it_is() {
        for text in [
            CHINESE,
            "饕餮、魑魅魍魉，赟赟、垚垚同志。",
            "發展經濟，保障供給。裏裏外外，齊心協力。",
            "Señoras y señores, ¡qué año! Ñandú",
            "L'été dernier, à l'école, où l'égalité naît, j'ai été élu. Où êtes-vous allés?",
            "Ã© and Â° are wrong",
            "plain",
        ] {
            assert_eq!(undone(text), None, "{text}");
        }
    }
}
