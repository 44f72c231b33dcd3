//! Web archives (MHTML, RFC 2557): a web page and its pictures as the parts of a mail message. Browsers write them, and
//! Word does as "single file web page", often with the ending `.doc`.

use super::encoding::TextEncoding;
use super::nested::Nesting;
use super::transfer::{decode_base64, decode_quoted_printable};
use super::{
    Document, Format, FormatError, LARGEST_FLAT, OtherFormat, ReadOptions, html, numbered_anew, plain,
};

/// How deep parts may stand in each other; a page with its pictures in two forms is 3 deep.
const DEEPEST: usize = 8;

/// The most parts that are looked at: a page with a thousand pictures has a thousand.
const MOST_PARTS: usize = 10_000;

/// The most pages that are tried until one has text: a page of frames has some 3.
const MOST_PAGES: usize = 16;

/// The most lines in a header; those of mail have some 50.
const MOST_HEADER_LINES: usize = 500;

const BROKEN: FormatError = FormatError::Broken { format: Some(Format::Mhtml) };

/// The format of a file that is a mail message; `None` for any other.
pub fn format(bytes: &[u8]) -> Option<Result<Format, FormatError>> {
    let (header, _) = Header::read(super::after_blanks(bytes))?;
    let kind = header.media_type();
    let is_mail = header.field("mime-version").is_some() || kind.starts_with("multipart/");
    let format = match kind.as_str() {
        "multipart/related" | "text/html" => Ok(Format::Mhtml),
        _ => Err(FormatError::Unreadable { kind: OtherFormat::Mail }),
    };
    is_mail.then_some(format)
}

/// Reads a web archive: the page that it was made of, or of its pages the first that has text.
pub fn read(bytes: &[u8], options: &ReadOptions, nesting: Nesting) -> Result<Document, FormatError> {
    plain::check_length(bytes, LARGEST_FLAT)?;
    let (header, body) = Header::read(super::after_blanks(bytes)).ok_or(BROKEN)?;
    let root = header.parameter("content-type", "start").unwrap_or_default();
    let mut pages: Vec<Part> = parts(header, body)?;
    pages.retain(|part| matches!(part.header.media_type().as_str(), "text/html" | "application/xhtml+xml"));
    // A stable sort: what is not the root stays in order.
    pages.sort_by_key(|page| root.is_empty() || page.header.field("content-id") != Some(root.as_str()));
    let mut first_error = None;
    for page in pages.iter().take(MOST_PAGES) {
        match page.read(options, nesting) {
            Ok(document) if !document.is_empty() => return Ok(numbered_anew(document, Format::Mhtml)),
            Ok(_) => {}
            Err(error) => first_error = first_error.or(Some(error)),
        }
    }
    Err(first_error.unwrap_or(FormatError::Empty))
}

/// A part of a message.
struct Part<'a> {
    header: Header,
    body: &'a [u8],
}

impl Part<'_> {
    /// Reads a page. What its part says of its encoding overrides what it says itself (HTML, 13.2.3.2).
    fn read(&self, options: &ReadOptions, nesting: Nesting) -> Result<Document, FormatError> {
        let bytes = match self.header.field("content-transfer-encoding").unwrap_or_default() {
            encoding if encoding.eq_ignore_ascii_case("base64") => decode_base64(self.body),
            encoding if encoding.eq_ignore_ascii_case("quoted-printable") => {
                decode_quoted_printable(self.body)
            }
            _ => self.body.to_vec(),
        };
        nesting.unpack(bytes.len(), nesting.left())?;
        let named = || TextEncoding::read(&self.header.parameter("content-type", "charset")?).ok();
        html::read(&bytes, &ReadOptions { encoding: options.encoding.or_else(named), ..options.clone() })
    }
}

/// The parts of a message that hold no others, in order.
fn parts(header: Header, body: &[u8]) -> Result<Vec<Part<'_>>, FormatError> {
    let (mut out, mut open) = (Vec::new(), vec![(Part { header, body }, 0)]);
    while let Some((part, depth)) = open.pop() {
        if !part.header.media_type().starts_with("multipart/") {
            out.push(part);
            continue;
        }
        let boundary = part.header.parameter("content-type", "boundary").ok_or(BROKEN)?;
        let inside = split(part.body, &boundary);
        if depth == DEEPEST || out.len() + open.len() + inside.len() > MOST_PARTS {
            return Err(BROKEN);
        }
        let parts = inside.into_iter().rev().filter_map(Header::read);
        open.extend(parts.map(|(header, body)| (Part { header, body }, depth + 1)));
    }
    Ok(out)
}

/// What stands between the lines that begin with `--` and the boundary; the last of them need not be there.
fn split<'a>(body: &'a [u8], boundary: &str) -> Vec<&'a [u8]> {
    let delimiter = [b"--", boundary.as_bytes()].concat();
    let (mut out, mut start, mut at) = (Vec::new(), None, 0);
    for line in body.split_inclusive(|&byte| byte == b'\n') {
        if line.starts_with(&delimiter) {
            out.extend(start.and_then(|start| body.get(start..at)));
            let is_last = line.get(delimiter.len()..).is_some_and(|rest| rest.starts_with(b"--"));
            start = (!is_last).then_some(at + line.len());
        }
        at += line.len();
    }
    out.extend(start.and_then(|start| body.get(start..)));
    out
}

/// The header of a message or a part: fields with their values, the names in small letters.
struct Header(Vec<(String, String)>);

impl Header {
    /// The header at the start of a message, and what stands below; `None` if there is none.
    fn read(message: &[u8]) -> Option<(Self, &[u8])> {
        let (mut fields, mut rest): (Vec<(String, String)>, _) = (Vec::new(), message);
        for _ in 0..MOST_HEADER_LINES {
            let end = rest.iter().position(|&byte| byte == b'\n').map_or(rest.len(), |end| end + 1);
            let (line, after) = rest.split_at_checked(end)?;
            rest = after;
            let line = String::from_utf8_lossy(line);
            let line = line.trim_end();
            if line.is_empty() {
                return Some((Self(fields), rest));
            }
            if line.starts_with([' ', '\t']) {
                // A line that begins with a blank goes on with the one above.
                fields.last_mut()?.1.push_str(line);
            } else {
                let (name, value) = line.split_once(':')?;
                let is_name = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
                fields.push((Some(name).filter(|_| is_name)?.to_ascii_lowercase(), value.trim().to_owned()));
            }
        }
        None
    }

    fn field(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(other, _)| other == name).map(|(_, value)| value.trim())
    }

    /// What kind of content it says it has, in small letters: `text/html`; `text/plain` if it says nothing.
    fn media_type(&self) -> String {
        let kind =
            self.field("content-type").and_then(|value| value.split(';').next()).unwrap_or("text/plain");
        kind.trim().to_ascii_lowercase()
    }

    /// A parameter of a field: `charset="gb2312"`.
    fn parameter(&self, field: &str, name: &str) -> Option<String> {
        let mut rest = self.field(field)?.split_once(';')?.1;
        loop {
            let (key, after) = rest.split_once('=')?;
            let after = after.trim_start();
            let (value, next) = match after.strip_prefix('"') {
                Some(quoted) => quoted.split_once('"')?,
                None => after.split_at(after.find(';').unwrap_or(after.len())),
            };
            if key.trim().eq_ignore_ascii_case(name) {
                return Some(value.trim().to_owned());
            }
            rest = next.trim_start().trim_start_matches(';');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_read_in_quotes_and_without() {
        let message = b"Content-Type: multipart/related;\r\n\ttype=\"text/html\"; boundary=a=b;\r\n start=\"<x;y>\"\r\n\r\nbody";
        let (header, body) = Header::read(message).unwrap();
        let parameter = |name| header.parameter("content-type", name);
        assert_eq!(header.media_type(), "multipart/related");
        assert_eq!(parameter("boundary").as_deref(), Some("a=b"));
        assert_eq!(parameter("START").as_deref(), Some("<x;y>"));
        assert_eq!(parameter("charset"), None);
        assert_eq!(body, b"body");
    }

    #[test]
    fn what_begins_like_a_letter_is_no_mail() {
        for text in ["To: all\n\nDear colleagues", "同志们：\n\n今天", "A: b\nno field\n\nx", ""] {
            assert!(format(text.as_bytes()).is_none(), "{text}");
        }
    }

    #[test]
    fn parts_end_where_the_next_begins_and_the_last_at_the_end() {
        assert_eq!(split(b"x\n--b\none\n--b\ntwo\n--b--\nthree", "b"), [&b"one\n"[..], b"two\n"]);
        assert_eq!(split(b"--b\r\none", "b"), [b"one"]);
    }
}
