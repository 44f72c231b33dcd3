//! Word and OpenDocument files: what a reader sees in the program that made them is the text that is compared, and
//! hostile files end in a message.

mod documents;
mod hostile;
mod imports;
mod opendocument;
mod single_file;
mod structure;
mod word;

use documents::{fixture, lines};
use refrain::formats::{Format, ReadOptions, read};

fn without_white_space(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn a_real_report_reads_as_its_plain_text() {
    let text = String::from_utf8(fixture("office-report-jilin-2025.txt")).unwrap();
    for (name, format) in
        [("office-report-jilin-2025.docx", Format::Docx), ("office-report-jilin-2025.odt", Format::Odt)]
    {
        let document = read(&fixture(name), &ReadOptions::default()).unwrap();
        assert_eq!(document.format, format);
        assert_eq!(without_white_space(&lines(&document).concat()), without_white_space(&text));
    }
}

#[test]
fn word_and_libreoffice_number_the_same_document_alike() {
    let printed = String::from_utf8(fixture("office-numbering.txt")).unwrap();
    for name in ["office-numbering.docx", "office-numbering.odt"] {
        let document = read(&fixture(name), &ReadOptions::default()).unwrap();
        assert_eq!(lines(&document), printed.lines().collect::<Vec<_>>(), "{name}");
    }
}
