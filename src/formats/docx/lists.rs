//! Word's automatic numbering: lists, their levels, and how far each has counted.

use std::collections::{HashMap, HashSet};

use super::properties::ParagraphProperties;
use super::styles::Styles;
use crate::formats::FormatError;
use crate::formats::numbering::{Counters, LEVELS, Level, Levels, NumberFormat, Piece, spaced};
use crate::formats::xml::{Element, Event, Xml};

/// The longest wording of a label in characters; those of laws have some 30. What is longer is cut.
const LONGEST_WORDING: usize = 100;

/// A kind of list, `w:abstractNum`.
#[derive(Debug, Default)]
struct Kind {
    levels: HashMap<usize, Level>,
    /// Which level the paragraphs of a style are on.
    level_of_style: HashMap<String, usize>,
    /// A style that has the levels in place of this.
    style: Option<String>,
}

/// A list, `w:num`: all lists of a kind count on together, but for what a list has of its own.
#[derive(Debug, Default)]
struct List {
    kind: u32,
    own_levels: HashMap<usize, Level>,
    own_starts: HashMap<usize, u32>,
}

/// The lists of a document.
#[derive(Debug, Default)]
pub struct Lists {
    kinds: HashMap<u32, Kind>,
    lists: HashMap<u32, List>,
}

/// How far each list has counted.
#[derive(Debug, Default)]
pub struct Counts {
    of_kinds: HashMap<u32, Counters>,
    /// The levels of lists on which counting has started as the list has it.
    started: HashSet<(u32, usize)>,
}

impl Lists {
    /// Reads the part of a document that defines its lists. Word 2003 has `w:listDef` for `w:abstractNum`, `w:list` for
    /// `w:num` and `w:nfc` for `w:numFmt`.
    ///
    /// # Errors
    ///
    /// Fails if the document is broken.
    pub fn read(part: &str) -> Result<Self, FormatError> {
        let (mut xml, mut out) = (Xml::new(part), Self::default());
        while let Some(event) = xml.next()? {
            let Event::Start(element) = event else { continue };
            match element.name() {
                "abstractNum" | "listDef" => {
                    let id = element.number("abstractNumId").or(element.number("listDefId"));
                    out.kinds.insert(id.unwrap_or_default(), Kind::read(&mut xml)?);
                }
                "num" | "list" => {
                    let id = element.number("numId").or(element.number("ilfo"));
                    out.lists.insert(id.unwrap_or_default(), List::read(&mut xml)?);
                }
                _ => {}
            }
        }
        Ok(out)
    }

    /// Counts a paragraph, and gives the label it has in print before `text`; `None` if it has none.
    pub fn label(
        &self,
        properties: &ParagraphProperties,
        styles: &Styles,
        counts: &mut Counts,
        text: &str,
    ) -> Option<String> {
        let of_style = styles.list(properties.style.as_deref());
        let id = properties.list.or(of_style.map(|of_style| of_style.list))?;
        let list = self.lists.get(&id)?;
        let kind_id = self.kind_with_levels(list.kind, styles);
        let kind = self.kinds.get(&kind_id)?;
        let of_style = of_style.filter(|of_style| properties.list.is_none_or(|list| list == of_style.list));
        let said = properties.level.or_else(|| of_style?.level);
        let level = said.or_else(|| kind.level_of_style.get(of_style?.style).copied()).unwrap_or_default();
        if level >= LEVELS {
            return None;
        }
        let levels: Levels = std::array::from_fn(|n| list.own_levels.get(&n).or_else(|| kind.levels.get(&n)));
        let counters = counts.of_kinds.entry(kind_id).or_default();
        let own_start = list.own_starts.get(&level).copied();
        let from = own_start.filter(|_| counts.started.insert((id, level)) || counters.starts(level));
        counters.count(level, &levels, from);
        let label = counters.label(level, &levels)?;
        Some(spaced(label, levels.get(level).copied().flatten().is_some_and(|level| level.tight), text))
    }

    /// The kind that has the levels of `kind`: itself, or that of the list of the style it refers to.
    fn kind_with_levels(&self, kind: u32, styles: &Styles) -> u32 {
        let elsewhere = || {
            let style = self.kinds.get(&kind)?.style.as_deref()?;
            Some(self.lists.get(&styles.list(Some(style))?.list)?.kind)
        };
        elsewhere().unwrap_or(kind)
    }
}

impl Kind {
    fn read(xml: &mut Xml) -> Result<Self, FormatError> {
        let (depth, mut out) = (xml.depth(), Self::default());
        while let Some(event) = xml.next_inside(depth)? {
            let Event::Start(element) = event else { continue };
            match element.name() {
                "numStyleLink" => out.style = element.attribute("val"),
                "lvl" => {
                    let (number, level, style) = read_level(&element, xml)?;
                    out.level_of_style.extend(style.map(|style| (style, number)));
                    out.levels.insert(number, level);
                }
                _ => {}
            }
        }
        Ok(out)
    }
}

impl List {
    fn read(xml: &mut Xml) -> Result<Self, FormatError> {
        let (depth, mut out, mut overridden) = (xml.depth(), Self::default(), 0);
        while let Some(event) = xml.next_inside(depth)? {
            let Event::Start(element) = event else { continue };
            match element.name() {
                "abstractNumId" | "ilst" => out.kind = element.number("val").unwrap_or_default(),
                "lvlOverride" => overridden = element.number("ilvl").unwrap_or_default(),
                "startOverride" => {
                    out.own_starts.insert(overridden, element.number("val").unwrap_or(1));
                }
                "lvl" => {
                    let (number, level, _) = read_level(&element, xml)?;
                    out.own_levels.insert(number, level);
                }
                _ => {}
            }
        }
        Ok(out)
    }
}

/// A level with its number, counted from 0, and the style that its paragraphs have.
fn read_level(start: &Element, xml: &mut Xml) -> Result<(usize, Level, Option<String>), FormatError> {
    let number = start.number("ilvl").unwrap_or_default();
    let (depth, mut level, mut style) = (xml.depth(), Level::new(number), None);
    // A format of its own has another in its place for programs that do not know it.
    let mut is_custom = false;
    while let Some(event) = xml.next_inside(depth)? {
        let Event::Start(element) = event else { continue };
        let value = || element.attribute("val").unwrap_or_default();
        match element.name() {
            "start" => level.start = element.number("val").unwrap_or(1),
            "numFmt" => match element.attribute("format").as_deref().and_then(custom_format) {
                Some(format) => (level.format, is_custom) = (format, true),
                None => level.format = number_format(&value()),
            },
            "Fallback" if is_custom => xml.skip()?,
            "nfc" => level.format = NumberFormat::of_code(element.number("val").unwrap_or_default()),
            "lvlText" => level.label = pieces(&value()),
            "lvlRestart" => {
                // Counted from 1 here; 0 stands for never.
                level.restarts_after = element.number::<usize>("val").and_then(|after| after.checked_sub(1));
            }
            "isLgl" => level.decimal = super::properties::is_on(&element),
            "suff" => level.tight = value().eq_ignore_ascii_case("nothing"),
            "pStyle" => style = element.attribute("val"),
            "pPr" | "rPr" => xml.skip()?,
            _ => {}
        }
    }
    Ok((number, level, style))
}

/// The pieces of a label: `第%1章` has the number of level 1 in the middle.
fn pieces(label: &str) -> Vec<Piece> {
    let mut out = Vec::new();
    let mut characters = label.chars().take(LONGEST_WORDING).peekable();
    while let Some(character) = characters.next() {
        let level = characters.peek().filter(|_| character == '%').and_then(|digit| digit.to_digit(10));
        match (level.and_then(|level| (level as usize).checked_sub(1)), out.last_mut()) {
            (Some(level), _) => {
                characters.next();
                out.push(Piece::Number(level));
            }
            (None, Some(Piece::Strings(wording))) => wording.push(character),
            (None, _) => out.push(Piece::Strings(character.to_string())),
        }
    }
    out
}

/// A format that the document writes out, `001, 002, 003, ...`: as many digits as its first number has.
fn custom_format(written: &str) -> Option<NumberFormat> {
    /// The most digits that Word offers are 5.
    const MOST_DIGITS: usize = 9;
    let first = written.split(',').next()?.trim();
    let is_padded = first.starts_with('0') && first.bytes().all(|byte| byte.is_ascii_digit());
    (is_padded && first.len() <= MOST_DIGITS).then_some(NumberFormat::Padded(first.len()))
}

/// The names are those of ISO/IEC 29500-1, 17.18.59; those that no speech has been seen with are decimal.
fn number_format(name: &str) -> NumberFormat {
    match name {
        "decimalZero" => NumberFormat::DecimalZero,
        "decimalFullWidth" | "decimalFullWidth2" => NumberFormat::FullWidth,
        "chineseCounting" | "chineseCountingThousand" | "taiwaneseCounting" | "taiwaneseCountingThousand" => {
            NumberFormat::Chinese
        }
        "ideographDigital" | "taiwaneseDigital" | "japaneseDigitalTenThousand" | "koreanDigital2" => {
            NumberFormat::ChineseDigits
        }
        "chineseLegalSimplified" => NumberFormat::ChineseLegal,
        "ideographLegalTraditional" => NumberFormat::ChineseLegalTraditional,
        "ideographTraditional" => NumberFormat::STEMS,
        "ideographZodiac" => NumberFormat::BRANCHES,
        "ideographEnclosedCircle" => NumberFormat::CHINESE_CIRCLED,
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => NumberFormat::CIRCLED,
        "decimalEnclosedParen" => NumberFormat::IN_PARENTHESES,
        "decimalEnclosedFullstop" => NumberFormat::WITH_FULL_STOP,
        "japaneseCounting" => NumberFormat::Japanese,
        "aiueo" | "aiueoFullWidth" => NumberFormat::JAPANESE_SYLLABLES,
        "iroha" | "irohaFullWidth" => NumberFormat::JAPANESE_POEM,
        "koreanCounting" | "koreanDigital" => NumberFormat::Korean,
        "ganada" => NumberFormat::KOREAN_SYLLABLES,
        "chosung" => NumberFormat::KOREAN_LETTERS,
        "upperRoman" => NumberFormat::UpperRoman,
        "lowerRoman" => NumberFormat::LowerRoman,
        "upperLetter" => NumberFormat::UpperLetter,
        "lowerLetter" => NumberFormat::LowerLetter,
        "ordinal" => NumberFormat::Ordinal,
        "ordinalText" => NumberFormat::OrdinalText,
        "cardinalText" => NumberFormat::CardinalText,
        "numberInDash" => NumberFormat::InDashes,
        "hex" => NumberFormat::Hexadecimal,
        "chicago" => NumberFormat::NoteSigns,
        "russianLower" => NumberFormat::LOWER_RUSSIAN,
        "russianUpper" => NumberFormat::UPPER_RUSSIAN,
        "thaiNumbers" => NumberFormat::THAI,
        "hindiNumbers" => NumberFormat::HINDI,
        "bullet" => NumberFormat::Bullet,
        "none" => NumberFormat::Nothing,
        _ => NumberFormat::Decimal,
    }
}
