//! Styles of an OpenDocument text: what is hidden, and how lists are numbered.

use std::collections::HashMap;
use std::iter;

use crate::formats::FormatError;
use crate::formats::numbering::{LEVELS, Level, Levels, NumberFormat, Piece};
use crate::formats::picture_fonts::PictureFont;
use crate::formats::xml::{Element, Event, Xml};

/// How many styles may be based on each other; styles that are based on themselves end here.
const LONGEST_CHAIN: usize = 32;

/// The most styles and levels of lists that are kept, which is a matter of memory: each takes up to 300 bytes.
/// LibreOffice makes some thousand for a long document.
const MOST_STYLES: usize = 50_000;

/// The longest wording of a label in characters; those of laws have some 30. What is longer is cut.
const LONGEST_WORDING: usize = 100;

#[derive(Debug, Default)]
struct Style {
    parent: Option<String>,
    hidden: Option<bool>,
    /// The style of the list its paragraphs are items of; empty for none.
    list: Option<String>,
    font: Option<String>,
}

/// The levels of a style of lists, by their number from 0.
type ListStyle = HashMap<usize, Level>;

/// The styles of a document.
#[derive(Debug, Default)]
pub struct Styles {
    by_name: HashMap<String, Style>,
    lists: HashMap<String, ListStyle>,
    /// The fonts of signs, by the names that styles know them by.
    picture_fonts: HashMap<String, PictureFont>,
    /// How headings are numbered that are in no list.
    outline: ListStyle,
    /// How many styles and levels were read.
    read: usize,
}

impl Styles {
    /// Adds the styles that a part of the document defines.
    ///
    /// # Errors
    ///
    /// Fails if the part is broken.
    pub fn read(&mut self, part: &str) -> Result<(), FormatError> {
        let mut xml = Xml::new(part);
        while let Some(event) = xml.next()? {
            let Event::Start(element) = event else { continue };
            match element.full_name() {
                "office:body" => return Ok(()),
                _ if self.read > MOST_STYLES => {}
                "style:style" => {
                    self.read += 1;
                    let (family, name) = (element.attribute("family"), element.attribute("name"));
                    let style = Style::read(&element, &mut xml)?;
                    if let (Some("paragraph" | "text"), Some(name)) = (family.as_deref(), name) {
                        self.by_name.insert(name, style);
                    }
                }
                "text:list-style" => {
                    let style = read_list_style(&mut xml)?;
                    self.read += 1 + style.len();
                    self.lists.insert(element.attribute("name").unwrap_or_default(), style);
                }
                "style:font-face" => {
                    let family = element.attribute("font-family").as_deref().and_then(PictureFont::named);
                    self.picture_fonts.extend(element.attribute("name").zip(family));
                }
                "text:outline-style" => self.outline = read_list_style(&mut xml)?,
                _ => {}
            }
        }
        Ok(())
    }

    /// Whether text of a style is hidden.
    pub fn hides(&self, name: Option<&str>) -> bool {
        self.chain(name).find_map(|style| style.hidden).unwrap_or(false)
    }

    /// The font of signs that text of a style is written in.
    pub fn picture_font(&self, name: Option<&str>) -> Option<PictureFont> {
        let font = self.chain(name).find_map(|style| style.font.as_deref())?;
        self.picture_fonts.get(font).copied().or_else(|| PictureFont::named(font))
    }

    /// The style of the list that paragraphs of a style are items of; empty for none.
    pub fn list_of(&self, name: Option<&str>) -> Option<&str> {
        self.chain(name).find_map(|style| style.list.as_deref())
    }

    /// The levels of a style of lists.
    pub fn levels(&self, list: &str) -> Levels<'_> {
        let style = self.lists.get(list);
        std::array::from_fn(|level| style?.get(&level))
    }

    /// The levels of headings that are in no list.
    pub fn outline(&self) -> Levels<'_> {
        std::array::from_fn(|level| self.outline.get(&level))
    }

    fn chain(&self, name: Option<&str>) -> impl Iterator<Item = &Style> {
        let first = name.and_then(|name| self.by_name.get(name));
        iter::successors(first, |style| self.by_name.get(style.parent.as_deref()?)).take(LONGEST_CHAIN)
    }
}

impl Style {
    fn read(start: &Element, xml: &mut Xml) -> Result<Self, FormatError> {
        let mut out = Self {
            parent: start.attribute("parent-style-name"),
            list: start.attribute("list-style-name"),
            hidden: None,
            font: None,
        };
        let depth = xml.depth();
        while let Some(event) = xml.next_inside(depth)? {
            let Event::Start(element) = event else { continue };
            if element.name() == "text-properties" {
                out.hidden = element.attribute("display").map(|display| display == "none");
                out.font = element.attribute("font-name").or_else(|| element.attribute("font-family"));
            }
        }
        Ok(out)
    }
}

fn read_list_style(xml: &mut Xml) -> Result<ListStyle, FormatError> {
    let (depth, mut out) = (xml.depth(), ListStyle::new());
    // The level that is being read, which an element inside it says more of.
    let mut reading = None;
    while let Some(event) = xml.next_inside(depth)? {
        let Event::Start(element) = event else { continue };
        match element.name() {
            "list-level-style-number"
            | "list-level-style-bullet"
            | "list-level-style-image"
            | "outline-level-style" => {
                let number = element.number::<usize>("level").and_then(|level| level.checked_sub(1));
                reading = number.filter(|&level| level < LEVELS);
                out.extend(reading.map(|number| (number, level(number, &element))));
            }
            "list-level-label-alignment" => {
                if let Some(level) = reading.and_then(|level| out.get_mut(&level)) {
                    level.tight = element.attribute("label-followed-by").is_some_and(|by| by == "nothing");
                }
            }
            _ => {}
        }
    }
    Ok(out)
}

fn level(number: usize, element: &Element) -> Level {
    let format = match (element.name(), element.attribute("num-format").as_deref()) {
        ("list-level-style-number" | "outline-level-style", Some(format)) => number_format(format),
        _ => NumberFormat::Bullet,
    };
    let label = match element.attribute("num-list-format") {
        Some(pattern) => pieces(&pattern),
        None => around_number(number, element),
    };
    Level { start: element.number("start-value").unwrap_or(1), format, label, ..Level::new(number) }
}

/// The pieces of a pattern such as `第%1%章`, which LibreOffice writes.
fn pieces(pattern: &str) -> Vec<Piece> {
    let cut: String = pattern.chars().take(LONGEST_WORDING).collect();
    let level = |between: &str| between.parse::<usize>().ok().and_then(|level| level.checked_sub(1));
    let piece = |(at, between): (usize, &str)| match level(between).filter(|_| at % 2 == 1) {
        Some(level) => Piece::Number(level),
        None => Piece::Strings(between.to_owned()),
    };
    cut.split('%').enumerate().map(piece).collect()
}

/// The number, those of levels above it if it shows them, and what stands before and after.
fn around_number(level: usize, element: &Element) -> Vec<Piece> {
    let wording = |name| {
        let wording = element.attribute(name).unwrap_or_default();
        Piece::Strings(wording.chars().take(LONGEST_WORDING).collect())
    };
    let shown = element.number("display-levels").unwrap_or(1).clamp(1, level + 1);
    let mut out = vec![wording("num-prefix")];
    for shown in level + 1 - shown..=level {
        out.extend([Piece::Number(shown), Piece::Strings(".".to_owned())]);
    }
    out.pop();
    out.push(wording("num-suffix"));
    out
}

/// OpenDocument names a format by how it counts: `一, 二, 三, ...`; one that is not known is decimal.
fn number_format(name: &str) -> NumberFormat {
    match name.split(',').next().unwrap_or_default().trim() {
        "" => NumberFormat::Nothing,
        "01" => NumberFormat::DecimalZero,
        "001" => NumberFormat::Padded(3),
        "0001" => NumberFormat::Padded(4),
        "00001" => NumberFormat::Padded(5),
        "1st" => NumberFormat::Ordinal,
        "First" => NumberFormat::OrdinalText,
        "One" => NumberFormat::CardinalText,
        "*" => NumberFormat::NoteSigns,
        "а" | "a (ru)" => NumberFormat::LOWER_RUSSIAN,
        "А" | "A (ru)" => NumberFormat::UPPER_RUSSIAN,
        "α" => NumberFormat::LOWER_GREEK,
        "๑" => NumberFormat::THAI,
        "१" => NumberFormat::HINDI,
        "a" => NumberFormat::LowerLetter,
        "A" => NumberFormat::UpperLetter,
        "i" => NumberFormat::LowerRoman,
        "I" => NumberFormat::UpperRoman,
        "１" => NumberFormat::FullWidth,
        "一" => NumberFormat::Chinese,
        "壹" if name.contains('贰') => NumberFormat::ChineseLegal,
        "壹" => NumberFormat::ChineseLegalTraditional,
        "①" => NumberFormat::CIRCLED,
        "甲" => NumberFormat::STEMS,
        "子" => NumberFormat::BRANCHES,
        "일" => NumberFormat::Korean,
        "가" => NumberFormat::KOREAN_SYLLABLES,
        "ㄱ" => NumberFormat::KOREAN_LETTERS,
        "ア" => NumberFormat::JAPANESE_SYLLABLES,
        "イ" => NumberFormat::JAPANESE_POEM,
        _ => NumberFormat::Decimal,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_worded_by_pattern_or_by_what_stands_around_them() {
        let wording = |text: &str| Piece::Strings(text.to_owned());
        assert_eq!(pieces("第%1%章"), [wording("第"), Piece::Number(0), wording("章")]);
        let mut styles = Styles::default();
        styles
            .read(
                r#"<office:styles><text:list-style style:name="L">
                <text:list-level-style-number text:level="2" style:num-prefix="(" style:num-suffix=")"
                    style:num-format="1" text:display-levels="2" text:start-value="3"/></text:list-style></office:styles>"#,
            )
            .unwrap();
        let level = styles.levels("L")[1].unwrap();
        let expected = [wording("("), Piece::Number(0), wording("."), Piece::Number(1), wording(")")];
        assert_eq!((level.start, level.label.as_slice()), (3, expected.as_slice()));
    }

    #[test]
    fn styles_that_are_based_on_each_other_in_a_circle_end() {
        let mut styles = Styles::default();
        let part = r#"<s><style:style style:family="text" style:name="x" style:parent-style-name="y"/>
            <style:style style:family="text" style:name="y" style:parent-style-name="x"/></s>"#;
        styles.read(part).unwrap();
        assert!(!styles.hides(Some("x")));
    }
}
