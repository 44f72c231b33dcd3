//! The form in which people mark speeches: `<kind>` before each section, `⟦L…⟧` around local wording, `⟦S…⟧` around stock.
//! Trainer and tests read it alike.

use std::fmt;

/// A text with its marks, in characters of the text without them.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Marked {
    pub text: String,
    pub sections: Vec<MarkedSection>,
    pub local: Vec<Span>,
    pub stock: Vec<Span>,
}

/// A section with the white space after it, up to the next one.
#[derive(Debug, PartialEq, Eq)]
pub struct MarkedSection {
    pub kind: String,
    pub span: Span,
}

/// Half-open, in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub start: usize,
    pub end: usize,
}

/// What makes a text no marked text.
#[derive(Debug, PartialEq, Eq)]
pub enum Fault {
    UnknownKind(String),
    TextBeforeFirstSection,
    /// A section or another span begins in a span.
    BeginsInSpan(String),
    ClosesNothing(String),
    NeverCloses(String),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownKind(kind) => write!(f, "<{kind}> is no kind of section"),
            Self::TextBeforeFirstSection => write!(f, "text stands before the first <kind>"),
            Self::BeginsInSpan(before) => write!(f, "something begins inside a span, after: {before}"),
            Self::ClosesNothing(before) => write!(f, "⟧ closes nothing, after: {before}"),
            Self::NeverCloses(inside) => write!(f, "a span never closes: {inside}"),
        }
    }
}

impl std::error::Error for Fault {}

/// The kinds that sections may have.
const KINDS: [&str; 13] = [
    "notice",
    "title",
    "dateline",
    "speaker",
    "salutation",
    "opening",
    "review",
    "lead",
    "heading",
    "point",
    "closing",
    "annex",
    "glossary",
];

/// How much text a message shows, in characters.
const SHOWN: usize = 20;

enum Sign<'a> {
    Section(&'a str),
    Open(char),
    Close,
}

/// The sign that a text starts with, and how many bytes it has.
fn sign(rest: &str) -> Option<(Sign<'_>, usize)> {
    if let Some(kind) = rest.strip_prefix('<').and_then(|rest| rest.split_once('>')).map(|(kind, _)| kind) {
        let is_name = !kind.is_empty() && kind.chars().all(|c| c.is_ascii_lowercase());
        return is_name.then_some((Sign::Section(kind), kind.len() + 2));
    }
    let signs = [("⟦L", Sign::Open('L')), ("⟦S", Sign::Open('S')), ("⟧", Sign::Close)];
    signs
        .into_iter()
        .find(|(written, _)| rest.starts_with(written))
        .map(|(written, sign)| (sign, written.len()))
}

/// Reads a marked text.
///
/// # Errors
/// At the first place that is not in the form.
pub fn read(marked: &str) -> Result<Marked, Fault> {
    let mut out = Marked::default();
    let mut length = 0;
    let mut open = None;
    let mut rest = marked;
    while let Some(character) = rest.chars().next() {
        let Some((sign, bytes)) = sign(rest) else {
            if out.sections.is_empty() && !character.is_whitespace() {
                return Err(Fault::TextBeforeFirstSection);
            }
            out.text.push(character);
            length += 1;
            rest = &rest[character.len_utf8()..];
            continue;
        };
        rest = &rest[bytes..];
        match (sign, open) {
            (Sign::Section(_) | Sign::Open(_), Some(_)) => {
                return Err(Fault::BeginsInSpan(end_of(&out.text)));
            }
            (Sign::Section(kind), None) if !KINDS.contains(&kind) => {
                return Err(Fault::UnknownKind(kind.to_owned()));
            }
            (Sign::Section(kind), None) => {
                close_section(&mut out, length);
                out.sections
                    .push(MarkedSection { kind: kind.to_owned(), span: Span { start: length, end: length } });
            }
            (Sign::Open(kind), None) => open = Some((kind, length)),
            (Sign::Close, None) => return Err(Fault::ClosesNothing(end_of(&out.text))),
            (Sign::Close, Some((kind, start))) => {
                let spans = if kind == 'L' { &mut out.local } else { &mut out.stock };
                spans.push(Span { start, end: length });
                open = None;
            }
        }
    }
    if let Some((_, start)) = open {
        return Err(Fault::NeverCloses(out.text.chars().skip(start).take(SHOWN).collect()));
    }
    close_section(&mut out, length);
    Ok(out)
}

fn close_section(marked: &mut Marked, end: usize) {
    if let Some(section) = marked.sections.last_mut() {
        section.span.end = end;
    }
}

fn end_of(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    characters[characters.len().saturating_sub(SHOWN)..].iter().collect()
}
