//! The wording of a speech as many speeches are held against each other: a number for each symbol, and the grams that
//! they form.
//!
//! Symbols are those of exact repeats and near matches ([`crate::text::symbols`]): one character of a script without
//! spaces, one word or figure of any other. Here their numbers are the same in every run of the program, so that they
//! can be kept, and take four bytes each: an archive of 10,000 speeches has 50 million symbols.

use crate::sealed::{halved, stable_hash};
use crate::speech::Speech;
use crate::text::CharRange;
use crate::text::symbols::{SymbolKind, SymbolTable};

/// How long a gram is, in characters of a script without spaces; two thirds as many words, rounded up, where words are
/// spaced, as [`crate::repeats::Length`] counts. Of wording of 8 characters two speeches have next to nothing in common
/// by chance (phrases of 10 and more: 2 expected and 13 found in the five samples).
pub const GRAM: usize = 8;

/// What a character and a word count towards a gram's length, in halves of a character.
const CHARACTER: usize = 2;
const WORD: usize = 3;

/// Set in the number of a symbol that is a word or a figure; the number of a character is its code point.
const IS_WORD: u32 = 1 << 31;

/// The symbols of a speech that take part in what is compared, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SymbolText(Vec<u32>);

/// A run of symbols that is just long enough to count, by a hash of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gram {
    /// Equal for equal wording; with 64 bits hardly ever equal for other wording.
    pub hash: u64,
    /// Its first symbol.
    pub start: usize,
    /// The symbol after its last one.
    pub end: usize,
}

impl SymbolText {
    /// The wording of a speech, and where each symbol stands in its text.
    pub fn of(speech: &Speech) -> (Self, Vec<CharRange>) {
        let mut table = SymbolTable::default();
        let (mut symbols, mut ranges) = (Vec::new(), Vec::new());
        for section in speech.compared_sections() {
            for at in table.read(&speech.text, section.own) {
                symbols.push(number(table.name(at.symbol), at.kind));
                ranges.push(at.range);
            }
        }
        (Self(symbols), ranges)
    }

    /// The wording with these numbers of symbols.
    pub fn from_symbols(symbols: Vec<u32>) -> Self {
        Self(symbols)
    }

    /// The numbers of its symbols.
    pub fn symbols(&self) -> &[u32] {
        &self.0
    }

    /// How many symbols it has.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// A hash of all of it.
    pub fn hash(&self) -> u64 {
        self.0.iter().fold(BASE, |hash, symbol| mixed(hash ^ u64::from(*symbol)))
    }

    /// The gram that starts at each symbol, as far as the text is long enough. They run across the ends of sections, so
    /// that a text whose paragraphs were broken in another way is still the same text.
    pub fn grams(&self) -> impl Iterator<Item = Gram> + '_ {
        let (mut end, mut length, mut rolling) = (0, 0, 0_u64);
        self.0.iter().enumerate().map_while(move |(start, &first)| {
            while length < GRAM * CHARACTER {
                let next = *self.0.get(end)?;
                rolling = rolling.wrapping_mul(BASE).wrapping_add(mixed(u64::from(next)));
                length += weight(next);
                end += 1;
            }
            let hash = mixed(rolling);
            length -= weight(first);
            let leaving = POWERS.get(end - start - 1).copied().unwrap_or_default();
            rolling = rolling.wrapping_sub(mixed(u64::from(first)).wrapping_mul(leaving));
            Some(Gram { hash, start, end })
        })
    }
}

/// The base of the rolling hash (Karp & Rabin 1987): an odd number without pattern.
const BASE: u64 = 0x9E37_79B9_7F4A_7C15;

/// Its powers up to the most symbols that a gram has.
const POWERS: [u64; GRAM] = {
    let mut powers = [1; GRAM];
    let mut at = 1;
    while at < GRAM {
        powers[at] = BASE.wrapping_mul(powers[at - 1]);
        at += 1;
    }
    powers
};

/// A number of which each bit depends on all bits of another one (the finish of MurmurHash3).
fn mixed(number: u64) -> u64 {
    let number = (number ^ (number >> 33)).wrapping_mul(0xFF51_AFD7_ED55_8CCD);
    let number = (number ^ (number >> 33)).wrapping_mul(0xC4CE_B9FE_1A85_EC53);
    number ^ (number >> 33)
}

fn weight(symbol: u32) -> usize {
    if symbol & IS_WORD == 0 { CHARACTER } else { WORD }
}

/// The number of a symbol, from what it says.
fn number(wording: &str, kind: SymbolKind) -> u32 {
    match (kind, wording.chars().next()) {
        (SymbolKind::Character, Some(character)) => u32::from(character),
        _ => halved(stable_hash(wording.bytes())) | IS_WORD,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wording(text: &str) -> SymbolText {
        SymbolText::of(&Speech::from_string("a.txt", text.to_owned())).0
    }

    #[test]
    fn a_gram_is_eight_characters_or_six_words() {
        let chinese: Vec<Gram> = wording("坚持以人民为中心的发展").grams().collect();
        assert_eq!(
            chinese.iter().map(|gram| (gram.start, gram.end)).collect::<Vec<_>>(),
            [(0, 8), (1, 9), (2, 10), (3, 11)]
        );
        let english: Vec<Gram> = wording("we shall never give up this city").grams().collect();
        assert_eq!(english.iter().map(|gram| (gram.start, gram.end)).collect::<Vec<_>>(), [(0, 6), (1, 7)]);
        assert_eq!(wording("太短").grams().count(), 0);
    }

    #[test]
    fn equal_wording_has_equal_grams_whatever_its_form() {
        let hashes = |text: &str| wording(text).grams().map(|gram| gram.hash).collect::<Vec<_>>();
        assert_eq!(hashes("堅持以人民為中心"), hashes("坚持以，人民为中心！"));
        assert_ne!(hashes("坚持以人民为中心"), hashes("坚持以人民为中央"));
    }
}
