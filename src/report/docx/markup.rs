//! The elements of the document's body.

use std::fmt::Write;

use crate::formats::word_xml::{comment_end, comment_start, escaped};

/// How a run of text looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct RunLook {
    /// What was left in stands out.
    pub(super) bold: bool,
    /// The ground, red, green and blue.
    pub(super) fill: Option<u32>,
    /// The colour of the letters.
    pub(super) ink: Option<u32>,
    /// How it is underlined, as `w:u` names it.
    pub(super) underline: Option<&'static str>,
}

/// The styles of paragraphs, which `package` defines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Title,
    Heading,
    Normal,
    /// Notes of the program between the text of the speeches.
    Note,
}

impl Style {
    pub(super) const ALL: [Self; 4] = [Self::Title, Self::Heading, Self::Normal, Self::Note];

    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Title => "Title",
            Self::Heading => "Heading1",
            Self::Normal => "Normal",
            Self::Note => "Note",
        }
    }
}

/// The body of a document, as far as it is written.
#[derive(Default)]
pub(super) struct Markup(pub(super) String);

impl Markup {
    /// A paragraph of one run.
    pub(super) fn paragraph(&mut self, style: Style, text: &str) {
        self.open_paragraph(style);
        self.run(text, RunLook::default());
        self.close_paragraph();
    }

    pub(super) fn open_paragraph(&mut self, style: Style) {
        let _ = write!(self.0, "<w:p><w:pPr><w:pStyle w:val=\"{}\"/></w:pPr>", style.id());
    }

    pub(super) fn close_paragraph(&mut self) {
        self.0.push_str("</w:p>");
    }

    /// Text in a paragraph; its line ends stay.
    pub(super) fn run(&mut self, text: &str, look: RunLook) {
        let properties = properties(look);
        for (index, line) in text.split('\n').enumerate() {
            let line_break = if index > 0 { "<w:br/>" } else { "" };
            let _ = write!(
                self.0,
                "<w:r>{properties}{line_break}<w:t xml:space=\"preserve\">{}</w:t></w:r>",
                escaped(line)
            );
        }
    }

    pub(super) fn comment_start(&mut self, id: usize) {
        self.0.push_str(&comment_start("w:", id));
    }

    pub(super) fn comment_end(&mut self, id: usize) {
        self.0.push_str(&comment_end("w:", id));
    }

    /// A table of columns so wide, in twentieths of a point.
    pub(super) fn open_table(&mut self, columns: &[usize]) {
        let width: usize = columns.iter().sum();
        let _ = write!(
            self.0,
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblW w:w=\"{width}\" w:type=\"dxa\"/>\
             <w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
        );
        columns.iter().for_each(|width| {
            let _ = write!(self.0, "<w:gridCol w:w=\"{width}\"/>");
        });
        self.0.push_str("</w:tblGrid>");
    }

    /// A table is followed by a paragraph, so that two do not become one.
    pub(super) fn close_table(&mut self) {
        self.0.push_str("</w:tbl><w:p/>");
    }

    /// A row; a head is repeated on every page.
    pub(super) fn open_row(&mut self, is_head: bool) {
        self.0.push_str("<w:tr>");
        if is_head {
            self.0.push_str("<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        }
    }

    pub(super) fn close_row(&mut self) {
        self.0.push_str("</w:tr>");
    }

    pub(super) fn open_cell(&mut self, width: usize, fill: Option<u32>) {
        let _ = write!(self.0, "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>");
        if let Some(fill) = fill {
            let _ = write!(self.0, "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{fill:06X}\"/>");
        }
        self.0.push_str("</w:tcPr>");
    }

    /// A cell has at least one paragraph.
    pub(super) fn close_cell(&mut self) {
        if self.0.ends_with("</w:tcPr>") {
            self.0.push_str("<w:p/>");
        }
        self.0.push_str("</w:tc>");
    }

    /// A cell of one paragraph.
    pub(super) fn cell(&mut self, width: usize, fill: Option<u32>, text: &str) {
        self.open_cell(width, fill);
        self.paragraph(Style::Normal, text);
        self.close_cell();
    }
}

/// In the order of the schema, which some programs insist on.
fn properties(look: RunLook) -> String {
    let mut out = String::new();
    if look.bold {
        out.push_str("<w:b/>");
    }
    if let Some(ink) = look.ink {
        let _ = write!(out, "<w:color w:val=\"{ink:06X}\"/>");
    }
    if let Some(underline) = look.underline {
        let _ = write!(out, "<w:u w:val=\"{underline}\"/>");
    }
    if let Some(fill) = look.fill {
        let _ = write!(out, "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{fill:06X}\"/>");
    }
    if out.is_empty() { out } else { format!("<w:rPr>{out}</w:rPr>") }
}
