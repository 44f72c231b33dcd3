//! Breaking a text into lines of a given width.

use unicode_linebreak::{BreakClass, break_property, linebreaks};

use super::CharRange;
use super::visible::{Glyph, glyphs};
use super::width::AmbiguousWidth;

/// Breaks a string into lines of at most `width` columns, by Unicode's line breaking algorithm (UAX #14), so that no
/// line begins with `，` `。` or `”` where that can be avoided. Blanks at the end of a line may stand beyond it.
///
/// The ranges follow each other without a gap and count from `start`, the position of the string's first character.
/// From a width of 2 on every line fits; an empty string has no lines.
pub fn break_lines(string: &str, start: usize, width: usize, ambiguous: AmbiguousWidth) -> Vec<CharRange> {
    let glyphs = glyphs(string, start, ambiguous);
    let opportunities = opportunities(string, start);
    let may_break = |index: usize| {
        glyphs.get(index).is_some_and(|glyph| opportunities.binary_search(&glyph.range.start).is_ok())
    };

    let mut lines = Vec::new();
    let mut first = 0;
    let mut last_opportunity = None;
    let mut used = 0;
    for (index, glyph) in glyphs.iter().enumerate() {
        if index > first && may_break(index) {
            last_opportunity = Some(index);
        }
        while used + glyph.columns > width && !glyph.is_blank() && index > first {
            let next = last_opportunity.take().unwrap_or_else(|| emergency_break(&glyphs, first, index));
            lines.push(range_of(&glyphs, first, next));
            first = next;
            used = glyphs.get(first..index).unwrap_or_default().iter().map(|glyph| glyph.columns).sum();
        }
        used += glyph.columns;
        if glyph.is_line_end() {
            lines.push(range_of(&glyphs, first, index + 1));
            first = index + 1;
            last_opportunity = None;
            used = 0;
        }
    }
    if first < glyphs.len() {
        lines.push(range_of(&glyphs, first, glyphs.len()));
    }
    lines
}

/// Where a line may end, as positions of the character that would start the next one, ascending.
fn opportunities(string: &str, start: usize) -> Vec<usize> {
    let tailored = with_chinese_quotation_marks(string);
    let mut bytes = linebreaks(&tailored).map(|(byte, _)| byte).peekable();
    let mut out = Vec::new();
    for (offset, (byte, _)) in tailored.char_indices().enumerate() {
        if bytes.next_if_eq(&byte).is_some() {
            out.push(start + offset);
        }
    }
    out
}

/// The string with `“ ”` and `‘ ’` beside Chinese text replaced by `「 」`, which take as many bytes.
///
/// UAX #14 never breaks beside a quotation mark that could open or close (rule LB19). Beside wide characters it is
/// known which of both a mark does; Unicode 16 has rule LB19a for this, the tables at hand are older.
fn with_chinese_quotation_marks(string: &str) -> String {
    let mut out = String::with_capacity(string.len());
    let mut before = None;
    let mut characters = string.chars().peekable();
    while let Some(character) = characters.next() {
        let beside_wide = before.is_some_and(is_wide) || characters.peek().copied().is_some_and(is_wide);
        out.push(match character {
            '“' | '‘' if beside_wide => '「',
            '”' | '’' if beside_wide => '」',
            _ => character,
        });
        before = Some(character);
    }
    out
}

/// Whether a character is wide whatever the terminal makes of ambiguous ones.
fn is_wide(character: char) -> bool {
    super::width::columns(character.encode_utf8(&mut [0; 4]), AmbiguousWidth::One) == 2
}

/// Where to break a stretch that has no opportunity and does not fit: before `index`, or a little earlier where the
/// next line would otherwise begin with a closing mark.
fn emergency_break(glyphs: &[Glyph<'_>], first: usize, index: usize) -> usize {
    let may_start = |at: &usize| glyphs.get(*at).is_some_and(|glyph| !is_forbidden_start(glyph));
    (first + 1..=index).rev().find(may_start).unwrap_or(index)
}

/// Whether a line had better not begin with a glyph: closing brackets, full stops, `…` and other marks that belong
/// to what stands before them.
fn is_forbidden_start(glyph: &Glyph<'_>) -> bool {
    glyph.symbol.chars().next().is_some_and(|character| {
        use BreakClass::{
            CloseParenthesis, ClosePunctuation, Exclamation, InfixSeparator, Inseparable, NonStarter,
        };
        let class = break_property(u32::from(character));
        matches!(character, '”' | '’')
            || matches!(
                class,
                CloseParenthesis | ClosePunctuation | Exclamation | InfixSeparator | Inseparable | NonStarter
            )
    })
}

/// The characters of the glyphs from `first` up to, but not including, `next`.
fn range_of(glyphs: &[Glyph<'_>], first: usize, next: usize) -> CharRange {
    let start = glyphs.get(first).map_or(0, |glyph| glyph.range.start);
    let end = next.checked_sub(1).and_then(|last| glyphs.get(last)).map_or(start, |glyph| glyph.range.end);
    CharRange::new(start, end)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::Text;
    use crate::text::visible::glyphs_of;

    fn lines(string: &str, width: usize) -> Vec<String> {
        let text = Text::new(string.to_owned());
        break_lines(string, 0, width, AmbiguousWidth::One)
            .into_iter()
            .map(|range| text.slice(range).to_owned())
            .collect()
    }

    #[test]
    fn chinese_breaks_between_characters_but_not_before_a_comma() {
        assert_eq!(
            lines("始终保持永远在路上的政治定力，持续", 28),
            ["始终保持永远在路上的政治定", "力，持续"]
        );
    }

    #[test]
    fn quotation_marks_open_and_close() {
        assert_eq!(lines("持续整治“四风”问题", 9), ["持续整治", "“四风”问", "题"]);
        assert_eq!(lines("把“严”的主基调", 5), ["把", "“严”", "的主", "基调"]);
    }

    #[test]
    fn words_stay_whole_and_blanks_hang() {
        assert_eq!(lines("we don’t   stop", 9), ["we don’t   ", "stop"]);
    }

    #[test]
    fn a_word_longer_than_the_line_is_cut() {
        assert_eq!(lines("incomprehensible", 6), ["incomp", "rehens", "ible"]);
    }

    #[test]
    fn line_ends_of_the_text_are_kept() {
        assert_eq!(lines("一\n\n二\n", 8), ["一\n", "\n", "二\n"]);
        assert!(lines("", 8).is_empty());
    }

    fn texts() -> impl Strategy<Value = String> {
        prop_oneof![
            "[四风问题，。”“…—（）a-c 1-9、\n\t%]{0,60}",
            "(\\PC|\\p{M}|[\u{1b}\u{200d}\u{17d8}ﾞ]){0,40}",
            "[a-z’ ]{0,60}",
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(256))]

        #[test]
        fn every_line_fits_and_together_they_are_the_text(
            string in texts(), width in 2_usize..50, two in any::<bool>()
        ) {
            let ambiguous = if two { AmbiguousWidth::Two } else { AmbiguousWidth::One };
            let text = Text::new(string.clone());
            let mut position = 0;
            for line in break_lines(&string, 0, width, ambiguous) {
                prop_assert_eq!(line.start, position);
                prop_assert!(!line.is_empty());
                position = line.end;
                let glyphs = glyphs_of(&text, line, ambiguous);
                let hanging = glyphs.iter().rev().take_while(|glyph| glyph.is_blank() || glyph.is_line_end());
                let used: usize = glyphs.iter().take(glyphs.len() - hanging.count()).map(|g| g.columns).sum();
                prop_assert!(used <= width, "{used} > {width}: {:?}", text.slice(line));
            }
            prop_assert_eq!(position, text.len());
        }

        #[test]
        fn no_line_begins_with_a_closing_mark(
            string in "([四风问题强调发展]{2,6}[，。；！])?([四风“]{0,1}[问题强调]{3,5}[，。；！、])*", width in 8_usize..60
        ) {
            for line in lines(&string, width).iter().skip(1) {
                prop_assert!(!line.starts_with(['，', '。', '；', '！', '、', '”', '…']), "{line}");
            }
        }
    }
}
