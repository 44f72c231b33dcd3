//! Documents made for a test: the parts that matter, as they stand in the archive.

use std::fs;
use std::path::Path;

use crate::support::archive::archive;
use refrain::formats::{Document, FormatError, ReadOptions, RepairKind, read};

const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The parts of a Word document.
#[derive(Clone, Copy, Default)]
pub struct Word<'a> {
    pub body: &'a str,
    pub styles: &'a str,
    pub numbering: &'a str,
    pub footnotes: &'a str,
}

impl Word<'_> {
    pub fn bytes(self) -> Vec<u8> {
        let relationship = |kind: &str| {
            format!(r#"<Relationship Id="{kind}" Type="{RELATIONSHIPS}/{kind}" Target="{kind}.xml"/>"#)
        };
        let kinds: String = ["styles", "numbering", "footnotes"].into_iter().map(relationship).collect();
        archive(&[
            ("[Content_Types].xml", b"<Types/>"),
            ("word/_rels/document.xml.rels", format!("<Relationships>{kinds}</Relationships>").as_bytes()),
            ("word/styles.xml", format!("<w:styles>{}</w:styles>", self.styles).as_bytes()),
            ("word/numbering.xml", format!("<w:numbering>{}</w:numbering>", self.numbering).as_bytes()),
            ("word/footnotes.xml", format!("<w:footnotes>{}</w:footnotes>", self.footnotes).as_bytes()),
            (
                "word/document.xml",
                format!("<w:document><w:body>{}</w:body></w:document>", self.body).as_bytes(),
            ),
        ])
    }

    pub fn read(self) -> Document {
        read(&self.bytes(), &ReadOptions::default()).unwrap()
    }

    /// The text of its paragraphs.
    pub fn lines(self) -> Vec<String> {
        lines(&self.read())
    }
}

pub fn lines(document: &Document) -> Vec<String> {
    document.paragraphs.iter().map(|paragraph| paragraph.text.clone()).collect()
}

pub fn repairs(document: &Document) -> Vec<(RepairKind, usize)> {
    document.repairs.iter().map(|repair| (repair.kind, repair.count)).collect()
}

pub fn body(body: &str) -> Word<'_> {
    Word { body, ..Word::default() }
}

/// The body of an OpenDocument text, after its own styles.
pub fn odt(styles: &str, body: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:automatic-styles>{styles}</office:automatic-styles>\
         <office:body><office:text>{body}</office:text></office:body></office:document-content>"
    );
    archive(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("content.xml", content.as_bytes()),
        ("META-INF/manifest.xml", b"<manifest:manifest/>"),
    ])
}

pub fn read_odt(styles: &str, body: &str) -> Document {
    read(&odt(styles, body), &ReadOptions::default()).unwrap()
}

/// What is wrong with a file.
pub fn fault(bytes: &[u8]) -> FormatError {
    read(bytes, &ReadOptions::default()).unwrap_err()
}

pub fn run(text: &str) -> String {
    format!("<w:r><w:t>{text}</w:t></w:r>")
}

pub fn paragraph(text: &str) -> String {
    format!("<w:p>{}</w:p>", run(text))
}

/// A paragraph that is an item of a list.
pub fn item(list: u32, level: usize, text: &str) -> String {
    format!(
        r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr></w:pPr>{}</w:p>"#,
        run(text)
    )
}

/// A paragraph of a style.
pub fn styled(style: &str, text: &str) -> String {
    format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{}</w:p>"#, run(text))
}

/// A level of a list in `numbering.xml`.
pub fn level(level: usize, format: &str, text: &str, more: &str) -> String {
    format!(
        r#"<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{format}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>"#
    )
}

/// A kind of list, and the list 1 of it.
pub fn list(levels: &str) -> String {
    format!(
        r#"<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>
           <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#
    )
}

pub fn official_list() -> String {
    list(
        &[
            level(0, "chineseCountingThousand", "%1、", r#"<w:suff w:val="nothing"/>"#),
            level(1, "chineseCounting", "（%2）", ""),
            level(2, "decimal", "%3．", ""),
            level(3, "decimalEnclosedCircleChinese", "%4", ""),
        ]
        .concat(),
    )
}

/// A file that a program made.
pub fn fixture(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats").join(name)).unwrap()
}
