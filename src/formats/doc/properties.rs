//! What Word knows of paragraphs and characters beside their text, as far as it decides what is read.

use super::bytes::{Stretch, slice, table, u8_at, u16_at, u32_at};
use super::fonts::Sign;

/// The size of a page of properties (\[MS-DOC\] 2.9.33).
const PAGE: usize = 512;

/// How many styles may be based on each other. Word allows eleven; a cycle has no end.
const DEEPEST_STYLE: usize = 11;

/// What is known of a paragraph, by its own properties or its style's; `None` where they say nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ParagraphProperties {
    /// Its list, counted from 1; 0 for none.
    pub list: Option<u16>,
    /// Its level in the list, from 0.
    pub list_level: Option<u8>,
    /// How high a heading it is, from 0; 9 for text.
    pub outline_level: Option<u8>,
    /// Whether it stands in a table.
    pub in_table: bool,
    /// Whether it ends the row of a table.
    pub ends_row: bool,
}

impl ParagraphProperties {
    /// Takes over what a style says, where the paragraph itself says nothing.
    fn or(self, style: Self) -> Self {
        Self {
            list: self.list.or(style.list),
            list_level: self.list_level.or(style.list_level),
            outline_level: self.outline_level.or(style.outline_level),
            ..self
        }
    }

    fn apply(&mut self, properties: &[u8]) {
        each(properties, |property, value| match property {
            0x260A => self.list_level = u8_at(value, 0),
            0x460B => self.list = u16_at(value, 0),
            0x2640 => self.outline_level = u8_at(value, 0),
            0x2416 => self.in_table = u8_at(value, 0) == Some(1),
            0x2417 => self.ends_row = u8_at(value, 0) == Some(1),
            _ => {}
        });
    }
}

/// What is known of a character.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CharacterProperties {
    /// Whether it was deleted while changes were tracked.
    pub is_deleted: bool,
    /// Whether it is hidden.
    pub is_hidden: bool,
    /// The sign that stands in its place.
    pub sign: Option<Sign>,
}

impl CharacterProperties {
    fn apply(&mut self, properties: &[u8]) {
        // 0x80 and 0x81 stand for what the style has, and its contrary; styles do not hide text.
        let is_on = |value: &[u8]| matches!(u8_at(value, 0), Some(1 | 0x81));
        each(properties, |property, value| match property {
            0x0800 => self.is_deleted = is_on(value),
            0x083C => self.is_hidden = is_on(value),
            0x6A09 => {
                let sign = u16_at(value, 0).zip(u16_at(value, 2));
                self.sign = sign.map(|(font, code)| Sign { font, code });
            }
            _ => {}
        });
    }
}

/// Goes through a list of properties, each with its value (\[MS-DOC\] 2.2.5.1). One that breaks off ends it.
fn each(mut properties: &[u8], mut visit: impl FnMut(u16, &[u8])) {
    const TABLE_DEFINITION: u16 = 0xD608;
    while let Some(property) = u16_at(properties, 0) {
        let (before, length) = match property >> 13 {
            0 | 1 => (2, Some(1)),
            2 | 4 | 5 => (2, Some(2)),
            3 => (2, Some(4)),
            7 => (2, Some(3)),
            // The length of the definition of a table has two bytes and counts one of them.
            _ if property == TABLE_DEFINITION => {
                (4, u16_at(properties, 2).map(|n| usize::from(n).saturating_sub(1)))
            }
            _ => (3, u8_at(properties, 2).map(usize::from)),
        };
        let Some(value) = length.and_then(|length| slice(properties, before, length)) else { return };
        visit(property, value);
        properties = properties.get(before + value.len()..).unwrap_or_default();
    }
}

/// Properties by where in the stream they begin to hold; sorted.
#[derive(Debug, Default)]
pub struct Runs<T>(Vec<(usize, T)>);

impl<T: Copy + Default> Runs<T> {
    /// What holds at a place of the stream.
    pub fn at(&self, place: usize) -> T {
        let after = self.0.partition_point(|(start, _)| *start <= place);
        after.checked_sub(1).and_then(|index| self.0.get(index)).map(|(_, value)| *value).unwrap_or_default()
    }

    /// Reads the pages that a table names. `read` makes properties of a page and where in it they are; `entry` is how
    /// many bytes of the page say that, for each run.
    fn read(
        stream: &[u8],
        tables: &[u8],
        index: Stretch,
        entry: usize,
        read: impl Fn(&[u8], usize) -> T,
    ) -> Self {
        let mut out = Vec::new();
        let pages = index.of(tables).unwrap_or_default();
        for (_, number) in table(pages, 4) {
            let number = u32_at(number, 0).and_then(|number| usize::try_from(number & 0x3F_FFFF).ok());
            let Some(page) = number.and_then(|number| slice(stream, number * PAGE, PAGE)) else { continue };
            let count = page.last().copied().map_or(0, usize::from);
            // A page is a table, but for its length, which is its last byte.
            let table_length = 4 + count * (4 + entry);
            let runs = table(page.get(..table_length).unwrap_or_default(), entry);
            out.extend(runs.map(|(range, at)| {
                let at = usize::from(at.first().copied().unwrap_or_default()) * 2;
                (range.start, if at == 0 { T::default() } else { read(page, at) })
            }));
        }
        out.sort_by_key(|(start, _)| *start);
        Self(out)
    }
}

/// The properties of characters (\[MS-DOC\] 2.9.33).
pub fn characters(stream: &[u8], tables: &[u8], index: Stretch) -> Runs<CharacterProperties> {
    Runs::read(stream, tables, index, 1, |page, at| {
        let mut out = CharacterProperties::default();
        let length = u8_at(page, at).map_or(0, usize::from);
        out.apply(slice(page, at + 1, length).unwrap_or_default());
        out
    })
}

/// The properties of paragraphs, their styles' included (\[MS-DOC\] 2.9.174).
pub fn paragraphs(
    stream: &[u8],
    tables: &[u8],
    index: Stretch,
    styles: &Styles,
) -> Runs<ParagraphProperties> {
    Runs::read(stream, tables, index, 13, |page, at| {
        let properties = match u8_at(page, at).map(usize::from) {
            Some(0) => u8_at(page, at + 1).and_then(|half| slice(page, at + 2, usize::from(half) * 2)),
            Some(half) => slice(page, at + 1, half * 2 - 1),
            None => None,
        };
        let properties = properties.unwrap_or_default();
        let mut out = ParagraphProperties::default();
        out.apply(properties.get(2..).unwrap_or_default());
        out.or(styles.of(u16_at(properties, 0).unwrap_or_default()))
    })
}

/// The styles of a document, by their numbers.
#[derive(Debug, Default)]
pub struct Styles(Vec<Style>);

#[derive(Debug, Default)]
struct Style {
    base: u16,
    paragraph: ParagraphProperties,
}

impl Styles {
    /// Reads the styles (\[MS-DOC\] 2.9.271). What cannot be read counts as a style that says nothing.
    pub fn read(tables: &[u8], place: Stretch) -> Self {
        let bytes = place.of(tables).unwrap_or_default();
        let read = || {
            let (head, base_size) = (usize::from(u16_at(bytes, 0)?), usize::from(u16_at(bytes, 4)?));
            let mut rest = bytes.get(2 + head..)?;
            let mut out = Vec::new();
            while let Some(length) = u16_at(rest, 0).map(usize::from) {
                let style = slice(rest, 2, length)?;
                out.push(Style::read(style, base_size).unwrap_or_default());
                // A style begins at an even byte.
                rest = rest.get(2 + length.next_multiple_of(2)..).unwrap_or_default();
            }
            Some(out)
        };
        Self(read().unwrap_or_default())
    }

    /// What a style says of paragraphs, and those that it is based on.
    fn of(&self, number: u16) -> ParagraphProperties {
        let base = |style: &&Style| self.0.get(usize::from(style.base));
        let chain = std::iter::successors(self.0.get(usize::from(number)), base).take(DEEPEST_STYLE);
        chain.fold(ParagraphProperties::default(), |properties, style| properties.or(style.paragraph))
    }
}

impl Style {
    fn read(bytes: &[u8], base_size: usize) -> Option<Self> {
        /// The numbers of the built-in styles Heading 1 to 9.
        const HEADINGS: std::ops::RangeInclusive<u16> = 1..=9;
        const OF_PARAGRAPHS: u16 = 1;
        let (identifier, kind) = (u16_at(bytes, 0)? & 0xFFF, u16_at(bytes, 2)?);
        let mut out = Self { base: kind >> 4, ..Self::default() };
        if kind & 0xF != OF_PARAGRAPHS {
            return Some(out);
        }
        // After the name and a zero, at an even byte: the length of what it says, its own number, and that.
        let name = usize::from(u16_at(bytes, base_size)?);
        let at = base_size + 2 + name * 2 + 2;
        let length = usize::from(u16_at(bytes, at)?);
        out.paragraph.apply(slice(bytes, at + 4, length.checked_sub(2)?)?);
        if HEADINGS.contains(&identifier) && out.paragraph.outline_level.is_none() {
            out.paragraph.outline_level = u8::try_from(identifier - 1).ok();
        }
        Some(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn properties_of_all_lengths_are_stepped_over() {
        let properties = [
            0x03, 0x24, 0x01, // one byte: where the text is set
            0x0F, 0x84, 0x10, 0x00, // two: an indent
            0x0D, 0xC6, 0x02, 0x00, 0x00, // as many as it says: tabs
            0x0B, 0x46, 0x07, 0x00, // the list
            0x0A, 0x26, 0x02, // its level
        ];
        let mut read = ParagraphProperties::default();
        read.apply(&properties);
        assert_eq!((read.list, read.list_level), (Some(7), Some(2)));
        read = ParagraphProperties::default();
        read.apply(&properties[..13]);
        assert_eq!(read.list, None);
    }

    #[test]
    fn a_sign_names_its_font_and_its_code() {
        let mut read = CharacterProperties::default();
        read.apply(&[0x55, 0x08, 0x01, 0x09, 0x6A, 0x02, 0x00, 0x6C, 0xF0]);
        assert_eq!(read.sign, Some(Sign { font: 2, code: 0xF06C }));
    }

    #[test]
    fn styles_that_are_based_on_each_other_have_an_end() {
        let style = |base| Style { base, ..Style::default() };
        let mut styles = Styles(vec![style(1), style(0), style(2)]);
        assert_eq!(styles.of(0), ParagraphProperties::default());
        styles.0[1].paragraph.list = Some(3);
        assert_eq!((styles.of(0).list, styles.of(2).list, styles.of(9).list), (Some(3), None, None));
    }
}
