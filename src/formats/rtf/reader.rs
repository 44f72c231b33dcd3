//! Tokens to paragraphs.

use std::collections::HashMap;

use encoding_rs::Encoding;

use super::code_page::{character_set, code_page};
use super::token::Token;
use crate::formats::picture_fonts::PictureFont;
use crate::formats::{Paragraph, Start};

/// How deep groups count as nested; those of word processors stay below 20. What is nested deeper belongs to the
/// deepest.
const DEEPEST: usize = 1000;

/// What becomes of the text of a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Destination {
    #[default]
    Text,
    /// Text of a footnote or a text box, put after the paragraph that it hangs on.
    Aside,
    /// The number of a list's item, as it is printed.
    Label,
    /// A drawn shape, which may hold a text box.
    Shape,
    Fonts,
    Styles,
    Skipped,
}

/// What a group hands down to those in it.
#[derive(Clone, Copy, Debug, Default)]
struct Group {
    destination: Destination,
    /// Whether the group opened an [`Destination::Aside`].
    opens_aside: bool,
    font: i32,
    style: i32,
    /// How many bytes stand after a `\u` for programs that do not know it.
    substitutes: usize,
    is_deleted: bool,
    is_hidden: bool,
}

/// An RTF file while it is read.
#[derive(Debug)]
pub struct Reader {
    pub paragraphs: Vec<Paragraph>,
    /// The encoding of text in fonts that name none.
    pub encoding: &'static Encoding,
    pub damaged: usize,
    pub deleted: usize,
    pub hidden: usize,
    pub comments: usize,
    pub unknown_signs: usize,
    groups: Vec<Group>,
    group: Group,
    /// Open groups below the deepest.
    too_deep: usize,
    /// Whether a `\*` stands before the next word: a reader that does not know it skips the group.
    is_optional: bool,
    to_skip: usize,
    bytes: Vec<u8>,
    high_surrogate: Option<u16>,
    current: Paragraph,
    /// Paragraphs that asides interrupt.
    interrupted: Vec<Paragraph>,
    asides: Vec<Paragraph>,
    fonts: HashMap<i32, &'static Encoding>,
    picture_fonts: HashMap<i32, PictureFont>,
    headings: HashMap<i32, u8>,
}

impl Reader {
    pub fn new(encoding: &'static Encoding) -> Self {
        Self {
            paragraphs: Vec::new(),
            encoding,
            damaged: 0,
            deleted: 0,
            hidden: 0,
            comments: 0,
            unknown_signs: 0,
            groups: Vec::new(),
            group: Group { substitutes: 1, ..Group::default() },
            too_deep: 0,
            is_optional: false,
            to_skip: 0,
            bytes: Vec::new(),
            high_surrogate: None,
            current: Paragraph { start: Start::Paragraph, ..Paragraph::default() },
            interrupted: Vec::new(),
            asides: Vec::new(),
            fonts: HashMap::new(),
            picture_fonts: HashMap::new(),
            headings: HashMap::new(),
        }
    }

    pub fn take(&mut self, token: Token<'_>) {
        if let Token::Byte(byte) = token {
            return self.byte(byte);
        }
        self.decode_bytes();
        match token {
            Token::Open => self.open(),
            Token::Close => self.close(),
            Token::Symbol(symbol) => self.symbol(symbol),
            Token::Word(word, number) => self.word(word, number),
            Token::Byte(_) => {}
        }
    }

    pub fn paragraph_count(&self) -> usize {
        self.paragraphs.len() + self.asides.len()
    }

    pub fn finish(mut self) -> Self {
        self.decode_bytes();
        while !self.groups.is_empty() {
            self.close();
        }
        if !(self.current.text.is_empty() && self.asides.is_empty()) {
            self.end_paragraph();
        }
        self
    }

    fn open(&mut self) {
        self.to_skip = 0;
        if self.groups.len() < DEEPEST {
            self.groups.push(self.group);
            self.group.opens_aside = false;
        } else {
            self.too_deep += 1;
        }
    }

    fn close(&mut self) {
        self.to_skip = 0;
        self.is_optional = false;
        if self.too_deep > 0 {
            self.too_deep -= 1;
        } else if let Some(around) = self.groups.pop() {
            if self.group.opens_aside {
                self.end_paragraph();
                self.current = self.interrupted.pop().unwrap_or_default();
            }
            self.group = around;
        }
    }

    fn byte(&mut self, byte: u8) {
        if self.to_skip > 0 {
            self.to_skip -= 1;
        } else if self.is_kept() || matches!(self.group.destination, Destination::Styles | Destination::Fonts)
        {
            self.bytes.push(byte);
        }
    }

    fn is_kept(&self) -> bool {
        matches!(self.group.destination, Destination::Text | Destination::Aside | Destination::Label)
            && !self.group.is_deleted
            && !self.group.is_hidden
    }

    /// Decodes the bytes of text so far. Those of a character may be written in different ways: `\'d6P`.
    fn decode_bytes(&mut self) {
        if self.bytes.is_empty() {
            return;
        }
        let bytes = std::mem::take(&mut self.bytes);
        if self.is_kept() && self.picture_fonts.contains_key(&self.group.font) {
            return self.write_signs(&bytes.into_iter().map(char::from).collect::<String>());
        }
        let encoding = self.fonts.get(&self.group.font).copied().unwrap_or(self.encoding);
        let (text, is_damaged) = encoding.decode_without_bom_handling(&bytes);
        if self.group.destination == Destination::Styles {
            self.name_style(&text);
            return;
        }
        if self.group.destination == Destination::Fonts {
            let named = PictureFont::named(text.trim_end_matches(';'));
            self.picture_fonts.extend(named.map(|font| (self.group.font, font)));
            return;
        }
        self.damaged += if is_damaged { text.matches('\u{FFFD}').count() } else { 0 };
        self.write(&text);
    }

    /// Adds text. Line ends that are written as characters (`\'0a`) are what `\par` is.
    fn write(&mut self, text: &str) {
        let mut lines = text.split(['\r', '\n']);
        self.current.text.push_str(lines.next().unwrap_or_default());
        for line in lines {
            self.end_paragraph();
            self.current.text.push_str(line);
        }
    }

    /// Adds text of a font of signs.
    fn write_signs(&mut self, text: &str) {
        let Some(font) = self.picture_fonts.get(&self.group.font) else { return };
        let (text, unknown) = font.text(text);
        self.unknown_signs += unknown;
        self.write(&text);
    }

    /// The styles that word processors have for headings are called `heading 1`.
    fn name_style(&mut self, name: &str) {
        let level =
            name.trim().to_lowercase().strip_prefix("heading ").and_then(|name| {
                name.trim_end_matches(';').parse().ok().filter(|level| (1..=9).contains(level))
            });
        if let Some(level) = level {
            self.headings.entry(self.group.style).or_insert(level);
        }
    }

    fn push(&mut self, text: &str) {
        if self.is_kept() {
            self.write(text);
        }
    }

    fn symbol(&mut self, symbol: u8) {
        match symbol {
            b'*' => self.is_optional = true,
            b'~' => self.push("\u{A0}"),
            b'_' => self.push("-"),
            b'{' | b'}' | b'\\' => self.byte(symbol),
            b'\r' | b'\n' => self.break_paragraph(),
            _ => {}
        }
    }

    fn word(&mut self, word: &[u8], number: Option<i32>) {
        let is_optional = std::mem::take(&mut self.is_optional);
        if self.to_skip > 0 {
            self.to_skip -= 1;
            return;
        }
        if self.destination(word) || self.character(word, number) || self.property(word, number) {
            return;
        }
        if is_optional {
            self.comments += usize::from(word == b"annotation" && self.is_kept());
            self.group.destination = Destination::Skipped;
        }
    }

    /// Takes a word that says what becomes of the text of its group.
    fn destination(&mut self, word: &[u8]) -> bool {
        const SKIPPED: [&[u8]; 17] = [
            b"colortbl",
            b"info",
            b"pict",
            b"nonshppict",
            b"shprslt",
            b"header",
            b"headerl",
            b"headerr",
            b"headerf",
            b"footer",
            b"footerl",
            b"footerr",
            b"footerf",
            b"fldinst",
            b"xe",
            b"tc",
            b"themedata",
        ];
        let around = self.group.destination;
        self.group.destination = match word {
            b"fonttbl" => Destination::Fonts,
            b"stylesheet" => Destination::Styles,
            b"shpinst" if around != Destination::Skipped => Destination::Shape,
            b"shptxt" if around == Destination::Shape => self.start_aside(),
            b"listtext" | b"pntext" if self.is_kept() && self.current.text.is_empty() => Destination::Label,
            b"listtext" | b"pntext" => Destination::Skipped,
            b"footnote" if self.is_kept() => {
                let aside = self.start_aside();
                self.current.is_note = true;
                aside
            }
            _ if SKIPPED.contains(&word) => Destination::Skipped,
            _ => return false,
        };
        true
    }

    fn start_aside(&mut self) -> Destination {
        self.group.opens_aside = true;
        let aside = Paragraph { start: Start::Paragraph, ..Paragraph::default() };
        self.interrupted.push(std::mem::replace(&mut self.current, aside));
        Destination::Aside
    }

    /// Takes a word that stands for text.
    fn character(&mut self, word: &[u8], number: Option<i32>) -> bool {
        match word {
            b"line" | b"lbr" if self.is_kept() => {
                self.end_paragraph();
                self.current.start = Start::Break;
            }
            b"par" | b"sect" | b"page" | b"row" | b"nestrow" => self.break_paragraph(),
            // Between a number and what it counts stands nothing, as in text.
            b"tab" if self.group.destination == Destination::Label => {}
            b"tab" | b"cell" | b"nestcell" => self.push("\t"),
            b"emdash" => self.push("—"),
            b"endash" => self.push("–"),
            b"lquote" => self.push("‘"),
            b"rquote" => self.push("’"),
            b"ldblquote" => self.push("“"),
            b"rdblquote" => self.push("”"),
            b"bullet" => self.push("•"),
            b"emspace" => self.push("\u{2003}"),
            b"enspace" => self.push("\u{2002}"),
            b"u" => self.unicode(number.unwrap_or(0)),
            _ => return false,
        }
        true
    }

    /// Takes a word that says how the text after it is.
    fn property(&mut self, word: &[u8], number: Option<i32>) -> bool {
        let value = number.unwrap_or(0);
        let is_on = value != 0 || number.is_none();
        match word {
            b"ansicpg" => self.encoding = code_page(value).unwrap_or(self.encoding),
            b"f" => self.group.font = value,
            b"fcharset" if self.group.destination == Destination::Fonts => {
                if let Some(encoding) = character_set(value) {
                    self.fonts.insert(self.group.font, encoding);
                }
            }
            b"uc" => self.group.substitutes = usize::try_from(value).unwrap_or(0),
            b"s" if self.group.destination == Destination::Styles => self.group.style = value,
            b"deleted" => {
                self.deleted += usize::from(is_on && self.is_kept());
                self.group.is_deleted = is_on;
            }
            b"v" => {
                self.hidden += usize::from(is_on && self.is_kept());
                self.group.is_hidden = is_on;
            }
            b"plain" => (self.group.is_deleted, self.group.is_hidden) = (false, false),
            // The others are of paragraphs, and not of the numbers in front of them.
            _ if self.group.destination == Destination::Label => return false,
            b"s" => self.current.heading = self.headings.get(&value).copied(),
            b"outlinelevel" => self.outline_level(value),
            b"pard" => self.current.heading = None,
            _ => return false,
        }
        true
    }

    /// Levels are counted from 0; 9 is that of the text.
    fn outline_level(&mut self, value: i32) {
        let level = u8::try_from(value).ok().filter(|level| *level < 9).map(|level| level + 1);
        match (self.group.destination, level) {
            (Destination::Styles, Some(level)) => {
                self.headings.insert(self.group.style, level);
            }
            (Destination::Text | Destination::Aside, level) => self.current.heading = level,
            _ => {}
        }
    }

    /// A UTF-16 code unit, as a signed number.
    fn unicode(&mut self, value: i32) {
        self.to_skip = self.group.substitutes;
        let Ok(unit) = u16::try_from(value.rem_euclid(0x1_0000)) else { return };
        let units: Vec<u16> = self.high_surrogate.take().into_iter().chain([unit]).collect();
        if (0xD800..0xDC00).contains(&unit) {
            self.high_surrogate = Some(unit);
        } else {
            let text = String::from_utf16_lossy(&units);
            if self.is_kept() && self.picture_fonts.contains_key(&self.group.font) {
                self.write_signs(&text);
            } else {
                self.push(&text);
            }
        }
    }

    fn break_paragraph(&mut self) {
        if self.is_kept() {
            self.end_paragraph();
        }
    }

    fn end_paragraph(&mut self) {
        let heading = self.current.heading;
        let mut paragraph = std::mem::take(&mut self.current);
        paragraph.text.truncate(paragraph.text.trim_end().len());
        // Properties of a paragraph last until `\pard`.
        self.current.heading = heading;
        self.current.start = Start::Paragraph;
        self.current.is_note = paragraph.is_note;
        if paragraph.text.is_empty() {
            paragraph.heading = None;
        }
        if self.group.destination == Destination::Aside {
            self.asides.push(paragraph);
            return;
        }
        let asides = std::mem::take(&mut self.asides).into_iter().filter(|aside| !aside.text.is_empty());
        for mut paragraph in std::iter::once(paragraph).chain(asides) {
            paragraph.line = self.paragraphs.len() + 1;
            self.paragraphs.push(paragraph);
        }
    }
}
