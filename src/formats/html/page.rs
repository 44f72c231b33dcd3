//! Tags and text to paragraphs.

use html5gum::StartTag;
use unicode_width::UnicodeWidthChar;

use super::elements::{
    Display, attribute, display, ended_by, font, heading, is_beside_text, is_cell, is_contents, is_hidden,
    is_main, is_void, item_number,
};
use crate::formats::picture_fonts::PictureFont;
use crate::formats::{Paragraph, Start};

/// How deep elements count as nested, as deep as in browsers; what is nested deeper belongs to the deepest.
const DEEPEST: usize = 512;

/// How far out an element is looked for that a start tag ends: elements of the line stand between, a few of them.
const NEAR: usize = 32;

/// A paragraph, and what speaks for and against its being main text.
#[derive(Debug, Default)]
pub struct Block {
    pub paragraph: Paragraph,
    /// The innermost container that it is in.
    pub container: usize,
    /// How many of its characters are links.
    pub linked: usize,
    /// Whether it is navigation, or hidden.
    pub is_furniture: bool,
    /// Whether it stands in a `footer` or an `aside`, which are a page's or its text's.
    pub is_beside: bool,
}

/// An element that paragraphs stand in.
#[derive(Debug, Default)]
pub struct Container {
    /// The container around it; the outermost is its own.
    pub parent: usize,
    /// Whether it calls itself the one with the main text.
    pub is_main: bool,
    /// Whether it is the whole page.
    pub is_page: bool,
}

/// A page that was read. The first container is the page itself, each stands after the one around it.
#[derive(Debug)]
pub struct ParsedPage {
    pub blocks: Vec<Block>,
    pub containers: Vec<Container>,
}

/// An open element, with what it hands down to those in it.
#[derive(Clone, Debug, Default)]
struct OpenElement {
    name: String,
    container: usize,
    heading: Option<u8>,
    is_link: bool,
    is_furniture: bool,
    is_beside: bool,
    is_contents: bool,
    is_preformatted: bool,
    /// The font of signs that it is written in.
    picture_font: Option<PictureFont>,
    /// Whether it is or stands in main text, where a `header` has the title.
    in_main: bool,
    is_shown: bool,
    list: Option<List>,
}

/// A numbered list.
#[derive(Clone, Debug)]
struct List {
    style: String,
    next: i64,
}

/// What comes between the text so far and the text to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gap {
    None,
    Space,
    /// A line end in the source: a space, but not between characters of East Asian scripts.
    LineEnd,
    Cell,
    /// A line break inside of a paragraph.
    Break,
    Paragraph,
}

/// A page while it is read.
pub struct Page<'a> {
    source: &'a str,
    line: usize,
    counted_to: usize,
    open: Vec<OpenElement>,
    root: OpenElement,
    block: Block,
    gap: Gap,
    label: Option<String>,
    /// Whether a cell of the row has several paragraphs, so that the row is none.
    is_cut_row: bool,
    read: ParsedPage,
}

impl<'a> Page<'a> {
    pub fn new(source: &'a str) -> Self {
        Self {
            source,
            line: 1,
            counted_to: 0,
            open: Vec::new(),
            root: OpenElement { is_shown: true, ..OpenElement::default() },
            block: Block::default(),
            gap: Gap::None,
            label: None,
            is_cut_row: false,
            read: ParsedPage {
                blocks: Vec::new(),
                containers: vec![Container { is_page: true, ..Container::default() }],
            },
        }
    }

    fn innermost(&self) -> &OpenElement {
        self.open.last().unwrap_or(&self.root)
    }

    pub fn open(&mut self, tag: &StartTag<usize>) {
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        let (ended, within) = ended_by(&name);
        self.close_first_of(ended, within);
        match name.as_str() {
            "br" => self.gap = self.gap.or_break(),
            "hr" => self.gap = Gap::Paragraph,
            _ => {}
        }
        if is_void(&name) || (tag.self_closing && display(&name) != Display::Block) {
            return;
        }
        if name == "body" {
            self.close("head");
        }
        if display(&name) == Display::Block {
            self.start_block(&name);
        }
        if name == "li" {
            self.label = self.next_number(tag);
        }
        if self.open.len() < DEEPEST {
            let opened = self.opened(name, tag);
            self.open.push(opened);
        }
    }

    fn start_block(&mut self, name: &str) {
        let is_next_cell = is_cell(name) && !self.is_cut_row;
        let is_in_cell = self.gap == Gap::Cell;
        self.gap = match name {
            _ if is_next_cell && !self.block.paragraph.text.is_empty() => Gap::Cell,
            "tr" | "table" => Gap::Paragraph,
            _ if is_in_cell => Gap::Cell,
            _ => Gap::Paragraph,
        };
        if name == "tr" {
            self.flush();
            self.is_cut_row = false;
        }
    }

    fn opened(&mut self, name: String, tag: &StartTag<usize>) -> OpenElement {
        let around = self.innermost();
        let is_main = is_main(&name, tag);
        let in_main = around.in_main || is_main;
        let is_navigation = match name.as_str() {
            "nav" | "dialog" => true,
            "header" => !in_main,
            // So LibreOffice writes what is printed on every page.
            "div" => {
                attribute(tag, "title").is_some_and(|title| matches!(title.as_str(), "header" | "footer"))
            }
            _ => false,
        };
        let style = attribute(tag, "style").unwrap_or_default();
        let type_name =
            || tag.attributes.get(b"type".as_slice()).map(|value| String::from_utf8_lossy(&value.value));
        let styled = style
            .split(';')
            .filter_map(|rule| rule.split_once(':'))
            .find(|(rule, _)| rule.contains("list-style"));
        let numbering =
            styled.map(|(_, value)| value.trim().to_owned()).or_else(|| type_name().map(Into::into));
        let list = (name == "ol").then(|| List {
            style: numbering.unwrap_or_default(),
            next: attribute(tag, "start").and_then(|start| start.trim().parse().ok()).unwrap_or(1),
        });
        let mut opened = OpenElement {
            container: around.container,
            heading: heading(&name).or(around.heading),
            is_link: around.is_link || name == "a",
            is_furniture: around.is_furniture
                || is_navigation
                || is_hidden(tag)
                || is_beside_text(&name, tag),
            is_beside: around.is_beside || matches!(name.as_str(), "footer" | "aside"),
            is_contents: around.is_contents || is_contents(tag),
            is_preformatted: around.is_preformatted || name == "pre",
            picture_font: font(tag).map_or(around.picture_font, |font| PictureFont::named(&font)),
            in_main,
            // A hidden paragraph is left out and counted; hidden words in one are junk against copying.
            is_shown: around.is_shown
                && display(&name) != Display::Nothing
                && (display(&name) == Display::Block || !is_hidden(tag)),
            list,
            name,
        };
        if matches!(
            opened.name.as_str(),
            "article" | "main" | "section" | "div" | "td" | "body" | "form" | "blockquote"
        ) {
            let is_page = opened.name == "body";
            self.read.containers.push(Container { parent: opened.container, is_main, is_page });
            opened.container = self.read.containers.len() - 1;
        }
        opened
    }

    /// The number of the item that a tag opens, as it is printed.
    fn next_number(&mut self, tag: &StartTag<usize>) -> Option<String> {
        let innermost =
            self.open.iter_mut().rev().find(|open| matches!(open.name.as_str(), "ol" | "ul" | "menu"))?;
        let list = innermost.list.as_mut()?;
        let number = attribute(tag, "value").and_then(|value| value.trim().parse().ok()).unwrap_or(list.next);
        list.next = number.saturating_add(1);
        (list.style != "none").then(|| item_number(&list.style, number))
    }

    pub fn close(&mut self, name: &str) {
        if self.open.iter().any(|open| open.name == name) {
            while let Some(open) = self.open.pop() {
                self.close_element(&open.name);
                if open.name == name {
                    break;
                }
            }
        }
    }

    /// Closes the innermost element of the first names, if none of the others stands between.
    fn close_first_of(&mut self, names: &[&str], within: &[&str]) {
        let is_end =
            |open: &&OpenElement| names.contains(&open.name.as_str()) || within.contains(&open.name.as_str());
        let found = self.open.iter().rev().take(NEAR).find(is_end).map(|open| open.name.clone());
        if let Some(name) = found.filter(|name| names.contains(&name.as_str())) {
            self.close(&name);
        }
    }

    fn close_element(&mut self, name: &str) {
        if display(name) == Display::Block && !is_cell(name) && self.gap != Gap::Cell {
            self.gap = Gap::Paragraph;
        }
        if matches!(name, "tr" | "table") {
            self.flush();
        }
    }

    pub fn text(&mut self, text: &str, offset: usize) {
        if !self.innermost().is_shown {
            return;
        }
        let passed = self.source.get(self.counted_to..offset).unwrap_or_default();
        self.line += passed.matches('\n').count();
        self.counted_to = self.counted_to.max(offset);
        let mut line = self.line;
        for character in text.chars() {
            let is_line_end = character == '\n';
            match character {
                '\n' if self.innermost().is_preformatted => self.gap = self.gap.or_break(),
                ' ' | '\t' | '\n' | '\x0C' => self.gap = self.gap.or_space(is_line_end),
                _ => self.push(self.sign(character), line),
            }
            line += usize::from(is_line_end);
        }
    }

    /// What a character stands for in a font of signs.
    fn sign(&self, character: char) -> char {
        let font = self.innermost().picture_font.filter(|_| !character.is_whitespace());
        let sign = font.and_then(|font| font.character(u32::from(character)));
        sign.unwrap_or(character)
    }

    fn push(&mut self, character: char, line: usize) {
        let last = self.block.paragraph.text.chars().next_back();
        let gap = std::mem::replace(&mut self.gap, Gap::None);
        match (gap, last) {
            (Gap::Paragraph | Gap::Break, _) => self.flush(),
            (Gap::None, _) | (_, None) => {}
            (Gap::Cell, _) => self.block.paragraph.text.push('\t'),
            (Gap::LineEnd, Some(last)) if is_wide(last) || is_wide(character) => {}
            (Gap::Space | Gap::LineEnd, _) => self.block.paragraph.text.push(' '),
        }
        let innermost = self.open.last().unwrap_or(&self.root);
        if self.block.paragraph.text.is_empty() {
            let label = self.label.take().filter(|_| !is_number(character));
            self.block.paragraph = Paragraph {
                text: label.unwrap_or_default(),
                line,
                heading: innermost.heading,
                start: if gap == Gap::Break { Start::Break } else { Start::Paragraph },
                is_contents: innermost.is_contents,
                is_note: false,
                pages: Vec::new(),
            };
            self.block.container = innermost.container;
            self.block.is_furniture = innermost.is_furniture;
            self.block.is_beside = innermost.is_beside;
        }
        self.block.linked += usize::from(innermost.is_link && !character.is_whitespace());
        self.block.paragraph.text.push(character);
    }

    /// Ends the paragraph.
    fn flush(&mut self) {
        let block = std::mem::take(&mut self.block);
        if !block.paragraph.text.trim().is_empty() {
            self.is_cut_row = true;
            self.read.blocks.push(block);
        }
    }

    pub fn finish(mut self) -> ParsedPage {
        self.flush();
        self.read
    }
}

impl Gap {
    /// With a line break after it; two of them part paragraphs.
    fn or_break(self) -> Self {
        match self {
            Self::None | Self::Space | Self::LineEnd => Self::Break,
            Self::Cell | Self::Break | Self::Paragraph => Self::Paragraph,
        }
    }

    /// With white space after it.
    fn or_space(self, is_line_end: bool) -> Self {
        match self {
            Self::None | Self::LineEnd if is_line_end => Self::LineEnd,
            Self::None => Self::Space,
            _ => self,
        }
    }
}

fn is_wide(character: char) -> bool {
    character.width() == Some(2)
}

/// Whether an item begins with a number of its own.
fn is_number(character: char) -> bool {
    character.is_ascii_digit() || "一二三四五六七八九十第（(①②③④⑤⑥⑦⑧⑨⑩".contains(character)
}
