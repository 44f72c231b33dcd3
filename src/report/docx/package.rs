//! The parts of the document around its body.

use zip::result::ZipError;

use super::PlaceComment;
use super::markup::{Markup, Style};
use crate::formats::word_xml::{COMMENTS, COMMENTS_TYPE, NAMESPACE, RELATIONSHIPS, comment, package};

/// A4 on its side, and its margins, in twentieths of a point.
const PAGE_WIDTH: usize = 16_838;
const PAGE_HEIGHT: usize = 11_906;
const MARGIN: usize = 720;

/// How much of a page text takes.
pub(super) const TEXT_WIDTH: usize = PAGE_WIDTH - 2 * MARGIN;

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// The document with its comments.
pub(super) fn packed(body: Markup, comments: &[PlaceComment]) -> Result<Vec<u8>, ZipError> {
    let comments: String =
        comments.iter().enumerate().map(|(id, PlaceComment { text, .. })| comment("w:", id, text)).collect();
    let Markup(body) = body;
    let page = format!(
        "<w:sectPr><w:pgSz w:w=\"{PAGE_WIDTH}\" w:h=\"{PAGE_HEIGHT}\" w:orient=\"landscape\"/><w:pgMar w:top=\"{MARGIN}\" \
         w:right=\"{MARGIN}\" w:bottom=\"{MARGIN}\" w:left=\"{MARGIN}\" w:header=\"360\" w:footer=\"360\" w:gutter=\"0\"/>\
         </w:sectPr>"
    );
    package(&[
        ("[Content_Types].xml", types()),
        ("_rels/.rels", relationships(&[("officeDocument", "word/document.xml")])),
        ("word/document.xml", part("document", &format!("<w:body>{body}{page}</w:body>"))),
        (
            "word/_rels/document.xml.rels",
            relationships(&[("styles", "styles.xml"), ("comments", "comments.xml")]),
        ),
        ("word/styles.xml", part("styles", &styles())),
        (COMMENTS, part("comments", &comments)),
    ])
}

fn part(root: &str, content: &str) -> String {
    format!("{DECLARATION}<w:{root} xmlns:w=\"{NAMESPACE}\">{content}</w:{root}>")
}

fn types() -> String {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    format!(
        "{DECLARATION}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default \
         Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default \
         Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" \
         ContentType=\"{word}.document.main+xml\"/><Override PartName=\"/word/styles.xml\" \
         ContentType=\"{word}.styles+xml\"/><Override PartName=\"/{COMMENTS}\" ContentType=\"{COMMENTS_TYPE}\"/></Types>"
    )
}

fn relationships(parts: &[(&str, &str)]) -> String {
    let parts = parts.iter().enumerate().map(|(index, (kind, target))| {
        let id = index + 1;
        format!("<Relationship Id=\"rId{id}\" Type=\"{RELATIONSHIPS}/{kind}\" Target=\"{target}\"/>")
    });
    format!(
        "{DECLARATION}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{}\
         </Relationships>",
        parts.collect::<String>()
    )
}

/// Sizes in half points, spaces in twentieths of a point.
fn styles() -> String {
    let style = |style: Style| {
        let (id, base) =
            (style.id(), if style == Style::Normal { "" } else { "<w:basedOn w:val=\"Normal\"/>" });
        let (name, properties) = match style {
            Style::Title => ("Title", "<w:rPr><w:b/><w:sz w:val=\"32\"/></w:rPr>"),
            Style::Heading => (
                "heading 1",
                "<w:pPr><w:keepNext/><w:spacing w:before=\"240\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"24\"/></w:rPr>",
            ),
            Style::Normal => {
                ("Normal", "<w:pPr><w:spacing w:after=\"60\"/></w:pPr><w:rPr><w:sz w:val=\"18\"/></w:rPr>")
            }
            Style::Note => ("Note", "<w:rPr><w:i/><w:color w:val=\"55595F\"/><w:sz w:val=\"15\"/></w:rPr>"),
        };
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{base}<w:qFormat/>{properties}</w:style>"
        )
    };
    let border =
        |side: &str| format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"BFC3C9\"/>");
    let borders: String = ["top", "left", "bottom", "right", "insideH", "insideV"].map(border).concat();
    let paragraphs: String = Style::ALL.map(style).concat();
    format!(
        "{paragraphs}<w:style w:type=\"table\" w:styleId=\"Grid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>\
         {borders}</w:tblBorders><w:tblCellMar><w:left w:w=\"80\" w:type=\"dxa\"/><w:right w:w=\"80\" w:type=\"dxa\"/>\
         </w:tblCellMar></w:tblPr></w:style>"
    )
}
