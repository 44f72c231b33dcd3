//! Bytes that were lost inside characters of two bytes: every pair after such a place is read across two characters, up
//! to the next byte that can only be ASCII. A line is read again as the cheapest row of characters and of bytes left out:
//! a rare character costs a little, a byte that is left out as much as two of them.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use encoding_rs::{BIG5, EUC_JP, EUC_KR, Encoding, GB18030, SHIFT_JIS};

/// What a character costs that is neither frequent in texts of the encoding nor elsewhere in the text: minus the logarithm
/// of its share. In Chinese two characters of a thousand are beyond the 3,755 of the first level of GB 2312; of pairs read
/// across two characters every second one is.
const RARE: u32 = 5;

/// What a single ASCII letter between two such characters costs; two of five second bytes of Big5 are ASCII by
/// themselves. Capital letters (`A股`) and the marks of web pages stand there by right: with a frequent character in front
/// of them they cost no more than a byte that is left out.
const LONE_CAPITAL: u32 = 4;

/// The same for small letters and other marks: more than to leave it out.
const LONE_LETTER: u32 = 7;

/// The same for those that stand so in the text more than once.
const LONE_AGAIN: u32 = 1;

/// What a character costs that is frequent in the encoding but nowhere else in the text.
const NEW_TO_TEXT: u32 = 2;

/// What it costs to leave a byte out: more than one oddity, which every text has.
const LEFT_OUT: u32 = 6;

/// What the second byte of the same damaged character costs.
const LEFT_OUT_TOO: u32 = 3;

/// How often a character stands in a text that is not rare in it.
const OWN_TO_TEXT: usize = 3;

/// The longest character of the encodings in bytes (GB 18030).
const LONGEST: usize = 4;

/// An encoding of two bytes to a character, and the first bytes of its frequent characters: punctuation, kana, and what its
/// makers sorted by use or for daily use.
struct Pairs {
    encoding: &'static Encoding,
    frequent: &'static [RangeInclusive<u8>],
    /// Whether the second bytes of many frequent characters are ASCII letters.
    has_letters: bool,
}

const PAIRS: [Pairs; 5] = [
    Pairs { encoding: GB18030, frequent: &[0xA1..=0xA3, 0xB0..=0xD7], has_letters: false },
    Pairs { encoding: BIG5, frequent: &[0xA1..=0xA1, 0xA4..=0xC6], has_letters: true },
    Pairs { encoding: EUC_KR, frequent: &[0xA1..=0xA1, 0xB0..=0xC8], has_letters: false },
    Pairs { encoding: EUC_JP, frequent: &[0xA1..=0xA1, 0xA3..=0xA5, 0xB0..=0xCF], has_letters: false },
    Pairs { encoding: SHIFT_JIS, frequent: &[0x81..=0x83, 0x88..=0x97], has_letters: true },
];

/// A text in which lost bytes were found.
pub struct Resynchronised {
    /// The text, with one `\u{FFFD}` for each damaged character.
    pub string: String,
    /// How many characters are damaged.
    pub damaged: usize,
}

/// The text of bytes in which some were lost, read anew where the pairs shift; `None` if none was lost, or if the encoding
/// has no pairs of bytes.
pub fn resynchronised(encoding: &'static Encoding, bytes: &[u8]) -> Option<Resynchronised> {
    let pairs = PAIRS.iter().find(|pairs| pairs.encoding == encoding)?;
    if !lines(bytes).any(|line| pairs.is_suspect(line)) {
        return None;
    }
    let text = Text::of(pairs, bytes);
    let mut out = Resynchronised { string: String::new(), damaged: 0 };
    let mut is_found = false;
    for line in lines(bytes) {
        let anew = text.pairs.is_suspect(line).then(|| text.cheapest(line));
        match anew.filter(|steps| steps.contains(&Step::LeftOut)) {
            Some(steps) => {
                is_found = true;
                out.push(encoding, line, &steps);
            }
            None => {
                let (read, broken) = super::decode_telling(encoding, line);
                out.string.push_str(&read);
                out.damaged += broken.len();
            }
        }
    }
    is_found.then_some(out)
}

/// The lines with their ends, which are never half of a character.
fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes.split_inclusive(|byte| matches!(byte, b'\n' | b'\r'))
}

/// The share of the characters beyond ASCII that are frequent in an encoding; `None` if it has no pairs of bytes.
pub fn frequent_share(encoding: &'static Encoding, bytes: &[u8]) -> Option<f64> {
    let pairs = PAIRS.iter().find(|pairs| pairs.encoding == encoding)?;
    let (mut frequent, mut all) = (0_usize, 0_usize);
    for character in characters(encoding, bytes).filter(|character| !character.is_ascii()) {
        all += 1;
        frequent += usize::from(pairs.is_frequent(character));
    }
    Some(frequent as f64 / all.max(1) as f64)
}

/// Whether a character is frequent in an encoding; `None` if the encoding has no pairs of bytes.
pub fn is_frequent(encoding: &'static Encoding, character: &[u8]) -> Option<bool> {
    let pairs = PAIRS.iter().find(|pairs| pairs.encoding == encoding)?;
    Some(pairs.is_frequent(character))
}

/// A step through the bytes of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    /// A character of so many bytes.
    Character(usize),
    /// A byte that is half of a damaged character.
    LeftOut,
}

impl Step {
    fn length(self) -> usize {
        match self {
            Self::Character(length) => length,
            Self::LeftOut => 1,
        }
    }
}

/// How the bytes before a place are read at the lowest cost.
#[derive(Clone, Copy)]
struct Reached {
    cost: u32,
    /// The last step to the place.
    by: Step,
    /// How many bytes in a row were left out last.
    left_out: usize,
}

struct Text<'a> {
    pairs: &'static Pairs,
    /// How often each character stands in the text as it is.
    counts: HashMap<&'a [u8], usize>,
    /// How often each ASCII letter stands by itself between two characters.
    lone: HashMap<u8, usize>,
}

impl<'a> Text<'a> {
    fn of(pairs: &'static Pairs, bytes: &'a [u8]) -> Self {
        let mut counts = HashMap::new();
        for line in lines(bytes).filter(|line| !pairs.is_suspect(line)) {
            for character in characters(pairs.encoding, line).filter(|character| !character.is_ascii()) {
                *counts.entry(character).or_default() += 1;
            }
        }
        let mut lone = HashMap::new();
        lines(bytes).flat_map(|line| pairs.lone(line)).for_each(|byte| *lone.entry(byte).or_default() += 1);
        Self { pairs, counts, lone }
    }

    fn cost_of(&self, character: &[u8]) -> u32 {
        match self.counts.get(character) {
            _ if character.is_ascii() => 0,
            Some(OWN_TO_TEXT..) => 0,
            Some(_) => 1,
            None if self.pairs.is_frequent(character) => NEW_TO_TEXT,
            None => RARE,
        }
    }

    fn cost_of_lone(&self, letter: u8) -> u32 {
        match letter {
            _ if self.lone.get(&letter).is_some_and(|&count| count > 1) => LONE_AGAIN,
            b'A'..=b'Z' | b'[' | b']' | b'|' => LONE_CAPITAL,
            _ => LONE_LETTER,
        }
    }

    /// The cheapest way to read a line.
    fn cheapest(&self, line: &[u8]) -> Vec<Step> {
        let mut reached: Vec<Option<Reached>> = vec![None; line.len() + 1];
        for (at, rest) in (0..line.len()).map(|at| (at, line.get(at..).unwrap_or_default())) {
            let before = reached.get(at).copied().flatten();
            let start = Reached { cost: 0, by: Step::Character(1), left_out: 0 };
            let Some(before) = before.or((at == 0).then_some(start)) else { continue };
            for (step, cost) in self.steps(rest, before) {
                let left_out = if step == Step::LeftOut { before.left_out + 1 } else { 0 };
                let next = Reached { cost: before.cost + cost, by: step, left_out };
                if let Some(place) = reached.get_mut(at + step.length())
                    && place.is_none_or(|known| next.cost < known.cost)
                {
                    *place = Some(next);
                }
            }
        }
        let mut steps = Vec::new();
        let mut at = line.len();
        while let Some(by) = reached.get(at).copied().flatten().map(|reached| reached.by) {
            steps.push(by);
            at -= by.length();
        }
        steps.reverse();
        steps
    }

    /// The steps from a place, and what each costs.
    fn steps(&self, rest: &[u8], before: Reached) -> impl Iterator<Item = (Step, u32)> {
        let length = length_of_first(self.pairs.encoding, rest);
        let character = rest.split_at_checked(length).filter(|_| length > 0).map(|(read, next)| {
            let was_pair = before.by != Step::Character(1);
            let lone = read.first().filter(|first| was_pair && length == 1 && is_lone(**first, next));
            (
                Step::Character(length),
                lone.map_or_else(|| self.cost_of(read), |&lone| self.cost_of_lone(lone)),
            )
        });
        let is_lone_half = |first: u8, after: &[u8]| {
            before.by != Step::Character(1)
                && is_lone(first, after)
                && self.cost_of_lone(first) == LONE_LETTER
        };
        let is_half =
            rest.split_first().is_some_and(|(&first, after)| !first.is_ascii() || is_lone_half(first, after));
        let left_out = match before.left_out {
            0 => LEFT_OUT,
            1 => LEFT_OUT_TOO,
            _ => LEFT_OUT + LEFT_OUT_TOO,
        };
        character.into_iter().chain(is_half.then_some((Step::LeftOut, left_out)))
    }
}

impl Pairs {
    /// Whether bytes may have been lost in a line: something in it is broken, or a letter may be half of a character. A
    /// line that only has rare characters may be a list of names.
    fn is_suspect(&self, line: &[u8]) -> bool {
        let is_broken = || characters(self.encoding, line).map(<[u8]>::len).sum::<usize>() < line.len();
        self.has_letters && !self.lone(line).is_empty() || is_broken()
    }

    /// The ASCII letters of a line that may be half of a character.
    fn lone(&self, line: &[u8]) -> Vec<u8> {
        let (mut rest, mut was_pair, mut out) = (line, false, Vec::new());
        while let Some((&first, after)) = rest.split_first() {
            let length = length_of_first(self.encoding, rest);
            out.extend((was_pair && length == 1 && is_lone(first, after)).then_some(first));
            was_pair = length > 1;
            rest = rest.get(length.max(1)..).unwrap_or_default();
        }
        out
    }

    fn is_frequent(&self, character: &[u8]) -> bool {
        let is_two = |first| character.len() == 2 && self.frequent.iter().any(|range| range.contains(first));
        // GBK filled the second bytes below those of GB 2312 with characters of its own.
        let is_extension =
            || self.encoding == GB18030 && character.get(1).is_some_and(|&second| second < 0xA1);
        character.first().is_some_and(is_two) && !is_extension()
    }
}

/// Whether an ASCII byte can be the second one of a character, and one beyond ASCII comes after it.
fn is_lone(byte: u8, next: &[u8]) -> bool {
    (0x40..=0x7E).contains(&byte) && next.first().is_some_and(|next| !next.is_ascii())
}

/// How many bytes the first character has; 0 if it is broken.
pub fn length_of_first(encoding: &'static Encoding, bytes: &[u8]) -> usize {
    let is_character = |length: &usize| {
        bytes.get(..*length).is_some_and(|bytes| {
            encoding.decode_without_bom_handling_and_without_replacement(bytes).is_some()
        })
    };
    (1..=LONGEST).find(is_character).unwrap_or_default()
}

/// The characters as the encoding reads them, without what is broken.
fn characters<'a>(encoding: &'static Encoding, bytes: &'a [u8]) -> impl Iterator<Item = &'a [u8]> {
    let mut rest = bytes;
    let next = move || {
        while let Some((_, after)) = rest.split_first() {
            let (character, next) = rest.split_at(length_of_first(encoding, rest));
            rest = if character.is_empty() { after } else { next };
            if !character.is_empty() {
                return Some(character);
            }
        }
        None
    };
    std::iter::from_fn(next)
}

impl Resynchronised {
    /// A line read in such steps.
    fn push(&mut self, encoding: &'static Encoding, line: &[u8], steps: &[Step]) {
        let (mut rest, mut was_left_out) = (line, false);
        for &step in steps {
            let (read, next) = rest.split_at_checked(step.length()).unwrap_or((rest, &[]));
            rest = next;
            match step {
                Step::Character(_) => self.string.push_str(&encoding.decode_without_bom_handling(read).0),
                // Two halves beside each other are one damaged character.
                Step::LeftOut if was_left_out => {}
                Step::LeftOut => {
                    self.damaged += 1;
                    self.string.push('\u{FFFD}');
                }
            }
            was_left_out = step == Step::LeftOut && !was_left_out;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIMPLIFIED: &str =
        "各位乡亲：\n今天说说修渠的事。渠要一段一段修，水要一家一家放，谁家的田也不许旱着。\n谢谢大家。\n";
    const TRADITIONAL: &str =
        "各位鄉親：\n今天談談修渠的事。渠要一段一段修，水要一家一家放，科技創新也要放在心上。\n謝謝大家。\n";
    const JAPANESE: &str =
        "市民の皆様、本日は防災訓練にお集まりいただき、誠にありがとうございます。\n以上です。\n";
    const KOREAN: &str = "존경하는도민여러분오늘우리는새로운시작을함께맞이합니다.\n감사합니다.\n";

    fn encoded(encoding: &'static Encoding, text: &str) -> Vec<u8> {
        encoding.encode(text).0.into_owned()
    }

    #[test]
    fn a_lost_byte_is_one_damaged_character_wherever_it_was() {
        // Of Big5 only the clear cases: two of five second bytes are letters, so that a line is soon right again, and a
        // capital letter may stand where it is.
        let cases = [
            (GB18030, SIMPLIFIED, 1.0),
            (BIG5, TRADITIONAL, 0.5),
            (EUC_JP, JAPANESE, 1.0),
            (EUC_KR, KOREAN, 1.0),
        ];
        for (encoding, text, least) in cases {
            let bytes = encoded(encoding, text);
            let places: Vec<usize> = (0..bytes.len()).filter(|&at| !bytes[at].is_ascii()).collect();
            let is_well = |&&at: &&usize| {
                let without = [&bytes[..at], &bytes[at + 1..]].concat();
                resynchronised(encoding, &without)
                    .is_some_and(|read| read.damaged == 1 && differing(&read.string, text) <= 6)
            };
            let share = places.iter().filter(is_well).count() as f64 / places.len() as f64;
            assert!(share >= least, "{}: {share}", encoding.name());
        }
    }

    /// How many characters stand between what two texts begin and end with alike.
    fn differing(text: &str, other: &str) -> usize {
        let alike = text.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
        let alike_at_end = text.chars().rev().zip(other.chars().rev()).take_while(|(a, b)| a == b).count();
        other.chars().count().saturating_sub(alike + alike_at_end)
    }

    #[test]
    fn a_text_without_a_lost_byte_stays_as_it_is() {
        let rare = "邰祁堃、亓官鑫、镕基、垚垚、赟赟等同志：\n饕餮、魑魅魍魉、踔厉奋发、蹚出新路。\nA股、B组、T恤、C919。\n";
        let cantonese = "喺A座嗰度，佢哋啲嘢，嚟咗。\n";
        let cases = [
            (GB18030, SIMPLIFIED),
            (GB18030, TRADITIONAL),
            (GB18030, rare),
            (BIG5, TRADITIONAL),
            (BIG5, cantonese),
            (EUC_JP, JAPANESE),
            (EUC_KR, KOREAN),
            (SHIFT_JIS, JAPANESE),
        ];
        for (encoding, text) in cases {
            assert!(resynchronised(encoding, &encoded(encoding, text)).is_none(), "{text}");
        }
    }
}
