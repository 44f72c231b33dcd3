//! Office documents that are one XML file: Word since 2007 (flat OPC), Word 2003, OpenDocument.

use refrain::formats::{Document, Format, ReadOptions, RepairKind, read};

use super::documents::{fault, item, lines, official_list, paragraph, repairs};

fn document(source: &str) -> Document {
    read(source.as_bytes(), &ReadOptions::default()).unwrap()
}

fn flat_opc(parts: &[(&str, &str)]) -> String {
    let part =
        |(name, content): &(&str, &str)| format!(r#"<pkg:part pkg:name="{name}">{content}</pkg:part>"#);
    format!(
        r#"<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">{}</pkg:package>"#,
        parts.iter().map(part).collect::<String>()
    )
}

#[test]
fn a_word_document_in_one_file_has_its_lists_and_what_it_imports() {
    const KIND: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let data = |xml: &str| format!("<pkg:xmlData>{xml}</pkg:xmlData>");
    let body = [item(1, 0, "提高站位"), r#"<w:altChunk r:id="c"/>"#.to_owned(), item(1, 0, "压实责任")];
    let source = flat_opc(&[
        (
            "/word/document.xml",
            &data(&format!("<w:document><w:body>{}</w:body></w:document>", body.concat())),
        ),
        (
            "/word/_rels/document.xml.rels",
            &data(&format!(
                r#"<Relationships><Relationship Id="n" Type="{KIND}/numbering" Target="numbering.xml"/>
                <Relationship Id="c" Type="{KIND}/aFChunk" Target="/chunk.txt"/></Relationships>"#
            )),
        ),
        ("/word/numbering.xml", &data(&format!("<w:numbering>{}</w:numbering>", official_list()))),
        ("/chunk.txt", "<pkg:binaryData>5ZCM5b+X5Lus\n77ya</pkg:binaryData>"),
    ]);
    let document = document(&source);
    assert_eq!(document.format, Format::FlatWord);
    assert_eq!(lines(&document), ["一、提高站位", "同志们：", "二、压实责任"]);
    // Whatever the program calls the namespace.
    assert_eq!(
        lines(&self::document(&source.replace("pkg:", "p:").replace("xmlns:pkg", "xmlns:p"))).len(),
        3
    );
    let slides = flat_opc(&[("/ppt/presentation.xml", "<pkg:xmlData><p:presentation/></pkg:xmlData>")]);
    assert!(fault(slides.as_bytes()).to_string().starts_with("is a presentation; "));
}

#[test]
fn a_document_of_word_2003_has_its_lists_notes_and_no_more_than_its_text() {
    let source = r#"<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Word.Document"?>
        <w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">
        <o:DocumentProperties><o:Title>secret title</o:Title></o:DocumentProperties>
        <w:lists><w:listDef w:listDefId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:nfc w:val="37"/><w:suff w:val="Nothing"/>
        <w:lvlText w:val="%1、"/></w:lvl></w:listDef><w:list w:ilfo="2"><w:ilst w:val="3"/></w:list></w:lists>
        <w:styles><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style></w:styles>
        <w:body><wx:sect><wx:sub-section>
        <w:p><w:pPr><w:pStyle w:val="1"/><w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="2"/><wx:t wx:val="一、"/></w:listPr></w:pPr><w:r><w:t>任务</w:t></w:r></w:p>
        <w:p><w:r><w:t>正文</w:t></w:r><aml:annotation w:type="Word.Deletion"><aml:content><w:r><w:delText>旧</w:delText></w:r></aml:content></aml:annotation>
        <aml:annotation w:type="Word.Insertion"><aml:content><w:r><w:t>新</w:t></w:r></aml:content></aml:annotation>
        <aml:annotation w:type="Word.Comment"><aml:content><w:p><w:r><w:t>批注</w:t></w:r></w:p></aml:content></aml:annotation>
        <w:r><w:footnote><w:p><w:r><w:t>脚注</w:t></w:r></w:p></w:footnote></w:r></w:p>
        <w:sectPr><w:hdr><w:p><w:r><w:t>页眉</w:t></w:r></w:p></w:hdr></w:sectPr>
        </wx:sub-section></wx:sect></w:body></w:wordDocument>"#;
    let document = document(source);
    assert_eq!(document.format, Format::Word2003Xml);
    assert_eq!(lines(&document), ["一、任务", "正文新", "脚注"]);
    assert_eq!(document.paragraphs[0].heading, Some(1));
    assert!(document.paragraphs[2].is_note && !document.paragraphs[1].is_note);
    assert_eq!(
        repairs(&document),
        [(RepairKind::Deleted, 1), (RepairKind::Comments, 1), (RepairKind::Notes, 1)]
    );
}

#[test]
fn an_opendocument_text_in_one_file_has_neither_its_page_heads_nor_its_pictures() {
    let source = |mimetype: &str| {
        format!(
            r#"<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="x" office:mimetype="application/vnd.oasis.opendocument.{mimetype}">
            <office:meta><dc:title>meta</dc:title></office:meta>
            <office:styles><text:notes-configuration><text:p>style</text:p></text:notes-configuration></office:styles>
            <office:master-styles><style:header><text:p>页眉</text:p></style:header></office:master-styles>
            <office:body><office:text><text:p>同志们：<draw:frame><draw:image><office:binary-data>iVBORw0KGgo=</office:binary-data></draw:image></draw:frame></text:p>
            <text:h text:outline-level="2">任务</text:h></office:text></office:body></office:document>"#
        )
    };
    let text = document(&source("text"));
    assert_eq!(
        (text.format, lines(&text)),
        (Format::FlatOdt, vec!["同志们：".to_owned(), "任务".to_owned()])
    );
    assert_eq!(text.paragraphs[1].heading, Some(2));
    assert!(fault(source("spreadsheet").as_bytes()).to_string().starts_with("is a spreadsheet; "));
}

#[test]
fn one_file_may_be_in_another_encoding() {
    let text = format!(
        r#"<?xml version="1.0" encoding="gb2312"?><w:wordDocument><w:body>{}</w:body></w:wordDocument>"#,
        paragraph("各位代表")
    );
    let (bytes, ..) = encoding_rs::GBK.encode(&text);
    assert_eq!(lines(&read(&bytes, &ReadOptions::default()).unwrap()), ["各位代表"]);
    let utf_16: Vec<u8> = format!("\u{FEFF}{}", text.replace("gb2312", "utf-16"))
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(lines(&read(&utf_16, &ReadOptions::default()).unwrap()), ["各位代表"]);
}

#[test]
fn other_xml_and_mail_are_refused_by_name() {
    for (text, message) in [
        (
            "<?xml version=\"1.0\"?>\n<TEI><text>Speech</text></TEI>",
            "is an XML file of another kind (<tei>); ",
        ),
        ("<?xml version=\"1.0\"?><rss><channel/></rss>", "is an XML file of another kind (<rss>); "),
        (
            "From: a@b.c\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nSpeech",
            "is a mail message; ",
        ),
    ] {
        let told = fault(text.as_bytes()).to_string();
        assert!(told.starts_with(message), "{told}");
    }
    for text in ["<3 to all of you, and thanks", "Subject: our town\n\nDear friends, we have met here."] {
        assert_eq!(document(text).format, Format::Text, "{text}");
    }
}
