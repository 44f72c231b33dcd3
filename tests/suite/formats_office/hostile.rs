//! Files that are no speech, are damaged, or were made to do harm.

use proptest::prelude::*;
use refrain::formats::{FormatError, ReadOptions, read};

use super::documents::{Word, body, fault, fixture, item, level, list, odt, official_list, paragraph};
use crate::support::archive::{Member, archive};

#[test]
fn what_is_in_an_archive_but_no_text_is_named() {
    let cases: [(&[Member], &str); 6] = [
        (&[("OFD.xml", b"<ofd/>")], "is an OFD document; export it as PDF or Word first"),
        (&[("[Content_Types].xml", b""), ("xl/workbook.xml", b"")], "is a spreadsheet; "),
        (&[("[Content_Types].xml", b""), ("ppt/presentation.xml", b"")], "is a presentation; "),
        (&[("mimetype", b"application/epub+zip")], "is an e-book; "),
        (&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")], "is a spreadsheet; "),
        (
            &[("../../../etc/passwd", b"root"), ("a.txt", b"text")],
            "is a ZIP archive; unpack it and name the files in it",
        ),
    ];
    for (members, message) in cases {
        let told = fault(&archive(members)).to_string();
        assert!(told.starts_with(message), "{told}");
    }
}

#[test]
fn a_password_is_told() {
    let mut bytes = body(&paragraph("同志们")).bytes();
    // The first bit of the flags of a member, in its own header and in the directory.
    for (signature, flags) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        let headers: Vec<usize> = (0..bytes.len()).filter(|&at| bytes[at..].starts_with(signature)).collect();
        headers.into_iter().for_each(|at| bytes[at + flags] |= 1);
    }
    assert_eq!(fault(&bytes).to_string(), "is protected by a password; save it without one");
    let encrypted = archive(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("META-INF/manifest.xml", b"<m><manifest:encryption-data/></m>"),
        ("content.xml", b"\x01\x02\x03"),
    ]);
    assert_eq!(fault(&encrypted), FormatError::Password);
}

#[test]
fn a_document_without_text_is_empty() {
    assert_eq!(fault(&body("<w:p/><w:p/>").bytes()), FormatError::Empty);
    assert_eq!(fault(&odt("", "<text:p/>")), FormatError::Empty);
}

#[test]
fn bombs_do_not_go_off() {
    let zeros = vec![b' '; 200_000_000];
    let zip_bomb = archive(&[("word/document.xml", &zeros)]);
    assert!(zip_bomb.len() < 300_000);
    assert!(matches!(fault(&zip_bomb), FormatError::Unpacked { .. }));
    let styles_bomb =
        archive(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("styles.xml", &zeros)]);
    assert!(matches!(fault(&styles_bomb), FormatError::Unpacked { .. }));

    let entities: String =
        (1..20).map(|n| format!("<!ENTITY e{n} '{}'>", format!("&e{};", n - 1).repeat(10))).collect();
    let entity_bomb = format!(
        "<!DOCTYPE x [<!ENTITY e0 'ha'>{entities}]><w:document><w:p><w:r><w:t>&e19;</w:t></w:r></w:p></w:document>"
    );
    assert!(matches!(
        fault(&archive(&[("word/document.xml", entity_bomb.as_bytes())])),
        FormatError::Broken { .. }
    ));

    assert!(matches!(fault(&body(&"<w:p/>".repeat(300_000)).bytes()), FormatError::TooManyParagraphs { .. }));
    let spaces = r#"<text:s text:c="4000000000"/>"#.repeat(200_000);
    assert!(matches!(
        fault(&odt("", &format!("<text:p>{spaces}</text:p>"))),
        FormatError::TooMuchText { .. }
    ));
    let long_label = list(&level(0, "decimal", &"%1".repeat(500_000), ""));
    let items = item(1, 0, "x").repeat(100);
    assert!(Word { body: &items, numbering: &long_label, ..Word::default() }.lines()[99].len() < 200);
}

#[test]
fn deep_nesting_does_not_overflow_the_stack() {
    const DEPTH: usize = 100_000;
    for tag in ["w:tbl", "w:p", "w:tc", "mc:AlternateContent", "w:pPr"] {
        let deep = format!("{}{}", format!("<{tag}>").repeat(DEPTH), format!("</{tag}>").repeat(DEPTH));
        assert!(matches!(fault(&body(&deep).bytes()), FormatError::Broken { .. }), "{tag}");
    }
    let deep = format!("{}{}", "<text:list>".repeat(DEPTH), "</text:list>".repeat(DEPTH));
    assert!(matches!(fault(&odt("", &deep)), FormatError::Broken { .. }));
}

#[test]
fn an_archive_of_too_many_files_is_refused() {
    let names: Vec<String> = (0..10_001).map(|n| n.to_string()).collect();
    let members: Vec<Member> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert!(matches!(fault(&archive(&members)), FormatError::TooManyMembers { .. }));
}

#[test]
fn a_truncated_file_is_told_to_be_damaged() {
    for name in ["office-numbering.docx", "office-numbering.odt"] {
        let bytes = fixture(name);
        for cut in 1..20 {
            let told = fault(&bytes[..bytes.len() * cut / 20]);
            assert!(matches!(told, FormatError::Broken { .. }), "{name} at {cut}/20: {told}");
        }
    }
}

/// Bytes with some of them changed.
fn mutated(name: &'static str) -> impl Strategy<Value = Vec<u8>> {
    let change = (any::<prop::sample::Index>(), any::<u8>());
    prop::collection::vec(change, 1..20).prop_map(move |changes| {
        let mut bytes = fixture(name);
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        bytes
    })
}

/// The XML of a Word document with pieces taken out, doubled and swapped.
fn shuffled_markup() -> impl Strategy<Value = Vec<u8>> {
    const PIECES: [&str; 24] = [
        "<w:p>",
        "</w:p>",
        "<w:r>",
        "</w:r>",
        "<w:t>",
        "</w:t>",
        "同志",
        "<w:tr>",
        "</w:tr>",
        "<w:tc>",
        "</w:tc>",
        "<w:del>",
        "</w:del>",
        "<w:br/>",
        "<w:fldChar w:fldCharType=\"begin\"/>",
        "<w:fldChar w:fldCharType=\"end\"/>",
        "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>",
        "<w:pPr><w:numPr><w:ilvl w:val=\"9\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>",
        "<w:trPr><w:del/></w:trPr>",
        "<mc:AlternateContent>",
        "</mc:AlternateContent>",
        "<mc:Choice>",
        "</mc:Choice>",
        "&amp;",
    ];
    prop::collection::vec(prop::sample::select(&PIECES[..]), 0..40).prop_map(|pieces| {
        let mut open: Vec<&str> = Vec::new();
        let mut text = String::new();
        // Ends that fit nothing are dropped and missing ones added, so that the reader gets past the XML.
        for piece in pieces {
            match piece.strip_prefix("</") {
                Some(name) if open.last().is_some_and(|tag| tag[1..] == *name) => {
                    open.pop();
                    text.push_str(piece);
                }
                Some(_) => {}
                None => {
                    if piece.starts_with('<') && piece.matches('<').count() == 1 && !piece.ends_with("/>") {
                        open.push(piece);
                    }
                    text.push_str(piece);
                }
            }
        }
        open.iter().rev().for_each(|tag| text.push_str(&tag.replacen('<', "</", 1)));
        Word { body: &text, numbering: &official_list(), ..Word::default() }.bytes()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn changed_bytes_end_in_a_document_or_a_message(
        bytes in prop_oneof![mutated("office-numbering.docx"), mutated("office-numbering.odt"), shuffled_markup()]
    ) {
        if let Ok(document) = read(&bytes, &ReadOptions::default()) {
            prop_assert!(document.paragraphs.iter().all(|paragraph| !paragraph.text.contains('\n')));
        }
    }
}
