//! A text as the sequence of symbols that matching compares.
//!
//! A *symbol* is one character of a script written without spaces (Han, kana, Thai …), or one whole word or
//! figure of any other script. Form does not count: folded (see [`super::folding`]), NFKC, lower case, punctuation,
//! white space and layout dropped. Every symbol knows the range of the original text that it stands for.

use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::folding::{folded, is_ignored};
pub use super::scripts::{is_han, is_unspaced};
use super::{CharRange, Text};

/// A symbol's number in its [`SymbolTable`]; equal numbers mean equal wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Symbol(pub u32);

impl Symbol {
    /// The number as an index into a table of symbols.
    pub fn index(self) -> usize {
        usize::try_from(self.0).unwrap_or(usize::MAX)
    }
}

/// What a symbol is made of, which decides how much it counts towards a phrase's length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SymbolKind {
    /// One character of a script written without spaces.
    Character,
    /// A word of letters.
    Word,
    /// A number in figures.
    Figure,
}

/// One symbol of a text and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SymbolAt {
    /// Which symbol.
    pub symbol: Symbol,
    /// What it is made of.
    pub kind: SymbolKind,
    /// The characters of the original text that it stands for; never empty.
    pub range: CharRange,
}

/// Gives equal wording equal numbers, over any number of texts.
#[derive(Clone, Debug, Default)]
pub struct SymbolTable {
    numbers: FxHashMap<String, Symbol>,
    names: Vec<String>,
}

impl SymbolTable {
    /// The number of a normalised wording, a new one if it has none yet.
    pub fn intern(&mut self, wording: &str) -> Symbol {
        if let Some(&symbol) = self.numbers.get(wording) {
            return symbol;
        }
        // A text of four billion different words does not fit into memory; the limit is never reached.
        let symbol = Symbol(u32::try_from(self.names.len()).unwrap_or(u32::MAX));
        self.numbers.insert(wording.to_owned(), symbol);
        self.names.push(wording.to_owned());
        symbol
    }

    /// The symbols of some wording; `None` if one of them has never been read.
    pub fn look_up(&self, wording: &str) -> Option<Vec<Symbol>> {
        let text = Text::new(wording.to_owned());
        let mut own = Self::default();
        let symbols = own.read(&text, text.range());
        symbols.into_iter().map(|at| self.numbers.get(own.name(at.symbol)).copied()).collect()
    }

    /// The normalised wording of a symbol.
    pub fn name(&self, symbol: Symbol) -> &str {
        self.names.get(symbol.index()).map_or("", String::as_str)
    }

    /// All symbols, by their numbers.
    pub fn symbols(&self) -> impl Iterator<Item = Symbol> {
        (0..).map(Symbol).take(self.names.len())
    }

    /// How many different symbols there are.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether nothing has been numbered yet.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// The symbols of a range of a text, in order.
    pub fn read(&mut self, text: &Text, range: CharRange) -> Vec<SymbolAt> {
        let mut out = Vec::with_capacity(range.len());
        let mut word = Run::default();
        let mut position = range.start;
        // Grapheme by grapheme, so that a letter and its combining marks are composed before they are compared.
        for grapheme in folded(text.slice(range)).graphemes(true) {
            let place = CharRange::new(position, position + grapheme.chars().count());
            position = place.end;
            for character in grapheme.nfkc().flat_map(char::to_lowercase) {
                if is_ignored(character) {
                    // A soft hyphen or zero-width joiner ends no word.
                } else if is_unspaced(character) {
                    word.finish(self, &mut out);
                    let symbol = self.intern(character.encode_utf8(&mut [0; 4]));
                    out.push(SymbolAt { symbol, kind: SymbolKind::Character, range: place });
                } else if character.is_alphanumeric() || (!word.is_empty() && is_mark(character)) {
                    word.push(character, place);
                } else if !(character == '\'' || character == '’') || word.is_empty() {
                    word.finish(self, &mut out);
                }
            }
        }
        word.finish(self, &mut out);
        out
    }
}

/// Letters and figures that stand together and have not become a symbol yet.
#[derive(Default)]
struct Run {
    wording: String,
    range: CharRange,
}

impl Run {
    fn is_empty(&self) -> bool {
        self.wording.is_empty()
    }

    fn push(&mut self, character: char, place: CharRange) {
        if self.wording.is_empty() {
            self.range = place;
        }
        self.wording.push(character);
        self.range.end = place.end;
    }

    fn finish(&mut self, table: &mut SymbolTable, out: &mut Vec<SymbolAt>) {
        if self.wording.is_empty() {
            return;
        }
        let figure = self.wording.chars().all(char::is_numeric);
        let kind = if figure { SymbolKind::Figure } else { SymbolKind::Word };
        out.push(SymbolAt { symbol: table.intern(&self.wording), kind, range: self.range });
        self.wording.clear();
    }
}

/// Combining marks stay with the word they stand in (Devanagari vowels, Hebrew points …).
fn is_mark(character: char) -> bool {
    unicode_normalization::char::is_combining_mark(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(string: &str) -> (Vec<String>, Vec<String>) {
        let text = Text::new(string.to_owned());
        let mut table = SymbolTable::default();
        let symbols = table.read(&text, text.range());
        (
            symbols.iter().map(|at| table.name(at.symbol).to_owned()).collect(),
            symbols.iter().map(|at| text.slice(at.range).to_owned()).collect(),
        )
    }

    #[test]
    fn han_characters_stand_alone_and_figures_together() {
        let (names, originals) = read("“１２+8”：2022年，GDP增长");
        assert_eq!(names, ["12", "8", "2022", "年", "gdp", "增", "长"]);
        assert_eq!(originals, ["１２", "8", "2022", "年", "GDP", "增", "长"]);
    }

    #[test]
    fn words_keep_their_apostrophes_place_and_lose_case() {
        let (names, originals) = read("Don’t STOP, l'été!");
        assert_eq!(names, ["dont", "stop", "lété"]);
        assert_eq!(originals, ["Don’t", "STOP", "l'été"]);
    }

    #[test]
    fn what_takes_up_no_room_ends_no_word() {
        let (names, originals) = read("Hoch\u{AD}wasser\u{200B}schutz, \u{FEFF}in\u{200C}\u{2060} Ulm");
        assert_eq!(names, ["hochwasserschutz", "in", "ulm"]);
        assert_eq!(originals[0], "Hoch\u{AD}wasser\u{200B}schutz");
    }

    #[test]
    fn the_same_wording_in_other_characters_is_equal() {
        assert_eq!(read("二○二二年，發展經濟").0, read("二〇二二年发展经济").0);
        assert_eq!(read("⼈⺠").0, read("人民").0);
        assert_eq!(read("don´t").0, read("don't").0);
    }

    #[test]
    fn composed_and_decomposed_forms_are_equal() {
        assert_eq!(read("é한").0, read("e\u{301}\u{1112}\u{1161}\u{11ab}").0);
    }

    #[test]
    fn the_same_wording_has_the_same_number_in_every_text() {
        let mut table = SymbolTable::default();
        let (a, b) = (Text::new("发展".to_owned()), Text::new("发，展".to_owned()));
        let first: Vec<_> = table.read(&a, a.range()).iter().map(|at| at.symbol).collect();
        let second: Vec<_> = table.read(&b, b.range()).iter().map(|at| at.symbol).collect();
        assert_eq!(first, second);
    }
}
