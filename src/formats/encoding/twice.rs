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

/// So many tell it of a line. They are asked of every line of a Chinese text.
const EXAMINED_OF_LINE: usize = 20;

/// What stands for the bytes that were lost when the text was shown: no encoding has a character that begins with it.
const LOST: u8 = 0xFF;

/// The text as it was before it was taken for another encoding; `None` for any other text.
pub fn undone(text: &str) -> Option<Decoded> {
    if text.chars().filter(|character| !character.is_ascii()).count() < FEWEST {
        return None;
    }
    taken_for_western(text).or_else(|| taken_for_gbk(text, EXAMINED))
}

/// A text in which only some lines were taken for another encoding before they came into it, with these lines as they were,
/// and how many they are; `None` where there are none.
pub fn undone_in_lines(text: &str) -> Option<(Decoded, usize)> {
    let mut out = Decoded::of("", UTF_8.name(), 0);
    let mut lines = 0;
    for line in text.split_inclusive('\n') {
        let before = Some(line).filter(|line| is_wrong_throughout(line)).and_then(|line| {
            taken_for_western(line)
                .or_else(|| taken_for_gbk(line, EXAMINED_OF_LINE))
                .filter(|read| read.damaged * FEWEST_WHOLE <= line.chars().count())
        });
        lines += usize::from(before.is_some());
        out.damaged += before.as_ref().map_or(0, |read| read.damaged);
        out.string.push_str(before.as_ref().map_or(line, |read| &read.string));
    }
    (lines > 0).then_some((out, lines))
}

/// How many characters a line has at least to each that was lost in it.
const FEWEST_WHOLE: usize = 6;

/// Whether a line by itself may have been taken for another encoding: it has as many characters beyond ASCII as three of
/// Chinese in UTF-8 have bytes, and nearly nothing else. A speaker who quotes such a text says something around it.
fn is_wrong_throughout(line: &str) -> bool {
    let beyond_ascii = line.chars().filter(|character| !character.is_ascii()).count();
    let letters = line.chars().filter(char::is_ascii_alphabetic).count();
    beyond_ascii >= FEWEST_IN_LINE && letters * 4 <= beyond_ascii
}

/// The fewest characters beyond ASCII on such a line.
const FEWEST_IN_LINE: usize = 9;

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

/// The text as it was before it was taken for GBK, unless its first so many characters beyond ASCII tell that it is right.
fn taken_for_gbk(text: &str, examined: usize) -> Option<Decoded> {
    let start: String = text.chars().filter(|character| !character.is_ascii()).take(examined).collect();
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
    fn one_line_that_came_in_wrong_is_decoded_twice() {
        let wrong = "渠要一段一段修，水要一家一家放。";
        let latin: String = wrong.bytes().map(char::from).collect();
        let windows = WINDOWS_1252.decode(wrong.as_bytes()).0.into_owned();
        let gbk = GBK.decode_without_bom_handling(wrong.as_bytes()).0.into_owned();
        for line in [latin, windows, gbk] {
            let text = format!("各位乡亲：\n今天说说修渠的事。\n{line}\n谢谢大家。");
            let (read, lines) = undone_in_lines(&text).unwrap();
            assert_eq!(lines, 1, "{line}");
            let expected: Vec<&str> = vec!["各位乡亲：", "今天说说修渠的事。", wrong, "谢谢大家。"];
            let differing = read.string.lines().zip(&expected).filter(|(line, expected)| line != *expected);
            assert!(read.string.lines().count() == 4 && differing.count() <= read.damaged, "{}", read.string);
            assert!(read.damaged <= 2, "{}", read.string);
        }
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
            "那时屏幕上只有“浣犲ソ锛屼笘鐣”，后来才知道那是“你好，世界”。",
            "鍚、鍟、鏄、鐧、鐨、鎴、鎵、鎬、绗、绋、绌、涓",
            "àéîõü ÀÉÎÕÜ ñÑ çÇ",
            "plain",
        ] {
            assert_eq!(undone(text), None, "{text}");
            assert_eq!(undone_in_lines(text), None, "{text}");
        }
    }
}
