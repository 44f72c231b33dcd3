//! Documents that are one XML file: which format its root element names, and the file as text.

use super::archive::of_media_type;
use super::encoding::{TextEncoding, decode};
use super::html::ascii_start;
use super::{Format, FormatError, LARGEST_FLAT, OtherFormat, plain};

/// Other XML that has a name, by its root element.
const OTHERS: [(&str, OtherFormat); 4] = [
    ("workbook", OtherFormat::Spreadsheet),
    ("presentation", OtherFormat::Presentation),
    ("fictionbook", OtherFormat::EBook),
    ("svg", OtherFormat::Drawing),
];

/// Root elements of a page or a piece of one.
const PAGES: [&str; 8] = ["html", "head", "body", "div", "p", "section", "table", "span"];

/// The format of an XML file, detected from its root element; `None` for what is no XML, or may be a web page.
pub fn format(bytes: &[u8]) -> Option<Result<Format, FormatError>> {
    let start = ascii_start(bytes);
    let start = start.trim_start_matches(|c: char| c.is_whitespace() || !c.is_ascii());
    // XML need not declare itself; a page in XML is a page.
    let is_declared =
        start.starts_with("<?xml") || start.contains("xmlns") && !start.contains("w3.org/1999/xhtml");
    let root = root(start)?;
    let name = root.rsplit(':').next().unwrap_or(root);
    match name {
        "document" if root == "office:document" => Some(open_document(start)),
        "package" if start.contains("schemas.microsoft.com/office/2006/xmlpackage") => {
            Some(Ok(Format::FlatWord))
        }
        "worddocument" => Some(Ok(Format::Word2003Xml)),
        _ if PAGES.contains(&name) => None,
        _ => match OTHERS.iter().find(|(other, _)| *other == name) {
            Some(&(_, kind)) if is_declared => Some(Err(FormatError::Unreadable { kind })),
            _ if is_declared => Some(Err(FormatError::OtherXml { root: root.to_owned() })),
            _ => None,
        },
    }
}

/// The kind of an OpenDocument file.
fn open_document(start: &str) -> Result<Format, FormatError> {
    let media_type = start.split_once("office:mimetype=").and_then(|(_, after)| after.get(1..));
    let declared = media_type.and_then(of_media_type).unwrap_or(Ok(Format::FlatOdt));
    declared.map(|_| Format::FlatOdt)
}

/// The name of the root element, after declarations, instructions and comments.
fn root(start: &str) -> Option<&str> {
    let mut rest = start;
    loop {
        rest = rest.trim_start();
        if let Some(instruction) = rest.strip_prefix("<?") {
            rest = instruction.split_once("?>")?.1;
        } else if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.split_once("-->")?.1;
        } else if let Some(declaration) = rest.strip_prefix("<!") {
            let (before, after) = declaration.split_once('>')?;
            rest = if before.contains('[') { declaration.split_once("]>")?.1 } else { after };
        } else {
            let name = rest
                .strip_prefix('<')?
                .split(|c: char| c.is_whitespace() || matches!(c, '>' | '/'))
                .next()?;
            return Some(name).filter(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()));
        }
    }
}

/// An XML file as text.
///
/// # Errors
///
/// Fails if it is too large or in an unsupported encoding.
pub fn source(bytes: &[u8]) -> Result<String, FormatError> {
    plain::check_length(bytes, LARGEST_FLAT)?;
    let start = ascii_start(bytes);
    let declaration = start.split_once("?>").map_or("", |(declaration, _)| declaration);
    let name = declaration.split_once("encoding=").and_then(|(_, name)| name.split(['"', '\'']).nth(1));
    decode(bytes, name.and_then(|name| TextEncoding::read(name).ok())).map(|decoded| decoded.string)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_stands_after_what_is_no_element() {
        let root = |text: &str| super::root(text).map(str::to_owned);
        assert_eq!(root("<?xml version='1.0'?>\n<!-- <x> --><a:b c='d'>").as_deref(), Some("a:b"));
        assert_eq!(root("<!DOCTYPE a [<!ENTITY b 'c'>]><a/>").as_deref(), Some("a"));
        assert_eq!(root("<!DOCTYPE a SYSTEM 'b'>\n<a>").as_deref(), Some("a"));
        for text in ["", "同志们", "< 5", "<3 you", "<?xml version='1.0'"] {
            assert_eq!(root(text), None, "{text}");
        }
    }

    #[test]
    fn xml_of_other_kinds_is_named_and_a_page_is_none() {
        let told = |text: &str| format(text.as_bytes()).map(|found| found.map_err(|error| error.to_string()));
        let refused = |text| told(text).unwrap().unwrap_err();
        assert!(refused("<?xml version='1.0'?><Workbook xmlns='x'>").starts_with("is a spreadsheet; "));
        assert!(
            refused("<?xml version='1.0'?><TEI><text>")
                .starts_with("is an XML file of another kind (<tei>); ")
        );
        assert!(
            refused("<minutes xmlns='urn:x'><item>")
                .starts_with("is an XML file of another kind (<minutes>)")
        );
        assert_eq!(told("<main xmlns='http://www.w3.org/1999/xhtml'><p>"), None);
        assert_eq!(told("<?xml version='1.0'?><html><p>"), None);
        assert_eq!(told("<applause> Thank you."), None);
        assert_eq!(
            told(
                "<?xml version='1.0'?><office:document office:mimetype='application/vnd.oasis.opendocument.text'>"
            ),
            Some(Ok(Format::FlatOdt))
        );
    }
}
