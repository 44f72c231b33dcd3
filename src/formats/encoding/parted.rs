//! Lines that are in UTF-8 in one part and in another encoding in the rest, as where something was pasted into a line of a
//! file that a program joined as bytes. Such a line is read at the lowest cost: a rare character costs a little, and so
//! does each change of the encoding.

use encoding_rs::Encoding;

use super::lost_bytes::{is_frequent, length_of_first};

/// The fewest characters beyond ASCII of a part. Of the pairs of bytes that make a Chinese character in GBK one in seven
/// looks like a character in UTF-8.
const FEWEST: usize = 4;

/// What a character costs that is rare in its encoding; in UTF-8 those of two bytes, which texts in encodings of two bytes
/// to a character do not have.
const RARE: u32 = 5;

/// What a change of the encoding costs: more than one rare character, less than three, as which every character in the
/// wrong encoding is read.
const CHANGE: u32 = 8;

/// What a byte costs that is part of no character.
const BROKEN: u32 = 10;

/// The encoding that a character is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum PartEncoding {
    Utf8,
    Other,
}

const ENCODINGS: [PartEncoding; 2] = [PartEncoding::Utf8, PartEncoding::Other];

impl PartEncoding {
    fn place(self) -> usize {
        usize::from(self == Self::Other)
    }
}

/// How the bytes before a place are read at the lowest cost, the last character in one encoding.
#[derive(Clone, Copy)]
struct Reached {
    cost: u32,
    /// The length of the last character in bytes.
    length: usize,
    /// The encoding of the character before it.
    before: PartEncoding,
    is_broken: bool,
}

/// The parts of a line, each in one of the two encodings; `None` if the whole line is in one of them, or in neither.
pub fn parts<'a>(line: &'a [u8], other: &'static Encoding) -> Option<Vec<&'a [u8]>> {
    let steps = cheapest(line, other)?;
    let mut parts: Vec<(PartEncoding, usize, usize)> = Vec::new();
    let mut at = 0;
    for (encoding, length) in steps {
        let is_ascii = line.get(at).is_some_and(u8::is_ascii);
        match parts.last_mut() {
            Some((last, end, characters)) if *last == encoding || is_ascii => {
                *end = at + length;
                *characters += usize::from(!is_ascii);
            }
            _ => parts.push((encoding, at + length, usize::from(!is_ascii))),
        }
        at += length;
    }
    let is_sure = parts.len() > 1 && parts.iter().all(|&(_, _, characters)| characters >= FEWEST);
    let starts = [0].into_iter().chain(parts.iter().map(|&(_, end, _)| end));
    let ranges = starts.zip(&parts).filter_map(|(start, &(_, end, _))| line.get(start..end));
    is_sure.then(|| ranges.collect())
}

/// The characters of the cheapest reading; `None` where some byte is part of none.
fn cheapest(line: &[u8], other: &'static Encoding) -> Option<Vec<(PartEncoding, usize)>> {
    is_frequent(other, b"")?;
    let mut reached: Vec<[Option<Reached>; 2]> = vec![[None; 2]; line.len() + 1];
    for at in 0..line.len() {
        let rest = line.get(at..).unwrap_or_default();
        let read = ENCODINGS.map(|encoding| (encoding, read(rest, encoding, other)));
        for before in ENCODINGS {
            let so_far = match reached
                .get(at)
                .and_then(|encodings| encodings.get(before.place()))
                .copied()
                .flatten()
            {
                Some(reached) => reached.cost,
                None if at == 0 => 0,
                None => continue,
            };
            for (encoding, (length, cost, is_broken)) in read {
                let change = if at > 0 && encoding != before { CHANGE } else { 0 };
                let next = Reached { cost: so_far + cost + change, length, before, is_broken };
                if let Some(place) =
                    reached.get_mut(at + length).and_then(|encodings| encodings.get_mut(encoding.place()))
                    && place.is_none_or(|known| next.cost < known.cost)
                {
                    *place = Some(next);
                }
            }
        }
    }
    let last = |encoding: &PartEncoding| {
        reached.last().and_then(|encodings| encodings.get(encoding.place())).copied().flatten()
    };
    let mut encoding = ENCODINGS
        .into_iter()
        .filter(|encoding| last(encoding).is_some())
        .min_by_key(|encoding| last(encoding).map(|end| end.cost))?;
    let (mut at, mut steps) = (line.len(), Vec::new());
    while at > 0 {
        let step =
            reached.get(at).and_then(|encodings| encodings.get(encoding.place())).copied().flatten()?;
        if step.is_broken {
            return None;
        }
        steps.push((encoding, step.length));
        (at, encoding) = (at - step.length, step.before);
    }
    steps.reverse();
    Some(steps)
}

/// The length of the first character in one of the two encodings, what it costs, and whether it is a byte that is part of none.
fn read(rest: &[u8], encoding: PartEncoding, other: &'static Encoding) -> (usize, u32, bool) {
    let length = match encoding {
        PartEncoding::Utf8 => first_in_utf_8(rest),
        PartEncoding::Other => length_of_first(other, rest),
    };
    let Some((character, _)) = rest.split_at_checked(length).filter(|_| length > 0) else {
        return (1, BROKEN, true);
    };
    let is_usual = match encoding {
        _ if character.is_ascii() => true,
        PartEncoding::Utf8 => length > 2,
        PartEncoding::Other => is_frequent(other, character).unwrap_or_default(),
    };
    (length, if is_usual { 0 } else { RARE }, false)
}

/// The length of the character of UTF-8 that bytes start with, 0 if they start with none.
fn first_in_utf_8(bytes: &[u8]) -> usize {
    const LONGEST: usize = 4;
    let start = bytes.get(..LONGEST.min(bytes.len())).unwrap_or_default();
    let valid = start.utf8_chunks().next().map_or("", |chunk| chunk.valid());
    valid.chars().next().map_or(0, char::len_utf8)
}

/// The bytes of a line that are surely not in UTF-8; `None` unless the line has both such bytes and characters that surely
/// are.
pub fn beside_utf_8(line: &[u8]) -> Option<Vec<u8>> {
    let (mut beside, mut run, mut characters, mut is_found) = (Vec::new(), Vec::new(), 0, false);
    let mut at = 0;
    while let Some(rest) = line.get(at..).filter(|rest| !rest.is_empty()) {
        let length = first_in_utf_8(rest);
        let read = rest.get(..length.max(1)).unwrap_or_default();
        at += read.len();
        let is_certain = length > 2;
        if is_certain || length == 1 {
            run.extend_from_slice(read);
            characters += usize::from(is_certain);
        }
        if !(is_certain || length == 1) || at == line.len() {
            is_found |= characters >= FEWEST;
            if characters < FEWEST {
                beside.append(&mut run);
            }
            (run, characters) = (Vec::new(), 0);
            if !(is_certain || length == 1) {
                beside.extend_from_slice(read);
            }
        }
    }
    let bytes = beside.iter().filter(|byte| !byte.is_ascii()).count();
    (is_found && bytes >= FEWEST * 2).then_some(beside)
}

#[cfg(test)]
mod tests {
    use encoding_rs::{BIG5, EUC_KR, GB18030};

    use super::*;

    fn read_in_parts(bytes: &[u8], other: &'static Encoding) -> Option<Vec<String>> {
        let text = |part: &&[u8]| match std::str::from_utf8(part) {
            Ok(text) => text.to_owned(),
            Err(_) => other.decode_without_bom_handling(part).0.into_owned(),
        };
        parts(bytes, other).map(|parts| parts.iter().map(text).collect())
    }

    #[test]
    fn a_line_is_parted_where_its_encoding_changes() {
        for (encoding, first, second) in [
            (GB18030, "各位社员，渠修好了。", "明年开春先放上游的水。"),
            (BIG5, "各位鄉親，橋修好了。", "明天起大家不用再繞路。"),
            (EUC_KR, "주민 여러분, 다리가 놓였습니다.", "내일부터 건너가시면 됩니다."),
        ] {
            let other = encoding.encode(second).0;
            let bytes = [first.as_bytes(), &other, first.as_bytes()].concat();
            let expected = [first, second, first].map(str::to_owned).to_vec();
            assert_eq!(read_in_parts(&bytes, encoding), Some(expected), "{second}");
            assert!(beside_utf_8(&bytes).is_some());
        }
    }

    #[test]
    fn a_line_in_one_encoding_or_with_a_broken_byte_is_not_parted() {
        let line = "各位社员，渠修好了，明年开春先放上游的水。";
        let other = GB18030.encode(line).0;
        assert!(parts(line.as_bytes(), GB18030).is_none() && parts(&other, GB18030).is_none());
        assert!(beside_utf_8(line.as_bytes()).is_none() && beside_utf_8(&other).is_none());
        let broken = [&line.as_bytes()[..15], b"\xFF\xFE", &line.as_bytes()[15..]].concat();
        assert!(parts(&broken, GB18030).is_none() && beside_utf_8(&broken).is_none());
    }
}
