//! Texts that are in UTF-8 but for some of their bytes, and texts whose lines, or parts of lines, are in two encodings, as
//! they are when files were joined as bytes or something was pasted between them.

use encoding_rs::{BIG5, EUC_JP, EUC_KR, Encoding, GB18030, SHIFT_JIS, UTF_8};

use super::lost_bytes::frequent_share;
use super::parted::{beside_utf_8, parts};
use super::utf16::is_utf16;
use super::{Decoded, TextEncoding, decode_as, decode_standard, detection};
use crate::formats::{Repair, RepairKind};

/// From how many characters beyond ASCII on a line that is valid UTF-8 throughout is UTF-8, whatever its neighbours
/// are. Of the pairs of bytes that make a Chinese character in GBK one in seven looks like one in UTF-8.
const CERTAIN: usize = 4;

/// How many valid bytes after the first of their characters outweigh a broken sequence. In Chinese in GBK there are
/// 0.3 to each on average, and 1.5 in `同志们：` by itself; one wrong byte in UTF-8 stands among many characters.
const OUTWEIGHING: usize = 3;

/// What bytes say for and against UTF-8.
#[derive(Clone, Copy, Default)]
struct Evidence {
    /// How many characters beyond ASCII are valid.
    valid: usize,
    /// How many bytes these have after their first ones: the more, the less they come about by chance.
    following: usize,
    /// How many sequences of bytes are no characters.
    broken: usize,
}

impl Evidence {
    fn of(bytes: &[u8]) -> Self {
        let mut out = Self::default();
        for chunk in bytes.utf8_chunks() {
            let characters = chunk.valid().chars().filter(|c| !c.is_ascii());
            characters.for_each(|character| {
                out.valid += 1;
                out.following += character.len_utf8() - 1;
            });
            out.broken += usize::from(!chunk.invalid().is_empty());
        }
        out
    }

    fn speaks_for_utf_8(self) -> bool {
        self.following >= self.broken * OUTWEIGHING
    }
}

impl std::iter::Sum for Evidence {
    fn sum<I: Iterator<Item = Self>>(parts: I) -> Self {
        parts.fold(Self::default(), |sum, part| Self {
            valid: sum.valid + part.valid,
            following: sum.following + part.following,
            broken: sum.broken + part.broken,
        })
    }
}

/// A line of a text, its end included, or the part of one that is in one encoding.
struct Line<'a> {
    bytes: &'a [u8],
    evidence: Evidence,
}

impl<'a> Line<'a> {
    fn of(bytes: &'a [u8]) -> Self {
        Self { bytes, evidence: Evidence::of(bytes) }
    }

    /// Whether the line is in another encoding than a text that is in UTF-8. A single wrong byte is damage.
    fn is_foreign(&self) -> bool {
        self.evidence.broken > 1 && !self.evidence.speaks_for_utf_8()
    }

    /// Whether the line is in this encoding of Chinese and not in the other.
    fn is_surely(&self, encoding: &'static Encoding) -> bool {
        let beyond_ascii = self.bytes.iter().filter(|byte| !byte.is_ascii()).count();
        let is_whole = || encoding.decode_without_bom_handling_and_without_replacement(self.bytes).is_some();
        let others = || CHINESE.into_iter().filter(|other| *other != encoding);
        beyond_ascii >= FEWEST_BYTES
            && self.share(encoding) >= RIGHT_SHARE
            && others().all(|other| self.share(other) <= WRONG_SHARE)
            && is_whole()
    }

    /// The share of its characters that are frequent in an encoding of Chinese.
    fn share(&self, encoding: &'static Encoding) -> f64 {
        frequent_share(encoding, self.bytes).unwrap_or_default()
    }

    /// What is surely not in UTF-8 on a line that has characters that surely are.
    fn beside_utf_8(&self) -> Option<Vec<u8>> {
        if self.evidence.broken > 1 { beside_utf_8(self.bytes) } else { None }
    }

    fn is_certain(&self) -> bool {
        self.evidence.broken == 0 && self.evidence.valid >= CERTAIN
    }
}

/// Decodes a text that is in UTF-8 by the evidence: its valid characters outweigh what is broken, or more lines are sound
/// than broken (a wrong encoding breaks nearly every one), or nothing but its last character is. Lines that are in
/// another encoding are read in that. `None` if it is not in UTF-8.
pub fn decode_utf_8(bytes: &[u8], chosen: Option<TextEncoding>) -> Option<Decoded> {
    if bytes.is_ascii() || is_utf16(bytes) {
        return None;
    }
    let lines = parted_lines(bytes, chosen);
    let whole: Evidence = lines.iter().map(|line| line.evidence).sum();
    if whole.broken == 0 {
        return Some(decode_standard(UTF_8, bytes));
    }
    let beyond_ascii = lines.iter().map(|line| line.evidence).filter(|line| line.valid + line.broken > 0);
    let (sound, broken): (Vec<Evidence>, Vec<Evidence>) = beyond_ascii.partition(|line| line.broken == 0);
    if !whole.speaks_for_utf_8() && sound.len() <= broken.len() && !is_cut_off(bytes) {
        return None;
    }
    let foreign: Vec<bool> = lines.iter().map(Line::is_foreign).collect();
    let other = chosen.unwrap_or_else(|| guess(&lines, &foreign));
    Some(joined(&lines, &foreign, TextEncoding::Standard(UTF_8), other))
}

/// Decodes a text that is not in UTF-8 but for some lines; `None` if no line is in UTF-8.
pub fn decode_but_utf_8(bytes: &[u8], chosen: Option<TextEncoding>) -> Option<Decoded> {
    // No line of it tells anything, and a large file may have millions of them.
    if bytes.is_ascii() {
        return None;
    }
    let lines = parted_lines(bytes, chosen);
    let foreign: Vec<bool> = lines.iter().map(Line::is_certain).collect();
    if !foreign.contains(&true) || is_utf16(bytes) {
        return None;
    }
    let own: Vec<bool> = foreign.iter().map(|foreign| !foreign).collect();
    let encoding = chosen.unwrap_or_else(|| guess(&lines, &own));
    Some(joined(&lines, &foreign, encoding, TextEncoding::Standard(UTF_8))).filter(Decoded::is_sound)
}

/// The two encodings of Chinese, which every editor of one half of its readers takes for the other.
const CHINESE: [&Encoding; 2] = [GB18030, BIG5];

/// The share of frequent characters that a line of Chinese has at least in its encoding, and at most in the other: 0.97,
/// and 0.6 of GBK in Big5, 0.3 of Big5 in GBK.
const RIGHT_SHARE: f64 = 0.85;
const WRONG_SHARE: f64 = 0.75;

/// The fewest bytes beyond ASCII on a line that is told by its characters: eight of them.
const FEWEST_BYTES: usize = 16;

/// Decodes a text of Chinese with lines in its other encoding; `None` where no line is. A line that leaves it open is in
/// the one that more of its characters are frequent in.
pub fn decode_chinese(bytes: &[u8]) -> Option<Decoded> {
    if bytes.is_ascii() {
        return None;
    }
    let lines = lines(bytes);
    let count = |encoding| lines.iter().filter(|line| line.is_surely(encoding)).count();
    let [simplified, traditional] = CHINESE.map(count);
    if simplified == 0 || traditional == 0 || is_utf16(bytes) || is_of_neighbours(bytes) {
        return None;
    }
    let (own, other) = if simplified >= traditional { (GB18030, BIG5) } else { (BIG5, GB18030) };
    let foreign: Vec<bool> = lines.iter().map(|line| line.share(other) > line.share(own)).collect();
    let [own, other] = [own, other].map(TextEncoding::Standard);
    Some(joined(&lines, &foreign, own, other)).filter(Decoded::is_sound)
}

/// Whether bytes are a sound text in Japanese or Korean, whose lines of Chinese characters look like either encoding.
fn is_of_neighbours(bytes: &[u8]) -> bool {
    let encoding = detection::guess(bytes);
    [EUC_JP, SHIFT_JIS, EUC_KR].contains(&encoding) && decode_standard(encoding, bytes).damaged == 0
}

/// Whether bytes are UTF-8 but for few that are broken.
pub fn is_utf_8(bytes: &[u8]) -> bool {
    let evidence = Evidence::of(bytes);
    evidence.valid > 0 && evidence.speaks_for_utf_8()
}

fn lines(bytes: &[u8]) -> Vec<Line<'_>> {
    lines_of(bytes).map(Line::of).collect()
}

/// The lines, in parts where only a part of one is in UTF-8.
fn parted_lines<'a>(bytes: &'a [u8], chosen: Option<TextEncoding>) -> Vec<Line<'a>> {
    let whole = lines(bytes);
    let beside: Vec<u8> = whole.iter().filter_map(Line::beside_utf_8).flatten().collect();
    let other = match chosen {
        _ if beside.is_empty() => return whole,
        Some(TextEncoding::Standard(other)) => other,
        _ => detection::guess(&beside),
    };
    let parted = |line: Line<'a>| match line.beside_utf_8().and_then(|_| parts(line.bytes, other)) {
        Some(parts) => parts.into_iter().map(Line::of).collect(),
        None => vec![line],
    };
    whole.into_iter().flat_map(parted).collect()
}

/// The lines, which only on old Macintoshes end with only a carriage return.
pub fn lines_of(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let end = if bytes.contains(&b'\n') { b'\n' } else { b'\r' };
    bytes.split_inclusive(move |&byte| byte == end)
}

/// Whether the bytes are valid but for a last character that is cut off.
fn is_cut_off(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_err_and(|error| {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        error.error_len().is_none() && !before.is_ascii()
    })
}

/// The encoding that the chosen ones of the lines look like together.
fn guess(lines: &[Line], chosen: &[bool]) -> TextEncoding {
    let chosen = lines.iter().zip(chosen).filter(|(_, chosen)| **chosen);
    let bytes: Vec<u8> = chosen.flat_map(|(line, _)| line.bytes).copied().collect();
    TextEncoding::Standard(detection::guess(&bytes))
}

/// The lines, the foreign ones in the other encoding where they are sound in it.
fn joined(lines: &[Line], foreign: &[bool], own: TextEncoding, other: TextEncoding) -> Decoded {
    let mut out = decode_as(own, b"");
    let (mut read_otherwise, mut zeros, mut is_counted) = (0, 0, false);
    for (line, &is_foreign) in lines.iter().zip(foreign) {
        let otherwise = is_foreign.then(|| decode_as(other, line.bytes)).filter(|line| line.damaged == 0);
        // Two parts of a line are one line.
        read_otherwise += usize::from(otherwise.is_some() && !is_counted);
        is_counted = (is_counted || otherwise.is_some()) && !line.bytes.ends_with(b"\n");
        let line = otherwise.unwrap_or_else(|| decode_as(own, line.bytes));
        out.string.push_str(&line.string);
        out.damaged += line.damaged;
        zeros += line.repairs.iter().map(|repair| repair.count).sum::<usize>();
    }
    let made = [(RepairKind::OtherEncoding, read_otherwise), (RepairKind::ZeroBytes, zeros)];
    out.repairs = made
        .into_iter()
        .filter(|&(_, count)| count > 0)
        .map(|(kind, count)| Repair { kind, count })
        .collect();
    out
}

#[cfg(test)]
mod tests {
    use encoding_rs::{GBK, WINDOWS_1252};

    use super::super::decode;
    use super::*;

    const OTHER_LINE: Repair = Repair { kind: RepairKind::OtherEncoding, count: 1 };

    #[test]
    fn a_wrong_byte_among_few_characters_beyond_ascii_is_one_damaged_character() {
        let text = "Señor alcalde,\nwe open the bridge — at last.\nThe mayor’s letter says so.\n";
        let broken = [&text.as_bytes()[..25], b"\xE9", &text.as_bytes()[25..]].concat();
        let decoded = decode(&broken, None).unwrap();
        assert_eq!((decoded.encoding, decoded.damaged), ("UTF-8", 1));
        assert_eq!(decoded.string.replace('\u{FFFD}', ""), text);
        assert_eq!(decoded.repairs, []);
    }

    #[test]
    fn lines_in_another_encoding_are_read_in_it() {
        let (first, second) = ("同志们：\n今天，我们召开防汛会议。\n", "二、压实各村的防汛责任。\n");
        let (foreign, _, _) = GBK.encode(second);
        let decoded = decode(&[first.as_bytes(), &foreign].concat(), None).unwrap();
        assert_eq!((decoded.string, decoded.encoding), (format!("{first}{second}"), "UTF-8"));
        assert_eq!((decoded.damaged, decoded.repairs), (0, vec![OTHER_LINE]));
        // The other way round.
        let (own, _, _) = GBK.encode(first);
        let own = own.repeat(4);
        let decoded = decode(&[&own, second.as_bytes()].concat(), None).unwrap();
        assert_eq!((decoded.string, decoded.encoding), (format!("{}{second}", first.repeat(4)), "gb18030"));
        assert_eq!(decoded.repairs, [OTHER_LINE]);
    }

    #[test]
    fn line_ends_of_other_systems_stay_line_ends() {
        let (foreign, _, _) = GBK.encode("压实责任，从严治党。\r\n");
        let bytes = ["同志们：\r\n今天开会。\r\n".as_bytes(), &foreign].concat();
        assert_eq!(decode(&bytes, None).unwrap().string, "同志们：\n今天开会。\n压实责任，从严治党。\n");
    }

    #[test]
    fn a_line_that_is_in_utf_8_in_one_half_only_is_read_whole() {
        let halves = ["各位社员，渠已经修好了，", "明年开春先放上游的水。"];
        let other = GBK.encode(halves[1]).0;
        let line = [halves[0].as_bytes(), &other].concat();
        for rest in ["", "\n大家辛苦了，账都贴在墙上。"] {
            for rest in [rest.as_bytes(), &GBK.encode(rest).0] {
                let decoded = decode(&[&line, rest].concat(), None).unwrap();
                let expected = if rest.is_empty() { "" } else { "\n大家辛苦了，账都贴在墙上。" };
                assert_eq!(decoded.string, halves.concat() + expected);
                assert_eq!((decoded.damaged, decoded.repairs.len()), (0, 1), "{:?}", decoded.repairs);
            }
        }
        let other = BIG5.encode("明天起大家不用再繞路過河").0;
        let line = [&other, "，橋已經修好了。\n".as_bytes()].concat();
        assert_eq!(decode(&line, None).unwrap().string, "明天起大家不用再繞路過河，橋已經修好了。\n");
    }

    #[test]
    fn lines_of_both_encodings_of_chinese_are_read_in_their_own() {
        let traditional = "各位鄉親，今天談談修渠的事。\n渠要一段一段修，水要一家一家放。\n";
        let simplified = "谁家的田也不许旱着，谁家的水也不许多放。\n";
        let parts = [BIG5.encode(traditional).0, GBK.encode(simplified).0];
        let decoded = decode(&parts.concat(), None).unwrap();
        assert_eq!((decoded.string, decoded.encoding), (format!("{traditional}{simplified}"), "Big5"));
        assert_eq!(decoded.repairs, [OTHER_LINE]);
        let parts = [GBK.encode(simplified).0, GBK.encode(simplified).0, BIG5.encode(traditional).0];
        let decoded = decode(&parts.concat(), None).unwrap();
        assert_eq!(decoded.string, format!("{simplified}{simplified}{traditional}"));
        let japanese = "更新日：平成三十年三月一日\n総務部秘書課広報係\n村民の皆さん、今年も桜の季節になりました。\n橋を二つかけかえます。\n";
        assert!(decode_chinese(&EUC_JP.encode(japanese).0).is_none());
        // Traditional characters in GBK are one text in one encoding.
        for text in [traditional, "彧、翀、喆、昉、暐、赟、烎、犇、骉\n今天开会。\n"] {
            assert!(decode_chinese(&GB18030.encode(text).0).is_none(), "{text}");
        }
    }

    #[test]
    fn a_text_in_another_encoding_is_not_taken_for_utf_8() {
        for (encoding, text) in [(GBK, "年度考核。\n木已成舟。\n"), (WINDOWS_1252, "Él está aquí.\n")]
        {
            let (bytes, _, _) = encoding.encode(text);
            assert!(decode_utf_8(&bytes, None).is_none(), "{text}");
            assert!(decode_but_utf_8(&bytes, None).is_none(), "{text}");
        }
    }
}
