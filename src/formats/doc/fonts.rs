//! The fonts of a Word document, as far as they show signs.

use super::bytes::{Stretch, slice, u8_at, u16_at};
use crate::formats::picture_fonts::{PictureFont, is_private};

/// Where the name begins in the entry of a font (\[MS-DOC\] 2.9.87).
const NAME: usize = 39;

/// The most fonts that are read; a document has some dozens.
const MOST_FONTS: usize = 4096;

/// The fonts of a document, by their numbers: those of signs, and `None` for those of letters.
#[derive(Debug, Default)]
pub struct Fonts(Vec<Option<PictureFont>>);

impl Fonts {
    /// Reads the table of fonts (\[MS-DOC\] 2.9.286). One that breaks off has the fonts before the break.
    pub fn read(tables: &[u8], place: Stretch) -> Self {
        let bytes = place.of(tables).unwrap_or_default();
        let count = u16_at(bytes, 0).map_or(0, usize::from).min(MOST_FONTS);
        let (mut out, mut at) = (Vec::new(), 4);
        for _ in 0..count {
            let Some(length) = u8_at(bytes, at).map(usize::from) else { break };
            let Some(font) = slice(bytes, at + 1, length) else { break };
            out.push(PictureFont::named(&name(font)));
            at += 1 + length;
        }
        Self(out)
    }

    /// The character that a sign of a font stands for; `None` where Unicode has none.
    pub fn character(&self, sign: Sign) -> Option<char> {
        match self.0.get(usize::from(sign.font)).copied().flatten() {
            Some(font) => font.character(u32::from(sign.code)),
            None => char::from_u32(u32::from(sign.code)).filter(|&character| !is_private(character)),
        }
    }
}

/// A character that a document names by its font and its code there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sign {
    /// The number of the font.
    pub font: u16,
    /// The code, or a character of the private area.
    pub code: u16,
}

/// The name of a font, up to the zero that ends it.
fn name(font: &[u8]) -> String {
    let units = font.get(NAME..).unwrap_or_default().chunks_exact(2);
    let units: Vec<u16> = units.filter_map(|unit| u16_at(unit, 0)).take_while(|&unit| unit != 0).collect();
    String::from_utf16_lossy(&units)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The entry of a font.
    fn entry(name: &str) -> Vec<u8> {
        let mut out = vec![0; NAME];
        out.extend(name.encode_utf16().chain([0]).flat_map(u16::to_le_bytes));
        out.insert(0, u8::try_from(out.len()).unwrap());
        out
    }

    #[test]
    fn signs_are_read_in_the_font_that_they_name() {
        let table = [vec![2, 0, 0, 0], entry("SimSun"), entry("Wingdings")].concat();
        let fonts = Fonts::read(&table, Stretch { start: 0, length: table.len() });
        let character = |font, code| fonts.character(Sign { font, code });
        assert_eq!(character(1, 0xF081), Some('①'));
        assert_eq!(character(0, 0x2605), Some('★'));
        assert_eq!(character(0, 0xF081), None);
        assert_eq!(character(7, 0xF081), None);
    }

    #[test]
    fn a_table_that_breaks_off_has_the_fonts_before_the_break() {
        let table = [vec![3, 0, 0, 0], entry("Symbol"), vec![200, 1, 2]].concat();
        let fonts = Fonts::read(&table, Stretch { start: 0, length: table.len() });
        assert_eq!(fonts.0, [Some(PictureFont::Symbol)]);
    }
}
