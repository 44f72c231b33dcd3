//! What a reader sees of a text: the form in which its characters go to a terminal or a plain report.
//!
//! Characters that would move the cursor, turn the reading direction or take up no room become visible marks; an
//! input can therefore neither send escape sequences nor hide wording.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, is_nfc};
use unicode_segmentation::UnicodeSegmentation;

use super::width::{AmbiguousWidth, columns};
use super::{CharRange, Text};

/// The widest glyph. Anything wider (a few signs of South Asian scripts) is shown part by part, so that every text
/// fits into two columns.
const WIDEST: usize = 2;

/// A tab is an indent of fixed width: lines then do not depend on the column at which they start.
const TAB: &str = "  ";

/// Stands for a character that turns the reading direction. Not of ambiguous width, like all marks here.
const DIRECTION_MARK: &str = "⇄";

/// Stands for a character that takes up no room, and carries a combining mark that has no letter.
const EMPTY_MARK: &str = "◌";

/// Stands for a control character that has no picture of its own, and for a character too wide to show.
const UNKNOWN_MARK: &str = "␦";

/// What is drawn at one place: a character with its combining marks, or a mark that stands for a hidden character.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glyph<'a> {
    /// What is drawn; empty for a line end. Holds no control character.
    pub symbol: Cow<'a, str>,
    /// The characters of the text that it shows.
    pub range: CharRange,
    /// The columns that it takes up: 1 or 2, 0 for a line end.
    pub columns: usize,
}

impl Glyph<'_> {
    /// Whether a new line starts after it.
    pub fn is_line_end(&self) -> bool {
        self.symbol.is_empty()
    }

    /// Whether it is a blank that may stand beyond the end of a line.
    pub fn is_blank(&self) -> bool {
        matches!(self.symbol.as_ref(), " " | "\u{3000}" | TAB)
    }
}

/// The glyphs of a range of a text, in order.
pub fn glyphs_of(text: &Text, range: CharRange, ambiguous: AmbiguousWidth) -> Vec<Glyph<'_>> {
    glyphs(text.slice(range), range.start, ambiguous)
}

/// The glyphs of a string, in order; their ranges count from `start`, the position of its first character.
pub fn glyphs(string: &str, start: usize, ambiguous: AmbiguousWidth) -> Vec<Glyph<'_>> {
    let mut out = Vec::with_capacity(string.len() / 2);
    let mut position = start;
    for cluster in string.graphemes(true) {
        let range = CharRange::new(position, position + cluster.chars().count());
        position = range.end;
        if is_line_end(cluster) {
            out.push(Glyph { symbol: Cow::Borrowed(""), range, columns: 0 });
        } else if cluster == "\t" {
            out.push(Glyph { symbol: Cow::Borrowed(TAB), range, columns: WIDEST });
        } else if let Some(glyph) = whole(cluster, range, ambiguous) {
            out.push(glyph);
        } else {
            let parts = cluster.char_indices().zip(range.start..);
            out.extend(parts.map(|((byte, character), position)| {
                let part = cluster.get(byte..byte + character.len_utf8()).unwrap_or_default();
                let range = CharRange::new(position, position + 1);
                whole(part, range, ambiguous).unwrap_or_else(|| marked(part, character, range, ambiguous))
            }));
        }
    }
    out
}

/// A string as it may be printed on one line: marks for hidden characters, a space for a line end or a tab.
pub fn one_line(string: &str) -> String {
    glyphs(string, 0, AmbiguousWidth::One)
        .iter()
        .map(|glyph| if glyph.is_line_end() || glyph.symbol == TAB { " " } else { glyph.symbol.as_ref() })
        .collect()
}

/// A string on one line of at most so many columns; what does not fit becomes `…`.
pub fn shortened(string: &str, width: usize, ambiguous: AmbiguousWidth) -> String {
    let line = one_line(string);
    if columns(&line, ambiguous) <= width {
        return line;
    }
    const ELLIPSIS: &str = "…";
    let room = width.saturating_sub(columns(ELLIPSIS, ambiguous));
    let mut used = 0;
    let kept = glyphs(&line, 0, ambiguous).into_iter().take_while(|glyph| {
        used += glyph.columns;
        used <= room
    });
    let mut out: String = kept.map(|glyph| glyph.symbol).collect();
    if columns(ELLIPSIS, ambiguous) <= width {
        out.push_str(ELLIPSIS);
    }
    out
}

/// A cluster that can be shown as it stands, composed: nothing hidden in it, and one or two columns wide.
fn whole(cluster: &str, range: CharRange, ambiguous: AmbiguousWidth) -> Option<Glyph<'_>> {
    if cluster.chars().any(is_hidden) {
        return None;
    }
    let symbol =
        if is_nfc(cluster) { Cow::Borrowed(cluster) } else { Cow::Owned(cluster.nfc().collect::<String>()) };
    let columns = columns(&symbol, ambiguous);
    (1..=WIDEST).contains(&columns).then_some(Glyph { symbol, range, columns })
}

/// The mark for a character that cannot be shown as it stands.
fn marked<'a>(part: &str, character: char, range: CharRange, ambiguous: AmbiguousWidth) -> Glyph<'a> {
    let symbol = match character {
        '\0'..='\u{1F}' => picture_of(character),
        '\u{7F}' => Cow::Borrowed("␡"),
        _ if is_direction(character) => Cow::Borrowed(DIRECTION_MARK),
        _ if is_hidden(character) && !character.is_control() => Cow::Borrowed(EMPTY_MARK),
        _ if columns(part, ambiguous) == 0 && !character.is_control() => {
            Cow::Owned(format!("{EMPTY_MARK}{part}"))
        }
        _ => Cow::Borrowed(UNKNOWN_MARK),
    };
    Glyph { columns: columns(&symbol, ambiguous).clamp(1, WIDEST), symbol, range }
}

/// The control picture of a C0 control character: `␀` for NUL, `␛` for escape.
fn picture_of<'a>(control: char) -> Cow<'a, str> {
    const PICTURES: u32 = 0x2400;
    match char::from_u32(PICTURES + u32::from(control)) {
        Some(picture) => Cow::Owned(picture.to_string()),
        None => Cow::Borrowed(UNKNOWN_MARK),
    }
}

/// The line ends of Unicode (UAX #14, classes BK, CR, LF and NL).
fn is_line_end(cluster: &str) -> bool {
    matches!(cluster, "\n" | "\r\n" | "\r" | "\u{B}" | "\u{C}" | "\u{85}" | "\u{2028}" | "\u{2029}")
}

/// Marks, embeddings, overrides and isolates of the bidirectional algorithm (UAX #9).
fn is_direction(character: char) -> bool {
    matches!(character, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Characters that a terminal obeys or swallows instead of drawing them.
pub fn is_hidden(character: char) -> bool {
    character.is_control()
        || is_direction(character)
        || matches!(character, '\u{AD}' | '\u{34F}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180E}'
            | '\u{200B}' | '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{2065}' | '\u{206A}'..='\u{206F}'
            | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{FFFE}' | '\u{FFFF}'
            | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn escape_sequences_and_turned_text_become_visible() {
        assert_eq!(one_line("\u{1b}[31m红\u{202e}字\u{9b}\u{7f}"), "␛[31m红⇄字␦␡");
        assert_eq!(one_line("发\u{200b}展\u{feff}"), "发◌展◌");
    }

    #[test]
    fn letters_are_composed_and_lonely_marks_get_a_carrier() {
        assert_eq!(one_line("e\u{301} \u{1112}\u{1161}\u{11ab}"), "é 한");
        assert_eq!(one_line("\u{301}"), "◌\u{301}");
    }

    #[test]
    fn tabs_and_line_ends_are_blank() {
        let glyphs = glyphs("\t一\r\n二", 5, AmbiguousWidth::One);
        let shown: Vec<_> = glyphs.iter().map(|glyph| (glyph.symbol.as_ref(), glyph.columns)).collect();
        assert_eq!(shown, [(TAB, 2), ("一", 2), ("", 0), ("二", 2)]);
        assert_eq!(glyphs[2].range, CharRange::new(7, 9));
        assert_eq!(one_line("一\n二"), "一 二");
    }

    #[test]
    fn a_long_string_ends_in_an_ellipsis() {
        assert_eq!(shortened("中国共产党", 10, AmbiguousWidth::One), "中国共产党");
        assert_eq!(shortened("中国共产党", 8, AmbiguousWidth::One), "中国共…");
        assert_eq!(shortened("中国共产党", 8, AmbiguousWidth::Two), "中国共…");
        assert_eq!(shortened("中国", 1, AmbiguousWidth::Two), "");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(256))]

        #[test]
        fn every_glyph_fits_two_columns_and_none_is_a_control(
            string in "(\\PC|\\p{C}|\\p{M}|[a\u{1b}\u{17d8}\u{200d}ﾞ“]){0,40}", two in any::<bool>()
        ) {
            let ambiguous = if two { AmbiguousWidth::Two } else { AmbiguousWidth::One };
            let mut position = 0;
            for glyph in glyphs(&string, 0, ambiguous) {
                prop_assert!(!glyph.symbol.chars().any(char::is_control));
                prop_assert_eq!(columns(&glyph.symbol, ambiguous), glyph.columns);
                prop_assert!(glyph.columns <= WIDEST);
                prop_assert_eq!(glyph.columns == 0, glyph.is_line_end());
                prop_assert_eq!(glyph.range.start, position);
                position = glyph.range.end;
            }
            prop_assert_eq!(position, string.chars().count());
        }
    }
}
