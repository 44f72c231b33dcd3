//! The text of a document, or of its notes, from the elements of its XML.

use std::collections::HashMap;

use super::lists::{Counts, Lists};
use super::properties::{ParagraphProperties, RunProperties};
use super::styles::Styles;
use crate::formats::flow::Flow;
use crate::formats::xml::{Element, Event, Xml};
use crate::formats::{FormatError, Paragraph, Repair, RepairKind};

/// How deep fields may stand in each other; those of real documents do so 2 or 3 deep.
const DEEPEST_FIELD: usize = 32;

/// What a document defines for its text.
pub struct Definitions {
    /// Its styles.
    pub styles: Styles,
    /// Its lists.
    pub lists: Lists,
}

/// Notes by their ids. Each is taken away where it is referred to, so that it comes once.
#[derive(Debug, Default)]
pub struct Notes {
    /// The notes at the foot of pages.
    pub footnotes: HashMap<String, Vec<Paragraph>>,
    /// The notes at the end of the document.
    pub endnotes: HashMap<String, Vec<Paragraph>>,
}

/// A paragraph that is open.
#[derive(Default)]
struct Setting {
    properties: ParagraphProperties,
    /// Whether its style hides its characters.
    hidden_by_style: bool,
    /// Whether the run of characters that is being read is hidden.
    hidden: bool,
    /// For each field that is open in the paragraph, whether its code is being read, and not its result.
    fields: Vec<bool>,
}

/// Text being read.
pub struct Story<'a> {
    definitions: &'a Definitions,
    notes: Notes,
    counts: Counts,
    flow: Flow,
    /// The paragraphs that are open, one in another only in text boxes.
    settings: Vec<Setting>,
    /// The alternatives that are open: whether one was read already.
    alternatives: Vec<bool>,
    /// Whether characters of the text are being read.
    in_text: bool,
    /// The id of the note that is being read, and the notes that were.
    note_id: Option<String>,
    notes_read: HashMap<String, Vec<Paragraph>>,
    /// Whether each row and cell that is open was deleted.
    deleted_places: Vec<bool>,
}

impl<'a> Story<'a> {
    /// Starts reading text with the notes it refers to.
    pub fn new(definitions: &'a Definitions, notes: Notes) -> Self {
        Self {
            definitions,
            notes,
            counts: Counts::default(),
            flow: Flow::default(),
            settings: Vec::new(),
            alternatives: Vec::new(),
            in_text: false,
            note_id: None,
            notes_read: HashMap::new(),
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
                // Line ends in the XML are only its layout.
                Event::Text(text) if self.in_text => self.write(&text.replace(['\n', '\r'], " "))?,
                Event::Text(_) => {}
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
            "r" => self.set_hidden(&RunProperties::default()),
            "rPr" => self.set_hidden(&RunProperties::read(xml)?),
            "t" => self.in_text = true,
            "tab" | "ptab" => self.write("\t")?,
            "br" => self.line_break(element)?,
            "cr" => self.write("\n")?,
            "noBreakHyphen" => self.write("-")?,
            "sym" => self.symbol(element)?,
            "fldChar" => self.field(element),
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
            "AlternateContent" => self.alternatives.push(false),
            "Choice" => self.choice(xml)?,
            // Text that stands elsewhere now, what programs that know no text boxes get in their place, how things are
            // set, what is said above a word about its sound, and what a drawing or a form field is called.
            "moveFrom" | "Fallback" | "tblPr" | "tblGrid" | "tblPrEx" | "sectPr" | "sdtPr" | "rubyPr"
            | "rt" | "docPr" | "ffData" => {
                xml.skip()?;
            }
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), FormatError> {
        match name {
            "p" => self.end_paragraph()?,
            "t" => self.in_text = false,
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
                }
            }
            "AlternateContent" => {
                self.alternatives.pop();
            }
            _ => {}
        }
        Ok(())
    }

    /// Adds text to the paragraph, unless it is hidden or belongs to a field's code.
    fn write(&mut self, text: &str) -> Result<(), FormatError> {
        match self.settings.last().filter(|setting| !setting.fields.contains(&true)) {
            Some(setting) if setting.hidden => self.flow.hide(),
            Some(_) => self.flow.write(text)?,
            None => {}
        }
        Ok(())
    }

    fn set_hidden(&mut self, run: &RunProperties) {
        if let Some(setting) = self.settings.last_mut() {
            setting.hidden = self.definitions.styles.hides_run(run).unwrap_or(setting.hidden_by_style);
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
        self.flow.close_paragraph(label.as_deref(), styles.heading(&properties))
    }

    /// A line break; breaks of pages and columns are no part of the text.
    fn line_break(&mut self, element: &Element) -> Result<(), FormatError> {
        match element.attribute("type").as_deref() {
            Some("page" | "column") => Ok(()),
            _ => self.write("\n"),
        }
    }

    /// A character of a certain font. Those of picture fonts have no meaning outside of them and stand in Unicode's
    /// private area.
    fn symbol(&mut self, element: &Element) -> Result<(), FormatError> {
        let code = element.attribute("char").and_then(|code| u32::from_str_radix(&code, 16).ok());
        let character = code.and_then(char::from_u32).filter(|c| !matches!(c, '\u{E000}'..='\u{F8FF}'));
        character.map_or(Ok(()), |character| self.write(character.encode_utf8(&mut [0; 4])))
    }

    fn field(&mut self, element: &Element) {
        let Some(Setting { fields, .. }) = self.settings.last_mut() else { return };
        match element.attribute("fldCharType").as_deref() {
            Some("begin") if fields.len() < DEEPEST_FIELD => fields.push(true),
            Some("separate") => fields.last_mut().into_iter().for_each(|in_code| *in_code = false),
            Some("end") => {
                fields.pop();
            }
            _ => {}
        }
    }

    /// A note that the paragraph refers to comes after it.
    fn note(&mut self, reference: &Element) {
        let notes = match reference.name() {
            "footnoteReference" => &mut self.notes.footnotes,
            _ => &mut self.notes.endnotes,
        };
        if let Some(note) = reference.attribute("id").and_then(|id| notes.remove(&id)) {
            self.flow.put_after(note);
        }
    }

    /// A note itself; what has a type is the line above notes.
    fn open_note(&mut self, element: &Element, xml: &mut Xml) -> Result<(), FormatError> {
        match element.attribute("id") {
            Some(id) if element.attribute("type").is_none_or(|kind| kind == "normal") => {
                self.note_id = Some(id);
                self.flow.open_apart();
                Ok(())
            }
            _ => xml.skip(),
        }
    }

    /// Of alternatives, which are one content in several forms, the first is read.
    fn choice(&mut self, xml: &mut Xml) -> Result<(), FormatError> {
        match self.alternatives.last_mut() {
            Some(read) if *read => xml.skip()?,
            Some(read) => *read = true,
            None => {}
        }
        Ok(())
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
