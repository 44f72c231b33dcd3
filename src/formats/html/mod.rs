//! Web pages: paragraphs as a browser shows them, without what stands around the main text.

mod attributes;
mod content;
mod elements;
mod page;

use html5gum::{DefaultEmitter, Token, Tokenizer};

use super::encoding::{TextEncoding, decode};
use super::{Document, Format, FormatError, LARGEST_MARKUP, ReadOptions, Repair, RepairKind, plain};
use page::Page;

/// How many bytes of a file are looked at for its format and for the encoding that it names.
const HEAD: usize = 4096;

/// Whether a file is a web page: it says so at its start, or is a part of one with several elements of text.
pub fn is_html(bytes: &[u8]) -> bool {
    let start = ascii_start(bytes);
    let begins = start.trim_start_matches(|c: char| c.is_whitespace() || !c.is_ascii());
    let begins_with = |tags: &[&str]| tags.iter().any(|tag| begins.starts_with(tag));
    let is_paragraph = begins_with(&["<p>", "<p "]) && start.contains("</p>");
    if begins_with(&["<!doctype html", "<html", "<head", "<body", "<meta "]) || is_paragraph {
        return true;
    }
    let is_markup = begins_with(&["<?xml", "<!--"]);
    (is_markup && start.contains("<html")) || (begins.starts_with('<') && is_part(bytes))
}

/// Whether a text is a part of a page that begins with words: it has several elements of text.
pub fn is_part(bytes: &[u8]) -> bool {
    /// From how many elements of text on a text is a part of a page.
    const ELEMENTS: usize = 3;
    if !bytes.iter().take(HEAD).any(|&byte| byte == b'<') {
        return false;
    }
    let start = ascii_start(bytes);
    let elements = ["</p>", "<br>", "<br/>", "<br ", "</div>", "</td>", "</li>"];
    elements.iter().map(|tag| start.matches(tag).count()).sum::<usize>() >= ELEMENTS
}

/// The start of a file in small letters, with ASCII as it stands in any encoding, UTF-16 too.
pub fn ascii_start(bytes: &[u8]) -> String {
    let ascii = |&byte: &u8| if byte.is_ascii() { char::from(byte).to_ascii_lowercase() } else { '\u{FFFD}' };
    bytes.iter().take(HEAD).filter(|&&byte| byte != 0).map(ascii).collect()
}

/// The encoding that the page names in its head, as `charset=gb2312`; HTML, section 13.2.3.2.
fn declared(bytes: &[u8]) -> Option<TextEncoding> {
    let start = ascii_start(bytes);
    let (_, after) = start.split_once("charset=")?;
    let after = after.trim_start_matches(['"', '\'', ' ']);
    let name = after.split(|c: char| !(c.is_ascii_alphanumeric() || "-_:".contains(c))).next()?;
    // What is named in ASCII letters is not UTF-16, and in UTF-16 nothing else is right.
    let is_utf16 = name.starts_with("utf-16") || bytes.contains(&0);
    TextEncoding::read(name).ok().filter(|_| !is_utf16)
}

/// Reads a web page. A byte order mark and valid UTF-8 override what it says
/// of its encoding.
pub fn read(bytes: &[u8], options: &ReadOptions) -> Result<Document, FormatError> {
    plain::check_length(bytes, LARGEST_MARKUP)?;
    let decoded = decode(bytes, options.encoding.or_else(|| declared(bytes)))?;
    if attributes::overflows(&decoded.string) {
        return Err(FormatError::Broken { format: Some(Format::Html) });
    }
    let mut emitter = DefaultEmitter::new_with_span();
    emitter.naively_switch_states(true);
    let mut page = Page::new(&decoded.string);
    let mut has_script = false;
    for token in Tokenizer::new_with_emitter(decoded.string.as_str(), emitter) {
        match token {
            Ok(Token::StartTag(tag)) => {
                has_script |= tag.name == b"script".as_slice();
                page.open(&tag);
            }
            Ok(Token::EndTag(tag)) => page.close(&String::from_utf8_lossy(&tag.name)),
            Ok(Token::String(text)) => page.text(&String::from_utf8_lossy(&text.value), text.span.start),
            Ok(_) => {}
            Err(never) => match never {},
        }
    }
    let (paragraphs, left_out) = content::main_text(page.finish());
    if has_script && paragraphs.iter().all(|paragraph| paragraph.text.trim().is_empty()) {
        return Err(FormatError::OnlyScript);
    }
    let repair = Repair { kind: RepairKind::WebFurniture, count: left_out };
    Ok(Document {
        encoding: decoded.encoding,
        damaged: decoded.damaged,
        repairs: decoded.repairs.into_iter().chain((left_out > 0).then_some(repair)).collect(),
        ..Document::of(Format::Html, paragraphs)
    })
}
