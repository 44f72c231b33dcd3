//! What the fuzzer and the property tests do with any bytes: they must be read or refused, and what is read must hold
//! together. A body fails by panicking.

use refrain::formats::corpus::{self, CorpusForm};
use refrain::formats::{Document, FormatError, ReadOptions, read, read_here};
use refrain::speech::Speech;
use refrain::text::Text;
use refrain::text::symbols::SymbolTable;

#[path = "../tests/support/archive.rs"]
mod archive;
#[path = "../tests/support/invariants.rs"]
mod invariants;

/// What is done with any bytes.
pub type Body = fn(&[u8]);

/// All bodies, by the names of their targets.
pub const BODIES: [(&str, Body); 14] = [
    ("text", text),
    ("html", html),
    ("rtf", rtf),
    ("markdown", markdown),
    ("word", word),
    ("opendocument", opendocument),
    ("word_xml", word_xml),
    ("web_archive", web_archive),
    ("archive", archive),
    ("pdf", pdf),
    ("old_word", old_word),
    ("outline", outline),
    ("symbols", symbols),
    ("corpus", corpus),
];

/// A text in any encoding.
pub fn text(bytes: &[u8]) {
    check(read(bytes, &ReadOptions::default()));
}

/// A file of many speeches, in both forms, and a table about speeches.
pub fn corpus(bytes: &[u8]) {
    let options = ReadOptions::default();
    let table = [b"text,path,title\n", bytes].concat();
    let lines = corpus::read(bytes, CorpusForm::JsonLines, &options);
    let tables = [corpus::read(&table, CorpusForm::Table, &options), corpus::read_about(&table, &options)];
    for read in tables.into_iter().chain([lines]).flatten() {
        assert!(!read.rows.is_empty());
        assert!(read.rows.windows(2).all(|pair| pair[0].number < pair[1].number));
        for row in &read.rows {
            assert_eq!(read.row(row.number), Ok(row));
        }
    }
}

/// A web page.
pub fn html(bytes: &[u8]) {
    text(&[b"<!DOCTYPE html>", bytes].concat());
}

/// Rich Text.
pub fn rtf(bytes: &[u8]) {
    text(&[b"{\\rtf1", bytes].concat());
}

/// Markdown.
pub fn markdown(bytes: &[u8]) {
    text(&[b"# a\n\n## b\n\n", bytes].concat());
}

/// The parts of a Word document, parted by the byte 0, which no XML has.
pub fn word(bytes: &[u8]) {
    const NAMES: [&str; 4] =
        ["word/document.xml", "word/numbering.xml", "word/styles.xml", "word/footnotes.xml"];
    let parts: Vec<&[u8]> = bytes.splitn(NAMES.len(), |&byte| byte == 0).collect();
    text(&archive::archive(&NAMES.into_iter().zip(parts).collect::<Vec<_>>()));
}

/// The parts of an OpenDocument text, parted by the byte 0.
pub fn opendocument(bytes: &[u8]) {
    let mut parts = bytes.splitn(2, |&byte| byte == 0);
    let (content, styles) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let kind = b"application/vnd.oasis.opendocument.text";
    text(&archive::archive(&[("mimetype", kind), ("content.xml", content), ("styles.xml", styles)]));
}

/// Office documents that are one XML file.
pub fn word_xml(bytes: &[u8]) {
    let package = b"<pkg:package a='http://schemas.microsoft.com/office/2006/xmlPackage'>";
    let part = b"<pkg:part pkg:name='/word/document.xml'><pkg:xmlData>";
    text(&[&package[..], part, bytes, b"</pkg:xmlData></pkg:part></pkg:package>"].concat());
    text(&[b"<w:wordDocument>", bytes, b"</w:wordDocument>"].concat());
    text(&[b"<office:document>", bytes, b"</office:document>"].concat());
}

/// A web archive.
pub fn web_archive(bytes: &[u8]) {
    text(&[b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n", bytes].concat());
}

/// An archive as it may be damaged.
pub fn archive(bytes: &[u8]) {
    text(&[b"PK\x03\x04", bytes].concat());
}

/// A PDF document.
pub fn pdf(bytes: &[u8]) {
    check(read_here([b"%PDF-1.7\n", bytes].concat()));
}

/// A document of Word 97 to 2003.
pub fn old_word(bytes: &[u8]) {
    check(read_here([b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", bytes].concat()));
}

/// The outline of a text.
pub fn outline(bytes: &[u8]) {
    invariants::check_outline(&Speech::from_string(
        "speech.txt",
        String::from_utf8_lossy(bytes).into_owned(),
    ));
}

/// The symbols that a text is matched by: in order, each with a place of its own.
pub fn symbols(bytes: &[u8]) {
    let text = Text::new(String::from_utf8_lossy(bytes).into_owned());
    let symbols = SymbolTable::default().read(&text, text.range());
    assert!(symbols.iter().all(|symbol| !symbol.range.is_empty() && text.range().covers(symbol.range)));
    // A character such as ㍿ is several symbols, in one place.
    assert!(symbols.is_sorted_by_key(|symbol| symbol.range));
}

fn check(read: Result<Document, FormatError>) {
    match read {
        Ok(document) => {
            assert!(document.paragraphs.iter().all(|paragraph| !paragraph.text.contains('\n')));
            assert!(document.paragraphs.is_sorted_by_key(|paragraph| paragraph.line));
            invariants::check_outline(&Speech::from_document("speech", document));
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}
