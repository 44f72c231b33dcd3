//! Documents that stand in others, parts that are spelled in other ways, and content in several forms: nothing of them
//! vanishes.

use refrain::formats::{RepairKind, read};

use super::documents::{Word, body, lines, paragraph, repairs};
use crate::support::archive::archive;

const RELATIONSHIP: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A Word document that imports parts between its two paragraphs.
fn importing(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let relationships: String = parts
        .iter()
        .map(|(name, _)| {
            format!(r#"<Relationship Id="{name}" Type="{RELATIONSHIP}/aFChunk" Target="{name}"/>"#)
        })
        .collect();
    let chunks: String = parts.iter().map(|(name, _)| format!(r#"<w:altChunk r:id="{name}"/>"#)).collect();
    let text = [paragraph("before"), chunks, paragraph("after")].concat();
    let document = format!("<w:document><w:body>{text}</w:body></w:document>");
    let relationships = format!("<Relationships>{relationships}</Relationships>");
    let names: Vec<String> = parts.iter().map(|(name, _)| format!("word/{name}")).collect();
    let mut members = vec![
        ("word/document.xml", document.as_bytes()),
        ("word/_rels/document.xml.rels", relationships.as_bytes()),
    ];
    members.extend(names.iter().map(String::as_str).zip(parts.iter().map(|(_, bytes)| *bytes)));
    archive(&members)
}

fn read_lines(bytes: &[u8]) -> Vec<String> {
    lines(&read(bytes, &Default::default()).unwrap())
}

#[test]
fn what_a_document_imports_stands_where_it_does() {
    let word = body(&paragraph("from Word")).bytes();
    let document = importing(&[
        ("a.html", b"<html><body><p>from a page</p></body></html>"),
        ("b.rtf", b"{\\rtf1 from Rich Text\\par}"),
        ("c.docx", &word),
        ("d.txt", "文本".as_bytes()),
        (
            "e.mht",
            b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\
              Content-Transfer-Encoding: base64\r\n\r\nPGh0bWw+PHA+ZnJvbSBhbiBhcmNoaXZlPC9odG1sPg==\r\n--b--",
        ),
    ]);
    assert_eq!(
        read_lines(&document),
        ["before", "from a page", "from Word", "文本", "from an archive", "after"]
            .iter()
            .flat_map(|line| if *line == "from Word" { vec!["from Rich Text", line] } else { vec![*line] })
            .collect::<Vec<_>>()
    );
}

#[test]
fn an_import_that_cannot_be_read_is_told() {
    let bytes = importing(&[("a.pdf", b"%PDF-1.4 endobj"), ("b.html", b"<html><p>page</p></html>")]);
    let document = read(&bytes, &Default::default()).unwrap();
    assert_eq!(lines(&document), ["before", "page", "after"]);
    assert_eq!(repairs(&document), [(RepairKind::UnreadImport, 1)]);
    assert!(matches!(document.unread_imports.as_slice(), [name] if name.ends_with("a.pdf")));
    let missing = body(&[paragraph("text"), r#"<w:altChunk r:id="x"/>"#.to_owned()].concat()).read();
    assert_eq!(repairs(&missing), [(RepairKind::UnreadImport, 1)]);
}

#[test]
fn documents_that_import_documents_end() {
    // Each imports two of the next; together they would unpack to a hundred times the limit.
    let blanks = " ".repeat(2_000_000);
    let mut inner = body(&[paragraph("deepest"), blanks.clone()].concat()).bytes();
    for _ in 0..6 {
        let blanks = blanks.as_bytes();
        inner = importing(&[("a.docx", &inner), ("b.docx", &inner), ("c.txt", blanks)]);
    }
    let document = read(&inner, &Default::default()).unwrap();
    assert!(lines(&document).len() > 2 && lines(&document).len() < 200);
    assert!(repairs(&document).iter().any(|&(kind, count)| kind == RepairKind::UnreadImport && count > 0));
}

#[test]
fn parts_are_found_however_programs_spell_them() {
    let document = format!("<w:document>{}</w:document>", paragraph("同志们"));
    let numbered = super::documents::item(1, 0, "任务");
    for (main, numbering, target) in [
        ("word\\document.xml", "word\\numbering.xml", "numbering.xml"),
        ("Word/Document.XML", "WORD/NUMBERING.XML", "Numbering.xml"),
        ("/word/document.xml", "/word/numbering.xml", "./numbering.xml"),
        ("word/document.xml", "word/lists/numbering.xml", "../word/lists/numbering.xml"),
    ] {
        let document = document.replace("</w:document>", &format!("{numbered}</w:document>"));
        let lists = format!("<w:numbering>{}</w:numbering>", super::documents::official_list());
        let relationships = format!(
            r#"<Relationships><Relationship Id="x" Type="{RELATIONSHIP}/numbering" Target="{target}"/></Relationships>"#
        );
        let bytes = archive(&[
            (main, document.as_bytes()),
            (numbering, lists.as_bytes()),
            ("word/_rels/document.xml.rels", relationships.as_bytes()),
        ]);
        assert_eq!(read_lines(&bytes), ["同志们", "一、任务"], "{main}");
    }
}

#[test]
fn of_content_in_several_forms_that_with_text_is_read() {
    let text = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let forms = |choice: &str, fallback: &str| {
        format!(
            r#"<w:p><w:r><w:t>a</w:t></w:r><mc:AlternateContent><mc:Choice Requires="wps">{choice}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent></w:p>"#
        )
    };
    let paragraphs = [
        forms("<w:r><w:drawing/></w:r>", &text("fallback")),
        forms(&text("choice"), &text("fallback")),
        forms(r#"<w:r><w16se:symEx w16se:font="Segoe UI Emoji" w16se:char="1F600"/></w:r>"#, &text("no")),
    ];
    assert_eq!(body(&paragraphs.concat()).lines(), ["afallback", "achoice", "a😀"]);
}

#[test]
fn signs_of_picture_fonts_are_characters_and_unknown_ones_are_counted() {
    let sign = |font: &str, code: &str| format!(r#"<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>"#);
    let written = |font: &str, text: &str| {
        format!(r#"<w:r><w:rPr><w:rFonts w:ascii="{font}"/></w:rPr><w:t>{text}</w:t></w:r>"#)
    };
    let field = r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>SYMBOL 254 \f "Wingdings"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>"#;
    let inside = [
        sign("Wingdings 2", "F052"),
        sign("Symbol", "B3"),
        sign("MS Gothic", "2610"),
        written("Symbol", "m\u{F06D}"),
        written("SimSun", "m"),
        field.to_owned(),
        sign("Some Pictures", "F041"),
        sign("Webdings", "F021"),
    ];
    let document = body(&format!("<w:p>{}</w:p>", inside.concat())).read();
    assert_eq!(lines(&document), ["☑≥☐μμm🗹□□"]);
    assert_eq!(repairs(&document), [(RepairKind::UnknownSign, 2)]);
}

#[test]
fn objects_that_may_hold_text_are_told() {
    let drawing =
        "<w:drawing><a:graphic><a:graphicData><dgm:relIds/></a:graphicData></a:graphic></w:drawing>";
    let document = body(&format!("<w:p><w:r><w:t>text</w:t>{drawing}</w:r></w:p>")).read();
    assert_eq!(repairs(&document), [(RepairKind::UnreadObject, 1)]);
}

#[test]
fn numbers_are_printed_in_words_and_with_zeros() {
    use super::documents::{item, level, list};
    let custom = r#"<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="0001, 0002, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>"#;
    for (format, more, wording, expected) in [
        ("ordinalText", "", "%1,", "Second, point"),
        ("cardinalText", "", "Part %1:", "Part Two: point"),
        ("ordinal", "", "%1", "2nd point"),
        ("numberInDash", "", "%1", "- 2 - point"),
        ("decimal", custom, "%1", "0002 point"),
    ] {
        let numbering = list(&level(0, format, wording, more));
        let body = item(1, 0, "point").repeat(2);
        assert_eq!(Word { body: &body, numbering: &numbering, ..Word::default() }.lines()[1], expected);
    }
}
