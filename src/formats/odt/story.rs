//! The text of a document from the elements of its XML.

use super::lists::{Label, Lists};
use super::styles::Styles;
use crate::formats::flow::Flow;
use crate::formats::numbering::spaced;
use crate::formats::picture_fonts::PictureFont;
use crate::formats::xml::{Element, Event, Xml};
use crate::formats::{FormatError, Paragraph, Repair, RepairKind};

/// The most spaces that one element may stand for; documents indent by some dozens with it.
const MOST_SPACES: usize = 64;

/// A paragraph that is open.
struct Setting {
    label: Option<Label>,
    heading: Option<u8>,
    /// For the paragraph, and each span of characters that is open in it, whether its style hides it.
    hidden: Vec<bool>,
    /// The same for the font of signs that it is written in.
    picture_fonts: Vec<Option<PictureFont>>,
}

/// Text being read.
pub struct Story<'a> {
    styles: &'a Styles,
    lists: Lists<'a>,
    flow: Flow,
    /// The paragraphs that are open, one in another only in notes and text boxes.
    settings: Vec<Setting>,
    /// How many tables of contents and other indexes are open.
    indexes: usize,
    /// How many notes are open.
    notes: usize,
}

impl<'a> Story<'a> {
    /// Starts reading text that is set in these styles.
    pub fn new(styles: &'a Styles) -> Self {
        Self {
            styles,
            lists: Lists::new(styles),
            flow: Flow::default(),
            settings: Vec::new(),
            indexes: 0,
            notes: 0,
        }
    }

    /// Reads the content of a document.
    ///
    /// # Errors
    ///
    /// Fails if it is broken or more than any speech.
    pub fn read(mut self, part: &str) -> Result<(Vec<Paragraph>, Vec<Repair>), FormatError> {
        let mut xml = Xml::new(part);
        while let Some(event) = xml.next()? {
            match event {
                Event::Start(element) => self.start(&element, &mut xml)?,
                Event::End(element) => self.end(element.name())?,
                Event::Text(text) => self.text(&text)?,
            }
        }
        Ok(self.flow.finish())
    }

    fn start(&mut self, element: &Element, xml: &mut Xml) -> Result<(), FormatError> {
        match element.full_name() {
            "text:p" | "text:h" => self.open_paragraph(element)?,
            "text:span" => self.open_span(element),
            "text:s" => self.write(&" ".repeat(element.number("c").unwrap_or(1).min(MOST_SPACES)))?,
            "text:tab" => self.write("\t")?,
            "text:line-break" => self.write("\n")?,
            "text:list" => self.lists.open(element),
            "text:list-item" | "text:list-header" => self.lists.open_item(element),
            "table:table-row" => self.flow.open_row(),
            "table:table-cell" => self.flow.open_cell()?,
            "text:section" if element.attribute("display").is_some_and(|display| display == "none") => {
                self.flow.leave_out(RepairKind::Hidden);
                xml.skip()?;
            }
            "text:note-body" => self.notes += 1,
            _ if is_index(element.name()) => self.indexes += 1,
            "text:tracked-changes" => self.tracked_changes(xml)?,
            "office:annotation" => {
                self.flow.leave_out(RepairKind::Comments);
                xml.skip()?;
            }
            // Styles, and what a file that is one document says of itself beside its text; numbers of notes; what is said
            // above a word about its sound; what a drawing is called and means, and pictures; programs, forms, charts and
            // formulas.
            "office:automatic-styles"
            | "office:styles"
            | "office:master-styles"
            | "office:meta"
            | "office:settings"
            | "office:binary-data"
            | "office:font-face-decls"
            | "text:note-citation"
            | "text:ruby-text"
            | "svg:title"
            | "svg:desc"
            | "text:script"
            | "office:scripts"
            | "office:forms"
            | "text:table-of-content-source" => xml.skip()?,
            "draw:object" | "draw:object-ole" => {
                self.flow.leave_out(RepairKind::UnreadObject);
                xml.skip()?;
            }
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), FormatError> {
        match name {
            "p" | "h" => self.end_paragraph()?,
            "span" => {
                if let Some(setting) = self.settings.last_mut() {
                    setting.hidden.pop();
                    setting.picture_fonts.pop();
                }
            }
            "list" => self.lists.close(),
            "table-row" | "table-cell" => {
                self.flow.close();
            }
            "note-body" => self.notes = self.notes.saturating_sub(1),
            name if is_index(name) => self.indexes = self.indexes.saturating_sub(1),
            _ => {}
        }
        Ok(())
    }

    fn open_paragraph(&mut self, element: &Element) -> Result<(), FormatError> {
        let label = self.lists.label(element);
        let heading = (element.name() == "h").then(|| element.number("outline-level").unwrap_or(1));
        let hidden = vec![self.styles.hides(element.attribute("style-name").as_deref())];
        let picture_fonts = vec![self.styles.picture_font(element.attribute("style-name").as_deref())];
        self.settings.push(Setting { label, heading, hidden, picture_fonts });
        self.flow.open_paragraph()
    }

    fn open_span(&mut self, element: &Element) {
        let hides = self.styles.hides(element.attribute("style-name").as_deref());
        let font = self.styles.picture_font(element.attribute("style-name").as_deref());
        if let Some(setting) = self.settings.last_mut() {
            setting.hidden.push(hides);
            setting.picture_fonts.push(font);
        }
    }

    fn end_paragraph(&mut self) -> Result<(), FormatError> {
        let Some(Setting { label, heading, .. }) = self.settings.pop() else { return Ok(()) };
        if self.indexes > 0 {
            self.flow.mark_contents();
        }
        if self.notes > 0 {
            self.flow.mark_note();
        }
        let label = label.map(|Label { label, tight }| spaced(label, tight, self.flow.text()));
        self.flow.close_paragraph(label.as_deref(), heading)
    }

    /// Adds text in which white space is one space, however much of it there is.
    fn text(&mut self, text: &str) -> Result<(), FormatError> {
        let is_space = |c: char| matches!(c, ' ' | '\t' | '\n' | '\r');
        let mut after_space = self.flow.text().is_empty() || self.flow.text().ends_with(is_space);
        let mut out = String::with_capacity(text.len());
        for character in text.chars() {
            if !is_space(character) {
                out.push(character);
            } else if !after_space {
                out.push(' ');
            }
            after_space = is_space(character);
        }
        let fonts = self.settings.last().map(|setting| setting.picture_fonts.as_slice()).unwrap_or_default();
        if let Some(font) = fonts.iter().rev().find_map(|font| *font) {
            let (signs, unknown) = font.text(&out);
            (0..unknown).for_each(|_| self.flow.leave_out(RepairKind::UnknownSign));
            out = signs;
        }
        if out.is_empty() { Ok(()) } else { self.write(&out) }
    }

    /// Adds text to the paragraph, unless it is hidden.
    fn write(&mut self, text: &str) -> Result<(), FormatError> {
        match self.settings.last() {
            Some(setting) if setting.hidden.contains(&true) => self.flow.hide(),
            Some(_) => self.flow.write(text)?,
            None => {}
        }
        Ok(())
    }

    /// What was deleted stands apart from the text, with who did it and when.
    fn tracked_changes(&mut self, xml: &mut Xml) -> Result<(), FormatError> {
        let depth = xml.depth();
        while let Some(event) = xml.next_inside(depth)? {
            if matches!(event, Event::Start(element) if element.name() == "deletion") {
                self.flow.leave_out(RepairKind::Deleted);
            }
        }
        Ok(())
    }
}

/// Whether an element is a table of contents, or another list of where things stand, by its name without prefix.
fn is_index(name: &str) -> bool {
    const INDEXES: [&str; 6] = [
        "table-of-content",
        "illustration-index",
        "table-index",
        "object-index",
        "user-index",
        "alphabetical-index",
    ];
    INDEXES.contains(&name)
}
