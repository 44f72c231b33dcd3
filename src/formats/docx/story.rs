//! The text of a document, or of its notes, from the elements of its XML.

use std::collections::HashMap;

use super::Imports;
use super::alternatives::{self, Alternatives};
use super::fields::Fields;
use super::lists::{Counts, Lists};
use super::properties::{ParagraphProperties, RunProperties};
use super::styles::Styles;
use crate::formats::flow::Flow;
use crate::formats::picture_fonts::{PictureFont, UNKNOWN, is_private};
use crate::formats::xml::{Element, Event, Xml};
use crate::formats::{FormatError, Paragraph, Repair, RepairKind};

/// What a document defines for its text.
pub struct Definitions {
    /// Its styles.
    pub styles: Styles,
    /// Its lists.
    pub lists: Lists,
}

/// What stands in other parts, by the ids that the text refers to it by. Each is taken away there, so that it comes
/// once.
#[derive(Debug, Default)]
pub struct Elsewhere {
    /// The notes at the foot of pages.
    pub footnotes: HashMap<String, Vec<Paragraph>>,
    /// The notes at the end of the document.
    pub endnotes: HashMap<String, Vec<Paragraph>>,
    /// Documents that it imports.
    pub imports: Imports,
}

/// A paragraph that is open.
#[derive(Default)]
struct Setting {
    properties: ParagraphProperties,
    /// Whether its style hides its characters.
    hidden_by_style: bool,
    /// Whether the run of characters that is being read is hidden.
    hidden: bool,
    /// The font of signs that the run is written in.
    picture_font: Option<PictureFont>,
    /// The fields that are open in the paragraph.
    fields: Fields,
}

/// What the characters between two tags are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reading {
    Layout,
    Text,
    FieldCode,
}

/// Text being read.
pub struct Story<'a> {
    definitions: &'a Definitions,
    elsewhere: Elsewhere,
    counts: Counts,
    flow: Flow,
    /// The paragraphs that are open, one in another only in text boxes.
    settings: Vec<Setting>,
    /// The alternatives that are open.
    alternatives: Vec<Alternatives>,
    /// For each block of content that is open, whether it is a table of contents.
    contents: Vec<bool>,
    /// In the field of a table of contents, how many fields are open in it.
    contents_field: Option<usize>,
    /// What the characters that are being read are.
    reading: Reading,
    /// The id of the note that is being read, and the notes that were.
    note_id: Option<String>,
    notes_read: HashMap<String, Vec<Paragraph>>,
    /// How many notes are open that stand in the paragraph that refers to them.
    notes_inside: usize,
    /// Whether each row and cell that is open was deleted.
    deleted_places: Vec<bool>,
}

impl<'a> Story<'a> {
    /// Starts reading text with what it refers to.
    pub fn new(definitions: &'a Definitions, elsewhere: Elsewhere) -> Self {
        Self {
            definitions,
            elsewhere,
            counts: Counts::default(),
            flow: Flow::default(),
            settings: Vec::new(),
            alternatives: Vec::new(),
            contents: Vec::new(),
            contents_field: None,
            reading: Reading::Layout,
            note_id: None,
            notes_read: HashMap::new(),
            notes_inside: 0,
            deleted_places: Vec::new(),
        }
    }

    /// Reads the main part of a document.
    ///
    /// # Errors
    ///
    /// Fails if it is broken or more than any speech.
    pub fn read(mut self, part: &str) -> Result<(Vec<Paragraph>, Vec<Repair>), FormatError> {
        self.read_part(part)?;
        Ok(self.flow.finish())
    }

    /// Reads a part that holds notes.
    ///
    /// # Errors
    ///
    /// As [`Story::read`].
    pub fn read_notes(mut self, part: &str) -> Result<HashMap<String, Vec<Paragraph>>, FormatError> {
        self.read_part(part)?;
        Ok(self.notes_read)
    }

    fn read_part(&mut self, part: &str) -> Result<(), FormatError> {
        let mut xml = Xml::new(part);
        while let Some(event) = xml.next()? {
            match event {
                Event::Start(element) => self.start(&element, &mut xml)?,
                Event::End(element) => self.end(element.name())?,
                Event::Text(text) => self.text(&text)?,
            }
        }
        Ok(())
    }

    fn start(&mut self, element: &Element, xml: &mut Xml) -> Result<(), FormatError> {
        match element.name() {
            "p" => {
                self.settings.push(Setting::default());
                self.set_paragraph(ParagraphProperties::default());
                self.flow.open_paragraph()?;
            }
            "pPr" => {
                let properties = ParagraphProperties::read(xml)?;
                self.set_paragraph(properties);
            }
            "r" => self.set_run(&RunProperties::default()),
            "rPr" => self.set_run(&RunProperties::read(xml)?),
            "t" => self.reading = Reading::Text,
            "instrText" => self.reading = Reading::FieldCode,
            "tab" | "ptab" => self.write("\t")?,
            "br" => self.line_break(element)?,
            "cr" => self.write("\n")?,
            "noBreakHyphen" => self.write("-")?,
            "sym" | "symEx" => self.symbol(element)?,
            "fldChar" => self.field(element)?,
            "footnoteReference" | "endnoteReference" => self.note(element),
            "commentReference" => self.flow.leave_out(RepairKind::Comments),
            "del" => {
                self.flow.leave_out(RepairKind::Deleted);
                xml.skip()?;
            }
            "tr" => {
                self.flow.open_row();
                self.deleted_places.push(false);
            }
            "tc" => {
                self.flow.open_cell()?;
                self.deleted_places.push(false);
            }
            "trPr" | "tcPr" => self.row_or_cell_properties(xml)?,
            "footnote" | "endnote" => self.open_note(element, xml)?,
            "altChunk" | "subDoc" => self.import(element)?,
            "annotation" => self.annotation(element, xml)?,
            "AlternateContent" => {
                let is_deep = self.alternatives.len() >= alternatives::DEEPEST;
                self.alternatives.push(if is_deep {
                    Alternatives::first()
                } else {
                    Alternatives::look(xml)?
                });
            }
            "Choice" | "Fallback" if self.alternatives.last_mut().is_some_and(|open| !open.is_chosen()) => {
                xml.skip()?;
            }
            "sdt" => self.contents.push(false),
            "sdtPr" => self.block_properties(xml)?,
            // A diagram, a chart, an object of another program.
            "relIds" | "chart" | "OLEObject" => self.flow.leave_out(RepairKind::UnreadObject),
            // Text that stands elsewhere now, how things are set, what is said above a word about its sound, and what a
            // drawing or a form field is called.
            "moveFrom" | "tblPr" | "tblGrid" | "tblPrEx" | "sectPr" | "rubyPr" | "rt" | "docPr"
            | "ffData" => {
                xml.skip()?;
            }
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), FormatError> {
        match name {
            "p" => self.end_paragraph()?,
            "t" | "instrText" => self.reading = Reading::Layout,
            "tr" | "tc" => {
                if self.deleted_places.pop().unwrap_or(false) {
                    self.flow.leave_out(RepairKind::Deleted);
                    self.flow.discard();
                } else {
                    self.flow.close();
                }
            }
            "footnote" | "endnote" => {
                if let Some(id) = self.note_id.take() {
                    self.notes_read.insert(id, self.flow.close());
                } else {
                    self.notes_inside = self.notes_inside.saturating_sub(1);
                }
            }
            "AlternateContent" => {
                self.alternatives.pop();
            }
            "sdt" => {
                self.contents.pop();
            }
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), FormatError> {
        let setting = self.settings.last_mut();
        match (self.reading, setting.as_ref().and_then(|setting| setting.picture_font)) {
            (Reading::Layout, _) => Ok(()),
            (Reading::FieldCode, _) => {
                setting.into_iter().for_each(|setting| setting.fields.write_code(text));
                Ok(())
            }
            (Reading::Text, Some(font)) => {
                let (text, unknown) = font.text(text);
                (0..unknown).for_each(|_| self.flow.leave_out(RepairKind::UnknownSign));
                self.write(&text)
            }
            // Line ends in the XML are only its layout.
            (Reading::Text, None) => self.write(&text.replace(['\n', '\r'], " ")),
        }
    }

    /// Adds text to the paragraph, unless it is hidden or belongs to a field's code.
    fn write(&mut self, text: &str) -> Result<(), FormatError> {
        match self.settings.last().filter(|setting| !setting.fields.in_code()) {
            Some(setting) if setting.hidden => self.flow.hide(),
            Some(_) => self.flow.write(text)?,
            None => {}
        }
        Ok(())
    }

    fn set_run(&mut self, run: &RunProperties) {
        if let Some(setting) = self.settings.last_mut() {
            let styles = &self.definitions.styles;
            setting.hidden = styles.hides_run(run).unwrap_or(setting.hidden_by_style);
            setting.picture_font = styles.picture_font(run);
        }
    }

    fn set_paragraph(&mut self, properties: ParagraphProperties) {
        if let Some(setting) = self.settings.last_mut() {
            setting.hidden_by_style = self.definitions.styles.hides(properties.style.as_deref());
            setting.properties = properties;
        }
    }

    fn end_paragraph(&mut self) -> Result<(), FormatError> {
        let Some(Setting { properties, .. }) = self.settings.pop() else { return Ok(()) };
        if properties.end_deleted || properties.end_hidden {
            self.flow.carry_paragraph();
            return Ok(());
        }
        let Definitions { styles, lists } = self.definitions;
        let label = lists.label(&properties, styles, &mut self.counts, self.flow.text());
        let is_contents = self.contents.contains(&true)
            || styles.is_contents(properties.style.as_deref())
            || (self.contents_field.is_some() && self.flow.text().ends_with(|c: char| c.is_ascii_digit()));
        if is_contents {
            self.flow.mark_contents();
        }
        if self.notes_inside > 0 {
            self.flow.mark_note();
        }
        self.flow.close_paragraph(label.as_deref(), styles.heading(&properties))
    }

    /// A line break; breaks of pages and columns are no part of the text.
    fn line_break(&mut self, element: &Element) -> Result<(), FormatError> {
        match element.attribute("type").as_deref() {
            Some("page" | "column") => Ok(()),
            _ => self.write("\n"),
        }
    }

    /// A character of a certain font.
    fn symbol(&mut self, element: &Element) -> Result<(), FormatError> {
        let code = element.attribute("char").and_then(|code| u32::from_str_radix(&code, 16).ok());
        let character = match element.attribute("font").as_deref().and_then(PictureFont::named) {
            Some(font) => code.and_then(|code| font.character(code)),
            None => code.and_then(char::from_u32).filter(|&character| !is_private(character)),
        };
        self.sign(character)
    }

    /// Adds a character, or a mark for one that has no meaning outside of its font.
    fn sign(&mut self, character: Option<char>) -> Result<(), FormatError> {
        if character.is_none() {
            self.flow.leave_out(RepairKind::UnknownSign);
        }
        self.write(character.unwrap_or(UNKNOWN).encode_utf8(&mut [0; 4]))
    }

    fn field(&mut self, element: &Element) -> Result<(), FormatError> {
        let Some(Setting { fields, .. }) = self.settings.last_mut() else { return Ok(()) };
        match element.attribute("fldCharType").as_deref() {
            Some("begin") => {
                fields.begin();
                self.contents_field = self.contents_field.map(|inside| inside + 1);
            }
            Some("separate") => {
                let is_contents = fields.separate();
                self.contents_field = self.contents_field.or(is_contents.then_some(0));
            }
            Some("end") => {
                self.contents_field = self.contents_field.and_then(|inside| inside.checked_sub(1));
                if let Some(sign) = fields.end() {
                    return self.sign(sign);
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// What a block of content is, by Word's gallery of building blocks.
    fn block_properties(&mut self, xml: &mut Xml) -> Result<(), FormatError> {
        let depth = xml.depth();
        while let Some(event) = xml.next_inside(depth)? {
            if let (Event::Start(element), Some(is_contents)) = (event, self.contents.last_mut()) {
                let is_gallery = element.name() == "docPartGallery";
                *is_contents |=
                    is_gallery && element.attribute("val").is_some_and(|val| val == "Table of Contents");
            }
        }
        Ok(())
    }

    /// A note that the paragraph refers to comes after it.
    fn note(&mut self, reference: &Element) {
        let notes = match reference.name() {
            "footnoteReference" => &mut self.elsewhere.footnotes,
            _ => &mut self.elsewhere.endnotes,
        };
        if let Some(note) = reference.attribute("id").and_then(|id| notes.remove(&id)) {
            self.flow.put_note_after(note);
        }
    }

    /// A document that stands here.
    fn import(&mut self, reference: &Element) -> Result<(), FormatError> {
        match reference.attribute("id").and_then(|id| self.elsewhere.imports.remove(&id)) {
            Some((paragraphs, repairs)) => self.flow.import(paragraphs, repairs),
            None => {
                self.flow.leave_out(RepairKind::UnreadImport);
                Ok(())
            }
        }
    }

    /// What Word 2003 has for comments and tracked changes.
    fn annotation(&mut self, element: &Element, xml: &mut Xml) -> Result<(), FormatError> {
        match element.attribute("type").as_deref() {
            Some("Word.Comment") => self.flow.leave_out(RepairKind::Comments),
            Some("Word.Deletion") => self.flow.leave_out(RepairKind::Deleted),
            Some("Word.Formatting") => {}
            _ => return Ok(()),
        }
        xml.skip()
    }

    /// A note itself; what has a type is the line above notes. In Word 2003 it stands in the paragraph that it belongs
    /// to, and comes after it.
    fn open_note(&mut self, element: &Element, xml: &mut Xml) -> Result<(), FormatError> {
        match element.attribute("id") {
            None if !self.settings.is_empty() => {
                self.notes_inside += 1;
                Ok(())
            }
            Some(id) if element.attribute("type").is_none_or(|kind| kind == "normal") => {
                self.note_id = Some(id);
                self.flow.open_apart();
                Ok(())
            }
            _ => xml.skip(),
        }
    }

    fn row_or_cell_properties(&mut self, xml: &mut Xml) -> Result<(), FormatError> {
        let depth = xml.depth();
        while let Some(event) = xml.next_inside(depth)? {
            if let (Event::Start(element), Some(deleted)) = (event, self.deleted_places.last_mut()) {
                *deleted |= matches!(element.name(), "del" | "cellDel");
            }
        }
        Ok(())
    }
}
